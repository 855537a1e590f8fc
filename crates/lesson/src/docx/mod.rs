//! A sheet as a file for word processors: Office Open XML (ISO/IEC 29500), the transitional form that all of them read.
//!
//! The archive is packed by kept crates (rawzip, miniz_oxide); the few parts of XML in it are ours. In WebAssembly that is 42 kB
//! (brotli). docx-rs, which writes any document of this format, is 196 kB there, which the single file has no room for; and
//! it writes characters that XML can not hold as they are.

mod body;

use core::{error::Error, fmt};
use std::io::Write;

use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchiveWriter, crc32};

use crate::hand_in::Sheet;

/// What the file is, for whoever saves it.
pub const MEDIA_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const CONTENT_TYPES: &str = include_str!("content_types.xml");
const RELATIONSHIPS: &str = include_str!("relationships.xml");
const DOCUMENT_RELATIONSHIPS: &str = include_str!("document_relationships.xml");
const STYLES: &str = include_str!("styles.xml");

/// How hard the parts are packed, of ten: the usual.
const LEVEL: u8 = 6;

/// A sheet as a `.docx` file: headings, questions, answers and quotations in styles of their own.
///
/// All words are escaped, and what XML can not hold is replaced by U+FFFD. The file holds no name, no date and no program.
///
/// # Errors
///
/// Where the archive can not be written, as its crate says it; in memory that does not happen.
pub fn docx(sheet: &Sheet<'_>) -> Result<Vec<u8>, NotPacked> {
    pack(&[
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", RELATIONSHIPS),
        ("word/document.xml", &body::document(sheet)),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONSHIPS),
        ("word/styles.xml", STYLES),
    ])
    .map_err(|error| NotPacked(error.to_string()))
}

/// An archive with these parts, each with its name.
fn pack(parts: &[(&str, &str)]) -> Result<Vec<u8>, rawzip::Error> {
    let mut file = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut file);
    for (name, xml) in parts {
        // Without a day, since this crate knows no clock.
        let (mut entry, _) = archive
            .new_file(*name)
            .compression_method(CompressionMethod::DEFLATE)
            .start()?;
        let packed = miniz_oxide::deflate::compress_to_vec(xml.as_bytes(), LEVEL);
        entry.write_all(&packed)?;
        let length = u64::try_from(xml.len()).unwrap_or(u64::MAX);
        entry.finish(DataDescriptorOutput::new(crc32(xml.as_bytes()), length))?;
    }
    archive.finish()?;
    Ok(file)
}

/// The archive could not be written; what its crate says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotPacked(String);

impl fmt::Display for NotPacked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the file could not be packed: {}; save the answers as text instead",
            self.0
        )
    }
}

impl Error for NotPacked {}
