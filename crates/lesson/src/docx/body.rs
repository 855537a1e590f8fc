//! The part of a `.docx` file that holds the words.

use frus::html::escaped;

use crate::hand_in::{Line, Sheet, paragraphs};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

/// A piece of a paragraph, and whether it is in italics.
type Run<'a> = (&'a str, bool);

/// The lines of a sheet as WordprocessingML.
pub(super) fn document(sheet: &Sheet<'_>) -> String {
    let mut xml = HEAD.to_owned();
    for line in &sheet.lines {
        match line {
            Line::Title(words) => paragraph("Title", words, &mut xml),
            Line::Part(words) => paragraph("Heading1", words, &mut xml),
            Line::Section(words) => paragraph("Heading2", words, &mut xml),
            // The tab leads to the end of a line that its style draws.
            Line::Field(words) => paragraph("Field", &[*words, "\t"].concat(), &mut xml),
            Line::Question(words) => all("Question", words, &mut xml),
            Line::Checked(words) => paragraph("Checked", &["☑\u{a0}", *words].concat(), &mut xml),
            Line::Answer(words) | Line::Unanswered(words) => all("Normal", words, &mut xml),
            Line::Quotation { words, place } => {
                all("Quote", words, &mut xml);
                paragraph("QuotePlace", place, &mut xml);
            }
            Line::Citation(cited) => {
                let cited: Vec<Run<'_>> =
                    cited.iter().map(|run| (&*run.words, run.italic)).collect();
                runs("Normal", &cited, &mut xml);
            }
            Line::Source(words) => paragraph("Normal", words, &mut xml),
        }
    }
    xml.push_str("</w:body></w:document>");
    xml
}

/// A paragraph for each line of words.
fn all(style: &str, words: &str, xml: &mut String) {
    for words in paragraphs(words) {
        paragraph(style, words, xml);
    }
}

fn paragraph(style: &str, words: &str, xml: &mut String) {
    runs(style, &[(words, false)], xml);
}

fn runs(style: &str, runs: &[Run<'_>], xml: &mut String) {
    let to_left = runs.iter().any(|(words, _)| runs_to_left(words));
    xml.push_str("<w:p><w:pPr><w:pStyle w:val=\"");
    xml.push_str(style);
    xml.push_str(if to_left {
        "\"/><w:bidi/></w:pPr>"
    } else {
        "\"/></w:pPr>"
    });
    for (words, italic) in runs {
        xml.push_str("<w:r><w:rPr>");
        xml.push_str(if *italic { "<w:i/><w:iCs/>" } else { "" });
        xml.push_str(if to_left { "<w:rtl/>" } else { "" });
        xml.push_str("</w:rPr>");
        for (at, words) in words.split('\t').enumerate() {
            xml.push_str(if at > 0 { "<w:tab/>" } else { "" });
            if !words.is_empty() {
                xml.push_str("<w:t xml:space=\"preserve\">");
                xml.push_str(&escaped(words));
                xml.push_str("</w:t>");
            }
        }
        xml.push_str("</w:r>");
    }
    xml.push_str("</w:p>");
}

/// Whether the first letter is of a script that runs from right to left: a word processor does not find that out by itself. The
/// ranges are the blocks that Unicode keeps for such scripts (Standard Annex #9, table of default directions).
fn runs_to_left(words: &str) -> bool {
    let first = words.chars().find(|sign| sign.is_alphabetic());
    first.is_some_and(|letter| {
        matches!(letter,
            '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    })
}
