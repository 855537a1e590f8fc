//! Writes files for word processors in a browser: a program of its own, which a page in a class loads when somebody asks for one.

use lesson::{docx, hand_in::Sheet};
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// The file of a sheet, as the program of the page hands it over; `None` where that is no sheet, or it can not be written.
#[wasm_bindgen(js_name = docx)]
pub fn write(sheet: &[u8]) -> Option<Vec<u8>> {
    docx::docx(&Sheet::from_bytes(sheet)?).ok()
}

fn main() {}
