//! What was found: the documents with the places that have the words, and the ways to narrow it down.

use frus::html::entry_place_id;
use reading_room::{
    search::{Match, Missing, Snippet},
    worker::SearchAnswer,
};
use yew::prelude::*;

use super::{
    app::{Hall, TITLE},
    contents::{date, marking},
    place::Place,
    state::{Action, named},
    understood,
};
use crate::languages::ORIGINAL;

/// The view of what was found.
pub fn results(hall: &Hall) -> Html {
    let room = hall.words.room();
    let found = hall.room.found_here();
    html! {
        <main class="room-results">
            <h1 id={TITLE} tabindex="-1">{ room.results }</h1>
            if hall.room.volumes.is_empty() {
                <p class="room-quiet">{ room.nothing_open }</p>
            }
            if hall.room.failed.as_ref() == Some(&hall.room.place) {
                <p role="alert">{ room.not_drawn }</p>
            }
            <div role="status" class="room-said">
                if let Some(found) = found {
                    { said(found, hall) }
                }
            </div>
            if let Some(found) = found {
                <div class="room-columns">
                    <div class="room-found">
                        if found.found.documents > 0 {
                            { order(found, hall) }
                            <ol class="room-matches">
                                { for found.found.results.iter().map(|matched| self::matched(matched, found, hall)) }
                            </ol>
                            { more(found, hall) }
                        }
                    </div>
                    { narrow(found, hall) }
                </div>
            }
            { help(hall) }
        </main>
    }
}

/// How many documents there are, what was understood, and what was not.
fn said(found: &SearchAnswer, hall: &Hall) -> Html {
    let room = hall.words.room();
    let words = hall.words;
    let answer = &found.found;
    let count = match answer.documents {
        0 => room.nothing_found.to_owned(),
        documents if found.clauses.is_empty() => (room.all_documents)(documents),
        documents => (room.found)(documents, answer.hits, found.volumes.len()),
    };
    html! {
        <>
            <p><strong>{ count }</strong></p>
            if !found.clauses.is_empty() {
                <p>
                    { room.understood }
                    { " " }
                    { understood::list(&found.clauses, words) }
                </p>
            }
            { for found.remarks.iter().map(|remark| html! { <p class="room-remark">{ remark.in_words(room) }</p> }) }
            { for answer.missing.iter().map(|missing| self::missing(missing, found, hall)) }
        </>
    }
}

/// A word that occurs nowhere, with others that do.
fn missing(missing: &Missing, found: &SearchAnswer, hall: &Hall) -> Html {
    let room = hall.words.room();
    let clause = found.clauses.get(missing.clause as usize);
    let Some(word) = clause.and_then(understood::word) else {
        return Html::default();
    };
    if missing.is_elsewhere {
        return html! { <p class="room-remark">{ (room.elsewhere)(word) }</p> };
    }
    let suggestion = |better: &String| {
        let place = Place::Search {
            typed: understood::mended(&found.typed, word, better),
            by_date: found.page.by_date,
        };
        html! { <>{ " " }<a href={hall.room.address(&place)} lang={ORIGINAL}>{ better.clone() }</a></> }
    };
    html! {
        <p class="room-remark">
            { (room.nowhere)(word) }
            if !missing.suggestions.is_empty() {
                { " " }
                { room.suggestion }
                { for missing.suggestions.iter().map(suggestion) }
            }
        </p>
    }
}

/// The two orders, of which one is chosen.
fn order(found: &SearchAnswer, hall: &Hall) -> Html {
    let room = hall.words.room();
    let way = |by_date: bool, words: &'static str| {
        let place = Place::Search {
            typed: found.typed.clone(),
            by_date,
        };
        let is_here = found.page.by_date == by_date;
        html! { <li><a href={hall.room.address(&place)} aria-current={is_here.then_some("true")}>{ words }</a></li> }
    };
    html! {
        <ul class="room-orders" aria-label={room.order}>
            { way(false, room.best_first) }
            { way(true, room.earliest_first) }
        </ul>
    }
}

/// A document that was found.
fn matched(matched: &Match, found: &SearchAnswer, hall: &Hall) -> Html {
    let room = hall.words.room();
    let id = found.volumes.get(matched.volume as usize);
    let volume = id.and_then(|id| hall.room.volume(id));
    let Some((volume, entry)) =
        volume.and_then(|open| Some((open, open.entry(&matched.document)?)))
    else {
        return Html::default();
    };
    let place = Place::document(&volume.id, &entry.id);
    let asked = hall.room.places.iter();
    let mut asked = asked.filter(|known| known.volume == volume.id && known.document == entry.id);
    let asked = asked.next();
    let (places, more) = match asked {
        None => {
            let has_more = matched.hits as usize > shown(&matched.snippets);
            (&matched.snippets, has_more.then_some(0))
        }
        Some(known) => {
            let next = known.places.len();
            (&known.places, (next < known.of as usize).then_some(next))
        }
    };
    let more = more.map(|first| {
        let (hall, volume, document) = (hall.clone(), volume.id.clone(), entry.id.clone());
        let typed = found.typed.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            hall.ask_for_places(&volume, &document, &typed, first);
        });
        html! { <button type="button" class="room-link" {onclick}>{ (room.more_places)(matched.hits) }</button> }
    });
    html! {
        <li key={[&volume.id, "/", &entry.id].concat()} class="room-match">
            <h2 lang={ORIGINAL}>
                <a href={place.address(&hall.room.rest, "", &first_named(found, matched))}>
                    if let Some(number) = &entry.number {
                        <span class="room-number">{ number.clone() }</span>
                        { " " }
                    }
                    { entry.title.clone() }
                </a>
            </h2>
            <p class="room-quiet">
                { date(entry.dated, hall.words) }
                { " · " }
                { marking(entry, true, hall.words) }
                if matched.hits + matched.named > 0 {
                    { " · " }
                    { (room.places)(matched.hits + matched.named) }
                }
                if hall.room.volumes.len() > 1 {
                    { " · " }
                    <span lang={ORIGINAL}>{ named(volume) }</span>
                }
            </p>
            <ul class="room-snippets">
                { for places.iter().map(|snippet| self::snippet(snippet, &place, found, hall)) }
            </ul>
            { for more }
        </li>
    }
}

