//! A volume published as a folder of pages, as the person meets it who is to put it on a host.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a test that fails by a panic names its line"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::SystemTime,
};

const VOLUME: &str = include_str!("../../../tests/volume.xml");

/// A folder of this test alone, which is not there yet.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("site")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.parent().unwrap()).unwrap();
    folder
}

/// Publishes a volume; the exit status, and what was said on both ways.
fn publish(volume: &str, out: &Path, more: &[&str]) -> (i32, String) {
    let file = out.with_extension("xml");
    fs::write(&file, volume).unwrap();
    publish_file(&file, out, more)
}

fn publish_file(file: &Path, out: &Path, more: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_frus"));
    command.arg("site").arg(file).arg(out).args(more);
    // Neither a program nor a built site of this machine.
    command
        .env_remove("FRUS_PAGEFIND")
        .env("PATH", "/bin:/usr/bin");
    command.current_dir(out.parent().unwrap());
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code().unwrap(),
        String::from_utf8(said).unwrap(),
    )
}

/// The files of a folder, each by its way from there, with when it was written.
fn files(folder: &Path) -> BTreeMap<String, SystemTime> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(inside) = waiting.pop() {
        for entry in fs::read_dir(&inside).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).unwrap().display().to_string();
            let written = path.metadata().unwrap().modified().unwrap();
            found.insert(name, written);
        }
    }
    found
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The values of an attribute in a page.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let begin = format!(" {attribute}=\"");
    let after = page.split(begin.as_str()).skip(1);
    after.map(|rest| rest.split('"').next().unwrap()).collect()
}

/// Asserts that every link of every page leads somewhere; gives the number of those inside the folder, and of links to places
/// of another page that this has not.
fn assert_links_lead_somewhere(out: &Path) -> (usize, Vec<String>) {
    let all = files(out);
    let pages: BTreeMap<&String, String> = all
        .keys()
        .filter(|name| name.ends_with(".html") && *name != "room.html")
        .map(|name| (name, read(out, name)))
        .collect();
    let ids: BTreeMap<&String, BTreeSet<&str>> = pages
        .iter()
        .map(|(name, page)| {
            let ids = values(page, "id");
            let unique: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(unique.len(), ids.len(), "{name} has an id twice");
            (*name, unique)
        })
        .collect();
    let (mut count, mut missing) = (0, Vec::new());
    for (name, page) in &pages {
        let ids_here = ids.get(name).unwrap();
        for target in values(page, "popovertarget") {
            assert!(ids_here.contains(target), "{name}: no card {target}");
        }
        let addresses = values(page, "href").into_iter().chain(values(page, "src"));
        for address in addresses.chain(values(page, "action")) {
            if address.starts_with("https://") || address.starts_with("http://") {
                continue;
            }
            count += 1;
            let (file, place) = address.split_once('#').unwrap_or((address, ""));
            let file = file.split('?').next().unwrap();
            if file.is_empty() {
                assert!(ids_here.contains(place), "{name}: no place {address}");
                continue;
            }
            assert!(all.contains_key(file), "{name}: no file {address}");
            if !place.is_empty() && !ids.get(&file.to_owned()).unwrap().contains(place) {
                missing.push(format!("{name}: {address}"));
            }
        }
    }
    (count, missing)
}

