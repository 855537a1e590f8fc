//! The page on a screen in a museum.

use crate::Museum;

impl Museum {
    pub(crate) const JAPANESE: Self = Self {
        attract: "文書からの引用",
        touch: "画面に触れると始まります",
        parts: "内容",
        introduction: "はじめに",
        document: "文書",
        page_of: |page| [page, "ページ"].concat(),
        about_these: "この部分について",
        next: "次へ",
        back: "前へ",
        step: |at, of| format!("{of}のうち{at}"),
        find: "検索",
        find_help: "下のキーで英語の語を入力してください。",
        places: |count| match count {
            0 => "文書の中には見つかりません。".to_owned(),
            _ => format!("{count}か所:"),
        },
        space: "空白",
        delete: "削除",
        show: "表示",
        place_before: "前の箇所",
        place_after: "次の箇所",
        larger: "文字を大きく",
        as_before: "文字を小さく",
        languages: "言語",
        start_again: "最初から",
        start_again_question: "最初からやり直しますか。",
        start_again_what: "画面は次の方のために最初の状態に戻ります。",
        start_again_yes: "はい、最初から",
        start_again_no: "いいえ、続けます",
        still_there: "まだご覧になっていますか。",
        starts_again_in: |seconds| format!("あと{seconds}秒で最初の画面に戻ります。"),
        stay: "まだ見ています",
        elsewhere: "ほかの場所で読む",
        write_down: "この画面からほかのページへは移れません。携帯電話のカメラを四角い図に向けるか、次のアドレスを書き留めてください。",
    };
}
