//! The tools of the reader, and the toolbar that opens them.

use crate::table::group;

group! {
    /// The toolbar.
    Tools {
        /// Its name.
        name;
        /// Opens the dialog for how the page looks, and is its title.
        appearance;
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
        /// All of it as the page is by itself.
        reset;
        /// Where the choice is kept.
        kept;
        /// The browser keeps nothing.
        not_kept;
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
