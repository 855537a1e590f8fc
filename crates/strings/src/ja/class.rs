//! The page in a class, and what a student hands in.

use crate::{Class, HandIn};

impl HandIn {
    pub(crate) const JAPANESE: Self = Self {
        name: "氏名：",
        date: "日付：",
        question: |number, prompt| ["問", &number.to_string(), "　", prompt].concat(),
        own_questions: "先生からの問い",
        unanswered: "（解答なし）",
        place: |words| ["――", words].concat(),
        source: "出典",
    };
}

impl Class {
    pub(crate) const JAPANESE: Self = Self {
        title: "ワークシート",
        about: "文書を読みながら、そのそばで答えます。自分で提出するまで、書いたものがこのページの外に出ることはありません。",
        choose: "どのワークシートにしますか",
        practises: |what, minutes| [what, "。約", &minutes.to_string(), "分。"].concat(),
        passage: |first, last| match first == last {
            true => ["この授業で読むのは", first, "です。"].concat(),
            false => ["この授業で読むのは", first, "から", last, "までです。"].concat(),
        },
        look_at: "見るところ",
        source_note: "出典注",
        answer: |number| format!("問{number}の答え"),
        quoted: "引用した語句",
        take_out: "この語句を外す",
        how_to_quote: "引用するには、文書の語句を選択します。表示されるボタンで、ページ・段落・注の番号とともに答えに入ります。",
        put: |number| format!("問{number}の答えに入れる"),
        was_put: |number| format!("この語句を問{number}の答えに入れました。"),
        question: |number| format!("問{number}"),
        vocabulary: "人名と略語",
        answers: "あなたの答え",
        keep: "答えをこの端末に保存する",
        keep_about: "保存しない場合、ページを閉じると答えは消えます。ほかの人も使うコンピューターでは保存しないか、最後に答えを消してください。",
        kept: "答えはこの端末だけに保存されています。",
        not_kept: "このブラウザーには答えが保存されません。ページを閉じる前に提出してください。",
        kept_damaged: "この端末に保存されていた答えは壊れていて読めません。ここで答えを保存するか消すまで、そのまま残します。",
        kept_other: "この端末に保存されていた答えは、このページの別の版で書かれたもので、ここでは読めません。ここで答えを保存するか消すまで、そのまま残します。",
        clear: "答えをすべて消す",
        clear_question: "答えをすべて消しますか。元に戻すことはできません。",
        clear_yes: "はい、消します",
        clear_no: "いいえ、残します",
        cleared: "答えをすべて消しました。",
        hand_in: "提出",
        hand_in_about: "何も送信されません。問い、答え、引用の写しをここで作り、それを提出します。",
        print: "印刷",
        word: "Word ファイル（.docx）",
        text: "テキストファイル（.txt）",
        copy: "コピー",
        copied: "コピーしました。提出するところに貼り付けてください。",
        copy_refused: "このブラウザーではここでコピーできません。下の欄の文字をすべて選択してコピーしてください。",
        saved: "ダウンロードしたファイルを確かめてください。見つからないときは、下の欄からコピーしてください。",
        word_failed: "Word ファイルを作れませんでした。テキストファイルかコピーを使ってください。",
        boxed: "このページは別のページの中に表示されていて、印刷や保存ができないことがあります。そのため、提出するものをすべてこの欄にも示します。選択してコピーしてください。",
        by_hand: "提出するもの",
        not_a_lesson: "アドレスには授業が指定されていますが、内容が授業のものではありません。先生からのリンク全体をコピーしてください。それまでは、授業のない文書として表示します。",
        damaged: "この授業のリンクは途中で切れているか、変わっています。先生からのリンクを最初から最後までコピーし直してください。それまでは、授業のない文書として表示します。",
        other_version: "この授業は、このページの新しい版で作られたもので、ここには表示できません。先生にそのページのリンクを尋ねてください。それまでは、授業のない文書として表示します。",
        unknown: |names| {
            [
                "この授業には、この文書にないものも指定されていたため、除きました：",
                names,
                "。",
            ]
            .concat()
        },
    };
}
