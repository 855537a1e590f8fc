//! What was written on the paper by hand: the switch that shows it in its place, and whose words are whose.

use frus::{
    Span,
    edition::{Addition, Edition},
    html,
};
use yew::prelude::*;

use super::{
    Page,
    drawn::as_it_stands,
    fragment,
    words::{Words, common, sentence},
};
use crate::{languages::ORIGINAL, route::Text};

/// The switch between the paper as it was submitted and as it was decided upon, with a key to the three hands in it.
/// Nothing where nothing was added.
pub fn switch(edition: &Edition, page: &Page) -> Html {
    if edition.additions().is_empty() {
        return Html::default();
    }
    let shown = page.state.settings.text;
    let choice = |text: Text, words: &'static str| {
        html! {
            <label>
                <input type="radio" name="text" autocomplete="off" value={text.word()} checked={shown == text} />
                <span>{ words }</span>
            </label>
        }
    };
    let words = &page.words.addition;
    let said = match shown {
        Text::Decided => words.said_decided,
        Text::Submitted => "",
    };
    html! {
        <div id={html::DECISION} class="text-switch">
            <fieldset>
                <legend>{ words.legend }</legend>
                { choice(Text::Submitted, words.submitted) }
                { choice(Text::Decided, words.decided) }
            </fieldset>
            { as_it_stands(&page.drawn.voices) }
            <p class="heard" role="status">{ said }</p>
        </div>
    }
}

/// Words of the document, inside what is in the language of the page, with their place in the source.
fn in_original(words: String, span: Span) -> Html {
    html! { <span lang={ORIGINAL} data-from={span.start.to_string()}>{ words }</span> }
}

/// Words added by hand, where they were written, and what followed from them.
pub fn added(addition: &Addition, edition: &Edition, words: Words) -> Html {
    let quoted = |span| edition.document.words_in(span);
    let original = |span| in_original(quoted(span), span);
    let event = edition.event(&addition.event);
    let event = event.map_or("", |event| event.title.as_str());
    let note = edition.document.note(&addition.note);
    let label = note.and_then(|note| note.label.as_deref());
    let note = (words.document.a_note)(label.unwrap_or_default());
    let reported = (words.addition.reported)(&note, &addition.writer, &addition.rule);
    let followed = (words.addition.followed)(event, &quoted(addition.followed));
    html! {
        <div key={addition.id.clone()} id={addition.id.clone()} class="addition" role="group" aria-label={words.addition.name}>
            <ol class="items" role="list">
                <li>
                    <span class="label hand" lang={ORIGINAL}>{ for addition.label.map(original) }{ " " }</span>
                    <p><span class="hand" role="group" aria-label={words.document.by_hand}>{ original(addition.words) }</span></p>
                </li>
            </ol>
            <p class="addition-note">{ sentence(&reported, common(fragment(&addition.note))) }</p>
            <p class="addition-note">{ sentence(&followed, common(fragment(&addition.event))) }</p>
        </div>
    }
}
