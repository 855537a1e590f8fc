//! Where references lead, and what each page shows.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a test may stop where what it needs is missing"
)]

use reading_room::{
    files::Text,
    volume::{Opening, Volume},
};
use volume_site::{Options, Site, Words};

/// A volume of two chapters, the second document of which begins on the page where the first ends.
const VOLUME: &str = r##"<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
<title type="series">Foreign Relations of the United States</title><title type="subseries">1952–1954</title>
<title type="volumenumber">Volume XIV, Part 2</title><title type="volume">China and Japan (in two parts)</title><editor>A. Editor</editor>
</titleStmt><publicationStmt><publisher>GPO</publisher><date>1985</date><idno type="frus">v14</idno></publicationStmt></fileDesc></teiHeader>
<text><body><div type="compilation" xml:id="comp1"><head>Japan</head>
<div type="chapter" xml:id="ch1"><head>Talks</head>
<div type="document" n="1" xml:id="d1"><pb n="10" xml:id="pg_10"/><head>1. Letter</head><p>One.<pb n="11" xml:id="pg_11"/> <note n="1" xml:id="d1fn1">A note.</note></p></div>
<div type="document" n="2" xml:id="d2"><head>2. Note</head><p>Two.<pb n="12" xml:id="pg_12"/> Three.</p></div></div>
<div type="chapter" xml:id="ch2"><head>Papers</head>
<div type="document" n="3" xml:id="d3"><head>3. Telegram</head><p><ref target="#d1">one</ref> <ref target="#d1fn1">its note</ref>
<ref target="#pg_10">ten</ref> <ref target="#pg_11">eleven</ref> <ref target="#pg_12">twelve</ref> <ref target="#ch1">talks</ref>
<ref target="frus1951v06p1#d5">another</ref></p></div></div></div></body></text></TEI>"##;

fn volume() -> Volume {
    let file = Text {
        name: "v14.xml".to_owned(),
        text: VOLUME.to_owned(),
    };
    let mut opening = Opening::begin(file).unwrap();
    while opening.step().is_some() {}
    opening.finish()
}

/// The address behind the words of a reference.
fn address<'a>(page: &'a str, words: &str) -> &'a str {
    let end = page.find(&format!(">{words}</a>")).unwrap();
    let link = &page[page[..end].rfind("<a ").unwrap()..end];
    let href = &link[link.find("href=\"").unwrap() + 6..];
    &href[..href.find('"').unwrap()]
}

#[test]
fn references_lead_to_the_pages_of_the_volume_and_others_to_the_office() {
    let volume = volume();
    let site = Site::of(&volume, Options::default());
    let page = site.document(2).unwrap();
    for (words, expected) in [
        ("one", "d1.html"),
        ("its note", "d1.html#note-1"),
        ("ten", "d1.html#page-10"),
        // The document that begins there shows the page first.
        ("eleven", "d2.html#page-11"),
        ("twelve", "d3.html#page-12"),
        ("talks", "index.html#part-ch1"),
        (
            "another",
            "https://history.state.gov/historicaldocuments/frus1951v06p1/d5",
        ),
    ] {
        assert_eq!(address(&page, words), expected, "{words}");
    }
}

#[test]
fn the_contents_hold_each_part_once_with_its_documents_inside() {
    let volume = volume();
    let page = Site::of(&volume, Options::default()).contents();
    let at = |words: &str| {
        page.find(words)
            .unwrap_or_else(|| panic!("{words}: {page}"))
    };
    let order = [
        "<h1>China and Japan</h1>",
        "Edited by A. Editor.",
        "id=\"part-comp1\"",
        "<h4><span>Talks</span> <small>2 documents</small>",
        "href=\"d1.html\"",
        "href=\"d2.html\"",
        "id=\"part-ch2\"",
        "href=\"d3.html\"",
    ];
    for pair in order.windows(2) {
        if let [first, second] = pair {
            assert!(at(first) < at(second), "{first} stands before {second}");
        }
    }
    assert_eq!(page.matches("class=\"site-document\"").count(), 3);
    // Nothing leads to what is not there.
    assert!(!page.contains("search.html") && !page.contains("room.html"));
}

#[test]
fn a_page_says_what_is_searched_and_the_search_what_it_needs() {
    let volume = volume();
    let options = Options {
        words: Words::JAPANESE,
        has_search: true,
        has_room: true,
        address: Some("https://example.org/v14/".to_owned()),
    };
    let site = Site::of(&volume, options);
    let page = site.document(0).unwrap();
    assert_eq!(page.matches("data-pagefind-body").count(), 1);
    assert!(page.contains("content=\"Letter\" data-pagefind-meta=\"title[content]\""));
    assert!(page.contains("href=\"room.html?volume=v14&amp;document=d1\""));
    assert!(page.contains("<title>第1号文書"), "{page}");
    let search = site.search();
    assert!(
        search.contains(
            "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'"
        )
    );
    assert!(search.contains("<noscript>") && search.contains("noindex"));
    assert_eq!(site.sitemap().unwrap().matches("<loc>").count(), 4);
}
