//! The rows of a volume's contents, and how keys move among them: as in a file manager.

use std::collections::BTreeSet;

use reading_room::{volume::Entry, worker::Contents};

/// A row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it shows.
    pub kind: RowKind,
    /// How deep it stands, from 1.
    pub level: u32,
    /// Its place among its neighbours, from 1.
    pub position: u32,
    /// How many these are.
    pub of: u32,
}

/// What a row shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A part of the volume, by its number.
    Part {
        /// Its number.
        part: u32,
        /// Whether what is in it is shown.
        is_open: bool,
    },
    /// A document, by its number.
    Document(u32),
}

/// How the contents are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// Words that documents have to have, as they were typed.
    pub filter: String,
    /// Whether the earliest come first, without the parts.
    pub by_date: bool,
    /// The parts that are closed.
    pub closed: BTreeSet<u32>,
}

/// A key that moves in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// To the row above.
    Up,
    /// To the row below.
    Down,
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// Opens a part, or goes into it.
    In,
    /// Closes a part, or goes out to the one around.
    Out,
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// Leads to a row.
    To(usize),
    /// Opens or closes a part.
    Toggled(u32),
}

impl Arrangement {
    /// The documents that have all words of the filter in their number, their title or their marking, as `marking` names it.
    #[must_use]
    pub fn left(&self, contents: &Contents, marking: impl Fn(&str) -> String) -> Vec<bool> {
        let filter = self.filter.to_lowercase();
        let words: Vec<&str> = filter.split_whitespace().collect();
        let has_all = |entry: &Entry| {
            let number = entry.number.as_deref().unwrap_or_default();
            let level = entry.marking.as_deref().unwrap_or_default();
            let day = entry.dated.map(|dated| dated.first.to_string());
            let said = [number, &entry.title, level, &marking(level), &entry.id];
            let said = [&said.join(" "), " ", &day.unwrap_or_default()]
                .concat()
                .to_lowercase();
            words.iter().all(|word| said.contains(word))
        };
        let entries = contents.entries.iter();
        entries
            .map(|entry| words.is_empty() || has_all(entry))
            .collect()
    }

    /// The rows that are shown; `left` are the documents that the filter leaves.
    #[must_use]
    pub fn rows(&self, contents: &Contents, left: &[bool]) -> Vec<Row> {
        let is_left = |at: u32| left.get(at as usize).copied().unwrap_or_default();
        let all = 0..contents.entries.len() as u32;
        if self.by_date {
            let mut documents: Vec<u32> = all.filter(|at| is_left(*at)).collect();
            documents.sort_by_key(|at| {
                let entry = contents.entries.get(*at as usize);
                let dated = entry.and_then(|entry| entry.dated);
                (dated.is_none(), dated)
            });
            let rows = documents.into_iter().map(|at| (RowKind::Document(at), 1));
            return placed(rows.collect());
        }
        // A filter would find nothing in a part that is closed.
        let is_open = |part: u32| !self.filter.trim().is_empty() || !self.closed.contains(&part);
        let mut rows = Vec::new();
        let mut parts = contents.parts.iter().zip(0..).peekable();
        for at in all {
            // A part stands before its first document, and the parts around it before that.
            while let Some((part, number)) = parts.next_if(|(part, _)| part.documents.start <= at) {
                let around = around(contents, part.documents.start, part.depth);
                if part.documents.clone().any(is_left) && around.iter().all(|part| is_open(*part)) {
                    let kind = RowKind::Part {
                        part: number,
                        is_open: is_open(number),
                    };
                    rows.push((kind, part.depth + 1));
                }
            }
            let entry = contents.entries.get(at as usize);
            let around = entry
                .map(|entry| entry.parts.as_slice())
                .unwrap_or_default();
            if is_left(at) && around.iter().all(|part| is_open(*part)) {
                rows.push((RowKind::Document(at), around.len() as u32 + 1));
            }
        }
        placed(rows)
    }
}

/// The parts that hold a document and are not as deep.
fn around(contents: &Contents, document: u32, depth: u32) -> Vec<u32> {
    let entry = contents.entries.get(document as usize);
    let parts = entry
        .map(|entry| entry.parts.as_slice())
        .unwrap_or_default();
    parts.get(..depth as usize).unwrap_or(parts).to_vec()
}

