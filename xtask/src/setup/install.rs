//! The installers, one for each kind of tool.

use super::progress;
use crate::run;
use crate::tools::{CargoTool, NPM_LOCK, NPM_PACKAGE, NpmTool, SystemTool, Toolbox};
use anyhow::{Context as _, Result, bail};
use std::env;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Installs browsers and other programs of the system with apt where we are root; else the error says what to install.
pub(super) fn system(toolbox: &Toolbox, tools: &[&SystemTool], place: &str) -> Result<()> {
    for tool in tools {
        if let Some(path) = env::var_os(&tool.env).filter(|path| !path.is_empty()) {
            bail!(
                "{} names {}, which is no program: correct it, or unset it to have {} looked for.",
                tool.env,
                path.display(),
                tool.name
            );
        }
    }
    let names = list(tools.iter().map(|tool| tool.name.as_str()));
    let mut packages: Vec<_> = tools.iter().map(|tool| tool.apt.as_str()).collect();
    packages.sort_unstable();
    packages.dedup();
    let variables = list(tools.iter().map(|tool| tool.env.as_str()));
    let how_to_leave_out = how_to_leave_out(&toolbox.pins.system, tools);
    let apt = which::which("apt-get").ok();
    let Some(apt) = apt else {
        bail!(
            "The tests need {names}: install what your system offers under these names, or set {variables} to where \
             they are, then run this again.{how_to_leave_out}"
        );
    };
    if !we_are_root() {
        bail!(
            "The tests need {names}: run `sudo apt-get install {}`, which are their names on Debian, or set {variables} to \
             where they are, then run this again.{how_to_leave_out}",
            packages.join(" ")
        );
    }
    let apt_get = |arguments: &[&str]| {
        let mut command = run::program(&apt);
        command.args(arguments);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(packages.iter().copied());

    let title = format!("Installing {names} ({place})");
    let advice = format!(
        "apt-get could not install {}, which are their names on Debian: check the network and the system's package \
         sources, or set {variables} to where they are, then run this again.{how_to_leave_out}",
        packages.join(" ")
    );
    // Without fresh lists apt asks for versions that its servers no longer keep.
    progress::follow(
        toolbox,
        apt_get(&["update"]),
        "Asking apt what there is",
        &advice,
    )?;
    progress::follow(toolbox, apt_get(&install), &title, &advice)
}

/// A sentence on how to leave out the engines that lack a tool, unless no engine would remain.
fn how_to_leave_out(all: &[SystemTool], absent: &[&SystemTool]) -> String {
    let engines = |tools: &mut dyn Iterator<Item = &SystemTool>| {
        let mut names: Vec<_> = tools.filter_map(|tool| tool.engine.clone()).collect();
        names.dedup();
        names
    };
    let lacking = engines(&mut absent.iter().copied());
    let mut complete = engines(&mut all.iter());
    complete.retain(|engine| !lacking.contains(engine));
    if lacking.is_empty() || complete.is_empty() {
        return String::new();
    }
    format!(
        " Where there is no {} to be had, FRUS_ENGINES={} leaves out what needs it.",
        list(lacking.iter().map(String::as_str)),
        complete.join(",")
    )
}

/// Installs rustc's standard library for the page's target.
pub(super) fn target(toolbox: &Toolbox, target: &str, place: &str) -> Result<()> {
    let mut rustup = run::program("rustup");
    rustup.args(["target", "add", target]);
    progress::follow(
        toolbox,
        rustup,
        &format!("Adding {target} to Rust ({place})"),
        &format!(
            "rustc has no standard library for {target}: install Rust by https://rustup.rs, then run this again."
        ),
    )
}

/// Installs all npm packages by the lock file, into a new folder first, so that an interruption leaves the old one whole.
pub(super) fn npm(toolbox: &Toolbox, tools: &[NpmTool], place: &str) -> Result<()> {
    let Ok(npm) = which::which("npm") else {
        bail!(
            "npm is not there: install Node 18 or later (https://nodejs.org), then run this again."
        );
    };
    npm_ci(run::program(npm), toolbox, tools, place)
}

fn npm_ci(mut npm: Command, toolbox: &Toolbox, tools: &[NpmTool], place: &str) -> Result<()> {
    let folder = toolbox.node_root();
    let fresh = folder.with_extension("new");
    remove(&fresh)?;
    let cannot = || format!("{} cannot be filled.", fresh.display());
    fs::create_dir_all(&fresh).with_context(cannot)?;
    fs::write(fresh.join("package.json"), NPM_PACKAGE).with_context(cannot)?;
    fs::write(fresh.join("package-lock.json"), NPM_LOCK).with_context(cannot)?;

    // Unlike `npm install`, `npm ci` fetches what the lock file names, checks its hash, and never writes that file.
    npm.arg("ci").arg("--prefix").arg(&fresh);
    npm.args(["--ignore-scripts", "--no-audit", "--no-fund"]);
    npm.arg("--loglevel=error");
    let labels: Vec<_> = tools.iter().map(NpmTool::label).collect();
    let title = format!(
        "Fetching {} from npm ({place})",
        list(labels.iter().map(String::as_str))
    );
    let advice = "npm could not install them: check the network, and that Node 18 or later with npm is there \
                  (https://nodejs.org), then run this again.";
    progress::follow(toolbox, npm, &title, advice)?;

    remove(&folder)?;
    fs::rename(&fresh, &folder).with_context(|| format!("{} cannot be replaced.", folder.display()))
}

/// Compiles and installs one program.
pub(super) fn cargo(toolbox: &Toolbox, tool: &CargoTool, place: &str) -> Result<()> {
    // By force: cargo believes its own list even where somebody has removed the program.
    let mut command = run::cargo(["install", "--force"]);
    command.arg("--root").arg(toolbox.cargo_root());
    command.args(["--version", &format!("={}", tool.version)]);
    if tool.locked {
        command.arg("--locked");
    }
    if !tool.default_features {
        command.arg("--no-default-features");
    }
    if !tool.features.is_empty() {
        command.args(["--features", &tool.features.join(",")]);
    }
    command.arg(&tool.name);
    command.env("CARGO_TARGET_DIR", build_folder(toolbox));
    // Flags and targets that the caller chose are meant for the page, not for the tools.
    for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
        command.env_remove(name);
    }
    progress::follow(
        toolbox,
        command,
        &format!(
            "Building {} ({place}), about {} minutes",
            tool.label(),
            tool.minutes
        ),
        &format!(
            "{} could not be built: check the network and that a C compiler is there (on Debian: `apt-get install \
             build-essential`), then run this again.",
            tool.label()
        ),
    )
}

