//! The pages on which a document stands, as styles write them.

/// The pages of a printed volume on which a document stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    /// The first, as printed: `1457`; front matter has Roman numerals.
    pub first: String,
    /// The last; the same where there is only one.
    pub last: String,
}

impl Pages {
    /// One page or several; nothing where the first is not known.
    ///
    /// ```
    /// use frus::cite::Pages;
    /// let pages = Pages::new("1457", "1459").ok_or("no page")?;
    /// assert_eq!((pages.in_full("–"), pages.shortened("–")), ("1457–1459".into(), "1457–59".into()));
    /// assert_eq!(Pages::new("1967", "1967").ok_or("no page")?.in_full("–"), "1967");
    /// assert!(Pages::new("", "").is_none());
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn new(first: &str, last: &str) -> Option<Self> {
        let (first, last) = (first.trim(), last.trim());
        let last = if last.is_empty() { first } else { last };
        (!first.is_empty()).then(|| Self {
            first: first.to_owned(),
            last: last.to_owned(),
        })
    }

    /// Whether there is more than one.
    #[must_use]
    pub fn are_several(&self) -> bool {
        self.first != self.last
    }

    /// Both numbers with all their digits: `1457–1459`.
    #[must_use]
    pub fn in_full(&self, dash: &str) -> String {
        if self.are_several() {
            [&self.first, dash, &self.last].concat()
        } else {
            self.first.clone()
        }
    }

    /// The second number without the digits that it shares with the first, as *The Chicago Manual of Style* has
    /// it: `1457–59`. Below 100, and after a multiple of 100, all digits stand; from 101 to 109 only those that
    /// change; else two at least.
    #[must_use]
    pub fn shortened(&self, dash: &str) -> String {
        match self.first.parse::<u32>() {
            Ok(first) if first % 100 == 0 => self.in_full(dash),
            Ok(first) if first % 100 < 10 => self.with_digits(1, dash),
            _ => self.with_digits(2, dash),
        }
    }

    /// The same with two digits at least, as MLA and the Bluebook (rule 3.2) have it: `1103–04`.
    #[must_use]
    pub fn with_two_digits(&self, dash: &str) -> String {
        self.with_digits(2, dash)
    }

    /// Leaves off the digits that both numbers begin with, and keeps `least` of the second; below 100 all.
    fn with_digits(&self, least: usize, dash: &str) -> String {
        let numbers = (self.first.parse::<u32>(), self.last.parse::<u32>());
        let (Ok(first), Ok(last)) = numbers else {
            return self.in_full(dash);
        };
        if first >= last || first < 100 || self.first.len() != self.last.len() {
            return self.in_full(dash);
        }
        let signs = self.first.bytes().zip(self.last.bytes());
        let shared = signs.take_while(|(one, other)| one == other).count();
        let kept = self.last.len().saturating_sub(shared).max(least);
        let rest = self.last.get(self.last.len().saturating_sub(kept)..);
        [&self.first, dash, rest.unwrap_or(&self.last)].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_shortened_as_the_manual_shows() {
        // The examples of the manual, and what is no number.
        for (first, last, expected) in [
            ("3", "10", "3–10"),
            ("71", "72", "71–72"),
            ("100", "104", "100–104"),
            ("1100", "1113", "1100–1113"),
            ("101", "108", "101–8"),
            ("808", "833", "808–33"),
            ("1103", "1104", "1103–4"),
            ("321", "328", "321–28"),
            ("498", "532", "498–532"),
            ("1087", "1089", "1087–89"),
            ("1496", "1500", "1496–500"),
            ("11564", "11615", "11564–615"),
            ("12991", "13001", "12991–3001"),
            ("998", "1002", "998–1002"),
            ("XIV", "XVI", "XIV–XVI"),
            ("1459", "1457", "1459–1457"),
            ("7", "7", "7"),
        ] {
            let pages = Pages::new(first, last).map(|pages| pages.shortened("–"));
            assert_eq!(pages.as_deref(), Some(expected));
        }
        let pages = Pages::new("1103", "1104").map(|pages| pages.with_two_digits("–"));
        assert_eq!(pages.as_deref(), Some("1103–04"));
    }
}
