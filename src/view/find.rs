//! Finding words: the field, how many places hold them, and the list of these places.
//!
//! The words are marked and counted as they are typed. The page stays where it is until the reader goes to a place.

use std::rc::Rc;

use frus::{edition::Edition, html::FIND, search::Place};
use yew::prelude::*;

use super::{Page, words::Words};
use crate::{
    browser::{focus, history, links, page as browser_page, popover, words},
    edition::Shared,
    languages::ORIGINAL,
    route::Context,
    state::{Action, Find, Found, FoundHit, MOST_LISTED, State},
};

/// Id of the field.
pub const FIELD: &str = "find-field";

/// Id of what can be typed into it.
const HELP: &str = "find-help";

/// Mark of all the words found.
pub const FOUND: &str = "found";

/// Mark of those that the reader is at.
pub const HERE: &str = "found-here";

/// The part that finds; empty while it is closed.
pub fn find(edition: &Shared, page: &Page) -> Html {
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            event.prevent_default();
            popover::set_open(FIND, false);
        }
    });
    html! {
        <div id={FIND} class="find" popover="manual" role="search" aria-label={page.words.find.title} {onkeydown}>
            if page.state.find.open {
                { content(&page.state.find, edition, page) }
            }
        </div>
    }
}

fn content(find: &Find, edition: &Shared, page: &Page) -> Html {
    let words = page.words.find;
    let oninput = {
        let (page, edition) = (page.clone(), edition.clone());
        Callback::from(move |event: InputEvent| {
            let (_, typed) = links::control_at(&event);
            ask(&page, &edition, &typed, true);
        })
    };
    let onkeydown = {
        let (page, edition) = (page.clone(), edition.clone());
        Callback::from(move |event: KeyboardEvent| {
            // Enter also ends the choice of characters for what was typed, in Japanese for instance.
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                step(&page, &edition, !event.shift_key());
            }
        })
    };
    let stepping = |forward: bool| {
        let (page, edition) = (page.clone(), edition.clone());
        Callback::from(move |_: MouseEvent| step(&page, &edition, forward))
    };
    let found = &find.found;
    let is_empty = found.hits.is_empty();
    let position = find.at.map(|at| (words.position)(at + 1, found.hits.len()));
    html! {
        <>
            <div class="find-field">
                <label for={FIELD} class="heard">{ words.field }</label>
                <input
                    id={FIELD}
                    type="search"
                    value={find.typed.to_string()}
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="search"
                    aria-describedby={HELP}
                    {oninput}
                    {onkeydown}
                />
                <button type="button" disabled={is_empty} onclick={stepping(false)}>{ words.previous }</button>
                <button type="button" disabled={is_empty} onclick={stepping(true)}>{ words.next }</button>
                <button type="button" popovertarget={FIND} popovertargetaction="hide">{ page.words.page.close }</button>
            </div>
            <div role="status" class="find-said">
                if let Some(position) = position {
                    <strong>{ position }{ " · " }</strong>
                }
                { said(found, page.words) }
            </div>
            { nearest(found, edition, page) }
            { list(find, edition, page) }
            <p id={HELP} class="find-help" hidden={found.asked}>{ words.help }</p>
        </>
    }
}

/// How many places there are, and where.
fn said(found: &Found, words: Words) -> Html {
    let words = words.find;
    if found.hits.is_empty() {
        return match found.asked {
            true => html! { <span>{ words.nothing }</span> },
            false => Html::default(),
        };
    }
    let name = |place: Place| words.places_in.get(place as usize).copied();
    let places: Vec<(&str, u32)> = found
        .places
        .iter()
        .map(|(place, count)| (name(*place).unwrap_or_default(), *count))
        .collect();
    let limited = if found.limited { words.limited } else { "" };
    let each = if found.parts.is_empty() {
        String::new()
    } else {
        (words.each)(&found.parts)
    };
    html! {
        <>
            <span>{ (words.counted)(found.hits.len(), &places, found.begins) }</span>
            { " " }
            <span>{ each }</span>
            { " " }
            <span>{ limited }</span>
        </>
    }
}

/// The nearest words that occur, each to be looked for with a click.
fn nearest(found: &Found, edition: &Shared, page: &Page) -> Html {
    if found.nearest.is_empty() {
        return Html::default();
    }
    let choice = |word: &String| {
        let (page, edition, chosen) = (page.clone(), edition.clone(), word.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            ask(&page, &edition, &chosen, false);
            focus::by_id(FIELD);
        });
        html! { <button key={word.clone()} type="button" lang={ORIGINAL} {onclick}>{ word }</button> }
    };
    html! {
        <p class="find-nearest">{ page.words.find.nearest }{ " " }{ for found.nearest.iter().map(choice) }</p>
    }
}

