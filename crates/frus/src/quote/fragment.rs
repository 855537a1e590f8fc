//! Links to words: the text directive of the fragment of an address.

use core::ops::RangeInclusive;

use super::{
    tokens::tokens,
    words::{Words, keys},
};
use crate::{Document, Span};

/// A quotation of more bytes is named by its first words and its last.
const LONGEST_TERM: u32 = 120;

/// A quotation of fewer bytes is named with the words around it, since the page may have it elsewhere, too.
const SHORT: u32 = 24;

/// Words of context that are tried in turn, until the link leads to the words that are meant; in one run, and then beyond,
/// with the terms.
///
/// Beyond is for our own way alone. A browser lights nothing then, which is better than other words.
const CONTEXTS: [Reach; 9] = [
    Reach::in_run(0),
    Reach::in_run(2),
    Reach::in_run(4),
    Reach::in_run(8),
    Reach::in_run(16),
    Reach::beyond(4),
    Reach::beyond(16),
    Reach::beyond(64),
    Reach::beyond(256),
];

/// What is read of a directive; a longer one is none that anybody wrote for a quotation.
const LONGEST_DIRECTIVE: usize = 8192;

/// A text directive, as in `#:~:text=talks,Diet`: a link to words, which a browser that knows it finds and lights.
///
/// A browser looks for each term inside one block, in the words as they are drawn, without regard to case. So a term
/// never crosses what a page draws between words: a note number, a folio, an entry of the margin.
///
/// See <https://wicg.github.io/scroll-to-text-fragment/>.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fragment {
    /// Words that stand right before.
    pub prefix: Option<String>,
    /// All the words, or the first of them where there is an `end`.
    pub start: String,
    /// The last words.
    pub end: Option<String>,
    /// Words that stand right after.
    pub suffix: Option<String>,
}

impl Fragment {
    /// The link to a stretch of the source; `None` where it touches no word, or can not be told from another stretch with
    /// the same words around it.
    ///
    /// ```
    /// use frus::{Document, Span, quote::Fragment};
    /// let text = "No. 1\nEditorial Note\n\nThe talks1 were begun, we hope.\n  1. On July 15.";
    /// let document = Document::parse(text)?;
    /// let fragment = Fragment::of(&document, Span::new(26, 43)).ok_or("words")?;
    /// assert_eq!(fragment.directive(), "text=talks,were%20begun");
    /// assert_eq!(Fragment::parse(&fragment.directive()), Some(fragment.clone()));
    /// assert_eq!(fragment.find(&document), Some(Span::new(26, 43)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(document: &Document, span: Span) -> Option<Self> {
        let words = Words::of(document);
        let range = words.touched(span)?;
        let whole = words.span(&range)?;
        let (first_run, _) = words.run(*range.start());
        let (last_run, _) = words.run(*range.end());
        let is_one = first_run == last_run && whole.len() <= LONGEST_TERM;
        let least = if is_one && whole.len() < SHORT { 2 } else { 0 };
        for reach in CONTEXTS.into_iter().filter(|reach| reach.words >= least) {
            // As many words at either end, or all as one term.
            let lengths: &[usize] = match (is_one, reach.beyond) {
                (true, _) => &[0],
                (false, false) => &[4, 12],
                (false, true) => &[12, 48, 0],
            };
            for length in lengths {
                let mut start = range.clone();
                let mut end = None;
                if *length > 0 {
                    let term = Reach {
                        words: *length,
                        ..reach
                    };
                    let first = term.first(&words, &range);
                    let last = term.last(&words, &range);
                    // Few words of many letters have no first and last ones.
                    if first.end() < last.start() {
                        (start, end) = (first, Some(last));
                    }
                }
                let text = |range: RangeInclusive<usize>| {
                    let words = document.words_in(words.span(&range)?);
                    Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
                };
                let fragment = Self {
                    prefix: reach.before(&words, *range.start()).and_then(text),
                    start: text(start)?,
                    end: end.and_then(text),
                    suffix: reach.after(&words, *range.end()).and_then(text),
                };
                if fragment.place(&words).as_ref() == Some(&range) {
                    return Some(fragment);
                }
            }
        }
        None
    }

    /// The directive, encoded for an address: `text=prefix-,start,end,-suffix`. It follows `#:~:`, also behind an id:
    /// `#p4:~:text=…`.
    #[must_use]
    pub fn directive(&self) -> String {
        let mut directive = String::from("text=");
        if let Some(prefix) = &self.prefix {
            encode(prefix, &mut directive);
            directive.push_str("-,");
        }
        encode(&self.start, &mut directive);
        if let Some(end) = &self.end {
            directive.push(',');
            encode(end, &mut directive);
        }
        if let Some(suffix) = &self.suffix {
            directive.push_str(",-");
            encode(suffix, &mut directive);
        }
        directive
    }

    /// The first text directive of a fragment, given with all before it, or alone; `None` where there is none that can be
    /// understood.
    ///
    /// ```
    /// use frus::quote::Fragment;
    /// let fragment = Fragment::parse("#p4:~:text=the%20talks,-%E2%80%9Cwere").unwrap_or_default();
    /// assert_eq!((fragment.start.as_str(), fragment.suffix.as_deref()), ("the talks", Some("“were")));
    /// assert_eq!(Fragment::parse("#p4"), None);
    /// ```
    #[must_use]
    pub fn parse(fragment: &str) -> Option<Self> {
        let directives = fragment
            .split_once(":~:")
            .map_or(fragment, |(_, after)| after);
        let mut directives = directives.trim_start_matches('#').split('&');
        let terms = directives.find_map(|directive| directive.strip_prefix("text="))?;
        if terms.len() > LONGEST_DIRECTIVE {
            return None;
        }
        let mut terms: Vec<&str> = terms.split(',').collect();
        let mut prefix = None;
        if let Some(first) = terms.first().and_then(|term| term.strip_suffix('-')) {
            prefix = Some(decode(first)?);
            terms.remove(0);
        }
        let mut suffix = None;
        if let Some(last) = terms.last().and_then(|term| term.strip_prefix('-')) {
            suffix = Some(decode(last)?);
            terms.pop();
        }
        let (start, end) = match terms.as_slice() {
            [start] => (start, None),
            [start, end] => (start, Some(decode(end)?)),
            _ => return None,
        };
        let start = decode(start)?;
        (!start.is_empty()).then_some(Self {
            prefix,
            start,
            end,
            suffix,
        })
    }

    /// Where the words stand: the first place that fits, as a browser takes it. Kinds of quotation marks, dashes and spaces
    /// do not count, and neither does what is drawn between the words.
    #[must_use]
    pub fn find(&self, document: &Document) -> Option<Span> {
        let words = Words::of(document);
        words.span(&self.place(&words)?)
    }

    fn place(&self, words: &Words) -> Option<RangeInclusive<usize>> {
        let read = |text: &str| keys(&tokens(text, 0));
        let optional = |text: &Option<String>| text.as_deref().map(read).unwrap_or_default();
        let (start, end) = (read(&self.start), self.end.as_deref().map(read));
        let (prefix, suffix) = (optional(&self.prefix), optional(&self.suffix));
        let mut from = 0;
        loop {
            let first = words.find(&start, from)?;
            from = first.start() + 1;
            if !words.is_before(&prefix, *first.start()) {
                continue;
            }
            let Some(end) = &end else {
                if words.is_after(&suffix, first.end() + 1) {
                    return Some(first);
                }
                continue;
            };
            // The last words are looked for from the first place of the first ones on, and nowhere else.
            let mut from = first.end() + 1;
            loop {
                let last = words.find(end, from)?;
                if words.is_after(&suffix, last.end() + 1) {
                    return Some(*first.start()..=*last.end());
                }
                from = last.start() + 1;
            }
        }
    }
}

