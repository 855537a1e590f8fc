//! Makes the program small, with wasm-opt.

use crate::run;
use crate::tools::Toolbox;
use anyhow::Result;
use std::path::Path;

/// The WebAssembly features are named one by one, those that rustc uses: with `--all-features` wasm-opt makes programs
/// that browsers refuse.
const OPTIONS: [&str; 7] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Optimizes the program at `path` for size, in its place.
pub(super) fn optimize(toolbox: &Toolbox, path: &Path) -> Result<()> {
    let mut wasm_opt = run::program(toolbox.program("wasm-opt")?);
    wasm_opt.arg(path).arg("--output").arg(path).args(OPTIONS);
    run::run(wasm_opt, || {
        "wasm-opt could not optimize the program: see its output above.".into()
    })
}
