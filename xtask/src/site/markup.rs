//! Edits the pages as text: removes what Trunk left in them, and puts in policy, scripts and links.

use anyhow::{Context as _, Result, bail};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};

/// The two files that a page starts with, by their way from it.
#[derive(Clone, Copy)]
pub(super) struct Start<'a> {
    pub(super) script: &'a str,
    pub(super) program: &'a str,
}

/// The page without Trunk's own loader and its preload links: where scripts are off, the program would be fetched for
/// nothing, with a warning in the console.
pub(super) fn without_loader(html: &str) -> Result<String> {
    let changed = || {
        "index.html has not the loader that this expects; has the build tool changed it?".to_owned()
    };
    let (before, rest) = html
        .split_once("<script type=\"module\">")
        .with_context(changed)?;
    let (_, after) = rest.split_once("</script>").with_context(changed)?;
    let html = [before, after].concat();

    let mut kept = String::with_capacity(html.len());
    let mut rest = html.as_str();
    while let Some((before, after)) = rest.split_once("<link rel=\"") {
        let (link, after) = after.split_once('>').with_context(changed)?;
        kept.push_str(before);
        if !link.starts_with("preload\"") && !link.starts_with("modulepreload\"") {
            kept.push_str(&format!("<link rel=\"{link}>"));
        }
        rest = after;
    }
    kept.push_str(rest);
    Ok(kept)
}

/// The page without the indentation of its template; to be called before the document is prerendered into it.
pub(super) fn unindented(html: &str) -> String {
    let lines = html.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |html, line| html + line + "\n")
}

