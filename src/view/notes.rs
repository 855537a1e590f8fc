//! The notes as a numbered list, for print, for reading through, and for a page without scripts.

use frus::document::{Block, Document, InlineKind, Note};
use yew::prelude::*;

use super::{block::block, inline::fragment, place::Drawing};

/// The list of notes.
pub fn notes(drawing: Drawing<'_>) -> Html {
    let edition = drawing.edition;
    html! {
        <section id="notes" class="notes" role="doc-endnotes" aria-labelledby="notes-title">
            <h2 id="notes-title">{ "Notes" }</h2>
            <p class="notes-origin">{ format!("By the editors of the volume, {}.", edition.volume.year) }</p>
            <ol role="list">
                { for edition.document.notes.iter().map(|note| html! {
                    <li key={note.number} id={note.id.clone()} tabindex="-1">
                        <span class="label">{ format!("{}. ", note.number) }</span>
                        <div>
                            { for note.blocks.iter().map(|paragraph| block(paragraph, drawing)) }
                            <p class="back">
                                { for references_to(&edition.document, note).map(|id| html! {
                                    <a key={id} href={fragment(id)} role="doc-backlink">{ format!("Back to reference {}", note.number) }</a>
                                }) }
                            </p>
                        </div>
                    </li>
                }) }
            </ol>
        </section>
    }
}

/// The ids of the references to a note, in reading order.
fn references_to<'a>(document: &'a Document, note: &'a Note) -> impl Iterator<Item = &'a str> {
    document
        .blocks_with_notes()
        .flat_map(Block::inlines)
        .filter_map(move |inline| match &inline.kind {
            InlineKind::NoteReference { id, number } if *number == note.number => Some(id.as_str()),
            _ => None,
        })
}
