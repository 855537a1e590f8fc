//! Common Cartridge 1.1 and 1.2 (IMS Global, 2011): a link to the page, a page that opens without a network, and a
//! discussion.

use frus::html::escaped;

use super::{
    Lesson, Package,
    xml::{Element, element},
};

/// In what a version of the standard differs from another, of what is used here.
pub(super) struct Version {
    /// The name of the package.
    name: &'static str,
    /// What the metadata call it.
    schema_version: &'static str,
    /// The namespace and the place of the manifest's schema, and of its metadata's.
    manifest: [&'static str; 2],
    metadata: [&'static str; 2],
    /// The kind of resource that is a link, with the namespace and the place of its schema; and the same of a discussion.
    link: [&'static str; 3],
    discussion: [&'static str; 3],
}

/// Common Cartridge 1.1.
pub(super) const V1_1: Version = Version {
    name: "lesson-common-cartridge-1.1.imscc",
    schema_version: "1.1.0",
    manifest: [
        "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1",
        "http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imscp_v1p2_v1p0.xsd",
    ],
    metadata: [
        "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest",
        "http://www.imsglobal.org/profile/cc/ccv1p1/LOM/ccv1p1_lommanifest_v1p0.xsd",
    ],
    link: [
        "imswl_xmlv1p1",
        "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1",
        "http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imswl_v1p1.xsd",
    ],
    discussion: [
        "imsdt_xmlv1p1",
        "http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1",
        "http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imsdt_v1p1.xsd",
    ],
};

/// Common Cartridge 1.2.
pub(super) const V1_2: Version = Version {
    name: "lesson-common-cartridge-1.2.imscc",
    schema_version: "1.2.0",
    manifest: [
        "http://www.imsglobal.org/xsd/imsccv1p2/imscp_v1p1",
        "http://www.imsglobal.org/profile/cc/ccv1p2/ccv1p2_imscp_v1p2_v1p0.xsd",
    ],
    metadata: [
        "http://ltsc.ieee.org/xsd/imsccv1p2/LOM/manifest",
        "http://www.imsglobal.org/profile/cc/ccv1p2/LOM/ccv1p2_lommanifest_v1p0.xsd",
    ],
    link: [
        "imswl_xmlv1p2",
        "http://www.imsglobal.org/xsd/imsccv1p2/imswl_v1p2",
        "http://www.imsglobal.org/profile/cc/ccv1p2/ccv1p2_imswl_v1p2.xsd",
    ],
    discussion: [
        "imsdt_xmlv1p2",
        "http://www.imsglobal.org/xsd/imsccv1p2/imsdt_v1p2",
        "http://www.imsglobal.org/profile/cc/ccv1p2/ccv1p2_imsdt_v1p2.xsd",
    ],
};

/// The page that leads to the single file, with slots for words. A course may take it apart and put it into a page of its
/// own, where no script runs; so it has none.
const PAGE: &str = include_str!("../../../web/cartridge/page.html");

/// What a course shows as one line: a resource, with a title.
struct Entry<'a> {
    name: &'static str,
    title: &'a str,
    kind: &'static str,
    /// Its files, the first of which is the one that opens.
    files: Vec<(String, String)>,
}

/// The package.
pub(super) fn package(lesson: &Lesson<'_>, version: &Version) -> Package {
    let entries: Vec<Entry<'_>> = [link(lesson, version), Some(page(lesson))]
        .into_iter()
        .flatten()
        .chain([discussion(lesson, version)])
        .collect();
    let manifest = manifest(lesson, version, &entries).into_file();
    let mut files = vec![("imsmanifest.xml".to_owned(), manifest)];
    files.extend(entries.into_iter().flat_map(|entry| entry.files));
    Package {
        name: version.name,
        files,
    }
}

/// The link to the page where it stands; where that is not known, to the document where it was published.
fn link<'a>(lesson: &Lesson<'a>, version: &Version) -> Option<Entry<'a>> {
    let words = lesson.words;
    let (title, address) = match (lesson.address, lesson.source) {
        (Some(address), _) => (words.page_online, [address, Lesson::IN_CLASS].concat()),
        (None, Some(source)) => (words.document_online, source.to_owned()),
        (None, None) => return None,
    };
    let [kind, namespace, schema] = version.link;
    let link = rooted("webLink", namespace, &[(namespace, schema)]).with([
        element("title").words(title),
        element("url").at("href", address).at("target", "_blank"),
    ]);
    Some(Entry {
        name: "link",
        title,
        kind,
        files: vec![("link/link.xml".to_owned(), link.into_file())],
    })
}

fn page<'a>(lesson: &Lesson<'a>) -> Entry<'a> {
    let words = lesson.words;
    let page = lesson.fill(PAGE, &[("about", words.about), ("open", words.open)]);
    Entry {
        name: "page",
        title: words.page,
        kind: "webcontent",
        files: vec![
            ("page/index.html".to_owned(), page),
            (["page/", &lesson.single_file].concat(), String::new()),
        ],
    }
}

