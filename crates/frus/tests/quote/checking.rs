//! Quotations of Document 660, checked.

use frus::quote::{Checked, LIMIT, Piece, Quotation, Verdict, check};

use super::{TEXT, document};

/// The pieces as a person would mark them up: `[-missing-]`, `{+added+}`, `<sign = what it stands for>`, `(around)`.
fn marked_up(checked: &Checked, pasted: &str) -> String {
    let pieces = checked.pieces.iter().map(|piece| {
        let p = |span: &frus::Span| span.of(pasted).unwrap();
        let f = |span: &frus::Span| document().words_in(*span);
        let optional = |span: &Option<frus::Span>| span.as_ref().map(f).unwrap_or_default();
        match piece {
            Piece::Same { pasted, .. } => p(pasted).to_owned(),
            Piece::Case { pasted, found } => format!("[~{}~]{{~{}~}}", f(found), p(pasted)),
            Piece::Punctuation { pasted, found } => {
                format!(
                    "[,{},]{{,{},}}",
                    optional(found),
                    pasted.as_ref().map_or("", p)
                )
            }
            Piece::Missing { found } => format!("[-{}-]", f(found)),
            Piece::Added { pasted } => format!("{{+{}+}}", p(pasted)),
            Piece::Changed { pasted, found } => format!("[-{}-]{{+{}+}}", f(found), p(pasted)),
            Piece::Omission { pasted, found } | Piece::Inserted { pasted, found } => {
                format!("<{} = {}>", p(pasted), optional(found))
            }
            Piece::Around { pasted } => format!("({})", p(pasted)),
        }
    });
    pieces.collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn assert_checked(pasted: &str, verdict: Verdict, expected: &str) -> Checked {
    let checked = check(&document(), pasted);
    assert_eq!(marked_up(&checked, pasted), expected);
    assert_eq!(checked.verdict, verdict);
    checked
}

/// Asserts that the words are there, all in one piece.
#[track_caller]
fn assert_exact(pasted: &str) -> Checked {
    let checked = check(&document(), pasted);
    assert_eq!(
        checked.verdict,
        Verdict::Exact,
        "{}",
        marked_up(&checked, pasted)
    );
    assert!(matches!(checked.pieces[0], Piece::Same { .. }));
    assert_eq!(checked.pieces.len(), 1, "{}", marked_up(&checked, pasted));
    checked
}

#[test]
fn straight_quotation_marks_and_typed_dashes_are_exact() {
    let checked = assert_exact(
        "amplified the Secretary's decision as follows: \"MAAG should be attached Embassy",
    );
    let quotation = Quotation::of(&document(), checked.places[0], None).unwrap();
    assert_eq!(quotation.note.unwrap().label.as_deref(), Some("4"));
    assert_exact("(794.5 MSP/7-1453)");
    assert_exact("(794.5 MSP/7--1453)");
}

#[test]
fn a_quotation_goes_on_across_a_page() {
    for pasted in [
        "the general question of rearmament that we now believe it should be left to the discretion",
        "rearmament that we [Page 1458] now believe it should be left",
        "rearmament that we 1458 now believe it should be left",
    ] {
        let checked = assert_exact(pasted);
        let quotation = Quotation::of(&document(), checked.places[0], Some("1457")).unwrap();
        assert_eq!(quotation.first_page.as_deref(), Some("1457"));
        assert_eq!(quotation.last_page.as_deref(), Some("1458"));
    }
}

#[test]
fn a_note_number_may_be_pasted_along() {
    for pasted in [
        "the existing Presidential Memorandum of April 23, 19522 governing the relationships",
        "the existing Presidential Memorandum of April 23, 1952 governing the relationships",
        "the existing Presidential Memorandum of April 23, 1952² governing the relationships",
        "the existing Presidential Memorandum of April 23, 1952 2 governing the relationships",
        "in the course of the negotiations.4",
        "1) authorizing him to undertake the negotiation",
    ] {
        assert_exact(pasted);
    }
    // Another number is another number.
    assert_checked(
        "Presidential Memorandum of April 23, 1953 governing",
        Verdict::Differs,
        "Presidential Memorandum of April 23, [-1952-]{+1953+} governing",
    );
}

#[test]
fn spaces_lines_and_hyphens_at_their_ends_do_not_count() {
    assert_exact("the general  question\u{a0}of\nrearma-\nment that we");
    assert_exact("the gen\u{ad}eral question of re armament thatwe");
    assert_exact("early August.\r\n\r\nAmbassador Allison");
}

#[test]
fn a_wrong_word_is_shown_with_the_right_one() {
    assert_checked(
        "the Japanese Foreign Office formally suggested to our Embassy in Tokyo",
        Verdict::Differs,
        "the Japanese Foreign Office formally [-proposed-]{+suggested+} to our Embassy in Tokyo",
    );
    assert_checked(
        "It follows close the standard type agrement, with minor deviations",
        Verdict::Differs,
        "It follows [-closely-]{+close+} the standard type [-agreement-]{+agrement+} , with minor deviations",
    );
}

#[test]
fn words_left_out_or_added_without_a_sign_are_shown() {
    assert_checked(
        "We are told that this course of action accords with the recommendation of CINCFE.",
        Verdict::Differs,
        "{+We are told that+} [~This~]{~this~} course of action accords with the recommendation of \
         [-Ambassador Allison and-] CINCFE.",
    );
    assert_checked(
        "I recommend that you authorize me to send very appropriate telegraphic instructions",
        Verdict::Differs,
        "I recommend that you authorize me to send {+very+} appropriate telegraphic instructions",
    );
    // A long stretch, too; what follows it is found.
    assert_checked(
        "Attached is a draft of the proposed Mutual Defense Assistance Agreement with minor deviations to take into \
         consideration Japanese sensitivities",
        Verdict::Differs,
        "Attached is a draft of the proposed Mutual Defense Assistance Agreement [-(Tab A) which will serve as a basis for \
         negotiation with the Japanese Government. It follows closely the standard type agreement,-] with minor deviations \
         to take into consideration Japanese sensitivities",
    );
}

#[test]
fn every_sign_of_an_omission_stands_for_what_is_left_out() {
    for sign in ["…", "...", ". . .", "[…]", "[...]", "...."] {
        let pasted = format!(
            "has therefore urgently requested the final draft {sign} and authorization to initiate"
        );
        let left_out = "of the proposed Mutual Defense Assistance Agreement with Japan";
        assert_checked(
            &pasted,
            Verdict::ExactButForMarks,
            &format!(
                "has therefore urgently requested the final draft <{sign} = {left_out}> and authorization to initiate"
            ),
        );
    }
    assert_checked(
        "… the Japanese Foreign Office formally proposed …",
        Verdict::ExactButForMarks,
        "<… = > the Japanese Foreign Office formally proposed <… = >",
    );
}

#[test]
fn parts_may_lie_far_apart_in_their_order() {
    let pasted = "the Japanese Foreign Office formally proposed … this clause can be deleted … concurred in the draft Agreement";
    let checked = check(&document(), pasted);
    assert_eq!(checked.verdict, Verdict::ExactButForMarks);
    let places: Vec<&str> = checked
        .places
        .iter()
        .map(|place| place.of(TEXT).unwrap())
        .collect();
    assert_eq!(
        places,
        [
            "the Japanese Foreign Office formally proposed",
            "this clause can be deleted",
            "concurred in the draft Agreement"
        ]
    );
    // Of a part that is nowhere, the others are still found.
    assert_checked(
        "the Japanese Foreign Office formally proposed … a landing on the moon … this clause can be deleted",
        Verdict::Differs,
        "the Japanese Foreign Office formally proposed <… = > {+a landing on the moon+} <… = > this clause can be deleted",
    );
}

#[test]
fn square_brackets_are_the_quoters() {
    assert_checked(
        "I recommend that [the Secretary] authorize me to send",
        Verdict::ExactButForMarks,
        "I recommend that <[the Secretary] = you> authorize me to send",
    );
    assert_checked(
        "leaving it to his [Allison's] discretion, in consultation with CINCFE",
        Verdict::ExactButForMarks,
        "leaving it to his <[Allison's] = > discretion, in consultation with CINCFE",
    );
    assert_checked(
        "[t]his course of action accords with the recommendation",
        Verdict::ExactButForMarks,
        "<[t]his = This> course of action accords with the recommendation",
    );
    assert_checked(
        "should be indicated in the Agreement [sic] He believes that",
        Verdict::ExactButForMarks,
        "should be indicated in the Agreement <[sic] = > He believes that",
    );
    assert_checked(
        "this course of action accords with the recommendation",
        Verdict::ExactButForSigns,
        "[~This~]{~this~} course of action accords with the recommendation",
    );
}

#[test]
fn punctuation_is_told_from_words() {
    assert_checked(
        "in the Agreement. He believes that the absence",
        Verdict::ExactButForSigns,
        "in the Agreement [,,]{,.,} He believes that the absence",
    );
    assert_checked(
        "to seek Japanese agreement either formal or verbal, to meet",
        Verdict::ExactButForSigns,
        "to seek Japanese agreement [,,,]{,,} either formal or verbal, to meet",
    );
    // The full stop with which a sentence of the quoter's ends.
    assert_checked(
        "“we now believe it should be left to the discretion of the Ambassador.”",
        Verdict::Exact,
        "we now believe it should be left to the discretion of the Ambassador (.)",
    );
}

#[test]
fn what_stands_around_the_quotation_is_not_checked() {
    for (pasted, expected) in [
        (
            "Johnson wrote: “This course of action accords with the recommendation.” FRUS, 1952–1954, XIV, 1458.",
            "(Johnson wrote:) This course of action accords with the recommendation (.” FRUS, 1952–1954, XIV, 1458.)",
        ),
        (
            "\"This course of action accords with the recommendation\" (China and Japan, p. 1458).",
            "This course of action accords with the recommendation ((China and Japan, p. 1458).)",
        ),
        (
            "This course of action accords with the recommendation (FRUS 1952–1954, XIV, 1458)",
            "This course of action accords with the recommendation ((FRUS 1952–1954, XIV, 1458))",
        ),
    ] {
        let checked = check(&document(), pasted);
        assert_eq!(marked_up(&checked, pasted), expected);
        assert_eq!(checked.verdict, Verdict::Exact, "{pasted}");
    }
}

#[test]
fn what_nobody_wrote_is_not_found() {
    for pasted in [
        "We shall never negotiate with Japan under the threat of the Government, and the Secretary of State agrees with the Embassy.",
        "“The Ambassador strongly urged an immediate increase of the defense forces in Japan to ten divisions.”",
        "Four score and seven years ago our fathers brought forth on this continent, a new nation",
        "… moon …",
        "Japan and moonlight",
        "[the Secretary]",
        "日本国憲法",
    ] {
        let checked = check(&document(), pasted);
        assert_eq!(
            checked.verdict,
            Verdict::NotFound,
            "{}",
            marked_up(&checked, pasted)
        );
        assert_eq!(checked.places, []);
        assert!(matches!(checked.pieces[..], [Piece::Added { .. }]));
    }
}

#[test]
fn a_text_without_words_or_too_long_is_told_so() {
    for pasted in ["", " \n", "… — “”", "[]"] {
        assert_eq!(
            check(&document(), pasted).verdict,
            Verdict::NoWords,
            "{pasted}"
        );
    }
    let long = "the agreement ".repeat(80_000);
    assert_eq!(
        check(&document(), &long).verdict,
        Verdict::TooLong { limit: LIMIT }
    );
}

#[test]
fn long_texts_are_compared_word_by_word() {
    let source = super::document();
    let body: Vec<String> = source
        .blocks_with_notes()
        .map(|block| block.plain_text())
        .collect();
    let body = body.join("\n");
    assert_eq!(check(&source, &body).verdict, Verdict::Exact);
    // Too long for a table of all pairs of words, with one wrong word in the middle of it.
    let mut long = body.replace("anxious to submit", "unwilling to submit");
    long.push_str(&" and so forth".repeat(400));
    let checked = check(&source, &long);
    assert_eq!(checked.verdict, Verdict::Differs);
    let wrong = checked
        .pieces
        .iter()
        .filter(|piece| !matches!(piece, Piece::Same { .. }));
    let wrong: Vec<_> = wrong.collect();
    assert!(
        matches!(wrong[..], [Piece::Changed { pasted, .. }, Piece::Added { .. }] if pasted.of(&long) == Some("unwilling")),
        "{wrong:?}"
    );
}
