//! Reads the elements of a document one after the other, and makes blocks of them.

use super::{
    builder::{self, Frame, Kind, Open},
    content::{Content, is_space},
    log::Log,
    marks,
    tokens::{Tag, Token, Tokens},
};
use crate::{
    Document,
    document::{BlockKind, Container, Gap, ListKind, Mark, Note, NoteKind, PageBreak, Style},
    tei::problem::{Problem, WarningKind},
};

/// How many marks words may have; those of elements that stand deeper are left out.
const MARKS: usize = 16;

/// What has to be done where an element ends.
enum End {
    Nothing,
    /// The running text ends.
    Text,
    /// As many marks end.
    Marks(Vec<Mark>),
    /// A reference to a note of this document ends, if its words are that note's label.
    Reference(Vec<Mark>),
    Item,
    Label(bool),
    List,
    Container,
    Table,
    Figure,
    Note,
    Opener,
    Closer,
    Attachment,
}

/// A document whose parts have no names yet, and no places in the canonical text.
pub(super) struct NotLaidOut {
    pub(super) document: Document,
    /// The ids of the notes in the file, with their places among the notes.
    pub(super) note_ids: Vec<(String, usize)>,
}

/// Reads a division into a document.
#[derive(Default)]
pub(super) struct Reader {
    /// The blocks of the document, or of the innermost note that is open.
    frame: Frame,
    /// What is around that note.
    around: Vec<Frame>,
    ends: Vec<End>,
    notes: Vec<Note>,
    note_ids: Vec<(String, usize)>,
    in_opener: bool,
    in_closer: bool,
}

impl Reader {
    pub(super) fn new() -> Self {
        Self {
            frame: Frame::new(),
            ..Self::default()
        }
    }

    /// Reads every token of the division, whose own tag is the first.
    pub(super) fn read(
        mut self,
        tokens: &mut Tokens<'_>,
        log: &mut Log,
    ) -> Result<NotLaidOut, Problem> {
        while let Some(token) = tokens.next(log)? {
            match token {
                Token::Start(tag) => {
                    let end = self.start(&tag, log);
                    self.ends.push(end);
                }
                Token::End => self.end(),
                Token::Words(words) => self.words(&words),
            }
        }
        self.frame.finish();
        let document = Document {
            blocks: self.frame.blocks,
            notes: self.notes,
            final_newlines: 1,
        };
        Ok(NotLaidOut {
            document,
            note_ids: self.note_ids,
        })
    }

    /// Whether the words are those of what closes the document, and of no note in it.
    fn closes(&self) -> bool {
        self.in_closer && !self.frame.is_note
    }

    fn words(&mut self, words: &str) {
        let closes = self.closes();
        let frame = &mut self.frame;
        if frame.open.is_none() {
            if words.chars().all(is_space) {
                return;
            }
            if closes {
                frame.begin(Open::Block(Kind::Signature));
            }
        }
        let marks = core::mem::take(&mut frame.marks);
        frame.content().words(words, &marks);
        frame.marks = marks;
    }

    fn begin(&mut self, open: Open) -> End {
        let frame = &mut self.frame;
        let is_flat = frame.is_flat();
        frame.begin(open);
        if is_flat { End::Nothing } else { End::Text }
    }

