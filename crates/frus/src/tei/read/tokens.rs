//! The tags and words of a TEI file, one after the other. No tree is made of them.

use std::borrow::Cow;

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use super::log::Log;
use crate::tei::problem::{ErrorKind, Problem, WarningKind};

/// A tag, or words.
pub(in crate::tei) enum Token<'a> {
    /// An element begins. One that is empty ends at the next token, too.
    Start(Tag<'a>),
    /// The innermost element ends.
    End,
    /// Words, as they stand: white space is not folded.
    Words(Cow<'a, str>),
}

/// The tag with which an element begins.
pub(in crate::tei) struct Tag<'a> {
    start: BytesStart<'a>,
    /// Where it begins, in bytes of the file.
    pub(in crate::tei) at: u32,
}

impl<'a> Tag<'a> {
    /// The name, with the prefix of elements that are no TEI: `p`, `frus:attachment`.
    pub(in crate::tei) fn name(&self) -> &str {
        let name = self.start.name().into_inner();
        if self.is_foreign() { "" } else { name }
    }

    /// The name as it stands.
    pub(in crate::tei) fn own_name(&self) -> &str {
        self.start.name().into_inner()
    }

    /// Whether the element puts itself and what it holds into another vocabulary, such as that of HTML.
    fn is_foreign(&self) -> bool {
        let raw = self.start.attributes_raw();
        raw.contains("xmlns=")
            && self
                .value("xmlns")
                .is_some_and(|space| space != "http://www.tei-c.org/ns/1.0")
    }

    /// The value of an attribute.
    pub(in crate::tei) fn value(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut attributes = self.start.attributes();
        let found = attributes
            .with_checks(false)
            .filter_map(Result::ok)
            .find(|attribute| attribute.key.as_ref() == name)?;
        let value = match found.value {
            Cow::Borrowed(value) => unescaped(value),
            Cow::Owned(value) => Cow::Owned(unescaped(&value).into_owned()),
        };
        Some(value)
    }

    /// The value of an attribute, where it has any words.
    pub(in crate::tei) fn filled(&self, name: &str) -> Option<String> {
        let value = self.value(name)?;
        let trimmed = value.trim();
        (!trimmed.is_empty()).then(|| trimmed.to_owned())
    }
}

/// A value without the escapes of XML; as it stands, where these are no escapes of XML.
fn unescaped(value: &str) -> Cow<'_, str> {
    quick_xml::escape::unescape(value).unwrap_or(Cow::Borrowed(value))
}

/// Reads a file, or a part of it, token by token.
pub(in crate::tei) struct Tokens<'a> {
    reader: Reader<&'a [u8]>,
    /// Where the part begins in the file.
    base: u32,
    part: &'a str,
    /// Where the elements that are open begin in the part.
    open: Vec<usize>,
    /// An element that was empty is still to be closed.
    close_empty: bool,
}

impl<'a> Tokens<'a> {
    /// `base` is where the part begins in the file.
    pub(in crate::tei) fn new(part: &'a str, base: u32) -> Self {
        Self {
            reader: Reader::from_str(part),
            base,
            part,
            open: Vec::new(),
            close_empty: false,
        }
    }

    /// Where the next token begins, in bytes of the file.
    pub(in crate::tei) fn at(&self) -> u32 {
        let at = u32::try_from(self.reader.buffer_position()).unwrap_or(u32::MAX);
        self.base.saturating_add(at)
    }

    /// The next token; `None` at the end.
    pub(in crate::tei) fn next(&mut self, log: &mut Log) -> Result<Option<Token<'a>>, Problem> {
        if core::mem::take(&mut self.close_empty) {
            self.open.pop();
            return Ok(Some(Token::End));
        }
        loop {
            let at = self.at();
            let from = (at - self.base) as usize;
            let event = self.reader.read_event().map_err(|error| {
                let at = u32::try_from(self.reader.error_position()).unwrap_or(u32::MAX);
                Problem {
                    kind: ErrorKind::NotXml(error.to_string()),
                    at: self.base.saturating_add(at),
                }
            })?;
            let token = match event {
                Event::Start(start) => {
                    self.open.push(from);
                    Token::Start(Tag { start, at })
                }
                Event::Empty(start) => {
                    self.open.push(from);
                    self.close_empty = true;
                    Token::Start(Tag { start, at })
                }
                Event::End(_) => {
                    self.open.pop();
                    Token::End
                }
                Event::Text(words) => Token::Words(words.into_inner()),
                Event::CData(words) => Token::Words(words.into_inner()),
                Event::GeneralRef(name) => Token::Words(reference(&name.into_inner(), at, log)),
                Event::DocType(_) => {
                    log.warn(WarningKind::DocumentType, at);
                    continue;
                }
                Event::Eof => {
                    let Some(open) = self.open.last() else {
                        return Ok(None);
                    };
                    let tag = self.part.get(open + 1..).unwrap_or_default();
                    let name = tag
                        .split(|sign: char| sign.is_whitespace() || matches!(sign, '>' | '/'))
                        .next()
                        .unwrap_or_default();
                    let at = self.base.saturating_add(*open as u32);
                    let kind = ErrorKind::Unclosed(name.to_owned());
                    return Err(Problem { kind, at });
                }
                Event::Decl(_) | Event::PI(_) | Event::Comment(_) => continue,
            };
            return Ok(Some(token));
        }
    }
}

/// What an entity stands for: a character by its number, or one of the five of XML. Nothing else is looked up.
fn reference<'a>(name: &str, at: u32, log: &mut Log) -> Cow<'a, str> {
    let number = name
        .strip_prefix('#')
        .and_then(|number| match number.strip_prefix(['x', 'X']) {
            Some(number) => u32::from_str_radix(number, 16).ok(),
            None => number.parse().ok(),
        });
    if let Some(sign) = number.and_then(char::from_u32) {
        return Cow::Owned(sign.to_string());
    }
    let known = match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => {
            log.warn(WarningKind::UnknownEntity(name.to_owned()), at);
            return Cow::Owned(["&", name, ";"].concat());
        }
    };
    Cow::Borrowed(known)
}
