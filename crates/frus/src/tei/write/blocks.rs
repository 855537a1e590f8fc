//! The blocks of a division: of the document itself, or of a paper enclosed in it.
//!
//! A division has, by the schema, what heads it, then paragraphs and lists, then what closes it. So a heading or a
//! signature between paragraphs is a paragraph, too.

use super::Writer;
use crate::document::{Block, BlockKind, Inline, Label, Line, ListItem};

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

/// The first and the last block of a division that is a paragraph or a list.
struct Middle {
    first: usize,
    last: usize,
}

impl Middle {
    /// `None` where there is no paragraph and no list.
    fn of(blocks: &[Block]) -> Option<Self> {
        let first = blocks.iter().position(is_running)?;
        // A heading below the first paragraph is written as one.
        let last = blocks
            .iter()
            .rposition(|block| is_running(block) || is_heading(block))?;
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
        let middle = Middle::of(blocks);
        let mut rest = blocks;
        while let Some((first, after)) = rest.split_first() {
            let at = blocks.len() - rest.len();
            let place = middle
                .as_ref()
                .map_or(Place::Top, |middle| middle.place(at));
            let taken = match (&first.kind, after.first()) {
                (BlockKind::LabelledItem { .. }, _) => self.labelled_items(rest),
                (BlockKind::Number(number), Some(heading))
                    if place == Place::Top && is_heading(heading) && !is_number(heading) =>
                {
                    self.line();
                    self.xml.tag("head").open();
                    self.xml.words(&numbered(*number));
                    self.xml.tag("lb").empty();
                    heading.contents().for_each(|content| self.content(content));
                    self.xml.close("head");
                    self.dateline_of_volume(heading);
                    2
                }
                _ => {
                    self.block(first, place);
                    self.dateline_of_volume(first);
                    1
                }
            };
            rest = rest.get(taken..).unwrap_or_default();
        }
        if middle.is_none() && is_followed {
            self.line();
            self.xml.tag("p").empty();
        }
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

    /// The blocks of a note, which has no head and no foot.
    pub(super) fn blocks_in_note(&mut self, blocks: &'a [Block]) {
        let mut rest = blocks;
        while let Some(first) = rest.first() {
            let taken = if let BlockKind::LabelledItem { .. } = first.kind {
                self.labelled_items(rest)
            } else {
                self.block(first, Place::Middle);
                1
            };
            rest = rest.get(taken..).unwrap_or_default();
        }
    }

    fn block(&mut self, block: &'a Block, place: Place) {
        // White space inside a note would be a word's.
        if self.inside == 0 {
            self.line();
        }
        match &block.kind {
            BlockKind::SourceNote(content) => {
                let note = self.xml.tag("note").at("rend", "inline");
                note.at("type", "source").open();
                self.content(content);
                self.xml.close("note");
            }
            BlockKind::Number(number) if place == Place::Top => {
                self.xml.tag("head").words(&numbered(*number));
            }
            BlockKind::Number(number) => {
                let paragraph = self.xml.tag("p").at("rend", "center");
                paragraph.words(&numbered(*number));
            }
            BlockKind::Heading(content) | BlockKind::Attachment(content) => match place {
                Place::Top => self.element("head", content),
                Place::Middle | Place::Bottom => self.paragraph(Some("center"), content),
            },
            BlockKind::Dateline(content) => match place {
                Place::Middle => self.paragraph(Some("right"), content),
                Place::Top | Place::Bottom => self.element("dateline", content),
            },
            BlockKind::Classification(lines) => {
                self.xml.tag("p").at("rend", "flushleft").open();
                self.lines(lines);
                self.xml.close("p");
            }
            BlockKind::HeadedList { head, items } => self.headed_list(head, items),
            BlockKind::SectionHeading(content) => {
                self.paragraph(Some("sectiontitleital"), content);
            }
            BlockKind::Paragraph(content) => self.paragraph(None, content),
            BlockKind::LabelledItem { .. } => {}
            BlockKind::Signature(lines) => self.signature(lines, place),
            BlockKind::PageBreak(page) => self.page_break(page),
        }
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
        let (outer, inner) = match place {
            Place::Top => (None, "signed"),
            Place::Middle => (None, "p"),
            Place::Bottom => (Some("closer"), "signed"),
        };
        if let Some(outer) = outer {
            self.xml.tag(outer).open();
        }
        let rend = (inner == "p").then_some("right");
        self.xml.tag(inner).maybe("rend", rend).open();
        self.lines(lines);
        self.xml.close(inner);
        if let Some(outer) = outer {
            self.xml.close(outer);
        }
    }

    fn lines(&mut self, lines: &'a [Line]) {
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                self.xml.tag("lb").empty();
            }
            self.content(&line.content);
        }
    }

    fn headed_list(&mut self, head: &'a Line, items: &'a [ListItem]) {
        let kind = list_kind(head);
        self.xml.tag("list").maybe("type", kind).open();
        self.depth += 1;
        self.line();
        self.element("head", &head.content);
        for item in items {
            self.line();
            self.element("item", &item.content);
        }
        self.end("list");
    }

    /// The labelled items with which the blocks begin, as one list with the lists inside it; says how many they are.
    fn labelled_items(&mut self, blocks: &'a [Block]) -> usize {
        // The levels of the lists that are open.
        let mut open: Vec<u32> = Vec::new();
        let mut taken = 0;
        for block in blocks {
            let BlockKind::LabelledItem { label, content } = &block.kind else {
                break;
            };
            while open.len() > 1 && open.last().is_some_and(|level| *level > label.level) {
                open.pop();
                self.xml.close("item");
                self.end("list");
            }
            if open.last().is_none_or(|level| *level < label.level) {
                open.push(label.level);
                self.begin("list");
            } else {
                self.xml.close("item");
            }
            self.item(label, content);
            taken += 1;
        }
        for _ in open {
            self.xml.close("item");
            self.end("list");
        }
        taken
    }

    /// An item, which is left open for the lists inside it.
    fn item(&mut self, label: &Label, content: &'a [Inline]) {
        self.line();
        self.xml.tag("label").words(&label.text);
        self.line();
        self.xml.tag("item").open();
        self.content(content);
    }
}

fn numbered(number: u32) -> String {
    format!("No. {number}")
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
    )
}

fn is_heading(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Number(_) | BlockKind::Heading(_))
}

fn is_number(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Number(_))
}

/// The type of a headed list, where the series has one for its head.
fn list_kind(head: &Line) -> Option<&'static str> {
    let words: String = head.content.iter().filter_map(Inline::words).collect();
    let words = words.trim().trim_end_matches(':').to_lowercase();
    match words.as_str() {
        "subject" | "subjects" => Some("subject"),
        "ref" | "refs" | "reference" | "references" => Some("references"),
        "participants" => Some("participants"),
        "to" => Some("to"),
        _ => None,
    }
}
