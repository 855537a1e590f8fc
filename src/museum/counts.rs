//! How a screen was used: a few numbers a day, which stay on the device, name nobody, and hold nothing of what a visitor did.

use core::fmt::Write as _;

use super::visit::Moment;

/// How many days are kept.
const DAYS: usize = 400;
/// The length of stay is known to ten seconds, up to ten minutes: enough for a median, and too little to tell visitors apart.
const STEP: Moment = 10_000;
const STEPS: usize = 60;

/// What is counted of one visit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// From the first touch to the last, in milliseconds.
    pub stay: Moment,
    /// How many notes were opened.
    pub notes: u32,
    /// The evidence of how many events.
    pub events: u32,
}

/// The counts of each day, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    days: Vec<Day>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Day {
    date: String,
    notes: u32,
    events: u32,
    /// How many visits were how long, in steps.
    stays: Vec<u32>,
}

impl Day {
    fn visits(&self) -> u32 {
        self.stays
            .iter()
            .fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// The length of stay that half of the visits reached, in seconds.
    fn median(&self) -> u64 {
        let half = self.visits().div_ceil(2);
        let mut passed = 0_u32;
        let step = self.stays.iter().position(|count| {
            passed = passed.saturating_add(*count);
            passed >= half
        });
        u64::try_from(step.unwrap_or_default()).unwrap_or_default() * STEP / 1000
    }
}

impl Counts {
    /// Reads what [`to_kept`](Self::to_kept) has written. What is no such line is passed over.
    #[must_use]
    pub fn from_kept(kept: &str) -> Self {
        let days = kept.lines().filter_map(|line| {
            let mut fields = line.split(',');
            let date = fields.next().filter(|date| is_day(date))?.to_owned();
            let notes = fields.next()?.parse().ok()?;
            let events = fields.next()?.parse().ok()?;
            let stays: Result<Vec<u32>, _> = fields.map(str::parse).collect();
            let stays = stays.ok().filter(|stays| stays.len() <= STEPS)?;
            Some(Day {
                date,
                notes,
                events,
                stays,
            })
        });
        Self {
            days: days.take(DAYS).collect(),
        }
    }

    /// The counts as the device keeps them.
    #[must_use]
    pub fn to_kept(&self) -> String {
        let mut kept = String::new();
        for day in &self.days {
            let _ = write!(kept, "{},{},{}", day.date, day.notes, day.events);
            for count in &day.stays {
                let _ = write!(kept, ",{count}");
            }
            kept.push('\n');
        }
        kept
    }

    /// Counts a visit that ended on this day (`2026-11-29`).
    ///
    /// ```
    /// use frus_explorer::museum::counts::{Counts, Tally};
    /// let mut counts = Counts::default();
    /// counts.add("2026-11-29", Tally { stay: 45_000, notes: 2, events: 1 });
    /// counts.add("2026-11-29", Tally { stay: 180_000, notes: 0, events: 3 });
    /// let days: Vec<_> = counts.days().collect();
    /// assert_eq!(days, [("2026-11-29", [2, 40, 2, 4])]);
    /// assert_eq!(Counts::from_kept(&counts.to_kept()), counts);
    /// ```
    pub fn add(&mut self, date: &str, visit: Tally) {
        if self.days.last().is_none_or(|day| day.date != date) {
            self.days.push(Day {
                date: date.to_owned(),
                ..Day::default()
            });
            let old = self.days.len().saturating_sub(DAYS);
            self.days.drain(..old);
        }
        let Some(day) = self.days.last_mut() else {
            return;
        };
        day.notes = day.notes.saturating_add(visit.notes);
        day.events = day.events.saturating_add(visit.events);
        let step = usize::try_from(visit.stay / STEP).unwrap_or(STEPS);
        let step = step.min(STEPS - 1);
        if day.stays.len() <= step {
            day.stays.resize(step + 1, 0);
        }
        if let Some(count) = day.stays.get_mut(step) {
            *count = count.saturating_add(1);
        }
    }

    /// Each day with its visits, their median stay in seconds, and the notes and events opened.
    pub fn days(&self) -> impl Iterator<Item = (&str, [u64; 4])> {
        self.days.iter().map(|day| {
            let numbers = [
                u64::from(day.visits()),
                day.median(),
                u64::from(day.notes),
                u64::from(day.events),
            ];
            (day.date.as_str(), numbers)
        })
    }

    /// The days as a table for spreadsheets (RFC 4180), below a line of these names.
    #[must_use]
    pub fn to_csv(&self, names: [&str; 5]) -> String {
        let mut csv = names.map(quoted).join(",");
        csv.push_str("\r\n");
        for (date, [visits, median, notes, events]) in self.days() {
            let _ = write!(csv, "{date},{visits},{median},{notes},{events}\r\n");
        }
        csv
    }
}

/// A field of a table, in quotation marks.
fn quoted(field: &str) -> String {
    ["\"", &field.replace('"', "\"\""), "\""].concat()
}

/// Whether this has the form of a day.
fn is_day(date: &str) -> bool {
    let shape = date
        .chars()
        .map(|sign| if sign.is_ascii_digit() { '0' } else { sign });
    shape.eq("0000-00-00".chars())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_device_holds_of_somebody_else_is_passed_over() {
        let kept = "2026-11-29,1,2,0,3\nnonsense\n2026-11-30,x,0\n2026-12-01,0,0,1\n<b>,1,1\n";
        let counts = Counts::from_kept(kept);
        let days: Vec<_> = counts.days().collect();
        assert_eq!(
            days,
            [("2026-11-29", [3, 10, 1, 2]), ("2026-12-01", [1, 0, 0, 0])]
        );
    }

    #[test]
    fn old_days_go_and_long_stays_are_one_step() {
        let mut counts = Counts::default();
        for day in 0..DAYS + 5 {
            let date = format!("{:04}-01-01", day + 1000);
            let stay = 7_200_000;
            counts.add(
                &date,
                Tally {
                    stay,
                    ..Tally::default()
                },
            );
        }
        assert_eq!(counts.days().count(), DAYS);
        let first = counts.days().next();
        assert_eq!(first, Some(("1005-01-01", [1, 590, 0, 0])));
    }

    #[test]
    fn a_table_has_a_line_a_day() {
        let mut counts = Counts::default();
        counts.add("2026-11-29", Tally::default());
        let csv = counts.to_csv(["Day", "Visits", "Stay, \"median\"", "Notes", "Events"]);
        assert_eq!(
            csv,
            "\"Day\",\"Visits\",\"Stay, \"\"median\"\"\",\"Notes\",\"Events\"\r\n2026-11-29,1,0,0,0\r\n"
        );
    }
}
