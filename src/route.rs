//! The address: what its query asks of the page, read and written.
//!
//! Fragments are plain ids (`#note-4`) and the browser follows them by itself, also before the page runs; so only the
//! query is read here. Nothing of it is ever put into the page: a value is one of the known words, or it is ignored.

/// What the address asks for. The default asks for nothing, and is written as an empty query.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Which parts of the page are shown.
    pub view: View,
    /// Light or dark.
    pub theme: Theme,
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

impl View {
    /// The word in the query.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Read => "read",
            Self::Timeline => "timeline",
        }
    }
}

impl Theme {
    /// The word in the query.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Settings {
    /// Reads a query, with or without its question mark. Unknown keys and wrong values are passed over; of a key given
    /// twice, the first right value counts.
    ///
    /// ```
    /// use frus_explorer::route::{Settings, Theme, View};
    /// let settings = Settings::from_query("?theme=dark&view=nonsense&secret=abc");
    /// assert_eq!(settings, Settings { view: View::All, theme: Theme::Dark });
    /// ```
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let mut view = None;
        let mut theme = None;
        for (key, value) in query
            .trim_start_matches('?')
            .split('&')
            .filter_map(|pair| pair.split_once('='))
        {
            match key {
                "view" => {
                    view = view.or_else(|| {
                        [View::All, View::Read, View::Timeline]
                            .into_iter()
                            .find(|v| v.word() == value)
                    });
                }
                "theme" => {
                    theme = theme.or_else(|| {
                        [Theme::System, Theme::Light, Theme::Dark]
                            .into_iter()
                            .find(|t| t.word() == value)
                    });
                }
                _ => {}
            }
        }
        Self {
            view: view.unwrap_or_default(),
            theme: theme.unwrap_or_default(),
        }
    }

    /// Writes the query that asks for these settings: empty for the default, else with its question mark.
    #[must_use]
    pub fn to_query(self) -> String {
        let mut pairs = Vec::new();
        if self.view != View::default() {
            pairs.push(format!("view={}", self.view.word()));
        }
        if self.theme != Theme::default() {
            pairs.push(format!("theme={}", self.theme.word()));
        }
        if pairs.is_empty() {
            String::new()
        } else {
            format!("?{}", pairs.join("&"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_survives_the_address() {
        for view in [View::All, View::Read, View::Timeline] {
            for theme in [Theme::System, Theme::Light, Theme::Dark] {
                let settings = Settings { view, theme };
                assert_eq!(Settings::from_query(&settings.to_query()), settings);
            }
        }
        assert_eq!(Settings::default().to_query(), "");
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