/// The first place of a document that names somebody whom the query asks for; empty where it asks for nobody.
fn first_named(found: &SearchAnswer, matched: &Match) -> String {
    let mut ids = found.clauses.iter().filter_map(understood::named);
    let first = ids.next().filter(|_| matched.named > 0);
    first.map_or_else(String::new, |id| entry_place_id(id, 0))
}

/// How many places some snippets have.
fn shown(snippets: &[Snippet]) -> usize {
    snippets.iter().map(|snippet| snippet.hits.len()).sum()
}

/// Words with what was found among them; they lead to their place in the document.
fn snippet(snippet: &Snippet, place: &Place, found: &SearchAnswer, hall: &Hall) -> Html {
    let room = hall.words.room();
    let mut at = 0;
    let mut parts = Vec::new();
    for hit in &snippet.hits {
        let before = snippet.text.get(at..hit.start).unwrap_or_default();
        let words = snippet.text.get(hit.clone()).unwrap_or_default();
        parts.push(html! { { before.to_owned() } });
        parts.push(html! { <mark>{ words.to_owned() }</mark> });
        at = hit.end;
    }
    let rest = snippet.text.get(at..).unwrap_or_default();
    let find = understood::to_find(&found.clauses);
    let address = place.address(&hall.room.rest, &find, &snippet.id);
    let field = room.places_in.get(snippet.within as usize);
    html! {
        <li>
            <a href={address}>
                <span class="room-field">{ field.copied() }</span>
                { " " }
                <span lang={ORIGINAL}>
                    if snippet.cut_before { { "… " } }
                    { for parts }
                    { rest.to_owned() }
                    if snippet.cut_after { { " …" } }
                </span>
            </a>
        </li>
    }
}

fn more(found: &SearchAnswer, hall: &Hall) -> Html {
    if found.found.results.len() >= found.found.documents as usize {
        return Html::default();
    }
    let onclick = {
        let hall = hall.clone();
        Callback::from(move |_: MouseEvent| hall.report(Action::WantedMore))
    };
    html! { <button type="button" class="room-button" {onclick}>{ hall.words.room().more }</button> }
}

/// The lists by which what was found can be narrowed down.
fn narrow(found: &SearchAnswer, hall: &Hall) -> Html {
    let room = hall.words.room();
    let counts = &found.found.counts;
    let entry = |key: &'static str, value: &str, name: &str, documents: u32| {
        let place = Place::Search {
            typed: understood::narrowed(&found.typed, key, value),
            by_date: found.page.by_date,
        };
        html! { <li key={[key, value].concat()}><a href={hall.room.address(&place)}>{ (room.counted)(name, documents) }</a></li> }
    };
    // A part that holds all of what was found narrows nothing.
    let parts = counts.parts.iter();
    let parts = parts.filter(|count| count.documents < found.found.documents);
    let parts = parts.filter_map(|count| {
        let volume = hall
            .room
            .volume(found.volumes.get(count.volume as usize)?)?;
        Some(match count.part {
            None => entry("volume", &volume.id, &named(volume), count.documents),
            Some(part) => {
                let part = volume.parts.get(part as usize)?;
                entry("part", &part.id, &part.title, count.documents)
            }
        })
    });
    let years = counts.years.iter();
    let years = years.map(|year| entry("date", &year.value, &year.value, year.documents));
    let senders = counts.senders.iter();
    let senders =
        senders.map(|sender| entry("from", &sender.value, &sender.value, sender.documents));
    let markings = counts.markings.iter().map(|marking| {
        let (value, name) = match marking.value.as_str() {
            "" => ("none", room.unmarked.to_owned()),
            level => (level, (room.marking)(level)),
        };
        entry("marking", value, &name, marking.documents)
    });
    let lists: [(&str, Vec<Html>, bool); 4] = [
        (room.by_part, parts.collect(), true),
        (room.by_year, years.collect(), false),
        (room.by_sender, senders.collect(), true),
        (room.by_marking, markings.collect(), false),
    ];
    html! {
        <aside class="room-narrow" aria-label={room.narrow}>
            { for lists.into_iter().filter(|(_, list, _)| list.len() > 1).map(|(name, list, is_original)| html! {
                <details open=true key={name}>
                    <summary>{ name }</summary>
                    <ul lang={ORIGINAL.filter(|_| is_original)}>{ for list }</ul>
                </details>
            }) }
        </aside>
    }
}

/// What can be typed.
fn help(hall: &Hall) -> Html {
    let room = hall.words.room();
    html! {
        <details class="room-help">
            <summary>{ room.search_how }</summary>
            <dl>
                { for room.search_help.iter().map(|(typed, what)| html! {
                    <div key={*typed}><dt><code>{ *typed }</code></dt><dd>{ *what }</dd></div>
                }) }
            </dl>
        </details>
    }
}
