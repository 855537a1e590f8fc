//! The tools and versions in `tools.toml`.

use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// What npm is asked for.
pub(crate) const NPM_PACKAGE: &str = include_str!("../../npm/package.json");

/// What npm then fetches: the version and the hash of every package.
pub(crate) const NPM_LOCK: &str = include_str!("../../npm/package-lock.json");

/// What tools are needed for; each purpose needs the tools of those before it too.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Purpose {
    /// Bundling the style sheets.
    Styles,
    /// Building the site.
    Building,
    /// Testing it in browsers.
    Testing,
}

/// `tools.toml`, where each field is explained.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pins {
    pub(crate) target: String,
    pub(crate) cargo: Vec<CargoTool>,
    pub(crate) npm: Vec<NpmTool>,
    pub(crate) system: Vec<SystemTool>,
}

/// A program that `cargo install` builds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct CargoTool {
    pub(crate) name: String,
    pub(crate) program: String,
    pub(crate) version: String,
    #[serde(rename = "for")]
    pub(crate) purpose: Purpose,
    pub(crate) locked: bool,
    #[serde(default = "yes")]
    pub(crate) default_features: bool,
    #[serde(default)]
    pub(crate) features: Vec<String>,
    /// How long building it takes on two cores, so that nobody thinks it hangs.
    pub(crate) minutes: u32,
    /// The engine that it belongs to, where it belongs to one.
    pub(crate) engine: Option<String>,
    pub(crate) env: Option<String>,
}

/// `npm/package.json`.
#[derive(Debug, Deserialize)]
struct NpmPackage {
    dependencies: BTreeMap<String, String>,
}

/// A package of npm.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NpmTool {
    pub(crate) name: String,
    /// Taken from [`NPM_PACKAGE`].
    #[serde(skip)]
    pub(crate) version: String,
    pub(crate) env: Option<String>,
    pub(crate) file: Option<String>,
}

/// A program that the system's package manager supplies. All of them are for testing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SystemTool {
    pub(crate) name: String,
    /// The engine that it belongs to, where it belongs to one.
    pub(crate) engine: Option<String>,
    pub(crate) programs: Vec<String>,
    /// Where to look beside the PATH.
    #[serde(default)]
    pub(crate) folders: Vec<String>,
    pub(crate) apt: String,
    pub(crate) env: String,
}

fn yes() -> bool {
    true
}

impl Pins {
    /// The pins that this program was built with.
    pub(crate) fn embedded() -> Result<Self> {
        let mut pins: Self = toml::from_str(include_str!("../../tools.toml"))
            .context("xtask/tools.toml does not say what xtask expects.")?;
        let package: NpmPackage = serde_json::from_str(NPM_PACKAGE)
            .context("xtask/npm/package.json does not say what xtask expects.")?;
        for tool in &mut pins.npm {
            let version = package.dependencies.get(&tool.name);
            let version = version
                .with_context(|| format!("xtask/npm/package.json does not name {}.", tool.name));
            tool.version.clone_from(version?);
        }
        Ok(pins)
    }
}

impl CargoTool {
    /// The path that the user has set in its variable, if any: then ours is not built.
    pub(crate) fn named_by_user(&self) -> Option<PathBuf> {
        let path = env::var_os(self.env.as_ref()?)?;
        Some(PathBuf::from(path)).filter(|path| !path.as_os_str().is_empty())
    }

    pub(crate) fn label(&self) -> String {
        format!("{} {}", self.name, self.version)
    }
}

impl NpmTool {
    pub(crate) fn label(&self) -> String {
        format!("{}@{}", self.name, self.version)
    }
}

/// A program, by its name or its place; or a file that is no program, such as a font.
fn program_or_file(path: PathBuf) -> Option<PathBuf> {
    which::which(&path).ok().or(path.is_file().then_some(path))
}

impl SystemTool {
    /// Where it is: what its variable points at, else the first of its programs on the PATH.
    pub(crate) fn path(&self) -> Option<PathBuf> {
        if let Some(path) = env::var_os(&self.env).filter(|path| !path.is_empty()) {
            return program_or_file(path.into());
        }
        let on_path = |name: &String| which::which(name).ok();
        self.programs.iter().find_map(on_path).or_else(|| {
            let folders = self.folders.iter().flat_map(|pattern| matching(pattern));
            let files =
                folders.flat_map(|folder| self.programs.iter().map(move |name| folder.join(name)));
            files.into_iter().find_map(program_or_file)
        })
    }
}

/// Whether the tests need a tool of this engine, where they run in `engines` only, as FRUS_ENGINES names them.
pub(crate) fn is_needed(engine: Option<&str>, engines: &str) -> bool {
    let mut engines = engines
        .split(',')
        .filter(|name| !name.is_empty())
        .peekable();
    engines.peek().is_none() || engine.is_none_or(|engine| engines.any(|name| name == engine))
}

