//! Every word of a document can be traced from its markup to its source, and is drawn once. The fuzz target of the writer of HTML
//! holds it to the same.

use frus::{
    Span,
    document::{InlineKind, Mark},
    edition::Edition,
    html,
};
use strings::EN;

/// What a carriage return is compared as: the library reads one that stands alone as a line end, and a parser of XML reads all as these.
const LINE_END: &str = "\n";

/// The words that the elements of some markup say they have from the source, each with where they are from.
pub(crate) fn traced(markup: &str) -> Vec<(u32, String)> {
    let markup = format!("<div>{}</div>", markup.replace("&#13;", LINE_END));
    let tree = roxmltree::Document::parse(&markup).unwrap();
    let nodes = tree
        .descendants()
        .filter(|node| node.has_attribute("data-from"));
    nodes
        .map(|node| {
            assert!(
                node.children().all(|child| child.is_text()),
                "only words: {node:?}"
            );
            let words = node.text().unwrap_or_default().to_owned();
            (node.attribute("data-from").unwrap().parse().unwrap(), words)
        })
        .collect()
}

/// Whatever is drawn as from the source stands there, and each of its words is drawn once.
pub(crate) fn assert_traced(text: &str, edition: &Edition) {
    let text = &text.replace('\r', LINE_END);
    let page = [
        html::head(edition, &EN),
        html::body(edition, &EN),
        html::notes(edition, &EN),
    ];
    let pieces = traced(&page.concat());
    for (from, words) in &pieces {
        let from = *from as usize;
        assert_eq!(text.get(from..from + words.len()), Some(words.as_str()));
    }
    for (from, words) in traced(&html::cards(edition, &EN)) {
        assert!(
            pieces.contains(&(from, words.clone())),
            "on a card alone: {words:?}"
        );
    }
    for inline in edition
        .document
        .blocks_with_notes()
        .flat_map(|block| block.inlines())
    {
        let span = inline.span;
        // What is drawn as an element has no words.
        let is_element = match &inline.kind {
            InlineKind::PageBreak(_) => true,
            InlineKind::Text { marks, .. } => marks.contains(&Mark::LineBreak),
            _ => false,
        };
        if is_element {
            continue;
        }
        let drawn = words_on_page(&pieces, span);
        assert_eq!(Some(&*drawn), span.of(text), "{span:?} is drawn once");
    }
}

/// The words of a span as the page has them: from the elements that its bytes are drawn in.
pub(crate) fn words_on_page(pieces: &[(u32, String)], span: Span) -> String {
    let mut words = String::new();
    for (from, piece) in pieces {
        let end = from + piece.len() as u32;
        if *from < span.end && span.start < end {
            let start = span.start.max(*from) - from;
            let end = span.end.min(end) - from;
            words.push_str(&piece[start as usize..end as usize]);
        }
    }
    words
}
