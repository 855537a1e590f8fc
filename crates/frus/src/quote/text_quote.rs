//! Finding a passage by its exact words, byte for byte: for data files.
//!
//! A data file that points into a text by byte offsets breaks at the first correction and can not be read by a
//! person. One that quotes can be checked by eye. This is the *text quote selector* of the W3C Web Annotation Data
//! Model, with the number of an occurrence in the place of its prefix and suffix; [`Selector`](super::Selector) is that one.

use core::{error::Error, fmt, num::NonZeroU32};

use crate::Span;

/// The exact words of a passage, and which occurrence of them is meant where the text has several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextQuote<'a> {
    /// The words, byte for byte as in the text: curly quotes, en dashes and all.
    pub exact: &'a str,
    /// 1 for the first occurrence; `None` where there is only one.
    pub occurrence: Option<NonZeroU32>,
}

impl<'a> TextQuote<'a> {
    /// Words that occur only once.
    #[must_use]
    pub const fn new(exact: &'a str) -> Self {
        Self {
            exact,
            occurrence: None,
        }
    }

    /// Where the words stand in `text`.
    ///
    /// ```
    /// use frus::quote::{QuoteError, TextQuote};
    /// let text = "to Tokyo, July 14, amplified; to Tokyo, July 14.";
    /// let once = TextQuote::new("amplified").find(text)?;
    /// assert_eq!(once.of(text), Some("amplified"));
    /// assert_eq!(TextQuote::new("July 14").find(text), Err(QuoteError::Ambiguous { found: 2 }));
    /// # Ok::<(), QuoteError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Where the words are not in the text, or occur several times and no occurrence is named, or fewer times than
    /// the occurrence named. The error does not repeat the words; the caller knows where it read them.
    pub fn find(self, text: &str) -> Result<Span, QuoteError> {
        if self.exact.is_empty() {
            return Err(QuoteError::Empty);
        }
        let mut places = text.match_indices(self.exact).map(|(at, _)| at);
        let at = match self.occurrence {
            None => match (places.next(), places.count()) {
                (Some(at), 0) => at,
                (Some(_), others) => {
                    return Err(QuoteError::Ambiguous {
                        found: others.saturating_add(1),
                    });
                }
                (None, _) => return Err(QuoteError::NotFound),
            },
            Some(occurrence) => {
                let index = usize::try_from(occurrence.get())
                    .unwrap_or(usize::MAX)
                    .saturating_sub(1);
                places
                    .nth(index)
                    .ok_or_else(|| match text.matches(self.exact).count() {
                        0 => QuoteError::NotFound,
                        found => QuoteError::TooFew { found, occurrence },
                    })?
            }
        };
        span(at, self.exact.len()).ok_or(QuoteError::NotFound)
    }
}

/// The bytes from `at` on; `None` beyond the 4 GiB that a span can reach.
fn span(at: usize, length: usize) -> Option<Span> {
    let start = u32::try_from(at).ok()?;
    let end = u32::try_from(at.checked_add(length)?).ok()?;
    Some(Span::new(start, end))
}

/// Why a passage is not found by its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteError {
    /// No words are given.
    Empty,
    /// The words are not in the text.
    NotFound,
    /// The words occur more than once, and no occurrence is named.
    Ambiguous {
        /// How often they occur.
        found: usize,
    },
    /// The words occur less often than the occurrence named.
    TooFew {
        /// How often they occur.
        found: usize,
        /// The occurrence that was asked for.
        occurrence: NonZeroU32,
    },
}

impl fmt::Display for QuoteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("no words are quoted; give the exact words of the passage"),
            Self::NotFound => f.write_str(
                "these words are not in the text; copy them from it exactly, with its curly quotes, dashes and spaces",
            ),
            Self::Ambiguous { found } => write!(
                f,
                "these words occur {found} times in the text; quote more of them, or add `occurrence = 1` to {found}"
            ),
            Self::TooFew { found, occurrence } => write!(
                f,
                "occurrence {occurrence} is asked for, but these words occur only {found} time{} in the text",
                if *found == 1 { "" } else { "s" }
            ),
        }
    }
}

impl Error for QuoteError {}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "MAAG under Embassy; “MAAG should be attached”. JFD";

    fn occurrence(exact: &str, occurrence: u32) -> Result<Span, QuoteError> {
        TextQuote {
            exact,
            occurrence: NonZeroU32::new(occurrence),
        }
        .find(TEXT)
    }

    #[test]
    fn a_named_occurrence_is_the_one_found() {
        assert_eq!(occurrence("MAAG", 1), Ok(Span::new(0, 4)));
        assert_eq!(
            occurrence("MAAG", 2).map(|span| span.of(TEXT)),
            Ok(Some("MAAG"))
        );
        assert_ne!(occurrence("MAAG", 1), occurrence("MAAG", 2));
        assert_eq!(occurrence("JFD", 1), TextQuote::new("JFD").find(TEXT));
    }

    #[test]
    fn each_failure_says_which_it_is() {
        assert_eq!(TextQuote::new("").find(TEXT), Err(QuoteError::Empty));
        assert_eq!(
            TextQuote::new("\"MAAG").find(TEXT),
            Err(QuoteError::NotFound)
        );
        assert_eq!(occurrence("CINCFE", 2), Err(QuoteError::NotFound));
        assert_eq!(
            TextQuote::new("MAAG").find(TEXT),
            Err(QuoteError::Ambiguous { found: 2 })
        );
        assert!(matches!(
            occurrence("MAAG", 3),
            Err(QuoteError::TooFew { found: 2, .. })
        ));
    }
}
