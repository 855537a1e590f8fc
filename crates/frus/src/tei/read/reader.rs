//! Reads the tokens of a division one after the other: what each element is, and what its end ends.

use super::{
    builder::{Frame, Kind, Open},
    content::{Content, is_space},
    log::Log,
    tokens::{Tag, Token, Tokens},
};
use crate::{
    Document,
    document::{BlockKind, Container, Gap, Mark, Note, Style},
    tei::problem::{Problem, WarningKind},
};

/// What has to be done where an element ends.
pub(super) enum End {
    Nothing,
    /// The running text ends.
    Text,
    /// These marks end.
    Marks(Vec<Mark>),
    /// A reference to a note of this document ends, if its words are that note's label.
    Reference(Vec<Mark>),
    Item,
    /// An item outside of any list ends.
    StrayItem,
    /// A label ends; whether its item is open.
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
    pub(super) frame: Frame,
    /// What is around that note.
    pub(super) around: Vec<Frame>,
    ends: Vec<End>,
    pub(super) notes: Vec<Note>,
    pub(super) note_ids: Vec<(String, usize)>,
    pub(super) in_opener: bool,
    pub(super) in_closer: bool,
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
    pub(super) fn closes(&self) -> bool {
        self.in_closer && self.frame.note.is_none()
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

    pub(super) fn begin(&mut self, open: Open) -> End {
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
                if self.frame.begin_item() {
                    End::StrayItem
                } else {
                    End::Item
                }
            }
            "label" => self.frame.begin_label().map_or(End::Nothing, End::Label),
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
            End::StrayItem => {
                self.frame.end_item();
                self.frame.end_list();
            }
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
            if let Some(note) = frame.note.and_then(|place| self.notes.get_mut(place)) {
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
