//! Packs the packages for courses, which the build machine has drawn into a folder each (`src/publish/packages/`).
//!
//! Nothing in a package depends on the day or the machine: files come by name, all of one time.

use super::files::{name_of, read_bytes, remove_folder, write};
use super::markup;
use anyhow::{Context as _, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// The folder of the site in which a folder for each package waits to be packed, under the package's name.
const DRAWN: &str = "packages";

/// Beyond 9 the `zip` crate compresses with zopfli, and this asks for one pass of it. What flate2 makes may differ from one
/// processor to another.
const ONE_PASS_OF_ZOPFLI: i64 = 10;

/// The files of a package, by their paths.
type Files = BTreeMap<String, Vec<u8>>;

/// Packs each package into `folder`, the site. `single_file` is the finished page in a single file, and `report` the script
/// that reports to a course.
pub(super) fn pack(folder: &Path, single_file: &Path, report: &str) -> Result<()> {
    let drawn = folder.join(DRAWN);
    for package in folders(&drawn)? {
        let name = name_of(&package);
        let mut files = Files::new();
        read_below(&package, "", &mut files)?;
        complete(&mut files, single_file, report)
            .with_context(|| format!("{name} could not be completed."))?;
        let packed = packed(&files).with_context(|| format!("{name} could not be packed."))?;
        write(&folder.join(&name), packed)?;
    }
    remove_folder(&drawn)
}

/// Puts in what did not exist when the package was drawn: the page in a single file, and the script and the policy of the
/// page that reports to a course, where there is one.
fn complete(files: &mut Files, single_file: &Path, report: &str) -> Result<()> {
    let name = name_of(single_file);
    let mut places = files
        .iter_mut()
        .filter(|(path, _)| path.rsplit('/').next() == Some(&name));
    let (Some((_, page)), None) = (places.next(), places.next()) else {
        bail!("It should have a place for {name}, and only one.");
    };
    *page = read_bytes(single_file)?;
    for content in files.values_mut() {
        if let Ok(template) = str::from_utf8(content)
            && template.contains(markup::POLICY)
        {
            *content = markup::reporting(template, report)?.into_bytes();
        }
    }
    Ok(())
}

/// The files below a folder, each under its path, which begins with `before`.
fn read_below(folder: &Path, before: &str, files: &mut Files) -> Result<()> {
    let unreadable = || format!("{} cannot be read.", folder.display());
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        let name = [before, &name_of(&path)].concat();
        if path.is_dir() {
            read_below(&path, &[&name, "/"].concat(), files)?;
        } else {
            files.insert(name, read_bytes(&path)?);
        }
    }
    Ok(())
}

/// The folders in a folder, by name.
fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = || format!("{} cannot be read.", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        if path.is_dir() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The files as a zip archive, the same bytes for the same files.
fn packed(files: &Files) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::DEFAULT
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(ONE_PASS_OF_ZOPFLI))
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, content) in files {
        archive.start_file(path.as_str(), options)?;
        archive.write_all(content)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may end at the first surprise"
    )]
    use super::*;
    use zip::ZipArchive;

    /// A site with two packages that wait to be packed.
    fn drawn(name: &str) -> PathBuf {
        let site = crate::run::scratch(name);
        for (path, content) in [
            ("document-1.html", "the whole page"),
            ("packages/b.imscc/imsmanifest.xml", "<manifest/>"),
            ("packages/b.imscc/page/document-1.html", ""),
            ("packages/a.zip/document-1.html", ""),
            ("packages/a.zip/index.html", "<!--policy--><!--start-->"),
        ] {
            let path = site.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        site
    }

    /// The names of what is in a package, and the checksum and the size of each.
    fn listed(package: &[u8]) -> Vec<(String, u32, u64)> {
        let mut archive = ZipArchive::new(Cursor::new(package)).unwrap();
        let files = (0..archive.len()).map(|at| {
            let file = archive.by_index_raw(at).unwrap();
            assert_eq!(file.last_modified(), Some(DateTime::DEFAULT));
            (file.name().unwrap().into_owned(), file.crc32(), file.size())
        });
        files.collect()
    }

    #[test]
    fn packages_are_completed_and_packed_and_the_same_again() {
        let site = drawn("packages");
        let single_file = site.join("document-1.html");
        pack(&site, &single_file, "report()").unwrap();
        let read = |name: &str| fs::read(site.join(name)).unwrap();
        let (first, second) = (read("a.zip"), read("b.imscc"));
        assert!(!site.join("packages").exists());

        // The checksum is that of `printf 'the whole page' | gzip -lv`.
        let page = (0x5aa0_296f, 14);
        let names: Vec<_> = listed(&second);
        assert_eq!(names[0].0, "imsmanifest.xml");
        assert_eq!(names[1].0, "page/document-1.html");
        assert_eq!((names[1].1, names[1].2), page);
        let names = listed(&first);
        assert_eq!(names[0].0, "document-1.html");
        assert_eq!(names[1].0, "index.html");
        assert!(names[1].2 > 100, "policy and script are in it");

        drawn("packages");
        pack(&site, &single_file, "report()").unwrap();
        assert!(read("a.zip") == first && read("b.imscc") == second);
        fs::remove_dir_all(&site).unwrap();
    }

    #[test]
    fn a_package_without_a_place_for_the_page_is_a_mistake() {
        let site = drawn("packages-lack");
        fs::remove_file(site.join("packages/a.zip/document-1.html")).unwrap();
        let answer = pack(&site, &site.join("document-1.html"), "");
        assert!(format!("{:#}", answer.unwrap_err()).contains("a.zip"));
        fs::remove_dir_all(&site).unwrap();
    }
}
