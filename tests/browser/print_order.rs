//! The order of what is printed, and how it fills its sheets.

use crate::{
    media::{A4, LETTER},
    page::Page,
    paper::{letters, lines_of_sheets, sheets},
    words,
};

in_both_engines![
    the_document_is_printed_before_the_timeline_and_the_evidence,
    sheets_are_filled,
    a_date_takes_two_lines_at_most,
];

fn the_document_is_printed_before_the_timeline_and_the_evidence(page: &mut Page) {
    page.open("");
    for paper in [LETTER, A4] {
        let text = letters(&sheets(&page.print(paper)).concat());
        let title = page.text("#title");
        let last_note = page.text("#note-4-p1");
        let parts = [
            title.as_str(),
            "Discussion",
            "Concurrences",
            last_note.as_str(),
            "Timeline, ",
            "The evidence for each date",
        ];
        let places: Vec<usize> = parts
            .iter()
            .map(|part| {
                text.find(&letters(part))
                    .unwrap_or_else(|| panic!("{part} is printed"))
            })
            .collect();
        assert!(places.is_sorted(), "{parts:?} are printed at {places:?}");
    }
}

fn sheets_are_filled(page: &mut Page) {
    for query in ["", "?text=decided", "?context=volume"] {
        page.open(query);
        for paper in [LETTER, A4] {
            let sheets = lines_of_sheets(&page.print(paper));
            let (_, filled) = sheets.split_last().expect("sheets");
            for (place, lines) in filled.iter().enumerate() {
                // Between the banners: the last line above the one at the foot.
                let last = lines
                    .iter()
                    .copied()
                    .filter(|line| *line < 0.9)
                    .fold(0.0, f64::max);
                assert!(
                    last > 0.6,
                    "sheet {} of {} ends at {last:.2} of its height with {query:?} on {paper:?}",
                    place + 1,
                    sheets.len()
                );
            }
        }
    }
}

fn a_date_takes_two_lines_at_most(page: &mut Page) {
    page.open("");
    let sheets = sheets(&page.print(A4));
    let printed: Vec<&str> = sheets.iter().flat_map(|sheet| sheet.lines()).collect();
    let table = printed
        .iter()
        .position(|line| line.contains("The evidence for each date"))
        .expect("the table");
    for event in words::events() {
        if event.date.len() == 10 {
            let day = &event.date;
            assert!(
                printed[table..]
                    .iter()
                    .any(|line| line.contains(day.as_str())),
                "{day} stands in one line of the table"
            );
        }
    }
}
