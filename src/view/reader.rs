//! The reading view: the document as the volume prints it.

use frus::document::{Block, BlockKind, PageBreak};
use yew::prelude::*;

use super::{
    addition,
    block::blocks,
    inline::page_break,
    notes::notes,
    place::{Drawing, Place},
};
use crate::{edition::Shared, route::Text};

/// What the sheet takes.
#[derive(Clone, PartialEq, Properties)]
pub struct SheetProps {
    /// The edition it shows.
    pub edition: Shared,
    /// The paper as it was submitted, or as it was decided upon.
    pub text: Text,
    /// The event whose evidence is shown, by its place in the edition's events.
    pub chosen: Option<usize>,
}

/// The sheet: the document, and its notes below it. It is drawn again only where what it shows has changed.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let edition = &*props.edition;
    let drawing = Drawing {
        edition,
        place: Place::Page,
        chosen: props.chosen.and_then(|place| edition.events.get(place)),
    };
    html! {
        <div class="sheet">
            { document(props, drawing) }
            { notes(drawing) }
        </div>
    }
}

/// The document. What the volume adds to its words, a first folio and a dateline, stands in its place and says so.
fn document(props: &SheetProps, drawing: Drawing<'_>) -> Html {
    let edition = drawing.edition;
    let document = &edition.document;
    let page = &edition.imprint.first_page;
    let first_page = PageBreak {
        id: ["page-", page].concat(),
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
            <p class="folio-line">{ page_break(&first_page, drawing) }</p>
            <div class="by-editors" role="group" aria-label={["By the editors, ", &edition.volume.year.to_string()].concat()}>
                { blocks(above, drawing) }
            </div>
            if !has_dateline {
                <p id="dateline" class="dateline">
                    { &edition.imprint.dateline.text }
                    { " " }
                    <span class="from-edition">{ "from the printed volume" }</span>
                </p>
            }
            { addition::switch(props.text, edition) }
            { for with_additions(below, props.text, drawing) }
        </article>
    }
}

/// The blocks, with what was added by hand after the block where it was written.
fn with_additions<'a>(
    mut rest: &'a [Block],
    text: Text,
    drawing: Drawing<'a>,
) -> impl Iterator<Item = Html> {
    let mut drawn = Vec::new();
    for addition in &drawing.edition.additions {
        let after = rest.iter().position(|block| block.id == addition.after);
        let split = after.and_then(|place| rest.split_at_checked(place.saturating_add(1)));
        let Some((above, below)) = split else {
            continue;
        };
        drawn.push(blocks(above, drawing));
        // The place stays where it is empty, so that what stands after it is not drawn anew.
        drawn.push(match text {
            Text::Decided => addition::added(addition, drawing.edition),
            Text::Submitted => Html::default(),
        });
        rest = below;
    }
    drawn.push(blocks(rest, drawing));
    drawn.into_iter()
}

/// How many blocks stand above the dateline: all up to the first heading.
fn head_of(blocks: &[Block]) -> usize {
    blocks
        .iter()
        .position(|block| matches!(block.kind, BlockKind::Heading(_)))
        .map_or(0, |place| place + 1)
}
