//! Ids: stable, readable, and each given once in a document.

use std::collections::HashMap;

use crate::{
    Document,
    document::{Block, BlockKind, InlineKind, Note, PageBreak, words_of},
};

/// Characters of a slug at most: an id stands in addresses that people copy.
const SLUG_LENGTH: usize = 48;

/// The ids in use.
#[derive(Default)]
pub struct Ids {
    /// How often each base was used. The ids made from a base are not stored: its count gives them.
    given: HashMap<String, u32>,
}

impl Ids {
    /// `base` where it is still free; else `base-2`, `base-3` and so on.
    ///
    /// ```
    /// use frus::id::Ids;
    /// let mut ids = Ids::default();
    /// assert_eq!([ids.give("note-4"), ids.give("note-4")], ["note-4", "note-4-2"]);
    /// ```
    #[must_use]
    pub fn give(&mut self, base: &str) -> String {
        let Some(count) = self.given.get(base).copied() else {
            self.given.insert(base.to_owned(), 1);
            return if self.is_made(base) {
                self.repeat(base, 1)
            } else {
                base.to_owned()
            };
        };
        self.repeat(base, count)
    }

    /// Whether `base` looks like the repeat of a shorter one and was given as such.
    fn is_made(&self, base: &str) -> bool {
        base.rsplit_once('-').is_some_and(|(stem, number)| {
            let count = self.given.get(stem).copied().unwrap_or_default();
            !number.starts_with('0')
                && number
                    .parse()
                    .is_ok_and(|number: u32| (2..=count).contains(&number))
        })
    }

    fn repeat(&mut self, base: &str, mut count: u32) -> String {
        loop {
            count = count.saturating_add(1);
            let id = format!("{base}-{count}");
            if !self.given.contains_key(&id) {
                if let Some(given) = self.given.get_mut(base) {
                    // The count goes on where it stopped, so that a hostile text can not make this loop grow.
                    *given = count;
                }
                return id;
            }
        }
    }
}

/// `prefix` and the words in lower case, joined by hyphens: `section-discussion`.
///
/// Only ASCII letters and digits are kept, so that an address shows the id unescaped; where there are none, the result
/// is the prefix.
///
/// ```
/// use frus::id::slug;
/// assert_eq!(slug("person", "Chou En-lai"), "person-chou-en-lai");
/// assert_eq!(slug("person", "日本"), "person");
/// ```
#[must_use]
pub fn slug(prefix: &str, words: &str) -> String {
    let mut slug = String::from(prefix);
    let mut gap = true;
    for character in words.chars() {
        let Some(plain) = plain(character) else {
            // An apostrophe joins, as do the letters that have no plain form.
            gap |= !matches!(character, '’' | '\'') && !character.is_alphabetic();
            continue;
        };
        if gap {
            if slug.len() >= SLUG_LENGTH {
                break;
            }
            slug.push('-');
            gap = false;
        } else if slug.len() >= 2 * SLUG_LENGTH {
            break;
        }
        slug.push(plain);
    }
    slug
}

/// A letter or digit in lower case, without the accents of French titles and Japanese names.
fn plain(character: char) -> Option<char> {
    let small = character.to_lowercase().next().unwrap_or(character);
    match small {
        'a'..='z' | '0'..='9' => Some(small),
        'à'..='å' | 'ā' => Some('a'),
        'ç' => Some('c'),
        'è'..='ë' | 'ē' => Some('e'),
        'ì'..='ï' | 'ī' => Some('i'),
        'ñ' => Some('n'),
        'ò'..='ö' | 'ø' | 'ō' => Some('o'),
        'ù'..='ü' | 'ū' => Some('u'),
        'ý' | 'ÿ' => Some('y'),
        _ => None,
    }
}

/// `prefix` and the label of a note, in words where it is a sign: `note-4`, `note-asterisk`, `note-unlabelled`.
fn labelled(prefix: &str, label: Option<&str>) -> String {
    let Some(label) = label else {
        return format!("{prefix}-unlabelled");
    };
    let words: String = label
        .chars()
        .map(|sign| match sign {
            '*' => " asterisk ".to_owned(),
            '†' => " dagger ".to_owned(),
            '‡' => " double dagger ".to_owned(),
            '§' => " section ".to_owned(),
            other => other.to_string(),
        })
        .collect();
    let id = slug(prefix, &words);
    // Not the prefix alone: a second note of that kind would be `note-2`, which belongs to the number 2.
    if id == prefix {
        format!("{prefix}-sign")
    } else {
        id
    }
}

