//! Finding words on a screen that has no keyboard: keys to touch, the places that hold what was typed, and the way through
//! them. No field takes the words, so that no keyboard of the system comes up.

use std::rc::Rc;

use frus::html::original_lang;
use strings::Strings;
use yew::prelude::*;

use super::{app::View, apply::Action, state::Finding};
use crate::{
    route::Context,
    state::{Found, FoundHit},
};

/// The keys, row by row, in the order of English keyboards.
const KEYS: [&str; 4] = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
/// The most letters that are taken.
const LONGEST: usize = 30;

/// What was typed, and the places that hold it, each with the words around it.
pub(super) fn places(finding: &Finding, words: &Strings) -> Html {
    let count = finding.places.len();
    html! {
        <>
            <h2>{ words.museum.find }</h2>
            <p class="museum-typed" role="status">
                { if finding.typed.is_empty() { words.museum.find_help } else { &*finding.typed } }
            </p>
            if !finding.typed.is_empty() {
                <p class="museum-about">{ (words.museum.places)(count) }</p>
            }
            { for finding.places.iter().enumerate().map(|(place, hit)| line(place, hit, words)) }
        </>
    }
}

fn line(place: usize, hit: &FoundHit, words: &Strings) -> Html {
    let [before, found, after] = &hit.snippet;
    html! {
        <p key={place} class="museum-place" lang={original_lang(words)}>{ before }<mark>{ found }</mark>{ after }</p>
    }
}

/// The keys; with them is what ends finding, and what leads to the first place.
pub(super) fn keys(view: &View) -> Html {
    let words = view.spoken.words();
    let finding = &view.state.finding;
    let typed = &*finding.typed;
    let key = |name: String, then: String| {
        let onclick = type_out(view, &then);
        html! { <button type="button" key={name.clone()} class="museum-key" {onclick}>{ name }</button> }
    };
    let mut shorter = typed.to_owned();
    shorter.pop();
    html! {
        <div class="museum-keys">
            { for KEYS.iter().map(|row| html! {
                <div class="museum-key-row" key={*row}>
                    { for row.chars().map(|letter| key(letter.to_string(), format!("{typed}{letter}"))) }
                    if *row == "asdfghjkl" {
                        { key(words.museum.delete.to_owned(), shorter.clone()) }
                    }
                    if *row == "zxcvbnm" {
                        { key(words.museum.space.to_owned(), format!("{typed} ")) }
                        <button type="button" class="museum-key museum-show" disabled={finding.places.is_empty()} onclick={view.on(Action::WentToPlace(0))}>{ words.museum.show }</button>
                        <button type="button" class="museum-key" onclick={view.on(Action::Closed)}>{ words.page.close }</button>
                    }
                </div>
            }) }
        </div>
    }
}

/// Types this in the place of what was typed.
fn type_out(view: &View, typed: &str) -> Callback<MouseEvent> {
    let (view, typed) = (view.clone(), Rc::<str>::from(typed.trim_start()));
    Callback::from(move |_| {
        if typed.chars().count() > LONGEST {
            return;
        }
        let edition = view.spoken.edition();
        let found = Found::of(edition, edition.index(), &typed, true, Context::None);
        // What the edition adds has no words of the document, and no place here.
        let in_document = found.hits.into_iter().filter(|hit| !hit.spans.is_empty());
        view.report(Action::Typed(typed.clone(), in_document.collect()));
    })
}

/// The way to the places before and after the one that is shown.
pub(super) fn way(view: &View) -> Option<Html> {
    let words = view.spoken.words();
    let finding = &view.state.finding;
    let at = finding.at?;
    let of = finding.places.len();
    let button = |name: &'static str, to: Option<usize>| {
        let onclick = to.map(|to| view.on(Action::WentToPlace(to)));
        html! { <button type="button" key={name} class="museum-button" disabled={to.is_none()} {onclick}>{ name }</button> }
    };
    Some(html! {
        <div class="museum-found" key="found">
            { button(words.museum.place_before, at.checked_sub(1)) }
            <span class="museum-step" role="status">{ &*finding.typed }{ " " }{ (words.museum.step)(at.saturating_add(1), of) }</span>
            { button(words.museum.place_after, Some(at.saturating_add(1)).filter(|next| *next < of)) }
        </div>
    })
}
