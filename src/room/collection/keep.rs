//! Keeping the list on the device, where the reader asks for it.

use reading_room::collection::table;
use yew::prelude::*;

use super::super::{
    app::Hall,
    state::{Action, Collecting, Keeping},
};
use crate::browser::{files, page, storage};

/// The key under which the device keeps it, for all languages of the page.
const KEY: &str = "frus-explorer list";

/// Reads what the device keeps when the page starts, and keeps the list after every change as long as the reader wants it.
#[hook]
pub fn use_keeping(hall: &Hall) {
    let list = &hall.room.list;
    use_effect_with(list.would_be_lost(), |would_be_lost| {
        page::set_unsaved(*would_be_lost);
    });
    use_effect_with((), {
        let hall = hall.clone();
        move |()| {
            if let Some(kept) = storage::kept(KEY) {
                hall.report(Action::Collecting(Collecting::Found(kept)));
            }
            let listener = storage::on_kept_elsewhere(KEY.to_owned(), move |kept| {
                hall.report(Action::Collecting(Collecting::KeptElsewhere(kept)));
            });
            move || drop(listener)
        }
    });
    let was_kept = use_mut_ref(|| false);
    let (keeping, is_unread) = (list.keeping, list.unread.is_some());
    let hall = hall.clone();
    let wanted = (list.collection.clone(), keeping, is_unread);
    use_effect_with(wanted, move |(collection, keeping, is_unread)| {
        let was_kept = was_kept.replace(*keeping == Keeping::OnDevice || *is_unread);
        match keeping {
            Keeping::InPage if was_kept && !is_unread => storage::forget(KEY),
            Keeping::InPage => {}
            Keeping::OnDevice | Keeping::Refused => {
                let is_kept = storage::keep(KEY, &table::write(collection));
                match (is_kept, keeping) {
                    (true, Keeping::Refused) => {
                        hall.report(Action::Collecting(Collecting::Keep(true)));
                    }
                    (false, Keeping::OnDevice) => {
                        hall.report(Action::Collecting(Collecting::NotKept));
                    }
                    _ => {}
                }
            }
        }
    });
}

/// The box by which the reader has the list kept.
pub(super) fn keeping(hall: &Hall) -> Html {
    let room = hall.words.room();
    let list = &hall.room.list;
    let is_wanted = list.keeping != Keeping::InPage;
    let onchange = {
        let hall = hall.clone();
        Callback::from(move |_: Event| {
            hall.report(Action::Collecting(Collecting::Keep(!is_wanted)));
        })
    };
    html! {
        <section aria-labelledby="room-list-keep">
            <h2 id="room-list-keep" class="heard">{ room.keep_collection }</h2>
            if let Some(kept) = &list.unread {
                { unread(kept, hall) }
            } else {
                <label class="room-choice">
                    <input type="checkbox" checked={is_wanted} {onchange} />
                    { room.keep_collection }
                </label>
                <p class="room-quiet">{ room.keep_collection_help }</p>
                <div role="status">
                    if list.keeping == Keeping::Refused {
                        <p class="room-remark">{ room.collection_not_kept }</p>
                    }
                </div>
            }
        </section>
    }
}

/// What is offered where the device keeps something that can not be read: to save it as it is, and to remove it.
fn unread(kept: &str, hall: &Hall) -> Html {
    let room = hall.words.room();
    let save = {
        let (hall, kept) = (hall.clone(), kept.to_owned());
        Callback::from(move |_: MouseEvent| {
            if !files::save("frus-list-kept.csv", "text/csv;charset=utf-8", &kept) {
                hall.report(Action::Collecting(Collecting::NotSaved));
            }
        })
    };
    let remove = {
        let hall = hall.clone();
        Callback::from(move |_: MouseEvent| hall.report(Action::Collecting(Collecting::Dropped)))
    };
    html! {
        <>
            <p class="room-remark" role="alert">{ room.collection_unread }</p>
            <p class="room-ways">
                <button type="button" class="room-button" onclick={save}>{ room.save_collection }</button>
                <button type="button" class="room-button" onclick={remove}>{ room.remove }</button>
            </p>
        </>
    }
}
