//! The page in somebody else's: the element, the three dialects in which the page tells its height, and what is said to
//! nobody.

use crate::{page::Page, server::Hosting, session::Engine};

in_every_engine![
    the_element_is_as_high_as_its_content,
    the_element_follows_its_attributes,
    the_link_follows_the_address,
    the_element_from_a_module,
    the_element_may_come_twice_and_leaves_a_link,
    a_page_without_the_script_keeps_its_link,
    the_height_is_told_to_who_asks_and_nothing_else,
    malformed_words_are_ignored,
    wordpress_is_told_with_its_secret,
    an_lti_host_is_told,
    a_host_that_forbids_frames_keeps_the_link,
    links_to_other_sites_open_pages_of_their_own,
    a_host_that_does_not_answer_cuts_nothing_off,
    nothing_is_tied_to_the_foot_of_a_frame_as_high_as_the_page,
];

/// Opens a page of somebody else's, on a host of its own. In it, `SITE` is the address of the site, and what any frame
/// says is kept in `heard`.
fn host_with(page: &mut Page, body: &str) {
    host_with_head(page, "", body);
}

/// The same, with `head` at the end of its head: a policy, which a browser reads nowhere else in a page.
fn host_with_head(page: &mut Page, head: &str, body: &str) {
    let site = page.address("");
    let html = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>An article</title>
         <script>heard = []; addEventListener('message', event => heard.push([event.data, event.origin]))</script>
         {head}<body style='margin:0'>{}",
        body.replace("SITE", &site)
    );
    let other = page.host_another(Hosting {
        pages: vec![("/article.html", html)],
        ..Default::default()
    });
    let url = format!("{}/article.html", other.origin());
    page.visit(&url);
}

/// An expression, in the frame: whether it is as high as what it holds, to the pixel.
pub(crate) const WHOLE: &str =
    "Math.abs(document.body.getBoundingClientRect().height - innerHeight) <= 1
    && document.documentElement.scrollHeight <= innerHeight";

const FRAME: &str = "document.querySelector('iframe')";

/// Waits until the frame is as high as what it holds, to the pixel.
fn wait_for_whole_frame(page: &mut Page) {
    page.wait_until(
        "the frame has a height of its own",
        &format!("{FRAME}.getBoundingClientRect().height > 2000"),
    );
    enter_live_frame(page);
    page.wait_until("the frame is as high as what it holds", WHOLE);
}

/// Goes into the frame, and waits until the page in it can be used.
fn enter_live_frame(page: &mut Page) {
    page.enter_frame("iframe");
    page.wait_until_live();
}

/// Scrolls the page around the frame so that a part inside it can be reached: a frame that does not scroll has no say in
/// that.
fn bring(page: &mut Page, selector: &str) {
    let top: f64 = page.get(&format!(
        "document.querySelector('{selector}').getBoundingClientRect().top"
    ));
    page.leave_frame();
    page.run(&format!(
        "scrollBy({{ top: {FRAME}.getBoundingClientRect().top + {top} - 300, behavior: 'instant' }})"
    ));
    page.wait_for_drawing();
    page.enter_frame("iframe");
}

fn the_element_is_as_high_as_its_content(page: &mut Page) {
    // So narrow that what opens stands above the text, and not beside it.
    page.resize(700, 800);
    host_with(
        page,
        "<script src='SITEembed.js' async></script>
         <frus-explorer><a href='SITE'>No. 660</a></frus-explorer><p id=after>After</p>",
    );
    wait_for_whole_frame(page);
    assert_eq!(
        page.get::<String>("document.documentElement.dataset.embed"),
        "1"
    );
    // What makes the page higher makes the frame higher.
    let before: f64 = page.get("innerHeight");
    bring(page, "#event-1953-07-14-telegram-128");
    page.click("#event-1953-07-14-telegram-128");
    page.wait_for_evidence("event-1953-07-14-telegram-128");
    page.wait_until(
        "the frame has grown",
        &format!("innerHeight > {before} + 100"),
    );
    page.wait_until("the frame is as high as what it holds", WHOLE);
    page.leave_frame();
    // A frame that drives itself up would never come to rest.
    let rest: f64 = page.get(&format!("{FRAME}.getBoundingClientRect().height"));
    page.linger();
    assert_eq!(
        page.get::<f64>(&format!("{FRAME}.getBoundingClientRect().height")),
        rest,
        "the height rests"
    );
    let (title, loading, sandbox): (String, String, String) = page.get(&format!(
        "[{FRAME}.title, {FRAME}.loading, {FRAME}.sandbox.value]"
    ));
    assert!(!title.is_empty());
    assert_eq!(loading, "lazy");
    assert!(!sandbox.contains("top-navigation"), "{sandbox}");
}

