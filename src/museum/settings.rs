//! What the address asks of a screen in a museum.

use core::ops::RangeInclusive;

/// What the address asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// After how many seconds without use the screen asks whether somebody is there: `idle=`.
    pub idle: u32,
    /// Whether the device counts visits; not with `counts=0`.
    pub counts: bool,
}

/// The seconds that `idle=` may name: less would hurry a reader, more would leave the next visitor with the last one's screen.
pub const IDLE: RangeInclusive<u32> = 30..=600;

/// The percents that `scale=` may name, which web/museum.js reads.
pub const SCALE: RangeInclusive<u32> = 50..=300;

impl Default for Settings {
    fn default() -> Self {
        Self {
            idle: 90,
            counts: true,
        }
    }
}

impl Settings {
    /// Reads a query, with or without its question mark. Unknown keys and what is out of range are passed over.
    ///
    /// ```
    /// use frus_explorer::museum::settings::Settings;
    /// assert_eq!(Settings::from_query("?mode=museum&idle=45").idle, 45);
    /// assert_eq!(Settings::from_query("?idle=5").idle, 90);
    /// assert_eq!(Settings::from_query("?idle=soon").idle, 90);
    /// assert!(!Settings::from_query("?counts=0").counts);
    /// ```
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let pairs = || query.trim_start_matches('?').split('&');
        let idle = pairs()
            .filter_map(|pair| pair.strip_prefix("idle=")?.parse().ok())
            .find(|seconds| IDLE.contains(seconds));
        Self {
            idle: idle.unwrap_or(Self::default().idle),
            counts: !pairs().any(|pair| pair == "counts=0"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_reads_the_same_sizes() {
        let read = [
            "scale >= ",
            &SCALE.start().to_string(),
            " && scale <= ",
            &SCALE.end().to_string(),
        ];
        assert!(include_str!("../../web/museum.js").contains(&read.concat()));
    }
}
