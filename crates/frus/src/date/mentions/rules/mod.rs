//! The rules that find dates in words.

mod cursor;
mod days;
mod months;
mod relative;

use super::{Mention, tokens::Token};
use crate::{
    Span,
    date::{Date, Day, Edtf, Qualifier},
    edition::EvidenceKind,
};
use cursor::Cursor;

/// The context that supplies what the words leave out.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    /// The day of the document, whose year is meant where the words give none.
    pub(super) own: Option<Day>,
    /// The day on which these words were written, which "next month" counts from. Notes were written later, by others.
    pub(super) written: Option<Day>,
}

impl Frame {
    fn year(&self) -> Option<u16> {
        self.own.map(Day::year)
    }
}

/// A date and how it is known. Its words are those that the cursor has passed.
type DateAndKind = (Edtf, EvidenceKind);

/// Finds the dates among the tokens of one run.
pub(super) fn apply(tokens: &[Token<'_>], frame: Frame, found: &mut Vec<Mention>) {
    let mut cursor = Cursor::new(tokens);
    while let Some(first) = cursor.first() {
        let mut ahead = cursor;
        if ahead
            .attempt(|ahead| days::several(ahead, frame, found))
            .is_some()
        {
            cursor = ahead.forgetting();
        } else if let Some((date, kind)) = one(&mut ahead, frame) {
            found.push(Mention {
                span: Span::new(first.span.start, ahead.end()),
                date,
                kind,
            });
            cursor = ahead.forgetting();
        } else {
            cursor.step();
        }
    }
}

fn one(cursor: &mut Cursor<'_, '_>, frame: Frame) -> Option<DateAndKind> {
    // Rules that match more words come first: "July 10–14" before "July 10", "July 10" before "July".
    let rules = [
        days::range,
        days::day,
        days::day_before_month,
        months::range,
        months::month_of_year,
        months::season,
        months::part,
        near,
        relative::relative,
        months::month_alone,
        months::year_alone,
    ];
    rules
        .into_iter()
        .find_map(|rule| cursor.attempt(|cursor| rule(cursor, frame)))
}

/// Words that make the date after them vague.
const NEAR: [&str; 4] = ["about", "around", "approximately", "circa"];

/// `about July 10, 1953`.
fn near(c: &mut Cursor<'_, '_>, frame: Frame) -> Option<DateAndKind> {
    c.first_word_of(&NEAR)?;
    if !c.goes_on() || c.attempt(|c| days::range(c, frame)).is_some() {
        return None;
    }
    let (date, _) = c
        .attempt(|c| days::day(c, frame))
        .or_else(|| c.attempt(|c| months::month_of_year(c, frame)))?;
    match date {
        Edtf::Date(date) => Some(vague(date)),
        Edtf::Interval(_) => None,
    }
}

/// A date that the words give only approximately.
fn vague(date: Date) -> DateAndKind {
    rough(date.qualified(Qualifier::Approximate))
}

/// A date that names no day.
fn rough(date: Date) -> DateAndKind {
    (Edtf::Date(date), EvidenceKind::Approximate)
}
