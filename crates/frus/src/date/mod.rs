//! Dates as historians know them: exact, vague or bounded, and where a text speaks of them.
//!
//! - [`Day`] is one day of the calendar, with its weekday and the distance to another.
//! - [`Edtf`] is a date as far as it is known, in the form that libraries and archives share, and says itself in words.
//! - [`distance`] says how far a date lies from a day.
//! - [`mentions`](mod@mentions) finds the dates in a [`Document`](crate::Document).
//!
//! ```
//! use frus::date::Edtf;
//! let decided: Edtf = "1953-07-10/1953-07-14".parse()?;
//! assert_eq!(decided.words(strings::EN.dates), "between July 10 and 14, 1953");
//! # Ok::<(), frus::date::EdtfError>(())
//! ```

mod day;
pub mod distance;
mod edtf;
pub mod mentions;
pub(crate) mod month;
mod words;

pub use day::{Day, Weekday};
pub use edtf::{
    Date, Edtf, EdtfError, Endpoint, Extent, Interval, Precision, Qualifier, Relation, Season,
};
pub use mentions::{Mention, mentions};
