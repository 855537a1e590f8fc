//! The files: how to open more of them, what is open, and what became of the others.

use reading_room::worker::{Contents, Why};
use yew::prelude::*;

use super::{
    app::{Hall, TITLE},
    kept,
    place::Place,
    state::{File, Status, named},
};
use crate::{
    browser::{links, room as browser_room, worker},
    languages::ORIGINAL,
    view::words::Words,
};

/// What a file field offers to choose.
const ENDINGS: &str = ".xml,.tei,.txt,.gz,.zip";

/// Where the volumes can be had.
const SOURCE: &str = "https://github.com/HistoryAtState/frus/tree/master/volumes";

/// Id of the field for files.
const FIELD: &str = "room-files";

/// Id of the field for a text.
const TEXT: &str = "room-text";

/// The view of the files.
pub fn desk(hall: &Hall) -> Html {
    let room = hall.words.room();
    let state = &hall.room;
    html! {
        <main class="room-desk">
            <section aria-labelledby="room-open">
                <h2 id="room-open" tabindex="-1">{ room.open }</h2>
                { opening(hall) }
            </section>
            <div class="room-shelves">
            <section aria-labelledby={TITLE}>
                <h2 id={TITLE} tabindex="-1">{ room.files }</h2>
                if state.files.is_empty() {
                    <p class="room-quiet">{ room.nothing_open }</p>
                }
                <ul class="room-files">
                    { for state.files.iter().map(|file| self::file(file, hall)) }
                </ul>
                if state.restarts > 0 && !state.is_lost() {
                    <p role="status" class="room-quiet">{ room.restarted }</p>
                }
            </section>
            { kept::kept_files(hall) }
            </div>
        </main>
    }
}

/// What stands in the place of a volume that the address names and that is not open.
pub fn waiting(hall: &Hall, volume: &str) -> Html {
    let room = hall.words.room();
    let is_missing = hall.room.missing.as_deref() == Some(volume);
    html! {
        <>
            <p class="room-missing" role="status">
                if is_missing {
                    { (room.not_here)(volume) }
                } else {
                    { (room.fetching)(volume) }
                }
            </p>
            { desk(hall) }
        </>
    }
}

/// The ways to open something.
fn opening(hall: &Hall) -> Html {
    let room = hall.words.room();
    let onchange = {
        let hall = hall.clone();
        Callback::from(move |event: Event| hall.hand_in(browser_room::chosen(&event)))
    };
    let paste = {
        let hall = hall.clone();
        Callback::from(move |_: MouseEvent| {
            let text = links::value_of(TEXT);
            let number = hall.room.files.len() as u32 + 1;
            if let Some(file) = worker::File::of_text(&text).filter(|_| !text.trim().is_empty()) {
                hall.hand_in(vec![((hall.words.room().pasted)(number), file)]);
            }
        })
    };
    html! {
        <>
            <div class="room-drop">
                <p>{ room.open_help }</p>
                // The field itself is seen as the button that it is behind.
                <p class="room-choose">
                    <input id={FIELD} type="file" multiple=true accept={ENDINGS} class="heard" {onchange} />
                    <label for={FIELD} class="room-button">{ room.choose }</label>
                </p>
                <p class="room-quiet">
                    { room.source }
                    { " " }
                    <a href={SOURCE} rel="noreferrer">{ SOURCE.trim_start_matches("https://") }</a>
                </p>
            </div>
            <details class="room-paste">
                <summary>{ room.paste }</summary>
                <label for={TEXT}>{ room.paste_help }</label>
                <textarea id={TEXT} rows="6" spellcheck="false" />
                <button type="button" onclick={paste}>{ room.paste_open }</button>
            </details>
        </>
    }
}

/// A file, with the volumes in it.
fn file(file: &File, hall: &Hall) -> Html {
    let volumes: Vec<_> = file
        .volumes
        .iter()
        .filter_map(|id| hall.room.volume(id))
        .collect();
    let is_told = !matches!(file.status, Status::Open(0));
    html! {
        <li key={file.number} class="room-file">
            { for volumes.into_iter().map(|volume| self::volume(volume, file, hall)) }
            if is_told || file.volumes.is_empty() {
                <div class="room-file-status">
                    <p class="room-file-name"><b>{ file.name.clone() }</b>{ " " }<span>{ (hall.words.room().megabytes)(tenths(file.size)) }</span></p>
                    { status(file, hall.words) }
                    { end(file, hall) }
                </div>
            }
        </li>
    }
}

