//! The words around a hit, on one line.

use core::ops::Range;

use super::{index::Index, words::behind_line_end};

/// Words beyond those asked for, at most, so as not to cut `five-year` at its hyphen.
const MOST_GLUED: usize = 8;

/// Bytes before and after a hit, at most.
const MOST_BYTES: usize = 1000;

/// Words of a text on one line, around a hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The words as they are written, with one space for any white space, and without the breaks of lines and pages.
    pub text: String,
    /// The hit, as bytes of `text`.
    pub hit: Range<usize>,
    /// Whether its paragraph has words before these: an ellipsis belongs there.
    pub cut_before: bool,
    /// Whether its paragraph has words behind these.
    pub cut_after: bool,
}

/// Words of a text on one line, around several hits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// As that of a [`Snippet`].
    pub text: String,
    /// The hits, as bytes of `text`, in order; those that overlap or touch are one.
    pub hits: Vec<Range<usize>>,
    /// Whether its paragraph has words before these.
    pub cut_before: bool,
    /// Whether its paragraph has words behind these.
    pub cut_after: bool,
}

/// The words at some places of the order, with up to `words` before and after them.
pub(super) fn around(index: &Index, hit: Range<usize>, words: usize) -> Snippet {
    let passage = around_all(index, hit.clone(), &[hit], words);
    let mut hits = passage.hits.into_iter();
    Snippet {
        text: passage.text,
        hit: hits.next().unwrap_or_default(),
        cut_before: passage.cut_before,
        cut_after: passage.cut_after,
    }
}

/// The same, with all of the hits in it that are among `hits`, which are in reading order.
pub(super) fn around_all(
    index: &Index,
    hit: Range<usize>,
    hits: &[Range<usize>],
    words: usize,
) -> Passage {
    let stretch = index.places_around(hit.start);
    let last = hit.end.saturating_sub(1);
    let begins = index.start(hit.start);
    let ends = index.word_at(last).end;
    let has_space = |at: usize| index.gap_after(at).contains(char::is_whitespace);

    let mut from = hit.start.saturating_sub(words).max(stretch.start);
    for _ in 0..MOST_GLUED {
        if from > stretch.start && !has_space(from - 1) {
            from -= 1;
        }
    }
    let mut to = hit.end.saturating_add(words).min(stretch.end);
    for _ in 0..MOST_GLUED {
        if to < stretch.end && !has_space(to.saturating_sub(1)) {
            to += 1;
        }
    }
    // Marks belong to the word that they are glued to: the bracket before it, the stop behind it.
    let start = if from > stretch.start {
        let gap = index.gap_after(from - 1);
        let glued = gap.rsplit(char::is_whitespace).next().unwrap_or_default();
        index.start(from) - glued.len()
    } else {
        index.stretch_start(stretch.start)
    };
    let end = if to < stretch.end {
        let gap = index.gap_after(to.saturating_sub(1));
        let glued = gap.split(char::is_whitespace).next().unwrap_or_default();
        index.word_at(to.saturating_sub(1)).end + glued.len()
    } else {
        index.start(stretch.end)
    };
    let text = index.text.as_str();
    let start = text.floor_char_boundary(start.max(begins.saturating_sub(MOST_BYTES)));
    let end = text.floor_char_boundary(end.min(ends.saturating_add(MOST_BYTES)));

    let places = hits
        .iter()
        .map(|hit| index.start(hit.start)..index.word_at(hit.end.saturating_sub(1)).end)
        .filter(|place| start <= place.start && place.end <= end);
    let mut line = Line::default();
    let mut marked: Vec<Range<usize>> = Vec::new();
    let mut at = start;
    for place in places {
        line.push(text.get(at..place.start).unwrap_or_default());
        let is_apart = at <= place.start;
        let begins = match marked.last() {
            Some(last) if !is_apart => last.start,
            _ => line.end(),
        };
        line.push(text.get(place.start.max(at)..place.end).unwrap_or_default());
        if !is_apart {
            marked.pop();
        }
        marked.push(begins..line.text.len());
        at = at.max(place.end);
    }
    line.push(text.get(at..end).unwrap_or_default());
    Passage {
        text: line.text,
        hits: marked,
        cut_before: start > index.start(stretch.start),
        cut_after: end < index.word_at(stretch.end.saturating_sub(1)).end,
    }
}

