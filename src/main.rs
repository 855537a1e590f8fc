//! Starts the page in a browser, over the prerendered markup.

use frus_explorer::app::{self, App};

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    app::start::<App>();
}
