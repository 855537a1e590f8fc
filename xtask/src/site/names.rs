//! Shortens the names by which the glue and the program know each other.
//!
//! wasm-bindgen calls what the program takes from the browser, and gives to it, by names such as
//! `__wbg_activeElement_6c30fe7fda33ef51`. They stand in both files, and no compression can do much about them, since
//! their hashes are random. wasm-bindgen has no option for others, and wasm-opt's (`--minify-imports`) knows only
//! programs that Emscripten made.
//!
//! What it saved when it came (version 0.2.130 of wasm-bindgen, 159 names):
//!
//! | | program | glue | less by |
//! |---|---|---|---|
//! | as it is | 311,663 → 306,788 | 19,758 → 14,235 | 10,398 |
//! | gzip -9 | 128,623 → 126,045 | 5,931 → 3,890 | 4,619 |
//! | brotli 11 | 107,398 → 105,341 | 5,131 → 3,465 | 3,723 |
//!
//! Of brotli's figures the glue's can be counted on. The program's is 0.2 to 2.1 kB, as it happens: brotli divides a
//! program into blocks by trial, and a few bytes more or less anywhere may make it find the better division or miss it.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::num::TryFromIntError;
use std::ops::Range;
use std::path::Path;

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

use super::finish::only;
use crate::failure::{Failure, OrSay};

/// Shortens the names in the one program of `folder` and in the glue beside it, which must be minified already: then
/// its own names are short too, and those that it shares with the program stand in it only as names of properties.
///
/// The files keep their names. A glue that does not name what the program takes from it is a failure, and so is a
/// folder with more than one program or script, or none; then nothing is written.
pub(crate) fn shorten(folder: &Path) -> Result<(), Failure> {
    let (glue, program) = (only(folder, "js")?, only(folder, "wasm")?);
    let unreadable = |path: &Path| format!("{} cannot be read.", path.display());
    let script = fs::read_to_string(&glue).or_say(|| unreadable(&glue))?;
    let module = fs::read(&program).or_say(|| unreadable(&program))?;
    let (script, module) = shortened(&script, &module)?;
    for (path, content) in [(&glue, script.into_bytes()), (&program, module)] {
        fs::write(path, content).or_say(|| format!("{} cannot be written.", path.display()))?;
    }
    Ok(())
}

