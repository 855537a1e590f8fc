//! The programs besides the page's own: each is compiled, bound to JavaScript and made small, as is done with
//! the page's by Trunk and when the site is finished.

use super::files::{self, name_of, only, read_bytes, write_with_hash};
use super::markup::Start;
use super::optimize::optimize;
use crate::run;
use crate::tools::Toolbox;
use anyhow::{Context as _, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// How a program is built.
#[derive(Clone, Copy)]
pub(super) struct Options<'a> {
    /// The cargo features.
    pub(super) features: &'a str,
    /// Whether to be published.
    pub(super) is_release: bool,
}

/// A program that is built.
pub(super) struct Program {
    /// The program.
    pub(super) wasm: PathBuf,
    /// The script that binds it.
    pub(super) glue: PathBuf,
}

impl Program {
    /// The program that was built into a folder.
    pub(super) fn in_folder(folder: &Path) -> Result<Self> {
        Ok(Self {
            wasm: only(folder, "wasm")?,
            glue: only(folder, "js")?,
        })
    }

    /// Puts the program and the script that starts it into the folder of their page, under names with what they hold.
    pub(super) fn put(&self, folder: &Path, name: &str, script: &str) -> Result<Placed> {
        let script = write_with_hash(folder, &format!("{name}.js"), script.as_bytes())?;
        let path = write_with_hash(folder, &format!("{name}.wasm"), &read_bytes(&self.wasm)?)?;
        Ok(Placed {
            script: name_of(&script),
            program: name_of(&path),
            path,
        })
    }
}

/// A program that stands beside its page, with the script that starts it.
pub(super) struct Placed {
    script: String,
    program: String,
    /// The program.
    pub(super) path: PathBuf,
}

impl Placed {
    /// As the page starts with it.
    pub(super) fn start(&self) -> Start<'_> {
        Start {
            script: &self.script,
            program: &self.program,
        }
    }
}

/// Where the program of that name is made, and found again.
pub(super) fn build_folder(name: &str) -> PathBuf {
    run::root().join("target").join("programs").join(name)
}

/// Builds the program `bin` of a package, and leaves it in a folder that holds nothing else.
pub(super) fn build(
    toolbox: &Toolbox,
    package: &str,
    bin: &str,
    folder: &Path,
    options: Options<'_>,
) -> Result<Program> {
    let target = &toolbox.pins.target;
    let mut cargo = run::cargo(["build", "--quiet", "--package", package]);
    cargo.args(["--bin", bin, "--target", target]);
    cargo.args(["--features", options.features]);
    let profile = if options.is_release {
        cargo.arg("--release");
        "release"
    } else {
        "debug"
    };
    println!("Compiling the program `{bin}` …");
    run::run(cargo, || {
        format!("The program `{bin}` could not be compiled: see the output above.")
    })?;

    if folder.exists() {
        files::remove_folder(folder)?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
    let built = run::target_dir().join(target).join(profile);
    let mut wasm_bindgen = run::program(toolbox.program("wasm-bindgen")?);
    wasm_bindgen.arg(built.join(format!("{bin}.wasm")));
    wasm_bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]);
    wasm_bindgen.arg(folder);
    run::run(wasm_bindgen, || {
        format!("wasm-bindgen could not bind the program `{bin}`: see its output above.")
    })?;
    let program = Program::in_folder(folder)?;
    if options.is_release {
        optimize(toolbox, &program.wasm)?;
    }
    Ok(program)
}
