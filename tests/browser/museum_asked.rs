//! What a visitor can ask of the screen of a museum: names, dates, notes and words, in either language; and what those who look after
//! it can.

use crate::{
    museum::{go, open, start_again, wake},
    page::Page,
    server::Hosting,
};

in_both_engines![
    what_is_named_is_asked_about_below_the_text,
    words_are_found_by_keys_to_touch,
    the_screen_speaks_its_languages_without_another_address,
    the_days_counts_stay_on_the_device_behind_a_long_press,
];

/// Touches the button with these words among those below the text.
fn ask(page: &mut Page, words: &str) {
    let mark = format!(
        "(button => button && !(button.id = 'asked'))([...document.querySelectorAll('.museum-subjects button')].find(button => button.textContent.includes({words:?})))"
    );
    page.wait_until(
        &format!("{words} can be asked about"),
        &format!("[...document.querySelectorAll('.museum-subjects button')].some(button => button.textContent.includes({words:?}))"),
    );
    page.get::<Option<bool>>(&mark);
    // It may be among those that come next.
    while !page.get::<bool>(
        "document.querySelector('#asked').checkVisibility({ visibilityProperty: true })",
    ) {
        page.tap(".museum-more");
        page.wait_for_drawing();
    }
    page.tap("#asked");
    page.wait_for_drawing();
}

fn what_is_named_is_asked_about_below_the_text(page: &mut Page) {
    open(page, "?mode=museum");
    wake(page);
    go(page, 2);
    ask(page, "Telegram 128");
    let account = page.text("#museum-leaves");
    assert!(
        account.contains("Telegram 128 to Tokyo") && account.contains("July 14, 1953"),
        "{account}"
    );
    ask(page, "Note 4");
    page.wait_until(
        "the words are lit",
        "document.querySelector('#museum-leaves .is-lit')",
    );
    page.wait_until(
        "the lit words are on the leaf that is shown",
        "(([words, stage]) => words.left >= stage.left && words.right <= stage.right + 1)
            (['#museum-leaves .is-lit', '#museum-leaves'].map(part => document.querySelector(part).getClientRects()[0]))",
    );
    ask(page, "MDAA");
    assert!(
        page.text("#museum-leaves")
            .contains("Mutual Defense Assistance Act")
    );
    page.tap(".museum-ways button:nth-last-child(2), .museum-ways button");
    page.wait_until(
        "the document is back",
        "document.querySelector('.shows-document')",
    );
    // An address leads nowhere: it is shown, and drawn for the camera of a phone.
    go(page, 1);
    ask(page, "elsewhere");
    assert!(
        page.text(".museum-address")
            .starts_with("https://history.state.gov/")
    );
    assert!(
        page.get::<f64>("document.querySelector('.museum-qr-code').getBoundingClientRect().width")
            > 150.0
    );
}

fn words_are_found_by_keys_to_touch(page: &mut Page) {
    open(page, "?mode=museum");
    wake(page);
    page.tap(".museum-choices button:nth-child(3)");
    page.wait_until(
        "the keys are there",
        "document.querySelectorAll('.museum-key').length > 36",
    );
    assert_eq!(page.count("input, textarea"), 0);
    for letter in ["d", "e", "f", "e", "r", "x"] {
        page.run(&format!(
            "[...document.querySelectorAll('.museum-key')].find(key => key.textContent === '{letter}').id = 'key-{letter}'"
        ));
        page.tap(&format!("#key-{letter}"));
        page.wait_until(
            "it is typed",
            &format!("document.querySelector('.museum-typed').textContent.endsWith('{letter}')"),
        );
    }
    assert!(page.get::<bool>("document.querySelector('.museum-show').disabled"));
    page.run("[...document.querySelectorAll('.museum-key')].find(key => key.textContent === 'delete').id = 'delete'");
    page.tap("#delete");
    page.wait_until(
        "the places are listed",
        "document.querySelectorAll('.museum-place').length === 2",
    );
    page.tap(".museum-show");
    // Both are in note 4; the second is on a leaf further on.
    page.wait_until(
        "the note is shown",
        "document.querySelector('.shows-note')?.textContent.includes('only defer')",
    );
    assert!(page.text(".museum-found .museum-step").contains("1 of 2"));
    page.tap(".museum-found button:last-child");
    page.wait_until(
        "the second place is shown",
        "document.querySelector('.museum-found .museum-step').textContent.includes('2 of 2')",
    );
    page.tap(".museum-ways .museum-button:not(:disabled)");
}

fn the_days_counts_stay_on_the_device_behind_a_long_press(page: &mut Page) {
    page.host(Hosting {
        before: "const later = window.setTimeout; window.setTimeout = (act, pause) => later(act, pause === 5000 ? 400 : pause);",
        ..Default::default()
    });
    open(page, "?mode=museum");
    for _ in 0..2 {
        wake(page);
        go(page, 2);
        page.tap(".museum-event");
        page.wait_until(
            "an event is shown",
            "document.querySelector('.shows-event')",
        );
        start_again(page);
    }
    let kept: Vec<(String, String)> = page.get("Object.entries(localStorage)");
    assert_eq!(kept.len(), 1, "nothing else is kept: {kept:?}");
    let (name, counts) = &kept[0];
    assert_eq!(name, "frus-explorer counts");
    assert!(
        counts.ends_with(",0,2,2\n"),
        "two visits and two events of a day: {counts}"
    );
    // A touch is no long press.
    page.tap(".museum-banner");
    page.linger();
    assert_eq!(page.count(".museum-staff"), 0);
    page.mouse(serde_json::json!([
        { "type": "pointerMove", "x": 640, "y": 20 },
        { "type": "pointerDown", "button": 0 }, { "type": "pause", "duration": 900 }, { "type": "pointerUp", "button": 0 },
    ]));
    page.wait_for_focus("#museum-staff-close");
    assert_eq!(page.text(".museum-staff tbody td"), "2");
    page.tap(".museum-staff button:last-child");
    page.wait_until(
        "they are erased",
        "localStorage.length === 0 && !document.querySelector('.museum-staff')",
    );
}

fn the_screen_speaks_its_languages_without_another_address(page: &mut Page) {
    open(page, "?mode=museum");
    let here = "[location.href, history.length]";
    let before: (String, u32) = page.get(here);
    wake(page);
    page.tap(".museum-choices [lang=ja]");
    page.wait_until("it is Japanese", "document.documentElement.lang === 'ja'");
    assert_eq!(page.text(".museum-again"), strings::JA.museum.start_again);
    assert_eq!(page.get::<(String, u32)>(here), before);
    // The page in Japanese has the same program, which begins in its language.
    open(page, "ja/?mode=museum");
    assert_eq!(page.text(".museum-touch"), strings::JA.museum.touch);
    wake(page);
    page.tap(".museum-choices [lang=en]");
    page.wait_until("it is English", "document.documentElement.lang === 'en'");
}
