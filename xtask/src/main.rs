//! `cargo xtask …`: everything that is done to this repository, by one program that needs nothing but cargo.
//!
//! | module | what it does |
//! |---|---|
//! | [`tools`] | knows which tools are needed, where they are, and which are missing |
//! | [`setup`] | installs what is missing |
//! | [`site`] | builds the site |
//! | [`new`] | lays out the folder of another document |
//! | [`serve`] | serves the built site on this machine |
//! | [`size`] | weighs the built site against its budgets |
//! | [`mod@test`] | runs every check, in order |
//! | [`matrix`] | prints how each way of delivery fared in each engine |
//! | [`slowest`] | names the scenarios of the browser tests that took longest |
//! | [`mod@bench`] | measures a page of 5,000 events |
//! | [`run`] | starts other programs |
//! | [`lock`] | keeps two runs from changing the same files |
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program of the command line talks to the person who called it"
)]
#![forbid(unsafe_code)]

mod bench;
mod lock;
mod matrix;
mod new;
mod run;
mod serve;
mod setup;
mod site;
mod size;
mod slowest;
mod test;
mod tools;

use anyhow::Result;
use clap::{Parser, Subcommand};
use site::Variant;
use std::path::PathBuf;
use std::process::ExitCode;
use tools::Purpose;

/// Set up, build, serve and test frus-explorer
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the site and serve it on this machine
    Serve {
        /// The document of a volume, in the place of the project's own: VOLUME.xml#d557
        #[arg(long, value_name = "FILE#ID", conflicts_with_all = ["no_build", "data"])]
        document: Option<String>,
        /// The folder of another document, as `cargo xtask new` lays it out
        #[arg(long, value_name = "FOLDER", conflicts_with = "no_build")]
        data: Option<PathBuf>,
        /// The port to listen on [default: 8660, or the next free one]
        #[arg(long)]
        port: Option<u16>,
        /// Open the page in the default browser
        #[arg(long)]
        open: bool,
        /// Serve dist/ as it is
        #[arg(long)]
        no_build: bool,
    },
    /// Run every check: format, lints, unit tests, docs, build, size, browsers
    Test {
        /// Run only this step
        #[arg(long, value_name = "STEP")]
        only: Option<test::Step>,
    },
    /// Build the release site into dist/
    ///
    /// Example: cargo xtask build --document frus1952-54v14p2.xml#d557
    Build {
        /// The document of a volume, in the place of the project's own: VOLUME.xml#d557
        #[arg(long, value_name = "FILE#ID", conflicts_with = "data")]
        document: Option<String>,
        /// The folder of another document, as `cargo xtask new` lays it out
        #[arg(long, value_name = "FOLDER")]
        data: Option<PathBuf>,
        /// The volume of the document: its file is put beside the page, and what the document refers to opens in the reading room
        #[arg(long, value_name = "FILE")]
        volume: Option<PathBuf>,
        /// Where the site will stand, for those who ask how to embed it (oembed.json)
        #[arg(long, value_name = "URL")]
        address: Option<String>,
    },
    /// Lay out a document of a volume in a folder of its own, for a curator to go on from (docs/another-document.md)
    ///
    /// Example: cargo xtask new frus1952-54v14p2.xml#d557 --into ../d557
    New {
        /// The document: VOLUME.xml#d557
        #[arg(value_name = "FILE#ID")]
        document: String,
        /// The folder to write it into
        #[arg(long, value_name = "FOLDER")]
        into: PathBuf,
    },
    /// Install every tool that building and testing need
    Setup,
    /// Build the site and take the pictures in docs/screenshots/ anew
    Screenshots,
    /// Build a site of 5,000 generated events into target/bench/, try it, and measure it (docs/benchmarks.md)
    Bench {
        /// Only measure it
        #[arg(long)]
        only_figures: bool,
    },
    /// Bundle styles/ into target/site.css and target/dialogs.css (Trunk calls this before it builds)
    #[command(hide = true)]
    Styles,
    /// Draw the page into the site's folder, and finish the site (Trunk calls this after it has compiled)
    #[command(hide = true)]
    Prerender {
        /// The folder that holds the site's index.html
        #[arg(env = "TRUNK_STAGING_DIR")]
        folder: PathBuf,
    },
}

fn main() -> ExitCode {
    match perform(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!();
            for sentence in error.chain() {
                eprintln!("{sentence}");
            }
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<()> {
    match task {
        Task::Setup => setup::everything(),
        Task::New { document, into } => new::new(&document, &into),
        Task::Build {
            document,
            data,
            volume,
            address,
        } => site::build(Variant {
            data: data.as_deref(),
            document: document.as_deref(),
            volume: volume.as_deref(),
            address: address.as_deref(),
            ..Variant::default()
        }),
        Task::Serve {
            document,
            data,
            port,
            open,
            no_build,
        } => {
            if !no_build {
                site::build(Variant {
                    data: data.as_deref(),
                    document: document.as_deref(),
                    ..Variant::default()
                })?;
            }
            serve::serve(&site::dist(), port, open)
        }
        Task::Test { only } => test::test(only),
        Task::Screenshots => test::screenshots(),
        Task::Bench { only_figures } => bench::bench(only_figures),
        Task::Styles => site::styles(&setup::ensure(Purpose::Styles)?),
        Task::Prerender { folder } => site::finish(&folder),
    }
}
