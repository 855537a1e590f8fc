//! How sure a date is, in words and in shapes: never by colour alone.

use frus::edition::EvidenceKind;
use yew::prelude::*;

/// A word or two for a label.
#[must_use]
pub const fn word(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Stated => "stated",
        EvidenceKind::YearSupplied => "year supplied",
        EvidenceKind::FileNumber => "inferred",
        EvidenceKind::Approximate => "approximate",
        EvidenceKind::Bounded => "between two dates",
        EvidenceKind::Edition => "from the volume",
    }
}

/// What the word means, for a visitor who sees it for the first time.
#[must_use]
pub const fn meaning(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Stated => "the text gives day, month and year",
        EvidenceKind::YearSupplied => "the text gives day and month; the year is the document’s",
        EvidenceKind::FileNumber => "read from the number under which the paper was filed",
        EvidenceKind::Approximate => "the text is vague",
        EvidenceKind::Bounded => "it lies between two dated things",
        EvidenceKind::Edition => "the printed volume gives it, the text does not",
    }
}

/// The shape that stands for it. It says nothing to a listener, to whom the word is said.
pub fn shape(kind: EvidenceKind) -> Html {
    let shape = match kind {
        EvidenceKind::Stated => "shape shape-stated",
        EvidenceKind::YearSupplied => "shape shape-supplied",
        EvidenceKind::FileNumber => "shape shape-inferred",
        EvidenceKind::Approximate => "shape shape-approximate",
        EvidenceKind::Bounded => "shape shape-bounded",
        EvidenceKind::Edition => "shape shape-edition",
    };
    html! { <span class={shape} aria-hidden="true" /> }
}
