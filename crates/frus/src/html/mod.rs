//! The document and what stands around it, written as HTML.
//!
//! HTML is one of the document's formats: a function of the edition and of the [`Strings`] of a language, and of nothing
//! else. The build machine draws the page with it, and `frus html` a page of its own. What answers the reader is the
//! page's own affair; what is drawn here stands as it is.
//!
//! | drawn | by |
//! |---|---|
//! | the document: its head, its body, its notes, the cards of its notes, one of them alone | [`head`], [`body`], [`notes`], [`cards`], [`note`] |
//! | above the page: the way past everything, banner, masthead; the banner alone | [`page_head`], [`banner`] |
//! | above the document: its title, and the introduction | [`introduction`](introduction()) |
//! | over it: the dialogs for how the page looks, and for reading it aloud | [`appearance`], [`read_aloud`] |
//! | below it: how to cite it | [`citations`] |
//! | below that: the index, the evidence as a table, file numbers, marking, imprint | [`colophon`], [`usage`], [`page_foot`] |
//! | a page that stands alone | [`page`] |
//! | a page among those of other documents | [`parts`](parts()) |
//! | in the head of a page, for programs that read it | [`tags`](tags()) |
//! | anything else, escaped in the same place | [`Markup`] |
//!
//! # From the page to the source, and back
//!
//! Every element that holds words of the source says in `data-from` at which byte they begin, and holds nothing else than
//! these words, exactly as the source has them. So the node of a [`Span`](crate::Span) is found by the last `data-from`
//! that is not above its start; and a selection's place is `data-from` of the element that holds it, plus the bytes
//! between. Only folios (`[Page 1458]` is drawn as 1458), the labels of notes and what the edition adds have none.

mod aloud;
mod block;
mod certainty;
mod cite;
mod colophon;
mod file_number;
mod frame;
mod index;
mod inline;
mod introduction;
mod links;
mod lookup;
mod margin;
mod markup;
mod notes;
mod parts;
mod reading;
mod table;
mod tags;
mod tools;

use strings::Strings;

pub use aloud::{ALOUD, read_aloud};
pub use certainty::{meaning, shape_class, word};
pub use cite::citations;
pub use frame::{
    DIALOG, Elsewhere, OfferedFile, banner, notices, page_foot, page_head, unavailable, usage,
};
pub use introduction::{DECISION, introduction};
pub use lookup::{InVolume, card_id as entry_card_id, place_id as entry_place_id};
pub use markup::{Markup, Tag, escaped};
pub use notes::{card_id, cards, note, notes};
pub use parts::{PageOf, Parts, parts, parts_with_timeline};
pub use reading::{body, head, stretches, voices};
pub use tags::{Described, about, tags};
pub use tools::{CHECK, FIND, appearance, tools};

use crate::edition::Edition;

/// What is drawn from, and where.
#[derive(Clone, Copy)]
struct Context<'a> {
    /// The edition that says what is known of the words.
    edition: &'a Edition,
    /// The words of the interface.
    strings: &'a Strings,
    /// Where the words of the document are drawn.
    surface: Surface,
    /// The places in the whole volume of what can be looked up, where the page can show them.
    in_volume: Option<InVolume<'a>>,
    /// The pages of other documents, where the site has them.
    page_of: Option<PageOf<'a>>,
    /// Whether the page shows the events on a timeline, and not in its table alone.
    has_timeline: bool,
}

/// Where words of the document are drawn. A note is drawn twice, in the list and on its card; only one may bear ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Surface {
    /// In the document or in the list of notes, where links lead.
    Page,
    /// On the card of a note, over the text.
    Card,
}

impl<'a> Context<'a> {
    fn on_page(edition: &'a Edition, strings: &'a Strings) -> Self {
        Self {
            edition,
            strings,
            surface: Surface::Page,
            in_volume: None,
            page_of: None,
            has_timeline: true,
        }
    }

    /// The same on a card.
    fn on_card(self) -> Self {
        Self {
            surface: Surface::Card,
            ..self
        }
    }

