//! A sheet as plain text.

use super::{Line, Sheet, paragraphs};

/// What is left blank to be written on.
const BLANK: &str = " ________________________________";

/// A sheet as plain text: each line as it stands, headings with a line below them, and quoted words after `> `.
///
/// An answer is there word for word, with its own line breaks.
#[must_use]
pub fn text(sheet: &Sheet<'_>) -> String {
    let mut text = String::new();
    let mut before: Option<&Line<'_>> = None;
    for line in &sheet.lines {
        if before.is_some_and(|before| !joins(before, line)) {
            text.push('\n');
        }
        match line {
            Line::Title(words) => heading(words, '=', &mut text),
            Line::Part(words) => {
                text.push('\n');
                heading(words, '=', &mut text);
            }
            Line::Section(words) => heading(words, '-', &mut text),
            Line::Field(words) => push(&[*words, BLANK], &mut text),
            Line::Question(words) => push(&[words], &mut text),
            Line::Checked(words) => push(&["[x] ", *words], &mut text),
            Line::Answer(words) | Line::Unanswered(words) | Line::Source(words) => {
                push(&[words.trim_end()], &mut text);
            }
            Line::Quotation { words, place } => {
                for line in paragraphs(words).chain([&**place]) {
                    push(&["> ", line], &mut text);
                }
            }
            Line::Citation(runs) => {
                let words: Vec<_> = runs.iter().map(|run| run.words.as_str()).collect();
                push(&words, &mut text);
            }
        }
        before = Some(line);
    }
    text
}

/// Whether a line stands directly below the one before it.
fn joins(before: &Line<'_>, line: &Line<'_>) -> bool {
    matches!(
        (before, line),
        (Line::Field(_), Line::Field(_)) | (Line::Checked(_), Line::Checked(_))
    )
}

fn heading(words: &str, rule: char, text: &mut String) {
    push(&[words], text);
    text.extend(core::iter::repeat_n(rule, 40));
    text.push('\n');
}

fn push(words: &[&str], text: &mut String) {
    text.extend(words.iter().copied());
    text.push('\n');
}
