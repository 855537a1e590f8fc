//! The blocks of a document, each drawn as what it is.

use super::{
    Context,
    inline::{page_break, running_text},
    markup::{Markup, Tag},
};
use crate::document::{
    Block, BlockKind, Cell, Container, Figure, Inline, Label, Line, Table,
    nesting::{Item, Node, nested},
};

/// Draws blocks in reading order; items that follow each other become one list.
pub(super) fn blocks(blocks: &[Block], context: Context<'_>, html: &mut Markup) {
    nodes(&nested(blocks), context, html);
}

fn nodes(nodes: &[Node<'_>], context: Context<'_>, html: &mut Markup) {
    for node in nodes {
        match node {
            Node::Block(one) => block(one, context, html),
            Node::List(items) => list(items, context, html),
            Node::Within(container, inner) => {
                let tag = match container {
                    Container::Quotation => html.tag("blockquote"),
                    Container::Postscript => html.tag("div").class("postscript"),
                    Container::Item => html.tag("div"),
                };
                tag.fill(|html| self::nodes(inner, context, html));
            }
        }
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
        BlockKind::Summary(content) => text("p", "summary", content),
        BlockKind::Salutation(content) => text("p", "salutation", content),
        BlockKind::SectionHeading(content) => text("h3", "section-heading", content),
        BlockKind::Paragraph(content) => text("p", "", content),
        BlockKind::Attachment(content) => text("p", "attachment", content),
        BlockKind::Number(number) => {
            let words = number.printed();
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
        BlockKind::HeadedList { head, items, .. } => {
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
        BlockKind::Figure(figure) => {
            let tag = html.tag("figure").maybe("id", id);
            tag.fill(|html| draw_figure(figure, context, html));
        }
        BlockKind::Table(of) => {
            // A wide table is moved inside its frame, with the keyboard, too.
            let frame = html.tag("div").class("table-frame").at("tabindex", "0");
            frame.fill(|html| {
                let tag = html.tag("table").maybe("id", id).maybe("lang", lang);
                table(of, tag, context);
            });
        }
        BlockKind::PageBreak(page) => {
            html.tag("p")
                .class("folio-line")
                .fill(|html| page_break(page, context, html));
        }
    }
}

/// A picture, which is not part of the edition: that there is one and where it can be seen, and the words below it.
fn draw_figure(figure: &Figure, context: Context<'_>, html: &mut Markup) {
    let words = context.strings.document.picture;
    html.tag("p")
        .class("source")
        .fill(|html| match context.edition.url() {
            Some(address) => {
                let link = html.tag("a").at("href", address);
                link.at("rel", "noreferrer").words(words);
            }
            None => html.words(words),
        });
    if !figure.caption.is_empty() {
        let tag = html.tag("figcaption").maybe("lang", context.lang());
        running_text(tag, &figure.caption, context);
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
    if label.text.is_empty() {
        return;
    }
    html.tag("span").class("label").fill(|html| {
        html.tag("span").from(label.span.start).words(&label.text);
        html.words(" ");
    });
}

/// One list, with the lists inside it. The labels are the document's own words, so the list counts nothing itself.
fn list(items: &[Item<'_>], context: Context<'_>, html: &mut Markup) {
    let list = html.tag("ol").class("items").at("role", "list");
    list.fill(|html| {
        for item in items {
            let BlockKind::LabelledItem { label, content } = &item.block.kind else {
                continue;
            };
            let tag = html.tag("li").maybe("id", context.id(&item.block.id));
            tag.maybe("lang", context.lang()).fill(|html| {
                label_of(label, html);
                running_text(html.tag("p"), content, context);
                nodes(&item.nodes, context, html);
            });
        }
    });
}

/// A table. Rows that name the columns are heads, as are cells that name a row.
fn table(table: &Table, tag: Tag<'_>, context: Context<'_>) {
    tag.fill(|html| {
        if !table.head.is_empty() {
            running_text(html.tag("caption"), &table.head, context);
        }
        html.tag("tbody").fill(|html| {
            for row in &table.rows {
                html.tag("tr").fill(|html| {
                    for cell in &row.cells {
                        draw_cell(cell, row.is_label, context, html);
                    }
                });
            }
        });
    });
}

fn draw_cell(cell: &Cell, in_head: bool, context: Context<'_>, html: &mut Markup) {
    let several = |count: u32| (count > 1).then(|| count.to_string());
    let tag = match (in_head, cell.is_label) {
        (true, _) => html.tag("th").at("scope", "col"),
        (false, true) => html.tag("th").at("scope", "row"),
        (false, false) => html.tag("td"),
    };
    let tag = tag.maybe("colspan", several(cell.columns).as_deref());
    let tag = tag.maybe("rowspan", several(cell.rows).as_deref());
    running_text(tag, &cell.content, context);
}
