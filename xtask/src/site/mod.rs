//! Builds the site with Trunk, and does the two things that Trunk calls back for (see Trunk.toml): its style sheet
//! before, and all the rest after it has compiled the program.
//!
//! | file | what it does |
//! |---|---|
//! | [`mod@build`] | calls Trunk |
//! | [`mod@finish`] | makes the finished site of what Trunk has left, in order |
//! | [`museum`] | the program of a screen in a museum, with its script |
//! | [`class`] | the program of a class, with its script |
//! | [`launcher`] | the page of the launcher, with its program |
//! | [`room`] | the page of the reading room, with its program and its worker; and the same in a single file |
//! | [`single_file`] | the page in a single file |
//! | [`packages`] | the packages for courses |
//! | [`teacher`] | the teacher's file |
//! | [`bundle`] | the style sheet and the scripts of `web/` |
//! | [`program`] | compiles the programs besides the page's own |
//! | [`markup`] | the pages: their policy, and what starts them |
//! | [`optimize`] | makes the program small |
//! | [`offline`] | the list of files that a device keeps |
//! | [`files`] | reads and writes files of the site |
//!
//! Each file uses only those below it, which a test checks.

mod build;
mod bundle;
mod class;
mod files;
mod finish;
mod launcher;
mod markup;
mod museum;
mod offline;
mod optimize;
mod packages;
mod program;
mod room;
mod single_file;
mod teacher;

pub(crate) use build::{Languages, Variant, build, build_into, dist};
pub(crate) use bundle::styles;
pub(crate) use finish::finish;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may end at the first surprise")]

    #[test]
    fn each_file_uses_only_those_below_it_in_the_table() {
        let folder = crate::run::root().join("xtask/src/site");
        let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
        let table = read("mod.rs");
        let rows = table
            .lines()
            .filter_map(|line| line.strip_prefix("//! | [`"));
        let names: Vec<_> = rows
            .filter_map(|row| row.split('`').next())
            .map(|name| name.trim_start_matches("mod@"))
            .collect();
        assert_eq!(
            names.len() + 1,
            std::fs::read_dir(&folder).unwrap().count(),
            "the table names every file"
        );
        for (place, name) in names.iter().enumerate() {
            let text = read(&format!("{name}.rs"));
            for above in names.iter().take(place + 1) {
                assert!(
                    !text.contains(&format!("super::{above}")),
                    "{name}.rs uses {above}.rs, which stands above it"
                );
            }
        }
    }
}
