//! The text, what was added to it by hand, its notes, and its file numbers, in Japanese.

use super::dates::with_era;
use crate::{
    Addition, DocumentWords, FileNumber, Introduction, Lookup, Notes,
    part::{Role, plain},
};

impl DocumentWords {
    pub(crate) const JAPANESE: Self = Self {
        original: Some("文書と注は、英語の原文のまま掲げています。"),
        by_editors: |year| format!("編者による（{year}年）"),
        from_volume: "刊本による",
        page: |number| format!("{number}ページ"),
        by_hand: "手書き",
        note: |label| format!("注{label}"),
        a_note: |label| format!("注{label}"),
        term: |expansion, caution| format!("{expansion}。{caution}"),
        file_number: "この整理番号を読み解く",
        picture: "図版（米国国務省歴史局のページにあります）",
    };
}

impl Introduction {
    pub(crate) const JAPANESE: Self = Self {
        about: |number, day| {
            let number = number.map(|number| format!("第{number}号文書"));
            let parts = [number, day.map(with_era)];
            parts.into_iter().flatten().collect::<Vec<_>>().join("　")
        },
        between: "",
        to_decision: "手書きで加えられた項目を読む",
        to_sources: "この紹介文の典拠",
        sources: "紹介文の典拠",
        by_rule: "このページの日付は規則によって拾い出したもので、人の目では確かめられていません。",
        to_by_rule: "このページの作り方",
        whose: "紹介文はこのページのために書かれたもので、刊本の一部ではありません。",
    };
}

impl Addition {
    pub(crate) const JAPANESE: Self = Self {
        legend: "勧告の読み方",
        submitted: "提出されたときのまま読む",
        decided: "決定されたとおり、手書きで加えられた項目とともに読む",
        said_decided: "手書きで加えられた項目を、以下に表示しています。",
        voices: |year| {
            vec![
                plain("書き手の区別：通常の文字は起草者、"),
                Role::Hand.of("色のついた文字"),
                plain("は手書き、"),
                Role::Editors.of("標題と注"),
                Role::Plain.of(&format!("は{year}年の編者によるものです。")),
            ]
        },
        name: "手書きで加えられた項目",
        reported: |note, writer, rule| {
            vec![
                Role::Link.of(note),
                Role::Plain.of(&format!(
                    "の記すところにより、手書きで加えられた項目です。書き手は{writer}とみられます。{rule}"
                )),
            ]
        },
        followed: |event, words| {
            vec![
                plain("その後："),
                Role::Link.of(event),
                Role::Quote.of(words),
            ]
        },
    };
}

impl Notes {
    pub(crate) const JAPANESE: Self = Self {
        title: "注",
        origin: |year| format!("刊本の編者による注（{year}年）です。"),
        card_origin: |year| format!("編者による（{year}年）"),
        back_short: "戻る",
        back: |label| format!("本文の注番号{label}へ戻る"),
        back_to: |label, place| format!("本文の注番号{label}（{place}か所目）へ戻る"),
        goto: |label| format!("一覧の注{label}へ"),
    };
}

impl FileNumber {
    pub(crate) const JAPANESE: Self = Self {
        name: |number| format!("整理番号{number}"),
        title: |number| vec![Role::Plain.of(number), Role::Quiet.of(" を読み解く")],
        class: "分類",
        country: "国",
        subject: "主題",
        letters: "略号",
        month: "月",
        day: "日",
        year: "年",
        day_of_month: |month, day| format!("{month}月{day}日"),
        part: |kind, meaning| {
            vec![
                Role::Key.of(kind),
                Role::Heard.of("："),
                Role::Plain.of(meaning),
            ]
        },
        unknown: "ここでは不明",
        filed: |day| {
            vec![
                plain("したがって、この文書は"),
                Role::Key.of(&with_era(day)),
                plain(
                    "の日付で整理されました。日付は推定です。数えた547点のうち434点（79％）が文書自体の日付で整理されていました。",
                ),
            ]
        },
        puzzle: |summary| vec![Role::Heard.of("疑問点："), Role::Plain.of(summary)],
        explained: |event| format!("考えられる説明：{event}"),
        dates: |event| format!("日付の決め手となる出来事：{event}"),
    };
}

impl Lookup {
    pub(crate) const JAPANESE: Self = Self {
        places: "この文書の中の出現箇所",
        on_page: |page| format!("{page}ページ"),
        in_text: "本文",
        times: |number| format!("（{number}か所）"),
        to_index: "索引で見る",
        in_volume: "この巻のすべての箇所",
        papers: "文書が言及する資料",
        printed: "同じ巻に収録",
        not_printed: "この巻には未収録",
        filed: "国務省の文書綴りにあり、この巻には未収録",
        papers_rule: "文書とその注の文言から、一定の規則に従って作成した一覧です。",
    };
}