    fn start(&mut self, tag: &Tag<'_>, log: &mut Log) -> End {
        match tag.name() {
            "p" | "ab" | "l" => self.paragraph(tag, log),
            "head" => self.head(),
            "dateline" => {
                self.frame.finish();
                self.begin(Open::Block(Kind::Dateline))
            }
            "salute" if self.in_opener => self.begin(Open::Block(Kind::Salutation)),
            "opener" => {
                self.in_opener = true;
                End::Opener
            }
            "closer" => {
                self.in_closer = true;
                self.frame.finish();
                End::Closer
            }
            "signed" | "affiliation" | "salute" | "address" | "addrLine" => self.line(tag.name()),
            "frus:classification" => self.begin(Open::Block(Kind::Classification)),
            "postscript" => self.container(Container::Postscript, tag, log),
            "quote" | "q" => self.quote(tag, log),
            "frus:attachment" => {
                self.frame.finish();
                self.frame.attachment_begins = true;
                End::Attachment
            }
            "div" => {
                self.frame.finish();
                End::Text
            }
            "list" => self.list(tag),
            "item" => {
                if self.frame.is_flat() {
                    self.frame.line_break();
                    return End::Nothing;
                }
                self.frame.begin_item();
                End::Item
            }
            "label" => {
                let in_item = matches!(&self.frame.open, Some((Open::Item, _)));
                if self.frame.begin_label() {
                    return End::Label(true);
                }
                let begun = !in_item && matches!(&self.frame.open, Some((Open::Label, _)));
                if begun {
                    End::Label(false)
                } else {
                    End::Nothing
                }
            }
            "table" | "row" | "cell" => self.table(tag),
            "figure" => {
                let frame = &mut self.frame;
                if frame.is_flat() {
                    return End::Nothing;
                }
                frame.finish();
                frame.open = Some((Open::Caption, Content::default()));
                End::Figure
            }
            "graphic" => {
                let url = tag.filled("url");
                let frame = &mut self.frame;
                if let Some((Open::Caption, _)) = frame.open {
                    if frame.figure.is_some() {
                        frame.finish();
                        frame.open = Some((Open::Caption, Content::default()));
                    }
                    frame.figure = url;
                }
                End::Nothing
            }
            "note" => self.note(tag, log),
            "pb" => self.page_break(tag),
            "lb" => {
                self.frame.line_break();
                End::Nothing
            }
            "gap" => {
                let gap = Gap {
                    reason: tag.filled("reason"),
                    extent: tag.filled("extent").or_else(|| tag.filled("quantity")),
                    unit: tag.filled("unit"),
                };
                self.frame.content().gap(gap);
                End::Nothing
            }
            "seg" => self.segment(tag, log),
            "ref" => match self.marked(tag, log) {
                End::Marks(marks) => End::Reference(marks),
                end => end,
            },
            "hi" | "persName" | "gloss" | "placeName" | "date" | "time" | "del" | "unclear" => {
                self.marked(tag, log)
            }
            "name" | "orgName" | "term" | "title" | "foreign" | "emph" | "abbr" | "expan"
            | "add" | "supplied" | "sic" | "corr" | "choice" | "rs" | "roleName" | "num"
            | "measure" | "said" | "mentioned" | "lg" | "g" | "c" | "w" | "idno" | "anchor"
            | "milestone" | "cit" | "bibl" | "floatingText" | "body" | "text" | "group"
            | "front" | "back" | "byline" | "docDate" | "trailer" | "formula" | "subst"
            | "space" | "ptr" | "listBibl" => End::Nothing,
            _ => {
                let name = tag.own_name().to_owned();
                log.warn(WarningKind::UnknownElement(name), tag.at);
                End::Nothing
            }
        }
    }

    fn paragraph(&mut self, tag: &Tag<'_>, log: &mut Log) -> End {
        let rend = tag.value("rend").unwrap_or_default();
        let open = match rend.split_whitespace().next().unwrap_or_default() {
            "" => Open::Paragraph,
            "flushleft" => Open::OpeningLine,
            "right" => Open::Right,
            "center" => Open::Block(Kind::SectionHeading),
            other if other.starts_with("sectiontitle") => Open::Block(Kind::SectionHeading),
            "blockquote" => {
                if self.frame.is_flat() {
                    return self.begin(Open::Paragraph);
                }
                let end = self.container(Container::Quotation, tag, log);
                self.begin(Open::Paragraph);
                return end;
            }
            other => {
                let kind = WarningKind::UnknownValue {
                    element: tag.own_name().to_owned(),
                    attribute: format!("rend=\"{other}\""),
                };
                log.warn(kind, tag.at);
                Open::Paragraph
            }
        };
        self.begin(open)
    }

    fn head(&mut self) -> End {
        let frame = &mut self.frame;
        let open = if frame.tables.is_open() {
            Open::TableHead
        } else if let Some((Open::Caption, _)) = frame.open {
            frame.line_break();
            return End::Nothing;
        } else if frame.is_in_list() {
            Open::ListHead(None)
        } else {
            Open::Head
        };
        self.begin(open)
    }

