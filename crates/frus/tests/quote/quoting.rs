//! Selections of Document 660, as quotations.

use frus::{
    Span,
    quote::{Quotation, Selector},
};

use super::{TEXT, document, from_to, span};

fn quotation(span: Span) -> Quotation {
    Quotation::of(&document(), span, Some("1457")).unwrap()
}

fn pages(quotation: &Quotation) -> [&str; 2] {
    [&quotation.first_page, &quotation.last_page].map(|page| page.as_deref().unwrap())
}

#[test]
fn a_quotation_carries_its_page_and_its_block() {
    let found = quotation(span("formally proposed"));
    assert_eq!(found.words, "formally proposed");
    assert_eq!(pages(&found), ["1457", "1457"]);
    assert_eq!((found.block.as_str(), found.crosses_blocks), ("p1", false));
    assert_eq!(found.note, None);

    let found = quotation(from_to("rearmament that we", "now believe it"));
    assert_eq!(found.words, "rearmament that we now believe it");
    assert_eq!(pages(&found), ["1457", "1458"]);

    let found = quotation(span("have concurred"));
    assert_eq!(pages(&found), ["1459", "1459"]);
}

#[test]
fn words_of_a_note_stand_on_the_page_of_its_number() {
    let found = quotation(span(
        "3) not recede in MAAG under Embassy, but only defer. JFD",
    ));
    let note = found.note.as_ref().unwrap();
    assert_eq!(
        (note.id.as_str(), note.label.as_deref()),
        ("note-4", Some("4"))
    );
    assert_eq!(pages(&found), ["1458", "1458"]);
    assert_eq!(found.block, "note-4-p1");
    // From the body into the notes, the words end on the last page of the body.
    let found = quotation(from_to("foregoing recommendations", "Not printed"));
    assert_eq!(pages(&found), ["1459", "1459"]);
    assert_eq!((found.note.as_ref(), found.crosses_blocks), (None, true));
}

#[test]
fn a_selection_that_ends_beside_words_ends_with_them() {
    let negotiations = span("in the course of the negotiations.");
    // Over the note number and the page break behind it.
    let over = Span::new(negotiations.start - 1, span("[Page 1459]").end);
    assert_eq!(quotation(over).words, "in the course of the negotiations.");
    // From inside one page break to inside the other: neither is words.
    let between = Span::new(span("[Page 1458]").start + 3, span("[Page 1459]").start + 3);
    let found = quotation(between);
    assert!(found.words.starts_with("now believe") && found.words.ends_with("negotiations."));
    // A word that is only touched is quoted whole, and so is an abbreviation.
    let touched = Span::new(span("formally").start + 2, span("proposed to").start + 1);
    assert_eq!(quotation(touched).words, "formally proposed");
    let part = span("U.S. draft").start;
    assert_eq!(quotation(Span::new(part, part + 1)).words, "U.S");

    for nothing in [
        span("[Page 1458]"),
        Span::new(0, 0),
        Span::new(u32::MAX - 1, u32::MAX),
    ] {
        assert_eq!(Quotation::of(&document(), nothing, None), None);
    }
    let reference = span("(Tab A)1").end;
    assert_eq!(
        Quotation::of(&document(), Span::new(reference - 1, reference), None),
        None
    );
}

#[test]
fn without_an_imprint_the_first_page_is_not_known() {
    let found = Quotation::of(
        &document(),
        from_to("rearmament that we", "now believe it"),
        None,
    )
    .unwrap();
    assert_eq!(found.first_page, None);
    assert_eq!(found.last_page.as_deref(), Some("1458"));
}

#[test]
fn quotation_marks_inside_are_single_and_paragraphs_stay() {
    let found = quotation(from_to("amplified the", "MAAG should be attached"));
    assert_eq!(
        found.quoted(),
        "“amplified the Secretary’s decision as follows: ‘MAAG should be attached”"
    );
    let found = quotation(from_to(
        "time pressures commence",
        "Revisions to the U.S. draft",
    ));
    assert_eq!(
        found.quoted(),
        "“time pressures commence negotiations with Japanese.’ The Department added that the Defense Department and \
         CINCFE were being informed of this position. (794.5 MSP/7–1453)\n“Revisions to the U.S. draft”"
    );
}

#[test]
fn a_selector_tells_a_place_from_others_with_the_same_words() {
    let places = TEXT
        .match_indices("CINCFE")
        .map(|(at, words)| Span::new(at as u32, (at + words.len()) as u32));
    for place in places {
        let selector = Selector::of(&document(), place).unwrap();
        assert_eq!(selector.exact, "CINCFE");
        assert!((10..70).contains(&selector.prefix.len()), "{selector:?}");
        assert_eq!(selector.find(&document()), Some(place));
    }
}

#[test]
fn a_selector_of_another_program_is_found() {
    let selector = |exact: &str, prefix: &str, suffix: &str| Selector {
        exact: exact.to_owned(),
        prefix: prefix.to_owned(),
        suffix: suffix.to_owned(),
    };
    let found = selector("the\n  Ambassador", "the discretion of", "and CINCFE").find(&document());
    assert_eq!(
        found,
        Some(Span::new(
            span("the discretion of the Ambassador").start + 18,
            span("the discretion of the Ambassador").end
        ))
    );
    let found = selector("the Secretary's decision", "", "").find(&document());
    assert_eq!(found, Some(span("the Secretary’s decision")));
    assert_eq!(
        selector("the Secretary's indecision", "", "").find(&document()),
        None
    );
    assert_eq!(selector("", "the", "").find(&document()), None);
}

#[test]
fn a_selector_is_json_that_others_read() {
    let selector = Selector::of(&document(), span("MAAG should be attached Embassy")).unwrap();
    let json: serde_json::Value = serde_json::from_str(&selector.to_json()).unwrap();
    assert_eq!(json["type"], "TextQuoteSelector");
    assert_eq!(json["exact"], "MAAG should be attached Embassy");
    assert_eq!(json["prefix"], "decision as follows: “");
    assert_eq!(json["suffix"], " same basis as elsewhere in");
    assert_eq!(json.as_object().unwrap().len(), 4);
    let odd = Selector {
        exact: "a \"b\" \\ \n\u{1}".to_owned(),
        ..Selector::default()
    };
    let json: serde_json::Value = serde_json::from_str(&odd.to_json()).unwrap();
    assert_eq!(json["exact"], odd.exact.as_str());
}
