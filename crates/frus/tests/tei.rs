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

#[path = "common/encoded.rs"]
mod encoded;

use encoded::{Tei, tidy};
use frus::{
    Document,
    document::{Block, BlockKind, Inline, InlineKind, Line, Mark, Target},
};

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
        let plain = |lines: &[String]| {
            lines
                .iter()
                .map(|line| line.replace('-', ""))
                .collect::<Vec<_>>()
        };
        pretty_assert(name, &plain(&found), &plain(&expected.lines));
        let hyphens = |lines: &[String]| lines.concat().matches('-').count();
        let lost = LOST_HYPHENS
            .iter()
            .find(|(document, _)| *document == name)
            .map_or(0, |(_, lost)| *lost);
        assert_eq!(
            hyphens(&found),
            hyphens(&expected.lines) + lost,
            "{name}: hyphens"
        );
        assert_eq!(
            cross_references(&document),
            expected.references,
            "{name}: cross-references"
        );
        compared += 1;
    }
    assert!(compared > 0, "the folder holds no TEI");
}

/// What the text of a document, and its TEI, have by the folder's README: the text has no dateline, and labels that are words
/// in the TEI.
fn alike(document: &Document) -> Vec<String> {
    let lines = from_text(document).into_iter();
    let lines = lines.filter(|line| !line.starts_with("dateline"));
    let plain = lines.map(|line| {
        let line = line.replace('-', "");
        let Some((item, words)) = line.split_once(": ").filter(|_| line.starts_with("item")) else {
            return line;
        };
        let label = item.splitn(3, ' ').last().unwrap();
        format!("paragraph: {}", format!("{label} {words}").trim())
    });
    plain.collect()
}

#[test]
fn both_parsers_agree() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/frus");
    if std::fs::read_dir(folder).is_err() {
        println!("skipped: there is no folder of documents and their TEI beside the project");
        return;
    }
    for name in ["d557", "d658", "d659", "d660", "d662", "d666"] {
        let source = std::fs::read_to_string(format!("{folder}/{name}.xml")).unwrap();
        let volume = frus::tei::Volume::read(&source).unwrap();
        let encoded = volume.document(&source, name).unwrap();
        assert_eq!(encoded.warnings, [], "{name}");
        let text = std::fs::read_to_string(format!("{folder}/{name}.txt")).unwrap();
        let document = Document::parse(&text).unwrap();
        pretty_assert(name, &alike(&encoded.document), &alike(&document));
        assert_eq!(
            cross_references(&encoded.document),
            cross_references(&document),
            "{name}"
        );
    }
}

fn pretty_assert(name: &str, found: &[String], expected: &[String]) {
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!(found, expected, "{name}");
    }
    assert_eq!(found.len(), expected.len(), "{name}: number of blocks");
}

fn from_text(document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    for block in &document.blocks {
        block_lines(block, &mut lines);
    }
    for note in &document.notes {
        for block in &note.blocks {
            let mut paragraph = Vec::new();
            block_lines(block, &mut paragraph);
            lines.extend(
                paragraph
                    .iter()
                    .map(|line| format!("note {} {line}", label(&note.label))),
            );
        }
    }
    lines
}

fn block_lines(block: &Block, lines: &mut Vec<String>) {
    let mut line =
        |kind: &str, content: &[Inline]| lines.push(format!("{kind}: {}", tidy(&words(content))));
    match &block.kind {
        BlockKind::SourceNote(content) => line("source", content),
        BlockKind::Number(number) => lines.push(format!("number: {}", number.printed())),
        BlockKind::Heading(content) => line("heading", content),
        BlockKind::Dateline(content) => line("dateline", content),
        BlockKind::Classification(marking) => {
            let small = |one: &Line| {
                format!(
                    "classification: {}",
                    tidy(&words(&one.content)).to_lowercase()
                )
            };
            lines.extend(marking.iter().map(small));
        }
        BlockKind::HeadedList { head, items, .. } => {
            line("head", &head.content);
            items.iter().for_each(|item| line("bullet", &item.content));
        }
        BlockKind::SectionHeading(content) => line("section", content),
        BlockKind::Paragraph(content) => line("paragraph", content),
        BlockKind::LabelledItem { label, content } => {
            line(&format!("item {} {}", label.level, label.text), content)
        }
        BlockKind::Signature(signers) => signers
            .iter()
            .for_each(|one| line("signature", &one.content)),
        BlockKind::Attachment(content) => line("attachment", content),
        BlockKind::PageBreak(page) => lines.push(format!("page: {}", page.page)),
        BlockKind::Summary(_)
        | BlockKind::Salutation(_)
        | BlockKind::Table(_)
        | BlockKind::Figure(_) => panic!("none of the documents has {:?}", block.kind),
    }
}

fn label(printed: &Option<String>) -> &str {
    printed.as_deref().unwrap_or_default()
}

fn words(content: &[Inline]) -> String {
    let pieces = content.iter().map(|inline| match &inline.kind {
        InlineKind::Text { text, .. } => text.clone(),
        InlineKind::NoteReference { label: printed, .. } => format!("⟨note {}⟩", label(printed)),
        InlineKind::PageBreak(page) => format!("⟨page {}⟩", page.page),
        InlineKind::Gap(_) => String::new(),
    });
    pieces.collect()
}

fn cross_references(document: &Document) -> Vec<(String, String)> {
    let inlines = document
        .blocks_with_notes()
        .flat_map(|block| block.inlines());
    let marked = inlines.filter_map(|inline| match &inline.kind {
        InlineKind::Text { text, marks } => marks.iter().find_map(|mark| match mark {
            Mark::CrossReference(Target::Document(target) | Target::Note(target)) => {
                Some((text.clone(), target.clone()))
            }
            _ => None,
        }),
        _ => None,
    });
    marked.collect()
}
