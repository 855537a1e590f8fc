//! English.

mod dates;
mod document;
mod page;
mod timeline;

use crate::{
    Addition, Banner, Certainty, Cite, Colophon, Dates, DocumentWords, Embed, Evidence, FileNumber,
    Files, Introduction, Notes, Notices, Page, Rules, Strings, Table, Timeline, Use,
};

/// Every word of the interface in English.
pub const EN: Strings = Strings {
    lang: "en",
    page: Page::ENGLISH,
    banner: Banner::ENGLISH,
    document: DocumentWords::ENGLISH,
    introduction: Introduction::ENGLISH,
    addition: Addition::ENGLISH,
    notes: Notes::ENGLISH,
    file_number: FileNumber::ENGLISH,
    colophon: Colophon::ENGLISH,
    certainty: Certainty::ENGLISH,
    table: Table::ENGLISH,
    timeline: Timeline::ENGLISH,
    evidence: Evidence::ENGLISH,
    cite: Cite::ENGLISH,
    usage: Use::ENGLISH,
    embed: Embed::ENGLISH,
    notices: Notices::ENGLISH,
    files: Files::ENGLISH,
    rules: Rules::ENGLISH,
    dates: Dates::ENGLISH,
};
