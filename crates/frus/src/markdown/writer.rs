//! The blocks of a document in Markdown.

use core::iter;
use std::collections::HashSet;

use strings::Strings;

use super::{
    footnote_label,
    words::{Words, emphasised_line},
};
use crate::{
    document::{
        Block, BlockKind, Container, Figure, Inline, InlineKind, Label, Line, Mark, Note, Table,
    },
    edition::Edition,
};

/// What the text of a note is indented by, below its first line.
const INDENT: &str = "    ";

/// A Markdown file under construction.
pub(super) struct Writer<'a> {
    edition: &'a Edition,
    strings: &'a Strings,
    /// The notes to which something refers, by id.
    referred: HashSet<&'a str>,
    text: String,
    /// What stands before every line: nothing, or what indents a note.
    indent: &'static str,
    /// What stands before every line of a quotation, behind the indent.
    quoted: &'static str,
    /// Whether the part to come goes on with the quotation above it.
    goes_on: bool,
    /// Whether the words to come are those of an enclosed paper.
    enclosed: bool,
}

impl<'a> Writer<'a> {
    pub(super) fn of(edition: &'a Edition, strings: &'a Strings) -> Self {
        let inlines = edition
            .document
            .blocks_with_notes()
            .flat_map(|block| block.inlines());
        let referred = inlines.filter_map(|inline| match &inline.kind {
            InlineKind::NoteReference { note, .. } => note.as_deref(),
            _ => None,
        });
        Self {
            edition,
            strings,
            referred: referred.collect(),
            text: String::new(),
            indent: "",
            quoted: "",
            goes_on: false,
            enclosed: false,
        }
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    pub(super) fn document(&mut self) {
        let document = &self.edition.document;
        self.blocks(&document.blocks);
        self.quoted = "";
        for note in &document.notes {
            self.note(note);
        }
        self.source();
    }

    /// The citation and the address, below everything.
    fn source(&mut self) {
        let citation = self.edition.citation();
        if citation.is_empty() {
            return;
        }
        self.part("---");
        let mut words = Words::default();
        words.push(&citation);
        words.push(".");
        let mut line = words.finish();
        if let Some(url) = self.edition.url() {
            let is_address =
                |sign: char| sign.is_ascii_graphic() && !matches!(sign, '<' | '>' | '\\');
            line.push(' ');
            if url.chars().all(is_address) {
                line.push_str(&["<", url, ">"].concat());
            } else {
                let mut words = Words::default();
                words.push(url);
                line.push_str(&words.finish());
            }
        }
        self.part(&line);
    }

    /// A part of the file that is a line, with an empty line before it; nothing where it is empty.
    fn part(&mut self, line: &str) {
        if !line.is_empty() {
            self.gap();
            self.line(line);
        }
    }

    /// An empty line, but where nothing stands above.
    fn gap(&mut self) {
        let goes_on = core::mem::take(&mut self.goes_on);
        if !self.text.is_empty() && !goes_on {
            self.text.push('\n');
        }
    }

    fn line(&mut self, line: &str) {
        // The first line of a note begins behind its label.
        if self.text.ends_with('\n') || self.text.is_empty() {
            self.text.push_str(self.indent);
            self.text.push_str(self.quoted);
        }
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Begins or ends a quotation before a block; one that goes on has no empty line that would end it.
    fn quote(&mut self, block: &Block) {
        let is_quoted = block.inside.contains(&Container::Quotation);
        if is_quoted && !self.quoted.is_empty() {
            self.text.push_str(self.indent);
            self.text.push_str(">\n");
            self.goes_on = true;
        }
        self.quoted = if is_quoted { "> " } else { "" };
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        let mut rest = blocks;
        while let Some((first, after)) = rest.split_first() {
            self.quote(first);
            rest = if let BlockKind::LabelledItem { .. } = first.kind {
                self.labelled_items(rest)
            } else {
                self.block(first);
                after
            };
        }
    }

    fn block(&mut self, block: &'a Block) {
        match &block.kind {
            BlockKind::SourceNote(content)
            | BlockKind::Summary(content)
            | BlockKind::Salutation(content)
            | BlockKind::Figure(Figure {
                caption: content, ..
            })
            | BlockKind::Paragraph(content) => {
                let line = self.words(content);
                self.part(&line);
            }
            BlockKind::Number(number) => self.part(&number.printed()),
            BlockKind::Heading(content) => {
                self.heading(if self.enclosed { "## " } else { "# " }, content);
                self.dateline_of_volume(block);
            }
            BlockKind::SectionHeading(content) => {
                self.heading(if self.enclosed { "### " } else { "## " }, content);
            }
            BlockKind::Dateline(content) => self.emphasised(content),
            BlockKind::Attachment(content) => {
                self.enclosed = true;
                self.emphasised(content);
            }
            BlockKind::Classification(lines) => self.lines(lines, emphasised_line),
            BlockKind::Signature(lines) => self.lines(lines, str::to_owned),
            BlockKind::HeadedList { head, items, .. } => {
                let line = self.words(&head.content);
                self.part(&line);
                self.gap();
                for item in items {
                    let line = ["* ", &self.words(&item.content)].concat();
                    self.line(line.trim_end());
                }
            }
            BlockKind::LabelledItem { .. } => {}
            BlockKind::Table(table) => self.table(table),
            BlockKind::PageBreak(page) => self.part(&page_break(&page.page)),
        }
    }

    /// A table in the form of GitHub, whose first row names the columns.
    fn table(&mut self, table: &'a Table) {
        let head = self.words(&table.head);
        self.part(&head);
        let columns = table.rows.iter().map(|row| row.cells.len()).max();
        let Some(columns) = columns.filter(|columns| *columns > 0) else {
            return;
        };
        self.gap();
        for (at, row) in table.rows.iter().enumerate() {
            let cells = row.cells.iter().map(|cell| self.words(&cell.content));
            let empty = columns - row.cells.len();
            let cells: Vec<_> = cells.chain(iter::repeat_n(String::new(), empty)).collect();
            self.line(&["| ", &cells.join(" | "), " |"].concat());
            if at == 0 {
                self.line(&["|", &" --- |".repeat(columns)].concat());
            }
        }
    }

    fn heading(&mut self, level: &str, content: &'a [Inline]) {
        let words = self.words(content);
        if !words.is_empty() {
            self.part(&[level, &words].concat());
        }
    }

    fn emphasised(&mut self, content: &'a [Inline]) {
        let line = emphasised_line(&self.words(content));
        self.part(&line);
    }

    /// The dateline that the volume prints below the heading, where the text has none.
    fn dateline_of_volume(&mut self, heading: &Block) {
        let document = &self.edition.document;
        let is_its_heading = document.heading().is_some_and(|own| own.id == heading.id);
        if is_its_heading && let Some(dateline) = self.edition.missing_dateline() {
            let mut words = Words::default();
            words.push(&dateline.text);
            let mut added = Words::default();
            added.push(self.strings.document.from_volume);
            let line = format!("{} ({})", emphasised_line(&words.finish()), added.finish());
            self.part(&line);
        }
    }

    /// Lines with breaks between them.
    fn lines(&mut self, lines: &'a [Line], draw: fn(&str) -> String) {
        let lines = lines.iter().map(|line| draw(&self.words(&line.content)));
        let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
        let Some((last, before)) = lines.split_last() else {
            return;
        };
        self.gap();
        for line in before {
            self.line(&[line, "\\"].concat());
        }
        self.line(last);
    }

    /// The labelled items with which the blocks begin, as one list with the lists inside it; gives the blocks after it.
    ///
    /// A headed list has asterisks, so that a list which follows it is another.
    fn labelled_items(&mut self, blocks: &'a [Block]) -> &'a [Block] {
        // The levels of the lists that are open.
        let mut open: Vec<u32> = Vec::new();
        let mut rest = blocks;
        self.gap();
        while let Some((first, after)) = rest.split_first()
            && let BlockKind::LabelledItem { label, content } = &first.kind
        {
            while open.len() > 1 && open.last().is_some_and(|level| *level > label.level) {
                open.pop();
            }
            if open.last().is_none_or(|level| *level < label.level) {
                open.push(label.level);
            }
            let indent: String = iter::repeat_n("  ", open.len().saturating_sub(1)).collect();
            let item = self.item(label, content);
            self.line([&indent, "- ", &item].concat().trim_end());
            rest = after;
        }
        rest
    }

    fn item(&self, label: &Label, content: &'a [Inline]) -> String {
        let mut words = Words::default();
        if !label.text.is_empty() {
            words.push(&label.text);
            words.push(" ");
        }
        self.content(content, &mut words);
        words.finish()
    }

    /// A note: a footnote where something refers to it, else a paragraph that its label opens.
    fn note(&mut self, note: &'a Note) {
        let label = footnote_label(note).filter(|_| self.referred.contains(note.id.as_str()));
        let mut words = Words::default();
        self.gap();
        if let Some(label) = label {
            self.text.push_str(&["[^", label, "]: "].concat());
            self.indent = INDENT;
        } else {
            words.push(&note.opening());
            words.push(" ");
        }
        let rest = match note.blocks.split_first() {
            Some((first, rest)) if matches!(first.kind, BlockKind::Paragraph(_)) => {
                for content in first.contents() {
                    self.content(content, &mut words);
                }
                rest
            }
            _ => &note.blocks,
        };
        self.line(&words.finish());
        self.blocks(rest);
        (self.indent, self.quoted) = ("", "");
    }

    fn words(&self, content: &'a [Inline]) -> String {
        let mut words = Words::default();
        self.content(content, &mut words);
        words.finish()
    }

    fn content(&self, content: &'a [Inline], words: &mut Words) {
        let mut rest = content;
        while let Some((first, mut after)) = rest.split_first() {
            match &first.kind {
                InlineKind::Text { text, .. } if is_by_hand(first) => {
                    let more = after.iter().take_while(|inline| is_by_hand(inline)).count();
                    let (hand, next) = after.split_at_checked(more).unwrap_or((after, &[]));
                    let mut all = text.clone();
                    all.extend(hand.iter().filter_map(Inline::words));
                    let sign = next.first().map(|next| next.words().unwrap_or("["));
                    words.emphasised(&all, sign.and_then(|words| words.chars().next()));
                    after = next;
                }
                InlineKind::Text { text, .. } => words.push(text),
                InlineKind::NoteReference { note, label, .. } => {
                    self.reference(note.as_deref(), label.as_deref(), words);
                }
                InlineKind::Gap(_) => {}
                InlineKind::PageBreak(page) => words.push(&format!("[Page {}]", page.page)),
            }
            rest = after;
        }
    }

    /// A reference to a footnote; where there is no such note, its label in brackets, so that it is no part of the word.
    fn reference(&self, note: Option<&str>, label: Option<&str>, words: &mut Words) {
        let note = note.and_then(|id| self.edition.document.note(id));
        match note.and_then(footnote_label) {
            Some(label) => words.reference(label),
            None => words.push(&["[", label.unwrap_or_default(), "]"].concat()),
        }
    }
}

fn is_by_hand(inline: &Inline) -> bool {
    matches!(&inline.kind, InlineKind::Text { marks, .. } if marks.contains(&Mark::Handwriting))
}

fn page_break(page: &str) -> String {
    let mut words = Words::default();
    words.push(&format!("[Page {page}]"));
    words.finish()
}
