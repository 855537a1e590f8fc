//! The page in a single file: everything that the site keeps beside its page is put into it, so that it opens by a double
//! click and makes no requests.
//!
//! Program and files are packed (gzip, then base64), since `file://` has no compression of its own; the page itself is not
//! packed, so that it can be read without scripts.

use super::files::read_bytes;
use super::markup::{self, fill, script};
use crate::run;
use anyhow::{Context as _, Result};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use std::collections::BTreeMap;
use std::fs;
use std::num::NonZeroU64;
use std::path::Path;

/// The page of a screen in a museum, in a single file: the page as a document, which is shown where the screen can not be, and
/// the program of the screen. The files to download are not in it, since a screen offers none; the faces are, since the
/// computers of museums have few of their own.
pub(super) fn museum(template: &str, scripts: &Scripts<'_>, program: &Path) -> Result<String> {
    let packed = packed("packed-program", &read_bytes(program)?)?;
    finished(&with_faces(template)?, scripts, &packed, "font-src data:; ")
}

/// The page in a class, in a single file: the page with its files to download, the program of the class, and the one that writes
/// files for word processors.
pub(super) fn class(
    folder: &Path,
    template: &str,
    scripts: &Scripts<'_>,
    program: &Path,
    word: &Path,
) -> Result<String> {
    let packed = [
        packed("packed-program", &read_bytes(program)?)?,
        packed("packed-word", &read_bytes(word)?)?,
        packed("packed-files", &files_to_download(folder, template)?)?,
    ]
    .concat();
    finished(&without_faces(template)?, scripts, &packed, "")
}

/// The reading room in a single file: its program, and the script of its worker, which is started from what is unpacked.
pub(super) fn room(
    template: &str,
    style: &str,
    scripts: &Scripts<'_>,
    program: &Path,
    worker: &str,
) -> Result<String> {
    let packed = [
        packed("packed-program", &read_bytes(program)?)?,
        packed("packed-worker", worker.as_bytes())?,
    ]
    .concat();
    let template = fill(template, &[("<!--style-->", &markup::style(style))])?;
    finished(
        &without_faces(&template)?,
        scripts,
        &packed,
        "worker-src blob:; ",
    )
}

/// The scripts of the page.
pub(super) struct Scripts<'a> {
    pub(super) early: &'a str,
    pub(super) start: &'a str,
}

/// The finished page, made of the prerendered one and of the files in `folder`.
pub(super) fn page(
    folder: &Path,
    template: &str,
    scripts: &Scripts<'_>,
    program: &Path,
) -> Result<String> {
    let packed = [
        packed("packed-program", &read_bytes(program)?)?,
        packed("packed-files", &files_to_download(folder, template)?)?,
    ]
    .concat();
    finished(&without_faces(template)?, scripts, &packed, "")
}

/// The page with its scripts, and with what is packed into it; its policy allows `more` than the icon.
fn finished(template: &str, scripts: &Scripts<'_>, packed: &str, more: &str) -> Result<String> {
    // The program is told that nothing stands beside it.
    let template = fill(template, &[("<html ", "<html data-single-file ")])?;
    let packed = [packed, &script(" type=\"module\"", scripts.start)].concat();
    let html = fill(
        &template,
        &[
            ("<!--links-->", "<link rel=\"icon\" href=\"data:,\">"),
            ("<!--early-->", &script("", scripts.early)),
            ("<!--start-->", &packed),
        ],
    )?;
    let more = ["img-src data:; ", more].concat();
    markup::with_policy(&html, "", &more)
}

/// From how many bytes on zopfli makes only one pass, to save time: a generated document has megabytes of files.
const LARGE: usize = 1 << 20;

/// A script element of a type that is not run, which holds packed bytes.
fn packed(id: &str, bytes: &[u8]) -> Result<String> {
    let mut options = zopfli::Options::default();
    if bytes.len() > LARGE {
        options.iteration_count = NonZeroU64::MIN;
    }
    let mut gzip = Vec::new();
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut gzip)
        .with_context(|| format!("What stands in {id} could not be packed."))?;
    Ok(script(
        &format!(" type=\"application/gzip\" id=\"{id}\""),
        &STANDARD.encode(gzip),
    ))
}

/// The files that the page offers for download, as a JSON object by name.
fn files_to_download(folder: &Path, page: &str) -> Result<Vec<u8>> {
    let mut files = BTreeMap::new();
    for link in page.split("<a href=\"").skip(1) {
        if let Some((name, rest)) = link.split_once('"')
            && rest
                .split('>')
                .next()
                .is_some_and(|more| more.contains("download"))
        {
            let content = fs::read_to_string(folder.join(name));
            let content = content
                .with_context(|| format!("{name}, which the page offers, cannot be read."))?;
            files.insert(name, content);
        }
    }
    serde_json::to_vec(&files).context("The files to keep could not be packed.")
}

/// The page with the files of its faces in it.
fn with_faces(html: &str) -> Result<String> {
    let mut parts = html.split("url(");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (address, rest) = part
            .split_once(')')
            .context("An address in the style sheet does not end.")?;
        let name = address.rsplit('/').next().unwrap_or_default();
        let name = name.trim_end_matches('"');
        if name.ends_with(".woff2") {
            let face = read_bytes(&run::root().join("fonts/web").join(name))?;
            let face = STANDARD.encode(face);
            filled.push_str(&format!("url(data:font/woff2;base64,{face}){rest}"));
        } else {
            filled.push_str(&format!("url({part}"));
        }
    }
    Ok(filled)
}

/// The page without the font faces that load files: packed into it they would add 57 kB.
/// The style sheet has fallbacks that are on the reader's device.
fn without_faces(html: &str) -> Result<String> {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("@font-face{") {
        let unclosed = || "A face of the style sheet does not end.".to_owned();
        let (face, after) = after.split_once('}').with_context(unclosed)?;
        kept.push_str(before);
        if !face.contains("url(") {
            kept.push_str(&format!("@font-face{{{face}}}"));
        }
        rest = after;
    }
    kept.push_str(rest);
    Ok(kept)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may end at the first surprise")]
    use super::*;

    #[test]
    fn the_files_that_the_page_offers_are_in_it() {
        let folder = crate::run::scratch("single-file");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("a.csv"), "1,2").unwrap();
        let page = "<a href=\"#a\">A</a><a href=\"a.csv\" download=\"\">B</a>";
        assert_eq!(
            files_to_download(&folder, page).unwrap(),
            b"{\"a.csv\":\"1,2\"}"
        );
        assert!(files_to_download(&folder, "<a href=\"b\" download>").is_err());
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn the_faces_of_a_screen_are_in_its_page() {
        let page = "<style>@font-face{src:url(../fonts/stix-two-text-400.v1.woff2) format(\"woff2\")}a{background:url(x.svg)}</style>";
        let filled = with_faces(page).unwrap();
        assert!(filled.starts_with("<style>@font-face{src:url(data:font/woff2;base64,d09G"));
        assert!(
            filled.ends_with(") format(\"woff2\")}a{background:url(x.svg)}</style>"),
            "{filled}"
        );
        assert!(with_faces("url(").is_err());
    }

    #[test]
    fn faces_of_the_device_stay_and_those_of_the_site_go() {
        let page = "<style>a{}@font-face{font-family:A;src:url(fonts/a.woff2)}@font-face{font-family:B;src:local(B)}b{}</style>";
        assert_eq!(
            without_faces(page).unwrap(),
            "<style>a{}@font-face{font-family:B;src:local(B)}b{}</style>"
        );
        assert!(without_faces("@font-face{").is_err());
    }
}
