//! The document library from the shell: `frus check|text|markdown|html|tei|json|events|site FILE`, and others.
//!
//! What is asked for goes to standard output, remarks on the text to standard error as `file:line:column: severity:
//! sentence`. The exit status is 0 where the document is in order, 1 where it has errors, 2 for wrong usage or a file
//! that can not be read or written.

mod commands;
mod input;
mod report;

use std::{
    io::{self, BufWriter, Write},
    process::ExitCode,
};

use clap::Parser;

use commands::Command;
use report::Failure;

/// Reads the documents of Foreign Relations of the United States.
#[derive(Parser)]
#[command(name = "frus", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut out = BufWriter::new(io::stdout().lock());
    let result = arguments
        .command
        .run(&mut out)
        .and_then(|()| out.flush().map_err(Failure::from));
    match result {
        Ok(()) => ExitCode::SUCCESS,
        // A closed pipe, as by `head`, is no failure.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            // The buffer would be written once more when it is dropped.
            let _unwritten = out.into_parts();
            ExitCode::SUCCESS
        }
        Err(failure) => {
            report::say(&failure);
            failure.status()
        }
    }
}
