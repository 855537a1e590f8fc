//! The page in a class: questions beside the document, answers that take words of it, and that nothing of them is lost or sent.

use lesson::link::{KEY, Lesson, OwnQuestion, Passage, Shown, Supports};

use crate::{
    page::{Page, quoted},
    server::Hosting,
};

in_every_engine![
    a_lesson_is_a_link,
    what_is_no_lesson_says_so_and_opens_the_document,
    words_that_are_selected_go_into_the_answer,
    answers_are_kept_where_the_student_says_so,
];

/// The value of a lesson's link.
pub(crate) fn value(lesson: &Lesson) -> String {
    lesson.to_value().expect("the lesson fits a link")
}

/// A lesson of two of the teacher's own questions, about two paragraphs, without two of the notes, and with all supports.
pub(crate) fn lesson() -> Lesson {
    let own = |prompt: &str, anchor: Option<&str>| OwnQuestion {
        prompt: prompt.to_owned(),
        anchor: anchor.map(str::to_owned),
    };
    Lesson {
        worksheets: vec![],
        own: vec![
            own("<b>Who</b> is not asked here?", Some("p2")),
            own("誰が決めたのか？", None),
        ],
        passage: Some(Passage {
            first: "p2".to_owned(),
            last: "p3".to_owned(),
        }),
        supports: Supports {
            vocabulary: true,
            line_focus: true,
            spacing: true,
            read_aloud: false,
            larger_text: true,
        },
        notes: Shown::Only(vec!["note-4".to_owned()]),
        events: Shown::None,
    }
}

/// Opens the page in a class.
pub(crate) fn open(page: &mut Page, rest: &str) {
    page.load(&["?mode=class", rest].concat());
    page.wait_until_live();
    wait_for_worksheet(page);
}

pub(crate) fn wait_for_worksheet(page: &mut Page) {
    page.wait_until(
        "the worksheet is there",
        "document.querySelector('#question-2')",
    );
}

/// Opens it with a lesson's value in the address.
pub(crate) fn load_lesson(page: &mut Page, value: &str) {
    page.load(&["?mode=class&", KEY, "=", value].concat());
    page.wait_until_live();
}

/// Writes into the answer to a question, as a keyboard does that sends all at once.
pub(crate) fn write(page: &mut Page, number: usize, text: &str) {
    page.run(&format!(
        "(() => {{ const field = document.querySelector('#answer-{number}'); field.focus(); field.value = {};
            field.dispatchEvent(new InputEvent('input', {{ bubbles: true }})) }})()",
        quoted(text)
    ));
}

/// What stands in the answer to a question.
pub(crate) fn answer(page: &mut Page, number: usize) -> String {
    page.get(&format!("document.querySelector('#answer-{number}').value"))
}

const NO_STORAGE: &str = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } });";

fn a_lesson_is_a_link(page: &mut Page) {
    page.host(Hosting {
        before: NO_STORAGE,
        ..Default::default()
    });
    page.resize(1280, 800);
    load_lesson(page, &value(&lesson()));
    wait_for_worksheet(page);
    let prompts = page.attributes("#worksheet .question", "id");
    assert_eq!(prompts, ["question-1", "question-2"]);
    assert!(
        page.text("#question-1").contains("<b>Who</b> is not asked"),
        "a teacher's words are words"
    );
    let marked = page.attributes("[data-passage]", "id");
    assert_eq!(marked, ["p2", "p3"]);
    // A passage leads to its question, and a question to its passage.
    assert_eq!(page.attributes("#p2 .asked-about", "href"), ["#question-1"]);
    assert_eq!(
        page.attributes("#question-1 .question-places a", "href"),
        ["#p2"]
    );
    page.click("#p2 .asked-about");
    page.wait_for_focus("#question-1");
    // What the lesson does not show.
    for (selector, shown) in [
        ("#note-4", true),
        ("#ref-4", true),
        ("#note-3", false),
        ("#ref-3", false),
    ] {
        let is_shown: bool = page.get(&format!(
            "document.querySelector('{selector}').checkVisibility()"
        ));
        assert_eq!(is_shown, shown, "{selector}");
    }
    assert_eq!(
        page.count("#timeline li[data-event], .timeline-events a"),
        0
    );
    let look: Vec<String> = page.get(
        "['size', 'spacing', 'ruler'].map(name => document.documentElement.dataset[name] ?? '')",
    );
    assert_eq!(look, ["150", "wide", "on"]);
    assert!(page.count(".worksheet-vocabulary dt") > 5);
    // The plain page shows nothing of all that, and loads nothing of it.
    page.open("?fresh");
    assert_eq!(
        page.count("#worksheet, [data-passage], [data-left-out], .asked-about"),
        0
    );
    let loaded: Vec<String> =
        page.get("performance.getEntriesByType('resource').map(entry => entry.name)");
    assert!(
        loaded.iter().all(|name| !name.contains("class-")),
        "{loaded:?}"
    );
}

