//! Blocks under construction: those of the document, and those of each note inside it.

use super::{content::Content, lists::OpenList, tables::TableBuilder};
use crate::{
    Span,
    document::{
        Block, BlockKind, Container, Figure, Inline, Label, Line, ListKind, Mark, Note, NoteKind,
        PageBreak,
    },
};

/// How deep containers may stand in each other; what is deeper is flattened.
pub(super) const DEEPEST: usize = 12;

/// What the running text that is open will be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Open {
    Paragraph,
    /// A paragraph that stands to the right: perhaps the first line of a signature.
    Right,
    Block(Kind),
    /// The head of the document or of an enclosed paper, which gives a number and a heading.
    Head,
    /// A line of its own above the text: a marking, or the word that announces an enclosed paper.
    OpeningLine,
    Item,
    Label,
    ListHead(Option<ListKind>),
    TableHead,
    Cell,
    Caption,
}

/// A block of running text or lines that is what it is, wherever it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    SourceNote,
    Summary,
    Heading,
    Dateline,
    Classification,
    Salutation,
    SectionHeading,
    Signature,
    Attachment,
    Number,
}

impl Open {
    /// Whether the text has no blocks inside it: those that stand in it become lines.
    pub(super) fn is_flat(self) -> bool {
        !matches!(self, Self::Paragraph | Self::Right | Self::Item)
    }
}

/// What lists stand inside: containers, in which lists are counted anew.
#[derive(Default)]
pub(super) struct Scope {
    pub(super) inside: Vec<Container>,
    pub(super) lists: Vec<OpenList>,
}

/// The blocks of the document, or of a note.
#[derive(Default)]
pub(super) struct Frame {
    pub(super) blocks: Vec<Block>,
    pub(super) open: Option<(Open, Content)>,
    /// What is known of the words to come, in order.
    pub(super) marks: Vec<Mark>,
    pub(super) scopes: Vec<Scope>,
    /// Pages that begin between items or rows.
    pages: Vec<PageBreak>,
    pub(super) tables: TableBuilder,
    /// The file of the figure that is open.
    pub(super) figure: Option<String>,
    /// How many of the last blocks are paragraphs that may begin a signature: to the right, or nothing but a name.
    signers: usize,
    /// An enclosed paper begins, and its first block is still to come.
    pub(super) attachment_begins: bool,
    /// The note whose blocks these are, by its place among the notes; `None` for the document's own.
    pub(super) note: Option<usize>,
}

impl Frame {
    pub(super) fn new() -> Self {
        Self {
            scopes: vec![Scope::default()],
            ..Self::default()
        }
    }

    /// The text that is open; a paragraph where none is.
    pub(super) fn content(&mut self) -> &mut Content {
        let (_, content) = self
            .open
            .get_or_insert_with(|| (Open::Paragraph, Content::default()));
        content
    }

    pub(super) fn is_flat(&self) -> bool {
        self.open.as_ref().is_some_and(|(open, _)| open.is_flat())
    }

    /// Begins running text, after what was open; inside flat text only a line.
    pub(super) fn begin(&mut self, open: Open) {
        if self.is_flat() {
            return self.line_break();
        }
        // The first paragraph of an item is the item's own text.
        if open == Open::Paragraph
            && let Some((Open::Item, content)) = &self.open
            && !content.has_words()
        {
            return;
        }
        self.finish();
        self.open = Some((open, Content::default()));
    }

    pub(super) fn line_break(&mut self) {
        let Self { open, marks, .. } = self;
        if let Some((_, content)) = open {
            content.line_break(marks);
        }
    }

    pub(super) fn page_break(&mut self, page: PageBreak) {
        let is_between = self.is_between_parts();
        match &mut self.open {
            Some((_, content)) => content.page_break(page),
            None if is_between => self.pages.push(page),
            None => self.push(BlockKind::PageBreak(page)),
        }
    }

    /// Whether what comes next stands between two items of a list or two rows of a table.
    fn is_between_parts(&self) -> bool {
        self.tables.is_open() || self.is_in_list()
    }

