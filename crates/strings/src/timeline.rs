//! The events and their dates: the timeline, the evidence, and the files that hold both.

use crate::{part::Parts, table::group};

group! {
    /// How sure a date is.
    Certainty {
        /// Day, month and year are in the text.
        stated;
        /// What that means.
        stated_means;
        /// The year is the document's.
        year_supplied;
        /// What that means.
        year_supplied_means;
        /// Read from a file number.
        file_number;
        /// What that means.
        file_number_means;
        /// The words are vague.
        approximate;
        /// What that means.
        approximate_means;
        /// Between two dates.
        bounded;
        /// What that means.
        bounded_means;
        /// From the volume.
        edition;
        /// What that means.
        edition_means;
        /// A kind (`Key`) and what it means.
        explained(kind: &str, meaning: &str) -> Parts;
    }
}

group! {
    /// The evidence as a table.
    Table {
        /// Its title.
        title;
        /// Head of the column of dates.
        date;
        /// Head of the column of events.
        event;
        /// Head of the column of reasons.
        how;
        /// Above the events of which only the volume knows.
        not_in_text;
        /// A reason: its kind (`Key`), the words (`Quote`), the rule.
        reason(kind: &str, quote: Option<&str>, rule: &str) -> Parts;
        /// What does not fit; what could explain it follows.
        conflict(summary: &str);
    }
}

group! {
    /// The timeline.
    Timeline {
        /// Its title, of this period.
        title_of(period: &str);
        /// Its title where no period is known.
        title;
        /// Name of the days along the axis.
        days;
        /// Name of the legend.
        legend;
        /// Opens the explanation of the words in the legend.
        explain;
        /// How the keys move.
        keys;
        /// For a listener, between the title of an event and its date.
        after_title;
        /// The second line of an event: when it was (`When`), its year where only a listener needs it (`Heard`), how far
        /// away (`Distance`), and how sure that is (`Key`).
        event(when: &str, year: Option<u16>, distance: Option<&str>, sure: &str) -> Parts;
        /// The switch that brings in what only the volume knows.
        more;
        /// Name of the controls for what is shown of many events.
        stretch;
        /// Which of how many events are shown, and of which period.
        showing(first: usize, last: usize, of: usize, period: Option<&str>);
        /// To the events before.
        earlier;
        /// To the events after.
        later;
        /// Fewer events, with more room.
        closer;
        /// More events.
        wider;
    }
}

group! {
    /// The evidence panel.
    Evidence {
        /// Draws the panel up over most of a small window.
        more;
        /// Draws it down again.
        less;
        /// Leads back to where the reader was.
        back() -> Parts;
        /// Leads to the event on the timeline.
        on_timeline;
        /// Copies the address of the event.
        copy;
        /// It was copied.
        copied;
        /// The day of the week, where it is known, and the date (`Key`).
        date(weekday: Option<&str>, date: &str) -> Parts;
        /// The date as archives write it (`Code`).
        edtf(date: &str) -> Parts;
        /// How sure the date is (`Key`), and whether the event is in the text.
        sure(kind: &str, meaning: &str, in_text: bool) -> Parts;
        /// Leads to the words in the document.
        show_words;
        /// Title of what does not fit.
        conflict;
        /// Before what could explain it.
        could_explain;
        /// A listener is told that the address was copied.
        said_copied;
        /// A listener is told that it could not be.
        said_refused;
        /// A listener is told how to close the panel.
        said_opened;
        /// A listener is told how to go back from the panel.
        said_chosen;
        /// Where copying is refused: a link (`Link`) to take by hand.
        by_hand() -> Parts;
    }
}

group! {
    /// The timeline as a picture, and the events as a calendar.
    Files {
        /// Under the second axis of the picture.
        below;
        /// The evidence for an event disagrees.
        disagrees(summary: &str);
        /// When an event was, how far away, and how sure that is.
        when(when: &str, distance: Option<&str>, sure: &str);
        /// An event, for a listener.
        said(title: &str, when: &str, distance: Option<&str>, sure: &str);
        /// An event in a calendar, whose date is not certain.
        entry(title: &str, date: &str);
        /// Its date, and as archives write it.
        date(date: &str, edtf: &str);
        /// It is not in the text.
        not_in_text;
        /// Where a fact is from.
        source(source: &str);
        /// A reading that could explain what disagrees, and whose it is.
        reading(text: &str, source: &str);
    }
}

group! {
    /// Events that come by rule from the dates of a text, without a curation.
    Rules {
        /// What such an event is.
        summary;
        /// Title of the event that is the document itself.
        own_title;
        /// What that event is.
        own_summary;
        /// The words give day, month and year.
        stated;
        /// The words leave out the year, which is the nearest to a day (one of the next four); whether it is another than that day's.
        year_supplied(nearest_to: &str, is_another: bool);
        /// The document's day, by its dateline.
        own_dateline;
        /// The same, as the volume gives it.
        own_volume;
        /// The same, by the number under which it was filed.
        own_file_number;
        /// The day of the document beside it, where its own is not known.
        own_neighbour;
        /// The encoding of the volume gives the words their date.
        tagged;
        /// The volume gives the date, and the text does not.
        by_volume;
        /// Title of another document of the volume, by its number.
        cited_title(number: &str);
        /// The text refers to it, and the volume dates it.
        cited;
        /// The document's own date, and the number under which it was filed, which gives another day.
        filed_otherwise(date: &str, number: &str, filed: &str);
        /// How often that is so.
        filed_reading;
        /// Who counted that, and where.
        filed_source;
        /// The day is read from a file number.
        file_number;
        /// The words are vague.
        approximate;
        /// The words give two ends.
        bounded;
        /// Where the facts about a volume are from, by its id.
        volume_source(id: &str);
        /// Who may use the words of the volume.
        rights;
        /// Where it is from who somebody is.
        of_persons;
        /// Where it is from what an abbreviation stands for.
        of_terms;
    }
}
