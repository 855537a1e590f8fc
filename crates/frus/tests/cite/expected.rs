//! Every citation as a person has checked it, and the rules that others get wrong.

use std::{env, fs};

use frus::cite::{Book, Name, Pages, Style, Work, bibtex, csl, ris};

use crate::input::{curated, day, folder, works};

#[test]
fn the_citations_are_those_that_a_person_has_checked() {
    for (name, work) in works() {
        let mut found = String::new();
        for style in Style::ALL {
            let cited = style.cite(&work, None).to_markdown();
            found.push_str(&format!("{}:\n{cited}\n\n", style.name()));
        }
        for (format, record) in [
            ("bibtex", bibtex(&work, None)),
            ("ris", ris(&work, None).replace("\r\n", "\n")),
            ("csl", csl(&work, None)),
        ] {
            found.push_str(&format!("{format}:\n{record}\n"));
        }
        let path = folder().join(format!("{name}.txt"));
        if env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&path, &found).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        for (number, (found, kept)) in found.split('\n').zip(kept.split('\n')).enumerate() {
            assert_eq!(found, kept, "{name}.txt, line {}", number + 1);
        }
        assert_eq!(
            found.len(),
            kept.len(),
            "{name}.txt; UPDATE_EXPECTED=1 writes it anew"
        );
    }
}

#[test]
fn the_two_examples_of_the_office_come_out_exactly() {
    let cited = Style::Office.cite(&curated(), None).to_markdown();
    let example = "*Foreign Relations of the United States*, 1952–1954, China and Japan, Volume XIV, Part 2, \
                   eds. David W. Mabon and Harriet D. Schwar (Washington: Government Printing Office, 1985), 1457–1459.";
    assert_eq!(
        cited,
        format!("{example} https://history.state.gov/historicaldocuments/frus1952-54v14p2/d660")
    );

    let book = Book {
        series: "Foreign Relations of the United States".to_owned(),
        subseries: "1969–1976".to_owned(),
        title: "Korea, 1969–1972".to_owned(),
        number: "XIX".to_owned(),
        part: Some("1".to_owned()),
        editors: ["Daniel J. Lawler", "Erin R. Mahan"]
            .map(Name::parse)
            .to_vec(),
        place: "Washington".to_owned(),
        publisher: "Government Printing Office".to_owned(),
        year: 2010,
    };
    let work = Work {
        number: Some(75),
        pages: Pages::new("180", "186"),
        book,
        ..Work::default()
    };
    assert_eq!(
        Style::Office.cite(&work, None).to_markdown(),
        "*Foreign Relations of the United States*, 1969–1976, Volume XIX, Part 1, Korea, 1969–1972, \
         eds. Daniel J. Lawler and Erin R. Mahan (Washington: Government Printing Office, 2010), Document 75."
    );
}

#[test]
fn sender_recipient_place_and_date_are_those_of_the_document() {
    let work = curated();
    let person = |party: &Option<frus::cite::Party>| party.clone().unwrap().name.unwrap().natural();
    assert_eq!(person(&work.sender), "U. Alexis Johnson");
    assert_eq!(person(&work.recipient), "John Foster Dulles");
    assert_eq!(work.kind, Some("Memorandum"));
    assert!(
        work.title()
            .ends_with("to the Secretary of State, Washington, July 10, 1953")
    );
}

#[test]
fn the_day_of_access_is_the_visitors_own() {
    let work = curated();
    let url = work.url.clone().unwrap();
    for (style, expected) in [
        (Style::Office, Some(format!("{url} [accessed 28 Nov 2026]"))),
        (
            Style::ChicagoNote,
            Some(format!(", accessed November 28, 2026, {url}.")),
        ),
        (
            Style::ChicagoBibliography,
            Some(format!(". Accessed November 28, 2026. {url}.")),
        ),
        (Style::Mla, Some(format!("{url}. Accessed 28 Nov. 2026."))),
        (Style::Apa, None),
        (
            Style::Bluebook,
            Some(format!("{url} (last visited Nov. 28, 2026).")),
        ),
    ] {
        let without = style.cite(&work, None).to_plain();
        assert!(
            !without.contains("ccessed") && !without.contains("visited"),
            "{without}"
        );
        let with = style.cite(&work, Some(day())).to_plain();
        match expected {
            Some(words) => assert!(with.ends_with(&words), "{with}"),
            None => assert_eq!(with, without),
        }
    }
}