/// Removes what compiling left behind, more than a gigabyte. It is kept until all is built, so that an interrupted
/// set-up continues where it stopped.
pub(super) fn remove_build_folder(toolbox: &Toolbox) {
    // What cannot be removed only takes space.
    let _ = fs::remove_dir_all(build_folder(toolbox));
}

fn build_folder(toolbox: &Toolbox) -> PathBuf {
    toolbox.cache().join("build")
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} cannot be removed.", folder.display()))
        }
        _ => Ok(()),
    }
}

fn we_are_root() -> bool {
    let mut id = Command::new("id");
    id.arg("-u");
    run::first_line(id).as_deref() == Some("0")
}

/// `a`, `a and b`, `a, b and c`.
fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<_> = names.collect();
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may end at the first surprise")]
    use super::*;

    #[cfg(unix)]
    #[test]
    fn npm_fetches_what_the_lock_file_names() {
        let toolbox = Toolbox::kept_in(run::scratch("npm-ci")).unwrap();
        fs::create_dir_all(toolbox.cache()).unwrap();
        // In the place of npm runs a shell, which keeps what it was asked for.
        let install = |script| {
            let mut shell = run::program("sh");
            shell.args(["-c", script, "npm"]);
            npm_ci(shell, &toolbox, &toolbox.pins.npm, "1 of 1")
        };
        let found = |name| fs::read_to_string(toolbox.node_root().join(name)).unwrap();
        install("echo $1 > $3/asked").unwrap();
        assert_eq!(found("asked"), "ci\n");
        assert_eq!(found("package.json"), NPM_PACKAGE);
        assert_eq!(found("package-lock.json"), NPM_LOCK);

        assert!(install("echo again > $3/asked; exit 1").is_err());
        assert_eq!(found("asked"), "ci\n", "left as it was");
        fs::remove_dir_all(toolbox.cache()).unwrap();
    }

    #[test]
    fn a_missing_engine_can_be_left_out() {
        let tool = |name: &str, engine: Option<&str>| SystemTool {
            name: name.into(),
            engine: engine.map(str::to_owned),
            programs: vec![],
            folders: vec![],
            apt: String::new(),
            env: String::new(),
        };
        let all = [
            tool("Chromium", Some("chromium")),
            tool("Firefox", Some("firefox")),
            tool("MiniBrowser", Some("webkit")),
            tool("Xvfb", Some("webkit")),
            tool("pdftotext", None),
        ];
        let [chromium, firefox, browser, screen, reader] = &all;
        assert_eq!(
            how_to_leave_out(&all, &[browser, screen, reader]),
            " Where there is no webkit to be had, FRUS_ENGINES=chromium,firefox leaves out what needs it."
        );
        assert_eq!(how_to_leave_out(&all, &[reader]), "");
        assert_eq!(how_to_leave_out(&all, &[chromium, firefox, browser]), "");
    }

    #[test]
    fn names_are_listed_as_one_would_say_them() {
        assert_eq!(list(["Firefox"].into_iter()), "Firefox");
        assert_eq!(
            list(["Chromium", "Firefox"].into_iter()),
            "Chromium and Firefox"
        );
        assert_eq!(list(["a", "b", "c"].into_iter()), "a, b and c");
    }
}
