//! The folder of the pages: what is in it already stays where it says the same, and nothing is touched that another wrote.
//!
//! A list in the folder names the files that the last run wrote. Only these are ever replaced or removed.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Component, Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use super::Problem;

/// The list of the files that a run wrote.
const LIST: &str = "frus-site.txt";

/// What the list begins with, for whoever opens it.
const ABOUT: &str = "# Written by `frus site`: the files here that its next run may replace or remove. It touches no others.\n";

/// Before the state of the pages that the search was made of.
const SEARCH: &str = "search: ";

pub(super) struct Folder {
    path: PathBuf,
    /// The files that the last run wrote.
    before: BTreeSet<String>,
    /// The files of this run.
    now: BTreeSet<String>,
    /// What the pages were when the search was made.
    search: Option<String>,
    written: AtomicUsize,
    unchanged: AtomicUsize,
}

impl Folder {
    /// Opens the folder, and makes it where it is not there.
    pub(super) fn open(path: &Path) -> Result<Self, Problem> {
        let failed = |error| Problem::File(path.to_owned(), error);
        fs::create_dir_all(path).map_err(failed)?;
        let list = match fs::read_to_string(path.join(LIST)) {
            Ok(list) => list,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(Problem::File(path.join(LIST), error)),
        };
        let search = list.lines().find_map(|line| line.strip_prefix(SEARCH));
        let names = list.lines().filter(|line| is_inside(line));
        Ok(Self {
            path: path.to_owned(),
            before: names.map(str::to_owned).collect(),
            now: BTreeSet::new(),
            search: search.map(str::to_owned),
            written: AtomicUsize::new(0),
            unchanged: AtomicUsize::new(0),
        })
    }

    /// Begins a run that writes these files: nothing is written where one of them stands there already and is another's.
    pub(super) fn begin(&mut self, names: &[String]) -> Result<(), Problem> {
        self.claim(names)?;
        // From now on they are ours, also where this run is broken off.
        if !self.now.is_subset(&self.before) {
            let all: BTreeSet<&String> = self.before.union(&self.now).collect();
            self.write_list(all.into_iter(), self.search.as_deref())?;
        }
        Ok(())
    }

    /// Adds files to this run.
    pub(super) fn claim(&mut self, names: &[String]) -> Result<(), Problem> {
        for name in names {
            let path = self.path.join(name);
            if !self.before.contains(name) && path.symlink_metadata().is_ok() {
                return Err(Problem::Foreign(path));
            }
            self.now.insert(name.clone());
        }
        Ok(())
    }

    /// Keeps files of the last run whose names begin so.
    pub(super) fn keep(&mut self, beginning: &str) {
        let kept = self
            .before
            .iter()
            .filter(|name| name.starts_with(beginning));
        let kept: Vec<String> = kept.cloned().collect();
        self.unchanged.fetch_add(kept.len(), Ordering::Relaxed);
        self.now.extend(kept);
    }

    /// Writes a file of this run, where it does not say the same already.
    pub(super) fn write(&self, name: &str, content: &[u8]) -> Result<(), Problem> {
        let path = self.path.join(name);
        if fs::read(&path).is_ok_and(|before| before == content) {
            self.unchanged.fetch_add(1, Ordering::Relaxed);
            return Ok(());
        }
        let written = path.parent().map_or(Ok(()), fs::create_dir_all);
        let written = written.and_then(|()| fs::write(&path, content));
        written.map_err(|error| Problem::File(path, error))?;
        self.written.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    /// Removes what the last run wrote and this one did not, and says how much that was; lists what is there now.
    pub(super) fn finish(&mut self, search: Option<&str>) -> Result<usize, Problem> {
        let mut removed = 0;
        for name in self.before.difference(&self.now) {
            let path = self.path.join(name);
            match fs::remove_file(&path) {
                Ok(()) => removed += 1,
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(Problem::File(path, error)),
            }
            // The folders inside ours go with their last file; one that holds another's stays.
            let mut folder = path.parent();
            while let Some(inside) = folder.filter(|folder| *folder != self.path) {
                if fs::remove_dir(inside).is_err() {
                    break;
                }
                folder = inside.parent();
            }
        }
        if self.before != self.now || self.search.as_deref() != search {
            self.write_list(self.now.iter(), search)?;
        }
        Ok(removed)
    }

    /// Where the folder is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the search was made of pages in that state, and is there.
    pub(super) fn has_search(&self, state: &str, file: &str) -> bool {
        self.search.as_deref() == Some(state) && self.path.join(file).is_file()
    }

    /// How many files were written, and how many said the same already.
    pub(super) fn counts(&self) -> (usize, usize) {
        let of = |counter: &AtomicUsize| counter.load(Ordering::Relaxed);
        (of(&self.written), of(&self.unchanged))
    }

    fn write_list<'n>(
        &self,
        names: impl Iterator<Item = &'n String>,
        search: Option<&str>,
    ) -> Result<(), Problem> {
        let mut list = ABOUT.to_owned();
        if let Some(search) = search {
            list.extend([SEARCH, search, "\n"]);
        }
        for name in names {
            list.extend([name, "\n"]);
        }
        let path = self.path.join(LIST);
        fs::write(&path, list).map_err(|error| Problem::File(path, error))
    }
}

/// Whether a line of the list names a file inside the folder: whoever can change the list must not have others removed by it.
fn is_inside(line: &str) -> bool {
    let is_plain = |part: Component<'_>| matches!(part, Component::Normal(_));
    !line.is_empty()
        && !line.contains([' ', '\\', ':', '#'])
        && Path::new(line).components().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_names_files_inside_the_folder_alone() {
        assert!(is_inside("d1.html") && is_inside("pagefind/index/a.pf_index"));
        for line in [
            "",
            "../d1.html",
            "/etc/hosts",
            "a/../../b",
            "# a",
            "search: 1",
            "C:\\a",
            "./d1.html",
        ] {
            assert!(!is_inside(line), "{line}");
        }
    }
}
