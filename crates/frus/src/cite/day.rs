//! The day on which a visitor read the document, as each style writes it.

use core::fmt::Write;

use crate::date::{Day, month};

/// How a style writes the day of access.
///
/// A page that does not know the day when it is written leaves its place empty, with the [name](Self::name) of the form;
/// whoever knows the day fills it with [`words`](Self::words).
///
/// ```
/// use frus::{cite::DayForm, date::Day};
/// let day = Day::new(2026, 9, 28).ok_or("no such day")?;
/// let form = DayForm::named("mla").ok_or("no such form")?;
/// assert_eq!(form.words(day), "28 Sept. 2026");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayForm {
    /// `27 Oct 2011`, as in the example of the Office of the Historian.
    Office,
    /// `October 27, 2011`.
    Chicago,
    /// `27 Oct. 2011`: months of more than four letters are shortened.
    Mla,
    /// `Oct. 27, 2011`: as Bluebook table T12 shortens months.
    Bluebook,
}

impl DayForm {
    const ALL: [Self; 4] = [Self::Office, Self::Chicago, Self::Mla, Self::Bluebook];

    /// The name that [`named`](Self::named) knows: `office`, `chicago`, `mla`, `bluebook`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Chicago => "chicago",
            Self::Mla => "mla",
            Self::Bluebook => "bluebook",
        }
    }

    /// The form of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }

    /// The day in this form.
    #[must_use]
    pub fn words(self, day: Day) -> String {
        let mut words = String::new();
        let (year, date) = (day.year(), day.day());
        let full = month::name(day.month());
        // Writing into a string never fails.
        let _ = match self {
            Self::Office => write!(words, "{date} {} {year}", full.get(..3).unwrap_or(full)),
            Self::Chicago => write!(words, "{full} {date}, {year}"),
            Self::Mla => write!(words, "{date} {} {year}", short(full)),
            Self::Bluebook => write!(words, "{} {date}, {year}", short(full)),
        };
        words
    }
}

/// `Oct.`, `Sept.`; months of up to four letters stand in full, as MLA and the Bluebook's table T12 have it.
fn short(month: &str) -> String {
    match month {
        "September" => "Sept.".to_owned(),
        _ if month.len() <= 4 => month.to_owned(),
        _ => [month.get(..3).unwrap_or(month), "."].concat(),
    }
}
