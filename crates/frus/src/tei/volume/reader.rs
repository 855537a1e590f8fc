//! One pass over a file: its header, its lists and its contents.

use memchr::memchr_iter;

use super::{
    Division, DivisionKind, Page, Part, Volume,
    entries::{Item, folded},
    header::Field,
};
use crate::{
    Span,
    tei::{
        problem::{ErrorKind, Problem},
        read::{
            log::Log,
            tokens::{Tag, Token, Tokens},
        },
    },
};

/// How deep divisions may stand in each other; what is deeper is part of the one around it.
const DEEPEST: usize = 16;

/// What an open element is to the pass.
enum Element {
    Division,
    Head,
    Note,
    Field(Field),
    Item,
    Name,
    /// An element of the header, which the fields inside it ask for.
    Named(String),
    Other,
}

/// Reads a file.
pub(super) fn read(source: &str) -> Result<Volume, Problem> {
    let mut log = Log::default();
    let mut tokens = Tokens::new(source, 0);
    let mut pass = Pass {
        source: source.as_bytes(),
        ..Pass::default()
    };
    while let Some(token) = tokens.next(&mut log)? {
        match token {
            Token::Start(tag) => pass.start(&tag)?,
            Token::End => pass.end(tokens.at()),
            Token::Words(words) => pass.words(&words),
        }
    }
    if !pass.has_root {
        let kind = ErrorKind::Empty;
        return Err(Problem { kind, at: 0 });
    }
    pass.volume.warnings = log.finish(source, (0, 1));
    Ok(pass.volume)
}

#[derive(Default)]
struct Pass<'a> {
    volume: Volume,
    source: &'a [u8],
    open: Vec<Element>,
    divisions: Vec<Division>,
    part: Part,
    has_root: bool,
    in_header: bool,
    /// Words that are gathered: of a head, or of a field.
    words: Option<String>,
    /// How many notes are open, whose words are left out.
    notes: usize,
    item: Option<Item>,
    page: Option<String>,
    /// How far the lines are counted, and how many there are.
    counted: (usize, u32),
}

