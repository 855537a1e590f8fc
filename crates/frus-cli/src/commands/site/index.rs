//! The search: an index of the pages, made by Pagefind.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::{self, Command},
};

use super::{Problem, folder::Folder};

/// The variable that names the program.
const VARIABLE: &str = "FRUS_PAGEFIND";

/// What is on the page and not among the words of the document: numbers of notes and of pages, the margin, which says the notes
/// once more, ways back.
const LEFT_OUT: &str =
    ".noteref, .folio, .margin, .back, .notes-origin, .from-edition, #notes-title";

/// The parts of Pagefind that show a search by themselves. These pages have their own.
const NOT_NEEDED: [&str; 4] = ["-ui.", "-highlight.", "wasm.unknown", "playground"];

/// The folder of the index.
const INDEX: &str = "pagefind/";

/// The file that the search loads first.
const FIRST: &str = "pagefind/pagefind.js";

/// The program that makes the index.
pub(super) struct Pagefind {
    program: PathBuf,
}

impl Pagefind {
    /// The program that was named, or that is found.
    pub(super) fn find(named: Option<&Path>) -> Option<Self> {
        let by_variable = || env::var_os(VARIABLE).filter(|value| !value.is_empty());
        let program = named
            .map(Path::to_owned)
            .or_else(|| by_variable().map(PathBuf::from))
            .or_else(on_path)?;
        Some(Self { program })
    }

    /// Makes the index anew, where the pages are not in the state that it was made of.
    pub(super) fn index(&self, folder: &mut Folder, state: &str) -> Result<(), Problem> {
        if folder.has_search(state, FIRST) {
            folder.keep(INDEX);
            return Ok(());
        }
        // Aside, so that files that say the same stay as they are.
        let made = env::temp_dir().join(format!("frus-site-{}", process::id()));
        let result = self
            .run(folder.path(), &made)
            .and_then(|()| take(&made, folder));
        // What is left there is not needed.
        let _ = fs::remove_dir_all(&made);
        result
    }

    fn run(&self, pages: &Path, into: &Path) -> Result<(), Problem> {
        let failed = |reason: String| Problem::Pagefind(self.program.clone(), reason);
        let mut command = self.command();
        command
            .arg("--site")
            .arg(pages)
            .arg("--output-path")
            .arg(into);
        // The documents are in English, whatever the language of the pages.
        command.args(["--force-language", "en", "--glob", "*.html"]);
        command.args(["--exclude-selectors", LEFT_OUT, "--quiet"]);
        let output = command
            .output()
            .map_err(|error| failed(error.to_string()))?;
        if output.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&output.stderr);
        let last = said.lines().rev().find(|line| !line.trim().is_empty());
        Err(failed(
            last.unwrap_or("it failed and gave no reason")
                .trim()
                .to_owned(),
        ))
    }

    /// The program itself, or where it is a script of its npm package, that in Node.
    fn command(&self) -> Command {
        let ending = self.program.extension().and_then(|ending| ending.to_str());
        match ending {
            Some("js" | "cjs" | "mjs") => {
                let mut command = Command::new("node");
                command.arg(&self.program);
                command
            }
            _ => Command::new(&self.program),
        }
    }
}

/// The program on the PATH.
fn on_path() -> Option<PathBuf> {
    let names: &[&str] = match cfg!(windows) {
        true => &["pagefind.exe", "pagefind.cmd"],
        false => &["pagefind"],
    };
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|path| path.is_file())
}

/// Takes the files of a new index into the folder.
fn take(made: &Path, folder: &mut Folder) -> Result<(), Problem> {
    let mut files = Vec::new();
    let failed = |error| Problem::File(made.to_owned(), error);
    list(made, INDEX, &mut files).map_err(failed)?;
    let names: Vec<String> = files.iter().map(|(name, _)| name.clone()).collect();
    folder.claim(&names)?;
    for (name, path) in files {
        let content = fs::read(&path).map_err(|error| Problem::File(path, error))?;
        folder.write(&name, &content)?;
    }
    Ok(())
}

/// Lists the files of a folder and of those inside it, each by its name in ours.
fn list(from: &Path, name: &str, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let own = entry.file_name();
        let own = own.to_string_lossy();
        if NOT_NEEDED.iter().any(|part| own.contains(part)) {
            continue;
        }
        let name = [name, &own].concat();
        if entry.file_type()?.is_dir() {
            list(&entry.path(), &[&name, "/"].concat(), files)?;
        } else {
            files.push((name, entry.path()));
        }
    }
    Ok(())
}
