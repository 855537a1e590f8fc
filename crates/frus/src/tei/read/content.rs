//! Running text under construction: white space is folded, and neighbours of which the same is known are one piece.

use crate::{
    Span,
    document::{Gap, Inline, InlineKind, Mark, PageBreak, Style, Target},
};

/// Running text under construction.
#[derive(Default)]
pub(super) struct Content {
    pieces: Vec<Inline>,
    /// Where a page begins behind words, whether white space stood before it.
    page: Option<bool>,
    /// White space stood before a note, and is owed to the words behind it.
    owed: bool,
}

impl Content {
    pub(super) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Whether there are words.
    pub(super) fn has_words(&self) -> bool {
        self.pieces.iter().any(|piece| piece.words().is_some())
    }

    /// Adds words with the marks on them. In TEI white space is layout: any of it is one space.
    pub(super) fn words(&mut self, words: &str, marks: &[Mark]) {
        let spaced = words.starts_with(is_space);
        match self.page {
            Some(true) if !spaced && !words.is_empty() => self.space(marks),
            Some(false) if spaced => self.space_before_page(),
            _ => {}
        }
        if !words.is_empty() {
            self.page = None;
        }
        if core::mem::take(&mut self.owed) && words.starts_with(char::is_alphanumeric) {
            self.space(marks);
        }
        let mut rest = words;
        while let Some(first) = rest.chars().next() {
            if is_space(first) {
                self.space(marks);
                rest = rest.trim_start_matches(is_space);
            } else {
                if matches!(first, ',' | ';' | ')' | ']') {
                    self.trim_space();
                }
                let end = rest.find(is_space).unwrap_or(rest.len());
                let (word, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
                self.push(word, marks);
                rest = after;
            }
        }
    }

    /// Takes a space away before a sign that none stands before: it is layout between the tags of the file.
    fn trim_space(&mut self) {
        if self.page.is_none() && !self.ends_in_break() {
            self.trim_end();
        }
    }

    /// One space, but at the beginning, and behind another, a line break, or a bracket that opens.
    fn space(&mut self, marks: &[Mark]) {
        let is_wanted = match self.pieces.last().map(|piece| &piece.kind) {
            None => false,
            Some(InlineKind::Text { text, .. }) => !text.ends_with([' ', '\n', '(', '[']),
            Some(_) => true,
        };
        if is_wanted {
            self.push(" ", marks);
        }
    }

    fn push(&mut self, words: &str, marks: &[Mark]) {
        if let Some(InlineKind::Text { text, marks: same }) =
            self.pieces.last_mut().map(|piece| &mut piece.kind)
            && same.as_slice() == marks
        {
            text.push_str(words);
            return;
        }
        let kind = InlineKind::Text {
            text: words.to_owned(),
            marks: marks.to_vec(),
        };
        self.inline(kind);
    }

    fn inline(&mut self, kind: InlineKind) {
        let span = Span::default();
        self.pieces.push(Inline { span, kind });
    }

    /// Takes the white space at the end away; says whether there was any.
    fn trim_end(&mut self) -> bool {
        let mut was = false;
        while let Some(InlineKind::Text { text, marks }) =
            self.pieces.last_mut().map(|piece| &mut piece.kind)
        {
            if !text.ends_with([' ', '\n']) {
                break;
            }
            was = true;
            text.pop();
            if text.is_empty() || marks.contains(&Mark::LineBreak) {
                self.pieces.pop();
            } else {
                break;
            }
        }
        was
    }

    /// A line break of print; none at the beginning, and never two.
    pub(super) fn line_break(&mut self, marks: &[Mark]) {
        let was_break = self.ends_in_break();
        self.page = None;
        self.owed = false;
        if self.pieces.is_empty() || was_break {
            return;
        }
        self.trim_end();
        let mut marks = marks.to_vec();
        marks.push(Mark::LineBreak);
        marks.sort();
        let text = "\n".to_owned();
        self.inline(InlineKind::Text { text, marks });
    }

    fn ends_in_break(&self) -> bool {
        self.pieces.last().is_some_and(Inline::is_line_break)
    }

    /// A reference to a note: glued to the word before it.
    pub(super) fn reference(&mut self, note: Option<String>, label: Option<String>) {
        if !self.ends_in_break() {
            self.owed |= self.trim_end();
        }
        self.page = None;
        let id = String::new();
        self.inline(InlineKind::NoteReference { id, note, label });
    }

    /// Makes the last piece a reference to a note, where it is words with that mark alone and raised.
    pub(super) fn make_reference(&mut self, to: &Mark) {
        let is_label = |piece: &Inline| match &piece.kind {
            InlineKind::Text { text, marks } => {
                !text.contains(is_space)
                    && marks.len() == 2
                    && marks.contains(to)
                    && marks.contains(&Mark::Style(Style::Superscript))
            }
            _ => false,
        };
        if let Mark::CrossReference(Target::NoteOf {
            document,
            label: of,
        }) = to
            && let Some(last) = self.pieces.pop_if(|piece| is_label(piece))
            && let InlineKind::Text { text, .. } = last.kind
        {
            let note = [document, "fn", of].concat();
            self.reference(Some(note), Some(text));
        }
    }

    /// A page begins. On both sides of it there is white space, or on none, where it divides a word.
    pub(super) fn page_break(&mut self, page: PageBreak) {
        let spaced = match self.pieces.last() {
            None => true,
            Some(piece) => match piece.words() {
                Some(words) => words.ends_with([' ', '\n']),
                None => self.page.unwrap_or_default() || self.owed,
            },
        };
        if core::mem::take(&mut self.owed) {
            self.space(&[]);
        }
        self.inline(InlineKind::PageBreak(page));
        self.page = Some(spaced);
    }

    fn space_before_page(&mut self) {
        let mut at = self.pieces.len();
        while at > 0 {
            let before = self.pieces.get_mut(at - 1).map(|piece| &mut piece.kind);
            match before {
                Some(InlineKind::PageBreak(_)) => at -= 1,
                Some(InlineKind::Text { text, .. }) => return text.push(' '),
                _ => break,
            }
        }
        let kind = InlineKind::Text {
            text: " ".to_owned(),
            marks: Vec::new(),
        };
        let span = Span::default();
        if at > 0 && at <= self.pieces.len() {
            self.pieces.insert(at, Inline { span, kind });
        }
    }

    /// Something is left out.
    pub(super) fn gap(&mut self, gap: Gap) {
        self.page = None;
        self.inline(InlineKind::Gap(gap));
    }

    /// What this content begins with that is no word: pages, before an item.
    pub(super) fn extend(&mut self, pieces: Vec<Inline>) {
        self.pieces.extend(pieces);
    }

    /// The finished text, without white space at its ends.
    pub(super) fn finish(mut self) -> Vec<Inline> {
        if self.page == Some(false) {
            self.space_before_page();
        }
        self.trim_end();
        self.pieces
    }

    /// The finished text, a line for each stretch between line breaks.
    pub(super) fn finish_lines(self) -> Vec<Vec<Inline>> {
        let pieces = self.finish();
        let lines = pieces.split(Inline::is_line_break).map(<[Inline]>::to_vec);
        lines.filter(|line| !line.is_empty()).collect()
    }
}

/// White space as XML has it; a space that must not break is none.
pub(in crate::tei) fn is_space(sign: char) -> bool {
    matches!(sign, ' ' | '\t' | '\n' | '\r')
}
