//! File numbers taken apart: nothing is lost, nothing is made up, whatever the text.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails by a panic names its line"
)]

use std::{fs, path::Path};

use frus::{
    edition::{FilePart, FilePartKind},
    file_number,
};
use proptest::prelude::*;

/// What stands before, between and after the parts, which must stand in the number in their order.
fn signs_between<'n>(number: &'n str, parts: &[FilePart]) -> Vec<&'n str> {
    let mut signs = Vec::new();
    let mut rest = number;
    for part in parts {
        let (sign, after) = rest
            .split_once(&part.words)
            .unwrap_or_else(|| panic!("{} is not in the rest of {number}", part.words));
        signs.push(sign);
        rest = after;
    }
    signs.push(rest);
    signs
}

fn assert_whole(number: &str, parts: &[FilePart]) {
    for sign in signs_between(number, parts) {
        assert!(
            !sign.contains(char::is_alphanumeric),
            "{sign:?} of {number} is in no part"
        );
    }
    assert!(parts.iter().all(|part| !part.words.is_empty()), "{number}");
    let kinds: Vec<_> = parts.iter().map(|part| part.kind).collect();
    assert_eq!(kinds.first(), Some(&FilePartKind::Class), "{number}");
    assert!(
        kinds.ends_with(&[FilePartKind::Month, FilePartKind::Day, FilePartKind::Year]),
        "{number}"
    );
}

fn class() -> impl Strategy<Value = String> {
    "[0-9]{3}[A-Z]?(\\.[0-9A-Z]{1,6})?([ –-][A-Z]{1,4})?( \\([A-Z][a-z]{2,8}\\))?"
}

proptest! {
    #[test]
    fn the_parts_and_the_signs_between_them_are_the_number(
        class in class(),
        date in "1?[0-9][-–—][0-9]{1,2}5[0-4]",
    ) {
        let number = format!("{class}/{date}");
        for found in file_number::find(&number) {
            prop_assert_eq!(number.get(found.whole.clone()), Some(number.as_str()));
            assert_whole(&number, &found.parts(&strings::EN));
        }
    }

    #[test]
    fn no_text_is_too_strange(text in "([0-9]{1,4}|[A-Z.() é/–-]|MSP|/7–1053|\\PC){0,40}") {
        for found in file_number::find(&text) {
            let number = text.get(found.whole.clone()).unwrap_or_default();
            prop_assert!(number.starts_with(found.class) && number.ends_with(found.date));
            assert_whole(number, &found.parts(&strings::EN));
        }
    }
}

#[test]
fn every_file_number_of_the_real_documents_is_taken_apart() {
    let Ok(folder) =
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/frus"))
    else {
        return;
    };
    let mut known = 0;
    for entry in folder {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for found in file_number::find(&text) {
            let parts = found.parts(&strings::EN);
            assert_whole(text.get(found.whole.clone()).unwrap(), &parts);
            let class = parts.first().and_then(|part| part.meaning.as_ref());
            assert!(class.is_some(), "{}", found.class);
            known += 1;
        }
    }
    assert!(known >= 10, "{known} file numbers");
}