fn what_is_no_lesson_says_so_and_opens_the_document(page: &mut Page) {
    let damaged = value(&lesson()).replace("1.", "1.A");
    for (value, words) in [
        ("9.abc", "newer version"),
        ("&lt;script&gt;", "names a lesson"),
        (&*damaged, "cut off or changed"),
    ] {
        load_lesson(page, value);
        page.wait_until(
            "it is said",
            "document.querySelector('[role=alert].notice')",
        );
        let said = page.text("[role=alert].notice");
        assert!(said.contains(words), "{value}: {said}");
        assert_eq!(page.count("#worksheet"), 0);
        assert!(!page.get::<bool>("'mode' in document.documentElement.dataset"));
        assert!(page.count("#p2") == 1, "the document is there");
    }
}

/// Selects the first words of a block.
pub(crate) fn select(page: &mut Page, block: &str, words: usize) -> String {
    page.run(&format!(
        "(() => {{ const piece = document.querySelector('#{block} [data-from]');
            piece.scrollIntoView({{ block: 'center' }});
            const text = piece.firstChild, range = document.createRange();
            range.setStart(text, 0); range.setEnd(text, text.data.split(' ').slice(0, {words}).join(' ').length);
            getSelection().removeAllRanges(); getSelection().addRange(range) }})()"
    ));
    page.wait_for_view("#quote:popover-open .quote-answer");
    page.get("getSelection().toString()")
}

/// Puts the first words of a block into an answer.
pub(crate) fn put_words(page: &mut Page, block: &str, words: usize) -> String {
    let words = select(page, block, words);
    let count = "document.querySelectorAll('#worksheet .question-quotations li').length";
    let before: usize = page.get(count);
    page.click(".quote-answer");
    page.wait_until(
        "they are in an answer",
        &format!("{count} === {}", before + 1),
    );
    words
}

fn words_that_are_selected_go_into_the_answer(page: &mut Page) {
    page.resize(1280, 800);
    open(page, "");
    page.run("document.querySelector('#answer-3').focus()");
    select(page, "p2", 5);
    assert_eq!(page.text(".quote-answer"), "Put into answer 3");
    let words = put_words(page, "p2", 5);
    assert_eq!(page.text("#question-3 q"), words.trim());
    let place = page.text("#question-3 .question-ways a");
    assert!(
        place.contains("page 1457") && place.contains("paragraph 2"),
        "{place}"
    );
    let said = page.text("#quote [role=status]");
    assert!(said.contains("answer 3"), "{said}");
    // A note is named as one.
    put_words(page, "note-4-p1", 3);
    let place = page.text("#question-3 li:nth-child(2) .question-ways a");
    assert!(place.contains("note 4"), "{place}");
    page.click("#question-3 li:first-child button");
    page.wait_until(
        "the first words are taken out",
        "document.querySelectorAll('#question-3 .question-quotations li').length === 1",
    );
    // What is handed in has them, with the question.
    page.run("dispatchEvent(new Event('beforeprint'))");
    let sheet: String = page.get("document.querySelector('.hand-in-sheet').textContent");
    assert!(
        sheet.contains("note 4") && sheet.contains("Foreign Relations"),
        "{sheet}"
    );
}

fn answers_are_kept_where_the_student_says_so(page: &mut Page) {
    let kept = "Object.keys(localStorage).filter(key => key.includes('answers')).length";
    let load = |page: &mut Page| {
        page.run("delete document.documentElement.dataset.unsaved");
        open(page, "");
    };
    load(page);
    let all = "In 1953. <img src=x onerror='window.injected = 1'> </textarea><script>injected = 1</script> 文書 \u{1f5c3}";
    write(page, 2, all);
    page.wait_until(
        "something would be lost",
        "'unsaved' in document.documentElement.dataset",
    );
    let asks = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    assert!(page.get::<bool>(asks), "the browser asks before it is lost");
    assert_eq!(page.get::<usize>(kept), 0, "nothing is kept unasked");
    load(page);
    assert_eq!(answer(page, 2), "");

    write(page, 2, all);
    page.click(".worksheet-answers input");
    page.wait_until("it is kept", &format!("{kept} === 1"));
    assert!(!page.get::<bool>(asks), "nothing would be lost");
    load(page);
    assert_eq!(answer(page, 2), all);
    assert!(!page.get::<bool>("'injected' in window"));

    // A megabyte, of any script.
    let long = "The talks. 会談。 <b>&amp;</b>\n".repeat(40_000);
    write(page, 2, &long);
    load(page);
    assert!(answer(page, 2) == long, "a megabyte is kept whole");
    page.click(".worksheet-clear button");
    page.click(".worksheet-clear button:first-of-type");
    page.wait_until(
        "nothing is left",
        "document.querySelector('#answer-2').value === ''",
    );
    load(page);
    assert_eq!(answer(page, 2), "");
}
