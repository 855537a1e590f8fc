//! The tools of the reader, and the toolbar that opens them.

use crate::table::group;

/// Where in a document words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot<'a> {
    /// In a paragraph of the text, counted from 1.
    Paragraph(usize),
    /// In an item with this label, as printed: `1)`.
    Item(&'a str),
    /// In a note with this label; empty where it has none.
    Note(&'a str),
    /// In anything else, such as the title.
    Other,
}

group! {
    /// The toolbar.
    Tools {
        /// Its name.
        name;
        /// Opens the dialog for how the page looks, and is its title.
        appearance;
        /// Opens the dialog that checks a quotation, and is its title.
        check;
    }
}

group! {
    /// How the page looks, as the reader chooses.
    Appearance {
        /// How large the text is.
        size;
        /// A size, in percent.
        percent(number: &str);
        /// Which colours.
        theme;
        /// As the reader's system.
        system;
        /// Dark words on light paper.
        light;
        /// Light words on dark paper.
        dark;
        /// Black and white.
        contrast;
        /// How far letters, words and lines stand apart.
        spacing;
        /// How long lines are.
        width;
        /// As the page is by itself.
        normal;
        /// Shorter.
        narrow;
        /// Wider.
        wide;
        /// Dims all but the lines at the pointer.
        ruler;
        /// Leaves the key that opens Find to the browser.
        keyless;
        /// All of it as the page is by itself.
        reset;
        /// Where the choice is kept.
        kept;
        /// The browser keeps nothing.
        not_kept;
    }
}

group! {
    /// Finding words in the page.
    Find {
        /// Opens it, and is its title.
        title;
        /// Name of the field.
        field;
        /// What can be typed, and what the keys do.
        help;
        /// To the place before.
        previous;
        /// To the next place.
        next;
        /// Which of the places the reader is at.
        position(at: usize, count: usize);
        /// How many places were found, and how many of them in which part of the page: the name of the part, as
        /// `places_in` has it, and a number. `begins`: with any word that begins so.
        counted(count: usize, parts: &[(&str, u32)], begins: bool);
        /// The parts of the page, as `counted` names them: source note, number, title, dateline, marking, text, notes,
        /// people, abbreviations, events.
        places_in -> [&'static str; 10];
        /// The same parts, as one place is labelled.
        places -> [&'static str; 10];
        /// How often each of several words and phrases occurs.
        each(words: &[(String, u32)]);
        /// Nothing was found.
        nothing;
        /// Before the nearest words that occur, each a button.
        nearest;
        /// Only the first places are listed; all of them can be gone through.
        only_first(listed: usize);
        /// More words were asked for than are looked for.
        limited;
        /// Name of the list of places.
        list;
    }
}

group! {
    /// Quoting words that are selected.
    Quote {
        /// Name of what is offered.
        title;
        /// How many words are selected, from which page to which, in which note.
        selected(words: usize, pages: Option<(&str, &str)>, note: Option<&str>);
        /// What the keys do.
        keys;
        /// Copies the words with their citation.
        citation;
        /// What that is.
        citation_what;
        /// Copies a link to the words.
        link;
        /// What that is.
        link_what;
        /// Copies the text quote selector of the W3C.
        selector;
        /// What that is.
        selector_what;
        /// Copying is refused; the text stands below.
        refused;
        /// Name of the text to be copied by hand.
        by_hand;
    }
}

group! {
    /// The dialog that checks a quotation.
    Check {
        /// What it is for.
        about;
        /// What counts as a difference, and what does not.
        rule;
        /// Name of the field for the words.
        field;
        /// Word for word, sign for sign.
        exact;
        /// Exact but for what the quotation marks as its own.
        exact_but_for_marks;
        /// Exact but for punctuation or capitals.
        exact_but_for_signs;
        /// So many words are changed, missing or added.
        differs(words: usize);
        /// The document has nothing like it; what to try.
        not_found;
        /// There is no word to look for.
        no_words;
        /// Longer than this, in characters of English.
        too_long(limit: usize);
        /// Above the words, each marked with what differs.
        compared;
        /// Before words of the pasted text that are not the document's, for a listener.
        heard_yours;
        /// Before words of the document that the pasted text has not.
        heard_document;
        /// Before an omission, or what stands in brackets.
        heard_marks;
        /// Before what stands around the quotation.
        heard_around;
        /// Behind each of these.
        heard_end;
        /// A word that shows what a sign looks like.
        sample;
        /// What such a word is: in the pasted text alone.
        yours;
        /// In the document alone.
        document;
        /// A difference of capitals or punctuation.
        signs;
        /// An omission or brackets, which the quoter may put.
        marks;
        /// Around the quotation.
        around;
        /// Above the places.
        places;
        /// One of them: the first page and the last, where they are known, and the spot there.
        place(pages: Option<(&str, &str)>, spot: Spot<'_>);
    }
}

group! {
    /// The document read aloud by a voice of the device.
    Aloud {
        /// Opens the dialog, and is its title.
        name;
        /// In the place of the name while it reads.
        reading;
        /// Begins to read.
        start;
        /// Stops at this sentence.
        pause;
        /// Goes on from this sentence.
        resume;
        /// Stops, and forgets the sentence.
        stop;
        /// Leads to the sentence before.
        previous;
        /// Leads to the sentence after.
        next;
        /// Which voice of the device.
        voice;
        /// How fast.
        speed;
        /// So many times as fast as the voice is by itself.
        times(number: &str);
        /// Whether the notes are read as well.
        notes;
        /// What the voice says before a note, in the language of the document, whatever that of the page is.
        note(label: &str);
        /// Whose the voice is, and that nothing leaves the device.
        own;
        /// That it waits.
        paused;
        /// That all has been read.
        ended;
        /// That the voice broke off, and what can be done.
        failed;
    }
}
