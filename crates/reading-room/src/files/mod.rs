//! The texts in a file: TEI or plain text, as it is, or packed as `.gz` or `.zip`.
//!
//! What a file is, its first bytes tell, and not its name. An archive gives every text in it; what it holds besides (pictures, other
//! archives) is left out and counted.
//!
//! ```
//! use reading_room::files::{Limits, Step, Unpacking};
//! let mut unpacking = Unpacking::begin("d1.txt", b"No. 1\nLetter".to_vec(), Limits::DEFAULT)?;
//! let Step::Text(text) = unpacking.step()? else { unreachable!("a text is given at once") };
//! assert_eq!((&*text.name, &*text.text), ("d1.txt", "No. 1\nLetter"));
//! assert_eq!(unpacking.step()?, Step::Done { left_out: 0 });
//! # Ok::<(), reading_room::files::Refusal>(())
//! ```

mod archive;
mod refusal;

use std::{
    collections::VecDeque,
    io::{Cursor, Read},
};

use flate2::{Crc, read::MultiGzDecoder};
use frus::tei;

use self::archive::{Inside, Packed};
pub use self::refusal::Refusal;

/// How much is unpacked in one step, in bytes.
const STEP: usize = 256 * 1024;

/// How much a file may hold. What is packed can grow a thousandfold, so that its size alone promises nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a file as it is handed in.
    pub file: usize,
    /// Bytes of one text, unpacked.
    pub text: usize,
    /// Bytes of all texts of an archive together.
    pub archive: usize,
    /// Files of an archive, whatever they are.
    pub entries: usize,
}

impl Limits {
    /// The longest volumes of the series have some 10 megabytes.
    pub const DEFAULT: Self = Self {
        file: 128 << 20,
        text: 48 << 20,
        archive: 160 << 20,
        entries: 2_000,
    };
}

/// A text that was found in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The name of the file that holds it, without folders.
    pub name: String,
    /// Its words, in UTF-8 and without a byte order mark.
    pub text: String,
}

/// What a step has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// There is more to do.
    Working {
        /// Bytes that are unpacked.
        done: usize,
        /// All bytes, as far as the file tells them.
        of: usize,
    },
    /// The next text.
    Text(Text),
    /// There is no other.
    Done {
        /// How many files of an archive are no texts, or can not be read.
        left_out: usize,
    },
}

/// A file whose texts are being taken out of it.
pub struct Unpacking {
    limits: Limits,
    waiting: VecDeque<Packed>,
    current: Option<Current>,
    /// Bytes of the texts before the current one.
    unpacked: usize,
    left_out: usize,
    /// Whether the texts stand in an archive, where one that can not be read does not stop the others.
    in_archive: bool,
}

struct Current {
    packed: Packed,
    bytes: Vec<u8>,
}

impl Unpacking {
    /// Begins with a file, and looks into an archive.
    ///
    /// # Errors
    ///
    /// Where the file is too large, is empty, or is an archive that can not be read.
    pub fn begin(name: &str, bytes: Vec<u8>, limits: Limits) -> Result<Self, Refusal> {
        if bytes.len() > limits.file {
            return Err(Refusal::TooLarge { limit: limits.file });
        }
        if bytes.is_empty() {
            return Err(Refusal::Empty);
        }
        let mut unpacking = Self {
            limits,
            waiting: VecDeque::new(),
            current: None,
            unpacked: 0,
            left_out: 0,
            in_archive: false,
        };
        let name = without_folders(name).to_owned();
        if bytes.starts_with(b"PK") {
            let found = archive::entries(bytes, &limits)?;
            unpacking.in_archive = true;
            unpacking.waiting = found.texts;
            unpacking.left_out = found.left_out;
            if unpacking.waiting.is_empty() {
                return Err(Refusal::NoText);
            }
        } else if bytes.starts_with(&[0x1f, 0x8b]) {
            let name = name.strip_suffix(".gz").unwrap_or(&name).to_owned();
            let size = bytes.len();
            let inside = Inside::Gzip(MultiGzDecoder::new(Cursor::new(bytes)));
            unpacking.waiting.push_back(Packed {
                name,
                size,
                inside,
                checksum: None,
            });
        } else {
            let size = bytes.len();
            let inside = Inside::Plain(Cursor::new(bytes));
            unpacking.waiting.push_back(Packed {
                name,
                size,
                inside,
                checksum: None,
            });
        }
        Ok(unpacking)
    }

    /// Goes on for a moment.
    ///
    /// # Errors
    ///
    /// Where what is packed is damaged or too large, or is no text. In an archive a file that is no text is left out.
    pub fn step(&mut self) -> Result<Step, Refusal> {
        let Some(mut current) = self.current.take().or_else(|| self.next()) else {
            let left_out = self.left_out;
            return Ok(Step::Done { left_out });
        };
        let before = current.bytes.len();
        if let Inside::Plain(bytes) = &mut current.packed.inside {
            current.bytes = std::mem::take(bytes.get_mut());
        } else {
            let mut some = current.packed.inside.by_ref().take(STEP as u64);
            if some.read_to_end(&mut current.bytes).is_err() {
                return self.leave_out(Refusal::Damaged);
            }
        }
        let read = current.bytes.len() - before;
        if current.bytes.len() > self.limits.text {
            let limit = self.limits.text;
            return Err(Refusal::TooLargeUnpacked { limit });
        }
        if self.unpacked + current.bytes.len() > self.limits.archive {
            let limit = self.limits.archive;
            return Err(Refusal::TooLargeUnpacked { limit });
        }
        let is_whole = matches!(current.packed.inside, Inside::Plain(_)) || read < STEP;
        if !is_whole {
            let done = current.bytes.len();
            let of = current.packed.size.max(done);
            self.current = Some(current);
            return Ok(Step::Working { done, of });
        }
        self.unpacked += current.bytes.len();
        let Packed { name, checksum, .. } = current.packed;
        if checksum.is_some_and(|checksum| checksum != crc_32(&current.bytes)) {
            return self.leave_out(Refusal::Damaged);
        }
        match text(current.bytes) {
            Ok(text) => Ok(Step::Text(Text { name, text })),
            Err(refusal) => self.leave_out(refusal),
        }
    }

    /// Goes on without a file of an archive; a file by itself is refused.
    fn leave_out(&mut self, refusal: Refusal) -> Result<Step, Refusal> {
        if !self.in_archive {
            return Err(refusal);
        }
        self.left_out += 1;
        Ok(Step::Working { done: 0, of: 1 })
    }

    /// Whether the file is an archive.
    #[must_use]
    pub fn is_archive(&self) -> bool {
        self.in_archive
    }

    /// Whether there are more texts in it.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    fn next(&mut self) -> Option<Current> {
        let packed = self.waiting.pop_front()?;
        let bytes = Vec::new();
        Some(Current { packed, bytes })
    }
}

fn crc_32(bytes: &[u8]) -> u32 {
    let mut checksum = Crc::new();
    checksum.update(bytes);
    checksum.sum()
}

/// The text that bytes are.
fn text(mut bytes: Vec<u8>) -> Result<String, Refusal> {
    // No text has a zero in it; but one in UTF-16 has, and is told so.
    let is_utf_16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    if !is_utf_16 && bytes.contains(&0) {
        return Err(Refusal::NoText);
    }
    let length = tei::text(&bytes).map_err(Refusal::Text)?.len();
    // What stands before the text is a byte order mark. A volume is large, so it is not copied.
    bytes.drain(..bytes.len().saturating_sub(length));
    String::from_utf8(bytes).map_err(|_| Refusal::NoText)
}

/// The last step of a path, whatever system it is from.
fn without_folders(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
