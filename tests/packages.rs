//! What is in the packages for courses is valid by the published schemas, whatever the document is called.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop where what it needs is missing"
)]

mod schema;

use frus::edition::Edition;
use frus_explorer::{
    edition,
    publish::{self, Package, Particulars},
};
use roxmltree::Document;
use schema::{Standard, as_in_1_2, faults, published};
use strings::{EN, JA, Strings};

/// The packages of the embedded edition.
fn packages(address: Option<&str>, strings: &Strings) -> [Package; 3] {
    let edition = edition::embedded().unwrap();
    let particulars = Particulars::of(&edition, address, strings);
    publish::packages(&edition, &particulars, strings)
}

fn assert_valid(packages: &[Package], name: &str) {
    for package in packages {
        let standard = Standard::of(package.name);
        let found = faults(standard, &package.files, &format!("{name}-{standard:?}"));
        assert!(found.is_empty(), "{}: {found:#?}", package.name);
    }
}

#[test]
fn every_package_is_valid_in_each_language() {
    assert_valid(&packages(None, &EN), "en");
    assert_valid(&packages(Some("https://example.org/660"), &JA), "ja");
}

#[test]
fn a_title_of_signs_that_xml_needs_changes_nothing() {
    const TITLE: &str = "]]></title>&<b a=\"'\">\u{b}日本\u{1f642}";
    let edition = edition::embedded().unwrap();
    let particulars = Particulars {
        title: TITLE.to_owned(),
        about: [TITLE, TITLE].concat(),
        address: Some("https://example.org/?a=\"&b=<c>".to_owned()),
        ..Particulars::of(&edition, None, &EN)
    };
    let packages = publish::packages(&edition, &particulars, &EN);
    assert_valid(&packages, "signs");
    for Package { files, .. } in &packages {
        let (_, manifest) = files.first().unwrap();
        let tree = Document::parse(manifest).unwrap();
        let mut words = tree.descendants().filter_map(|node| node.text());
        assert!(words.any(|words| words == TITLE.replace('\u{b}', "\u{fffd}")));
    }
}

#[test]
fn the_link_leads_to_the_page_where_its_address_is_known_and_else_to_the_document() {
    let source = "https://history.state.gov/historicaldocuments/frus1952-54v14p2/d660";
    let japanese = "https://example.org/660/ja/?mode=class";
    for (packages, expected) in [
        (packages(None, &EN), source),
        (packages(Some("https://example.org/660"), &JA), japanese),
    ] {
        let files = packages.iter().flat_map(|package| &package.files);
        let links: Vec<_> = files
            .filter(|(path, _)| path == "link/link.xml")
            .map(|(_, link)| {
                let tree = Document::parse(link).unwrap();
                let mut all = tree.descendants();
                all.find_map(|node| node.attribute("href").map(str::to_owned))
            })
            .collect();
        assert_eq!(
            links,
            [Some(expected.to_owned()), Some(expected.to_owned())]
        );
    }
}

#[test]
fn a_document_of_which_nothing_is_known_has_packages_without_a_link() {
    let edition = Edition::by_rule(frus::text::parse("Words alone.").document, &EN);
    let particulars = Particulars::of(&edition, None, &EN);
    let packages = publish::packages(&edition, &particulars, &EN);
    assert_valid(&packages, "by-rule");
    let links = |package: &Package| {
        package
            .files
            .iter()
            .any(|(path, _)| path == "link/link.xml")
    };
    assert!(!packages.iter().any(links));
}

