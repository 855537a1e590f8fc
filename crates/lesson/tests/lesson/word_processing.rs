//! What is handed in, as a file for word processors, read by programs that did not write it.

use std::io::{Cursor, Read};

use lesson::{answers::Answers, assignment::Assignment, docx::docx, hand_in::Sheet};
use roxmltree::{Document as Xml, Node};
use zip::ZipArchive;

use crate::{
    edition,
    handing_in::{HOSTILE, answers, lesson},
    worksheets,
};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The file with these answers to the lesson of the other tests.
fn file(answers: &Answers) -> Vec<u8> {
    let (lesson, worksheets, edition) = (lesson(), worksheets(), edition());
    let assignment = Assignment::of(&lesson, &worksheets, &edition);
    docx(&Sheet::of(&assignment, answers, &edition, &strings::EN)).unwrap()
}

/// The parts of a file by their names, in order.
fn parts(file: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let indices = 0..archive.len();
    let part = |at| {
        let mut part = archive.by_index(at).unwrap();
        let mut words = String::new();
        // Reading to the end also checks the sum of the part.
        part.read_to_string(&mut words).unwrap();
        (part.name().unwrap().into_owned(), words)
    };
    indices.map(part).collect()
}

fn part(file: &[u8], name: &str) -> String {
    let parts = parts(file);
    let part = parts.into_iter().find(|(own, _)| own == name);
    part.unwrap().1
}

/// The paragraphs of a document: their styles and their words, a tab where there is one.
fn paragraphs(xml: &Xml<'_>) -> Vec<(String, String)> {
    let is = |node: &Node<'_, '_>, name: &str| node.has_tag_name((W, name));
    let paragraphs = xml.descendants().filter(|node| is(node, "p"));
    paragraphs
        .map(|paragraph| {
            let mut inside = paragraph.descendants();
            let style = inside.find(|node| is(node, "pStyle")).unwrap();
            let style = style.attribute((W, "val")).unwrap().to_owned();
            let mut words = String::new();
            for node in paragraph.descendants() {
                if is(&node, "tab") {
                    words.push('\t');
                } else if is(&node, "t") {
                    words.push_str(node.text().unwrap_or_default());
                }
            }
            (style, words)
        })
        .collect()
}

#[test]
fn the_file_has_every_part_that_it_names() {
    let file = file(&answers("Johnson."));
    let parts = parts(&file);
    for (name, xml) in &parts {
        assert!(Xml::parse(xml).is_ok(), "{name}");
    }
    let names: Vec<_> = parts.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names[0], "[Content_Types].xml",
        "the first, where programs look for it"
    );
    let types = Xml::parse(&parts[0].1).unwrap();
    let named = types
        .descendants()
        .filter_map(|node| node.attribute("PartName"));
    for named in named.map(|name| name.trim_start_matches('/')) {
        assert!(names.contains(&named), "{named}");
    }
    let related = [
        ("_rels/.rels", ""),
        ("word/_rels/document.xml.rels", "word/"),
    ];
    for (relations, folder) in related {
        let xml = part(&file, relations);
        let xml = Xml::parse(&xml).unwrap();
        for target in xml
            .descendants()
            .filter_map(|node| node.attribute("Target"))
        {
            assert!(names.contains(&&*[folder, target].concat()), "{target}");
        }
    }
}

#[test]
fn every_style_that_is_used_is_there() {
    let file = file(&answers("Johnson."));
    let styles = part(&file, "word/styles.xml");
    let styles = Xml::parse(&styles).unwrap();
    let ids: Vec<_> = styles
        .descendants()
        .filter_map(|node| node.attribute((W, "styleId")))
        .collect();
    let document = part(&file, "word/document.xml");
    let document = Xml::parse(&document).unwrap();
    let paragraphs = paragraphs(&document);
    for (style, words) in &paragraphs {
        assert!(ids.contains(&&**style), "{style}: {words}");
    }
    for id in ids {
        assert!(
            paragraphs.iter().any(|(style, _)| style == id),
            "{id} is used nowhere"
        );
    }
}

#[test]
fn questions_answers_and_quotations_are_paragraphs_of_their_own() {
    let file = file(&answers("First.\n\tSecond,  with spaces."));
    let document = part(&file, "word/document.xml");
    let document = Xml::parse(&document).unwrap();
    let found = paragraphs(&document);
    let expected = [
        ("Field", "Name:\t"),
        ("Field", "Date:\t"),
        ("Heading1", "Analyze a Written Document"),
        ("Heading2", "Meet the document."),
        ("Question", "1. Type (check all that apply):"),
        ("Checked", "☑\u{a0}Telegram"),
        ("Checked", "☑\u{a0}Memorandum"),
        ("Normal", "It prints parts of telegrams, too."),
        ("Heading2", "Observe its parts."),
        ("Question", "2. Who wrote it?"),
        ("Normal", "First."),
        ("Normal", "\tSecond,  with spaces."),
    ];
    for (found, expected) in found[1..].iter().zip(expected) {
        assert_eq!((&*found.0, &*found.1), expected);
    }
    let quote = (
        "Quote".to_owned(),
        "leaving it to his discretion".to_owned(),
    );
    let at = found
        .iter()
        .position(|paragraph| *paragraph == quote)
        .unwrap();
    assert_eq!(
        found[at + 1],
        ("QuotePlace".to_owned(), "— page 1458, item 2)".to_owned())
    );
    let italic = document
        .descendants()
        .find(|node| node.has_tag_name((W, "i")))
        .unwrap();
    let run = italic
        .ancestors()
        .find(|node| node.has_tag_name((W, "r")))
        .unwrap();
    let words: String = run
        .descendants()
        .filter(Node::is_text)
        .filter_map(|node| node.text())
        .collect();
    assert_eq!(words, "Foreign Relations of the United States");
}

#[test]
fn any_script_and_any_sign_is_words() {
    let file = file(&answers(HOSTILE));
    let document = part(&file, "word/document.xml");
    let document = Xml::parse(&document).unwrap();
    let found = paragraphs(&document);
    let at = found
        .iter()
        .position(|(_, words)| words.contains("<script>"))
        .unwrap();
    assert_eq!(
        found[at].1,
        "</p></article><script>alert(\"1\")</script> & ]]> <!-- \u{fffd}\u{fffd}[2J\u{fffd}\u{fffd}\t. 'x' &lt;"
    );
    assert_eq!(found[at + 1].1, "שלום עולם، السلام");
    assert_eq!(found[at + 2].1, "日本の再軍備 \u{1f5fe}\u{202e}");
    // Only what runs from right to left is said to.
    let to_left = document
        .descendants()
        .filter(|node| node.has_tag_name((W, "bidi")));
    assert_eq!(to_left.count(), 1);
    let to_left = document
        .descendants()
        .filter(|node| node.has_tag_name((W, "rtl")));
    assert_eq!(to_left.count(), 1);
}

#[test]
fn a_megabyte_is_packed_and_the_same_answers_make_the_same_file() {
    let long = HOSTILE.repeat(1_000_000 / HOSTILE.len() + 1);
    let answers = answers(&long);
    let file = file(&answers);
    let document = part(&file, "word/document.xml");
    assert_eq!(
        document.matches("&lt;script&gt;").count(),
        long.matches("<script>").count()
    );
    assert!(Xml::parse(&document).is_ok());
    assert_eq!(file, self::file(&answers));
}
