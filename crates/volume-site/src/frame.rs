//! What stands around every page: its head, the masthead, and what it ends with.

use frus::html::{Markup, escaped};

use crate::{CONTENTS, SEARCH, Site, Words, references::in_room};

/// What every page may do: show what stands beside it, and ask the search. Scripts are for the page of the search alone.
const STILL: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'";

/// What the page of the search may do besides: run its scripts and the program of Pagefind, also in a worker, and load the index.
const SEARCHING: &str =
    "; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";

/// Id of the field of the search.
pub(crate) const FIELD: &str = "search-words";

/// A page that is to be written.
pub(crate) struct Page<'a> {
    /// The name of its file.
    pub(crate) file: &'a str,
    /// What it is called, in the window and in a list of what was found.
    pub(crate) title: String,
    /// More for its head, as markup.
    pub(crate) head: String,
    /// What it shows, as markup.
    pub(crate) body: String,
    /// Whether it is the page of the search.
    pub(crate) searches: bool,
}

impl Site<'_> {
    /// Puts a page together.
    pub(crate) fn page(&self, page: Page<'_>) -> String {
        let lang = self.words().strings.lang;
        let policy = if page.searches {
            [STILL, SEARCHING].concat()
        } else {
            STILL.to_owned()
        };
        let canonical = self
            .address_of(page.file)
            .map(|address| format!("<link rel=\"canonical\" href=\"{}\">\n", escaped(&address)));
        let script = if page.searches {
            "<script src=\"search.js\" defer></script>\n"
        } else {
            ""
        };
        let canonical = canonical.unwrap_or_default();
        let title = escaped(&page.title);
        let Page { head, body, .. } = page;
        format!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
             <link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n<link rel=\"stylesheet\" href=\"site.css\">\n\
             {canonical}{head}{script}</head>\n<body>\n{body}\n</body>\n</html>\n"
        )
    }

    /// The masthead: which volume this is, the search, and the ways in `ways` behind that to the contents.
    pub(crate) fn masthead(&self, file: &str, ways: &[(&str, &str)], html: &mut Markup) {
        let strings = self.words().strings;
        let masthead = html.tag("header").class("masthead site-masthead");
        masthead.fill(|html| {
            html.tag("p").class("masthead-title").fill(|html| {
                let series = html.tag("span").maybe("lang", self.original());
                series.words(self.series());
                let place = self.in_series();
                if !place.is_empty() {
                    html.words(" ");
                    html.tag("span").class("masthead-volume").words(&place);
                }
            });
            if self.options.has_search && file != SEARCH {
                self.search_form(FIELD, html);
            }
            let nav = html.tag("nav").at("aria-label", strings.page.nav);
            nav.fill(|html| {
                let contents = html.tag("a").at("href", CONTENTS);
                contents.words(self.words().room.contents);
                for (href, words) in ways {
                    html.tag("a").at("href", href).words(words);
                }
            });
        });
    }

    /// The form that leads to the page of the search.
    pub(crate) fn search_form(&self, field: &str, html: &mut Markup) {
        let words = self.words();
        let form = html.tag("form").class("site-search").at("role", "search");
        form.at("action", SEARCH).fill(|html| {
            html.tag("label")
                .class("heard")
                .at("for", field)
                .words(words.site.search_field);
            let input = html.tag("input").at("id", field).at("name", "q");
            let input = input
                .at("type", "search")
                .at("placeholder", words.site.search);
            let input = input.at("autocomplete", "off").at("autocapitalize", "none");
            input
                .at("spellcheck", "false")
                .at("enterkeyhint", "search")
                .empty();
            html.tag("button")
                .at("type", "submit")
                .words(words.room.search_button);
        });
    }

    /// The address of the volume, or of a document of it, in the room beside the pages.
    pub(crate) fn in_room(&self, document: Option<&str>) -> Option<String> {
        self.options
            .has_room
            .then(|| in_room(self.volume.id(), document))
    }

    /// The way past what stands above a place of the page.
    pub(crate) fn skip(to: &str, words: &str, html: &mut Markup) {
        let skip = html.tag("a").class("skip").at("href", &["#", to].concat());
        skip.words(words);
    }
}

/// The ways that the page of the reading room has, where it stands beside a volume: the contents of that.
///
/// ```
/// let ways = volume_site::room_ways(volume_site::Words::ENGLISH);
/// assert_eq!(ways, "<a href=\"index.html\">Contents of this volume</a>");
/// ```
#[must_use]
pub fn room_ways(words: Words) -> String {
    let mut html = Markup::default();
    html.tag("a")
        .at("href", CONTENTS)
        .words(words.site.to_volume);
    html.finish()
}
