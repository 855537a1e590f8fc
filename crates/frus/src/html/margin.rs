//! What stands in the margin beside its line, where there is one: the notes, and who the people are.
//!
//! It is drawn inside the line, and hidden: a style sheet that has a margin takes it out into that. It is for the eye
//! alone: everything in it is also in the list of notes or of people, with the links and the source, and is read there
//! by a screen reader. So it holds no link, no id, and no place in the source.

use super::{Context, Surface, inline::bears, markup::Markup};
use crate::{
    document::{Block, Document, Inline, InlineKind, Mark, Note},
    edition::Person,
};

/// The note of a reference, where that is the first to it in the document.
pub(super) fn note(reference: &str, id: &str, context: Context<'_>, html: &mut Markup) {
    let document = &context.edition.document;
    let first = inlines(document).find_map(|inline| match &inline.kind {
        InlineKind::NoteReference { id: own, note, .. } if note.as_deref() == Some(id) => Some(own),
        _ => None,
    });
    let note = document.note(id);
    let Some(note) = note.filter(|_| first.is_some_and(|first| first == reference)) else {
        return;
    };
    beside(None, html, |html| {
        html.tag("span").class("margin-label").words(&label(note));
        for block in &note.blocks {
            html.tag("span")
                .class("margin-block")
                .fill(|html| running_text(block, html));
        }
    });
}

/// The people whom a piece of text names for the first time in the document.
pub(super) fn people(piece: &Inline, context: Context<'_>, html: &mut Markup) {
    for person in introduced(piece, context) {
        beside(context.own_lang(), html, |html| entry(person, html));
    }
}

/// Whether somebody stands in the margin beside a piece of text.
pub(super) fn has_people(piece: &Inline, context: Context<'_>) -> bool {
    introduced(piece, context).next().is_some()
}

fn introduced<'a>(piece: &'a Inline, context: Context<'a>) -> impl Iterator<Item = &'a Person> {
    let marks = match &piece.kind {
        InlineKind::Text { marks, .. } if context.surface == Surface::Page => marks.as_slice(),
        _ => &[],
    };
    marks.iter().filter_map(move |mark| {
        let Mark::Person(id) = mark else {
            return None;
        };
        let person = context.edition.person(id)?;
        let mut all = inlines(&context.edition.document);
        let first = all.find(|inline| bears(inline, mark))?;
        (first.span == piece.span).then_some(person)
    })
}

fn beside(lang: Option<&str>, html: &mut Markup, fill: impl FnOnce(&mut Markup)) {
    let tag = html.tag("span").class("margin").maybe("lang", lang);
    tag.at("hidden", "").at("aria-hidden", "true").fill(fill);
}

fn entry(person: &Person, html: &mut Markup) {
    html.tag("b").words(&person.name);
    html.words(" ");
    html.words(&person.description.text);
    if let Some(caution) = &person.caution {
        html.words(" ");
        html.tag("i").words(caution);
    }
}

/// The label of a note, with the space that follows it.
fn label(note: &Note) -> String {
    [note.label.as_deref().unwrap_or_default(), " "].concat()
}

fn running_text(block: &Block, html: &mut Markup) {
    for inline in block.inlines() {
        match &inline.kind {
            InlineKind::Text { text, .. } if bears(inline, &Mark::Handwriting) => {
                html.tag("span").class("hand").words(text);
            }
            InlineKind::Text { text, .. } => html.words(text),
            InlineKind::NoteReference { label, .. } => {
                html.tag("sup").words(label.as_deref().unwrap_or_default());
            }
            InlineKind::PageBreak(_) | InlineKind::Gap(_) => {}
        }
    }
}

/// What the document holds above its notes, in reading order.
fn inlines(document: &Document) -> impl Iterator<Item = &Inline> {
    document.blocks.iter().flat_map(Block::inlines)
}
