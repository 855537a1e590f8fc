//! A citation as text, of which some pieces are set in italics: one value for HTML, Markdown and plain text.

use super::DayForm;
use crate::date::Day;

/// A piece of a citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words as they are.
    Plain(String),
    /// Words in italics.
    Italic(String),
    /// Where in the volume: pages, or the number of a document. A quotation has a place of its own there.
    Place {
        /// As the style writes it: `1457–1459`, `Document 75`.
        words: String,
        /// Whether these are pages.
        is_pages: bool,
    },
    /// An address.
    Link(String),
    /// When the address was read, with the words around it. Where the day is not known the piece is left out, and the
    /// sentence is right without it.
    Accessed {
        /// The words before the day: ` [accessed `.
        before: &'static str,
        /// The day, where it is known.
        day: Option<Day>,
        /// How the style writes it.
        form: DayForm,
        /// The words after it: `]`.
        after: &'static str,
    },
}

/// A citation in pieces.
///
/// ```
/// use frus::cite::Text;
/// let mut text = Text::default();
/// text.plain("In ").italic("Foreign Relations of the United States").plain(", 1952–1954");
/// assert_eq!(text.to_plain(), "In Foreign Relations of the United States, 1952–1954");
/// assert_eq!(text.to_markdown(), "In *Foreign Relations of the United States*, 1952–1954");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pieces: Vec<Piece>,
}

impl Text {
    /// The pieces, in order.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Adds words.
    pub fn plain(&mut self, words: &str) -> &mut Self {
        match self.pieces.last_mut() {
            Some(Piece::Plain(before)) => before.push_str(words),
            _ if words.is_empty() => {}
            _ => self.pieces.push(Piece::Plain(words.to_owned())),
        }
        self
    }

    /// Adds words in italics.
    pub fn italic(&mut self, words: &str) -> &mut Self {
        if !words.is_empty() {
            self.pieces.push(Piece::Italic(words.to_owned()));
        }
        self
    }

    /// Adds where in the volume.
    pub(super) fn place(&mut self, words: String, is_pages: bool) -> &mut Self {
        self.pieces.push(Piece::Place { words, is_pages });
        self
    }

    /// Adds an address.
    pub fn link(&mut self, address: &str) -> &mut Self {
        self.pieces.push(Piece::Link(address.to_owned()));
        self
    }

    /// Adds when it was read.
    pub(super) fn accessed(
        &mut self,
        before: &'static str,
        (day, form): (Option<Day>, DayForm),
        after: &'static str,
    ) -> &mut Self {
        self.pieces.push(Piece::Accessed {
            before,
            day,
            form,
            after,
        });
        self
    }

    /// Without italics.
    #[must_use]
    pub fn to_plain(&self) -> String {
        self.written(|words| words.to_owned(), "")
    }

    /// As Markdown (CommonMark), italics between stars.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        self.written(escaped, "*")
    }

    fn written(&self, escape: impl Fn(&str) -> String, star: &str) -> String {
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Plain(words) | Piece::Place { words, .. } => text.push_str(&escape(words)),
                Piece::Italic(words) => {
                    text.push_str(star);
                    text.push_str(&escape(words));
                    text.push_str(star);
                }
                Piece::Link(address) => text.push_str(address),
                Piece::Accessed { day: None, .. } => {}
                Piece::Accessed {
                    before,
                    day: Some(day),
                    form,
                    after,
                } => {
                    text.push_str(&escape(before));
                    text.push_str(&form.words(*day));
                    text.push_str(&escape(after));
                }
            }
        }
        text
    }
}

/// Words in which Markdown sees no marks.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    let mut signs = words.chars().peekable();
    while let Some(sign) = signs.next() {
        let next = signs.peek();
        // An ampersand begins a character reference only before these.
        let reference =
            sign == '&' && next.is_some_and(|next| next.is_alphanumeric() || *next == '#');
        if reference || matches!(sign, '\\' | '*' | '_' | '[' | ']' | '<' | '`') {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}