/// Gives every note its id, from its label. Before [`name_blocks`], since references name their notes by these ids.
pub(crate) fn name_notes(notes: &mut [Note]) {
    let mut ids = Ids::default();
    for note in notes {
        note.id = ids.give(&labelled("note", note.label.as_deref()));
    }
}

/// Gives every block, page break and reference its id, from its kind and its position among those of its kind.
pub(crate) fn name_blocks(document: &mut Document) {
    let mut ids = Ids::default();
    let (mut paragraphs, mut items) = (0_u32, 0_u32);
    for block in &mut document.blocks {
        block.id = match &block.kind {
            // Counted, and no other id has this form, so that no look-up is needed.
            BlockKind::Paragraph(_) => {
                paragraphs += 1;
                format!("p{paragraphs}")
            }
            BlockKind::LabelledItem { .. } => {
                items += 1;
                format!("item-{items}")
            }
            BlockKind::SourceNote(_) => ids.give("source-note"),
            BlockKind::Summary(_) => ids.give("summary"),
            BlockKind::Salutation(_) => ids.give("salutation"),
            BlockKind::Table(_) => ids.give("table"),
            BlockKind::Figure(_) => ids.give("figure"),
            BlockKind::Number(_) => ids.give("number"),
            BlockKind::Heading(_) => ids.give("heading"),
            BlockKind::Dateline(_) => ids.give("dateline"),
            BlockKind::Classification(_) => ids.give("classification"),
            BlockKind::Signature(_) => ids.give("signature"),
            BlockKind::Attachment(_) => ids.give("attachment"),
            BlockKind::SectionHeading(_) => ids.give(&slug("section", &block.plain_text())),
            BlockKind::HeadedList { head, .. } => ids.give(&slug("list", &words_of(&head.content))),
            BlockKind::PageBreak(page) => ids.give(&slug("page", &page.page)),
        };
        name_inside(block, &mut ids);
    }
    for note in &mut document.notes {
        for (block, at) in note.blocks.iter_mut().zip(1_u32..) {
            block.id = format!("{}-p{at}", note.id);
            name_inside(block, &mut ids);
        }
    }
}

/// Page breaks and note references in the block; a page break that is the block has the block's id.
fn name_inside(block: &mut Block, ids: &mut Ids) {
    for inline in block.contents_mut().flatten() {
        match &mut inline.kind {
            InlineKind::PageBreak(PageBreak { id, page }) => *id = ids.give(&slug("page", page)),
            InlineKind::NoteReference { id, label, .. } => {
                *id = ids.give(&labelled("ref", label.as_deref()));
            }
            InlineKind::Text { .. } | InlineKind::Gap(_) => {}
        }
    }
    if let BlockKind::PageBreak(page) = &mut block.kind {
        page.id.clone_from(&block.id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repeated_base_never_gives_an_id_twice() {
        let give = |bases: &[&str]| {
            let mut ids = Ids::default();
            bases.iter().map(|base| ids.give(base)).collect::<Vec<_>>()
        };
        assert_eq!(give(&["a-2", "a", "a", "a"]), ["a-2", "a", "a-3", "a-4"]);
        assert_eq!(
            give(&["a", "a", "a-2", "a-2", "a", "a-2-2"]),
            ["a", "a-2", "a-2-2", "a-2-3", "a-3", "a-2-2-2"]
        );
        assert_eq!(
            give(&["a", "a-02", "a", "a-1953"]),
            ["a", "a-02", "a-2", "a-1953"]
        );
    }

    #[test]
    fn notes_are_named_by_their_labels_and_never_alike() {
        let labels = ["4", "*", "4", "2", "†", "**", "※", "*"].map(Some);
        let mut notes: Vec<Note> = labels
            .into_iter()
            .chain([None, None])
            .map(|label| Note {
                label: label.map(str::to_owned),
                ..Note::default()
            })
            .collect();
        name_notes(&mut notes);
        let ids: Vec<_> = notes.iter().map(|note| note.id.as_str()).collect();
        assert_eq!(
            ids,
            [
                "note-4",
                "note-asterisk",
                "note-4-2",
                "note-2",
                "note-dagger",
                "note-asterisk-asterisk",
                "note-sign",
                "note-asterisk-2",
                "note-unlabelled",
                "note-unlabelled-2",
            ]
        );
    }

    #[test]
    fn slugs_are_plain_and_short() {
        assert_eq!(
            slug("section", "The Diet’s Session (1953)"),
            "section-the-diets-session-1953"
        );
        assert_eq!(slug("section", "Aide-Mémoire"), "section-aide-memoire");
        assert_eq!(slug("section", "日本"), "section");
        for words in ["very long ", "verylong"] {
            assert!(slug("list", &words.repeat(100)).len() <= 2 * SLUG_LENGTH);
        }
    }
}
