//! A reference to another document of a volume that is open: a card says what it is, before anything leads there.

use std::rc::Rc;

use reading_room::{volume::Entry, worker::Contents};
use yew::prelude::*;

use super::{
    app::Hall,
    contents::{date, marking},
    place::Place,
    state::called,
};
use crate::{
    browser::room::{self as browser_room, FollowedReference},
    languages::ORIGINAL,
};

/// Id of the card.
pub const CARD: &str = "room-card";

/// A document that a reference leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Referred {
    volume: Rc<Contents>,
    document: String,
    /// The place in it.
    id: String,
}

impl Referred {
    /// What an address of the Office of the Historian leads to, of the volumes that are open.
    fn of(address: &str, hall: &Hall) -> Option<Self> {
        let (volume, place, note) = Place::named_by(address)?;
        let volume = hall.room.volume(volume)?;
        let entry = match place.strip_prefix("pg_") {
            Some(page) => volume.entry_of_page(page)?,
            None => volume.entry(place)?,
        };
        let id = match (note, place.strip_prefix("pg_")) {
            (Some(note), _) => ["note-", note].concat(),
            (None, Some(page)) => ["page-", page].concat(),
            (None, None) => String::new(),
        };
        Some(Self {
            volume: volume.clone(),
            document: entry.id.clone(),
            id,
        })
    }

    fn entry(&self) -> Option<&Entry> {
        self.volume.entry(&self.document)
    }
}

/// Shows the card of a document where a reference to it is followed.
pub fn onclick(referred: &UseStateHandle<Option<Referred>>, hall: &Hall) -> Callback<MouseEvent> {
    let (referred, hall) = (referred.clone(), hall.clone());
    Callback::from(move |event: MouseEvent| {
        let Some(followed) = FollowedReference::of(&event) else {
            return;
        };
        if let Some(found) = Referred::of(followed.address(), &hall) {
            event.prevent_default();
            referred.set(Some(found));
            browser_room::once_drawn(move || followed.show(CARD));
        }
    })
}

/// The card, empty as long as no reference was followed.
pub fn card(referred: Option<&Referred>, hall: &Hall) -> Html {
    let room = hall.words.room();
    let entry = referred.and_then(|referred| Some((referred, referred.entry()?)));
    html! {
        <div id={CARD} class="note-card" popover="auto" role="dialog" aria-label={room.referred} tabindex="-1">
            if let Some((referred, entry)) = entry {
                <p class="card-title" lang={ORIGINAL}>{ called(entry, hall.words) }</p>
                <div class="card-text">
                    <p>
                        { date(entry.dated, hall.words) }
                        { " · " }
                        { marking(entry, referred.volume.is_read, hall.words) }
                        if let Some(page) = &entry.first_page {
                            { " · " }
                            { (room.page)(page) }
                        }
                    </p>
                </div>
                <p class="card-ways">
                    <a href={Place::document(&referred.volume.id, &entry.id).address(&hall.room.rest, "", &referred.id)}>{ room.read_it }</a>
                    <button type="button" popovertarget={CARD} popovertargetaction="hide">{ hall.words.page.close }</button>
                </p>
            }
        </div>
    }
}
