//! What the inputs say stands in the volumes, where they are beside the project.

use std::{collections::HashMap, fs, path::Path};

use roxmltree::{Document, Node};

use crate::input::{Input, inputs};

const VOLUMES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/frus/volumes");

/// The words of an element without its notes, white space made plain.
fn words(node: Node<'_, '_>) -> String {
    fn gather(node: Node<'_, '_>, into: &mut String) {
        for child in node.children() {
            if let Some(text) = child.text().filter(|_| child.is_text()) {
                into.push_str(text);
            } else if child.tag_name().name() != "note" {
                if child.tag_name().name() == "lb" {
                    into.push(' ');
                }
                gather(child, into);
            }
        }
    }
    let mut text = String::new();
    gather(node, &mut text);
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // White space before a closing bracket or a comma is layout.
    plain
        .replace("( ", "(")
        .replace(" )", ")")
        .replace(" ,", ",")
        .replace("[ ", "[")
}

fn all<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants()
        .filter(move |node| node.tag_name().name() == name)
}

/// The pages on which an element stands: the one that has begun before its first words, and those that begin in it.
fn pages(tree: &Document<'_>, document: Node<'_, '_>) -> (String, String) {
    let mut before = String::new();
    for break_ in all(tree.root(), "pb") {
        if break_ >= document {
            break;
        }
        before = break_.attribute("n").unwrap_or_default().to_owned();
    }
    let inside: Vec<_> = all(document, "pb").collect();
    let opens = document
        .first_element_child()
        .filter(|child| child.tag_name().name() == "pb");
    let first = opens.map_or(before, |page| page.attribute("n").unwrap().to_owned());
    let last = inside.last().and_then(|page| page.attribute("n"));
    (first.clone(), last.map_or(first, str::to_owned))
}

fn check(name: &str, input: &Input, tree: &Document<'_>) {
    let header = all(tree.root(), "titleStmt").next().unwrap();
    let of_type = |kind: &str| {
        let mut titles = all(header, "title").filter(|title| title.attribute("type") == Some(kind));
        titles.next().map(words).unwrap_or_default()
    };
    let editors: Vec<String> = all(header, "editor")
        .filter(|editor| editor.attribute("role") == Some("primary"))
        .map(words)
        .collect();
    let volume = &input.volume;
    assert_eq!(of_type("series"), volume.series, "{name}");
    assert_eq!(
        of_type("subseries").replace('-', "–"),
        volume.subseries,
        "{name}"
    );
    assert_eq!(of_type("volume"), volume.title, "{name}");
    assert_eq!(editors, volume.editors, "{name}");
    let number = match (&*volume.number, &volume.part) {
        ("", _) => String::new(),
        (number, Some(part)) => format!("Volume {number}, Part {part}"),
        (number, None) => format!("Volume {number}"),
    };
    // What stands in place of a number is none.
    let printed = of_type("volumenumber").replace("Retrospective Volume", "");
    assert_eq!(printed, number, "{name}");
    let imprint = all(tree.root(), "publicationStmt").next().unwrap();
    let said = |name| all(imprint, name).next().map(words).unwrap_or_default();
    assert_eq!(
        (said("publisher"), said("pubPlace"), said("date")),
        (
            volume.publisher.clone(),
            volume.place.clone(),
            volume.year.to_string()
        ),
        "{name}"
    );

    let (_, id) = input.id.split_once('/').unwrap();
    let document = all(tree.root(), "div")
        .find(|div| div.attribute(("http://www.w3.org/XML/1998/namespace", "id")) == Some(id))
        .unwrap();
    assert_eq!(
        document.attribute("n"),
        Some(&*input.number.to_string()),
        "{name}"
    );
    let heads: Vec<String> = all(document, "head").map(words).collect();
    assert!(
        heads.iter().any(|head| head.ends_with(&input.heading)),
        "{name}: {heads:?}"
    );
    if let Some(paper) = &input.enclosed_in {
        assert!(heads[0].ends_with(&paper.heading), "{name}: {heads:?}");
    }
    let datelines: Vec<String> = all(document, "dateline").map(words).collect();
    let dateline = input.dateline.trim_end_matches('.');
    assert!(
        datelines.is_empty() && dateline.is_empty()
            || datelines.iter().any(|line| line.starts_with(dateline)),
        "{name}: {datelines:?}"
    );
    if let Some(date) = &input.date {
        let mut whens = all(document, "date").filter_map(|date| date.attribute("when"));
        assert!(whens.any(|when| when.starts_with(date.as_str())), "{name}");
    }
    let expected = (input.first_page.clone(), input.last_page.clone());
    assert_eq!(pages(tree, document), expected, "{name}");
}

#[test]
fn the_inputs_say_what_the_volumes_say() {
    if !Path::new(VOLUMES).is_dir() {
        println!("skipped: there is no folder of volumes beside the project");
        return;
    }
    let mut by_volume: HashMap<String, Vec<(String, Input)>> = HashMap::new();
    for (name, input) in inputs() {
        by_volume
            .entry(input.volume_file.clone())
            .or_default()
            .push((name, input));
    }
    let mut checked = 0;
    for (file, inputs) in by_volume {
        // Three of the volumes are not there, as their inputs say.
        let Ok(xml) = fs::read_to_string(Path::new(VOLUMES).join(&file)) else {
            continue;
        };
        let tree = Document::parse(xml.trim_start_matches('\u{feff}')).unwrap();
        for (name, input) in inputs {
            check(&name, &input, &tree);
            checked += 1;
        }
    }
    assert!(checked >= 8, "{checked} of the inputs were checked");
}
