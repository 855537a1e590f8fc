//! The data file of Document 660, changed in one place, and the mistakes that are then reported.

use frus::{
    Document,
    edition::{self, Edition, Mistake, MistakeKind},
};

/// The text of Document 660.
pub(crate) const TEXT: &str = include_str!("../../../../data/d660.txt");
/// Its data file.
pub(crate) const DATA: &str = include_str!("../../../../data/d660.toml");

/// Reads a data file for the text of Document 660.
pub(crate) fn parse(data: &str) -> Result<Edition, Vec<Mistake>> {
    edition::parse(data, TEXT, Document::parse(TEXT).unwrap())
}

/// The mistakes after `from` was replaced by `to`, and the line on which `from` begins.
#[track_caller]
pub(crate) fn changed(from: &str, to: &str) -> (Vec<Mistake>, u32) {
    let at = DATA
        .find(from)
        .unwrap_or_else(|| panic!("{from:?} is not in the data file"));
    let line = DATA[..at].matches('\n').count() + 1;
    let mistakes = parse(&DATA.replacen(from, to, 1)).expect_err("a mistake");
    (mistakes, line.try_into().unwrap())
}

/// That the change is the one mistake reported, on the line of the change.
#[track_caller]
pub(crate) fn assert_mistake(from: &str, to: &str, kind: &MistakeKind) {
    let (mistakes, line) = changed(from, to);
    assert_eq!(
        mistakes
            .iter()
            .map(|mistake| &mistake.kind)
            .collect::<Vec<_>>(),
        [kind]
    );
    assert_eq!(mistakes[0].position.line, line, "{}", mistakes[0]);
}
