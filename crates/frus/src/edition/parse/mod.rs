//! The parser of an edition's data file, which checks every claim of the file against the text.

mod addition;
mod checker;
mod data_file;
mod evidence;
mod file_numbers;
mod imprint;
mod mistake;
mod translation;
mod translation_file;
mod unused_dates;

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use strings::Strings;
use toml::Spanned;

use self::{checker::Checker, data_file::DataFile, translation::Translator};
use super::{
    Conflict, Curation, Edition, Event, Marking, Origin, OwnDay, Person, Sentence, Sourced, Term,
};
use crate::{
    Document, Position, Span,
    date::{Edtf, Endpoint},
    document::Mark,
};

pub use mistake::{Mistake, MistakeKind};

/// Parses the data file of an edition, checks it against the text, and puts its marks on the document.
///
/// `data` is the data file in TOML, `text` the document's text, and `document` what was parsed from that text.
/// The checks are: the form of the file, that every quotation stands in the text once or names its occurrence, that
/// the dates of the events are the dates their evidence gives by the rules of
/// [`mentions`](mod@crate::date::mentions), that every date of the text is evidence or listed as unused, that ids are
/// well formed, unique and resolve, that nothing is left blank, and that whatever is not in the text names its source.
/// The file numbers of the text are found and decoded here.
///
/// # Errors
///
/// All mistakes, in the order of the file, except those that depend on another. Where the form of the file is wrong,
/// only that is reported; where a quotation is not found, nothing about its words; and where evidence could not be
/// parsed, no date that it may account for.
///
/// ```
/// use frus::{Document, edition};
/// let text = "No. 1\nEditorial Note\n\nThe talks began.";
/// let mistakes = edition::parse("[volume]\nyear = \"1985\"", text, Document::parse(text)?).unwrap_err();
/// assert!(mistakes[0].to_string().starts_with("2:8: "));
/// # Ok::<(), frus::ParseError>(())
/// ```
pub fn parse(data: &str, text: &str, document: Document) -> Result<Edition, Vec<Mistake>> {
    check(read(data)?, data, text, document, &strings::EN)
}

/// Parses the data file of an edition in another language: each value that a visitor reads is taken from its translation.
///
/// `data` is a data file that [`parse`] accepts, and `translation` has the same entries in the language of `strings`,
/// each with what a visitor reads of it. Quotations of the document and what a citation of the volume names stay as
/// they are. A translation also has the document's title, what the parts of its file numbers mean, and the official
/// names that it uses, each with its source.
///
/// # Errors
///
/// All mistakes in the translation: what is missing, left over or blank, each with its place there, and for what is
/// missing also its place in the data file. Where the form of either file is wrong, only that is reported.
///
/// ```
/// use frus::{Document, edition};
/// # const TEXT: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/d660.txt"));
/// # const DATA: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/d660.toml"));
/// let translation = "heading = \"覚書\"\n[volume]\nsource = \"標題紙\"\n";
/// let document = Document::parse(TEXT)?;
/// let mistakes = edition::parse_translated(DATA, translation, &strings::JA, TEXT, document).unwrap_err();
/// assert!(mistakes[0].to_string().starts_with("2:1: `rights` of [volume] has no translation: it is at line 43:"));
/// # Ok::<(), frus::ParseError>(())
/// ```
pub fn parse_translated(
    data: &str,
    translation: &str,
    strings: &Strings,
    text: &str,
    document: Document,
) -> Result<Edition, Vec<Mistake>> {
    let mut file = read(data)?;
    let mut translator = Translator::new(data, translation);
    let besides = translator.translate(&mut file, read(translation)?);
    // What the data file itself says was accepted; what is found now is in the words of the translation.
    let edition = check(file, translation, text, document, strings);
    let edition = edition.map(|mut edition| {
        besides.add(&mut edition, &mut translator, text);
        edition
    });
    let mistakes = in_order(translator.finish(), translation);
    match edition {
        Ok(edition) if mistakes.is_empty() => Ok(edition),
        Err(found) if mistakes.is_empty() => Err(found),
        _ => Err(mistakes),
    }
}

