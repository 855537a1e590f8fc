//! English.

mod dates;
mod document;
mod lesson;
mod museum;
mod page;
mod timeline;
mod tools;

use crate::{
    Addition, Aloud, Appearance, Banner, Certainty, Check, Cite, Colophon, Dates, DocumentWords,
    Embed, Evidence, FileNumber, Files, Find, Introduction, Lesson, Lookup, Museum, Notes, Notices,
    Page, Quote, Rules, Strings, Table, Timeline, Tools, Use,
};

/// Every word of the interface in English.
pub const EN: Strings = Strings {
    lang: "en",
    page: &Page::ENGLISH,
    banner: &Banner::ENGLISH,
    document: &DocumentWords::ENGLISH,
    introduction: &Introduction::ENGLISH,
    addition: &Addition::ENGLISH,
    notes: &Notes::ENGLISH,
    file_number: &FileNumber::ENGLISH,
    lookup: &Lookup::ENGLISH,
    colophon: &Colophon::ENGLISH,
    certainty: &Certainty::ENGLISH,
    table: &Table::ENGLISH,
    timeline: &Timeline::ENGLISH,
    evidence: &Evidence::ENGLISH,
    cite: &Cite::ENGLISH,
    usage: &Use::ENGLISH,
    tools: &Tools::ENGLISH,
    appearance: &Appearance::ENGLISH,
    find: &Find::ENGLISH,
    quote: &Quote::ENGLISH,
    check: &Check::ENGLISH,
    aloud: &Aloud::ENGLISH,
    embed: &Embed::ENGLISH,
    museum: &Museum::ENGLISH,
    notices: &Notices::ENGLISH,
    lesson: &Lesson::ENGLISH,
    files: &Files::ENGLISH,
    rules: &Rules::ENGLISH,
    dates: &Dates::ENGLISH,
};
