//! Starts the launcher in a browser, in the element that its page has for it (web/launcher.html).

use frus_explorer::{
    browser, edition,
    launcher::app::{Launcher, LauncherProps},
    view::words::Words,
};

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    let (Some(root), Some(edition)) = (browser::root(), edition::embedded()) else {
        browser::page::fail("no edition, or no place for the form");
    };
    let props = LauncherProps {
        edition,
        words: Words,
    };
    yew::Renderer::<Launcher>::with_root_and_props(root, props).render();
}
