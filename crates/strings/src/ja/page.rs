//! The frame of the page, the marking, the Embed dialog, and short notices, in Japanese.

use crate::{
    Banner, Cite, Colophon, Embed, Marking, Notices, Page, Use,
    part::{Role, plain},
};

/// The place of a volume in its series, with the numbers as the series has them.
fn volume(subseries: &str, number: &str, part: Option<&str>) -> String {
    let number = match number {
        "" => String::new(),
        number => format!(" 第{number}巻"),
    };
    let part = part.map_or_else(String::new, |part| format!("第{part}部"));
    [subseries, "年", &number, &part].concat()
}

impl Page {
    pub(crate) const JAPANESE: Self = Self {
        language: "日本語",
        skip: "文書へ移動",
        nav: "このページの内容",
        to_timeline: "年表",
        to_document: "文書",
        to_notes: "注",
        to_names: "人物",
        to_citations: "引用",
        to_marking: "秘密区分",
        to_use: "利用と保存",
        close: "閉じる",
        volume,
        fault: |single_file| {
            let mut parts = vec![
                plain("操作に応じる部分が動いていませんが、内容はすべてお読みいただけます。"),
                Role::Link.of("もう一度試す"),
            ];
            if single_file {
                parts.push(plain("か、"));
                parts.push(Role::OtherLink.of("一つのファイルにまとめた版を開いて"));
                parts.push(plain("ください。"));
            } else {
                parts.push(plain("ことができます。"));
            }
            parts
        },
        title: |number, heading| match number {
            Some(number) => format!("第{number}号文書　{heading}"),
            None => heading.to_owned(),
        },
        about: |series, volume, title, dateline| {
            format!("{series} {volume}　{title} {dateline}")
                .trim_end()
                .to_owned()
        },
    };
}

impl Banner {
    pub(crate) const JAPANESE: Self = Self {
        head: "秘密区分の表示（ページ上端）",
        foot: "秘密区分の表示（ページ下端）",
        marking: |marking, month| {
            vec![
                Role::Heard.of("取り消された秘密区分："),
                Role::Key.of(marking),
                Role::Heard.of("。現在は効力がありません。"),
                Role::Plain.of(&if month.is_empty() {
                    " かつての秘密区分".to_owned()
                } else {
                    format!(" {month}当時の秘密区分")
                }),
            ]
        },
        open: |marking, month| {
            let when = if month.is_empty() {
                ""
            } else {
                "当時の表示"
            };
            vec![
                Role::Key.of(marking),
                Role::Plain.of(&[" ", month, when].concat()),
            ]
        },
        unmarked: "この文書には秘密区分の表示が印刷されていません",
        published: |year| format!("{year}年に米国国務省が公刊"),
        unclassified: "このページは秘密ではありません",
        more: || vec![Role::Wide.of("この表示の"), plain("説明")],
    };
}

impl Colophon {
    pub(crate) const JAPANESE: Self = Self {
        marking: "秘密区分の表示について",
        imprint: "この文書の出典",
        printed: |printed| {
            let number = printed.number.map(|number| format!("第{number}号文書"));
            let mut parts = vec![Role::Plain.of(&number.unwrap_or_default())];
            if let Some(heading) = printed.heading {
                parts.extend([plain("「"), Role::Original.of(heading), plain("」、")]);
            }
            parts.push(Role::Title.of(printed.volume));
            parts.push(plain("所収、"));
            for (place, editor) in printed.editors.iter().enumerate() {
                if place > 0 {
                    parts.push(plain("・"));
                }
                parts.push(Role::Original.of(editor));
            }
            parts.extend([plain("編")]);
            if let Some(editor) = printed.general_editor {
                parts.extend([plain("、総編集者"), Role::Original.of(editor)]);
            }
            let pages = printed
                .pages
                .map(|(first, last)| format!("、{first}–{last}ページ"));
            parts.extend([
                plain("（"),
                Role::Original.of(&format!("{}: {}", printed.place, printed.publisher)),
                Role::Plain.of(&format!(
                    "、{}年）{}。",
                    printed.year,
                    pages.unwrap_or_default()
                )),
            ]);
            if let Some(publication) = printed.publication {
                parts.extend([Role::Original.of(publication), plain("。")]);
            }
            parts
        },
        published: |rights, address| {
            vec![
                Role::Plain.of(&format!(
                    "{rights}。米国国務省歴史局が次の場所で公開しています："
                )),
                Role::Link.of(address),
            ]
        },
        abbreviations: "略語",
        official_terms: "訳語とその典拠",
        people: "人物",
        by_rule: "このページの作り方",
        nobody_checked: "このページは誰の編集も経ていません。日付・人物・略語は、刊本の本文から規則によって拾い出したもので、人の目では確かめられていません。規則が誤りうるところには、その旨を記しています。",
        wrong_date: "日付に誤りがあれば、このサイトの運営者に、どの語句の日付かを添えてお知らせください。",
        between: "",
        wrong_word: |address| {
            vec![
                plain("本文の語に誤りがあれば、米国国務省歴史局のページ（"),
                Role::Link.of(address),
                plain("）と照らし合わせ、同局にお知らせください。"),
            ]
        },
    };
}

