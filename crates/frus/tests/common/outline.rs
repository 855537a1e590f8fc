//! A document as an outline that a person can check line by line.

use std::fmt::Write as _;

use frus::{
    document::{Block, BlockKind, Inline, InlineKind, Mark, Target},
    text::Parsed,
};

/// The structure of the document, then the diagnostics.
pub(crate) fn outline(parsed: &Parsed) -> String {
    let mut out = String::new();
    for block in &parsed.document.blocks {
        self::block(&mut out, block, "");
    }
    for note in &parsed.document.notes {
        let label = note.label.as_deref().unwrap_or_default();
        writeln!(out, "{}: note {label}", note.id).unwrap();
        for block in &note.blocks {
            self::block(&mut out, block, "  ");
        }
    }
    if !parsed.diagnostics.is_empty() {
        out.push('\n');
    }
    for diagnostic in &parsed.diagnostics {
        writeln!(
            out,
            "{} {}: {diagnostic}",
            diagnostic.position,
            diagnostic.severity()
        )
        .unwrap();
    }
    out
}

fn block(out: &mut String, block: &Block, indent: &str) {
    write!(out, "{indent}{}: ", block.id).unwrap();
    for container in &block.inside {
        write!(out, "in {container:?}: ").unwrap();
    }
    match &block.kind {
        BlockKind::SourceNote(content) => writeln!(out, "source note {}", words(content)).unwrap(),
        BlockKind::Number(number) => writeln!(out, "number {}", number.value).unwrap(),
        BlockKind::Heading(content) => writeln!(out, "heading {}", words(content)).unwrap(),
        BlockKind::Dateline(content) => writeln!(out, "dateline {}", words(content)).unwrap(),
        BlockKind::Classification(lines) => {
            writeln!(out, "classification").unwrap();
            lines
                .iter()
                .for_each(|line| writeln!(out, "{indent}  {}", words(&line.content)).unwrap());
        }
        BlockKind::HeadedList { head, items, .. } => {
            writeln!(out, "list {}", words(&head.content)).unwrap();
            items
                .iter()
                .for_each(|item| writeln!(out, "{indent}  • {}", words(&item.content)).unwrap());
        }
        BlockKind::SectionHeading(content) => writeln!(out, "section {}", words(content)).unwrap(),
        BlockKind::Paragraph(content) => writeln!(out, "paragraph {}", words(content)).unwrap(),
        BlockKind::LabelledItem { label, content } => {
            writeln!(
                out,
                "item {:?} level {} {}",
                label.text,
                label.level,
                words(content)
            )
            .unwrap();
        }
        BlockKind::Signature(lines) => {
            writeln!(out, "signature").unwrap();
            lines
                .iter()
                .for_each(|line| writeln!(out, "{indent}  {}", words(&line.content)).unwrap());
        }
        BlockKind::Attachment(content) => writeln!(out, "attachment {}", words(content)).unwrap(),
        BlockKind::PageBreak(page) => writeln!(out, "page {}", page.page).unwrap(),
        BlockKind::Summary(content) => writeln!(out, "summary {}", words(content)).unwrap(),
        BlockKind::Salutation(content) => writeln!(out, "salutation {}", words(content)).unwrap(),
        BlockKind::Figure(figure) => {
            writeln!(out, "figure {:?} {}", figure.url, words(&figure.caption)).unwrap();
        }
        BlockKind::Table(table) => {
            writeln!(out, "table {}", words(&table.head)).unwrap();
            for row in &table.rows {
                let cells = row.cells.iter().map(|cell| words(&cell.content));
                writeln!(out, "{indent}  {}", cells.collect::<Vec<_>>().join(" | ")).unwrap();
            }
        }
    }
}

/// Running text in quotes, what is not text in braces, marks behind the words they are about.
fn words(content: &[Inline]) -> String {
    let pieces = content.iter().map(|inline| match &inline.kind {
        InlineKind::Text { text, marks } => {
            let marks: String = marks.iter().map(mark).collect();
            format!("{text:?}{marks}")
        }
        InlineKind::NoteReference { id, note, label } => {
            let label = label.as_deref().unwrap_or_default();
            let note = note.as_deref().unwrap_or("no note");
            format!("{{{id}: {label} to {note}}}")
        }
        InlineKind::PageBreak(page) => format!("{{{}: {}}}", page.id, page.page),
        other => format!("{other:?}"),
    });
    pieces.collect::<Vec<_>>().join(" ")
}

fn mark(mark: &Mark) -> String {
    match mark {
        Mark::Editorial => "<editorial>".to_owned(),
        Mark::CrossReference(Target::Document(target) | Target::Note(target)) => {
            format!("<see {target}>")
        }
        other => format!("<{other:?}>"),
    }
}
