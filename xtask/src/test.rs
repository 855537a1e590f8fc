//! Every check, in the order in which a fault is cheapest to find.

use crate::matrix;
use crate::run::{self, cargo, spoken};
use crate::setup;
use crate::site;
use crate::size;
use crate::tools::Purpose;
use anyhow::{Context as _, Result, bail};
use clap::ValueEnum;
use std::fs;
use std::path::Path;
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
    /// The site does in real browsers what a reader expects
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
            Self::Fmt => checked(
                cargo(["fmt", "--all", "--check"]),
                "Run `cargo fmt --all` to format the code.",
            ),
            Self::Clippy => {
                let mend = "Mend what clippy names above.";
                let native = ["--workspace", "--all-targets", "--features", "ssr"];
                checked(lint(&native), mend)?;
                // Cargo leaves out of "all targets" what `cargo test` does not run by itself.
                let browser = ["--package", "frus-explorer", "--test", "browser"];
                checked(lint(&browser), mend)?;
                let target = "wasm32-unknown-unknown";
                let page = ["--package", "frus-explorer", "--target", target];
                checked(
                    lint(&[&page[..], &["--features", "hydrate"]].concat()),
                    mend,
                )
            }
            Self::Unit => checked(
                cargo(["test", "--workspace", "--features", "ssr,frus/toml"]),
                "Mend what the tests above found.",
            ),
            Self::Docs => {
                let mut doc = cargo(["doc", "--workspace", "--no-deps", "--features", "ssr"]);
                doc.env("RUSTDOCFLAGS", "-D warnings");
                checked(doc, "Mend what rustdoc names above.")
            }
            Self::Build => site::build(None),
            Self::Size => size::check(&site::dist()),
            Self::Browser => {
                // What an earlier run found is no answer to this one. Where there was none, nothing is to be removed.
                let _ = fs::remove_dir_all(matrix::folder());
                let outcome = checked(
                    browsers(&site::dist())?,
                    "Mend what the browsers found above.",
                );
                println!(
                    "\nWays of delivery:\n\n{}",
                    matrix::table(&matrix::folder())
                );
                outcome
            }
        }
    }
}

/// Runs all steps up to the first that fails, or one alone.
pub(crate) fn test(only: Option<Step>) -> Result<()> {
    let steps = match only {
        None => Step::value_variants().to_vec(),
        // What was built before may not be of the sources as they are.
        Some(step @ (Step::Size | Step::Browser)) => vec![Step::Build, step],
        Some(step) => vec![step],
    };
    // First, so that what somebody must install by hand is asked for before the long work.
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
    site::build(None)?;
    let mut command = browsers(&site::dist())?;
    command.env("FRUS_SCREENSHOTS", run::root().join("docs/screenshots"));
    command.args(["--", "--ignored", "screenshots::"]);
    checked(
        command,
        "The pictures could not be taken; see the words above.",
    )
}

/// The browser tests, told where the tools are and that the site is in `dist`.
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
    command.envs(toolbox.whereabouts());
    Ok(command)
}

fn lint(what: &[&str]) -> Command {
    let mut command = cargo(["clippy", "--quiet"]);
    command.args(what).args(["--", "-D", "warnings"]);
    command
}

fn checked(command: Command, advice: &str) -> Result<()> {
    run::run(command, || advice.to_owned())
}
