//! The index at the foot of the page: people, abbreviations, and the papers to which the document refers, each with the
//! places that do.

use super::{
    Context,
    colophon::section,
    file_number,
    links::{linked, to_document},
    lookup::{block_of, explained, place_name, target},
    markup::Markup,
};
use crate::{
    document::{Document, InlineKind, Note},
    edition::{Cited, Entry, Occurrence, OfficialTerm, Place},
};

/// How many bytes of words tell what a note is about that says no more than "Not printed".
const ABOUT: usize = 96;

/// The index.
pub(super) fn index(context: Context<'_>, html: &mut Markup) {
    let (edition, words) = (context.edition, context.strings);
    let cited = edition.cited();
    let official_terms = edition.official_terms();
    let nobody = edition.entries().next().is_none();
    if nobody && official_terms.is_empty() && cited.is_empty() {
        return;
    }
    html.tag("div").class("colophon index").fill(|html| {
        let people = edition.people.iter().map(Entry::from);
        names("people", words.colophon.people, people, context, html);
        let terms = edition.terms.iter().map(Entry::from);
        let title = words.colophon.abbreviations;
        names("abbreviations", title, terms, context, html);
        if !official_terms.is_empty() {
            let title = words.colophon.official_terms;
            section("official-terms", title, html, |html| {
                html.tag("dl").fill(|html| {
                    for term in official_terms {
                        official_term(term, context, html);
                    }
                });
            });
        }
        if !cited.is_empty() {
            papers(&cited, context, html);
        }
    });
}

fn names<'a>(
    id: &str,
    title: &str,
    entries: impl Iterator<Item = Entry<'a>>,
    context: Context<'_>,
    html: &mut Markup,
) {
    let mut entries = entries.peekable();
    if entries.peek().is_none() {
        return;
    }
    section(id, title, html, |html| {
        html.tag("dl").fill(|html| {
            for entry in entries {
                // A link from a card leads here, and so does the focus.
                let tag = html.tag("div").at("id", entry.id).at("tabindex", "-1");
                tag.fill(|html| {
                    html.tag("dt").words(entry.name);
                    html.tag("dd").fill(|html| {
                        explained(entry, html);
                        places(
                            entry.id,
                            &context.edition.occurrences(&entry.mark()),
                            context,
                            html,
                        );
                    });
                });
            }
        });
    });
}

/// The places of a name: a link for each page and each note, with the number of times where that is more than one.
fn places(entry: &str, places: &[Occurrence<'_>], context: Context<'_>, html: &mut Markup) {
    html.tag("p").class("where").fill(|html| {
        let mut rest = places;
        while let Some(first) = rest.first() {
            let here = rest.iter().take_while(|other| other.place == first.place);
            let times = here.count();
            let number = places.len().saturating_sub(rest.len());
            let to = target(entry, number, first, context.edition);
            if rest.len() < places.len() {
                html.words(" · ");
            }
            html.link(&to, &place_name(first.place, context));
            if times > 1 {
                html.words(" ");
                html.words(&(context.strings.lookup.times)(times));
            }
            rest = rest.get(times..).unwrap_or_default();
        }
    });
}

/// A name in the language of the page: what it stands for in the document's, and where it is from.
fn official_term(term: &OfficialTerm, context: Context<'_>, html: &mut Markup) {
    html.tag("div").fill(|html| {
        html.tag("dt").words(&term.term.text);
        html.tag("dd").fill(|html| {
            let tag = html.tag("span").maybe("lang", context.lang());
            tag.words(&term.of);
            html.words(" ");
            html.tag("span").class("source").words(&term.term.source);
        });
    });
}

/// The papers to which the document refers: those that the volume prints, those that it does not, and those outside of it.
fn papers(cited: &[(Occurrence<'_>, Cited<'_>)], context: Context<'_>, html: &mut Markup) {
    let words = &context.strings.lookup;
    section("papers", words.papers, html, |html| {
        html.tag("p").class("source").words(words.papers_rule);
        html.tag("dl").fill(|html| {
            let is_printed = |cited: &Cited<'_>| matches!(cited, Cited::Printed(_));
            let is_filed = |cited: &Cited<'_>| matches!(cited, Cited::Filed(_));
            let not_printed = |cited: &Cited<'_>| *cited == Cited::NotPrinted;
            group(words.printed, cited, is_printed, context, html);
            group(words.not_printed, cited, not_printed, context, html);
            group(words.filed, cited, is_filed, context, html);
        });
    });
}

/// The papers of a kind, under its title.
fn group(
    title: &str,
    cited: &[(Occurrence<'_>, Cited<'_>)],
    is_of_kind: impl Fn(&Cited<'_>) -> bool,
    context: Context<'_>,
    html: &mut Markup,
) {
    let of_kind = cited.iter().filter(|(_, cited)| is_of_kind(cited));
    let mut papers = of_kind.peekable();
    if papers.peek().is_none() {
        return;
    }
    html.tag("div").fill(|html| {
        html.tag("dt").words(title);
        for (place, cited) in papers {
            html.tag("dd")
                .fill(|html| paper(place, cited, context, html));
        }
    });
}

fn paper(place: &Occurrence<'_>, cited: &Cited<'_>, context: Context<'_>, html: &mut Markup) {
    let document = &context.edition.document;
    match cited {
        Cited::Printed(target) => {
            let words = document.words_in(place.span);
            match to_document(target, context) {
                Some(link) => {
                    let link = linked(&link, place.span.start, context, html);
                    link.maybe("lang", context.lang()).words(&words);
                }
                None => html.words(&words),
            }
        }
        Cited::NotPrinted => {
            let quoted = html.tag("q").maybe("lang", context.lang());
            quoted.words(&about(place, document));
        }
        Cited::Filed(number) => {
            let words = document.words_in(number.number);
            file_number::button(&number.id, context, html).words(&words);
        }
    }
    html.words(" · ");
    html.link(block_of(place), &place_name(place.place, context));
}

/// What is not printed, in the document's words: those before the reference to a note that says no more, else those before
/// "not printed" itself.
fn about(place: &Occurrence<'_>, document: &Document) -> String {
    let before = place.context(document, ABOUT).0;
    let words = match place.place {
        Place::Note(note) if before.trim().is_empty() => reference(note, document)
            .map(|reference| reference.context(document, ABOUT).0)
            .unwrap_or_default(),
        _ => before,
    };
    words.trim_end_matches([' ', ',', '(']).to_owned()
}

/// The first reference to a note, as a place without words.
fn reference<'a>(note: &'a Note, document: &'a Document) -> Option<Occurrence<'a>> {
    document.blocks_with_notes().find_map(|block| {
        let is_it = |kind: &InlineKind| matches!(kind, InlineKind::NoteReference { note: to, .. } if to.as_ref() == Some(&note.id));
        let found = block.inlines().find(|inline| is_it(&inline.kind))?;
        Some(Occurrence {
            span: found.span,
            block,
            place: Place::Note(note),
        })
    })
}