impl Marking {
    pub(crate) const JAPANESE: Self = Self {
        above_text: |marking| {
            format!(
                "刊本は本文の上に“{marking}”と印刷しています。原本にほかにどのような表示があったかは、ここでは分かりません。"
            )
        },
        in_note: |marking| {
            format!(
                "刊本の出典の注に“{marking}”とあります。原本にほかにどのような表示があったかは、ここでは分かりません。"
            )
        },
        unmarked: "刊本はこの文書に秘密区分の表示を印刷していません。原本に表示があったかどうかは、ここでは分かりません。",
        published: |year| {
            format!(
                "米国国務省は{year}年にこの文書を公刊しました。もはや秘密でないことは、これによって分かります。秘密の指定が解かれる必要があったとすれば、それがいつ、誰によったのかは、ここでは分かりません。"
            )
        },
        colour: "この表示の橙色は1980年代の色で、このページのために選んだものです。原本の表示に色があったとしても、それが何色だったかは、ここでは分かりません。",
        colour_source: "1985年8月の標準書式703号（最高機密文書の表紙）は橙色です",
    };
}

impl Cite {
    pub(crate) const JAPANESE: Self = Self {
        title: "この文書を引用する",
        about: "出典の表示は、引用された文言がどこに掲載されているかを読者に伝えるものです。この文書は、アメリカ外交の公式記録であるForeign Relations of the United Statesの一巻に収められています。この叢書を刊行する米国国務省歴史局は、次の書式を求めています。",
        by_page: "1955–57年の巻より前の巻は、この巻のようにページで示し、それ以後の巻は文書番号で示します。",
        by_number: "1955–57年以後の巻は、この巻のように文書番号で示し、それより前の巻はページで示します。",
        others: "その他の書式（Chicago、MLA、APA、Bluebook）",
        chicago_note: "Chicago（注）",
        chicago_bibliography: "Chicago（文献一覧）",
        mla: "MLA",
        apa: "APA",
        bluebook: "Bluebook",
        copy: "コピー",
        save: "Zoteroなどの文献管理ソフトウェア用：",
        bibtex: "BibTeX",
        ris: "RIS",
        csl: "CSL-JSON",
    };
}

impl Use {
    pub(crate) const JAPANESE: Self = Self {
        title: "このページの利用と保存",
        as_table: "すべての日付とその根拠を表で見る",
        save_document: "文書をファイルに保存：",
        document_files: [
            ("テキスト", "本文と注のみ。どのソフトウェアでも開けます"),
            ("Markdown", "注付き。執筆や編集に"),
            ("ウェブページ", "注と根拠付き。どのブラウザーでも開けます"),
            ("TEI", "叢書と同じ符号化。研究者向け"),
            ("JSON", "文書の構成要素とその位置。プログラム向け"),
        ],
        save_dates: "年表をファイルに保存：",
        dates_files: [
            ("カレンダー", "出来事を予定表に（iCalendar）"),
            ("表計算", "根拠を一行に一件（CSV）"),
            ("データ", "出来事とその根拠。プログラム向け（JSON）"),
            ("図", "画面と同じ図。ページやスライドに（SVG）"),
        ],
        embed: "このページを他のページに埋め込む",
    };
}

impl Embed {
    pub(crate) const JAPANESE: Self = Self {
        title: "このページを他のページに埋め込む",
        from_disk: "このページは端末内のファイルから開かれています。埋め込むには、ウェブサーバーに置いてください。",
        view: "表示する部分",
        everything: "すべて",
        document: "文書",
        timeline: "年表",
        theme: "配色",
        system: "閲覧者の設定に合わせる",
        light: "明るい配色",
        dark: "暗い配色",
        language: "言語",
        height: |least, most| format!("高さ（{least}～{most}ピクセル）"),
        height_wrong: |least, most, last| {
            format!(
                "高さは{least}～{most}ピクセルで指定してください。下のコードは{last}のままです。"
            )
        },
        frame: "どのページにも使える、高さを固定したコード",
        copy_frame: "フレームのコードをコピー",
        element: "スクリプトを使えるページ向けの、高さが内容に合うコード",
        copy_element: "要素のコードをコピー",
        copied: "コピーしました。",
        refused: "ここではコピーが許可されていません。文字を選択して、手動でコピーしてください。",
        preview: "表示の例",
        preview_name: "埋め込んだページの表示例",
        hosts: "主なサービスでの使い方",
        host_list: [
            (
                "WordPress",
                "管理者または編集者が、「カスタムHTML」ブロックにフレームのコードを入れます。",
            ),
            (
                "Canvas",
                "HTMLエディターにフレームのコードを入れます。LTIツールとしては、?embed=ltiを付けると高さが内容に合います。",
            ),
            (
                "Moodle",
                "HTMLソースにフレームのコードを入れるか、URLリソースを埋め込みで表示します。",
            ),
            (
                "Google Sites",
                "「挿入」「埋め込む」「URL」の順に選び、?embed=1を付けたアドレスを入れます。",
            ),
            (
                "Omeka S",
                "HTMLブロックにフレームのコードを入れます。HTMLフィルターがフレームを許している必要があります。",
            ),
        ],
        hosts_source: "2026年に各サービスの説明書で確かめたもので、実際には試していません。",
        offline: "オフラインで読む",
        keep: "このページを端末に保存する",
        remove: "端末から削除する",
    };
}

impl Notices {
    pub(crate) const JAPANESE: Self = Self {
        kept: "このページを端末に保存しました。ネットワークがなくても開くことができます。",
        removed: "このページを端末から削除しました。",
        not_kept: "ここでは、このページを保存できません。",
        not_removed: "ここからは、端末に保存されたものを削除できません。",
        not_saved: "ここでは、このファイルを保存できません。",
        read_document: "文書を読む",
        frame: "米国国務省の外交文書集（FRUS）の文書",
    };
}
