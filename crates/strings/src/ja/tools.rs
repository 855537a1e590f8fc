//! The tools of the reader.

use crate::{Appearance, Tools};

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
        reset: "元に戻す",
        kept: "選んだ設定はこの端末にのみ保存されます。",
        not_kept: "このブラウザーでは設定を保存できません。設定はこのページを閉じるまで有効です。",
    };
}
