//! Full-text search: words and phrases of a document and of what its edition adds, with their places in the source.
//!
//! ```
//! use frus::{Document, search::{Index, Place, Query}};
//! let text = "No. 1\nEditorial Note\n\nThe Embassy’s draft.1\n  1. To the embassy, July 14.";
//! let index = Index::of_document(&Document::parse(text)?);
//! let hits = index.find(&Query::parse("embassy"));
//! let found: Vec<_> = hits.iter().map(|hit| (hit.place(), hit.id(), hit.spans())).collect();
//! assert_eq!(found.len(), 2);
//! assert_eq!((found[0].0, found[0].1, found[0].2[0].of(text)), (Place::Text, "p1", Some("Embassy")));
//! assert_eq!((found[1].0, found[1].1, found[1].2[0].of(text)), (Place::Note, "note-1-p1", Some("embassy")));
//! # Ok::<(), frus::ParseError>(())
//! ```
//!
//! # What a word is
//!
//! A run of letters and digits. What else stands in the text stands between words: `five-year` is two, `794.5` is two,
//! `Secretary’s` is `Secretary` and `s`. So each of them is found by itself, and a count of `Secretary` is what `grep -w`
//! gives, or the search for whole words in a word processor. What is typed with a mark inside is found as it is written:
//!
//! | typed | finds | does not find |
//! |---|---|---|
//! | `secretary's` | `Secretary’s` | `secretary`, `secretary s` |
//! | `five-year` | `five–year`, `five year`, and both broken over two lines | `five. Year` |
//! | `7-1053` | `7–1053` | `July 7, 1053`, `7 1053` |
//! | `1952-1954`, `794.5`, `U.S.` | `1952–1954`, `794.5`, `U.S.` | `1952, 1954`, `7945`, `us` |
//! | `negotia*` | `negotiate`, `negotiations` | `renegotiate` |
//! | `"five year period"` | these words in this order, whatever marks are between them | the same over two paragraphs |
//!
//! A phrase runs across lines and pages, but never out of a paragraph, a line of a signature, a bullet, or a field of
//! an entry. Labels of notes and list items, and the numbers of pages, are not words of the text and are not found.
//!
//! # What does not matter
//!
//! Text and query are folded by the same rules:
//!
//! | in the text | is |
//! |---|---|
//! | case; also ß and ẞ, final ς | lower case; ss, σ |
//! | accents on Latin letters, as one character or two | the letter: é e, ŏ o, ü u, ệ e |
//! | letters with a stroke or hook; ligatures | the letter they are read as: ø o, ł l, đ d; æ ae, œ oe, þ th, ﬁ fi |
//! | full-width letters and digits; ² ³ ¹ | A a, 1 1; digits |
//! | other scripts | lower case, without accents that are characters of their own |
//! | Chinese and Japanese | each character is a word, and words typed without a space are found over the end of a line |
//! | quotation marks, apostrophes and primes; hyphens and dashes; spaces of any kind | alike, since they only stand between words |
//! | soft hyphens, joiners and spaces without width | nothing |
//! | a hyphen at a line's or page's end between two small letters | nothing: the word is one |
//! | a page break or note reference inside a word | nothing; but a capital behind a small letter begins a word |
//! | brackets inside a word: `[T]he`, `Minister[s]` | nothing |
//!
//! The Latin letters are a table of 625 bytes (`fold.rs`), compared with Unicode's decompositions by a test. A library
//! for all of Unicode weighs many times that in the page, and leaves ø, ł and đ as they are, which have no decomposition.
//!
//! # How it is found
//!
//! The [`Index`] has the alphabetical list of the words that occur, and the order of words in the text as their numbers. A
//! query looks its words up in the list and passes over the order once, for all of its parts; only where the numbers fit
//! is the text itself looked at. Four megabytes are some 650,000 words: the pass takes less than a millisecond, whatever is asked, a
//! beginning of one letter takes little more, and hits come in reading order.
//!
//! Lists of places for each word would answer a rare word in microseconds, but need as much room again, and have to be merged
//! for a prefix. A search in a folded copy of the text (`memmem`) has no list of words to suggest from, and a table back
//! to the source as long as the text.
//!
//! The index owns a copy of the words, so that a page may keep index and document without one borrowing from the other.
//! It weighs two to three times the text. Where words came from is worked out for the hits that are asked, from the slices
//! of the source of which the text is made up.

mod builder;
mod find;
mod fold;
mod hits;
mod index;
mod place;
mod query;
mod snippet;
mod suggest;
mod vocabulary;
mod words;

pub use builder::Builder;
pub use hits::{Hit, Hits, InDocument};
pub use index::Index;
pub use place::{Counts, Field, Place};
pub use query::{Limit, Part, Query};
pub use snippet::{Passage, Snippet};
pub use suggest::Suggestion;
