//! The edition of a document of a volume: what the volume's TEI says of both, and the events that its dates give by rule.

use std::collections::BTreeSet;

use strings::Strings;

use super::{Edition, Imprint, OwnDay, Person, Sourced, Term, Volume, by_rule};
use crate::{
    Document,
    cite::Name,
    document::{InlineKind, Mark},
    tei::{self, Division, Header},
};

/// Where the Office of the Historian publishes the series: behind this stand the id of a volume and that of a place in it.
pub const SITE: &str = "https://history.state.gov/historicaldocuments/";

impl Edition {
    /// The edition of a document of a volume, of which nobody has written anything: its place in the volume, the people and the
    /// abbreviations that it names and the volume explains, and events by rule: its own day, each date that it mentions, and the
    /// documents of the volume to which it refers.
    ///
    /// ```
    /// use frus::{edition::Edition, tei::Volume};
    /// let source = r#"<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
    /// <titleStmt><title type="series">Foreign Relations of the United States</title>
    /// <title type="subseries">1952–1954</title><title type="volumenumber">Volume XIV, Part 2</title>
    /// <title type="volume">China and Japan</title></titleStmt>
    /// <publicationStmt><date>1985</date><idno type="frus">frus1952-54v14p2</idno></publicationStmt></fileDesc></teiHeader>
    /// <text><body><pb n="1457"/><div type="document" xml:id="d660"><head>660. Memorandum</head>
    /// <dateline>July 10, 1953.</dateline><p>On June 30 they met.</p></div></body></text></TEI>"#;
    /// let volume = Volume::read(source)?;
    /// let division = volume.division("d660").ok_or("no such document")?;
    /// let document = volume.read_division(source, division)?.document;
    /// let edition = Edition::of_volume(&volume, division, document, &strings::EN);
    /// assert!(edition.citation().ends_with("1952–1954, China and Japan, Volume XIV, Part 2, Document 660"));
    /// let dates: Vec<_> = edition.events.iter().map(|event| event.date.to_string()).collect();
    /// assert_eq!(dates, ["1953-06-30", "1953-07-10"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of_volume(
        volume: &tei::Volume,
        division: &Division,
        document: Document,
        strings: &Strings,
    ) -> Self {
        let own = OwnDay::in_volume(volume, division, &document);
        let mut edition = Self::from(document);
        edition.volume = Volume::of_header(&volume.header, strings);
        edition.imprint = imprint(volume, division, own);
        let named = named(&edition.document);
        let persons = volume.persons.iter();
        let persons = persons.filter(|entry| named.contains(entry.id.as_str()));
        let terms = volume.terms.iter();
        let terms = terms.filter(|entry| named.contains(entry.id.as_str()));
        edition.people = persons.map(|entry| person(entry, strings)).collect();
        edition.terms = terms.map(|entry| term(entry, strings)).collect();
        let cited = by_rule::cited(&edition, volume, strings);
        by_rule::fill(&mut edition, own, cited, strings);
        edition
    }
}

impl Volume {
    /// What the header of a volume says of it; `None` where it gives no series, or no year of publication, so that nothing could
    /// be cited by it.
    ///
    /// A number that is none ("Retrospective Volume") is left out, as the Office of the Historian leaves it out of citations.
    ///
    /// ```
    /// use frus::{edition::Volume, tei::Header};
    /// let header = Header {
    ///     series: "Foreign Relations of the United States".to_owned(),
    ///     volume_number: "Volume E–9, Part 1".to_owned(),
    ///     year: "2014".to_owned(),
    ///     ..Header::default()
    /// };
    /// let volume = Volume::of_header(&header, &strings::EN).ok_or("nothing to cite")?;
    /// assert_eq!((&*volume.number, volume.part.as_deref()), ("E–9", Some("1")));
    /// assert_eq!(Volume::of_header(&Header::default(), &strings::EN), None);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn of_header(header: &Header, strings: &Strings) -> Option<Self> {
        let year = header.year.get(..4)?.parse().ok()?;
        if header.series.is_empty() {
            return None;
        }
        let mut numbers = header.volume_number.split(", ");
        let number = numbers
            .next()
            .and_then(|number| number.strip_prefix("Volume "));
        let part = numbers.next().and_then(|part| part.strip_prefix("Part "));
        let mut publications = header.numbers.iter();
        let publication = publications.find(|(kind, _)| kind == "dospubno");
        Some(Self {
            series: header.series.clone(),
            subseries: header.subseries.clone(),
            title: header.title.clone(),
            number: number.unwrap_or_default().to_owned(),
            part: part.map(str::to_owned),
            editors: header.editors.clone(),
            general_editor: header.general_editor.clone().unwrap_or_default(),
            publisher: header.publisher.clone(),
            place: header.place.clone(),
            year,
            publication: publication.map_or_else(String::new, |(_, number)| {
                format!("Department of State Publication {number}")
            }),
            rights: strings.rules.rights.to_owned(),
            source: (strings.rules.volume_source)(&header.id),
        })
    }
}

/// The document's place in its volume; `None` where either has no id.
fn imprint(volume: &tei::Volume, division: &Division, own: Option<OwnDay>) -> Option<Imprint> {
    let (volume, document) = (&volume.header.id, &division.id);
    if volume.is_empty() || document.is_empty() {
        return None;
    }
    let page = |page: &Option<String>| page.clone().unwrap_or_default();
    Some(Imprint {
        id: format!("{volume}/{document}"),
        url: format!("{SITE}{volume}/{document}"),
        first_page: page(&division.first_page),
        last_page: page(&division.last_page),
        date: own
            .filter(|own| own.from.is_own())
            .map(|own| own.day.into()),
    })
}

/// The ids of the people and abbreviations that a document names.
fn named(document: &Document) -> BTreeSet<&str> {
    let inlines = document
        .blocks_with_notes()
        .flat_map(|block| block.inlines());
    let marks = inlines.filter_map(|inline| match &inline.kind {
        InlineKind::Text { marks, .. } => Some(marks),
        _ => None,
    });
    let ids = marks.flatten().filter_map(|mark| match mark {
        Mark::Person(id) | Mark::Term(id) => Some(id.as_str()),
        _ => None,
    });
    ids.collect()
}

fn person(entry: &tei::Entry, strings: &Strings) -> Person {
    let listed = entry.name.trim_end_matches([',', ' ']);
    // The list has the family name first; a name with an explanation in it stands as it is.
    let name = if listed.contains(['(', '“']) {
        listed.to_owned()
    } else {
        Name::parse(listed).as_printed()
    };
    Person {
        id: entry.id.clone(),
        name,
        description: Sourced {
            text: entry.description.clone(),
            source: strings.rules.of_persons.to_owned(),
        },
        caution: None,
    }
}

fn term(entry: &tei::Entry, strings: &Strings) -> Term {
    Term {
        id: entry.id.clone(),
        term: entry.name.trim_end_matches([',', ' ']).to_owned(),
        expansion: Sourced {
            text: entry.description.clone(),
            source: strings.rules.of_terms.to_owned(),
        },
        caution: None,
    }
}
