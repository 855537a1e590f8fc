//! What the marking was, and what is not known of it; and where the text is from.

use frus::edition::Edition;
use yew::prelude::*;

use super::names::names;

/// The explanation that the banner leads to, and the imprint of the printed volume.
pub fn marking(edition: &Edition) -> Html {
    let (volume, imprint) = (&edition.volume, &edition.imprint);
    html! {
        <div class="colophon">
            <section id="marking" aria-labelledby="marking-title">
                <h2 id="marking-title">{ "About the marking" }</h2>
                { for edition.apparatus.marking_notes.iter().map(|note| html! {
                    <p key={note.text.clone()}>
                        { &note.text }
                        { " " }
                        <span class="source">{ &note.source }</span>
                    </p>
                }) }
            </section>
            <section id="imprint" aria-labelledby="imprint-title">
                <h2 id="imprint-title">{ "Where this text is from" }</h2>
                <p>
                    { title(edition) }
                    <cite>{ volume.citation() }</cite>
                    { format!(
                        ", edited by {}; general editor {} ({}: {}, {}), pages {}–{}. {}.",
                        volume.editors.join(" and "), volume.general_editor, volume.place, volume.publisher, volume.year,
                        imprint.first_page, imprint.last_page, volume.publication,
                    ) }
                    { " " }
                    <span class="source">{ &volume.source }</span>
                </p>
                <p>
                    { format!("{}. The Office of the Historian publishes it at ", volume.rights) }
                    <a href={imprint.url.clone()} rel="noreferrer">{ &imprint.url }</a>
                    { "." }
                </p>
            </section>
            { names(edition) }
        </div>
    }
}

/// The document, as the first part of its citation: `Document 660, “Memorandum by …,” in `.
fn title(edition: &Edition) -> String {
    let document = &edition.document;
    let number = document
        .number()
        .map(|number| format!("Document {number}, "))
        .unwrap_or_default();
    let heading = document
        .heading()
        .map(|heading| format!("“{},” ", heading.plain_text()))
        .unwrap_or_default();
    format!("{number}{heading}in ")
}
