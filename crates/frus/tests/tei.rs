//! The documents beside the project, read from plain text, say what their TEI says.
//!
//! Both are brought into one list of lines: a block each, with note references and page breaks in their places. The
//! lines must be equal but for what the folder's README states: the text has no dateline, its markings are in small
//! letters, two hyphens are lost in one TEI, and the TEI keeps labels as words, which this test takes off.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a failed test may panic, and a skipped one says so"
)]

use frus::{
    Document,
    document::{Block, BlockKind, Inline, InlineKind, Line, Mark},
};
use roxmltree::Node;

/// Hyphens that the README says the TEI has lost at the ends of lines.
const LOST_HYPHENS: [(&str, usize); 1] = [("d557", 2)];

#[test]
fn every_document_agrees_with_its_tei() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/frus");
    let Ok(entries) = std::fs::read_dir(folder) else {
        println!("skipped: there is no folder of documents and their TEI beside the project");
        return;
    };
    let mut compared = 0;
    for entry in entries {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "xml") {
            continue;
        }
        let name = path.file_stem().unwrap().to_str().unwrap();
        let tei = std::fs::read_to_string(&path).unwrap();
        let tei = roxmltree::Document::parse(&tei).unwrap();
        let text = std::fs::read_to_string(path.with_extension("txt")).unwrap();
        let document = Document::parse(&text).unwrap();
        let expected = Tei::read(tei.root_element());
        let found = from_text(&document);
        let plain = |lines: &[String]| lines.iter().map(|line| line.replace('-', "")).collect::<Vec<_>>();
        pretty_assert(name, &plain(&found), &plain(&expected.lines));
        let hyphens = |lines: &[String]| lines.concat().matches('-').count();
        let lost = LOST_HYPHENS.iter().find(|(document, _)| *document == name).map_or(0, |(_, lost)| *lost);
        assert_eq!(hyphens(&found), hyphens(&expected.lines) + lost, "{name}: hyphens");
        assert_eq!(cross_references(&document), expected.references, "{name}: cross-references");
        compared += 1;
    }
    assert!(compared > 0, "the folder holds no TEI");
}

fn pretty_assert(name: &str, found: &[String], expected: &[String]) {
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!(found, expected, "{name}");
    }
    assert_eq!(found.len(), expected.len(), "{name}: number of blocks");
}

// The text.

fn from_text(document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    for block in &document.blocks {
        block_lines(block, &mut lines);
    }
    for note in &document.notes {
        for block in &note.blocks {
            let mut paragraph = Vec::new();
            block_lines(block, &mut paragraph);
            lines.extend(paragraph.iter().map(|line| format!("note {} {line}", note.number)));
        }
    }
    lines
}

fn block_lines(block: &Block, lines: &mut Vec<String>) {
    let mut line = |kind: &str, content: &[Inline]| lines.push(format!("{kind}: {}", tidy(&words(content))));
    match &block.kind {
        BlockKind::SourceNote(content) => line("source", content),
        BlockKind::Number(number) => lines.push(format!("number: No. {number}")),
        BlockKind::Heading(content) => line("heading", content),
        BlockKind::Dateline(content) => line("dateline", content),
        BlockKind::Classification(marking) => {
            let small = |one: &Line| format!("classification: {}", tidy(&words(&one.content)).to_lowercase());
            lines.extend(marking.iter().map(small));
        }
        BlockKind::HeadedList { head, items } => {
            line("head", &head.content);
            items.iter().for_each(|item| line("bullet", &item.content));
        }
        BlockKind::SectionHeading(content) => line("section", content),
        BlockKind::Paragraph(content) => line("paragraph", content),
        BlockKind::LabelledItem { label, content } => line(&format!("item {} {}", label.level, label.text), content),
        BlockKind::Signature(signers) => signers.iter().for_each(|one| line("signature", &one.content)),
        BlockKind::Attachment(content) => line("attachment", content),
        BlockKind::PageBreak(page) => lines.push(format!("page: {}", page.page)),
    }
}

fn words(content: &[Inline]) -> String {
    let pieces = content.iter().map(|inline| match &inline.kind {
        InlineKind::Text { text, .. } => text.clone(),
        InlineKind::NoteReference { number, .. } => format!("⟨note {number}⟩"),
        InlineKind::PageBreak(page) => format!("⟨page {}⟩", page.page),
    });
    pieces.collect()
}

