//! The reading view: the document as the volume prints it.

use frus::{
    document::{Block, BlockKind, PageBreak},
    edition::Edition,
};
use yew::prelude::*;

use super::{EditionProps, block::blocks, inline::page_break, notes::notes, place::Place};

/// The sheet: the document, and its notes below it. It answers nobody by itself, so it is drawn once.
#[component]
pub fn Sheet(props: &EditionProps) -> Html {
    html! {
        <div class="sheet">
            { document(&props.edition) }
            { notes(&props.edition) }
        </div>
    }
}

/// The document. What the volume adds to its words, a first folio and a dateline, stands in its place and says so.
fn document(edition: &Edition) -> Html {
    let document = &edition.document;
    let page = &edition.imprint.first_page;
    let first_page = PageBreak {
        id: format!("page-{page}"),
        page: page.clone(),
    };
    let (above, below) = document
        .blocks
        .split_at_checked(head_of(&document.blocks))
        .unwrap_or((&document.blocks, &[]));
    let has_dateline = document
        .blocks
        .iter()
        .any(|block| matches!(block.kind, BlockKind::Dateline(_)));

    html! {
        <article id="document" class="document" aria-labelledby="heading">
            <p class="folio-line">{ page_break(&first_page, Place::Page) }</p>
            { blocks(above, edition) }
            if !has_dateline {
                <p id="dateline" class="dateline">
                    { &edition.imprint.dateline.text }
                    { " " }
                    <span class="from-edition">{ "from the printed volume" }</span>
                </p>
            }
            { blocks(below, edition) }
        </article>
    }
}

/// How many blocks stand above the dateline: all up to the first heading.
fn head_of(blocks: &[Block]) -> usize {
    blocks
        .iter()
        .position(|block| matches!(block.kind, BlockKind::Heading(_)))
        .map_or(0, |place| place + 1)
}
