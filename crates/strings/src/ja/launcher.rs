//! The form that writes a lesson, or the screen of a museum.

use crate::{Launcher, Spot};

impl Launcher {
    pub(crate) const JAPANESE: Self = Self {
        title: "授業や展示用の画面を準備する",
        about: "生徒や来館者に見せるものを選んでください。選んだ内容はすべてリンクの中に入ります。ほかの場所には保存されず、どこにも送信されません。",
        ways: "ほかのページ",
        to_document: "文書",
        to_teachers: "先生方へ",
        without: "このフォームを開始できませんでした。ウェブサーバーと、JavaScriptとWebAssemblyを使える最近のブラウザーが必要です。端末内のファイルから開いた場合は動作しません。次のページはフォームなしで使えます。",
        plain_class: "授業用のページ（生徒がワークシートを選びます）",
        plain_museum: "展示用の画面",
        plain_file: |name| {
            [
                "一つのファイルにまとめたもの（端末内からも開けます）：",
                name,
            ]
            .concat()
        },
        by_hand: "アドレスに書き加えられる項目は、プロジェクトのdocs/classroom.mdとdocs/museum.mdで説明しています。",
        audience: "どこで使いますか",
        class: (
            "授業",
            "生徒がリンクを開くと、文書の横に問いが表示されます。",
        ),
        museum: (
            "展示",
            "来館者が自由に触れるタッチ画面です。一人が終わるたびに最初の状態に戻ります。",
        ),
        common: "言語と配色",
        screen: "画面",
        idle: |least, most| format!("操作がないときに確認するまでの秒数（{least}～{most}）"),
        idle_help: "この時間が過ぎると、まだ見ている人がいるかを確認し、さらに30秒後に最初の状態に戻ります。人の多い展示室では90秒が適しています。座って読む場所や、ゆっくり読む場所では180秒以上にしてください。",
        scale: |least, most| format!("文字とボタンの大きさ（パーセント、{least}～{most}）"),
        scale_help: "まず100で試し、実際の画面で「最初から」のボタンを測ってください。高さが15mmに満たない場合は、1700をその高さ（mm）で割った値にします。150（タブレットでは138）を超えると、画面に収まらないことがあります。",
        counts: "利用回数をこの端末で数える",
        counts_help: "一日の利用回数と滞在時間です。数字は端末の中だけに保存され、個人を特定するものは含みません。",
        out_of_range: |least, most, last| {
            format!("{least}から{most}までの数を入力してください。リンクは{last}のままです。")
        },
        worksheets: "ワークシート",
        worksheets_help: "一つでも複数でも選べます。ワークシートを開くと問いが表示され、一部を外すこともできます。",
        practises: |practises, minutes| format!("{practises}（約{minutes}分）"),
        questions: |chosen, all| format!("{all}問のうち{chosen}問"),
        own: "自分で作る問い",
        own_help: "ワークシートの問いの後に続きます。生徒は文章で答えます。",
        own_question: |number| format!("自作の問い{number}"),
        points_to: "文書の箇所",
        no_place: "指定しない",
        place: |spot, opening| {
            let spot = match spot {
                Spot::Paragraph(number) => format!("第{number}段落"),
                Spot::Item(label) => format!("項目{label}"),
                Spot::Note(label) => format!("注{label}"),
                Spot::Other => return opening.to_owned(),
            };
            format!("{spot}：{opening}")
        },
        blank: "空欄のため、リンクには入りません。",
        add: "問いを追加",
        remove: |number| format!("問い{number}を削除"),
        move_up: |number| format!("問い{number}を上へ"),
        passage: "文書の範囲",
        passage_help: "授業で扱う段落です。最初から最後までを選ぶと、文書全体になります。",
        first: "ここから",
        last: "ここまで",
        supports: "読むための補助",
        support_list: [
            ("用語", "人名や略語の説明を本文の横に表示します。"),
            ("行の強調", "ポインターのある行以外を薄くします。"),
            ("間隔", "文字、語、行の間隔を広げます。"),
            ("読み上げ", "読み上げの操作を開いておきます。"),
            ("大きな文字", "文字を大きくします。"),
        ],
        notes: "編者の注",
        events: "年表の出来事",
        all: "すべて",
        none: "なし",
        only: "一部のみ",
        none_chosen: "まだ選ばれていないため、何も表示されません。",
        result: "できあがり",
        link: "リンク",
        copy_link: "リンクをコピー",
        length: |characters| format!("{characters}文字です。"),
        too_long_link: |most| {
            format!(
                "メールソフトや学習システムによっては、{most}文字を超えるリンクが途中で切れることがあります。問いを減らすか短くするか、下のファイルを配布してください。"
            )
        },
        free: "何も選ばれていないため、生徒が自分でワークシートを選びます。",
        no_questions: "問いが選ばれていません。生徒には文書だけが表示されます。",
        this_computer: "このページはお使いのコンピューターの中にあるため、リンクはほかの端末では開けません。サイトをウェブサーバーに置き、そこでこのフォームを開いてリンクを作ってください。",
        from_disk: "このページは端末内のファイルから開かれているため、リンクはほかの端末では開けません。サイトをウェブサーバーに置くか、下のファイルを使ってください。",
        no_link: "まだリンクを作れません。",
        too_many_worksheets: |most| {
            format!("一つの授業に入るワークシートは{most}枚までです。減らしてください。")
        },
        too_many_questions: |most| format!("自作の問いは{most}問までです。減らしてください。"),
        too_many_ids: |most| {
            format!(
                "リンクに入れられる注、出来事、問いはそれぞれ{most}件までです。「すべて」か「なし」を選んでください。"
            )
        },
        too_long: |number, most| {
            format!("自作の問い{number}が{most}文字を超えています。短くしてください。")
        },
        control_character: |number| {
            format!("自作の問い{number}に目に見えない文字が含まれています。入力し直してください。")
        },
        too_much: "リンクに入る量を超えています。問いを短くするか、授業を二つに分けてください。",
        other: |reason| format!("選んだ内容をリンクにできません（{reason}）。"),
        code: "携帯電話のカメラで読み取る",
        code_name: "リンクのQRコード",
        code_too_long: "リンクが長すぎるため、QRコードにできません。内容を減らすか、リンクをコピーしてください。",
        code_dense: "とても細かいQRコードです。大きく表示し、使う前に携帯電話で読み取れるか試してください。",
        show_preview: "ここに表示",
        show_again: "もう一度表示",
        preview_old: "表示した後に内容が変わりました。",
        embed: "自分のページに埋め込む",
        file: "一つのファイルにする",
        file_help: "選んだ内容を含むページです。ダブルクリックで開き、ネットワークは要りません。USBメモリーや、インターネットにつながらないコンピューターで使えます。",
        save: |name| [name, "をダウンロード"].concat(),
        saving: "ファイルを取得しています…",
        saved: "ファイルをブラウザーに渡しました。ダウンロードの一覧をご覧ください。",
        not_saved: |name| {
            format!(
                "{name}を取得できませんでした。このページと同じ場所のウェブサーバーにあり、ネットワークにつながっている必要があります。端末内のファイルから開いた場合は取得できません。"
            )
        },
    };
}
