//! What the parts of a file number stand for, as far as it is certain.
//!
//! The tables are small on purpose: they hold what the files of 1950 to 1954 are known by, and nothing that was
//! guessed. What is not here stays unknown. What the digits after the class mean depends on the class, so that each
//! table says for which classes it holds.

/// Where the names of the classes and of their subjects are from.
pub(super) const MANUAL: &str =
    "Department of State, Records Codification Manual, adopted January 1, 1950";

/// Where the order of the parts and the numbers of the countries are from.
pub(super) const GUIDE: &str =
    "National Archives, Record Group 59, guide to the central decimal file, 1950–54 segment";

/// Where the order of the date's parts is from in the numbers of other years.
pub(super) const GUIDES: &str = "National Archives, Record Group 59, guides to the central decimal file, segments 1945–49 to 1960–63";

/// The letters after the number are not in the manual: the program is younger than its first edition.
const ABBREVIATIONS: &str = "The lists of abbreviations in the volumes of this series for 1952–1954; the manual of 1950 is older than the program";

/// The ten classes, in the words of the manual, which it sets in capitals.
pub(super) fn class(digit: &str) -> Option<&'static str> {
    Some(match digit {
        "0" => "Miscellaneous",
        "1" => "Administration of the United States Government",
        "2" => "Protection of interests (persons and property)",
        "3" => "International conferences, congresses, meetings and organizations",
        "4" => "International trade and commerce",
        "5" => "International informational and educational relations, cultural affairs",
        "6" => "International political relations, other international relations",
        "7" => "Internal political and national defense affairs",
        "8" => "Internal economic, industrial and social affairs",
        "9" => "Other internal affairs: communications, transportation, science",
        _ => return None,
    })
}

/// Countries by their number in the classes 6 to 9. A number with a letter is another country than the one without.
pub(super) fn country(number: &str) -> Option<&'static str> {
    Some(match number {
        "11" => "United States",
        "41" => "United Kingdom",
        "51" => "France",
        "51G" => "Indochina",
        "61" => "Soviet Union",
        "62" => "Germany",
        "65" => "Italy",
        "91" => "India",
        "92" => "Thailand",
        "93" => "China",
        "94" => "Japan",
        "94A" => "Formosa",
        "95" => "Korea",
        "96" => "Philippines",
        _ => return None,
    })
}

/// Subjects of class 7, by the whole decimal: `.56` is a subject of its own and is not known from `.5`.
pub(super) fn subject_of_class_7(decimal: &str) -> Option<&'static str> {
    Some(match decimal {
        "00" => "Political affairs and conditions",
        "5" => "National defense affairs",
        _ => return None,
    })
}

/// Letters after the number, and where their meaning is from.
pub(super) fn suffix(letters: &str) -> Option<(&'static str, &'static str)> {
    Some(match letters {
        "MSP" => ("Mutual Security Program", ABBREVIATIONS),
        _ => return None,
    })
}
