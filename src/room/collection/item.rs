//! An entry of the list: what was collected, and what the reader says of it.

use frus::cite::{Piece, Style, Work};
use reading_room::collection::{Item, Quoted, table};
use yew::prelude::*;

use super::super::{
    app::{Hall, TITLE},
    place::Place,
    state::{Action, Collecting},
};
use crate::{
    browser::{focus, links},
    languages::ORIGINAL,
};

/// The item of that number.
pub(super) fn item(number: usize, item: &Item, hall: &Hall) -> Html {
    let room = hall.words.room();
    let title = item.work.title();
    let id = format!("room-remark-{number}");
    let oninput = {
        let hall = hall.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(remark) = links::text_at(&event, table::LIMIT) {
                hall.report(Action::Collecting(Collecting::Remarked(number, remark)));
            }
        })
    };
    let take_out = {
        let hall = hall.clone();
        Callback::from(move |_: MouseEvent| {
            hall.report(Action::Collecting(Collecting::TookOut(number)));
            focus::by_id(TITLE);
        })
    };
    html! {
        <li key={key(item)} class="room-item">
            <h2 lang={ORIGINAL}>
                <a href={address(item, hall)}>
                    if let Some(number) = item.work.number {
                        <span class="room-number">{ (room.number)(&number.to_string()) }</span>
                        { " " }
                    }
                    { title.clone() }
                </a>
            </h2>
            { cited(&item.work) }
            { for item.quotation.iter().map(|quotation| quoted(quotation, hall)) }
            <label for={id.clone()}>{ room.remark }</label>
            <textarea {id} rows="2" placeholder=" " value={item.remark.clone()} {oninput} />
            <button type="button" class="room-link" aria-label={(room.take_out)(&title)} onclick={take_out}>{ room.remove }</button>
        </li>
    }
}

/// What tells an item from all others.
fn key(item: &Item) -> String {
    let quotation = item.quotation.as_ref();
    let words = quotation.map(|quotation| [&quotation.words, " ", &quotation.block].concat());
    let words = words.unwrap_or_default();
    [&item.work.id, " ", &item.work.heading, " ", &words].concat()
}

/// The view of the document, at the words that were collected.
fn address(item: &Item, hall: &Hall) -> String {
    let (volume, document) = item.place();
    let quotation = item.quotation.as_ref();
    let block = quotation.map_or("", |quotation| &quotation.block);
    Place::document(volume, document).address(&hall.room.rest, "", block)
}

/// The citation that the Office of the Historian asks for; nothing where the volume is not known.
fn cited(work: &Work) -> Html {
    if work.book.series.is_empty() {
        return Html::default();
    }
    let text = Style::Office.cite(work, None);
    let piece = |piece: &Piece| match piece {
        Piece::Italic(words) => html! { <i>{ words.clone() }</i> },
        Piece::Plain(words) | Piece::Place { words, .. } => html! { { words.clone() } },
        Piece::Link(address) => {
            html! { <a href={address.clone()} rel="noreferrer">{ address.clone() }</a> }
        }
        // Nobody knows on which day this was.
        Piece::Accessed { .. } => Html::default(),
    };
    html! { <p class="room-cited" lang={ORIGINAL}>{ for text.pieces().iter().map(piece) }</p> }
}

/// The words that were collected, and where they stand.
fn quoted(quotation: &Quoted, hall: &Hall) -> Html {
    let room = hall.words.room();
    html! {
        <figure class="room-quoted">
            <blockquote lang={ORIGINAL}>
                { for quotation.words.lines().map(|line| html! { <p>{ line.to_owned() }</p> }) }
            </blockquote>
            if !quotation.place.is_empty() {
                <figcaption class="room-quiet">{ (room.quoted_from)(&quotation.place) }</figcaption>
            }
        </figure>
    }
}
