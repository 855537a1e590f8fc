//! Links to words of Document 660.

use frus::{Span, quote::Fragment};

use super::{TEXT, document, from_to, span};

#[track_caller]
fn assert_link(place: Span, directive: &str) {
    let fragment = Fragment::of(&document(), place).unwrap();
    assert_eq!(fragment.directive(), directive);
    assert_eq!(fragment.find(&document()), Some(place));
    let address = format!("#p1:~:{directive}&text=other");
    assert_eq!(Fragment::parse(&address), Some(fragment));
}

#[test]
fn a_short_quotation_is_one_term() {
    assert_link(
        span("the deletion of a provision that, the Military Assistance Advisory Group"),
        "text=the%20deletion%20of%20a%20provision%20that%2C%20the%20Military%20Assistance%20Advisory%20Group",
    );
    // A very short one may stand elsewhere on the page.
    assert_link(
        span("force goals over"),
        "text=meet%20limited-,force%20goals%20over,-a%20five",
    );
}

#[test]
fn a_long_quotation_is_its_first_and_last_words() {
    assert_link(
        from_to("Mr. Robertson who", "resolved at a later date."),
        "text=Mr.%20Robertson%20who%20has,at%20a%20later%20date.",
    );
}

#[test]
fn no_term_crosses_a_page_or_a_note_number() {
    assert_link(
        from_to("question of rearmament that we", "now believe it"),
        "text=question%20of%20rearmament%20that,now%20believe%20it",
    );
    assert_link(
        from_to("(Tab A)", "which will serve as"),
        "text=%28Tab%20A%29,which%20will%20serve%20as",
    );
    let negotiations = span("of the negotiations.");
    assert_link(negotiations, "text=the%20course-,of%20the%20negotiations.");
}

#[test]
fn no_term_leaves_its_paragraph() {
    let place = from_to("in early August.", "Ambassador Allison has");
    assert_link(
        place,
        "text=in%20early%20August.,Ambassador%20Allison%20has",
    );
}

#[cfg(feature = "toml")]
#[test]
fn no_term_crosses_what_stands_in_the_margin() {
    const DATA: &str = include_str!("../../../../data/d660.toml");
    let edition = frus::edition::parse(DATA, TEXT, document()).unwrap();
    // Who he is stands in the margin, in the middle of these words, where he is named for the first time.
    let fragment = Fragment::of(
        &edition.document,
        span("Ambassador Allison has therefore urgently"),
    )
    .unwrap();
    assert_eq!(
        fragment.directive(),
        "text=Ambassador%20Allison,has%20therefore%20urgently"
    );
    let fragment = Fragment::of(
        &edition.document,
        span("Ambassador Allison strongly believes"),
    )
    .unwrap();
    assert_eq!(
        fragment.directive(),
        "text=Ambassador%20Allison%20strongly%20believes"
    );
}

#[test]
fn each_of_several_places_has_its_own_link() {
    for words in [
        "CINCFE",
        "Ambassador Allison",
        "the Japanese Government",
        "July 14",
        "Agreement",
        "the",
    ] {
        let mut directives = std::collections::BTreeSet::new();
        for (at, _) in TEXT.match_indices(words) {
            let place = Span::new(at as u32, (at + words.len()) as u32);
            let whole = frus::quote::Quotation::of(&document(), place, None)
                .unwrap()
                .span;
            let fragment = Fragment::of(&document(), place).unwrap();
            assert_eq!(fragment.find(&document()), Some(whole), "{fragment:?}");
            directives.insert((whole, fragment.directive()));
        }
        let spans: std::collections::BTreeSet<_> =
            directives.iter().map(|(span, _)| *span).collect();
        assert_eq!(spans.len(), directives.len());
    }
}

#[test]
fn directives_of_others_are_understood() {
    let found = |directive: &str| Fragment::parse(directive)?.find(&document());
    assert_eq!(
        found("#:~:text=FORMALLY%20proposed"),
        Some(span("formally proposed"))
    );
    assert_eq!(
        found("text=secretary's%20decision"),
        Some(span("Secretary’s decision"))
    );
    assert_eq!(
        found("#x:~:foo&text=the%20Office,Agreement"),
        Some(from_to(
            "the Office of the Director",
            "concurred in the draft Agreement"
        ))
    );
    assert_eq!(found("text=7%2D1453"), Some(span("7–1453")));
    // Half a word is no word, and neither are words in another order.
    assert_eq!(found("text=ormally%20proposed"), None);
    assert_eq!(found("text=CINCFE,Attached%20is,-Nothing"), None);
    for broken in [
        "",
        "#p4",
        "text=",
        "text=a,b,c,d",
        "text=a-,-b",
        "text=%ff",
        "#:~:text=-,-",
    ] {
        assert_eq!(Fragment::parse(broken), None, "{broken}");
    }
    assert_eq!(Fragment::parse("text=100%&b").unwrap().start, "100%");
}
