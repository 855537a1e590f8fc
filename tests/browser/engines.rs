//! The harness itself: that in every engine a scenario can open, look into, click and host what others rely on, and that
//! what goes wrong unseen is found. The pages are the scenarios' own, save where ours is the one framed.

use std::time::{Duration, Instant};

use crate::{
    input::key,
    media::Setting,
    page::{PATIENCE, Page},
    server::{Hosting, Request, Wasm},
    session::dist,
};

in_every_engine![
    a_note_opens_its_card,
    our_page_answers_inside_a_frame,
    a_frame_of_another_origin_can_be_entered,
    a_sandboxed_frame_can_be_entered,
    a_file_can_be_opened,
    troubles_are_found_in_tab_and_frame,
    a_request_to_another_host_is_found,
    a_host_can_spoil_the_module,
    a_script_can_run_before_the_page,
    a_policy_can_come_with_the_answer,
    a_long_query_is_served,
    scripts_can_be_switched_off,
    settings_of_the_visitor_are_in_force,
    a_window_can_be_as_narrow_as_a_phone,
];

/// A page that answers a click, a key and a tap, with something above that pushes all away from the corner.
const BUTTON: &str = "<!doctype html><title>A page</title><p style='height: 90px'>Above
    <button id=button>Press</button><input id=line><output id=said></output>
    <script>
        button.onclick = () => said.textContent += 'press ';
        line.oninput = () => said.textContent += line.value + ' ';
    </script>";

/// Uses the hands on [`BUTTON`].
fn use_button(page: &mut Page) {
    page.wait_for_view("#button");
    page.click("#button");
    page.tap("#button");
    page.click("#line");
    page.press("x");
    page.wait_until(
        "the page has heard all three",
        "said.textContent.trim() === 'press press x'",
    );
}

/// Waits until something that went wrong unseen says each of these words, and gives all that did: some of it is told
/// only after the answer to what caused it.
fn wait_for_troubles(page: &mut Page, words: &[&str]) -> Vec<String> {
    let since = Instant::now();
    let mut troubles: Vec<String> = Vec::new();
    loop {
        troubles.extend(page.troubles());
        let told = |words: &&str| troubles.iter().any(|trouble| trouble.contains(*words));
        if words.iter().all(told) {
            return troubles;
        }
        assert!(since.elapsed() < PATIENCE, "{words:?} are in {troubles:#?}");
        std::thread::sleep(Duration::from_millis(25));
    }
}

fn a_note_opens_its_card(page: &mut Page) {
    page.open("");
    page.click("#ref-4");
    page.wait_for_pinned(4);
    page.press(key::ESCAPE);
    page.wait_for_closed();
    page.wait_for_focus("#ref-4");
    assert_eq!(page.count_accessible("button", "Note 4"), 1);
}

fn our_page_answers_inside_a_frame(page: &mut Page) {
    let around = "<!doctype html><h1>A class</h1><iframe id=ours src='/?text=decided' width=900 height=600></iframe>";
    page.host(Hosting {
        pages: vec![("/class.html", around.into())],
        ..Default::default()
    });
    let url = page.address("class.html");
    page.visit(&url);
    page.enter_frame("#ours");
    page.wait_until_live();
    assert_eq!(page.count("#document .addition"), 1);
    page.click("#ref-4");
    page.wait_for_pinned(4);
    page.leave_frame();
    assert_eq!(page.text("h1"), "A class");
}

fn a_frame_of_another_origin_can_be_entered(page: &mut Page) {
    let other = page.host_another(Hosting {
        pages: vec![("/framed.html", BUTTON.into())],
        ..Default::default()
    });
    let around = format!(
        "<!doctype html><h1>Around</h1><iframe src='{}framed.html' width=500 height=300></iframe>",
        other.address()
    );
    page.host(Hosting {
        pages: vec![("/around.html", around)],
        ..Default::default()
    });
    let url = page.address("around.html");
    page.visit(&url);
    page.enter_frame("iframe");
    use_button(page);
    page.leave_frame();
    assert!(page.get::<bool>("document.querySelector('iframe').contentDocument === null"));
    let paths: Vec<_> = other
        .requests()
        .into_iter()
        .map(|asked| asked.path)
        .collect();
    assert_eq!(paths, ["/framed.html"]);
}

fn a_sandboxed_frame_can_be_entered(page: &mut Page) {
    let around = "<!doctype html><h1>Around</h1><iframe sandbox=allow-scripts src=framed.html width=500 height=300></iframe>
        <iframe id=dead sandbox srcdoc='<p>still</p><script>document.body.textContent = 1</script>'></iframe>";
    page.host(Hosting {
        pages: vec![
            ("/around.html", around.into()),
            (
                "/framed.html",
                format!("{BUTTON}<script>fetch('/framed.html').catch(() => {{}})</script>"),
            ),
        ],
        ..Default::default()
    });
    // Both are the sandbox at work.
    page.tolerate("sandbox");
    page.tolerate("framed.html");
    let url = page.address("around.html");
    page.visit(&url);
    page.enter_frame("iframe");
    assert_eq!(page.get::<String>("origin"), "null");
    use_button(page);
    page.leave_frame();
    page.enter_frame("#dead");
    assert_eq!(page.text("p"), "still");
    page.leave_frame();
    let from_sandbox = Request {
        path: "/framed.html".into(),
        origin: Some("null".into()),
    };
    assert!(page.site().requests().contains(&from_sandbox));
}

