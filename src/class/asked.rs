//! What the address asks of a class: a lesson, or none, or what is no lesson.

use lesson::{
    link::{Chosen, KEY, Lesson, LinkError},
    worksheet::Worksheet,
};

/// A lesson, with the value of the address that it came from: empty where the student chooses among the worksheets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The lesson.
    pub lesson: Lesson,
    /// As the address has it.
    pub value: String,
}

impl Asked {
    /// The lesson of a query; the first of the worksheets where it names none. Of a key given twice, the first counts.
    ///
    /// # Errors
    ///
    /// Where the query names a lesson that can not be read.
    ///
    /// ```
    /// use frus_explorer::class::asked::Asked;
    /// use lesson::link::LinkError;
    /// assert_eq!(Asked::of("?mode=class&lesson=2.abc", &[]), Err(LinkError::OtherVersion(2)));
    /// assert!(Asked::of("?mode=class", &[]).is_ok_and(|asked| asked.is_free()));
    /// ```
    pub fn of(query: &str, worksheets: &[Worksheet]) -> Result<Self, LinkError> {
        let pairs = query.trim_start_matches('?').split('&');
        let mut pairs = pairs.filter_map(|pair| pair.split_once('='));
        match pairs.find(|(key, _)| *key == KEY) {
            Some((_, value)) => Ok(Self {
                lesson: Lesson::from_value(value)?,
                value: value.to_owned(),
            }),
            None => Ok(Self::free(worksheets.first().map_or("", |first| &first.id))),
        }
    }

    /// One worksheet, chosen by the student.
    #[must_use]
    pub fn free(worksheet: &str) -> Self {
        let chosen = Chosen {
            worksheet: worksheet.to_owned(),
            questions: None,
        };
        let lesson = Lesson {
            worksheets: vec![chosen],
            ..Lesson::default()
        };
        Self {
            lesson,
            value: String::new(),
        }
    }

    /// Whether the student chooses among the worksheets.
    #[must_use]
    pub fn is_free(&self) -> bool {
        self.value.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lesson::link::OwnQuestion;

    #[test]
    fn a_lesson_in_the_address_is_read_and_anything_else_is_refused() {
        let own = OwnQuestion {
            prompt: "Who is missing?".to_owned(),
            anchor: None,
        };
        let lesson = Lesson {
            own: vec![own],
            ..Lesson::default()
        };
        let value = lesson.to_value().unwrap_or_default();
        let query = ["?mode=class&", KEY, "=", &value, "&", KEY, "=x"].concat();
        let asked = Asked::of(&query, &[]);
        assert_eq!(asked, Ok(Asked { lesson, value }));
        for (query, error) in [
            ("?lesson=", LinkError::NotALesson),
            ("?lesson=1", LinkError::Damaged),
            ("lesson=1.AAAA", LinkError::Damaged),
        ] {
            assert_eq!(Asked::of(query, &[]), Err(error), "{query}");
        }
    }
}
