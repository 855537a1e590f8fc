//! The nearest words that occur, for a word that does not.

use core::cmp::Reverse;

use super::{
    fold::Sign,
    index::Index,
    query::{Part, Query},
};

/// Letters of a word for which there are suggestions, at most.
const MOST_LETTERS: usize = 64;

/// Occurrences among which the usual form of a word is found.
const MOST_FORMS: usize = 100;

/// A word that occurs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// As it is written most often.
    pub word: String,
    /// How often it occurs, however it is written.
    pub count: u32,
    /// How many letters are put in, left out, changed, or have changed places with their neighbour.
    pub distance: usize,
}

impl Index {
    /// The words that occur and are nearest to `word`: `most` at most, the nearest first, of those the most frequent, then by the
    /// alphabet.
    ///
    /// A short word may differ by one letter, one of four letters or more by two, and one of nine or more by three. Of a
    /// phrase, the first word that does not occur is meant; where all occur, there is nothing to suggest.
    ///
    /// ```
    /// use frus::{Document, search::Index};
    /// let document = Document::parse("No. 1\nEditorial Note\n\nAmbassador Allison met Mr. Ellison.")?;
    /// let index = Index::of_document(&document);
    /// let words: Vec<_> = index.suggest("Alison", 3).into_iter().map(|nearest| nearest.word).collect();
    /// assert_eq!(words, ["Allison", "Ellison"]);
    /// # Ok::<(), frus::ParseError>(())
    /// ```
    #[must_use]
    pub fn suggest(&self, word: &str, most: usize) -> Vec<Suggestion> {
        let phrase = ["\"", word].concat();
        let query = Query::parse(&phrase);
        let Some(asked) = query.parts().first().and_then(|part| self.missing(part)) else {
            return Vec::new();
        };
        let near = self.near(&asked.chars().collect::<Vec<_>>(), most);
        let suggestion = |(distance, _, number)| Suggestion {
            word: self.usual_form(number),
            count: self.vocabulary.count(number),
            distance,
        };
        near.into_iter().map(suggestion).collect()
    }

    /// The word of a part that does not occur; of a single word, itself.
    fn missing<'a>(&self, part: &'a Part) -> Option<&'a str> {
        let mut words = part.words.iter().map(|word| word.letters.as_str());
        match part.words.as_slice() {
            [word] => Some(&word.letters),
            _ => words.find(|word| self.vocabulary.find(word, false).is_empty()),
        }
    }

    /// The words nearest to `asked`, without itself, the best first: how far they are, how frequent, and their numbers.
    fn near(&self, asked: &[char], most: usize) -> Vec<(usize, Reverse<u32>, usize)> {
        if asked.len() > MOST_LETTERS {
            return Vec::new();
        }
        let limit = match asked.len() {
            0..=3 => 1,
            4..=8 => 2,
            _ => 3,
        };
        let mut distances = Distances::default();
        let mut letters = Vec::new();
        let mut near: Vec<(usize, Reverse<u32>, usize)> = Vec::new();
        for number in 0..self.vocabulary.len() {
            let word = self.vocabulary.word(number);
            // A letter has four bytes at most.
            if word.len() > 4 * (asked.len() + limit) {
                continue;
            }
            letters.clear();
            letters.extend(word.chars());
            if letters.len().abs_diff(asked.len()) <= limit
                && let Some(distance) = distances.within(limit, asked, &letters)
                && distance > 0
            {
                // Put where it belongs: few are asked for, and a sort would be 4 kB more in the page.
                let found = (distance, Reverse(self.vocabulary.count(number)), number);
                let place = near.partition_point(|better| *better < found);
                near.insert(place, found);
                near.truncate(most);
            }
        }
        near
    }

    /// A word of the vocabulary as the text writes it most often; of forms that are as frequent, the last by the
    /// alphabet, which has small letters behind capitals.
    fn usual_form(&self, number: usize) -> String {
        let places = self.order.iter().enumerate();
        let forms: Vec<String> = places
            .filter(|(_, word)| **word as usize == number)
            .take(MOST_FORMS)
            .filter_map(|(at, _)| self.text.get(self.word_at(at)))
            // Without the hyphen and the brackets that may stand inside.
            .map(|form| form.chars().filter(|sign| is_written(*sign)).collect())
            .collect();
        let count = |form: &String| forms.iter().filter(|other| *other == form).count();
        let usual = forms.iter().max_by_key(|form| (count(form), *form));
        usual.cloned().unwrap_or_default()
    }
}

