//! `cargo xtask new`: lays out the folder of another document, for a curator to go on from.

use crate::run;
use anyhow::{Context as _, Result, bail};
use std::fs::{self, File};
use std::path::Path;

/// What is written, each as a command of `frus` writes it: the document, its text to quote from, and its data file.
const FILES: [(&str, &str); 3] = [("tei", "xml"), ("text", "txt"), ("data", "toml")];

/// Writes the document of a volume (`VOLUME.xml#d557`) into a folder of its own, with a data file by rule, and says what a
/// curator has to check.
pub(crate) fn new(document: &str, folder: &Path) -> Result<()> {
    let Some((volume, id)) = document.rsplit_once('#') else {
        bail!(
            "{document} names no document: write the volume, a #, and its id, as in volume.xml#d557."
        );
    };
    let volume = std::path::absolute(volume)?;
    let target = |ending: &str| folder.join(format!("{id}.{ending}"));
    if let Some(there) = FILES
        .iter()
        .map(|(_, ending)| target(ending))
        .find(|file| file.exists())
    {
        bail!(
            "{} is there already; name an empty folder.",
            there.display()
        );
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
    for (command, ending) in FILES {
        write(command, &volume, id, &target(ending))?;
    }
    let shown = folder.display();
    println!(
        "{shown} has the document ({id}.xml), its text to quote from ({id}.txt), and its data file ({id}.toml).\n\
         \n\
         Nobody has checked the data file. Its head says what there is to do; docs/another-document.md says how.\n\
         The page as it is now:\n\
         \n    cargo xtask serve --data {shown}\n"
    );
    Ok(())
}

fn write(command: &str, volume: &Path, id: &str, file: &Path) -> Result<()> {
    let target =
        File::create(file).with_context(|| format!("{} cannot be written.", file.display()))?;
    let mut frus = run::cargo(["run", "--quiet", "--package", "frus-cli", "--", command]);
    frus.arg(volume).args(["--document", id]).stdout(target);
    run::run(frus, || {
        format!(
            "`frus {command}` could not read the document: see its output above. {} is of no use.",
            file.display()
        )
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may end at the first surprise")]
    use super::*;

    #[test]
    fn a_folder_has_all_that_a_curator_goes_on_from_and_is_not_written_twice() {
        let folder = run::scratch("new");
        let document = run::root().join("tests/volume.xml#d1");
        let document = document.display().to_string();
        new(&document, &folder).unwrap();
        let read = |ending| fs::read_to_string(folder.join(format!("d1.{ending}"))).unwrap();
        assert!(read("xml").contains("<gloss target=\"#t_CIA_1\">CIA</gloss>"));
        assert!(read("txt").contains("The talks of November 21 and 23 went well.2"));
        let data = read("toml");
        assert!(data.contains("id = \"event-1953-11-20\""), "{data}");
        assert!(data.contains("name = \"Jacobo Arbenz Guzman\""), "{data}");
        let refused = new(&document, &folder).unwrap_err().to_string();
        assert!(refused.contains("is there already"), "{refused}");
        let refused = new("volume.xml", &folder).unwrap_err().to_string();
        assert!(refused.contains("names no document"), "{refused}");
        fs::remove_dir_all(&folder).unwrap();
    }
}
