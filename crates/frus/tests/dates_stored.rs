//! Dates in files: text where people read, numbers in the page, and nothing else is taken for a date.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails by a panic names its line"
)]

#[path = "common/any_date.rs"]
mod any_date;

use any_date::{any_edtf, near_day};
use frus::date::{Day, Edtf};
use proptest::prelude::*;

#[test]
fn people_read_the_text_of_a_date() {
    let date: Edtf = "1953-07-10/1953-07-14".parse().unwrap();
    let json = serde_json::to_string(&date).unwrap();
    assert_eq!(json, "\"1953-07-10/1953-07-14\"");
    // A reader that owns its text, as a stream does, must be read as well as one that lends it.
    assert_eq!(
        serde_json::from_reader::<_, Edtf>(json.as_bytes()).unwrap(),
        date
    );
    let error = serde_json::from_str::<Edtf>("\"1953-13\"").unwrap_err();
    assert!(error.to_string().contains("no month 13"), "{error}");
    let error = serde_json::from_str::<Day>("\"1953-07\"").unwrap_err();
    assert!(error.to_string().contains("single day"), "{error}");
}

#[test]
fn the_page_carries_a_day_in_five_bytes() {
    let day: Edtf = "1953-07-10".parse().unwrap();
    assert_eq!(postcard::to_allocvec(&day).unwrap().len(), 5);
}

/// A date's number, from its parts.
fn number(year: u32, month: u32, day: u32, form: u32, doubt: u32) -> u32 {
    year << 15 | month << 11 | day << 6 | form << 2 | doubt
}

#[test]
fn numbers_that_are_no_date_are_refused() {
    let the_day = number(1953, 7, 10, 8, 0);
    for (numbers, is_date) in [
        ((the_day, 0), true),
        ((the_day, 1), true),
        ((the_day, the_day), true),
        // No beginning, or none that is dated.
        ((0, 0), false),
        ((1, 0), false),
        ((1, 2), false),
        ((0, the_day), false),
        // Backwards.
        ((the_day, number(1953, 7, 9, 8, 0)), false),
        // No such day, month or form.
        ((number(1953, 2, 29, 8, 0), 0), false),
        ((number(1953, 13, 1, 6, 0), 0), false),
        ((number(1953, 7, 10, 9, 0), 0), false),
        ((number(1953, 7, 10, 15, 0), 0), false),
        ((number(10_000, 1, 1, 2, 0), 0), false),
        ((u32::MAX, u32::MAX), false),
        // A month, a season or a year that does not begin with its first day.
        ((number(1953, 7, 1, 6, 0), 0), true),
        ((number(1953, 7, 10, 6, 0), 0), false),
        ((number(1953, 7, 1, 5, 0), 0), false),
        ((number(1953, 1, 1, 5, 0), 0), false),
        ((number(1953, 7, 1, 2, 0), 0), false),
        ((number(9999, 12, 1, 5, 0), 0), false),
    ] {
        let bytes = postcard::to_allocvec(&numbers).unwrap();
        let read = postcard::from_bytes::<Edtf>(&bytes);
        assert_eq!(read.is_ok(), is_date, "{numbers:?} {read:?}");
    }
    let month: Edtf = "1953-07".parse().unwrap();
    let month = postcard::to_allocvec(&month).unwrap();
    assert!(postcard::from_bytes::<Day>(&month).is_err());
}

proptest! {
    #[test]
    fn every_date_is_read_back_from_either_form(date in any_edtf(), day in near_day()) {
        let json = serde_json::to_string(&date).unwrap();
        prop_assert_eq!(serde_json::from_str::<Edtf>(&json).unwrap(), date);
        let bytes = postcard::to_allocvec(&(date, day)).unwrap();
        prop_assert_eq!(postcard::from_bytes::<(Edtf, Day)>(&bytes).unwrap(), (date, day));
    }

    #[test]
    fn what_is_read_from_numbers_can_be_written(first: u32, second in prop_oneof![0_u32..3, any::<u32>()]) {
        // Half of the numbers are near those of dates, so that some are dates.
        for first in [first, number(1953, first >> 28, first >> 23 & 31, first & 15, first >> 8 & 3)] {
            let bytes = postcard::to_allocvec(&(first, second)).unwrap();
            if let Ok(date) = postcard::from_bytes::<Edtf>(&bytes) {
                prop_assert_eq!(date.to_string().parse::<Edtf>(), Ok(date));
                prop_assert_eq!(postcard::to_allocvec(&date).unwrap(), bytes);
            }
        }
    }

    #[test]
    fn broken_bytes_do_no_harm(bytes in proptest::collection::vec(any::<u8>(), 0..16)) {
        if let Ok(date) = postcard::from_bytes::<Edtf>(&bytes) {
            prop_assert_eq!(date.to_string().parse::<Edtf>(), Ok(date));
        }
    }
}
