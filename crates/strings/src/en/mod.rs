//! English.

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
    marking: &Marking::ENGLISH,
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
    class: &Class::ENGLISH,
    hand_in: &HandIn::ENGLISH,
    teacher: &Teacher::ENGLISH,
    launcher: &Launcher::ENGLISH,
    notices: &Notices::ENGLISH,
    packages: &Packages::ENGLISH,
    files: &Files::ENGLISH,
    rules: &Rules::ENGLISH,
    dates: &Dates::ENGLISH,
};
