//! What running text becomes when it ends: by its element, and where that leaves it open, by its words.

use super::{
    builder::{Frame, Kind, Open, line},
    content::Content,
};
use crate::{
    document::{BlockKind, Inline, InlineKind, Line, Mark, Number, NumberForm, words_of},
    text::{
        CLASSIFICATION, is_attachment, is_dateline, is_marking, is_under_marking, number_line,
        plain_number,
    },
};

/// Makes the block that the text is.
pub(super) fn finish(frame: &mut Frame, open: Open, content: Content) {
    match open {
        Open::Block(Kind::Classification) => {
            let lines = lines(content);
            push(frame, lines.is_empty(), BlockKind::Classification(lines));
        }
        Open::Block(Kind::Signature) => {
            let lines = lines(content);
            if !lines.is_empty() {
                let mut all = frame.take_signers();
                all.extend(lines);
                frame.push(BlockKind::Signature(all));
            }
        }
        _ => {
            let content = content.finish();
            if content.is_empty() {
                return;
            }
            match open {
                Open::Head => head(frame, content),
                Open::OpeningLine => opening_line(frame, content),
                Open::Right if is_dateline(&words_of(&content)) => {
                    frame.push(BlockKind::Dateline(content));
                }
                Open::Right => frame.push_signer(content),
                Open::Block(kind) => block(frame, kind, content),
                _ if is_name(&content) => frame.push_signer(content),
                _ => frame.push(BlockKind::Paragraph(content)),
            }
        }
    }
}

fn push(frame: &mut Frame, is_empty: bool, kind: BlockKind) {
    if !is_empty {
        frame.push(kind);
    }
}

fn lines(content: Content) -> Vec<Line> {
    content.finish_lines().into_iter().map(line).collect()
}

fn block(frame: &mut Frame, kind: Kind, content: Vec<Inline>) {
    let kind = match kind {
        Kind::SourceNote => BlockKind::SourceNote(content),
        Kind::Summary => BlockKind::Summary(content),
        Kind::Heading => BlockKind::Heading(content),
        Kind::Dateline => BlockKind::Dateline(content),
        Kind::Salutation => BlockKind::Salutation(content),
        Kind::SectionHeading => return section_heading(frame, content),
        Kind::Attachment => BlockKind::Attachment(content),
        Kind::Number => match number_line(&words_of(&content)) {
            Some(value) => BlockKind::Number(Number {
                value,
                form: NumberForm::Line,
            }),
            None => BlockKind::Paragraph(content),
        },
        Kind::Classification | Kind::Signature => BlockKind::Paragraph(content),
    };
    frame.push(kind);
}

/// A centred line, or one in italics: it announces an enclosed paper, is that paper's heading, or heads a section.
fn section_heading(frame: &mut Frame, content: Vec<Inline>) {
    let after_attachment = frame
        .blocks
        .last()
        .is_some_and(|block| matches!(block.kind, BlockKind::Attachment(_)));
    frame.push(if is_attachment(words_of(&content).trim()) {
        BlockKind::Attachment(content)
    } else if after_attachment {
        BlockKind::Heading(content)
    } else {
        BlockKind::SectionHeading(content)
    });
}

/// A line above the text: a marking with what stands under it, or the word that announces an enclosed paper.
fn opening_line(frame: &mut Frame, content: Vec<Inline>) {
    if announces(frame, &content) {
        return frame.push(BlockKind::Attachment(content));
    }
    let lines: Vec<Vec<Inline>> = content
        .split(Inline::is_line_break)
        .map(<[Inline]>::to_vec)
        .collect();
    let texts: Vec<String> = lines.iter().map(|line| words_of(line)).collect();
    frame.push(if are_marking(&texts) {
        BlockKind::Classification(lines.into_iter().map(line).collect())
    } else {
        BlockKind::Paragraph(content)
    });
}

/// Whether lines above the text are a marking, with what stands under it.
pub(in crate::tei) fn are_marking(lines: &[String]) -> bool {
    lines.len() <= CLASSIFICATION
        && lines.split_first().is_some_and(|(first, under)| {
            is_marking(first) && under.iter().all(|line| is_under_marking(line))
        })
}

/// Whether a paragraph is a person's name and nothing else, which signs where what closes the document follows.
fn is_name(content: &[Inline]) -> bool {
    let names = |mark: &Mark| matches!(mark, Mark::Person(_) | Mark::Name);
    content.iter().all(|piece| match &piece.kind {
        InlineKind::Text { marks, .. } => marks.iter().any(names),
        InlineKind::NoteReference { .. } => true,
        InlineKind::PageBreak(_) | InlineKind::Gap(_) => false,
    })
}

/// Whether the first line of an enclosed paper says that it is one; elsewhere, where it stands in brackets.
fn announces(frame: &Frame, content: &[Inline]) -> bool {
    let words = words_of(content);
    let words = words.trim();
    is_attachment(words)
        || frame.attachment_begins
            && is_attachment(&["[", words.trim_matches(['[', ']']), "]"].concat())
}

/// The head of a document: its number, on a line of its own or before the heading, and the heading.
fn head(frame: &mut Frame, mut content: Vec<Inline>) {
    if frame.attachment_begins && announces(frame, &content) {
        return frame.push(BlockKind::Attachment(content));
    }
    let is_first = frame.blocks.iter().all(|block| {
        !matches!(
            block.kind,
            BlockKind::Number(_) | BlockKind::Heading(_) | BlockKind::Attachment(_)
        )
    });
    if is_first && !frame.attachment_begins && frame.note.is_none() {
        let end = content
            .iter()
            .position(Inline::is_line_break)
            .unwrap_or(content.len());
        let (first, _) = content.split_at_checked(end).unwrap_or_default();
        let is_plain = first.iter().all(|piece| piece.words().is_some());
        if let Some(value) = number_line(&words_of(first)).filter(|_| is_plain) {
            let form = NumberForm::Line;
            frame.push(BlockKind::Number(Number { value, form }));
            content.drain(..content.len().min(end + 1));
        } else if let Some(value) = take_number(&mut content) {
            let form = NumberForm::Point;
            frame.push(BlockKind::Number(Number { value, form }));
        }
    }
    push(frame, content.is_empty(), BlockKind::Heading(content));
}

/// Takes the number away with which a heading begins, as later volumes print it: `1. Telegram From the Embassy`.
fn take_number(content: &mut [Inline]) -> Option<u32> {
    let InlineKind::Text { text, .. } = &mut content.first_mut()?.kind else {
        return None;
    };
    let (digits, rest) = text.split_once(". ")?;
    let number = plain_number(digits).filter(|_| !rest.is_empty())?;
    *text = rest.to_owned();
    Some(number)
}
