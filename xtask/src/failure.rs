//! What went wrong, said once, to somebody who has to do something about it.

use std::fmt::{self, Display};

/// One plain sentence that says what failed and what to do.
///
/// Nothing turns into a `Failure` by itself: whoever gives up must find the words.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Puts a sentence before an error of the standard library or of a dependency.
pub(crate) trait OrSay<T> {
    /// `sentence` says what was being done; the error's own words follow in brackets.
    fn or_say(self, sentence: impl FnOnce() -> String) -> Result<T, Failure>;
}

impl<T, E: Display> OrSay<T> for Result<T, E> {
    fn or_say(self, sentence: impl FnOnce() -> String) -> Result<T, Failure> {
        self.map_err(|error| Failure(format!("{} ({error})", sentence())))
    }
}

impl<T> OrSay<T> for Option<T> {
    /// There are no words but these for what is not there.
    fn or_say(self, sentence: impl FnOnce() -> String) -> Result<T, Failure> {
        self.ok_or_else(|| Failure(sentence()))
    }
}
