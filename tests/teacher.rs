//! The teacher's file, as the build machine draws it in each language.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop where what it needs is missing"
)]

use std::collections::BTreeSet;

use frus::html;
use frus_explorer::{
    edition::{self, Shared},
    publish::teacher::{self, Embedded},
};
use lesson::{
    guide,
    worksheet::{self, Worksheet},
};
use roxmltree::{Document, Node};
use strings::{EN, JA, Strings};

/// The files of worksheets, each with its translation, and whether it is for this document alone.
const WORKSHEETS: [(&str, &str, bool); 3] = [
    (
        include_str!("../data/worksheets/analyze-a-written-document.toml"),
        include_str!("../data/worksheets/analyze-a-written-document.ja.toml"),
        false,
    ),
    (
        include_str!("../data/worksheets/question-a-document.toml"),
        include_str!("../data/worksheets/question-a-document.ja.toml"),
        false,
    ),
    (
        include_str!("../data/d660.worksheets.toml"),
        include_str!("../data/d660.worksheets.ja.toml"),
        true,
    ),
];
const GUIDANCE: &str = include_str!("../data/d660.teacher.toml");
const GUIDANCE_IN_JAPANESE: &str = include_str!("../data/d660.teacher.ja.toml");

fn edition_in(tag: &str) -> Shared {
    let mut editions = edition::in_all_languages().into_iter();
    editions.find(|(own, _)| *own == tag).unwrap().1
}

fn in_japanese() -> Embedded {
    let edition = edition_in("ja");
    let worksheets = WORKSHEETS.iter().flat_map(|(data, translation, is_own)| {
        let edition = is_own.then_some(&*edition);
        worksheet::parse_translated(data, translation, edition).unwrap()
    });
    let worksheets: Vec<Worksheet> = worksheets.collect();
    let guide =
        guide::parse_translated(GUIDANCE, GUIDANCE_IN_JAPANESE, &worksheets, &edition).unwrap();
    Embedded { worksheets, guide }
}

/// A language, what is drawn in it, and the page.
struct Drawn {
    strings: &'static Strings,
    edition: Shared,
    embedded: Embedded,
    page: String,
}

/// The page in both languages.
fn pages() -> [Drawn; 2] {
    let all = [
        (&EN, teacher::embedded().unwrap(), ("ja", "日本語", "ja/")),
        (&JA, in_japanese(), ("en", "English", "../")),
    ];
    all.map(|(strings, embedded, (tag, name, way))| {
        let edition = edition_in(strings.lang);
        let elsewhere = [(tag, name, way.to_owned())];
        let page = teacher::page(&edition, &embedded, strings, &elsewhere);
        Drawn {
            strings,
            edition,
            embedded,
            page,
        }
    })
}

/// What the page shows, as a tree.
fn with_body<T>(page: &str, look: impl FnOnce(Node<'_, '_>) -> T) -> T {
    let (_, body) = page.split_once("<body>").unwrap();
    let (body, _) = body.rsplit_once("</body>").unwrap();
    let body = ["<body>", body, "</body>"].concat();
    look(Document::parse(&body).unwrap().root_element())
}

fn text(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(|node| node.is_text());
    texts.filter_map(|node| node.text()).collect()
}

#[test]
fn it_runs_nothing_and_asks_for_nothing() {
    for Drawn { page, .. } in pages() {
        for what in [
            "<script",
            "style=\"",
            "onclick",
            "javascript:",
            "http:",
            "https:",
            "src=",
        ] {
            assert!(!page.contains(what), "{what}");
        }
        // The site build puts its one style and its policy there.
        assert_eq!(page.matches("<!--style-->").count(), 1);
        assert_eq!(page.matches("<!--policy-->").count(), 1);
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
    }
}

#[test]
fn every_question_is_there_with_what_a_good_answer_says_and_cites() {
    for Drawn { embedded, page, .. } in pages() {
        let mut questions = 0;
        with_body(&page, |body| {
            for worksheet in &embedded.worksheets {
                for question in worksheet.questions() {
                    questions += 1;
                    let id = [&worksheet.id, "-", &question.id].concat();
                    let mut all = body.descendants();
                    let drawn = all.find(|node| node.attribute("id") == Some(&id));
                    let drawn = drawn.unwrap_or_else(|| panic!("{id}"));
                    let words = text(drawn);
                    let guided = embedded.guide.worksheet(&worksheet.id).unwrap();
                    let guided = guided.question(&question.id).unwrap();
                    assert!(words.contains(&question.prompt), "{id}: {words}");
                    assert!(words.contains(&guided.answer), "{id}: {words}");
                    let caution = guided.caution.iter();
                    assert!(
                        caution.clone().all(|caution| words.contains(caution)),
                        "{id}"
                    );
                    let links = drawn.descendants().filter(|node| node.has_tag_name("a"));
                    let links: Vec<_> = links.filter_map(|link| link.attribute("href")).collect();
                    let cited = guided.cites.iter();
                    let cited: Vec<_> = cited
                        .map(|cite| format!("index.html#{}", cite.place))
                        .collect();
                    assert_eq!(links, cited, "{id}");
                }
            }
        });
        assert_eq!(questions, 54);
    }
}