    /// A line of what closes a document; elsewhere a signature of its own.
    fn line(&mut self, name: &str) -> End {
        let in_closer = self.closes();
        let frame = &mut self.frame;
        if frame.open.is_some() && (frame.is_flat() || !in_closer) {
            frame.line_break();
            return if name == "signed" && !in_closer && !frame.is_flat() {
                frame.finish();
                self.begin(Open::Block(Kind::Signature))
            } else {
                End::Nothing
            };
        }
        if in_closer || name == "signed" {
            self.begin(Open::Block(Kind::Signature));
            return if in_closer { End::Nothing } else { End::Text };
        }
        self.begin(Open::Paragraph)
    }

    fn container(&mut self, container: Container, tag: &Tag<'_>, log: &mut Log) -> End {
        if self.frame.is_flat() {
            self.frame.line_break();
            return End::Nothing;
        }
        if self.frame.begin_container(container) {
            End::Container
        } else {
            log.warn(WarningKind::DeepNesting, tag.at);
            End::Text
        }
    }

    /// A quotation that is set apart. One inside a line of text is part of that.
    fn quote(&mut self, tag: &Tag<'_>, log: &mut Log) -> End {
        if tag.name() == "q" || self.frame.is_flat() {
            return End::Nothing;
        }
        self.container(Container::Quotation, tag, log)
    }

    fn list(&mut self, tag: &Tag<'_>) -> End {
        if self.frame.is_flat() {
            self.frame.line_break();
            return End::Nothing;
        }
        let kind = tag.value("type");
        let kind = ListKind::ALL
            .iter()
            .find(|known| Some(known.name()) == kind.as_deref());
        self.frame.begin_list(kind.copied());
        End::List
    }

    fn table(&mut self, tag: &Tag<'_>) -> End {
        let is_label = tag.value("role").as_deref() == Some("label");
        let count = |name| -> u32 {
            let value = tag.value(name);
            value
                .and_then(|value| value.trim().parse().ok())
                .unwrap_or_default()
        };
        let frame = &mut self.frame;
        if frame.is_flat() {
            frame.line_break();
            return End::Nothing;
        }
        match tag.name() {
            "table" => {
                frame.finish();
                frame.tables.begin();
                End::Table
            }
            "row" => {
                frame.finish();
                frame.tables.begin_row(is_label);
                End::Nothing
            }
            _ if !frame.tables.is_open() => self.begin(Open::Paragraph),
            _ => {
                frame.finish();
                frame
                    .tables
                    .begin_cell(is_label, count("cols"), count("rows"));
                frame.open = Some((Open::Cell, Content::default()));
                frame.place_pages();
                End::Text
            }
        }
    }

    fn note(&mut self, tag: &Tag<'_>, log: &mut Log) -> End {
        let kind = match tag.value("type").as_deref() {
            Some("source") => NoteKind::Source,
            Some("summary") => NoteKind::Summary,
            _ => NoteKind::Footnote,
        };
        let is_inline = tag.value("rend").as_deref() == Some("inline");
        if is_inline && !self.frame.is_flat() {
            return self.begin(match kind {
                NoteKind::Source => Open::Block(Kind::SourceNote),
                NoteKind::Summary => Open::Block(Kind::Summary),
                NoteKind::Footnote => Open::Paragraph,
            });
        }
        let place = self.notes.len();
        let label = tag.filled("n");
        self.notes.push(builder::note(kind, label.clone()));
        if let Some(id) = tag.filled("xml:id") {
            self.note_ids.push((id, place));
        }
        let closes = self.closes();
        let frame = &mut self.frame;
        // A note between blocks has no reference.
        if frame.open.is_some() || closes {
            if frame.open.is_none() {
                frame.begin(Open::Block(Kind::Signature));
            }
            frame.content().reference(Some(place.to_string()), label);
        }
        if self.around.len() >= builder::DEEPEST {
            log.warn(WarningKind::DeepNesting, tag.at);
        }
        let mut inner = Frame::new();
        inner.is_note = true;
        inner.note = place;
        let outer = core::mem::replace(&mut self.frame, inner);
        self.around.push(outer);
        End::Note
    }

