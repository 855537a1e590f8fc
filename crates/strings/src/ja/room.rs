//! The reading room: whole volumes, opened in the browser.

use crate::{Room, Wanted, room::grouped};

impl Room {
    pub(crate) const JAPANESE: Self = Self {
        title: "閲覧室",
        about: "『合衆国外交文書集』（Foreign Relations of the United States）の巻を、まるごとこのブラウザーで開けます。目次、すべての文書と注の検索、そして各文書の注・日付・機密区分を見られます。開いたものがこの端末の外へ送られることはありません。",
        ways: "ほかのページ",
        to_document: "解説付きの一つの文書",
        without: "閲覧室を開始できませんでした。JavaScriptとWebAssemblyを使える最近のブラウザーが必要です。",
        open_volume: "この巻全体を開く",
        desk: "開いている巻",
        trail: "現在の位置",
        open: "巻を開く",
        open_help: "このページの好きな場所にファイルをドロップするか、ファイルを選んでください。一つの巻は一つのファイルで、国務省歴史課が公開しているTEI形式（.xml）です。個別の文書、プレーンテキスト、それらの.gzや.zipも開けます。一度に複数でもかまいません。",
        choose: "ファイルを選ぶ",
        source: "各巻は著作権の保護を受けない公有のもので、次の場所から入手できます：",
        paste: "テキストを貼り付ける",
        paste_help: "国務省歴史課のページにある文書一点のプレーンテキストを貼り付けてください。",
        paste_open: "このテキストを開く",
        pasted: |number| format!("貼り付けたテキスト{number}.txt"),
        files: "開いているもの",
        nothing_open: "まだ何も開いていません。",
        documents: |count| format!("文書{}点", grouped(count as u64)),
        megabytes: |tenths| format!("{}.{} MB", tenths / 10, tenths % 10),
        unpacking: |percent| match percent {
            0 => "読み込む準備をしています".to_owned(),
            percent => format!("展開しています：{percent}パーセント"),
        },
        reading: |done, of| {
            format!(
                "{}点のうち{}点目の文書を読んでいます",
                grouped(of.into()),
                grouped(done.into())
            )
        },
        left_out: |count| format!("文書を含まない{count}個のファイルは除きました。"),
        canceled: "中止しました。",
        cancel: |name| [name, "を開くのを中止する"].concat(),
        stop: "中止",
        remove: "除く",
        drop_file: |name| [name, "をこの一覧から除く"].concat(),
        close_volume: |name| [name, "を閉じる"].concat(),
        gone: "このファイルはもう読めません。選んだ後に移動または変更された可能性があります。",
        empty: "このファイルは空です。",
        too_large: |megabytes| {
            format!(
                "このファイルは{megabytes}メガバイトを超えています。この文書集にそれほど大きい巻はありません。"
            )
        },
        too_large_unpacked: |megabytes| {
            format!(
                "展開すると{megabytes}メガバイトを超えます。この文書集にそれほど大きい巻はありません。"
            )
        },
        too_many_files: |most| {
            format!(
                "このアーカイブには{most}個を超えるファイルがあります。展開してから、中の巻を開いてください。"
            )
        },
        damaged: "圧縮されたこのファイルを展開できません。途中で切れているか、壊れているか、パスワードがかかっている可能性があります。",
        no_text: "ここで開けるテキストがこのファイルにありません。TEI（.xml）、プレーンテキスト（.txt）、またはそれらの.gzか.zipを選んでください。",
        unreadable: |line, column| {
            format!("このファイルを読めません。{line}行{column}文字目（説明は英語です）：")
        },
        no_document: "このファイルにはこの文書集の文書がありません。",
        failed: "このファイルを読む途中で異常が起きました。ほかに開いていたものは開き直しました。",
        kept: "この端末に保存したもの",
        kept_help: "保存したファイルは、次に来たときにも開けます。除くまでこのブラウザーに残ります。",
        keep: "この端末に保存する",
        keep_file: |name| [name, "をこの端末に保存する"].concat(),
        open_it: "開く",
        open_kept: |name| [name, "を開く"].concat(),
        remove_kept: |name| [name, "をこの端末から除く"].concat(),
        no_room: "このファイルを保存する空きが端末にありません。ほかのファイルを除いてから、もう一度試してください。",
        not_kept: "このブラウザーはこのページのファイルを保存できません。プライベートウィンドウか、ほかのページの中で開かれている可能性があります。",
        fetching: |volume| ["このページと同じ場所で", volume, "を探しています"].concat(),
        not_here: |volume| {
            ["このアドレスは", volume, "という巻を求めていますが、開かれておらず、このページと同じ場所にもありません。その巻のファイルを開くと、求められた箇所が表示されます。"].concat()
        },
        no_such_document: |document| ["この巻に文書", document, "はありません。"].concat(),
        not_drawn: "表示の途中で異常が起きたため、表示できませんでした。読み込みの仕組みは開始し直しました。",
        contents: "目次",
        timeline: "すべての文書を時系列で見る",
        filter: "目次を絞り込む",
        filter_help: "題名、人名、番号、機密区分の語",
        order: "並べ方",
        in_order: "巻の順",
        by_date: "日付順",
        filtered: |count, all| {
            format!("{}点のうち{}点", grouped(all as u64), grouped(count as u64))
        },
        nothing_left: "題名・番号・機密区分にこれらの語をすべて含む文書はありません。上の検索は文書の中身を調べます。",
        undated: "日付なし",
        between: |first, last| [first, "から", last, "まで"].concat(),
        inferred: "整理番号による",
        marking: |level| {
            match level {
                "top secret" => "最高機密（top secret）",
                "secret" => "極秘（secret）",
                "confidential" => "秘（confidential）",
                "restricted" => "取扱注意（restricted）",
                "limited official use" => "限定公用（limited official use）",
                "official use only" => "公用限定（official use only）",
                "administratively confidential" => "部内限り（administratively confidential）",
                "unclassified" | "not classified" => "機密指定なし",
                "no classification marking" => "表示なし",
                "declassified" => "機密指定解除",
                other => other,
            }
            .to_owned()
        },
        unmarked: "機密区分の印刷なし",
        from: |name| ["差出人：", name].concat(),
        to: |name| ["宛先：", name].concat(),
        page: |number| [number, "ページ"].concat(),
        number: |number| ["第", number, "号"].concat(),
        search: "開いているすべての巻を検索する",
        search_help: [
            ("force goals", "両方の語を含む文書"),
            ("\"force goals\"", "この順に並んだ語"),
            ("negotia*", "このつづりで始まる語"),
            ("-laos", "この語を含まない文書"),
            (
                "title:draft  text:draft  note:draft  source:draft",
                "題名、本文、注、出典の注だけで探す",
            ),
            (
                "from:allison  to:\"secretary of state\"",
                "題名にある差出人と宛先",
            ),
            ("marking:top-secret  marking:none", "機密区分"),
            (
                "before:1953-07  after:1952  date:1953-07-10",
                "書かれた時期（年、月、日）",
            ),
        ],
        search_how: "入力のしかた",
        search_button: "検索",
        results: "検索結果",
        found: |documents, places, volumes| {
            let places = match places {
                0 => String::new(),
                count => format!("、{}か所", grouped(count.into())),
            };
            let documents = grouped(documents.into());
            match volumes {
                0 | 1 => format!("文書{documents}点{places}"),
                count => format!("文書{documents}点{places}（{count}巻）"),
            }
        },
        nothing_found: "すべての条件に合う文書はありません。",
        all_documents: |documents| format!("全{}点の文書", grouped(documents.into())),
        wanted: |what, excluded| {
            let (has, is, of, stands) = match excluded {
                true => ("を含まない", "でない", "でない", "にない"),
                false => ("を含む", "である", "の", "にある"),
            };
            let pieces = match what {
                Wanted::Word(word) => ["「", word, "」という語", has],
                Wanted::Phrase(words) => ["「", words, "」というこの順の語句", has],
                Wanted::Beginning(word) => ["「", word, "」で始まる語", has],
                Wanted::From(name) => ["差出人が「", name, "」", is],
                Wanted::To(name) => ["宛先が「", name, "」", is],
                Wanted::Marking(Some(marking)) => ["機密区分が「", marking, "」", is],
                Wanted::Marking(None) if excluded => ["機密区分のある", "", "", ""],
                Wanted::Marking(None) => ["機密区分のない", "", "", ""],
                Wanted::Before(time) => ["日付が", time, "より前", of],
                Wanted::After(time) => ["日付が", time, "より後", of],
                Wanted::Dated(time) => ["日付が", time, "", of],
                Wanted::Named(name) if excluded => ["「", name, "」の名が出てこない", ""],
                Wanted::Named(name) => ["「", name, "」の名が出てくる", ""],
                Wanted::Volume(id) => ["巻", id, "", stands],
                Wanted::Part(id) => ["部分", id, "", stands],
            };
            pieces.concat()
        },
        fields: ["題名に", "本文に", "注に", "出典の注に"],
        in_field: |condition, field| [field, condition].concat(),
        understood: "条件：",
        list: |conditions| [&conditions.join("、"), "文書"].concat(),
        places_in: ["題名", "本文", "注", "出典"],
        unclosed: |words| {
            [
                "「",
                words,
                "」の前の引用符が閉じられていません。最後までを一つの語句とみなしました。",
            ]
            .concat()
        },
        unknown_key: |key| ["「", key, ":」という項目はありません。語として探しました。"].concat(),
        nothing_behind: |key| ["「", key, ":」の後に何もありません。除きました。"].concat(),
        no_date: |key, typed| {
            ["「", typed, "」は「", key, ":」の後に置ける日付ではありません。除きました。1953、1953-07、1953-07-10のように、年、月、日を書いてください。"].concat()
        },
        too_many: "最初の16の語句だけを探します。",
        nowhere: |word| ["「", word, "」は、開いている巻のどこにもありません。"].concat(),
        elsewhere: |word| ["「", word, "」はありますが、求められた箇所にはありません。"].concat(),
        suggestion: "もしかして：",
        places: |count| format!("{}か所", grouped(count.into())),
        more_places: |count| format!("{}か所のうち、さらに表示する", grouped(count.into())),
        more: "さらに文書を表示する",
        best_first: "よく合う順",
        earliest_first: "古い順",
        narrow: "絞り込む",
        by_part: "巻と部分",
        by_year: "年",
        by_sender: "差出人",
        by_marking: "機密区分",
        counted: |name, count| format!("{name}（{}）", grouped(count.into())),
        referred: "参照されている文書",
        read_it: "この文書を読む",
        previous: "前の文書",
        next: "次の文書",
        neighbours: "この巻のほかの文書",
        neighbours_below: "この巻のほかの文書（もう一度）",
        restarted: "読み込みの仕組みに異常が起きたため、開始し直しました。開いていたものを開き直しています。",
        collection: "マイリスト",
        collection_of: |count| match count {
            0 => "マイリスト".to_owned(),
            count => format!("マイリスト（{}）", grouped(count as u64)),
        },
        collection_about: "集めた文書や引用と、ご自分のメモの一覧です。内容がこの端末の外へ送られることはありません。",
        collection_empty: "まだ何もありません。文書を開いて「マイリストに加える」を選ぶか、文書の中の言葉を選択してください。",
        collect: "マイリストに加える",
        collected: "マイリストにあります",
        quotation_collected: "この言葉をマイリストに加えました。",
        remark: "ご自分のメモ",
        quoted_from: |place| ["引用箇所：", place].concat(),
        take_out: |title| ["マイリストから除く：", title].concat(),
        taken_out: |title| ["除きました：", title].concat(),
        put_back: "元に戻す",
        keep_collection: "このリストをこの端末に保存する",
        keep_collection_help: "次にこのブラウザーでこのページを開いたときにも残っています。保存しない場合、ページを閉じると消えます。その前にファイルとして保存してください。",
        collection_not_kept: "このブラウザーはこのページのものを何も保存しないか、空きがありません。ページを閉じる前に、リストをファイルとして保存してください。",
        collection_unread: "この端末には、ここでは読めないリストが保存されています。それを削除するまで、そのまま残り、代わりのものは保存されません。",
        save_collection: "ファイルとして保存する",
        collection_forms: [
            ("表", ".csv。表計算ソフト用。このページで再び開けます"),
            ("Markdown", ".md。メモや文章用"),
            ("RIS", ".ris。Zotero・EndNote・Mendeley用"),
            ("BibTeX", ".bib。LaTeX・JabRef・Zotero用"),
            ("CSL-JSON", ".json。Zotero・Pandoc用"),
        ],
        collection_not_saved: "このブラウザーは、このページからファイルを保存しません。ほかのページの中に表示されている可能性があります。",
        open_collection: "保存したリストを開く",
        open_collection_help: "ここで保存した表（.csv）です。表計算ソフトで変更したものも開けます。このリストに加えられ、両方にあるものは一つだけ残ります。",
        choose_collection: "表を選ぶ",
        collection_opened: |added, known| {
            let added = format!("{}件を加えました", grouped(added as u64));
            match known {
                0 => format!("{added}。"),
                known => format!("{added}。{}件はすでにありました。", grouped(known as u64)),
            }
        },
        collection_newer: "このリストは、このページの新しい版で保存されたものです。ここで開くと一部が失われるため、そのままにしました。",
        no_collection: "このファイルは、ここで保存したリストではありません。",
        collection_encoding: "この表はUTF-8で保存されていないため、文字が失われます。表計算ソフトで「CSV UTF-8」として保存してください。",
        collection_too_large: "このファイルはリストとしては大きすぎます。",
    };
}