impl Pass<'_> {
    fn start(&mut self, tag: &Tag<'_>) -> Result<(), Problem> {
        if !self.has_root {
            self.has_root = true;
            if !matches!(tag.name(), "TEI" | "teiCorpus" | "div") {
                let root = tag.own_name().to_owned();
                let kind = ErrorKind::NotTei { root };
                return Err(Problem { kind, at: tag.at });
            }
        }
        let element = self.element(tag);
        self.open.push(element);
        Ok(())
    }

    fn element(&mut self, tag: &Tag<'_>) -> Element {
        match tag.name() {
            "lb" => {
                self.words(" ");
                return Element::Other;
            }
            "p" | "hi" | "ref" | "list" if !self.in_header => return Element::Other,
            "div" if self.divisions.len() < DEEPEST => return self.begin_division(tag),
            "pb" => self.begin_page(tag),
            "note" => {
                if let Some(id) = tag.filled("xml:id") {
                    self.volume.ids.notes.insert(id);
                }
                self.notes += 1;
                return Element::Note;
            }
            "teiHeader" => {
                self.in_header = true;
                return Element::Named(String::new());
            }
            "front" => self.part = Part::Front,
            "body" => self.part = Part::Body,
            "back" => self.part = Part::Back,
            "head" if self.waits_for_head() => {
                self.words = Some(String::new());
                return Element::Head;
            }
            "date" => self.date(tag),
            "item" if self.part != Part::Body => {
                self.item = Some(Item::default());
                return Element::Item;
            }
            name @ ("persName" | "term" | "gloss") if self.item.is_some() => {
                if let Some(id) = tag.filled("xml:id")
                    && let Some(item) = &mut self.item
                {
                    item.begin_name(id, name == "persName");
                    return Element::Name;
                }
            }
            _ => {}
        }
        if self.in_header {
            return self.header(tag);
        }
        if self.part != Part::Body
            && let Some(id) = tag.filled("xml:id")
        {
            self.volume.ids.others.insert(id);
        }
        Element::Other
    }

    fn header(&mut self, tag: &Tag<'_>) -> Element {
        let inside = match self.open.last() {
            Some(Element::Named(name)) => name.as_str(),
            _ => "",
        };
        match Field::of(tag, inside) {
            Some(field) => {
                self.words = Some(String::new());
                Element::Field(field)
            }
            None => Element::Named(tag.name().to_owned()),
        }
    }

    fn begin_division(&mut self, tag: &Tag<'_>) -> Element {
        let kind = tag.value("type");
        let range = tag.filled("frus:doc-dateTime-min");
        let range = range.zip(tag.filled("frus:doc-dateTime-max"));
        let line = self.line(tag.at);
        self.divisions.push(Division {
            part: self.part,
            kind: DivisionKind::of(kind.as_deref()),
            id: tag.filled("xml:id").unwrap_or_default(),
            number: tag.filled("n"),
            subtype: tag.filled("subtype"),
            date_range: range,
            first_page: self.page.clone(),
            span: Span::new(tag.at, tag.at),
            line,
            ..Division::default()
        });
        Element::Division
    }

    /// The line of a byte, which lies behind the one asked for before.
    fn line(&mut self, at: u32) -> u32 {
        let (from, lines) = self.counted;
        let passed = self.source.get(from..at as usize).unwrap_or_default();
        let more = u32::try_from(memchr_iter(b'\n', passed).count()).unwrap_or_default();
        self.counted = (at as usize, lines.saturating_add(more));
        self.counted.1.saturating_add(1)
    }

    fn begin_page(&mut self, tag: &Tag<'_>) {
        let id = tag.filled("xml:id");
        let id = id.as_deref().and_then(|id| id.strip_prefix("pg_"));
        let printed = tag.filled("n").or_else(|| id.map(str::to_owned));
        let id = id.map(str::to_owned).or_else(|| printed.clone());
        if let Some(id) = id {
            self.volume.pages.push(Page { id, at: tag.at });
        }
        // A page with which a division begins is its first.
        if let Some(division) = self.divisions.last_mut()
            && division.head.is_empty()
            && self.words.is_none()
        {
            division.first_page.clone_from(&printed);
        }
        self.page = printed.or_else(|| self.page.take());
    }

    fn waits_for_head(&self) -> bool {
        self.words.is_none()
            && self.notes == 0
            && matches!(self.open.last(), Some(Element::Division))
            && self
                .divisions
                .last()
                .is_some_and(|division| division.head.is_empty())
    }

    /// The first date of a dateline is the document's.
    fn date(&mut self, tag: &Tag<'_>) {
        if self.notes > 0 {
            return;
        }
        if let Some(division) = self.divisions.last_mut()
            && division.kind == DivisionKind::Document
            && division.date.is_none()
        {
            division.date = tag.filled("when").or_else(|| tag.filled("from"));
        }
    }

    fn end(&mut self, at: u32) {
        match self.open.pop() {
            Some(Element::Division) => {
                let Some(mut division) = self.divisions.pop() else {
                    return;
                };
                division.span.end = at;
                division.last_page.clone_from(&self.page);
                match self.divisions.last_mut() {
                    Some(around) => around.divisions.push(division),
                    None => self.volume.divisions.push(division),
                }
            }
            Some(Element::Head) => {
                let words = self.words.take().unwrap_or_default();
                if let Some(division) = self.divisions.last_mut() {
                    division.head = folded(&words);
                }
            }
            Some(Element::Note) => self.notes = self.notes.saturating_sub(1),
            Some(Element::Field(field)) => {
                let words = self.words.take().unwrap_or_default();
                self.volume.header.set(field, folded(&words));
            }
            Some(Element::Item) => {
                if let Some((entry, is_person)) = self.item.take().and_then(Item::finish) {
                    if is_person {
                        self.volume.persons.push(entry);
                    } else {
                        self.volume.terms.push(entry);
                    }
                }
            }
            Some(Element::Name) => {
                if let Some(item) = &mut self.item {
                    item.end_name();
                }
            }
            Some(Element::Named(name)) if name.is_empty() => self.in_header = false,
            Some(Element::Named(_) | Element::Other) | None => {}
        }
    }

    fn words(&mut self, words: &str) {
        if self.notes > 0 {
            return;
        }
        if let Some(gathered) = &mut self.words {
            gathered.push_str(words);
        }
        if let Some(item) = &mut self.item {
            item.words(words);
        }
    }
}
