//! A print, read back as somebody would who holds the sheets.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use crate::session::tool;

/// The text of each sheet of a PDF, as it is laid out.
pub(crate) fn sheets(pdf: &[u8]) -> Vec<String> {
    split(&read(pdf, &["-layout"]))
}

/// The text of each sheet of a PDF in the order in which it was written, so that the cells of a table stay whole.
pub(crate) fn sheets_as_written(pdf: &[u8]) -> Vec<String> {
    split(&read(pdf, &["-raw"]))
}

fn split(text: &str) -> Vec<String> {
    // Every sheet ends with a form feed.
    text.split_terminator('\u{c}').map(str::to_owned).collect()
}

/// Where the words of a PDF stand, as pdftotext writes it.
fn with_boxes<T>(pdf: &[u8], measure: impl FnOnce(&roxmltree::Document<'_>) -> T) -> T {
    let boxes = read(pdf, &["-bbox"]);
    // The file's heading names a DTD, which nobody needs to look up.
    let boxes = &boxes[boxes
        .find("<html")
        .expect("pdftotext writes a page of boxes")..];
    measure(&roxmltree::Document::parse(boxes).expect("pdftotext writes XHTML"))
}

fn number(node: roxmltree::Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name)
        .and_then(|number| number.parse().ok())
        .expect("pdftotext measures")
}

/// Where the words of each sheet of a PDF end, in parts of its height.
pub(crate) fn lines_of_sheets(pdf: &[u8]) -> Vec<Vec<f64>> {
    with_boxes(pdf, |boxes| {
        let sheets = boxes.descendants().filter(|node| node.has_tag_name("page"));
        let lines = |sheet: roxmltree::Node<'_, '_>| {
            let words = sheet.descendants().filter(|node| node.has_tag_name("word"));
            let height = number(sheet, "height");
            words.map(|word| number(word, "yMax") / height).collect()
        };
        sheets.map(lines).collect()
    })
}

/// How far the words of a PDF come towards the edges of the sheets at left and right, in centimetres; at most.
pub(crate) fn margins(pdf: &[u8]) -> (f64, f64) {
    with_boxes(pdf, margins_of)
}

fn margins_of(boxes: &roxmltree::Document<'_>) -> (f64, f64) {
    const CENTIMETRE: f64 = 72.0 / 2.54;
    let words = boxes.descendants().filter(|node| node.has_tag_name("word"));
    let spaces = words.map(|word| {
        let sheet = word.parent().expect("a word stands on a sheet");
        (
            number(word, "xMin"),
            number(sheet, "width") - number(word, "xMax"),
        )
    });
    spaces.fold((f64::MAX, f64::MAX), |(left, right), space| {
        (
            left.min(space.0 / CENTIMETRE),
            right.min(space.1 / CENTIMETRE),
        )
    })
}

/// What pdftotext makes of a PDF.
fn read(pdf: &[u8], arguments: &[&str]) -> String {
    let mut reader = Command::new(tool("FRUS_PDFTOTEXT", &["pdftotext"]))
        .args(arguments)
        .args(["-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext starts");
    reader
        .stdin
        .take()
        .expect("its input is piped")
        .write_all(pdf)
        .expect("pdftotext reads the print");
    let output = reader.wait_with_output().expect("pdftotext ends");
    assert!(output.status.success(), "pdftotext can not read the print");
    String::from_utf8(output.stdout).expect("pdftotext writes UTF-8")
}

/// The letters of a text without white space, hyphens, joiners, capitals and ligatures: those are typography, and
/// depend on where lines break.
pub(crate) fn letters(text: &str) -> String {
    let spelled = text
        .replace('ﬁ', "fi")
        .replace('ﬂ', "fl")
        .replace('ﬀ', "ff")
        .replace('ﬃ', "ffi")
        .replace('ﬄ', "ffl");
    let spelled = spelled.to_lowercase();
    spelled
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}' | '\u{ad}' | '\u{2060}'))
        .collect()
}

/// How much of the first sheet is dark, from 0 to 1.
pub(crate) fn darkness(pdf: &[u8]) -> f64 {
    // A portable grey map: three header lines, then a byte for each point.
    let map = picture(pdf, &["-gray", "-r", "20"]);
    let points = map
        .splitn(4, |byte| *byte == b'\n')
        .nth(3)
        .expect("a grey map has three lines before its points");
    assert!(!points.is_empty(), "pdftoppm draws the sheet");
    points
        .iter()
        .map(|point| 1.0 - f64::from(*point) / 255.0)
        .sum::<f64>()
        / points.len() as f64
}

/// The first sheet as pdftoppm draws it.
pub(crate) fn picture(pdf: &[u8], arguments: &[&str]) -> Vec<u8> {
    let mut printer = Command::new(tool("FRUS_PDFTOPPM", &["pdftoppm"]))
        .args(["-f", "1", "-l", "1", "-singlefile"])
        .args(arguments)
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftoppm starts");
    printer
        .stdin
        .take()
        .expect("its input is piped")
        .write_all(pdf)
        .expect("pdftoppm reads the print");
    let output = printer.wait_with_output().expect("pdftoppm ends");
    assert!(output.status.success(), "pdftoppm can not read the print");
    output.stdout
}
