//! The record in CSL-JSON: it keeps to the public schema, and a processor of citation styles makes of it what we make.

use boon::{Compiler, Schemas};
use frus::cite::{Pages, Place, Style, Text, Work, csl};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, BufWriteFormat, CitationItem, CitationRequest,
    ElemChildren, LocatorPayload, SpecificLocator,
    archive::{ArchivedStyle, locales},
    citationberg::{self, IndependentStyle, Locale, json::Item, taxonomy::Locator},
};

use crate::input::{day, works};

/// A style, and the words of the languages that it is rendered in.
struct Processor {
    style: IndependentStyle,
    locales: Vec<Locale>,
}

impl Processor {
    fn of(style: ArchivedStyle) -> Self {
        let citationberg::Style::Independent(style) = style.get() else {
            panic!("a style of its own is asked for");
        };
        Self {
            style,
            locales: locales(),
        }
    }

    /// A note with its locator, and an entry of a bibliography; italics between stars, addresses for links.
    fn rendered(&self, record: &str, locator: Option<&str>) -> (String, String) {
        let mut items: Vec<Item> = serde_json::from_str(record).unwrap();
        assert_eq!(items.len(), 1);
        let item = items.remove(0);
        let locator =
            locator.map(|words| SpecificLocator(Locator::Page, LocatorPayload::Str(words)));
        let cited = vec![CitationItem::with_locator(&item, locator)];
        let mut driver = BibliographyDriver::new();
        driver.citation(CitationRequest::from_items(
            cited,
            &self.style,
            &self.locales,
        ));
        let rendered = driver.finish(BibliographyRequest {
            style: &self.style,
            locale: None,
            locale_files: &self.locales,
        });
        let stars = |content: &ElemChildren| {
            let mut html = String::new();
            content.write_buf(&mut html, BufWriteFormat::Html).unwrap();
            plainer(&html)
        };
        let entries = rendered.bibliography.unwrap().items;
        (
            stars(&rendered.citations[0].citation),
            stars(&entries[0].content),
        )
    }
}

/// The processor's HTML with the stars of Markdown for italics, and addresses alone for links.
fn plainer(html: &str) -> String {
    let mut plain = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let (tag, after) = after.split_once('>').unwrap();
        if tag.starts_with("span style=\"font-style: italic") || tag == "/span" {
            plain.push('*');
        }
        rest = after;
    }
    plain.push_str(rest);
    plain.replace("&amp;", "&").replace("&lt;", "<")
}

/// From the title on.
fn without_lead(citation: &str) -> &str {
    citation.split_once('“').unwrap().1
}

fn locator(work: &Work) -> Option<String> {
    match work.place_in_volume()? {
        // A processor leaves what the author says of a place as it is.
        Place::Pages(pages) => Some(pages.shortened("-")),
        Place::Document(number) => Some(format!("doc. {number}")),
    }
}

#[test]
fn the_record_keeps_to_the_public_schema() {
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/schema/csl-data.json");
    let mut schemas = Schemas::new();
    let schema = Compiler::new().compile(schema, &mut schemas).unwrap();
    for (name, work) in works() {
        for accessed in [None, Some(day())] {
            let record = serde_json::from_str(&csl(&work, accessed)).unwrap();
            if let Err(error) = schemas.validate(&record, schema) {
                panic!("{name}: {error}");
            }
        }
    }
    let wrong = serde_json::json!([{ "id": "a", "type": "chapter", "part-number": "2" }]);
    assert!(schemas.validate(&wrong, schema).is_err());
}

#[test]
fn a_processor_renders_the_record_as_our_citations_of_chicago() {
    let processor = Processor::of(ArchivedStyle::ChicagoNotes);
    for (name, work) in works() {
        let record = csl(&work, None);
        let (note, entry) = processor.rendered(&record, locator(&work).as_deref());
        let ours = |style: Style| style.cite(&work, None).to_stars();
        let mut pairs = [
            (note, ours(Style::ChicagoNote)),
            (entry, ours(Style::ChicagoBibliography)),
        ];
        if work.sender.is_none() && !work.book.editors.is_empty() {
            // Where no author is known the editors come first. This processor then shortens their names and leaves out what
            // they are, which no other does (citeproc-js 1.4.63 writes the words that we write).
            for (theirs, ours) in &mut pairs {
                assert!(ours.contains(&work.book.editors[0].family), "{ours}");
                *theirs = without_lead(theirs).to_owned();
                *ours = without_lead(ours).to_owned();
            }
        }
        for (theirs, ours) in pairs {
            // Chicago sets titles in headline style, for which this processor also makes McWilliams into Mcwilliams; we leave a
            // heading as its editors set it. Nothing else differs.
            assert_eq!(theirs.to_lowercase(), ours.to_lowercase(), "{name}");
            if name == "d660" {
                assert_eq!(theirs, ours);
            }
        }
    }
}

#[test]
fn a_processor_shortens_pages_as_we_do() {
    let (_, mut work) = works().remove(0);
    // The edition of Chicago before names the pages of a work in its notes.
    let processor = Processor::of(ArchivedStyle::TurabianFullnote8);
    for first in (1..1200).step_by(37) {
        for further in [1, 2, 9, 13, 97, 250] {
            work.pages = Pages::new(&first.to_string(), &(first + further).to_string());
            let pages = work.pages.clone().unwrap();
            let (note, _) = processor.rendered(&csl(&work, None), None);
            let ours = format!("), {}, https://", pages.shortened("–"));
            assert!(note.contains(&ours), "{ours} in {note}");
        }
    }
}

/// Italics between stars, and nothing escaped.
trait ToStars {
    fn to_stars(&self) -> String;
}

impl ToStars for Text {
    fn to_stars(&self) -> String {
        self.to_markdown().replace('\\', "")
    }
}
