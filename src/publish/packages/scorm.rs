//! SCORM 1.2 (ADL, 2001): one page that reports to the course, with the explorer in a frame of it.

use super::{
    Lesson, Package,
    xml::{Element, element},
};

/// The page, with slots for words (`{name}`), and for its policy and its script (`<!--name-->`).
const PAGE: &str = include_str!("../../../web/scorm/page.html");

/// The schemas that the manifest follows. A package brings them along (SCORM Content Aggregation Model 1.2, section 2.3).
const SCHEMAS: [(&str, &str); 4] = [
    (
        "adlcp_rootv1p2.xsd",
        include_str!("../../../web/scorm/schema/adlcp_rootv1p2.xsd"),
    ),
    (
        "ims_xml.xsd",
        include_str!("../../../web/scorm/schema/ims_xml.xsd"),
    ),
    (
        "imscp_rootv1p1p2.xsd",
        include_str!("../../../web/scorm/schema/imscp_rootv1p1p2.xsd"),
    ),
    (
        "imsmd_rootv1p2p1.xsd",
        include_str!("../../../web/scorm/schema/imsmd_rootv1p2p1.xsd"),
    ),
];

/// The name of the page, which the course opens.
const LAUNCHED: &str = "index.html";

/// The package.
pub(super) fn package(lesson: &Lesson<'_>) -> Package {
    let words = lesson.words;
    let page = lesson.fill(
        PAGE,
        &[
            ("short", lesson.short),
            ("reporting", words.reporting),
            ("finish", words.finish),
            ("finished", words.finished),
            ("refused", words.refused),
            ("alone", words.alone),
        ],
    );
    let mut files = vec![
        ("imsmanifest.xml".to_owned(), manifest(lesson).into_file()),
        (LAUNCHED.to_owned(), page),
        (lesson.single_file.clone(), String::new()),
    ];
    files.extend(SCHEMAS.map(|(name, schema)| (name.to_owned(), schema.to_owned())));
    Package {
        name: "lesson-scorm12.zip",
        files,
    }
}

fn manifest(lesson: &Lesson<'_>) -> Element {
    let organization = lesson.id("organization");
    let resource = lesson.id("resource");
    let item = element("item")
        .at("identifier", lesson.id("item"))
        .at("identifierref", &resource)
        .at("isvisible", "true")
        .with([element("title").words(lesson.title)]);
    let files = [LAUNCHED, &lesson.single_file].map(|path| element("file").at("href", path));
    element("manifest")
        .at("identifier", &lesson.id)
        .at("version", "1.0")
        .at("xmlns", "http://www.imsproject.org/xsd/imscp_rootv1p1p2")
        .at("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2")
        .at("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .at(
            "xsi:schemaLocation",
            "http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd \
             http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd \
             http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd",
        )
        .with([
            element("metadata").with([
                element("schema").words("ADL SCORM"),
                element("schemaversion").words("1.2"),
                metadata(lesson),
            ]),
            element("organizations")
                .at("default", &organization)
                .with([element("organization")
                    .at("identifier", &organization)
                    .with([element("title").words(lesson.title), item])]),
            element("resources").with([element("resource")
                .at("identifier", &resource)
                .at("type", "webcontent")
                .at("adlcp:scormtype", "sco")
                .at("href", LAUNCHED)
                .with(files)]),
        ])
}

/// What the lesson is about (IMS Learning Resource Meta-Data 1.2.1).
fn metadata(lesson: &Lesson<'_>) -> Element {
    let in_language = |name, words| {
        element(name).with([element("langstring")
            .at("xml:lang", lesson.lang)
            .words(words)])
    };
    element("lom")
        .at("xmlns", "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1")
        .with([element("general").with([
            in_language("title", lesson.title),
            element("language").words(lesson.lang),
            in_language("description", lesson.about),
        ])])
}
