//! The search of the reading room: what is understood, what is found, and where it leads.

use crate::{
    page::Page,
    room::{follow, open_first_document, open_long_volume, open_room, search, wait_for_document},
    seen::assert_says,
};

in_every_engine![
    words_are_found_in_every_document_and_lead_to_their_places,
    whoever_a_card_explains_is_found_in_all_of_the_volume,
];

fn words_are_found_in_every_document_and_lead_to_their_places(page: &mut Page) {
    open_long_volume(page, 40);
    search(page, "\"talks went\" number3");
    assert_says(page, ".room-said", "1 document, in 61 places");
    assert_says(
        page,
        ".room-said",
        "the words “talks went” in this order; the word “number3”.",
    );
    assert_says(page, ".room-match", "number3");
    assert!(page.count(".room-match mark") >= 3);
    page.click(".room-match .room-link");
    page.wait_until(
        "all places",
        "document.querySelectorAll('.room-snippets li').length > 10 && !document.querySelector('.room-match .room-link')",
    );

    search(page, "nummber3 before:yesterday sender:allison");
    let said = page.text(".room-said");
    for sentence in [
        "“yesterday” is no date",
        "There is no field “sender:”",
        "“nummber3” occurs nowhere",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
    search(page, "nummber3");
    follow(page, ".room-remark a");
    page.wait_until(
        "what was meant",
        "document.querySelector('.room-match')?.innerText.includes('number3')",
    );

    search(page, "talks");
    assert_says(page, ".room-said", "40 documents");
    page.wait_until(
        "the first of them",
        "document.querySelectorAll('.room-match').length === 20",
    );
    page.run("[...document.querySelectorAll('.room-found > .room-button')].at(-1).click()");
    page.wait_until(
        "more of them",
        "document.querySelectorAll('.room-match').length === 40",
    );
    page.run("[...document.querySelectorAll('.room-narrow a')].find((link) => link.href.includes('part%3Ach2')).click()");
    page.wait_until(
        "a chapter",
        "document.querySelector('.room-said')?.innerText.includes('20 documents')",
    );
    assert_says(page, ".room-said", "in the part ch2");

    follow(page, ".room-snippets a");
    wait_for_document(page);
    page.wait_until(
        "the words are found there",
        "document.querySelector('#find:popover-open')?.innerText.includes('1')",
    );
    assert!(page.get::<String>("location.search").contains("find=talks"));
}

fn whoever_a_card_explains_is_found_in_all_of_the_volume(page: &mut Page) {
    open_room(page, "?theme=dark");
    open_first_document(page);
    page.click("#document [popovertarget=card-p_AJ_1]");
    page.wait_for_view("#card-p_AJ_1:popover-open");
    page.click("#card-p_AJ_1 a[href*=search]");
    page.wait_until(
        "where they are named",
        "document.querySelector('.room-said strong') && document.querySelector('.room-match')",
    );
    assert_says(page, ".room-said", "naming “Arbenz Guzman, Jacobo”");
    assert_says(page, ".room-said strong", "1 document, in ");
    // What else the address asks for stays.
    assert!(page.get::<String>("location.search").contains("theme=dark"));
    follow(page, ".room-match h2 a");
    page.wait_for_view("#p_AJ_1-1");
}
