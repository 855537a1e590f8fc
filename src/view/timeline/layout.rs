//! Where each event stands on the timeline, so that no label crosses another, or the stem of another.
//!
//! An event of one day stands above the axis: a label, and a stem from it down to the day. The labels part at the
//! longest stretch of days without an event: before it they run to the right of their stems, after it to the left, and
//! nearer the edge stands higher, so that the stems pass outside the labels below them. What has no single day stands
//! below the axis, as a bar over its days.

use frus::{
    date::{Day, Edtf},
    edition::Event,
};

/// Where an event stands along the axis, in days from the first, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Before the axis begins.
    Before,
    /// On one day.
    Day(usize),
    /// On some day of these, the last included.
    Days(usize, usize),
    /// After the axis ends.
    After,
}

/// To which side of its stem a label runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The label begins at the stem.
    Right,
    /// The label ends at the stem.
    Left,
}

/// The seat of one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Along the axis.
    pub place: Place,
    /// Where its label runs.
    pub side: Side,
    /// How far from the axis: 1 is next to it. Bars count for themselves, downwards.
    pub lane: usize,
    /// How many events of the same day stand before this one.
    pub same_day: usize,
}

/// The days of the axis, first to last; empty where the interval is open or nonsense.
#[must_use]
pub fn days(axis: Edtf) -> Vec<Day> {
    let (Some(first), Some(last)) = (axis.earliest(), axis.latest()) else {
        return Vec::new();
    };
    (0..=first.days_until(last))
        .filter_map(|days| first.plus(days))
        .collect()
}

/// Where a date stands on an axis of these days.
#[must_use]
pub fn place(date: Edtf, days: &[Day]) -> Place {
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return Place::Before;
    };
    let (from, to) = (
        date.earliest().unwrap_or(*first),
        date.latest().unwrap_or(*last),
    );
    if to < *first {
        return Place::Before;
    }
    if from > *last {
        return Place::After;
    }
    let place_of =
        |day: Day| usize::try_from(first.days_until(day.clamp(*first, *last))).unwrap_or_default();
    if from == to {
        Place::Day(place_of(from))
    } else {
        Place::Days(place_of(from), place_of(to))
    }
}

/// Seats events, given in the order of their dates.
#[must_use]
pub fn seats(events: &[&Event], days: &[Day]) -> Vec<Seat> {
    let mut seats: Vec<Seat> = Vec::with_capacity(events.len());
    let mut bars = 0;
    let parting = parting(events, days);
    for event in events {
        let place = place(event.date, days);
        let side = match place {
            Place::Day(day) | Place::Days(day, _) if day < parting => Side::Right,
            Place::Before => Side::Right,
            _ => Side::Left,
        };
        let same_day = seats.iter().filter(|seat| seat.place == place).count();
        let lane = if let Place::Days(..) = place { 1 } else { 0 };
        bars += lane;
        seats.push(Seat {
            place,
            side,
            lane: lane * bars,
            same_day,
        });
    }
    // Labels that run right are seated from the middle outwards, those that run left after them, from the middle too.
    let mut order: Vec<usize> = (0..seats.len()).collect();
    order.sort_unstable_by_key(|index| {
        match seats.get(*index).map(|seat| (seat.place, seat.side)) {
            Some((Place::Day(day), Side::Right)) => (0, days.len().saturating_sub(day)),
            Some((Place::Day(day), Side::Left)) => (1, day),
            _ => (2, 0),
        }
    });
    let mut seated: Vec<(usize, usize, usize)> = Vec::new();
    for index in order {
        let (Some(seat), Some(event)) = (seats.get_mut(index), events.get(index)) else {
            continue;
        };
        let Place::Day(day) = seat.place else {
            continue;
        };
        let (from, to) = reach(day, seat.side, width(event));
        let below = seated
            .iter()
            .filter(|(other_from, other_to, _)| *other_from <= to && from <= *other_to);
        seat.lane = 1 + below.map(|(_, _, lane)| *lane).max().unwrap_or_default();
        seated.push((from, to, seat.lane));
    }
    seats
}

/// The first day whose label runs to the left: the one after the longest stretch of days without an event. Both ends of
/// the axis count as such a day, since a label may not run over them.
fn parting(events: &[&Event], days: &[Day]) -> usize {
    let mut taken: Vec<usize> = events
        .iter()
        .filter_map(|event| match place(event.date, days) {
            Place::Day(day) => Some(day),
            _ => None,
        })
        .collect();
    taken.sort_unstable();
    let before = std::iter::once(0).chain(taken.iter().copied());
    let after = taken.iter().copied().chain([days.len()]);
    let longest = before
        .zip(after)
        .max_by_key(|(before, after)| after.saturating_sub(*before));
    longest.map_or(0, |(_, after)| after)
}

