//! Starts the page in a browser, over the prerendered markup.

use frus_explorer::{app::App, browser};

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    // Without its data, or markup to stand on, the page stays what the build machine made it: a readable document.
    let (Some(root), true) = (
        browser::root(),
        frus_explorer::edition::embedded().is_some(),
    ) else {
        return;
    };
    if root.has_child_nodes() {
        yew::Renderer::<App>::with_root(root).hydrate();
    }
}
