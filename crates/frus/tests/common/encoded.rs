//! What the TEI of a document says, as one list of lines: a block each, note references and page breaks in their places.

use roxmltree::Node;

/// White space is layout in the TEI; beside page breaks and before note references the two differ by it.
pub(crate) fn tidy(words: &str) -> String {
    let mut line = words
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace(" ⟨", "⟨");
    let mut from = 0;
    while let Some(at) = line[from..].find("⟨page ") {
        let end = from + at + line[from + at..].find('⟩').unwrap() + '⟩'.len_utf8();
        if line[end..].starts_with(' ') {
            line.remove(end);
        }
        from = end;
    }
    line
}

#[derive(Default)]
pub(crate) struct Tei {
    pub(crate) lines: Vec<String>,
    notes: Vec<(u32, Vec<String>)>,
    pub(crate) references: Vec<(String, String)>,
    labels: Vec<String>,
}

impl Tei {
    pub(crate) fn read(division: Node<'_, '_>) -> Self {
        let mut tei = Self::default();
        tei.blocks(division);
        // The references of the body stand before those of the notes, as in the text.
        let inside_notes =
            |node: &Node<'_, '_>| node.ancestors().any(|above| above.has_tag_name("note"));
        let all: Vec<_> = division
            .descendants()
            .filter(|node| node.has_tag_name("ref"))
            .collect();
        let (notes, body): (Vec<_>, Vec<_>) = all.into_iter().partition(inside_notes);
        tei.references = body
            .into_iter()
            .chain(notes)
            .filter_map(|node| reference(node, division))
            .collect();
        for (number, paragraphs) in &tei.notes {
            tei.lines.extend(
                paragraphs
                    .iter()
                    .map(|words| format!("note {number} paragraph: {words}")),
            );
        }
        tei
    }

    fn blocks(&mut self, division: Node<'_, '_>) {
        let children: Vec<_> = division.children().filter(Node::is_element).collect();
        for (at, child) in children.iter().enumerate() {
            self.block(
                *child,
                at.checked_sub(1).map(|before| children[before]),
                children.get(at + 1).copied(),
            );
        }
    }

    fn block(
        &mut self,
        node: Node<'_, '_>,
        before: Option<Node<'_, '_>>,
        after: Option<Node<'_, '_>>,
    ) {
        match node.tag_name().name() {
            "note" => self.line("source", node),
            // An enclosed paper has two heads, the first of which says that it is enclosed.
            "head"
                if node
                    .parent()
                    .is_some_and(|above| above.has_tag_name("attachment")) =>
            {
                let kind = if before.is_none() {
                    "attachment"
                } else {
                    "heading"
                };
                self.line(kind, node);
            }
            "head" => self.several(node, &["number", "heading"]),
            "attachment" => self.blocks(node),
            "dateline" => {}
            "list" => {
                let labelled = before.is_some_and(|before| {
                    before.has_tag_name("p") && self.starts_with_label(before)
                });
                self.list(node, u32::from(labelled));
            }
            "pb" => self.page(node),
            "closer" => self.several(node, &["signature"]),
            "p" => self.paragraph(node, after),
            other => panic!("unknown element {other}"),
        }
    }

    fn paragraph(&mut self, node: Node<'_, '_>, after: Option<Node<'_, '_>>) {
        let signs = after.is_some_and(|after| after.has_tag_name("closer"))
            && (node.attribute("rend") == Some("right") || holds_only_a_name(node));
        let last = self.lines.last().map(String::as_str).unwrap_or_default();
        match node.attribute("rend") {
            _ if signs => self.line("signature", node),
            Some("flushleft") => {
                let from = self.lines.len();
                self.several(node, &["classification"]);
                self.lines[from..]
                    .iter_mut()
                    .for_each(|line| *line = line.to_lowercase());
            }
            Some("center") if last.starts_with("attachment") => self.line("heading", node),
            Some("center") => self.line("attachment", node),
            Some(title) if title.starts_with("sectiontitle") => self.line("section", node),
            _ => self.labelled(node, 0),
        }
    }

    fn list(&mut self, node: Node<'_, '_>, level: u32) {
        let headed = node.children().any(|child| child.has_tag_name("head"));
        // A label in an element of its own stands before its item.
        let mut label = None;
        for child in node.children().filter(Node::is_element) {
            match child.tag_name().name() {
                "head" => self.line("head", child),
                "label" => label = Some(self.words(child)),
                "pb" => self.page(child),
                "item" if headed => self.line("bullet", child),
                _ => {
                    match label.take() {
                        Some(label) => {
                            let words = self.words(child);
                            self.lines.push(format!("item {level} {label}: {words}"));
                        }
                        None => self.labelled(child, level),
                    }
                    child
                        .children()
                        .filter(|inner| inner.has_tag_name("list"))
                        .for_each(|inner| self.list(inner, level + 1));
                }
            }
        }
    }