/// Reads a file in its form alone.
fn read<T: DeserializeOwned>(file: &str) -> Result<T, Vec<Mistake>> {
    toml::from_str(file).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        let message = error.message().replace('\n', " ");
        vec![mistake(file, start, MistakeKind::Form(message))]
    })
}

/// Checks a file against the text, and makes the edition of both; `data` is what the places in the file are of.
fn check(
    file: DataFile,
    data: &str,
    text: &str,
    mut document: Document,
    strings: &Strings,
) -> Result<Edition, Vec<Mistake>> {
    let day = |date: &Option<Spanned<Edtf>>, from| {
        let day = date.as_ref()?.get_ref().exact_day()?;
        Some(OwnDay { day, from })
    };
    let own = day(&file.imprint.date, Origin::Volume)
        .or_else(|| OwnDay::of(&document))
        .or_else(|| day(&file.imprint.near, Origin::Neighbour));
    let mut checker = Checker::new(text, &document, own, strings);
    if file.revised.is_none() {
        checker.mistake(file.axis.span().start, MistakeKind::Unrevised);
    }
    let volume = checker.volume(&file.volume);
    let imprint = checker.imprint(&file.imprint);
    let mut fact = |fact: &Option<_>| fact.as_ref().map(|fact| checker.sourced(fact));
    let dateline = fact(&file.imprint.dateline);
    let marking = fact(&file.imprint.marking);
    let marking_notes = &file.imprint.marking_notes;
    let marking_notes = marking_notes
        .iter()
        .map(|note| checker.sourced(note))
        .collect();
    let introduction = file.introduction.iter();
    let introduction = introduction
        .map(|sentence| checker.sentence(sentence))
        .collect();
    let attract = checker.quotes(&file.attract);
    if !spans_days(*file.axis.get_ref()) {
        checker.mistake(file.axis.span().start, MistakeKind::Axis);
    }

    let mut events: Vec<Event> = file
        .events
        .iter()
        .map(|event| checker.event(event))
        .collect();
    // The sort is stable, so that events of one day keep the order of the file.
    events.sort_by_key(|event| event.date.earliest());
    let conflicts: Vec<Conflict> = file
        .conflicts
        .iter()
        .filter_map(|conflict| checker.conflict(conflict, &file.events))
        .collect();
    let unused_dates = file
        .unused
        .iter()
        .filter_map(|unused| checker.unused_date(unused))
        .collect();
    checker.check_all_dates(data.len());
    let file_numbers = checker.file_numbers();
    let additions = file
        .additions
        .iter()
        .filter_map(|addition| checker.addition(addition, &file))
        .collect();
    for hand in &file.handwriting {
        checker.mark_quote(hand.quoted(), Mark::Handwriting);
    }
    let people = file
        .people
        .iter()
        .map(|person| checker.person(person))
        .collect();
    let terms = file.terms.iter().map(|term| checker.term(term)).collect();

    let (marks, mut mistakes) = checker.finish();
    mistakes.extend(annotate(&mut document, marks));
    if mistakes.is_empty() {
        return Ok(Edition {
            document,
            volume: Some(volume),
            imprint: Some(imprint),
            own_day: OwnDay::of_document(own),
            axis: Some(file.axis.into_inner()),
            events,
            conflicts,
            file_numbers,
            people,
            terms,
            marking: marking
                .clone()
                .map(|fact: Sourced| Marking::above_text(fact.text)),
            marking_notes,
            attract,
            curation: Some(Curation {
                revised: file.revised,
                heading: None,
                introduction,
                dateline,
                marking,
                unused_dates,
                additions,
                official_terms: Vec::new(),
            }),
        });
    }
    Err(in_order(mistakes, data))
}

