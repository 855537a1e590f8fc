//! The documents of *Foreign Relations of the United States* (FRUS): a model, parsers, writers, dates and evidence.
#![forbid(unsafe_code)]

pub mod annotate;
pub mod cite;
pub mod date;
pub mod diagnostic;
pub mod document;
pub mod edition;
pub mod export;
pub mod file_number;
pub mod html;
pub mod id;
mod json;
pub mod markdown;
mod markup;
pub mod quote;
pub mod search;
mod span;
pub mod tei;
pub mod text;

pub use diagnostic::{Diagnostic, DiagnosticKind, ParseError, Severity};
pub use document::Document;
pub use span::{Position, Positions, Span};
