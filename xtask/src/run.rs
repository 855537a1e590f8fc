//! Starts other programs.

use anyhow::{Context as _, Result, ensure};
use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The project's folder.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// Where cargo puts what it builds for this project.
pub(crate) fn target_dir() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) if !folder.is_empty() => root().join(folder),
        _ => root().join("target"),
    }
}

/// A command that runs in the project's folder, without the variables that cargo has set for xtask.
pub(crate) fn program(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(describes_our_own_crate) {
            command.env_remove(name);
        }
    }
    command
}

/// A cargo command.
pub(crate) fn cargo<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = program("cargo");
    command.args(arguments);
    command
}

/// Whether cargo set this variable to describe xtask itself.
///
/// A nested cargo that inherits them takes the environment of its build scripts for changed, and rebuilds them. What the user set (`CARGO_HOME`, `CARGO_TARGET_DIR`, `CARGO_NET_…`) must stay.
fn describes_our_own_crate(name: &str) -> bool {
    const NAMES: [&str; 4] = [
        "CARGO",
        "CARGO_CRATE_NAME",
        "CARGO_PRIMARY_PACKAGE",
        "OUT_DIR",
    ];
    const FAMILIES: [&str; 3] = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"];
    NAMES.contains(&name) || FAMILIES.iter().any(|family| name.starts_with(family))
}

/// Runs `command` with its output shown; `advice` is the error when it fails.
pub(crate) fn run(mut command: Command, advice: impl FnOnce() -> String) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("{} could not be started.", name_of(&command)))?;
    ensure!(status.success(), advice());
    Ok(())
}

/// The first line that `command` prints, or nothing when it cannot be run or fails.
pub(crate) fn first_line(mut command: Command) -> Option<String> {
    let output = command.output().ok().filter(|o| o.status.success())?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.lines().next().map(str::to_owned)
}

/// The name of a command's program, for messages.
pub(crate) fn name_of(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_stem().unwrap_or(program.as_os_str());
    name.to_string_lossy().into_owned()
}

/// A time for people: `8 s`, `2 min 5 s`.
pub(crate) fn spoken(time: Duration) -> String {
    match (time.as_secs() / 60, time.as_secs() % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

/// A folder for what a test writes; `name` keeps tests that run at the same time apart.
#[cfg(test)]
pub(crate) fn scratch(name: &str) -> PathBuf {
    env::temp_dir().join(format!("frus-xtask-{name}-{}", std::process::id()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nested_cargo_keeps_the_users_settings_and_none_of_ours() {
        for ours in ["CARGO", "CARGO_PKG_NAME", "CARGO_MANIFEST_DIR", "OUT_DIR"] {
            assert!(
                describes_our_own_crate(ours),
                "{ours} must not be handed on"
            );
        }
        for theirs in [
            "CARGO_HOME",
            "CARGO_TARGET_DIR",
            "CARGO_NET_OFFLINE",
            "CARGO_INCREMENTAL",
            "RUSTUP_TOOLCHAIN",
            "PATH",
        ] {
            assert!(
                !describes_our_own_crate(theirs),
                "{theirs} must be handed on"
            );
        }
    }
}
