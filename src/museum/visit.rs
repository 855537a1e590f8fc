//! A visit: from the first touch until the screen is as new again.
//!
//! Nothing here reads a clock: whoever calls says what time it is, in milliseconds since any fixed moment.

/// A moment, in milliseconds since any fixed one.
pub type Moment = u64;

/// How long the screen waits for an answer whether somebody is there: more than the 20 seconds that WCAG 2.2 (2.2.1) asks for.
pub const ASKS_FOR: Moment = 30_000;
/// How long a line of the attract screen is shown.
pub const LINE: Moment = 8_000;
/// What is used again so soon counts as one use, so that a wheel does not change the state a hundred times a second.
const ONE_USE: Moment = 500;

/// Whether somebody is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visit {
    /// Nobody: the attract screen is shown.
    None {
        /// Since when.
        since: Moment,
        /// Which of its lines is shown, counted without end.
        line: u64,
    },
    /// Somebody, who last touched the screen then.
    Used {
        /// When it was used last.
        last: Moment,
    },
    /// Perhaps: the screen asks.
    Asking {
        /// Since when.
        since: Moment,
        /// How many seconds are left for an answer.
        left: u32,
    },
}

impl Visit {
    /// No visit, from now on.
    #[must_use]
    pub fn none(now: Moment) -> Self {
        Self::None {
            since: now,
            line: 0,
        }
    }

    /// The screen was used: touched, scrolled, or a key was pressed. That begins no visit, which takes a touch of its own, and
    /// it answers the question whether somebody is there.
    #[must_use]
    pub fn used(self, now: Moment) -> Self {
        match self {
            Self::Used { last } if now.saturating_sub(last) < ONE_USE => self,
            Self::None { .. } => self,
            _ => Self::Used { last: now },
        }
    }

    /// Time has passed; `None` when nobody has answered in time, and the visit is over. After `idle` seconds without use the
    /// screen asks, also where it has slept for longer.
    ///
    /// ```
    /// use frus_explorer::museum::visit::Visit;
    /// let visit = Visit::Used { last: 0 };
    /// let asking = visit.ticked(90_000, 90).unwrap();
    /// assert_eq!(asking, Visit::Asking { since: 90_000, left: 30 });
    /// assert_eq!(asking.ticked(119_000, 90), Some(Visit::Asking { since: 90_000, left: 1 }));
    /// assert_eq!(asking.used(119_000), Visit::Used { last: 119_000 });
    /// assert_eq!(asking.ticked(120_000, 90), None);
    /// ```
    #[must_use]
    pub fn ticked(self, now: Moment, idle: u32) -> Option<Self> {
        Some(match self {
            Self::None { since, .. } => Self::None {
                since,
                line: now.saturating_sub(since) / LINE,
            },
            Self::Used { last } if now.saturating_sub(last) >= Moment::from(idle) * 1000 => {
                Self::Asking {
                    since: now,
                    left: seconds(ASKS_FOR),
                }
            }
            Self::Used { .. } => self,
            Self::Asking { since, .. } => {
                let left = ASKS_FOR.checked_sub(now.saturating_sub(since));
                let left = left.filter(|left| *left > 0)?;
                Self::Asking {
                    since,
                    left: seconds(left),
                }
            }
        })
    }
}

/// Whole seconds, of which one that has begun counts.
fn seconds(time: Moment) -> u32 {
    u32::try_from(time.div_ceil(1000)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_question_can_be_answered_as_often_as_one_likes() {
        let mut visit = Visit::Used { last: 1_000 };
        let mut now = 1_000;
        for _ in 0..10 {
            assert_eq!(visit.ticked(now + 89_999, 90), Some(visit));
            now += 90_000;
            let asked = visit.ticked(now, 90);
            assert_eq!(
                asked,
                Some(Visit::Asking {
                    since: now,
                    left: 30
                })
            );
            now += 29_000;
            visit = asked.map_or(visit, |asked| asked.used(now));
            assert_eq!(visit, Visit::Used { last: now });
        }
        assert_eq!(
            visit
                .ticked(now + 90_000, 90)
                .and_then(|asked| asked.ticked(now + 120_000, 90)),
            None
        );
    }

    #[test]
    fn a_screen_that_slept_asks_before_it_ends_a_visit() {
        let visit = Visit::Used { last: 0 };
        let hour = 3_600_000;
        let asking = Visit::Asking {
            since: hour,
            left: 30,
        };
        assert_eq!(visit.ticked(hour, 90), Some(asking));
    }

    #[test]
    fn lines_change_every_eight_seconds_and_use_alone_begins_no_visit() {
        let none = Visit::none(500);
        let line = |now| match none.ticked(now, 90) {
            Some(Visit::None { line, .. }) => Some(line),
            _ => None,
        };
        assert_eq!(
            [500, 8_499, 8_500, 16_500].map(line),
            [0, 0, 1, 2].map(Some)
        );
        assert_eq!(none.used(9_000), none);
    }

    #[test]
    fn a_turning_wheel_is_one_use() {
        let used = Visit::Used { last: 100 };
        assert_eq!(used.used(599), used);
        assert_eq!(used.used(600), Visit::Used { last: 600 });
    }
}
