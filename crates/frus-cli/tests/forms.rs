//! The forms in which the program writes a document, as a person at a shell meets them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails by a panic names its line"
)]

use std::{
    fs,
    process::{Command, Stdio},
};

const D660: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/d660.txt");
const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/d660.toml");

/// Exit status, standard output, standard error.
fn run(arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_frus"))
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code().expect("an exit status"),
        text(output.stdout),
        text(output.stderr),
    )
}

/// What the program writes in that form, without the edition's data file and with it.
fn written(form: &str) -> [String; 2] {
    [&[form, D660][..], &[form, D660, "--edition", DATA]].map(|arguments| {
        let (status, out, err) = run(arguments);
        assert_eq!((status, err.as_str()), (0, ""), "{arguments:?}");
        out
    })
}

#[test]
fn markdown_has_the_notes_and_what_the_edition_adds() {
    let [plain, curated] = written("markdown");
    for text in [&plain, &curated] {
        assert!(text.contains("April 23, 1952[^2] governing"), "{text}");
        assert!(text.contains("\n[^2]: See the attachment"), "{text}");
    }
    let dateline = "July 10, 1953.* (from the printed volume)";
    assert!(
        !plain.contains(dateline) && !plain.contains("https:"),
        "{plain}"
    );
    assert!(curated.contains(dateline), "{curated}");
    assert!(
        curated
            .ends_with("<https://history.state.gov/historicaldocuments/frus1952-54v14p2/d660>\n"),
        "{curated}"
    );
}

#[test]
fn tei_has_the_notes_and_what_the_edition_adds() {
    let [plain, curated] = written("tei");
    for text in [&plain, &curated] {
        assert!(
            text.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI "),
            "{text}"
        );
        assert!(
            text.contains("<note n=\"2\" xml:id=\"d660fn2\">See the attachment"),
            "{text}"
        );
        assert!(text.ends_with("</TEI>\n"), "{text}");
    }
    let person = "<persName corresp=\"#person-allison\">Allison</persName>";
    assert!(
        !plain.contains("<editor") && !plain.contains(person),
        "{plain}"
    );
    assert!(
        curated.contains("<editor role=\"primary\">") && curated.contains(person),
        "{curated}"
    );
}

#[test]
fn json_of_an_edition_holds_the_document_and_what_its_marks_name() {
    let [plain, curated] = written("json");
    let curated: serde_json::Value = serde_json::from_str(&curated).unwrap();
    let document: frus::Document = serde_json::from_value(curated["document"].clone()).unwrap();
    assert_eq!(document.to_text(), fs::read_to_string(D660).unwrap());
    assert_eq!(curated["volume"]["year"], 1985);
    assert_eq!(curated["imprint"]["id"], "frus1952-54v14p2/d660");
    for (list, kind) in [
        ("people", "Person"),
        ("terms", "Term"),
        ("file_numbers", "FileNumber"),
    ] {
        let ids = curated[list].as_array().unwrap().iter();
        let ids: Vec<_> = ids.map(|entry| entry["id"].clone()).collect();
        let mut marks = Vec::new();
        named(&curated["document"], kind, &mut marks);
        assert!(!marks.is_empty(), "{list}");
        for mark in marks {
            assert!(ids.contains(&mark), "{mark} is not among the {list}");
        }
    }
    // Without a data file it is the document's model alone.
    let plain: frus::Document = serde_json::from_str(&plain).unwrap();
    assert_eq!(plain.blocks.len(), document.blocks.len());
}

/// The values that members of that name have, anywhere inside.
fn named(value: &serde_json::Value, name: &str, found: &mut Vec<serde_json::Value>) {
    if let Some(members) = value.as_object() {
        found.extend(members.get(name).cloned());
        members
            .values()
            .for_each(|member| named(member, name, found));
    }
    for member in value.as_array().into_iter().flatten() {
        named(member, name, found);
    }
}

#[test]
fn a_mistake_stops_every_form() {
    for form in ["markdown", "tei", "html", "json"] {
        let (status, out, err) = run(&[form, D660, "--edition", "no/such/file.toml"]);
        assert_eq!((status, out.as_str()), (2, ""), "{form}: {err}");
        // The document is no data file.
        let (status, out, err) = run(&[form, D660, "--edition", D660]);
        assert_eq!((status, out.as_str()), (1, ""), "{form}: {err}");
        assert!(err.starts_with(D660), "{form}: {err}");
    }
}
