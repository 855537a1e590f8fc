//! The tools of the reader.

use crate::{Aloud, Appearance, Check, Find, Quote, Spot, Tools};

/// The parts of the page, which a sentence and a label call alike.
const PLACES: [&str; 10] = [
    "出典注",
    "文書番号",
    "表題",
    "日付の行",
    "秘密区分",
    "本文",
    "注",
    "人物",
    "略語",
    "出来事",
];

/// One page, or from one to another.
fn pages_of(first: &str, last: &str) -> String {
    match first == last {
        true => [first, "ページ"].concat(),
        false => [first, "–", last, "ページ"].concat(),
    }
}

impl Tools {
    pub(crate) const JAPANESE: Self = Self {
        name: "閲覧のための道具",
        appearance: "表示設定",
        check: "引用文の照合",
    };
}

impl Appearance {
    pub(crate) const JAPANESE: Self = Self {
        size: "文字の大きさ",
        percent: |number| format!("{number}%"),
        theme: "配色",
        system: "端末の設定に合わせる",
        light: "明るい配色",
        dark: "暗い配色",
        contrast: "高コントラスト",
        spacing: "文字・単語・行の間隔",
        width: "一行の長さ",
        normal: "標準",
        narrow: "短い",
        wide: "広い",
        ruler: "ポインターのある行以外を暗くする",
        keyless: "/キーで検索を開かない",
        reset: "元に戻す",
        kept: "選んだ設定はこの端末にのみ保存されます。",
        not_kept: "このブラウザーでは設定を保存できません。設定はこのページを閉じるまで有効です。",
    };
}

impl Find {
    pub(crate) const JAPANESE: Self = Self {
        title: "検索",
        field: "文書、注、一覧の中を検索",
        help: "単語、または引用符で囲んだ語句を入力してください。Enterで次の箇所へ、ShiftとEnterで前の箇所へ移動します。",
        previous: "前へ",
        next: "次へ",
        position: |at, count| format!("{count}件中{at}件目"),
        counted: |count, parts, begins| {
            let parts: Vec<String> = parts
                .iter()
                .map(|(part, count)| [*part, &count.to_string(), "件"].concat())
                .collect();
            let begins = if begins {
                "この文字列で始まる語："
            } else {
                ""
            };
            [begins, &count.to_string(), "件（", &parts.join("、"), "）"].concat()
        },
        places_in: PLACES,
        places: PLACES,
        each: |words| {
            let words: Vec<String> = words
                .iter()
                .map(|(word, count)| ["「", word, "」", &count.to_string(), "件"].concat())
                .collect();
            words.join("、")
        },
        nothing: "見つかりませんでした。",
        nearest: "この文書にある近い語：",
        only_first: |listed| {
            format!(
                "一覧には最初の{listed}件のみを示しています。「次へ」ですべての箇所を順に見ることができます。"
            )
        },
        limited: "一度に検索できる量を超えているため、最初の部分だけを検索しました。",
        list: "見つかった箇所",
    };
}

impl Quote {
    pub(crate) const JAPANESE: Self = Self {
        title: "選択した語句を引用",
        selected: |words, pages, note| {
            let pages = pages.map(|(first, last)| ["、", &pages_of(first, last)].concat());
            let note = note.map(|note| ["、注", note].concat());
            [
                format!("{words}語"),
                pages.unwrap_or_default(),
                note.unwrap_or_default(),
            ]
            .concat()
        },
        keys: "Tabキーでここに移動し、Escキーで閉じます。",
        citation: "出典付きでコピー",
        citation_what: "引用符で囲んだ語句に、米国国務省歴史局の書式による巻とページを添えたもの",
        link: "リンクをコピー",
        link_what: "このページをこの語句の位置で開くアドレス",
        selector: "注釈用にコピー",
        selector_what: "語句とその前後の文言。ウェブページに注釈を付けるソフトウェア用（W3Cのtext quote selector）",
        refused: "ここではコピーが許可されていません。次の文字列を手動でコピーしてください。",
        by_hand: "コピーする文字列",
    };
}

impl Check {
    pub(crate) const JAPANESE: Self = Self {
        about: "この文書からの引用とされる語句を貼り付けると、その語句が文書にあるか、どこにあるか、どこが異なるかを示します。",
        rule: "引用符やダッシュの種類、空白の違いは区別しません。省略記号（…）は省かれた語句を、角括弧［ ］は引用者が補った語句を示すものとして扱います。貼り付けた内容が、このページの外に送られることはありません。",
        field: "照合する語句（英語の原文）",
        exact: "一致しています。この語句は、そのままの形で文書にあります。",
        exact_but_for_marks: "引用者が省略や補いとして示した箇所を除き、一致しています。",
        exact_but_for_signs: "語句は一致していますが、大文字・小文字または句読点が異なります。",
        differs: |words| format!("一致していません。異なる語が{words}語あります。"),
        not_found: "この文書に、これに近い語句はありません。一部だけを貼り付けてお試しください。別の文書の語句である可能性もあります。",
        no_words: "照合できる語がありません。",
        too_long: |limit| {
            let ten_thousands = limit / 10_000;
            format!(
                "長すぎるため、照合していません。一度に照合できるのは、英文で{ten_thousands}万字までです。一部だけを貼り付けてください。"
            )
        },
        compared: "一語ずつの比較",
        heard_yours: "（入力：",
        heard_document: "（文書：",
        heard_marks: "（引用者の表示：",
        heard_around: "（照合の対象外：",
        heard_end: "）",
        sample: "語",
        yours: "入力した語句にあり、文書にないもの",
        document: "文書にあり、入力した語句にないもの",
        signs: "大文字・小文字または句読点のみの違い",
        marks: "引用者が示した省略や補い（違いには数えません）",
        around: "引用の前後にあり、照合していないもの",
        places: "掲載箇所",
        place: |pages, spot| {
            let pages = pages.map(|(first, last)| pages_of(first, last));
            let spot = match spot {
                Spot::Paragraph(number) => format!("第{number}段落"),
                Spot::Item(label) => format!("項目{label}"),
                Spot::Note(label) => format!("注{label}"),
                Spot::Other if pages.is_some() => String::new(),
                Spot::Other => "文書内".to_owned(),
            };
            match pages {
                Some(pages) if spot.is_empty() => pages,
                Some(pages) => format!("{pages}、{spot}"),
                None => spot,
            }
        },
    };
}

impl Aloud {
    pub(crate) const JAPANESE: Self = Self {
        name: "読み上げ",
        reading: "読み上げ中",
        start: "開始",
        pause: "一時停止",
        resume: "再開",
        stop: "停止",
        previous: "前の文",
        next: "次の文",
        voice: "音声",
        speed: "速さ",
        times: |number| format!("{number}倍"),
        notes: "注も読み上げる",
        note: |label| format!("Note {label}."),
        own: "文書の原文（英語）を、この端末に備わっている音声で読み上げます。外部には何も送信しません。",
        paused: "一時停止しています。",
        ended: "文書を最後まで読み上げました。",
        failed: "端末の音声が止まりました。「再開」を押してもう一度お試しいただくか、別の音声をお選びください。",
    };
}
