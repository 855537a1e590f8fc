//! The tools of the reader, and the toolbar that opens them.

use crate::table::group;

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
        /// All of it as the page is by itself.
        reset;
        /// Where the choice is kept.
        kept;
        /// The browser keeps nothing.
        not_kept;
    }
}

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
