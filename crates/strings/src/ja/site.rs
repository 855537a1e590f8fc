//! A published volume, in Japanese.

use crate::{Site, room::grouped};

impl Site {
    pub(crate) const JAPANESE: Self = Self {
        skip: "目次へ進む",
        about: |documents| {
            let documents = grouped(documents as u64);
            format!(
                "Foreign Relations of the United Statesは、アメリカ外交の公式記録です。この巻には、国務省の歴史家が選んで刊行した文書{documents}点が収められています。文書ごとにページがあり、注、登場する人物、日付、引用のしかたを添えています。"
            )
        },
        edited_by: |names| ["編者：", names, "。"].concat(),
        printed: |place, publisher, year| match (place, publisher) {
            ("", "") => format!("{year}年刊行。"),
            ("", publisher) => format!("{publisher}、{year}年。"),
            (place, "") => format!("{place}、{year}年。"),
            (place, publisher) => format!("{place}、{publisher}、{year}年。"),
        },
        search: "この巻を検索する",
        search_field: "文書や注にある語句（英語）",
        search_without: "検索にはJavaScriptが必要ですが、ここでは使えません。すべての文書は、次の目次から開けます。",
        search_to_contents: "この巻の目次",
        searching: "検索しています…",
        found_one: |words| ["「", words, "」を含む文書が1点見つかりました"].concat(),
        found: |count, words| ["「", words, "」を含む文書が", count, "点見つかりました"].concat(),
        nothing_found: |words| {
            [
                "「",
                words,
                "」を含む文書は見つかりませんでした。語を減らすか、別のつづりでお試しください。",
            ]
            .concat()
        },
        nothing_typed: "語を一つまたは複数入力してください。引用符で囲んだ語句は、その順序のまま検索します。",
        failed: "検索を読み込めませんでした。ページを再読み込みしてください。それでも使えないときは、このサイトに検索用のファイルがないのかもしれません。すべての文書は目次から開けます。",
        more: "さらに文書を表示する",
        narrow: "絞り込む",
        year: "年",
        sender: "差出人",
        marking: "機密区分",
        any: "すべて",
        open_in_room: "閲覧室で開く",
        more_ways: "この巻のほかの使い方",
        room: "閲覧室で開く",
        room_about: "すべての文書を年表で見る、差出人や日付、機密区分で検索する、引用を一語ずつ確かめる、読み上げを聞く、といったことができます。",
        file: "巻全体を保存する",
        file_about: "学術的な電子版のための形式（TEI P5）による一つのファイルです。パブリックドメインで公開されています。",
        office: "国務省歴史局のサイトで見る",
        office_about: "国務省がこの巻を公開しているページです。序文や資料の説明もあります。",
        privacy: "これらのページは、ほかのサイトから何も読み込まず、クッキーを使わず、閲覧者を数えることもありません。",
        to_volume: "この巻の目次",
    };
}
