//! Labels on stems, and the places where none crosses another, or the stem of another.

use frus::edition::Event;

use super::{
    COLUMN, GAP, LABEL, LANE, SPACE, Sheet, middle,
    pen::{SHAPE, STEM},
    wide,
};
use crate::view::timeline::layout::{Place, Seat, Side};

/// A label on a stem, before it has its place.
struct Flag<'a> {
    event: &'a Event,
    when: String,
    /// From the stem to the end of the words.
    width: i32,
    /// When it gets its place: what runs right, what runs left, what lies before the axis, what lies after it.
    turn: u8,
    /// Where its stem is; what lies beyond the axis is told later.
    x: i32,
}

/// What a label takes, its stem at `x` included.
struct Taken {
    x: i32,
    from: i32,
    to: i32,
    lane: i32,
}

impl Sheet<'_> {
    /// Draws what has a column of its own, or lies beyond the axis, as labels on stems that go up (-1) or down (1) from
    /// the height `foot`. Gives how far they reach, up and down.
    ///
    /// A label stands farther out than all whose place it would take. The page counts columns to know; here the words'
    /// own widths are known, and the lanes may be as many as they need.
    pub(super) fn flags(&mut self, seated: &[(&Event, Seat)], foot: i32, way: i32) -> (i32, i32) {
        let mut flags: Vec<Flag<'_>> = seated
            .iter()
            .filter_map(|seated| self.flag(*seated))
            .collect();
        // Where labels that face each other reach each other's stems, one of the two would be crossed, however high.
        let crossed = flags.iter().any(|one| {
            let faces = |other: &&Flag<'_>| one.turn == 0 && other.turn == 1;
            let meets = |other: &Flag<'_>| one.x + one.width.min(other.width) >= other.x;
            flags.iter().filter(faces).any(meets)
        });
        if crossed {
            flags
                .iter_mut()
                .for_each(|flag| flag.turn = flag.turn.max(1));
        }
        let mut taken: Vec<Taken> = Vec::new();
        let mut reach = (foot, foot);
        // From the middle outwards: what runs right from the last to the first, and then what runs left. What lies
        // beyond the axis comes after, outside of all labels, so that its stem crosses none.
        flags.reverse();
        for turn in 0..4 {
            if turn == 1 {
                flags.reverse();
            }
            let (left, right) = (self.pen.left, self.pen.right);
            for flag in flags.iter().filter(|flag| flag.turn == turn) {
                let runs_left = turn % 2 == 1;
                let x = match turn {
                    2 => left + COLUMN / 2,
                    3 => right - COLUMN / 2,
                    _ => flag.x,
                };
                let from = if runs_left { x - flag.width } else { x };
                let to = from + flag.width;
                let (mut lane, mut stack) = (0, 0);
                for other in &taken {
                    if from <= other.to && other.from <= to {
                        lane = lane.max(other.lane + 1);
                    }
                    if other.x == x {
                        stack += SHAPE + 4;
                    }
                }
                taken.push(Taken { x, from, to, lane });
                // Outside of the labels a column is left for the stems of what lies beyond.
                if turn < 2 {
                    self.pen.left = self.pen.left.min(from - COLUMN);
                }
                if turn < 3 {
                    self.pen.right = self.pen.right.max(to + COLUMN);
                }
                let near = foot + way * (SPACE + lane * LANE);
                let end = near + way * LABEL;
                reach = (reach.0.min(end), reach.1.max(end));
                self.pen.line((x, foot), (x, end), STEM);
                let kind = flag.event.certainty();
                self.pen
                    .shape(kind, x - SHAPE / 2, foot + way * stack, SHAPE);
                let start = if runs_left { x - GAP } else { x + GAP };
                self.label(flag.event, &flag.when, start, near.min(end), runs_left);
            }
        }
        reach
    }

    /// What there is to know of a label before it has its place; nothing for a bar.
    fn flag<'e>(&self, (event, seat): (&'e Event, Seat)) -> Option<Flag<'e>> {
        let (turn, x) = match (seat.place, seat.side) {
            (Place::Day(column), Side::Right) => (0, middle(column)),
            (Place::Day(column), Side::Left) => (1, middle(column)),
            (Place::Before, _) => (2, 0),
            (Place::After, _) => (3, 0),
            (Place::Days(..), _) => return None,
        };
        let when = self.when(event, seat);
        let width = GAP + wide(event, &when);
        Some(Flag {
            event,
            when,
            width,
            turn,
            x,
        })
    }
}
