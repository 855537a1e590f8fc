//! The address and the way back: every jump inside the page is an entry of the browser's own history.
//!
//! The page keeps an `Entry` of its own with each. The browser itself keeps how far the page was scrolled. Where the
//! history can not be written (some hosts refuse it), a jump is an ordinary one.

use std::{cell::Cell, rc::Rc};

use frus::html::DECISION;
use gloo::events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::History;

use super::{next_turn, page};
use crate::route::{Settings, Text, View, with_find};

/// What the page keeps with an entry of the browser's history, as an object with fields of these names. What another
/// program has left there is ignored.
#[derive(Clone, Debug, Default)]
struct Entry {
    /// Whether the reader came to it from within the page, so that Back leads to another place of the page. Not known of
    /// the entry that the page was opened at.
    from_within: bool,
    /// Id of what gets the focus when the reader comes back, as [`focus::in_place`](super::focus::in_place) takes it.
    focus: Option<String>,
}

impl Entry {
    const FROM_WITHIN: &str = "fromWithin";
    const FOCUS: &str = "focus";

    /// The present one; `None` where nothing was written, or something else.
    fn present() -> Option<Self> {
        let kept = history()?.state().ok()?;
        let field = |name: &str| Reflect::get(&kept, &name.into()).ok();
        Some(Self {
            from_within: field(Self::FROM_WITHIN)?.as_bool()?,
            focus: field(Self::FOCUS)?.as_string(),
        })
    }

    /// Writes it into the present entry, and with it the address, if there is one; tells whether the browser let it.
    fn write(&self, address: Option<&str>) -> bool {
        let kept = self.to_js();
        history().is_some_and(|history| history.replace_state_with_url(&kept, "", address).is_ok())
    }

    fn to_js(&self) -> JsValue {
        let kept = Object::new();
        let _ = Reflect::set(&kept, &Self::FROM_WITHIN.into(), &self.from_within.into());
        if let Some(focus) = &self.focus {
            let _ = Reflect::set(&kept, &Self::FOCUS.into(), &focus.into());
        }
        kept.into()
    }
}

thread_local! {
    /// Whether a link was followed, so that the next entry is a step on from the last.
    static LINK_FOLLOWED: Cell<bool> = const { Cell::new(false) };
}

/// The fragment of the address, without its sign and without a text directive; empty where there is none.
#[must_use]
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    let hash = hash.unwrap_or_default();
    let id = hash.split(":~:").next().unwrap_or_default();
    id.trim_start_matches('#').to_owned()
}

/// Whether the browser's Back leads to another place of this page.
#[must_use]
pub fn leads_back() -> bool {
    // Where a link was followed just now nothing is kept with the new entry yet: browsers tell of it in a later turn.
    Entry::present().map_or_else(|| LINK_FOLLOWED.get(), |entry| entry.from_within)
}

/// Prepares for the browser to follow a link to another place of the page: saves in the present entry that `focus` gets the
/// focus when the reader comes back.
pub fn leave(focus: &str) {
    save_focus(focus);
    LINK_FOLLOWED.set(true);
}

fn save_focus(id: &str) {
    let entry = Entry {
        from_within: leads_back(),
        focus: (!id.is_empty()).then(|| id.to_owned()),
    };
    entry.write(None);
}

/// Makes `id` the place of the page that the address names, in the present entry, and scrolls nowhere.
pub fn replace(id: &str) {
    let entry = Entry::present().unwrap_or_default();
    if !entry.write(Some(&fragment_of(id))) {
        set_fragment(id);
    }
}

/// Makes `id` the place of the page that the address names, in a new entry, and scrolls nowhere. Back leads to the
/// present place, where `focus` gets the focus.
pub fn push(id: &str, focus: &str) {
    save_focus(focus);
    let entry = Entry {
        from_within: true,
        focus: None,
    };
    let kept = entry.to_js();
    let fragment = fragment_of(id);
    let push = |history: History| history.push_state_with_url(&kept, "", Some(&fragment));
    if history().is_none_or(|history| push(history).is_err()) {
        set_fragment(id);
    }
}

fn set_fragment(id: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(id);
    }
}

/// One step back.
pub fn back() {
    if let Some(history) = history() {
        let _ = history.back();
    }
}

