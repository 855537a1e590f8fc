//! BibTeX and RIS, read back by libraries that know nothing of ours.

use biblatex::{Bibliography, ChunksExt, Entry, EntryType, Person};
use biblib::{Citation, CitationParser, RisParser};
use frus::cite::{Name, Record, Work, bibtex, ris};

use crate::input::{day, works};

pub(crate) fn read_bibtex(record: &str) -> Entry {
    let bibliography = Bibliography::parse(record).unwrap();
    assert_eq!(bibliography.len(), 1, "{record}");
    bibliography.into_iter().next().unwrap()
}

pub(crate) fn read_ris(record: &str) -> Citation {
    let mut citations = RisParser::new().parse(record).unwrap();
    assert_eq!(citations.len(), 1, "{record}");
    citations.remove(0)
}

/// A name as BibTeX takes it apart, put together as we have it.
fn name(person: &Person) -> Name {
    let family = [&*person.prefix, &*person.name].join(" ");
    Name {
        given: person.given_name.clone(),
        family: family.trim().to_owned(),
        suffix: person.suffix.clone(),
    }
}

/// The fields of both records are those of the work.
pub(crate) fn assert_read_back(work: &Work) {
    let book = &work.book;
    let entry = read_bibtex(&bibtex(work, Some(day())));
    assert_eq!(entry.entry_type, EntryType::InCollection);
    let field = |name: &str| {
        entry
            .get(name)
            .map(|chunks| chunks.format_verbatim())
            .unwrap_or_default()
    };
    assert_eq!(field("title"), work.title());
    assert_eq!(field("booktitle"), book.whole_title());
    assert_eq!(field("volume"), book.designation());
    assert_eq!(field("publisher"), book.publisher);
    assert_eq!(field("year"), book.year.to_string());
    assert_eq!(field("urldate"), day().to_string());
    assert_eq!(field("url"), work.url.clone().unwrap_or_default());
    let editors: Vec<Name> = entry
        .editors()
        .unwrap()
        .iter()
        .flat_map(|(editors, _)| editors)
        .map(name)
        .collect();
    assert_eq!(editors, book.editors);
    let author = entry
        .author()
        .ok()
        .map(|authors| authors.iter().map(name).collect::<Vec<_>>());
    let sender = work.sender.as_ref().and_then(|sender| sender.name.clone());
    if let Some(sender) = sender {
        assert_eq!(author.as_deref(), Some(&*vec![sender]));
    }

    let citation = read_ris(&ris(work, Some(day())));
    assert_eq!(citation.title, work.title());
    assert_eq!(
        citation.journal.as_deref().unwrap_or_default(),
        book.whole_title()
    );
    assert_eq!(
        citation.volume.as_deref().unwrap_or_default(),
        book.designation()
    );
    assert_eq!(
        citation.publisher.as_deref().unwrap_or_default(),
        book.publisher
    );
    assert_eq!(
        citation.date.as_ref().map(|date| date.year),
        i32::try_from(book.year).ok()
    );
    assert_eq!(citation.urls, work.url.iter().cloned().collect::<Vec<_>>());
    assert_eq!(citation.citation_type[0], "Book Chapter");
}

#[test]
fn both_records_are_read_back_as_they_were_meant() {
    for (name, work) in works() {
        println!("{name}");
        assert_read_back(&work);
        let pages = work.pages.as_ref().unwrap();
        let entry = read_bibtex(&bibtex(&work, None));
        let read = entry.get("pages").unwrap().format_verbatim();
        assert_eq!(read, pages.in_full("–"));
        assert!(entry.get("urldate").is_none());
        let citation = read_ris(&ris(&work, None));
        let first = citation.pages.unwrap();
        assert!(
            first.starts_with(&pages.first) && first.ends_with(&pages.last),
            "{first}"
        );
    }
}

#[test]
fn notes_of_a_reader_are_read_back_as_notes() {
    let notes = [
        "“costs {of} 100%” (1458, note 4)".to_owned(),
        "Compare with_the draft\nof July 1 & ask.".to_owned(),
    ];
    for (_, work) in works() {
        let record = Record {
            work: &work,
            accessed: None,
            notes: &notes,
        };
        let entry = read_bibtex(&record.bibtex());
        let annote = entry.get("annote").unwrap().format_verbatim();
        // A brace would unbalance the record, and lines mean nothing to BibTeX.
        let expected = [
            "“costs (of) 100%” (1458, note 4)",
            "Compare with_the draft of July 1 & ask.",
        ];
        assert_eq!(annote, expected.join(" "));

        let citation = read_ris(&record.ris());
        let read: Vec<&String> = citation.extra_fields["N1"].iter().collect();
        assert!(
            read.ends_with(&[&notes[0], &expected[1].to_owned()]),
            "{read:?}"
        );

        let csl: serde_json::Value = serde_json::from_str(&Record::csl(&[record, record])).unwrap();
        assert_eq!(csl.as_array().map(Vec::len), Some(2));
        assert_eq!(csl[1]["annote"], notes.join("\n"));
    }
}

#[test]
fn a_year_that_is_not_known_is_left_out() {
    let work = Work::default();
    assert!(!bibtex(&work, None).contains("year"));
    assert!(!ris(&work, None).contains("PY"));
    assert!(!frus::cite::csl(&work, None).contains("issued"));
}
