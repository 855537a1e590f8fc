//! The files that the pages need, which are the same for every volume.

use strings::Strings;

/// The style sheets of the page of a single document, in the order in which they build on each other, and behind them that of
/// these pages.
const SHEETS: [&str; 23] = [
    include_str!("../../../styles/tokens.css"),
    include_str!("../../../styles/fonts.css"),
    include_str!("../../../styles/base.css"),
    include_str!("../../../styles/banner.css"),
    include_str!("../../../styles/layout.css"),
    include_str!("../../../styles/masthead.css"),
    include_str!("../../../styles/introduction.css"),
    include_str!("../../../styles/timeline.css"),
    include_str!("../../../styles/timeline-extras.css"),
    include_str!("../../../styles/reader.css"),
    include_str!("../../../styles/margin.css"),
    include_str!("../../../styles/addition.css"),
    include_str!("../../../styles/evidence.css"),
    include_str!("../../../styles/note.css"),
    include_str!("../../../styles/file-number.css"),
    include_str!("../../../styles/lookup.css"),
    include_str!("../../../styles/notes.css"),
    include_str!("../../../styles/cite.css"),
    include_str!("../../../styles/marking.css"),
    include_str!("../../../styles/blocks.css"),
    include_str!("../../../styles/touch.css"),
    include_str!("../../../styles/print.css"),
    include_str!("../../../styles/volume-site.css"),
];

/// What the typography of Japanese asks for besides.
const JAPANESE: &str = include_str!("../../../styles/ja.css");

/// The files that are the same in every language, each with its name: the faces with their licence, the icon, the script of the
/// search.
pub const FILES: [(&str, &[u8]); 6] = [
    (
        "fonts/stix-two-text-400.v1.woff2",
        include_bytes!("../../../fonts/web/stix-two-text-400.v1.woff2"),
    ),
    (
        "fonts/stix-two-text-400-italic.v1.woff2",
        include_bytes!("../../../fonts/web/stix-two-text-400-italic.v1.woff2"),
    ),
    (
        "fonts/stix-two-text-600.v1.woff2",
        include_bytes!("../../../fonts/web/stix-two-text-600.v1.woff2"),
    ),
    (
        "fonts/OFL.txt",
        include_bytes!("../../../fonts/web/OFL.txt"),
    ),
    ("icon.svg", include_bytes!("../../../web/icon.svg")),
    ("search.js", include_bytes!("../../../web/volume-search.js")),
];

/// The one style sheet of all pages, `site.css`, without its comments.
///
/// ```
/// let style = volume_site::assets::style(&strings::EN);
/// assert!(style.contains("@font-face") && !style.contains("/*") && !style.contains("@import"));
/// ```
#[must_use]
pub fn style(strings: &Strings) -> String {
    let mut style = String::new();
    for sheet in SHEETS {
        add(sheet, &mut style);
    }
    if strings.lang == "ja" {
        add(JAPANESE, &mut style);
    }
    style
}

/// Adds a sheet without its comments, its imports and its empty lines. None of ours has a comment inside a string.
fn add(sheet: &str, style: &mut String) {
    let mut bare = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("@import"));
    for line in lines {
        style.extend([line, "\n"]);
    }
}
