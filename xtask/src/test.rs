//! Every check, the quickest first.

use crate::matrix;
use crate::run::{self, cargo, spoken};
use crate::setup;
use crate::site::{self, Languages, Variant};
use crate::size;
use crate::slowest;
use crate::tools::Purpose;
use anyhow::{Context as _, Result, bail};
use clap::ValueEnum;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// One of the checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    /// The code is formatted
    Fmt,
    /// The lints of Cargo.toml hold, natively and in the browser's build
    Clippy,
    /// Unit, property and file-driven tests, and the examples in the docs
    Unit,
    /// The docs can be built and all their links lead somewhere
    Docs,
    /// The release site can be built
    Build,
    /// The site keeps to its budgets
    Size,
    /// The site works in real browsers
    Browser,
}

impl Step {
    fn name(self) -> String {
        self.to_possible_value()
            .map(|value| value.get_name().to_owned())
            .unwrap_or_default()
    }

    fn needs(self) -> Option<Purpose> {
        match self {
            Self::Fmt | Self::Unit | Self::Docs | Self::Size => None,
            Self::Clippy | Self::Build => Some(Purpose::Building),
            Self::Browser => Some(Purpose::Testing),
        }
    }

    fn perform(self) -> Result<()> {
        match self {
            Self::Fmt => run_or_advise(
                cargo(["fmt", "--all", "--check"]),
                "Run `cargo fmt --all` to format the code.",
            ),
            Self::Clippy => {
                let advice = "Fix what clippy names above.";
                let native = ["--workspace", "--all-targets", "--features", "ssr"];
                run_or_advise(lint(&native), advice)?;
                // Cargo leaves out of "all targets" what `cargo test` does not run by itself.
                let browser = ["--package", "frus-explorer", "--test", "browser"];
                run_or_advise(lint(&browser), advice)?;
                let target = "wasm32-unknown-unknown";
                let page = ["--package", "frus-explorer", "--target", target];
                run_or_advise(
                    lint(&[&page[..], &["--features", "hydrate"]].concat()),
                    advice,
                )
            }
            Self::Unit => run_or_advise(
                cargo(["test", "--workspace", "--features", "ssr,frus/toml"]),
                "Fix what the tests above found.",
            ),
            Self::Docs => {
                let mut doc = cargo(["doc", "--workspace", "--no-deps", "--features", "ssr"]);
                doc.env("RUSTDOCFLAGS", "-D warnings");
                run_or_advise(doc, "Fix what rustdoc names above.")
            }
            Self::Build => site::build(Variant::default()),
            Self::Size => size::check(&site::dist()),
            Self::Browser => {
                let pseudo = Variant {
                    languages: Languages::MadeUp,
                    ..Variant::default()
                };
                site::build_into(&pseudo_site(), pseudo)?;
                let document = run::root().join(ANOTHER).display().to_string();
                let volume = volume_as_named()?;
                let another = Variant {
                    document: Some(&document),
                    volume: Some(&volume),
                    languages: Languages::First,
                    ..Variant::default()
                };
                site::build_into(&another_site(), another)?;
                publish_volume(&site::dist(), &volume_site())?;
                // Removes what an earlier run left, if there was any.
                for folder in [matrix::folder(), slowest::folder()] {
                    let _ = fs::remove_dir_all(folder);
                }
                let outcome = run_or_advise(
                    browsers(&site::dist())?,
                    "Fix what the browser tests above found.",
                );
                println!(
                    "\nWays of delivery:\n\n{}",
                    matrix::table(&matrix::folder())
                );
                println!("{}", slowest::table(&slowest::folder()));
                outcome
            }
        }
    }
}

