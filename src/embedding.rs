//! How another page holds this one: the two snippets that its author copies.

use frus::html::escaped;

use crate::{
    languages::in_language,
    route::{Settings, Theme, View},
};

/// What a page that embeds this one asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Embedding {
    /// Which parts of the page are shown.
    pub view: View,
    /// Light or dark.
    pub theme: Theme,
    /// In which language, by its tag; `None` is the language of the page that is asked.
    pub language: Option<&'static str>,
    /// How high the frame is, in CSS pixels.
    pub height: u32,
}

impl Default for Embedding {
    fn default() -> Self {
        Self {
            view: View::All,
            theme: Theme::System,
            language: None,
            height: 700,
        }
    }
}

/// The heights that a frame may have, in CSS pixels.
pub const HEIGHTS: std::ops::RangeInclusive<u32> = 200..=5000;

/// What the frame may do: run the page, of its own origin, save files and print; not navigate the page that holds it.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";

impl Embedding {
    /// Where the page stands that is asked for, of a page that stands at `address`.
    #[must_use]
    pub fn page(self, address: String) -> String {
        match self.language {
            Some(language) => in_language(&address, language),
            None => address,
        }
    }

    /// The address that the frame shows, of a page that stands at `address`, whose query may ask for something already.
    ///
    /// ```
    /// use frus_explorer::embedding::Embedding;
    /// let address = Embedding::default().address("https://example.org/?mode=class");
    /// assert_eq!(address, "https://example.org/?mode=class&embed=1");
    /// ```
    #[must_use]
    pub fn address(self, address: &str) -> String {
        let settings = Settings {
            view: self.view,
            theme: self.theme,
            ..Settings::default()
        };
        let (page, query) = address.split_once('?').unwrap_or((address, ""));
        let sign = if query.is_empty() { "" } else { "&" };
        [page, &settings.in_query(&[query, sign, "embed=1"].concat())].concat()
    }

    /// The frame itself, for a page that may run no script. It has the height asked for, and scrolls.
    ///
    /// ```
    /// use frus_explorer::embedding::Embedding;
    /// let frame = Embedding::default().frame("https://example.org/660/", "No. 660");
    /// assert!(frame.starts_with(r#"<iframe src="https://example.org/660/?embed=1" title="No. 660""#));
    /// assert!(frame.contains(r#"height="700" loading="lazy" sandbox="allow-scripts"#));
    /// ```
    #[must_use]
    pub fn frame(self, address: &str, title: &str) -> String {
        self.frame_of(&self.address(address), address, title)
    }

    /// A frame that shows the page at `source`, with a link to the one at `address` where frames are refused.
    #[must_use]
    pub fn frame_of(self, source: &str, address: &str, title: &str) -> String {
        let (source, title) = (escaped(source), escaped(title));
        let (height, address) = (self.height.to_string(), escaped(address));
        [
            "<iframe src=\"",
            &source,
            "\" title=\"",
            &title,
            "\" width=\"100%\" height=\"",
            &height,
            "\" loading=\"lazy\" sandbox=\"",
            SANDBOX,
            "\" allow=\"clipboard-write\" style=\"border:0\"><a href=\"",
            &address,
            "\">",
            &title,
            "</a></iframe>",
        ]
        .concat()
    }

    /// The element, for a page that may run a script. It becomes as high as its content.
    ///
    /// ```
    /// use frus_explorer::{embedding::Embedding, route::View};
    /// let embedding = Embedding { view: View::Read, ..Embedding::default() };
    /// assert_eq!(
    ///     embedding.element("https://example.org/660/", "No. 660"),
    ///     "<script src=\"https://example.org/660/embed.js\" async></script>\n\
    ///      <frus-explorer view=\"read\"><a href=\"https://example.org/660/\">No. 660</a></frus-explorer>"
    /// );
    /// ```
    #[must_use]
    pub fn element(self, address: &str, title: &str) -> String {
        let folder = address.rfind('/').and_then(|end| address.get(..=end));
        let folder = folder.unwrap_or(address);
        let mut attributes = String::new();
        if folder != address {
            // The script stands beside the page, and takes its folder for the page unless it is told.
            attributes.push_str(&[" src=\"", &escaped(address), "\""].concat());
        }
        for (name, word, default) in [
            ("view", self.view.word(), View::default().word()),
            ("theme", self.theme.word(), Theme::default().word()),
        ] {
            if word != default {
                attributes.push_str(&[" ", name, "=\"", word, "\""].concat());
            }
        }
        [
            "<script src=\"",
            &escaped(folder),
            "embed.js\" async></script>\n<frus-explorer",
            &attributes,
            "><a href=\"",
            &escaped(address),
            "\">",
            &escaped(title),
            "</a></frus-explorer>",
        ]
        .concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_an_address_or_a_title_ends_its_attribute() {
        let frame = Embedding::default().frame("https://example.org/\"><b>/", "a \"b\" & <c>");
        assert!(!frame.contains("<b>") && !frame.contains("<c>"), "{frame}");
        assert!(frame.contains("title=\"a &quot;b&quot; &amp; &lt;c&gt;\""));
    }

    #[test]
    fn a_page_that_is_not_the_index_of_its_folder_is_named() {
        let element = Embedding::default().element("https://example.org/a/page.html", "t");
        assert!(element.starts_with("<script src=\"https://example.org/a/embed.js\" async>"));
        assert!(element.contains("<frus-explorer src=\"https://example.org/a/page.html\"><a"));
    }

    #[test]
    fn the_element_allows_its_frame_what_the_frame_alone_is_allowed() {
        assert!(include_str!("../web/embed.js").contains(SANDBOX));
    }

    #[test]
    fn what_is_asked_for_stands_in_the_address() {
        let asked = Embedding {
            view: View::Timeline,
            theme: Theme::Dark,
            language: None,
            height: 400,
        };
        let frame = asked.frame("https://example.org/", "t");
        assert!(
            frame.contains("src=\"https://example.org/?embed=1&amp;view=timeline&amp;theme=dark\"")
        );
        assert!(frame.contains("height=\"400\""));
    }
}
