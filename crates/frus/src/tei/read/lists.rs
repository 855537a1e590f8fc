//! Lists under construction: items with their labels, and what heads them.

use super::{
    builder::{DEEPEST, Frame, Open, line},
    content::Content,
};
use crate::{
    Span,
    document::{Block, BlockKind, Inline, ListItem, ListKind, words_of},
};

/// A list that is open.
#[derive(Default)]
pub(super) struct OpenList {
    /// The label that waits for its item.
    pub(super) label: Option<Vec<Inline>>,
    /// Where the head of the list stands among the blocks.
    pub(super) head: Option<usize>,
    /// Whether one of its items is open.
    pub(super) in_item: bool,
}

impl Frame {
    pub(super) fn list(&mut self) -> Option<&mut OpenList> {
        self.scopes.last_mut()?.lists.last_mut()
    }

    /// Whether a list is open, and none of its items.
    pub(super) fn is_in_list(&self) -> bool {
        let list = self.scopes.last().and_then(|scope| scope.lists.last());
        list.is_some_and(|list| !list.in_item)
    }

    /// How many lists stand around the innermost.
    pub(super) fn level(&self) -> u32 {
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
    pub(super) fn list_head(&mut self, kind: Option<ListKind>, content: Content) {
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
        let words = words_of(&content);
        let kind = kind.or_else(|| ListKind::of_head(&words));
        let at = self.push_list_head(kind, content);
        if let Some(list) = self.list() {
            list.head = Some(at);
        }
    }

    /// An item begins; says whether a list had to be opened for it.
    pub(super) fn begin_item(&mut self) -> bool {
        self.finish();
        let is_stray = self.list().is_none();
        if is_stray {
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
        is_stray
    }

    pub(super) fn take_label(&mut self) -> String {
        let Some(list) = self.list() else {
            return String::new();
        };
        list.in_item = true;
        let label = list.label.take().unwrap_or_default();
        words_of(&label)
    }

    /// A label begins: before its item, or at the beginning of it; says whether the item is open. `None` where the words are
    /// part of what stands around them.
    pub(super) fn begin_label(&mut self) -> Option<bool> {
        let in_item = match &self.open {
            Some((Open::Item, content)) if content.is_empty() => true,
            None if self.is_in_list() => false,
            _ => return None,
        };
        if !in_item {
            self.place_label();
        }
        self.open = Some((Open::Label, Content::default()));
        Some(in_item)
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
}
