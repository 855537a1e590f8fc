//! Holds what is in the packages for courses to the published schemas, with xmllint and without a network. README.md says where
//! they come from.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The project's folder.
const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A standard that a package follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standard {
    /// SCORM 1.2.
    Scorm12,
    /// Common Cartridge 1.1.
    Cartridge11,
    /// Common Cartridge 1.2.
    Cartridge12,
}

impl Standard {
    /// The standard that a package of this name follows.
    pub(crate) fn of(package: &str) -> Self {
        match package {
            "lesson-scorm12.zip" => Self::Scorm12,
            "lesson-common-cartridge-1.1.imscc" => Self::Cartridge11,
            "lesson-common-cartridge-1.2.imscc" => Self::Cartridge12,
            _ => panic!("{package} follows a standard that is not known here"),
        }
    }

    /// The schema of a file in a package, or `None` where it is not XML.
    fn schema(self, path: &str) -> Option<&'static str> {
        let name = path.rsplit('/').next()?;
        Some(match (self, name) {
            (Self::Scorm12, "imsmanifest.xml") => "all.xsd",
            (Self::Cartridge11, "imsmanifest.xml") => "ccv1p1_imscp_v1p2_v1p0.xsd",
            (Self::Cartridge11, "link.xml") => "ccv1p1_imswl_v1p1.xsd",
            (Self::Cartridge11, "topic.xml") => "ccv1p1_imsdt_v1p1.xsd",
            (Self::Cartridge12, "imsmanifest.xml") => "ccv1p2_imscp_v1p2_v1p0.xsd",
            (Self::Cartridge12, "link.xml") => "ccv1p2_imswl_v1p2.xsd",
            (Self::Cartridge12, "topic.xml") => "ccv1p2_imsdt_v1p2.xsd",
            _ => return None,
        })
    }
}

/// A schema of Common Cartridge 1.1, or the name of its file, as 1.2 has it: what a package of ours uses differs in namespaces,
/// names of kinds and the version alone. [`published`] is asked first.
pub(crate) fn as_in_1_2(schema: &str) -> String {
    const CHANGED: [(&str, &str); 8] = [
        ("xsd/imsccv1p1/", "xsd/imsccv1p2/"),
        ("imsdt_v1p1", "imsdt_v1p2"),
        ("imswl_v1p1", "imswl_v1p2"),
        ("imsccauth_v1p1", "imsccauth_v1p2"),
        ("_xmlv1p1", "_xmlv1p2"),
        ("Rolesv1p1", "Rolesv1p2"),
        ("\"1.1.0\"", "\"1.2.0\""),
        ("ccv1p1_", "ccv1p2_"),
    ];
    let changed = CHANGED.into_iter();
    changed.fold(schema.to_owned(), |schema, (old, new)| {
        schema.replace(old, new)
    })
}

/// The published schemas in a folder of this one, by their names.
pub(crate) fn published(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(ROOT).join(folder);
    let files = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "xsd"));
    files
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect()
}

/// The schemas of a standard, by the names under which they ask for each other.
fn schemas(standard: Standard) -> Vec<(String, String)> {
    let scorm = published("web/scorm/schema");
    // What stands for `xml:base` and the like is the same in all three.
    let (_, of_xml) = scorm
        .iter()
        .find(|(name, _)| name == "ims_xml.xsd")
        .unwrap();
    let of_xml = ("xml.xsd".to_owned(), of_xml.clone());
    let mut of_1_1 = published("tests/schema/common-cartridge-1.1");
    match standard {
        Standard::Scorm12 => {
            let spaces = [
                (
                    "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
                    "imscp_rootv1p1p2",
                ),
                (
                    "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1",
                    "imsmd_rootv1p2p1",
                ),
                ("http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2"),
            ];
            let imports = spaces.map(|(space, name)| {
                format!("<xs:import namespace=\"{space}\" schemaLocation=\"{name}.xsd\"/>")
            });
            let all = format!(
                "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">{}</xs:schema>",
                imports.concat()
            );
            scorm
                .into_iter()
                .chain([("all.xsd".to_owned(), all)])
                .collect()
        }
        Standard::Cartridge11 => {
            of_1_1.push(of_xml);
            of_1_1
        }
        Standard::Cartridge12 => {
            let derived = of_1_1
                .iter()
                .map(|(name, schema)| (as_in_1_2(name), as_in_1_2(schema)));
            // Later ones take the place of those before.
            derived
                .chain([of_xml])
                .chain(published("tests/schema/common-cartridge-1.2"))
                .collect()
        }
    }
}

/// What xmllint finds wrong in the files of a package, by the schemas of its standard; nothing where it is valid. `name` keeps
/// tests that run at the same time apart.
///
/// # Panics
/// Where xmllint does not run, or where no file has a schema.
pub(crate) fn faults(standard: Standard, files: &[(String, String)], name: &str) -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("course-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (name, schema) in schemas(standard) {
        fs::write(folder.join(name), schema).unwrap();
    }
    let xmllint = env::var_os("FRUS_XMLLINT").filter(|path| !path.is_empty());
    let xmllint = xmllint.unwrap_or_else(|| "xmllint".into());
    let mut tried = 0;
    let mut faults = Vec::new();
    for (path, content) in files {
        let Some(schema) = standard.schema(path) else {
            continue;
        };
        tried += 1;
        let file = folder.join(path.replace('/', "-"));
        fs::write(&file, content).unwrap();
        let answer = Command::new(&xmllint)
            .args(["--noout", "--nonet", "--schema"])
            .arg(folder.join(schema))
            .arg(&file)
            .output();
        let answer = answer.unwrap_or_else(|error| {
            panic!(
                "{} does not run ({error}): `cargo xtask setup` installs it",
                xmllint.display()
            )
        });
        if !answer.status.success() {
            faults.push(String::from_utf8_lossy(&answer.stderr).into_owned());
        }
    }
    assert!(tried > 0, "there is something to try");
    faults
}