/// Rows with their places among those of the same level under the same row.
fn placed(rows: Vec<(RowKind, u32)>) -> Vec<Row> {
    let mut placed: Vec<Row> = rows
        .iter()
        .map(|(kind, level)| Row {
            kind: *kind,
            level: *level,
            position: 0,
            of: 0,
        })
        .collect();
    // For each level the rows of the list that is open there.
    let mut open: Vec<Vec<usize>> = Vec::new();
    let mut lists: Vec<Vec<usize>> = Vec::new();
    for (at, (_, level)) in rows.iter().enumerate() {
        let level = *level as usize;
        lists.extend(open.drain(level.min(open.len())..));
        open.resize(level, Vec::new());
        if let Some(list) = open.last_mut() {
            list.push(at);
        }
    }
    lists.append(&mut open);
    for list in lists {
        let of = list.len() as u32;
        for (at, position) in list.into_iter().zip(1..) {
            if let Some(row) = placed.get_mut(at) {
                (row.position, row.of) = (position, of);
            }
        }
    }
    placed
}

/// What a key does at a row; `None` where it does nothing.
#[must_use]
pub fn moved(key: Key, rows: &[Row], at: usize) -> Option<Moved> {
    let last = rows.len().checked_sub(1)?;
    let row = rows.get(at)?;
    let to = match (key, row.kind) {
        (Key::Up, _) => at.saturating_sub(1),
        (Key::Down, _) => (at + 1).min(last),
        (Key::First, _) => 0,
        (Key::Last, _) => last,
        (
            Key::In,
            RowKind::Part {
                part,
                is_open: false,
            },
        )
        | (
            Key::Out,
            RowKind::Part {
                part,
                is_open: true,
            },
        ) => return Some(Moved::Toggled(part)),
        (Key::In, RowKind::Part { .. }) => (at + 1).min(last),
        (Key::In, RowKind::Document(_)) => return None,
        (Key::Out, _) => {
            let mut above = rows.get(..at)?.iter();
            above.rposition(|above| above.level < row.level)?
        }
    };
    (to != at).then_some(Moved::To(to))
}

/// The next row, behind `at` and then from the beginning, whose number or title begins with what was typed.
#[must_use]
pub fn beginning(typed: &str, rows: &[Row], contents: &Contents, at: usize) -> Option<usize> {
    let typed = typed.to_lowercase();
    let begins = |words: &str| words.to_lowercase().starts_with(&typed);
    let fits = |row: &Row| match row.kind {
        RowKind::Part { part, .. } => {
            let part = contents.parts.get(part as usize);
            part.is_some_and(|part| begins(&part.title))
        }
        RowKind::Document(at) => contents.entries.get(at as usize).is_some_and(|entry| {
            begins(&entry.title) || entry.number.as_deref().is_some_and(begins)
        }),
    };
    // Whoever types on may stay where they are.
    let stay = usize::from(typed.chars().count() == 1);
    let order = (at + stay..rows.len()).chain(0..at + stay);
    let mut order = order.filter(|at| rows.get(*at).is_some_and(fits));
    order.next()
}

#[cfg(test)]
mod tests {
    use reading_room::volume::Part;

    use super::*;

    /// Japan: The talks (1, 2), Afterwards (3, 4).
    fn contents() -> Contents {
        let part = |id: &str, depth, documents| Part {
            id: id.to_owned(),
            title: id.to_owned(),
            depth,
            documents,
        };
        let entry = |number: u32, title: &str, parts: &[u32]| Entry {
            id: format!("d{number}"),
            number: Some(number.to_string()),
            title: title.to_owned(),
            parts: parts.to_vec(),
            ..Entry::default()
        };
        Contents {
            parts: vec![
                part("Japan", 0, 0..4),
                part("The talks", 1, 0..2),
                part("Afterwards", 1, 2..4),
            ],
            entries: vec![
                entry(1, "Letter on force goals", &[0, 1]),
                entry(2, "Memorandum", &[0, 1]),
                entry(3, "Editorial Note", &[0, 2]),
                entry(4, "Letter", &[0, 2]),
            ],
            ..Contents::default()
        }
    }

