//! The blocks of a division: of the document itself, or of a paper enclosed in it.
//!
//! A division has, by the schema, what heads it, then paragraphs and lists, then what closes it. So a heading or a
//! signature between paragraphs is a paragraph, too.

use super::Writer;
use crate::document::{
    Block, BlockKind, Container, Figure, Inline, Line, ListKind, NumberForm, Table,
    nesting::{Item, Node, nested},
    words_of,
};
use crate::tei::read::are_marking;

/// Where a block stands in its division.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Above the first paragraph or list.
    Top,
    /// Between these.
    Middle,
    /// Below the last.
    Bottom,
}

/// The first and the last part of a division that is a paragraph or a list.
struct Middle {
    first: usize,
    last: usize,
}

impl Middle {
    /// `None` where there is no paragraph and no list.
    fn of(nodes: &[Node<'_>]) -> Option<Self> {
        let is_running = |node: &Node<'_>| match node {
            Node::Block(block) => is_running(block),
            Node::List(_) | Node::Within(Container::Quotation | Container::Item, _) => true,
            Node::Within(Container::Postscript, _) => false,
        };
        let first = nodes.iter().position(is_running)?;
        // A heading below the first paragraph is written as one.
        let last = nodes.iter().rposition(|node| {
            is_running(node) || matches!(node, Node::Block(block) if is_heading(block))
        })?;
        Some(Self { first, last })
    }

    fn place(&self, at: usize) -> Place {
        if at < self.first {
            Place::Top
        } else if at > self.last {
            Place::Bottom
        } else {
            Place::Middle
        }
    }
}

impl<'a> Writer<'a> {
    /// The blocks of a division. Where enclosed papers follow, they need a paragraph before them.
    pub(super) fn division(&mut self, blocks: &'a [Block], is_followed: bool) {
        let nodes = nested(blocks);
        let middle = Middle::of(&nodes);
        let place = |at| {
            middle
                .as_ref()
                .map_or(Place::Top, |middle| middle.place(at))
        };
        self.nodes(&nodes, &place);
        if middle.is_none() && is_followed {
            self.line();
            self.xml.tag("p").empty();
        }
    }

    /// The blocks of a note, which has no head and no foot.
    pub(super) fn blocks_in_note(&mut self, blocks: &'a [Block]) {
        self.nodes(&nested(blocks), &|_| Place::Middle);
    }