/// Both files with short names. Nothing else of the program changes: all other sections are copied byte for byte.
fn shortened(glue: &str, program: &[u8]) -> Result<(String, Vec<u8>), Failure> {
    let unreadable = || "The program is no module that can be read.".to_owned();
    let mut names = Names::of(glue);
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(program) {
        match payload.or_say(unreadable)? {
            Payload::ImportSection(imports) => {
                let mut section = ImportSection::new();
                for import in imports.into_imports() {
                    let import = import.or_say(unreadable)?;
                    let kind = RoundtripReencoder.entity_type(import.ty);
                    let name = names.of_import(import.name)?;
                    section.import(import.module, &name, kind.or_say(unreadable)?);
                }
                module.section(&section);
            }
            Payload::ExportSection(exports) => {
                let mut section = ExportSection::new();
                for export in exports {
                    let export = export.or_say(unreadable)?;
                    let name = names.of_export(export.name);
                    let kind = RoundtripReencoder.export_kind(export.kind);
                    section.export(&name, kind.or_say(unreadable)?, export.index);
                }
                module.section(&section);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    let data = bytes(program, range).or_say(unreadable)?;
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok((names.in_glue(), module.finish()))
}

/// The bytes of a section.
fn bytes(module: &[u8], range: Range<u64>) -> Result<&[u8], TryFromIntError> {
    Ok(module.get(within(&range)?).unwrap_or_default())
}

/// The same range, as places in a file are counted.
pub(super) fn within(range: &Range<u64>) -> Result<Range<usize>, TryFromIntError> {
    Ok(usize::try_from(range.start)?..usize::try_from(range.end)?)
}

/// The short names given so far, in the order in which the program first uses the long ones.
struct Names<'a> {
    glue: &'a str,
    words: HashSet<&'a str>,
    unused: Box<dyn Iterator<Item = String>>,
    short: HashMap<String, String>,
}

impl<'a> Names<'a> {
    fn of(glue: &'a str) -> Self {
        Self {
            glue,
            words: words(glue).collect(),
            unused: Box::new((0..).map(short_name)),
            short: HashMap::new(),
        }
    }

    /// The name of what the program takes. The glue must give it under the same.
    fn of_import(&mut self, name: &str) -> Result<String, Failure> {
        if !made_by_wasm_bindgen(name) {
            return Ok(name.to_owned());
        }
        if !self.words.contains(name) {
            return Err(Failure::new(format!(
                "The glue has changed its ways: it does not name {name}, which the program takes from it. See what \
                 the wasm-bindgen of xtask/tools.toml writes, and mend xtask/src/names.rs."
            )));
        }
        Ok(self.give(name))
    }

    /// The name of what the program gives; its own, where the glue does not use it, as that can do no harm.
    fn of_export(&mut self, name: &str) -> String {
        if made_by_wasm_bindgen(name) && self.words.contains(name) {
            self.give(name)
        } else {
            name.to_owned()
        }
    }

    fn give(&mut self, name: &str) -> String {
        if let Some(given) = self.short.get(name) {
            return given.clone();
        }
        // A word that the glue has already may mean something else there.
        let words = &self.words;
        let short = self.unused.find(|short| !words.contains(short.as_str()));
        let short = short.unwrap_or_else(|| name.to_owned());
        self.short.insert(name.to_owned(), short.clone());
        short
    }

    /// The glue with the names given.
    fn in_glue(&self) -> String {
        let mut rest = self.glue;
        let mut glue = String::with_capacity(rest.len());
        for word in words(self.glue) {
            if let Some((before, after)) = rest.split_once(word) {
                glue.push_str(before);
                glue.push_str(self.short.get(word).map_or(word, String::as_str));
                rest = after;
            }
        }
        glue.push_str(rest);
        glue
    }
}

/// Whether a name is wasm-bindgen's own. One that somebody chose, such as `memory` or `main`, may stand in the glue for
/// other things too, or be asked for from elsewhere; none is long.
fn made_by_wasm_bindgen(name: &str) -> bool {
    name.contains("__")
}

/// The words that may be names, in the order of the text.
fn words(script: &str) -> impl Iterator<Item = &str> {
    script
        .split(|sign: char| !sign.is_ascii_alphanumeric() && !matches!(sign, '_' | '$'))
        .filter(|word| !word.is_empty())
}

/// `$a` to `$z`, then `$aa` and so on. The minified glue hardly ever uses such names itself.
fn short_name(number: usize) -> String {
    let mut letters = String::new();
    let mut rest = number;
    loop {
        letters.insert(0, char::from(b'a' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
        if rest == 0 {
            break;
        }
        rest -= 1;
    }
    letters.insert(0, '$');
    letters
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may stop where what it needs is missing"
    )]

    use wasm_encoder::{
        CodeSection, CustomSection, EntityType, ExportKind, Function, FunctionSection, GlobalType,
        Instruction, TypeSection, ValType,
    };
    use wasmparser::TypeRef;

    use super::*;

    const TAKEN: [&str; 2] = ["__wbg_log_6c30fe7fda33ef51", "__wbg_log_6c30"];

    /// A module that takes two functions and a global, and gives one function under three names.
    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([ValType::I32], []);
        let global = GlobalType {
            val_type: ValType::I32,
            mutable: true,
            shared: false,
        };
        let mut imports = ImportSection::new();
        imports.import("./glue.js", TAKEN[0], EntityType::Function(1));
        imports.import("./glue.js", "__wbg_level", EntityType::Global(global));
        imports.import("./glue.js", TAKEN[1], EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut exports = ExportSection::new();
        exports.export("main", ExportKind::Func, 2);
        exports.export("__wbindgen_start", ExportKind::Func, 2);
        exports.export("__unused_by_the_glue", ExportKind::Func, 2);
        let mut code = CodeSection::new();
        let mut body = Function::new([]);
        body.instruction(&Instruction::Call(1));
        body.instruction(&Instruction::End);
        code.function(&body);
        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&exports)
            .section(&code)
            .section(&CustomSection {
                name: "note".into(),
                data: b"kept"[..].into(),
            });
        module.finish()
    }

    const GLUE: &str = "const i={__wbg_log_6c30fe7fda33ef51:x,__wbg_level:z,__wbg_log_6c30:y};\
                        document.querySelector(\"main\");w.__wbindgen_start()";

    /// What a module takes, as name and kind, and the names of what it gives, in their order.
    fn sides(module: &[u8]) -> (Vec<(String, TypeRef)>, Vec<String>) {
        let (mut taken, mut given) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::ImportSection(section) => {
                    taken.extend(section.into_imports().map(|import| {
                        let import = import.unwrap();
                        (import.name.to_owned(), import.ty)
                    }));
                }
                Payload::ExportSection(section) => {
                    let names = section.into_iter();
                    given.extend(names.map(|export| export.unwrap().name.to_owned()));
                }
                _ => {}
            }
        }
        (taken, given)
    }

    #[test]
    fn glue_and_program_agree_and_only_names_differ() {
        let (glue, module) = shortened(GLUE, &program()).unwrap();
        assert_eq!(
            glue,
            "const i={$a:x,$b:z,$c:y};document.querySelector(\"main\");w.$d()"
        );
        let (taken, given) = sides(&module);
        let (names, kinds): (Vec<_>, Vec<_>) = taken.into_iter().unzip();
        assert_eq!(names, ["$a", "$b", "$c"]);
        let before: Vec<_> = sides(&program()).0.into_iter().map(|it| it.1).collect();
        assert_eq!(kinds, before, "in their order");
        assert_eq!(given, ["main", "$d", "__unused_by_the_glue"]);
    }

    #[test]
    fn all_else_is_the_same_byte_for_byte() {
        let sections = |module: &[u8]| {
            let mut sections = Vec::new();
            for payload in Parser::new(0).parse_all(module) {
                if let Some((id, range)) = payload.unwrap().as_section()
                    && !matches!(id, 2 | 7)
                {
                    sections.push((id, bytes(module, range).unwrap().to_vec()));
                }
            }
            sections
        };
        let before = program();
        let (_, after) = shortened(GLUE, &before).unwrap();
        assert_eq!(sections(&after), sections(&before));
        assert_eq!(sections(&after).len(), 4);
    }

    #[test]
    fn a_longer_word_that_contains_a_name_stays() {
        let glue = format!("{GLUE};w.__wbg_level_2;w.my__wbg_level;w.$__wbg_level");
        let (glue, _) = shortened(&glue, &program()).unwrap();
        assert!(
            glue.ends_with(";w.$d();w.__wbg_level_2;w.my__wbg_level;w.$__wbg_level"),
            "{glue}"
        );
    }

    #[test]
    fn a_word_of_the_glue_is_never_given_as_a_name() {
        let (glue, module) = shortened(&format!("let $b;{GLUE}"), &program()).unwrap();
        assert!(
            glue.starts_with("let $b;const i={$a:x,$c:z,$d:y}"),
            "{glue}"
        );
        assert_eq!(sides(&module).1[1], "$e");
    }

    #[test]
    fn short_names_stay_as_they_are() {
        let once = shortened(GLUE, &program()).unwrap();
        assert_eq!(shortened(&once.0, &once.1).unwrap(), once);
    }

    #[test]
    fn a_name_that_the_glue_lacks_is_said() {
        let glue = GLUE.replace("__wbg_log_6c30:", "[late()]:");
        let failure = shortened(&glue, &program()).unwrap_err().to_string();
        assert!(
            failure.starts_with("The glue has changed its ways: it does not name __wbg_log_6c30, "),
            "{failure}"
        );
    }

    #[test]
    fn a_folder_holds_one_program_and_its_glue() {
        let folder = crate::run::scratch("names");
        let (glue, module) = (folder.join("app-1.js"), folder.join("app-1_bg.wasm"));
        fs::create_dir_all(&folder).unwrap();
        fs::write(&glue, GLUE).unwrap();
        let failure = shorten(&folder).unwrap_err().to_string();
        assert!(failure.contains("one .wasm file, and holds 0"), "{failure}");

        fs::write(&module, b"no module").unwrap();
        assert!(shorten(&folder).is_err());
        assert_eq!(fs::read_to_string(&glue).unwrap(), GLUE, "left as it was");

        fs::write(&module, program()).unwrap();
        shorten(&folder).unwrap();
        let (script, program) = shortened(GLUE, &program()).unwrap();
        assert_eq!(fs::read_to_string(&glue).unwrap(), script);
        assert_eq!(fs::read(&module).unwrap(), program);
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn short_names_never_repeat() {
        let names: std::collections::HashSet<String> = (0..2000).map(short_name).collect();
        assert_eq!(names.len(), 2000);
        assert_eq!(
            [short_name(0), short_name(25), short_name(26)],
            ["$a", "$z", "$aa"]
        );
    }
}
