//! The dialog that helps to embed the page: a few choices, how it looks, and the two snippets to copy.

use frus::edition::Edition;
use yew::prelude::*;

use super::Page;
use crate::{
    browser::{clipboard, focus, links, page as browser_page, popover},
    edition::Shared,
    embedding::{Embedding, HEIGHTS},
    route::{Theme, View},
    state::{Action, Copied, Dialog, Snippet},
};

/// Id of the dialog, which the button in the masthead opens.
pub const DIALOG: &str = "embed";
/// Id of its title, which is given the focus when it opens.
pub const TITLE: &str = "embed-title";

/// What hosts allow, as far as their own documentation says so. None of it was tried on a host.
const HOSTS: [(&str, &str); 5] = [
    (
        "WordPress",
        "The frame, in a Custom HTML block, by administrators and editors.",
    ),
    (
        "Canvas",
        "The frame, in the HTML editor. As an LTI tool, ?embed=lti follows the height.",
    ),
    (
        "Moodle",
        "The frame, in the HTML source; or a URL resource, shown as embedded.",
    ),
    ("Google Sites", "Insert, Embed, By URL, with ?embed=1."),
    (
        "Omeka S",
        "The frame, in an HTML block, if its HTML filter lets frames through.",
    ),
];

/// The dialog; empty while it is closed, so that the page before it is light.
pub fn embed(edition: &Shared, page: &Page) -> Html {
    // Whoever goes on to the page by key does not leave the dialog over it.
    let onfocusout = Callback::from(|event: FocusEvent| {
        if focus::goes_on(&event) && !focus::goes_into(&event, DIALOG) {
            popover::close(DIALOG);
        }
    });
    html! {
        <div id={DIALOG} class="embed" popover="auto" role="dialog" aria-labelledby={page.state.dialog.map(|_| TITLE)} {onfocusout}>
            if let Some(dialog) = page.state.dialog {
                { content(dialog, edition, page) }
            }
        </div>
    }
}

fn content(dialog: Dialog, edition: &Edition, page: &Page) -> Html {
    let Some(address) = browser_page::address() else {
        return html! {
            <>
                { title() }
                <p>{ "This copy was opened from a disk. On a web server it can be embedded." }</p>
                { close() }
            </>
        };
    };
    let asked = dialog.embedding;
    let name = edition.document.heading().map(|block| block.plain_text());
    let name = name.unwrap_or_default();
    let onchange = {
        let page = page.clone();
        Callback::from(move |event: Event| page.report(Action::EmbedChosen(chosen(asked, &event))))
    };
    html! {
        <>
            { title() }
            <div class="embed-choices" {onchange}>
                { choice("view", "Show", asked.view.word(), &[(View::All.word(), "everything"), (View::Read.word(), "the document"), (View::Timeline.word(), "the timeline")]) }
                { choice("theme", "Colours", asked.theme.word(), &[(Theme::System.word(), "as the reader’s system"), (Theme::Light.word(), "light"), (Theme::Dark.word(), "dark")]) }
                { choice("lang", "Language", "en", &[("en", "English")]) }
                <label>
                    { "Height in pixels, 200 to 5000 " }
                    <input name="height" type="number" min={HEIGHTS.start().to_string()} max={HEIGHTS.end().to_string()} step="50" value={asked.height.to_string()} />
                </label>
            </div>
            { snippet("For any page, with a fixed height", "Copy the frame", Snippet::Frame, asked.frame(&address, &name), dialog.copied[0], page) }
            if !browser_page::is_alone() {
                <>
                    { snippet("For a page that allows scripts, as high as its content", "Copy the element", Snippet::Element, asked.element(&address, &name), dialog.copied[1], page) }
                    <h3 id="embed-preview">{ "How it looks" }</h3>
                    // A frame of its own for each address: another address in the same would be a step for Back.
                    <iframe key={asked.address(&address)} src={asked.address(&address)} height={asked.height.min(400).to_string()} title="Preview of the embedded page" loading="lazy" />
                </>
            }
            <details>
                <summary>{ "What some hosts allow" }</summary>
                <dl>
                    { for HOSTS.iter().map(|(host, allows)| html! { <div key={*host}><dt>{ *host }</dt><dd>{ *allows }</dd></div> }) }
                </dl>
                <p>{ "From their documentation, in 2026; not tried there." }</p>
            </details>
            if !browser_page::is_alone() {
                <>
                    <h3>{ "Read offline" }</h3>
                    <p class="embed-offline">
                        <a href={browser_page::asking_for("offline=1")}>{ "Keep this page on this device" }</a>
                        <a href={browser_page::asking_for("offline=0")}>{ "Remove it from this device" }</a>
                    </p>
                </>
            }
            { close() }
        </>
    }
}

fn title() -> Html {
    html! { <h2 id={TITLE} tabindex="-1">{ "Put this page into yours" }</h2> }
}

fn close() -> Html {
    html! { <p class="card-ways"><button type="button" popovertarget={DIALOG} popovertargetaction="hide">{ "Close" }</button></p> }
}

fn choice(
    name: &'static str,
    label: &'static str,
    chosen: &str,
    words: &[(&'static str, &'static str)],
) -> Html {
    html! {
        <label>
            { label }
            { " " }
            <select {name}>
                { for words.iter().map(|(word, words)| html! { <option key={*word} value={*word} selected={*word == chosen}>{ *words }</option> }) }
            </select>
        </label>
    }
}

/// What is asked for after a control was changed. A height that no frame has stays as it was.
fn chosen(mut asked: Embedding, event: &Event) -> Embedding {
    let value = links::value_at(event);
    // No two controls have a value in common, and the language is the same in all.
    if let Some(view) = View::of(&value) {
        asked.view = view;
    } else if let Some(theme) = Theme::of(&value) {
        asked.theme = theme;
    } else if let Some(height) = value.parse().ok().filter(|height| HEIGHTS.contains(height)) {
        asked.height = height;
    }
    asked
}

fn snippet(
    title: &'static str,
    button: &'static str,
    which: Snippet,
    text: String,
    copied: Copied,
    page: &Page,
) -> Html {
    let copy = {
        let (page, text) = (page.clone(), text.clone());
        Callback::from(move |_| {
            let page = page.clone();
            clipboard::copy(&text, move |done| {
                page.report(Action::EmbedCopied(which, done))
            });
        })
    };
    html! {
        <div class="embed-snippet">
            <h3>{ title }</h3>
            <textarea readonly={true} rows="4" aria-label={title} value={text} />
            <button type="button" onclick={copy}>{ button }</button>
            <span role="status">{ match copied {
                Copied::NotAsked => "",
                Copied::Done => "Copied.",
                Copied::Refused => "Copying is not allowed here; select the text and copy it by hand.",
            } }</span>
        </div>
    }
}
