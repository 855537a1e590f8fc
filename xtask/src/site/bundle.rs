//! Bundles and minifies style sheets and scripts, with esbuild.

use super::files;
use crate::run;
use crate::tools::Toolbox;
use anyhow::{Context as _, Result, bail};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// Bundles the two style sheets into `target/`, from where `index.html` takes them: `styles/site.css`, or for the page in
/// another language the sheet of its name, which begins with that; and `styles/dialogs.css`.
pub(crate) fn styles(toolbox: &Toolbox) -> Result<()> {
    style_sheet(toolbox, &site_style(), "site.css")?;
    style_sheet(toolbox, "styles/dialogs.css", "dialogs.css")
}

/// The style sheet of the page in the language that is built.
fn site_style() -> String {
    let language = env::var("FRUS_LANGUAGE").unwrap_or_default();
    let own = format!("styles/{language}.css");
    if run::root().join(&own).is_file() {
        own
    } else {
        "styles/site.css".to_owned()
    }
}

/// Bundles a style sheet that comes with its script, and gives the file.
fn style_of(toolbox: &Toolbox, name: &str) -> Result<PathBuf> {
    style_sheet(toolbox, &format!("styles/{name}"), name)?;
    Ok(run::root().join("target").join(name))
}

/// Bundles the style sheet of the teacher's file, which stands in it.
pub(super) fn teacher_style(toolbox: &Toolbox) -> Result<String> {
    esbuild(toolbox, "styles/teacher.css", [])
}

fn style_sheet(toolbox: &Toolbox, source: &str, name: &str) -> Result<()> {
    // The fonts' addresses are those in the finished site.
    let bundle = esbuild(toolbox, source, ["--external:*.woff2".into()])?;

    // Always in the project, wherever CARGO_TARGET_DIR points, since index.html names it.
    let folder = run::root().join("target");
    let target = folder.join(name);
    // Left alone when it says the same, so that `trunk serve` does not start over because of it.
    if fs::read_to_string(&target).is_ok_and(|before| before == bundle) {
        return Ok(());
    }
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
    files::write(&target, bundle)
}

/// A script of `web/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    /// In the head of every page.
    Early,
    /// Starts the program of the site, with the glue of wasm-bindgen in it.
    Start,
    /// Starts the program of the page in a single file, with the glue in it.
    SingleFile,
    /// Starts the program of a screen in a museum, with the glue in it, and its style sheet as text.
    Museum,
    /// The same for the page in a single file.
    MuseumSingleFile,
    /// Starts the program of a class, with both glues in it, and its style sheet as text.
    Class,
    /// The same for the page in a single file.
    ClassSingleFile,
    /// Starts the program of the launcher, with the glue in it.
    Launcher,
    /// Starts the program of the reading room, with the glue in it.
    Room,
    /// The same for the page in a single file.
    RoomSingleFile,
    /// The worker of the reading room, with the glue in it.
    RoomWorker,
    /// For pages that embed this one.
    Embed,
    /// The service worker.
    Worker,
    /// A service worker in the place of the other, which removes it.
    WorkerOff,
    /// In the page of a package, which reports to a course.
    Report,
}

impl Script {
    fn source(self) -> &'static str {
        match self {
            Self::Early => "web/early.js",
            Self::Start => "web/start.js",
            Self::SingleFile => "web/single-file.js",
            Self::Museum => "web/museum.js",
            Self::MuseumSingleFile => "web/museum-single-file.js",
            Self::Class => "web/class.js",
            Self::ClassSingleFile => "web/class-single-file.js",
            Self::Launcher => "web/launcher.js",
            Self::Room => "web/room.js",
            Self::RoomSingleFile => "web/room-single-file.js",
            Self::RoomWorker => "web/room-worker.js",
            Self::Embed => "web/embed.js",
            Self::Worker => "web/worker.js",
            Self::WorkerOff => "web/worker-off.js",
            Self::Report => "web/scorm/report.js",
        }
    }

    /// Modules keep what they export; in all others nothing becomes a global variable.
    fn format(self) -> &'static str {
        match self {
            Self::Early
            | Self::Embed
            | Self::RoomWorker
            | Self::Worker
            | Self::WorkerOff
            | Self::Report => "iife",
            _ => "esm",
        }
    }
}