/// The folders that match a pattern, in which `*` stands for any one folder.
fn matching(pattern: &str) -> Vec<PathBuf> {
    let mut found = vec![PathBuf::new()];
    for part in Path::new(pattern) {
        found = match part == "*" {
            false => found.into_iter().map(|folder| folder.join(part)).collect(),
            true => {
                let inside = found.iter().filter_map(|folder| fs::read_dir(folder).ok());
                let mut inside: Vec<_> = inside
                    .flatten()
                    .flatten()
                    .map(|entry| entry.path())
                    .collect();
                inside.sort();
                inside
            }
        };
    }
    found.retain(|folder| folder.is_dir());
    found
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may end at the first surprise"
    )]
    use super::*;
    use crate::run;

    #[test]
    fn wasm_bindgen_and_its_program_are_of_one_version() {
        let lock = fs::read_to_string(run::root().join("Cargo.lock")).unwrap();
        let lock: toml::Table = lock.parse().unwrap();
        let mut packages = lock.get("package").unwrap().as_array().unwrap().iter();
        let library = packages
            .find(|package| package.get("name").unwrap().as_str() == Some("wasm-bindgen"))
            .and_then(|package| package.get("version")?.as_str());
        let pins = Pins::embedded().unwrap();
        let mut tools = pins.cargo.iter();
        let program = tools.find(|tool| tool.name == "wasm-bindgen-cli").unwrap();
        assert_eq!(
            library,
            Some(program.version.as_str()),
            "bring wasm-bindgen in Cargo.lock and in xtask/tools.toml to one version"
        );
    }

    #[test]
    fn what_npm_fetches_is_locked() {
        let package: NpmPackage = serde_json::from_str(NPM_PACKAGE).unwrap();
        let lock: serde_json::Value = serde_json::from_str(NPM_LOCK).unwrap();
        let mut packages = lock["packages"].as_object().unwrap().clone();
        let root = packages.remove("").unwrap();
        let locked: NpmPackage = serde_json::from_value(root).unwrap();
        assert_eq!(locked.dependencies, package.dependencies);
        assert_eq!(
            package.dependencies.len(),
            Pins::embedded().unwrap().npm.len()
        );
        for (name, version) in &package.dependencies {
            let locked = &packages[&format!("node_modules/{name}")];
            assert_eq!(locked["version"], *version, "{name} is pinned exactly");
        }
        for (name, package) in &packages {
            assert!(package["integrity"].is_string(), "{name} has a hash");
            assert!(
                package.get("resolved").is_none(),
                "{name} comes from whatever registry npm is set to"
            );
        }
    }

    #[test]
    fn a_tool_may_stand_in_a_folder_of_any_name() {
        let root = run::scratch("folders");
        for folder in ["a/kit/program", "b/other", "c/kit"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        let found = matching(root.join("*/kit").to_str().unwrap());
        assert_eq!(found, [root.join("a/kit"), root.join("c/kit")]);
        assert!(matching(root.join("*/none").to_str().unwrap()).is_empty());
        fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn an_engine_that_is_left_out_needs_no_tools() {
        let pins = Pins::embedded().unwrap();
        let needed = |engines: &str| -> Vec<&str> {
            let tools = pins
                .system
                .iter()
                .filter(|tool| is_needed(tool.engine.as_deref(), engines));
            tools.map(|tool| tool.name.as_str()).collect()
        };
        assert_eq!(needed("").len(), pins.system.len());
        assert_eq!(needed("chromium,firefox,webkit"), needed(""));
        assert_eq!(
            needed("firefox"),
            [
                "Firefox",
                "pdftotext",
                "pdftoppm",
                "jing",
                "xmllint",
                "Noto Sans CJK"
            ]
        );
    }

    #[test]
    fn trunk_is_told_the_same_versions() {
        let told = fs::read_to_string(run::root().join("Trunk.toml")).unwrap();
        let told: toml::Table = told.parse().unwrap();
        let tool = |name: &str| told.get("tools")?.get(name)?.as_str();
        let pins = Pins::embedded().unwrap();
        let built = |name: &str| {
            let tool = pins.cargo.iter().find(|tool| tool.program == name);
            tool.map(|tool| tool.version.as_str())
        };
        let trunk = told
            .get("trunk-version")
            .and_then(|version| version.as_str());
        assert_eq!(trunk, built("trunk"));
        assert_eq!(tool("wasm_bindgen"), built("wasm-bindgen"));
    }

    #[test]
    fn the_target_is_the_one_that_the_toolchain_file_names() {
        let file = fs::read_to_string(run::root().join("rust-toolchain.toml")).unwrap();
        assert!(file.contains(&format!("\"{}\"", Pins::embedded().unwrap().target)));
    }
}
