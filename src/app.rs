//! The program: the parts that answer the reader, and what holds them to the address.

use std::{cell::Cell, rc::Rc};

use frus::{
    edition::{Edition, Scope},
    html::FIND,
};
use yew::prelude::*;

use crate::{
    browser::{
        self, citations, focus, history, keys,
        links::{self, Follow},
        marks, pointer, popover,
    },
    edition::Shared,
    route::{Settings, Text},
    state::{Action, Chosen, ReachedBy, State},
    view::{
        Answering, Page, check,
        drawn::Drawn,
        embed,
        evidence::{self, evidence},
        find,
        note::cards,
        quote,
        reader::sheet,
        reference::{ReferenceHandlers, show_card},
        timeline::timeline,
        words::Words,
    },
};

/// What the program is given.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// What it shows.
    pub edition: Shared,
    /// The words of the interface.
    pub words: Words,
    /// What stands; empty where the page has it already.
    #[prop_or_default]
    pub drawn: Rc<Drawn>,
}

/// Starts a page in a browser, over the prerendered markup: `C` draws it, and perhaps more.
#[cfg(feature = "hydrate")]
pub fn start<C: yew::html::BaseComponent<Properties = AppProps>>() {
    let root = browser::root().filter(|root| root.has_child_nodes());
    let (Some(root), Some(edition)) = (root, crate::edition::embedded()) else {
        // The page stays a readable document.
        browser::page::fail("no edition, or no prerendered markup");
    };
    let props = AppProps {
        edition,
        words: Words,
        drawn: Rc::default(),
    };
    yew::Renderer::<C>::with_root_and_props(root, props).hydrate();
}

/// All that runs.
#[component]
pub fn App(props: &AppProps) -> Html {
    let page = use_page(props, None);
    page_parts(&props.edition, &page)
}

/// The page, and all that holds it to the browser. The address is read once the page runs, so that the first render is the same
/// on the build machine and in every browser.
#[hook]
pub fn use_page(props: &AppProps, answering: Option<Answering>) -> Page {
    let edition = &props.edition;
    let state = use_reducer_eq(State::default);
    let page = Page {
        state: state.clone(),
        words: props.words,
        drawn: props.drawn.clone(),
        answering,
    };
    use_browser(&state, edition, props.words);
    use_focus(&state, edition);
    find::use_marks(&state.find);
    quote::use_quoting(&page);
    use_escape(&page, edition);
    use_click_outside(&page);
    page
}

/// The parts of the page that answer the reader.
pub fn page_parts(edition: &Shared, page: &Page) -> Html {
    let onchange = {
        let page = page.clone();
        Callback::from(move |event: Event| {
            let (name, value) = links::control_at(&event);
            if let Some(text) = Text::of(&value).filter(|_| name == "text") {
                page.change_settings(Settings {
                    text,
                    ..page.state.settings
                });
            }
        })
    };
    let ReferenceHandlers {
        onpointerover,
        onpointerout,
        onpointerdown,
        onfocusin,
        onfocusout,
        onclick,
    } = ReferenceHandlers::of(page);

    html! {
        <>
            { timeline(edition, page) }
            <div
                class="desk"
                {onpointerover}
                {onpointerout}
                {onpointerdown}
                {onfocusin}
                {onfocusout}
                {onclick}
                {onchange}
            >
                { evidence(edition, page) }
                { sheet(edition, page) }
            </div>
            { cards(page) }
            { embed::embed(edition, page) }
            { find::find(edition, page) }
            { quote::quote(edition, page) }
            { check::check(edition, page) }
        </>
    }
}

