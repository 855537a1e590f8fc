//! The rules that find dates in words.

mod cursor;
mod days;
mod months;
mod relative;

use super::{Mention, tokens::Token};
use crate::{
    Span,
    date::{Date, Day, Edtf, Precision, Qualifier},
    edition::EvidenceKind,
};
use cursor::Cursor;

/// Where two years lie as near, give or take so many days, the words alone do not say which is meant.
const AS_NEAR: u32 = 30;

/// The context that supplies what the words leave out.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    /// The day of the document. Where the words give no year, the one is meant that puts them nearest to it.
    pub(super) own: Option<Day>,
    /// The day on which these words were written, which "next month" counts from. Notes were written later, by others.
    pub(super) written: Option<Day>,
    /// The first day of the last date before these words in their paragraph.
    pub(super) told: Option<Day>,
}

/// The year of a date, and how it is known.
#[derive(Clone, Copy)]
struct Year {
    number: u16,
    kind: EvidenceKind,
    /// Whether it was supplied, and is another than that of the document: then it is less sure.
    is_unsure: bool,
}

impl Year {
    fn stated(number: u16) -> Self {
        Self {
            number,
            kind: EvidenceKind::Stated,
            is_unsure: false,
        }
    }

    /// The date, with the doubt about its year.
    fn date(self, date: Date) -> Date {
        if self.is_unsure {
            date.qualified(Qualifier::Uncertain)
        } else {
            date
        }
    }
}

impl Frame {
    /// What supplies the words of a paragraph, before any is read.
    pub(super) const fn new(own: Option<Day>, written: Option<Day>) -> Self {
        Self {
            own,
            written,
            told: None,
        }
    }

    /// The same behind this date.
    fn behind(self, date: Edtf) -> Self {
        // A year alone is told of many a thing; what follows need not be of it.
        let told = match date {
            Edtf::Date(date) if date.precision() == Precision::Year => self.told,
            date => date.earliest(),
        };
        Self { told, ..self }
    }

    /// The year that puts a month and a day nearest to the document's own; `None` where the words alone do not say which is
    /// meant: where two years lie as near, or the paragraph tells of an earlier one.
    fn nearest_year(self, month: u8, day: u8) -> Option<Year> {
        let own = self.own?;
        let years = [-1, 0, 1].map(|step| own.year().checked_add_signed(step));
        let mut years: Vec<(u32, u16)> = years
            .into_iter()
            .flatten()
            .filter_map(|year| {
                let distance = own.days_until(Day::new(year, month, day)?).unsigned_abs();
                Some((distance, year))
            })
            .collect();
        years.sort_unstable();
        let (nearest, number) = *years.first()?;
        let second = years.get(1).map(|(distance, _)| *distance);
        if second.is_some_and(|second| second.saturating_sub(nearest) < AS_NEAR)
            || self.tells_of_before(Day::new(number, month, day)?)
        {
            return None;
        }
        Some(Year {
            number,
            kind: EvidenceKind::YearSupplied,
            is_unsure: number != own.year(),
        })
    }

    /// Whether a date may as well be of the earlier year that the paragraph tells of: "They met in March 1950. In June …", in a
    /// paper of April 1951. Where the nearest year makes it a day of the document's own year, up to its own day, that one
    /// is meant.
    fn tells_of_before(self, nearest: Day) -> bool {
        let (Some(own), Some(told)) = (self.own, self.told) else {
            return false;
        };
        let is_past = nearest.year() == own.year() && nearest <= own;
        let goes_on = Day::new(told.year(), nearest.month(), nearest.day());
        !is_past && told.year() < nearest.year() && goes_on.is_some_and(|day| day >= told)
    }

    /// The same for a month of which no day is named.
    fn nearest_year_of_month(self, month: u8) -> Option<Year> {
        self.nearest_year(month, 15)
    }
}

/// A date and how it is known. Its words are those that the cursor has passed.
type DateAndKind = (Edtf, EvidenceKind);

/// Finds the dates among the tokens of one run.
pub(super) fn apply(tokens: &[Token<'_>], frame: Frame, found: &mut Vec<Mention>) {
    let mut cursor = Cursor::new(tokens);
    let mut frame = frame;
    while let Some(first) = cursor.first() {
        let mut ahead = cursor;
        if ahead
            .attempt(|ahead| days::several(ahead, frame, found))
            .is_some()
        {
            frame = found.last().map_or(frame, |last| frame.behind(last.date));
            cursor = ahead.forgetting();
        } else if let Some((date, kind)) = one(&mut ahead, frame) {
            found.push(Mention {
                span: Span::new(first.span.start, ahead.end()),
                date,
                kind,
            });
            frame = frame.behind(date);
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
        days::range_of_days_before_months,
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
    rough(date.qualified(match date.qualifier() {
        Some(Qualifier::Uncertain) => Qualifier::UncertainAndApproximate,
        _ => Qualifier::Approximate,
    }))
}

/// A date that names no day.
fn rough(date: Date) -> DateAndKind {
    (Edtf::Date(date), EvidenceKind::Approximate)
}
