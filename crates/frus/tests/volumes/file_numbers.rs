//! How often a document was filed under its own date: what the pages say of it is counted here.

use frus::{
    date::mentions,
    edition::{EvidenceKind, OwnDay},
};

use crate::{Given, volumes};

/// Of the documents that bear a date and are filed under another or the same: how many, and how far both lie apart.
#[derive(Debug, Default, PartialEq, Eq)]
struct Count {
    all: usize,
    same: usize,
    within_three_days: usize,
    another_year: usize,
}

fn count(given: &Given) -> Count {
    let mut count = Count::default();
    for (division, document) in given.documents() {
        let own = OwnDay::in_volume(&given.volume, division, &document);
        let Some(own) = own.filter(|own| own.from.is_own()) else {
            continue;
        };
        let sources: Vec<_> = document.source_notes().map(|block| block.span).collect();
        let filed = mentions(&document, None).into_iter().find(|mention| {
            mention.kind == EvidenceKind::FileNumber
                && sources.iter().any(|span| span.contains(mention.span))
        });
        let Some(filed) = filed.and_then(|filed| filed.date.exact_day()) else {
            continue;
        };
        let apart = own.day.days_until(filed).abs();
        count.all += 1;
        count.same += usize::from(apart == 0);
        count.within_three_days += usize::from((1..=3).contains(&apart));
        count.another_year += usize::from(own.day.year() != filed.year());
    }
    count
}

#[test]
fn most_documents_are_filed_under_their_own_date_as_the_pages_say() {
    let mut all = Count::default();
    for given in volumes() {
        let count = count(&given);
        println!("{}: {count:?}", given.name);
        if given.name == "frus1952-54v14p2" {
            let data = include_str!("../../../../data/d660.toml");
            let said = format!(
                "Of the {} papers of this volume that bear both, {} ",
                count.all, count.same
            );
            assert!(data.contains(&said), "{said}");
        }
        all.all += count.all;
        all.same += count.same;
        all.within_three_days += count.within_three_days;
    }
    if all.all == 0 {
        return;
    }
    let said = format!(
        "{} of {} papers, or {} %, were",
        all.same,
        all.all,
        (all.same * 100 + all.all / 2) / all.all
    );
    let card: String = (strings::EN.file_number.filed)("July 10, 1953")
        .iter()
        .map(|part| part.words.clone())
        .collect();
    let reading = strings::EN.rules.filed_reading;
    assert!(card.contains(&said), "{card}: {said}");
    assert!(reading.contains(&said), "{reading}: {said}");
    let nearly = format!("{} more within three days", all.within_three_days);
    assert!(reading.contains(&nearly), "{reading}: {nearly}");
}
