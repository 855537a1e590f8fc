//! The page on a screen in a museum.

use crate::table::group;

group! {
    /// The page on a screen in a museum: few words, for somebody who stands before it and has never heard of the series.
    Museum {
        /// The name of the screen that is shown while nobody uses it.
        attract;
        /// Invites to touch the screen.
        touch;
        /// The name of the parts that can be gone to.
        parts;
        /// The part that says what a visitor should know first.
        introduction;
        /// The part with the text.
        document;
        /// What the document prints of itself: `Document 660 · July 10, 1953` is above it, the page below.
        page_of(page: &str);
        /// The name of what can be touched about the words that are shown.
        about_these;
        /// Leads one step on, and one step back.
        next;
        /// Leads one step back.
        back;
        /// How far a visitor has come in what is shown.
        step(at: usize, of: usize);
        /// Shows the next of the buttons for which there is no room at once.
        more;
        /// Opens the keyboard with which words are found.
        find;
        /// What to do with it.
        find_help;
        /// How many places hold what was typed.
        places(count: usize);
        /// A key: the space between two words.
        space;
        /// A key: takes the last letter back.
        delete;
        /// A key: leads to the first place.
        show;
        /// Leads to the place before, and to the one after; where a visitor is among the places.
        place_before;
        /// Leads to the place after.
        place_after;
        /// Makes the letters larger; when they are at their largest, as they were.
        larger;
        /// Makes the letters as they were.
        as_before;
        /// The name of the languages.
        languages;
        /// Makes everything as it was before the visit.
        start_again;
        /// Asks whether to do so.
        start_again_question;
        /// What is lost by that.
        start_again_what;
        /// Confirms it.
        start_again_yes;
        /// Refuses it.
        start_again_no;
        /// Asks whether somebody is there.
        still_there;
        /// What happens otherwise, and when.
        starts_again_in(seconds: u32);
        /// Says that somebody is.
        stay;
        /// The title of what those who look after the screen see.
        counts;
        /// What that is.
        counts_what;
        /// A day, as the head of a column.
        day;
        /// How many visits.
        visits;
        /// How long the visits were, in seconds.
        median_stay;
        /// How many notes were opened.
        notes_opened;
        /// The evidence of how many events.
        events_opened;
        /// Saves the counts as a file.
        save_counts;
        /// Forgets the counts.
        erase_counts;
        /// Where the text is read elsewhere.
        elsewhere;
        /// What to do with an address on a screen that leads nowhere.
        write_down;
    }
}
