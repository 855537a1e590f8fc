//! The memorandum as submitted and as decided: the third point in its place, and whose words are whose.

use std::fs;

use serde::Deserialize;

use crate::{
    input::key,
    page::{Page, quoted},
    session::root,
    words,
};

in_both_engines![
    the_memorandum_is_shown_as_submitted_until_asked_otherwise,
    the_switch_shows_the_third_point_in_its_place_and_takes_it_away,
    the_third_point_says_whose_it_is_and_how_that_is_known,
    the_third_point_says_what_followed_in_the_words_of_the_note,
    the_address_keeps_the_choice_and_what_else_it_holds,
    the_choice_works_by_key,
    the_three_hands_differ_without_colour,
    a_listener_is_told_whose_words_they_are,
    the_switch_goes_to_the_third_point_lights_it_and_says_so,
    the_introduction_leads_to_the_third_point,
    without_motion_the_third_point_is_lit_all_the_same,
];

/// Words that were added by hand, as the data have them.
#[derive(Debug, Deserialize)]
struct Addition {
    id: String,
    after: String,
    quote: String,
    rule: String,
    event: String,
    followed: String,
}

/// The one addition of the document.
fn addition() -> Addition {
    #[derive(Deserialize)]
    struct Data {
        additions: Vec<Addition>,
    }
    let data = fs::read_to_string(root().join("data/d660.toml")).expect("data/d660.toml");
    let mut data: Data = toml::from_str(&data).expect("the data have an addition");
    assert_eq!(data.additions.len(), 1);
    data.additions.remove(0)
}

const SUBMITTED: &str = "input[name=text][value=submitted]";
const DECIDED: &str = "input[name=text][value=decided]";

fn wait_for_addition(page: &mut Page) {
    let added = addition();
    page.wait_until(
        "the third point is shown",
        &format!(
            "document.getElementById({})?.checkVisibility()",
            quoted(&added.id)
        ),
    );
}

fn wait_for_no_addition(page: &mut Page) {
    page.wait_until(
        "the third point is gone",
        "!document.querySelector('.addition')",
    );
}

/// Whether something of the addition has another background than the paper.
const LIT: &str =
    "getComputedStyle(document.querySelector('.addition')).backgroundColor !== 'rgba(0, 0, 0, 0)'";

fn the_switch_goes_to_the_third_point_lights_it_and_says_so(page: &mut Page) {
    for (width, height) in [(360, 740), (1366, 768), (1920, 1080)] {
        page.resize(width, height);
        page.open("");
        assert_eq!(page.text(".text-switch [role=status]"), "");
        // At the very foot of the window, so that the point comes in below it.
        page.run("document.querySelector('.text-switch').scrollIntoView({ block: 'end', behavior: 'instant' })");
        page.click(DECIDED);
        wait_for_addition(page);
        page.wait_until("it is lit", LIT);
        page.wait_until(
            "it is in sight",
            "(box => box.top >= 0 && box.bottom <= innerHeight + 1)(document.querySelector('.addition').getBoundingClientRect())",
        );
        let said = page.text(".text-switch [role=status]");
        assert!(said.contains("added by hand"), "{said:?}");
        page.wait_until("the light goes out", &format!("!({LIT})"));
    }
}

fn the_introduction_leads_to_the_third_point(page: &mut Page) {
    page.open("");
    page.click(".introduction-ways [href='#decision']");
    wait_for_addition(page);
    page.wait_for_view(".addition .hand");
    page.run("history.back()");
    wait_for_no_addition(page);
    // As an address, too; the page adds to it what it shows.
    page.open("?fresh");
    page.run("location.hash = 'decision'; location.reload()");
    wait_for_addition(page);
    page.wait_for_view(".addition .hand");
}

fn without_motion_the_third_point_is_lit_all_the_same(page: &mut Page) {
    page.prefer(&[crate::media::Setting::ReducedMotion]);
    page.open("");
    page.click(DECIDED);
    wait_for_addition(page);
    page.wait_until("it is lit", LIT);
    assert_eq!(
        page.get::<String>(
            "getComputedStyle(document.querySelector('.addition')).animationTimingFunction"
        ),
        "steps(1)",
        "it goes out at once"
    );
    page.wait_until("the light goes out", &format!("!({LIT})"));
}

fn the_memorandum_is_shown_as_submitted_until_asked_otherwise(page: &mut Page) {
    for query in ["", "?text=submitted", "?text=improved"] {
        page.open(query);
        assert_eq!(page.count(".addition"), 0, "with {query:?}");
        let chosen: bool = page.get(&format!(
            "document.querySelector({}).checked",
            quoted(SUBMITTED)
        ));
        assert!(chosen, "as submitted with {query:?}");
    }
}

fn the_switch_shows_the_third_point_in_its_place_and_takes_it_away(page: &mut Page) {
    let added = addition();
    let here = format!("#{}", added.id);
    page.open("");
    for _ in 0..2 {
        page.click(DECIDED);
        wait_for_addition(page);
        let (item, point) = (page.boxes(".text-switch")[0], page.boxes(&here)[0]);
        let next = page.boxes("#section-concurrences")[0];
        assert!(
            item.bottom <= point.top + 1.0
                && point.top - item.bottom < 40.0
                && point.bottom <= next.top,
            "{here} stands right under the switch: {item:?}, {point:?}, {next:?}"
        );
        let follows: bool = page.get(&format!(
            "Boolean(document.getElementById({}).compareDocumentPosition(document.getElementById({})) & Node.DOCUMENT_POSITION_FOLLOWING)",
            quoted(&added.after),
            quoted(&added.id)
        ));
        assert!(follows, "it is read after {}", added.after);
        page.scroll_into_view(&format!("{here} .hand"));
        let hand: Vec<String> = page.get(&format!(
            "[...document.querySelectorAll({})].map(part => part.textContent.trim())",
            quoted(&format!("{here} .hand"))
        ));
        assert_eq!(
            hand.join(" "),
            added.quote,
            "the words, and no others, are set as handwriting"
        );
        assert_eq!(
            page.style(&format!("{here} .items p .hand"), "font-style"),
            "italic"
        );
        // Its label stands where the labels of the other points stand.
        let labels = page.boxes(&format!("#{} .label, {here} .label", added.after));
        assert!(
            (labels[0].left - labels[1].left).abs() < 2.0,
            "the third label stands under the second: {labels:?}"
        );
        page.click(SUBMITTED);
        wait_for_no_addition(page);
        page.assert_whole_text();
    }
}

