//! The page of the launcher: what stands on it before its program, and without.

use frus::{
    edition::Edition,
    html::{banner, escaped},
};

use super::in_other_languages;
use crate::{files, view::words::Words};

/// The page, with slots for words (`{name}`) and for markup (`<!--name-->`). Policy, style and scripts are put in later.
const PAGE: &str = include_str!("../../web/launcher.html");

/// The page of the launcher of an edition, in the language of `words`.
#[must_use]
pub fn launcher(edition: &Edition, words: &Words) -> String {
    let launcher = &words.launcher;
    let mut page = PAGE.to_owned();
    for (slot, said) in [
        ("{lang}", words.lang),
        ("{title}", launcher.title),
        ("{about}", launcher.about),
        ("{ways}", launcher.ways),
        ("{to-document}", launcher.to_document),
        ("{to-teachers}", launcher.to_teachers),
        ("{document}", &edition.title(words)),
    ] {
        page = page.replace(slot, &escaped(said));
    }
    for (slot, markup) in [
        ("<!--banner-->", banner(edition, words)),
        ("<!--elsewhere-->", in_other_languages("launcher.html")),
        ("<!--without-->", without(edition, words)),
    ] {
        page = page.replace(slot, &markup);
    }
    page
}

/// What works without the program: the plain addresses, which everything else is only added to.
fn without(edition: &Edition, words: &Words) -> String {
    let launcher = &words.launcher;
    let mut ways = String::new();
    for (mode, plain) in [
        ("class", launcher.plain_class),
        ("museum", launcher.plain_museum),
    ] {
        let file = files::single_file_in_mode(edition, mode);
        let (plain, of_file) = (escaped(plain), escaped(&(launcher.plain_file)(&file)));
        ways.push_str(&format!(
            "<li><a href=\"./?mode={mode}\">{plain}</a></li><li><a href=\"{file}\">{of_file}</a></li>"
        ));
    }
    let (without, by_hand) = (escaped(launcher.without), escaped(launcher.by_hand));
    format!("<p>{without}</p><ul>{ways}</ul><p>{by_hand}</p>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slot_for_words_is_filled_and_the_plain_ways_are_there() -> Result<(), &'static str> {
        let edition = crate::edition::embedded().ok_or("damaged")?;
        let page = launcher(&edition, &Words);
        assert!(!page.contains('{'), "a slot for words is left");
        for slot in ["policy", "early", "style", "start"] {
            assert_eq!(page.matches(&format!("<!--{slot}-->")).count(), 1, "{slot}");
        }
        assert_eq!(page.matches("<!--").count(), 4);
        for way in ["./?mode=class", "./?mode=museum", "teacher.html"] {
            assert!(page.contains(&format!("href=\"{way}\"")), "{way}");
        }
        Ok(())
    }
}
