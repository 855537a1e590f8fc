//! The page's frame: which parts stand where.

use yew::prelude::*;

use crate::{
    browser, edition,
    state::{Action, State},
    view::{
        Page,
        banner::{Edge, banner},
        marking::marking,
        masthead::masthead,
        note::cards,
        reader::Sheet,
        timeline::timeline,
    },
};

/// The whole page. It takes nothing: the document is embedded, and the address is read once the page runs, so that the
/// first render is the same on the build machine and in every browser.
#[component]
pub fn App() -> Html {
    let state = use_reducer_eq(State::default);
    let pointer = use_memo((), |()| browser::pointer::Rest::default());

    {
        let state = state.dispatcher();
        use_effect_with((), move |()| {
            let settings = browser::page::settings();
            browser::page::start(settings);
            state.dispatch(Action::Started(settings));
        });
    }

    // An edition that can not be read leaves an empty element, which `main` never mounts.
    let Some(edition) = edition::embedded() else {
        return html! { <div class="page" /> };
    };
    let view = state.settings.view;
    let page = Page { state, pointer };

    html! {
        <div class="page" data-view={view.word()}>
            <a class="skip" href="#document">{ "Skip to the document" }</a>
            { banner(Edge::Head, &edition) }
            { masthead(&edition) }
            <main>
                <ContextProvider<Page> context={page}>
                    { timeline(&edition, view) }
                    <Sheet edition={edition.clone()} />
                    { cards(&edition) }
                </ContextProvider<Page>>
                { marking(&edition) }
            </main>
            { banner(Edge::Foot, &edition) }
        </div>
    }
}
