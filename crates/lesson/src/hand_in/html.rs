//! A sheet as HTML, to be copied as rich text and pasted into a word processor.

use frus::html::escaped;

use super::{Line, Run, Sheet, paragraphs};

/// A sheet as HTML: one `article` without a style, a script or an address in it.
///
/// All words are escaped, so that what a student types is words there too. It is well-formed XML: what that can not hold is replaced
/// by U+FFFD.
#[must_use]
pub fn html(sheet: &Sheet<'_>) -> String {
    let mut html = ["<article lang=\"", sheet.lang, "\">\n"].concat();
    let mut in_list = false;
    for line in &sheet.lines {
        if matches!(line, Line::Checked(_)) != in_list {
            html.push_str(if in_list { "</ul>\n" } else { "<ul>\n" });
            in_list = !in_list;
        }
        draw(line, sheet.document_lang, &mut html);
    }
    html.push_str(if in_list { "</ul>\n" } else { "" });
    html.push_str("</article>\n");
    html
}

fn draw(line: &Line<'_>, document_lang: Option<&str>, html: &mut String) {
    match line {
        Line::Title(words) => element("h1", &escaped(words), html),
        Line::Part(words) => element("h2", &escaped(words), html),
        Line::Section(words) => element("h3", &escaped(words), html),
        Line::Field(words) => {
            let blank = "\u{a0}".repeat(40);
            element(
                "p",
                &[&escaped(words), " <u>", &blank, "</u>"].concat(),
                html,
            );
        }
        Line::Question(words) => {
            for words in paragraphs(words) {
                element("p", &["<b>", &escaped(words), "</b>"].concat(), html);
            }
        }
        Line::Checked(words) => element("li", &escaped(words), html),
        Line::Answer(words) => {
            for words in paragraphs(words) {
                html.push_str("<p dir=\"auto\">");
                html.push_str(&escaped(words));
                html.push_str("</p>\n");
            }
        }
        Line::Unanswered(words) | Line::Source(words) => element("p", &escaped(words), html),
        Line::Quotation { words, place } => {
            html.push_str("<blockquote>\n");
            for words in paragraphs(words) {
                original(&escaped(words), document_lang, html);
            }
            element("p", &escaped(place), html);
            html.push_str("</blockquote>\n");
        }
        Line::Citation(runs) => original(&cited(runs), document_lang, html),
    }
}

fn element(name: &str, inside: &str, html: &mut String) {
    for part in ["<", name, ">", inside, "</", name, ">\n"] {
        html.push_str(part);
    }
}

/// A paragraph in the language of the document.
fn original(inside: &str, lang: Option<&str>, html: &mut String) {
    match lang {
        None => element("p", inside, html),
        Some(lang) => {
            for part in ["<p lang=\"", lang, "\">", inside, "</p>\n"] {
                html.push_str(part);
            }
        }
    }
}

/// A citation with its italics.
fn cited(runs: &[Run]) -> String {
    let runs = runs.iter();
    let runs = runs.map(|run| match run.italic {
        true => ["<i>", &escaped(&run.words), "</i>"].concat(),
        false => escaped(&run.words),
    });
    runs.collect()
}
