//! Any date that can be made.
#![allow(dead_code, reason = "each test that shares this uses some of it")]

use frus::date::{Date, Day, Edtf, Endpoint, Interval, Qualifier, Season};
use proptest::{prelude::*, sample::select};

fn any_day() -> impl Strategy<Value = Day> {
    (0_u16..=9999, 1_u8..=12, 1_u8..=31)
        .prop_filter_map("a day", |(year, month, day)| Day::new(year, month, day))
}

/// A day near 1953, so that two of them are often neighbours.
pub(crate) fn near_day() -> impl Strategy<Value = Day> {
    (-900_i32..900).prop_filter_map("a day", |days| Day::new(1953, 7, 10)?.plus(days))
}

fn date_around(day: impl Strategy<Value = Day>) -> impl Strategy<Value = Date> {
    let doubt = select(vec![
        None,
        None,
        Some(Qualifier::Uncertain),
        Some(Qualifier::Approximate),
        Some(Qualifier::UncertainAndApproximate),
    ]);
    (day, 0..10, select(Season::ALL.to_vec()), doubt).prop_filter_map(
        "a date",
        |(day, form, season, doubt)| {
            let (year, month) = (day.year(), day.month());
            let date = match form {
                0 => Date::century(year),
                1 => Date::decade(year),
                2 => Date::year(year),
                3 => Date::some_month(year),
                4 => Date::some_day_of_year(year),
                5 => Date::of_season(year, season),
                6 => Date::month(year, month),
                7 => Date::some_day_of_month(year, month),
                _ => Some(Date::day(day)),
            }?;
            Some(doubt.map_or(date, |doubt| date.qualified(doubt)))
        },
    )
}

fn edtf_around<S: Strategy<Value = Day> + 'static>(day: fn() -> S) -> impl Strategy<Value = Edtf> {
    let end = move || {
        prop_oneof![
            4 => date_around(day()).prop_map(Endpoint::Date),
            1 => Just(Endpoint::Open),
            1 => Just(Endpoint::Unknown)
        ]
    };
    prop_oneof![
        date_around(day()).prop_map(Edtf::Date),
        (end(), end()).prop_filter_map("an interval", |(from, to)| Interval::new(from, to)
            .map(Edtf::Interval)),
    ]
}

/// Any date of the calendar, or one near 1953, where dates often meet.
pub(crate) fn any_edtf() -> impl Strategy<Value = Edtf> {
    prop_oneof![edtf_around(any_day), edtf_around(near_day)]
}
