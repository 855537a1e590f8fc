//! Marks put on the words of a document by their place in the source: people, terms, the evidence of an event.

use core::{error, fmt};

use crate::{
    Document, Span,
    document::{Inline, InlineKind, Mark},
};

/// Why a mark can not be put where it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnnotateError {
    /// The span covers no running text: it is empty, lies outside, or covers only a label or a number.
    NoWords(Span),
    /// The span begins or ends inside a character.
    CutsCharacter(Span),
}

impl AnnotateError {
    /// The span at issue.
    #[must_use]
    pub const fn span(self) -> Span {
        match self {
            Self::NoWords(span) | Self::CutsCharacter(span) => span,
        }
    }
}

impl fmt::Display for AnnotateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Span { start, end } = self.span();
        match self {
            Self::NoWords(_) => write!(
                f,
                "bytes {start} to {end} cover no words of the document; mark running text"
            ),
            Self::CutsCharacter(_) => {
                write!(
                    f,
                    "bytes {start} to {end} begin or end inside a character; count bytes, not characters"
                )
            }
        }
    }
}

impl error::Error for AnnotateError {}

impl Document {
    /// Puts each mark on the words that its span covers, in body and notes.
    ///
    /// Text is split where a span begins or ends. A span may run across note references, page breaks and blocks:
    /// then every piece of text inside it gets the mark. What [`to_text`](Self::to_text) gives does not change.
    ///
    /// # Errors
    ///
    /// Where a span covers no words or cuts a character. The document is then as it was.
    ///
    /// ```
    /// use frus::{Document, Span, document::Mark};
    /// let text = "No. 1\nEditorial Note\n\nDulles arrived on August 4.";
    /// let mut document = Document::parse(text)?;
    /// document.annotate(&[(Span::new(22, 28), Mark::Person("person-dulles".into()))])?;
    /// let name = document.block("p1").and_then(|block| block.inlines().next());
    /// assert_eq!(name.and_then(|inline| inline.words()), Some("Dulles"));
    /// assert_eq!(document.to_text(), text);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn annotate(&mut self, marks: &[(Span, Mark)]) -> Result<(), AnnotateError> {
        let marks = Marks::new(marks);
        marks.check(self)?;
        for content in self
            .blocks_with_notes_mut()
            .flat_map(|block| block.contents_mut())
        {
            if content
                .iter()
                .any(|inline| marks.on(inline.span).next().is_some())
            {
                let pieces = Vec::with_capacity(content.len() + 2);
                for inline in core::mem::replace(content, pieces) {
                    marks.put(inline, content);
                }
            }
        }
        Ok(())
    }
}

/// Marks by where they begin, so that those on a stretch of text are found without asking every one.
struct Marks<'a> {
    sorted: Vec<(usize, Span, &'a Mark)>,
    /// For each place in `sorted`, the furthest end up to and with it: before it passes a text, no mark can reach it.
    reach: Vec<u32>,
}

impl<'a> Marks<'a> {
    fn new(marks: &'a [(Span, Mark)]) -> Self {
        let mut sorted: Vec<_> = marks
            .iter()
            .enumerate()
            .map(|(at, (span, mark))| (at, *span, mark))
            .collect();
        sorted.sort_unstable_by_key(|(at, span, _)| (*span, *at));
        let mut furthest = 0;
        let reach = sorted
            .iter()
            .map(|(_, span, _)| {
                furthest = furthest.max(span.end);
                furthest
            })
            .collect();
        Self { sorted, reach }
    }

    /// The marks whose spans share a byte with `text`.
    fn on(&self, text: Span) -> impl Iterator<Item = &(usize, Span, &'a Mark)> {
        let first = self.reach.partition_point(|end| *end <= text.start);
        let past = self
            .sorted
            .partition_point(|(_, span, _)| span.start < text.end);
        let near = self.sorted.get(first..past).unwrap_or_default();
        near.iter()
            .filter(move |(_, span, _)| !span.is_empty() && span.overlaps(text))
    }

    fn check(&self, document: &Document) -> Result<(), AnnotateError> {
        let mut covers = vec![false; self.sorted.len()];
        for inline in document
            .blocks_with_notes()
            .flat_map(|block| block.inlines())
        {
            let Some(words) = sliceable(inline) else {
                continue;
            };
            for (at, span, _) in self.on(inline.span) {
                let start = span.start.saturating_sub(inline.span.start) as usize;
                let end = span
                    .end
                    .min(inline.span.end)
                    .saturating_sub(inline.span.start) as usize;
                if !words.is_char_boundary(start) || !words.is_char_boundary(end) {
                    return Err(AnnotateError::CutsCharacter(*span));
                }
                if let Some(covers) = covers.get_mut(*at) {
                    *covers = true;
                }
            }
        }
        let bare = self
            .sorted
            .iter()
            .find(|(at, ..)| covers.get(*at) == Some(&false));
        bare.map_or(Ok(()), |(_, span, _)| Err(AnnotateError::NoWords(*span)))
    }

    /// Splits a piece of text at the ends of the spans that touch it, and marks what they cover.
    fn put(&self, inline: Inline, pieces: &mut Vec<Inline>) {
        let whole = inline.span;
        let Some(words) = sliceable(&inline) else {
            return pieces.push(inline);
        };
        let mut cuts = vec![whole.start, whole.end];
        for (_, span, _) in self.on(whole) {
            cuts.extend(
                [span.start, span.end]
                    .into_iter()
                    .filter(|cut| whole.start < *cut && *cut < whole.end),
            );
        }
        cuts.sort_unstable();
        cuts.dedup();
        let InlineKind::Text { marks: known, .. } = &inline.kind else {
            return;
        };
        let between = cuts
            .iter()
            .zip(cuts.iter().skip(1))
            .map(|(start, end)| Span::new(*start, *end));
        pieces.extend(between.map(|span| {
            let relative = Span::new(span.start - whole.start, span.end - whole.start);
            let mut marks = known.clone();
            marks.extend(self.on(span).map(|(_, _, mark)| (*mark).clone()));
            marks.sort_unstable();
            marks.dedup();
            Inline {
                span,
                kind: InlineKind::Text {
                    text: relative.of(words).unwrap_or_default().to_owned(),
                    marks,
                },
            }
        }));
    }
}

/// The words of a piece of text that the bytes of its span can be counted in.
fn sliceable(inline: &Inline) -> Option<&str> {
    inline
        .words()
        .filter(|words| words.len() == inline.span.len() as usize && !words.is_empty())
}
