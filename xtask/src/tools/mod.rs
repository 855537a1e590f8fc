//! Which tools the project needs (`tools.toml`), where they are kept, and which are missing.

mod pins;

use crate::run;
use anyhow::{Context as _, Result};
use pins::is_needed;
pub(crate) use pins::{CargoTool, NPM_LOCK, NPM_PACKAGE, NpmTool, Pins, Purpose, SystemTool};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// The tools as they are on this machine.
#[derive(Debug)]
pub(crate) struct Toolbox {
    pub(crate) pins: Pins,
    cache: PathBuf,
}

/// A part of what has to be installed, in the order of [`Toolbox::missing`].
#[derive(Debug)]
pub(crate) enum Missing<'a> {
    /// Programs of the system. First, since it may need somebody with the right to install them.
    System(Vec<&'a SystemTool>),
    /// rustc's standard library for the target.
    Target(&'a str),
    /// All npm packages, which share one lock file.
    Npm(&'a [NpmTool]),
    /// One program to be built.
    Cargo(&'a CargoTool),
}

impl Toolbox {
    /// Opens the toolbox in `$FRUS_EXPLORER_TOOLS`, or in the user's cache folder.
    pub(crate) fn open() -> Result<Self> {
        Self::kept_in(cache_folder(|name| env::var_os(name), env::home_dir())?)
    }

    /// Opens the toolbox in a folder of the caller's choice, which need not be there yet.
    pub(crate) fn kept_in(cache: PathBuf) -> Result<Self> {
        let pins = Pins::embedded()?;
        Ok(Self { pins, cache })
    }

    /// The folder that holds everything that set-up installs for itself.
    pub(crate) fn cache(&self) -> &Path {
        &self.cache
    }

    /// The output of all installers.
    pub(crate) fn log(&self) -> PathBuf {
        self.cache.join("setup.log")
    }

    /// What `cargo install --root` fills.
    pub(crate) fn cargo_root(&self) -> PathBuf {
        self.cache.join("cargo")
    }

    /// What `npm ci` fills.
    pub(crate) fn node_root(&self) -> PathBuf {
        self.cache.join("node")
    }

    /// A program that `cargo install` built.
    pub(crate) fn cargo_program(&self, tool: &CargoTool) -> PathBuf {
        let file = format!("{}{}", tool.program, env::consts::EXE_SUFFIX);
        self.cargo_root().join("bin").join(file)
    }

    /// The PATH, with the folders of our tools first.
    pub(crate) fn search_path(&self) -> Result<OsString> {
        let path = env::var_os("PATH").unwrap_or_default();
        env::join_paths(self.programs().into_iter().chain(env::split_paths(&path))).with_context(
            || {
                format!(
                    "{} cannot stand in the PATH; name another folder in FRUS_EXPLORER_TOOLS.",
                    self.cache.display()
                )
            },
        )
    }

    /// A program that set-up has installed.
    pub(crate) fn program(&self, name: &str) -> Result<PathBuf> {
        // Looked up rather than joined: on Windows it has one of several endings.
        let ours = env::join_paths(self.programs()).ok();
        which::which_in(name, ours, run::root())
            .with_context(|| format!("{name} is not there; run `cargo xtask setup`."))
    }

    /// The folders that hold what set-up has installed.
    fn programs(&self) -> [PathBuf; 2] {
        let npm = self.node_root().join("node_modules").join(".bin");
        [self.cargo_root().join("bin"), npm]
    }

    /// What still has to be installed for `purpose`.
    pub(crate) fn missing(&self, purpose: Purpose) -> Vec<Missing<'_>> {
        let mut missing = Vec::new();
        let pins = &self.pins;
        let engines = env::var("FRUS_ENGINES").unwrap_or_default();
        if purpose >= Purpose::Testing {
            let needed = pins
                .system
                .iter()
                .filter(|tool| is_needed(tool.engine.as_deref(), &engines));
            let absent: Vec<_> = needed.filter(|tool| tool.path().is_none()).collect();
            if !absent.is_empty() {
                missing.push(Missing::System(absent));
            }
        }
        if purpose >= Purpose::Building && !target_is_there(&pins.target) {
            missing.push(Missing::Target(&pins.target));
        }
        if !self.npm_is_installed() {
            missing.push(Missing::Npm(&pins.npm));
        }
        missing.extend(
            (pins.cargo.iter())
                .filter(|tool| tool.purpose <= purpose && tool.named_by_user().is_none())
                .filter(|tool| is_needed(tool.engine.as_deref(), &engines) && !self.is_built(tool))
                .map(Missing::Cargo),
        );
        missing
    }

    /// Whether npm has installed by the current lock file, a copy of which is in its folder.
    fn npm_is_installed(&self) -> bool {
        let lock = fs::read_to_string(self.node_root().join("package-lock.json"));
        lock.is_ok_and(|lock| lock == NPM_LOCK)
    }

    fn is_built(&self, tool: &CargoTool) -> bool {
        let mut command = run::program(self.cargo_program(tool));
        // Trunk takes the customary NO_COLOR=1 for a mistake, even when it is asked for its version only.
        command.arg("--version").env_remove("NO_COLOR");
        run::first_line(command).is_some_and(|line| names_version(&line, &tool.version))
    }

    /// The environment variables that tell the browser tests where the tools are.
    pub(crate) fn test_variables(&self) -> Vec<(&str, PathBuf)> {
        let mut all = Vec::new();
        for tool in &self.pins.cargo {
            if let Some(name) = &tool.env {
                let path = tool.named_by_user();
                all.push((
                    name.as_str(),
                    path.unwrap_or_else(|| self.cargo_program(tool)),
                ));
            }
        }
        for tool in &self.pins.npm {
            if let (Some(name), Some(file)) = (&tool.env, &tool.file) {
                let package = self.node_root().join("node_modules").join(&tool.name);
                all.push((name.as_str(), package.join(file)));
            }
        }
        for tool in &self.pins.system {
            if let Some(path) = tool.path() {
                all.push((tool.env.as_str(), path));
            }
        }
        all
    }
}

/// Whether a line such as `trunk 0.21.14` or `geckodriver 0.37.1 (abc 2026-01-01)` names `version`.
fn names_version(line: &str, version: &str) -> bool {
    line.split_whitespace().nth(1) == Some(version)
}

/// Whether rustc can compile to `target`. Asked of rustc, since not every Rust comes from rustup.
fn target_is_there(target: &str) -> bool {
    let mut rustc = run::program("rustc");
    rustc.args(["--print", "target-libdir", "--target", target]);
    run::first_line(rustc).is_some_and(|folder| Path::new(&folder).is_dir())
}

fn cache_folder(
    variable: impl Fn(&str) -> Option<OsString>,
    home: Option<PathBuf>,
) -> Result<PathBuf> {
    let given = |name| variable(name).filter(|value| !value.is_empty());
    if let Some(folder) = given("FRUS_EXPLORER_TOOLS") {
        return std::path::absolute(folder).context("FRUS_EXPLORER_TOOLS does not name a folder.");
    }
    // The XDG rules have a relative path ignored.
    let xdg = given("XDG_CACHE_HOME").map(PathBuf::from);
    xdg.filter(|folder| folder.is_absolute())
        .or_else(|| home.map(|home| home.join(".cache")))
        .map(|folder| folder.join("frus-explorer"))
        .context("There is no home folder to keep tools in; name one in FRUS_EXPLORER_TOOLS.")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may end at the first surprise")]
    use super::*;

    #[test]
    fn a_tool_of_another_version_counts_as_missing() {
        assert!(names_version("trunk 0.21.14", "0.21.14"));
        assert!(names_version(
            "geckodriver 0.37.1 (abc 2026-01-01)",
            "0.37.1"
        ));
        assert!(!names_version("trunk 0.21.1", "0.21.14"));
        assert!(!names_version("trunk 0.21.14", "0.21.1"));
        assert!(!names_version("", "0.21.14"));
    }

    #[test]
    fn an_empty_toolbox_misses_what_the_purpose_needs_and_no_more() {
        let toolbox = Toolbox::kept_in(run::scratch("nothing")).unwrap();
        let built = |purpose| -> Vec<String> {
            let missing = toolbox.missing(purpose);
            let tools = missing.iter().filter_map(|missing| match missing {
                Missing::Cargo(tool) => Some(tool.program.clone()),
                _ => None,
            });
            tools.collect()
        };
        assert!(built(Purpose::Styles).is_empty());
        assert_eq!(built(Purpose::Building), ["trunk", "wasm-bindgen"]);
        assert!(built(Purpose::Testing).contains(&"geckodriver".into()));
    }

    #[test]
    fn npm_is_asked_again_when_the_lock_file_changes() {
        let toolbox = Toolbox::kept_in(run::scratch("npm-lock")).unwrap();
        let is_missing = || {
            let missing = toolbox.missing(Purpose::Styles);
            missing.iter().any(|part| matches!(part, Missing::Npm(_)))
        };
        assert!(is_missing());
        let lock = toolbox.node_root().join("package-lock.json");
        fs::create_dir_all(toolbox.node_root()).unwrap();
        fs::write(&lock, NPM_LOCK).unwrap();
        assert!(!is_missing());
        fs::write(&lock, NPM_LOCK.replacen("sha512-", "sha512-0", 1)).unwrap();
        assert!(is_missing());
        fs::remove_dir_all(toolbox.cache()).unwrap();
    }

    #[test]
    fn tools_are_kept_where_the_user_says() {
        let home = || Some(std::path::absolute("home").unwrap());
        let xdg = std::path::absolute("xdg").unwrap();
        let ours = std::path::absolute("ours").unwrap();

        let plain = cache_folder(|_| None, home()).unwrap();
        assert_eq!(plain, home().unwrap().join(".cache").join("frus-explorer"));

        let by_xdg = |name: &str| (name == "XDG_CACHE_HOME").then(|| xdg.clone().into_os_string());
        assert_eq!(
            cache_folder(by_xdg, home()).unwrap(),
            xdg.join("frus-explorer")
        );

        let relative = |name: &str| (name == "XDG_CACHE_HOME").then(|| "xdg".into());
        assert_eq!(cache_folder(relative, home()).unwrap(), plain);

        let by_us = |_: &str| Some(ours.clone().into_os_string());
        assert_eq!(cache_folder(by_us, home()).unwrap(), ours);

        assert!(cache_folder(|_| None, None).is_err());
    }
}
