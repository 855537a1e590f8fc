//! What a further run writes and removes, and what it leaves alone.

use std::fs;

use super::{VOLUME, assert_links_lead_somewhere, files, folder, publish, read};

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
