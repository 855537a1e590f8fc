//! What a class reads: the passage, what helps to read it, and which notes and events are shown.

use yew::prelude::*;

use super::{
    app::Form,
    apply::{Action, List, Support},
    offer::Named,
    parts,
    state::Which,
};
use crate::{browser::links, languages::ORIGINAL};

/// The ids of the two ends of the passage.
pub(super) const FIRST: &str = "launcher-first";
pub(super) const LAST: &str = "launcher-last";

/// All of it.
pub(super) fn reading(form: &Form) -> Html {
    let words = &form.words.launcher;
    html! {
        <>
            { passage(form) }
            { supports(form) }
            { shown(form, "notes", words.notes, List::Notes, &form.offer.notes) }
            { shown(form, "events", words.events, List::Events, &form.offer.events) }
        </>
    }
}

fn passage(form: &Form) -> Html {
    let (words, part) = (&form.words.launcher, &form.state.class.passage);
    let end = |id: &str, label, chosen, action: fn(usize) -> Action| {
        let onchange = {
            let form = form.clone();
            Callback::from(move |event: Event| {
                if let Ok(place) = links::control_at(&event).1.parse() {
                    form.report(action(place));
                }
            })
        };
        let options = form.offer.paragraphs.iter().zip(0_usize..);
        let options = options.map(|(named, place)| {
            html! { <option key={place} value={place.to_string()} selected={place == chosen} lang={ORIGINAL}>{ named.words.clone() }</option> }
        });
        parts::select(id.to_owned(), label, options.collect(), onchange)
    };
    let content = html! {
        <div class="launcher-row">
            { end(FIRST, words.first, part.first, Action::Began) }
            { end(LAST, words.last, part.last, Action::Ended) }
        </div>
    };
    parts::group("passage", words.passage, Some(words.passage_help), content)
}

fn supports(form: &Form) -> Html {
    let words = &form.words.launcher;
    let supports = Support::ALL.into_iter().zip(words.support_list);
    let support = |(support, explained): (Support, _)| {
        let on = support.is_on(form.state.class.supports);
        let helped = form.on(Action::Helped(support, !on));
        parts::choice(
            "checkbox",
            "support",
            on,
            helped,
            parts::explained(explained),
        )
    };
    parts::group(
        "supports",
        words.supports,
        None,
        supports.map(support).collect(),
    )
}

/// Which notes, or events, are shown.
fn shown(form: &Form, id: &'static str, title: &str, list: List, all: &[Named]) -> Html {
    let words = &form.words.launcher;
    let listed = list.of(&form.state.class);
    let ways = [
        (Which::All, words.all),
        (Which::None, words.none),
        (Which::Only, words.only),
    ];
    let way = |(which, name): (Which, &'static str)| {
        let showed = form.on(Action::Showed(list, which));
        parts::choice(
            "radio",
            id,
            listed.which == which,
            showed,
            html! { { name } },
        )
    };
    let is_empty = !listed.picks.iter().any(|pick| pick.taken);
    let picks = all.iter().zip(&listed.picks).zip(0..);
    let content = html! {
        <>
            <div class="launcher-row">{ for ways.into_iter().map(way) }</div>
            <div class="launcher-picks" hidden={listed.which != Which::Only}>
                { for picks.map(|((named, pick), place)| {
                    let picked = form.on(Action::Picked(list, place, !pick.taken));
                    let lang = if named.quotes { ORIGINAL } else { None };
                    let named = html! { <span {lang}>{ named.words.clone() }</span> };
                    parts::choice("checkbox", &pick.id, pick.taken, picked, named)
                }) }
                <p class="launcher-help" role="status">{ if is_empty { words.none_chosen } else { "" } }</p>
            </div>
        </>
    };
    parts::group(id, title, None, content)
}
