//! The volume's lists of persons and of abbreviations.

/// An entry of a list: who somebody is, or what an abbreviation means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// As the documents refer to it: `p_AJM1`, `t_MSP1`.
    pub id: String,
    /// `Allison, John M.`, `MSP`.
    pub name: String,
    /// What the list says, in its words.
    pub description: String,
}

/// An item of a list, as far as it is read.
#[derive(Default)]
pub(super) struct Item {
    entry: Entry,
    is_person: bool,
    /// Whether the words are those of the name.
    in_name: bool,
    named: bool,
}

impl Item {
    /// The name begins: an element with an id of its own.
    pub(super) fn begin_name(&mut self, id: String, is_person: bool) {
        if !self.named {
            self.entry.id = id;
            self.is_person = is_person;
            self.in_name = true;
            self.named = true;
        }
    }

    pub(super) fn end_name(&mut self) {
        self.in_name = false;
    }

    pub(super) fn words(&mut self, words: &str) {
        if self.in_name {
            self.entry.name.push_str(words);
        } else if self.named {
            self.entry.description.push_str(words);
        }
    }

    /// The finished entry, and whether it is a person.
    pub(super) fn finish(self) -> Option<(Entry, bool)> {
        if !self.named {
            return None;
        }
        let description = folded(&self.entry.description);
        let description = description.trim_start_matches([',', ' ', ';', ':']);
        let entry = Entry {
            name: folded(&self.entry.name),
            description: description.to_owned(),
            id: self.entry.id,
        };
        Some((entry, self.is_person))
    }
}

/// Words in one line.
pub(super) fn folded(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for word in words
        .split(crate::tei::read::is_space)
        .filter(|word| !word.is_empty())
    {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}
