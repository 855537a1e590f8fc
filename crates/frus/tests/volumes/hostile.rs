//! Files that were made to be misread, or are none of the series: an error or a warning that says where, and never a panic.
//!
//! No time is asserted: each takes some tenths of a second, and a reader in n² would take hours, which nobody overlooks.

use frus::tei::{self, ErrorKind, Volume, WarningKind};
use proptest::prelude::*;

const TEI: &str = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>";
const END: &str = "</body></text></TEI>";

fn document(inner: &str) -> String {
    format!("{TEI}<div type=\"document\" xml:id=\"d7\" n=\"7\">{inner}</div>{END}")
}

fn words_of(file: &str) -> String {
    let volume = Volume::read(file).unwrap();
    volume.document(file, "d7").unwrap().document.to_text()
}

fn warnings_of(file: &str) -> Vec<String> {
    let volume = Volume::read(file).unwrap();
    let read = volume.document(file, "d7").unwrap();
    read.warnings.iter().map(ToString::to_string).collect()
}

#[test]
fn what_is_no_volume_is_refused_with_its_place() {
    for (file, place, kind) in [
        ("", "1:1", ErrorKind::Empty),
        ("plain words", "1:1", ErrorKind::Empty),
        (
            "<?xml version=\"1.0\"?>\n<html/>",
            "2:1",
            ErrorKind::NotTei {
                root: "html".to_owned(),
            },
        ),
        (
            "<TEI>\n  <text>\n    <body>",
            "3:5",
            ErrorKind::Unclosed("body".to_owned()),
        ),
    ] {
        let error = Volume::read(file).unwrap_err();
        assert_eq!(
            (error.position.to_string().as_str(), &error.kind),
            (place, &kind)
        );
    }
    for broken in [
        "<TEI><p></TEI>",
        "<TEI></p></TEI>",
        "<TEI><p",
        "<TEI><!-- ",
        "<TEI>&amp",
    ] {
        let error = Volume::read(broken).unwrap_err();
        assert!(
            matches!(error.kind, ErrorKind::NotXml(_) | ErrorKind::Unclosed(_)),
            "{broken}: {error}"
        );
    }
    let error = Volume::read(&document(""))
        .unwrap()
        .document("", "d8")
        .unwrap_err();
    assert_eq!(error.kind, ErrorKind::NoPart("d8".to_owned()));
}

#[test]
fn other_encodings_are_told_from_utf_8() {
    let kind = |bytes: &[u8]| tei::text(bytes).unwrap_err().kind;
    let encoding = |name: &str| ErrorKind::Encoding(name.to_owned());
    assert_eq!(kind(b"\xFF\xFE<\0T\0"), encoding("UTF-16"));
    assert_eq!(
        kind(b"<?xml version='1.0' encoding=\"windows-1252\"?><TEI/>"),
        encoding("windows-1252")
    );
    let error = tei::text(b"<TEI>\ncaf\xe9</TEI>").unwrap_err();
    assert_eq!(
        (error.kind, error.position.to_string()),
        (ErrorKind::NotUtf8, "2:4".to_owned())
    );
    assert_eq!(tei::text("\u{feff}<TEI/>".as_bytes()).unwrap(), "<TEI/>");
}

#[test]
fn entities_are_never_expanded() {
    let file = format!(
        "<!DOCTYPE TEI [<!ENTITY a \"secret words\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>{}",
        document("<p>&a; &b; &#169;&#x41;&lt;&amp;&unknown;</p>")
    );
    assert_eq!(words_of(&file), "&a; &b; ©A<&&unknown;\n");
    let volume = Volume::read(&file).unwrap();
    let kinds: Vec<_> = volume
        .warnings
        .iter()
        .map(|warning| &warning.kind)
        .collect();
    assert!(kinds.contains(&&WarningKind::DocumentType), "{kinds:?}");
    assert_eq!(
        warnings_of(&file).len(),
        3,
        "one for each entity that XML does not have"
    );
}

#[test]
fn what_the_series_does_not_have_keeps_its_words_and_is_named() {
    let file = document(
        "\n<p>The <blink>talks</blink> <hi rend=\"itallic\">began</hi>.</p>\n<video>Reel 1</video>",
    );
    assert_eq!(words_of(&file), "The talks began.\n\nReel 1\n");
    assert_eq!(
        warnings_of(&file),
        [
            "2:8: the series has no element <blink>; its words are kept as plain text",
            "2:29: the series has no rend=\"itallic\" of <hi>; it is left out",
            "3:1: the series has no element <video>; its words are kept as plain text",
        ]
    );
    let foreign = document("<div xmlns=\"http://www.w3.org/1999/xhtml\">600x338</div>");
    assert_eq!(words_of(&foreign), "600x338\n");
}

