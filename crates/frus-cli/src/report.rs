//! Messages on standard error, and the exit status that goes with them.

use std::{
    fmt,
    io::{self, Write},
    process::ExitCode,
    str,
    string::FromUtf8Error,
};

use crate::commands::Problem;
use frus::{Diagnostic, Position, Severity, edition::Mistake, tei};

/// Why the program ends without doing what was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The document or its data file has errors, each already reported.
    Errors,
    /// What was asked for does not fit the file; what to do instead.
    Usage(&'static str),
    /// A file can not be read.
    Input(String, io::Error),
    /// The output can not be written.
    Output(io::Error),
    /// The model can not be written as JSON.
    Json(serde_json::Error),
    /// A volume can not be published.
    Site(Problem),
}

impl Failure {
    pub(crate) fn status(&self) -> ExitCode {
        match self {
            Self::Errors => ExitCode::from(1),
            Self::Usage(_) | Self::Input(..) | Self::Output(_) | Self::Json(_) | Self::Site(_) => {
                ExitCode::from(2)
            }
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

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Site(problem)
    }
}

impl fmt::Display for Failure {
    /// One line, or none where everything has been reported.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Errors => Ok(()),
            Self::Site(problem) => writeln!(f, "frus: error: {problem}"),
            Self::Usage(what) => writeln!(f, "frus: error: {what}"),
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

/// Writes why a file is no TEI.
pub(crate) fn tei_error(file: &str, error: &tei::Error) -> Failure {
    remark(file, error.position, Severity::Error, &error.kind);
    Failure::Errors
}

/// Writes what is unusual in a TEI file.
pub(crate) fn warnings(file: &str, warnings: &[tei::Warning]) {
    for warning in warnings {
        remark(file, warning.position, Severity::Warning, &warning.kind);
    }
}

/// Where bytes stop to be UTF-8.
pub(crate) fn not_utf8(error: &FromUtf8Error) -> Position {
    let valid = error.utf8_error().valid_up_to();
    let before = error
        .as_bytes()
        .get(..valid)
        .and_then(|bytes| str::from_utf8(bytes).ok());
    let before = before.unwrap_or_default();
    Position::of(before, u32::try_from(valid).unwrap_or(u32::MAX))
}

/// Writes what is wrong with a data file.
pub(crate) fn mistakes(file: &str, mistakes: &[Mistake]) -> Failure {
    for mistake in mistakes {
        remark(file, mistake.position, Severity::Error, &mistake.kind);
    }
    Failure::Errors
}
