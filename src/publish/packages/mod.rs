//! Packages that carry the page into a course: SCORM 1.2, and Common Cartridge 1.1 and 1.2.
//!
//! Here stands what is in them. What packs them (`xtask/src/site/packages.rs`) also puts in the finished page and the
//! script, which do not exist yet when the build machine draws.

mod cartridge;
mod scorm;
mod xml;

use frus::{edition::Edition, html::escaped};
use strings::Strings;

use super::Particulars;
use crate::files;

/// A package, before it is packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// The name of its file.
    pub name: &'static str,
    /// Its files, each by its path in the package. The page in a single file is empty here, and what packs the package
    /// puts it in.
    pub files: Vec<(String, String)>,
}

/// The packages of an edition.
///
/// ```
/// use frus_explorer::{edition, publish};
/// let edition = edition::embedded().ok_or("damaged")?;
/// let particulars = publish::Particulars::of(&edition, None, &strings::EN);
/// let packages = publish::packages(&edition, &particulars, &strings::EN);
/// assert_eq!(
///     packages.map(|package| package.name),
///     ["lesson-scorm12.zip", "lesson-common-cartridge-1.1.imscc", "lesson-common-cartridge-1.2.imscc"]
/// );
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn packages(edition: &Edition, particulars: &Particulars, strings: &Strings) -> [Package; 3] {
    let lesson = Lesson::of(edition, particulars, strings);
    [
        scorm::package(&lesson),
        cartridge::package(&lesson, &cartridge::V1_1),
        cartridge::package(&lesson, &cartridge::V1_2),
    ]
}

/// What the packages are of.
struct Lesson<'a> {
    /// What the ids in a package begin with: `lesson-frus1952-54v14p2-d660-en`. A course may hold several packages, and takes
    /// what has the same id for the same.
    id: String,
    title: &'a str,
    short: &'a str,
    about: &'a str,
    lang: &'a str,
    /// The name of the page in a class as a single file.
    single_file: String,
    /// Where the page stands, if that is known.
    address: Option<&'a str>,
    /// Where the document was published.
    source: Option<&'a str>,
    words: &'a strings::Packages,
}

impl<'a> Lesson<'a> {
    fn of(edition: &'a Edition, particulars: &'a Particulars, strings: &'a Strings) -> Self {
        let imprint = edition.imprint.as_ref();
        let id = imprint.map_or("frus-document", |imprint| &imprint.id);
        // What XML allows in an id, and no more: its section 2.3, without the signs that only some programs take.
        let id = id.replace(
            |sign: char| !sign.is_ascii_alphanumeric() && sign != '-',
            "-",
        );
        Self {
            id: format!("lesson-{id}-{}", particulars.lang),
            title: &particulars.title,
            short: &particulars.short,
            about: &particulars.about,
            lang: particulars.lang,
            single_file: files::class_single_file(edition),
            address: particulars.address.as_deref(),
            source: imprint.map(|imprint| imprint.url.as_str()),
            words: strings.packages,
        }
    }

    /// An id that is this lesson's own.
    fn id(&self, name: &str) -> String {
        [&self.id, "-", name].concat()
    }

    /// The query that asks the page for its form for classes.
    const IN_CLASS: &'static str = "?mode=class";

    /// Fills the slots of a page, `{name}`, with these words, and those that every page has.
    fn fill(&self, template: &str, words: &[(&str, &str)]) -> String {
        let own = [
            ("lang", self.lang),
            ("title", self.title),
            ("single-file", &self.single_file),
        ];
        let all = own.iter().chain(words);
        all.fold(template.to_owned(), |page, (slot, words)| {
            page.replace(&["{", slot, "}"].concat(), &escaped(words))
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        reason = "a test may stop where what it needs is missing"
    )]

    use super::*;
    use crate::edition;
    use strings::{EN, JA};

    #[test]
    fn each_manifest_names_every_file_beside_it_once() {
        let edition = edition::embedded().unwrap();
        for (address, strings) in [(None, &EN), (Some("https://example.org/660"), &JA)] {
            let particulars = Particulars::of(&edition, address, strings);
            for Package { name, files } in packages(&edition, &particulars, strings) {
                let (manifests, others): (Vec<_>, Vec<_>) = files
                    .iter()
                    .partition(|(path, _)| path == "imsmanifest.xml");
                assert_eq!(manifests.len(), 1, "{name} has one manifest");
                let (_, manifest) = manifests.first().unwrap();
                for (path, content) in others {
                    // The schemas are the manifest's own.
                    if !path.ends_with(".xsd") {
                        let named = format!("<file href=\"{path}\"/>");
                        assert_eq!(manifest.matches(&named).count(), 1, "{path} in {name}");
                    }
                    assert_eq!(content.is_empty(), path.ends_with("class-660.html"));
                    for before in [">", "\"", "html"] {
                        let slot = [before, "{"].concat();
                        assert!(!content.contains(&slot), "every slot of {path} is filled");
                    }
                }
                assert_eq!(
                    manifest.matches("<file ").count(),
                    files
                        .iter()
                        .filter(|(path, _)| !path.ends_with(".xsd"))
                        .count()
                        - 1
                );
            }
        }
    }
}
