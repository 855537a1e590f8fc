//! What a lesson and kept answers travel in: `1.` and then bytes in letters that every address takes, with a checksum.
//!
//! The number is the version of what is inside. The checksum is CRC-32 (as in ISO 3309 and zip files) over what kind of thing it is
//! and the bytes, so that one that is cut off or mistyped, or of the other kind, is noticed.

use serde::Serialize;

use crate::base64url;

/// The bytes of a checksum.
const CHECKSUM: usize = 4;

/// The digits of a version at most.
const DIGITS: usize = 9;

/// Why an envelope can not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotOpened {
    /// It is none.
    None,
    /// It is cut off, mistyped, or of another kind.
    Damaged,
    /// It has a version that is not known here.
    Version(u32),
}

/// The bytes of a value.
pub(crate) fn bytes(value: &impl Serialize) -> Vec<u8> {
    // postcard fails only for sequences of unknown length, and nothing that is put into an envelope has one.
    postcard::to_allocvec(value).unwrap_or_default()
}

/// Puts bytes into an envelope.
pub(crate) fn seal(kind: &str, version: u32, mut bytes: Vec<u8>) -> String {
    let checksum = checksum(kind, &bytes);
    bytes.extend_from_slice(&checksum);
    let mut sealed = version.to_string();
    sealed.push('.');
    base64url::write(&bytes, &mut sealed);
    sealed
}

/// The bytes in an envelope of that kind and version.
pub(crate) fn open(kind: &str, version: u32, sealed: &str) -> Result<Vec<u8>, NotOpened> {
    let (number, letters) = match sealed.split_once('.') {
        Some((number, letters)) => (number, Some(letters)),
        None => (sealed, None),
    };
    let is_number = !number.is_empty()
        && number.len() <= DIGITS
        && !number.starts_with('0')
        && number.bytes().all(|digit| digit.is_ascii_digit());
    let found = number.parse().ok().filter(|_| is_number);
    let found: u32 = found.ok_or(NotOpened::None)?;
    // Without its point, the number itself may be cut off.
    let letters = letters.ok_or(NotOpened::Damaged)?;
    if found != version {
        return Err(NotOpened::Version(found));
    }
    let mut bytes = base64url::read(letters).ok_or(NotOpened::Damaged)?;
    let length = bytes.len().checked_sub(CHECKSUM);
    let length = length.ok_or(NotOpened::Damaged)?;
    let given = bytes.split_off(length);
    match given == checksum(kind, &bytes) {
        true => Ok(bytes),
        false => Err(NotOpened::Damaged),
    }
}

fn checksum(kind: &str, bytes: &[u8]) -> [u8; CHECKSUM] {
    crc32(kind.bytes().chain(bytes.iter().copied())).to_be_bytes()
}

/// CRC-32 without a table: what is checked is short, and the program is to be small.
fn crc32(bytes: impl Iterator<Item = u8>) -> u32 {
    let rest = bytes.fold(u32::MAX, |rest, byte| {
        (0..8).fold(rest ^ u32::from(byte), |rest, _| match rest & 1 {
            0 => rest >> 1,
            _ => (rest >> 1) ^ 0xEDB8_8320,
        })
    });
    !rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_its_check_value() {
        assert_eq!(crc32(b"123456789".iter().copied()), 0xCBF4_3926);
    }

    #[test]
    fn what_is_sealed_is_opened_by_its_kind_and_version_alone() {
        let sealed = seal("lesson", 1, vec![0, 255, 7]);
        assert_eq!(open("lesson", 1, &sealed), Ok(vec![0, 255, 7]));
        assert_eq!(open("answers", 1, &sealed), Err(NotOpened::Damaged));
        assert_eq!(open("lesson", 2, &sealed), Err(NotOpened::Version(1)));
    }

    #[test]
    fn what_is_no_envelope_is_told_from_one_that_is_damaged() {
        for none in [
            "",
            ".",
            "x",
            "x.AAAA",
            "+1.AAAA",
            "01.AAAA",
            "0.AAAA",
            "1234567890.A",
            " 1.AAAA",
            "-1.A",
        ] {
            assert_eq!(open("lesson", 1, none), Err(NotOpened::None), "{none:?}");
        }
        for damaged in [
            "1",
            "1.",
            "1.A",
            "1.AAAA",
            "1.AAAAAAAA",
            "1.~~~~",
            "1.日本",
            "1.AAAA.AAAA",
        ] {
            assert_eq!(
                open("lesson", 1, damaged),
                Err(NotOpened::Damaged),
                "{damaged:?}"
            );
        }
        assert_eq!(
            open("lesson", 1, "2.anything at all"),
            Err(NotOpened::Version(2))
        );
    }
}
