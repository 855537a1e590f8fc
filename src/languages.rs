//! The languages of the site: the one that this page speaks, and where the same page is in the others.
//!
//! The first language has the site's own folder, and each of the others a folder of its tag below it. A program is built for
//! one of them, so that it carries no words that its page does not say; `build.rs` knows which.

use frus::html::original_lang;
use strings::{Room, Strings};

/// The words of this page's language.
pub const SPOKEN: Strings = include!(concat!(env!("OUT_DIR"), "/strings.rs"));

/// The words of the reading room in this language.
pub const ROOM: &Room = include!(concat!(env!("OUT_DIR"), "/room.rs"));

/// The languages of the site, each by its tag and by its name in itself; none where the site is for a test of one.
pub const ALL: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The `lang` of elements that hold words of the document, where the page speaks another language than it.
pub const ORIGINAL: Option<&str> = original_lang(&SPOKEN);

/// The folder of a language below that of the site.
fn folder(tag: &str) -> String {
    match ALL.first() {
        Some((first, _)) if *first != tag => [tag, "/"].concat(),
        _ => String::new(),
    }
}

/// From this page to the folder of the site: `./` or `../`.
#[must_use]
pub fn to_site() -> &'static str {
    match ALL.first() {
        Some((first, _)) if *first != SPOKEN.lang => "../",
        _ => "./",
    }
}

/// The address of this page in another language, where it stands at `address` itself.
///
/// ```
/// use frus_explorer::languages::in_language;
/// assert_eq!(in_language("https://example.org/660/", "ja"), "https://example.org/660/ja/");
/// assert_eq!(in_language("https://example.org/660/index.html", "ja"), "https://example.org/660/ja/index.html");
/// assert_eq!(in_language("https://example.org/660/", "en"), "https://example.org/660/");
/// ```
#[must_use]
pub fn in_language(address: &str, tag: &str) -> String {
    let page = address.rfind('/').map_or(0, |slash| slash + 1);
    let (own, page) = address.split_at_checked(page).unwrap_or((address, ""));
    let site = own.strip_suffix(&folder(SPOKEN.lang)).unwrap_or(own);
    [site, &folder(tag), page].concat()
}

/// The address of the page in a language, of a site that stands at `site`, with a slash at its end or without.
#[cfg(feature = "ssr")]
#[must_use]
pub fn of_site(site: &str, tag: &str) -> String {
    [site.trim_end_matches('/'), "/", &folder(tag)].concat()
}

/// The languages but that of this page, each with the way to its page: `ja/`, or `../` from there.
#[cfg(feature = "ssr")]
#[must_use]
pub fn elsewhere() -> Vec<(&'static str, &'static str, String)> {
    let others = ALL.iter().filter(|(tag, _)| *tag != SPOKEN.lang);
    let way = |tag: &str| [to_site().trim_start_matches("./"), &folder(tag)].concat();
    others.map(|(tag, name)| (*tag, *name, way(tag))).collect()
}
