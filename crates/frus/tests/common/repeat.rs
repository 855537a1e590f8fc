//! One well-formed document of any size: the bodies of real documents, one after another, their notes numbered through.

use frus::{
    Document,
    document::{Block, BlockKind, InlineKind},
};

/// The documents to repeat: those beside the project where they are, else the one in `data/`.
pub(crate) fn sources() -> Vec<String> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let shared = std::fs::read_dir(format!("{root}/../shared/frus"))
        .into_iter()
        .flatten();
    let mut paths: Vec<_> = shared
        .map(|entry| entry.expect("a folder that can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    if paths.is_empty() {
        paths.push(format!("{root}/data/d660.txt").into());
    }
    paths
        .iter()
        .map(|path| std::fs::read_to_string(path).expect("a document"))
        .collect()
}

/// A document of at least `bytes` bytes.
pub(crate) fn document(sources: &[String], bytes: usize) -> Document {
    let sources: Vec<_> = sources
        .iter()
        .map(|text| Document::parse(text).expect("a document"))
        .collect();
    let mut whole = Document {
        final_newlines: 1,
        ..Document::default()
    };
    let mut size = 0;
    let mut shift = 0;
    for source in sources.iter().cycle() {
        if size >= bytes {
            break;
        }
        let header = if whole.blocks.is_empty() {
            0
        } else {
            body(&source.blocks)
        };
        let signed = source
            .blocks
            .iter()
            .rposition(|block| !matches!(block.kind, BlockKind::Signature(_)));
        let end = signed.map_or(0, |last| last + 1);
        for (at, block) in source.blocks.iter().take(end).enumerate().skip(header) {
            let mut block = block.clone();
            if at == header && header > 0 {
                block.blank_before = 1;
            }
            for inline in block.contents_mut().flatten() {
                if let InlineKind::NoteReference { label, .. } = &mut inline.kind {
                    *label = shifted(label.as_deref(), shift);
                }
            }
            size += block.span.len() as usize + 2;
            whole.blocks.push(block);
        }
        for note in &source.notes {
            let mut note = note.clone();
            note.label = shifted(note.label.as_deref(), shift);
            size += note.span.len() as usize + 4;
            whole.notes.push(note);
        }
        shift += source.notes.len() as u32;
    }
    whole
}

/// The number of a note, further on.
fn shifted(label: Option<&str>, shift: u32) -> Option<String> {
    let number: u32 = label?.parse().expect("a number");
    Some((number + shift).to_string())
}

/// The place behind the header.
fn body(blocks: &[Block]) -> usize {
    blocks
        .iter()
        .position(|block| {
            !matches!(
                block.kind,
                BlockKind::SourceNote(_)
                    | BlockKind::Number(_)
                    | BlockKind::Heading(_)
                    | BlockKind::Dateline(_)
                    | BlockKind::Classification(_)
            )
        })
        .unwrap_or(blocks.len())
}
