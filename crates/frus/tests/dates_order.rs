//! How two dates lie to each other: in a list, and as far as is certain; and how sure one is.

#[path = "common/any_date.rs"]
mod any_date;

use std::cmp::Ordering;

use any_date::any_edtf;
use frus::date::{Edtf, EdtfError, Extent, Precision, Qualifier, Relation};
use proptest::prelude::*;

#[test]
fn a_list_is_ordered_by_beginning_then_by_end_then_by_form() -> Result<(), EdtfError> {
    let ordered = [
        "/1953-07-14",
        "../1953-12",
        "19XX",
        "1952-24",
        "1953-07",
        "1953-07-XX",
        "1953-07-10",
        "1953-07-10/1953-07-10",
        "1953-07-10?",
        "1953-07-10~",
        "1953-07-10/1953-07-14",
        "1953-07-10/..",
        "1953-07-10/",
        "1953-07-14",
        "1953-08~",
    ];
    let mut dates: Vec<Edtf> = ordered
        .iter()
        .rev()
        .map(|date| date.parse())
        .collect::<Result<_, _>>()?;
    dates.sort();
    let written: Vec<_> = dates.iter().map(Edtf::to_string).collect();
    assert_eq!(written, ordered);
    Ok(())
}

#[test]
fn what_is_certain_of_two_dates_is_said_and_no_more() -> Result<(), EdtfError> {
    use Relation::{After, Before, MayOverlap};
    for (one, other, relation) in [
        ("1953-06-30", "1953-07-10", Before),
        ("1953-07-10", "1953-07-10", MayOverlap),
        ("1953-07-10", "1953-07", MayOverlap),
        ("1953-06", "1953-07-10/1953-07-14", Before),
        ("1953-07-10/1953-07-14", "1953-07-14", MayOverlap),
        ("1953-07-15", "/1953-07-14", After),
        ("1953-07-15", "1953-07-14/..", MayOverlap),
        ("../1953-07-14", "1953-07-14/..", MayOverlap),
        ("../1953-07-13", "1953-07-14/..", Before),
        // About August may be September; it is not December.
        ("1953-08~", "1953-09-10", MayOverlap),
        ("1953-08~", "1953-12", Before),
        // If the day is in doubt, anything may be true.
        ("1953-07-10?", "1954", MayOverlap),
        ("1953-07-10%", "1954", MayOverlap),
        ("1953-07-10?/1953-07-14", "1954", Before),
        ("1953-07-10/1953-07-14?", "1954", MayOverlap),
    ] {
        let (first, second): (Edtf, Edtf) = (one.parse()?, other.parse()?);
        assert_eq!(first.relation(second), relation, "{one} and {other}");
    }
    Ok(())
}

#[test]
fn a_date_says_what_it_leaves_open_and_how_doubtful_it_is() -> Result<(), EdtfError> {
    for (date, extent, doubt, exact) in [
        ("1953-07-10", Extent::Day, None, true),
        (
            "1953-07-10?",
            Extent::Day,
            Some(Qualifier::Uncertain),
            false,
        ),
        (
            "1953-08~",
            Extent::Within(Precision::Month),
            Some(Qualifier::Approximate),
            false,
        ),
        ("1953-07-XX", Extent::Within(Precision::Month), None, false),
        ("1953-22", Extent::Within(Precision::Season), None, false),
        ("1953-XX", Extent::Within(Precision::Year), None, false),
        ("195X", Extent::Within(Precision::Decade), None, false),
        ("1953-07-10/1953-07-14", Extent::Between, None, false),
        (
            "1953-07-10?/1953-07-14~",
            Extent::Between,
            Some(Qualifier::UncertainAndApproximate),
            false,
        ),
        (
            "1953-07-10~/",
            Extent::NotBefore,
            Some(Qualifier::Approximate),
            false,
        ),
        ("../1953-07-14", Extent::NotAfter, None, false),
    ] {
        let parsed: Edtf = date.parse()?;
        assert_eq!(parsed.extent(), extent, "{date}");
        assert_eq!(parsed.qualifier(), doubt, "{date}");
        assert_eq!(parsed.exact_day().is_some(), exact, "{date}");
    }
    Ok(())
}

proptest! {
    #[test]
    fn only_equal_dates_stand_at_the_same_place(one in any_edtf(), other in any_edtf()) {
        prop_assert_eq!(one.cmp(&other) == Ordering::Equal, one == other);
        prop_assert_eq!(one.cmp(&other), other.cmp(&one).reverse());
        prop_assert_eq!(one.cmp(&one), Ordering::Equal);
    }

    #[test]
    fn the_order_has_no_circles(one in any_edtf(), second in any_edtf(), third in any_edtf()) {
        for [a, b, c] in [[one, second, third], [one, third, second], [second, one, third]] {
            prop_assert!(!(a <= b && b <= c) || a <= c);
            prop_assert!(!(c <= b && b <= a) || c <= a);
        }
    }

    #[test]
    fn what_is_certainly_before_stands_before(one in any_edtf(), other in any_edtf()) {
        match one.relation(other) {
            Relation::Before => {
                prop_assert_eq!(other.relation(one), Relation::After);
                prop_assert!(one < other && one.latest() < other.earliest());
            }
            Relation::After => prop_assert_eq!(other.relation(one), Relation::Before),
            Relation::MayOverlap => prop_assert_eq!(other.relation(one), Relation::MayOverlap),
        }
    }
}
