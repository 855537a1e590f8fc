//! Running text, made up of what the print puts into it: words, dates, note references, page breaks, brackets.

use frus::{
    Span,
    document::{Inline, InlineKind, Mark, PageBreak},
};
use proptest::{collection::vec, prelude::*, sample::select};

fn inline(kind: InlineKind) -> Inline {
    Inline {
        span: Span::default(),
        kind,
    }
}

pub(crate) fn words(text: &str, editorial: bool) -> Inline {
    let marks = if editorial {
        vec![Mark::Editorial]
    } else {
        Vec::new()
    };
    inline(InlineKind::Text {
        text: text.to_owned(),
        marks,
    })
}

pub(crate) fn reference() -> Inline {
    inline(InlineKind::NoteReference {
        id: String::new(),
        note: None,
        label: None,
    })
}

pub(crate) fn page_break(page: u32) -> PageBreak {
    PageBreak {
        id: String::new(),
        page: page.to_string(),
    }
}

pub(crate) fn month() -> impl Strategy<Value = &'static str> {
    select(vec![
        "January", "April", "May", "June", "July", "Sept.", "December",
    ])
}

pub(crate) fn plain_sentence() -> impl Strategy<Value = String> {
    vec(select(WORDS.to_vec()), 2..12)
        .prop_map(|words| format!("He said that {}.", words.join(" ")))
}

/// Running text of some sentences.
pub(crate) fn running() -> impl Strategy<Value = Vec<Inline>> {
    vec(sentence(), 1..4).prop_map(|sentences| {
        let spaced = sentences
            .into_iter()
            .enumerate()
            .flat_map(|(at, sentence)| {
                let space = (at > 0).then(|| words(" ", false));
                space.into_iter().chain(sentence)
            });
        joined(spaced.collect())
    })
}

/// A sentence, with what the print puts into it.
pub(crate) fn sentence() -> impl Strategy<Value = Vec<Inline>> {
    let plain = select(WORDS.to_vec()).prop_map(|word| vec![words(word, false)]);
    let noted = select(NOTED.to_vec()).prop_map(|word| vec![words(word, false), reference()]);
    // A day before the fourth could be a later day with the number behind it, so that two readings were right.
    let day = (month(), 4_u32..29)
        .prop_map(|(month, day)| vec![words(&format!("on {month} {day}"), false), reference()]);
    let year = (month(), 1_u32..29, 1945_u32..1955).prop_map(|(month, day, year)| {
        vec![
            words(&format!("of {month} {day}, {year}"), false),
            reference(),
        ]
    });
    let page = (1_u32..2000).prop_map(|page| vec![inline(InlineKind::PageBreak(page_break(page)))]);
    let editorial =
        select(vec!["[of]", "[sic]", "[the Secretary]"]).prop_map(|text| vec![words(text, true)]);
    let piece =
        prop_oneof![12 => plain, 2 => noted, 1 => day, 1 => year, 1 => page, 1 => editorial];
    let gap = prop_oneof![9 => Just(" "), 1 => Just("\n")];
    (vec((piece, gap), 1..14), any::<bool>()).prop_map(|(pieces, noted)| {
        let mut content = vec![words("He said", false)];
        for (piece, gap) in pieces {
            // A page number alone on its line between lines of text is part of the text; at their edge it is a block.
            let page = matches!(
                piece.first().map(|inline| &inline.kind),
                Some(InlineKind::PageBreak(_))
            );
            content.push(words(if page { " " } else { gap }, false));
            content.extend(piece);
        }
        content.push(words(" at once.", false));
        content.extend(noted.then(reference));
        joined(content)
    })
}

/// The same pieces with neighbouring words in one, as a reader gives them.
fn joined(pieces: Vec<Inline>) -> Vec<Inline> {
    let mut content: Vec<Inline> = Vec::new();
    for piece in pieces {
        if let (
            Some(InlineKind::Text { text, marks }),
            InlineKind::Text {
                text: more,
                marks: same,
            },
        ) = (content.last_mut().map(|last| &mut last.kind), &piece.kind)
            && marks == same
            && marks.is_empty()
        {
            text.push_str(more);
        } else {
            content.push(piece);
        }
    }
    content
}

/// No bare month stands among them: before the year 1953 it could be July 19 with note 53, so that two readings were right.
const WORDS: [&str; 24] = [
    "the",
    "Embassy",
    "agreement",
    "CINCFE",
    "would",
    "Japan’s",
    "forces",
    "in",
    "1953",
    "MSA",
    "three",
    "of",
    "110,000",
    "“demand”",
    "Diet",
    "1952–53",
    "and",
    "telegram",
    "U.S.",
    "(Tab A)",
    "July’s",
    "15",
    "rearmament",
    "22",
];

const NOTED: [&str; 8] = [
    "Korea.",
    "Kimura",
    "(Tab B)",
    "negotiations",
    "agreed,”",
    "Government’s",
    "treaty;",
    "Committee,",
];