    /// Puts the pages that wait into the text that begins, or between the blocks.
    pub(super) fn place_pages(&mut self) {
        for page in core::mem::take(&mut self.pages) {
            match &mut self.open {
                Some((_, content)) => content.page_break(page),
                None => self.push(BlockKind::PageBreak(page)),
            }
        }
    }

    pub(super) fn push(&mut self, kind: BlockKind) {
        if self.attachment_begins && !matches!(kind, BlockKind::PageBreak(_)) {
            self.attachment_begins = false;
            if !matches!(kind, BlockKind::Attachment(_)) {
                self.push(BlockKind::Attachment(Vec::new()));
            }
        }
        let is_item = matches!(kind, BlockKind::LabelledItem { .. });
        let inside = self.inside(is_item);
        self.signers = 0;
        self.blocks.push(Block {
            id: String::new(),
            span: Span::default(),
            blank_before: 0,
            kind,
            inside,
        });
    }

    pub(super) fn inside(&self, is_item: bool) -> Vec<Container> {
        let Some(scope) = self.scopes.last() else {
            return Vec::new();
        };
        let mut inside = scope.inside.clone();
        if !is_item {
            let items = scope.lists.iter().filter(|list| list.in_item).count();
            let room = DEEPEST.saturating_sub(inside.len());
            inside.extend(core::iter::repeat_n(Container::Item, items.min(room)));
        }
        inside
    }

    /// Finishes the running text that is open.
    pub(super) fn finish(&mut self) {
        let Some((open, content)) = self.open.take() else {
            return;
        };
        match open {
            Open::Item => {
                let label = self.take_label();
                let level = self.level();
                let label = Label {
                    span: Span::default(),
                    text: label,
                    level,
                };
                let content = content.finish();
                self.push(BlockKind::LabelledItem { label, content });
            }
            Open::Label => {
                let pieces = content.finish();
                if let Some(list) = self.list() {
                    list.label = Some(pieces);
                }
            }
            Open::ListHead(kind) => self.list_head(kind, content),
            Open::TableHead => self.tables.head(content.finish()),
            Open::Cell => self.tables.cell(content.finish()),
            Open::Caption => {
                let caption = content.finish();
                let url = self.figure.take().unwrap_or_default();
                if !(url.is_empty() && caption.is_empty()) {
                    self.push(BlockKind::Figure(Figure { url, caption }));
                }
            }
            _ => super::kinds::finish(self, open, content),
        }
    }

    /// Pushes a paragraph that may begin a signature.
    pub(super) fn push_signer(&mut self, content: Vec<Inline>) {
        let signers = self.signers;
        self.push(BlockKind::Paragraph(content));
        self.signers = signers + 1;
    }

    /// The lines of the paragraphs with which a signature begins.
    pub(super) fn take_signers(&mut self) -> Vec<Line> {
        let signers = core::mem::take(&mut self.signers).min(self.blocks.len());
        let paragraphs = self.blocks.split_off(self.blocks.len() - signers);
        let lines = paragraphs.into_iter().filter_map(|block| match block.kind {
            BlockKind::Paragraph(content) => Some(line(content)),
            _ => None,
        });
        lines.collect()
    }

    /// Opens a container; says whether there was room for it.
    pub(super) fn begin_container(&mut self, container: Container) -> bool {
        self.finish();
        let mut inside = self.inside(false);
        if inside.len() >= DEEPEST {
            return false;
        }
        inside.push(container);
        self.scopes.push(Scope {
            inside,
            lists: Vec::new(),
        });
        true
    }

    pub(super) fn end_container(&mut self) {
        self.finish();
        if self.scopes.len() > 1 {
            self.scopes.pop();
        }
    }
}

/// A line whose place in the text is not known yet.
pub(super) fn line(content: Vec<Inline>) -> Line {
    let span = Span::default();
    Line { span, content }
}

/// A note whose blocks are still to come.
pub(super) fn note(kind: NoteKind, label: Option<String>) -> Note {
    Note {
        kind,
        label,
        ..Note::default()
    }
}
