//! The answers on the device, where the student says so.

use std::rc::Rc;

use frus::edition::Edition;
use lesson::answers::{Answers, KeptError};
use yew::prelude::*;

use super::state::{Action, Class, Keeping};
use crate::{
    browser::{page, storage},
    files,
};

/// The key under which a device keeps the answers to a lesson, about one document.
#[must_use]
pub fn key(edition: &Edition, lesson: &str) -> String {
    [
        "frus-explorer ",
        &files::name(edition, "answers"),
        " ",
        lesson,
    ]
    .concat()
}

/// What the device has kept for a lesson.
#[must_use]
pub fn kept(key: &str) -> Option<Result<Answers, KeptError>> {
    Some(Answers::from_kept(&storage::kept(key)?))
}

/// Keeps the answers after every change, as long as the student wants it: a lid may be closed at any time. What cannot be kept, or
/// is not to be, is asked about before the page is left.
#[hook]
pub fn use_keeping(class: &UseReducerHandle<Class>, edition: &Edition) {
    let lesson = class.asked.as_ref().map(|asked| asked.value.clone());
    let key: Option<Rc<str>> = lesson.map(|value| key(edition, &value).into());
    let unsaved = class.is_unsaved();
    use_effect_with(unsaved, |unsaved| page::set_unsaved(*unsaved));
    let state = class.dispatcher();
    // Answers that can not be read stay where they are, until the student has others kept, or all cleared.
    let is_on_device = class.keeping != Keeping::InMemory || class.unread.is_some();
    let was_on_device = use_mut_ref(|| false);
    use_effect_with((class.answers.clone(), class.keeping, key.clone()), {
        let state = state.clone();
        move |(answers, keeping, key)| {
            let was_on_device = was_on_device.replace(is_on_device);
            let Some(key) = key else { return };
            match keeping {
                Keeping::InMemory if was_on_device && !is_on_device => storage::forget(key),
                Keeping::InMemory => {}
                Keeping::OnDevice | Keeping::Refused => {
                    match (storage::keep(key, &answers.to_kept()), keeping) {
                        (true, Keeping::Refused) => state.dispatch(Action::Keep(true)),
                        (false, Keeping::OnDevice) => state.dispatch(Action::KeepRefused),
                        _ => {}
                    }
                }
            }
        }
    });
    use_effect_with(key, move |key| {
        let listener = key.as_ref().and_then(|key| {
            storage::on_kept_elsewhere(key.to_string(), move |kept| {
                if let Some(Ok(answers)) = kept.map(|kept| Answers::from_kept(&kept)) {
                    state.dispatch(Action::KeptElsewhere(answers));
                }
            })
        });
        move || drop(listener)
    });
}
