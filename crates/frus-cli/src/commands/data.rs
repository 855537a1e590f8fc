//! The data file of a document that nobody has edited, for a curator to go on from.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    io::Write,
    time::{SystemTime, UNIX_EPOCH},
};

use frus::{
    Span,
    date::{Day, mentions},
    edition::{
        Conflict, Edition, Entry, Event, EvidenceKind, Imprint, Passage, Scope, Sourced, Volume,
    },
    id::{Ids, slug},
};
use toml_writer::{ToTomlValue as _, TomlStringBuilder};

use crate::{input::Source, report::Failure};

/// What a curator is told at the head of the file.
const HEAD: &str = "\
# What the edition adds to the document: its volume, its dates, and the people and abbreviations that it names.
#
# Everything below was found by rule, and nobody has checked it. To do, before it is published:
# - titles and summaries: say what happened, in a few words that a visitor understands
# - dates: compare each with its words; a year that is not in the words was supplied
# - events that are none: move their words to [[unused]], with a reason
# - people and abbreviations: a name can be that of another person; write a `caution` where it needs one
# - marking_notes: what is known, and not known, of the marking
# - attract: lines of the document that a screen in a museum shows; choose better ones
# - an introduction ([[introduction]])
#
# The build checks every quotation and every date, and names the line of a mistake.
";

/// Writes the data file of an edition by rule; `source` has the text in which its spans count, and `near` is a day near that of
/// the document.
pub(super) fn write(
    out: &mut impl Write,
    source: &Source,
    edition: &Edition,
    near: Option<Day>,
) -> Result<(), Failure> {
    let (Some(volume), Some(imprint)) = (&edition.volume, &edition.imprint) else {
        return Err(Failure::Usage(
            "nothing is known of this document's volume; name a TEI volume, and the document with --document",
        ));
    };
    let file = File {
        text: &source.text,
        edition,
        near,
        out: String::from(HEAD),
    };
    out.write_all(file.written(volume, imprint).as_bytes())?;
    Ok(())
}

struct File<'a> {
    text: &'a str,
    edition: &'a Edition,
    /// A day near that of the document.
    near: Option<Day>,
    out: String,
}

