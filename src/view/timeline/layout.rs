//! Where each event stands on the timeline, so that no label crosses another, or the stem of another.
//!
//! An event of one day stands above the axis, or below it where only the volume knows it: a label, and a stem from it to
//! the day. The labels part at the longest stretch of days without an event: before it they run to the right of their
//! stems, after it to the left, and nearer the edge stands higher, so that the stems pass outside the labels below them.
//! What has no single day stands below the axis, as a bar over its days; what only the volume knows, below the bars.

use frus::{
    date::{Day, Edtf},
    edition::{Event, Scope},
};

use super::scale::{Column, MOST};

/// Where an event stands along the axis, in columns from the first, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Before the axis begins.
    Before,
    /// In one column.
    Day(usize),
    /// Somewhere in these columns, the last included.
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

/// Where a date stands on an axis of these columns.
#[must_use]
pub fn place(date: Edtf, columns: &[Column]) -> Place {
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else {
        return Place::Before;
    };
    let (first, last) = (first.first, last.last);
    let (from, to) = (
        date.earliest().unwrap_or(first),
        date.latest().unwrap_or(last),
    );
    if to < first {
        return Place::Before;
    }
    if from > last {
        return Place::After;
    }
    let place_of = |day: Day| {
        let day = day.clamp(first, last);
        columns.partition_point(|column| column.last < day)
    };
    let (from, to) = (place_of(from), place_of(to));
    if from == to {
        Place::Day(from)
    } else {
        Place::Days(from, to)
    }
}

/// Seats events, given in the order of their dates: those of the text above the axis, those of the volume below it, so
/// that nothing above moves when they are asked for.
#[must_use]
pub fn seats(events: &[&Event], columns: &[Column]) -> Vec<Seat> {
    let side_of = |scope: Scope| -> Vec<&Event> {
        let mut chosen = events.to_vec();
        chosen.retain(|event| event.scope == scope);
        chosen
    };
    let above = on_one_side(&side_of(Scope::Text), columns, 0);
    // All bars stand below the axis, whichever side their events are of.
    let bars = above.iter().filter(|seat| is_bar(seat)).count();
    let mut above = above.into_iter();
    let mut below = on_one_side(&side_of(Scope::Volume), columns, bars).into_iter();
    let seats = events.iter().filter_map(|event| match event.scope {
        Scope::Text => above.next(),
        Scope::Volume => below.next(),
    });
    seats.collect()
}

/// Whether an axis can hold these events: on lanes that the style sheet knows, and with room for each label before the
/// edge of the timeline. What it can not hold is a list, on which nothing hides anything.
#[must_use]
pub fn hold(events: &[&Event], seats: &[Seat]) -> bool {
    let holds = |event: &Event, seat: &Seat| {
        let below = event.scope == Scope::Volume;
        let lanes = if below { 4 } else { 8 };
        let (from, to) = match seat.place {
            Place::Day(day) if seat.lane <= lanes && seat.same_day <= 2 => (day, day),
            Place::Days(from, to) if seat.lane <= 3 => (from, to),
            Place::Before | Place::After => return true,
            _ => return false,
        };
        // The date and how sure it is stand in smaller letters.
        let second = (breadth(&event.date_words) + CERTAINTY) * 4 / 5;
        let width = breadth(&event.title).max(second) / CHARACTERS;
        match seat.side {
            Side::Right => to + width < MOST + MARGIN,
            Side::Left => width <= from + MARGIN,
        }
    };
    events
        .iter()
        .zip(seats)
        .all(|(event, seat)| holds(event, seat))
}

fn is_bar(seat: &Seat) -> bool {
    matches!(seat.place, Place::Days(..))
}

