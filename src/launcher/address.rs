//! Addresses: where the page stands that a link opens, who can open it, and the page in a single file with choices inside.

use frus::html::escaped;

use crate::{languages::in_language, route::Theme};

/// Who can open a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Whoever reaches the host.
    Web,
    /// Nobody but this computer, whose own host it is on.
    ThisComputer,
    /// Nobody but this computer, of whose disk it is a file.
    Disk,
}

/// Where the page stands that a link opens, of a launcher at `address`, in the language of that tag.
///
/// ```
/// use frus_explorer::launcher::address::page;
/// assert_eq!(page("https://example.org/660/launcher.html", "en"), "https://example.org/660/");
/// assert_eq!(page("https://example.org/660/launcher.html", "ja"), "https://example.org/660/ja/");
/// assert_eq!(page("file:///C:/660/launcher.html", "en"), "file:///C:/660/index.html");
/// ```
#[must_use]
pub fn page(address: &str, language: &str) -> String {
    // A disk shows no page for a folder.
    let name = match reach(address) {
        Reach::Disk => "index.html",
        Reach::Web | Reach::ThisComputer => "",
    };
    beside(address, language, name)
}

/// Where a file of that name stands beside the page that a link opens.
///
/// ```
/// use frus_explorer::launcher::address::beside;
/// assert_eq!(beside("https://example.org/launcher.html", "ja", "class-1.html"), "https://example.org/ja/class-1.html");
/// ```
#[must_use]
pub fn beside(address: &str, language: &str, name: &str) -> String {
    let bare = address.split(['?', '#']).next().unwrap_or_default();
    let folder = bare.rfind('/').and_then(|end| bare.get(..=end));
    [&in_language(folder.unwrap_or(bare), language), name].concat()
}

/// Who can open a link to this address.
///
/// ```
/// use frus_explorer::launcher::address::{Reach, reach};
/// assert_eq!(reach("https://example.org/660/"), Reach::Web);
/// assert_eq!(reach("http://localhost:8080/660/"), Reach::ThisComputer);
/// assert_eq!(reach("http://[::1]:8080/"), Reach::ThisComputer);
/// assert_eq!(reach("file:///home/user/660/"), Reach::Disk);
/// ```
#[must_use]
pub fn reach(address: &str) -> Reach {
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| address.strip_prefix(scheme));
    let Some(rest) = rest else {
        return Reach::Disk;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = match host.strip_prefix('[') {
        Some(inside) => inside.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    let is_own = name == "localhost"
        || name.ends_with(".localhost")
        || name == "::1"
        || name.starts_with("127.");
    match is_own {
        true => Reach::ThisComputer,
        false => Reach::Web,
    }
}

/// The page in a single file with choices inside: its document element bears them as `data-query`, which its program reads as
/// it reads the query of an address, and the colours as `data-theme`, which are wanted before that runs. Attributes change no hash
/// of its policy. `None` where it is no such page.
///
/// ```
/// use frus_explorer::{launcher::address::with_query, route::Theme};
/// let page = "<!doctype html>\n<html data-single-file lang=\"en\">…";
/// let with = with_query(page, "idle=60&counts=0", Theme::System).unwrap();
/// assert_eq!(with, "<!doctype html>\n<html data-query=\"idle=60&amp;counts=0\" data-single-file lang=\"en\">…");
/// ```
#[must_use]
pub fn with_query(page: &str, query: &str, theme: Theme) -> Option<String> {
    let (before, after) = page.split_once("<html ")?;
    let attributes = after.split('>').next().unwrap_or_default();
    let is_single_file =
        attributes.contains("data-single-file") && !attributes.contains("data-query");
    let theme = match theme {
        Theme::System => String::new(),
        Theme::Light | Theme::Dark => [" data-theme=\"", theme.word(), "\""].concat(),
    };
    let query = escaped(query);
    let element = ["<html data-query=\"", &query, "\"", &theme, " "].concat();
    is_single_file.then(|| [before, &element, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_told_by_its_name_and_not_by_what_stands_around_it() {
        assert_eq!(reach("https://localhost.example.org/"), Reach::Web);
        assert_eq!(reach("https://example.org/localhost/"), Reach::Web);
        assert_eq!(reach("https://example.org?localhost"), Reach::Web);
        assert_eq!(reach("http://127.0.0.1/"), Reach::ThisComputer);
        assert_eq!(reach("http://site.localhost:3000"), Reach::ThisComputer);
        assert_eq!(reach("https://[2001:db8::1]/"), Reach::Web);
    }

    #[test]
    fn choices_end_no_attribute_and_stand_in_no_other_page() {
        let page = "<html data-single-file>";
        let with = with_query(page, "a=\"><script>", Theme::Dark).unwrap_or_default();
        assert_eq!(
            with,
            "<html data-query=\"a=&quot;&gt;&lt;script&gt;\" data-theme=\"dark\" data-single-file>"
        );
        assert_eq!(
            with_query(&with, "b=1", Theme::System),
            None,
            "it has choices already"
        );
        assert_eq!(
            with_query("<html lang=\"en\">data-single-file", "b=1", Theme::System),
            None
        );
        assert_eq!(with_query("Not found", "b=1", Theme::System), None);
    }

    #[test]
    fn what_the_launcher_was_asked_is_no_part_of_a_link() {
        let page = page("https://example.org/a/launcher.html?x=/y#z", "en");
        assert_eq!(page, "https://example.org/a/");
    }
}
