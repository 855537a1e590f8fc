//! What can be wrong with a data file.

use core::{error::Error, fmt};

use crate::{
    Position,
    annotate::AnnotateError,
    date::Edtf,
    edition::{EvidenceKind, Scope},
    quote::QuoteError,
};

/// One mistake in a data file, and where it is.
///
/// Its [`Display`](fmt::Display) begins with line and column, so that the file's name can be put before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// What is wrong.
    pub kind: MistakeKind,
    /// Where, in the data file.
    pub position: Position,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.position, self.kind)
    }
}

impl Error for Mistake {}

/// What is wrong with a data file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MistakeKind {
    /// The file is not TOML, lacks a key, has an unknown one, or a value of the wrong kind; as the TOML parser says it.
    Form(String),
    /// A required value is blank.
    Blank {
        /// Its key.
        key: &'static str,
    },
    /// The file does not say when it was last revised.
    Unrevised,
    /// An id does not have the form that its entry needs.
    Id {
        /// What it must begin with.
        prefix: &'static str,
    },
    /// Two things have the same id; one of them may be a block of the document.
    DuplicateId(String),
    /// A conflict names an event that the file does not have.
    UnknownEvent(String),
    /// An addition is said to stand after a block that the document does not have.
    UnknownBlock(String),
    /// An addition names a person whom the file does not have.
    UnknownPerson(String),
    /// The quotation is not found, or found too often.
    Quote(QuoteError),
    /// A quotation that takes no `occurrence` is not found, or found more than once.
    OnlyQuote(QuoteError),
    /// The words are not found inside the quotation, or found too often.
    Words(QuoteError),
    /// `words` or `occurrence` without a quotation.
    WithoutQuote,
    /// The quotation is not inside one block.
    AcrossBlocks,
    /// The quotation covers no running text.
    NotRunningText(AnnotateError),
    /// An event has no evidence.
    NoEvidence,
    /// Evidence of this kind needs a quotation.
    NoQuote(EvidenceKind),
    /// Evidence from the printed volume does not say where it is from.
    NoSource,
    /// A sentence of the introduction rests on no words of the text, and names no source.
    Unfounded,
    /// The scope of the event does not fit its evidence.
    Scope(Scope),
    /// The rules find no date in exactly these words.
    NoDate,
    /// The words give another date than the event has.
    OtherDate {
        /// What the words give.
        read: Edtf,
        /// What the file says.
        given: Edtf,
    },
    /// The words give the date in another way than the file says.
    OtherKind {
        /// How the words give it.
        read: EvidenceKind,
        /// What the file says.
        given: EvidenceKind,
    },
    /// Bounded evidence for a date that is no interval.
    NotAnInterval,
    /// The words of bounded evidence give neither end of the interval.
    NotAnEnd {
        /// What the words give.
        read: Edtf,
        /// What the file says.
        given: Edtf,
    },
    /// The words of a conflict give the event's date, so nothing disagrees.
    NoConflict,
    /// A conflict has no explanation.
    NoReading,
    /// A second conflict about the same event.
    SecondConflict,
    /// A date of the text that no event, no conflict and no entry of `unused` accounts for.
    UnaccountedDate {
        /// The words that give the date.
        words: String,
        /// Their position in the text.
        position: Position,
    },
    /// A date listed as unused that is evidence, or is listed twice.
    UsedDate,
    /// An addition is quoted from words that are not in a note.
    NotInNote,
    /// What followed an addition is quoted from another note than the addition.
    OtherNote,
    /// The timeline is not an interval between two exact days.
    Axis,
    /// The document's own date is not a single day.
    OwnDate,
    /// The dateline does not give the document's own date.
    Dateline,
    /// A person or term is marked nowhere.
    NeverNamed,
    /// A name is not a whole word anywhere in the text.
    NameNotFound,
    /// A translation lacks the title of the document.
    NoHeading,
    /// A value of the data file, or all of an entry, has no translation. The mistake's place is that of the entry, or where
    /// the entry should be.
    Untranslated {
        /// The entry.
        entry: String,
        /// The key; `None` where all of the entry is missing.
        key: Option<&'static str>,
        /// Its position in the data file.
        position: Position,
    },
    /// A value of a translation, or all of an entry, is of nothing in the data file.
    LeftOver {
        /// The entry.
        entry: String,
        /// The key; `None` where it is all of the entry.
        key: Option<&'static str>,
    },
    /// What the library says of a part of a file number has no translation.
    UntranslatedMeaning(String),
    /// What an official name is said to stand for is neither in the text nor in the data file.
    UnknownTerm,
    /// A translation has an official name that it does not use.
    UnusedTerm,
}