#[test]
fn a_volume_becomes_a_folder_of_pages_whose_links_lead_somewhere() {
    let out = folder("pages");
    let (status, said) = publish(VOLUME, &out, &[]);
    assert_eq!(status, 0, "{said}");
    assert!(said.contains("3 documents in "), "{said}");
    for left_out in ["npm install --global pagefind", "--room", "--address"] {
        assert!(said.contains(left_out), "{left_out}: {said}");
    }
    let all: Vec<String> = files(&out).into_keys().collect();
    assert_eq!(
        all,
        [
            "d1.html",
            "d2.html",
            "d3.html",
            "fonts/OFL.txt",
            "fonts/stix-two-text-400-italic.v1.woff2",
            "fonts/stix-two-text-400.v1.woff2",
            "fonts/stix-two-text-600.v1.woff2",
            "frus-site.txt",
            "frus1952-54Guat.xml",
            "icon.svg",
            "index.html",
            "site.css",
        ]
    );
    let (links, missing) = assert_links_lead_somewhere(&out);
    assert!(links > 60, "{links}");
    assert!(missing.is_empty(), "{missing:?}");
    assert_eq!(read(&out, "frus1952-54Guat.xml"), VOLUME);

    let page = read(&out, "d1.html");
    for part in [
        "<h1 id=\"title\">Memorandum for the Record</h1>",
        "class=\"banner banner-head\"",
        "<a class=\"beside\" href=\"d2.html\"",
        "popovertarget=\"card-2\"",
        "The words of a footnote",
        "id=\"cite-office\"",
        "name=\"citation_title\"",
        "<a href=\"d2.html\" rel=\"next\">",
    ] {
        assert!(page.contains(part), "{part}");
    }
    // A page of a document runs nothing, and asks nobody.
    assert!(!page.contains("<script") && !page.contains("script-src"));
    assert!(page.contains("content=\"default-src 'none'; style-src 'self'; "));
    assert!(!page.contains("rel=\"canonical\"") && !page.contains(" style=\""));
    let contents = read(&out, "index.html");
    for part in [
        "<h1>Guatemala</h1>",
        "November 27, 1953",
        "Secret",
        "no date",
        "page 7",
    ] {
        assert!(contents.contains(part), "{part}");
    }
}

#[test]
fn a_second_run_writes_only_what_has_changed() {
    let out = folder("again");
    publish(VOLUME, &out, &[]);
    let first = files(&out);
    let (_, said) = publish(VOLUME, &out, &[]);
    assert!(
        said.contains(": 0 files written, 11 unchanged, 0 removed, "),
        "{said}"
    );
    assert_eq!(files(&out), first);

    // The words of a document stand on its page, and in the volume's own file.
    let changed = VOLUME.replace("<p>Nothing is known.</p>", "<p>Something is known.</p>");
    let (_, said) = publish(&changed, &out, &[]);
    assert!(said.contains(": 2 files written, "), "{said}");
    assert!(read(&out, "d3.html").contains("Something is known."));
    // Its title stands on those of its neighbours and in the contents, too.
    let changed = changed.replace("<head>Note</head>", "<head>Editorial Note</head>");
    let (_, said) = publish(&changed, &out, &[]);
    assert!(said.contains(": 4 files written, "), "{said}");
    assert!(read(&out, "d2.html").contains("Editorial Note"));
}

#[test]
fn what_is_gone_is_removed_and_nothing_of_anybody_else() {
    let out = folder("gone");
    publish(VOLUME, &out, &[]);
    fs::write(out.join("d9.html"), "another's page").unwrap();
    fs::write(out.join("fonts/own.woff2"), "another's face").unwrap();
    let at = VOLUME.find("<div type=\"document\" xml:id=\"d3\"").unwrap();
    let shorter = [&VOLUME[..at], "</body></text></TEI>"].concat();
    let (status, said) = publish(&shorter, &out, &[]);
    assert_eq!(status, 0, "{said}");
    assert!(said.contains(", 1 removed, "), "{said}");
    let left = files(&out);
    assert!(!left.contains_key("d3.html"));
    assert!(left.contains_key("d9.html") && left.contains_key("fonts/own.woff2"));
    assert!(!read(&out, "d2.html").contains("d3.html"));

    // A list that somebody has changed has nothing removed outside of the folder.
    let outside = out.with_extension("txt");
    fs::write(&outside, "precious").unwrap();
    let list = read(&out, "frus-site.txt") + "../gone.txt\n";
    fs::write(out.join("frus-site.txt"), list).unwrap();
    publish(&shorter, &out, &[]);
    assert_eq!(fs::read_to_string(&outside).unwrap(), "precious");
}

