//! Bytes in letters, digits, `-` and `_`, which stand in an address as they are: base64url without padding (RFC 4648, section 5).
//!
//! Written here, since the usual crate puts 3 kB (brotli) into the page's program for the many forms that it knows; a test holds the
//! two together.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Writes bytes behind what stands there.
pub(crate) fn write(bytes: &[u8], into: &mut String) {
    for chunk in bytes.chunks(3) {
        let mut bits = 0_u32;
        for at in 0..3 {
            bits = bits << 8 | u32::from(chunk.get(at).copied().unwrap_or_default());
        }
        // Each byte fills one letter and begins another.
        for at in 0..=chunk.len() {
            let letter = bits >> (18 - 6 * at) & 63;
            into.extend(
                LETTERS
                    .get(letter as usize)
                    .map(|letter| char::from(*letter)),
            );
        }
    }
}

/// The bytes that are written so; `None` where any other letter stands there, or bits are left over that are not zero.
pub(crate) fn read(letters: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(letters.len() / 4 * 3 + 2);
    let (mut bits, mut count) = (0_u32, 0_u32);
    for letter in letters.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    // A letter of which no bit is in a byte is one too many.
    (count < 6 && bits == 0).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn it_is_what_the_usual_crate_writes_and_reads(bytes in any::<Vec<u8>>(), letters in "[A-Za-z0-9_=+/-]{0,9}", tail in "[A-Za-z0-9_-]{0,9}", any in any::<String>()) {
            let mut written = String::new();
            write(&bytes, &mut written);
            prop_assert_eq!(&written, &URL_SAFE_NO_PAD.encode(&bytes));
            prop_assert_eq!(read(&written), Some(bytes));
            for letters in [letters, tail, any] {
                prop_assert_eq!(read(&letters), URL_SAFE_NO_PAD.decode(&letters).ok(), "{:?}", letters);
            }
        }
    }
}