fn the_element_follows_its_attributes(page: &mut Page) {
    host_with(
        page,
        "<script src='SITEembed.js'></script>
         <frus-explorer view=timeline theme=dark height=444 start=note-3 title='A name' src='SITE'></frus-explorer>",
    );
    let source = |page: &mut Page| page.get::<String>(&format!("{FRAME}.src"));
    page.wait_until("the frame is there", FRAME);
    let address = source(page);
    for part in ["view=timeline", "theme=dark", "embed=1", "#note-3"] {
        assert!(address.contains(part), "{part} in {address}");
    }
    assert_eq!(page.get::<String>(&format!("{FRAME}.title")), "A name");
    assert_eq!(
        page.get::<f64>(&format!("{FRAME}.getBoundingClientRect().height")),
        444.0
    );
    page.run("document.querySelector('frus-explorer').setAttribute('view', 'read')");
    assert!(source(page).contains("view=read"));
    // An attribute runs nothing.
    page.run("document.querySelector('frus-explorer').setAttribute('src', 'javascript:document.title=1')");
    assert!(source(page).starts_with("http"), "{}", source(page));
}

fn the_link_follows_the_address(page: &mut Page) {
    host_with(
        page,
        "<script src='SITEembed.js'></script><frus-explorer lang=en src='SITE?lesson=1'></frus-explorer>",
    );
    page.wait_until("the frame is there", FRAME);
    // WebKit's driver goes silent now and then when a frame goes whose page is still being loaded.
    enter_live_frame(page);
    page.leave_frame();
    page.run("document.querySelector('frus-explorer').setAttribute('src', document.querySelector('script[src]').src + '/../?lesson=2')");
    let site = page.address("");
    let links = page.attributes("frus-explorer a", "href");
    assert_eq!(links, [format!("{site}?lesson=2")]);
    assert_eq!(
        page.get::<String>(&format!("{FRAME}.src")),
        format!("{site}?lesson=2&embed=1"),
        "what nobody reads is not sent"
    );
    enter_live_frame(page);
    page.leave_frame();
    // A link of the page's own stays what it is.
    page.run("document.querySelector('frus-explorer').outerHTML = '<frus-explorer><a href=\"/own\">Own</a></frus-explorer>'");
    page.run("document.querySelector('frus-explorer').setAttribute('view', 'read')");
    let links = page.attributes("frus-explorer a", "href");
    assert!(links.len() == 1 && links[0].ends_with("/own"), "{links:?}");
}

fn the_element_from_a_module(page: &mut Page) {
    // Chromium warns of a frame of the same origin, which is not what the element is for.
    page.tolerate("allow-same-origin");
    // A module of another site runs only where that site's host allows it; so both stand on one host here.
    page.host(Hosting {
        base: "/a/b/",
        pages: vec![(
            "/article.html",
            "<!doctype html><html lang=en><meta charset=utf-8><title>An article</title>
             <script src='/a/b/embed.js?1' type=module></script><frus-explorer></frus-explorer>"
                .to_owned(),
        )],
        ..Default::default()
    });
    let site = page.address("");
    let url = site.replace("/a/b/", "/article.html");
    page.visit(&url);
    page.wait_until("the frame is there", FRAME);
    assert_eq!(
        page.get::<String>(&format!("{FRAME}.src")),
        format!("{site}?embed=1")
    );
}

fn the_element_may_come_twice_and_leaves_a_link(page: &mut Page) {
    host_with(
        page,
        "<script src='SITEembed.js'></script><script src='SITEembed.js'></script>
         <frus-explorer height=300></frus-explorer>",
    );
    page.wait_until("the frame is there", FRAME);
    let links: Vec<String> =
        page.get("[...document.querySelectorAll('frus-explorer a')].map(link => link.href)");
    assert_eq!(links, [page.address("")], "one link, to the page itself");
    assert_eq!(page.count("iframe"), 1);
}

