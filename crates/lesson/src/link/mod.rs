//! A lesson as a link: what a teacher chose, as the value of one key of the page's address.
//!
//! ```
//! use lesson::link::{Lesson, OwnQuestion};
//! let lesson = Lesson {
//!     own: vec![OwnQuestion { prompt: "Who is missing here?".to_owned(), anchor: Some("p2".to_owned()) }],
//!     ..Lesson::default()
//! };
//! let value = lesson.to_value()?;
//! assert!(value.starts_with("1."));
//! assert_eq!(Lesson::from_value(&value), Ok(lesson));
//! # Ok::<(), lesson::link::LimitError>(())
//! ```
//!
//! The number before the point is the version. What follows is the lesson in postcard, with a checksum, in base64url: nothing that a
//! mail program or a learning platform would change. It is only parsed; its words are shown as words.

mod error;
mod limits;
mod wire;

pub use error::{LimitError, LinkError};
pub use limits::{MOST_IDS, MOST_OWN_QUESTIONS, MOST_SIGNS, MOST_WORKSHEETS, SHORT_ADDRESS};

use crate::envelope::{self, NotOpened};

/// The key of the page's query that holds a lesson.
pub const KEY: &str = "lesson";

/// The version that is written here.
const VERSION: u32 = 1;

/// What a teacher chose. The default is the whole document without a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lesson {
    /// The worksheets, in order.
    pub worksheets: Vec<Chosen>,
    /// The teacher's own questions, in order; they come after those of the worksheets.
    pub own: Vec<OwnQuestion>,
    /// The part of the document that the lesson is about; `None` for all of it.
    pub passage: Option<Passage>,
    /// What helps to read.
    pub supports: Supports,
    /// Which notes are shown.
    pub notes: Shown,
    /// Which events are shown.
    pub events: Shown,
}

/// A worksheet, or some of its questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The worksheet's id.
    pub worksheet: String,
    /// The ids of the questions chosen; `None` for all of them. They are asked in the order of the worksheet.
    pub questions: Option<Vec<String>>,
}

/// A question of the teacher's own, answered in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnQuestion {
    /// What is asked.
    pub prompt: String,
    /// The id of the place in the document to which it points.
    pub anchor: Option<String>,
}

/// A part of a document, from one block to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// The id of its first place: `p2`. [`between`](crate::place::between) gives the blocks.
    pub first: String,
    /// The id of its last place.
    pub last: String,
}

/// What helps to read. All off, the page is as it is by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Supports {
    /// People and abbreviations are explained beside the text.
    pub vocabulary: bool,
    /// All but the lines at the pointer are dimmed.
    pub line_focus: bool,
    /// Letters, words and lines stand further apart.
    pub spacing: bool,
    /// The controls of reading aloud are open.
    pub read_aloud: bool,
    /// The text is larger.
    pub larger_text: bool,
}

/// Which of several things are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// All of them.
    #[default]
    All,
    /// None of them.
    None,
    /// Those with these ids.
    Only(Vec<String>),
}

impl Shown {
    /// Whether the thing of that id is shown.
    ///
    /// ```
    /// use lesson::link::Shown;
    /// assert!(Shown::All.has("note-4") && !Shown::None.has("note-4"));
    /// assert!(Shown::Only(vec!["note-4".to_owned()]).has("note-4"));
    /// ```
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        match self {
            Self::All => true,
            Self::None => false,
            Self::Only(ids) => ids.iter().any(|shown| shown == id),
        }
    }

    /// The ids that are named; none where all or none are shown.
    #[must_use]
    pub fn named(&self) -> &[String] {
        match self {
            Self::All | Self::None => &[],
            Self::Only(ids) => ids,
        }
    }
}

impl Lesson {
    /// The value of [`KEY`]: digits, letters, `.`, `-` and `_`, which stand in an address as they are.
    ///
    /// Ten questions of the teacher's own give an address below [`SHORT_ADDRESS`], where each has a hundred letters of English, or
    /// forty characters of Japanese.
    ///
    /// # Errors
    ///
    /// Where the lesson has more of something than a link holds, or words that can be no id, or a question that asks nothing.
    pub fn to_value(&self) -> Result<String, LimitError> {
        limits::check(self)?;
        let bytes = envelope::bytes(&wire::Lesson::of(self));
        Ok(envelope::seal(KEY, VERSION, bytes))
    }

    /// The lesson in the value of [`KEY`].
    ///
    /// Only what [`to_value`](Self::to_value) writes is read, sign for sign: whatever was changed or cut off on the way is damaged.
    ///
    /// # Errors
    ///
    /// Where the value is no lesson, is damaged, or was written by a later version of this page.
    pub fn from_value(value: &str) -> Result<Self, LinkError> {
        if value.len() > limits::LONGEST_VALUE {
            return Err(LinkError::Damaged);
        }
        let bytes = envelope::open(KEY, VERSION, value).map_err(|error| match error {
            NotOpened::None => LinkError::NotALesson,
            NotOpened::Damaged => LinkError::Damaged,
            NotOpened::Version(version) => LinkError::OtherVersion(version),
        })?;
        let read = postcard::from_bytes(&bytes).ok();
        let lesson = read.and_then(wire::Lesson::read);
        let lesson = lesson.ok_or(LinkError::Damaged)?;
        match lesson.to_value() {
            Ok(written) if written == value => Ok(lesson),
            _ => Err(LinkError::Damaged),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_lesson_is_read_in_the_one_form_that_is_written() {
        let bytes = envelope::bytes(&wire::Lesson::of(&Lesson::default()));
        let read = |bytes: &[u8]| Lesson::from_value(&envelope::seal(KEY, VERSION, bytes.to_vec()));
        assert_eq!(read(&bytes), Ok(Lesson::default()));
        assert_eq!(read(&[&*bytes, &[0]].concat()), Err(LinkError::Damaged));
        // A support that is not known here.
        let unknown: Vec<u8> = bytes
            .iter()
            .zip(0..)
            .map(|(byte, at)| byte | u8::from(at == 3) << 7)
            .collect();
        assert_eq!(read(&unknown), Err(LinkError::Damaged));
        let known: Vec<u8> = bytes
            .iter()
            .zip(0..)
            .map(|(byte, at)| byte | u8::from(at == 3) << 4)
            .collect();
        assert_eq!(
            read(&known).map(|lesson| lesson.supports.larger_text),
            Ok(true)
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// Whoever knows the form can give any bytes a right checksum.
        #[test]
        fn any_bytes_with_a_right_checksum_are_read_without_a_panic(bytes in proptest::collection::vec(0_u8..32, 0..60), any in any::<Vec<u8>>()) {
            for bytes in [bytes, any] {
                let value = envelope::seal(KEY, VERSION, bytes);
                if let Ok(lesson) = Lesson::from_value(&value) {
                    prop_assert_eq!(lesson.to_value(), Ok(value));
                }
            }
        }
    }
}
