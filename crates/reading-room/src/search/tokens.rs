//! The pieces of what was typed: words and phrases, each with what stands before it.

/// A piece of a query: `-from:"the secretary"`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// Whether a minus stands before it.
    pub(super) excluded: bool,
    /// What stands before its colon, in small letters; `None` where it has none.
    pub(super) key: Option<String>,
    /// The words, without quotation marks.
    pub(super) words: &'a str,
    /// Whether they stand in quotation marks.
    pub(super) is_phrase: bool,
    /// Whether the quotation mark that opens them is closed.
    pub(super) is_closed: bool,
}

/// Takes a query apart. Every sign of it is in a token, but for white space, quotation marks, and the minus and the key before words.
pub(super) fn tokens(typed: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = typed.trim_start();
    while !rest.is_empty() {
        let mut token = Token {
            is_closed: true,
            ..Token::default()
        };
        // A minus belongs to what it stands before; one by itself, or between two words, is a dash.
        if let Some(behind) = rest.strip_prefix(['-', '−', '–']) {
            if behind.starts_with(|sign: char| sign.is_alphanumeric() || is_opening(sign)) {
                token.excluded = true;
            }
            rest = behind;
        }
        if let Some((key, behind)) = key(rest) {
            token.key = Some(key.to_ascii_lowercase());
            rest = behind;
        }
        let (words, behind);
        if rest.starts_with(is_opening) {
            let inside = behind_first(rest);
            let close = inside.find(is_closing);
            token.is_phrase = true;
            token.is_closed = close.is_some();
            let end = close.unwrap_or(inside.len());
            let (phrase, further) = inside.split_at_checked(end).unwrap_or((inside, ""));
            words = phrase;
            behind = behind_first(further);
        } else {
            let end = rest.find(|sign: char| sign.is_whitespace() || is_opening(sign));
            let end = end.unwrap_or(rest.len());
            let (word, further) = rest.split_at_checked(end).unwrap_or((rest, ""));
            words = word;
            behind = further;
        }
        token.words = words;
        rest = behind.trim_start();
        tokens.push(token);
    }
    tokens
}

/// A key before a colon, and what stands behind: letters alone, so that "10:30" is none.
fn key(text: &str) -> Option<(&str, &str)> {
    let (key, behind) = text.split_once([':', '：'])?;
    let is_key = !key.is_empty() && key.bytes().all(|sign| sign.is_ascii_alphabetic());
    // "Subject: talks" is how people write, and no key.
    let is_glued = behind.is_empty() || !behind.starts_with(char::is_whitespace);
    (is_key && is_glued).then_some((key, behind))
}

/// A text without its first character.
fn behind_first(text: &str) -> &str {
    let mut signs = text.chars();
    signs.next();
    signs.as_str()
}

fn is_opening(sign: char) -> bool {
    matches!(sign, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '『' | '＂')
}

fn is_closing(sign: char) -> bool {
    matches!(sign, '"' | '“' | '”' | '„' | '«' | '»' | '」' | '』' | '＂')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(typed: &str) -> Vec<String> {
        let show = |token: Token<'_>| {
            let minus = if token.excluded { "-" } else { "" };
            let key = token.key.map(|key| key + ":").unwrap_or_default();
            let (open, close) = match (token.is_phrase, token.is_closed) {
                (true, true) => ("<", ">"),
                (true, false) => ("<", ""),
                _ => ("", ""),
            };
            format!("{minus}{key}{open}{}{close}", token.words)
        };
        tokens(typed).into_iter().map(show).collect()
    }

    #[test]
    fn a_query_is_taken_apart() {
        for (typed, expected) in [
            ("", vec![]),
            ("  force   goals ", vec!["force", "goals"]),
            ("“force goals” draft", vec!["<force goals>", "draft"]),
            ("\"force goals", vec!["<force goals"]),
            ("-laos -\"force goals\"", vec!["-laos", "-<force goals>"]),
            ("five-year - year", vec!["five-year", "", "year"]),
            (
                "From:Allison -to:\"the secretary\"",
                vec!["from:Allison", "-to:<the secretary>"],
            ),
            ("before: 1953 10:30", vec!["before:", "1953", "10:30"]),
            ("a\"b c\"d", vec!["a", "<b c>", "d"]),
            ("from:", vec!["from:"]),
            ("https://example.org", vec!["https://example.org"]),
        ] {
            assert_eq!(shown(typed), expected, "{typed}");
        }
    }
}