#[test]
fn a_file_of_somebody_else_is_not_written_over() {
    let out = folder("foreign");
    fs::create_dir_all(&out).unwrap();
    fs::write(out.join("index.html"), "a home page").unwrap();
    let (status, said) = publish(VOLUME, &out, &[]);
    assert_eq!(status, 2);
    assert!(
        said.contains("index.html: this file was not written by `frus site`"),
        "{said}"
    );
    assert_eq!(files(&out).len(), 1, "nothing is written");
    assert_eq!(read(&out, "index.html"), "a home page");
}

#[test]
fn a_hostile_volume_runs_nothing_and_writes_inside_the_folder_alone() {
    let hostile = VOLUME
        .replace(
            "Guatemala</title>",
            "&lt;script&gt;alert(1)&lt;/script&gt;</title>",
        )
        .replace(
            "1. Memorandum for the Record",
            "1. &lt;script&gt;alert(2)&lt;/script&gt;&quot; onload=&quot;",
        )
        .replace("<p>Words.</p>", "<p>&lt;/main&gt;&lt;script src=x&gt;</p>")
        .replace("xml:id=\"d2\"", "xml:id=\"../../escaped\"")
        .replace("xml:id=\"d3\"", "xml:id=\"index\"")
        .replace("frus1952-54Guat</idno>", "../up</idno>");
    let out = folder("hostile");
    let (status, said) = publish(&hostile, &out, &["--address", "https://example.org/"]);
    assert_eq!(status, 0, "{said}");
    let all = files(&out);
    for name in [
        "d1.html",
        "document-2.html",
        "document-3.html",
        "volume.xml",
    ] {
        assert!(all.contains_key(name), "{name}: {all:?}");
    }
    for name in all.keys().filter(|name| name.ends_with(".html")) {
        let page = read(&out, name);
        assert!(!page.contains("<script"), "{name}");
        assert!(!page.contains(" onload=\""), "{name}");
    }
    assert!(
        !out.parent()
            .unwrap()
            .parent()
            .unwrap()
            .join("escaped.html")
            .exists()
    );
    assert_links_lead_somewhere(&out);
}

#[test]
fn addresses_are_whole_where_the_site_is_known() {
    let out = folder("address");
    let (status, said) = publish(VOLUME, &out, &["--address", "https://example.org/guat"]);
    assert_eq!(status, 0, "{said}");
    let sitemap = read(&out, "sitemap.xml");
    assert_eq!(sitemap.matches("<loc>https://example.org/guat/").count(), 4);
    assert!(sitemap.contains("<loc>https://example.org/guat/d1.html</loc>"));
    let page = read(&out, "d1.html");
    assert!(page.contains("<link rel=\"canonical\" href=\"https://example.org/guat/d1.html\">"));
    assert!(page.contains("property=\"og:url\" content=\"https://example.org/guat/d1.html\""));
    let (status, said) = publish(VOLUME, &out, &["--address", "example.org"]);
    assert_eq!(status, 2);
    assert!(said.contains("give the whole address"), "{said}");
}

#[test]
fn the_pages_speak_japanese_and_the_documents_their_own_language() {
    let out = folder("japanese");
    let (status, said) = publish(VOLUME, &out, &["--language", "ja"]);
    assert_eq!(status, 0, "{said}");
    let page = read(&out, "d1.html");
    assert!(page.contains("<html lang=\"ja\">") && page.contains(">目次</a>"));
    assert!(page.contains("lang=\"en\""));
    assert!(read(&out, "site.css").contains(":lang(ja)"));
}