/// The page that a script runs in.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    /// The file that its scripts import by the name `glue`.
    pub(super) glue: &'a Path,
    /// The name of the page in a single file that may replace it, empty in that page itself.
    pub(super) single_file: &'a str,
    /// Its language.
    pub(super) language: &'a str,
    /// The mode that it is in whatever its address asks, empty where there is none.
    pub(super) mode: &'a str,
}

/// The modes that the address of a page may ask for.
const MODES: [&str; 2] = ["museum", "class"];

/// Bundles a script of a page.
pub(super) fn script(toolbox: &Toolbox, script: Script, page: Page<'_>) -> Result<String> {
    bundled(toolbox, script, options(page))
}

/// What the scripts of a page are told.
fn options(page: Page<'_>) -> Vec<OsString> {
    let [(first, _), others @ ..] = strings::LANGUAGES;
    let tags = strings::LANGUAGES.map(|(tag, _)| tag);
    // The page in the first language, which has the address of the site, leads to the others.
    let others: Vec<&str> = others.iter().map(|(tag, _)| *tag).collect();
    // Only the page of the site is in a mode because it is asked to be: the programs of all stand beside it.
    let modes: &[&str] = if page.single_file.is_empty() {
        &[]
    } else {
        &MODES
    };
    let (others, home) = match page.language {
        language if language == first => (others, "./"),
        language if others.contains(&language) => (vec![], "../"),
        _ => (vec![], "./"),
    };
    let notices =
        strings::of(page.language).map_or(&strings::EN.notices, |strings| &strings.notices);
    let preferred = format!("\\b({})\\b", tags.join("|"));
    vec![
        // The glue can look for the program by itself, and is never asked to.
        "--log-override:empty-import-meta=silent".into(),
        format!("--define:OTHER_LANGUAGES={others:?}").into(),
        format!("--define:PREFERRED_LANGUAGE={preferred:?}").into(),
        format!("--define:HOME={home:?}").into(),
        format!("--define:SINGLE_FILE={:?}", page.single_file).into(),
        format!("--define:MODES={modes:?}").into(),
        format!("--define:MODE={:?}", page.mode).into(),
        format!("--define:READ_DOCUMENT={:?}", notices.read_document).into(),
        format!("--define:FRAME_NAME={:?}", notices.frame).into(),
        alias("glue", page.glue),
    ]
}

/// Has scripts import this file by this name.
fn alias(name: &str, file: &Path) -> OsString {
    let mut alias = OsString::from(format!("--alias:{name}="));
    alias.push(file);
    alias
}

/// The scripts of a program that a page starts in a mode instead of its own.
pub(super) struct ModeScripts {
    /// Starts the program that stands beside the page.
    pub(super) start: String,
    /// Runs in the head of the page that is a single file.
    pub(super) early: String,
    /// Starts the program in that.
    pub(super) single_file: String,
}

/// Bundles the scripts of a screen in a museum, with the glue of its program and its style sheet. They stand in the site's own
/// folder, whatever the language of the page.
pub(super) fn museum(toolbox: &Toolbox, glue: &Path) -> Result<ModeScripts> {
    let style = style_of(toolbox, "museum.css")?;
    let options = || {
        [
            "--log-override:empty-import-meta=silent".into(),
            "--define:HOME=\"./\"".into(),
            "--loader:.css=text".into(),
            alias("glue", glue),
            alias("style", &style),
        ]
    };
    let early = [
        "--define:MODES=[]".into(),
        "--define:MODE=\"museum\"".into(),
        "--define:SINGLE_FILE=\"\"".into(),
        "--define:OTHER_LANGUAGES=[]".into(),
        "--define:PREFERRED_LANGUAGE=\"\"".into(),
    ];
    Ok(ModeScripts {
        start: bundled(toolbox, Script::Museum, options())?,
        early: bundled(toolbox, Script::Early, early)?,
        single_file: bundled(toolbox, Script::MuseumSingleFile, options())?,
    })
}

/// The program that writes files for word processors.
pub(super) struct Word<'a> {
    /// The script that binds it.
    pub(super) glue: &'a Path,
    /// The program, by its way from the script of the class.
    pub(super) program: &'a str,
}

/// Bundles the scripts of a class, with the glues of its programs and its style sheet.
pub(super) fn class(toolbox: &Toolbox, page: Page<'_>, word: &Word<'_>) -> Result<ModeScripts> {
    let style = style_of(toolbox, "class.css")?;
    let options = || {
        options(page).into_iter().chain([
            "--loader:.css=text".into(),
            format!("--define:WORD_PROGRAM={:?}", word.program).into(),
            alias("style", &style),
            alias("word", word.glue),
        ])
    };
    Ok(ModeScripts {
        start: bundled(toolbox, Script::Class, options())?,
        early: bundled(toolbox, Script::Early, options())?,
        single_file: bundled(toolbox, Script::ClassSingleFile, options())?,
    })
}

