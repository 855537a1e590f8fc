//! The number of a volume: Roman on the title page, Arabic in most styles.

/// A Roman numeral in Arabic figures, as Chicago, MLA and APA write the number of a volume; anything else as it is.
///
/// ```
/// use frus::cite::in_figures;
/// assert_eq!(in_figures("XIV"), "14");
/// assert_eq!(in_figures("E–9"), "E–9");
/// ```
#[must_use]
pub fn in_figures(number: &str) -> String {
    match value(number) {
        // Only what is written as Romans wrote it is a number: IIII and VX are none.
        Some(value) if roman(value) == number => value.to_string(),
        _ => number.to_owned(),
    }
}

const SIGNS: [(&str, u32); 13] = [
    ("M", 1000),
    ("CM", 900),
    ("D", 500),
    ("CD", 400),
    ("C", 100),
    ("XC", 90),
    ("L", 50),
    ("XL", 40),
    ("X", 10),
    ("IX", 9),
    ("V", 5),
    ("IV", 4),
    ("I", 1),
];

/// The value of a numeral of up to fifteen signs, which is as long as those below 4000 are.
fn value(mut numeral: &str) -> Option<u32> {
    if numeral.is_empty() || numeral.len() > 15 {
        return None;
    }
    let mut value = 0;
    'signs: while !numeral.is_empty() {
        for (sign, worth) in SIGNS {
            if let Some(rest) = numeral.strip_prefix(sign) {
                value += worth;
                numeral = rest;
                continue 'signs;
            }
        }
        return None;
    }
    Some(value)
}

fn roman(mut value: u32) -> String {
    let mut numeral = String::new();
    for (sign, worth) in SIGNS {
        while value >= worth {
            numeral.push_str(sign);
            value -= worth;
        }
    }
    numeral
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_numeral_below_four_thousand_has_its_value() {
        for value in 1..4000 {
            assert_eq!(in_figures(&roman(value)), value.to_string());
        }
        for other in ["", "IIII", "VX", "E-9", "14", "xiv", "MMMMMMMMMMMMMMMM"] {
            assert_eq!(in_figures(other), other);
        }
    }
}
