//! Reading an edition's data file, and checking every claim it makes against the text.

mod account;
mod addition;
mod evidence;
mod file;
mod file_number;
mod imprint;
mod mistake;
mod reader;

use std::collections::BTreeMap;

use toml::Spanned;

use self::{file::File, reader::Reader};
use super::{Apparatus, Conflict, Edition, Event, Person, Term};
use crate::{
    Document, Position, Span,
    date::{Edtf, Endpoint},
    document::Mark,
};

pub use mistake::{Mistake, MistakeKind};

/// Reads what an edition adds to a document, and marks the document with it.
///
/// `data` is the data file in TOML, `text` the document's text, and `document` what was parsed from that text.
/// Checked are the form of the file, that every quotation stands in the text once or names its occurrence, that
/// the dates of the events are the dates their evidence gives by the rules of
/// [`mentions`](mod@crate::date::mentions), that every date of the text is evidence or listed as unused, that ids are
/// well formed, unique and resolve, that nothing is left blank, and that whatever is not in the text names its source.
/// The file numbers of the text are found and taken apart here.
///
/// # Errors
///
/// All mistakes, in the order of the file, save what can not be told while another stands. Where the form of the file
/// is wrong, that mistake is told alone; where a quotation is not found, nothing about its words; and where evidence
/// could not be read, no date that it may account for.
///
/// ```
/// use frus::{Document, edition};
/// let text = "No. 1\nEditorial Note\n\nThe talks began.";
/// let mistakes = edition::read("[volume]\nyear = \"1985\"", text, Document::parse(text)?).unwrap_err();
/// assert!(mistakes[0].to_string().starts_with("2:8: "));
/// # Ok::<(), frus::ParseError>(())
/// ```
pub fn read(data: &str, text: &str, mut document: Document) -> Result<Edition, Vec<Mistake>> {
    let file: File = toml::from_str(data).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        vec![mistake(
            data,
            start,
            MistakeKind::Form(error.message().replace('\n', " ")),
        )]
    })?;
    let own = file.imprint.date.get_ref().exact_day();
    let mut reader = Reader::new(text, &document, own);
    if file.revised.is_none() {
        reader.mistake(file.axis.span().start, MistakeKind::Unrevised);
    }
    let volume = reader.volume(&file.volume);
    let imprint = reader.imprint(&file.imprint);
    let dateline = reader.fact(&file.imprint.dateline);
    let marking = reader.fact(&file.imprint.marking);
    let marking_notes = &file.imprint.marking_notes;
    let marking_notes = marking_notes.iter().map(|note| reader.fact(note)).collect();
    if !spans_days(*file.axis.get_ref()) {
        reader.mistake(file.axis.span().start, MistakeKind::Axis);
    }

    let mut events: Vec<Event> = file
        .events
        .iter()
        .map(|event| reader.event(event))
        .collect();
    // The sort is stable, so that events of one day keep the order of the file.
    events.sort_by_key(|event| event.date.earliest());
    let conflicts: Vec<Conflict> = file
        .conflicts
        .iter()
        .filter_map(|conflict| reader.conflict(conflict, &file.events))
        .collect();
    let unused_dates = file
        .unused
        .iter()
        .filter_map(|unused| reader.unused_date(unused))
        .collect();
    reader.check_accounts(data.len());
    let file_numbers = reader.file_numbers();
    let additions = file
        .additions
        .iter()
        .filter_map(|addition| reader.addition(addition, &file))
        .collect();
    for hand in &file.handwriting {
        reader.mark(hand.quoted(), Mark::Handwriting);
    }
    let people = file
        .people
        .iter()
        .map(|person| reader.person(person))
        .collect();
    let terms = file.terms.iter().map(|term| reader.term(term)).collect();

    let (marks, mut mistakes) = reader.finish();
    mistakes.extend(annotate(&mut document, marks));
    if mistakes.is_empty() {
        return Ok(Edition {
            volume,
            imprint,
            axis: file.axis.into_inner(),
            document,
            events,
            conflicts,
            additions,
            terms,
            apparatus: Apparatus {
                revised: file.revised,
                dateline,
                marking,
                marking_notes,
                unused_dates,
                file_numbers,
                people,
            },
        });
    }
    mistakes.sort_by_key(|(at, _)| *at);
    Err(mistakes
        .into_iter()
        .map(|(at, kind)| mistake(data, at, kind))
        .collect())
}

/// Puts the marks on the document, and gives the entries whose words can bear none, each once.
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
        // One mistake is told at a time, of one of the spans given: without it, the next is found.
        marks.retain(|(at, span, _)| {
            let bears = *span != error.span();
            if !bears {
                let told = mistakes.entry(*at);
                told.or_insert(MistakeKind::NotRunningText(error));
            }
            bears
        });
    }
}

/// Whether a date runs from one certain day to another, so that a timeline can count the days between.
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

impl Reader<'_> {
    fn person(&mut self, person: &file::Person) -> Person {
        let id = self.id(&person.id, "person-");
        self.named(
            &person.id,
            &person.names,
            &person.passages,
            &Mark::Person(id.clone()),
        );
        Person {
            id,
            name: self.filled("name", &person.name),
            description: self.fact(&person.description),
            caution: self.filled_if_given("caution", person.caution.as_ref()),
        }
    }

    fn term(&mut self, term: &file::Term) -> Term {
        let id = self.id(&term.id, "term-");
        self.named(
            &term.id,
            &term.names,
            &term.passages,
            &Mark::Term(id.clone()),
        );
        Term {
            id,
            term: self.filled("term", &term.term),
            expansion: self.fact(&term.expansion),
            caution: self.filled_if_given("caution", term.caution.as_ref()),
        }
    }

    /// Marks every place where a name stands as a word of its own, and each passage quoted.
    fn named(
        &mut self,
        entry: &Spanned<String>,
        names: &[Spanned<String>],
        passages: &[file::Passage],
        mark: &Mark,
    ) {
        if names.is_empty() && passages.is_empty() {
            self.mistake(entry.span().start, MistakeKind::NeverNamed);
        }
        for name in names {
            self.mark_name(name, mark);
        }
        for passage in passages {
            self.mark(passage.quoted(), mark.clone());
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
