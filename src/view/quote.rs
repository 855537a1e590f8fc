//! Quoting: what is offered where the reader has selected words of the document. The browser's own copy stays its own.

use std::rc::Rc;

use frus::{
    cite::place_of_words,
    edition::Edition,
    quote::{Fragment, Quotation, Selector},
};
use yew::prelude::*;

use super::{Page, words::Words};
use crate::{
    browser::{citations, clipboard, focus, keys, page as browser_page, pointer, popover, words},
    edition::Shared,
    state::{Action, Copied, Quote},
};

/// Id of what is offered.
pub const OFFER: &str = "quote";

/// Id of its first button, to which Tab leads.
const FIRST: &str = "quote-first";

/// Id of the text to be copied by hand.
const BY_HAND: &str = "quote-text";

/// Mark of the words that a link leads to, where the browser does not know such links.
const LINKED: &str = "linked";

/// What can be done with the words that are selected; empty where there are none.
pub fn quote(edition: &Shared, page: &Page) -> Html {
    // A press on it must not take the selection away.
    let onmousedown = Callback::from(|event: MouseEvent| {
        if !focus::takes_text(&event) {
            event.prevent_default();
        }
    });
    html! {
        <div id={OFFER} class="quote" popover="manual" role="group" aria-label={page.words.quote.title} {onmousedown}>
            { for page.state.quote.iter().map(|quote| content(quote, edition, page)) }
        </div>
    }
}

fn content(quote: &Quote, edition: &Shared, page: &Page) -> Html {
    let words = page.words.quote;
    let Some(quotation) = edition.quotation(quote.span) else {
        return Html::default();
    };
    let count = quotation.words.split_whitespace().count();
    let note = quotation.note.as_ref();
    let note = note.and_then(|note| note.label.as_deref());
    let selected = (words.selected)(count, quotation.pages(), note);
    let quotation = Rc::new(quotation);
    let button = |(place, form): (usize, &Form)| {
        let form = *form;
        let (name, what) = named(form, page.words);
        let id = (place == 0 && page.answering.is_none()).then_some(FIRST);
        let (page, quotation, edition) = (page.clone(), quotation.clone(), edition.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let (page, text) = (page.clone(), text(form, &quotation, &edition));
            clipboard::copy(&text.clone(), move |copied| {
                page.report(Action::QuoteCopied(text.into(), copied));
                if copied == Copied::Refused {
                    focus::select_once_drawn(BY_HAND);
                }
            });
        });
        html! { <button key={place} {id} type="button" title={what} {onclick}>{ name }</button> }
    };
    let (by_hand, said) = match &quote.copied {
        None => (None, AttrValue::from(words.keys)),
        Some((text, Copied::Refused)) => (Some(text), words.refused.into()),
        Some(_) => (None, page.words.embed.copied.into()),
    };
    let said = match &quote.taken {
        Some(taken) => AttrValue::from(taken.clone()),
        None => said,
    };
    let answering = page.answering.as_ref().map(|answering| {
        let (page, answering) = (page.clone(), answering.clone());
        let (name, quotation) = (answering.put.clone(), quotation.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            answering.take.emit(quotation.clone());
            page.report(Action::QuoteTaken(answering.was_put.as_str().into()));
        });
        html! { <button key="answer" id={FIRST} class="quote-answer" type="button" {onclick}>{ name }</button> }
    });
    html! {
        <>
            <p class="quote-what">{ selected }</p>
            <p class="quote-ways">{ for answering.into_iter().chain(Form::ALL.iter().enumerate().map(button)) }</p>
            <p role="status">{ said }</p>
            if let Some(text) = by_hand {
                <textarea id={BY_HAND} readonly={true} rows="4" aria-label={words.by_hand} value={text.to_string()} />
            }
        </>
    }
}

/// What can be copied of words.
#[derive(Clone, Copy)]
enum Form {
    /// The words with their citation.
    Citation,
    /// A link to them.
    Link,
    /// The text quote selector of the W3C.
    Selector,
}

impl Form {
    /// All of them, in the order in which they are offered.
    const ALL: [Self; 3] = [Self::Citation, Self::Link, Self::Selector];
}

/// What a form is called, and what it is.
fn named(form: Form, words: Words) -> (&'static str, &'static str) {
    let words = words.quote;
    match form {
        Form::Citation => (words.citation, words.citation_what),
        Form::Link => (words.link, words.link_what),
        Form::Selector => (words.selector, words.selector_what),
    }
}

/// What is copied of words in this form.
fn text(form: Form, quotation: &Quotation, edition: &Edition) -> String {
    let document = &edition.document;
    match form {
        Form::Citation => {
            let place =
                |of_document: &str, is_pages| place_of_words(quotation, of_document, is_pages);
            let citation = citations::with_place(place).unwrap_or_default();
            [&quotation.quoted(), "\n", &citation].concat()
        }
        Form::Link => {
            let directive = Fragment::of(document, quotation.span);
            let directive = directive.map(|directive| directive.directive());
            browser_page::link_to(&quotation.block, directive.as_deref())
        }
        Form::Selector => {
            let selector = Selector::of(document, quotation.span);
            selector.map_or_else(String::new, |selector| selector.to_json())
        }
    }
}

/// Lights the words that the address leads to, where the browser has not: one that knows such links keeps them to itself.
pub fn light_linked(edition: &Edition) {
    let fragment = browser_page::directive().and_then(|fragment| Fragment::parse(&fragment));
    if let Some(span) = fragment.and_then(|fragment| fragment.find(&edition.document)) {
        words::light(LINKED, &[span]);
        words::show(span, None, OFFER);
    }
}

/// Watches what is selected, and offers to quote it beside it. Tab leads to the offer, and Esc or a click elsewhere ends it.
#[hook]
pub fn use_quoting(page: &Page) {
    let state = page.state.dispatcher();
    use_effect_with((), {
        let state = state.clone();
        move |()| {
            let listener = words::on_selected(move |span| {
                // Some browsers take the selection away from what has not the focus any more.
                if span.is_some() || !focus::is_inside(OFFER) {
                    state.dispatch(Action::Selected(span));
                }
            });
            move || drop(listener)
        }
    });
    let span = page.state.quote.as_ref().map(|quote| quote.span);
    use_effect_with(span, move |span| {
        popover::set_open(OFFER, span.is_some());
        let listeners = span.map(|_| {
            words::place_beside_selected(OFFER);
            let close = move || state.dispatch(Action::QuoteClosed);
            (keys::on_tab(FIRST), pointer::on_click_outside(OFFER, close))
        });
        move || drop(listeners)
    });
}
