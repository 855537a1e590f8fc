//! The volume, and the document's place in it.

use super::{
    MistakeKind,
    file::{self, Fact},
    reader::Reader,
};
use crate::{
    date::{Edtf, mentions},
    edition::{Imprint, Volume},
};

impl Reader<'_> {
    pub(super) fn volume(&mut self, volume: &file::Volume) -> Volume {
        let editors = volume.editors.get_ref();
        if editors.is_empty() {
            let at = volume.editors.span().start;
            self.mistake(at, MistakeKind::Blank { key: "editors" });
        }
        Volume {
            series: self.filled("series", &volume.series),
            subseries: self.filled("subseries", &volume.subseries),
            title: self.filled("title", &volume.title),
            number: self.filled("number", &volume.number),
            part: self.filled_if_given("part", volume.part.as_ref()),
            editors: editors
                .iter()
                .map(|editor| self.filled("editors", editor))
                .collect(),
            general_editor: self.filled("general_editor", &volume.general_editor),
            publisher: self.filled("publisher", &volume.publisher),
            place: self.filled("place", &volume.place),
            year: volume.year,
            publication: self.filled("publication", &volume.publication),
            rights: self.filled("rights", &volume.rights),
            source: self.filled("source", &volume.source),
        }
    }

    pub(super) fn imprint(&mut self, imprint: &file::Imprint) -> Imprint {
        let date = *imprint.date.get_ref();
        self.check_own_date(date, imprint);
        Imprint {
            id: self.filled("id", &imprint.id),
            url: self.filled("url", &imprint.url),
            first_page: self.filled("first_page", &imprint.first_page),
            last_page: self.filled("last_page", &imprint.last_page),
            date,
        }
    }

    /// Years are supplied from the document's own date, so it must be a day, and the one the volume's dateline gives.
    fn check_own_date(&mut self, own: Edtf, imprint: &file::Imprint) {
        if own.exact_day().is_none() {
            self.mistake(imprint.date.span().start, MistakeKind::OwnDate);
            return;
        }
        let Fact { text, .. } = &imprint.dateline;
        let dates = mentions::in_words(text.get_ref(), None);
        // Of a blank dateline it is told that it is blank.
        if !text.get_ref().trim().is_empty() && dates.iter().all(|mention| mention.date != own) {
            self.mistake(text.span().start, MistakeKind::Dateline);
        }
    }
}
