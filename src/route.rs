//! The address: what its query asks of the page, read and written.
//!
//! Fragments are plain ids (`#note-4`) and the browser follows them by itself, also before the page runs; so only the
//! query is read here. Nothing of it is ever put into the page, save words to be found, which stand in their field: a value is one
//! of the known words, or it is ignored.

/// What the address asks for. The default asks for nothing, and is written as an empty query.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Which parts of the page are shown.
    pub view: View,
    /// Light or dark.
    pub theme: Theme,
    /// The text as it was submitted, or as it was decided upon.
    pub text: Text,
    /// Whether the timeline also has what only the volume knows.
    pub context: Context,
}

/// A setting: a key of the query, and the few words it may have.
trait Setting: Copy + Default + PartialEq + 'static {
    /// Its key.
    const KEY: &'static str;
    /// Its values, each with its word.
    const WORDS: &'static [(Self, &'static str)];

    /// The value with this word.
    fn of(word: &str) -> Option<Self> {
        let known = Self::WORDS.iter().find(|(_, known)| *known == word);
        known.map(|(value, _)| *value)
    }

    /// Its word.
    fn word(self) -> &'static str {
        let known = Self::WORDS.iter().find(|(value, _)| *value == self);
        known.map_or("", |(_, word)| word)
    }
}

/// Which parts of the page are shown: `view=…`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Timeline, document and notes.
    #[default]
    All,
    /// Document and notes.
    Read,
    /// The timeline alone.
    Timeline,
}

/// Light or dark: `theme=…`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system is set.
    #[default]
    System,
    /// Dark words on light paper.
    Light,
    /// Light words on dark paper.
    Dark,
}

/// Which state of the paper is shown: `text=…`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Text {
    /// As its author signed it.
    #[default]
    Submitted,
    /// With what was added by hand, in its place.
    Decided,
}

/// What the timeline has besides the events of the text: `context=…`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Context {
    /// Nothing.
    #[default]
    None,
    /// What neighbouring documents of the volume date.
    Volume,
}

/// The key of the words to be found.
pub const FIND: &str = "find";

/// The keys of the query that are ours, and have but a few words.
const KEYS: [&str; 4] = [View::KEY, Theme::KEY, Text::KEY, Context::KEY];

impl Setting for View {
    const KEY: &'static str = "view";
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::All, "all"),
        (Self::Read, "read"),
        (Self::Timeline, "timeline"),
    ];
}

impl Setting for Theme {
    const KEY: &'static str = "theme";
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::System, "system"),
        (Self::Light, "light"),
        (Self::Dark, "dark"),
    ];
}

impl Setting for Text {
    const KEY: &'static str = "text";
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Submitted, "submitted"), (Self::Decided, "decided")];
}

impl Setting for Context {
    const KEY: &'static str = "context";
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::None, "none"), (Self::Volume, "volume")];
}

impl View {
    /// The word in the query.
    #[must_use]
    pub fn word(self) -> &'static str {
        Setting::word(self)
    }

    /// The parts that this word asks for.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Setting::of(word)
    }
}

impl Theme {
    /// The word in the query.
    #[must_use]
    pub fn word(self) -> &'static str {
        Setting::word(self)
    }

    /// The theme that this word asks for.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Setting::of(word)
    }
}

impl Text {
    /// The word in the query.
    #[must_use]
    pub fn word(self) -> &'static str {
        Setting::word(self)
    }

    /// The text that this word asks for.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Setting::of(word)
    }
}

impl Settings {
    /// Reads a query, with or without its question mark. Unknown keys and wrong values are passed over; of a key given
    /// twice, the first right value counts.
    ///
    /// ```
    /// use frus_explorer::route::{Settings, Theme};
    /// let settings = Settings::from_query("?theme=dark&view=nonsense&secret=abc");
    /// assert_eq!(settings, Settings { theme: Theme::Dark, ..Settings::default() });
    /// ```
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let query = query.trim_start_matches('?');
        Self {
            view: value(query),
            theme: value(query),
            text: value(query),
            context: value(query),
        }
    }

    /// Writes the query that asks for these settings: empty for the default, else with its question mark.
    #[must_use]
    pub fn to_query(self) -> String {
        self.in_query("")
    }

    /// Writes these settings into a query, whose other keys stay as they are.
    ///
    /// ```
    /// use frus_explorer::route::{Settings, Theme};
    /// let settings = Settings { theme: Theme::Dark, ..Settings::default() };
    /// assert_eq!(settings.in_query("?lesson=3&theme=light"), "?lesson=3&theme=dark");
    /// ```
    #[must_use]
    pub fn in_query(self, present: &str) -> String {
        let mut query = without(present, &KEYS);
        write(&mut query, self.view);
        write(&mut query, self.theme);
        write(&mut query, self.text);
        write(&mut query, self.context);
        query
    }
}

/// Writes words to be found into a query (`find=…`), percent-encoded, in the place of those that it has; none takes them out.
///
/// ```
/// use frus_explorer::route::with_find;
/// assert_eq!(with_find("?theme=dark&find=Diet", Some("the%20talks")), "?theme=dark&find=the%20talks");
/// assert_eq!(with_find("?find=Diet", None), "");
/// ```
#[must_use]
pub fn with_find(present: &str, encoded: Option<&str>) -> String {
    let mut query = without(present, &[FIND]);
    if let Some(words) = encoded {
        push(&mut query, &[FIND, "=", words]);
    }
    query
}

/// A query without what it has for these keys.
fn without(query: &str, keys: &[&str]) -> String {
    let mut kept = String::new();
    for pair in query.trim_start_matches('?').split('&') {
        let key = pair.split('=').next().unwrap_or_default();
        if !pair.is_empty() && !keys.contains(&key) {
            push(&mut kept, &[pair]);
        }
    }
    kept
}

/// Adds a pair, in parts, to a query.
fn push(query: &mut String, pair: &[&str]) {
    query.push(if query.is_empty() { '?' } else { '&' });
    query.extend(pair.iter().copied());
}

/// The first right value that a query has for a setting, else the default.
fn value<T: Setting>(query: &str) -> T {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .filter(|(key, _)| *key == T::KEY)
        .find_map(|(_, word)| T::of(word))
        .unwrap_or_default()
}

/// Adds a setting to a query, where it is not the default.
fn write<T: Setting>(query: &mut String, value: T) {
    if value != T::default() {
        push(query, &[T::KEY, "=", value.word()]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_survives_the_address() {
        for view in [View::All, View::Read, View::Timeline] {
            for theme in [Theme::System, Theme::Light, Theme::Dark] {
                for text in [Text::Submitted, Text::Decided] {
                    for context in [Context::None, Context::Volume] {
                        let settings = Settings {
                            view,
                            theme,
                            text,
                            context,
                        };
                        assert_eq!(Settings::from_query(&settings.to_query()), settings);
                    }
                }
            }
        }
        assert_eq!(Settings::default().to_query(), "");
        let settings = Settings::from_query("text=decided&context=volume");
        assert_eq!(settings.to_query(), "?text=decided&context=volume");
    }

    #[test]
    fn what_is_unknown_or_wrong_is_passed_over() {
        for query in [
            "",
            "?",
            "?view",
            "?view=",
            "?view=<script>",
            "?&&=&=x",
            "?VIEW=read",
            "?secret=abc",
        ] {
            assert_eq!(Settings::from_query(query), Settings::default(), "{query}");
        }
        assert_eq!(Settings::from_query("?view=x&view=read").view, View::Read);
        assert_eq!(
            Settings::from_query(&format!("?a={}", "b".repeat(1 << 20))),
            Settings::default()
        );
    }
}
