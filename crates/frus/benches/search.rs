//! How fast a whole volume is made ready to be searched, and how fast a query is answered.
#![allow(
    missing_docs,
    clippy::expect_used,
    reason = "a benchmark is nobody's interface"
)]

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use frus::{
    Document,
    search::{Builder, Index, Query},
};

const TEXT: &str = include_str!("../../../data/d660.txt");

/// Text of the volume, in bytes: as much as the longest volumes have.
const BYTES: usize = 4_000_000;

/// Words that only some documents have, as the names of a volume.
const NAMES: u32 = 25_000;

/// One of them.
const RARE: u32 = 4_711;

/// Document 660 over and over, every fourth of its plain words another name each time.
fn volume() -> Vec<Document> {
    let mut bytes = 0;
    let mut number: u32 = 1;
    let mut documents = Vec::new();
    while bytes < BYTES {
        let mut text = String::with_capacity(2 * TEXT.len());
        for (at, word) in TEXT.split_inclusive(' ').enumerate() {
            let is_plain = word
                .trim_end()
                .bytes()
                .all(|letter| letter.is_ascii_lowercase());
            if at % 4 == 3 && is_plain && word.len() > 3 {
                number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push_str(&name((number >> 8) % NAMES));
                text.push(' ');
            } else {
                text.push_str(word);
            }
        }
        bytes += text.len();
        documents.push(Document::parse(&text).expect("a document"));
    }
    documents
}

/// A name for a number, of two to six syllables.
fn name(mut number: u32) -> String {
    const SYLLABLES: [&str; 12] = [
        "al", "ber", "co", "den", "el", "for", "ga", "hi", "ka", "mo", "ri", "to",
    ];
    let mut name = String::from("Sa");
    loop {
        name.extend(SYLLABLES.get(number as usize % SYLLABLES.len()).copied());
        number /= SYLLABLES.len() as u32;
        if number == 0 {
            return name;
        }
    }
}

fn index(documents: &[Document]) -> Index {
    let documents = documents.iter();
    documents
        .fold(Builder::default(), Builder::document)
        .finish()
}

fn search(criterion: &mut Criterion) {
    let documents = volume();
    let index = index(&documents);
    let rare = Query::parse(&name(RARE));
    let found = index.find(&rare).len();
    assert!((1..20).contains(&found), "a rare word occurs {found} times");
    let mut group = criterion.benchmark_group("search 4 MB");
    let sixteen = "the of to in and a Japan Embassy Allison MAAG Diet draft July force goals will";
    for (name, query) in [
        ("a rare word", rare),
        ("a frequent word", Query::parse("the")),
        ("a phrase", Query::parse("\"five year period\"")),
        ("a phrase of frequent words", Query::parse("\"of the\"")),
        ("a file number", Query::parse("MSP/7-1053")),
        ("the beginning of one letter", Query::typing("t")),
        ("sixteen words", Query::parse(sixteen)),
        ("a megabyte", Query::parse(&"\"the ".repeat(200_000))),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| index.find(black_box(&query)).len());
        });
    }
    let nowhere = Query::parse("Embasie");
    group.bench_function("a word that is nowhere, with suggestions", |bencher| {
        bencher.iter(|| {
            (
                index.find(black_box(&nowhere)).len(),
                index.suggest("Embasie", 5),
            )
        });
    });
    let frequent = Query::parse("the");
    group.bench_function("a frequent word, with 100 snippets", |bencher| {
        bencher.iter(|| {
            let hits = index.find(black_box(&frequent));
            let first = hits.iter().take(100);
            first
                .map(|hit| (hit.spans(), hit.snippet(8)))
                .collect::<Vec<_>>()
        });
    });
    group.finish();
}

fn make(criterion: &mut Criterion) {
    let documents = volume();
    let mut group = criterion.benchmark_group("make the index");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(BYTES as u64));
    group.bench_function("4 MB", |bencher| {
        bencher.iter(|| index(black_box(&documents)))
    });
    group.finish();
}

criterion_group!(benches, search, make);
criterion_main!(benches);
