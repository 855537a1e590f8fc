//! Checks of the volume, and of the document's entry in it.

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
            number: self.required_text("number", &volume.number),
            part: self.optional_text("part", volume.part.as_ref()),
            editors: editors
                .iter()
                .map(|editor| self.required_text("editors", editor))
                .collect(),
            general_editor: self.required_text("general_editor", &volume.general_editor),
            publisher: self.required_text("publisher", &volume.publisher),
            place: self.required_text("place", &volume.place),
            year: volume.year,
            publication: self.required_text("publication", &volume.publication),
            rights: self.required_text("rights", &volume.rights),
            source: self.required_text("source", &volume.source),
        }
    }

    pub(super) fn imprint(&mut self, imprint: &data_file::Imprint) -> Imprint {
        let date = *imprint.date.get_ref();
        self.check_own_date(date, imprint);
        Imprint {
            id: self.required_text("id", &imprint.id),
            url: self.required_text("url", &imprint.url),
            first_page: self.required_text("first_page", &imprint.first_page),
            last_page: self.required_text("last_page", &imprint.last_page),
            date: Some(date),
        }
    }

    /// Missing years are supplied from the document's own date, so it must be one day, and the day of the dateline.
    fn check_own_date(&mut self, own: Edtf, imprint: &data_file::Imprint) {
        if own.exact_day().is_none() {
            self.mistake(imprint.date.span().start, MistakeKind::OwnDate);
            return;
        }
        let Fact { text, .. } = &imprint.dateline;
        let dates = mentions::in_words(text.get_ref(), None);
        // A blank dateline is already reported as blank.
        if !text.get_ref().trim().is_empty() && dates.iter().all(|mention| mention.date != own) {
            self.mistake(text.span().start, MistakeKind::Dateline);
        }
    }
}
