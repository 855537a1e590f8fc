//! The toolbar: what the reader can do with the page, besides reading it.
//!
//! What opens is a native popover, named by its button. Buttons wait for the scripts of the page, which keep what was
//! chosen (`web/tools.js`), and some (`data-waits`) for the program; links need none.

use strings::{Appearance, Strings};

use super::{aloud, markup::Markup, notes::close};

/// The id of the part of the page that finds words.
pub const FIND: &str = "find";
/// The id of the dialog that checks a quotation. The program draws it.
pub const CHECK: &str = "check";

/// The id of the dialog for how the page looks.
const APPEARANCE: &str = "appearance";

/// The id of the element that dims all but some lines. It is empty, so that nothing else is styled anew when it is told where
/// the pointer is.
const RULER: &str = "ruler";

/// The choices for how the page looks: the name of each, which is that of the attribute that the style sheet knows
/// (`data-size`), and its values, of which the first is how the page is by itself.
const CHOICES: [(&str, &[&str]); 4] = [
    ("size", &["100", "125", "150", "175", "200"]),
    ("theme", &["system", "light", "dark", "contrast"]),
    ("spacing", &["normal", "wide"]),
    ("width", &["normal", "narrow", "wide"]),
];

/// The toolbar: one stop for the Tab key, in which the arrows move.
pub(super) fn toolbar(strings: &Strings, html: &mut Markup) {
    let words = &strings.tools;
    let toolbar = html.tag("div").class("tools").at("role", "toolbar");
    toolbar.at("aria-label", words.name).fill(|html| {
        for (opened, words) in [(FIND, strings.find.title), (CHECK, words.check)] {
            let button = html.tag("button").at("type", "button");
            let button = button.at("popovertarget", opened);
            button.at("data-waits", "").words(words);
        }
        let button = html.tag("button").at("type", "button");
        button
            .at("popovertarget", APPEARANCE)
            .words(words.appearance);
        aloud::button(strings, html);
    });
}

/// The toolbar by itself, for a page that draws its own head.
#[must_use]
pub fn tools(strings: &Strings) -> String {
    let mut html = Markup::default();
    toolbar(strings, &mut html);
    html.finish()
}

/// The dialog for how the page looks, closed until it is asked for, and the ruler that can be chosen in it.
#[must_use]
pub fn appearance(strings: &Strings) -> String {
    let words = &strings.appearance;
    let mut html = Markup::default();
    let dialog = html.tag("div").at("id", APPEARANCE).class("tool-card");
    let dialog = dialog.at("popover", "auto").at("role", "dialog");
    let dialog = dialog.at("aria-label", strings.tools.appearance);
    dialog.at("tabindex", "-1").fill(|html| {
        html.tag("p")
            .class("card-title")
            .words(strings.tools.appearance);
        html.tag("form").class("choices").fill(|html| {
            for (name, values) in CHOICES {
                choice(name, values, words, html);
            }
            for (name, label) in [(RULER, words.ruler), ("keyless", words.keyless)] {
                html.tag("label").class("choice").fill(|html| {
                    let input = html.tag("input").at("type", "checkbox");
                    input.at("name", name).at("value", "on").empty();
                    html.words(" ");
                    html.words(label);
                });
            }
            // What a browser refuses to keep, it says in the place of the first.
            html.tag("p")
                .class("kept")
                .at("data-kept", "")
                .words(words.kept);
            let not_kept = html.tag("p").class("kept").at("data-not-kept", "");
            not_kept.at("hidden", "").words(words.not_kept);
        });
        html.tag("p").class("card-ways").fill(|html| {
            let reset = html.tag("button").at("type", "button");
            reset.at("data-reset", "").words(words.reset);
            close(APPEARANCE, strings, html);
        });
    });
    html.tag("div").at("id", RULER).class("ruler").words("");
    html.finish()
}

fn choice(name: &str, values: &[&str], words: &Appearance, html: &mut Markup) {
    html.tag("fieldset").fill(|html| {
        html.tag("legend").words(match name {
            "size" => words.size,
            "theme" => words.theme,
            "spacing" => words.spacing,
            _ => words.width,
        });
        for value in values {
            let is_first = values.first() == Some(value);
            match named(name, value, words) {
                Some(words) => radio(name, value, is_first, words, html),
                None => radio(name, value, is_first, &(words.percent)(value), html),
            }
        }
    });
}

/// One of several values to choose from.
pub(super) fn radio(name: &str, value: &str, is_chosen: bool, words: &str, html: &mut Markup) {
    html.tag("label").class("choice").fill(|html| {
        let input = html.tag("input").at("type", "radio");
        let input = input.at("name", name).at("value", value);
        input.maybe("checked", is_chosen.then_some("")).empty();
        html.words(" ");
        html.words(words);
    });
}

/// What a value is called; a size is called by its number.
fn named(name: &str, value: &str, words: &Appearance) -> Option<&'static str> {
    match (name, value) {
        ("theme", "system") => Some(words.system),
        ("theme", "light") => Some(words.light),
        ("theme", "dark") => Some(words.dark),
        ("theme", _) => Some(words.contrast),
        ("size", _) => None,
        (_, "normal") => Some(words.normal),
        (_, "narrow") => Some(words.narrow),
        _ => Some(words.wide),
    }
}
