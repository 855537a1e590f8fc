//! Writes the page into the built site, so that it can be read before, and without, its program.
//!
//! `prerender DIR [ADDRESS]` draws the page from the same parts as the browser does, puts it into `DIR/index.html`, names
//! it after its document, and writes the files beside it: those to keep, what other programs ask about the page, what is in
//! the packages for courses, what is only for teachers, and once more the page, to be made a single file. What starts the program, and the policy, are
//! put in after it, by `cargo xtask prerender`. ADDRESS is where the site will stand, if that is known: the folder of its
//! first language. `FRUS_VOLUME` names the volume of the document where its file will stand beside the page; what the document
//! refers to in it leads to the reading room then.
#![allow(
    clippy::print_stderr,
    reason = "a program tells its user what went wrong"
)]

use std::{env, fs, path::Path, process::ExitCode, rc::Rc};

use frus::{
    document::Target,
    edition::Edition,
    html::{self, Elsewhere},
};
use frus_explorer::{
    app::{App, AppProps},
    edition, files, languages,
    publish::{self, Particulars, VolumeAtHand, teacher},
    view::{drawn::Drawn, words::Words},
};
use yew::LocalServerRenderer;

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
    let words = Words;
    let particulars = Particulars::of(&edition, address, &words);
    let at_hand = volume_at_hand(&edition)?;
    let page_of = |target: &Target| at_hand.as_ref()?.page_of(target);
    let parts = html::parts_with_timeline(&edition, &words, &page_of);
    let colophon = parts.colophon.clone();
    let drawn = Rc::new(Drawn::of_parts(parts, &edition, &words));
    let props = AppProps {
        edition: edition.clone(),
        words,
        drawn,
    };
    let app = LocalServerRenderer::<App>::with_props(props);

    let mut page = template;
    for (slot, markup) in [
        ("{lang}", words.lang.to_owned()),
        ("{title}", html::escaped(&particulars.title)),
        ("<!--description-->", publish::tags(&edition, &particulars)),
        ("<!--page-->", futures::executor::block_on(app.render())),
        ("<!--introduction-->", html::introduction(&edition, &words)),
        (
            "<!--cite-->",
            html::citations(&edition, &files::offered_records(&edition, &words), &words),
        ),
        ("<!--colophon-->", colophon),
        (
            "<!--use-->",
            html::usage(
                &files::of_document(&edition, &words),
                &files::of_dates(&edition, &words),
                &words,
            ),
        ),
        ("<!--foot-->", html::page_foot(&edition, &words)),
        ("<!--appearance-->", html::appearance(&words)),
        ("<!--aloud-->", html::read_aloud(&words)),
        ("<!--notices-->", html::notices(&words)),
        ("<!--data-->", publish::data(&edition)),
    ] {
        page = fill(&page, slot, &markup)?;
    }
    let beside = files::all(&edition, words);
    for (name, content) in beside.map_err(|error| format!("the files beside the page: {error}"))? {
        write(&folder.join(name), &content)?;
    }
    write(&folder.join("oembed.json"), &publish::oembed(&particulars))?;
    write(
        &folder.join("site.webmanifest"),
        &publish::manifest(&particulars),
    )?;
    for package in publish::packages(&edition, &particulars, &words) {
        let below = folder.join("packages").join(package.name);
        for (path, content) in &package.files {
            write_below(&below, path, content)?;
        }
    }
    let launcher = publish::launcher(&edition, &words);
    write(&folder.join("launcher.html"), &launcher)?;
    for (name, is_single_file) in [("room.html", false), ("room-single-file.html", true)] {
        write(&folder.join(name), &publish::room(&words, is_single_file))?;
    }
    let others = languages::elsewhere();
    if let Some(embedded) = teacher::embedded() {
        let page = teacher::page(&edition, &embedded, &words, &others);
        write(&folder.join(teacher::NAME), &page)?;
    }
    let single_file = files::single_file(&edition);
    // By the name of the page, which also opens from a disk; where there is a host, web/language.js leaves it out.
    let pages = others
        .iter()
        .map(|(_, _, way)| [way, "index.html"].concat());
    let pages: Vec<String> = pages.collect();
    let switches = others.iter().zip(&pages);
    let switches: Vec<Elsewhere<'_>> = switches
        .map(|((lang, name, _), href)| Elsewhere {
            lang: Some(lang),
            name,
            href,
        })
        .collect();
    let volume = files::volume_in_room(&edition);
    let volume = volume.as_deref().map(|href| Elsewhere {
        lang: None,
        name: words.room().open_volume,
        href,
    });
    let elsewhere: Vec<Elsewhere<'_>> = volume.into_iter().chain(switches).collect();
    let finished = |switches: &[_], alternates: &str, single_file| {
        let head = html::page_head(&edition, &words, switches);
        let page = fill(&page, "<!--head-->", &head)?;
        let page = fill(&page, "<!--alternates-->", alternates)?;
        let fault = html::unavailable(single_file, &words);
        fill(&page, "<!--fault-->", &fault)
    };
    let alternates = alternates(address, &words);
    write(
        &path,
        &finished(&elsewhere, &alternates, Some(&single_file))?,
    )?;
    // What is a single file may have been carried off alone, so it leads to no other.
    write(&folder.join(&single_file), &finished(&[], "", None)?)
}

/// The volume whose file will stand beside the page, where one is named (`FRUS_VOLUME`).
fn volume_at_hand(edition: &Edition) -> Result<Option<VolumeAtHand>, String> {
    let Some(path) = env::var_os("FRUS_VOLUME") else {
        return Ok(None);
    };
    let path = Path::new(&path);
    let named = |error: String| format!("{}: {error}", path.display());
    let text = fs::read_to_string(path).map_err(|error| named(error.to_string()))?;
    let name = path.file_stem().and_then(|name| name.to_str());
    let volume = VolumeAtHand::read(name.unwrap_or_default(), &text, edition);
    volume.map(Some).map_err(named)
}

/// Tells search engines in which languages the page is, and that it is the first of them for all who prefer another.
fn alternates(address: Option<&str>, words: &Words) -> String {
    if languages::ALL.len() < 2 {
        return String::new();
    }
    let site = address.unwrap_or(languages::to_site());
    let link = |lang: &str, tag: &str| {
        let page = html::escaped(&languages::of_site(site, tag));
        format!("<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{page}\">")
    };
    let all = languages::ALL.iter().map(|(tag, _)| link(tag, tag));
    let first = languages::ALL.first().map_or(words.lang, |(tag, _)| tag);
    all.chain([link("x-default", first)]).collect()
}

/// Writes a file of a package, whose folders need not be there yet.
fn write_below(folder: &Path, path: &str, content: &str) -> Result<(), String> {
    let path = folder.join(path);
    let parent = path.parent().unwrap_or(folder);
    fs::create_dir_all(parent).map_err(|error| format!("{}: {error}", parent.display()))?;
    write(&path, content)
}

fn write(path: &Path, content: &str) -> Result<(), String> {
    fs::write(path, content).map_err(|error| format!("{}: {error}", path.display()))
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