/// Words put on one line.
#[derive(Default)]
struct Line {
    text: String,
    /// Whether a space is due before what comes next.
    space: bool,
}

impl Line {
    fn push(&mut self, words: &str) {
        let mut rest = words.chars();
        while let Some(sign) = rest.next() {
            // A hyphen behind a space breaks no word.
            let last = self.text.chars().next_back().filter(|_| !self.space);
            let last = last.unwrap_or(' ');
            if let Some(further) = behind_line_end(last, sign, rest.as_str()) {
                rest = further.chars();
            } else if sign.is_whitespace() || sign.is_control() {
                self.space = true;
            } else if sign != '\u{ad}' {
                self.end();
                self.text.push(sign);
            }
        }
    }

    /// Where what comes next begins.
    fn end(&mut self) -> usize {
        if self.space && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.space = false;
        self.text.len()
    }
}

#[cfg(test)]
mod tests {
    use crate::search::{Index, Query};

    /// The snippet of the first hit, with the hit in angle brackets and dots where it is cut.
    fn snippet(text: &str, query: &str, words: usize) -> String {
        let document = crate::text::parse(text).document;
        let index = Index::of_document(&document);
        let hits = index.find(&Query::parse(query));
        let snippet = hits.get(0).map(|hit| hit.snippet(words));
        let Some(snippet) = snippet else {
            return String::new();
        };
        let dots = |cut| if cut { "…" } else { "" };
        let (before, rest) = snippet.text.split_at(snippet.hit.start);
        let (hit, behind) = rest.split_at(snippet.hit.len());
        let (cut_before, cut_after) = (dots(snippet.cut_before), dots(snippet.cut_after));
        format!("{cut_before}{before}‹{hit}›{behind}{cut_after}")
    }

    #[test]
    fn a_snippet_is_cut_between_words() {
        let text = "No. 1\nNote\n\nHe said: “(The) five-year plan,\nof [Page 7] the U.S. Diet.” And left.\n\n* * *\n\nMore of it.";
        for (query, words, expected) in [
            ("plan", 1, "…five-year ‹plan›, of…"),
            ("plan", 2, "…five-year ‹plan›, of the…"),
            (
                "plan",
                9,
                "He said: “(The) five-year ‹plan›, of the U.S. Diet.” And left.",
            ),
            ("the", 0, "…“(‹The›)…"),
            ("he", 1, "‹He› said:…"),
            ("\"plan of the\"", 1, "…five-year ‹plan, of the› U.S.…"),
            ("diet", 1, "…U.S. ‹Diet›.” And…"),
            ("left", 1, "…And ‹left›."),
            ("more", usize::MAX, "‹More› of it."),
        ] {
            assert_eq!(snippet(text, query, words), expected, "{query} {words}");
        }
    }

    #[test]
    fn a_word_over_the_end_of_a_line_is_put_together() {
        let text =
            "No. 1\nNote\n\nThe negotia-\ntions of the depart\u{ad}ments began -\nand went on.";
        assert_eq!(
            snippet(text, "of", 2),
            "The negotiations ‹of› the departments…"
        );
        assert_eq!(snippet(text, "negotiations", 1), "The ‹negotiations› of…");
        assert_eq!(snippet(text, "went", 2), "…began - and ‹went› on.");
    }

    #[test]
    fn a_snippet_stays_short() {
        let text = format!(
            "No. 1\nNote\n\n{} talks {}",
            "é".repeat(9000),
            "—é".repeat(9000)
        );
        let short = snippet(&text, "talks", 3);
        assert!(short.starts_with("…é") && short.ends_with('…'), "{short}");
        assert!((1000..2100).contains(&short.len()), "{}", short.len());
    }
}
