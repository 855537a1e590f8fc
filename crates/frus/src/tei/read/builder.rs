//! Blocks under construction: those of the document, and those of each note inside it.

use super::{content::Content, tables::TableBuilder};
use crate::{
    Span,
    document::{
        Block, BlockKind, Container, Figure, Inline, Label, Line, ListItem, ListKind, Mark, Note,
        NoteKind, PageBreak,
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

/// A list that is open.
#[derive(Default)]
struct OpenList {
    /// The label that waits for its item.
    label: Option<Vec<Inline>>,
    /// Where the head of the list stands among the blocks.
    head: Option<usize>,
    /// Whether one of its items is open.
    in_item: bool,
}

/// What lists stand inside: containers, in which lists are counted anew.
#[derive(Default)]
struct Scope {
    inside: Vec<Container>,
    lists: Vec<OpenList>,
}

/// The blocks of the document, or of a note.
#[derive(Default)]
pub(super) struct Frame {
    pub(super) blocks: Vec<Block>,
    pub(super) open: Option<(Open, Content)>,
    /// What is known of the words to come, in order.
    pub(super) marks: Vec<Mark>,
    scopes: Vec<Scope>,
    /// Pages that begin between items or rows.
    pages: Vec<PageBreak>,
    pub(super) tables: TableBuilder,
    /// The file of the figure that is open.
    pub(super) figure: Option<String>,
    /// How many of the last blocks are paragraphs that may begin a signature: to the right, or nothing but a name.
    signers: usize,
    /// An enclosed paper begins, and its first block is still to come.
    pub(super) attachment_begins: bool,
    pub(super) is_note: bool,
    /// The note whose blocks these are, among the notes.
    pub(super) note: usize,
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

    fn inside(&self, is_item: bool) -> Vec<Container> {
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

    // Lists.

    fn list(&mut self) -> Option<&mut OpenList> {
        self.scopes.last_mut()?.lists.last_mut()
    }

    /// Whether a list is open, and none of its items.
    pub(super) fn is_in_list(&self) -> bool {
        let list = self.scopes.last().and_then(|scope| scope.lists.last());
        list.is_some_and(|list| !list.in_item)
    }

    /// How many lists stand around the innermost.
    fn level(&self) -> u32 {
        let lists = self.scopes.last().map_or(0, |scope| scope.lists.len());
        u32::try_from(lists.saturating_sub(1).min(DEEPEST)).unwrap_or_default()
    }

    pub(super) fn begin_list(&mut self, kind: Option<ListKind>) {
        self.finish();
        let head = kind.map(|kind| self.push_list_head(Some(kind), Vec::new()));
        if let Some(scope) = self.scopes.last_mut() {
            scope.lists.push(OpenList {
                head,
                ..OpenList::default()
            });
        }
    }

    fn push_list_head(&mut self, kind: Option<ListKind>, content: Vec<Inline>) -> usize {
        self.push(BlockKind::HeadedList {
            kind,
            head: line(content),
            items: Vec::new(),
        });
        self.blocks.len().saturating_sub(1)
    }

    /// The head of the innermost list: in the block that waits for it, or in one of its own.
    fn list_head(&mut self, kind: Option<ListKind>, content: Content) {
        let content = content.finish();
        if content.is_empty() {
            return;
        }
        let at = self.list().and_then(|list| list.head);
        let blocks = &mut self.blocks;
        let waiting = at.and_then(|at| blocks.get_mut(at));
        if let Some(BlockKind::HeadedList { head, .. }) = waiting.map(|block| &mut block.kind)
            && head.content.is_empty()
        {
            *head = line(content);
            return;
        }
        let words: String = content.iter().filter_map(Inline::words).collect();
        let kind = kind.or_else(|| ListKind::of_head(&words));
        let at = self.push_list_head(kind, content);
        if let Some(list) = self.list() {
            list.head = Some(at);
        }
    }

    pub(super) fn begin_item(&mut self) {
        self.finish();
        if self
            .scopes
            .last()
            .is_some_and(|scope| scope.lists.is_empty())
        {
            self.begin_list(None);
        }
        if let Some(list) = self.list() {
            list.in_item = false;
        }
        let mut content = Content::default();
        // What stands in a label and is no word goes before the item's own.
        if let Some(list) = self.list()
            && let Some(label) = &mut list.label
        {
            let (words, others) = label.drain(..).partition(|piece| piece.words().is_some());
            *label = words;
            content.extend(others);
        }
        self.open = Some((Open::Item, content));
        self.place_pages();
    }

    pub(super) fn take_label(&mut self) -> String {
        let Some(list) = self.list() else {
            return String::new();
        };
        list.in_item = true;
        let label = list.label.take().unwrap_or_default();
        label.iter().filter_map(Inline::words).collect()
    }

    /// A label begins: before its item, or inside it.
    pub(super) fn begin_label(&mut self) -> bool {
        let in_item = matches!(&self.open, Some((Open::Item, content)) if content.is_empty());
        let between = self.open.is_none() && self.list().is_some_and(|list| !list.in_item);
        let after_item = matches!(&self.open, Some((Open::Item, content)) if !content.is_empty());
        if !(in_item || between) || after_item {
            return false;
        }
        if between {
            self.place_label();
        }
        self.open = Some((Open::Label, Content::default()));
        in_item
    }

    /// A label ends; `in_item` says that its item is open.
    pub(super) fn end_label(&mut self, in_item: bool) {
        self.finish();
        if in_item {
            self.begin_item();
        }
    }

    pub(super) fn end_item(&mut self) {
        self.finish();
        if let Some(list) = self.list() {
            list.in_item = false;
        }
    }

    pub(super) fn end_list(&mut self) {
        self.finish();
        self.place_label();
        if let Some(list) = self.scopes.last_mut().and_then(|scope| scope.lists.pop())
            && let Some(head) = list.head
        {
            self.gather(head);
        }
        self.place_pages();
    }

    /// A label without an item keeps its words.
    fn place_label(&mut self) {
        if self.list().is_some_and(|list| list.label.is_some()) {
            self.begin_item();
            self.end_item();
        }
    }

    /// Makes the items below the head of a list bullets of it, where each is running text alone and has no label.
    fn gather(&mut self, head: usize) {
        let level = u32::try_from(self.scopes.last().map_or(0, |scope| scope.lists.len()))
            .unwrap_or_default();
        let inside = self.inside(true);
        let after = self.blocks.get(head + 1..).unwrap_or_default();
        let is_plain = |block: &Block| match &block.kind {
            BlockKind::LabelledItem { label, .. } => {
                label.text.is_empty() && label.level == level && block.inside == inside
            }
            _ => false,
        };
        if !after.iter().all(is_plain) {
            return;
        }
        let items: Vec<ListItem> = self
            .blocks
            .drain(head + 1..)
            .filter_map(|block| match block.kind {
                BlockKind::LabelledItem { content, .. } => Some(ListItem {
                    span: Span::default(),
                    blank_before: 0,
                    content,
                }),
                _ => None,
            })
            .collect();
        if let Some(BlockKind::HeadedList { items: into, .. }) =
            self.blocks.get_mut(head).map(|block| &mut block.kind)
        {
            *into = items;
        }
    }

    // Containers.

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
