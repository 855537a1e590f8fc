//! The worker: what it answers to files, questions and changes of mind.

use reading_room::{
    search::{Condition, Page},
    worker::{Answer, Places, Request, SearchAnswer, Why, Worker},
};
use strings::EN;

use crate::common::{self, zipped};

fn open(worker: &mut Worker, file: u32, name: &str, bytes: &[u8]) {
    let name = name.to_owned();
    let answer = worker.ask(Request::Open { file, name }, Some(bytes.to_vec()));
    assert_eq!(answer, None);
}

/// Has it work until there is nothing to do.
fn work(worker: &mut Worker) -> Vec<Answer> {
    core::iter::from_fn(|| worker.step()).collect()
}

/// What an answer is, and of which file or volume.
fn kind(answer: &Answer) -> String {
    match answer {
        Answer::Unpacking { .. } | Answer::Reading { .. } => String::new(),
        Answer::Contents { file, contents } => format!("contents {file} {}", contents.id),
        Answer::Opened { file, contents } => format!("opened {file} {}", contents.id),
        Answer::Finished { file, left_out } => format!("finished {file}, without {left_out}"),
        Answer::Refused { file, why } => format!("refused {file}: {why:?}"),
        other => format!("{other:?}"),
    }
}

fn said(answers: &[Answer]) -> Vec<String> {
    let said = answers.iter().map(kind);
    said.filter(|said| !said.is_empty()).collect()
}

/// A worker of a page that shows what a query finds under `?search=`.
fn worker() -> Worker {
    Worker::new(&EN, |typed| ["?search=", typed].concat())
}

#[test]
fn files_are_opened_one_after_the_other() {
    let mut worker = worker();
    let archive = zipped(&[
        ("one.xml", common::VOLUME.as_bytes()),
        ("two.txt", b"No. 1\nLetter\n\nThe talks."),
        ("page.xml", b"<html/>"),
    ]);
    open(&mut worker, 1, "volumes.zip", &archive);
    open(&mut worker, 2, "page.html", b"<html/>");
    open(&mut worker, 3, "three.txt", b"No. 1\nNote\n\nOf talks.");
    let answers = work(&mut worker);
    let refused = said(&answers)
        .into_iter()
        .find(|said| said.starts_with("refused"))
        .unwrap();
    assert!(refused.contains("its root is <html>"), "{refused}");
    let rest: Vec<String> = said(&answers)
        .into_iter()
        .filter(|said| !said.starts_with("refused"))
        .collect();
    assert_eq!(
        rest,
        [
            "contents 1 frus1952-54v14p2",
            "opened 1 frus1952-54v14p2",
            "contents 1 two",
            "opened 1 two",
            "finished 1, without 1",
            "contents 3 three",
            "opened 3 three",
            "finished 3, without 0",
        ]
    );
    let ids: Vec<&str> = worker.volumes().iter().map(|volume| volume.id()).collect();
    assert_eq!(ids, ["frus1952-54v14p2", "two", "three"]);
}

#[test]
fn contents_come_before_the_documents_are_read_and_say_more_after() {
    let mut worker = worker();
    open(&mut worker, 1, "volume.xml", common::VOLUME.as_bytes());
    let answers = work(&mut worker);
    let contents: Vec<_> = answers
        .iter()
        .filter_map(|answer| match answer {
            Answer::Contents { contents, .. } | Answer::Opened { contents, .. } => Some(contents),
            _ => None,
        })
        .collect();
    let [before, after] = contents[..] else {
        unreachable!("contents come twice")
    };
    assert!(!before.is_read && after.is_read);
    assert_eq!(before.entries.len(), after.entries.len());
    assert_eq!(before.entries[0].marking, None);
    assert_eq!(after.entries[0].marking.as_deref(), Some("top secret"));
    assert_eq!(before.title.title, "China and Japan");
}

#[test]
fn what_is_stopped_does_not_come() {
    let mut worker = worker();
    open(&mut worker, 1, "volume.xml", common::VOLUME.as_bytes());
    open(&mut worker, 2, "letter.txt", b"No. 1\nLetter\n\nThe talks.");
    // The first is begun, and its contents are known.
    while !matches!(worker.step(), Some(Answer::Contents { .. })) {}
    worker.ask(Request::Cancel { file: 1 }, None);
    assert_eq!(
        said(&work(&mut worker)),
        [
            "contents 2 letter",
            "opened 2 letter",
            "finished 2, without 0"
        ]
    );
    open(&mut worker, 3, "volume.xml", common::VOLUME.as_bytes());
    worker.ask(Request::Cancel { file: 3 }, None);
    assert_eq!(work(&mut worker), []);
}

#[test]
fn a_volume_is_closed_and_one_opened_twice_is_there_once() {
    let mut worker = worker();
    for file in [1, 2] {
        open(&mut worker, file, "volume.xml", common::VOLUME.as_bytes());
        work(&mut worker);
    }
    assert_eq!(worker.volumes().len(), 1);
    let volume = worker.volumes()[0].id().to_owned();
    worker.ask(Request::Close { volume }, None);
    assert_eq!(worker.volumes().len(), 0);
}

