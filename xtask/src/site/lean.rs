//! Makes the program small. wasm-opt does most of it; one thing it can not know.
//!
//! Where yew finds something else in the page than it expects, it names what it found in small letters, on its way to a
//! panic. For that alone the program would carry Unicode's table of small letters: 11,696 bytes, of which brotli leaves
//! 5,089, in a program of 100,536. So that function is emptied, and the table, once nothing asks for it any more, is
//! blanked. The program still breaks down where it broke down before, and the page says so; the console lacks a sentence.

use std::ops::Range;
use std::path::Path;

use wasmparser::{DataKind, KnownCustom, Name, Operator, Parser, Payload, TypeRef};

use super::finish::{bytes, write};
use super::names::within;
use crate::failure::{Failure, OrSay};
use crate::run;
use crate::tools::Toolbox;

/// What wasm-opt is asked for. Little is inlined for being called once, since brotli finds what is alike; and the first
/// kilobyte of memory counts as unused, as it is the last of the stack. The features are those that rustc uses: with all
/// that wasm-opt knows it makes programs that browsers refuse.
const OPTIONS: [&str; 17] = [
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--converge",
    "--always-inline-max-function-size=4",
    "--one-caller-inline-max-function-size=10",
    "--low-memory-unused",
    "--strip-producers",
    "--strip-target-features",
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The function of yew that names a node.
const NAMING: &str = "node_type_str";

/// Makes the program at `path` small, in its place.
pub(super) fn make(toolbox: &Toolbox, path: &Path) -> Result<(), Failure> {
    let mut program = bytes(path)?;
    if !empty(&mut program, NAMING)
        .or_say(|| "The program is no module that can be read.".into())?
    {
        return Err(Failure::new(format!(
            "yew has no function {NAMING} any more: see in xtask/src/site/lean.rs why that matters, and mend it there."
        )));
    }
    write(path, program)?;

    let mut wasm_opt = run::program(toolbox.program("wasm-opt")?);
    wasm_opt.arg(path).arg("--output").arg(path).args(OPTIONS);
    run::run(wasm_opt, || {
        "The program could not be made small: see the words above.".into()
    })?;

    let mut program = bytes(path)?;
    blank(&mut program).or_say(|| "wasm-opt made no module that can be read.".into())?;
    write(path, program)
}

/// Empties the function whose name has `part` in it, so that it traps, and does nothing before. Tells whether there is one.
fn empty(program: &mut [u8], part: &str) -> wasmparser::Result<bool> {
    let (mut taken, mut bodies, mut named) = (0, Vec::new(), None);
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    taken += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    for name in names {
                        if let Name::Function(functions) = name? {
                            for function in functions {
                                let function = function?;
                                named = named
                                    .or(function.name.contains(part).then_some(function.index));
                            }
                        }
                    }
                }
            }
            _ => (),
        }
    }
    let place = named.and_then(|index| usize::try_from(index).ok()?.checked_sub(taken));
    let body = place.and_then(|place| program.get_mut(within(bodies.get(place)?).ok()?));
    // No variables, `unreachable`, and as many `nop` as there is room for before the end.
    let Some([variables, first, rest @ .., _]) = body else {
        return Ok(false);
    };
    (*variables, *first) = (0x00, 0x00);
    rest.fill(0x01);
    Ok(true)
}

/// Blanks the table of small letters, if the program has it and asks for nothing in it.
fn blank(program: &mut [u8]) -> wasmparser::Result<()> {
    let Some(table) = table(program)? else {
        return Ok(());
    };
    if !is_asked_for(program, &table.addresses)?
        && let Some(bytes) = program.get_mut(table.bytes)
    {
        bytes.fill(0);
    }
    Ok(())
}

/// A table in the data of the program: where in the file, and where in memory.
struct Table {
    bytes: Range<usize>,
    addresses: Range<u64>,
}

/// The table of small letters, as the standard library keeps it: of each letter beyond ASCII that has a small one, the two
/// as numbers. It is known by its letters, all of them and in order; the small ones may be given in another way.
fn table(program: &[u8]) -> wasmparser::Result<Option<Table>> {
    let letters = letters();
    let length = letters.len() * ENTRY;
    for payload in Parser::new(0).parse_all(program) {
        let Payload::DataSection(segments) = payload? else {
            continue;
        };
        for segment in segments {
            let segment = segment?;
            let DataKind::Active { offset_expr, .. } = segment.kind else {
                continue;
            };
            let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                continue;
            };
            let is_table = |bytes: &[u8]| {
                let keys = bytes.chunks_exact(ENTRY).filter_map(<[u8]>::first_chunk);
                keys.map(|key| u32::from_le_bytes(*key))
                    .eq(letters.iter().copied())
            };
            let Some(at) = segment.data.windows(length).position(is_table) else {
                continue;
            };
            let start = segment.data.as_ptr().addr() - program.as_ptr().addr() + at;
            let address = u64::from(value.cast_unsigned()) + at as u64;
            return Ok(Some(Table {
                bytes: start..start + length,
                addresses: address..address + length as u64,
            }));
        }
    }
    Ok(None)
}

