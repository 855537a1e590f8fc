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
                    <li key={note.id.clone()} id={note.id.clone()} tabindex="-1">
                        <span class="label">{ format!("{} ", note.opening()) }</span>
                        <div>
                            { for note.blocks.iter().map(|paragraph| block(paragraph, drawing)) }
                            <p class="back">
                                { for back_links(&edition.document, note) }
                            </p>
                        </div>
                    </li>
                }) }
            </ol>
        </section>
    }
}

/// The ways back to where a note is referred to, each with a name of its own.
fn back_links(document: &Document, note: &Note) -> Vec<Html> {
    let ids: Vec<&str> = references_to(document, note).collect();
    let label = note.label.as_deref().unwrap_or_default();
    let many = ids.len() > 1;
    let back = |(place, id): (usize, &str)| {
        let place = if many {
            format!(", place {}", place + 1)
        } else {
            String::new()
        };
        html! {
            <key={id.to_owned()}>
                <a href={fragment(id)} role="doc-backlink">{ format!("Back to reference {label}{place}") }</a>
                if many { { " " } }
            </>
        }
    };
    ids.into_iter().enumerate().map(back).collect()
}

/// The ids of the references to a note, in reading order.
fn references_to<'a>(document: &'a Document, note: &'a Note) -> impl Iterator<Item = &'a str> {
    document
        .blocks_with_notes()
        .flat_map(Block::inlines)
        .filter_map(move |inline| match &inline.kind {
            InlineKind::NoteReference {
                id,
                note: Some(target),
                ..
            } if *target == note.id => Some(id.as_str()),
            _ => None,
        })
}
