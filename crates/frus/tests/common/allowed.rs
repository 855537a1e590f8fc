//! The elements and attributes that the writer of HTML draws of a document: all of them, and no other. The fuzz target of that writer
//! holds it to the same list.

use std::collections::BTreeSet;

use frus::{edition::Edition, html};
use strings::Strings;

/// Every element that the writer draws of a document. None of them loads, runs or embeds anything; a button opens a popover and sends
/// nothing.
const ELEMENTS: [&str; 41] = [
    "a",
    "abbr",
    "aside",
    "b",
    "blockquote",
    "br",
    "button",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "header",
    "i",
    "li",
    "ol",
    "p",
    "q",
    "s",
    "section",
    "span",
    "strong",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
];

/// Every attribute, but for those that begin with `data-` or `aria-`, which no browser acts upon.
const ATTRIBUTES: [&str; 17] = [
    "class",
    "colspan",
    "download",
    "hidden",
    "href",
    "id",
    "lang",
    "popover",
    "popovertarget",
    "popovertargetaction",
    "rel",
    "role",
    "rowspan",
    "scope",
    "tabindex",
    "title",
    "type",
];

/// Where a link may lead: to a place of the page, to a page on the web, to a file beside the page.
fn is_harmless(address: &str) -> bool {
    let is_web = ["#", "https://", "http://"]
        .iter()
        .any(|begin| address.starts_with(begin));
    is_web
        || address
            .chars()
            .all(|sign| sign.is_ascii_alphanumeric() || "-_.".contains(sign))
}

/// All that the writer draws of an edition.
pub(crate) fn drawn(edition: &Edition, strings: &Strings) -> String {
    [
        html::banner(edition, strings),
        html::introduction(edition, strings),
        html::head(edition, strings),
        html::voices(edition, strings),
        html::body(edition, strings),
        html::notes(edition, strings),
        html::cards(edition, strings),
        html::citations(edition, &[], strings),
        html::colophon(edition, strings),
        html::page_foot(edition, strings),
    ]
    .concat()
}

pub(crate) fn assert_allowed(edition: &Edition, strings: &Strings) {
    let markup = format!("<div>{}</div>", drawn(edition, strings));
    let tree = roxmltree::Document::parse(&markup).unwrap();
    let mut unknown = BTreeSet::new();
    for element in tree.descendants().filter(roxmltree::Node::is_element) {
        let name = element.tag_name().name();
        if !ELEMENTS.contains(&name) {
            unknown.insert(format!("<{name}>"));
        }
        for attribute in element.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            let is_said = name.starts_with("data-") || name.starts_with("aria-");
            if !is_said && !ATTRIBUTES.contains(&name) {
                unknown.insert(format!("{name}=\"{value}\""));
            }
            if name == "href" && !is_harmless(value) {
                unknown.insert(format!("href=\"{value}\""));
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:?}");
}
