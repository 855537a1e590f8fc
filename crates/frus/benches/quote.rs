//! How fast a quotation is checked: against the document that it is from, and against a long one.
#![allow(
    missing_docs,
    clippy::expect_used,
    reason = "a benchmark is nobody's interface"
)]

#[path = "../tests/common/repeat.rs"]
mod repeat;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use frus::{Document, Span, quote};

const TEXT: &str = include_str!("../../../data/d660.txt");

fn check(criterion: &mut Criterion) {
    let document = Document::parse(TEXT).expect("a document");
    let whole = document.words_in(Span::new(0, u32::MAX));
    let words: Vec<&str> = whole.split_whitespace().collect();
    let sentence = words.iter().skip(100).take(30).copied();
    let sentence = sentence.collect::<Vec<_>>().join(" ");
    // Every fortieth word is wrong, and the document is pasted more than once.
    let pasted = words.iter().cycle().take(2_000).enumerate();
    let pasted = pasted.map(|(at, word)| if at % 40 == 39 { "xylophone" } else { word });
    let pasted = pasted.collect::<Vec<_>>().join(" ");
    let made_up = "agreement xylophone Japan zither ".repeat(500);

    let mut group = criterion.benchmark_group("check");
    group.sample_size(10);
    for (name, pasted) in [
        ("30 words", &sentence),
        ("2,000 words", &pasted),
        ("2,000 made-up words", &made_up),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| quote::check(&document, black_box(pasted)));
        });
    }
    let long = repeat::document(&repeat::sources(), 400_000).to_text();
    let long = frus::text::parse(&long).document;
    let most = "agreement xylophone Japan zither ".repeat(3_000);
    group.bench_function("100 KB of made-up words against 400 KB", |bencher| {
        bencher.iter(|| quote::check(&long, black_box(&most)));
    });
    group.finish();
}

fn quoting(criterion: &mut Criterion) {
    let document = Document::parse(TEXT).expect("a document");
    let selection = Span::new(600, 1_200);
    let mut group = criterion.benchmark_group("quote");
    group.bench_function("quotation, selector and link", |bencher| {
        bencher.iter(|| {
            let selection = black_box(selection);
            (
                quote::Quotation::of(&document, selection, Some("1457")),
                quote::Selector::of(&document, selection),
                quote::Fragment::of(&document, selection),
            )
        });
    });
    group.finish();
}

criterion_group!(benches, check, quoting);
criterion_main!(benches);
