//! An edition as its data file makes it, tried on the one of Document 660, and on that one spoiled.
#![cfg(feature = "toml")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails by a panic names its line"
)]

mod accounts;
mod all_mistakes;
mod blanks;
mod data_file;
mod evidence;
mod facts;
mod mistakes;
mod translation;
