//! What was written on the paper by hand: the switch that shows it in its place, and whose words are whose.

use frus::edition::{Addition, Edition};
use yew::prelude::*;

use super::{
    inline::{fragment, handwriting},
    standing::standing,
};
use crate::route::Text;

/// The switch between the paper as it was submitted and as it was decided upon, with a key to the three hands in it.
/// Nothing where nothing was added.
pub fn switch(shown: Text, edition: &Edition) -> Html {
    if edition.additions.is_empty() {
        return Html::default();
    }
    let choice = |text: Text, words: &'static str| {
        html! {
            <label>
                <input type="radio" name="text" autocomplete="off" value={text.word()} checked={shown == text} />
                <span>{ words }</span>
            </label>
        }
    };
    html! {
        <div class="text-switch">
            <fieldset>
                <legend>{ "Show the text" }</legend>
                { choice(Text::Submitted, "as submitted") }
                { choice(Text::Decided, "as decided") }
            </fieldset>
            { standing(edition, voices) }
        </div>
    }
}

/// The key to the three hands.
fn voices(edition: &Edition) -> Html {
    html! {
        <p class="voices">
            { "Whose words: upright, the author’s; " }
            <span class="hand">{ "slanted in blue" }</span>
            { ", written by hand; " }
            <span class="editors">{ "grey, and the notes" }</span>
            { format!(", the editors’ of {}.", edition.volume.year) }
        </p>
    }
}

/// Words added by hand, where they were written, and what followed from them.
pub fn added(addition: &Addition, edition: &Edition) -> Html {
    let words = |span| edition.document.words_in(span);
    let title = edition
        .event(&addition.event)
        .map(|event| event.title.clone());
    let note = addition.note.replacen('-', " ", 1);
    html! {
        <div key={addition.id.clone()} id={addition.id.clone()} class="addition" role="group" aria-label="Added by hand">
            <ol class="items" role="list">
                <li>
                    <span class="label hand">{ addition.label.map(words) }{ " " }</span>
                    <p>{ handwriting(html! { { words(addition.words) } }) }</p>
                </li>
            </ol>
            <p class="addition-note">
                { "Added by hand, as " }
                <a href={fragment(&addition.note)}>{ note }</a>
                { " reports; taken to be by " }
                { &addition.writer }
                { ". " }
                { &addition.rule }
            </p>
            <p class="addition-note">
                { "What followed: " }
                <a href={fragment(&addition.event)}>{ title }</a>
                { ": " }
                <q>{ words(addition.followed) }</q>
            </p>
        </div>
    }
}