#[test]
fn documents_are_drawn_with_their_neighbours() {
    let mut worker = worker();
    open(&mut worker, 1, "volume.xml", common::VOLUME.as_bytes());
    work(&mut worker);
    let mut read = |document: &str| {
        let (volume, document) = ("frus1952-54v14p2".to_owned(), document.to_owned());
        match worker.ask(Request::Read { volume, document }, None) {
            Some(Answer::Document { drawing, .. }) => drawing,
            other => unreachable!("{other:?}"),
        }
    };
    let first = read("d1").unwrap();
    assert!(first.banner.contains("top secret") && first.head.contains("The Ambassador in Japan"));
    assert_eq!(
        (first.previous, first.next.map(|next| next.id)),
        (None, Some("d2".to_owned()))
    );
    let last = read("d4").unwrap();
    assert_eq!(
        (last.previous.map(|previous| previous.id), last.next),
        (Some("d3".to_owned()), None)
    );
    assert_eq!(read("d9"), None);
}

#[test]
fn a_search_and_its_places_are_answered_at_once() {
    let mut worker = worker();
    open(&mut worker, 1, "volume.xml", common::VOLUME.as_bytes());
    work(&mut worker);
    let page = Page::first(10);
    let typed = "talks".to_owned();
    let Some(Answer::Found(SearchAnswer {
        found,
        volumes,
        clauses,
        ..
    })) = worker.ask(Request::Search { typed, page }, None)
    else {
        unreachable!("a search is answered")
    };
    assert_eq!(
        (found.documents, volumes, clauses.len()),
        (3, vec!["frus1952-54v14p2".to_owned()], 1)
    );
    let asked = Request::Places {
        volume: "frus1952-54v14p2".to_owned(),
        document: "d4".to_owned(),
        typed: "talks".to_owned(),
        first: 0,
    };
    let Some(Answer::Places(Places { places, .. })) = worker.ask(asked, None) else {
        unreachable!("places are answered")
    };
    assert_eq!(places.len(), 2);
}

#[test]
fn a_file_without_bytes_is_empty() {
    let mut worker = worker();
    let name = "gone.xml".to_owned();
    worker.ask(Request::Open { file: 1, name }, None);
    let why = Why::Empty;
    assert_eq!(work(&mut worker), [Answer::Refused { file: 1, why }]);
}

#[test]
fn messages_are_read_as_they_were_written() {
    let mut worker = worker();
    open(&mut worker, 1, "volume.xml", common::VOLUME.as_bytes());
    for answer in work(&mut worker) {
        let bytes = postcard::to_allocvec(&answer).unwrap();
        assert_eq!(postcard::from_bytes::<Answer>(&bytes).unwrap(), answer);
    }
    let (volume, document) = ("frus1952-54v14p2".to_owned(), "d1".to_owned());
    let answer = worker
        .ask(Request::Read { volume, document }, None)
        .unwrap();
    let bytes = postcard::to_allocvec(&answer).unwrap();
    assert_eq!(postcard::from_bytes::<Answer>(&bytes).unwrap(), answer);
}

#[test]
fn a_card_leads_to_all_places_in_the_volume() {
    let text = r##"<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title/></titleStmt><publicationStmt><idno
type="frus">listed</idno></publicationStmt></fileDesc></teiHeader><text><front><div type="section" xml:id="persons"><list><item><persName
xml:id="p_AJM1">Allison, John M.</persName>, Ambassador</item></list></div></front><body><div type="document" n="1" xml:id="d1"><head>1. Letter</head>
<p>To <persName corresp="#p_AJM1">Allison</persName>.</p></div></body></text></TEI>"##;
    let mut worker = worker();
    open(&mut worker, 1, "listed.xml", text.as_bytes());
    work(&mut worker);
    let (volume, document) = ("listed".to_owned(), "d1".to_owned());
    let answer = worker.ask(Request::Read { volume, document }, None);
    let Some(Answer::Document {
        drawing: Some(drawing),
        ..
    }) = answer
    else {
        unreachable!("a document is drawn")
    };
    assert!(
        drawing
            .colophon
            .contains("href=\"?search=volume:listed named:p_AJM1\"")
    );
    let typed = "volume:listed named:p_AJM1".to_owned();
    let page = Page::first(9);
    let Some(Answer::Found(found)) = worker.ask(Request::Search { typed, page }, None) else {
        unreachable!("a search is answered")
    };
    // What was understood has the name, since nobody knows the id.
    let name = found
        .clauses
        .iter()
        .find_map(|clause| match &clause.condition {
            Condition::Named { name, .. } => Some(name.as_str()),
            _ => None,
        });
    assert_eq!((name, found.found.documents), (Some("Allison, John M."), 1));
}
