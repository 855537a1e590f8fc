//! Whole volumes: what can be handed in, what they contain, what is found in them.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop at the first surprise"
)]

mod collecting;
mod common;
mod files;
mod opening;
mod searching;
mod working;
