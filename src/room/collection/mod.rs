//! The reader's own list: documents and quotations with remarks, kept where the reader asks for it, saved as files, opened again.

mod item;
mod keep;

use reading_room::collection::{
    Collection, Item,
    forms::Form,
    table::{self, Unread},
};
use yew::prelude::*;

pub use keep::use_keeping;

use super::{
    app::{Hall, TITLE},
    place::Place,
    state::{Action, Collecting, Said},
};
use crate::browser::{files, focus, room as browser_room, worker::File};

/// The name of a saved list, without its ending.
const NAME: &str = "frus-list";

/// The end of the name of a list that can be opened.
const ENDING: &str = ".csv";

/// Id of the button that puts a document into the list.
const COLLECT: &str = "room-collect";

/// Id of the link that stands in its place afterwards.
const COLLECTED: &str = "room-collected";

/// Id of the field for a list.
const FIELD: &str = "room-list-file";

/// The view of the list.
pub fn collection(hall: &Hall) -> Html {
    let room = hall.words.room();
    let list = &hall.room.list;
    let items = &list.collection.items;
    html! {
        <main class="room-collection">
            <h1 id={TITLE} tabindex="-1">{ room.collection }</h1>
            <p class="room-quiet">{ room.collection_about }</p>
            <div role="status" class="room-said">{ said(hall) }</div>
            <div class="room-columns">
                <div>
                    if items.is_empty() {
                        <p>{ room.collection_empty }</p>
                    }
                    <ol class="room-items">
                        { for items.iter().enumerate().map(|(number, item)| item::item(number, item, hall)) }
                    </ol>
                </div>
                <div class="room-list-ways">
                    { keep::keeping(hall) }
                    { saving(hall) }
                    { opening(hall) }
                </div>
            </div>
        </main>
    }
}

/// The way to the list, for above every view.
pub fn way(hall: &Hall) -> Html {
    let room = hall.words.room();
    let is_here = hall.room.place == Place::Collection;
    let name = (room.collection_of)(hall.room.list.collection.items.len());
    html! {
        <a
            class="room-list-way"
            href={hall.room.address(&Place::Collection)}
            aria-current={is_here.then_some("page")}
        >
            { name }
        </a>
    }
}

/// The button that puts a document into the list; where it is there, the way to it.
pub fn collect(item: Item, hall: &Hall) -> Html {
    let room = hall.words.room();
    let (volume, document) = item.place();
    if hall
        .room
        .list
        .collection
        .document(volume, document)
        .is_some()
    {
        let address = hall.room.address(&Place::Collection);
        return html! { <a id={COLLECTED} class="room-collect" href={address}>{ room.collected }</a> };
    }
    let onclick = {
        let hall = hall.clone();
        Callback::from(move |_: MouseEvent| {
            hall.report(Action::Collecting(Collecting::Added(Box::new(
                item.clone(),
            ))));
            focus::once_drawn(COLLECTED);
        })
    };
    html! { <button id={COLLECT} type="button" class="room-collect room-button" {onclick}>{ room.collect }</button> }
}

/// Opens a list that was saved, and adds what it has.
pub fn open(file: &File, hall: &Hall) {
    let hall = hall.clone();
    browser_room::read(file, move |bytes| {
        let opened = match bytes {
            Some(bytes) => table::read_file(&bytes),
            None => Err(Unread::NoList),
        };
        hall.report(Action::Collecting(Collecting::Opened(opened)));
    });
}

/// Whether a file of that name is a list, and no volume.
#[must_use]
pub fn is_list(name: &str) -> bool {
    name.to_lowercase().ends_with(ENDING)
}

/// What has just happened to the list.
fn said(hall: &Hall) -> Html {
    let room = hall.words.room();
    let list = &hall.room.list;
    let put_back = {
        let hall = hall.clone();
        Callback::from(move |_: MouseEvent| {
            hall.report(Action::Collecting(Collecting::PutBack));
            focus::by_id(TITLE);
        })
    };
    let words = list.said.map(|said| match said {
        Said::Opened { added, known } => (room.collection_opened)(added, known),
        Said::NotSaved => room.collection_not_saved.to_owned(),
        Said::NotOpened(Unread::NoList) => room.no_collection.to_owned(),
        Said::NotOpened(Unread::Newer(_)) => room.collection_newer.to_owned(),
        Said::NotOpened(Unread::Encoding) => room.collection_encoding.to_owned(),
        Said::NotOpened(Unread::TooLarge) => room.collection_too_large.to_owned(),
    });
    html! {
        <>
            if let Some(taken_out) = &list.taken_out {
                <p class="room-remark">
                    { (room.taken_out)(&taken_out.1.work.heading) }
                    { " " }
                    <button type="button" class="room-link" onclick={put_back}>{ room.put_back }</button>
                </p>
            }
            if let Some(words) = words {
                <p class="room-remark">{ words }</p>
            }
        </>
    }
}

/// The forms in which the list can be saved.
fn saving(hall: &Hall) -> Html {
    let room = hall.words.room();
    let is_empty = hall.room.list.collection.items.is_empty();
    let form = |(form, (name, what)): (Form, (&'static str, &'static str))| {
        let hall = hall.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if !save(form, &hall.room.list.collection) {
                hall.report(Action::Collecting(Collecting::NotSaved));
            } else if form == Form::Table {
                hall.report(Action::Collecting(Collecting::Saved));
            }
        });
        html! {
            <li key={name}>
                <button type="button" class="room-button" disabled={is_empty} {onclick}>{ name }</button>
                { " " }
                <span class="room-quiet">{ what }</span>
            </li>
        }
    };
    html! {
        <section aria-labelledby="room-list-save">
            <h2 id="room-list-save">{ room.save_collection }</h2>
            <ul class="room-forms">{ for Form::ALL.into_iter().zip(room.collection_forms).map(form) }</ul>
        </section>
    }
}

/// Has the browser save the list; tells whether it saves files at all.
fn save(form: Form, list: &Collection) -> bool {
    let (ending, kind) = form.file();
    files::save(&[NAME, ".", ending].concat(), kind, &form.write(list))
}

/// The field for a list that was saved.
fn opening(hall: &Hall) -> Html {
    let room = hall.words.room();
    let onchange = {
        let hall = hall.clone();
        Callback::from(move |event: Event| {
            for (_, file) in browser_room::chosen(&event) {
                open(&file, &hall);
            }
        })
    };
    html! {
        <section aria-labelledby="room-list-open">
            <h2 id="room-list-open">{ room.open_collection }</h2>
            <p class="room-quiet">{ room.open_collection_help }</p>
            <p class="room-choose">
                <input id={FIELD} type="file" accept={ENDING} class="heard" {onchange} />
                <label for={FIELD} class="room-button">{ room.choose_collection }</label>
            </p>
        </section>
    }
}
