//! The page in Japanese: all of it but the document is, and it is set as Japanese is.

use crate::{layout::assert_no_sideways_scrolling, page::Page};

in_both_engines![
    the_page_says_everything_in_japanese_and_marks_what_is_english,
    without_a_script_the_switch_is_a_link,
    labels_of_the_timeline_keep_clear_of_each_other,
    nothing_of_japanese_is_slanted_or_in_small_capitals,
    axe_finds_nothing_in_the_page_in_japanese,
    the_dialog_helps_to_embed_either_language,
    both_languages_are_kept_without_a_network,
];

/// The texts and names of the page that a reader of Japanese is given in an alphabet: those in no element that says so, and
/// without a character of Japanese. Names for computers, of products and of file numbers are the same in every language.
const FOREIGN: &str = r"(() => {
    const words = [];
    const own = element => element?.closest('[lang]')?.lang === 'ja';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { parentElement: parent } = node;
        if (!parent.closest('script, style, template, textarea, code, option, .embed dt, [rel=noreferrer]') && own(parent)) words.push(node.data);
    }
    for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'content'])
        for (const part of document.querySelectorAll(`:not(meta, iframe)[${name}]`)) if (own(part)) words.push(part.getAttribute(name));
    return words.map(text => text.trim()).filter(text => /[A-Za-z]{2}/.test(text) && !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text));
})()";

fn the_page_says_everything_in_japanese_and_marks_what_is_english(page: &mut Page) {
    for width in [320, 1280] {
        page.resize(width, 900);
        page.open("ja/?text=decided&context=volume");
        page.choose("event-1953-07-14-telegram-128");
        page.run("document.getElementById('embed').showPopover()");
        page.wait_until(
            "the dialog has its content",
            "document.querySelector('#embed h2')",
        );
        page.wait_for_drawing();
        assert_no_sideways_scrolling(page, width);
        let foreign: Vec<String> = page.get(FOREIGN);
        let known = [
            "MLA",
            "APA",
            "Bluebook",
            "BibTeX",
            "RIS",
            "CSL-JSON",
            "CINCFE",
            "MAAG",
            "MDAA",
            "MSP",
            "794.5 MSP",
            "Markdown",
            "TEI",
            "JSON",
        ];
        let foreign = foreign
            .iter()
            .filter(|words| !known.iter().any(|known| words.starts_with(known)));
        assert_eq!(foreign.collect::<Vec<_>>(), Vec::<&String>::new());
    }
    assert_eq!(page.attributes("html", "lang"), ["ja"]);
    let english: bool = page.get(
        "[...document.querySelectorAll('#document [data-from], #notes [data-from], blockquote, q')]
            .filter(part => /[a-z]{3}/.test(part.textContent) && part.localName !== 'abbr')
            .every(part => part.closest('[lang]').lang === 'en')",
    );
    assert!(english, "words of the document say that they are English");
    assert_eq!(page.count(".original"), 1, "and the page says so once");
}

fn without_a_script_the_switch_is_a_link(page: &mut Page) {
    page.switch_scripts_off();
    page.load("");
    let ways = [("ja", "ja/index.html"), ("en", "../index.html")];
    for (language, way) in ways {
        let link = format!("nav a[hreflang={language}][lang={language}]");
        assert_eq!(page.attributes(&link, "href"), [way]);
        page.load("ja/");
    }
    assert!(page.text("main").contains("ダレス"), "the page can be read");
    page.assert_whole_text();
}

fn labels_of_the_timeline_keep_clear_of_each_other(page: &mut Page) {
    for width in [320, 768, 1280, 1920] {
        page.resize(width, 900);
        page.open("ja/?context=volume");
        page.wait_for_drawing();
        assert_no_sideways_scrolling(page, width);
        let overlapping: Vec<String> = page.get(
            "(() => {
                const labels = [...document.querySelectorAll('.event-label')].map(label => [label.textContent, label.getBoundingClientRect()]);
                const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
                return labels.flatMap(([name, box], at) => labels.slice(at + 1)
                    .filter(([, other]) => meet(box, other)).map(([other]) => `${name} | ${other}`));
            })()",
        );
        assert_eq!(overlapping, Vec::<String>::new(), "at {width}");
        let labels = page.boxes(".event-label");
        assert!(labels.len() >= 10);
        let axis = width >= 768;
        assert_eq!(page.count("ol.timeline-events"), 1, "an axis, at {width}");
        if axis {
            assert!(labels.iter().all(|label| label.width() > 20.0));
        }
    }
}

fn nothing_of_japanese_is_slanted_or_in_small_capitals(page: &mut Page) {
    page.open("ja/?text=decided#event-1953-07-14-telegram-128");
    page.wait_for_drawing();
    let wrong: Vec<String> = page.get(
        r"(() => {
            const wrong = [];
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (!/[\u3040-\u30ff\u4e00-\u9fff]/.test(node.data) || node.parentElement.closest('script, style, template, textarea')) continue;
                const { fontStyle, fontVariantCaps, letterSpacing } = getComputedStyle(node.parentElement);
                if (fontStyle !== 'normal' || fontVariantCaps !== 'normal' || !['normal', '0px'].includes(letterSpacing))
                    wrong.push(`${fontStyle} ${fontVariantCaps} ${letterSpacing} ${node.parentElement.className}: ${node.data}`);
            }
            return wrong;
        })()",
    );
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(
        page.style("#p1", "font-family"),
        page.style("main", "font-family")
    );
}

fn axe_finds_nothing_in_the_page_in_japanese(page: &mut Page) {
    page.open("ja/");
    page.assert_axe_finds_nothing("in Japanese");
    page.choose("event-1953-07-14-telegram-128");
    page.assert_axe_finds_nothing("in Japanese, with evidence");
}

fn the_dialog_helps_to_embed_either_language(page: &mut Page) {
    for (folder, other, way) in [("", "ja", "ja/"), ("ja/", "en", "")] {
        page.open(folder);
        let site = page.address("");
        page.click("#use button");
        page.wait_for_focus("#embed-title");
        page.run(&format!(
            "const choice = document.querySelector('#embed [name=lang]'); choice.value = '{other}';
             choice.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ));
        let frame = format!("<iframe src=\"{site}{way}?embed=1\"");
        page.wait_until(
            "the frame is of the other language",
            &format!("document.querySelector('#embed textarea').value.startsWith('{frame}')"),
        );
        let element: String = page.get("document.querySelectorAll('#embed textarea')[1].value");
        assert!(element.contains(&format!("<script src=\"{site}{way}embed.js\"")));
        assert!(element.contains("<frus-explorer><a"), "{element}");
    }
}

fn both_languages_are_kept_without_a_network(page: &mut Page) {
    page.open("ja/");
    page.run("window.asked = true; location.search = '?offline=1'");
    page.wait_until("the page is there anew", "!('asked' in window)");
    page.wait_until(
        "the page is kept, and says so",
        "document.querySelector('.notice')?.textContent.includes('端末に保存しました')",
    );
    let kept = page.evaluate(
        "Promise.all(['./', '../', '../fonts/OFL.txt'].map(name => caches.match(new URL(name, location.href)).then(Boolean))).then(String)",
    );
    assert_eq!(kept, "true,true,true");
}
