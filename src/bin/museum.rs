//! Starts the screen of a museum in a browser, in the element that web/museum.js has made for it.

use frus_explorer::{
    browser,
    museum::{
        app::{Screen, ScreenProps},
        spoken::Spoken,
    },
};

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    let editions = Spoken::all();
    let (Some(root), false) = (browser::screen::root(), editions.is_empty()) else {
        // The page stays a readable document.
        browser::page::fail("no edition, or no place for the screen");
    };
    let props = ScreenProps {
        editions: editions.into(),
    };
    yew::Renderer::<Screen>::with_root_and_props(root, props).render();
}
