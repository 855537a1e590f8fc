//! The file numbers of the text, which the library finds and decodes without an entry of the data file.

use super::checker::Checker;
use crate::{
    document::Mark,
    edition::{FiledUnder, file_number::filed_under},
};

impl Checker<'_> {
    /// The file numbers of running text, in text order. Each is also marked.
    pub(super) fn file_numbers(&mut self) -> Vec<FiledUnder> {
        let numbers = filed_under(self.document, self.strings);
        for number in &numbers {
            self.claim_id(0, number.id.clone());
            self.add_mark(0, number.number, Mark::FileNumber(number.id.clone()));
        }
        numbers
    }
}