/// Runs all steps up to the first that fails, or only one.
pub(crate) fn test(only: Option<Step>) -> Result<()> {
    let steps = match only {
        None => Step::value_variants().to_vec(),
        // `dist/` may be older than the sources.
        Some(step @ (Step::Size | Step::Browser)) => vec![Step::Build, step],
        Some(step) => vec![step],
    };
    // Before the steps, which take long: some tools may have to be installed by hand.
    if let Some(purpose) = steps.iter().filter_map(|step| step.needs()).max() {
        setup::ensure(purpose)?;
    }
    let mut times = Vec::new();
    for step in steps {
        let name = step.name();
        println!(
            "\n──── {name} {}",
            "─".repeat(66_usize.saturating_sub(name.len()))
        );
        let start = Instant::now();
        step.perform().with_context(|| {
            let time = spoken(start.elapsed());
            format!("The step `{name}` failed after {time}; `cargo xtask test --only {name}` runs it alone.")
        })?;
        let time = start.elapsed();
        println!("{name}: fine, {}", spoken(time));
        times.push((name, time));
    }
    if times.len() > 1 {
        let all: Duration = times.iter().map(|(_, time)| *time).sum();
        let times: Vec<_> = (times
            .iter()
            .map(|(name, time)| format!("{name} {}", spoken(*time))))
        .collect();
        println!("\nAll is fine, in {}: {}.", spoken(all), times.join(", "));
    }
    Ok(())
}

/// `cargo xtask screenshots`: has the browser tests take the pictures in `docs/screenshots/` of the site as it is now.
pub(crate) fn screenshots() -> Result<()> {
    setup::ensure(Purpose::Testing)?;
    site::build(Variant::default())?;
    let mut command = browsers(&site::dist())?;
    command.env("FRUS_SCREENSHOTS", run::root().join("docs/screenshots"));
    command.args(["--", "--ignored", "screenshots::"]);
    run_or_advise(
        command,
        "The pictures could not be taken; see the output above.",
    )
}

/// The command that runs the browser tests on the site in `dist`, with the tools' paths in its environment.
pub(crate) fn browsers(dist: &Path) -> Result<Command> {
    if !dist.join("index.html").is_file() {
        bail!(
            "There is no site in {} to test; run `cargo xtask build`.",
            dist.display()
        );
    }
    let toolbox = setup::ensure(Purpose::Testing)?;
    let mut command = cargo(["test", "--package", "frus-explorer", "--test", "browser"]);
    command.env("FRUS_DIST", dist);
    command.env("FRUS_PSEUDO_DIST", pseudo_site());
    command.env("FRUS_ANOTHER_DIST", another_site());
    command.env("FRUS_VOLUME_SITE", volume_site());
    command.envs(toolbox.test_variables());
    Ok(command)
}

/// Where the site in the made-up language is, which is tested and not shipped.
fn pseudo_site() -> PathBuf {
    run::root().join("target").join("pseudo")
}

/// The document of a made-up volume, of which the browser tests read a site.
const ANOTHER: &str = "tests/volume.xml#d1";

/// Where that site is.
fn another_site() -> PathBuf {
    run::root().join("target").join("another")
}

/// The volume itself, of which the browser tests read a folder of pages.
const VOLUME: &str = "tests/volume.xml";

/// The same under the name by which the reading room looks for it beside the page.
fn volume_as_named() -> Result<PathBuf> {
    let named = run::root().join("target").join("frus1952-54Guat.xml");
    fs::copy(run::root().join(VOLUME), &named)
        .with_context(|| format!("{} cannot be written.", named.display()))?;
    Ok(named)
}

/// Where the folder of its pages is.
fn volume_site() -> PathBuf {
    run::root().join("target").join("volume-site")
}

/// Writes that folder, with the search and with the reading room of the built site.
fn publish_volume(dist: &Path, folder: &Path) -> Result<()> {
    let pagefind = setup::ensure(Purpose::Testing)?.program("pagefind")?;
    let mut publish = cargo(["run", "--quiet", "--package", "frus-cli", "--", "site"]);
    publish.arg(VOLUME).arg(folder).arg("--room").arg(dist);
    publish.arg("--pagefind").arg(pagefind);
    run_or_advise(
        publish,
        "The made-up volume could not be published; see above.",
    )
}

fn lint(what: &[&str]) -> Command {
    let mut command = cargo(["clippy", "--quiet"]);
    command.args(what).args(["--", "-D", "warnings"]);
    command
}

fn run_or_advise(command: Command, advice: &str) -> Result<()> {
    run::run(command, || advice.to_owned())
}
