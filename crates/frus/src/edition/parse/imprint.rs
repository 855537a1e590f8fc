//! Checks of the volume, and of the document's entry in it.

use toml::Spanned;

use super::{
    MistakeKind,
    checker::Checker,
    data_file::{self, Fact},
};
use crate::{
    date::{Edtf, mentions},
    edition::{Imprint, Volume},
};

impl Checker<'_> {
    pub(super) fn volume(&mut self, volume: &data_file::Volume) -> Volume {
        let editors = volume.editors.get_ref();
        if editors.is_empty() {
            let at = volume.editors.span().start;
            self.mistake(at, MistakeKind::Blank { key: "editors" });
        }
        Volume {
            series: self.required_text("series", &volume.series),
            subseries: self.required_text("subseries", &volume.subseries),
            title: self.required_text("title", &volume.title),
            number: self.text_or_none("number", volume.number.as_ref()),
            part: self.optional_text("part", volume.part.as_ref()),
            editors: editors
                .iter()
                .map(|editor| self.required_text("editors", editor))
                .collect(),
            general_editor: self.text_or_none("general_editor", volume.general_editor.as_ref()),
            publisher: self.required_text("publisher", &volume.publisher),
            place: self.required_text("place", &volume.place),
            year: volume.year,
            publication: self.text_or_none("publication", volume.publication.as_ref()),
            rights: self.required_text("rights", &volume.rights),
            source: self.required_text("source", &volume.source),
        }
    }

    pub(super) fn imprint(&mut self, imprint: &data_file::Imprint) -> Imprint {
        if let Some(date) = &imprint.date {
            self.check_own_date(date, imprint.dateline.as_ref());
        }
        Imprint {
            id: self.required_text("id", &imprint.id),
            url: self.required_text("url", &imprint.url),
            first_page: self.text_or_none("first_page", imprint.first_page.as_ref()),
            last_page: self.text_or_none("last_page", imprint.last_page.as_ref()),
            date: imprint.date.as_ref().map(|date| *date.get_ref()),
        }
    }

    /// Words that may be left out, but not be blank; empty where they are.
    fn text_or_none(&mut self, key: &'static str, value: Option<&Spanned<String>>) -> String {
        self.optional_text(key, value).unwrap_or_default()
    }

    /// Missing years are supplied from the document's own date, so it must be one day, and the day of the dateline.
    fn check_own_date(&mut self, date: &Spanned<Edtf>, dateline: Option<&Fact>) {
        let own = *date.get_ref();
        if own.exact_day().is_none() {
            self.mistake(date.span().start, MistakeKind::OwnDate);
            return;
        }
        let Some(Fact { text, .. }) = dateline else {
            return;
        };
        // A blank dateline is already reported as blank.
        if !text.get_ref().trim().is_empty() && !mentions::give(text.get_ref(), own) {
            self.mistake(text.span().start, MistakeKind::Dateline);
        }
    }
}
