//! The blocks of a document, each drawn as what it is.

use super::{
    Context,
    inline::{page_break, running_text},
    markup::{Markup, Tag},
};
use crate::document::{Block, BlockKind, Inline, Label, Line};

/// Draws blocks in reading order; labelled items that follow each other become one list.
pub(super) fn blocks(blocks: &[Block], context: Context<'_>, html: &mut Markup) {
    let mut rest = blocks;
    while let Some(first) = rest.first() {
        let items = rest
            .iter()
            .take_while(|block| matches!(block.kind, BlockKind::LabelledItem { .. }))
            .count();
        let (these, after) = rest.split_at_checked(items.max(1)).unwrap_or((rest, &[]));
        if items > 0 {
            labelled_items(these, context, html);
        } else {
            block(first, context, html);
        }
        rest = after;
    }
}

/// Draws one block. On a card it bears no id.
pub(super) fn block(block: &Block, context: Context<'_>, html: &mut Markup) {
    let (id, lang) = (context.id(&block.id), context.lang());
    let mut text = |name, class: &str, content: &[Inline]| {
        let tag = html.tag(name).maybe("id", id).maybe("lang", lang);
        let tag = if class.is_empty() {
            tag
        } else {
            tag.class(class)
        };
        running_text(tag, content, context);
    };
    match &block.kind {
        BlockKind::SourceNote(content) => text("p", "source-note", content),
        // The title of the page, above everything, has the first level.
        BlockKind::Heading(content) if block.id == "heading" => text("h2", "heading", content),
        // A paper that is attached has a heading of its own, below the document's.
        BlockKind::Heading(content) => text("h3", "heading", content),
        BlockKind::Dateline(content) => text("p", "dateline", content),
        BlockKind::SectionHeading(content) => text("h3", "section-heading", content),
        BlockKind::Paragraph(content) => text("p", "", content),
        BlockKind::Attachment(content) => text("p", "attachment", content),
        BlockKind::Number(number) => {
            let words = format!("No. {number}");
            let tag = html
                .tag("p")
                .maybe("id", id)
                .maybe("lang", lang)
                .class("number");
            traced(tag, block.span, &words).words(&words);
        }
        BlockKind::Classification(lines) => {
            let tag = html
                .tag("p")
                .maybe("id", id)
                .maybe("lang", lang)
                .class("classification");
            tag.fill(|html| lines_of(lines, context, html));
        }
        BlockKind::Signature(lines) => {
            let tag = html
                .tag("p")
                .maybe("id", id)
                .maybe("lang", lang)
                .class("signature");
            tag.fill(|html| lines_of(lines, context, html));
        }
        BlockKind::HeadedList { head, items } => {
            html.tag("dl")
                .maybe("id", id)
                .maybe("lang", lang)
                .class("headed-list")
                .fill(|html| {
                    running_text(html.tag("dt"), &head.content, context);
                    for item in items {
                        running_text(html.tag("dd"), &item.content, context);
                    }
                });
        }
        BlockKind::LabelledItem { label, content } => {
            html.tag("p")
                .maybe("id", id)
                .maybe("lang", lang)
                .class("labelled")
                .fill(|html| {
                    label_of(label, html);
                    running_text(html.tag("span"), content, context);
                });
        }
        BlockKind::PageBreak(page) => {
            html.tag("p")
                .class("folio-line")
                .fill(|html| page_break(page, context, html));
        }
    }
}

/// Says where words begin in the source, where they stand there as they are drawn.
fn traced<'m>(tag: Tag<'m>, span: crate::Span, words: &str) -> Tag<'m> {
    if usize::try_from(span.end.saturating_sub(span.start)) == Ok(words.len()) {
        tag.from(span.start)
    } else {
        tag
    }
}

fn lines_of(lines: &[Line], context: Context<'_>, html: &mut Markup) {
    for line in lines {
        running_text(html.tag("span").class("line"), &line.content, context);
    }
}

fn label_of(label: &Label, html: &mut Markup) {
    html.tag("span").class("label").fill(|html| {
        html.tag("span").from(label.span.start).words(&label.text);
        html.words(" ");
    });
}

/// One list of labelled items, with the lists inside it. The labels are the document's own words, so the list counts
/// nothing itself.
fn labelled_items(items: &[Block], context: Context<'_>, html: &mut Markup) {
    html.tag("ol")
        .class("items")
        .at("role", "list")
        .fill(|html| {
            let mut rest = items;
            while let Some((first, after)) = rest.split_first() {
                let level = level_of(first);
                let inner = after
                    .iter()
                    .take_while(|block| level_of(block) > level)
                    .count();
                let (inside, next) = after.split_at_checked(inner).unwrap_or((after, &[]));
                if let BlockKind::LabelledItem { label, content } = &first.kind {
                    html.tag("li")
                        .maybe("id", context.id(&first.id))
                        .maybe("lang", context.lang())
                        .fill(|html| {
                            label_of(label, html);
                            running_text(html.tag("p"), content, context);
                            if !inside.is_empty() {
                                labelled_items(inside, context, html);
                            }
                        });
                }
                rest = next;
            }
        });
}

fn level_of(block: &Block) -> u32 {
    if let BlockKind::LabelledItem { label, .. } = &block.kind {
        label.level
    } else {
        0
    }
}
