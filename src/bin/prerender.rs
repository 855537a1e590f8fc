//! Writes the page into the built site, so that it can be read before, and without, its program.
//!
//! `prerender DIR [ADDRESS]` draws the page from the same parts as the browser does, puts it into `DIR/index.html`, names
//! it after its document, and writes the files beside it: those to keep, what other programs ask about the page, and once
//! more the page, to be made a single file. What starts the program, and the policy, are put in after it, by
//! `cargo xtask prerender`. ADDRESS is where the site will stand, if that is known.
#![allow(
    clippy::print_stderr,
    reason = "a program tells its user what went wrong"
)]

use std::{env, fs, path::Path, process::ExitCode};

use frus_explorer::{
    app::App,
    edition, files,
    frame::{Colophon, Fault, FaultProps, Foot, Head},
    publish::{self, Particulars},
};
use yew::BaseComponent;

fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1);
    let Some(folder) = arguments.next() else {
        eprintln!("prerender: name the folder that holds the built index.html");
        return ExitCode::from(2);
    };
    let address = arguments.next();
    let address = address.as_ref().and_then(|address| address.to_str());
    match prerender(Path::new(&folder), address) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("prerender: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn prerender(folder: &Path, address: Option<&str>) -> Result<(), String> {
    let path = folder.join("index.html");
    let template =
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let edition =
        edition::embedded().ok_or("the embedded document can not be read; build again")?;
    let particulars = Particulars::of(&edition, address);

    let mut html = template;
    for (slot, words) in [
        ("{title}", escape(&particulars.title)),
        (
            "<!--description-->",
            format!(
                "<meta name=\"description\" content=\"{}\">",
                escape(&particulars.about)
            ),
        ),
        ("<!--page-->", drawn::<App>(true)),
        ("<!--head-->", drawn::<Head>(false)),
        ("<!--colophon-->", drawn::<Colophon>(false)),
        ("<!--foot-->", drawn::<Foot>(false)),
    ] {
        html = fill(&html, slot, &words)?;
    }
    for (name, content) in files::all(&edition) {
        write(&folder.join(name), &content)?;
    }
    write(&folder.join("oembed.json"), &publish::oembed(&particulars))?;
    write(
        &folder.join("site.webmanifest"),
        &publish::manifest(&particulars),
    )?;
    let alone = files::alone(&edition);
    let fault = |alone: Option<String>| drawn_with::<Fault>(FaultProps { alone }, false);
    write(
        &path,
        &fill(&html, "<!--fault-->", &fault(Some(alone.clone())))?,
    )?;
    write(
        &folder.join(alone),
        &fill(&html, "<!--fault-->", &fault(None))?,
    )
}

fn write(path: &Path, content: &str) -> Result<(), String> {
    fs::write(path, content).map_err(|error| format!("{}: {error}", path.display()))
}

/// The markup of a part; with the signs by which the program finds its way over it, where it is to run there.
fn drawn<C>(runs: bool) -> String
where
    C: BaseComponent<Properties = ()>,
{
    drawn_with::<C>((), runs)
}

/// The same of a part that takes something.
fn drawn_with<C: BaseComponent>(props: C::Properties, runs: bool) -> String
where
    C::Properties: Send,
{
    let renderer = yew::ServerRenderer::<C>::with_props(move || props).hydratable(runs);
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

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        reason = "a test may stop where what it needs is missing"
    )]

    use super::*;

    #[test]
    fn a_slot_is_filled_once() {
        assert_eq!(fill("a<!--x-->b", "<!--x-->", "-").unwrap(), "a-b");
        assert!(fill("ab", "<!--x-->", "-").is_err());
        assert!(fill("<!--x--><!--x-->", "<!--x-->", "-").is_err());
    }
}
