//! The dialog that checks a quotation: a field to paste it into, the verdict, where the words stand, and each of them.

use std::rc::Rc;

use frus::{
    Span,
    edition::Edition,
    quote::{LIMIT, Verdict},
};
use lesson::answers::Quoted;
use yew::prelude::*;

pub use frus::html::CHECK as DIALOG;

use self::compared::Compared;
use super::{Page, close, close_when_left, fragment, words::Words};
use crate::{
    browser::{focus, links, popover, words::light},
    edition::Shared,
    state::{Action, Answer, Check},
};

mod compared;

/// Id of its title.
const TITLE: &str = "check-title";

/// Id of the field, which is given the focus when the dialog opens.
const FIELD: &str = "check-field";

/// Id of the words about what counts.
const RULE: &str = "check-rule";

/// The name under which the words that were found are lit.
const LIT: &str = "checked";

/// Takes the focus into the dialog, which has opened. What was lit from it is lit no longer.
pub fn enter() {
    light(LIT, &[]);
    focus::once_drawn(FIELD);
}

/// The dialog; empty until it is opened first, so that the page before it is light. From then on its field keeps its text.
pub fn check(edition: &Shared, page: &Page) -> Html {
    let check = page.state.check.as_ref();
    html! {
        <div id={DIALOG} class="tool-card check" popover="auto" role="dialog" aria-labelledby={check.map(|_| TITLE)} onfocusout={close_when_left(DIALOG)}>
            if let Some(check) = check {
                { content(check, edition, page) }
            }
        </div>
    }
}

fn content(check: &Check, edition: &Shared, page: &Page) -> Html {
    let words = page.words;
    let oninput = {
        let (edition, page) = (edition.clone(), page.clone());
        Callback::from(move |event: InputEvent| {
            light(LIT, &[]);
            let answer = Answer::of(&edition.document, links::text_at(&event, LIMIT));
            page.report(Action::Checked(answer.map(Rc::new)));
        })
    };
    let answer = check.answer.as_ref().filter(|_| check.is_open);
    html! {
        <>
            <h2 id={TITLE} class="card-title">{ words.tools.check }</h2>
            <div class="check-content">
                <p>{ words.check.about }</p>
                <label for={FIELD}>{ words.check.field }</label>
                <textarea id={FIELD} rows="4" spellcheck="false" autocomplete="off" dir="auto" aria-describedby={RULE} {oninput} />
                <p class="check-verdict" role="status">{ answer.map(|answer| verdict(answer, words)) }</p>
                if let Some(answer) = answer.filter(|answer| !answer.checked.places.is_empty()) {
                    <>
                        { places(answer, edition, words) }
                        { Compared::of(answer, &edition.document, words) }
                    </>
                }
                <p id={RULE} class="check-rule">{ words.check.rule }</p>
            </div>
            { close(DIALOG, words) }
        </>
    }
}

fn verdict(answer: &Answer, words: Words) -> AttrValue {
    AttrValue::Static(match answer.checked.verdict {
        Verdict::Exact => words.check.exact,
        Verdict::ExactButForMarks => words.check.exact_but_for_marks,
        Verdict::ExactButForSigns => words.check.exact_but_for_signs,
        Verdict::Differs => return (words.check.differs)(answer.differing).into(),
        Verdict::NotFound => words.check.not_found,
        Verdict::NoWords => words.check.no_words,
        Verdict::TooLong { limit } => return (words.check.too_long)(limit).into(),
    })
}

/// Where the words stand: links that lead there, and light them.
fn places(answer: &Rc<Answer>, edition: &Edition, words: Words) -> Html {
    let places = answer.checked.places.iter();
    let mut places: Vec<_> = places
        .filter_map(|span| place(*span, edition, words))
        .collect();
    places.dedup();
    let onclick = {
        let answer = answer.clone();
        Callback::from(move |event: MouseEvent| {
            if links::followed(&event).is_some() {
                light(LIT, &answer.checked.places);
                popover::close(DIALOG);
            }
        })
    };
    html! {
        <>
            <h3>{ words.check.places }</h3>
            <ul class="check-places" role="list" {onclick}>
                { for places.into_iter().enumerate().map(|(number, (id, words))| html! { <li key={number}><a href={fragment(&id)}>{ words }</a></li> }) }
            </ul>
        </>
    }
}

/// A place to which a link leads, and what it is called.
fn place(span: Span, edition: &Edition, words: Words) -> Option<(String, String)> {
    let quotation = edition.quotation(span)?;
    let name = Quoted::of(&edition.document, &quotation).place_in_words(&words);
    let id = quotation.note.map_or(quotation.block, |note| note.id);
    Some((id, name))
}
