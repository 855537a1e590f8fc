//! The files that are kept on the device: listed, opened, removed; and the button that keeps one.

use yew::prelude::*;

use super::{
    app::Hall,
    desk::tenths,
    state::{Action, File, KeptFile, NotKept, Status},
};
use crate::browser::kept;

/// Lists what is kept, once the page runs, for the room to know.
pub fn list(hall: &Hall) {
    kept::list(told(hall));
}

/// What becomes of a list that the browser gives.
fn told(hall: &Hall) -> impl FnOnce(Result<Vec<KeptFile>, NotKept>) + use<> {
    let hall = hall.clone();
    move |listed| hall.report(Action::ListedKept(listed))
}

/// The button that keeps a file; nothing where that can not be, or is so already.
pub fn keep_button(file: &File, hall: &Hall) -> Html {
    let room = hall.words.room();
    let is_kept = hall.room.kept.iter().any(|kept| kept.is_of(file));
    if !matches!(file.status, Status::Open(_)) || is_kept {
        return Html::default();
    }
    let onclick = {
        let (hall, file) = (hall.clone(), file.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(handle) = hall.files.handle(file.number) {
                let volumes = file.volumes.clone();
                kept::keep(file.name.clone(), volumes, handle, told(&hall));
            }
        })
    };
    html! { <button type="button" {onclick} aria-label={(room.keep_file)(&file.name)}>{ room.keep }</button> }
}

/// The files that are kept.
pub fn kept_files(hall: &Hall) -> Html {
    let room = hall.words.room();
    let said = hall.room.not_kept.map(|reason| match reason {
        NotKept::Full => room.no_room,
        NotKept::Refused => room.not_kept,
    });
    html! {
        <section aria-labelledby="room-kept" class="room-kept">
            <h2 id="room-kept">{ room.kept }</h2>
            <p class="room-quiet">{ room.kept_help }</p>
            <div role="status">
                if let Some(said) = said {
                    <p class="room-remark">{ said }</p>
                }
            </div>
            <ul class="room-files">
                { for hall.room.kept.iter().map(|file| kept_file(file, hall)) }
            </ul>
        </section>
    }
}

fn kept_file(file: &KeptFile, hall: &Hall) -> Html {
    let room = hall.words.room();
    let is_open = hall.room.files.iter().any(|open| file.is_of(open));
    let open = {
        let (hall, file) = (hall.clone(), file.clone());
        Callback::from(move |_: MouseEvent| hall.open_kept(&file))
    };
    let remove = {
        let (hall, key) = (hall.clone(), file.key.clone());
        Callback::from(move |_: MouseEvent| kept::remove(key.clone(), told(&hall)))
    };
    html! {
        <li key={file.key.clone()} class="room-file">
            <div class="room-file-status">
                <p class="room-file-name"><b>{ file.name.clone() }</b>{ " " }<span>{ (room.megabytes)(tenths(file.size)) }</span></p>
                if !is_open {
                    <button type="button" onclick={open} aria-label={(room.open_kept)(&file.name)}>{ room.open_it }</button>
                }
                <button type="button" onclick={remove} aria-label={(room.remove_kept)(&file.name)}>{ room.remove }</button>
            </div>
        </li>
    }
}
