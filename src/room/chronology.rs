//! The documents of a volume on a timeline, in the order of their dates: the instrument of a single document's page, with a document
//! for each event.

use std::rc::Rc;

use frus::{
    Document,
    cite::Party,
    date::{Date, Day, Edtf, Endpoint, Interval},
    edition::{Edition, Event, Evidence, EvidenceKind, Scope},
};
use reading_room::{
    volume::{Dated, Entry},
    worker::Contents,
};
use yew::prelude::*;

use super::{app::Hall, contents::date_in_words, place::Place};
use crate::{
    browser::tree as browser_tree,
    edition::Shared,
    route::Settings,
    state::{Action, State},
    view::{Page, timeline::timeline, words::Words},
};

/// What the timeline is given.
#[derive(Clone, PartialEq, Properties)]
pub struct ChronologyProps {
    /// What all views share.
    pub hall: Hall,
    /// The volume.
    pub volume: Rc<Contents>,
}

/// The timeline of a volume. What an event would lead to, its document does.
#[component]
pub fn Chronology(props: &ChronologyProps) -> Html {
    let ChronologyProps { hall, volume } = props;
    let words = hall.words;
    let edition = use_memo(volume.clone(), move |volume| {
        Shared::new(edition(volume, words))
    });
    let state = use_reducer_eq(State::default);
    {
        let state = state.dispatcher();
        use_effect_with((), move |()| {
            state.dispatch(Action::Started(Settings::default(), None));
        });
    }
    let page = Page {
        state,
        words,
        drawn: Rc::default(),
        answering: None,
    };
    let onclick = {
        let (hall, volume, edition) = (hall.clone(), volume.clone(), edition.clone());
        Callback::from(move |event: MouseEvent| {
            let followed = browser_tree::event_at(&event);
            let followed = followed.filter(|id| edition.event(id).is_some());
            if let Some(entry) = followed.and_then(|id| of_event(&volume, &id).cloned()) {
                event.prevent_default();
                event.stop_propagation();
                hall.go(&Place::document(&volume.id, &entry.id));
            }
        })
    };
    html! { <div class="room-chronology" {onclick}>{ timeline(&edition, &page) }</div> }
}

/// The id of a document's event.
fn event_id(entry: &Entry) -> String {
    ["event-", &entry.id].concat()
}

fn of_event<'a>(volume: &'a Contents, id: &str) -> Option<&'a Entry> {
    volume.entries.iter().find(|entry| event_id(entry) == id)
}

/// An edition of no document, whose events are the documents of a volume that have a date.
fn edition(volume: &Contents, words: Words) -> Edition {
    let mut edition = Edition::from(Document::default());
    let mut dated: Vec<(Dated, &Entry)> = volume
        .entries
        .iter()
        .filter_map(|entry| Some((entry.dated?, entry)))
        .collect();
    dated.sort_by_key(|(dated, _)| *dated);
    edition.events = dated
        .iter()
        .map(|(dated, entry)| event(*dated, entry, words))
        .collect();
    let first = dated.first().map(|(dated, _)| dated.first);
    let last = dated.iter().map(|(dated, _)| dated.last).max();
    edition.axis = first
        .zip(last)
        .and_then(|(first, last)| between(first, last));
    edition
}

fn event(dated: Dated, entry: &Entry, words: Words) -> Event {
    let day = Edtf::from(dated.first);
    let (kind, date) = match dated.first == dated.last {
        true => (dated.kind, day),
        false => {
            let days = between(dated.first, dated.last);
            (EvidenceKind::Bounded, days.unwrap_or(day))
        }
    };
    Event {
        id: event_id(entry),
        title: label(entry),
        summary: entry.title.clone(),
        date,
        date_words: date_in_words(dated, words),
        scope: Scope::Text,
        evidence: vec![Evidence {
            kind,
            rule: String::new(),
            passage: None,
            source: None,
        }],
    }
}

fn between(first: Day, last: Day) -> Option<Edtf> {
    let [first, last] = [first, last].map(|day| Endpoint::Date(Date::day(day)));
    Interval::new(first, last).map(Edtf::Interval)
}

/// What an axis has room for: the number, and who wrote it, by name, else by office, else what kind of paper it is.
fn label(entry: &Entry) -> String {
    let party = entry.from.as_deref().and_then(Party::parse);
    let name = party.as_ref().and_then(|party| party.name.as_ref());
    let office = party.as_ref().and_then(|party| party.office.as_deref());
    let who = name.map(|name| name.family.as_str()).or(office);
    let who = who.unwrap_or_else(|| entry.title.trim_start_matches("The "));
    let end = who.char_indices().nth(LABEL).map(|(end, _)| end);
    let short = end.and_then(|end| who.get(..end)).map(str::trim_end);
    let (short, cut) = short.map_or((who, ""), |short| (short, "…"));
    let number = entry.number.as_deref().unwrap_or_default();
    [number, " ", short, cut].concat().trim_start().to_owned()
}

/// How many characters of a name a label has.
const LABEL: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_short_and_says_who() {
        for (from, title, expected) in [
            (Some("Ambassador in Japan (Allison)"), "", "7 Allison"),
            (Some("Secretary of State"), "", "7 Secretary of…"),
            (None, "The Editors", "7 Editors"),
            (None, "Editorial Note", "7 Editorial No…"),
        ] {
            let entry = Entry {
                number: Some("7".to_owned()),
                from: from.map(str::to_owned),
                title: title.to_owned(),
                ..Entry::default()
            };
            assert_eq!(label(&entry), expected);
        }
    }
}
