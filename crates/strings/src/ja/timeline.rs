//! The events, their evidence, and the files that hold them, in Japanese.

use super::dates::with_era;
use crate::{
    Certainty, Evidence, Files, Rules, Table, Timeline,
    part::{Role, plain},
};

impl Certainty {
    pub(crate) const JAPANESE: Self = Self {
        stated: "明記",
        stated_means: "本文に年月日が書かれています",
        year_supplied: "年を補足",
        year_supplied_means: "本文には月日だけが書かれ、年は文書の日付に最も近い年です",
        file_number: "推定",
        file_number_means: "文書の整理番号から日付を読み取っています",
        approximate: "おおよそ",
        approximate_means: "本文の表現がはっきりした日を示していません",
        bounded: "範囲のみ",
        bounded_means: "日付の分かる二つの事柄の間に位置します",
        edition: "刊本による",
        edition_means: "刊本が示す日付で、本文には書かれていません",
        explained: |kind, meaning| vec![Role::Key.of(kind), plain("："), Role::Plain.of(meaning)],
    };
}

impl Table {
    pub(crate) const JAPANESE: Self = Self {
        title: "日付ごとの根拠",
        date: "日付",
        event: "出来事",
        how: "日付の根拠",
        not_in_text: "本文にはなく、刊本の前後の文書から分かる出来事",
        reason: |kind, quote, rule| {
            let mut parts = vec![Role::Key.of(kind), plain("：")];
            if let Some(quote) = quote {
                parts.push(Role::Quote.of(quote));
            }
            parts.push(Role::Plain.of(rule));
            parts
        },
        conflict: |summary| format!("{summary}考えられる説明は次のとおりです。"),
    };
}

impl Timeline {
    pub(crate) const JAPANESE: Self = Self {
        title_of: |period| format!("年表　{period}"),
        title: "年表",
        days: "年表の日付",
        legend: "日付の確かさ",
        explain: "用語の説明",
        keys: "矢印キーで出来事の間を移動できます。",
        after_title: "、",
        event: |when, year, distance, sure| {
            let mut parts = Vec::new();
            if let Some(year) = year {
                parts.push(Role::Heard.of(&format!("{year}年")));
            }
            parts.push(Role::When.of(when));
            if let Some(distance) = distance {
                parts.push(plain("、"));
                parts.push(Role::Distance.of(distance));
            }
            parts.push(Role::Heard.of("、日付："));
            parts.push(Role::Key.of(sure));
            parts.push(Role::Heard.of("。"));
            parts
        },
        more: "刊本の前後の文書にある出来事も表示する",
        stretch: "年表の表示範囲",
        showing: |first, last, of, period| match period {
            Some(period) => format!("全{of}件のうち{first}～{last}件目：{period}"),
            None => format!("全{of}件のうち{first}～{last}件目"),
        },
        earlier: "前へ",
        later: "次へ",
        closer: "範囲を狭く",
        wider: "範囲を広く",
    };
}

impl Evidence {
    pub(crate) const JAPANESE: Self = Self {
        more: "広げて表示",
        less: "表示を縮める",
        back: || vec![Role::Wide.of("元の場所へ"), plain("戻る")],
        on_timeline: "年表で見る",
        copy: "リンクをコピー",
        copied: "リンクをコピーしました",
        date: |weekday, date| {
            let mut parts = vec![Role::Key.of(&with_era(date))];
            if let Some(weekday) = weekday {
                parts.push(Role::Plain.of(&format!("、{weekday}")));
            }
            parts
        },
        edtf: |date| {
            vec![
                plain("あいまいな日付の標準的な表記法EDTFでは "),
                Role::Code.of(date),
            ]
        },
        sure: |kind, meaning, in_text| {
            let end = if in_text {
                "。"
            } else {
                "。この出来事は本文に書かれていません。"
            };
            vec![
                Role::Key.of(kind),
                plain("："),
                Role::Plain.of(meaning),
                plain(end),
            ]
        },
        show_words: "文書のこの箇所を見る",
        conflict: "食い違い",
        could_explain: "ここでは刊本のとおりに示しています。考えられる説明は次のとおりです。",
        said_copied: "リンクをクリップボードにコピーしました。",
        said_refused: "ここではコピーが許可されていません。手動でコピーできるリンクを続けて示します。",
        said_opened: "文書の該当箇所を強調して表示しています。Escキーで閉じます。",
        said_chosen: "文書の該当箇所を強調して表示しています。Escキーか、ブラウザーの「戻る」で、元の場所へ戻ります。",
        by_hand: || {
            vec![
                plain("このブラウザーではコピーが許可されていません。代わりに"),
                Role::Link.of("このリンク"),
                plain("のアドレスをコピーしてください。"),
            ]
        },
    };
}

