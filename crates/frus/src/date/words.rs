//! Dates said in words, in a language of the interface.

use strings::{Dates, Doubt};

use super::{Date, Day, Edtf, Endpoint, Interval, Precision, Qualifier, Season};

impl Edtf {
    /// The date as a person would say it, in the language of `dates`.
    ///
    /// The words for doubt are those with which the EDTF specification explains its signs: *possibly* for `?`,
    /// *about* for `~`. An interval is read as "somewhere between", which is what a bounded date means.
    ///
    /// ```
    /// use frus::date::Edtf;
    /// for (edtf, words) in [
    ///     ("1953-07-10", "July 10, 1953"),
    ///     ("1953-08~", "about August 1953"),
    ///     ("1953-22", "summer 1953"),
    ///     ("195X", "the 1950s"),
    ///     ("1953-07-XX", "some day in July 1953"),
    ///     ("1953-06-30/1953-07-15", "between June 30 and July 15, 1953"),
    ///     ("1953-07-10/..", "July 10, 1953, or later"),
    /// ] {
    ///     assert_eq!(edtf.parse::<Edtf>()?.words(strings::EN.dates), words);
    /// }
    /// # Ok::<(), frus::date::EdtfError>(())
    /// ```
    #[must_use]
    pub fn words(self, dates: &Dates) -> String {
        match self {
            Self::Date(date) => date_in_words(date, dates),
            Self::Interval(interval) => interval_in_words(interval, dates),
        }
    }
}

impl Day {
    /// The day as a person would say it, in the language of `dates`: `July 10, 1953`.
    #[must_use]
    pub fn words(self, dates: &Dates) -> String {
        let (year, month, day) = self.ymd();
        (dates.day)(year, month, day)
    }
}

fn interval_in_words(interval: Interval, dates: &Dates) -> String {
    let words = |date| date_in_words(date, dates);
    match (interval.from(), interval.to()) {
        (Endpoint::Date(from), Endpoint::Date(to)) => {
            let (first, last) = (from.earliest(), to.earliest());
            let certain =
                |date: Date| date.precision() == Precision::Day && date.qualifier().is_none();
            if certain(from) && certain(to) && first.year() == last.year() {
                (dates.between_days)(first.ymd(), last.ymd())
            } else {
                (dates.between)(&words(from), &words(to))
            }
        }
        (Endpoint::Date(from), _) => (dates.or_later)(&words(from)),
        (_, Endpoint::Date(to)) => (dates.by)(&words(to)),
        _ => dates.unknown.to_owned(),
    }
}

fn date_in_words(date: Date, dates: &Dates) -> String {
    let (first, last) = (date.earliest(), date.latest());
    let (year, month, day) = first.ymd();
    let words = match date.precision() {
        // "The 1900s" may be ten years or a hundred.
        Precision::Decade if year % 100 > 0 => (dates.decade)(year),
        Precision::Century | Precision::Decade => (dates.years)(year, last.year()),
        Precision::Year if date.unspecified() == Some(Precision::Month) => {
            (dates.month_unknown)(year)
        }
        Precision::Year => (dates.year)(year),
        Precision::Season => {
            let season = date.season().map_or(0, Season::index);
            (dates.season)(season, year, last.year())
        }
        Precision::Month => (dates.month)(year, month),
        Precision::Day => (dates.day)(year, month, day),
    };
    let words = if date.unspecified() == Some(Precision::Day) {
        (dates.some_day)(&words)
    } else {
        words
    };
    match date.qualifier() {
        None => words,
        Some(Qualifier::Uncertain) => (dates.doubtful)(&words, Doubt::Uncertain),
        Some(Qualifier::Approximate) => (dates.doubtful)(&words, Doubt::Approximate),
        Some(Qualifier::UncertainAndApproximate) => (dates.doubtful)(&words, Doubt::Both),
    }
}
