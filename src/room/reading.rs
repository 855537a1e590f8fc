//! A document: the page of a single one, with the ways to its neighbours above and below.

use std::rc::Rc;

use frus::quote::Quotation;
use reading_room::{collection::Item, worker::Neighbour};
use yew::prelude::*;

use super::{
    app::{Hall, TITLE},
    collection,
    cross_reference::{self, Referred},
    files_of_document::FilesOfDocument,
    place::Place,
    state::{Action, Collecting, Reading, Room, Shown},
};
use crate::{
    app::{AppProps, page_parts, use_page},
    languages::ORIGINAL,
    view::{Answering, drawn::as_it_stands},
};

/// The view of a document.
pub fn reading(hall: &Hall, volume: &str, document: &str) -> Html {
    let room = hall.words.room();
    if hall.room.failed.as_ref() == Some(&hall.room.place) {
        return html! { <main class="room-desk"><h1 id={TITLE} tabindex="-1">{ document.to_owned() }</h1><p role="alert">{ room.not_drawn }</p></main> };
    }
    let Some(reading) = hall.room.shown() else {
        return html! { <main class="room-desk" aria-busy="true"></main> };
    };
    match &reading.shown {
        Some(shown) => html! {
            <Document
                key={format!("{volume}/{document}/{}", hall.room.visit)}
                hall={hall.clone()}
                reading={reading.clone()}
                shown={shown.clone()}
            />
        },
        None => {
            html! { <main class="room-desk"><h1 id={TITLE} tabindex="-1">{ (room.no_such_document)(document) }</h1></main> }
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct DocumentProps {
    hall: Hall,
    reading: Rc<Reading>,
    shown: Shown,
}

/// A document that is drawn.
#[component]
fn Document(props: &DocumentProps) -> Html {
    let DocumentProps {
        hall,
        reading,
        shown,
    } = props;
    let room = hall.words.room();
    let page = AppProps {
        edition: shown.edition.clone(),
        words: hall.words,
        drawn: shown.drawn.clone(),
    };
    let referred = use_state(|| None::<Referred>);
    let item = use_memo(reading.clone(), |reading| {
        Item::document(&page.edition, &reading.volume, &reading.document)
    });
    html! {
        <>
            { neighbours(hall, reading, shown, room.neighbours) }
            <p class="room-collecting">{ collection::collect(Item::clone(&item), hall) }</p>
            <div class="page" onclick={cross_reference::onclick(&referred, hall)}>
                { as_it_stands(&shown.banner) }
                <main>
                    { as_it_stands(&shown.introduction) }
                    <div id="app"><Sheet {page} item={item} room={hall.room.dispatcher()} /></div>
                    <div class="below">
                        { as_it_stands(&shown.citations) }
                        <FilesOfDocument hall={hall.clone()} edition={shown.edition.clone()} />
                        { as_it_stands(&shown.colophon) }
                    </div>
                </main>
                { as_it_stands(&shown.foot) }
            </div>
            { cross_reference::card(referred.as_ref(), hall) }
            { neighbours(hall, reading, shown, room.neighbours_below) }
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct SheetProps {
    page: AppProps,
    /// The document, as the reader's list has it.
    item: Rc<Item>,
    room: UseReducerDispatcher<Room>,
}

/// The parts of the page that answer the reader. Words that are selected can be put into the reader's list.
#[component]
fn Sheet(props: &SheetProps) -> Html {
    let room = props.page.words.room();
    let take = {
        let (item, room) = (props.item.clone(), props.room.clone());
        Callback::from(move |quotation: Rc<Quotation>| {
            let quoted = Item::clone(&item).quotation(&quotation);
            room.dispatch(Action::Collecting(Collecting::Added(Box::new(quoted))));
        })
    };
    let answering = Answering {
        put: room.collect.into(),
        was_put: room.quotation_collected.into(),
        take,
    };
    let page = use_page(&props.page, Some(answering));
    page_parts(&props.page.edition, &page)
}

/// The ways to the document before and behind.
fn neighbours(hall: &Hall, reading: &Reading, shown: &Shown, name: &'static str) -> Html {
    let room = hall.words.room();
    let way = |neighbour: &Option<Neighbour>, words: &'static str, rel: &'static str| {
        let Some(neighbour) = neighbour else {
            return html! { <span></span> };
        };
        let place = Place::document(&reading.volume, &neighbour.id);
        html! {
            <a href={hall.room.address(&place)} {rel}>
                <span>{ words }</span>
                { " " }
                <small lang={ORIGINAL}>
                    if let Some(number) = &neighbour.number {
                        { (room.number)(number) }
                        { " " }
                    }
                    { neighbour.title.clone() }
                </small>
            </a>
        }
    };
    html! {
        <nav class="room-neighbours" aria-label={name}>
            { way(&shown.previous, room.previous, "prev") }
            { way(&shown.next, room.next, "next") }
        </nav>
    }
}
