//! Markup under construction, for the writers of HTML and of TEI. Every word and every attribute is escaped here, and
//! nowhere else.
//!
//! What comes out is well-formed XML: every element is closed, every attribute has a value, and no character is left that
//! XML can not hold. So the HTML can be read by readers of XML, too.

use core::iter;

/// Markup under construction. What is put into it is escaped, save what was [drawn](Markup::drawn) already.
///
/// ```
/// use frus::html::Markup;
/// let mut html = Markup::default();
/// html.tag("p").class("about").fill(|html| {
///     html.words("Rice & ");
///     html.tag("a").at("href", "d1.html").words("fish");
/// });
/// assert_eq!(html.finish(), "<p class=\"about\">Rice &amp; <a href=\"d1.html\">fish</a></p>");
/// ```
#[derive(Debug, Default)]
pub struct Markup {
    text: String,
}

/// The start of an element, whose attributes can still be given. It is written when it is filled.
#[must_use = "an element that is not filled is left open"]
#[derive(Debug)]
pub struct Tag<'m> {
    markup: &'m mut Markup,
    name: &'static str,
}

impl Markup {
    /// The finished markup.
    #[must_use]
    pub fn finish(self) -> String {
        self.text
    }

    /// Begins an element.
    pub fn tag(&mut self, name: &'static str) -> Tag<'_> {
        self.text.push('<');
        self.text.push_str(name);
        Tag { markup: self, name }
    }

    /// Ends the element of that name, which [`Tag::open`] left open.
    pub(crate) fn close(&mut self, name: &'static str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    /// Words, as text.
    pub fn words(&mut self, words: &str) {
        escape(words, &mut self.text);
    }

    /// Markup that another writer drew, as it is.
    pub fn drawn(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    /// Begins a line, indented to show how deep its element is; only where white space means nothing.
    pub(crate) fn line(&mut self, depth: usize) {
        self.text.push('\n');
        self.text.extend(iter::repeat_n("  ", depth));
    }
}

impl Tag<'_> {
    /// Gives an attribute.
    pub fn at(self, name: &str, value: &str) -> Self {
        let text = &mut self.markup.text;
        text.push(' ');
        text.push_str(name);
        text.push_str("=\"");
        escape(value, text);
        text.push('"');
        self
    }

    /// Gives an attribute that the element may lack.
    pub fn maybe(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.at(name, value),
            None => self,
        }
    }

    /// Fills the element, and closes it.
    pub fn fill(self, fill: impl FnOnce(&mut Markup)) {
        let Self { markup, name } = self;
        markup.text.push('>');
        fill(markup);
        markup.close(name);
    }

    /// Fills the element with words, and closes it.
    pub fn words(self, words: &str) {
        self.fill(|markup| markup.words(words));
    }

    /// Leaves the element open, for [`Markup::close`] to close.
    pub(crate) fn open(self) {
        self.markup.text.push('>');
    }

    /// Closes the element, which holds nothing. HTML reads this as an element that begins, save for those that never hold
    /// anything, such as `input`.
    pub fn empty(self) {
        self.markup.text.push_str("/>");
    }
}

/// Writes words as they stand between tags, or in an attribute.
pub(crate) fn escape(words: &str, into: &mut String) {
    for sign in words.chars() {
        match sign {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            // A parser takes it for a line feed, and it with one behind it for a single one: places in the words would shift.
            '\r' => into.push_str("&#13;"),
            // XML 1.0 has no way to write these (its section 2.2).
            '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\u{fffe}' | '\u{ffff}' => {
                into.push(char::REPLACEMENT_CHARACTER);
            }
            _ => into.push(sign),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_drawn_ends_its_element_or_its_attribute() {
        let mut markup = Markup::default();
        markup
            .tag("p")
            .at("title", "a \"b\" <c>")
            .words("<script>&amp;");
        assert_eq!(
            markup.finish(),
            "<p title=\"a &quot;b&quot; &lt;c&gt;\">&lt;script&gt;&amp;amp;</p>"
        );
    }

    #[test]
    fn what_xml_can_not_hold_is_replaced() {
        let mut markup = Markup::default();
        markup.words("a\0b\tc\u{1b}d\u{ffff}");
        assert_eq!(markup.finish(), "a\u{fffd}b\tc\u{fffd}d\u{fffd}");
    }
}