/// Listens to what the browser does by itself: cards opened and closed, links followed, Back and Forward.
#[hook]
fn use_browser(state: &UseReducerHandle<State>, edition: &Shared, words: Words) {
    let (state, edition) = (state.dispatcher(), edition.clone());
    use_effect_with((), move |()| {
        // A card may have been opened before the page ran; the first state that runs knows it.
        if let Some(reference) = popover::open_card() {
            state.dispatch(Action::Opened(reference));
        }
        browser::page::start();
        let (settings, chosen) = place(&edition);
        state.dispatch(Action::Started(settings, chosen));
        // Whoever follows a link to words found is not put into the field.
        let is_asked = Cell::new(false);
        if let Some(words) = browser::page::words_to_find() {
            is_asked.set(true);
            find::arrive(&words, settings.context, &edition, &state);
        }
        quote::light_linked(&edition);
        let cards = {
            let state = state.clone();
            popover::on_toggle(move |toggled| {
                if toggled.id == embed::DIALOG {
                    state.dispatch(Action::EmbedOpened(toggled.is_open));
                    if toggled.is_open {
                        focus::once_drawn(embed::TITLE);
                    }
                } else if toggled.id == FIND {
                    state.dispatch(Action::FindOpened(toggled.is_open));
                    if !toggled.is_open {
                        history::set_words_to_find("");
                        focus::in_place(FIND);
                    } else if !is_asked.take() {
                        focus::select_once_drawn(find::FIELD);
                    }
                } else if toggled.id == check::DIALOG {
                    state.dispatch(Action::CheckOpened(toggled.is_open));
                    if toggled.is_open {
                        check::enter();
                    }
                } else if let Some(reference) = toggled.card {
                    state.dispatch(if toggled.is_open {
                        Action::Opened(reference)
                    } else {
                        Action::Closed(reference.note)
                    });
                }
            })
        };
        let steps = {
            let state = state.clone();
            history::on_step(move || {
                state.dispatch(Action::ChangedSettings(browser::page::settings()));
            })
        };
        let arrivals = {
            let (state, edition) = (state.clone(), edition.clone());
            history::on_arrival(move |focused| {
                let (settings, chosen) = place(&edition);
                state.dispatch(Action::Arrived(settings, chosen));
                quote::light_linked(&edition);
                if let Some(id) = focused {
                    // The focus that comes back to a reference opens no preview.
                    if let Some(reference) = links::reference_with_id(id) {
                        state.dispatch(Action::WentBack(reference.id));
                    }
                    focus::in_place(id);
                }
            })
        };
        let links = links::on_followed(move |link, event| follow(link, event, &state, &edition));
        let slash = keys::on_slash(|| {
            popover::set_open(FIND, true);
            focus::select_once_drawn(find::FIELD);
        });
        let citations = citations::offer([words.embed.copied, words.embed.refused]);
        move || drop((cards, steps, arrivals, links, slash, citations))
    });
}

/// Shows cards and parts of the page, and moves the focus, as the state has it.
#[hook]
fn use_focus(state: &UseReducerHandle<State>, edition: &Shared) {
    let shown = use_mut_ref(State::default);
    // What was not drawn beforehand, or not as it is asked for, was not there to be scrolled to.
    let event = state.event_chosen(edition);
    let late = state.settings != Settings::default()
        || event.is_some_and(|event| event.scope == Scope::Volume);
    let (dispatcher, edition) = (state.dispatcher(), edition.clone());
    use_effect_with((**state).clone(), move |state| {
        let before = shown.replace(state.clone());
        if !state.live {
            return;
        }
        if !before.live || before.settings.view != state.settings.view {
            browser::page::show(state.settings.view);
        }
        if !before.live && late {
            browser::page::return_to(&history::fragment());
        }
        // In the first render over the prerendered page a card may be open already, and is not ours to close.
        if before.card != state.card {
            show_card(before.card.as_ref(), state.card.as_ref());
        }
        if before.chosen != state.chosen {
            let event = state.event_chosen(&edition);
            marks::light(event.map(|event| event.id.as_str()));
            if state
                .chosen
                .is_some_and(|chosen| chosen.reached_by == ReachedBy::Choice)
            {
                focus::by_id(evidence::TITLE);
                popover::uncover_from(evidence::PANEL, &state.chosen_from);
            }
        }
        let was_submitted = before.live && before.settings.text == Text::Submitted;
        if was_submitted && state.settings.text == Text::Decided {
            edition
                .additions()
                .first()
                .inspect(|addition| browser::page::bring_into_view(&addition.id));
        }
        if let Some(reference) = &state.restore_focus_to {
            let given = focus::give_back(reference);
            dispatcher.dispatch(Action::Returned { given });
        }
    });
}