#[test]
fn mistakes_are_found() {
    use Standard::{Cartridge11, Cartridge12, Scorm12};
    const CARTRIDGES: &[Standard] = &[Cartridge11, Cartridge12];
    const ALL: &[Standard] = &[Scorm12, Cartridge11, Cartridge12];
    let mistakes = [
        (ALL, "imsmanifest.xml", "<resources>", "<resources><file/>"),
        (ALL, "imsmanifest.xml", " identifier=", " name="),
        (
            &[Scorm12],
            "imsmanifest.xml",
            "scormtype=\"sco\"",
            "scormtype=\"page\"",
        ),
        (
            &[Scorm12],
            "imsmanifest.xml",
            "<description>",
            "<description>Words.",
        ),
        (
            CARTRIDGES,
            "imsmanifest.xml",
            "=\"webcontent\"",
            "=\"page\"",
        ),
        (
            CARTRIDGES,
            "imsmanifest.xml",
            "<schemaversion>1.",
            "<schemaversion>0.",
        ),
        (
            CARTRIDGES,
            "imsmanifest.xml",
            "lom:description>",
            "lom:about>",
        ),
        (CARTRIDGES, "link/link.xml", "href=", "address="),
        (
            CARTRIDGES,
            "discussion/topic.xml",
            "text/html",
            "text/markdown",
        ),
    ];
    for Package { name, files } in packages(None, &EN) {
        let standard = Standard::of(name);
        for (_, path, right, wrong) in mistakes
            .iter()
            .filter(|mistake| mistake.0.contains(&standard))
        {
            let (_, content) = files.iter().find(|(own, _)| own == path).unwrap();
            let spoiled = content.replace(right, wrong);
            assert_ne!(&spoiled, content, "{right} is in {path} of {name}");
            let spoiled = [((*path).to_owned(), spoiled)];
            let found = faults(standard, &spoiled, &format!("mistakes-{standard:?}"));
            assert!(!found.is_empty(), "{wrong} in {path} of {name}");
        }
    }
}

#[test]
fn every_reference_leads_to_a_resource() {
    for package in packages(None, &EN) {
        let (_, manifest) = package.files.first().unwrap();
        let tree = Document::parse(manifest).unwrap();
        let resources = tree
            .descendants()
            .filter(|node| node.tag_name().name() == "resource");
        let ids: Vec<_> = resources
            .filter_map(|node| node.attribute("identifier"))
            .collect();
        let items = tree
            .descendants()
            .filter(|node| node.tag_name().name() == "item");
        let references: Vec<_> = items
            .filter_map(|node| node.attribute("identifierref"))
            .collect();
        assert_eq!(references, ids, "{}", package.name);
    }
}

#[test]
fn resources_of_a_cartridge_keep_the_rules_that_no_schema_of_xml_can_say() {
    for package in packages(Some("https://example.org/660"), &EN) {
        if Standard::of(package.name) == Standard::Scorm12 {
            continue;
        }
        let (_, manifest) = package.files.first().unwrap();
        let tree = Document::parse(manifest).unwrap();
        let resources = tree
            .descendants()
            .filter(|node| node.tag_name().name() == "resource");
        let mut kinds = Vec::new();
        for resource in resources {
            let files: Vec<_> = resource
                .children()
                .filter_map(|file| file.attribute("href"))
                .collect();
            let kind = resource.attribute("type").unwrap();
            match resource.attribute("href") {
                // Rule 10b: what opens is one of the files.
                Some(opens) => assert!(kind == "webcontent" && files.contains(&opens)),
                // Rules 1 and 2: one file, and no name of what opens.
                None => assert_eq!(files.len(), 1, "{kind}"),
            }
            kinds.push(kind.split("_xml").next().unwrap());
        }
        assert_eq!(kinds, ["imswl", "webcontent", "imsdt"]);
    }
}

/// What a schema declares: every element of it that explains nothing, with its attributes.
fn declared(schema: &str) -> Vec<String> {
    let tree = Document::parse(schema).unwrap();
    let explains = |node: &roxmltree::Node<'_, '_>| {
        let mut around = node.ancestors();
        around.any(|around| around.has_tag_name(("http://www.w3.org/2001/XMLSchema", "annotation")))
    };
    let elements = tree
        .root_element()
        .descendants()
        .filter(|node| node.is_element() && !explains(node));
    let declared = elements.map(|element| {
        let attributes = element
            .attributes()
            .filter(|attribute| attribute.name() != "version");
        let attributes =
            attributes.map(|attribute| format!("{}={}", attribute.name(), attribute.value()));
        format!(
            "{} {}",
            element.tag_name().name(),
            attributes.collect::<Vec<_>>().join(" ")
        )
    });
    declared.collect()
}

#[test]
fn the_schema_of_1_2_that_is_known_is_the_one_derived_from_1_1() {
    let of_1_1 = published("tests/schema/common-cartridge-1.1");
    let known = published("tests/schema/common-cartridge-1.2");
    assert_eq!(known.len(), 1);
    for (name, schema) in known {
        let (_, derived) = of_1_1
            .iter()
            .find(|(own, _)| as_in_1_2(own) == name)
            .unwrap();
        assert_eq!(declared(&as_in_1_2(derived)), declared(&schema));
    }
}
