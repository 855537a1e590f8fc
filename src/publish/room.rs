//! The page of the reading room: what stands on it before its program, and without.

use frus::html::{appearance, escaped, read_aloud, tools};

use super::in_other_languages;
use crate::view::words::Words;

/// The page, with slots for words (`{name}`) and for markup (`<!--name-->`). Policy, style and scripts are put in later.
const PAGE: &str = include_str!("../../web/room.html");

/// The page of the reading room, in the language of `words`; in a single file it leads to no other page.
#[must_use]
pub fn room(words: &Words, is_single_file: bool) -> String {
    let room = words.room();
    let mut page = PAGE.to_owned();
    for (slot, said) in [
        ("{lang}", words.lang),
        ("{title}", room.title),
        ("{about}", room.about),
        ("{ways}", room.ways),
        ("{without}", room.without),
    ] {
        page = page.replace(slot, &escaped(said));
    }
    let ways = match is_single_file {
        true => String::new(),
        false => ways(words),
    };
    for (slot, markup) in [
        ("<!--ways-->", ways),
        ("<!--toolbar-->", tools(words)),
        ("<!--appearance-->", appearance(words)),
        ("<!--aloud-->", read_aloud(words)),
    ] {
        page = page.replace(slot, &markup);
    }
    page
}

/// The ways to the page of the document, and to the same page in other languages.
fn ways(words: &Words) -> String {
    let document = escaped(words.room().to_document);
    let languages = in_other_languages("room.html");
    format!("<a href=\"./\">{document}</a>{languages}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slot_for_words_is_filled_and_a_single_file_leads_nowhere() {
        for is_single_file in [false, true] {
            let page = room(&Words, is_single_file);
            for slot in ["lang", "title", "about", "ways", "without"] {
                assert!(!page.contains(&format!("{{{slot}}}")), "{slot} is left");
            }
            for slot in ["policy", "early", "links", "style", "start"] {
                assert_eq!(page.matches(&format!("<!--{slot}-->")).count(), 1, "{slot}");
            }
            assert_eq!(page.matches("<!--").count(), 5);
            assert_eq!(page.contains("href="), !is_single_file);
        }
    }
}