#[test]
fn every_link_leads_somewhere() {
    for drawn in pages() {
        let document = [
            html::head(&drawn.edition, drawn.strings),
            html::body(&drawn.edition, drawn.strings),
            html::notes(&drawn.edition, drawn.strings),
        ]
        .concat();
        with_body(&drawn.page, |body| {
            let ids: Vec<_> = body
                .descendants()
                .filter_map(|node| node.attribute("id"))
                .collect();
            let unique: BTreeSet<_> = ids.iter().collect();
            assert_eq!(unique.len(), ids.len(), "no id twice");
            let links = body.descendants().filter_map(|node| node.attribute("href"));
            let mut outside = BTreeSet::new();
            for link in links {
                if let Some(id) = link.strip_prefix("index.html#") {
                    assert!(document.contains(&format!("id=\"{id}\"")), "{id}");
                } else if let Some(id) = link.strip_prefix('#') {
                    assert!(ids.contains(&id), "{id}");
                } else {
                    outside.insert(link.to_owned());
                }
            }
            let other = match drawn.strings.lang {
                "en" => "ja/teacher.html",
                _ => "../teacher.html",
            };
            let page = "index.html";
            let expected = [
                page,
                &[page, "?mode=class"].concat(),
                "launcher.html",
                other,
            ];
            assert_eq!(outside, expected.map(str::to_owned).into());
        });
    }
}

#[test]
fn its_headings_leave_no_level_out() {
    for Drawn { page, .. } in pages() {
        with_body(&page, |body| {
            let headings = body.descendants().filter_map(|node| {
                let level = node.tag_name().name().strip_prefix('h')?;
                level.parse::<u8>().ok()
            });
            let levels: Vec<u8> = headings.collect();
            assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
            assert_eq!(levels[0], 1);
            for pair in levels.windows(2) {
                assert!(pair[1] <= pair[0] + 1, "{pair:?}");
            }
        });
    }
}

#[test]
fn the_banner_stands_at_head_and_foot_with_its_honesty() {
    for Drawn { page, strings, .. } in pages() {
        with_body(&page, |body| {
            let banners = body.descendants().filter(|node| node.has_tag_name("aside"));
            let banners: Vec<_> = banners.map(text).collect();
            assert_eq!(banners.len(), 2);
            for banner in banners {
                assert!(banner.contains(strings.banner.unclassified), "{banner}");
            }
        });
    }
}

#[test]
fn words_of_the_document_say_in_which_language_they_are() {
    let [english, japanese] = pages();
    with_body(&english.page, |body| {
        let lang = body.descendants().filter_map(|node| node.attribute("lang"));
        assert_eq!(
            lang.collect::<Vec<_>>(),
            ["ja"],
            "only the link says another"
        );
    });
    with_body(&japanese.page, |body| {
        let is_main = |node: &Node<'_, '_>| node.has_tag_name("main");
        let main = body.descendants().find(is_main).unwrap();
        let of_document = main
            .descendants()
            .filter(|node| node.attribute("lang") == Some("en") && node.has_tag_name("span"));
        let words: Vec<_> = of_document.map(text).collect();
        let cites = japanese.embedded.guide.worksheets.iter();
        let cites: usize = cites
            .flat_map(|sheet| &sheet.questions)
            .map(|question| question.cites.len())
            .sum();
        assert!(words.len() > cites, "cited words, and those in answers");
        for words in words {
            assert!(words.starts_with('“') && words.ends_with('”'), "{words}");
            let is_japanese =
                |sign| matches!(sign, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
            assert!(!words.contains(is_japanese), "{words}");
        }
    });
}

#[test]
fn what_guidance_says_is_words_and_nothing_else() {
    const SIGNS: &str = "</p><script>alert(1)</script>&\"'";
    let mut embedded = teacher::embedded().unwrap();
    let guide = &mut embedded.guide;
    guide.background[0].text = SIGNS.to_owned();
    guide.frameworks[0].standards[0].code = SIGNS.to_owned();
    guide.worksheets[0].aims = SIGNS.to_owned();
    guide.worksheets[0].questions[0].answer = SIGNS.to_owned();
    embedded.worksheets[0].title = SIGNS.to_owned();
    let elsewhere = [(SIGNS, SIGNS, SIGNS.to_owned())];
    let page = teacher::page(&edition_in("en"), &embedded, &EN, &elsewhere);
    assert!(!page.contains("<script"));
    with_body(&page, |body| {
        let said = body
            .descendants()
            .filter(|node| node.is_text() && node.text() == Some(SIGNS));
        assert!(said.count() >= 6);
    });
}

#[test]
fn nothing_but_what_draws_it_knows_what_a_good_answer_says() {
    // The other halves of this are tried on the built site (tests/browser/teacher.rs).
    let edition = edition_in("en");
    let page = [
        html::page_head(&edition, &EN, &[]),
        html::page(&edition, &EN),
        html::usage(&[], &[], &EN),
        html::page_foot(&edition, &EN),
    ]
    .concat();
    assert!(!page.contains(teacher::NAME), "nothing leads there");
    let embedded = teacher::embedded().unwrap();
    for sheet in &embedded.guide.worksheets {
        for question in &sheet.questions {
            let answer = html::escaped(&question.answer);
            assert!(!page.contains(&answer), "{answer}");
        }
    }
}
