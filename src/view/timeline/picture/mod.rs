//! The timeline as a picture that stands alone: for a slide, a sheet of paper, a wall.
//!
//! Torn from its page, it still says where it is from, what its shapes mean, and where the evidence disagrees. What the
//! text speaks of stands at the days themselves: labels on stems above, bars below. What only the volume around it
//! knows hangs from a second axis.

mod flags;
mod pen;

use frus::{
    edition::{Edition, Event, EvidenceKind, Scope},
    html::{meaning, word},
};

use self::pen::{DOTTED, Face, Pen, SHAPE, SURE, push, times};
use super::{
    axis, distance,
    layout::{self, Place, Seat},
    scale::Column,
    short_date, title, window,
};
use crate::view::words::Words;

/// How wide a column of the axis is.
const COLUMN: i32 = 76;
/// How high a label is, and how far it is from one to the next.
const LABEL: i32 = 46;
const LANE: i32 = 62;
/// From a line to what stands under or over it.
const SPACE: i32 = 28;
/// From a stem or a shape to its words.
const GAP: i32 = 14;
/// Where the second column of the legend begins, past the longest line of the first.
const SECOND: i32 = 700;

const TITLE: Face = Face(r#" font-size="40""#, 25);
const HEADING: Face = Face(
    r##" font-size="20" font-style="italic" fill="#5d574b""##,
    11,
);
const NAME: Face = Face(r#" font-size="22" font-weight="600""#, 15);
const WHEN: Face = Face(r##" font-size="17" fill="#5d574b""##, 10);
const SMALL: Face = Face(r#" font-size="16""#, 9);
const SOURCE: Face = Face(r##" font-size="16" font-style="italic" fill="#5d574b""##, 9);
/// The names of the columns stand in their middle, far from any edge.
const NUMBER: Face = Face(r#" font-size="22" text-anchor="middle""#, 0);
const DAY_OFF: Face = Face(
    r##" font-size="22" text-anchor="middle" fill="#5d574b""##,
    0,
);
const WEEKDAY: Face = Face(
    r##" font-size="16" text-anchor="middle" fill="#5d574b""##,
    0,
);
const MONTH: Face = Face(
    r#" font-size="17" text-anchor="middle" font-style="italic""#,
    0,
);

/// The picture of these events, given in the order of their dates: a whole SVG file.
///
/// ```
/// use frus_explorer::{edition, view::{timeline::picture::picture, words::Words}};
/// let edition = edition::embedded().ok_or("damaged")?;
/// let events: Vec<_> = edition.events_of_text().collect();
/// let picture = picture(&edition, &events, Words);
/// assert!(picture.starts_with("<svg ") && picture.ends_with("</svg>\n"));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn picture(edition: &Edition, events: &[&Event], words: Words) -> String {
    let (first, last) = axis(edition);
    let columns = window::between(first, last);
    let seats = layout::seats(events, &columns);
    let seated = events.iter().copied().zip(seats);
    let (text, volume): (Vec<_>, Vec<_>) = seated
        .clone()
        .partition(|(event, _)| event.scope == Scope::Text);
    let mut sheet = Sheet {
        edition,
        words,
        pen: Pen::new(-COLUMN, times(columns.len() + 1, COLUMN)),
        columns,
    };
    let (top, _) = sheet.flags(&text, 0, -1);
    sheet.axis(0, false);
    let mut y = sheet.bars(&text, 3 * SPACE);
    if !volume.is_empty() {
        y += 2 * SPACE;
        let (_, below) = sheet.flags(&volume, y, 1);
        sheet.axis(y, true);
        y = sheet.bars(&volume, below);
    }
    y = sheet.legend(events, y + SPACE);
    y = sheet.foot(events, !volume.is_empty(), y + SPACE);
    let top = sheet.head(top - 2 * SPACE);
    let mut said = String::new();
    for (event, seat) in seated {
        push(&mut said, &[&sheet.said(event, seat), "\n"]);
    }
    sheet
        .pen
        .frame(words.lang, &title(edition, words), &said, top, y)
}

/// What is drawn, and on what: the first column begins at 0, and the axis is at height 0.
struct Sheet<'a> {
    edition: &'a Edition,
    words: Words,
    columns: Vec<Column>,
    pen: Pen,
}

impl Sheet<'_> {
    /// Draws what has no one column as a bar over its columns, its label under it. Gives how far they reach.
    fn bars(&mut self, seated: &[(&Event, Seat)], mut y: i32) -> i32 {
        for (event, seat) in seated {
            let Place::Days(first, last) = seat.place else {
                continue;
            };
            y += SPACE;
            let from = times(first, COLUMN);
            self.pen
                .shape(event.certainty(), from, y, times(last + 1, COLUMN) - from);
            let when = self.when(event, *seat);
            let start = from
                .min(self.pen.right - wide(event, &when))
                .max(self.pen.left);
            self.label(event, &when, start, y + GAP, false);
            y += SHAPE + LABEL;
        }
        y
    }

    fn label(&mut self, event: &Event, when: &str, x: i32, top: i32, ends: bool) {
        self.pen.text(&event.title, x, top + 20, NAME, ends);
        self.pen.text(when, x, top + 42, WHEN, ends);
    }

    /// When an event was, and how sure that is.
    fn when(&self, event: &Event, seat: Seat) -> String {
        let (when, _) = short_date(event, seat.place, &self.columns, self.words);
        let distance = distance(event, seat, self.edition, self.words);
        let sure = word(event.certainty(), self.words.certainty);
        (self.words.files.when)(&when, distance.as_deref(), sure)
    }

    /// An event as a listener is told of it: its date with the year.
    fn said(&self, event: &Event, seat: Seat) -> String {
        let (when, year) = short_date(event, seat.place, &self.columns, self.words);
        let day = event.date.exact_day().filter(|_| year.is_some());
        let when = day.map_or(when, |day| day.words(self.words.dates));
        let distance = distance(event, seat, self.edition, self.words);
        let sure = word(event.certainty(), self.words.certainty);
        (self.words.files.said)(&event.title, &when, distance.as_deref(), sure)
    }

    /// Draws the axis, whole along its columns and broken off beyond them, and names the columns under it; or, once
    /// they are named, counts them again over it.
    fn axis(&mut self, y: i32, again: bool) {
        let (left, right) = (self.pen.left, self.pen.right);
        self.pen.line((left, y), (right, y), DOTTED);
        self.pen
            .line((0, y), (times(self.columns.len(), COLUMN), y), SURE);
        for (place, column) in self.columns.iter().enumerate() {
            let x = middle(place);
            let [name, second, third] = column.names(self.words);
            let face = if column.is_day_off() { DAY_OFF } else { NUMBER };
            let y = if again { y - SHAPE } else { y + 34 };
            self.pen.text(&name, x, y, face, false);
            if again {
                continue;
            }
            self.pen.text(&second, x, y + 20, WEEKDAY, false);
            if place == 0 || column.first.day() == 1 {
                self.pen.text(&third, x, y + 41, MONTH, false);
            }
        }
    }

    /// Explains the shapes that occur, in two columns.
    fn legend(&mut self, events: &[&Event], mut y: i32) -> i32 {
        let mut kinds = EvidenceKind::ALL.to_vec();
        kinds.retain(|kind| events.iter().any(|event| event.certainty() == *kind));
        let (begin, left) = (y, self.pen.left);
        let (mut x, mut bottom) = (left, y);
        for (place, kind) in kinds.iter().enumerate() {
            if place == kinds.len().div_ceil(2) {
                (x, y) = (left + SECOND, begin);
            }
            y += SPACE;
            bottom = bottom.max(y);
            let wide = if *kind == EvidenceKind::Bounded {
                32
            } else {
                SHAPE
            };
            self.pen.shape(*kind, x, y, wide);
            let explained = self.words.certainty.explained;
            let line = strings::text(&explained(
                word(*kind, self.words.certainty),
                meaning(*kind, self.words.certainty),
            ));
            self.pen.text(&line, x + 32 + GAP, y + 5, SMALL, false);
        }
        bottom
    }

    /// Says what hangs from the second axis, where the evidence disagrees, and where the picture is from. Gives how far
    /// the words reach.
    fn foot(&mut self, events: &[&Event], below: bool, mut y: i32) -> i32 {
        let (edition, x) = (self.edition, self.pen.left);
        if below {
            y += SPACE;
            self.pen.text(self.words.files.below, x, y, SMALL, false);
        }
        for conflict in events
            .iter()
            .filter_map(|event| edition.conflict_about(&event.id))
        {
            y += SPACE;
            let line = (self.words.files.disagrees)(&conflict.summary);
            self.pen.text(&line, x, y, SMALL, false);
        }
        y += SPACE + GAP;
        self.pen.text(&edition.citation(), x, y, SOURCE, false);
        self.pen
            .text(edition.url().unwrap_or_default(), x, y + 24, SOURCE, false);
        y + 24
    }

    /// Sets the title, and what document this is, over all else. Gives how far they reach.
    fn head(&mut self, mut y: i32) -> i32 {
        let x = self.pen.left;
        if let Some(heading) = self.edition.document.heading() {
            self.pen.text(&heading.plain_text(), x, y, HEADING, false);
            y -= 36;
        }
        self.pen
            .text(&title(self.edition, self.words), x, y, TITLE, false);
        y - 30
    }
}

fn middle(column: usize) -> i32 {
    times(column, COLUMN) + COLUMN / 2
}

fn wide(event: &Event, when: &str) -> i32 {
    NAME.width(&event.title).max(WHEN.width(when))
}
