//! Well-formed documents, made up block by block as the format's description allows.

#[path = "running.rs"]
mod running;

use frus::{
    Document, Span,
    document::{
        Block, BlockKind, Inline, InlineKind, Label, Line, ListItem, ListKind, Note, Number,
        NumberForm,
    },
};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{Index, select},
};
use running::{month, page_break, plain_sentence, reference, running, sentence, words};

/// A document with notes to which the text refers in order.
pub(crate) fn document() -> impl Strategy<Value = Document> {
    let papers = vec(
        (heading(), dateline(), body(), option::of(signature())),
        0..2,
    );
    let first = (
        option::of(source_note()),
        1_u32..2000,
        heading(),
        dateline(),
        option::of(classification()),
    );
    (
        first,
        body(),
        option::of(signature()),
        papers,
        vec(note(), 1..12),
        0_u32..3,
    )
        .prop_map(
            |(
                (source, number, heading, dateline, classification),
                body,
                signed,
                papers,
                notes,
                final_newlines,
            )| {
                let mut blocks = Vec::new();
                let headed = source.is_some();
                blocks.extend(source.map(|content| block(0, BlockKind::SourceNote(content))));
                blocks.push(block(
                    u32::from(headed),
                    BlockKind::Number(Number {
                        value: number,
                        form: NumberForm::Line,
                    }),
                ));
                blocks.push(block(0, BlockKind::Heading(heading)));
                blocks.extend(dateline);
                blocks
                    .extend(classification.map(|lines| block(1, BlockKind::Classification(lines))));
                blocks.extend(body);
                blocks.extend(signed);
                for (heading, dateline, body, signed) in papers {
                    blocks.push(block(
                        1,
                        BlockKind::Attachment(vec![words("[Attachment]", true)]),
                    ));
                    blocks.push(block(1, BlockKind::Heading(heading)));
                    blocks.extend(dateline);
                    blocks.extend(body);
                    blocks.extend(signed);
                }
                number_through(
                    Document {
                        blocks,
                        notes: Vec::new(),
                        final_newlines,
                    },
                    &notes,
                )
            },
        )
}

/// Gives each reference the next number, and each number a note.
fn number_through(mut document: Document, notes: &[Note]) -> Document {
    let mut last = 0_u32;
    for block in &mut document.blocks {
        for content in block.contents_mut() {
            for inline in content.iter_mut() {
                if let InlineKind::NoteReference { label, .. } = &mut inline.kind {
                    last += 1;
                    *label = Some(last.to_string());
                }
            }
        }
    }
    document.notes = (1..=last)
        .zip(notes.iter().cycle())
        .map(|(number, note)| Note {
            label: Some(number.to_string()),
            ..note.clone()
        })
        .collect();
    document
}

fn block(blank_before: u32, kind: BlockKind) -> Block {
    Block {
        id: String::new(),
        span: Span::default(),
        blank_before,
        kind,
        inside: Vec::new(),
    }
}

fn source_note() -> impl Strategy<Value = Vec<Inline>> {
    let plain = [
        "NA files, lot 54 D 198",
        "S/S files, lot 64",
        "Truman Library, PSF",
    ]
    .map(str::to_owned)
    .to_vec();
    let decimal = (
        100_u32..999,
        1_u32..13,
        1_u32..32,
        45_u32..60,
        any::<bool>(),
    )
        .prop_map(|(class, month, day, year, telegram)| {
            format!(
                "{class}.5 MSP/{month}–{day}{year}{}",
                if telegram { ": Telegram" } else { "" }
            )
        });
    prop_oneof![select(plain), decimal].prop_map(|text| vec![words(&text, false)])
}

fn heading() -> impl Strategy<Value = Vec<Inline>> {
    let titles = [
        "Memorandum by the President",
        "The Ambassador in Japan (Allison) to the Department of State",
        "Memorandum of Conversation, by the Director of the Office of Northeast Asian Affairs (Young)",
        "Editorial Note",
    ];
    (select(titles.to_vec()), any::<bool>()).prop_map(|(title, noted)| {
        let mut content = vec![words(title, false)];
        content.extend(noted.then(reference));
        content
    })
}

fn dateline() -> impl Strategy<Value = Option<Block>> {
    let place = select(vec!["[Washington,]", "Tokyo,", "New York,"]);
    let date = (month(), 1_u32..29, select(vec![".", "—5 p.m."]));
    option::of(
        (0_u32..2, place, date).prop_map(|(blank, place, (month, day, time))| {
            let date = format!(" {month} {day}, 1953{time}");
            let content = match place.strip_suffix(']') {
                Some(_) => vec![words(place, true), words(&date, false)],
                None => vec![words(&format!("{place}{date}"), false)],
            };
            block(blank, BlockKind::Dateline(content))
        }),
    )
}