fn is_written(sign: char) -> bool {
    sign != '\u{ad}' && Sign::of(sign) != Sign::Between
}

/// Three rows of the table in which the distance of two words is worked out, used again from word to word.
#[derive(Default)]
struct Distances {
    before: Vec<usize>,
    last: Vec<usize>,
    row: Vec<usize>,
}

impl Distances {
    /// The distance of two words, where it is not above `limit`: Damerau and Levenshtein's, with no letter changed twice
    /// (optimal string alignment).
    fn within(&mut self, limit: usize, one: &[char], other: &[char]) -> Option<usize> {
        self.last.clear();
        self.last.extend(0..=other.len());
        self.before.clear();
        let mut previous = None;
        for (at, letter) in one.iter().enumerate() {
            let mut left = at + 1;
            self.row.clear();
            self.row.push(left);
            let mut least = left;
            let mut passed = None;
            let above = self.last.iter().zip(self.last.iter().skip(1));
            for (column, (against, (diagonal, above))) in other.iter().zip(above).enumerate() {
                let mut cost =
                    (diagonal + usize::from(letter != against)).min(above.min(&left) + 1);
                if previous == Some(against)
                    && passed == Some(letter)
                    && let Some(swapped) = column.checked_sub(1).and_then(|at| self.before.get(at))
                {
                    cost = cost.min(swapped + 1);
                }
                self.row.push(cost);
                least = least.min(cost);
                left = cost;
                passed = Some(against);
            }
            // A swap reaches over one row, so that a row beyond the limit by more than one ends it.
            if least > limit + 1 {
                return None;
            }
            previous = Some(letter);
            core::mem::swap(&mut self.before, &mut self.last);
            core::mem::swap(&mut self.last, &mut self.row);
        }
        self.last
            .last()
            .copied()
            .filter(|distance| *distance <= limit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Document;

    fn distance(one: &str, other: &str) -> Option<usize> {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        let mut distances = Distances::default();
        // A use before must leave no trace.
        distances.within(9, &letters("elsewhere"), &letters("else"));
        distances.within(3, &letters(one), &letters(other))
    }

    #[test]
    fn the_distance_counts_letters() {
        for (one, other, expected) in [
            ("allison", "allison", Some(0)),
            ("alison", "allison", Some(1)),
            ("allison", "alison", Some(1)),
            ("embasy", "embassy", Some(1)),
            ("tokoy", "tokyo", Some(1)),
            ("ab", "ba", Some(1)),
            ("abcd", "badc", Some(2)),
            ("ca", "abc", Some(3)),
            ("", "abc", Some(3)),
            ("", "", Some(0)),
            ("kitten", "sitting", Some(3)),
            ("kitten", "mittens’", Some(3)),
            ("embassy", "tokyo", None),
        ] {
            assert_eq!(distance(one, other), expected, "{one} {other}");
        }
    }

    #[test]
    fn suggestions_come_nearest_first_then_by_frequency_then_by_the_alphabet() {
        let text =
            "No. 1\nNote\n\nTalks, TALKS and talks. Walks, tanks, chalks. Tasks, tasks, tasks.";
        let index = Index::of_document(&crate::text::parse(text).document);
        let words = |word: &str, most| -> Vec<String> {
            let nearest = index.suggest(word, most).into_iter();
            nearest
                .map(|word| format!("{} {} {}", word.word, word.count, word.distance))
                .collect()
        };
        assert_eq!(
            words("talk", 9),
            ["talks 3 1", "tasks 3 2", "tanks 1 2", "Walks 1 2"]
        );
        assert_eq!(words("taks", 2), ["talks 3 1", "tasks 3 1"]);
        // A word that occurs has neighbours, too; it is not its own.
        assert_eq!(words("walks", 1), ["talks 3 1"]);
        assert_eq!(words("and wolks", 1), ["Walks 1 1"]);
        for nothing in ["", "…", "xyz", "and walks", &"x".repeat(1_000_000)] {
            assert_eq!(words(nothing, 9), Vec::<String>::new(), "{nothing:.9}");
        }
    }

    #[test]
    fn a_word_in_pieces_is_suggested_whole() {
        let document =
            Document::parse("No. 1\nEditorial Note\n\nThe negotia-\ntions of Minister[s].")
                .unwrap_or_default();
        let index = Index::of_document(&document);
        for (word, whole) in [("negotiation", "negotiations"), ("ministres", "Ministers")] {
            let nearest = index.suggest(word, 1);
            assert_eq!(
                nearest.first().map(|nearest| nearest.word.as_str()),
                Some(whole)
            );
        }
    }
}
