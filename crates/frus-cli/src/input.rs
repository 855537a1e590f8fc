//! The input: a file, or standard input under the name `-`.

use std::{
    fs,
    io::{self, Read},
    path::Path,
    str,
};

use frus::{Document, Position, Severity, text};

use crate::report::{self, Failure};

/// A text and the name it has in messages.
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) text: String,
}

impl Source {
    /// Reads `path`; `-` is standard input.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let (name, bytes) = if path == Path::new("-") {
            let mut bytes = Vec::new();
            (
                "<stdin>".to_owned(),
                io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes),
            )
        } else {
            (path.display().to_string(), fs::read(path))
        };
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(error) => return Err(Failure::Input(name, error)),
        };
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Self { name, text }),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let before = error
                    .as_bytes()
                    .get(..valid)
                    .and_then(|bytes| str::from_utf8(bytes).ok());
                let before = before.unwrap_or_default();
                let position = Position::of(before, u32::try_from(valid).unwrap_or(u32::MAX));
                let sentence = "this byte is not UTF-8; save the file as plain text in UTF-8";
                report::remark(&name, position, Severity::Error, &sentence);
                Err(Failure::Errors)
            }
        }
    }

    /// Parses the document in this text; diagnostics go to standard error.
    pub(crate) fn document(&self) -> Result<Document, Failure> {
        let parsed = text::parse(&self.text);
        report::diagnostics(&self.name, &parsed.diagnostics)?;
        Ok(parsed.document)
    }
}
