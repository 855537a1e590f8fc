//! The page in a single file: everything that the site keeps beside its page is put into it, so that it opens by a double
//! click and asks nobody for anything.
//!
//! Program and files are packed (gzip, then base64), since `file://` has no compression of its own; the page stays text,
//! and can be read where nothing is unpacked.

use super::finish::name_of;
use super::markup::{self, filled, script};
use crate::failure::{Failure, OrSay};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What runs in it.
pub(super) struct Scripts<'a> {
    pub(super) early: &'a str,
    pub(super) start: &'a str,
}

/// The files that the site offers for keeping, by the ends of their names.
const TO_KEEP: [&str; 4] = ["ics", "csv", "json", "svg"];

/// The finished page, of the drawn one and of the files in `folder`.
pub(super) fn page(
    folder: &Path,
    template: &str,
    scripts: &Scripts<'_>,
    program: &Path,
) -> Result<String, Failure> {
    let template = with_faces(folder, template)?;
    let packed = [
        packed("packed-program", &bytes(program)?)?,
        packed("packed-files", &files_to_keep(folder)?)?,
        script(" type=\"module\"", scripts.start),
    ]
    .concat();
    let html = filled(
        &template,
        &[
            ("<!--links-->", "<link rel=\"icon\" href=\"data:,\">"),
            ("<!--early-->", &script("", scripts.early)),
            ("<!--start-->", &packed),
        ],
    )?;
    markup::with_policy(&html, "", "font-src data:; img-src data:; ")
}

/// An element that holds bytes, packed, and runs nothing.
fn packed(id: &str, bytes: &[u8]) -> Result<String, Failure> {
    let mut gzip = Vec::new();
    zopfli::compress(
        zopfli::Options::default(),
        zopfli::Format::Gzip,
        bytes,
        &mut gzip,
    )
    .or_say(|| format!("What stands in {id} could not be packed."))?;
    Ok(script(
        &format!(" type=\"application/gzip\" id=\"{id}\""),
        &STANDARD.encode(gzip),
    ))
}

/// An object of the files to keep, by name.
fn files_to_keep(folder: &Path) -> Result<Vec<u8>, Failure> {
    let unreadable = || format!("{} cannot be read.", folder.display());
    let mut files = BTreeMap::new();
    for file in fs::read_dir(folder).or_say(unreadable)? {
        let path = file.or_say(unreadable)?.path();
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        if TO_KEEP.contains(&&*ending) && name_of(&path) != "oembed.json" {
            let content = fs::read_to_string(&path).or_say(unreadable)?;
            files.insert(name_of(&path), content);
        }
    }
    serde_json::to_vec(&files).or_say(|| "The files to keep could not be packed.".into())
}

/// The page with the faces that its style sheet names inside it.
fn with_faces(folder: &Path, html: &str) -> Result<String, Failure> {
    let mut out = String::with_capacity(html.len() * 2);
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("url(fonts/") {
        let unclosed = || "A face of the style sheet has an address without an end.".to_owned();
        let (name, after) = after.split_once(')').or_say(unclosed)?;
        let face = bytes(&folder.join("fonts").join(name))?;
        out.push_str(before);
        out.push_str(&format!(
            "url(data:font/woff2;base64,{})",
            STANDARD.encode(face)
        ));
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).or_say(|| format!("{} cannot be read.", path.display()))
}