/// Seats the events on one side of the axis, below so many bars.
fn on_one_side(events: &[&Event], columns: &[Column], mut bars: usize) -> Vec<Seat> {
    let mut seats: Vec<Seat> = Vec::with_capacity(events.len());
    let parting = parting(events, columns);
    for event in events {
        let place = place(event.date, columns);
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
    // The events come in the order of their dates, so that neither needs to be sorted.
    let (right, left): (Vec<usize>, Vec<usize>) = (0..seats.len()).partition(|index| {
        seats
            .get(*index)
            .is_some_and(|seat| seat.side == Side::Right)
    });
    let order = right.into_iter().rev().chain(left);
    let mut seated: Vec<Seated> = Vec::new();
    for index in order {
        let (Some(seat), Some(event)) = (seats.get_mut(index), events.get(index)) else {
            continue;
        };
        let Place::Day(day) = seat.place else {
            continue;
        };
        let characters = breadth(&event.title).max(LEAST_CHARACTERS);
        seat.lane = sit(&mut seated, reach(day, seat.side, characters / CHARACTERS));
    }
    seats
}

/// A label that has its lane: the first and the last column it covers, and the lane.
type Seated = (usize, usize, usize);

/// Seats a label over all that it would cover; gives its lane.
fn sit(seated: &mut Vec<Seated>, (from, to): (usize, usize)) -> usize {
    let below = seated
        .iter()
        .filter(|(other_from, other_to, _)| *other_from <= to && from <= *other_to);
    let lane = 1 + below.map(|(_, _, lane)| *lane).max().unwrap_or_default();
    seated.push((from, to, lane));
    lane
}

/// The first day whose label runs to the left: the one after the longest stretch of days without an event. Both ends of
/// the frame count as such a day, since a label may not run over them; an axis of few days ends before its frame does.
fn parting(events: &[&Event], columns: &[Column]) -> usize {
    let taken: Vec<usize> = events
        .iter()
        .filter_map(|event| match place(event.date, columns) {
            Place::Day(day) => Some(day),
            _ => None,
        })
        .collect();
    let before = std::iter::once(0).chain(taken.iter().copied());
    let after = taken.iter().copied().chain([MOST]);
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

/// How broad words are, in characters of an alphabet: those of Chinese and Japanese are as broad as two.
#[must_use]
pub fn breadth(words: &str) -> usize {
    let full = words.chars().filter(|sign| *sign >= FIRST_FULL_WIDTH);
    words.chars().count() + full.count()
}

/// From here on Unicode has the characters of Chinese and Japanese, and little else that a label may hold.
const FIRST_FULL_WIDTH: char = '\u{2e80}';

/// Characters of a label that one day has room for where a day is narrowest, about two rem.
const CHARACTERS: usize = 4;

/// Columns that fit beside the axis where a day is narrowest.
const MARGIN: usize = 3;

/// Characters of the longest word for how sure a date is, with the sign before it.
const CERTAINTY: usize = 18;

/// The second line of a label, the date and how sure it is, is about as long as this.
const LEAST_CHARACTERS: usize = 20;

#[cfg(test)]
mod tests {
    #![allow(
        clippy::indexing_slicing,
        clippy::unwrap_used,
        reason = "a test may stop where what it needs is missing"
    )]

    use super::*;
    use crate::view::timeline::scale;

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

    fn axis() -> Vec<Column> {
        let [from, to] = ["1953-06-30", "1953-07-15"].map(|day| day.parse().unwrap());
        scale::axis(from, to)
    }

    fn seat(dates: &[&str]) -> Vec<Seat> {
        let events: Vec<Event> = dates
            .iter()
            .map(|date| event(date, "Something happens here"))
            .collect();
        seats(&events.iter().collect::<Vec<_>>(), &axis())
    }

    #[test]
    fn dates_outside_the_axis_stand_at_its_edges() {
        let columns = axis();
        assert_eq!(
            place("1952-04-23".parse().unwrap(), &columns),
            Place::Before
        );
        assert_eq!(place("1953-08~".parse().unwrap(), &columns), Place::After);
        assert_eq!(
            place("1953-07-10/1953-07-14".parse().unwrap(), &columns),
            Place::Days(10, 14)
        );
        assert_eq!(
            place("1953-07".parse().unwrap(), &columns),
            Place::Days(1, 15)
        );
    }

    #[test]
    fn a_character_of_japanese_is_as_broad_as_two_letters() {
        assert_eq!(breadth("Telegram 128"), 12);
        assert_eq!(breadth("July 10 – “early”"), 17);
        assert_eq!(breadth("東京宛て電報第128号"), 19);
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
    fn an_axis_holds_what_it_has_lanes_and_room_for() {
        let held = |dates: &[&str], title: &str, scope: Scope| {
            let event = |date: &&str| Event {
                scope,
                ..event(date, title)
            };
            let events: Vec<Event> = dates.iter().map(event).collect();
            let events: Vec<&Event> = events.iter().collect();
            hold(&events, &seats(&events, &axis()))
        };
        // A dash is three bytes long, and no wider than a letter.
        let mut dashes = event("1953-07-02", "Talks");
        dashes.date_words = "–".repeat(30);
        assert!(hold(&[&dashes], &seats(&[&dashes], &axis())));
        let (three, four) = (["1953-07-02"; 3], ["1953-07-02"; 4]);
        let long =
            "A title that is much longer than the words of a label should ever be, and goes on";
        for scope in [Scope::Text, Scope::Volume] {
            assert!(held(&three, "Telegram", scope));
            assert!(!held(&four, "Telegram", scope), "shapes would meet");
            assert!(!held(&three, long, scope), "a label would leave the page");
            assert!(held(&["1953-07-02/1953-07-04"; 3], "Talks", scope));
            assert!(!held(&["1953-07-02/1953-07-04"; 4], "Talks", scope));
        }
    }

    #[test]
    fn bars_of_the_text_and_of_the_volume_have_rows_of_their_own() {
        let mut events = [
            event("1953-07-02/1953-07-04", "Talks"),
            event("1953-07-03/1953-07-05", "Talks"),
        ];
        events[0].scope = Scope::Volume;
        let lanes = seats(&[&events[0], &events[1]], &axis());
        let lanes: Vec<usize> = lanes.iter().map(|seat| seat.lane).collect();
        assert_eq!(lanes, [2, 1]);
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
                Place::Day(day) => {
                    let width = "Something happens here".len() / CHARACTERS;
                    (day, reach(day, seat.side, width))
                }
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
