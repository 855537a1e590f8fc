//! That all mistakes in a data file are told at once, and none hides another that can be told beside it.

use crate::data_file::{DATA, parse};
use frus::{
    edition::{Mistake, MistakeKind},
    quote::QuoteError,
};

/// The mistakes in the data file with all these changes, each with the line that it is told on.
#[track_caller]
fn all_changed(changes: &[(&str, &str)]) -> Vec<(MistakeKind, String)> {
    let mut data = DATA.to_owned();
    for (from, to) in changes {
        assert!(data.contains(from), "{from}");
        data = data.replacen(from, to, 1);
    }
    let lines: Vec<_> = data.lines().collect();
    // One mistake is told at the end of the file, where an entry can be added.
    let line = |mistake: &Mistake| {
        let line = lines.get(mistake.position.line as usize - 1);
        line.copied().unwrap_or_default().to_owned()
    };
    let mistakes = parse(&data).expect_err("mistakes");
    mistakes
        .iter()
        .map(|mistake| (mistake.kind.clone(), line(mistake)))
        .collect()
}

#[test]
fn all_mistakes_are_told_at_once_in_the_order_of_the_file() {
    let data = DATA
        .replacen("names = [\"MDAA\"]", "names = [\"MDA\"]", 1)
        .replacen("words = \"June 30\"", "words = \"July 30\"", 1)
        .replacen("id = \"person-lourie\"", "id = \"lourie\"", 1);
    let mistakes = parse(&data).expect_err("three mistakes");
    assert_eq!(mistakes.len(), 3, "{mistakes:?}");
    assert!(mistakes.is_sorted_by_key(|mistake| mistake.position));
}

#[test]
fn a_quotation_that_is_not_found_hides_nothing_else_of_its_event() {
    let (blank, not_found) = (
        |key| MistakeKind::Blank { key },
        MistakeKind::Quote(QuoteError::NotFound),
    );
    let title = "title = \"Telegram 131 to Tokyo\"";
    let first = "quote = \"The Department in telegram 131 to Tokyo, July 14, amplified\"";
    let second = "quote = \"(794.5 MSP/7–1453)\"";
    let rule = "rule = \"The file number that note 4 gives for the telegram decodes to the same day: 7–1453 is month 7, day 14, year 53.\"";
    let found = all_changed(&[
        (title, "title = \"\""),
        (first, "quote = \"no such words\""),
        (second, "quote = \"nor these\""),
        (rule, "rule = \"\""),
        ("date_words = \"early August 1953\"", "date_words = \" \""),
    ]);
    let expected = [
        (blank("title"), "title = \"\""),
        (not_found.clone(), "quote = \"no such words\""),
        (not_found, "quote = \"nor these\""),
        (blank("rule"), "rule = \"\""),
        (blank("date_words"), "date_words = \" \""),
    ];
    assert_eq!(found, expected.map(|(kind, line)| (kind, line.to_owned())));
}

#[test]
fn all_that_is_wrong_with_a_conflict_is_told() {
    let unknown = "event-1953-07-14-telegram-129";
    let found = all_changed(&[
        (
            "event = \"event-1953-07-14-telegram-128\"",
            "event = \"event-1953-07-14-telegram-129\"",
        ),
        (
            "summary = \"Note 4 dates telegram 128 July 14, but files it under 7–153, which decodes to July 1, 1953.\"",
            "summary = \"\"",
        ),
        ("quote = \"(794.5 MSP/7–153)\"", "quote = \"7–154\""),
    ]);
    let kinds: Vec<_> = found.into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(
        kinds,
        [
            MistakeKind::UnknownEvent(unknown.into()),
            MistakeKind::Blank { key: "summary" },
            MistakeKind::Quote(QuoteError::NotFound),
        ]
    );
}

#[test]
fn every_entry_without_running_words_is_told_once() {
    let found = all_changed(&[
        (
            "quote = \"to the Secretary of State\"\nwords = \"Secretary of State\"",
            "quote = \"No. 660\"",
        ),
        (
            "quote = \"amplified the Secretary’s decision\"\nwords = \"Secretary\"",
            "quote = \"[Page 1458]\"",
        ),
        ("names = [\"MDAA\"]", "names = [\"660\"]"),
    ]);
    assert_eq!(found.len(), 3, "{found:?}");
    for (kind, line) in found {
        assert!(matches!(kind, MistakeKind::NotRunningText(_)), "{line}");
    }
}

#[test]
fn a_blank_value_does_not_hide_a_date_that_is_left_over() {
    let unused = DATA.find("\n[[unused]]\n").unwrap() + 1;
    let end = unused + DATA[unused..].find("\n# ─").unwrap();
    let found = all_changed(&[
        ("rights = \"Public domain\"", "rights = \"\""),
        (&DATA[unused..end], ""),
    ]);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(matches!(found[1].0, MistakeKind::UnaccountedDate { .. }));
}