fn classification() -> impl Strategy<Value = Vec<Line>> {
    let marking = select(vec![
        "secret",
        "top secret",
        "confidential",
        "restricted",
        "official use only",
    ]);
    let below = option::of(select(vec!["priority", "No. 23", "niact", "personal"]));
    (marking, below).prop_map(|(marking, below)| {
        let line = |text: &str| Line {
            span: Span::default(),
            content: vec![words(text, false)],
        };
        [line(marking)].into_iter().chain(below.map(line)).collect()
    })
}

/// Sections, lists and paragraphs; each ends in a paragraph or a list, so that nothing short is taken for a signer.
fn body() -> impl Strategy<Value = Vec<Block>> {
    let paragraph = || {
        (1_u32..3, running())
            .prop_map(|(blank, content)| block(blank, BlockKind::Paragraph(content)))
    };
    let heading = select(vec![
        "Discussion",
        "Recommendation",
        "Views of the Japanese Government",
        "Action Requested",
    ]);
    let section = (heading, any::<bool>(), paragraph()).prop_map(|(title, noted, paragraph)| {
        let mut content = vec![words(title, false)];
        content.extend(noted.then(reference));
        vec![block(1, BlockKind::SectionHeading(content)), paragraph]
    });
    let page = (1_u32..2000, paragraph()).prop_map(|(page, paragraph)| {
        vec![block(1, BlockKind::PageBreak(page_break(page))), paragraph]
    });
    let headed = (
        select(vec!["Subject:", "Ref:", "Participants:"]),
        vec(sentence(), 1..4),
        paragraph(),
    )
        .prop_map(|(head, items, paragraph)| {
            let name = head;
            let head = Line {
                span: Span::default(),
                content: vec![words(name, false)],
            };
            let items = items.into_iter().enumerate().map(|(at, content)| ListItem {
                span: Span::default(),
                blank_before: u32::from(at == 0),
                content,
            });
            vec![
                block(
                    1,
                    BlockKind::HeadedList {
                        kind: ListKind::of_head(name),
                        head,
                        items: items.collect(),
                    },
                ),
                paragraph,
            ]
        });
    let parts = prop_oneof![
        4 => paragraph().prop_map(|paragraph| vec![paragraph]),
        1 => section,
        1 => page,
        1 => headed,
        2 => (list(), paragraph()).prop_map(|(mut list, paragraph)| { list.push(paragraph); list }),
    ];
    vec(parts, 1..6).prop_map(|parts| parts.concat())
}

/// A list of labelled items, with lists inside some of them.
fn list() -> impl Strategy<Value = Vec<Block>> {
    let inner = || vec(running(), 0..3);
    let kinds = select(vec![("{}.", "({})"), ("{})", "{}."), ("({})", "{})")]);
    (kinds, vec((running(), inner(), any::<Index>()), 1..4)).prop_map(
        |((outside, inside), items)| {
            let mut blocks = Vec::new();
            let item = |text: String, level, content, blank| {
                let label = Label {
                    span: Span::default(),
                    text,
                    level,
                };
                block(blank, BlockKind::LabelledItem { label, content })
            };
            for (number, (content, inner, blank)) in items.into_iter().enumerate() {
                let blank = if number == 0 {
                    1
                } else {
                    blank.index(2) as u32
                };
                blocks.push(item(
                    outside.replace("{}", &(number + 1).to_string()),
                    0,
                    content,
                    blank,
                ));
                for (letter, content) in ["a", "b", "c"].iter().zip(inner) {
                    blocks.push(item(inside.replace("{}", letter), 1, content, 0));
                }
            }
            blocks
        },
    )
}

fn signature() -> impl Strategy<Value = Block> {
    let names = select(vec![
        "Dulles",
        "John M. Steeves",
        "Robert D. Murphy, Jr.",
        "Dean Acheson",
    ]);
    let title = option::of(select(vec!["First Secretary of Embassy", "Ambassador"]));
    (0_u32..2, any::<bool>(), names, title).prop_map(|(blank, deputy, name, title)| {
        let lines = deputy
            .then_some("For the Ambassador:")
            .into_iter()
            .chain([name])
            .chain(title);
        let line = |text| Line {
            span: Span::default(),
            content: vec![words(text, false)],
        };
        block(blank, BlockKind::Signature(lines.map(line).collect()))
    })
}

fn note() -> impl Strategy<Value = Note> {
    let first =
        plain_sentence().prop_map(|text| block(0, BlockKind::Paragraph(vec![words(&text, false)])));
    let more = (1_u32..3, plain_sentence())
        .prop_map(|(blank, text)| block(blank, BlockKind::Paragraph(vec![words(&text, false)])));
    (0_u32..3, first, vec(more, 0..3)).prop_map(|(blank_before, first, more)| Note {
        blank_before,
        blocks: [first].into_iter().chain(more).collect(),
        ..Note::default()
    })
}
