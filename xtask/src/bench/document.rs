//! Generates a document with 5,000 dated events over three years, always the same ones.
//!
//! A few of them stand in its text, as a long document would have them; all others are what its volume has around it. The
//! years have quiet months and crowded days, so that a stretch of the timeline may be of weeks or of hours.

use std::fmt::Write as _;

/// How many events there are.
pub(super) const EVENTS: usize = 5000;

/// One event in so many stands in the text itself.
const IN_TEXT: usize = 25;

/// One sentence in so many begins a paragraph.
const SENTENCES: usize = 8;

const FIRST_YEAR: u16 = 1951;
const LAST_YEAR: u16 = 1953;

const PAPERS: [&str; 10] = [
    "Telegram",
    "Despatch",
    "Memorandum of conversation",
    "Draft agreement, revised",
    "Aide-mémoire",
    "Note on yen contributions",
    "Circular airgram",
    "Minutes",
    "Study of coastal defenses",
    "Letter",
];

const PLACES: [&str; 6] = [
    "from Tokyo",
    "to Tokyo",
    "to the Far East Command",
    "from Seoul",
    "to the Bureau of the Budget",
    "from Manila",
];

/// The document and its data file.
pub(super) struct Generated {
    /// What `data/d660.txt` is to document 660.
    pub(super) text: String,
    /// What `data/d660.toml` is to it.
    pub(super) data: String,
}

/// Writes the document and its data file; the same words every time.
pub(super) fn generate() -> Generated {
    let mut text = String::from("No. 5000\nMemorandum by Nobody to Whom It May Concern\n\n");
    let mut data = String::from(FRONT);
    let mut sentences = 0;
    for (index, (earliest, date)) in dates().into_iter().enumerate() {
        let number = index + 1;
        let title = title(number, &mut Random::seeded(number as u64));
        // Writing to a string cannot fail.
        let _ = write!(
            data,
            "\n[[events]]\nid = \"event-{}-{number}\"\ntitle = \"{title}\"\nsummary = \"What was written in paper {number} is invented.\"\ndate = \"{date}\"\n",
            earliest.edtf()
        );
        if in_text(index) {
            if sentences > 0 {
                text.push_str(if sentences % SENTENCES == 0 {
                    "\n\n"
                } else {
                    " "
                });
            }
            sentences += 1;
            let words = earliest.words();
            let sentence = format!("On {words}, paper number {number} was sent.");
            text.push_str(&sentence);
            let _ = write!(
                data,
                "scope = \"text\"\n\n[[events.evidence]]\nkind = \"stated\"\nquote = \"{sentence}\"\nwords = \"{words}\"\nrule = \"The words give the day, the month and the year.\"\n"
            );
        } else {
            let _ = write!(
                data,
                "scope = \"volume\"\n\n[[events.evidence]]\nkind = \"edition\"\nrule = \"The volume prints paper {number} and gives its date.\"\nsource = \"A volume that nobody has printed\"\n"
            );
        }
    }
    text.push('\n');
    Generated { text, data }
}

/// What a data file says of a document besides its events.
const FRONT: &str = r#"axis = "1951-01-01/1953-12-31"
revised = "1985-01-01"

[volume]
series = "Generated Documents"
subseries = "1951–1953"
title = "Five Thousand Events"
number = "I"
part = "1"
editors = ["Nobody"]
general_editor = "Nobody"
publisher = "Nobody"
place = "Nowhere"
year = 1985
publication = "Not published"
rights = "Public domain"
source = "Generated for a benchmark"

[imprint]
id = "generated/d5000"
url = "https://example.org/"
first_page = "1"
last_page = "2"
date = "1953-12-31"
marking_notes = []

[imprint.dateline]
text = "[Nowhere,] December 31, 1953."
source = "Generated for a benchmark"

[imprint.marking]
text = "Unclassified"
source = "Generated for a benchmark"
"#;

/// Whether the event at this place stands in the text.
fn in_text(index: usize) -> bool {
    index.is_multiple_of(IN_TEXT)
}

