//! Reading an edition's data file, and checking every claim it makes against the text.

mod account;
mod addition;
mod evidence;
mod file;
mod file_number;
mod mistake;
mod reader;

use toml::Spanned;

use self::{file::File, reader::Reader};
use super::{Apparatus, Conflict, Edition, Event, Person, Term};
use crate::{
    Document, Position,
    date::{Day, Edtf, Endpoint, mentions},
    document::Mark,
};

pub use mistake::{Mistake, MistakeKind};

/// Reads what an edition adds to a document, and marks the document with it.
///
/// `data` is the data file in TOML, `text` the document's text, and `document` what was parsed from that text.
/// Checked are the form of the file, that every quotation stands in the text once or names its occurrence, that
/// the dates of the events are the dates their evidence gives by the rules of [`mentions`](mod@mentions), that
/// every date of the text is evidence or listed as unused, that ids are well formed, unique and resolve, and that
/// whatever is not in the text names its source. The file numbers of the text are found and taken apart here.
///
/// # Errors
///
/// All mistakes, in the order of the file. Where the form of the file is wrong, that mistake alone.
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
    let own = file.imprint.get_ref().date.exact_day();
    let mut reader = Reader::new(text, &document, own);
    check_imprint(&mut reader, &file, own);
    if !spans_days(*file.axis.get_ref()) {
        reader.mistake(file.axis.span().start, MistakeKind::Axis);
    }

    let mut events: Vec<Event> = file
        .events
        .iter()
        .filter_map(|event| reader.event(event))
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
    let placed: Vec<_> = marks
        .iter()
        .map(|(_, span, mark)| (*span, mark.clone()))
        .collect();
    if let Err(error) = document.annotate(&placed) {
        let entry = marks.iter().find(|(_, span, _)| *span == error.span());
        mistakes.push((
            entry.map_or(0, |(at, ..)| *at),
            MistakeKind::NotRunningText(error),
        ));
    }
    if mistakes.is_empty() {
        let (axis, imprint) = (file.axis.into_inner(), file.imprint.into_inner());
        return Ok(Edition {
            volume: file.volume,
            imprint,
            axis,
            document,
            events,
            conflicts,
            additions,
            terms,
            apparatus: Apparatus {
                revised: file.revised,
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

/// Years are supplied from the document's own date, so it must be a day, and the one the volume's dateline gives.
fn check_imprint(reader: &mut Reader<'_>, file: &File, own: Option<Day>) {
    let at = file.imprint.span().start;
    let Some(own) = own else {
        reader.mistake(at, MistakeKind::OwnDate);
        return;
    };
    let dateline = &file.imprint.get_ref().dateline.text;
    if !mentions::in_words(dateline, None)
        .iter()
        .any(|mention| mention.date == own.into())
    {
        reader.mistake(at, MistakeKind::Dateline);
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
            name: self.filled(&person.name),
            description: person.description.clone(),
            caution: person.caution.as_ref().map(|caution| self.filled(caution)),
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
            term: self.filled(&term.term),
            expansion: term.expansion.clone(),
            caution: term.caution.as_ref().map(|caution| self.filled(caution)),
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
