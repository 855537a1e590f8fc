//! How fast the plain-text parser is, and whether its cost grows with the length of the text and no faster.
#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark is nobody's interface"
)]

#[path = "../tests/common/repeat.rs"]
mod repeat;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

fn read(criterion: &mut Criterion) {
    let sources = repeat::sources();
    let mut group = criterion.benchmark_group("read");
    group.sample_size(10);
    for (name, bytes) in [
        ("10 KB", 10_000),
        ("100 KB", 100_000),
        ("1 MB", 1_000_000),
        ("10 MB", 10_000_000),
    ] {
        let text = repeat::document(&sources, bytes).to_text();
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(name), &text, |bencher, text| {
            bencher.iter(|| frus::text::parse(black_box(text)));
        });
    }
    let total: usize = sources.iter().map(String::len).sum();
    group.throughput(Throughput::Bytes(total as u64));
    group.bench_function("each document", |bencher| {
        bencher.iter(|| {
            sources
                .iter()
                .map(|text| frus::text::parse(black_box(text)))
                .collect::<Vec<_>>()
        });
    });
    group.finish();
}

fn write(criterion: &mut Criterion) {
    let document = repeat::document(&repeat::sources(), 1_000_000);
    let mut group = criterion.benchmark_group("write");
    group.throughput(Throughput::Bytes(document.to_text().len() as u64));
    group.bench_function("1 MB", |bencher| {
        bencher.iter(|| black_box(&document).to_text())
    });
    group.finish();
}

criterion_group!(benches, read, write);
criterion_main!(benches);