impl Files {
    pub(crate) const JAPANESE: Self = Self {
        below: "下の軸に示すのは、刊本の前後の文書にある出来事です。",
        disagrees: |summary| format!("食い違う根拠：{summary}"),
        when: |when, distance, sure| match distance {
            Some(distance) => format!("{when}、{distance}・{sure}"),
            None => format!("{when}・{sure}"),
        },
        said: |title, when, distance, sure| match distance {
            Some(distance) => format!("{title}、{when}、{distance}、日付：{sure}。"),
            None => format!("{title}、{when}、日付：{sure}。"),
        },
        entry: |title, date| format!("{title}（{date}）"),
        date: |date, edtf| format!("日付：{}（EDTF {edtf}）", with_era(date)),
        not_in_text: "この文書の本文ではなく、刊本の前後の文書による出来事です。",
        source: |source| format!("典拠：{source}"),
        reading: |text, source| format!("{text}（{source}）"),
    };
}

impl Rules {
    pub(crate) const JAPANESE: Self = Self {
        summary: "本文が挙げる日付です。規則によって拾い出したもので、人の目では確かめられていません。",
        stated: "本文に年月日が書かれています。",
        own_title: "この文書",
        own_summary: "この文書自体の日付です。規則によって読み取ったもので、人の目では確かめられていません。",
        year_supplied: |nearest_to, is_another| {
            let less_sure = if is_another {
                "その日付の年とは違うため、やや不確かです。"
            } else {
                ""
            };
            format!(
                "本文には月日だけが書かれています。年は、{nearest_to}に最も近くなる年です。{less_sure}"
            )
        },
        own_dateline: "文書自体の日付",
        own_volume: "刊本がこの文書に与えている日付",
        own_file_number: "文書が綴じ込まれた日",
        own_neighbour: "隣に収められた文書の日付（この文書には日付がありません）",
        tagged: "米国国務省歴史局の版が、この語句にこの日付を与えています。",
        by_volume: "刊本がこの日付を与えています。本文にはありません。",
        cited_title: |number| format!("第{number}号文書"),
        cited: "本文がこの文書に言及し、刊本がその日付を示しています。",
        filed_otherwise: |date, number, filed| {
            format!("この文書の日付は{date}ですが、整理番号{number}は{filed}と読めます。")
        },
        filed_reading: "すべての文書がその日付で整理されたわけではありません。数えた三つの巻では、547点のうち434点（79％）がその日付で、さらに29点が三日以内の日付で整理されていました。",
        filed_source: "このページのために、1951年第7巻第2部、1952–1954年第14巻第2部、1961–1963年第6巻の文書の日付欄から数えたもの",
        file_number: "整理番号の末尾は、月・日・年を示します。",
        approximate: "本文の表現は、特定の一日を示していません。",
        bounded: "本文には最初の日と最後の日が書かれています。",
        volume_source: |id| format!("米国国務省歴史局の版が示す、刊本の書誌（{id}）"),
        rights: "パブリックドメイン",
        of_persons: "刊本の人名一覧",
        of_terms: "刊本の略語一覧",
    };
}
