//! Words of the document that are lit where they stand.

/// Lights these bytes of the source under that name, and no others.
pub fn light(_name: &'static str, _spans: &[frus::Span]) {}
