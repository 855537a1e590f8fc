//! The few scripts of `web/`, which run before, beside or without the program, put together by esbuild.

use crate::failure::{Failure, OrSay};
use crate::run;
use crate::tools::Toolbox;
use std::ffi::OsString;
use std::path::Path;
use std::process::Stdio;

/// A script of `web/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    /// In the head of every page.
    Early,
    /// Starts the program of the site, with the glue in it.
    Start,
    /// Starts the program of the page in one file, with the glue in it.
    Alone,
    /// For pages that embed this one.
    Embed,
    /// The service worker.
    Offline,
    /// What takes it away again.
    OfflineOff,
}

impl Script {
    fn source(self) -> &'static str {
        match self {
            Self::Early => "web/early.js",
            Self::Start => "web/start.js",
            Self::Alone => "web/alone.js",
            Self::Embed => "web/embed.js",
            Self::Offline => "web/worker.js",
            Self::OfflineOff => "web/worker-off.js",
        }
    }

    /// Modules keep what they export; all others keep what is theirs to themselves.
    fn format(self) -> &'static str {
        match self {
            Self::Start | Self::Alone => "esm",
            Self::Early | Self::Embed | Self::Offline | Self::OfflineOff => "iife",
        }
    }
}

/// Bundles and minifies a script. `glue` is what it imports under that name; `alone` is the page in one file that may
/// stand in for the one which the script runs in, empty in that page itself.
pub(super) fn bundle(
    toolbox: &Toolbox,
    script: Script,
    glue: &Path,
    alone: &str,
) -> Result<String, Failure> {
    let mut esbuild = run::program(toolbox.program("esbuild")?);
    esbuild.args([script.source(), "--bundle", "--minify", "--charset=utf8"]);
    esbuild.arg(format!("--format={}", script.format()));
    // What every engine knows that runs the program at all.
    esbuild.args(["--target=es2022", "--log-level=warning"]);
    // The glue can look for the program by itself, and is never asked to.
    esbuild.arg("--log-override:empty-import-meta=silent");
    esbuild.arg(format!("--define:ALONE={alone:?}"));
    let mut alias = OsString::from("--alias:glue=");
    alias.push(glue);
    esbuild.arg(alias);
    let output = (esbuild.stderr(Stdio::inherit()).output())
        .or_say(|| "esbuild could not be started; run `cargo xtask setup`.".into())?;
    if !output.status.success() {
        return Err(Failure::new(format!(
            "{} could not be bundled: mend what esbuild names above.",
            script.source()
        )));
    }
    let text = String::from_utf8(output.stdout)
        .or_say(|| format!("{} is no text any more.", script.source()))?;
    Ok(text.trim_end().to_owned())
}

/// Takes out of the glue what no browser reads, in its place.
pub(super) fn minify(toolbox: &Toolbox, glue: &Path) -> Result<(), Failure> {
    let mut esbuild = run::program(toolbox.program("esbuild")?);
    esbuild
        .arg(glue)
        .args(["--minify", "--format=esm", "--charset=utf8"]);
    esbuild.args(["--log-level=warning", "--allow-overwrite"]);
    let mut output = OsString::from("--outfile=");
    output.push(glue);
    esbuild.arg(output);
    run::run(esbuild, || {
        format!(
            "{} could not be minified: see the words above.",
            glue.display()
        )
    })
}