fn a_page_without_the_script_keeps_its_link(page: &mut Page) {
    host_with(
        page,
        "<frus-explorer><a href='SITE'>No. 660</a></frus-explorer>",
    );
    page.click("frus-explorer a");
    page.wait_until(
        "the page itself is there",
        "document.querySelector('#document')",
    );
}

fn the_height_is_told_to_who_asks_and_nothing_else(page: &mut Page) {
    host_with(
        page,
        "<iframe src='SITE' style='width:100%;height:500px'></iframe>",
    );
    page.wait_until("the page says that it can be asked", "heard.length");
    page.linger();
    let origin = page.site().origin();
    let heard: Vec<(serde_json::Value, String)> = page.get("heard");
    assert_eq!(
        heard,
        [(
            serde_json::json!({ "type": "frus-explorer", "version": 1, "ready": true }),
            origin.clone()
        )],
        "nobody has asked yet"
    );
    page.run(&format!(
        "heard = []; {FRAME}.contentWindow.postMessage({{ type: 'frus-explorer', version: 1, ask: 'height' }}, '{origin}')"
    ));
    page.wait_until("there is an answer", "heard.length");
    let (keys, height): (Vec<String>, f64) =
        page.get("[Object.keys(heard[0][0]), heard[0][0].height]");
    assert_eq!(keys, ["type", "version", "height"]);
    assert!(height > 2000.0 && height.fract() == 0.0, "{height}");
}

fn malformed_words_are_ignored(page: &mut Page) {
    host_with(
        page,
        "<iframe src='SITE' style='width:100%;height:500px'></iframe>",
    );
    page.wait_until("the page says that it can be asked", "heard.length");
    page.run(&format!(
        "heard = [];
         for (const words of [null, 1, 'height', [], {{}}, {{ type: 'frus-explorer' }}, {{ type: 'frus-explorer', version: 1 }},
             {{ type: 'frus-explorer', version: 2, ask: 'height' }}, {{ type: 'frus-explorer', version: '1', ask: 'height' }},
             {{ type: 'other', version: 1, ask: 'height' }}, {{ type: 'frus-explorer', version: 1, ask: 'text' }},
             JSON.stringify({{ type: 'frus-explorer', version: 1, ask: 'height' }}), {{ message: 'height' }}, {{ subject: 'lti.frameResize' }}])
             {FRAME}.contentWindow.postMessage(words, '*');"
    ));
    page.linger();
    assert_eq!(page.get::<usize>("heard.length"), 0);
    // Nor is anybody but the parent heard: here, the page itself.
    page.enter_frame("iframe");
    page.run("postMessage({ type: 'frus-explorer', version: 1, ask: 'height' }, '*')");
    page.linger();
    assert_eq!(page.count("html[data-flow]"), 0);
    page.leave_frame();
    assert_eq!(page.get::<usize>("heard.length"), 0);
}

fn wordpress_is_told_with_its_secret(page: &mut Page) {
    host_with(
        page,
        "<iframe sandbox='allow-scripts' src='SITE#?secret=abc123' data-secret=abc123 style='width:100%;height:500px'></iframe>",
    );
    page.wait_until(
        "the height is told",
        "heard.some(([said]) => said.message === 'height')",
    );
    let said: serde_json::Value = page.get("heard.find(([said]) => said.message)[0]");
    assert_eq!(said["secret"], "abc123");
    assert!(said["value"].as_u64().unwrap() > 2000, "{said}");
    let told = said.as_object().unwrap().len();
    assert_eq!(told, 3, "and nothing else: {said}");
}

fn an_lti_host_is_told(page: &mut Page) {
    host_with(
        page,
        "<iframe src='SITE?embed=lti' style='width:100%;height:500px'></iframe>",
    );
    page.wait_until("the height is told", "heard.some(([said]) => said.subject)");
    let said: serde_json::Value = page.get("heard.find(([said]) => said.subject)[0]");
    assert_eq!(said["subject"], "lti.frameResize");
    assert!(said["height"].as_u64().unwrap() > 2000, "{said}");
    let told = said.as_object().unwrap().len();
    assert_eq!(told, 2, "and nothing else: {said}");
}