impl File<'_> {
    fn written(mut self, volume: &Volume, imprint: &Imprint) -> String {
        let edition = self.edition;
        self.out.push('\n');
        let today = today();
        let axis = edition.axis.map(|axis| axis.to_string());
        if let Some(axis) = axis.or(today.map(|day| format!("{day}/{day}"))) {
            self.out.push_str("# The days that the timeline spans.\n");
            self.value("axis", &axis);
        }
        if let Some(day) = today {
            self.out
                .push_str("# The day on which this file was last changed.\n");
            self.value("revised", &day.to_string());
        }
        let lines = edition.attract.iter().filter_map(|line| line.of(self.text));
        let is_only = |line: &&str| self.text.matches(line).count() == 1;
        let lines: Vec<String> = lines.filter(is_only).map(quoted).collect();
        let _infallible = writeln!(self.out, "attract = [{}]", lines.join(", "));
        self.volume(volume);

        self.table("[imprint]");
        self.value("id", &imprint.id);
        self.value("url", &imprint.url);
        self.filled("first_page", &imprint.first_page);
        self.filled("last_page", &imprint.last_page);
        let date = imprint.date;
        match (date, self.near) {
            (Some(date), _) => self.value("date", &date.to_string()),
            (None, Some(near)) => {
                self.out.push_str(
                    "# The document has no date; the years of dates in it come from this one.\n",
                );
                self.value("near", &near.to_string());
            }
            (None, None) => {}
        }
        // A dateline that gives another date, or none, is a matter for the curator.
        let dateline = edition.document.dateline();
        let dateline = dateline.map(|line| line.plain_text().replace('\n', " "));
        let gives_date = |line: &String| date.is_some_and(|date| mentions::give(line, date));
        if let Some(text) = dateline.filter(gives_date) {
            self.table("[imprint.dateline]");
            self.fact(&Sourced {
                text,
                source: edition.citation(),
            });
        }
        if let Some(marking) = &edition.marking {
            self.table("[imprint.marking]");
            self.fact(&Sourced {
                text: marking.words.clone(),
                source: edition.citation(),
            });
        }
        for note in &edition.marking_notes {
            self.table("[[imprint.marking_notes]]");
            self.fact(note);
        }
        for event in &edition.events {
            self.event(event);
        }
        for conflict in &edition.conflicts {
            self.conflict(conflict);
        }
        let people = edition.people.iter().map(Entry::from);
        self.entries(["person", "people", "name", "description"], people);
        let terms = edition.terms.iter().map(Entry::from);
        self.entries(["term", "terms", "term", "expansion"], terms);
        self.out
    }

    fn volume(&mut self, volume: &Volume) {
        self.table("[volume]");
        self.filled("series", &volume.series);
        self.filled("subseries", &volume.subseries);
        self.filled("title", &volume.title);
        self.filled("number", &volume.number);
        self.filled("part", volume.part.as_deref().unwrap_or_default());
        let editors: Vec<String> = volume.editors.iter().map(|name| quoted(name)).collect();
        let _infallible = writeln!(self.out, "editors = [{}]", editors.join(", "));
        self.filled("general_editor", &volume.general_editor);
        self.filled("publisher", &volume.publisher);
        self.filled("place", &volume.place);
        let _infallible = writeln!(self.out, "year = {}", volume.year);
        self.filled("publication", &volume.publication);
        self.filled("rights", &volume.rights);
        self.filled("source", &volume.source);
    }

    fn event(&mut self, event: &Event) {
        self.table("[[events]]");
        self.value("id", &event.id);
        self.value("title", &event.title);
        let summary = if event.summary.is_empty() {
            &event.title
        } else {
            &event.summary
        };
        self.value("summary", summary);
        self.value("date", &event.date.to_string());
        let scope = match event.scope {
            Scope::Text => "text",
            Scope::Volume => "volume",
        };
        self.value("scope", scope);
        for evidence in &event.evidence {
            self.table("[[events.evidence]]");
            self.value("kind", evidence.kind.name());
            if let Some(passage) = &evidence.passage {
                // What the volume alone dates has no date in its words.
                self.passage(passage, evidence.kind != EvidenceKind::Edition);
            }
            self.value("rule", &evidence.rule);
            if let Some(source) = &evidence.source {
                self.value("source", source);
            } else if evidence.kind == EvidenceKind::Edition {
                self.value("source", &self.edition.citation());
            }
        }
    }

    fn conflict(&mut self, conflict: &Conflict) {
        self.table("[[conflicts]]");
        self.value("id", &conflict.id);
        self.value("event", &conflict.event);
        self.value("summary", &conflict.summary);
        self.passage(&conflict.passage, true);
        for reading in &conflict.readings {
            self.table("[[conflicts.readings]]");
            self.fact(reading);
        }
    }

    /// The quotation of a passage; its date alone, where the same words stand in the quotation twice.
    fn passage(&mut self, passage: &Passage, dates: bool) {
        let words = passage.words.of(self.text).unwrap_or_default();
        let quote = passage.quote.of(self.text).unwrap_or_default();
        let is_only = quote.matches(words).count() == 1;
        if !dates || is_only {
            self.quote(passage.quote);
        } else {
            self.quote(passage.words);
        }
        if dates && is_only && quote != words {
            self.value("words", words);
        }
    }

    /// The words of a span, and which of the places where they stand it is.
    fn quote(&mut self, span: Span) {
        let exact = span.of(self.text).unwrap_or_default();
        self.value("quote", exact);
        let mut places = self.text.match_indices(exact).map(|(at, _)| at);
        let at = places.position(|at| at == span.start as usize);
        let at = at.unwrap_or_default();
        if at > 0 || places.next().is_some() {
            let _infallible = writeln!(self.out, "occurrence = {}", at + 1);
        }
    }

    /// People or abbreviations, each with the names that mark it in the text.
    ///
    /// `keys` are those of such a list: what its ids begin with, its own, and those of the name and of what is known of it.
    fn entries<'e>(&mut self, keys: [&str; 4], entries: impl Iterator<Item = Entry<'e>>) {
        let [prefix, list, name, fact] = keys;
        let mut ids = Ids::default();
        for entry in entries {
            let places = self.edition.occurrences(&entry.mark());
            let places: Vec<Span> = places.iter().map(|place| place.span).collect();
            let names = names(&places, self.text);
            let mut id = slug(prefix, entry.name);
            if id == prefix {
                id.push_str("-unnamed");
            }
            self.table(&format!("[[{list}]]"));
            self.value("id", &ids.give(&id));
            self.value(name, entry.name);
            if !names.is_empty() {
                let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
                let _infallible = writeln!(self.out, "names = [{}]", names.join(", "));
            }
            self.table(&format!("[{list}.{fact}]"));
            self.fact(entry.fact);
            let is_named =
                |place: &&Span| !place.of(self.text).is_some_and(|name| names.contains(name));
            for place in places.iter().filter(is_named) {
                self.table(&format!("[[{list}.passages]]"));
                self.quote(*place);
            }
        }
    }

    fn table(&mut self, name: &str) {
        let _infallible = writeln!(self.out, "\n{name}");
    }

    fn fact(&mut self, fact: &Sourced) {
        let unknown = "not explained in the volume";
        let text = Some(fact.text.as_str()).filter(|text| !text.is_empty());
        self.value("text", text.unwrap_or(unknown));
        self.value("source", &fact.source);
    }

    fn filled(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            self.value(key, value);
        }
    }

    fn value(&mut self, key: &str, value: &str) {
        let _infallible = writeln!(self.out, "{key} = {}", quoted(value));
    }
}

/// The day on which the file is written, by the clock of this machine, in universal time.
fn today() -> Option<Day> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    let days = since.as_secs() / (24 * 60 * 60);
    Day::new(1970, 1, 1)?.plus(i32::try_from(days).ok()?)
}

/// The words at these places that stand there by themselves, each once: not those that a page parts, or a number is glued to.
fn names<'t>(places: &[Span], text: &'t str) -> BTreeSet<&'t str> {
    let is_apart = |place: &&Span| {
        let before = Span::new(0, place.start).of(text).unwrap_or_default();
        let after = text.get(place.end as usize..).unwrap_or_default();
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    };
    let names = places.iter().filter(is_apart);
    names.filter_map(|place| place.of(text)).collect()
}

/// A string of TOML, on one line.
fn quoted(words: &str) -> String {
    TomlStringBuilder::new(words).as_basic().to_toml_value()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_of_toml_holds_any_words() {
        assert_eq!(quoted("a \"b\" \\ c\nd\u{1}"), r#""a \"b\" \\ c\nd\u0001""#);
        assert_eq!(slug("person", "Chou En-lai"), "person-chou-en-lai");
    }
}
