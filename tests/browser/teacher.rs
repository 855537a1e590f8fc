//! The teacher's file: a page apart, without any script, of which nothing is in what students open.

use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

use zip::ZipArchive;

use crate::{
    media::{LETTER, Setting},
    page::Page,
    paper::{letters, margins, sheets},
    session::dist,
};

in_both_engines![
    it_opens_in_each_language_and_leads_to_the_other,
    axe_finds_nothing_in_the_teachers_file,
    it_fits_every_window,
    it_is_printed_whole_under_the_banner,
];

const NAME: &str = "teacher.html";

/// The file in both languages, by its way from the site's folder.
const FILES: [&str; 2] = ["teacher.html", "ja/teacher.html"];

fn it_opens_in_each_language_and_leads_to_the_other(page: &mut Page) {
    page.load(NAME);
    assert_eq!(page.text("h1"), "Teacher’s file");
    assert_eq!(page.count(".question"), 54);
    assert_eq!(page.count("script, [style]"), 0);
    page.click("a[hreflang=ja]");
    page.wait_until(
        "the file in Japanese",
        "document.documentElement.lang === 'ja'",
    );
    assert_eq!(page.count(".question"), 54);
    page.click("a[hreflang=en]");
    page.wait_until(
        "the file in English",
        "document.documentElement.lang === 'en'",
    );
    let asked: Vec<String> = (page.site().requests().into_iter())
        .map(|request| request.path)
        .collect();
    assert!(
        asked.iter().all(|path| path.ends_with(NAME)),
        "nothing else is asked for: {asked:?}"
    );
    page.click(".question a[href='index.html#note-4-p1']");
    page.wait_until_live();
    page.wait_for_view("#note-4-p1");
}

fn axe_finds_nothing_in_the_teachers_file(page: &mut Page) {
    for name in FILES {
        for (settings, width) in [
            (&[][..], 1280),
            (&[Setting::Dark], 1280),
            (&[], 320),
            (&[Setting::Dark], 320),
        ] {
            page.resize(width, 800);
            page.prefer(settings);
            page.load(name);
            page.assert_axe_finds_nothing(&format!("{name}, {width}px, {settings:?}"));
        }
    }
}

fn it_fits_every_window(page: &mut Page) {
    for name in FILES {
        for width in [320, 768, 1280] {
            page.resize(width, 800);
            page.load(name);
            assert!(
                page.get::<bool>("document.documentElement.scrollWidth <= innerWidth"),
                "{name} at {width} px"
            );
        }
        page.resize(320, 800);
        let small = "[...document.querySelectorAll('nav a, .cites a, .codes a')].filter(link =>
            link.getBoundingClientRect().height < 24).length";
        assert_eq!(page.get::<usize>(small), 0, "links can be touched: {name}");
    }
}

fn it_is_printed_whole_under_the_banner(page: &mut Page) {
    page.prefer(&[Setting::Dark]);
    page.load(NAME);
    let pdf = page.print(LETTER);
    let sheets = sheets(&pdf);
    assert!(sheets.len() > 4, "{}", sheets.len());
    for (number, sheet) in sheets.iter().enumerate() {
        let sheet = letters(sheet);
        let banners = sheet.matches(&letters("this page is unclassified")).count();
        assert_eq!(banners, 2, "sheet {}: {sheet}", number + 1);
    }
    let all: String = sheets.iter().map(|sheet| letters(sheet)).collect();
    for words in page
        .evaluate(
            "[...document.querySelectorAll('h4')].map(title => title.textContent).join('\\n')",
        )
        .lines()
    {
        // A sheet may end between the lines of a long one.
        let begin: String = letters(words).chars().take(20).collect();
        assert!(all.contains(&begin), "{words}");
    }
    let (left, right) = margins(&pdf);
    assert!(left > 1.0 && right > 1.0, "{left} cm and {right} cm");
    assert!(crate::paper::darkness(&pdf) < 0.3, "on white");
}

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// What a file holds; of a package, all of its files.
fn content(path: &Path) -> Vec<u8> {
    let bytes = fs::read(path).unwrap();
    let is_package = path
        .extension()
        .is_some_and(|ending| ending == "zip" || ending == "imscc");
    if !is_package {
        return bytes;
    }
    let mut archive = ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut all = Vec::new();
    for at in 0..archive.len() {
        archive.by_index(at).unwrap().read_to_end(&mut all).unwrap();
    }
    all
}

#[test]
fn nothing_that_a_student_opens_holds_any_of_it() {
    let mut sentences = Vec::new();
    for name in FILES {
        let page = fs::read_to_string(dist().join(name)).unwrap();
        // What is said after each label, and in no other file; short answers may be words of the document.
        let said = page.split("<dd>").skip(1);
        let said = said.filter_map(|rest| rest.split(['<', '&']).next());
        let before = sentences.len();
        sentences.extend(said.filter(|words| words.len() > 60).map(str::to_owned));
        assert!(sentences.len() > before + 80, "{name}");
    }
    let mut looked = 0;
    for path in files(&dist()) {
        if path.ends_with(NAME) {
            continue;
        }
        looked += 1;
        let content = content(&path);
        let text = String::from_utf8_lossy(&content);
        for words in &sentences {
            assert!(!text.contains(&**words), "{}: {words}", path.display());
        }
        let name = path.file_name().unwrap().to_string_lossy();
        // A page for teachers may lead there.
        let is_for_students = name == "index.html"
            || ["document-", "museum-", "lesson-", "frus-explorer-"]
                .iter()
                .any(|start| name.starts_with(start));
        assert!(
            !is_for_students || !text.contains(NAME),
            "{} leads to the teacher's file",
            path.display()
        );
    }
    assert!(looked > 20, "{looked}");
}

#[test]
fn its_policy_allows_its_own_style_and_nothing_else() {
    for name in FILES {
        let page = fs::read_to_string(dist().join(name)).unwrap();
        let policy = page.split("Security-Policy\" content=\"").nth(1).unwrap();
        let policy = policy.split('"').next().unwrap();
        let style = policy
            .strip_prefix("default-src 'none'; style-src 'sha256-")
            .unwrap();
        let (hash, rest) = style.split_once("'; ").unwrap();
        assert_eq!(hash.len(), 44);
        assert_eq!(rest, "img-src data:; base-uri 'none'; form-action 'none'");
        assert!(
            !page.contains("<script") && !page.contains("url("),
            "{name}"
        );
    }
}