fn discussion<'a>(lesson: &Lesson<'a>, version: &Version) -> Entry<'a> {
    let words = lesson.words;
    let [kind, namespace, schema] = version.discussion;
    let prompt = words
        .prompt
        .map(|words| format!("<p>{}</p>", escaped(words)));
    let topic = rooted("topic", namespace, &[(namespace, schema)]).with([
        element("title").words(words.discussion),
        element("text")
            .at("texttype", "text/html")
            .words(&prompt.concat()),
    ]);
    Entry {
        name: "discussion",
        title: words.discussion,
        kind,
        files: vec![("discussion/topic.xml".to_owned(), topic.into_file())],
    }
}

fn manifest(lesson: &Lesson<'_>, version: &Version, entries: &[Entry<'_>]) -> Element {
    let [namespace, schema] = version.manifest;
    let resource_id = |entry: &Entry<'_>| lesson.id(&[entry.name, "-resource"].concat());
    let items = entries.iter().map(|entry| {
        element("item")
            .at("identifier", lesson.id(entry.name))
            .at("identifierref", resource_id(entry))
            .with([element("title").words(entry.title)])
    });
    let resources = entries.iter().map(|entry| {
        let files = entry.files.iter();
        let resource = element("resource")
            .at("identifier", resource_id(entry))
            .at("type", entry.kind)
            .with(files.map(|(path, _)| element("file").at("href", path)));
        // Links and discussions may not name the file that opens (the schema's rules 1c and 2c).
        match entry.files.first() {
            Some((opens, _)) if entry.kind == "webcontent" => resource.at("href", opens),
            _ => resource,
        }
    });
    // A cartridge has one organization, with one item that has no title, which holds all others.
    let root = element("item").at("identifier", lesson.id("root"));
    let group = element("item")
        .at("identifier", lesson.id("lesson"))
        .with([element("title").words(lesson.title)]);
    let places = [(namespace, schema), version.metadata.into()];
    rooted("manifest", namespace, &places)
        .at("identifier", &lesson.id)
        .at("xmlns:lom", version.metadata[0])
        .with([
            element("metadata").with([
                element("schema").words("IMS Common Cartridge"),
                element("schemaversion").words(version.schema_version),
                metadata(lesson),
            ]),
            element("organizations").with([element("organization")
                .at("identifier", lesson.id("organization"))
                .at("structure", "rooted-hierarchy")
                .with([root.with([group.with(items)])])]),
            element("resources").with(resources),
        ])
}

/// What the lesson is about (IEEE LOM, as Common Cartridge has it).
fn metadata(lesson: &Lesson<'_>) -> Element {
    let in_language = |name, words| {
        element(name).with([element("lom:string")
            .at("language", lesson.lang)
            .words(words)])
    };
    let identifier = lesson.source.map(|source| {
        element("lom:identifier").with([
            element("lom:catalog").words("URI"),
            element("lom:entry").words(source),
        ])
    });
    let about = [
        in_language("lom:title", lesson.title),
        element("lom:language").words(lesson.lang),
        in_language("lom:description", lesson.about),
    ];
    element("lom:lom").with([element("lom:general").with(identifier.into_iter().chain(about))])
}

/// The root of a file in this namespace; `places` says where schemas are, each after its namespace.
fn rooted(name: &'static str, namespace: &str, places: &[(&str, &str)]) -> Element {
    let places = places
        .iter()
        .map(|(of, schema)| [*of, " ", *schema].concat());
    element(name)
        .at("xmlns", namespace)
        .at("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .at("xsi:schemaLocation", places.collect::<Vec<_>>().join(" "))
}
