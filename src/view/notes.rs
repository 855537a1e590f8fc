//! The notes as a numbered list, for print, for reading through, and for a page without scripts.

use frus::{
    document::{Block, Document, InlineKind, Note},
    edition::Edition,
};
use yew::prelude::*;

use super::{Page, block::block, place::Place};
use crate::{browser, state::Action};

/// The list of notes.
pub fn notes(edition: &Edition) -> Html {
    html! {
        <section id="notes" class="notes" role="doc-endnotes" aria-labelledby="notes-title">
            <h2 id="notes-title">{ "Notes" }</h2>
            <p class="notes-origin">{ format!("By the editors of the volume, {}.", edition.volume.year) }</p>
            <ol role="list">
                { for edition.document.notes.iter().map(|note| html! {
                    <li key={note.number} id={note.id.clone()} tabindex="-1">
                        <span class="label">{ format!("{}. ", note.number) }</span>
                        <div>
                            { for note.blocks.iter().map(|paragraph| block(paragraph, Place::Page, edition)) }
                            <p class="back">
                                { for references_to(&edition.document, note).map(|id| html! {
                                    <BackLink key={id} reference={id.to_owned()} number={note.number} />
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

/// What a back-link takes.
#[derive(Clone, PartialEq, Properties)]
struct BackLinkProps {
    /// Id of the reference it leads to.
    reference: String,
    /// Number of the note it leads from.
    number: u32,
}

/// The way from a note in the list back to its reference.
#[component]
fn BackLink(props: &BackLinkProps) -> Html {
    let number = props.number;
    let page = use_context::<Page>();
    let onclick = Callback::from(move |event: MouseEvent| {
        if let Some(page) = page.as_ref().filter(|_| browser::links::is_plain(&event)) {
            page.report(Action::WentBack(number));
        }
    });
    html! {
        <a href={format!("#{}", props.reference)} role="doc-backlink" {onclick}>{ format!("Back to reference {number}") }</a>
    }
}