/// Lets Esc end quoting, or else lead back from the evidence of an event, or else end finding.
#[hook]
fn use_escape(page: &Page, edition: &Shared) {
    let (page, edition) = (page.clone(), edition.clone());
    let quoting = page.state.quote.is_some();
    let answers = (quoting, page.state.chosen, page.state.find.open);
    use_effect_with(answers, move |(quoting, chosen, finding)| {
        let listener = match (chosen, finding) {
            _ if *quoting => keys::on_escape(move || page.report(Action::QuoteClosed)),
            (Some(_), _) => keys::on_escape(move || page.go_back(&edition)),
            (None, true) => keys::on_escape(|| popover::set_open(FIND, false)),
            (None, false) => None,
        };
        move || drop(listener)
    });
}

/// Lets a click on nothing close what a click has opened: the evidence of an event.
#[hook]
fn use_click_outside(page: &Page) {
    let page = page.clone();
    use_effect_with(page.state.chosen, move |chosen| {
        let chosen = chosen.filter(|chosen| chosen.reached_by == ReachedBy::Choice);
        let close = move || page.close_evidence();
        let listeners = chosen.and_then(|_| pointer::on_click_outside(evidence::PANEL, close));
        move || drop(listeners)
    });
}

/// What the present address asks for, and the event that it names.
fn place(edition: &Edition) -> (Settings, Option<Chosen>) {
    let fragment = history::fragment();
    let reached_by = if history::leads_back() {
        ReachedBy::Navigation
    } else {
        ReachedBy::PageLoad
    };
    let chosen = Chosen::named(&fragment, edition, reached_by);
    (history::settings_showing(&fragment), chosen)
}

/// Answers a link to another place of the page, and saves the way back from it.
fn follow(
    link: &links::Followed,
    event: &MouseEvent,
    state: &UseReducerDispatcher<State>,
    edition: &Edition,
) {
    if let Some(reference) = links::reference_with_id(&link.id) {
        state.dispatch(Action::WentBack(reference.id));
    }
    popover::close_lookup();
    // Without the program some links to an event lead elsewhere, such as to its row in the table.
    let id = link.event.as_ref().unwrap_or(&link.id);
    let Some(chosen) = edition.events.iter().position(|event| event.id == *id) else {
        if link.id == history::fragment() {
            // The browser would put another entry in the place of the present one, without what is saved in that.
            event.prevent_default();
            browser::page::return_to(&link.id);
            focus::by_id(&link.id);
        } else {
            history::leave(&link.from);
        }
        // A name may have been looked up over the card of a note.
        if let Some(card) = popover::open_card() {
            state.dispatch(Action::Dismissed(card.note));
        }
        return;
    };
    event.prevent_default();
    let here = history::fragment();
    let is_here = here == *id;
    match link.follow {
        Follow::Timeline => {
            if !is_here {
                history::push(id, &link.from);
            }
            let (settings, chosen) = place(edition);
            state.dispatch(Action::Arrived(settings, chosen));
            focus::once_drawn(id);
        }
        _ if is_here => focus::by_id(evidence::TITLE),
        // One step back leads to where the reader was before the first of several events.
        Follow::Next if edition.event(&here).is_some() => {
            history::replace(id);
            state.dispatch(Action::Chose(chosen, link.from.as_str().into()));
        }
        Follow::Next | Follow::Evidence => {
            history::push(id, &link.from);
            state.dispatch(Action::Chose(chosen, link.from.as_str().into()));
        }
    }
}
