//! A volume published as a folder of pages: what stands around its documents.

use crate::table::group;

/// The words of a published volume in English.
///
/// They stand apart from [`Strings`](crate::Strings), as those of the reading room do: no program of a page says them.
pub const SITE_EN: &Site = &Site::ENGLISH;

/// The words of a published volume in Japanese.
pub const SITE_JA: &Site = &Site::JAPANESE;

/// The words of a published volume in the made-up language.
#[cfg(feature = "pseudo")]
#[must_use]
pub fn made_up_site() -> &'static Site {
    static SITE: std::sync::OnceLock<Site> = std::sync::OnceLock::new();
    SITE.get_or_init(Site::pseudo)
}

group! {
    /// A volume published as a folder of pages.
    Site {
        /// The way past what stands above the contents.
        skip;
        /// What the volume is, for a visitor who has never heard of the series; before the number of documents.
        about(documents: usize);
        /// Who edited the volume.
        edited_by(names: &str);
        /// Where and when it was printed.
        printed(place: &str, publisher: &str, year: u32);
        /// Title of the search.
        search;
        /// Name of its field.
        search_field;
        /// The search needs a script; before the link to the contents.
        search_without;
        /// The link from there to the contents.
        search_to_contents;
        /// The search is being got ready.
        searching;
        /// One document was found for the words.
        found_one(words: &str);
        /// So many documents were found for the words.
        found(count: &str, words: &str);
        /// No document was found for the words.
        nothing_found(words: &str);
        /// Nothing was typed yet.
        nothing_typed;
        /// The search can not be loaded.
        failed;
        /// Shows more of what was found.
        more;
        /// Name of the lists that narrow down what was found.
        narrow;
        /// The list of years.
        year;
        /// The list of senders.
        sender;
        /// The list of markings.
        marking;
        /// The choice of a list that leaves everything in.
        any;
        /// Leads from a document into the reading room.
        open_in_room;
        /// Title of what else can be done with the volume.
        more_ways;
        /// Leads from the contents into the reading room.
        room;
        /// What the reading room is for.
        room_about;
        /// The volume's own file.
        file;
        /// What that is for.
        file_about;
        /// The volume at the Office of the Historian.
        office;
        /// What is there.
        office_about;
        /// Says that nothing is loaded from elsewhere, and nobody is watched.
        privacy;
        /// The contents of the volume, as the room beside it is told to name them.
        to_volume;
    }
}
