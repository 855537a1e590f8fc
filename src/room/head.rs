//! What stands above every view: the way to where the reader is, and the search.

use yew::prelude::*;

use super::{app::Hall, collection, place::Place, state::named};
use crate::browser::links;

/// Id of the field of the search.
const FIELD: &str = "room-search";

/// The way and the search.
pub fn head(hall: &Hall) -> Html {
    let room = hall.words.room();
    let typed = match &hall.room.place {
        Place::Search { typed, .. } => typed.clone(),
        _ => String::new(),
    };
    let onsubmit = {
        let hall = hall.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let typed = links::value_of(FIELD);
            if !typed.trim().is_empty() {
                hall.go(&Place::Search {
                    typed,
                    by_date: false,
                });
            }
        })
    };
    html! {
        <div class="room-bar">
            { trail(hall) }
            if !hall.room.volumes.is_empty() {
                <form class="room-search" role="search" {onsubmit}>
                    <label for={FIELD} class="heard">{ room.search }</label>
                    <input
                        id={FIELD}
                        key={typed.as_str()}
                        type="search"
                        name="search"
                        value={typed.clone()}
                        placeholder={room.search}
                        autocomplete="off"
                        autocapitalize="none"
                        spellcheck="false"
                        enterkeyhint="search"
                    />
                    <button type="submit">{ room.search_button }</button>
                </form>
            }
        </div>
    }
}

/// Where the reader is: the files, the volume, the document; and the way to their list.
fn trail(hall: &Hall) -> Html {
    let room = hall.words.room();
    let place = &hall.room.place;
    let volume = place.volume().and_then(|id| hall.room.volume(id));
    let to_desk = hall.room.address(&Place::Desk);
    html! {
        <nav class="room-trail" aria-label={room.trail}>
            <ol>
                <li><a href={to_desk} aria-current={current(place == &Place::Desk)}>{ room.desk }</a></li>
                if let Some(volume) = volume {
                    <li>
                        <a
                            href={hall.room.address(&Place::Volume { volume: volume.id.clone() })}
                            aria-current={current(matches!(place, Place::Volume { .. }))}
                            lang={crate::languages::ORIGINAL}
                        >
                            { named(volume) }
                        </a>
                    </li>
                }
                if let Place::Search { .. } = place {
                    <li><span aria-current="page">{ room.results }</span></li>
                }
                if *place == Place::Collection {
                    <li><span aria-current="page">{ room.collection }</span></li>
                }
            </ol>
            { collection::way(hall) }
        </nav>
    }
}

fn current(is_here: bool) -> Option<&'static str> {
    is_here.then_some("page")
}