#[test]
fn the_reading_room_of_a_built_site_stands_beside_the_pages() {
    let built = folder("built");
    fs::create_dir_all(&built).unwrap();
    let page = "<style>a{}</style><header class=\"room-head\"><nav aria-label=\"Other pages\"><a href=\"./\">x</a></nav></header>\
                <script>start(\"room-1.js\",\"room-2.wasm\",\"room-worker-3.js\")</script>";
    fs::write(built.join("room.html"), page).unwrap();
    for name in [
        "room-1.js",
        "room-2.wasm",
        "room-worker-3.js",
        "room-old.js",
        "museum-1.js",
    ] {
        fs::write(built.join(name), name).unwrap();
    }
    let out = folder("with-room");
    let room = built.display().to_string();
    let (status, said) = publish(VOLUME, &out, &["--room", &room]);
    assert_eq!(status, 0, "{said}");
    assert!(read(&out, "room.html").contains("<a href=\"index.html\">Contents of this volume</a>"));
    let all = files(&out);
    for (name, is_there) in [
        ("room-1.js", true),
        ("room-worker-3.js", true),
        ("room-old.js", false),
        ("museum-1.js", false),
    ] {
        assert_eq!(all.contains_key(name), is_there, "{name}");
    }
    let way = "href=\"room.html?volume=frus1952-54Guat&amp;document=d1\"";
    assert!(read(&out, "d1.html").contains(way));
    assert_links_lead_somewhere(&out);

    let (status, said) = publish(VOLUME, &out, &["--room", "/nowhere"]);
    assert_eq!(status, 2);
    assert!(said.contains("room.html"), "{said}");
    // Without it, everything that leads there goes.
    publish(VOLUME, &out, &[]);
    assert!(!files(&out).contains_key("room-2.wasm"));
    assert_links_lead_somewhere(&out);
}

#[cfg(unix)]
#[test]
fn the_search_is_made_anew_only_where_a_page_has_changed() {
    use std::os::unix::fs::PermissionsExt as _;

    let out = folder("search");
    let program = out.with_extension("sh");
    let log = out.with_extension("log");
    let _ = fs::remove_file(&log);
    let script = format!(
        "#!/bin/sh\necho run >> '{}'\nmkdir -p \"$4/index\"\necho 1 > \"$4/pagefind.js\"\necho 2 > \"$4/pagefind-ui.js\"\necho $$ > \"$4/index/$$.pf_index\"\n",
        log.display()
    );
    fs::write(&program, script).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let name = program.display().to_string();
    let publish = |volume: &str| publish(volume, &out, &["--pagefind", &name]);
    let runs = || fs::read_to_string(&log).unwrap().lines().count();

    let (status, said) = publish(VOLUME);
    assert_eq!(status, 0, "{said}");
    let first = files(&out);
    assert!(first.contains_key("pagefind/pagefind.js") && first.contains_key("search.html"));
    assert!(!first.contains_key("pagefind/pagefind-ui.js"));
    let (_, said) = publish(VOLUME);
    assert!(said.contains(": 0 files written"), "{said}");
    assert_eq!((runs(), files(&out)), (1, first));

    publish(&VOLUME.replace("<p>Nothing is known.</p>", "<p>Something is known.</p>"));
    assert_eq!(runs(), 2);
    let shards = files(&out);
    let shards = shards.keys().filter(|name| name.ends_with(".pf_index"));
    assert_eq!(shards.count(), 1, "the part of the index before is gone");
    assert_links_lead_somewhere(&out);

    fs::write(&program, "#!/bin/sh\necho 'no room' >&2\nexit 1\n").unwrap();
    let (status, said) = publish(VOLUME);
    assert_eq!(status, 2);
    assert!(said.contains("no room; the pages are written"), "{said}");
}

#[test]
fn a_document_alone_is_no_volume() {
    let out = folder("text");
    let (status, said) = publish("No. 1\nEditorial Note\n\nThe talks began.", &out, &[]);
    assert_eq!(status, 2);
    assert!(said.contains("give a volume in TEI"), "{said}");
    assert!(!out.exists());
}

/// The volumes of the series that stand beside the project, where they do.
#[test]
fn whole_volumes_have_no_dead_link() {
    let volumes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/frus/volumes");
    let Ok(volumes) = fs::read_dir(volumes) else {
        return;
    };
    for volume in volumes {
        let file = volume.unwrap().path();
        let out = folder(file.file_stem().unwrap().to_str().unwrap());
        let (status, said) = publish_file(&file, &out, &[]);
        assert_eq!(status, 0, "{said}");
        let (links, missing) = assert_links_lead_somewhere(&out);
        assert!(links > 1_000, "{links}");
        assert!(missing.is_empty(), "{}: {missing:?}", file.display());
        fs::remove_dir_all(&out).unwrap();
    }
}
