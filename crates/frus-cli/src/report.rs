//! Messages on standard error, and the exit status that goes with them.

use std::{
    fmt,
    io::{self, Write},
    process::ExitCode,
};

use frus::{Diagnostic, Position, Severity, edition::Mistake};

/// Why the program ends without doing what was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The document or its data file has errors, each already reported.
    Errors,
    /// A file can not be read.
    Input(String, io::Error),
    /// The output can not be written.
    Output(io::Error),
    /// The model can not be written as JSON.
    Json(serde_json::Error),
}

impl Failure {
    pub(crate) fn status(&self) -> ExitCode {
        match self {
            Self::Errors => ExitCode::from(1),
            Self::Input(..) | Self::Output(_) | Self::Json(_) => ExitCode::from(2),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        match error.io_error_kind() {
            Some(kind) => Self::Output(kind.into()),
            None => Self::Json(error),
        }
    }
}

impl fmt::Display for Failure {
    /// One line, or none where everything has been reported.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Errors => Ok(()),
            Self::Input(file, error) => {
                writeln!(f, "{file}: error: the file can not be read: {error}")
            }
            Self::Output(error) => {
                writeln!(f, "frus: error: the output can not be written: {error}")
            }
            Self::Json(error) => writeln!(
                f,
                "frus: error: the model can not be written as JSON: {error}"
            ),
        }
    }
}

/// Writes to standard error; a failure to do so can not be reported anywhere.
pub(crate) fn say(words: &impl fmt::Display) {
    let _unheard = write!(io::stderr().lock(), "{words}");
}

/// Writes a message about a position in a file.
pub(crate) fn remark(
    file: &str,
    position: Position,
    severity: Severity,
    sentence: &dyn fmt::Display,
) {
    say(&format_args!("{file}:{position}: {severity}: {sentence}\n"));
}

/// Writes the diagnostics of a parser, and fails where one is an error.
pub(crate) fn diagnostics(file: &str, diagnostics: &[Diagnostic]) -> Result<(), Failure> {
    for diagnostic in diagnostics {
        remark(file, diagnostic.position, diagnostic.severity(), diagnostic);
    }
    let errors = diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity() == Severity::Error);
    if errors { Err(Failure::Errors) } else { Ok(()) }
}

/// Writes what is wrong with a data file.
pub(crate) fn mistakes(file: &str, mistakes: &[Mistake]) -> Failure {
    for mistake in mistakes {
        remark(file, mistake.position, Severity::Error, &mistake.kind);
    }
    Failure::Errors
}
