//! The axis of a timeline whose events came by rule: days where the events allow it, else months, else years.

use crate::{
    date::{Day, Edtf},
    edition::Event,
};

/// How long an axis of days is.
const DAYS: i32 = 16;

/// How long one of months is, in days.
const MONTHS: i32 = 16 * 31;

/// How long one of years is, in days.
const YEARS: i32 = 16 * 366;

/// The shortest of these axes that holds at least half of the events: of days sixteen, of months or years from the first event
/// to the last. The stretch is the one with the most events, which holds the document's own day where that is known, unless the
/// events lie too far from it: a paper of 1975 may tell of 1954. Where none holds half of the events, the longest holds what it
/// can. What lies outside stands at its edges.
pub(super) fn axis(events: &[Event], own: Option<Day>) -> Option<Edtf> {
    let mut days: Vec<(Day, Day)> = events
        .iter()
        .filter_map(|event| Some((event.date.earliest()?, event.date.latest()?)))
        .collect();
    days.sort_unstable();
    let around_own = [DAYS, MONTHS, YEARS].map(|length| (length, own));
    let anywhere = [DAYS, MONTHS, YEARS].map(|length| (length, None));
    let stretches = around_own.into_iter().chain(anywhere);
    let mut stretches =
        stretches.filter_map(|(length, own)| Some((length, fullest(&days, length, own)?)));
    let holds_half = |(_, (count, ..)): &(i32, (usize, Day, Day))| count * 2 >= days.len();
    let best = stretches.find(holds_half);
    let (length, (_, first, last)) =
        best.or_else(|| Some((YEARS, fullest(&days, YEARS, None)?)))?;
    // Days are shown as many as there is room for, with the events in their middle.
    let spare = if length == DAYS {
        DAYS - 1 - first.days_until(last)
    } else {
        0
    };
    let first = first.plus(-(spare / 2))?;
    let last = last.plus(spare - spare / 2)?;
    format!("{first}/{last}").parse().ok()
}

/// The stretch of at most so many days in which the most events lie, the first of such: their number, the first day and the last.
fn fullest(days: &[(Day, Day)], length: i32, own: Option<Day>) -> Option<(usize, Day, Day)> {
    let mut best: Option<(usize, Day, Day)> = None;
    for (first, _) in days {
        let Some(end) = first.plus(length.saturating_sub(1)) else {
            continue;
        };
        if own.is_some_and(|own| own < *first || own > end) {
            continue;
        }
        let inside = days.iter().filter(|(from, to)| from >= first && *to <= end);
        let Some(last) = inside.clone().map(|(_, to)| *to).max() else {
            continue;
        };
        let count = inside.count();
        if best.is_none_or(|(most, ..)| count > most) {
            best = Some((count, *first, last));
        }
    }
    best
}
