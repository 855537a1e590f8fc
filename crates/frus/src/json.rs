//! JSON (RFC 8259) under construction, indented by two.

/// Writes members on lines of their own. Inside an array a member has no name.
#[derive(Default)]
pub(crate) struct Writer {
    text: String,
    depth: usize,
}

impl Writer {
    /// The finished text, which ends its last line.
    pub(crate) fn finish(mut self) -> String {
        self.text.push('\n');
        self.text
    }

    pub(crate) fn open(&mut self, name: &str, bracket: char) {
        self.member(name);
        self.text.push(bracket);
        self.depth += 1;
    }

    pub(crate) fn close(&mut self, bracket: char) {
        self.depth = self.depth.saturating_sub(1);
        if !self.is_first() {
            self.line();
        }
        self.text.push(bracket);
    }

    pub(crate) fn string(&mut self, name: &str, value: &str) {
        self.member(name);
        self.quoted(value);
    }

    pub(crate) fn number(&mut self, name: &str, value: Option<u32>) {
        self.member(name);
        match value {
            Some(value) => self.text.push_str(&value.to_string()),
            None => self.text.push_str("null"),
        }
    }

    pub(crate) fn optional(&mut self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => self.string(name, value),
            None => self.number(name, None),
        }
    }

    /// Whether nothing stands yet in what was opened last; every value ends in another sign than these.
    fn is_first(&self) -> bool {
        self.text.is_empty() || self.text.ends_with(['{', '['])
    }

    /// The comma before the member where one is due, its line and its name.
    fn member(&mut self, name: &str) {
        if !self.is_first() {
            self.text.push(',');
        }
        self.line();
        if !name.is_empty() {
            self.quoted(name);
            self.text.push_str(": ");
        }
    }

    fn line(&mut self) {
        // The outermost object begins the text.
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }

    fn quoted(&mut self, words: &str) {
        string(words, &mut self.text);
    }
}

/// Writes words as a JSON string, in its quotation marks.
pub(crate) fn string(words: &str, out: &mut String) {
    out.push('"');
    for character in words.chars() {
        match character {
            '"' | '\\' => {
                out.push('\\');
                out.push(character);
            }
            '\n' => out.push_str("\\n"),
            // The other control characters have a number of two digits.
            '\0'..'\x20' => {
                out.push_str("\\u00");
                for digit in [u32::from(character) / 16, u32::from(character) % 16] {
                    out.extend(char::from_digit(digit, 16));
                }
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}