fn a_host_that_forbids_frames_keeps_the_link(page: &mut Page) {
    page.tolerate("frame-src");
    page.tolerate("Content Security Policy");
    page.tolerate("Content-Security-Policy");
    host_with_head(
        page,
        "<meta http-equiv=Content-Security-Policy content=\"frame-src 'none'\">
         <script>refused = []; addEventListener('securitypolicyviolation', event => refused.push(event.effectiveDirective))</script>",
        "<script src='SITEembed.js'></script><frus-explorer src='https://'></frus-explorer>",
    );
    page.wait_until("the frame is refused", "refused.includes('frame-src')");
    page.wait_for_view("frus-explorer a");
    let address = page.address("");
    assert_eq!(page.attributes("frus-explorer a", "href"), [address]);
    assert_eq!(page.get::<usize>("heard.length"), 0, "nothing was framed");
}

fn links_to_other_sites_open_pages_of_their_own(page: &mut Page) {
    host_with(
        page,
        "<iframe src='SITE' style='width:100%;height:500px'></iframe>",
    );
    enter_live_frame(page);
    page.run("document.addEventListener('click', event => event.preventDefault())");
    page.click(".elsewhere");
    assert_eq!(page.attributes(".elsewhere", "target")[0], "_blank");
    // On a page of its own it stays an ordinary link.
    page.open("");
    page.run("document.addEventListener('click', event => event.preventDefault())");
    page.click(".elsewhere");
    assert_eq!(page.attributes(".elsewhere", "target")[0], "");
}

fn a_host_that_does_not_answer_cuts_nothing_off(page: &mut Page) {
    host_with(
        page,
        "<iframe src='SITE?embed=lti#marking' style='width:100%;height:400px;border:0'></iframe>",
    );
    enter_live_frame(page);
    page.wait_for_view("#marking");
    page.click("#ref-4");
    page.wait_for_pinned(4);
    // What it would cover is brought into view a moment later.
    page.wait_for_drawing();
    let card = page.boxes("#card-4")[0];
    if page.engine() == Engine::WebKit {
        // It keeps a card by its reference where another would move it; the frame can be scrolled to its beginning.
        page.run(&format!(
            "scrollBy({{ top: Math.min({} - 10, 0), behavior: 'instant' }})",
            card.top
        ));
        page.wait_until(
            "the card begins in view",
            "document.querySelector('#card-4').getBoundingClientRect().top >= -1",
        );
    } else {
        assert!(
            card.top >= -1.0 && card.bottom <= 401.0,
            "all of the card is in reach: {card:?}"
        );
    }
    page.click("#card-4 .card-close");
    page.wait_for_closed();
    page.run("scrollTo({ top: 1e6, behavior: 'instant' })");
    page.wait_until(
        "the end of the page is in view",
        "[...document.querySelectorAll('.colophon section')].every(part => part.getBoundingClientRect().bottom <= innerHeight)",
    );
}

fn nothing_is_tied_to_the_foot_of_a_frame_as_high_as_the_page(page: &mut Page) {
    for width in [360, 1280] {
        page.resize(width, 800);
        host_with(
            page,
            "<script src='SITEembed.js'></script><frus-explorer></frus-explorer>",
        );
        wait_for_whole_frame(page);
        bring(page, "#ref-1");
        page.click("#ref-1");
        page.wait_for_pinned(1);
        page.wait_for_drawing();
        let (card, reference) = page.card_and_reference(1);
        let gap = (card.top - reference.bottom).max(reference.top - card.bottom);
        assert!(
            gap < 60.0,
            "at {width}px the card stands by its reference: {gap}"
        );
        page.click("#card-1 .card-close");
        page.wait_for_closed();
        bring(page, "#event-1953-07-14-telegram-131");
        page.click("#event-1953-07-14-telegram-131");
        page.wait_for_evidence("event-1953-07-14-telegram-131");
        page.wait_for_view("#evidence-title");
        assert_ne!(page.style(".evidence", "position"), "fixed", "at {width}px");
    }
}
