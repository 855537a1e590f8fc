//! HTML under construction. Every word and every attribute is escaped here, and nowhere else.

use frus::html::escaped;

/// Markup: what is in it was escaped when it was put in.
#[derive(Debug, Default)]
pub(super) struct Html(String);

impl Html {
    /// Adds an element with these attributes, and with what `inside` adds; an attribute without a value is left out.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, Option<&str>)],
        inside: impl FnOnce(&mut Self),
    ) {
        self.0.extend(["<", name]);
        for (attribute, value) in attributes {
            if let Some(value) = value {
                self.0
                    .extend([" ", attribute, "=\"", &escaped(value), "\""]);
            }
        }
        self.0.push('>');
        inside(self);
        self.0.extend(["</", name, ">"]);
    }

    /// Adds an element of a class, with words alone.
    pub(super) fn said(&mut self, name: &str, class: Option<&str>, words: &str) {
        self.element(name, &[("class", class)], |html| html.words(words));
    }

    /// Adds a link.
    pub(super) fn link(&mut self, href: &str, words: &str) {
        self.element("a", &[("href", Some(href))], |html| html.words(words));
    }

    /// Adds words.
    pub(super) fn words(&mut self, words: &str) {
        self.0.push_str(&escaped(words));
    }

    /// Adds markup that another writer drew.
    pub(super) fn drawn(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// The finished markup.
    pub(super) fn finish(self) -> String {
        self.0
    }
}
