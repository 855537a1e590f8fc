//! The tools of the reader.

use crate::{Appearance, Find, Quote, Tools};

impl Tools {
    pub(crate) const JAPANESE: Self = Self {
        name: "閲覧のための道具",
        appearance: "表示設定",
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
        places_in: [
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
        ],
        places: [
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
        ],
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
            let pages = pages.map(|(first, last)| match first == last {
                true => ["、", first, "ページ"].concat(),
                false => ["、", first, "–", last, "ページ"].concat(),
            });
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
        copied: "コピーしました。",
        refused: "ここではコピーが許可されていません。次の文字列を手動でコピーしてください。",
        by_hand: "コピーする文字列",
    };
}