/// The page of the site. Its script asks for the program at once: the page's own, or the one of the mode that the page is in.
/// `address` is where it will stand, if that is known.
pub(super) fn site(
    template: &str,
    early: &str,
    start: Start<'_>,
    modes: &[(&str, Start<'_>)],
    address: Option<&str>,
) -> Result<String> {
    let base = address.map(|address| format!("{}/", address.trim_end_matches('/')));
    // The first drawing waits until what stands above the timeline is there: half a row of links would move what stands below it
    // when the rest comes. In a narrow window that is the document, too (styles/layout.css).
    let links = format!(
        "<link rel=\"expect\" href=\"#timeline\" blocking=\"render\" media=\"(min-width: 48rem)\">\
         <link rel=\"expect\" href=\"#notes\" blocking=\"render\" media=\"(max-width: 47.99rem)\">\
         <link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\
         <link rel=\"apple-touch-icon\" href=\"icon-192.png\">\
         <link rel=\"manifest\" href=\"site.webmanifest\">\
         <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}oembed.json\">",
        base.unwrap_or_default()
    );
    let pair = |start: &Start<'_>| format!("[\"{}\",\"{}\"]", start.script, start.program);
    let modes = modes
        .iter()
        .map(|(mode, start)| format!("{mode}:{}", pair(start)));
    let modes = modes.collect::<Vec<_>>().join(",");
    let begin = format!(
        "const page=document.documentElement.dataset,\
         [script,wasm]={{{modes}}}[page.mode]??{},\
         program=fetch(wasm);program.catch(()=>{{}});\
         try{{await(await import(\"./\"+script)).start(program)}}catch{{page.fault=\"\"}}",
        pair(&start)
    );
    let html = fill(
        template,
        &[
            ("<!--links-->", &links),
            ("<!--early-->", &script("", early)),
            ("<!--start-->", &script(" type=\"module\"", &begin)),
        ],
    )?;
    with_policy(
        &html,
        "'self'",
        "font-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
         frame-src 'self'; ",
    )
}

/// The page of the launcher, with its style, and with what starts its program.
pub(super) fn launcher(
    template: &str,
    style: &str,
    early: &str,
    start: Start<'_>,
) -> Result<String> {
    let styled = fill(template, &[("<!--style-->", &self::style(style))])?;
    with_program(&styled, early, start, "program", "frame-src 'self'; ")
}

/// The page of the reading room, with its style, and with what starts its program and names the script of its worker.
pub(super) fn room(
    template: &str,
    style: &str,
    early: &str,
    start: Start<'_>,
    worker: &str,
) -> Result<String> {
    let icon = "<link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">";
    let slots = [
        ("<!--links-->", icon),
        ("<!--style-->", &self::style(style)),
    ];
    let arguments = format!("program,\"{worker}\"");
    with_program(
        &fill(template, &slots)?,
        early,
        start,
        &arguments,
        "worker-src 'self'; ",
    )
}

/// A page with what starts the program that it has of its own: `arguments` are what the script gets to start it with, and `more`
/// is what the page may load besides what stands beside it.
fn with_program(
    template: &str,
    early: &str,
    start: Start<'_>,
    arguments: &str,
    more: &str,
) -> Result<String> {
    let begin = format!(
        "const program=fetch(\"{}\");program.catch(()=>{{}});\
         try{{await(await import(\"./{}\")).start({arguments})}}catch{{document.documentElement.dataset.fault=\"\"}}",
        start.program, start.script
    );
    let html = fill(
        template,
        &[
            ("<!--early-->", &script("", early)),
            ("<!--start-->", &script(" type=\"module\"", &begin)),
        ],
    )?;
    let beside = "font-src 'self'; img-src 'self'; connect-src 'self'; ";
    with_policy(&html, "'self'", &[beside, more].concat())
}

/// An element that holds a style sheet.
pub(super) fn style(text: &str) -> String {
    format!("<style>{}</style>", text.trim_end())
}

/// What has a style sheet, for a folder below the site's own, whose faces it uses.
pub(super) fn with_faces_above(text: &str) -> String {
    text.replace("url(fonts/", "url(../fonts/")
}

/// An element that holds a script.
pub(super) fn script(attributes: &str, text: &str) -> String {
    // Only this ends a script element; in a string of a script the backslash changes nothing.
    format!(
        "<script{attributes}>{}</script>",
        text.replace("</script", "<\\/script")
    )
}

/// Replaces each slot, which must be there exactly once.
pub(super) fn fill(html: &str, slots: &[(&str, &str)]) -> Result<String> {
    let mut html = html.to_owned();
    for (slot, words) in slots {
        html = match html.split_once(slot) {
            Some((before, after)) if !after.contains(slot) => [before, words, after].concat(),
            _ => bail!("A page should have {slot} once."),
        };
    }
    Ok(html)
}

/// The page of a package that reports to a course, with its script, and a policy that allows what it has: that script, its
/// style, its frame and its icon.
pub(super) fn reporting(template: &str, report: &str) -> Result<String> {
    let html = fill(template, &[("<!--start-->", &script("", report))])?;
    allowing(&html, "", "frame-src 'self'; img-src data:; ")
}

/// A page without any script, with its style sheet, and a policy that allows that and nothing else: not even an icon is asked for,
/// since the page brings an empty one.
pub(super) fn still(template: &str, style: &str) -> Result<String> {
    let html = fill(template, &[("<!--style-->", &self::style(style))])?;
    if html.contains("<script") {
        bail!("A page that should have no script has one.");
    }
    let styles = hashes(&html, "<style", "</style>")?;
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src{styles}; img-src data:; base-uri 'none'; form-action 'none'\">"
    );
    fill(&html, &[(POLICY, &policy)])
}

/// Puts in the content security policy of a page with the program: inline scripts and styles are allowed by their hashes,
/// script files by `scripts`, and whatever else the page may load by `more`.
pub(super) fn with_policy(html: &str, scripts: &str, more: &str) -> Result<String> {
    let scripts = format!("{scripts} 'wasm-unsafe-eval'");
    allowing(html, scripts.trim_start(), more)
}

/// Where the policy is put in.
pub(super) const POLICY: &str = "<!--policy-->";

/// Puts in the content security policy.
fn allowing(html: &str, scripts: &str, more: &str) -> Result<String> {
    let inline = hashes(html, "<script", "</script>")?;
    let styles = hashes(html, "<style", "</style>")?;
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src {scripts}{inline}; style-src{styles}; {more}base-uri 'none'; form-action 'none'\">"
    )
    .replace("script-src  ", "script-src ");
    fill(html, &[(POLICY, &policy)])
}

