//! The document as it is read: its text, what was added to it by hand, its notes, and its file numbers.

use crate::{part::Parts, table::group};

group! {
    /// The reading view.
    DocumentWords {
        /// Above the document, where it is in another language than the page: that it is shown in its own.
        original -> Option<&'static str>;
        /// Name of what the volume's editors wrote above the document, in this year.
        by_editors(year: u32);
        /// Behind a dateline that the text does not have.
        from_volume;
        /// A page of the volume begins here.
        page(number: &str);
        /// Name of words written by hand.
        by_hand;
        /// Name of a note, and of its card, by its printed label.
        note(label: &str);
        /// The same inside a sentence.
        a_note(label: &str);
        /// What an abbreviation stands for, and what to know besides.
        term(expansion: &str, caution: &str);
        /// On a button that is a file number.
        file_number;
        /// In the place of a picture, which the publisher shows.
        picture;
    }
}

group! {
    /// The introduction: what a visitor should know first.
    Introduction {
        /// Above the title: the document's number in its volume, and its day.
        about(number: Option<u32>, day: Option<&str>);
        /// Between two sentences.
        between;
        /// Leads to what was added by hand.
        to_decision;
        /// Leads to what the introduction rests on.
        to_sources;
        /// Title of that.
        sources;
        /// Who wrote the introduction.
        whose;
        /// In its place, where nobody has edited the document: that what is shown was found by rule.
        by_rule;
        /// Leads to what that means.
        to_by_rule;
    }
}

group! {
    /// What was added by hand.
    Addition {
        /// Name of the switch.
        legend;
        /// The text as its author signed it.
        submitted;
        /// The text with what was added.
        decided;
        /// A listener is told that it is shown now.
        said_decided;
        /// Whose words are whose: `Hand` and `Editors` show how they look; the editors' are of this year.
        voices(year: u32) -> Parts;
        /// Name of the words added.
        name;
        /// Which note (`Link`) reports them, whose they are taken to be, and how that is known.
        reported(note: &str, writer: &str, rule: &str) -> Parts;
        /// The event that followed (`Link`), and its words (`Quote`).
        followed(event: &str, words: &str) -> Parts;
    }
}

group! {
    /// The notes, in their list and on their cards.
    Notes {
        /// Title of the list.
        title;
        /// Whose notes they are, of which year, above the list.
        origin(year: u32);
        /// The same on a card.
        card_origin(year: u32);
        /// Back from a note, for the eye.
        back_short;
        /// Back from a note to where the text refers to it.
        back(label: &str);
        /// The same where the text refers to it several times: to this one of them.
        back_to(label: &str, place: usize);
        /// From a card to the note in the list.
        goto(label: &str);
    }
}

group! {
    /// File numbers, taken apart.
    FileNumber {
        /// Name of the card.
        name(number: &str);
        /// Its title: the number, and what is done with it (`Quiet`).
        title(number: &str) -> Parts;
        /// The first digit.
        class;
        /// The country.
        country;
        /// The subject.
        subject;
        /// Letters or words.
        letters;
        /// The month.
        month;
        /// The day.
        day;
        /// The year.
        year;
        /// A day of a month, as what the digits for the day mean.
        day_of_month(month: u8, day: u8);
        /// A part (`Key`) and what it means.
        part(kind: &str, meaning: &str) -> Parts;
        /// What a part means that nothing is known of.
        unknown;
        /// The day (`Key`) under which the paper was filed, and how sure that is.
        filed(day: &str) -> Parts;
        /// What does not fit.
        puzzle(summary: &str) -> Parts;
        /// Leads to what could explain that, at this event.
        explained(event: &str);
        /// Leads to the event that the number dates.
        dates(event: &str);
    }
}

group! {
    /// People and abbreviations to look up, and the index at the foot of the page.
    Lookup {
        /// Title of the places where a name stands.
        places;
        /// A place in the text, by its page.
        on_page(page: &str);
        /// A place in a text whose pages are not known.
        in_text;
        /// How often a name stands there, where that is more than once.
        times(number: usize);
        /// From the card of a name to the index.
        to_index;
        /// Leads from a card to all places in the whole volume.
        in_volume;
        /// Title of the papers to which the document refers.
        papers;
        /// Those that the same volume prints.
        printed;
        /// Those of which it says that it does not print them.
        not_printed;
        /// Those that are known by their number in the Department's files.
        filed;
        /// How that list was made.
        papers_rule;
    }
}
