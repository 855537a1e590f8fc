//! The site on a host: under any path, from nowhere else, and under its own strict policy.

use crate::{input::key, page::Page, server::Hosting};

in_both_engines![
    the_site_works_under_any_path,
    only_the_own_host_is_asked_for_anything,
    a_strict_policy_stands_before_anything_it_governs,
    the_policy_stops_an_injected_script,
    the_policy_stops_a_request_to_another_host,
    the_prerendered_page_has_no_inline_styles_or_handlers,
    all_that_the_page_names_for_others_is_there,
];

fn the_site_works_under_any_path(page: &mut Page) {
    page.host(Hosting {
        base: "/a/b/",
        ..Default::default()
    });
    page.open("#note-3");
    page.wait_for_view("#note-3");
    page.click("#ref-4");
    page.wait_for_pinned(4);
    page.click("#card-4 .card-goto");
    page.wait_for_focus("#note-4");
    page.choose("event-1953-07-14-telegram-128");
    page.click(".timeline-tools input");
    page.wait_until(
        "the address names the settings, under the same path",
        "location.pathname + location.search + location.hash === '/a/b/?context=volume#event-1953-07-14-telegram-128'",
    );
    let files: Vec<String> = page.get(
        "[...document.querySelectorAll('a[download]')].map(file => new URL(file.href).pathname)",
    );
    assert_eq!(files.len(), 12);
    assert!(
        files.iter().all(|file| file.starts_with("/a/b/frus1952")),
        "{files:?}"
    );
    let elsewhere: Vec<String> = page.get(
        "performance.getEntriesByType('resource').map(file => new URL(file.name).pathname).filter(path => !path.startsWith('/a/b/'))",
    );
    assert_eq!(elsewhere, Vec::<String>::new());
}

fn only_the_own_host_is_asked_for_anything(page: &mut Page) {
    page.open("");
    page.click("#ref-4");
    page.wait_for_pinned(4);
    page.click("#card-4 .card-goto");
    page.wait_for_closed();
    page.click("a.event");
    page.wait_for_focus("#evidence-title");
    page.click(".to-passage");
    page.click("[popovertarget=card-file-number-1]");
    page.wait_for_view("#card-file-number-1");
    page.press(key::ESCAPE);
    page.click(".timeline-tools input");
    page.click("[name=text][value=decided]");
    page.wait_until(
        "the text is shown as decided",
        "document.querySelector('.addition')",
    );
    // A request to any other host fails every scenario; here, what the page names without asking is looked at, too.
    let foreign: Vec<String> = page.get(
        "[...document.querySelectorAll('link[href], script[src], img[src], iframe[src], source[src], use[href], form[action]')]
            .map(part => part.href ?? part.src ?? part.action)
            .filter(url => !url.startsWith('data:') && new URL(url, location.href).host !== location.host)",
    );
    assert_eq!(foreign, Vec::<String>::new());
    let cookies: String = page.get("document.cookie");
    assert_eq!(cookies, "", "nothing is kept about the visitor");
}

fn a_strict_policy_stands_before_anything_it_governs(page: &mut Page) {
    page.open("");
    let (policy, before): (String, usize) = page.get(
        "(meta => [meta.content, [...document.querySelectorAll('script, link, style, base')]
            .filter(part => meta.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_PRECEDING).length])
            (document.querySelector('head > meta[http-equiv=\"Content-Security-Policy\" i]'))",
    );
    assert_eq!(before, 0, "nothing comes before the policy");
    let directives: Vec<Vec<&str>> = policy
        .split(';')
        .map(|directive| directive.split_whitespace().collect())
        .collect();
    assert!(
        directives.contains(&vec!["default-src", "'none'"]),
        "{policy}"
    );
    for loose in [
        "'unsafe-inline'",
        "'unsafe-eval'",
        "'unsafe-hashes'",
        "*",
        "http:",
        "https:",
        "data:",
        "blob:",
    ] {
        for directive in &directives {
            // The icon is a data: URL, and images run nothing.
            let icon = loose == "data:" && directive[..1] == ["img-src"];
            assert!(icon || !directive.contains(&loose), "{loose} in {policy}");
        }
    }
    for closed in ["base-uri", "form-action"] {
        assert!(
            directives.contains(&vec![closed, "'none'"]),
            "{closed} does not follow default-src: {policy}"
        );
    }
}

fn the_policy_stops_an_injected_script(page: &mut Page) {
    page.tolerate("script-src");
    page.host(Hosting {
        edit: |html| html.replace("</body>", "<script>window.injected = true</script><p id=ill onclick='injected = 1'>x</p></body>"),
        ..Default::default()
    });
    page.open("");
    page.click("#ill");
    assert!(
        page.get::<bool>("!('injected' in window)"),
        "no script runs that is not the page's own"
    );
}

fn the_policy_stops_a_request_to_another_host(page: &mut Page) {
    page.tolerate("-src");
    page.tolerate("127.0.0.2");
    page.host(Hosting {
        edit: |html| {
            html.replace(
                "</body>",
                "<img id=ill src='http://127.0.0.2:9/spy.png' alt=''></body>",
            )
        },
        ..Default::default()
    });
    page.open("");
    page.wait_until(
        "the image has failed",
        "document.querySelector('#ill').complete",
    );
    let refused: String = page.evaluate(
        "new Promise(done => {
            addEventListener('securitypolicyviolation', event => done(event.effectiveDirective));
            const image = new Image();
            image.src = 'http://127.0.0.2:9/other.png';
        })",
    );
    assert_eq!(refused, "img-src");
}

fn the_prerendered_page_has_no_inline_styles_or_handlers(page: &mut Page) {
    page.switch_scripts_off();
    page.load("");
    let inline: Vec<String> = page.get(
        "[...document.querySelectorAll('*')].flatMap(part => [...part.attributes]
            .filter(attribute => attribute.name === 'style' || attribute.name.startsWith('on'))
            .map(attribute => part.localName + ' ' + attribute.name))",
    );
    assert_eq!(inline, Vec::<String>::new());
}

fn all_that_the_page_names_for_others_is_there(page: &mut Page) {
    page.open("");
    let fetched = |address: &str| {
        format!(
            "fetch({address}).then(async answer => answer.ok ? JSON.stringify(await answer.json()) : 'null')"
        )
    };
    let manifest = page.evaluate(&fetched(
        "document.querySelector('link[rel=manifest]').href",
    ));
    let manifest: serde_json::Value = serde_json::from_str(&manifest).expect("JSON");
    assert_eq!(
        manifest["scope"], "./",
        "it stays in its folder: {manifest}"
    );
    let icons = manifest["icons"].as_array().expect("icons");
    let names: Vec<&str> = icons
        .iter()
        .filter_map(|icon| icon["src"].as_str())
        .collect();
    assert_eq!(names, ["icon.svg", "icon-192.png"]);
    for name in names {
        let found = page.evaluate(&format!(
            "new Promise(done => {{
                const icon = new Image();
                icon.onload = () => done(String(icon.naturalWidth > 0));
                icon.onerror = () => done('broken');
                icon.src = '{name}';
            }})"
        ));
        assert_eq!(found, "true", "{name} can be drawn");
    }
    let answer = page.evaluate(&fetched(
        "document.querySelector('link[type=\"application/json+oembed\"]').href",
    ));
    let answer: serde_json::Value = serde_json::from_str(&answer).expect("JSON");
    assert_eq!(answer["version"], "1.0");
    assert!(
        answer["title"]
            .as_str()
            .is_some_and(|title| title.starts_with("No. 660.")),
        "{answer}"
    );
}