    fn page_break(&mut self, tag: &Tag<'_>) -> End {
        let id = tag.filled("xml:id");
        let from_id = id.as_deref().and_then(|id| id.strip_prefix("pg_"));
        let page = tag
            .filled("n")
            .or_else(|| from_id.map(str::to_owned))
            .unwrap_or_default();
        let id = String::new();
        self.frame.page_break(PageBreak { id, page });
        End::Nothing
    }

    /// A segment: a line above the text, what our own writer says of a block, or words by hand.
    fn segment(&mut self, tag: &Tag<'_>, log: &mut Log) -> End {
        let kind = tag.value("type");
        let kind = match kind.as_deref() {
            Some("heading") => Some(Kind::Heading),
            Some("signature") => Some(Kind::Signature),
            Some("dateline") => Some(Kind::Dateline),
            Some("classification") => Some(Kind::Classification),
            Some("salutation") => Some(Kind::Salutation),
            Some("attachment") => Some(Kind::Attachment),
            Some("number") => Some(Kind::Number),
            _ => None,
        };
        let in_opener = self.in_opener;
        let frame = &mut self.frame;
        if let (Some(kind), Some((open, content))) = (kind, &mut frame.open)
            && content.is_empty()
        {
            *open = Open::Block(kind);
            return End::Nothing;
        }
        if in_opener && frame.open.is_none() {
            return self.begin(Open::OpeningLine);
        }
        self.marked(tag, log)
    }

    fn marked(&mut self, tag: &Tag<'_>, log: &mut Log) -> End {
        let wanted = marks::of(tag, log);
        let frame = &mut self.frame;
        let mut added = Vec::new();
        for mark in wanted {
            if let Err(at) = frame.marks.binary_search(&mark) {
                if frame.marks.len() >= MARKS {
                    log.warn(WarningKind::DeepNesting, tag.at);
                    break;
                }
                frame.marks.insert(at, mark.clone());
                added.push(mark);
            }
        }
        End::Marks(added)
    }

    fn end(&mut self) {
        match self.ends.pop().unwrap_or(End::Nothing) {
            End::Nothing => {}
            End::Text => self.frame.finish(),
            End::Marks(marks) => self.unmark(&marks),
            End::Reference(marks) => {
                self.unmark(&marks);
                self.reference(&marks);
            }
            End::Item => self.frame.end_item(),
            End::Label(in_item) => self.frame.end_label(in_item),
            End::List => self.frame.end_list(),
            End::Container => self.frame.end_container(),
            End::Table => {
                let frame = &mut self.frame;
                frame.finish();
                if let Some(table) = frame.tables.end() {
                    frame.push(BlockKind::Table(table));
                }
                frame.place_pages();
            }
            End::Figure => self.frame.finish(),
            End::Note => self.end_note(),
            End::Opener => {
                self.frame.finish();
                self.in_opener = false;
            }
            End::Closer => {
                self.frame.finish();
                self.in_closer = false;
            }
            End::Attachment => {
                self.frame.finish();
                self.frame.attachment_begins = false;
            }
        }
    }

    fn unmark(&mut self, marks: &[Mark]) {
        self.frame.marks.retain(|mark| !marks.contains(mark));
    }

    fn end_note(&mut self) {
        if let Some(outer) = self.around.pop() {
            let mut frame = core::mem::replace(&mut self.frame, outer);
            frame.finish();
            if let Some(note) = self.notes.get_mut(frame.note) {
                note.blocks = frame.blocks;
            }
        }
    }

    /// A raised label that refers to a note which stands elsewhere, as our own writer has it.
    fn reference(&mut self, marks: &[Mark]) {
        let is_raised = self.frame.marks.contains(&Mark::Style(Style::Superscript));
        if let (true, [mark]) = (is_raised, marks) {
            self.frame.content().make_reference(mark);
        }
    }
}
