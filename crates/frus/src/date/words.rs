//! Dates said in words, in a language of the interface.

use strings::{Doubt, Strings};

use super::{Date, Day, Edtf, Endpoint, Interval, Precision, Qualifier, Season};

impl Edtf {
    /// The date as a person would say it, in the language of `strings`.
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
    ///     assert_eq!(edtf.parse::<Edtf>()?.words(&strings::EN), words);
    /// }
    /// # Ok::<(), frus::date::EdtfError>(())
    /// ```
    #[must_use]
    pub fn words(self, strings: &Strings) -> String {
        match self {
            Self::Date(date) => date_in_words(date, strings),
            Self::Interval(interval) => interval_in_words(interval, strings),
        }
    }
}

impl Day {
    /// The day as a person would say it, in the language of `strings`: `July 10, 1953`.
    #[must_use]
    pub fn words(self, strings: &Strings) -> String {
        let (year, month, day) = self.ymd();
        (strings.dates.day)(year, month, day)
    }
}

fn interval_in_words(interval: Interval, strings: &Strings) -> String {
    let words = |date| date_in_words(date, strings);
    match (interval.from(), interval.to()) {
        (Endpoint::Date(from), Endpoint::Date(to)) => {
            let (first, last) = (from.earliest(), to.earliest());
            let certain =
                |date: Date| date.precision() == Precision::Day && date.qualifier().is_none();
            if certain(from) && certain(to) && first.year() == last.year() {
                (strings.dates.between_days)(first.ymd(), last.ymd())
            } else {
                (strings.dates.between)(&words(from), &words(to))
            }
        }
        (Endpoint::Date(from), _) => (strings.dates.or_later)(&words(from)),
        (_, Endpoint::Date(to)) => (strings.dates.by)(&words(to)),
        _ => strings.dates.unknown.to_owned(),
    }
}

fn date_in_words(date: Date, strings: &Strings) -> String {
    let dates = &strings.dates;
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
