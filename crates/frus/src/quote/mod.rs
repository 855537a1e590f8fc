//! Words of a document, quoted: cited, linked to, found again, and checked.
//!
//! | you have | you want | |
//! |---|---|---|
//! | a selection | its words, its pages, its note | [`Quotation`] |
//! | a selection | an annotation that other programs find again | [`Selector`] |
//! | a selection | a link that lights the words | [`Fragment`] |
//! | words from somewhere | whether the document has them, and what differs | [`check()`] |
//! | exact words in a data file | their place | [`TextQuote`] |
//!
//! All but the last see the document as words and signs (`tokens`, `words`), where kinds of quotation marks, dashes and
//! spaces do not count (`fold`), and where note references and page breaks stand between the words and are none.

mod check;
mod fold;
mod fragment;
mod quotation;
mod selector;
mod text_quote;
mod tokens;
mod words;

pub use check::{Checked, LIMIT, Piece, Verdict, check};
pub use fragment::Fragment;
pub use quotation::{InNote, Quotation};
pub use selector::Selector;
pub use text_quote::{QuoteError, TextQuote};
