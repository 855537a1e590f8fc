//! Running text: words with what is known of them, references to notes, and page breaks.

use frus::{
    document::{Inline, InlineKind, Mark, PageBreak},
    edition::{Edition, Event, Passage, Term},
};
use yew::prelude::*;

use super::{
    file_number::number,
    place::{Drawing, Place},
    reference::reference,
};

/// Draws running text.
pub fn running_text(content: &[Inline], drawing: Drawing<'_>) -> Html {
    within(content, &mut Vec::new(), drawing)
}

/// Draws the text inside the marks `open`, and opens those that begin here. Marks may overlap: the longer one encloses
/// the shorter, and one that outlasts the mark around it goes on in a second piece, without a second id.
fn within<'a>(content: &'a [Inline], open: &mut Vec<&'a Mark>, drawing: Drawing<'_>) -> Html {
    let mut drawn = Vec::new();
    let mut rest = content;
    while let Some(first) = rest.first() {
        // Of a passage and a file number that are equally long, the passage encloses: a button holds no anchor.
        let longest = enclosing(first)
            .filter(|mark| !open.contains(mark))
            .map(|mark| (mark, length_of(rest, mark)))
            .max_by_key(|(_, length)| *length);
        let Some((mark, length)) = longest else {
            let in_number = open.iter().any(|mark| matches!(mark, Mark::FileNumber(_)));
            drawn.push(piece(first, in_number, drawing));
            rest = rest.get(1..).unwrap_or_default();
            continue;
        };
        let (inside, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        open.push(mark);
        let inside = within(inside, open, drawing);
        open.pop();
        drawn.push(match mark {
            Mark::Passage(id) => passage(id, first, inside, drawing),
            Mark::FileNumber(id) => number(id, inside),
            _ => handwriting(inside),
        });
        rest = after;
    }
    drawn.into_iter().collect()
}

/// The marks of a piece of text that are drawn around all they cover, and not piece by piece.
fn enclosing(inline: &Inline) -> impl Iterator<Item = &Mark> {
    let marks = match &inline.kind {
        InlineKind::Text { marks, .. } => marks.as_slice(),
        _ => &[],
    };
    marks.iter().filter(|mark| {
        matches!(
            mark,
            Mark::Passage(_) | Mark::FileNumber(_) | Mark::Handwriting
        )
    })
}

/// How many pieces, from the first on, a mark covers: to the last text that bears it without a gap of text.
fn length_of(content: &[Inline], mark: &Mark) -> usize {
    let mut length = 0;
    for (place, inline) in content.iter().enumerate() {
        if enclosing(inline).any(|other| other == mark) {
            length = place + 1;
        } else if matches!(inline.kind, InlineKind::Text { .. }) {
            break;
        }
    }
    length
}

/// Words that support an event, or disagree with it. They are lit while its evidence is shown, and say by a class
/// which event it is.
fn passage(id: &str, first: &Inline, inside: Html, drawing: Drawing<'_>) -> Html {
    let known = drawing.edition.passage_of(id);
    let begins = known.is_some_and(|(_, passage)| passage.quote.start == first.span.start);
    let events = &drawing.edition.events;
    let event = known.and_then(|(event, _)| events.iter().position(|other| other.id == event.id));
    let anchor = drawing.id(id).filter(|_| begins);
    let focusable = anchor.is_some().then_some("-1");
    let class = event.map_or_else(
        || "passage".to_owned(),
        |event| format!("passage about-{event}"),
    );
    html! { <span {class} id={anchor} tabindex={focusable}>{ inside }</span> }
}

fn piece(inline: &Inline, in_number: bool, drawing: Drawing<'_>) -> Html {
    match &inline.kind {
        InlineKind::Text { text, marks } => {
            let drawn = marks.iter().rev().fold(html! { { text } }, |inner, mark| {
                marked(inner, mark, drawing.edition)
            });
            // A link holds no other link, and a button none: the first that the words have is drawn.
            let mut links = marks.iter().filter_map(|mark| link(mark, drawing.edition));
            match links.next().filter(|_| !in_number) {
                Some(link) => linked(drawn, link, inline.span.start, drawing),
                None => drawn,
            }
        }
        InlineKind::NoteReference {
            id,
            note: Some(note),
            label,
        } if drawing.place == Place::Page => reference(id, note, label.as_deref()),
        InlineKind::NoteReference { label, .. } => html! { <sup>{ label.as_deref() }</sup> },
        InlineKind::PageBreak(page) => page_break(page, drawing),
    }
}

/// Draws what is known of words, save where they lead.
fn marked(inner: Html, mark: &Mark, edition: &Edition) -> Html {
    match mark {
        Mark::Editorial => html! { <span class="editorial">{ inner }</span> },
        Mark::Term(id) => match edition.terms.iter().find(|term| term.id == *id) {
            Some(term) => html! { <abbr class="term" title={in_full(term)}>{ inner }</abbr> },
            None => inner,
        },
        _ => inner,
    }
}

/// Words that were written by hand, set apart for the eye and for the ear.
pub(super) fn handwriting(inner: Html) -> Html {
    html! {
        <span class="hand" role="group" aria-label="Written by hand">{ inner }</span>
    }
}

fn in_full(term: &Term) -> String {
    match &term.caution {
        Some(caution) => [&term.expansion.text, ". ", caution].concat(),
        None => term.expansion.text.clone(),
    }
}

/// Where words lead.
enum Link {
    /// To an event of the timeline, from the words that begin at this byte.
    Event(String, u32),
    /// To another note of this document.
    Note(String),
    /// To another document of the volume, at the Office of the Historian.
    Document(String),
    /// To what an abbreviation stands for.
    Term(String),
}

fn link(mark: &Mark, edition: &Edition) -> Option<Link> {
    match mark {
        // Of the passages that support an event, the first dates it; only there do the words lead to the event.
        Mark::Date(id) => dated_by(id, edition, |_| true),
        // Where no words carry the date, all of the passage leads to it.
        Mark::Passage(id) => dated_by(id, edition, |passage| passage.words == passage.quote),
        Mark::CrossReference(target) if target.starts_with("note-") => {
            Some(Link::Note(target.clone()))
        }
        Mark::CrossReference(target) => {
            let (volume, _) = edition.imprint.url.rsplit_once('/')?;
            Some(Link::Document([volume, "/", target].concat()))
        }
        Mark::Term(id) => Some(Link::Term(id.clone())),
        _ => None,
    }
}

/// The event that a passage dates, where it is shown and the passage is as asked.
fn dated_by(id: &str, edition: &Edition, asked: impl Fn(&Passage) -> bool) -> Option<Link> {
    let mut shown = edition.events_of_text();
    shown.find_map(|event: &Event| {
        let passage = event.passage()?;
        let dates = passage.id == id && asked(passage);
        dates.then(|| Link::Event(event.id.clone(), passage.words.start))
    })
}

/// Words that lead somewhere, or a piece of them, which begins at the byte `start`.
fn linked(inner: Html, link: Link, start: u32, drawing: Drawing<'_>) -> Html {
    match link {
        Link::Event(event, from) => {
            // The way back from the event leads here, to the first piece of its words.
            let id = drawing
                .id(&event.replacen("event", "date", 1))
                .filter(|_| from == start);
            html! { <a class="date" {id} href={fragment(&event)}>{ inner }</a> }
        }
        Link::Note(note) => {
            html! { <a class="note-link" href={fragment(&note)}>{ inner }</a> }
        }
        Link::Document(address) => {
            html! { <a class="elsewhere" href={address} rel="noreferrer">{ inner }</a> }
        }
        Link::Term(term) => {
            html! { <a class="to-term" href={fragment(&term)}>{ inner }</a> }
        }
    }
}

/// The address of a place on this page.
pub(super) fn fragment(id: &str) -> String {
    ["#", id].concat()
}

/// The folio of a page that begins here: a quiet number in the margin.
pub fn page_break(page: &PageBreak, drawing: Drawing<'_>) -> Html {
    html! {
        <span class="folio" id={drawing.id(&page.id)} role="doc-pagebreak" title={["Page ", &page.page].concat()}>
            <span class="folio-number">{ &page.page }</span>
        </span>
    }
}
