//! The classification banner: the historical marking, cancelled for eye and ear, at head and foot.

use crate::{media::Setting, page::Page};

in_both_engines![
    head_and_foot_frame_the_page,
    the_marking_is_struck_out_and_called_cancelled,
    the_banner_is_orange_with_black_words_in_every_theme,
    the_orange_is_the_banners_alone,
    the_banner_leads_to_what_is_known_and_not_known,
];

fn head_and_foot_frame_the_page(page: &mut Page) {
    page.open("");
    let (banner_count, first_is_head, last_is_foot): (usize, bool, bool) = page.get(
        "(parts => [document.querySelectorAll('aside.banner').length,
            parts.find(part => !part.matches('.skip')).matches('.banner-head'), parts.at(-1).matches('.banner-foot')])
            ([...document.querySelector('.page').children])",
    );
    assert_eq!((banner_count, first_is_head, last_is_foot), (2, true, true));
    for edge in [".banner-head", ".banner-foot"] {
        let text = page.text(edge).to_lowercase();
        for part in [
            "top secret",
            "published by the department of state, 1985",
            "this page is unclassified",
        ] {
            assert!(text.contains(part), "{edge} says {part:?}: {text:?}");
        }
    }
}

fn the_marking_is_struck_out_and_called_cancelled(page: &mut Page) {
    page.open("");
    for edge in [".banner-head", ".banner-foot"] {
        assert_eq!(page.text(&format!("{edge} s")).to_lowercase(), "top secret");
        let line = page.style(&format!("{edge} s"), "text-decoration-line");
        assert!(
            line.contains("line-through"),
            "the marking in {edge} is struck out: {line}"
        );
        // Screen readers pass over <s>: words that are heard and not seen stand before and after it.
        let (before, after): (String, String) = page.get(&format!(
            "(marking => {{
                const heard = element => element && element.getBoundingClientRect().width <= 1 ? element.textContent.trim() : '';
                return [heard(marking.previousElementSibling), heard(marking.nextElementSibling)];
            }})(document.querySelector('{edge} s'))"
        ));
        assert!(
            !before.is_empty() && !after.is_empty(),
            "{edge} is heard as cancelled: {before:?}, {after:?}"
        );
    }
}

fn the_banner_is_orange_with_black_words_in_every_theme(page: &mut Page) {
    for dark in [false, true] {
        page.prefer(if dark { &[Setting::Dark] } else { &[] });
        page.open("");
        for edge in [".banner-head", ".banner-foot"] {
            assert_eq!(
                page.style(edge, "background-color"),
                "rgb(255, 140, 0)",
                "dark: {dark}"
            );
            let colours: Vec<String> = page.get(&format!(
                "[...new Set([...document.querySelectorAll('{edge}, {edge} *')].map(part => getComputedStyle(part).color))]"
            ));
            assert_eq!(colours, ["rgb(0, 0, 0)"], "words in {edge}, dark: {dark}");
        }
    }
}

fn the_orange_is_the_banners_alone(page: &mut Page) {
    page.open("");
    let elsewhere: Vec<String> = page.get(
        "[...document.querySelectorAll('body *')].filter(part => !part.closest('.banner'))
            .filter(part => ['color', 'background-color', 'border-top-color', 'outline-color']
                .some(property => getComputedStyle(part).getPropertyValue(property) === 'rgb(255, 140, 0)'))
            .map(part => part.localName + '.' + part.className)",
    );
    assert_eq!(elsewhere, Vec::<String>::new());
}

fn the_banner_leads_to_what_is_known_and_not_known(page: &mut Page) {
    page.open("");
    page.click(".banner-head a[href='#marking']");
    page.wait_for_view("#marking");
    let text = page.text("#marking");
    for part in ["not known", "10290", "1980s"] {
        assert!(
            text.contains(part),
            "the section on the marking speaks of {part:?}: {text:?}"
        );
    }
}
