//! Markup under construction. Every word and every attribute is escaped here, and nowhere else.
//!
//! What comes out is HTML that is also well-formed XML: every element is closed, and every attribute has a value.

use core::fmt::Write;

use strings::{Part, Parts, Role};

/// Markup under construction.
#[derive(Debug, Default)]
pub(super) struct Markup {
    text: String,
}

/// The start of an element, whose attributes can still be given.
pub(super) struct Tag<'m> {
    html: &'m mut Markup,
    name: &'static str,
}

impl Markup {
    /// The finished markup.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Begins an element.
    pub(super) fn tag(&mut self, name: &'static str) -> Tag<'_> {
        self.text.push('<');
        self.text.push_str(name);
        Tag { html: self, name }
    }

    /// Words, as text.
    pub(super) fn words(&mut self, words: &str) {
        escape(words, &mut self.text);
    }

    /// A sentence in parts: plain parts as text, what is for a listener only, or needs room, marked so, all others by `draw`.
    pub(super) fn sentence(&mut self, parts: &Parts, draw: impl Fn(&mut Self, &Part)) {
        for part in parts {
            match part.role {
                Role::Plain => self.words(&part.words),
                Role::Heard => self.heard(&part.words),
                Role::Wide => self.tag("span").class("wide").words(&part.words),
                _ => draw(self, part),
            }
        }
    }

    /// Words for a listener only: a screen reader says them, and nothing is seen.
    pub(super) fn heard(&mut self, words: &str) {
        self.tag("span").class("heard").words(words);
    }

    /// Words for the eye only, such as a separator.
    pub(super) fn seen(&mut self, class: &str, words: &str) {
        let tag = self.tag("span").class(class).at("aria-hidden", "true");
        tag.words(words);
    }

    /// A link to a place of the page.
    pub(super) fn link(&mut self, id: &str, words: &str) {
        self.tag("a").at("href", &fragment(id)).words(words);
    }
}

impl<'m> Tag<'m> {
    /// Gives an attribute.
    pub(super) fn at(self, name: &str, value: &str) -> Self {
        let text = &mut self.html.text;
        text.push(' ');
        text.push_str(name);
        text.push_str("=\"");
        escape(value, text);
        text.push('"');
        self
    }

    /// Gives an attribute that the element may lack.
    pub(super) fn maybe(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.at(name, value),
            None => self,
        }
    }

    /// Gives a class, or several.
    pub(super) fn class(self, class: &str) -> Self {
        self.at("class", class)
    }

    /// Says where the text of the element begins in the source, in bytes ([`super`] says what for).
    pub(super) fn from(self, start: u32) -> Self {
        // Writing into a string never fails.
        let _ = write!(self.html.text, " data-from=\"{start}\"");
        self
    }

    /// Fills the element, and closes it.
    pub(super) fn fill(self, fill: impl FnOnce(&mut Markup)) {
        let Self { html, name } = self;
        html.text.push('>');
        fill(html);
        html.text.push_str("</");
        html.text.push_str(name);
        html.text.push('>');
    }

    /// Closes an element that holds nothing, such as an `input`.
    pub(super) fn empty(self) {
        self.html.text.push_str("/>");
    }

    /// Fills the element with words, and closes it.
    pub(super) fn words(self, words: &str) {
        self.fill(|html| html.words(words));
    }
}

/// The address of a place on the same page.
pub(super) fn fragment(id: &str) -> String {
    ["#", id].concat()
}

/// Words as they stand between tags, or in an attribute.
///
/// ```
/// assert_eq!(frus::html::escaped("\"A\" & <b>"), "&quot;A&quot; &amp; &lt;b&gt;");
/// ```
#[must_use]
pub fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    escape(words, &mut escaped);
    escaped
}

fn escape(words: &str, into: &mut String) {
    for sign in words.chars() {
        match sign {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            _ => into.push(sign),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_drawn_ends_its_element_or_its_attribute() {
        let mut html = Markup::default();
        html.tag("p")
            .at("title", "a \"b\" <c>")
            .words("<script>&amp;");
        assert_eq!(
            html.finish(),
            "<p title=\"a &quot;b&quot; &lt;c&gt;\">&lt;script&gt;&amp;amp;</p>"
        );
    }
}
