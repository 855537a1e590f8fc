//! The lower half of the screen: everything that is touched.

use frus::edition::Edition;
use strings::Strings;
use yew::prelude::*;

use super::{
    app::View,
    apply::Action,
    find,
    state::{Id, Part, Subject},
    timeline,
};

/// Id of the buttons about what is shown.
pub(super) const LIST: &str = "museum-subjects";

/// What can be asked about what is shown, the ways on and back, and what is always there.
pub(super) fn controls(view: &View) -> Html {
    html! {
        <div class="museum-controls">
            { subjects(view) }
            { ways(view) }
            { foot(view) }
        </div>
    }
}

fn subjects(view: &View) -> Html {
    let state = &*view.state;
    let words = view.spoken.words();
    let shown = match (&state.over, state.part) {
        (Some(Subject::Words), _) => find::keys(view),
        (Some(Subject::Event(event)), _) => passages(*event, view),
        (None, Part::Timeline) => timeline::list(view),
        (None, Part::Introduction) => first_subjects(view),
        _ => state
            .named
            .iter()
            .filter_map(|subject| button(subject, view))
            .collect(),
    };
    html! {
        <div id={LIST} class="museum-subjects" role="group" aria-label={words.museum.about_these}>
            { for find::way(view) }
            { shown }
        </div>
    }
}

/// What leads on from the introduction: what was added by hand, and where the document is read elsewhere.
fn first_subjects(view: &View) -> Html {
    let (edition, words) = (view.spoken.edition(), view.spoken.words());
    let addition = edition.additions().first().map(|addition| {
        let onclick = view.on(Action::Opened(Subject::Note(addition.note.as_str().into())));
        html! { <button type="button" class="museum-button" {onclick}>{ words.introduction.to_decision }</button> }
    });
    let elsewhere = edition.url().map(|url| {
        let onclick = view.on(Action::Opened(Subject::Address {
            href: url.into(),
            words: words.museum.elsewhere.into(),
        }));
        html! { <button type="button" class="museum-button" {onclick}>{ words.museum.elsewhere }</button> }
    });
    html! { <>{ for addition }{ for elsewhere }</> }
}

/// The places of the words that date an event: in the document, and in notes; each once.
fn passages(event: usize, view: &View) -> Html {
    let (edition, words) = (view.spoken.edition(), view.spoken.words());
    let mut places: Vec<Option<Id>> = Vec::new();
    for passage in edition
        .events
        .get(event)
        .into_iter()
        .flat_map(|event| event.passages())
    {
        let note = note_with(&passage.block, edition);
        if !places.contains(&note) {
            places.push(note);
        }
    }
    places
        .into_iter()
        .map(|note| {
            let place = note
                .as_deref()
                .map(|note| name_of_note(note, edition, words));
            let onclick = view.on(Action::WentToWords(event, note.clone()));
            html! {
                <button type="button" class="museum-button" {onclick}>
                    { words.evidence.show_words }
                    if let Some(place) = place {
                        { " · " }{ place }
                    }
                </button>
            }
        })
        .collect()
}

/// The note that holds a block; `None` for a block of the document itself.
fn note_with(block: &str, edition: &Edition) -> Option<Id> {
    let mut notes = edition.document.notes.iter();
    let note = notes.find(|note| note.blocks.iter().any(|own| own.id == block))?;
    Some(note.id.as_str().into())
}

fn name_of_note(id: &str, edition: &Edition, words: &Strings) -> String {
    let note = edition.document.note(id);
    let label = note.and_then(|note| note.label.as_deref());
    (words.document.note)(label.unwrap_or_default())
        .trim_end()
        .to_owned()
}

/// The button that asks about something.
fn button(subject: &Subject, view: &View) -> Option<Html> {
    let (edition, words) = (view.spoken.edition(), view.spoken.words());
    let name = match subject {
        Subject::Event(event) => {
            let event = edition.events.get(*event)?;
            [&event.date_words, ": ", &event.title].concat()
        }
        Subject::Note(note) => name_of_note(note, edition, words),
        Subject::Entry(id) => {
            let mut entries = edition.entries();
            entries.find(|entry| entry.id == &**id)?.name.to_owned()
        }
        Subject::Address { words, .. } => words.to_string(),
        Subject::Words => words.museum.find.to_owned(),
    };
    let onclick = view.on(Action::Opened(subject.clone()));
    Some(
        html! { <button type="button" key={name.clone()} class="museum-button" {onclick}>{ name }</button> },
    )
}

/// One leaf back, one on; and the end of what was asked about.
fn ways(view: &View) -> Html {
    let state = &*view.state;
    let words = view.spoken.words();
    let (leaf, leaves) = (state.shown_leaf().saturating_add(1), state.leaves);
    if state.over == Some(Subject::Words) {
        // The keys have the way back among them.
        return html! { <div class="museum-ways" hidden={true} /> };
    }
    let is_turned = leaves > 1 && leaf <= leaves;
    let is_over = state.over.is_some();
    html! {
        <div class="museum-ways">
            if !is_over || leaves > 1 {
                <button type="button" class="museum-button" disabled={!state.has_back()} onclick={view.on(Action::Back)}>{ words.museum.back }</button>
            }
            if is_over {
                <button type="button" class="museum-button" onclick={view.on(Action::Closed)}>{ words.page.close }</button>
            }
            <span class="museum-step" role="status">
                if is_turned {
                    { (words.museum.step)(leaf, leaves) }
                }
            </span>
            if state.list.has_more() {
                <button type="button" class="museum-button museum-more" onclick={view.on(Action::MoreListed)}>{ words.museum.more }</button>
            }
            if !is_over || leaves > 1 {
                <button type="button" class="museum-button museum-next" disabled={!state.has_next()} onclick={view.on(Action::Next)}>{ words.museum.next }</button>
            }
        </div>
    }
}

/// The parts, the languages, the size of the letters; and in the corner the way to start again.
fn foot(view: &View) -> Html {
    let state = &*view.state;
    let words = view.spoken.words();
    let larger = if state.larger {
        words.museum.as_before
    } else {
        words.museum.larger
    };
    html! {
        <div class="museum-foot">
            <nav class="museum-parts" aria-label={words.museum.parts}>
                { for Part::ALL.into_iter().map(|part| {
                    let name = match part {
                        Part::Introduction => words.museum.introduction,
                        Part::Timeline => words.timeline.title,
                        Part::Document => words.museum.document,
                    };
                    let current = (part == state.part).then_some("true");
                    html! { <button type="button" key={name} class="museum-button" aria-current={current} onclick={view.on(Action::Went(part))}>{ name }</button> }
                }) }
            </nav>
            <div class="museum-choices" role="group" aria-label={words.museum.languages}>
                { for view.editions.iter().enumerate().map(|(place, spoken)| {
                    let page = spoken.words().page;
                    let pressed = (place == state.language).to_string();
                    html! { <button type="button" key={page.language} class="museum-button" lang={spoken.words().lang} aria-pressed={pressed} onclick={view.on(Action::Spoke(place))}>{ page.language }</button> }
                }) }
                <button type="button" class="museum-button" aria-pressed={(state.over == Some(Subject::Words)).to_string()} onclick={view.on(Action::Opened(Subject::Words))}>{ words.museum.find }</button>
                <button type="button" class="museum-button" onclick={view.on(Action::Enlarged(!state.larger))}>{ larger }</button>
            </div>
            <button type="button" class="museum-button museum-again" onclick={view.on(Action::AskedToStartAgain(true))}>{ words.museum.start_again }</button>
        </div>
    }
}
