//! The tags in the head of the page, read as the programs read them that they are for.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where what it needs is missing"
)]

use std::collections::BTreeMap;

use frus::{cite::Name, edition::Edition};
use frus_explorer::{
    edition,
    publish::{self, Particulars},
};
use roxmltree::Document;

/// The tags of an edition, each with its name and its content.
fn tags(edition: &Edition) -> Vec<(String, String)> {
    let particulars = Particulars::of(edition, Some("https://example.org/660"), &strings::EN);
    let markup = publish::tags(edition, &particulars).replace("\">", "\"/>");
    let markup = format!("<head>{markup}</head>");
    let tree = Document::parse(&markup).unwrap();
    let tags = tree.root_element().children();
    tags.map(|tag| {
        let name = tag.attribute("name").or(tag.attribute("property"));
        (
            name.unwrap().to_owned(),
            tag.attribute("content").unwrap().to_owned(),
        )
    })
    .collect()
}

/// What Zotero saves.
#[derive(Debug, Default)]
struct Item {
    kind: &'static str,
    fields: BTreeMap<&'static str, String>,
    /// Role, family name, given names.
    creators: Vec<(&'static str, String, String)>,
}

/// Reads tags as Zotero's translator *Embedded Metadata* does (version of June 13, 2024): the kind by `citation_book_title`,
/// fields by its table `HIGHWIRE_MAPPINGS`, names by `processHighwireCreators` and `Zotero.Utilities.cleanAuthor`, pages from
/// the first and the last; the rights from Dublin Core.
fn zotero(tags: &[(String, String)]) -> Item {
    const FIELDS: [(&str, &str); 8] = [
        ("citation_title", "title"),
        ("citation_date", "date"),
        ("citation_book_title", "bookTitle"),
        ("citation_volume", "volume"),
        ("citation_series_title", "series"),
        ("citation_publisher", "publisher"),
        ("citation_public_url", "url"),
        ("citation_language", "language"),
    ];
    let first = |name: &str| {
        tags.iter()
            .find(|(tag, _)| tag == name)
            .map(|(_, content)| content.clone())
    };
    let mut item = Item {
        kind: match first("citation_book_title") {
            Some(_) => "bookSection",
            None => "journalArticle",
        },
        ..Item::default()
    };
    for (tag, field) in FIELDS {
        if let Some(content) = first(tag) {
            item.fields.insert(field, content);
        }
    }
    if let Some(from) = first("citation_firstpage") {
        let to = first("citation_lastpage").map(|to| format!("-{to}"));
        item.fields.insert("pages", from + &to.unwrap_or_default());
    }
    if let Some(rights) = first("DC.rights") {
        item.fields.insert("rights", rights);
    }
    for role in ["author", "editor"] {
        let tag = format!("citation_{role}");
        let named: Vec<&String> = tags
            .iter()
            .filter(|(name, _)| *name == tag)
            .map(|(_, content)| content)
            .collect();
        for name in &named {
            let parts: Vec<&str> = name.split(", ").collect();
            // One tag with a comma between whole names holds several people.
            let several = named.len() == 1
                && parts.len() > 1
                && parts[0].contains(' ')
                && parts[1].contains(' ');
            assert!(!several, "{name} would be taken apart");
            item.creators.push((
                role,
                parts[0].to_owned(),
                parts.get(1).copied().unwrap_or_default().to_owned(),
            ));
        }
    }
    item
}

#[test]
fn zotero_saves_a_complete_section_of_a_book() {
    let edition = edition::embedded().unwrap();
    let item = zotero(&tags(&edition));
    assert_eq!(item.kind, "bookSection");
    let volume = edition.volume.as_ref().unwrap();
    for (field, expected) in [
        (
            "bookTitle",
            "Foreign Relations of the United States, 1952–1954, China and Japan",
        ),
        ("series", "Foreign Relations of the United States"),
        ("volume", "XIV, Part 2"),
        ("publisher", "Government Printing Office"),
        ("date", "1985"),
        ("pages", "1457-1459"),
        (
            "url",
            "https://history.state.gov/historicaldocuments/frus1952-54v14p2/d660",
        ),
        ("language", "en"),
        ("rights", &volume.rights),
    ] {
        assert_eq!(
            item.fields.get(field).map(String::as_str),
            Some(expected),
            "{field}"
        );
    }
    assert!(item.fields["title"].starts_with("Memorandum by the Acting Assistant Secretary"));
    assert!(item.fields["title"].ends_with(", Washington, July 10, 1953"));
    let creators: Vec<_> = item
        .creators
        .iter()
        .map(|(role, family, given)| (*role, &**family, &**given))
        .collect();
    assert_eq!(
        creators,
        [
            ("author", "Johnson", "U. Alexis"),
            ("editor", "Mabon", "David W."),
            ("editor", "Schwar", "Harriet D.")
        ]
    );
}

#[test]
fn one_editor_with_a_suffix_is_one_person() {
    let mut edition = (*edition::embedded().unwrap()).clone();
    let name = "William F. Sanford, Jr.";
    edition.volume.as_mut().unwrap().editors = vec![name.to_owned()];
    let item = zotero(&tags(&edition));
    let editors: Vec<_> = item
        .creators
        .iter()
        .filter(|(role, ..)| *role == "editor")
        .collect();
    assert_eq!(
        editors,
        [&("editor", "Sanford".to_owned(), "William F.".to_owned())]
    );
    assert_eq!(Name::parse(name).family, "Sanford");
}

#[test]
fn a_link_to_the_page_is_shown_with_title_words_and_picture() {
    let tags = tags(&edition::embedded().unwrap());
    let content = |name: &str| {
        tags.iter()
            .find(|(tag, _)| tag == name)
            .map(|(_, content)| content.as_str())
    };
    assert_eq!(content("og:type"), Some("article"));
    assert_eq!(content("og:url"), Some("https://example.org/660/"));
    assert_eq!(
        content("og:image"),
        Some("https://example.org/660/icon-192.png")
    );
    assert!(content("og:title").unwrap().starts_with("No. 660."));
    assert_eq!(content("og:description"), content("description"));
    assert!(content("og:description").is_some_and(|words| words.len() > 80));
}

#[test]
fn a_document_of_no_known_volume_is_described_and_not_cited() {
    let document = frus::Document::parse("No. 1\nEditorial Note\n\nThe talks began.").unwrap();
    let edition = Edition::by_rule(document, &strings::EN);
    let names: Vec<String> = tags(&edition).into_iter().map(|(name, _)| name).collect();
    assert!(names.contains(&"og:title".to_owned()), "{names:?}");
    assert!(
        !names
            .iter()
            .any(|name| name.starts_with("citation_") || name.starts_with("DC.")),
        "{names:?}"
    );
    assert_eq!(publish::data(&edition), "");
}
