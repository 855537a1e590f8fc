//! The tools of the reader.

use crate::{Aloud, Appearance, Tools};

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