/// Goes to another address of this page, in a new entry. Back leads to another view, and so to no place of the page.
pub fn go(address: &str) {
    let kept = Entry::default().to_js();
    let push = |history: History| history.push_state_with_url(&kept, "", Some(address));
    if history().is_none_or(|history| push(history).is_err())
        && let Some(window) = web_sys::window()
    {
        // A browser that writes no history loads the page anew.
        let _ = window.location().set_href(address);
    }
}

/// Writes settings into the address of the present place. What else its query holds stays.
pub fn set_settings(settings: Settings) {
    change_address(|query, fragment| [&settings.in_query(query), fragment].concat());
}

/// What the present address asks for. Where it asks to leave out the part of the page that holds the place `id`, it asks
/// for the whole page from now on, and the part is there at once: what is hidden can not be given the focus.
#[must_use]
pub fn settings_showing(id: &str) -> Settings {
    let mut settings = page::settings();
    if page::leaves_out(settings.view, id) {
        settings.view = View::All;
        set_settings(settings);
        page::show(settings.view);
    }
    // Whoever asks for what was decided is not shown the paper without it.
    if id == DECISION && settings.text == Text::Submitted {
        settings.text = Text::Decided;
        set_settings(settings);
    }
    settings
}

/// Writes the words to be found into the address of the present place, or takes them out where there are none. Longer ones
/// than anybody links to are left out, too.
pub fn set_words_to_find(words: &str) {
    const LONGEST: usize = 500;
    let encoded = (1..=LONGEST).contains(&words.len());
    let encoded = encoded.then(|| String::from(js_sys::encode_uri_component(words)));
    change_address(|query, fragment| [&with_find(query, encoded.as_deref()), fragment].concat());
}

/// Takes the fragment out of the address.
pub fn forget_fragment() {
    change_address(|query, _| query.to_owned());
}

/// Writes what `change` makes of query and fragment into the address of the present place.
fn change_address(change: impl FnOnce(&str, &str) -> String) {
    let Some(location) = web_sys::window().map(|window| window.location()) else {
        return;
    };
    let (query, fragment) = (location.search(), location.hash());
    let rest = change(&query.unwrap_or_default(), &fragment.unwrap_or_default());
    // The whole address, since a path that begins with two slashes would be read as the name of a host.
    let href = location.href().unwrap_or_default();
    let bare = href.split(['?', '#']).next().unwrap_or_default();
    let entry = Entry::present().unwrap_or_default();
    entry.write(Some(&[bare, &rest].concat()));
}

/// The address of this page with the fragment `id`.
#[must_use]
pub fn address_of(id: &str) -> Option<String> {
    let mut address = web_sys::window()?.location().href().ok()?;
    let bare = address.find('#').unwrap_or(address.len());
    address.truncate(bare);
    address.push_str(&fragment_of(id));
    Some(address)
}

/// Calls `then` whenever the reader has come to another place of the page, by a link or by Back: with the id of what is to
/// get the focus there, where the reader has left that place before.
#[must_use]
pub fn on_arrival(then: impl Fn(Option<&str>) + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let arrive = Rc::new(move || {
        let from_within = LINK_FOLLOWED.replace(false);
        let known = Entry::present();
        if known.is_none() {
            // Where no link was followed it may be Back that led here, to a place from before the page ran, and what lies
            // behind that is not this page's.
            let entry = Entry {
                from_within,
                focus: None,
            };
            entry.write(None);
        }
        let focus = known.and_then(|entry| entry.focus);
        then(focus.as_deref());
    });
    // Where two entries differ in their query too, browsers do not tell of the other fragment: the step alone counts.
    let stepped = Rc::new(Cell::new(false));
    let at_step = {
        let (arrive, stepped) = (arrive.clone(), stepped.clone());
        EventListener::new(&window, "popstate", move |_| {
            stepped.set(true);
            let (arrive, stepped) = (arrive.clone(), stepped.clone());
            next_turn(move || {
                if stepped.take() {
                    arrive();
                }
            });
        })
    };
    let at_fragment = EventListener::new(&window, "hashchange", move |_| {
        stepped.set(false);
        arrive();
    });
    Some([at_step, at_fragment])
}

/// Calls `then` whenever another entry of the history has become the present one, before the browser scrolls to where
/// the reader was.
#[must_use]
pub fn on_step(then: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "popstate", move |_| then()))
}

fn fragment_of(id: &str) -> String {
    ["#", id].concat()
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}
