//! What is in a `.zip`.

use std::{
    collections::VecDeque,
    io::{Cursor, Read},
};

use flate2::read::{DeflateDecoder, MultiGzDecoder};
use rawzip::{CompressionMethod, ZipArchive};

use super::{Limits, Refusal, without_folders};

/// A file as it is packed.
pub(super) struct Packed {
    pub(super) name: String,
    /// Its bytes when it is unpacked, as the archive says; else as it is packed.
    pub(super) size: usize,
    pub(super) inside: Inside,
    /// Of its bytes when it is unpacked, where the archive has one that is not checked on the way (CRC-32).
    pub(super) checksum: Option<u32>,
}

/// Bytes, and how they are packed.
pub(super) enum Inside {
    Plain(Cursor<Vec<u8>>),
    Gzip(MultiGzDecoder<Cursor<Vec<u8>>>),
    Deflated(DeflateDecoder<Cursor<Vec<u8>>>),
}

impl Read for Inside {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        match self {
            Self::Plain(bytes) => bytes.read(into),
            Self::Gzip(decoder) => decoder.read(into),
            Self::Deflated(decoder) => decoder.read(into),
        }
    }
}

/// The texts of an archive.
pub(super) struct Found {
    pub(super) texts: VecDeque<Packed>,
    /// How many files are no texts by their names, or can not be read.
    pub(super) left_out: usize,
}

/// The files in an archive that are texts by their names.
pub(super) fn entries(bytes: Vec<u8>, limits: &Limits) -> Result<Found, Refusal> {
    let archive = ZipArchive::from_slice(bytes).map_err(|_| Refusal::Damaged)?;
    let mut found = Found {
        texts: VecDeque::new(),
        left_out: 0,
    };
    let mut entries = archive.entries();
    let (mut number, mut packed) = (0, 0);
    while let Some(entry) = entries.next_entry().map_err(|_| Refusal::Damaged)? {
        if entry.is_dir() {
            continue;
        }
        number += 1;
        if number > limits.entries {
            let limit = limits.entries;
            return Err(Refusal::TooManyFiles { limit });
        }
        let path = String::from_utf8_lossy(entry.file_path().as_ref()).into_owned();
        let name = without_folders(&path).to_owned();
        // What a Mac adds to an archive has the same names, with a dot before them.
        if name.starts_with('.') {
            continue;
        }
        let method = entry.compression_method();
        let is_packed = match method {
            CompressionMethod::STORE => false,
            CompressionMethod::DEFLATE => true,
            _ => {
                found.left_out += 1;
                continue;
            }
        };
        if !is_text_by_name(&name) {
            found.left_out += 1;
            continue;
        }
        let size = usize::try_from(entry.uncompressed_size_hint()).unwrap_or(usize::MAX);
        let inside = archive.get_entry(entry.wayfinder());
        let data = inside.map_err(|_| Refusal::Damaged)?.data();
        // Files that share their bytes, as in some bombs, are more together than the archive itself.
        packed += data.len();
        if packed > archive.get_ref().len() {
            return Err(Refusal::Damaged);
        }
        let data = data.to_vec();
        let inside = if is_packed {
            Inside::Deflated(DeflateDecoder::new(Cursor::new(data)))
        } else {
            Inside::Plain(Cursor::new(data))
        };
        found.texts.push_back(Packed {
            name,
            size,
            inside,
            checksum: Some(entry.crc32()),
        });
    }
    Ok(found)
}

/// Whether a file of an archive is a text, by its name. Others are not looked at: an archive may hold thousands of pictures.
fn is_text_by_name(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default();
    ["xml", "txt", "tei"]
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
}
