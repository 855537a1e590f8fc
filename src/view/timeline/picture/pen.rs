//! What draws: lines, shapes and words as SVG, and the frame around them.
//!
//! The drawing comes first and the frame is set around it, so that nothing is ever cut. All lengths are whole pixels,
//! which need no code for fractions. The looks are attributes and not a style sheet, which not every program for slides
//! reads. The viewer's own serif is used, so that the widths of words are estimates, made for a broad one.

use frus::edition::EvidenceKind;

use crate::view::timeline::layout::breadth;

/// How high a shape is, and how wide where it stands for one day.
pub(super) const SHAPE: i32 = 18;
/// From the frame to what is drawn.
const MARGIN: i32 = 60;

/// From a label to its day.
pub(super) const STEM: &str = r##" stroke="#cfc8b8"/>"##;
/// Where a line measures days.
pub(super) const SURE: &str = r##" stroke="#1d1b17"/>"##;
/// Where it does not.
pub(super) const DOTTED: &str = r##" stroke="#cfc8b8" stroke-dasharray="2 6"/>"##;

/// How words are set, as attributes, and how wide a character of them is.
#[derive(Clone, Copy)]
pub(super) struct Face(pub(super) &'static str, pub(super) i32);

impl Face {
    /// How wide words are.
    pub(super) fn width(self, words: &str) -> i32 {
        // A full-width character is as wide as it is high, and two of others are somewhat wider than that.
        times(breadth(words), self.1)
    }
}

/// What is drawn so far: lines under shapes under words, in whatever order they are drawn.
pub(super) struct Pen {
    lines: String,
    shapes: String,
    words: String,
    /// How far the drawing reaches.
    pub(super) left: i32,
    pub(super) right: i32,
}

impl Pen {
    /// An empty drawing that reaches from `left` to `right` at least.
    pub(super) fn new(left: i32, right: i32) -> Self {
        Self {
            lines: String::new(),
            shapes: String::new(),
            words: String::new(),
            left,
            right,
        }
    }

    /// Draws a line.
    pub(super) fn line(&mut self, from: (i32, i32), to: (i32, i32), look: &str) {
        let places = [from.0, from.1, to.0, to.1];
        fill(
            &mut self.lines,
            r#"<line x1="@" y1="@" x2="@" y2="@""#,
            &places,
        );
        self.lines.push_str(look);
    }

    /// Draws the shape of a certainty, of that width, around the height `y`.
    pub(super) fn shape(&mut self, kind: EvidenceKind, x: i32, y: i32, width: i32) {
        let look = match kind {
            EvidenceKind::Stated => r##" rx="8" fill="#1c4f80"/>"##,
            EvidenceKind::YearSupplied => {
                r##" rx="8"/><path fill="#1c4f80" d="M@ @a8 8 0 0 0 0 16z"/>"##
            }
            EvidenceKind::FileNumber => r#" rx="8"/>"#,
            EvidenceKind::Approximate => {
                r#" rx="8" stroke-dasharray="0 5" stroke-width="3" stroke-linecap="round"/>"#
            }
            EvidenceKind::Bounded => r#" rx="8" stroke-dasharray="6 4"/>"#,
            EvidenceKind::Edition => "/>",
        };
        // Half of an outline lies outside of its shape.
        let (top, middle) = (y - SHAPE / 2 + 1, x + SHAPE / 2);
        let places = [x + 1, top, width - 2, SHAPE - 2];
        fill(
            &mut self.shapes,
            r#"<rect x="@" y="@" width="@" height="@""#,
            &places,
        );
        fill(&mut self.shapes, look, &[middle, top]);
    }

    /// Sets words on the line `y`, so that they begin at `x`, or end there.
    pub(super) fn text(&mut self, words: &str, x: i32, y: i32, face: Face, ends: bool) {
        if words.is_empty() {
            return;
        }
        let width = face.width(words);
        self.left = self.left.min(if ends { x - width } else { x });
        self.right = self.right.max(if ends { x } else { x + width });
        fill(&mut self.words, r#"<text x="@" y="@""#, &[x, y]);
        let end = if ends { r#" text-anchor="end">"# } else { ">" };
        push(&mut self.words, &[face.0, end]);
        escape(&mut self.words, words);
        self.words.push_str("</text>\n");
    }

    /// The whole file: what is drawn between two heights, in its frame, with a title and a description for those who
    /// do not see it, in a language.
    pub(super) fn frame(
        self,
        lang: &str,
        title: &str,
        said: &str,
        top: i32,
        bottom: i32,
    ) -> String {
        let (x, y) = (self.left - MARGIN, top - MARGIN);
        let (width, height) = (self.right + MARGIN - x, bottom + MARGIN - y);
        let frame = [width, height, x, y, width, height];
        let mut out = String::new();
        push(&mut out, &[START, lang]);
        fill(&mut out, HEAD, &frame);
        escape(&mut out, title);
        out.push_str("</title>\n<desc id=\"desc\">");
        escape(&mut out, said);
        fill(&mut out, PAPER, &[x, y, width, height]);
        push(
            &mut out,
            &[
                &self.lines,
                SHAPES,
                &self.shapes,
                WORDS,
                &self.words,
                "</g>\n</svg>\n",
            ],
        );
        out
    }
}

const START: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" xml:lang=""#;
const HEAD: &str = r#"" role="img" aria-labelledby="title desc" width="@" height="@" viewBox="@ @ @ @">
<title id="title">"#;
const PAPER: &str = r##"</desc>
<rect x="@" y="@" width="@" height="@" fill="#fcfbf7"/>
<g stroke-width="2">
"##;
const SHAPES: &str = r##"</g>
<g fill="#fcfbf7" stroke="#1c4f80" stroke-width="2">
"##;
const WORDS: &str = r##"</g>
<g fill="#1d1b17" font-family="'STIX Two Text', Georgia, 'Times New Roman', 'Hiragino Mincho ProN', 'Yu Mincho', 'Noto Serif CJK JP', serif">
"##;

/// A count of things of one size; what no picture can hold counts as nothing.
pub(super) fn times(count: usize, size: i32) -> i32 {
    i32::try_from(count)
        .unwrap_or_default()
        .saturating_mul(size)
}

/// Adds words, one after the other.
pub(super) fn push(out: &mut String, words: &[&str]) {
    words.iter().for_each(|words| out.push_str(words));
}

/// Adds a pattern, with the numbers in the places of its `@`.
fn fill(out: &mut String, pattern: &str, numbers: &[i32]) {
    let mut numbers = numbers.iter();
    for character in pattern.chars() {
        match character {
            '@' => out.extend(numbers.next().map(i32::to_string)),
            _ => out.push(character),
        }
    }
}

/// Words as XML 1.0 has them, which can hold no control characters.
fn escape(out: &mut String, words: &str) {
    for character in words.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' if character != '\n' => out.push('\u{fffd}'),
            _ => out.push(character),
        }
    }
}
