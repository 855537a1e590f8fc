//! Search over all documents of all volumes that are open.
//!
//! | typed | finds documents |
//! |---|---|
//! | `force goals` | with both words, anywhere |
//! | `"force goals"` | with these words in this order |
//! | `negotia*` | with any word that begins so |
//! | `-laos`, `-"force goals"` | without the word, without the phrase |
//! | `title:draft`, `text:`, `note:`, `source:` | with the word in the title, the text, the notes, the note on the source |
//! | `from:allison`, `to:"secretary of state"` | sent by, sent to, in the words of the title |
//! | `marking:secret`, `marking:top-secret`, `marking:none` | marked so, or not at all |
//! | `before:1953-07-10`, `after:1952`, `date:1953-07` | written before that day, after that year, in that month |
//! | `volume:frus1952-54v14p2`, `part:ch1` | of that volume, of that part of one |
//!
//! A minus turns any of them round. What words are, and what of them does not matter, is that of [`frus::search`].
//!
//! Nothing that was typed becomes something else in silence: what is not understood is left out or read as words, and
//! [`Asked::remarks`] says so.
//!
//! ```
//! use reading_room::{files::Text, search::{self, Asked, Page}, volume::Opening};
//! let text = "No. 7\nLetter From the Ambassador in Japan (Allison) to the Secretary of State\n\nTokyo, July 2, 1953.\n\nThe talks began.";
//! let mut opening = Opening::begin(Text { name: "d7.txt".to_owned(), text: text.to_owned() })?;
//! while opening.step().is_some() {}
//! let volume = opening.finish();
//! let found = search::find(&[&volume], &Asked::parse("talk* from:allison -laos before:1954"), Page::first(10));
//! assert_eq!((found.documents, found.results[0].document.as_str()), (1, "d7"));
//! let snippet = &found.results[0].snippets[0];
//! assert_eq!(&snippet.text[snippet.hits[0].clone()], "talks");
//! # Ok::<(), reading_room::files::Refusal>(())
//! ```

mod asked;
mod counts;
mod filter;
mod find;
mod found;
mod rank;
mod tokens;

pub use self::{
    asked::{Asked, Bound, Clause, Condition, Days, Remark, Within},
    counts::{Count, Counts, OfPart},
    find::{find, snippets},
    found::{Found, Match, Missing, Page, Snippet},
};
