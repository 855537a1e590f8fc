//! The words that occur, each once, in alphabetical order.

use core::ops::Range;
use std::collections::HashMap;

/// The folded words of an index. A word is known by its number, its place in the alphabet.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    /// The letters of all words, one word behind the other.
    letters: String,
    /// For each word, where its letters end.
    ends: Vec<u32>,
    /// For each word, how often it occurs.
    counts: Vec<u32>,
}

impl Vocabulary {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The letters of a word; empty beyond the last.
    pub(super) fn word(&self, number: usize) -> &str {
        let before = number
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        let start = before.map_or(0, |end| *end as usize);
        let end = self.ends.get(number).map_or(start, |end| *end as usize);
        self.letters.get(start..end).unwrap_or_default()
    }

    pub(super) fn count(&self, number: usize) -> u32 {
        self.counts.get(number).copied().unwrap_or_default()
    }

    /// The numbers of the words that are `letters`, or begin with them; empty where there are none.
    pub(super) fn find(&self, letters: &str, begin: bool) -> Range<u32> {
        let start = self.first(|word| word >= letters);
        let end = self.first(|word| word > letters && !(begin && word.starts_with(letters)));
        start as u32..end as u32
    }

    /// The first word of which `is_beyond` holds; it has to hold of all behind it, too.
    fn first(&self, is_beyond: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if is_beyond(self.word(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low
    }
}

/// The words in the order in which they are met; numbered by the alphabet when all are known.
// A table of hashes, since a sorted list would have to be sorted over and over, or at the end with a word for each place
// of the text: five times slower. It is the type that `id` has, so that the program carries it once.
#[derive(Default)]
pub(super) struct Collector {
    met: HashMap<String, u32>,
    counts: Vec<u32>,
}

impl Collector {
    /// Counts one more occurrence of a word, and gives its number in the order of the text.
    pub(super) fn meet(&mut self, word: &str) -> u32 {
        let known = self.met.get(word).copied();
        let number = known.unwrap_or_else(|| {
            let number = self.counts.len() as u32;
            self.met.insert(word.to_owned(), number);
            self.counts.push(0);
            number
        });
        if let Some(count) = self.counts.get_mut(number as usize) {
            *count = count.saturating_add(1);
        }
        number
    }

    /// The vocabulary, and for each number in the order of the text that in the alphabet.
    pub(super) fn finish(self) -> (Vocabulary, Vec<u32>) {
        let mut words: Vec<_> = self.met.into_iter().collect();
        words.sort_unstable();
        let mut vocabulary = Vocabulary::default();
        let mut numbers = vec![0; words.len()];
        for ((word, met), number) in words.iter().zip(0_u32..) {
            vocabulary.letters.push_str(word);
            vocabulary.ends.push(vocabulary.letters.len() as u32);
            let count = self.counts.get(*met as usize);
            vocabulary.counts.push(count.copied().unwrap_or_default());
            if let Some(place) = numbers.get_mut(*met as usize) {
                *place = number;
            }
        }
        (vocabulary, numbers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_and_by_their_beginning() {
        let mut collector = Collector::default();
        let met: Vec<u32> = "the tab that the ta tab the"
            .split(' ')
            .map(|word| collector.meet(word))
            .collect();
        assert_eq!(met, [0, 1, 2, 0, 3, 1, 0]);
        let (vocabulary, numbers) = collector.finish();
        let alphabet: Vec<_> = (0..vocabulary.len())
            .map(|number| (vocabulary.word(number), vocabulary.count(number)))
            .collect();
        assert_eq!(alphabet, [("ta", 1), ("tab", 2), ("that", 1), ("the", 3)]);
        assert_eq!(numbers, [3, 1, 2, 0]);
        assert_eq!(vocabulary.find("tab", false), 1..2);
        assert_eq!(vocabulary.find("ta", false), 0..1);
        assert_eq!(vocabulary.find("ta", true), 0..2);
        assert_eq!(vocabulary.find("t", true), 0..4);
        for (absent, begin) in [("t", false), ("tabs", true), ("", false), ("zz", true)] {
            assert!(vocabulary.find(absent, begin).is_empty(), "{absent}");
        }
        assert_eq!(vocabulary.word(4), "");
    }
}
