//! The dialog that helps to embed the page: a few choices, how it looks, and the two snippets to copy.

use frus::edition::Edition;
use yew::prelude::*;

use super::Page;
use crate::{
    browser::{clipboard, links, page as browser_page},
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
        "The frame, in a Custom HTML block, by whoever may post unfiltered HTML. WordPress.com takes no frame on its free plans.",
    ),
    (
        "Canvas",
        "The frame, in the HTML editor of a page. As an LTI tool, add ?embed=lti to the address: Canvas then follows its height.",
    ),
    (
        "Moodle",
        "The frame, in the HTML source of a page or label; where it is taken out, a URL resource shown as embedded.",
    ),
    (
        "Google Sites",
        "Insert, Embed, by URL: the address with ?embed=1. It sets its own sandbox.",
    ),
    (
        "Omeka S",
        "The frame, in an HTML block, once its host is allowed in the security settings.",
    ),
];

/// The dialog; empty while it is closed, so that the page before it is light.
pub fn embed(edition: &Shared, page: &Page) -> Html {
    html! {
        <div id={DIALOG} class="embed" popover="auto" role="dialog" aria-labelledby={TITLE}>
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
                <p>{ "This copy was opened from a disk. Once it stands on a web server, it can be embedded from there." }</p>
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
                    { "Height in pixels " }
                    <input name="height" type="number" min={HEIGHTS.start().to_string()} max={HEIGHTS.end().to_string()} step="50" value={asked.height.to_string()} />
                </label>
            </div>
            { snippet("Where a page may hold no script", Snippet::Frame, asked.frame(&address, &name), dialog.copied[0], page) }
            { snippet("Where it may: as high as its content", Snippet::Element, asked.element(&address, &name), dialog.copied[1], page) }
            if !browser_page::is_alone() {
                <h3 id="embed-preview">{ "How it looks" }</h3>
                <iframe src={asked.address(&address)} height={asked.height.min(400).to_string()} title="Preview of the embedded page" loading="lazy" />
            }
            <details>
                <summary>{ "What some hosts allow" }</summary>
                <dl>
                    { for HOSTS.iter().map(|(host, allows)| html! { <div key={*host}><dt>{ *host }</dt><dd>{ *allows }</dd></div> }) }
                </dl>
                <p>{ "From their documentation; not tried there." }</p>
            </details>
            <p class="embed-offline">
                <a href="?offline=1">{ "Keep this page on this device" }</a>
                <a href="?offline=0">{ "Keep it no longer" }</a>
            </p>
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
    if let Some(view) = View::of(&value) {
        asked.view = view;
    } else if let Some(theme) = Theme::of(&value) {
        asked.theme = theme;
    } else if let Some(height) = value.parse().ok().filter(|height| HEIGHTS.contains(height)) {
        asked.height = height;
    }
    asked
}

fn snippet(title: &'static str, which: Snippet, text: String, copied: Copied, page: &Page) -> Html {
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
            <button type="button" onclick={copy}>{ "Copy" }</button>
            <span role="status">{ match copied {
                Copied::NotAsked => "",
                Copied::Done => "In the clipboard.",
                Copied::Refused => "Copying is not allowed here; select the text and copy it by hand.",
            } }</span>
        </div>
    }
}
