//! The volume that prints a document, and the document's place in it.

use serde::{Deserialize, Serialize};

use crate::{
    cite::{join, numbered},
    date::Edtf,
};

/// A volume of the series.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Volume {
    /// `Foreign Relations of the United States`.
    pub series: String,
    /// The years the subseries covers: `1952–1954`.
    pub subseries: String,
    /// `China and Japan (in two parts)`.
    pub title: String,
    /// `XIV`; empty where the volume has none.
    pub number: String,
    /// `2`, where the volume is printed in parts.
    pub part: Option<String>,
    /// The editors, in the order of the title page.
    pub editors: Vec<String>,
    /// The general editor; empty where none is named.
    pub general_editor: String,
    /// `United States Government Printing Office`.
    pub publisher: String,
    /// `Washington`.
    pub place: String,
    /// Year of publication.
    pub year: u32,
    /// `Department of State Publication 9411`; empty where it has no number.
    pub publication: String,
    /// Who may use the words: `Public domain`.
    pub rights: String,
    /// Where these facts are from.
    pub source: String,
}

impl Volume {
    /// The volume as a citation names it, in the words of the series.
    ///
    /// ```
    /// use frus::edition::Volume;
    /// let mut volume = Volume {
    ///     series: "Foreign Relations of the United States".to_owned(),
    ///     subseries: "1952–1954".to_owned(),
    ///     title: "China and Japan (in two parts)".to_owned(),
    ///     number: "XIV".to_owned(),
    ///     part: Some("2".to_owned()),
    ///     ..Volume::default()
    /// };
    /// assert_eq!(
    ///     volume.citation(),
    ///     "Foreign Relations of the United States, 1952–1954, China and Japan (in two parts), Volume XIV, Part 2"
    /// );
    /// volume.part = None;
    /// assert!(volume.citation().ends_with(", Volume XIV"));
    /// ```
    #[must_use]
    pub fn citation(&self) -> String {
        let Self {
            series,
            subseries,
            title,
            ..
        } = self;
        join(&[series, subseries, title, &self.numbered()])
    }

    /// The volume's place in its series: what a citation says without the series and the title.
    ///
    /// ```
    /// use frus::edition::Volume;
    /// let volume = Volume {
    ///     subseries: "1952–1954".to_owned(),
    ///     number: "XIV".to_owned(),
    ///     part: Some("2".to_owned()),
    ///     ..Volume::default()
    /// };
    /// assert_eq!(volume.in_series(), "1952–1954, Volume XIV, Part 2");
    /// ```
    #[must_use]
    pub fn in_series(&self) -> String {
        join(&[&self.subseries, &self.numbered()])
    }

    /// `Volume XIV, Part 2`; empty where the volume has no number.
    pub(crate) fn numbered(&self) -> String {
        numbered(&self.number, self.part.as_deref())
    }
}

/// A document's place in its volume.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imprint {
    /// `frus1952-54v14p2/d660`.
    pub id: String,
    /// The document's address at the Office of the Historian. Cited, never requested.
    pub url: String,
    /// The page on which the document begins: `1457`; empty where the volume has no pages.
    pub first_page: String,
    /// The page on which it ends: `1459`.
    pub last_page: String,
    /// The document's own date, by which the year of a date in its text is supplied; `None` where the volume gives none.
    pub date: Option<Edtf>,
}