/// A volume that is open.
fn volume(volume: &Contents, file: &File, hall: &Hall) -> Html {
    let room = hall.words.room();
    let name = named(volume);
    let close = {
        let (hall, id) = (hall.clone(), volume.id.clone());
        Callback::from(move |_: MouseEvent| hall.close(&id))
    };
    let place = Place::Volume {
        volume: volume.id.clone(),
    };
    html! {
        <div class="room-volume" key={volume.id.clone()}>
            <p>
                <a href={hall.room.address(&place)} lang={ORIGINAL}>{ name.clone() }</a>
                <span class="room-quiet">{ (room.documents)(volume.entries.len()) }</span>
            </p>
            <span class="room-ways">
                { kept::keep_button(file, hall) }
                <button type="button" onclick={close} aria-label={(room.close_volume)(&name)}>{ hall.words.page.close }</button>
            </span>
        </div>
    }
}

/// What became of a file, in words, and as a bar while there is something to come.
fn status(file: &File, words: Words) -> Html {
    let room = words.room();
    let (said, done, of) = match &file.status {
        Status::Unpacking(percent) => ((room.unpacking)(*percent), *percent, 100),
        Status::Reading(done, of) => ((room.reading)(*done, *of), *done, *of),
        Status::Open(left_out) => {
            return html! { <p role="status">{ (room.left_out)(*left_out) }</p> };
        }
        Status::Canceled => return html! { <p role="status">{ room.canceled }</p> },
        Status::Refused(why) => return refused(why, words),
    };
    // What changes many times a second is a bar's, and not announced each time.
    html! {
        <p class="room-progress">
            <progress aria-label={said.clone()} max={of.to_string()} value={done.to_string()}></progress>
            <span aria-hidden="true">{ said }</span>
        </p>
    }
}

/// Why a file can not be taken.
fn refused(why: &Why, words: Words) -> Html {
    let room = words.room();
    let said = match why {
        Why::Gone => room.gone.to_owned(),
        Why::Empty => room.empty.to_owned(),
        Why::TooLarge(megabytes) => (room.too_large)(*megabytes),
        Why::TooLargeUnpacked(megabytes) => (room.too_large_unpacked)(*megabytes),
        Why::TooManyFiles(most) => (room.too_many_files)(*most),
        Why::Damaged => room.damaged.to_owned(),
        Why::NoText => room.no_text.to_owned(),
        Why::NoDocument => room.no_document.to_owned(),
        Why::Failed => room.failed.to_owned(),
        Why::Unreadable {
            line,
            column,
            problem,
        } => {
            return html! {
                <p role="alert">
                    { (room.unreadable)(*line, *column) }
                    { " " }
                    <q lang="en">{ problem.clone() }</q>
                </p>
            };
        }
    };
    html! { <p role="alert">{ said }</p> }
}

/// The button that stops a file, or takes it off the list.
fn end(file: &File, hall: &Hall) -> Html {
    let room = hall.words.room();
    let number = file.number;
    let stop = {
        let hall = hall.clone();
        Callback::from(move |_: MouseEvent| hall.cancel(number))
    };
    let forget = {
        let hall = hall.clone();
        Callback::from(move |_: MouseEvent| hall.report(super::state::Action::Dropped(number)))
    };
    match &file.status {
        Status::Unpacking(_) | Status::Reading(..) => html! {
            <button type="button" onclick={stop} aria-label={(room.cancel)(&file.name)}>{ room.stop }</button>
        },
        Status::Canceled | Status::Refused(_) => html! {
            <button type="button" onclick={forget} aria-label={(room.drop_file)(&file.name)}>{ room.remove }</button>
        },
        Status::Open(_) => Html::default(),
    }
}

/// A size in tenths of a megabyte, at least one.
pub fn tenths(size: u64) -> u32 {
    u32::try_from(size.div_ceil(100_000).max(1)).unwrap_or(u32::MAX)
}
