//! Japanese: です・ます of a museum's label, full sentences, quotation marks 「」, and the punctuation of Japanese.
//!
//! A year is that of the common era, with the Japanese era beside it where there is room: [`dates`].

mod class;
mod dates;
mod document;
mod launcher;
mod museum;
mod packages;
mod page;
mod room;
mod site;
mod teacher;
mod timeline;
mod tools;

use crate::{
    Addition, Aloud, Appearance, Banner, Certainty, Check, Cite, Class, Colophon, Dates,
    DocumentWords, Embed, Evidence, FileNumber, Files, Find, HandIn, Introduction, Launcher,
    Lookup, Marking, Museum, Notes, Notices, Packages, Page, Quote, Rules, Strings, Table, Teacher,
    Timeline, Tools, Use,
};

/// Every word of the interface in Japanese.
pub const JA: Strings = Strings {
    lang: "ja",
    page: &Page::JAPANESE,
    banner: &Banner::JAPANESE,
    document: &DocumentWords::JAPANESE,
    introduction: &Introduction::JAPANESE,
    addition: &Addition::JAPANESE,
    notes: &Notes::JAPANESE,
    file_number: &FileNumber::JAPANESE,
    lookup: &Lookup::JAPANESE,
    colophon: &Colophon::JAPANESE,
    marking: &Marking::JAPANESE,
    certainty: &Certainty::JAPANESE,
    table: &Table::JAPANESE,
    timeline: &Timeline::JAPANESE,
    evidence: &Evidence::JAPANESE,
    cite: &Cite::JAPANESE,
    usage: &Use::JAPANESE,
    tools: &Tools::JAPANESE,
    appearance: &Appearance::JAPANESE,
    find: &Find::JAPANESE,
    quote: &Quote::JAPANESE,
    check: &Check::JAPANESE,
    aloud: &Aloud::JAPANESE,
    embed: &Embed::JAPANESE,
    museum: &Museum::JAPANESE,
    class: &Class::JAPANESE,
    hand_in: &HandIn::JAPANESE,
    teacher: &Teacher::JAPANESE,
    launcher: &Launcher::JAPANESE,
    notices: &Notices::JAPANESE,
    packages: &Packages::JAPANESE,
    files: &Files::JAPANESE,
    rules: &Rules::JAPANESE,
    dates: &Dates::JAPANESE,
};
