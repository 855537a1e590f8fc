//! The reading view: the document as the volume prints it.

use frus::{
    document::{Block, BlockKind, Document, PageBreak},
    edition::Edition,
};
use yew::prelude::*;

use super::{
    addition,
    block::blocks,
    inline::page_break,
    notes::notes,
    place::{Drawing, Place},
    standing::standing,
};
use crate::route::Text;

/// The sheet: the document, as it was submitted or as it was decided upon, and its notes below it.
pub fn sheet(text: Text, edition: &Edition) -> Html {
    html! {
        <div class="sheet">
            <article id="document" class="document" aria-labelledby="heading">
                { standing(edition, head) }
                { addition::switch(text, edition) }
                { for body(text, edition) }
            </article>
            { standing(edition, |edition| notes(on_page(edition))) }
        </div>
    }
}

/// Words drawn in the one place that links lead to.
fn on_page(edition: &Edition) -> Drawing<'_> {
    Drawing {
        edition,
        place: Place::Page,
    }
}

/// The head of the document. What the volume adds to its words, a first folio and a dateline, stands in its place and
/// says so.
fn head(edition: &Edition) -> Html {
    let drawing = on_page(edition);
    let document = &edition.document;
    let page = &edition.imprint.first_page;
    let first_page = PageBreak {
        id: ["page-", page].concat(),
        page: page.clone(),
    };
    let has_dateline = document
        .blocks
        .iter()
        .any(|block| matches!(block.kind, BlockKind::Dateline(_)));

    html! {
        <>
            <p class="folio-line">{ page_break(&first_page, drawing) }</p>
            <div class="by-editors" role="group" aria-label={["By the editors, ", &edition.volume.year.to_string()].concat()}>
                { blocks(head_and_body(document).0, drawing) }
            </div>
            if !has_dateline {
                <p id="dateline" class="dateline">
                    { &edition.apparatus.dateline.text }
                    { " " }
                    <span class="from-edition">{ "from the printed volume" }</span>
                </p>
            }
        </>
    }
}

/// The blocks below the head, with what was added by hand after the block where it was written.
fn body(text: Text, edition: &Edition) -> impl Iterator<Item = Html> {
    let stretch = |number| standing(edition, move |edition| stretch(number, edition));
    let mut drawn = vec![stretch(0)];
    for (addition, number) in edition.additions.iter().zip(1..) {
        // The place stays where it is empty, so that what stands after it is not drawn anew.
        drawn.push(match text {
            Text::Decided => addition::added(addition, edition),
            Text::Submitted => Html::default(),
        });
        drawn.push(stretch(number));
    }
    drawn.into_iter()
}

/// The blocks from one addition, or from the head, to the next addition; counted from 0.
fn stretch(number: usize, edition: &Edition) -> Html {
    let (_, mut rest) = head_and_body(&edition.document);
    let mut stretch: &[Block] = rest;
    let ends = edition.additions.iter().map(Some).chain([None]);
    for addition in ends.take(number.saturating_add(1)) {
        let end = addition.and_then(|addition| {
            let after = rest.iter().position(|block| block.id == addition.after);
            after.map(|place| place.saturating_add(1))
        });
        (stretch, rest) = rest
            .split_at_checked(end.unwrap_or(rest.len()))
            .unwrap_or((rest, &[]));
    }
    blocks(stretch, on_page(edition))
}

/// The blocks above the dateline, up to the first heading, and those below it.
fn head_and_body(document: &Document) -> (&[Block], &[Block]) {
    let blocks = document.blocks.as_slice();
    let heading = blocks
        .iter()
        .position(|block| matches!(block.kind, BlockKind::Heading(_)));
    blocks
        .split_at_checked(heading.map_or(0, |place| place + 1))
        .unwrap_or((blocks, &[]))
}
