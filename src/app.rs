//! The program: the parts that answer the reader, and what holds them to the address.

use frus::edition::Scope;
use yew::prelude::*;

use crate::{
    browser::{self, focus, history, links, marks, popover},
    edition::{self, Shared},
    route::{Settings, Text},
    state::{Action, Chosen, State, Way},
    view::{
        Page, embed,
        evidence::{self, evidence},
        note::cards,
        reader::sheet,
        reference::{Answers, show},
        timeline::timeline,
    },
};

/// All that runs. It takes nothing: the document is embedded, and the address is read once the page runs, so that the
/// first render is the same on the build machine and in every browser.
#[component]
pub fn App() -> Html {
    let state = use_reducer_eq(State::default);
    use_browser(&state);
    use_focus(&state);

    // An edition that can not be read leaves an empty element, which `main` never mounts.
    let Some(edition) = edition::embedded() else {
        return html! { <div /> };
    };
    let page = Page {
        state: state.clone(),
    };
    // Whoever looks at evidence leaves it by Esc, unless something is open over it, which Esc closes first.
    let onkeydown = {
        let (page, edition) = (page.clone(), edition.clone());
        Callback::from(move |key: KeyboardEvent| {
            if browser::keys::is_escape(&key) && !popover::any_is_open() {
                page.go_back(&edition);
            }
        })
    };
    let onchange = {
        let page = page.clone();
        Callback::from(move |event: Event| {
            if let Some(text) = Text::of(&links::value_at(&event)) {
                page.ask(Settings {
                    text,
                    ..page.state.settings
                });
            }
        })
    };
    let Answers {
        onpointerover,
        onpointerout,
        onpointerdown,
        onfocusin,
        onfocusout,
        onclick,
    } = Answers::of(&page);

    html! {
        <>
            { timeline(&edition, &page) }
            <div
                class="desk"
                {onkeydown}
                {onpointerover}
                {onpointerout}
                {onpointerdown}
                {onfocusin}
                {onfocusout}
                {onclick}
                {onchange}
            >
                { evidence(&edition, &page) }
                { sheet(state.settings.text, &edition) }
            </div>
            { cards(&edition, &page) }
            { embed::embed(&edition, &page) }
        </>
    }
}

/// Listens to what the browser does by itself: cards opened and closed, links followed, Back and Forward.
#[hook]
fn use_browser(state: &UseReducerHandle<State>) {
    let state = state.dispatcher();
    use_effect_with((), move |()| {
        // A card may have been opened before the page ran; the first state that runs knows it.
        if let Some(note) = popover::open_card() {
            state.dispatch(Action::Opened(note));
        }
        let settings = browser::page::settings();
        browser::page::start();
        state.dispatch(Action::Started(settings, named(&history::fragment())));
        let cards = {
            let state = state.clone();
            popover::on_toggle(move |id, open| {
                if id == embed::DIALOG {
                    state.dispatch(Action::EmbedOpened(open));
                    if open {
                        focus::once_drawn(embed::TITLE);
                    }
                } else if let Some(note) = links::number_of(id, "card-") {
                    state.dispatch(if open {
                        Action::Opened(note)
                    } else {
                        Action::Closed(note)
                    });
                }
            })
        };
        let arrivals = {
            let state = state.clone();
            history::on_arrival(move |fragment, focused| {
                state.dispatch(Action::Arrived(named(fragment)));
                if let Some(id) = focused {
                    // The focus that comes back to a reference opens no preview.
                    if let Some(note) = links::number_of(id, "ref-") {
                        state.dispatch(Action::WentBack(note));
                    }
                    focus::in_place(id);
                }
            })
        };
        let links = links::on_followed(move |link, event| follow(link, event, &state));
        move || drop((cards, arrivals, links))
    });
}

/// Shows cards, and moves the focus, as the state has it.
#[hook]
fn use_focus(state: &UseReducerHandle<State>) {
    let shown = use_mut_ref(|| (false, None, None));
    // What was not drawn beforehand, or not as it is asked for, was not there to be scrolled to.
    let edition = edition::embedded();
    let chosen = edition
        .as_ref()
        .and_then(|edition| state.event_chosen(edition));
    let late = state.settings != Settings::default()
        || chosen.is_some_and(|event| event.scope == Scope::Volume);
    let dispatcher = state.dispatcher();
    let wanted = (state.live, state.card, state.chosen, state.returning);
    use_effect_with(wanted, move |(live, card, chosen, returning)| {
        let (live_before, card_before, chosen_before) = shown.replace((*live, *card, *chosen));
        if *live && !live_before && late {
            browser::page::return_to(&history::fragment());
        }
        // In the first render over the prerendered page a card may be open already, and is not ours to close.
        if *live && card_before != *card {
            show(*card);
        }
        if chosen_before != *chosen {
            marks::light(chosen.map(|chosen| chosen.event));
        }
        let by_choice = chosen.is_some_and(|chosen| chosen.way == Way::Chosen);
        if by_choice && chosen_before != *chosen {
            focus::by_id(evidence::TITLE);
        }
        if let Some(note) = returning {
            let given = focus::give_back(&["ref-", &note.to_string()].concat());
            dispatcher.dispatch(Action::Returned { given });
        }
    });
}

/// The event that the present address names.
fn named(fragment: &str) -> Option<Chosen> {
    let way = if history::leads_back() {
        Way::Travelled
    } else {
        Way::Opened
    };
    Chosen::named(fragment, &*edition::embedded()?, way)
}

/// Answers a link to another place of the page, and keeps the way back from it.
fn follow(link: &links::Followed, event: &MouseEvent, state: &UseReducerDispatcher<State>) {
    if let Some(note) = links::number_of(&link.id, "ref-") {
        state.dispatch(Action::WentBack(note));
    }
    let edition = edition::embedded();
    // Without the program such a link leads to the event's row in the table, which tells all that the panel does.
    let id = link.id.trim_start_matches("row-");
    let known = |edition: Shared| edition.events.iter().position(|event| event.id == id);
    let Some(place) = edition.and_then(known) else {
        history::leave();
        return;
    };
    event.prevent_default();
    popover::close_number();
    let here = history::fragment();
    if link.class == "to-timeline" {
        browser::page::show_all();
        history::go_to(id, here == id);
        state.dispatch(Action::Arrived(named(id)));
        focus::by_id(id);
    } else if here == id {
        focus::by_id(evidence::TITLE);
    } else {
        // From one event of the timeline to the next the address changes in place, so that one step back leads to
        // where the reader was before.
        history::go_to(id, link.class == "event" && here.starts_with("event-"));
        state.dispatch(Action::Chose(place));
    }
}
