//! Which of two dates is the earlier.

use core::cmp::Ordering;

use super::{Date, Edtf, Precision, Qualifier};
use crate::date::Day;

/// The order of a list of dates: by the [earliest](Edtf::earliest) day, then by the [latest](Edtf::latest), then by how
/// the date is written, so that only equal dates are equal.
///
/// A start that is open or unknown comes before every day, and such an end after every day. What stands first in this
/// order need not have happened first; what is certain of that, [`Edtf::relation`] says.
///
/// ```
/// use frus::date::Edtf;
/// let mut dates: Vec<Edtf> = ["1953-08~", "1953-07-10/1953-07-14", "1953-07-10", "/1953-07-14"]
///     .iter()
///     .map(|date| date.parse())
///     .collect::<Result<_, _>>()?;
/// dates.sort();
/// let written: Vec<_> = dates.iter().map(Edtf::to_string).collect();
/// assert_eq!(written, ["/1953-07-14", "1953-07-10", "1953-07-10/1953-07-14", "1953-08~"]);
/// # Ok::<(), frus::date::EdtfError>(())
/// ```
impl Ord for Edtf {
    fn cmp(&self, other: &Self) -> Ordering {
        // `None` is less than any day, which is right for a start; an end without a day must be put last by hand.
        let key = |date: &Self| {
            let latest = date.latest();
            (date.earliest(), latest.is_none(), latest, date.code())
        };
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Edtf {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// How one date lies to another, as far as that is certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// It ends before the other begins.
    Before,
    /// It begins after the other ends.
    After,
    /// Neither is certain: the same day may be meant.
    MayOverlap,
}

impl Edtf {
    /// How this date lies to `other`, as far as that is certain.
    ///
    /// An approximate date may lie a while outside its days: here up to one more month on either side for a day or a
    /// month, and up to one more season, year, decade or century for those. Of an uncertain date nothing is certain.
    ///
    /// ```
    /// use frus::date::{Edtf, Relation};
    /// let day: Edtf = "1953-07-10".parse()?;
    /// assert_eq!(day.relation("1953-07-14".parse()?), Relation::Before);
    /// assert_eq!(day.relation("1953-06".parse()?), Relation::After);
    /// assert_eq!(day.relation("1953-08~".parse()?), Relation::MayOverlap);
    /// assert_eq!(day.relation("1952~".parse()?), Relation::MayOverlap);
    /// assert_eq!(day.relation("1951~".parse()?), Relation::After);
    /// # Ok::<(), frus::date::EdtfError>(())
    /// ```
    #[must_use]
    pub fn relation(self, other: Self) -> Relation {
        let ends_before = |one: Self, other: Self| {
            let [_, end] = one.certain_days();
            let [beginning, _] = other.certain_days();
            matches!((end, beginning), (Some(end), Some(beginning)) if end < beginning)
        };
        if ends_before(self, other) {
            Relation::Before
        } else if ends_before(other, self) {
            Relation::After
        } else {
            Relation::MayOverlap
        }
    }

    /// The days that the date certainly does not lie before, and not after.
    fn certain_days(self) -> [Option<Day>; 2] {
        let [from, to] = self.ends().map(|end| end.date());
        [
            from.and_then(|date| date.earliest().plus(-leeway(date)?)),
            to.and_then(|date| date.latest().plus(leeway(date)?)),
        ]
    }
}

/// How many days outside its days a date may lie; `None` where nothing is certain.
fn leeway(date: Date) -> Option<i32> {
    match date.qualifier() {
        None => Some(0),
        Some(Qualifier::Approximate) => Some(match date.precision() {
            Precision::Day | Precision::Month => 31,
            Precision::Season => 92,
            Precision::Year => 366,
            Precision::Decade => 3_653,
            Precision::Century => 36_525,
        }),
        Some(Qualifier::Uncertain | Qualifier::UncertainAndApproximate) => None,
    }
}
