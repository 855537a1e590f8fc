//! The page in each of its languages, and the way from one to the other.

use crate::{input::key, page::Page, server::Hosting, session::dist};

in_every_engine![
    the_program_runs_over_the_page_in_japanese,
    the_single_file_is_in_japanese,
    the_switch_keeps_the_place_and_the_choice,
    each_page_tells_where_it_is_in_the_other_language,
    only_the_bare_address_asks_what_the_browser_prefers,
];

/// A browser that prefers Japanese.
const JAPANESE_FIRST: &str =
    "Object.defineProperty(navigator, 'languages', { get: () => ['ja-JP', 'ja', 'en'] });";

fn the_switch_keeps_the_place_and_the_choice(page: &mut Page) {
    page.open("?text=decided#note-4");
    assert_eq!(page.text("a[hreflang=ja]"), "日本語");
    page.click("a[hreflang=ja]");
    page.wait_until(
        "the same place in Japanese",
        "location.pathname === '/ja/' && location.search + location.hash === '?text=decided#note-4'",
    );
    page.wait_until_live();
    page.wait_for_view("#note-4");
    assert_eq!(page.text("a[hreflang=en]"), "English");
    page.click("a[hreflang=en]");
    page.wait_until(
        "the same place in English",
        "location.pathname === '/' && location.search + location.hash === '?text=decided#note-4'",
    );
    page.wait_until_live();
    let kept: String = page.get("localStorage.getItem('frus-explorer language')");
    assert_eq!(kept, "en");
}

fn each_page_tells_where_it_is_in_the_other_language(page: &mut Page) {
    for folder in ["", "ja/"] {
        page.open(folder);
        let site = page.address("");
        let found: Vec<(String, String)> = page.get(
            "[...document.head.querySelectorAll('link[hreflang]')].map(link => [link.hreflang, link.href])",
        );
        let expected = [("en", ""), ("ja", "ja/"), ("x-default", "")];
        let expected = expected.map(|(tag, way)| (tag.to_owned(), [&site, way].concat()));
        assert_eq!(found, expected);
    }
}

fn only_the_bare_address_asks_what_the_browser_prefers(page: &mut Page) {
    page.host(Hosting {
        before: JAPANESE_FIRST,
        ..Hosting::default()
    });
    for chosen in ["?theme=dark", "#note-4", "index.html#p1"] {
        page.open(chosen);
        assert_eq!(page.attributes("html", "lang"), ["en"], "{chosen}");
    }
    // By a link of its own, since the driver takes an opening that leads elsewhere for one that failed.
    page.run("location.href = location.pathname.replace('index.html', '')");
    page.wait_until("the page in Japanese", "location.pathname === '/ja/'");
    page.wait_until_live();
    // Who chooses English has it from then on.
    page.click("a[hreflang=en]");
    page.wait_until("the page in English", "location.pathname === '/'");
    page.wait_until_live();
    page.open("");
    assert_eq!(page.attributes("html", "lang"), ["en"]);
    // The icon may still be on its way when that host goes.
    page.tolerate("icon.svg");
    // Where nothing can be kept, nobody is led away.
    page.host(Hosting {
        before: "Object.defineProperty(navigator, 'languages', { get: () => ['ja'] });
            Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused') } })",
        ..Hosting::default()
    });
    page.open("");
    assert_eq!(page.attributes("html", "lang"), ["en"]);
}

fn the_program_runs_over_the_page_in_japanese(page: &mut Page) {
    page.open("ja/");
    assert!(
        page.text("#timeline-title")
            .contains("1953年6月30日から7月15日まで")
    );
    page.tab_to("#ref-4");
    page.press(key::ENTER);
    page.wait_for_pinned(4);
    assert!(page.text("#card-4 .card-title").contains("注4"));
    page.press(key::ESCAPE);
    page.choose("event-1953-07-10-memorandum");
    let date = page.text(".evidence-date");
    assert!(
        date.starts_with("1953年7月10日（昭和28年）、金曜日"),
        "{date}"
    );
    assert!(date.contains("1953-07-10"), "{date}");
}

fn the_single_file_is_in_japanese(page: &mut Page) {
    page.open_file(&dist().join("ja/document-660.html"), "");
    assert_eq!(page.attributes("html", "lang"), ["ja"]);
    assert_eq!(
        page.count("a[hreflang]"),
        0,
        "it may have been carried off alone"
    );
    page.choose("event-1953-07-10-memorandum");
    assert!(page.text(".evidence-date").contains("昭和28年"));
}
