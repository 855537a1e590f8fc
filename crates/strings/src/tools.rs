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
