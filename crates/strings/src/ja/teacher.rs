//! The teacher's file.

use crate::Teacher;

impl Teacher {
    pub(crate) const JAPANESE: Self = Self {
        title: "教員用資料",
        about: "この文書のワークシートのねらい、学習基準、背景と、問いごとのよい答えが引用する箇所。",
        apart: "公開されたサイトに置いた解答を秘密にすることはできないため、生徒が読むページとは別にしてあります。このアドレスを知る人は誰でも読むことができ、検索エンジンには載せないよう求めているだけです。",
        nav: "文書",
        to_document: "文書",
        to_class: "授業用の文書",
        to_launcher: "授業を準備する",
        contents: "この資料の内容",
        background: "背景",
        cautions: "文書が述べていないこと",
        standards: "学習基準",
        practises: |what, minutes| format!("{what}・{minutes}分"),
        aims: "ねらい",
        time: "時間",
        practised_standards: "学習基準",
        answer: "よい答え",
        cites: "引用する箇所",
        caution: "注意",
        source: |words| ["出典：", words].concat(),
    };
}
