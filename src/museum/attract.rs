//! The screen while nobody is there: lines of the document, one after the other, and an invitation to touch.

use frus::html::original_lang;
use yew::prelude::*;

use super::{app::View, apply::Action};
use crate::browser::screen;

/// All of the screen is one button, and whatever touches it only wakes the screen.
pub(super) fn attract(line: u64, view: &View) -> Html {
    let (edition, words) = (view.spoken.edition(), view.spoken.words());
    // A finger that stays for long lets go without a click.
    let onpointerup = {
        let view = view.clone();
        Callback::from(move |_: PointerEvent| {
            screen::wake();
            view.report(Action::Woke(screen::now()));
        })
    };
    let onclick = {
        let view = view.clone();
        Callback::from(move |_: MouseEvent| view.report(Action::Woke(screen::now())))
    };
    let lines = &edition.attract;
    let count = u64::try_from(lines.len()).unwrap_or(1).max(1);
    let shown = usize::try_from(line % count).unwrap_or_default();
    let quoted = lines
        .get(shown)
        .map(|line| edition.document.words_in(*line));
    let page = lines.get(shown).and_then(|line| edition.quotation(*line));
    let page = page.and_then(|quotation| Some(quotation.pages()?.0.to_owned()));
    html! {
        <button type="button" class="museum-attract" aria-label={words.museum.touch} {onpointerup} {onclick}>
            <span class="museum-title">{ edition.heading() }</span>
            if let Some(quoted) = quoted {
                // Another time is another element, which comes and goes anew, even where there is but one line.
                <span class="museum-line" key={line.to_string()} lang={original_lang(words)}>
                    <q>{ quoted }</q>
                </span>
                <span class="museum-whence">
                    if let Some(page) = page {
                        { (words.museum.page_of)(&page) }
                    }
                </span>
            }
            <span class="museum-touch">{ words.museum.touch }</span>
            <span class="museum-named">
                { for view.editions.iter().map(|spoken| {
                    let page = spoken.words().page;
                    html! { <span key={page.language} lang={spoken.words().lang}>{ page.language }</span> }
                }) }
            </span>
        </button>
    }
}