/// The hashes of all inline elements of a kind, but not of those that only hold data.
fn hashes(html: &str, open: &str, close: &str) -> Result<String> {
    let mut found = String::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once(open) {
        let unclosed = || format!("A page has {open} without {close}.");
        let (attributes, after) = after.split_once('>').with_context(unclosed)?;
        let (inside, after) = after.split_once(close).with_context(unclosed)?;
        if !inside.is_empty() && !attributes.contains("type=\"application/") {
            let hash = STANDARD.encode(Sha256::digest(inside));
            found.push_str(&format!(" 'sha256-{hash}'"));
        }
        rest = after;
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        reason = "a test may stop where what it needs is missing"
    )]

    use super::*;

    #[test]
    fn the_policy_names_each_script_and_style_of_the_page_and_no_data() {
        let page = "<!--policy--><style>a{}</style><script src=\"x.js\"></script><script type=\"module\">run()</script>\
                    <script type=\"application/gzip\">abc</script>";
        let page = with_policy(page, "'self'", "").unwrap();
        // The digests are those of `printf 'a{}' | openssl dgst -sha256 -binary | base64`, and the same for `run()`.
        assert!(page.contains("script-src 'self' 'wasm-unsafe-eval' 'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ=';"), "{page}");
        assert!(
            page.contains("style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=';"),
            "{page}"
        );
    }

    #[test]
    fn a_page_without_scripts_may_run_none() {
        let template = "<head><!--policy--><!--style--></head>";
        let page = still(template, "a{}").unwrap();
        assert_eq!(
            page,
            "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; img-src data:; base-uri 'none'; form-action 'none'\">\
             <style>a{}</style></head>"
        );
        assert!(still("<!--policy--><!--style--><script>a()</script>", "").is_err());
        assert!(still("<!--policy-->", "a{}").is_err());
    }

    #[test]
    fn the_page_that_reports_may_run_its_own_script_and_no_program() {
        let template = "<!--policy--><style>a{}</style><p><!--start-->";
        let page = reporting(template, "run()").unwrap();
        assert!(page.ends_with("<p><script>run()</script>"), "{page}");
        assert!(
            page.contains("script-src 'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ='; style-src 'sha256-"),
            "{page}"
        );
        assert!(!page.contains("wasm") && page.contains("default-src 'none'"));
    }

    #[test]
    fn the_program_is_asked_for_when_the_page_runs_and_not_before() {
        let built = "<link rel=\"icon\" href=\"i\"><link rel=\"modulepreload\" href=\"./a.js\"><link rel=\"preload\" \
                     href=\"./a.wasm\" as=\"fetch\"><script type=\"module\">import init from './a.js';\
                     init({ module_or_path: './a.wasm' });</script><link rel=\"preload\" href=\"b\"><p>";
        assert_eq!(
            without_loader(built).unwrap(),
            "<link rel=\"icon\" href=\"i\"><p>"
        );
        assert!(without_loader("<p>no loader").is_err());

        let start = Start {
            script: "a-1.js",
            program: "a-2.wasm",
        };
        let museum = Start {
            script: "../m-1.js",
            program: "../m-2.wasm",
        };
        let template = "<!--policy--><!--early--><!--links--><p><!--start-->";
        let modes = [("museum", museum)];
        let address = Some("https://example.org/a");
        let page = site(template, "early()", start, &modes, address).unwrap();
        assert!(page.contains(
            "{museum:[\"../m-1.js\",\"../m-2.wasm\"]}[page.mode]??[\"a-1.js\",\"a-2.wasm\"]"
        ));
        assert!(page.contains("href=\"https://example.org/a/oembed.json\""));
        assert!(site("<p>", "", start, &modes, None).is_err());
    }

    #[test]
    fn the_launcher_starts_its_own_program_and_shows_the_site_in_a_frame() {
        let start = Start {
            script: "launcher-1.js",
            program: "launcher-2.wasm",
        };
        let template = "<!--policy--><!--early--><!--style--><p><!--start-->";
        let page = launcher(template, "a{}\n", "early()", start).unwrap();
        assert!(page.contains("fetch(\"launcher-2.wasm\")"), "{page}");
        assert!(page.contains("import(\"./launcher-1.js\")"));
        assert!(page.contains("<style>a{}</style>"));
        assert!(page.contains("style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; "));
        assert!(page.contains("connect-src 'self'; frame-src 'self'; base-uri 'none'"));
    }

    #[test]
    fn the_indentation_of_the_template_is_not_sent() {
        assert_eq!(
            unindented("<main>\n  <p>\n\n    a  b\n"),
            "<main>\n<p>\na  b\n"
        );
    }

    #[test]
    fn a_script_can_not_end_its_element() {
        assert_eq!(
            script("", "a='</script>'"),
            "<script>a='<\\/script>'</script>"
        );
    }

    #[test]
    fn a_slot_is_filled_once() {
        assert_eq!(fill("a<!--x-->b", &[("<!--x-->", "-")]).unwrap(), "a-b");
        assert!(fill("ab", &[("<!--x-->", "-")]).is_err());
        assert!(fill("<!--x--><!--x-->", &[("<!--x-->", "-")]).is_err());
    }
}
