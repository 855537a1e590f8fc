//! The packages for courses: what is in them, and how a course plays them. `tests/packages.rs` holds what is written in them to
//! the schemas, in more cases.

use std::{
    fs::{self, File},
    io::Read as _,
    path::PathBuf,
};

use zip::ZipArchive;

use crate::{
    page::Page,
    schema::{Standard, faults},
    server::Hosting,
    session::{dist, tool},
};

in_both_engines![
    a_course_is_told_of_the_beginning_and_the_end_and_of_nothing_else,
    without_a_course_the_page_says_so_and_works,
    a_player_of_scorm_plays_the_package,
    the_page_of_a_cartridge_leads_to_the_document,
];

const SCORM: &str = "lesson-scorm12.zip";
const PACKAGES: [&str; 3] = [
    SCORM,
    "lesson-common-cartridge-1.1.imscc",
    "lesson-common-cartridge-1.2.imscc",
];

/// What is in a package, by its path in the site, in the order in which it was packed.
fn unpacked(package: &str) -> Vec<(String, Vec<u8>)> {
    let path = dist().join(package);
    let file = File::open(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut archive = ZipArchive::new(file).expect("it is a zip archive");
    let files = (0..archive.len()).map(|at| {
        let mut file = archive.by_index(at).unwrap();
        let day = file.last_modified().map(|time| time.datepart());
        assert_eq!(
            day,
            Some(0b10_0001),
            "January 1, 1980, whenever it was built"
        );
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        (file.name().unwrap().into_owned(), content)
    });
    files.collect()
}

/// Unpacks a package into a folder of the scenario's own, as a course does.
fn imported(page: &Page, package: &str) -> PathBuf {
    let folder = page
        .browser
        .scratch()
        .join(format!("{}-{package}", page.user));
    for (path, content) in unpacked(package) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

#[test]
fn each_package_is_valid_and_holds_the_page_of_its_language() {
    for language in ["", "ja/"] {
        let page = fs::read(dist().join([language, "class-660.html"].concat())).unwrap();
        for package in PACKAGES {
            let files = unpacked(&[language, package].concat());
            assert!(files.is_sorted_by_key(|(path, _)| path.clone()), "by name");
            let pages = files
                .iter()
                .filter(|(path, _)| path.ends_with("class-660.html"));
            let pages: Vec<_> = pages.map(|(_, content)| content).collect();
            assert!(
                pages == [&page],
                "{language}{package} holds the page as it is"
            );
            let texts = files
                .into_iter()
                .map(|(path, content)| (path, String::from_utf8(content).unwrap()));
            let found = faults(Standard::of(package), &texts.collect::<Vec<_>>(), "built");
            assert!(found.is_empty(), "{language}{package}: {found:#?}");
        }
    }
}

/// A course: it keeps what it is asked in `calls`, and answers as `status` and `answer` say.
const COURSE: &str = "calls = []; status = ''; answer = 'true';
    const call = name => (...words) => { calls.push([name, ...words].join(' ').trim()); return answer; };
    API = Object.fromEntries(['LMSInitialize', 'LMSSetValue', 'LMSCommit', 'LMSFinish'].map(name => [name, call(name)]));
    API.LMSGetValue = name => { calls.push(`LMSGetValue ${name}`); return status; };";

/// A page that runs `script`, and has the page at `address` in a frame.
fn around(script: &str, address: &str) -> String {
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>A course</title><script>{script}</script>
         <body style='margin:0'><iframe src='{address}' style='width:100%;height:700px;border:0'></iframe>"
    )
}

/// Serves the package for SCORM, with a page of the course's own beside it.
fn host_course(page: &mut Page, course: String) {
    let folder = imported(page, SCORM);
    page.host(Hosting {
        folder,
        pages: vec![
            ("/course.html", course),
            (
                "/left.html",
                "<!doctype html><html lang=en><title>Left</title>".to_owned(),
            ),
        ],
        ..Default::default()
    });
}

fn calls(page: &mut Page) -> Vec<String> {
    page.get("calls.splice(0)")
}

/// Waits until the page of the package shows the words that it has under this name.
fn wait_for_status(page: &mut Page, name: &str) {
    page.wait_until(
        &format!("the status says that it is {name}"),
        &format!("(status => status.textContent === status.dataset.{name})(document.querySelector('[role=status]'))"),
    );
}

/// Asserts that the explorer runs in the frame of the page that reports, in its form for classes, and leaves it again.
fn assert_explorer_runs(page: &mut Page) {
    page.enter_frame("iframe");
    page.wait_until_live();
    let (path, query): (String, String) = page.get("[location.pathname, location.search]");
    assert_eq!((path.as_str(), query.as_str()), ("/class-660.html", ""));
    page.leave_frame();
}

/// Whether the page that reports says that there is no course, and offers no report.
const ALONE: &str =
    "(status => ![status.dataset.reporting, status.dataset.finished, status.dataset.refused]
    .includes(status.textContent) && status.textContent && document.querySelector('button').hidden)
    (document.querySelector('[role=status]'))";

const STATUS: &str = "cmi.core.lesson_status";