fn a_file_can_be_opened(page: &mut Page) {
    let file = std::env::temp_dir().join(format!("a #1 page {}.html", std::process::id()));
    let live = "<script>document.documentElement.dataset.live = ''</script>";
    std::fs::write(&file, format!("{BUTTON}{live}")).expect("a file can be written");
    page.open_file(&file, "?view=plain#line");
    assert_eq!(
        page.get::<[String; 3]>("[location.protocol, location.search, location.hash]"),
        ["file:", "?view=plain", "#line"]
    );
    use_button(page);
    page.run("console.warn('seen in a file')");
    let troubles = wait_for_troubles(page, &["seen in a file"]);
    assert_eq!(troubles.len(), 1, "{troubles:?}");
    page.load_file(&file, "");
    std::fs::remove_file(&file).expect("the file can be removed");
}

fn troubles_are_found_in_tab_and_frame(page: &mut Page) {
    let framed =
        "<!doctype html><meta http-equiv=Content-Security-Policy content=\"script-src 'sha256-x'\">
        <script>document.title = 'refused'</script>";
    let around = "<!doctype html><iframe src=framed.html></iframe>
        <script>
            console.warn('one in the tab');
            setTimeout(() => { throw new Error('two in the tab') });
            Promise.reject(new Error('three in the tab'));
        </script>";
    page.host(Hosting {
        pages: vec![
            ("/around.html", around.into()),
            ("/framed.html", framed.into()),
        ],
        ..Default::default()
    });
    let url = page.address("around.html");
    page.visit(&url);
    page.enter_frame("iframe");
    page.run("console.error('four in the frame')");
    page.leave_frame();
    page.run("location.href = 'framed.html'");
    page.wait_until(
        "the tab has moved on by itself",
        "location.pathname === '/framed.html' && document.readyState === 'complete'",
    );
    page.run("console.warn('five after that')");
    wait_for_troubles(
        page,
        &[
            "one in the tab",
            "two in the tab",
            "three in the tab",
            "four in the frame",
            "policy: \"script-src",
            "five after that",
        ],
    );
}

fn a_request_to_another_host_is_found(page: &mut Page) {
    let framed = "<!doctype html><img src='http://127.0.0.2:8099/framed.png'>";
    let around = "<!doctype html><img src='http://127.0.0.2:8099/around.png'><iframe src=framed.html></iframe>";
    page.host(Hosting {
        pages: vec![
            ("/around.html", around.into()),
            ("/framed.html", framed.into()),
        ],
        ..Default::default()
    });
    let url = page.address("around.html");
    page.visit(&url);
    wait_for_troubles(page, &["around.png", "framed.png"]);
}

fn a_host_can_spoil_the_module(page: &mut Page) {
    let module = std::fs::read_dir(dist()).expect("the site is a folder");
    let module = module
        .map_while(Result::ok)
        .find(|file| file.path().extension().is_some_and(|end| end == "wasm"))
        .expect("the site has a module");
    let size = module.metadata().expect("it has a size").len();
    let ask = format!(
        "fetch('{}').then(async answer => JSON.stringify([
            answer.headers.get('content-type'), (await answer.arrayBuffer()).byteLength]))",
        module.file_name().display()
    );
    for (wasm, kind, expected) in [
        (Wasm::Served, "application/wasm", size),
        (Wasm::Truncated, "application/wasm", size / 2),
        (Wasm::Wrong, "application/wasm", 65),
        (Wasm::AsOctetStream, "application/octet-stream", size),
    ] {
        page.host(Hosting {
            wasm,
            ..Default::default()
        });
        page.load("");
        let answer = page.evaluate(&ask);
        assert_eq!(answer, format!("[\"{kind}\",{expected}]"), "{wasm:?}");
    }
    // What the page says of it is for others to judge.
    page.troubles();
}

fn a_script_can_run_before_the_page(page: &mut Page) {
    page.host(Hosting {
        before: "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no storage') } })",
        ..Default::default()
    });
    page.open("");
    assert!(page.get::<bool>("(() => { try { return !localStorage } catch { return true } })()"));
    assert_eq!(
        page.count("head > meta:first-child"),
        1,
        "nothing of it stays"
    );
}

fn a_policy_can_come_with_the_answer(page: &mut Page) {
    page.host(Hosting {
        headers: vec![("Content-Security-Policy", "script-src 'none'")],
        ..Default::default()
    });
    page.tolerate("script-src");
    page.tolerate("Content-Security-Policy");
    page.load("");
    page.assert_whole_text();
    assert_eq!(page.count("html[data-live]"), 0, "no script runs");
}

fn a_long_query_is_served(page: &mut Page) {
    page.open(&format!("?secret={}", "x".repeat(60_000)));
    assert!(page.get::<usize>("location.href.length") > 60_000);
}

fn scripts_can_be_switched_off(page: &mut Page) {
    page.host(Hosting {
        pages: vec![(
            "/page.html",
            "<!doctype html><body><noscript>Without</noscript><script>document.title = 'ran'</script>"
                .into(),
        )],
        ..Default::default()
    });
    page.switch_scripts_off();
    let url = page.address("page.html");
    page.visit(&url);
    assert_eq!(page.get::<String>("document.title"), "");
    assert_eq!(page.text("noscript"), "Without");
}

fn settings_of_the_visitor_are_in_force(page: &mut Page) {
    page.open("");
    page.prefer(&[Setting::Dark, Setting::ReducedMotion]);
    page.prefer(&[]);
    page.wait_until(
        "neither is in force",
        "!matchMedia('(prefers-color-scheme: dark)').matches && !matchMedia('(prefers-reduced-motion)').matches",
    );
}

fn a_window_can_be_as_narrow_as_a_phone(page: &mut Page) {
    page.resize(320, 640);
    page.open("");
    assert_eq!(
        page.get::<[u32; 2]>("[innerWidth, innerHeight]"),
        [320, 640]
    );
    page.resize(1920, 1080);
    page.wait_until(
        "the window is wide, and still the one in use",
        "innerWidth === 1920 && innerHeight === 1080 && document.hasFocus()",
    );
}
