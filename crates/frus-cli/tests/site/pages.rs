//! What a run writes: pages whose links lead somewhere, and nothing hostile.

use std::{fs, path::Path};

use super::{VOLUME, assert_links_lead_somewhere, files, folder, publish, publish_file, read};

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
