//! The masthead: which book this is, and the way to its parts.

use frus::edition::Edition;
use yew::prelude::*;

use super::embed::DIALOG;

/// Series, volume, and the parts of the page. The links are plain anchors, and work before the page runs; the
/// button waits for it.
pub fn masthead(edition: &Edition) -> Html {
    let volume = &edition.volume;
    html! {
        <header class="masthead">
            <p class="masthead-title">
                { &volume.series }
                { " " }
                <span class="masthead-volume">{ volume.in_series() }</span>
            </p>
            <nav aria-label="On this page">
                <a href="#timeline">{ "Timeline" }</a>
                <a href="#document">{ "Document" }</a>
                <a href="#notes">{ "Notes" }</a>
                <a href="#marking">{ "The marking" }</a>
                <button type="button" popovertarget={DIALOG}>{ "Embed" }</button>
            </nav>
        </header>
    }
}
