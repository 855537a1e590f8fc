//! Starts the reading room in a browser (room.html), and in the worker of that page.

use frus_explorer::{
    browser,
    room::{app::App, worker},
    view::words::Words,
};

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    if browser::worker::is_here() {
        worker::serve(&Words);
        return;
    }
    let Some(root) = browser::element_for("room") else {
        browser::page::fail("no place for the room");
    };
    yew::Renderer::<App>::with_root(root).render();
}