    /// A paragraph or an item, whose label the TEI keeps as its first word.
    fn labelled(&mut self, node: Node<'_, '_>, level: u32) {
        let words = self.words(node);
        match words.split_once(' ') {
            Some((label, rest)) if self.counts_on(label) => {
                self.labels.push(label.to_owned());
                self.lines.push(format!("item {level} {label}: {rest}"));
            }
            _ => self.lines.push(format!("paragraph: {words}")),
        }
    }

    fn starts_with_label(&self, node: Node<'_, '_>) -> bool {
        let words = node.text().unwrap_or_default();
        words
            .split_whitespace()
            .next()
            .is_some_and(|first| self.labels.iter().any(|label| label == first))
    }

    /// Whether a word is a label: the first of its kind, or the one behind a label that was there.
    ///
    /// So the number with which a telegram opens is none.
    fn counts_on(&self, word: &str) -> bool {
        let core = word.trim_matches(['(', ')', '.']);
        let form = |core: &str| word.replace(word.trim_matches(['(', ')', '.']), core);
        let before = match core.parse::<u32>() {
            _ if !word.ends_with(['.', ')']) => return false,
            Ok(1) => return true,
            Ok(number) => (number - 1).to_string(),
            Err(_) if core == "a" => return true,
            Err(_) if core.len() == 1 => char::from(core.as_bytes()[0] - 1).to_string(),
            Err(_) => return false,
        };
        self.labels.contains(&form(&before))
    }

    fn page(&mut self, node: Node<'_, '_>) {
        let number = node.attribute("n").unwrap();
        self.lines.push(format!("page: {number}"));
    }

    fn line(&mut self, kind: &str, node: Node<'_, '_>) {
        let words = self.words(node);
        self.lines.push(format!("{kind}: {words}"));
    }

    /// A line for each stretch between line breaks; the last kind goes for the rest.
    fn several(&mut self, node: Node<'_, '_>, kinds: &[&str]) {
        let words = self.raw(node);
        let stretches = words
            .split('\u{1}')
            .map(tidy)
            .filter(|line| !line.is_empty());
        let lines: Vec<_> = stretches
            .enumerate()
            .map(|(at, line)| format!("{}: {line}", kinds.get(at).or(kinds.last()).unwrap()))
            .collect();
        self.lines.extend(lines);
    }

    fn words(&mut self, node: Node<'_, '_>) -> String {
        tidy(&self.raw(node))
    }

    /// The words inside an element, without those of lists inside it; notes are put aside.
    fn raw(&mut self, node: Node<'_, '_>) -> String {
        let mut words = String::new();
        for child in node.children() {
            match child.tag_name().name() {
                "" => words.push_str(child.text().unwrap_or_default()),
                "lb" => words.push('\u{1}'),
                "pb" => words.push_str(&format!("⟨page {}⟩", child.attribute("n").unwrap())),
                "list" => {}
                "note" => {
                    let number = child.attribute("n").unwrap().parse().unwrap();
                    words.push_str(&format!("⟨note {number}⟩"));
                    let paragraphs: Vec<_> = child
                        .children()
                        .filter(|inner| inner.has_tag_name("p"))
                        .collect();
                    let paragraphs = if paragraphs.is_empty() {
                        vec![child]
                    } else {
                        paragraphs
                    };
                    let paragraphs = paragraphs
                        .into_iter()
                        .map(|paragraph| self.words(paragraph))
                        .collect();
                    self.notes.push((number, paragraphs));
                }
                _ => {
                    let inner = self.raw(child);
                    words.push_str(&inner);
                }
            }
        }
        words
    }
}

/// Whether a paragraph holds a person's name and no other words.
fn holds_only_a_name(node: Node<'_, '_>) -> bool {
    let mut children = node
        .children()
        .filter(|child| child.is_element() || !child.text().unwrap_or_default().trim().is_empty());
    children
        .next()
        .is_some_and(|child| child.has_tag_name("persName"))
        && children.next().is_none()
}

/// A reference to a document of the same volume or to a note of the same document.
fn reference(node: Node<'_, '_>, division: Node<'_, '_>) -> Option<(String, String)> {
    let target = node.attribute("target")?.strip_prefix('#')?;
    let own = division
        .attribute(("http://www.w3.org/XML/1998/namespace", "id"))
        .unwrap();
    let note = target
        .strip_prefix(own)
        .and_then(|rest| rest.strip_prefix("fn"));
    let id = note.map_or_else(|| target.to_owned(), |number| format!("note-{number}"));
    Some((tidy(node.text()?), id))
}
