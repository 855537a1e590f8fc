//! What can be handed in, and what can not.

use crate::common::{gzipped, open, texts, zipped};
use proptest::prelude::*;
use reading_room::files::{Limits, Refusal};

const SMALL: Limits = Limits {
    file: 100_000,
    text: 400_000,
    archive: 700_000,
    entries: 5,
};

#[test]
fn a_text_is_taken_as_it_is_and_out_of_what_it_is_packed_in() {
    let text = crate::common::VOLUME;
    let with_mark = ["\u{feff}", text].concat();
    let archive = zipped(&[
        ("folder/volume.xml", text.as_bytes()),
        ("__MACOSX/folder/._volume.xml", b"\0\0"),
        ("picture.png", b"\0\0"),
        ("letter.TXT", b"No. 1\nLetter"),
        ("broken.xml", b"\0"),
    ]);
    for (name, bytes, expected, left_out) in [
        (
            "volume.xml",
            text.as_bytes().to_vec(),
            vec!["volume.xml"],
            0,
        ),
        (
            "C:\\files\\volume.xml",
            with_mark.into_bytes(),
            vec!["volume.xml"],
            0,
        ),
        (
            "volume.xml.gz",
            gzipped(text.as_bytes()),
            vec!["volume.xml"],
            0,
        ),
        // What a file is, its bytes tell.
        (
            "volume.xml",
            gzipped(text.as_bytes()),
            vec!["volume.xml"],
            0,
        ),
        ("volumes.zip", archive, vec!["volume.xml", "letter.TXT"], 2),
    ] {
        let (found, others) = texts(name, &bytes, SMALL).unwrap();
        let names: Vec<&str> = found.iter().map(|text| text.name.as_str()).collect();
        assert_eq!((names, others), (expected, left_out), "{name}");
        assert_eq!(found[0].text, text, "{name}");
    }
}

#[test]
fn what_can_not_be_taken_says_why() {
    let long = "a".repeat(500_000);
    let packed = zipped(&[("volume.xml", crate::common::VOLUME.as_bytes())]);
    let many: Vec<String> = (0..6).map(|number| format!("{number}.txt")).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b"a"[..])).collect();
    let half = "b".repeat(390_000);
    let halves = ["1.txt", "2.txt"].map(|name| (name, half.as_bytes()));
    let mut changed = packed.clone();
    // Inside of the packed words, behind the head of the entry.
    changed[60] ^= 0x55;
    let too_large = Refusal::TooLargeUnpacked { limit: SMALL.text };
    for (name, bytes, expected) in [
        ("nothing", Vec::new(), Refusal::Empty),
        (
            "large",
            vec![b'a'; 100_001],
            Refusal::TooLarge { limit: SMALL.file },
        ),
        (
            "a bomb in gzip",
            gzipped(long.as_bytes()),
            too_large.clone(),
        ),
        (
            "a bomb in zip",
            zipped(&[("a.txt", long.as_bytes())]),
            too_large,
        ),
        (
            "two that are too large together",
            zipped(&halves),
            Refusal::TooLargeUnpacked {
                limit: SMALL.archive,
            },
        ),
        (
            "many files",
            zipped(&many),
            Refusal::TooManyFiles { limit: 5 },
        ),
        (
            "a picture",
            vec![0x89, b'P', b'N', b'G', 0, 0],
            Refusal::NoText,
        ),
        (
            "an archive of pictures",
            zipped(&[("a.png", b"\0")]),
            Refusal::NoText,
        ),
        (
            "a cut in gzip",
            gzipped(long.as_bytes())[..200].to_vec(),
            Refusal::Damaged,
        ),
        (
            "a cut in zip",
            packed[..packed.len() / 2].to_vec(),
            Refusal::Damaged,
        ),
    ] {
        assert_eq!(texts(name, &bytes, SMALL).unwrap_err(), expected, "{name}");
    }
    // In an archive, what is damaged is left out.
    assert_eq!(texts("changed", &changed, SMALL).unwrap(), (Vec::new(), 1));
    let utf_16: Vec<u8> = "\u{feff}<TEI/>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let error = texts("encoding", &utf_16, SMALL).unwrap_err();
    assert!(error.to_string().contains("UTF-16"), "{error}");
    let error = texts("encoding", b"<TEI>\xE9</TEI>", SMALL).unwrap_err();
    assert_eq!(
        error.to_string(),
        "1:6: this is no UTF-8; save the file as UTF-8"
    );
}

#[test]
fn what_is_no_document_says_why() {
    for (text, expected) in [
        (
            "<html><script>alert(1)</script></html>",
            "its root is <html>",
        ),
        (
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body/></text></TEI>",
            "holds no document",
        ),
        ("<TEI><text>", "the file ends inside"),
        ("   \n", "holds no document"),
    ] {
        let error = open("file", text).unwrap_err().to_string();
        assert!(error.contains(expected), "{text}: {error}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(
        head in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b\x08", b"<TEI>"]),
        bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let _ = texts("any", &[head, &bytes].concat(), SMALL);
    }

    #[test]
    fn no_change_of_an_archive_makes_it_panic(at in 0_usize..2_000, bits in 1_u8..=255) {
        let mut archive = zipped(&[("a.xml", crate::common::VOLUME.as_bytes()), ("b.txt", b"No. 1\nLetter")]);
        let at = at % archive.len();
        archive[at] ^= bits;
        if let Ok((texts, _)) = texts("changed", &archive, SMALL) {
            for text in texts {
                // A text that has passed the checksum is the one that was packed.
                prop_assert!(text.text == crate::common::VOLUME || text.text == "No. 1\nLetter" || text.text.is_empty());
            }
        }
    }
}
