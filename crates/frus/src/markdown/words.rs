//! Words in Markdown. Every sign is escaped here, and nowhere else.

/// A line of words under construction, such as a paragraph.
///
/// It is one line whatever the source had, so that only its beginning could be taken for the beginning of a block.
#[derive(Debug, Default)]
pub(super) struct Words {
    text: String,
    /// Whether the last thing was a reference, behind which `(` would begin a link and `:` a note.
    after_reference: bool,
}

impl Words {
    /// The finished line, without white space around it.
    pub(super) fn finish(self) -> String {
        // What is escaped is no white space, so that this takes no half of an escape.
        self.text.trim_end().to_owned()
    }

    /// Adds words.
    pub(super) fn push(&mut self, words: &str) {
        let mut signs = words.chars().peekable();
        while let Some(sign) = signs.next() {
            self.sign(sign, signs.peek().copied());
        }
    }

    /// Adds a reference to a footnote.
    pub(super) fn reference(&mut self, label: &str) {
        self.text.push_str("[^");
        self.text.push_str(label);
        self.text.push(']');
        self.after_reference = true;
    }

    /// Adds words with emphasis, where CommonMark can tell it from asterisks: its rules look at the signs on both sides.
    ///
    /// `next` is the sign that will follow.
    pub(super) fn emphasised(&mut self, words: &str, next: Option<char>) {
        let trimmed = words.trim();
        let (first, last) = (trimmed.chars().next(), trimmed.chars().next_back());
        let begins = can_stand_inside(first) || can_stand_outside(self.text.chars().next_back());
        let ends = can_stand_inside(last) || can_stand_outside(next);
        if trimmed.len() < words.len() || trimmed.is_empty() || !begins || !ends {
            return self.push(words);
        }
        self.text.push('*');
        // Behind the asterisk nothing can begin a block or end a reference.
        self.after_reference = false;
        self.push(trimmed);
        self.text.push('*');
    }

    /// Adds a sign; `next` is the one behind it, where that is known.
    fn sign(&mut self, sign: char, next: Option<char>) {
        let is_first = self.text.is_empty();
        match sign {
            // Nothing blank stands first, where it could be markup, or hide what is; nor do tabs and line breaks anywhere.
            _ if is_first && sign.is_whitespace() => {}
            ' ' | '\t' | '\n' | '\r' | '\x0b' | '\x0c' => {
                self.text.push(' ');
            }
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '&' | '#' | '|' | '~'
            | '$' | '^' | '!' => self.escaped(sign),
            // Would begin a list, a line under a heading, or a definition.
            '+' | '-' | '=' | ':' if is_first => self.escaped(sign),
            // `22. ` and `22) ` would begin a list; `794.5` would not.
            '.' | ')'
                if !is_first
                    && next.is_none_or(char::is_whitespace)
                    && self.text.bytes().all(|byte| byte.is_ascii_digit()) =>
            {
                self.escaped(sign);
            }
            '(' | ':' if self.after_reference => self.escaped(sign),
            _ => self.text.push(sign),
        }
        self.after_reference = false;
    }

    fn escaped(&mut self, sign: char) {
        self.text.push('\\');
        self.text.push(sign);
    }
}

/// Whether emphasis can begin before this sign, or end behind it, whatever is on the other side.
fn can_stand_inside(sign: Option<char>) -> bool {
    sign.is_some_and(char::is_alphanumeric)
}

/// Whether emphasis can begin behind this sign, or end before it, whatever is on the other side.
fn can_stand_outside(sign: Option<char>) -> bool {
    sign.is_none_or(|sign| !sign.is_alphanumeric())
}

/// A line with emphasis; nothing where it is empty.
pub(super) fn emphasised_line(line: &str) -> String {
    if line.is_empty() {
        String::new()
    } else {
        ["*", line, "*"].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(words: &str) -> String {
        let mut line = Words::default();
        line.push(words);
        line.finish()
    }

    #[test]
    fn what_would_be_markup_is_escaped_and_what_would_not_is_left() {
        for (words, expected) in [
            ("22. For the Secretary.", "22\\. For the Secretary."),
            ("1) and 2)", "1\\) and 2)"),
            ("794.5 MSP", "794.5 MSP"),
            ("1953.", "1953\\."),
            ("(a) In July 1953.", "(a) In July 1953."),
            ("- no list, 1952-53", "\\- no list, 1952-53"),
            ("# no heading", "\\# no heading"),
            ("    no code", "no code"),
            ("a\n> b", "a \\> b"),
            ("[^1]: no note", "\\[\\^1\\]: no note"),
            ("AT&T <b>", "AT\\&T \\<b\\>"),
            ("$5 to $6", "\\$5 to \\$6"),
            ("tail\\ ", "tail\\\\"),
            ("“Japan’s” — 1952–54", "“Japan’s” — 1952–54"),
        ] {
            assert_eq!(line(words), expected);
        }
    }

    #[test]
    fn a_reference_is_no_link_and_no_note() {
        let mut line = Words::default();
        line.reference("1");
        line.push(": that");
        line.reference("2");
        line.push("(Tab B)");
        assert_eq!(line.finish(), "[^1]\\: that[^2]\\(Tab B)");
    }

    #[test]
    fn emphasis_is_left_out_where_it_could_not_be_told() {
        let emphasised = |before: &str, words: &str, next| {
            let mut line = Words::default();
            line.push(before);
            line.emphasised(words, next);
            line.finish()
        };
        assert_eq!(emphasised("“", "3) JFD", Some('”')), "“*3) JFD*");
        assert_eq!(emphasised("as", "(JFD)", None), "as(JFD)");
        assert_eq!(emphasised("", "JFD.", Some('a')), "JFD.");
        assert_eq!(emphasised("", " JFD", None), "JFD");
    }
}