#[test]
fn files_made_to_be_slow_are_read_to_their_end() {
    const MEGABYTE: usize = 1_000_000;
    let repeated = |unit: &str| unit.repeat(MEGABYTE / unit.len());
    let deep = |open: &str, close: &str| {
        let depth = MEGABYTE / (open.len() + close.len());
        [open.repeat(depth), "words".to_owned(), close.repeat(depth)].concat()
    };
    for inner in [
        repeated("<p>word </p>"),
        repeated("word <pb n=\"1\"/>"),
        repeated("<note n=\"1\" xml:id=\"d7fn1\">x</note>"),
        repeated("<ref target=\"#d7fn1\">x</ref>"),
        repeated("<list><item>x</item></list>"),
        repeated("<lb/> "),
        repeated("&unknown;"),
        repeated("<blink/>"),
        repeated("<frus:attachment><head>x</head></frus:attachment>"),
        deep("<p>", "</p>"),
        deep("<div>", "</div>"),
        deep("<div type=\"document\">", "</div>"),
        deep("<list><item>", "</item></list>"),
        deep("<list><label>", "</label></list>"),
        deep("<quote>", "</quote>"),
        deep("<postscript>", "</postscript>"),
        deep("<hi rend=\"italic\">", "</hi>"),
        deep(
            "<persName corresp=\"#p_1\"><hi rend=\"strong\">",
            "</hi></persName>",
        ),
        deep("<note>x", "</note>"),
        deep("<table><row><cell>", "</cell></row></table>"),
        deep("<figure>", "</figure>"),
        deep("<closer><signed>", "</signed></closer>"),
        (0..20_000)
            .map(|at| format!("<ref target=\"#d{at}\">"))
            .collect::<String>()
            + "words"
            + &"</ref>".repeat(20_000),
    ] {
        let file = document(&inner);
        let words = words_of(&file);
        let expected = inner.matches("words").count();
        assert_eq!(words.matches("words").count(), expected);
    }
    let name: String = (0..100_000).map(|at| format!(" a{at}=\"1\"")).collect();
    assert_eq!(
        words_of(&document(&format!("<p{name}>words</p>"))),
        "words\n"
    );
}

#[test]
fn fifty_megabytes_are_read() {
    let paragraph = "<p>The <persName corresp=\"#p_AJM1\">Ambassador</persName> was told of the talks on \
                     <date when=\"1953-07-15\">July 15</date>.</p>\n";
    let pages = paragraph.repeat(50_000_000 / paragraph.len());
    let file = document(&pages);
    let text = words_of(&file);
    assert_eq!(
        text.matches("Ambassador").count(),
        pages.matches("Ambassador").count()
    );
}

/// Pieces of which files are made up: sound, broken and beside the point.
fn pieces() -> impl Strategy<Value = String> {
    let elements = [
        "p",
        "head",
        "list",
        "item",
        "label",
        "note",
        "table",
        "row",
        "cell",
        "hi",
        "pb",
        "lb",
        "quote",
        "closer",
        "signed",
        "opener",
        "dateline",
        "date",
        "salute",
        "seg",
        "postscript",
        "figure",
        "graphic",
        "gap",
        "frus:attachment",
        "div",
        "persName",
        "gloss",
        "ref",
        "del",
        "unclear",
        "video",
        "affiliation",
    ];
    let element = prop::sample::select(elements.to_vec());
    let attributes = prop::sample::select(vec![
        "",
        " rend=\"center\"",
        " rend=\"flushleft\"",
        " rend=\"right\"",
        " rend=\"italic strong\"",
        " rend=\"inline\" type=\"source\"",
        " type=\"subject\"",
        " type=\"from\" corresp=\"#p_1\"",
        " n=\"1\" xml:id=\"d7fn1\"",
        " n=\"12\" xml:id=\"pg_12\"",
        " target=\"#d7fn1\"",
        " target=\"frus1951v01#pg_3\"",
        " when=\"1953-07-15\"",
        " type=\"heading\"",
        " role=\"label\" cols=\"2\"",
        " url=\"a.jpg\"",
    ]);
    let words = prop::sample::select(vec![
        "words",
        " ",
        "\n",
        "No. 7",
        "secret",
        "[Attachment]",
        "Tab A",
        "1. Letter",
        "(a)",
        "Subject:",
        "Tokyo, July 2, 1953.",
        "&amp;",
        "&x;",
        "é",
        "\u{a0}",
        "4",
    ]);
    let node = words.prop_map(str::to_owned).boxed();
    node.prop_recursive(6, 60, 6, move |inner| {
        let inner = prop::collection::vec(inner, 0..6);
        (element.clone(), attributes.clone(), inner)
            .prop_map(|(name, given, inner)| format!("<{name}{given}>{}</{name}>", inner.concat()))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_file_is_read_or_refused(file in ".{0,80}", inner in "[<>/a-z \"=&;!\\[\\]-]{0,80}") {
        let _ = Volume::read(&file);
        let _ = Volume::read(&document(&inner));
        let _ = tei::text(file.as_bytes());
    }

    #[test]
    fn no_word_is_lost_whatever_stands_in_what(pieces in prop::collection::vec(pieces(), 1..8)) {
        let file = document(&pieces.concat());
        let volume = Volume::read(&file).unwrap();
        let read = volume.document(&file, "d7").unwrap();
        let xml = file.replace("&x;", "&amp;x;").replace("<TEI ", "<TEI xmlns:frus=\"f\" ");
        let xml = roxmltree::Document::parse(&xml).unwrap();
        let division = xml.descendants().find(|node| node.attribute("type") == Some("document")).unwrap();
        prop_assert_eq!(crate::words::sorted(&crate::words::found(&read.document)), crate::words::sorted(&crate::words::expected(division)));
    }

    #[test]
    fn what_is_read_has_its_place_in_the_canonical_text(pieces in prop::collection::vec(pieces(), 1..8)) {
        let file = document(&pieces.concat());
        let read = Volume::read(&file).unwrap().document(&file, "d7").unwrap();
        crate::words::assert_spans("made up", &read.document);
    }
}
