//! Quoting: what is offered where words are selected, what it copies, and where a link to words leads.

use crate::{
    input::key,
    page::{Page, quoted},
    session::Engine,
};

in_every_engine![
    words_selected_by_mouse_can_be_copied_with_their_citation,
    the_offer_is_reached_and_left_by_key,
    a_quotation_of_a_note_names_it,
    a_link_leads_to_the_words,
    words_are_marked_by_the_page_where_the_browser_does_not,
    where_copying_is_refused_the_text_is_shown,
    the_offer_fits_a_narrow_window_in_japanese,
];

const OFFER: &str = "#quote:popover-open";

/// Selects the words from the first of `from` on to the end of the first of `to`, inside what `selector` finds.
fn select(page: &mut Page, selector: &str, from: &str, to: &str) {
    page.run("getSelection().removeAllRanges()");
    if page.count(OFFER) > 0 {
        page.press(key::ESCAPE);
    }
    page.wait_until(
        "nothing is offered any more",
        "!document.querySelector('#quote:popover-open')",
    );
    page.run(&format!(
        "(() => {{
            const walker = document.createTreeWalker(document.querySelector({}), NodeFilter.SHOW_TEXT);
            const range = document.createRange();
            let begun = false;
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {{
                const start = begun ? -1 : node.data.indexOf({from});
                if (start >= 0) {{ range.setStart(node, start); begun = true; }}
                const end = begun ? node.data.indexOf({to}, Math.max(start, 0)) : -1;
                if (end >= 0) {{ range.setEnd(node, end + {to}.length); break; }}
            }}
            range.startContainer.parentElement.scrollIntoView({{ block: 'center' }});
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }})()",
        quoted(selector),
        from = quoted(from),
        to = quoted(to),
    ));
    page.wait_for_view(OFFER);
}

/// Has what is copied kept where the scenario finds it.
fn keep_copies(page: &mut Page) {
    page.run("Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: text => { window.copied = text; return Promise.resolve() } } })");
}

/// Copies in the form of the button of this number, from 1.
fn copy(page: &mut Page, number: usize) -> String {
    page.run("window.copied = undefined");
    page.click(&format!("#quote button:nth-of-type({number})"));
    page.wait_until("it is copied", "window.copied !== undefined");
    page.wait_until(
        "the page says so",
        "document.querySelector('#quote [role=status]').textContent.length > 3",
    );
    page.get("window.copied")
}

fn words_selected_by_mouse_can_be_copied_with_their_citation(page: &mut Page) {
    page.resize(1280, 800);
    page.open("");
    keep_copies(page);
    page.scroll_into_view("#p2");
    page.click_twice("#p2 > span:first-of-type");
    page.wait_for_view(OFFER);
    let selected: String = page.get("getSelection().toString().trim()");
    assert!(
        !selected.is_empty() && !selected.contains(' '),
        "a double click selects a word: {selected}"
    );
    assert!(page.text(".quote-what").starts_with("1 word, page 145"));
    let copied = copy(page, 1);
    assert!(copied.starts_with(&format!("“{selected}”\n")), "{copied}");
    assert!(page.text("#quote [role=status]").contains("Copied"));

    // Across the break of a page, with its number left out.
    select(
        page,
        "#document",
        "serious political difficulties",
        "left to the discretion",
    );
    let copied = copy(page, 1);
    let (words, citation) = copied.split_once('\n').unwrap();
    assert_eq!(
        words,
        "“serious political difficulties on the general question of rearmament that we now believe it should be left to the discretion”"
    );
    assert!(
        citation.starts_with("Foreign Relations of the United States, 1952–1954, China and Japan, Volume XIV, Part 2, eds. David W. Mabon and Harriet D. Schwar (Washington: Government Printing Office, 1985), 1457–1458. https://"),
        "{citation}"
    );
    assert!(
        citation.contains("[accessed "),
        "the day is the visitor's own: {citation}"
    );
    let selector: serde_json::Value = serde_json::from_str(&copy(page, 3)).unwrap();
    assert_eq!(selector["type"], "TextQuoteSelector");
    assert!(
        selector["exact"]
            .as_str()
            .unwrap()
            .starts_with("serious political")
    );
    if page.engine() != Engine::WebKit {
        page.assert_axe_finds_nothing("words selected");
    }
    page.assert_whole_text();
    page.click("#heading");
    page.wait_until(
        "a click elsewhere ends it",
        "!document.querySelector('#quote:popover-open')",
    );
}

fn the_offer_is_reached_and_left_by_key(page: &mut Page) {
    page.open("");
    keep_copies(page);
    select(page, "#p1", "anxious", "Diet");
    page.press(key::TAB);
    page.wait_for_focus("#quote-first");
    page.press(key::TAB);
    page.press(key::ENTER);
    page.wait_until("the link is copied", "window.copied?.includes(':~:text=')");
    let selected: String = page.get("getSelection().toString().replace(/\\s+/g, ' ')");
    // WebKit has no selection beside the focus; what is offered stays all the same.
    assert!(
        page.engine() == Engine::WebKit
            || selected.starts_with("anxious") && selected.ends_with("Diet"),
        "it stays selected: {selected}"
    );
    page.press(key::ESCAPE);
    page.wait_until(
        "it is closed",
        "!document.querySelector('#quote:popover-open')",
    );
}

