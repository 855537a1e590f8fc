//! What the timeline shows at once. A few events are shown all together, on the axis that the edition gives them. Of many
//! events it shows a few at a time, each stretch on an axis of its own.

use frus::{
    date::Day,
    edition::{Edition, Event},
};

use super::scale::{self, Column};
use crate::state::State;

/// As many events are shown all together.
const ALL: usize = 24;

/// A stretch of the events, and the axis under it.
pub struct Window<'a> {
    /// The events, each with its place in the edition's events.
    pub events: Vec<(usize, &'a Event)>,
    /// The columns of the axis.
    pub columns: Vec<Column>,
    /// How many events come before these.
    pub before: usize,
    /// How many events there are.
    pub of: usize,
}

impl<'a> Window<'a> {
    /// The stretch that holds the event at which Tab stops.
    #[must_use]
    pub fn of(edition: &'a Edition, state: &State) -> Self {
        let of = state.events_shown(edition).count();
        if of <= ALL {
            return Self {
                events: state.events_shown(edition).collect(),
                columns: between(super::axis(edition).0, super::axis(edition).1),
                before: 0,
                of,
            };
        }
        let at = state
            .events_shown(edition)
            .position(|(event, _)| event == state.event)
            .unwrap_or_default();
        let size = state.at_once.clamp(1, ALL);
        let before = at - at % size;
        let shown = state.events_shown(edition).skip(before).take(size);
        let events: Vec<(usize, &Event)> = shown.collect();
        let from = events
            .iter()
            .filter_map(|(_, event)| event.date.earliest())
            .min();
        let to = events
            .iter()
            .filter_map(|(_, event)| event.date.latest())
            .max();
        Self {
            columns: between(from, to),
            events,
            before,
            of,
        }
    }

    /// Whether all there is is shown.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.events.len() == self.of
    }

    /// How many events come up to the last of these.
    #[must_use]
    pub fn end(&self) -> usize {
        self.before.saturating_add(self.events.len())
    }
}

/// The axis from one day to another; none where an end is not known.
#[must_use]
pub fn between(from: Option<Day>, to: Option<Day>) -> Vec<Column> {
    from.zip(to)
        .map_or_else(Vec::new, |(from, to)| scale::axis(from, to))
}
