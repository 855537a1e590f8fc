//! One question: what is asked, where to look, and the answer with its quotations.

use lesson::{
    answers::{Answer, Place, Quoted},
    assignment::Asked,
};
use yew::prelude::*;

use super::state::{Action, Class};
use crate::{browser::links, edition::Shared, languages::ORIGINAL, view::words::Words};

/// The id of a question, counted from 1.
#[must_use]
pub fn id(number: usize) -> String {
    ["question-", &number.to_string()].concat()
}

/// A question, and what the student answers.
pub fn question(
    asked: &Asked<'_>,
    class: &UseReducerHandle<Class>,
    edition: &Shared,
    words: Words,
) -> Html {
    let answer = class.answers.to(&asked.key).cloned().unwrap_or_default();
    let is_current = class.current.as_ref() == Some(&asked.key);
    let (id, field) = (id(asked.number), format!("answer-{}", asked.number));
    let hint = asked.hint.map(|_| [&id, "-hint"].concat());
    let onfocusin = {
        let (state, key) = (class.dispatcher(), asked.key.clone());
        Callback::from(move |_: FocusEvent| state.dispatch(Action::Turned(key.clone())))
    };
    let oninput = {
        let (state, key) = (class.dispatcher(), asked.key.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(text) = links::text_at(&event, usize::MAX) {
                state.dispatch(Action::Wrote(key.clone(), text));
            }
        })
    };
    html! {
        <section key={asked.number} id={id.clone()} class={classes!("question", is_current.then_some("is-current"))} tabindex="-1" {onfocusin}>
            <h5 class="question-prompt"><span class="question-number">{ asked.number }</span>{ " " }<span>{ asked.prompt }</span></h5>
            if let Some(words) = asked.hint {
                <p id={hint.clone()} class="question-hint">{ words }</p>
            }
            { places(asked, edition, words) }
            { boxes(asked, &answer, class) }
            <textarea
                id={field}
                rows="3"
                dir="auto"
                autocomplete="off"
                aria-label={(words.class.answer)(asked.number)}
                aria-describedby={hint}
                value={answer.text.clone()}
                {oninput}
            />
            { quotations(asked, &answer, class, words) }
        </section>
    }
}

/// Where a question points to, as links.
fn places(asked: &Asked<'_>, edition: &Shared, words: Words) -> Html {
    if asked.anchors.is_empty() {
        return Html::default();
    }
    let links = asked.anchors.iter().map(|anchor| {
        let href = ["#", anchor].concat();
        html! { <li key={*anchor}><a {href}>{ place_name(anchor, edition, words) }</a></li> }
    });
    html! {
        <div class="question-places">
            <span>{ words.class.look_at }</span>
            <ul role="list">{ for links }</ul>
        </div>
    }
}

/// What a place is called: `paragraph 2`, `note 4`.
pub fn place_name(id: &str, edition: &Shared, words: Words) -> String {
    match Place::of(&edition.document, id) {
        Place::Other if id == "source-note" => words.class.source_note.to_owned(),
        place => place.in_words(&words),
    }
}

/// The boxes to check.
fn boxes(asked: &Asked<'_>, answer: &Answer, class: &UseReducerHandle<Class>) -> Html {
    if asked.choices.is_empty() {
        return Html::default();
    }
    let boxes = asked.choices.iter().map(|choice| {
        let is_checked = answer.is_checked(&choice.id);
        let (state, key, id) = (class.dispatcher(), asked.key.clone(), choice.id.clone());
        let onchange = Callback::from(move |_: Event| {
            state.dispatch(Action::Checked(key.clone(), id.clone(), !is_checked));
        });
        html! {
            <label key={choice.id.as_str()}><input type="checkbox" checked={is_checked} {onchange} />{ " " }{ &choice.text }</label>
        }
    });
    html! { <fieldset class="question-boxes"><legend class="heard">{ asked.prompt }</legend>{ for boxes }</fieldset> }
}

/// The words quoted in an answer, each with its place and a button that takes it out.
fn quotations(
    asked: &Asked<'_>,
    answer: &Answer,
    class: &UseReducerHandle<Class>,
    words: Words,
) -> Html {
    if answer.quotations.is_empty() {
        return Html::default();
    }
    let quotations = answer.quotations.iter().enumerate();
    let quotations = quotations.map(|(at, quoted)| quotation(at, quoted, asked, class, words));
    html! { <ul class="question-quotations" role="list" aria-label={words.class.quoted}>{ for quotations }</ul> }
}

fn quotation(
    at: usize,
    quoted: &Quoted,
    asked: &Asked<'_>,
    class: &UseReducerHandle<Class>,
    words: Words,
) -> Html {
    let (state, key) = (class.dispatcher(), asked.key.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        state.dispatch(Action::Unquoted(key.clone(), at));
    });
    let href = ["#", &quoted.block].concat();
    html! {
        <li key={at}>
            <q lang={ORIGINAL}>{ &quoted.words }</q>
            <span class="question-ways">
                <a {href}>{ quoted.place_in_words(&words) }</a>
                <button type="button" {onclick}>{ words.class.take_out }</button>
            </span>
        </li>
    }
}
