//! What the parts of the form have in common: a group under a title, a box to check, a field for a number, a text to copy.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    app::Form,
    apply::{Action, Field},
    state::{Copy, Number, Text},
};
use crate::{
    browser::{clipboard, links},
    state::Copied,
};

/// A group of the form under its title, with a word of help.
pub(super) fn group(id: &'static str, title: &str, help: Option<&str>, content: Html) -> Html {
    let about = ["launcher-about-", id].concat();
    html! {
        <fieldset id={["launcher-", id].concat()} class="launcher-group" aria-describedby={help.map(|_| about.clone())}>
            <legend><h2>{ title.to_owned() }</h2></legend>
            if let Some(help) = help {
                <p id={about} class="launcher-help">{ help.to_owned() }</p>
            }
            { content }
        </fieldset>
    }
}

/// A box to check, or a round one of several, with its words.
pub(super) fn choice(
    kind: &'static str,
    name: &str,
    checked: bool,
    onchange: Callback<Event>,
    words: Html,
) -> Html {
    html! {
        <label class="launcher-choice">
            <input type={kind} name={name.to_owned()} {checked} {onchange} />
            <span>{ words }</span>
        </label>
    }
}

/// What a choice is called, and what it does.
pub(super) fn explained((name, what): (&'static str, &'static str)) -> Html {
    html! { <>{ name }<small>{ what }</small></> }
}

/// A select with its words; `options` are values, words, and whether the words are those of the document.
pub(super) fn select(id: String, label: &str, options: Html, onchange: Callback<Event>) -> Html {
    html! {
        <div class="launcher-field">
            <label for={id.clone()}>{ label.to_owned() }</label>
            <select {id} {onchange}>{ options }</select>
        </div>
    }
}

/// A field for a number, with what is wrong with it.
pub(super) fn number(
    form: &Form,
    field: Field,
    number: &Number,
    [label, help, error]: [String; 3],
) -> Html {
    let id = match field {
        Field::Idle => "launcher-idle",
        Field::Scale => "launcher-scale",
        Field::Height => "launcher-height",
    };
    let (help_id, error_id) = ([id, "-help"].concat(), [id, "-error"].concat());
    let wrong = number.wrong.is_some();
    let oninput = {
        let form = form.clone();
        Callback::from(move |event: InputEvent| {
            let (_, typed) = links::control_at(&event);
            form.report(Action::Typed(field, typed.into()));
        })
    };
    html! {
        <div class="launcher-field">
            <label for={id}>{ label }</label>
            <input
                {id}
                inputmode="numeric"
                autocomplete="off"
                value={number.typed()}
                aria-invalid={wrong.then_some("true")}
                aria-describedby={[error_id.as_str(), " ", &help_id].concat()}
                {oninput}
            />
            <p id={error_id} class="launcher-wrong" role="alert">{ if wrong { error } else { String::new() } }</p>
            <p id={help_id} class="launcher-help">{ help }</p>
        </div>
    }
}

/// A button that copies a text, and what became of it.
pub(super) fn copy(form: &Form, what: Text, button: &'static str, text: &str) -> Html {
    let embed = &form.words.embed;
    let onclick = {
        let (form, text) = (form.clone(), Rc::<str>::from(text));
        Callback::from(move |_| {
            let (form, copied) = (form.clone(), text.clone());
            clipboard::copy(&text, move |done| {
                let text = copied;
                form.report(Action::Copied(Copy { what, text, done }));
            });
        })
    };
    let said = match form.state.copied(what, text) {
        Copied::NotAsked => "",
        Copied::Done => embed.copied,
        Copied::Refused => embed.refused,
    };
    html! {
        <p class="launcher-ways">
            <button type="button" {onclick}>{ button }</button>
            { " " }
            <span role="status">{ said }</span>
        </p>
    }
}
