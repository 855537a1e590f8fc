//! Where something stands in the source text: byte spans, and the line and column a person would count.

use core::fmt;

use serde::{Deserialize, Serialize};

/// A half-open range of bytes in the source text.
///
/// Both ends lie on character boundaries of the text that was parsed, so slicing that text by a span
/// gives back exactly the words it stands for.
///
/// ```
/// use frus::Span;
/// let span = Span::new(3, 10);
/// assert_eq!(span.of("On June 30"), Some("June 30"));
/// assert_eq!(span.of("short"), None);
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset just past the last byte.
    pub end: u32,
}

impl Span {
    /// The bytes from `start` up to, and without, `end`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The words this span stands for in `text`, or `None` where the span does not fit that text.
    #[must_use]
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start as usize..self.end as usize)
    }

    /// Number of bytes.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Whether the span holds no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether every byte of `other` is also in this span.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two spans share at least one byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A place in a text as a person counts it: lines and characters, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Position {
    /// Line number, from 1.
    pub line: u32,
    /// Column in characters (not bytes), from 1.
    pub column: u32,
}

impl Position {
    /// The position of byte `offset` in `text`; the end of the text where the offset lies beyond it.
    ///
    /// A line ends at a line feed, at a carriage return, or at both together; a byte order mark is no column.
    ///
    /// ```
    /// use frus::Position;
    /// assert_eq!(Position::of("7–1053\nNo. 660", 12), Position { line: 2, column: 4 });
    /// ```
    #[must_use]
    pub fn of(text: &str, offset: u32) -> Self {
        Positions::new(text).of(offset)
    }
}

/// Finds many positions of one text, in a time that grows with the text and not with their number.
///
/// ```
/// use frus::Positions;
/// let mut positions = Positions::new("7–1053\nNo. 660");
/// assert_eq!(positions.of(0).to_string(), "1:1");
/// assert_eq!(positions.of(12).to_string(), "2:4");
/// ```
#[derive(Clone, Debug)]
pub struct Positions<'a> {
    text: &'a [u8],
    offset: usize,
    position: Position,
}

impl<'a> Positions<'a> {
    /// Begins at the beginning of `text`.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let marks = text.len() - text.trim_start_matches('\u{feff}').len();
        Self {
            text: text.as_bytes(),
            offset: marks,
            position: Position { line: 1, column: 1 },
        }
    }

    /// The position of byte `offset`, which should not lie before the one asked for last.
    pub fn of(&mut self, offset: u32) -> Position {
        let passed = self
            .text
            .get(self.offset..(offset as usize).min(self.text.len()))
            .unwrap_or_default();
        for (at, byte) in passed.iter().enumerate() {
            let next = self.text.get(self.offset + at + 1);
            if *byte == b'\n' || (*byte == b'\r' && next != Some(&b'\n')) {
                self.position.line = self.position.line.saturating_add(1);
                self.position.column = 1;
            } else if next.is_none_or(|next| next & 0xC0 != 0x80) {
                // A character counts at its last byte, so that an offset inside it is still its own column.
                self.position.column = self.position.column.saturating_add(1);
            }
        }
        self.offset += passed.len();
        self.position
    }
}

impl fmt::Display for Position {
    /// `line:column`, as compilers print it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}
