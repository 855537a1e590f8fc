//! How fast a volume is opened, and how fast a query over one and over ten volumes is answered. Real volumes are taken, where the
//! folder is beside the project; else a document over and over.
#![allow(
    missing_docs,
    clippy::expect_used,
    reason = "a benchmark is nobody's interface"
)]

use std::{fs, hint::black_box, path::Path};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use reading_room::{
    files::Text,
    search::{self, Asked, Page},
    volume::{Opening, Volume},
};

/// As many bytes as ten volumes of the size of 1952–1954, volume XIV, part 2, have.
const TEN: usize = 40_000_000;

fn texts() -> Vec<Text> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/frus/volumes");
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = files.map(|file| file.path()).collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| Text {
        name: path.display().to_string(),
        text: fs::read_to_string(path)
            .expect("a volume")
            .trim_start_matches('\u{feff}')
            .to_owned(),
    };
    let texts: Vec<Text> = paths.iter().map(read).collect();
    if texts.is_empty() {
        let document = "<div type=\"document\" xml:id=\"d1\"><head>Letter</head><p>The talks on force goals began in Japan.</p></div>";
        let body = document.repeat(30_000);
        let text = format!(
            "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>{body}</body></text></TEI>"
        );
        return vec![Text {
            name: "made-up.xml".to_owned(),
            text,
        }];
    }
    texts
}

fn largest(texts: &[Text]) -> Text {
    let largest = texts.iter().max_by_key(|text| text.text.len());
    largest.expect("a volume").clone()
}

fn open(text: Text) -> Volume {
    let mut opening = Opening::begin(text).expect("a volume");
    while opening.step().is_some() {}
    opening.finish()
}

fn opening(criterion: &mut Criterion) {
    let largest = largest(&texts());
    let mut group = criterion.benchmark_group("open the largest volume");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(largest.text.len() as u64));
    group.bench_function("its contents", |bencher| {
        bencher.iter_batched(
            || largest.clone(),
            |text| Opening::begin(text).map(|opening| opening.volume().entries().len()),
            criterion::BatchSize::LargeInput,
        );
    });
    group.bench_function("all of it", |bencher| {
        bencher.iter_batched(|| largest.clone(), open, criterion::BatchSize::LargeInput);
    });
    group.finish();
}

fn searching(criterion: &mut Criterion) {
    let texts = texts();
    let mut volumes = Vec::new();
    let mut bytes = 0;
    for text in texts.iter().cycle() {
        if bytes >= TEN {
            break;
        }
        bytes += text.text.len();
        volumes.push(open(text.clone()));
    }
    let largest = open(largest(&texts));
    let one = vec![&largest];
    let ten: Vec<&Volume> = volumes.iter().collect();
    for (name, volumes) in [("search one volume", one), ("search 40 MB", ten)] {
        let mut group = criterion.benchmark_group(name);
        for typed in [
            "allison",
            "\"force goals\" japan* -laos",
            "from:allison before:1954 talks",
            "the",
            "t*",
            "the of to in and a",
            "embasie",
        ] {
            group.bench_function(typed, |bencher| {
                bencher.iter(|| {
                    let asked = Asked::parse(black_box(typed));
                    search::find(&volumes, &asked, Page::first(20)).documents
                });
            });
        }
        group.finish();
    }
}

criterion_group!(benches, opening, searching);
criterion_main!(benches);