fn a_course_is_told_of_the_beginning_and_the_end_and_of_nothing_else(page: &mut Page) {
    host_course(page, around(COURSE, "index.html"));
    let address = page.address("course.html");
    page.visit(&address);
    page.enter_frame("iframe");
    wait_for_status(page, "reporting");
    assert_explorer_runs(page);
    page.assert_axe_finds_nothing("the page of a package that reports");
    page.leave_frame();
    let begun = [
        "LMSInitialize".to_owned(),
        format!("LMSGetValue {STATUS}"),
        format!("LMSSetValue {STATUS} incomplete"),
        "LMSCommit".to_owned(),
    ];
    assert_eq!(calls(page), begun);

    // A report that the course does not take is not shown as taken, and can be repeated.
    page.run("answer = 'false'");
    page.enter_frame("iframe");
    page.click("button");
    wait_for_status(page, "refused");
    page.leave_frame();
    assert_eq!(calls(page), [format!("LMSSetValue {STATUS} completed")]);
    page.run("answer = true");
    page.enter_frame("iframe");
    page.click("button");
    wait_for_status(page, "finished");
    assert!(page.get::<bool>("document.querySelector('button').hidden"));
    page.leave_frame();
    assert_eq!(
        calls(page),
        [
            format!("LMSSetValue {STATUS} completed"),
            "LMSCommit".to_owned()
        ]
    );

    page.run("document.querySelector('iframe').src = 'left.html'");
    page.wait_until("the course is told of the leaving", "calls.length");
    page.linger();
    assert_eq!(calls(page), ["LMSFinish"], "once");

    // Who comes back after finishing has still finished.
    page.run("status = 'completed'; document.querySelector('iframe').src = 'index.html'");
    page.enter_frame("iframe");
    wait_for_status(page, "finished");
    page.leave_frame();
    assert_eq!(calls(page), begun[..2]);
}

fn without_a_course_the_page_says_so_and_works(page: &mut Page) {
    host_course(page, around("", "index.html"));
    let alone = page.address("index.html");
    page.visit(&alone);
    assert!(page.get::<bool>(ALONE));
    assert_explorer_runs(page);

    // In a page of another site, which may not be asked.
    let other = page.host_another(Hosting {
        pages: vec![("/course.html", around(COURSE, &alone))],
        ..Default::default()
    });
    let between = format!("{}/course.html", other.origin());
    page.visit(&between);
    page.enter_frame("iframe");
    page.wait_until("the page says that it is alone", ALONE);
    assert_explorer_runs(page);
    page.leave_frame();
    assert!(calls(page).is_empty());

    // The course may be around that page again.
    page.site().put("/course.html", around(COURSE, &between));
    let around_both = page.address("course.html");
    page.visit(&around_both);
    page.enter_frame("iframe");
    page.enter_frame("iframe");
    wait_for_status(page, "reporting");
    page.leave_all_frames();
    assert_eq!(calls(page).len(), 4);
}

fn a_player_of_scorm_plays_the_package(page: &mut Page) {
    const PLAYER: &str = "API = new Scorm12API({ lmsCommitUrl: '/commit' });
        heard = [];
        for (const name of ['LMSInitialize', 'LMSSetValue', 'LMSCommit', 'LMSFinish']) API.on(name, () => heard.push(name));";
    let player = fs::read_to_string(tool("FRUS_SCORM_AGAIN", &["scorm12.min.js"]))
        .expect("the player is there");
    let course =
        around(PLAYER, "index.html").replace("<script>", "<script src=player.js></script><script>");
    host_course(page, course);
    page.site().put("/player.js", player);
    page.site()
        .put("/commit", r#"{"result":true,"errorCode":0}"#.to_owned());
    let address = page.address("course.html");
    page.visit(&address);
    page.enter_frame("iframe");
    wait_for_status(page, "reporting");
    assert_explorer_runs(page);
    page.leave_frame();
    let kept = "[API.cmi.core.lesson_status, API.cmi.core.score.raw, API.cmi.suspend_data, API.cmi.interactions.childArray.length]";
    let expected = |status: &str| (status.to_owned(), String::new(), String::new(), 0);
    assert_eq!(
        page.get::<(String, String, String, u32)>(kept),
        expected("incomplete")
    );
    page.enter_frame("iframe");
    page.click("button");
    wait_for_status(page, "finished");
    page.leave_frame();
    assert_eq!(
        page.get::<(String, String, String, u32)>(kept),
        expected("completed")
    );
    page.run("document.querySelector('iframe').src = 'left.html'");
    page.wait_until("the player is told of the leaving", "API.isTerminated()");
    let heard: Vec<String> = page.get("heard");
    assert_eq!(
        heard,
        [
            "LMSInitialize",
            "LMSSetValue",
            "LMSCommit",
            "LMSSetValue",
            "LMSCommit",
            "LMSFinish"
        ]
    );
    let commits = page
        .site()
        .requests()
        .into_iter()
        .filter(|request| request.path == "/commit");
    assert!(commits.count() >= 2, "the course keeps both");
}

fn the_page_of_a_cartridge_leads_to_the_document(page: &mut Page) {
    let folder = imported(page, PACKAGES[1]);
    page.host(Hosting {
        folder,
        ..Default::default()
    });
    page.tolerate("favicon.ico");
    let address = page.address("page/index.html");
    page.visit(&address);
    page.assert_axe_finds_nothing("the page of a cartridge");
    let link: String = page.get("document.querySelector('a').href");
    page.visit(&link);
    page.wait_until_live();
    let requests = page.site().requests();
    assert!(
        !requests
            .iter()
            .any(|request| request.path.ends_with(".wasm")),
        "it has all in it"
    );
}
