//! The forms in which the events of an edition are written.

use std::{
    io::Write,
    time::{Duration, SystemTime},
};

use clap::ValueEnum;
use frus::{
    date::Day,
    edition::{Edition, Event},
    export,
};

use super::events;
use crate::{input::Source, report::Failure};

/// A form in which the events of an edition are written.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum Format {
    /// Lines with tabs, for a shell
    #[default]
    Table,
    /// iCalendar, for a calendar
    Ics,
    /// Comma-separated values, for a spreadsheet: a row for each piece of evidence
    Csv,
    /// JSON, for a script: the events with all their evidence in words, and what a citation needs
    Json,
}

impl Format {
    /// Writes all events of the edition.
    pub(super) fn write(
        self,
        out: &mut impl Write,
        source: &Source,
        edition: &Edition,
    ) -> Result<(), Failure> {
        let events: Vec<&Event> = edition.events.iter().collect();
        let text = match self {
            Self::Table => return events::of_edition(out, source, edition),
            Self::Ics => {
                export::calendar(edition, &events, &stamp(SystemTime::now()), &strings::EN)
            }
            Self::Csv => export::csv(edition, &events),
            Self::Json => export::json(edition, &events),
        };
        out.write_all(text.as_bytes())?;
        Ok(())
    }
}

/// A moment as iCalendar writes it, in UTC: `20260131T120000Z`.
///
/// A clock before 1970, or beyond the years of four digits, gives the first moment of 1970.
fn stamp(now: SystemTime) -> String {
    let since = now.duration_since(SystemTime::UNIX_EPOCH);
    let seconds = since.as_ref().map_or(0, Duration::as_secs);
    let days = i32::try_from(seconds / 86_400);
    let Some(day) = Day::new(1970, 1, 1).and_then(|first| first.plus(days.ok()?)) else {
        return stamp(SystemTime::UNIX_EPOCH);
    };
    let date = day.to_string().replace('-', "");
    let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    format!("{date}T{hour:02}{minute:02}{second:02}Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_said_in_utc() {
        for (seconds, expected) in [
            (0, "19700101T000000Z"),
            // The last second of a leap day.
            (951_868_799, "20000229T235959Z"),
            (951_868_800, "20000301T000000Z"),
            (1_769_860_800, "20260131T120000Z"),
        ] {
            let moment = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
            assert_eq!(stamp(moment), expected);
        }
        let before = SystemTime::UNIX_EPOCH - Duration::from_secs(1);
        assert_eq!(stamp(before), "19700101T000000Z");
    }
}
