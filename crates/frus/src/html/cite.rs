//! How the document is cited: the form that the Office of the Historian asks for in full, other styles behind it, and files
//! for programs that keep references.

use strings::Strings;

use super::{colophon::section, markup::Markup, original_lang};
use crate::{
    cite::{Piece, Place, Style, Text, Work},
    edition::Edition,
};

/// The id of the section.
pub(super) const CITE: &str = "cite";

/// How the document is cited; nothing where its volume is not known.
///
/// `files` are those to keep, each with what it is called and its address. What waits for the program is hidden: the buttons
/// that copy (`data-copy` names the element whose text is copied), and the places for the day of access (`data-accessed` names the
/// [form](crate::cite::DayForm) of the day, `data-before` and `data-after` are the words around it). `data-place` marks where the
/// document stands in its volume, by `page` or by the number of the `document`: a quotation has a place of its own there.
#[must_use]
pub fn citations(edition: &Edition, files: &[(&str, String)], strings: &Strings) -> String {
    let Some(work) = Work::of(edition) else {
        return String::new();
    };
    let words = &strings.cite;
    let mut html = Markup::default();
    section(CITE, words.title, &mut html, |html| {
        html.tag("p").words(words.about);
        citation(Style::Office, &work, strings, html);
        let why = match work.place_in_volume() {
            Some(Place::Document(_)) => words.by_number,
            _ => words.by_page,
        };
        html.tag("p").class("cite-why").words(why);
        html.tag("details").fill(|html| {
            html.tag("summary").words(words.others);
            html.tag("dl").fill(|html| {
                for (style, name) in [
                    (Style::ChicagoNote, words.chicago_note),
                    (Style::ChicagoBibliography, words.chicago_bibliography),
                    (Style::Mla, words.mla),
                    (Style::Apa, words.apa),
                    (Style::Bluebook, words.bluebook),
                ] {
                    html.tag("div").fill(|html| {
                        html.tag("dt").words(name);
                        html.tag("dd")
                            .fill(|html| citation(style, &work, strings, html));
                    });
                }
            });
        });
        if files.is_empty() {
            return;
        }
        let save = html.tag("p").class("save").at("role", "group");
        save.at("aria-labelledby", "cite-save").fill(|html| {
            html.tag("span").at("id", "cite-save").words(words.save);
            html.words(" ");
            for (name, address) in files {
                let link = html.tag("a").at("href", address).at("download", "");
                link.words(name);
                html.words(" ");
            }
        });
    });
    html.finish()
}

/// A citation under the id of its style, and the button that copies it.
fn citation(style: Style, work: &Work, strings: &Strings, html: &mut Markup) {
    let id = ["cite-", style.name()].concat();
    // A citation is in the language of its style, whatever that of the page.
    let text = html.tag("p").at("id", &id).class("citation");
    text.maybe("lang", original_lang(strings))
        .fill(|html| pieces(&style.cite(work, None), html));
    let button = html.tag("button").at("type", "button");
    let button = button.at("data-copy", &id).at("aria-describedby", &id);
    button.at("hidden", "").words(strings.cite.copy);
    // How the copying went, once somebody has asked for it.
    html.words(" ");
    html.tag("span").at("role", "status").words("");
}

fn pieces(text: &Text, html: &mut Markup) {
    for piece in text.pieces() {
        match piece {
            Piece::Plain(words) | Piece::Link(words) => html.words(words),
            Piece::Italic(words) => html.tag("i").words(words),
            Piece::Place { words, is_pages } => {
                let by = if *is_pages { "page" } else { "document" };
                html.tag("span").at("data-place", by).words(words);
            }
            Piece::Accessed {
                before,
                day,
                form,
                after,
            } => match day {
                Some(day) => html.words(&[before, &*form.words(*day), after].concat()),
                None => html
                    .tag("span")
                    .at("data-accessed", form.name())
                    .at("data-before", before)
                    .at("data-after", after)
                    .at("hidden", "")
                    .words(""),
            },
        }
    }
}
