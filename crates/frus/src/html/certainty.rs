//! How sure a date is, in words and in shapes: never by colour alone.

use strings::Certainty;

use super::markup::Markup;
use crate::edition::EvidenceKind;

/// A word or two for how a date is known.
///
/// ```
/// use frus::{edition::EvidenceKind, html};
/// assert_eq!(html::word(EvidenceKind::YearSupplied, strings::EN.certainty), "year supplied");
/// ```
#[must_use]
pub const fn word(kind: EvidenceKind, certainty: &Certainty) -> &'static str {
    match kind {
        EvidenceKind::Stated => certainty.stated,
        EvidenceKind::YearSupplied => certainty.year_supplied,
        EvidenceKind::FileNumber => certainty.file_number,
        EvidenceKind::Approximate => certainty.approximate,
        EvidenceKind::Bounded => certainty.bounded,
        EvidenceKind::Edition => certainty.edition,
    }
}

/// What the word means, for a visitor who sees it for the first time.
#[must_use]
pub const fn meaning(kind: EvidenceKind, certainty: &Certainty) -> &'static str {
    match kind {
        EvidenceKind::Stated => certainty.stated_means,
        EvidenceKind::YearSupplied => certainty.year_supplied_means,
        EvidenceKind::FileNumber => certainty.file_number_means,
        EvidenceKind::Approximate => certainty.approximate_means,
        EvidenceKind::Bounded => certainty.bounded_means,
        EvidenceKind::Edition => certainty.edition_means,
    }
}

/// The class of the shape that stands for it.
#[must_use]
pub const fn shape_class(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Stated => "shape shape-stated",
        EvidenceKind::YearSupplied => "shape shape-supplied",
        EvidenceKind::FileNumber => "shape shape-inferred",
        EvidenceKind::Approximate => "shape shape-approximate",
        EvidenceKind::Bounded => "shape shape-bounded",
        EvidenceKind::Edition => "shape shape-edition",
    }
}

/// The shape. It says nothing to a listener, to whom the word is said.
pub(super) fn shape(kind: EvidenceKind, html: &mut Markup) {
    html.seen(shape_class(kind), "");
}