    fn nodes(&mut self, nodes: &[Node<'a>], place: &dyn Fn(usize) -> Place) {
        let mut rest = nodes;
        while let Some((first, after)) = rest.split_first() {
            let place = place(nodes.len() - rest.len());
            rest = match (first, after.split_first()) {
                (Node::Block(number), Some((Node::Block(heading), next)))
                    if place == Place::Top && is_number(number) && is_title(heading) =>
                {
                    self.numbered_heading(number, heading);
                    next
                }
                (Node::Block(block), Some((Node::List(items), next))) if waits_for_items(block) => {
                    self.headed_items(block, items);
                    next
                }
                (Node::Block(block), _) => {
                    self.block(block, place);
                    self.dateline_of_volume(block);
                    after
                }
                (Node::List(items), _) => {
                    self.begin("list");
                    self.items(items);
                    after
                }
                (Node::Within(container, inner), _) => {
                    let name = match container {
                        Container::Quotation => "quote",
                        Container::Postscript => "postscript",
                        Container::Item => "ab",
                    };
                    self.begin(name);
                    self.nodes(inner, &|_| Place::Middle);
                    self.end(name);
                    after
                }
            };
        }
    }

    /// The number and the heading, with a line break between them where it is printed so.
    fn numbered_heading(&mut self, number: &Block, heading: &'a Block) {
        let BlockKind::Number(number) = number.kind else {
            return;
        };
        self.line();
        self.xml.tag("head").open();
        self.xml.words(&number.printed());
        match number.form {
            NumberForm::Line => self.xml.tag("lb").empty(),
            NumberForm::Point => self.xml.words(" "),
        }
        heading.contents().for_each(|content| self.content(content));
        self.xml.close("head");
        self.dateline_of_volume(heading);
    }

    /// The dateline that the volume prints below the document's heading, where the text has none.
    fn dateline_of_volume(&mut self, heading: &Block) {
        let document = &self.edition.document;
        let is_its_heading = document.heading().is_some_and(|own| own.id == heading.id);
        if is_its_heading && let Some(dateline) = self.edition.missing_dateline() {
            self.line();
            self.xml.tag("dateline").open();
            self.added(&dateline.text);
            self.xml.close("dateline");
        }
    }

    fn block(&mut self, block: &'a Block, place: Place) {
        // White space inside a note would be a word's.
        if self.inside == 0 {
            self.line();
        }
        match &block.kind {
            BlockKind::SourceNote(content) => self.inline_note("source", content),
            BlockKind::Summary(content) => self.inline_note("summary", content),
            BlockKind::Number(number) if place == Place::Top => {
                self.xml.tag("head").words(&number.printed());
            }
            BlockKind::Number(number) => self.segment("center", "number", |writer| {
                writer.xml.words(&number.printed());
            }),
            BlockKind::Heading(content) => match place {
                Place::Top => self.element("head", content),
                Place::Middle | Place::Bottom => {
                    self.segment("center", "heading", |writer| writer.content(content));
                }
            },
            // One without words is the element that it begins.
            BlockKind::Attachment(content) if content.is_empty() => {}
            BlockKind::Attachment(content) => match place {
                Place::Top => self.element("head", content),
                Place::Middle | Place::Bottom => {
                    self.segment("center", "attachment", |writer| writer.content(content));
                }
            },
            BlockKind::Dateline(content) => match place {
                Place::Middle => {
                    self.segment("right", "dateline", |writer| writer.content(content));
                }
                Place::Top | Place::Bottom => self.element("dateline", content),
            },
            BlockKind::Salutation(content) => match place {
                Place::Top => {
                    self.xml.tag("opener").open();
                    self.element("salute", content);
                    self.xml.close("opener");
                }
                Place::Middle | Place::Bottom => {
                    self.segment("flushleft", "salutation", |writer| writer.content(content));
                }
            },
            BlockKind::Classification(lines) => {
                let words = lines.iter().map(|line| words_of(&line.content));
                if are_marking(&words.collect::<Vec<String>>()) {
                    self.xml.tag("p").at("rend", "flushleft").open();
                    self.lines(lines);
                    self.xml.close("p");
                } else {
                    self.segment("flushleft", "classification", |writer| writer.lines(lines));
                }
            }
            BlockKind::HeadedList { kind, head, items } => {
                self.begin_headed(*kind, head);
                for item in items {
                    self.line();
                    self.element("item", &item.content);
                }
                self.end("list");
            }
            BlockKind::SectionHeading(content) => {
                self.paragraph(Some("sectiontitleital"), content);
            }
            BlockKind::Paragraph(content) => self.paragraph(None, content),
            BlockKind::LabelledItem { .. } => {}
            BlockKind::Signature(lines) => self.signature(lines, place),
            BlockKind::Table(table) => self.table(table),
            BlockKind::Figure(Figure { url, caption }) => {
                self.xml.tag("figure").open();
                self.xml.tag("graphic").at("url", url).empty();
                if !caption.is_empty() {
                    self.element("p", caption);
                }
                self.xml.close("figure");
            }
            BlockKind::PageBreak(page) => self.page_break(page),
        }
    }

    /// A note that stands in the text, of the editors.
    fn inline_note(&mut self, kind: &str, content: &'a [Inline]) {
        let note = self.xml.tag("note").at("rend", "inline");
        note.at("type", kind).open();
        self.content(content);
        self.xml.close("note");
    }

    /// A paragraph that stands for a block which the schema does not allow in its place; a segment says what it is.
    fn segment(&mut self, rend: &str, kind: &str, fill: impl FnOnce(&mut Self)) {
        self.xml.tag("p").at("rend", rend).open();
        self.xml.tag("seg").at("type", kind).open();
        fill(self);
        self.xml.close("seg");
        self.xml.close("p");
    }

    fn element(&mut self, name: &'static str, content: &'a [Inline]) {
        self.xml.tag(name).open();
        self.content(content);
        self.xml.close(name);
    }

    fn paragraph(&mut self, rend: Option<&str>, content: &'a [Inline]) {
        self.xml.tag("p").maybe("rend", rend).open();
        self.content(content);
        self.xml.close("p");
    }

    fn signature(&mut self, lines: &'a [Line], place: Place) {
        match place {
            Place::Top => self.signed(lines),
            Place::Middle => self.segment("right", "signature", |writer| writer.lines(lines)),
            Place::Bottom => {
                self.xml.tag("closer").open();
                self.signed(lines);
                self.xml.close("closer");
            }
        }
    }

    fn signed(&mut self, lines: &'a [Line]) {
        self.xml.tag("signed").open();
        self.lines(lines);
        self.xml.close("signed");
    }

    fn lines(&mut self, lines: &'a [Line]) {
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                self.xml.tag("lb").empty();
            }
            self.content(&line.content);
        }
    }

    fn begin_headed(&mut self, kind: Option<ListKind>, head: &'a Line) {
        let kind = kind.map(ListKind::name);
        self.xml.tag("list").maybe("type", kind).open();
        self.depth += 1;
        if !head.content.is_empty() {
            self.line();
            self.element("head", &head.content);
        }
    }

    /// A headed list whose items are more than running text.
    fn headed_items(&mut self, block: &'a Block, items: &[Item<'a>]) {
        if let BlockKind::HeadedList { kind, head, .. } = &block.kind {
            if self.inside == 0 {
                self.line();
            }
            self.begin_headed(*kind, head);
            self.items(items);
        }
    }

    /// The items of a list that has begun, and its end.
    fn items(&mut self, items: &[Item<'a>]) {
        for item in items {
            let BlockKind::LabelledItem { label, content } = &item.block.kind else {
                continue;
            };
            self.line();
            if !label.text.is_empty() {
                self.xml.tag("label").words(&label.text);
                self.line();
            }
            self.xml.tag("item").open();
            self.content(content);
            self.depth += 1;
            self.nodes(&item.nodes, &|_| Place::Middle);
            self.depth = self.depth.saturating_sub(1);
            self.xml.close("item");
        }
        self.end("list");
    }

    fn table(&mut self, table: &'a Table) {
        self.xml.tag("table").open();
        self.depth += 1;
        if !table.head.is_empty() {
            self.line();
            self.element("head", &table.head);
        }
        let several = |count: u32| (count > 0).then(|| count.to_string());
        for row in &table.rows {
            let role = |is_label: bool| is_label.then_some("label");
            self.line();
            self.xml.tag("row").maybe("role", role(row.is_label)).open();
            for cell in &row.cells {
                let tag = self.xml.tag("cell").maybe("role", role(cell.is_label));
                let tag = tag.maybe("cols", several(cell.columns).as_deref());
                tag.maybe("rows", several(cell.rows).as_deref()).open();
                self.content(&cell.content);
                self.xml.close("cell");
            }
            self.xml.close("row");
        }
        self.end("table");
    }
}

/// Whether the items of a headed list follow it.
fn waits_for_items(block: &Block) -> bool {
    matches!(&block.kind, BlockKind::HeadedList { items, .. } if items.is_empty())
}

/// Whether a block is a paragraph or a list wherever it stands.
fn is_running(block: &Block) -> bool {
    matches!(
        block.kind,
        BlockKind::Classification(_)
            | BlockKind::HeadedList { .. }
            | BlockKind::SectionHeading(_)
            | BlockKind::Paragraph(_)
            | BlockKind::LabelledItem { .. }
            | BlockKind::Table(_)
            | BlockKind::Figure(_)
    )
}

fn is_heading(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Number(_) | BlockKind::Heading(_))
}

fn is_title(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Heading(_))
}

fn is_number(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Number(_))
}
