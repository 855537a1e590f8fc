//! The document as the volume prints it: its head, and its body in stretches between what was added by hand.

use strings::Strings;

use super::{Context, block::blocks, inline::page_break, markup::Markup, notes::with_link};
use crate::{
    document::{Block, BlockKind, Document, PageBreak},
    edition::{Edition, Imprint},
};

/// The head of the document. What the volume adds to its words, a first folio and a dateline, stands in its place and
/// says so.
#[must_use]
pub fn head(edition: &Edition, strings: &Strings) -> String {
    head_of(Context::on_page(edition, strings))
}

pub(super) fn head_of(context: Context<'_>) -> String {
    let (edition, strings) = (context.edition, context.strings);
    let document = &edition.document;
    let mut html = Markup::default();
    // A document that begins with a page has that page in its text.
    let is_in_text = |page: &str| {
        let mut blocks = document.blocks.iter();
        blocks.any(|block| matches!(&block.kind, BlockKind::PageBreak(own) if own.page == page))
    };
    let imprint = edition.imprint.as_ref();
    let is_missing =
        |imprint: &&Imprint| !imprint.first_page.is_empty() && !is_in_text(&imprint.first_page);
    if let Some(imprint) = imprint.filter(is_missing) {
        let first_page = PageBreak {
            id: ["page-", &imprint.first_page].concat(),
            page: imprint.first_page.clone(),
        };
        let folio = html.tag("p").class("folio-line");
        folio.fill(|html| page_break(&first_page, context, html));
    }
    let by_editors = html.tag("div").class("by-editors").at("role", "group");
    let name = edition.year().map(strings.document.by_editors);
    let by_editors = by_editors.maybe("aria-label", name.as_deref());
    by_editors.fill(|html| blocks(head_and_body(document).0, context, html));
    if let Some(dateline) = edition.missing_dateline() {
        html.tag("p")
            .at("id", "dateline")
            .class("dateline")
            .fill(|html| {
                match context.lang() {
                    None => html.words(&dateline.text),
                    lang => html.tag("span").maybe("lang", lang).words(&dateline.text),
                }
                html.words(" ");
                let from = html.tag("span").class("from-edition");
                from.words(strings.document.from_volume);
            });
    }
    html.finish()
}

/// All of the body, as it was submitted.
#[must_use]
pub fn body(edition: &Edition, strings: &Strings) -> String {
    stretches(edition, strings).concat()
}

/// The body in stretches: from the head to where the first addition was written, and so on; one more than additions.
#[must_use]
pub fn stretches(edition: &Edition, strings: &Strings) -> Vec<String> {
    stretches_of(Context::on_page(edition, strings))
}

pub(super) fn stretches_of(context: Context<'_>) -> Vec<String> {
    let edition = context.edition;
    let (_, mut rest) = head_and_body(&edition.document);
    let additions = edition.additions().iter().map(Some);
    additions
        .chain([None])
        .map(|addition| {
            let end = addition.and_then(|addition| {
                let after = rest.iter().position(|block| block.id == addition.after);
                after.map(|at| at.saturating_add(1))
            });
            let stretch;
            (stretch, rest) = rest
                .split_at_checked(end.unwrap_or(rest.len()))
                .unwrap_or((rest, &[]));
            let mut html = Markup::default();
            blocks(stretch, context, &mut html);
            html.finish()
        })
        .collect()
}

/// The key to whose words are whose.
#[must_use]
pub fn voices(edition: &Edition, strings: &Strings) -> String {
    let mut html = Markup::default();
    let context = Context::on_page(edition, strings);
    let parts = (strings.addition.voices)(edition.year().unwrap_or_default());
    let voices = html.tag("p").class("voices");
    voices.fill(|html| html.sentence(&parts, with_link("", context)));
    html.finish()
}

/// The blocks above the dateline, up to the first heading, and those below it.
fn head_and_body(document: &Document) -> (&[Block], &[Block]) {
    let blocks = document.blocks.as_slice();
    let heading = blocks
        .iter()
        .position(|block| matches!(block.kind, BlockKind::Heading(_)));
    blocks
        .split_at_checked(heading.map_or(0, |at| at + 1))
        .unwrap_or((blocks, &[]))
}
