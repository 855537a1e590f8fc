//! What stands around the document: the frame of the page, the marking, the Embed dialog, and short notices.

use crate::{part::Parts, table::group};

/// What a citation of the printed volume says.
#[derive(Clone, Copy, Debug)]
pub struct Printed<'a> {
    /// The document's number in its volume.
    pub number: Option<u32>,
    /// The document's title.
    pub heading: Option<&'a str>,
    /// Series and volume, as a citation names them.
    pub volume: &'a str,
    /// The editors, in the order of the title page.
    pub editors: &'a [String],
    /// The general editor, where one is named.
    pub general_editor: Option<&'a str>,
    /// Where it was printed.
    pub place: &'a str,
    /// Who printed it.
    pub publisher: &'a str,
    /// When.
    pub year: u32,
    /// The first page of the document, and the last, where the volume has pages.
    pub pages: Option<(&'a str, &'a str)>,
    /// The publication's number, where it has one.
    pub publication: Option<&'a str>,
}

group! {
    /// What stands around the document, and names the parts of the page.
    Page {
        /// The language's name in itself.
        language;
        /// The way past everything, for the keyboard.
        skip;
        /// Name of the links to the parts of the page.
        nav;
        /// Leads to the timeline.
        to_timeline;
        /// Leads to the document.
        to_document;
        /// Leads to the notes.
        to_notes;
        /// Leads to the citations.
        to_citations;
        /// Leads to the lists of people and abbreviations.
        to_names;
        /// Leads to what is said of the marking.
        to_marking;
        /// Leads to what can be done with the page.
        to_use;
        /// Closes a card or a dialog.
        close;
        /// The volume's place in its series: the years, the number (empty where it has none), and the part where it has several.
        volume(subseries: &str, number: &str, part: Option<&str>);
        /// The program can not run. `Link` tries again; `OtherLink`, where there is such a file, opens the single file.
        fault(single_file: bool) -> Parts;
        /// The document's number in its volume, and its title.
        title(number: Option<u32>, heading: &str);
        /// What this page is, in a search result: series, volume, title, dateline.
        about(series: &str, volume: &str, title: &str, dateline: &str);
    }
}

group! {
    /// The classification banner.
    Banner {
        /// Name of the banner at the head of the page.
        head;
        /// Name of the banner at its foot.
        foot;
        /// The marking (`Key`, struck out) is history, of this month.
        marking(marking: &str, month: &str) -> Parts;
        /// The marking (`Key`) of that month never kept the document secret, or does not any more.
        open(marking: &str, month: &str) -> Parts;
        /// In its place, where none is printed.
        unmarked;
        /// Who published it, and when.
        published(year: u32);
        /// What this page is.
        unclassified;
        /// Leads to what is said of the marking.
        more() -> Parts;
    }
}

group! {
    /// The marking, the imprint, and the lists of names.
    Colophon {
        /// Title of what is said of the marking.
        marking;
        /// Title of the imprint.
        imprint;
        /// The imprint; `Title` is the volume.
        printed(printed: Printed<'_>) -> Parts;
        /// Who may use it, and who publishes it at which address (`Link`).
        published(rights: &str, address: &str) -> Parts;
        /// Title of the list of abbreviations.
        abbreviations;
        /// Title of the list of official terms, which an edition in another language than the document has.
        official_terms;
        /// Title of the list of people.
        people;
        /// Title of how a page came about that nobody has edited.
        by_rule;
        /// That nobody has checked what the rules found.
        nobody_checked;
        /// Whom to tell of a wrong date.
        wrong_date;
        /// Between these two sentences.
        between;
        /// Whom to tell of a wrong word: the publisher at this address (`Link`).
        wrong_word(address: &str) -> Parts;
    }
}

group! {
    /// What can be said of the marking of any document of a volume.
    Marking {
        /// It is printed above the text.
        above_text(marking: &str);
        /// It is in the note on the document's source.
        in_note(marking: &str);
        /// None is printed.
        unmarked;
        /// Who published the document, in this year, and what is not known of its release.
        published(year: u32);
        /// Where the banner's colour is from.
        colour;
        /// The source for that.
        colour_source;
    }
}

group! {
    /// How the document is cited.
    Cite {
        /// Title of the section.
        title;
        /// What a citation is for, and whose form comes first.
        about;
        /// Why that form names pages.
        by_page;
        /// Why that form names the number of the document.
        by_number;
        /// Opens the other styles.
        others;
        /// A note in the style of Chicago.
        chicago_note;
        /// An entry of a bibliography in the style of Chicago.
        chicago_bibliography;
        /// The style of the MLA.
        mla;
        /// The style of the APA.
        apa;
        /// The style of the Bluebook.
        bluebook;
        /// Copies the citation that describes the button.
        copy;
        /// Before the files to keep.
        save;
        /// A file for BibTeX.
        bibtex;
        /// A file in RIS.
        ris;
        /// A file in CSL-JSON.
        csl;
    }
}

group! {
    /// What can be done with the page: the evidence as a table, files to keep, embedding.
    Use {
        /// Title of the section.
        title;
        /// Leads to the evidence as a table.
        as_table;
        /// Before the files that hold the document.
        save_document;
        /// These files, each with what it is good for: plain text, Markdown, web page, TEI, JSON.
        document_files -> [(&'static str, &'static str); 5];
        /// Before the files that hold its dates.
        save_dates;
        /// These files, each with what it is good for: calendar, spreadsheet, data, picture.
        dates_files -> [(&'static str, &'static str); 4];
        /// Opens the Embed dialog.
        embed;
    }
}

group! {
    /// The Embed dialog.
    Embed {
        /// Its title.
        title;
        /// A page from a disk can not be embedded.
        from_disk;
        /// What is shown.
        view;
        /// All of it.
        everything;
        /// The document alone.
        document;
        /// The timeline alone.
        timeline;
        /// Light or dark.
        theme;
        /// As the reader's system.
        system;
        /// Light.
        light;
        /// Dark.
        dark;
        /// In which language.
        language;
        /// How high, in pixels, between these.
        height(least: u32, most: u32);
        /// The height is none of these, and the snippets keep the last one.
        height_wrong(least: u32, most: u32, last: u32);
        /// Title of the frame's snippet.
        frame;
        /// Copies it.
        copy_frame;
        /// Title of the element's snippet.
        element;
        /// Copies it.
        copy_element;
        /// It was copied.
        copied;
        /// Copying is refused.
        refused;
        /// Title of the preview.
        preview;
        /// Name of the frame in it.
        preview_name;
        /// Title of what some hosts allow.
        hosts;
        /// The hosts, each with what it allows.
        host_list -> [(&'static str, &'static str); 5];
        /// Where that is from.
        hosts_source;
        /// Title of reading offline.
        offline;
        /// Keeps the page on this device.
        keep;
        /// Removes it.
        remove;
    }
}

group! {
    /// What the scripts beside the program say.
    Notices {
        /// The page is kept on this device.
        kept;
        /// It is no longer.
        removed;
        /// It can not be kept.
        not_kept;
        /// It can not be removed.
        not_removed;
        /// A file can not be saved.
        not_saved;
        /// In another page: the link for where the frame does not work.
        read_document;
        /// In another page: the name of the frame.
        frame;
    }
}
