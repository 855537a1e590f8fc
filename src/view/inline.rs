//! Running text: words with what is known of them, references to notes, and page breaks.

use frus::{
    document::{Inline, InlineKind, Mark, PageBreak},
    edition::{Edition, Event, Passage, Term},
};
use yew::prelude::*;

use super::{
    place::Place,
    reference::{NoteLink, Reference},
};

/// Draws running text.
pub fn running_text(content: &[Inline], place: Place, edition: &Edition) -> Html {
    within(content, &mut Vec::new(), place, edition)
}

/// Draws the text inside the passages `open`, and opens those that begin here. Passages may overlap: the longer one
/// encloses the shorter, and one that outlasts the passage around it goes on in a second piece, without a second id.
fn within<'a>(
    content: &'a [Inline],
    open: &mut Vec<&'a str>,
    place: Place,
    edition: &Edition,
) -> Html {
    let mut drawn = Vec::new();
    let mut rest = content;
    while let Some(first) = rest.first() {
        let longest = passages(first)
            .filter(|id| !open.contains(id))
            .map(|id| (id, length_of_passage(rest, id)))
            .max_by_key(|(_, length)| *length);
        let Some((id, length)) = longest else {
            drawn.push(piece(first, place, edition));
            rest = rest.get(1..).unwrap_or_default();
            continue;
        };
        let (inside, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        open.push(id);
        let inside = within(inside, open, place, edition);
        open.pop();
        let begins =
            passage(edition, id).is_some_and(|passage| passage.quote.start == first.span.start);
        let anchor = (place == Place::Page && begins).then(|| id.to_owned());
        let focusable = anchor.is_some().then_some("-1");
        drawn.push(
            html! { <span class="passage" id={anchor} tabindex={focusable}>{ inside }</span> },
        );
        rest = after;
    }
    drawn.into_iter().collect()
}

/// The passages that cover a piece of text.
fn passages(inline: &Inline) -> impl Iterator<Item = &str> {
    let marks = match &inline.kind {
        InlineKind::Text { marks, .. } => marks.as_slice(),
        _ => &[],
    };
    marks.iter().filter_map(|mark| {
        if let Mark::Passage(id) = mark {
            Some(id.as_str())
        } else {
            None
        }
    })
}

/// How many pieces, from the first on, the passage covers: to the last text that bears its mark without a gap of text.
fn length_of_passage(content: &[Inline], id: &str) -> usize {
    let mut length = 0;
    for (place, inline) in content.iter().enumerate() {
        if passages(inline).any(|passage| passage == id) {
            length = place + 1;
        } else if matches!(inline.kind, InlineKind::Text { .. }) {
            break;
        }
    }
    length
}

/// The passage with this id.
fn passage<'a>(edition: &'a Edition, id: &str) -> Option<&'a Passage> {
    let of_events = edition
        .events
        .iter()
        .flat_map(|event| &event.evidence)
        .filter_map(|evidence| evidence.passage.as_ref());
    let of_conflicts = edition.conflicts.iter().map(|conflict| &conflict.passage);
    of_events
        .chain(of_conflicts)
        .find(|passage| passage.id == id)
}

fn piece(inline: &Inline, place: Place, edition: &Edition) -> Html {
    match &inline.kind {
        InlineKind::Text { text, marks } => {
            let drawn = marks.iter().rev().fold(html! { { text } }, |inner, mark| {
                marked(inner, mark, edition)
            });
            // A link holds no other link: the first that the words have is drawn.
            match marks.iter().find_map(|mark| link(mark, edition)) {
                Some(link) => linked(drawn, link, place),
                None => drawn,
            }
        }
        InlineKind::NoteReference { id, number } if place == Place::Page => {
            html! { <Reference id={id.clone()} number={*number} /> }
        }
        InlineKind::NoteReference { number, .. } => html! { <sup>{ *number }</sup> },
        InlineKind::PageBreak(page) => page_break(page, place),
    }
}

/// Draws what is known of words, save where they lead.
fn marked(inner: Html, mark: &Mark, edition: &Edition) -> Html {
    match mark {
        Mark::Editorial => html! { <span class="editorial">{ inner }</span> },
        Mark::Handwriting => html! { <span class="hand">{ inner }</span> },
        Mark::Term(id) => match edition.terms.iter().find(|term| term.id == *id) {
            Some(term) => html! { <abbr class="term" title={in_full(term)}>{ inner }</abbr> },
            None => inner,
        },
        Mark::Person(_)
        | Mark::CrossReference(_)
        | Mark::FileNumber(_)
        | Mark::Passage(_)
        | Mark::Date(_) => inner,
    }
}

fn in_full(term: &Term) -> String {
    match &term.caution {
        Some(caution) => format!("{}. {caution}", term.expansion.text),
        None => term.expansion.text.clone(),
    }
}

/// Where words lead.
enum Link {
    /// To an event of the timeline.
    Event(String),
    /// To another note of this document.
    Note(u32),
    /// To another document of the volume, at the Office of the Historian.
    Document(String),
}

fn link(mark: &Mark, edition: &Edition) -> Option<Link> {
    match mark {
        // Of the passages that support an event, the first dates it; only there do the words lead to the event.
        Mark::Date(id) => dated_by(id, edition, |_| true),
        // Where no words carry the date, all of the passage leads to it.
        Mark::Passage(id) => dated_by(id, edition, |passage| passage.words == passage.quote),
        Mark::CrossReference(target) => match target.strip_prefix("note-") {
            Some(number) => number.parse().ok().map(Link::Note),
            None => edition
                .imprint
                .url
                .rsplit_once('/')
                .map(|(volume, _)| Link::Document(format!("{volume}/{target}"))),
        },
        _ => None,
    }
}

/// The event that a passage dates, where it is shown and the passage is as asked.
fn dated_by(id: &str, edition: &Edition, asked: impl Fn(&Passage) -> bool) -> Option<Link> {
    let mut shown = edition.events_of_text();
    let dates = |event: &&Event| {
        event
            .passage()
            .is_some_and(|passage| passage.id == id && asked(passage))
    };
    shown.find(dates).map(|event| Link::Event(event.id.clone()))
}

fn linked(inner: Html, link: Link, place: Place) -> Html {
    let tabindex = place.tabindex();
    match link {
        Link::Event(id) => {
            html! { <a class="date" href={format!("#{id}")} {tabindex}>{ inner }</a> }
        }
        Link::Note(number) => html! { <NoteLink {number} {place}>{ inner }</NoteLink> },
        Link::Document(address) => {
            html! { <a class="elsewhere" href={address} rel="noreferrer" {tabindex}>{ inner }</a> }
        }
    }
}

/// The folio of a page that begins here: a quiet number in the margin.
pub fn page_break(page: &PageBreak, place: Place) -> Html {
    let anchor = (place == Place::Page).then(|| page.id.clone());
    html! {
        <span class="folio" id={anchor} role="doc-pagebreak" title={format!("Page {}", page.page)}>
            <span class="folio-number">{ &page.page }</span>
        </span>
    }
}
