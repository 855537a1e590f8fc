//! The launcher: a page with a program of its own, for the pages of each language.

use super::bundle;
use super::files::{self, name_of, only, read_bytes, read_text, write, write_with_hash};
use super::markup::{self, Start};
use super::optimize::optimize;
use crate::run;
use crate::tools::Toolbox;
use anyhow::{Context as _, Result};
use std::fs;
use std::path::Path;

/// How it is built.
#[derive(Clone, Copy)]
pub(super) struct Options<'a> {
    /// The cargo features.
    pub(super) features: &'a str,
    /// Whether to be published.
    pub(super) is_release: bool,
    /// Whether the page stands in a folder below that of the site.
    pub(super) is_below: bool,
}

/// Compiles the program in the language of the page, binds it to its script, and finishes the page that stands in `folder`.
pub(super) fn build(toolbox: &Toolbox, folder: &Path, options: Options<'_>) -> Result<()> {
    let target = &toolbox.pins.target;
    let mut cargo = run::cargo(["build", "--quiet", "--package", "frus-explorer"]);
    cargo.args(["--bin", "launcher", "--target", target]);
    cargo.args(["--features", options.features]);
    let profile = if options.is_release {
        cargo.arg("--release");
        "release"
    } else {
        "debug"
    };
    println!("Compiling the program of the launcher …");
    run::run(cargo, || {
        "The program of the launcher could not be compiled: see the output above.".into()
    })?;

    let bound = run::root().join("target").join("launcher");
    if bound.exists() {
        files::remove_folder(&bound)?;
    }
    fs::create_dir_all(&bound).with_context(|| format!("{} cannot be made.", bound.display()))?;
    let built = run::target_dir().join(target).join(profile);
    let mut wasm_bindgen = run::program(toolbox.program("wasm-bindgen")?);
    wasm_bindgen.arg(built.join("launcher.wasm"));
    wasm_bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]);
    wasm_bindgen.arg(&bound);
    run::run(wasm_bindgen, || {
        "wasm-bindgen could not bind the program of the launcher: see its output above.".into()
    })?;
    let program = only(&bound, "wasm")?;
    if options.is_release {
        optimize(toolbox, &program)?;
    }

    let scripts = bundle::launcher(toolbox, &only(&bound, "js")?)?;
    let program = write_with_hash(folder, "launcher.wasm", &read_bytes(&program)?)?;
    let script = write_with_hash(folder, "launcher.js", scripts.start.as_bytes())?;
    let start = Start {
        script: &name_of(&script),
        program: &name_of(&program),
    };
    let mut style = scripts.style;
    if options.is_below {
        // The faces are those of the site above.
        style = style.replace("url(fonts/", "url(../fonts/");
    }
    let page = folder.join("launcher.html");
    let finished = markup::launcher(&read_text(&page)?, &style, &scripts.early, start)?;
    write(&page, finished)
}
