//! Whole volumes of the series, opened together: what was handed in is unpacked, listed and searched.
//!
//! | you have | you want | |
//! |---|---|---|
//! | the bytes of a file: TEI, plain text, `.gz` or `.zip` of them | the texts in it | [`files`] |
//! | a text | a volume with its contents, its documents, and its words made ready to be searched | [`volume`] |
//! | volumes and what a reader typed | what was understood, and the documents that have it | [`search`] |
//! | documents and quotations that a reader collects | a list to keep, and to export for other programs | [`collection`] |
//! | all of it, beside a page that must not wait | requests, steps and answers | [`worker`] |
//!
//! Everything that comes from outside is only parsed: it never panics, and what can not be read says why in a typed error. Long
//! work is done in steps, so that whoever has it done can say how far it is, and stop.
#![forbid(unsafe_code)]

pub mod collection;
pub mod files;
pub mod search;
pub mod volume;
pub mod worker;
