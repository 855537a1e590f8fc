//! What several tests need.
use std::{io::Write, path::PathBuf};

use reading_room::{
    files::{Limits, Refusal, Step, Text, Unpacking},
    volume::{Opening, Volume},
};
use zip::{ZipWriter, write::SimpleFileOptions};

/// A made-up volume, in which each kind of thing stands that a contents and a search know.
pub(crate) const VOLUME: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0">
<teiHeader><fileDesc><titleStmt><title type="series">Foreign Relations of the United States</title>
<title type="subseries">1952–1954</title><title type="volumenumber">Volume XIV, Part 2</title>
<title type="volume">China and Japan</title></titleStmt>
<publicationStmt><date>1985</date><idno type="frus">frus1952-54v14p2</idno></publicationStmt></fileDesc></teiHeader>
<text><front><div type="section" xml:id="preface"><head>Preface</head><p>Words before all.</p></div></front>
<body><div type="compilation" xml:id="comp1"><head>Japan</head>
<div type="chapter" xml:id="ch1"><head>The talks</head><pb n="1" xml:id="pg_1"/>
<div type="document" n="1" xml:id="d1"><head>No. 1<lb/>The Ambassador in Japan (Allison) to the Department of State</head>
<p rend="flushleft">top secret</p><dateline>Tokyo, July 2, 1953.</dateline><p>The talks on force goals began<note n="1" xml:id="d1fn1">See Document 2.</note> with the goals of the force.</p></div>
<div type="document" n="2" xml:id="d2"><head>No. 2<lb/>Memorandum by the Secretary of State to the President</head>
<p rend="flushleft">secret</p><dateline>Washington, July 10, 1953.</dateline><p>Negotiations in Laos. Negotiating goes on.</p></div></div>
<div type="chapter" xml:id="ch2"><head>Afterwards</head><pb n="9" xml:id="pg_9"/>
<div type="document" n="3" xml:id="d3"><head>No. 3<lb/>Editorial Note</head><p>The talks ended on March 8, 1954<note n="1" xml:id="d3fn1">Their goals were reached.</note>.</p></div>
<div type="document" n="4" xml:id="d4"><head>No. 4<lb/>Memorandum on the talks, by the Ambassador in Japan (Allison)</head>
<dateline>Tokyo, March 9, 1954.</dateline><p>Of the talks one word.</p></div></div></div></body></text></TEI>"#;

/// Every text of a file.
pub(crate) fn texts(
    name: &str,
    bytes: &[u8],
    limits: Limits,
) -> Result<(Vec<Text>, usize), Refusal> {
    let mut unpacking = Unpacking::begin(name, bytes.to_vec(), limits)?;
    let mut texts = Vec::new();
    loop {
        match unpacking.step()? {
            Step::Working { done, of } => assert!(done <= of),
            Step::Text(text) => texts.push(text),
            Step::Done { left_out } => return Ok((texts, left_out)),
        }
    }
}

pub(crate) fn open(name: &str, text: &str) -> Result<Volume, Refusal> {
    let (name, text) = (name.to_owned(), text.to_owned());
    let mut opening = Opening::begin(Text { name, text })?;
    let mut before = 0;
    while let Some(progress) = opening.step() {
        assert_eq!(
            (progress.done, progress.of),
            (before + 1, opening.volume().entries().len())
        );
        before = progress.done;
    }
    Ok(opening.finish())
}

/// An archive of files, each deflated.
pub(crate) fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

pub(crate) fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

/// The real volumes, where the folder is there.
pub(crate) fn real_volumes() -> Vec<(String, Vec<u8>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/frus/volumes");
    let Ok(files) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    let read = |path: PathBuf| {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        (name, std::fs::read(path).unwrap())
    };
    paths.into_iter().map(read).collect()
}
