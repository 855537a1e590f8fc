//! The reading room (`room.html`): whole volumes that the reader hands to the page, with their contents, a search over all of
//! them, and every document as the page of a single one has it.
//!
//! A worker holds the volumes, and does all that takes time; the crate `reading_room` says what it does. Both are one program
//! (`src/bin/room.rs`), which is compiled once and started twice, in the page and in the worker.
//!
//! | room | what it holds |
//! |---|---|
//! | [`app`] | the program, and what holds it to the address and the worker |
//! | [`place`] | where in the room the reader is, as the address says it |
//! | [`state`] | what the page knows, and the one function that changes it |
//! | [`head`] | what stands above every view: the ways, and the search |
//! | [`desk`] | the files: opening, what is open, what became of it |
//! | [`kept`] | the files that are kept on the device |
//! | [`contents`] | the contents of a volume, as a tree |
//! | [`chronology`] | the same documents on a timeline |
//! | [`tree`] | the rows of that tree, and how keys move in it |
//! | [`results`] | what was found |
//! | [`understood`] | what of a query was understood, in words |
//! | [`collection`] | the reader's own list |
//! | [`reading`] | a document |
//! | [`files_of_document`] | the files of a document, written when they are asked for |
//! | [`cross_reference`] | the card of another document that it refers to |
//! | [`worker`] | what runs in the worker |

pub mod app;
pub mod chronology;
pub mod collection;
pub mod contents;
pub mod cross_reference;
pub mod desk;
pub mod files_of_document;
pub mod head;
pub mod kept;
pub mod place;
pub mod reading;
pub mod results;
pub mod state;
pub mod tree;
pub mod understood;
pub mod worker;