impl fmt::Display for MistakeKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(message) => f.write_str(message),
            Self::Blank { key } => write!(
                f,
                "`{key}` says nothing; write what it should say, or remove the key where it may be left out"
            ),
            Self::Unrevised => f.write_str(
                "the file does not say when it was last revised, and calendars ask for it; add `revised`, a day such as \"2026-11-23\", beside `axis`",
            ),
            Self::Id { prefix } => write!(
                f,
                "this id must begin with `{prefix}` and go on in lower-case letters, digits and hyphens, as in `{prefix}example`"
            ),
            Self::DuplicateId(id) => write!(f, "the id `{id}` is taken already, here or by a part of the document; choose another"),
            Self::UnknownEvent(id) => write!(f, "there is no event `{id}`; name the id of one of the [[events]]"),
            Self::UnknownBlock(id) => write!(
                f,
                "there is no block `{id}` above the notes of the document; name one, such as `p1` or `item-2`"
            ),
            Self::UnknownPerson(id) => write!(f, "there is no person `{id}`; name the id of one of the [[people]]"),
            Self::OnlyQuote(QuoteError::Ambiguous { found }) => write!(
                f,
                "these words occur {found} times in the text; quote more of them, until they occur once"
            ),
            Self::Quote(error) | Self::OnlyQuote(error) => error.fmt(f),
            Self::Words(QuoteError::NotFound) => {
                f.write_str("these words are not inside the quotation; copy them from it exactly")
            }
            Self::Words(QuoteError::Ambiguous { found }) => write!(
                f,
                "these words occur {found} times inside the quotation; quote a shorter passage that has them once"
            ),
            Self::Words(error) => error.fmt(f),
            Self::WithoutQuote => f.write_str("this belongs to a quotation, and there is none; add `quote`, or remove this"),
            Self::AcrossBlocks => f.write_str(
                "the quotation does not lie within one paragraph, heading or item of the document; quote from one of them only",
            ),
            Self::NotRunningText(error) => error.fmt(f),
            Self::NoEvidence => f.write_str("the event has no evidence; add [[events.evidence]] with what supports its date"),
            Self::NoQuote(kind) => {
                write!(f, "evidence of the kind `{kind}` is in the words of the text; add their `quote`")
            }
            Self::NoSource => f.write_str("evidence of the kind `edition` is not in the text; add the `source` it is from"),
            Self::Unfounded => f.write_str("this sentence rests on nothing; add `quotes` from the text, or its `source`"),
            Self::Scope(Scope::Text) => f.write_str(
                "an event of the scope `text` needs evidence in the words of the text; quote it, or change the scope to `volume`",
            ),
            Self::Scope(Scope::Volume) => f.write_str(
                "an event of the scope `volume` has evidence of the kind `edition` only; change its kind, or the scope to `text`",
            ),
            Self::NoDate => f.write_str(
                "no rule reads a date in exactly these words; give as `words` the date inside the quotation, and nothing around it",
            ),
            Self::OtherDate { read, given } => {
                write!(f, "these words give the date {read}, but the event has {given}; correct one of the two")
            }
            Self::OtherKind { read, given } => write!(
                f,
                "these words give their date by `{read}`, but the file says `{given}`; correct the kind or the words"
            ),
            Self::NotAnInterval => f.write_str(
                "bounded evidence is for a date between two others; write the event’s date as an interval, or change the kind",
            ),
            Self::NotAnEnd { read, given } => write!(
                f,
                "these words give {read}, which is neither end of the event’s interval {given}; correct one of the two"
            ),
            Self::NoConflict => f.write_str("these words give the date of the event, so that nothing disagrees; remove the conflict"),
            Self::NoReading => f.write_str("the conflict offers no explanation; add [[conflicts.readings]]"),
            Self::SecondConflict => {
                f.write_str("this event has a conflict already; tell both in one, or name another event")
            }
            Self::UnaccountedDate { words, position } => write!(
                f,
                "the date “{words}” at line {position} of the text is neither evidence of an event nor listed as unused; give it as the `words` of evidence, or add [[unused]] with a `reason`"
            ),
            Self::UsedDate => f.write_str(
                "this date is listed as unused, but it is evidence, or is listed already; remove one of the two",
            ),
            Self::NotInNote => f.write_str("an addition is known from a note, and these words stand in none; quote a note"),
            Self::OtherNote => f.write_str(
                "what followed is not quoted from the note that reports the addition; quote the same note",
            ),
            Self::Axis => f.write_str("the timeline needs two certain days, such as 1953-06-30/1953-07-15"),
            Self::OwnDate => f.write_str("the document’s own date must be one day, such as 1953-07-10, since years are supplied from it"),
            Self::Dateline => f.write_str("the dateline does not give the document’s own date; correct `text` of [imprint.dateline] or `date`"),
            Self::NeverNamed => f.write_str("nothing in the text is marked for this entry; add `names` or `passages`, or remove the entry"),
            Self::NoHeading => f.write_str("the document’s title has no translation; add `heading` above the first table"),
            Self::Untranslated { entry, key, position } => match key {
                Some(key) => write!(
                    f,
                    "`{key}` of {entry} has no translation: it is at line {position} of the data file; add `{key}` to the entry here"
                ),
                None => write!(
                    f,
                    "{entry} has no translation: it is at line {position} of the data file; add an entry for it after this one"
                ),
            },
            Self::LeftOver { entry, key } => match key {
                Some(key) => write!(f, "the data file has no such `{key}` for {entry}; remove it"),
                None => write!(f, "the data file has no {entry}; remove this entry, or correct it"),
            },
            Self::UntranslatedMeaning(words) => write!(
                f,
                "the file numbers say “{words}”, which has no translation; add [[file_numbers]] with these words as `of`"
            ),
            Self::UnknownTerm => f.write_str(
                "these words stand neither in the document nor in its data file; give as `of` the words that the name translates",
            ),
            Self::UnusedTerm => f.write_str("nothing else in this file uses this name; use it, or remove it"),
            Self::NameNotFound => f.write_str("this name does not stand in the text as a word of its own; correct or remove it"),
        }
    }
}

impl Error for MistakeKind {}