fn the_third_point_says_whose_it_is_and_how_that_is_known(page: &mut Page) {
    let added = addition();
    page.open("?text=decided");
    let shown = page.text(&format!("#{}", added.id));
    for words in ["by hand", "Dulles", "note 4", &added.rule] {
        assert!(shown.contains(words), "{words:?}: {shown}");
    }
    page.click(&format!("#{} a[href='#note-4']", added.id));
    page.wait_for_view("#note-4");
}

fn the_third_point_says_what_followed_in_the_words_of_the_note(page: &mut Page) {
    let added = addition();
    page.open("?text=decided");
    let quotation: String = page.get(&format!(
        "document.querySelector({}).textContent.replace(/\\s+/g, ' ').trim()",
        quoted(&format!("#{} q", added.id))
    ));
    assert_eq!(quotation, added.followed);
    let note = words::notes().remove(3).paragraphs.join(" ");
    assert!(
        note.contains(&quotation),
        "exactly as note 4 prints it: {note}"
    );
    let way = format!("#{} a[href='#{}']", added.id, added.event);
    assert_eq!(page.text(&way), "Telegram 131 to Tokyo");
    page.click(&way);
    page.wait_for_evidence(&added.event);
    wait_for_addition(page);
}

fn the_address_keeps_the_choice_and_what_else_it_holds(page: &mut Page) {
    page.open("?lesson=3&theme=dark#p5");
    page.click(DECIDED);
    page.wait_until(
        "the address asks for the text as decided",
        "location.search === '?lesson=3&theme=dark&text=decided'",
    );
    assert_eq!(page.get::<String>("location.hash"), "#p5");
    page.click(SUBMITTED);
    page.wait_until(
        "the address asks for it no more",
        "location.search === '?lesson=3&theme=dark'",
    );
    page.open("?text=decided&lesson=3");
    wait_for_addition(page);
    assert!(page.get::<bool>(&format!(
        "document.querySelector({}).checked",
        quoted(DECIDED)
    )));
    // A link to the point itself leads there.
    page.open(&format!("?text=decided&fresh#{}", addition().id));
    page.wait_for_view(&format!("#{}", addition().id));
}

fn the_choice_works_by_key(page: &mut Page) {
    page.open("");
    page.tab_to(SUBMITTED);
    assert_eq!(page.count_accessible("radio", "as it was submitted"), 1);
    assert_eq!(page.count_accessible("group", "Read the recommendation"), 1);
    page.press(key::RIGHT);
    wait_for_addition(page);
    page.wait_for_focus(DECIDED);
    page.press(key::LEFT);
    wait_for_no_addition(page);
    page.wait_for_focus(SUBMITTED);
}

/// How words are set, colour left out.
fn setting_of(page: &mut Page, selector: &str) -> Vec<String> {
    [
        "font-style",
        "font-weight",
        "font-size",
        "font-family",
        "font-variant-caps",
        "text-decoration-line",
        "border-inline-start-style",
    ]
    .map(|property| page.style(selector, property))
    .to_vec()
}

fn the_three_hands_differ_without_colour(page: &mut Page) {
    page.open("?text=decided");
    let author = setting_of(page, "#p1");
    let hand = setting_of(page, ".addition .items p .hand");
    assert_eq!(hand[0], "italic", "what was written by hand is slanted");
    assert_eq!(author[0], "normal", "what the author wrote is upright");
    for editors in ["#source-note", "#number", "#heading", "#note-4-p2"] {
        let editors_setting = setting_of(page, editors);
        assert_ne!(
            editors_setting, author,
            "{editors} can be told from the author's words"
        );
        assert_ne!(
            editors_setting, hand,
            "{editors} can be told from handwriting"
        );
    }
    // And where the words of the hand are quoted in a note, too.
    assert_ne!(
        setting_of(page, "#note-4 .hand"),
        setting_of(page, "#note-4-p2")
    );
    let key = page.text(".voices");
    for words in ["the author", "by hand", "the editors’ of 1985"] {
        assert!(key.contains(words), "the key says {words:?}: {key}");
    }
}

fn a_listener_is_told_whose_words_they_are(page: &mut Page) {
    page.open("");
    assert_eq!(page.count_accessible("group", "By the editors, 1985"), 1);
    assert_eq!(
        page.count_accessible("group", "Written by hand"),
        1,
        "in note 4"
    );
    for part in ["#source-note", "#number", "#heading"] {
        let inside = format!("[role=group][aria-label='By the editors, 1985'] {part}");
        assert_eq!(page.count(&inside), 1, "{part} is the editors'");
    }
    assert_eq!(page.count(".by-editors :is(#p1, #p5, .items)"), 0);
    let origin = page.text(".notes-origin");
    assert!(
        origin.contains("editors") && origin.contains("1985"),
        "{origin}"
    );
    page.click(DECIDED);
    wait_for_addition(page);
    assert_eq!(page.count_accessible("group", "Added by hand"), 1);
    assert_eq!(page.count_accessible("group", "Written by hand"), 2);
}