    fn shown(arrangement: &Arrangement) -> Vec<String> {
        let contents = contents();
        let left = arrangement.left(&contents, str::to_owned);
        let show = |row: Row| {
            let name = match row.kind {
                RowKind::Part { part, is_open } => {
                    format!("{}{part}", if is_open { "-" } else { "+" })
                }
                RowKind::Document(at) => format!("d{}", at + 1),
            };
            format!("{name} {} {}/{}", row.level, row.position, row.of)
        };
        arrangement
            .rows(&contents, &left)
            .into_iter()
            .map(show)
            .collect()
    }

    #[test]
    fn the_rows_are_those_of_open_parts() {
        let all = Arrangement::default();
        assert_eq!(
            shown(&all),
            [
                "-0 1 1/1", "-1 2 1/2", "d1 3 1/2", "d2 3 2/2", "-2 2 2/2", "d3 3 1/2", "d4 3 2/2"
            ]
        );
        let closed = Arrangement {
            closed: [1].into(),
            ..Arrangement::default()
        };
        assert_eq!(
            shown(&closed),
            ["-0 1 1/1", "+1 2 1/2", "-2 2 2/2", "d3 3 1/2", "d4 3 2/2"]
        );
        let nothing = Arrangement {
            closed: [0].into(),
            ..Arrangement::default()
        };
        assert_eq!(shown(&nothing), ["+0 1 1/1"]);
    }

    #[test]
    fn a_filter_leaves_documents_with_all_its_words_whatever_is_closed() {
        for (filter, expected) in [
            (
                "LETTER",
                vec!["-0 1 1/1", "-1 2 1/2", "d1 3 1/1", "-2 2 2/2", "d4 3 1/1"],
            ),
            ("goals letter", vec!["-0 1 1/1", "-1 2 1/1", "d1 3 1/1"]),
            ("3", vec!["-0 1 1/1", "-2 2 1/1", "d3 3 1/1"]),
            ("nothing", vec![]),
        ] {
            let arrangement = Arrangement {
                filter: filter.to_owned(),
                closed: [0, 1].into(),
                by_date: false,
            };
            assert_eq!(shown(&arrangement), expected, "{filter}");
        }
        let by_date = Arrangement {
            by_date: true,
            ..Arrangement::default()
        };
        assert_eq!(
            shown(&by_date),
            ["d1 1 1/4", "d2 1 2/4", "d3 1 3/4", "d4 1 4/4"]
        );
    }

    #[test]
    fn keys_move_as_in_a_file_manager() {
        let (contents, arrangement) = (contents(), Arrangement::default());
        let left = arrangement.left(&contents, str::to_owned);
        let rows = arrangement.rows(&contents, &left);
        for (key, at, expected) in [
            (Key::Down, 0, Some(Moved::To(1))),
            (Key::Down, 6, None),
            (Key::Up, 0, None),
            (Key::First, 5, Some(Moved::To(0))),
            (Key::Last, 0, Some(Moved::To(6))),
            (Key::In, 0, Some(Moved::To(1))),
            (Key::In, 2, None),
            (Key::Out, 1, Some(Moved::Toggled(1))),
            (Key::Out, 3, Some(Moved::To(1))),
            (Key::Out, 5, Some(Moved::To(4))),
        ] {
            assert_eq!(moved(key, &rows, at), expected, "{key:?} at {at}");
        }
        let closed = Arrangement {
            closed: [1].into(),
            ..Arrangement::default()
        };
        let rows = closed.rows(&contents, &left);
        assert_eq!(moved(Key::In, &rows, 1), Some(Moved::Toggled(1)));
        assert_eq!(moved(Key::Out, &rows, 1), Some(Moved::To(0)));
        assert_eq!(moved(Key::Down, &[], 0), None);
    }

    #[test]
    fn what_is_typed_leads_to_the_next_row_that_begins_so() {
        let (contents, arrangement) = (contents(), Arrangement::default());
        let left = arrangement.left(&contents, str::to_owned);
        let rows = arrangement.rows(&contents, &left);
        for (typed, at, expected) in [
            ("l", 0, Some(2)),
            ("l", 2, Some(6)),
            ("l", 6, Some(2)),
            ("le", 2, Some(2)),
            ("3", 0, Some(5)),
            ("a", 0, Some(4)),
            ("x", 0, None),
        ] {
            assert_eq!(
                beginning(typed, &rows, &contents, at),
                expected,
                "{typed} at {at}"
            );
        }
    }
}
