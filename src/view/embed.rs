//! The dialog that helps to embed the page: a few choices, how it looks, and the two snippets to copy.

use frus::edition::Edition;
pub use frus::html::DIALOG;
use yew::prelude::*;

use super::{Page, close, close_when_left, words::Words};
use crate::{
    browser::{clipboard, links, page as browser_page},
    edition::Shared,
    embedding::HEIGHTS,
    languages,
    route::{Theme, View},
    state::{Action, Copied, Dialog, EmbedChoice, Snippet},
};

/// Id of its title, which is given the focus when it opens.
pub const TITLE: &str = "embed-title";

/// Id of the words about a height that no frame may have.
const HEIGHT_ERROR: &str = "embed-height-error";

/// The dialog; empty while it is closed, so that the page before it is light.
pub fn embed(edition: &Shared, page: &Page) -> Html {
    html! {
        <div id={DIALOG} class="embed" popover="auto" role="dialog" aria-labelledby={page.state.dialog.as_ref().map(|_| TITLE)} onfocusout={close_when_left(DIALOG)}>
            if let Some(dialog) = &page.state.dialog {
                { content(dialog, edition, page) }
            }
        </div>
    }
}

fn content(dialog: &Dialog, edition: &Edition, page: &Page) -> Html {
    let words = page.words;
    let embed = &words.embed;
    let Some(address) = browser_page::address() else {
        return html! {
            <>
                { title(words) }
                <p>{ words.embed.from_disk }</p>
                { close(DIALOG, words) }
            </>
        };
    };
    let asked = dialog.embedding;
    let address = asked.page(address);
    let name = edition.heading();
    let onchange = {
        let page = page.clone();
        Callback::from(move |event: Event| {
            if let Some(choice) = chosen(&event) {
                page.report(Action::EmbedChose(choice));
            }
        })
    };
    html! {
        <>
            { title(words) }
            <div class="embed-choices" {onchange}>
                { choice("view", embed.view, asked.view.word(), &[(View::All.word(), embed.everything), (View::Read.word(), embed.document), (View::Timeline.word(), embed.timeline)]) }
                { choice("theme", embed.theme, asked.theme.word(), &[(Theme::System.word(), embed.system), (Theme::Light.word(), embed.light), (Theme::Dark.word(), embed.dark)]) }
                if !languages::ALL.is_empty() {
                    { choice("lang", embed.language, asked.language.unwrap_or(words.lang), languages::ALL) }
                }
                { height(dialog, words) }
            </div>
            { snippet(embed.frame, embed.copy_frame, Snippet::Frame, asked.frame(&address, &name), dialog, page) }
            if !browser_page::is_single_file() {
                <>
                    { snippet(embed.element, embed.copy_element, Snippet::Element, asked.element(&address, &name), dialog, page) }
                    <h3 id="embed-preview">{ embed.preview }</h3>
                    // A frame of its own for each address: another address in the same would be a step for Back.
                    <div class="embed-preview">
                        <iframe key={asked.address(&address)} src={asked.address(&address)} title={embed.preview_name} loading="lazy" />
                    </div>
                </>
            }
            <details>
                <summary>{ embed.hosts }</summary>
                <dl>
                    { for embed.host_list.iter().map(|(host, allows)| html! { <div key={*host}><dt>{ *host }</dt><dd>{ *allows }</dd></div> }) }
                </dl>
                <p>{ embed.hosts_source }</p>
            </details>
            if !browser_page::is_single_file() {
                <>
                    <h3>{ embed.offline }</h3>
                    <p class="embed-offline">
                        <a href={browser_page::asking_for("offline=1")}>{ embed.keep }</a>
                        <a href={browser_page::asking_for("offline=0")}>{ embed.remove }</a>
                    </p>
                </>
            }
            { close(DIALOG, words) }
        </>
    }
}

fn title(words: Words) -> Html {
    html! { <h2 id={TITLE} tabindex="-1">{ words.embed.title }</h2> }
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

/// The height, as it was typed, and what is wrong with it.
fn height(dialog: &Dialog, words: Words) -> Html {
    let height = dialog.embedding.height.to_string();
    let wrong = dialog.wrong_height.is_some();
    let typed = dialog.wrong_height.as_deref().unwrap_or(&height).to_owned();
    let (lowest, highest) = (*HEIGHTS.start(), *HEIGHTS.end());
    html! {
        <>
            <label>
                { (words.embed.height)(lowest, highest) }
                { " " }
                <input
                    name="height"
                    type="number"
                    min={lowest.to_string()}
                    max={highest.to_string()}
                    step="50"
                    value={typed}
                    aria-invalid={wrong.then_some("true")}
                    aria-describedby={wrong.then_some(HEIGHT_ERROR)}
                />
            </label>
            <p id={HEIGHT_ERROR} role="alert">
                if wrong {
                    { (words.embed.height_wrong)(lowest, highest, dialog.embedding.height) }
                }
            </p>
        </>
    }
}

/// What was chosen in the control that was changed.
fn chosen(event: &Event) -> Option<EmbedChoice> {
    let (name, value) = links::control_at(event);
    match name.as_str() {
        "view" => View::of(&value).map(EmbedChoice::View),
        "theme" => Theme::of(&value).map(EmbedChoice::Theme),
        "lang" => {
            let mut all = languages::ALL.iter();
            let (tag, _) = all.find(|(tag, _)| *tag == value)?;
            Some(EmbedChoice::Language(tag))
        }
        "height" => Some(EmbedChoice::Height(value.into())),
        _ => None,
    }
}

fn snippet(
    title: &'static str,
    button: &'static str,
    which: Snippet,
    text: String,
    dialog: &Dialog,
    page: &Page,
) -> Html {
    let (embedding, [frame, element]) = (dialog.embedding, dialog.copied);
    let copied = match which {
        Snippet::Frame => frame,
        Snippet::Element => element,
    };
    let copy = {
        let (page, text) = (page.clone(), text.clone());
        Callback::from(move |_| {
            let page = page.clone();
            clipboard::copy(&text, move |done| {
                page.report(Action::EmbedCopied(which, embedding, done));
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
                Copied::Done => page.words.embed.copied,
                Copied::Refused => page.words.embed.refused,
            } }</span>
        </div>
    }
}