fn list(find: &Find, edition: &Shared, page: &Page) -> Html {
    let found = &find.found;
    if found.hits.is_empty() {
        return Html::default();
    }
    let words = page.words.find;
    let item = |(at, hit): (usize, &FoundHit)| {
        let (report, found, typed) = (page.clone(), found.clone(), find.typed.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            history::set_words_to_find(&typed);
            go(&report.state.find, &found, at, |action| {
                report.report(action)
            });
        });
        let [before, words, after] = hit.snippet.clone();
        let lang = ORIGINAL.filter(|_| hit.place.is_in_document());
        html! {
            <li key={at}>
                <button type="button" aria-current={(find.at == Some(at)).then_some("true")} {onclick}>
                    <span class="place">{ label(hit, edition, page.words) }</span>
                    { " " }
                    <span {lang}>{ before }<mark>{ words }</mark>{ after }</span>
                </button>
            </li>
        }
    };
    let is_cut = found.hits.len() > MOST_LISTED;
    html! {
        <div class="find-places">
            <ol role="list" aria-label={words.list}>
                { for found.hits.iter().take(MOST_LISTED).enumerate().map(item) }
            </ol>
            if is_cut {
                <p>{ (words.only_first)(MOST_LISTED) }</p>
            }
        </div>
    }
}

/// What the place of a hit is called: a note by its label.
fn label(hit: &FoundHit, edition: &Edition, words: Words) -> String {
    let note = hit
        .note
        .as_ref()
        .and_then(|note| edition.document.note(note));
    match note.and_then(|note| note.label.as_deref()) {
        Some(label) => (words.document.note)(label),
        None => {
            let place = words.find.places.get(hit.place as usize);
            place.copied().unwrap_or_default().to_owned()
        }
    }
}

/// Looks for what was typed.
fn ask(page: &Page, edition: &Shared, typed: &str, typing: bool) -> Rc<Found> {
    let context = page.state.settings.context;
    let found = Found::of(edition, edition.index(), typed, typing, context);
    let found = Rc::new(found);
    page.report(Action::FindTyped(typed.into(), found.clone()));
    found
}

/// Goes to the next place, or to the one before. Whoever goes on has typed the last word to its end.
fn step(page: &Page, edition: &Shared, forward: bool) {
    let find = &page.state.find;
    let mut find = find.clone();
    if find.found.begins && find.at.is_none() {
        find.found = ask(page, edition, &find.typed, false);
    }
    history::set_words_to_find(&find.typed);
    if let Some(at) = find.step(forward) {
        go(&find, &find.found, at, |action| page.report(action));
    }
}

/// Opens finding with these words, as the address asks for them, and goes to the first place unless the address names
/// another. The focus stays where it is.
pub fn arrive(
    words: &str,
    context: Context,
    edition: &Shared,
    state: &UseReducerDispatcher<State>,
) {
    let found = Found::of(edition, edition.index(), words, false, context);
    let found = Rc::new(found);
    state.dispatch(Action::FindTyped(words.into(), found.clone()));
    state.dispatch(Action::FindOpened(true));
    popover::set_open(FIND, true);
    if history::fragment().is_empty() && !found.hits.is_empty() {
        go(&Find::default(), &found, 0, |action| state.dispatch(action));
    }
}

/// Goes to a place; where it is in a note, to the card of the note.
fn go(before: &Find, found: &Found, at: usize, report: impl Fn(Action)) {
    let Some(hit) = found.hits.get(at) else {
        return;
    };
    let note = hit.note.as_deref().filter(|_| popover::is_known());
    let reference = note.and_then(links::reference_to);
    if let Some(reference) = &reference
        && !popover::card_is_open(&reference.note)
    {
        // The browser may have closed it by itself, and its word of that may still be on the way.
        report(Action::Closed(reference.note.clone()));
        browser_page::bring_to_middle(&reference.id);
    }
    report(Action::FindWent(at, reference));
    if before.at == Some(at) {
        show(hit);
    }
}

/// Brings a place into sight, where it is not.
fn show(hit: &FoundHit) {
    match hit.spans.first() {
        Some(span) => words::show(*span, hit.note.as_deref(), FIND),
        None => words::show_element(&hit.id, FIND),
    }
}

/// Marks the words found, and those that the reader is at, while finding is open; and brings these into sight. To be called
/// behind what opens the card of their note.
#[hook]
pub fn use_marks(find: &Find) {
    let all = find.open.then(|| find.found.clone());
    use_effect_with(all, |found| {
        let spans = found.as_ref().map(|found| found.spans());
        words::light(FOUND, &spans.unwrap_or_default());
    });
    let here = (find.open, find.found.clone(), find.at);
    use_effect_with(here, |(open, found, at)| {
        let hit = at.filter(|_| *open).and_then(|at| found.hits.get(at));
        match hit {
            Some(hit) if hit.spans.is_empty() => words::light_element(HERE, &hit.id),
            _ => words::light(HERE, hit.map_or(&[], |hit| &hit.spans)),
        }
        if let Some(hit) = hit {
            show(hit);
        }
    });
}