/// The scripts and the style sheet of a page that has a program of its own.
pub(super) struct OwnPage {
    /// Runs in the head of the page.
    pub(super) early: String,
    /// Starts the program.
    pub(super) start: String,
    /// What the page looks like.
    pub(super) style: String,
}

/// Bundles the scripts of the launcher, with the glue of its program, and its style sheet.
pub(super) fn launcher(toolbox: &Toolbox, glue: &Path) -> Result<OwnPage> {
    Ok(OwnPage {
        early: bundled(toolbox, Script::Early, plain())?,
        start: bundled(toolbox, Script::Launcher, with_glue(glue))?,
        style: own_style(toolbox, "styles/launcher.css")?,
    })
}

/// What the script in the head of a page is told that is in no mode, replaces no page, and leads nobody to another language.
fn plain() -> [OsString; 5] {
    [
        "--define:MODES=[]".into(),
        "--define:MODE=\"\"".into(),
        "--define:SINGLE_FILE=\"\"".into(),
        "--define:OTHER_LANGUAGES=[]".into(),
        "--define:PREFERRED_LANGUAGE=\"\"".into(),
    ]
}

/// What a script is told that has the glue of a program in it. The glue can look for the program by itself, and is never asked to.
fn with_glue(glue: &Path) -> [OsString; 2] {
    [
        "--log-override:empty-import-meta=silent".into(),
        alias("glue", glue),
    ]
}

/// Bundles a style sheet of a page that has a program of its own; the faces stand beside it.
fn own_style(toolbox: &Toolbox, sheet: &str) -> Result<String> {
    esbuild(toolbox, sheet, ["--external:*.woff2".into()])
}

/// The scripts and the style sheet of the reading room.
pub(super) struct Room {
    /// Those of its page.
    pub(super) page: OwnPage,
    /// Starts the program in the page that is a single file.
    pub(super) single_file: String,
    /// Runs in its worker.
    pub(super) worker: String,
}

/// Bundles the scripts of the reading room, with the glue of its program, and its style sheet.
pub(super) fn room(toolbox: &Toolbox, glue: &Path) -> Result<Room> {
    // A document looks in it as on its own page.
    let sheets = [&site_style(), "styles/dialogs.css", "styles/room.css"];
    let sheets = sheets.map(|sheet| own_style(toolbox, sheet));
    let sheets = sheets.into_iter().collect::<Result<Vec<String>>>()?;
    Ok(Room {
        page: OwnPage {
            early: bundled(toolbox, Script::Early, plain())?,
            start: bundled(toolbox, Script::Room, with_glue(glue))?,
            style: sheets.concat(),
        },
        single_file: bundled(toolbox, Script::RoomSingleFile, with_glue(glue))?,
        worker: bundled(toolbox, Script::RoomWorker, with_glue(glue))?,
    })
}

/// Bundles a script that needs to know nothing.
pub(super) fn alone(toolbox: &Toolbox, script: Script) -> Result<String> {
    bundled(toolbox, script, [])
}

fn bundled(
    toolbox: &Toolbox,
    script: Script,
    options: impl IntoIterator<Item = OsString>,
) -> Result<String> {
    let common = [
        format!("--format={}", script.format()).into(),
        // What every engine knows that runs the program at all.
        "--target=es2022".into(),
    ];
    let bundle = esbuild(toolbox, script.source(), common.into_iter().chain(options))?;
    Ok(bundle.trim_end().to_owned())
}

/// Bundles and minifies a file of the project.
fn esbuild(
    toolbox: &Toolbox,
    source: &str,
    options: impl IntoIterator<Item = OsString>,
) -> Result<String> {
    let mut esbuild = run::program(toolbox.program("esbuild")?);
    esbuild.args([source, "--bundle", "--minify", "--charset=utf8"]);
    esbuild.arg("--log-level=warning").args(options);
    let output = (esbuild.stderr(Stdio::inherit()).output())
        .context("esbuild could not be started; run `cargo xtask setup`.")?;
    if !output.status.success() {
        bail!("{source} could not be bundled: fix what esbuild names above.");
    }
    String::from_utf8(output.stdout).with_context(|| format!("esbuild made no text of {source}."))
}