fn cross_references(document: &Document) -> Vec<(String, String)> {
    let inlines = document.blocks_with_notes().flat_map(|block| block.inlines());
    let marked = inlines.filter_map(|inline| match &inline.kind {
        InlineKind::Text { text, marks } => marks.iter().find_map(|mark| match mark {
            Mark::CrossReference(target) => Some((text.clone(), target.clone())),
            _ => None,
        }),
        _ => None,
    });
    marked.collect()
}

/// White space is layout in the TEI; beside page breaks and before note references the two differ by it.
fn tidy(words: &str) -> String {
    let mut line = words.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ⟨", "⟨");
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

// The TEI.

#[derive(Default)]
struct Tei {
    lines: Vec<String>,
    notes: Vec<(u32, Vec<String>)>,
    references: Vec<(String, String)>,
    labels: Vec<String>,
}

impl Tei {
    fn read(division: Node<'_, '_>) -> Self {
        let mut tei = Self::default();
        let children: Vec<_> = division.children().filter(Node::is_element).collect();
        for (at, child) in children.iter().enumerate() {
            tei.block(*child, at.checked_sub(1).map(|before| children[before]), children.get(at + 1).copied());
        }
        // The references of the body stand before those of the notes, as in the text.
        let inside_notes = |node: &Node<'_, '_>| node.ancestors().any(|above| above.has_tag_name("note"));
        let all: Vec<_> = division.descendants().filter(|node| node.has_tag_name("ref")).collect();
        let (notes, body): (Vec<_>, Vec<_>) = all.into_iter().partition(inside_notes);
        tei.references = body.into_iter().chain(notes).filter_map(|node| reference(node, division)).collect();
        for (number, paragraphs) in &tei.notes {
            tei.lines.extend(paragraphs.iter().map(|words| format!("note {number} paragraph: {words}")));
        }
        tei
    }

    fn block(&mut self, node: Node<'_, '_>, before: Option<Node<'_, '_>>, after: Option<Node<'_, '_>>) {
        match node.tag_name().name() {
            "note" => self.line("source", node),
            "head" => self.several(node, &["number", "heading"]),
            "dateline" => {}
            "list" => {
                let labelled = before.is_some_and(|before| before.has_tag_name("p") && self.starts_with_label(before));
                self.list(node, u32::from(labelled));
            }
            "pb" => self.lines.push(format!("page: {}", node.attribute("n").unwrap())),
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
                self.lines[from..].iter_mut().for_each(|line| *line = line.to_lowercase());
            }
            Some("center") if last.starts_with("attachment") => self.line("heading", node),
            Some("center") => self.line("attachment", node),
            Some(title) if title.starts_with("sectiontitle") => self.line("section", node),
            _ => self.labelled(node, 0),
        }
    }

    fn list(&mut self, node: Node<'_, '_>, level: u32) {
        let headed = node.children().any(|child| child.has_tag_name("head"));
        for child in node.children().filter(Node::is_element) {
            match child.tag_name().name() {
                "head" => self.line("head", child),
                "item" if headed => self.line("bullet", child),
                _ => {
                    self.labelled(child, level);
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
        words.split_whitespace().next().is_some_and(|first| self.labels.iter().any(|label| label == first))
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

    fn line(&mut self, kind: &str, node: Node<'_, '_>) {
        let words = self.words(node);
        self.lines.push(format!("{kind}: {words}"));
    }

    /// A line for each stretch between line breaks; the last kind goes for the rest.
    fn several(&mut self, node: Node<'_, '_>, kinds: &[&str]) {
        let words = self.raw(node);
        let stretches = words.split('\u{1}').map(tidy).filter(|line| !line.is_empty());
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
                    let paragraphs: Vec<_> = child.children().filter(|inner| inner.has_tag_name("p")).collect();
                    let paragraphs = if paragraphs.is_empty() { vec![child] } else { paragraphs };
                    let paragraphs = paragraphs.into_iter().map(|paragraph| self.words(paragraph)).collect();
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
    let mut children = node.children().filter(|child| child.is_element() || !child.text().unwrap_or_default().trim().is_empty());
    children.next().is_some_and(|child| child.has_tag_name("persName")) && children.next().is_none()
}

/// A reference to a document of the same volume or to a note of the same document.
fn reference(node: Node<'_, '_>, division: Node<'_, '_>) -> Option<(String, String)> {
    let target = node.attribute("target")?.strip_prefix('#')?;
    let own = division.attribute(("http://www.w3.org/XML/1998/namespace", "id")).unwrap();
    let note = target.strip_prefix(own).and_then(|rest| rest.strip_prefix("fn"));
    let id = note.map_or_else(|| target.to_owned(), |number| format!("note-{number}"));
    Some((tidy(node.text()?), id))
}
