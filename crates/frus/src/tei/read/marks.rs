//! What elements inside running text say of their words.

use super::{log::Log, tokens::Tag};
use crate::{
    document::{DateKey, Mark, Style, TaggedDate, Target},
    tei::problem::WarningKind,
};

/// The marks of an element on the words inside it.
pub(super) fn of(tag: &Tag<'_>, log: &mut Log) -> Vec<Mark> {
    match tag.name() {
        "hi" => styles(tag, log),
        "persName" => {
            let party = party(tag);
            let person = tag
                .filled("corresp")
                .map_or(Mark::Name, |id| Mark::Person(own_id(&id)));
            party.into_iter().chain([person]).collect()
        }
        "gloss" => {
            let term = tag.filled("target").map(|id| Mark::Term(own_id(&id)));
            term.into_iter().chain(party(tag)).collect()
        }
        "placeName" => vec![Mark::Place],
        "date" => dated(tag, false),
        "time" => dated(tag, true),
        "del" => vec![Mark::Deleted],
        "unclear" => vec![Mark::Unclear],
        "seg" if tag.value("type").as_deref() == Some("handwritten") => vec![Mark::Handwriting],
        "ref" => {
            let target = tag.filled("target");
            let target = target.map(|target| Mark::CrossReference(self::target(&target)));
            target.into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// `#p_JUA1` without its sign.
fn own_id(reference: &str) -> String {
    reference.strip_prefix('#').unwrap_or(reference).to_owned()
}

fn party(tag: &Tag<'_>) -> Option<Mark> {
    match tag.value("type").as_deref() {
        Some("from") => Some(Mark::Sender),
        Some("to") => Some(Mark::Recipient),
        _ => None,
    }
}

fn styles(tag: &Tag<'_>, log: &mut Log) -> Vec<Mark> {
    let rend = tag.value("rend").unwrap_or_default();
    let mut found = Vec::new();
    for word in rend.split_whitespace() {
        match Style::ALL.iter().find(|style| style.name() == word) {
            Some(style) => found.push(Mark::Style(*style)),
            None => log.warn(
                WarningKind::UnknownValue {
                    element: tag.own_name().to_owned(),
                    attribute: format!("rend=\"{word}\""),
                },
                tag.at,
            ),
        }
    }
    found
}

fn dated(tag: &Tag<'_>, is_time: bool) -> Vec<Mark> {
    let values = DateKey::ALL.iter();
    let values = values.filter_map(|key| Some((*key, tag.filled(key.name())?)));
    let date = TaggedDate {
        is_time,
        values: values.collect(),
    };
    vec![Mark::Tagged(Box::new(date))]
}

/// What a reference refers to, by the form of its address. A note of the same document is told from others later.
fn target(address: &str) -> Target {
    let Some(own) = address.strip_prefix('#') else {
        return elsewhere(address);
    };
    if let Some(page) = own.strip_prefix("pg_") {
        return Target::Page(page.to_owned());
    }
    match own.split_once("fn") {
        Some((document, label)) if is_document(document) => Target::NoteOf {
            document: document.to_owned(),
            label: label.to_owned(),
        },
        _ if is_document(own) => Target::Document(own.to_owned()),
        _ => Target::Part(own.to_owned()),
    }
}

fn is_document(id: &str) -> bool {
    id.strip_prefix('d').is_some_and(|number| {
        number.starts_with(|first: char| first.is_ascii_digit())
            && number.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

fn elsewhere(address: &str) -> Target {
    let (volume, place) = match address.split_once('#') {
        Some((volume, place)) => (volume, Some(place.to_owned())),
        None => (address, None),
    };
    let is_volume = volume.starts_with("frus")
        && volume
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_volume {
        Target::Volume {
            volume: volume.to_owned(),
            place,
        }
    } else {
        Target::Web(address.to_owned())
    }
}