fn title(number: usize, random: &mut Random) -> String {
    let paper = random.one_of(&PAPERS);
    match random.below(3) {
        0 => format!("{paper} {number}"),
        1 => format!("{paper} {}", random.one_of(&PLACES)),
        _ => format!("{paper} {number} {}", random.one_of(&PLACES)),
    }
}

/// The dates of all events in EDTF, in their order, each with the first day it can mean.
fn dates() -> Vec<(Day, String)> {
    let days = days();
    let mut random = Random::seeded(660);
    let crowded: Vec<usize> = (0..40).map(|_| random.below(days.len())).collect();
    let mut places: Vec<usize> = (0..EVENTS)
        .map(|_| match random.below(3) {
            0 => crowded
                .get(random.below(crowded.len()))
                .copied()
                .unwrap_or_default(),
            // The larger of two: later days have more events.
            _ => random.below(days.len()).max(random.below(days.len())),
        })
        .collect();
    places.sort_unstable();
    let dated = places.into_iter().enumerate().filter_map(|(index, place)| {
        let day = *days.get(place)?;
        let end = days
            .get(place + 1 + random.below(9))
            .filter(|_| !in_text(index) && random.below(16) == 0);
        let date = match end {
            Some(end) => format!("{}/{}", day.edtf(), end.edtf()),
            None => day.edtf(),
        };
        Some((day, date))
    });
    dated.collect()
}

/// A day of the three years.
#[derive(Clone, Copy)]
struct Day {
    year: u16,
    month: usize,
    day: u8,
}

const MONTHS: [(&str, u8); 12] = [
    ("January", 31),
    ("February", 28),
    ("March", 31),
    ("April", 30),
    ("May", 31),
    ("June", 30),
    ("July", 31),
    ("August", 31),
    ("September", 30),
    ("October", 31),
    ("November", 30),
    ("December", 31),
];

/// All days of the three years. February 29, 1952, saw nothing happen.
fn days() -> Vec<Day> {
    let years = FIRST_YEAR..=LAST_YEAR;
    let days = years.flat_map(|year| {
        MONTHS
            .iter()
            .enumerate()
            .flat_map(move |(month, (_, last))| {
                (1..=*last).map(move |day| Day { year, month, day })
            })
    });
    days.collect()
}

impl Day {
    fn edtf(self) -> String {
        format!("{}-{:02}-{:02}", self.year, self.month + 1, self.day)
    }

    fn words(self) -> String {
        let name = MONTHS.get(self.month).map_or("", |(name, _)| name);
        format!("{name} {}, {}", self.day, self.year)
    }
}

/// A random number generator with a fixed seed: linear congruential, with the constants of Knuth's MMIX.
struct Random(u64);

impl Random {
    fn seeded(seed: u64) -> Self {
        let mut random = Self(seed);
        // The first numbers of neighbouring seeds are alike.
        let _ = (random.below(2), random.below(2));
        random
    }

    /// A number below `end`, or 0 where there is none.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let high = usize::try_from(self.0 >> 33).unwrap_or_default();
        high.checked_rem(end).unwrap_or_default()
    }

    fn one_of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words
            .get(self.below(words.len()))
            .copied()
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::indexing_slicing,
        reason = "a test may end at the first surprise"
    )]
    use super::*;

    #[test]
    fn five_thousand_events_come_in_the_order_of_their_days_and_always_the_same() {
        let (one, other) = (generate(), generate());
        assert!(one.text == other.text && one.data == other.data);
        let ids: Vec<&str> = one
            .data
            .lines()
            .filter_map(|line| line.strip_prefix("id = \"event-"))
            .collect();
        assert_eq!(ids.len(), EVENTS);
        assert!(
            ids.windows(2)
                .all(|pair| pair[0].get(..10) <= pair[1].get(..10))
        );
        assert_eq!(one.text.matches("On ").count(), EVENTS / IN_TEXT);
    }
}
