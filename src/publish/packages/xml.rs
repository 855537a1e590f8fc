//! XML under construction. Every word and every attribute is escaped in [`Element::write`], and nowhere else.

use frus::html::escaped;

/// An element with what it holds: words, or elements, or nothing.
#[derive(Debug)]
pub(super) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    words: String,
    elements: Vec<Element>,
}

/// An element that holds nothing yet.
pub(super) fn element(name: &'static str) -> Element {
    Element {
        name,
        attributes: vec![],
        words: String::new(),
        elements: vec![],
    }
}

impl Element {
    /// Gives it an attribute.
    pub(super) fn at(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Gives it words, which stand before the elements.
    pub(super) fn words(mut self, words: &str) -> Self {
        self.words.push_str(words);
        self
    }

    /// Gives it more elements.
    pub(super) fn with(mut self, elements: impl IntoIterator<Item = Self>) -> Self {
        self.elements.extend(elements);
        self
    }

    /// The file of which it is the root.
    pub(super) fn into_file(self) -> String {
        let mut file = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        self.write(0, &mut file);
        file
    }

    /// Writes it into `file`, in lines, since a teacher may open it to see what it says.
    fn write(&self, depth: usize, file: &mut String) {
        let indent = "  ".repeat(depth);
        file.push_str(&indent);
        file.push('<');
        file.push_str(self.name);
        for (name, value) in &self.attributes {
            file.push_str(&[" ", name, "=\"", &escaped(value), "\""].concat());
        }
        if self.words.is_empty() && self.elements.is_empty() {
            file.push_str("/>\n");
            return;
        }
        file.push('>');
        file.push_str(&escaped(&self.words));
        if !self.elements.is_empty() {
            file.push('\n');
            for element in &self.elements {
                element.write(depth + 1, file);
            }
            file.push_str(&indent);
        }
        file.push_str(&["</", self.name, ">\n"].concat());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_attributes_stay_inside_their_element() {
        let file = element("a")
            .at("b", "\"<&>\"")
            .with([element("c").words("]]></c>\u{1}"), element("d")]);
        assert_eq!(
            file.into_file(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <a b=\"&quot;&lt;&amp;&gt;&quot;\">\n  <c>]]&gt;&lt;/c&gt;\u{fffd}</c>\n  <d/>\n</a>\n"
        );
    }
}