fn a_quotation_of_a_note_names_it(page: &mut Page) {
    page.open("");
    keep_copies(page);
    select(page, "#notes", "amplified", "as follows");
    assert_eq!(page.text(".quote-what"), "6 words, page 1458, note 4");
    let copied = copy(page, 1);
    assert!(
        copied.contains("“amplified the Secretary’s decision as follows”"),
        "{copied}"
    );
    assert!(copied.contains("), 1458, note 4. https://"), "{copied}");
    // On the card of the note as well.
    page.press(key::ESCAPE);
    page.scroll_into_view("#ref-4");
    page.click("#ref-4");
    page.wait_for_view("#card-4:popover-open");
    select(page, "#card-4", "amplified", "as follows");
    assert_eq!(copy(page, 1), copied);
}

fn a_link_leads_to_the_words(page: &mut Page) {
    page.resize(1280, 800);
    page.open("?theme=dark&find=Diet");
    keep_copies(page);
    let cases = [
        ("#p1", "anxious", "early August"),
        (
            "#document",
            "serious political difficulties",
            "left to the discretion",
        ),
        ("#p6", "have concurred", "recommendations"),
        ("#notes", "amplified", "as follows"),
    ];
    for (selector, from, to) in cases {
        page.run("document.querySelector('#find:popover-open')?.hidePopover()");
        select(page, selector, from, to);
        let link = copy(page, 2);
        assert!(
            link.contains("?theme=dark#") && !link.contains("find="),
            "{link}"
        );
        page.visit("about:blank");
        page.visit(&link);
        page.wait_until_live();
        page.wait_until(
            "the words are in sight",
            &format!(
                "(() => {{
                    const walker = document.createTreeWalker(document.querySelector({}), NodeFilter.SHOW_TEXT);
                    for (let node = walker.nextNode(); node; node = walker.nextNode()) {{
                        const at = node.data.indexOf({});
                        if (at < 0) continue;
                        const range = document.createRange();
                        range.setStart(node, at);
                        range.setEnd(node, at + 3);
                        const box = range.getBoundingClientRect();
                        return box.top >= 0 && box.bottom <= innerHeight && scrollY > 0;
                    }}
                }})()",
                quoted(selector),
                quoted(from)
            ),
        );
        keep_copies(page);
    }
}

fn words_are_marked_by_the_page_where_the_browser_does_not(page: &mut Page) {
    page.open("");
    // A browser that does not know text directives leaves them in the address.
    let arrive = |page: &mut Page, fragment: &str| {
        page.run(&format!(
            "Object.defineProperty(document, 'URL', {{ configurable: true, value: location.href + {} }}); dispatchEvent(new HashChangeEvent('hashchange'))",
            quoted(fragment)
        ));
        page.wait_for_drawing();
    };
    arrive(page, "#p4:~:text=draft%20Agreement,foregoing");
    page.wait_until(
        "the words are marked",
        "[...CSS.highlights.get('linked') ?? []].map(String).join('').startsWith('draft Agreement')",
    );
    // What is no link to words of the document marks nothing more, and does no harm.
    arrive(
        page,
        "#p1:~:text=%E0%A4%A&text=<img%20src=x%20onerror=alert(1)>",
    );
    assert!(page.get::<bool>(
        "[...CSS.highlights.get('linked')].map(String).join('').startsWith('draft Agreement')"
    ));
    page.assert_whole_text();
}

fn where_copying_is_refused_the_text_is_shown(page: &mut Page) {
    page.open("");
    page.run(
        "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })",
    );
    select(page, "#p1", "anxious", "Diet");
    page.click("#quote-first");
    page.wait_for_focus("#quote-text");
    page.wait_until(
        "the text is there to be copied by hand",
        "(field => field.value.startsWith('“anxious to submit') && field.selectionEnd === field.value.length)(document.activeElement)",
    );
    assert!(page.text("#quote [role=status]").contains("by hand"));
    if page.engine() != Engine::WebKit {
        page.assert_axe_finds_nothing("copying refused");
    }
}

fn the_offer_fits_a_narrow_window_in_japanese(page: &mut Page) {
    page.resize(320, 640);
    page.open("ja/");
    keep_copies(page);
    select(page, "#p1", "anxious", "Diet");
    assert!(page.text(".quote-what").contains("ページ"));
    let boxes = page.boxes("#quote, #quote button");
    assert!(
        boxes
            .iter()
            .all(|part| part.left >= 0.0 && part.right <= 320.0 && part.bottom <= 640.0)
    );
    assert!(boxes.iter().skip(1).all(|button| button.height() >= 24.0));
    assert!(copy(page, 1).contains("1457. https://"));
}