/// The columns a label covers, its stem's included.
fn reach(day: usize, side: Side, width: usize) -> (usize, usize) {
    match side {
        Side::Right => (day, day + width),
        Side::Left => (day.saturating_sub(width), day),
    }
}

/// How many days a label is wide where a day is narrowest, about two rem at the smallest width that has the axis.
fn width(event: &Event) -> usize {
    const CHARACTERS_A_DAY: usize = 4;
    event.title.chars().count().max(LEAST_CHARACTERS) / CHARACTERS_A_DAY
}

/// The second line of a label, the date and how sure it is, is about as long as this.
const LEAST_CHARACTERS: usize = 20;

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        reason = "a test may stop where what it needs is missing"
    )]

    use frus::edition::Scope;

    use super::*;

    fn event(date: &str, title: &str) -> Event {
        Event {
            id: format!("event-{date}"),
            title: title.to_owned(),
            summary: String::new(),
            date: date.parse().unwrap(),
            date_words: String::new(),
            scope: Scope::Text,
            evidence: Vec::new(),
        }
    }

    fn axis() -> Vec<Day> {
        days("1953-06-30/1953-07-15".parse().unwrap())
    }

    fn seat(dates: &[&str]) -> Vec<Seat> {
        let events: Vec<Event> = dates
            .iter()
            .map(|date| event(date, "Something happens here"))
            .collect();
        seats(&events.iter().collect::<Vec<_>>(), &axis())
    }

    #[test]
    fn the_axis_has_sixteen_days_from_tuesday_to_wednesday() {
        let days = axis();
        assert_eq!(days.len(), 16);
        assert_eq!(days.first().unwrap().weekday().name(), "Tuesday");
        assert_eq!(days.last().unwrap().weekday().name(), "Wednesday");
    }

    #[test]
    fn dates_outside_the_axis_stand_at_its_edges() {
        let days = axis();
        assert_eq!(place("1952-04-23".parse().unwrap(), &days), Place::Before);
        assert_eq!(place("1953-08~".parse().unwrap(), &days), Place::After);
        assert_eq!(
            place("1953-07-10/1953-07-14".parse().unwrap(), &days),
            Place::Days(10, 14)
        );
        assert_eq!(place("1953-07".parse().unwrap(), &days), Place::Days(1, 15));
    }

    #[test]
    fn two_events_of_one_day_never_share_a_seat() {
        let seats = seat(&["1953-07-14", "1953-07-14"]);
        assert_eq!(
            seats
                .iter()
                .map(|seat| (seat.lane, seat.same_day))
                .collect::<Vec<_>>(),
            [(1, 0), (2, 1)]
        );
    }

    #[test]
    fn no_label_covers_another_or_the_stem_of_a_higher_one() {
        for dates in [
            &[
                "1953-06-30",
                "1953-07-10",
                "1953-07-14",
                "1953-07-14",
                "1953-07-15",
            ][..],
            &[
                "1953-06-30",
                "1953-07-01",
                "1953-07-02",
                "1953-07-09",
                "1953-07-12",
                "1953-07-15",
            ],
            &["1953-07-07", "1953-07-08", "1953-07-10"],
        ] {
            let seats = seat(dates);
            let label = |seat: &Seat| match seat.place {
                Place::Day(day) => (
                    day,
                    reach(day, seat.side, "Something happens here".len() / 4),
                ),
                _ => (0, (0, 0)),
            };
            for (index, one) in seats.iter().enumerate() {
                for other in seats.iter().skip(index + 1) {
                    let (low, high) = if one.lane <= other.lane {
                        (one, other)
                    } else {
                        (other, one)
                    };
                    let ((low_day, (from, to)), (high_day, (high_from, high_to))) =
                        (label(low), label(high));
                    if low.lane == high.lane {
                        assert!(
                            to < high_from || high_to < from,
                            "{dates:?}: {low:?} covers {high:?}"
                        );
                    } else {
                        let crossed = low_day != high_day && (from..=to).contains(&high_day);
                        assert!(!crossed, "{dates:?}: the stem of {high:?} crosses {low:?}");
                    }
                }
            }
        }
    }
}
