//! The blocks of a document, each drawn as what it is.

use frus::document::{Block, BlockKind, Label, Line};
use yew::prelude::*;

use super::{
    inline::{page_break, running_text},
    place::Drawing,
};

/// Draws blocks in reading order; labelled items that follow each other become one list.
pub fn blocks(blocks: &[Block], drawing: Drawing<'_>) -> Html {
    let mut drawn = Vec::new();
    let mut rest = blocks;
    while let Some(first) = rest.first() {
        let items = rest
            .iter()
            .take_while(|block| matches!(block.kind, BlockKind::LabelledItem { .. }))
            .count();
        let (these, after) = rest.split_at_checked(items.max(1)).unwrap_or((rest, &[]));
        drawn.push(if items > 0 {
            labelled_items(these, drawing)
        } else {
            block(first, drawing)
        });
        rest = after;
    }
    drawn.into_iter().collect()
}

/// Draws one block. On a card it bears no id.
pub fn block(block: &Block, drawing: Drawing<'_>) -> Html {
    let id = drawing.id(&block.id);
    let text = |content| running_text(content, drawing);
    match &block.kind {
        BlockKind::SourceNote(content) => {
            html! { <p {id} class="source-note">{ text(content) }</p> }
        }
        BlockKind::Number(number) => {
            html! { <p {id} class="number">{ format!("No. {number}") }</p> }
        }
        // A paper that is attached has a heading of its own, below the document's.
        BlockKind::Heading(content) if block.id == "heading" => {
            html! { <h1 {id} class="heading">{ text(content) }</h1> }
        }
        BlockKind::Heading(content) => html! { <h2 {id} class="heading">{ text(content) }</h2> },
        BlockKind::Dateline(content) => html! { <p {id} class="dateline">{ text(content) }</p> },
        BlockKind::Classification(lines) => html! {
            <p {id} class="classification">{ lines_of(lines, drawing) }</p>
        },
        BlockKind::HeadedList { head, items } => html! {
            <dl {id} class="headed-list">
                <dt>{ text(&head.content) }</dt>
                { for items.iter().map(|item| html! { <dd key={item.span.start}>{ text(&item.content) }</dd> }) }
            </dl>
        },
        BlockKind::SectionHeading(content) => {
            html! { <h2 {id} class="section-heading">{ text(content) }</h2> }
        }
        BlockKind::Paragraph(content) => html! { <p {id}>{ text(content) }</p> },
        BlockKind::LabelledItem { label, content } => html! {
            <p {id} class="labelled">{ label_of(label) }{ text(content) }</p>
        },
        BlockKind::Signature(lines) => html! {
            <p {id} class="signature">{ lines_of(lines, drawing) }</p>
        },
        BlockKind::Attachment(content) => {
            html! { <p {id} class="attachment">{ text(content) }</p> }
        }
        BlockKind::PageBreak(page) => {
            html! { <p class="folio-line">{ page_break(page, drawing) }</p> }
        }
    }
}

fn lines_of(lines: &[Line], drawing: Drawing<'_>) -> Html {
    lines
        .iter()
        .map(|line| html! { <span key={line.span.start} class="line">{ running_text(&line.content, drawing) }</span> })
        .collect()
}

fn label_of(label: &Label) -> Html {
    html! { <span class="label">{ &label.text }{ " " }</span> }
}

/// One list of labelled items, with the lists inside it. The labels are the document's own words, so the list counts
/// nothing itself.
fn labelled_items(items: &[Block], drawing: Drawing<'_>) -> Html {
    let mut drawn = Vec::new();
    let mut rest = items;
    while let Some((first, after)) = rest.split_first() {
        let level = level_of(first);
        let inner = after
            .iter()
            .take_while(|block| level_of(block) > level)
            .count();
        let (inside, next) = after.split_at_checked(inner).unwrap_or((after, &[]));
        if let BlockKind::LabelledItem { label, content } = &first.kind {
            drawn.push(html! {
                <li key={first.id.clone()} id={first.id.clone()}>
                    { label_of(label) }
                    <p>{ running_text(content, drawing) }</p>
                    if !inside.is_empty() {
                        { labelled_items(inside, drawing) }
                    }
                </li>
            });
        }
        rest = next;
    }
    html! { <ol class="items" role="list">{ for drawn }</ol> }
}

fn level_of(block: &Block) -> u32 {
    if let BlockKind::LabelledItem { label, .. } = &block.kind {
        label.level
    } else {
        0
    }
}