/// How many words to take, and whether they may be in more than one run.
#[derive(Clone, Copy)]
struct Reach {
    words: usize,
    beyond: bool,
}

impl Reach {
    const fn in_run(words: usize) -> Self {
        Self {
            words,
            beyond: false,
        }
    }

    const fn beyond(words: usize) -> Self {
        Self {
            words,
            beyond: true,
        }
    }

    /// The first words of a range.
    fn first(self, words: &Words, range: &RangeInclusive<usize>) -> RangeInclusive<usize> {
        let (start, mut end) = (*range.start(), *range.end());
        if !self.beyond {
            end = end.min(*words.run(start).0.end());
        }
        let mut ends = (start..=end).filter(|at| *at == end || words.is_apart(*at + 1));
        start..=ends.nth(self.words.saturating_sub(1)).unwrap_or(end)
    }

    /// The last words of a range.
    fn last(self, words: &Words, range: &RangeInclusive<usize>) -> RangeInclusive<usize> {
        let (mut start, end) = (*range.start(), *range.end());
        if !self.beyond {
            start = start.max(*words.run(end).0.start());
        }
        let mut starts = (start..=end)
            .rev()
            .filter(|at| *at == start || words.is_apart(*at));
        starts.nth(self.words.saturating_sub(1)).unwrap_or(start)..=end
    }

    /// The words right before a token; none where something is drawn between.
    fn before(self, words: &Words, at: usize) -> Option<RangeInclusive<usize>> {
        let last = at.checked_sub(1)?;
        let is_seen = self.beyond || words.is_free(at);
        (is_seen && self.words > 0).then(|| self.last(words, &(0..=last)))
    }

    /// The words right after a token; none where something is drawn between.
    fn after(self, words: &Words, at: usize) -> Option<RangeInclusive<usize>> {
        let (first, last) = (at + 1, words.tokens.len().checked_sub(1)?);
        let is_seen = first <= last && (self.beyond || words.is_free(first));
        (is_seen && self.words > 0).then(|| self.first(words, &(first..=last)))
    }
}

/// Encodes all but letters, digits and what means nothing in a directive; so a dash, a comma and an ampersand, which do.
fn encode(term: &str, out: &mut String) {
    for byte in term.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for digit in [byte / 16, byte % 16] {
                let digit = char::from_digit(u32::from(digit), 16);
                out.extend(digit.map(|digit| digit.to_ascii_uppercase()));
            }
        }
    }
}

/// Decodes a term; a percent sign that encodes nothing is one. `None` where the bytes are no UTF-8.
fn decode(term: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(term.len());
    let mut rest = term.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digit = |at: usize| {
            after
                .get(at)
                .and_then(|digit| char::from(*digit).to_digit(16))
        };
        match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(u8::try_from(high * 16 + low).ok()?);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok()
}
