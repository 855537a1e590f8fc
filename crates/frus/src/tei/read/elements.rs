//! What each element of a division does to the blocks under construction.

use super::{
    builder::{self, Frame, Kind, Open},
    content::Content,
    log::Log,
    marks,
    reader::{End, Reader},
    tokens::Tag,
};
use crate::{
    document::{Container, ListKind, NoteKind, PageBreak},
    tei::problem::WarningKind,
};

/// How many marks words may have; those of elements that stand deeper are left out.
const MARKS: usize = 16;

impl Reader {
    pub(super) fn paragraph(&mut self, tag: &Tag<'_>, log: &mut Log) -> End {
        let rend = tag.value("rend").unwrap_or_default();
        let open = match rend.split_whitespace().next().unwrap_or_default() {
            "" => Open::Paragraph,
            "flushleft" => Open::OpeningLine,
            "right" => Open::Right,
            "center" => Open::Block(Kind::SectionHeading),
            other if other.starts_with("sectiontitle") => Open::Block(Kind::SectionHeading),
            "blockquote" => {
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

    pub(super) fn head(&mut self) -> End {
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
    pub(super) fn line(&mut self, name: &str) -> End {
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

    pub(super) fn container(&mut self, container: Container, tag: &Tag<'_>, log: &mut Log) -> End {
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
    pub(super) fn quote(&mut self, tag: &Tag<'_>, log: &mut Log) -> End {
        if tag.name() == "q" || self.frame.is_flat() {
            return End::Nothing;
        }
        self.container(Container::Quotation, tag, log)
    }

    pub(super) fn list(&mut self, tag: &Tag<'_>) -> End {
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

    pub(super) fn table(&mut self, tag: &Tag<'_>) -> End {
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
            // Between the rows of another: its rows are that one's.
            "table" if frame.tables.is_open() => End::Nothing,
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

    pub(super) fn note(&mut self, tag: &Tag<'_>, log: &mut Log) -> End {
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
        inner.note = Some(place);
        let outer = core::mem::replace(&mut self.frame, inner);
        self.around.push(outer);
        End::Note
    }

    pub(super) fn page_break(&mut self, tag: &Tag<'_>) -> End {
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
    pub(super) fn segment(&mut self, tag: &Tag<'_>, log: &mut Log) -> End {
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

    pub(super) fn marked(&mut self, tag: &Tag<'_>, log: &mut Log) -> End {
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
}