/// Mistakes in the order of a file, each with its line and column.
fn in_order(mut mistakes: Vec<(usize, MistakeKind)>, file: &str) -> Vec<Mistake> {
    mistakes.sort_by_key(|(at, _)| *at);
    let mistakes = mistakes.into_iter();
    mistakes.map(|(at, kind)| mistake(file, at, kind)).collect()
}

/// Puts the marks on the document, and returns the entries whose words can not be marked, each once.
fn annotate(
    document: &mut Document,
    mut marks: Vec<(usize, Span, Mark)>,
) -> BTreeMap<usize, MistakeKind> {
    let mut mistakes = BTreeMap::new();
    loop {
        let placed: Vec<_> = marks
            .iter()
            .map(|(_, span, mark)| (*span, mark.clone()))
            .collect();
        let Err(error) = document.annotate(&placed) else {
            return mistakes;
        };
        // `annotate` reports one span at a time: try again without it to find the next.
        marks.retain(|(at, span, _)| {
            let keep = *span != error.span();
            if !keep {
                let entry = mistakes.entry(*at);
                entry.or_insert(MistakeKind::NotRunningText(error));
            }
            keep
        });
    }
}

/// Whether a date is an interval between two exact days, so that a timeline can count the days between them.
fn spans_days(date: Edtf) -> bool {
    let Edtf::Interval(interval) = date else {
        return false;
    };
    let exact = |end: Endpoint| {
        end.date()
            .and_then(|date| Edtf::Date(date).exact_day())
            .is_some()
    };
    exact(interval.from()) && exact(interval.to())
}

impl Checker<'_> {
    /// A sentence of the introduction, which rests on words of the text, or names its source.
    fn sentence(&mut self, sentence: &data_file::Sentence) -> Sentence {
        let at = sentence.text.span().start;
        if sentence.quotes.is_empty() && sentence.source.is_none() {
            self.mistake(at, MistakeKind::Unfounded);
        }
        Sentence {
            quotes: self.quotes(&sentence.quotes),
            text: self.required_text("text", &sentence.text),
            source: self.optional_text("source", sentence.source.as_ref()),
        }
    }

    /// The places of quotations, each of which occurs once in the text, within one block.
    fn quotes(&mut self, quotes: &[Spanned<String>]) -> Vec<Span> {
        let mut found = Vec::new();
        for quote in quotes {
            if let Some(span) = self.find_only(quote)
                && self.block(quote.span().start, span).is_some()
            {
                found.push(span);
            }
        }
        found
    }

    fn person(&mut self, person: &data_file::Person) -> Person {
        let id = self.id(&person.id, "person-");
        self.mark_names(
            &person.id,
            &person.names,
            &person.passages,
            &Mark::Person(id.clone()),
        );
        Person {
            id,
            name: self.required_text("name", &person.name),
            description: self.sourced(&person.description),
            caution: self.optional_text("caution", person.caution.as_ref()),
        }
    }

    fn term(&mut self, term: &data_file::Term) -> Term {
        let id = self.id(&term.id, "term-");
        self.mark_names(
            &term.id,
            &term.names,
            &term.passages,
            &Mark::Term(id.clone()),
        );
        Term {
            id,
            term: self.required_text("term", &term.term),
            expansion: self.sourced(&term.expansion),
            caution: self.optional_text("caution", term.caution.as_ref()),
        }
    }

    /// Marks every whole-word occurrence of the names, and each passage quoted.
    fn mark_names(
        &mut self,
        entry: &Spanned<String>,
        names: &[Spanned<String>],
        passages: &[data_file::Passage],
        mark: &Mark,
    ) {
        if names.is_empty() && passages.is_empty() {
            self.mistake(entry.span().start, MistakeKind::NeverNamed);
        }
        for name in names {
            self.mark_name(name, mark);
        }
        for passage in passages {
            self.mark_quote(passage.quoted(), mark.clone());
        }
    }
}

fn mistake(data: &str, at: usize, kind: MistakeKind) -> Mistake {
    let offset = u32::try_from(at).unwrap_or(u32::MAX);
    Mistake {
        kind,
        position: Position::of(data, offset),
    }
}
