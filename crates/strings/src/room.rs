//! The reading room: whole volumes, opened in the browser.

use crate::table::group;

/// The words of the reading room in English.
///
/// They stand apart from [`Strings`](crate::Strings): what draws a document or a page of one is linked with all of that.
pub const ROOM_EN: &Room = &Room::ENGLISH;

/// The words of the reading room in Japanese.
pub const ROOM_JA: &Room = &Room::JAPANESE;

/// The words of the reading room in the made-up language.
#[cfg(feature = "pseudo")]
#[must_use]
pub fn made_up_room() -> &'static Room {
    static ROOM: std::sync::OnceLock<Room> = std::sync::OnceLock::new();
    ROOM.get_or_init(Room::pseudo)
}

/// What of a query was understood: a condition that documents have to meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted<'a> {
    /// A word.
    Word(&'a str),
    /// Words in this order.
    Phrase(&'a str),
    /// Any word that begins so.
    Beginning(&'a str),
    /// Sent by.
    From(&'a str),
    /// Sent to.
    To(&'a str),
    /// With this marking, as [`Room::marking`] names it; without one.
    Marking(Option<&'a str>),
    /// Dated before that time.
    Before(&'a str),
    /// Dated after it.
    After(&'a str),
    /// Dated in it.
    Dated(&'a str),
    /// Naming that person, or using that abbreviation, as the volume marks them.
    Named(&'a str),
    /// In that volume.
    Volume(&'a str),
    /// In that part of a volume.
    Part(&'a str),
}

group! {
    /// The reading room.
    Room {
        /// The title of the page.
        title;
        /// What it is for.
        about;
        /// Names the ways to other pages.
        ways;
        /// The way to the page of the one document.
        to_document;
        /// The room can not start.
        without;
        /// The way from the page of the one document to its volume in the room.
        open_volume;
        /// The view of the files.
        desk;
        /// Name of the way through the room: files, volume, document.
        trail;
        /// Above the field for files.
        open;
        /// What can be opened, and how.
        open_help;
        /// The button that lets the reader choose files.
        choose;
        /// Where volumes can be had; before the address.
        source;
        /// Above the field for a text.
        paste;
        /// What can be put into it.
        paste_help;
        /// The button that opens the text.
        paste_open;
        /// The name of such a text, as a file has one.
        pasted(number: u32);
        /// Above the list of files.
        files;
        /// Nothing is open yet.
        nothing_open;
        /// How many documents a volume has.
        documents(count: usize);
        /// A size in megabytes and tenths of them.
        megabytes(tenths: u32);
        /// A file is being read or unpacked: so many percent.
        unpacking(percent: u32);
        /// The documents of a volume are being read.
        reading(done: u32, of: u32);
        /// All of it is open, but for so many files of an archive that hold no document.
        left_out(count: u32);
        /// The reader has stopped it.
        canceled;
        /// Stops opening a file, by its name.
        cancel(name: &str);
        /// The button that stops opening a file.
        stop;
        /// The button that takes a file off the list.
        remove;
        /// Takes a file that is not open off the list, by its name.
        drop_file(name: &str);
        /// Closes a volume.
        close_volume(name: &str);
        /// A file can not be read any more.
        gone;
        /// Says of a file that it is empty.
        empty;
        /// It is too large: the most, in megabytes.
        too_large(megabytes: u32);
        /// Unpacked, it is too large.
        too_large_unpacked(megabytes: u32);
        /// The archive holds too many files.
        too_many_files(most: u32);
        /// It can not be unpacked.
        damaged;
        /// It is no text.
        no_text;
        /// It can not be read: where, before what is wrong there (in English).
        unreadable(line: u32, column: u32);
        /// It holds no document.
        no_document;
        /// The program broke down over it.
        failed;
        /// Above the files that are kept on the device.
        kept;
        /// What that means.
        kept_help;
        /// The button that keeps a file on the device.
        keep;
        /// The same, by the name of the file.
        keep_file(name: &str);
        /// The button that opens a file that is kept.
        open_it;
        /// The same, by its name.
        open_kept(name: &str);
        /// Removes a file that is kept, by its name.
        remove_kept(name: &str);
        /// There is no room on the device.
        no_room;
        /// The browser keeps nothing.
        not_kept;
        /// The volume of the address is being looked for beside the page.
        fetching(volume: &str);
        /// It is not there.
        not_here(volume: &str);
        /// The volume has no such document.
        no_such_document(document: &str);
        /// A document could not be drawn.
        not_drawn;
        /// The contents of a volume.
        contents;
        /// Opens the timeline of the volume.
        timeline;
        /// Name of the field that filters the contents.
        filter;
        /// What can be typed there.
        filter_help;
        /// How the contents are ordered.
        order;
        /// As in the volume.
        in_order;
        /// By date.
        by_date;
        /// How many documents are left by the filter.
        filtered(count: usize, all: usize);
        /// No document is left by the filter.
        nothing_left;
        /// A document without a date.
        undated;
        /// The days between which a document was written.
        between(first: &str, last: &str);
        /// Behind a date that is inferred from a file number.
        inferred;
        /// The name of a marking, of those that the crate `frus` knows: `top secret`.
        marking(level: &str);
        /// No marking.
        unmarked;
        /// Who sent a document.
        from(name: &str);
        /// Who received it.
        to(name: &str);
        /// The page on which a document begins.
        page(number: &str);
        /// A document by its number.
        number(number: &str);
        /// The field of the search.
        search;
        /// What can be typed there.
        search_help -> [(&'static str, &'static str); 8];
        /// Above what can be typed there.
        search_how;
        /// The button that searches.
        search_button;
        /// The title of what was found.
        results;
        /// How many documents and places were found, in so many volumes.
        found(documents: u32, places: u32, volumes: usize);
        /// Nothing was found.
        nothing_found;
        /// All documents are listed, since nothing was asked.
        all_documents(documents: u32);
        /// What was understood, each condition in words; `excluded`: its opposite.
        wanted(what: Wanted<'_>, excluded: bool);
        /// In which field words have to stand: the title, the text, the notes, the source note.
        fields -> [&'static str; 4];
        /// A condition of words that have to stand in a field.
        in_field(condition: &str, field: &str);
        /// Before the conditions.
        understood;
        /// Several conditions, all of which documents meet.
        list(conditions: &[String]);
        /// Where a place is that was found, as it is labelled: title, text, note, source note.
        places_in -> [&'static str; 4];
        /// A quotation mark was not closed.
        unclosed(words: &str);
        /// There is no such key.
        unknown_key(key: &str);
        /// Nothing stands behind a key.
        nothing_behind(key: &str);
        /// It is no date.
        no_date(key: &str, typed: &str);
        /// More words than are looked for.
        too_many;
        /// A word occurs nowhere.
        nowhere(word: &str);
        /// A word occurs, but not where it was asked for.
        elsewhere(word: &str);
        /// Before words that do occur.
        suggestion;
        /// How often the words stand in a document.
        places(count: u32);
        /// Shows all of them.
        more_places(count: u32);
        /// Shows more documents.
        more;
        /// The best first.
        best_first;
        /// The earliest first.
        earliest_first;
        /// Above the lists by which what was found can be narrowed.
        narrow;
        /// Above the list of volumes and their parts.
        by_part;
        /// Above the list of years.
        by_year;
        /// Above the list of senders.
        by_sender;
        /// Above the list of markings.
        by_marking;
        /// How many documents are in an entry of these lists.
        counted(name: &str, count: u32);
        /// Names the card of a document that is referred to.
        referred;
        /// Leads there.
        read_it;
        /// To the document before.
        previous;
        /// To the document behind.
        next;
        /// Name of the ways to its neighbours.
        neighbours;
        /// The same, below the document.
        neighbours_below;
        /// The worker was started anew.
        restarted;
        /// The reader's own list of documents and quotations.
        collection;
        /// The way to it, with how many entries it has.
        collection_of(count: usize);
        /// What it is.
        collection_about;
        /// Nothing is in it.
        collection_empty;
        /// Puts a document, or words that are selected, into it.
        collect;
        /// A document is in it; leads there.
        collected;
        /// Words have been put into it.
        quotation_collected;
        /// The field for what the reader says of an entry.
        remark;
        /// The words of an entry stand there: pages, or the number of a document.
        quoted_from(place: &str);
        /// Takes an entry out, by its title.
        take_out(title: &str);
        /// It was taken out.
        taken_out(title: &str);
        /// Puts it back.
        put_back;
        /// The box to keep the list on the device.
        keep_collection;
        /// What comes of that, and of leaving it.
        keep_collection_help;
        /// The device keeps nothing here.
        collection_not_kept;
        /// What the device keeps is no list that can be read.
        collection_unread;
        /// Above the forms in which it is saved.
        save_collection;
        /// What each form is called, and what it is for: table, Markdown, RIS, BibTeX, CSL-JSON.
        collection_forms -> [(&'static str, &'static str); 5];
        /// The browser saves no files here.
        collection_not_saved;
        /// Above the field for a list that was saved.
        open_collection;
        /// What can be opened there.
        open_collection_help;
        /// The button that lets the reader choose it.
        choose_collection;
        /// So many entries were added, and so many were there already.
        collection_opened(added: usize, known: usize);
        /// A newer version of the page has saved it.
        collection_newer;
        /// The file is no list.
        no_collection;
        /// It is not encoded in UTF-8.
        collection_encoding;
        /// It is too large.
        collection_too_large;
    }
}

/// A number with a comma before each three digits.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use crate::{ROOM_EN, ROOM_JA};

    #[test]
    fn numbers_and_places_are_said_in_words() {
        for (count, en, ja) in [
            (1, "1 document", "文書1点"),
            (386, "386 documents", "文書386点"),
            (1_298, "1,298 documents", "文書1,298点"),
            (1_000_000, "1,000,000 documents", "文書1,000,000点"),
        ] {
            assert_eq!((ROOM_EN.documents)(count), en);
            assert_eq!((ROOM_JA.documents)(count), ja);
        }
        for (place, said) in [
            ("1458, note 4", "Quoted from page 1458, note 4"),
            ("1457–1458", "Quoted from pages 1457–1458"),
            ("Document 75, note 3", "Quoted from Document 75, note 3"),
        ] {
            assert_eq!((ROOM_EN.quoted_from)(place), said);
        }
        assert_eq!((ROOM_EN.found)(1, 0, 1), "1 document");
        assert_eq!(
            (ROOM_EN.found)(12, 1_300, 2),
            "12 documents, in 1,300 places, in 2 volumes"
        );
    }
}