    /// The `lang` of an element that holds words of the document, where the page speaks another language.
    fn lang(self) -> Option<&'static str> {
        original_lang(self.strings)
    }

    /// The `lang` of an element inside words of the document that says something in the language of the page.
    fn own_lang(self) -> Option<&'static str> {
        self.lang().map(|_| self.strings.lang)
    }

    /// The id that an element has here: none on a card.
    fn id(self, id: &str) -> Option<&str> {
        (self.surface == Surface::Page && !id.is_empty()).then_some(id)
    }
}

/// The language of the documents of the series, as a `lang` that their words need on a page in another language; `None` on
/// a page in the same.
///
/// ```
/// assert_eq!(frus::html::original_lang(&strings::EN), None);
/// assert_eq!(frus::html::original_lang(&strings::JA), Some("en"));
/// ```
#[must_use]
pub const fn original_lang(strings: &Strings) -> Option<&'static str> {
    match strings.document.original {
        Some(_) => Some("en"),
        None => None,
    }
}

/// What stands below the document: the index of its names and of the papers it refers to, the evidence as a table, the
/// file numbers taken apart, the marking
/// and the imprint.
#[must_use]
pub fn colophon(edition: &Edition, strings: &Strings) -> String {
    colophon_of(Context::on_page(edition, strings))
}

/// The same, on a page that can show all places in the volume of what can be looked up: each card leads there.
///
/// ```
/// use frus::{Document, edition::Edition, html};
/// let document = Document::parse("No. 1\nEditorial Note\n\nThe talks began.")?;
/// let edition = Edition::by_rule(document, &strings::EN);
/// let in_volume = |id: &str| ["?search=named:", id].concat();
/// // It names nobody, so that there is nothing to look up.
/// assert_eq!(html::colophon_in_volume(&edition, &strings::EN, &in_volume), html::colophon(&edition, &strings::EN));
/// # Ok::<(), frus::ParseError>(())
/// ```
#[must_use]
pub fn colophon_in_volume(edition: &Edition, strings: &Strings, in_volume: InVolume<'_>) -> String {
    colophon_of(Context {
        in_volume: Some(in_volume),
        ..Context::on_page(edition, strings)
    })
}

fn colophon_of(context: Context<'_>) -> String {
    let mut html = Markup::default();
    index::index(context, &mut html);
    table::table(context, &mut html);
    lookup::cards(context, &mut html);
    file_number::cards(context, &mut html);
    colophon::colophon(context, &mut html);
    html.finish()
}

/// A whole page that needs no other file: the document, its notes, and the evidence for its dates.
///
/// ```
/// use frus::{Document, edition::Edition, html};
/// let document = Document::parse("No. 1\nEditorial Note\n\nThe talks began <soon>.1\n\n  1. On July 15, 1953.")?;
/// let page = html::page(&Edition::by_rule(document, &strings::EN), &strings::EN);
/// assert!(page.starts_with("<!doctype html>"));
/// assert!(page.contains("&lt;soon&gt;"));
/// # Ok::<(), frus::ParseError>(())
/// ```
#[must_use]
pub fn page(edition: &Edition, strings: &Strings) -> String {
    let content = [
        &introduction(edition, strings),
        "<article id=\"document\">",
        &head(edition, strings),
        &body(edition, strings),
        "</article>",
        &notes(edition, strings),
        &cards(edition, strings),
        &citations(edition, &[], strings),
        &colophon(edition, strings),
    ]
    .concat();
    // Without a timeline, the place of an event is its row in the table; without the switch, that of what was decided is
    // the note that reports it. No word of a document holds these: its quotation marks are escaped.
    let mut content = content.replace("href=\"#event-", "href=\"#row-event-");
    if let Some(addition) = edition.additions().first() {
        let decision = ["href=\"#", DECISION, "\""].concat();
        let note = ["href=\"#", &escaped(&addition.note), "\""].concat();
        content = content.replace(&decision, &note);
    }
    [
        "<!doctype html>\n<html lang=\"",
        &escaped(strings.lang),
        "\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>",
        &escaped(&edition.title(strings)),
        "</title></head><body><main>",
        &content,
        "</main></body></html>\n",
    ]
    .concat()
}
