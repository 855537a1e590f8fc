//! Starts the page in a class in a browser, over the prerendered markup.

use frus_explorer::{app::AppProps, browser, class::app::ClassApp, edition, view::words::Words};

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    let root = browser::root().filter(|root| root.has_child_nodes());
    let (Some(root), Some(edition)) = (root, edition::embedded()) else {
        // The page stays a readable document.
        browser::page::fail("no edition, or no prerendered markup");
    };
    let props = AppProps {
        edition,
        words: Words,
        drawn: Default::default(),
    };
    yew::Renderer::<ClassApp>::with_root_and_props(root, props).hydrate();
}
