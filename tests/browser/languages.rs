//! The made-up language, longer and accented: no word of the interface is left out of its table, and none is too long.

use std::{env, fs, path::PathBuf};

use frus_explorer::edition;

use crate::{
    class::{open, write},
    layout::assert_no_sideways_scrolling,
    page::Page,
    server::Hosting,
    session::root,
};

in_both_engines![
    every_word_comes_from_the_table_and_longer_words_break_nothing,
    every_word_of_a_class_comes_from_the_table_or_its_worksheets,
];

/// What every accented word of the made-up language ends in.
const MADE_UP: &str = "~]";

/// All that is read out or shown, without what the document's file numbers mean, which is told by a manual of the time, and
/// without the citations, whose words are those of their styles. What an ellipsis leaves of a sentence is the document's.
const WORDS: &str = "(() => {
    const words = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { parentElement: parent } = node;
        if (!parent.closest('script, style, template, textarea, .number-parts dd, .number-card .source, .citation')) words.push(node.data);
    }
    for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
        for (const part of document.querySelectorAll(`[${name}]`)) words.push(part.getAttribute(name));
    return words.map(text => text.replace(/^\\s*…|…\\s*$/g, '').replace(/\\s+/g, ' ').trim()).filter(text => /\\p{L}{2}/u.test(text));
})()";

fn pseudo_site() -> PathBuf {
    let named = env::var_os("FRUS_PSEUDO_DIST").map(PathBuf::from);
    named.unwrap_or_else(|| root().join("target/pseudo"))
}

/// Everything that the document and its curation say.
fn data() -> String {
    let files = ["data/d660.txt", "data/d660.toml"]
        .map(|file| fs::read_to_string(root().join(file)).unwrap());
    let edition = serde_json::to_string(&*edition::embedded().unwrap()).unwrap();
    let all = [&files[0], &files[1], edition.as_str()]
        .join(" ")
        .replace("\\\"", "\"");
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn every_word_comes_from_the_table_and_longer_words_break_nothing(page: &mut Page) {
    page.host(Hosting {
        folder: pseudo_site(),
        ..Hosting::default()
    });
    let data = data();
    for width in [320, 1280] {
        page.resize(width, 900);
        page.open("?text=decided&context=volume");
        assert_in_order(page, width, &data);
        page.choose("event-1953-07-14-telegram-128");
        assert_in_order(page, width, &data);
        page.run("document.getElementById('card-4').showPopover()");
        assert_in_order(page, width, &data);
        page.run("document.getElementById('embed').showPopover()");
        page.wait_until(
            "the dialog has its content",
            "document.querySelector('#embed h2')",
        );
        assert_in_order(page, width, &data);
        page.run("document.getElementById('check').showPopover()");
        page.wait_until(
            "the dialog has its field",
            "document.querySelector('#check textarea')",
        );
        for pasted in [
            "She said, \"[t]he japanese Foreign Office formally suggested to our very Embassy in Tokyo … for an agreement\" (p. 1).",
            "nothing of the kind",
            "…",
        ] {
            page.run(&format!(
                "const field = document.querySelector('#check textarea');
                 field.value = {};
                 field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));",
                crate::page::quoted(pasted)
            ));
            let pasted = [data.as_str(), pasted].join(" ");
            assert_in_order(page, width, &pasted);
        }
    }
}

fn every_word_of_a_class_comes_from_the_table_or_its_worksheets(page: &mut Page) {
    page.host(Hosting {
        folder: pseudo_site(),
        ..Hosting::default()
    });
    let worksheets = serde_json::to_string(&edition::worksheets()).unwrap();
    let data = [data(), worksheets.replace("\\\"", "\"")].join(" ");
    for width in [320, 1280] {
        page.resize(width, 900);
        open(page, "");
        assert_in_order(page, width, &data);
        write(page, 2, "~]");
        page.click(".worksheet-clear button");
        page.click(".hand-in-ways button:nth-of-type(3)");
        assert_in_order(page, width, &data);
        page.run("delete document.documentElement.dataset.unsaved");
    }
}

fn assert_in_order(page: &mut Page, width: u32, data: &str) {
    page.wait_for_drawing();
    assert_no_sideways_scrolling(page, width);
    let words: Vec<String> = page.get(WORDS);
    assert!(
        words.iter().any(|words| words.contains(MADE_UP)),
        "the page speaks the made-up language"
    );
    let english: Vec<&String> = words
        .iter()
        .filter(|words| !words.contains(MADE_UP))
        // A sentence of its own, or several of them.
        .filter(|words| {
            !data.contains(words.as_str()) && !words.split(". ").all(|said| data.contains(said))
        })
        .collect();
    assert!(
        english.is_empty(),
        "from no table, nor from the document: {english:#?}"
    );
}