/// Bytes of an entry: a letter, and the small one.
const ENTRY: usize = 8;

/// Whether any instruction, or the data themselves, have a number that may be one of the addresses. Rather once too often
/// than once too little.
fn is_asked_for(program: &[u8], addresses: &Range<u64>) -> wasmparser::Result<bool> {
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::CodeSectionEntry(body) => {
                for operator in body.get_operators_reader()? {
                    // The one form in which all instructions show all their numbers.
                    let shown = format!("{:?}", operator?);
                    let numbers = shown.split(|sign: char| !sign.is_ascii_digit());
                    let mut numbers = numbers.filter_map(|number| number.parse().ok());
                    if numbers.any(|number| addresses.contains(&number)) {
                        return Ok(true);
                    }
                }
            }
            Payload::DataSection(segments) => {
                for segment in segments {
                    let words = segment?.data.windows(4).filter_map(<[u8]>::first_chunk);
                    let mut numbers = words.map(|word| u64::from(u32::from_le_bytes(*word)));
                    if numbers.any(|number| addresses.contains(&number)) {
                        return Ok(true);
                    }
                }
            }
            _ => (),
        }
    }
    Ok(false)
}

/// The letters beyond ASCII that have a small one.
fn letters() -> Vec<u32> {
    let all = ('\u{80}'..=char::MAX).filter(|letter| !letter.to_lowercase().eq([*letter]));
    all.map(u32::from).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may end at the first surprise")]
    use super::*;
    use wasm_encoder::{
        CodeSection, ConstExpr, DataSection, EntityType, Function, FunctionSection, ImportSection,
        MemorySection, MemoryType, Module, NameMap, NameSection, TypeSection,
    };

    /// Where the table of the program begins in memory: beyond all letters, as in a program of rustc's.
    const TABLE: i32 = 0x10_0003;

    /// A program with a function of its own beside one that is taken, which names `address`; a table, and words behind it.
    fn program(address: i32) -> Vec<u8> {
        program_of(address, b"words behind")
    }

    fn program_of(address: i32, behind: &[u8]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("env", "taken", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut body = Function::new([]);
        body.instructions().i32_const(address).drop().end();
        let mut code = CodeSection::new();
        code.function(&body);
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(TABLE - 3), data_of_table(behind));
        let mut names = NameSection::new();
        let mut named = NameMap::new();
        named.append(0, "taken");
        named.append(1, "yew::node_type_str::h1");
        names.functions(&named);
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.section(&functions).section(&memories);
        module.section(&code).section(&data).section(&names);
        module.finish()
    }

    fn data_of_table(behind: &[u8]) -> Vec<u8> {
        [b"...", small_letters().as_slice(), behind].concat()
    }

    fn small_letters() -> Vec<u8> {
        let small = |letter: &u32| {
            char::from_u32(*letter)
                .unwrap()
                .to_lowercase()
                .next()
                .unwrap()
        };
        let entries = letters()
            .into_iter()
            .flat_map(|letter| [letter, u32::from(small(&letter))]);
        entries.flat_map(u32::to_le_bytes).collect()
    }

    fn has(program: &[u8], part: &[u8]) -> bool {
        program.windows(part.len()).any(|bytes| bytes == part)
    }

    #[test]
    fn only_the_named_function_is_emptied_and_the_program_stays_valid() {
        let mut before = program(7_000_000);
        assert!(!empty(&mut before, "not there").unwrap());
        assert_eq!(before, program(7_000_000));
        assert!(empty(&mut before, NAMING).unwrap());
        assert!(!is_asked_for(&before, &(7_000_000..7_000_001)).unwrap());
        assert_eq!(before.len(), program(7_000_000).len());
    }

    #[test]
    fn a_table_that_nothing_asks_for_is_blanked_and_nothing_beside_it() {
        let mut before = program(7_000_000);
        blank(&mut before).unwrap();
        assert!(!has(&before, &small_letters()));
        assert!(has(&before, b"..."));
        assert!(has(&before, b"words behind"));
        assert_eq!(before.len(), program(7_000_000).len());
    }

    #[test]
    fn a_table_that_is_asked_for_stays() {
        // Its first byte, one in its midst, and its last.
        let length = i32::try_from(small_letters().len()).unwrap();
        for address in [TABLE, TABLE + 100, TABLE + length - 1] {
            let mut before = program(address);
            blank(&mut before).unwrap();
            assert_eq!(before, program(address), "{address}");
        }
        let pointer = (TABLE + 8).to_le_bytes();
        let mut before = program_of(0, &pointer);
        blank(&mut before).unwrap();
        assert_eq!(before, program_of(0, &pointer));
    }
}
