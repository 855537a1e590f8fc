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
    let template = without_faces(template)?;
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
    markup::with_policy(&html, "", "img-src data:; ")
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

/// The page without the faces that stand beside the site: inside it they would weigh more than the program may. The style
/// sheet has others in their place, which are on the reader's device.
fn without_faces(html: &str) -> Result<String, Failure> {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("@font-face{") {
        let unclosed = || "A face of the style sheet does not end.".to_owned();
        let (face, after) = after.split_once('}').or_say(unclosed)?;
        kept.push_str(before);
        if !face.contains("url(") {
            kept.push_str(&format!("@font-face{{{face}}}"));
        }
        rest = after;
    }
    kept.push_str(rest);
    Ok(kept)
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).or_say(|| format!("{} cannot be read.", path.display()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may end at the first surprise")]
    use super::*;

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
