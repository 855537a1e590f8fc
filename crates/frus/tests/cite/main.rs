//! Citations: as a person has checked them, as a processor of citation styles renders them, and as others read them back.
//!
//! `UPDATE_EXPECTED=1 cargo test -p frus --features toml --test cite` writes `expected/cite/*.txt` anew; read the
//! difference before keeping it.
#![cfg(feature = "toml")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test that fails by a panic names its line, and a skipped one says so"
)]

mod expected;
mod input;
mod processor;
mod properties;
mod records;
mod sources;
