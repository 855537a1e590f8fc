//! The last steps: notes and references get their names, and every part its place in the canonical text.

use std::collections::HashMap;

use super::reader::NotLaidOut;
use crate::{
    Document,
    document::{BlockKind, InlineKind, Mark, Target},
    id,
};

/// Names everything in a document whose references name their notes by place, or by id in the file.
pub(super) fn finish(read: NotLaidOut) -> Document {
    let NotLaidOut {
        mut document,
        note_ids,
    } = read;
    id::name_notes(&mut document.notes);
    let names: Vec<String> = document.notes.iter().map(|note| note.id.clone()).collect();
    // Of two notes with one id, the first is meant.
    let mut places = HashMap::new();
    for (id, place) in &note_ids {
        places.entry(id.as_str()).or_insert(*place);
    }
    let place_of = |name: &str| places.get(name).copied();
    for block in document.blocks_with_notes_mut() {
        for inline in block.contents_mut().flatten() {
            match &mut inline.kind {
                InlineKind::NoteReference { note, .. } => {
                    let place = note
                        .as_deref()
                        .and_then(|name| name.parse().ok().or_else(|| place_of(name)));
                    *note = place.and_then(|place: usize| names.get(place).cloned());
                }
                InlineKind::Text { marks, .. } => {
                    for mark in marks.iter_mut() {
                        if let Mark::CrossReference(target) = mark {
                            own_note(target, &names, place_of);
                        }
                    }
                    marks.sort();
                }
                InlineKind::PageBreak(_) | InlineKind::Gap(_) => {}
            }
        }
    }
    space(&mut document);
    id::name_blocks(&mut document);
    document.set_in_text();
    document
}

/// Tells a note of this document from those of others.
fn own_note(target: &mut Target, names: &[String], place_of: impl Fn(&str) -> Option<usize>) {
    let id = match target {
        Target::NoteOf { document, label } => [document, "fn", label].concat(),
        Target::Part(id) => id.clone(),
        _ => return,
    };
    if let Some(name) = place_of(&id).and_then(|place| names.get(place)) {
        *target = Target::Note(name.clone());
    }
}

/// The blank lines of the canonical text.
fn space(document: &mut Document) {
    let mut before: Option<&BlockKind> = None;
    for block in &mut document.blocks {
        block.blank_before = before.map_or(0, |before| blank_lines(before, &block.kind));
        inside(&mut block.kind);
        before = Some(&block.kind);
    }
    for note in &mut document.notes {
        for (at, block) in note.blocks.iter_mut().enumerate() {
            block.blank_before = u32::from(at > 0);
            inside(&mut block.kind);
        }
    }
    // The first note stands below a blank line.
    if let (Some(note), Some(_)) = (document.notes.first_mut(), before) {
        note.blank_before = 1;
    }
}

fn blank_lines(before: &BlockKind, kind: &BlockKind) -> u32 {
    let joined = matches!(
        (before, kind),
        (BlockKind::Number(_), BlockKind::Heading(_))
            | (
                BlockKind::LabelledItem { .. },
                BlockKind::LabelledItem { .. }
            )
    );
    u32::from(!joined)
}

fn inside(kind: &mut BlockKind) {
    if let BlockKind::HeadedList { items, .. } = kind
        && let Some(first) = items.first_mut()
    {
        first.blank_before = 1;
    }
}
