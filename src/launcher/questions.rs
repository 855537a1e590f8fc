//! What a class is asked: worksheets, and the teacher's own questions.

use lesson::worksheet::Worksheet;
use yew::prelude::*;

use super::{
    app::Form,
    apply::Action,
    parts,
    state::{Own, Sheet},
};
use crate::{
    browser::{focus, links},
    languages::ORIGINAL,
};

/// The worksheets, each with its questions to pick from.
pub(super) fn worksheets(form: &Form) -> Html {
    let words = &form.words.launcher;
    let sheets = form.offer.worksheets.iter().zip(&form.state.class.sheets);
    let sheets = sheets.zip(0..);
    let content = html! {
        <ul class="launcher-sheets">
            { for sheets.map(|((worksheet, sheet), place)| one(worksheet, sheet, place, form)) }
        </ul>
    };
    let help = Some(words.worksheets_help);
    parts::group("worksheets", words.worksheets, help, content)
}

fn one(worksheet: &Worksheet, sheet: &Sheet, place: usize, form: &Form) -> Html {
    let words = &form.words.launcher;
    let (taken, all) = (sheet.taken(), sheet.questions.len());
    let took = form.on(Action::TookSheet(place, taken == 0));
    let about = (words.practises)(&worksheet.practises, worksheet.minutes);
    let named = html! { <><b>{ worksheet.title.clone() }</b><small>{ about }</small></> };
    let mut picks = sheet.questions.iter().zip(0..);
    html! {
        <li key={worksheet.id.clone()}>
            { parts::choice("checkbox", &worksheet.id, taken > 0, took, named) }
            <details>
                <summary>{ (words.questions)(taken, all) }<span class="heard">{ " " }{ worksheet.title.clone() }</span></summary>
                { for worksheet.sections.iter().map(|section| html! {
                    <fieldset key={section.title.clone()} class="launcher-section">
                        <legend>{ section.title.clone() }</legend>
                        { for section.questions.iter().zip(picks.by_ref()).map(|(question, (pick, at))| {
                            let took = form.on(Action::TookQuestion(place, at, !pick.taken));
                            let name = [&worksheet.id, " ", &question.id].concat();
                            let prompt = html! { { question.prompt.clone() } };
                            html! { <div key={question.id.clone()}>{ parts::choice("checkbox", &name, pick.taken, took, prompt) }</div> }
                        }) }
                    </fieldset>
                }) }
                <p class="launcher-help">{ worksheet.source.clone() }</p>
            </details>
        </li>
    }
}

/// The button that adds a question.
const ADD: &str = "launcher-add";

/// The teacher's own questions.
pub(super) fn own(form: &Form) -> Html {
    let (words, class) = (&form.words.launcher, &form.state.class);
    let added = {
        let form = form.clone();
        let key = class.next_key;
        Callback::from(move |_| {
            form.report(Action::Added);
            focus::once_drawn(&field(key));
        })
    };
    let content = html! {
        <>
            <ol class="launcher-own">
                { for class.own.iter().zip(1..).map(|(own, number)| question(own, number, form)) }
            </ol>
            <p><button id={ADD} type="button" onclick={added}>{ words.add }</button></p>
        </>
    };
    parts::group("own", words.own, Some(words.own_help), content)
}

/// The id of the field of a question.
fn field(key: u32) -> String {
    ["launcher-question-", &key.to_string()].concat()
}

fn question(own: &Own, number: usize, form: &Form) -> Html {
    let (words, key) = (&form.words.launcher, own.key);
    let id = field(key);
    let blank = [&id, "-blank"].concat();
    let wrote = {
        let form = form.clone();
        Callback::from(move |event: InputEvent| {
            let (_, prompt) = links::control_at(&event);
            form.report(Action::Wrote(key, prompt.into()));
        })
    };
    let pointed = {
        let form = form.clone();
        Callback::from(move |event: Event| {
            let (_, place) = links::control_at(&event);
            let place = Some(place).filter(|place| !place.is_empty());
            form.report(Action::Pointed(key, place.map(Into::into)));
        })
    };
    let removed = {
        let form = form.clone();
        Callback::from(move |_| {
            form.report(Action::Removed(key));
            // What had the focus is gone.
            focus::by_id(ADD);
        })
    };
    let moved = {
        let (form, id) = (form.clone(), id.clone());
        Callback::from(move |_| {
            form.report(Action::MovedUp(key));
            focus::once_drawn(&id);
        })
    };
    let anchor = own.anchor.as_deref();
    let places = form.offer.places().map(|place| {
        let lang = if place.quotes { ORIGINAL } else { None };
        html! { <option key={place.id.clone()} value={place.id.clone()} selected={anchor == Some(&*place.id)} {lang}>{ place.words.clone() }</option> }
    });
    let options = html! {
        <>
            <option value="" selected={anchor.is_none()}>{ words.no_place }</option>
            { for places }
        </>
    };
    html! {
        <li key={key.to_string()}>
            <div class="launcher-field">
                <label for={id.clone()}>{ (words.own_question)(number) }</label>
                <textarea id={id.clone()} rows="3" value={own.prompt.to_string()} aria-describedby={blank.clone()} oninput={wrote} />
                <p id={blank} class="launcher-help">{ if own.is_blank() { words.blank } else { "" } }</p>
            </div>
            { parts::select([&id, "-place"].concat(), words.points_to, options, pointed) }
            <p class="launcher-ways">
                if number > 1 {
                    <button type="button" onclick={moved}>{ (words.move_up)(number) }</button>
                    { " " }
                }
                <button type="button" onclick={removed}>{ (words.remove)(number) }</button>
            </p>
        </li>
    }
}
