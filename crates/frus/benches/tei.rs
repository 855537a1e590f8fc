//! How fast volumes are read: into header and contents, and all of their documents into the model.
#![allow(
    missing_docs,
    clippy::expect_used,
    reason = "a benchmark is nobody's interface"
)]

use std::{fs, hint::black_box};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use frus::tei::Volume;

/// The volumes beside the project, each with its name; none where the folder is not there.
fn volumes() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/frus/volumes");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries
        .map(|entry| {
            let bytes = fs::read(entry.path()).expect("a volume");
            let text = frus::tei::text(&bytes).expect("UTF-8");
            (
                entry.file_name().to_string_lossy().into_owned(),
                text.to_owned(),
            )
        })
        .collect();
    files.sort();
    files
}

fn read(criterion: &mut Criterion) {
    let volumes = volumes();
    let mut group = criterion.benchmark_group("contents");
    for (name, source) in &volumes {
        group.throughput(Throughput::Bytes(source.len() as u64));
        group.bench_with_input(
            BenchmarkId::from_parameter(name),
            source,
            |bencher, source| {
                bencher.iter(|| Volume::read(black_box(source)));
            },
        );
    }
    group.finish();
    let mut group = criterion.benchmark_group("documents");
    group.sample_size(20);
    for (name, source) in &volumes {
        let volume = Volume::read(source).expect("a volume");
        group.throughput(Throughput::Bytes(source.len() as u64));
        group.bench_with_input(
            BenchmarkId::from_parameter(name),
            source,
            |bencher, source| {
                bencher.iter(|| {
                    for division in volume.documents() {
                        black_box(volume.read_division(source, division)).expect("a document");
                    }
                });
            },
        );
    }
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);
