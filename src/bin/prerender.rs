//! Writes the page into the built site, so that it can be read before, and without, its program.
//!
//! `prerender DIR` draws the page from the same parts as the browser does, puts it into `DIR/index.html`, names the page
//! after its document, states the policy under which it runs, and writes the files beside it. Trunk runs it after every
//! build.
#![allow(
    clippy::print_stderr,
    reason = "a program tells its user what went wrong"
)]

use std::{env, fs, path::Path, process::ExitCode};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use frus_explorer::{
    app::App,
    edition, files,
    frame::{Colophon, Foot, Head},
};
use sha2::{Digest as _, Sha256};
use yew::BaseComponent;

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1) else {
        eprintln!("prerender: name the folder that holds the built index.html");
        return ExitCode::from(2);
    };
    match prerender(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("prerender: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn prerender(folder: &Path) -> Result<(), String> {
    let path = folder.join("index.html");
    let template =
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let edition =
        edition::embedded().ok_or("the embedded document can not be read; build again")?;

    let document = &edition.document;
    let heading = document
        .heading()
        .map(|block| block.plain_text())
        .unwrap_or_default();
    let number = document
        .number()
        .map(|number| format!("No. {number}. "))
        .unwrap_or_default();
    let volume = &edition.volume;
    let title = format!("{number}{heading}");
    let about = format!(
        "{}, {}, volume {}: {title}, {}",
        volume.series, volume.subseries, volume.number, edition.imprint.dateline.text
    );

    let mut html = template;
    for (slot, words) in [
        ("{title}", escape(&title)),
        (
            "<!--description-->",
            format!("<meta name=\"description\" content=\"{}\">", escape(&about)),
        ),
        ("<!--page-->", drawn::<App>(true)),
        ("<!--head-->", drawn::<Head>(false)),
        ("<!--colophon-->", drawn::<Colophon>(false)),
        ("<!--foot-->", drawn::<Foot>(false)),
    ] {
        html = fill(&html, slot, &words)?;
    }
    let html = loader(&html)?;
    let html = fill(&html, "<!--policy-->", &policy(&html)?)?;
    for (name, content) in files::all(&edition) {
        write(&folder.join(name), &content)?;
    }
    write(&path, &html)
}

fn write(path: &Path, content: &str) -> Result<(), String> {
    fs::write(path, content).map_err(|error| format!("{}: {error}", path.display()))
}

/// The markup of a part; with the signs by which the program finds its way over it, where it is to run there.
fn drawn<C>(runs: bool) -> String
where
    C: BaseComponent<Properties = ()>,
{
    let renderer = yew::ServerRenderer::<C>::new().hydratable(runs);
    futures::executor::block_on(renderer.render())
}

/// Puts `words` in the place of the one `slot`.
fn fill(html: &str, slot: &str, words: &str) -> Result<String, String> {
    match html.split_once(slot) {
        Some((before, after)) if !after.contains(slot) => Ok([before, words, after].concat()),
        Some(_) => Err(format!("index.html has {slot} twice; keep one")),
        None => Err(format!(
            "index.html has no {slot} any more; was it prerendered already? build again"
        )),
    }
}

fn escape(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// Puts a loader of our own in the place of the build tool's, which asks for the program ahead of its time: a page without
/// scripts would fetch it for nothing, and be told so in the console. Ours asks for both files at once when it runs.
fn loader(html: &str) -> Result<String, String> {
    let changed = "index.html has not the loader that this expects; has the build tool changed it?";
    let html = without_preloads(html).ok_or(changed)?;
    let (head, rest) = html.split_once("<script type=\"module\">").ok_or(changed)?;
    let (script, tail) = rest.split_once("</script>").ok_or(changed)?;
    let name = |before: &str| {
        let (_, after) = script.split_once(before)?;
        after.split_once('\'').map(|(name, _)| name)
    };
    let glue = name("from '").ok_or(changed)?;
    let program = name("module_or_path: '").ok_or(changed)?;
    Ok(format!(
        "{head}<script type=\"module\">const program=fetch(\"{program}\");\
         const{{default:start}}=await import(\"{glue}\");await start({{module_or_path:program}})</script>{tail}"
    ))
}

/// The page without its links to what it may need later; `None` where a link does not end.
fn without_preloads(html: &str) -> Option<String> {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<link rel=\"") {
        let (link, after) = after.split_once('>')?;
        kept.push_str(before);
        if !link.starts_with("preload\"") && !link.starts_with("modulepreload\"") {
            kept.push_str(&format!("<link rel=\"{link}>"));
        }
        rest = after;
    }
    kept.push_str(rest);
    Some(kept)
}

/// The policy: nothing but what this page brings along, and of what stands inside it only what is here now, by its hash.
fn policy(html: &str) -> Result<String, String> {
    let scripts = hashes(html, "<script", "</script>")?;
    let styles = hashes(html, "<style", "</style>")?;
    Ok(format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src{styles}; font-src 'self'; img-src 'self' data:; \
         connect-src 'self'; base-uri 'none'; form-action 'none'\">"
    ))
}

/// The hashes of all elements of a kind that hold text of their own.
fn hashes(html: &str, open: &str, close: &str) -> Result<String, String> {
    let mut found = String::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once(open) {
        let unclosed = || format!("index.html has {open} without {close}");
        let (_, after) = after.split_once('>').ok_or_else(unclosed)?;
        let (inside, after) = after.split_once(close).ok_or_else(unclosed)?;
        if !inside.is_empty() {
            found.push_str(&format!(
                " 'sha256-{}'",
                STANDARD.encode(Sha256::digest(inside))
            ));
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
    fn the_policy_names_each_script_and_style_of_the_page() {
        let policy = policy("<style>a{}</style><script src=\"x.js\"></script><script type=\"module\">run()</script>").unwrap();
        // The digests are those of `printf 'a{}' | openssl dgst -sha256 -binary | base64`, and the same for `run()`.
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval' 'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ=';"), "{policy}");
        assert!(
            policy.contains("style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=';"),
            "{policy}"
        );
    }

    #[test]
    fn the_program_is_asked_for_when_the_loader_runs_and_not_before() {
        let built = "<link rel=\"icon\" href=\"i\"><link rel=\"modulepreload\" href=\"./a.js\"><link rel=\"preload\" \
                     href=\"./a.wasm\" as=\"fetch\"><script type=\"module\">import init from './a.js';\
                     init({ module_or_path: './a.wasm' });</script><link rel=\"preload\" href=\"b\"><p>";
        let page = loader(built).unwrap();
        assert!(
            page.starts_with("<link rel=\"icon\" href=\"i\"><script type=\"module\">"),
            "{page}"
        );
        assert!(
            page.contains("fetch(\"./a.wasm\")") && page.contains("import(\"./a.js\")"),
            "{page}"
        );
        assert!(page.ends_with("</script><p>"), "{page}");
        assert!(loader("<p>no loader").is_err());
    }

    #[test]
    fn a_slot_is_filled_once() {
        assert_eq!(fill("a<!--x-->b", "<!--x-->", "-").unwrap(), "a-b");
        assert!(fill("ab", "<!--x-->", "-").is_err());
        assert!(fill("<!--x--><!--x-->", "<!--x-->", "-").is_err());
    }
}
