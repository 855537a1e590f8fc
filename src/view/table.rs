//! The timeline as a table, with all of its evidence: for those who prefer one, for print, and for a page without
//! scripts.

use frus::edition::{Edition, Event, Evidence, Scope};
use yew::prelude::*;

use super::{evidence::readings, inline::fragment, timeline::certainty};

/// The events with what supports each date: first those of the text, then what only the volume has.
pub fn table(edition: &Edition) -> Html {
    let group = |scope: Scope| {
        let events = edition
            .events
            .iter()
            .filter(move |event| event.scope == scope);
        events.map(|event| row(event, edition)).collect::<Html>()
    };
    html! {
        <section id="evidence-table" class="evidence-table" aria-labelledby="evidence-table-title">
            <h2 id="evidence-table-title">{ "The evidence for each date" }</h2>
            <table>
                <thead>
                    <tr><th scope="col">{ "Date" }</th><th scope="col">{ "Event" }</th><th scope="col">{ "How the date is known" }</th></tr>
                </thead>
                <tbody>{ group(Scope::Text) }</tbody>
                if edition.events.iter().any(|event| event.scope == Scope::Volume) {
                    <tbody>
                        <tr><th colspan="3" scope="rowgroup">{ "Not in this text: from neighbouring documents of the volume" }</th></tr>
                        { group(Scope::Volume) }
                    </tbody>
                }
            </table>
        </section>
    }
}

fn row(event: &Event, edition: &Edition) -> Html {
    let conflict = edition.conflict_about(&event.id);
    html! {
        <tr key={event.id.clone()}>
            <td>{ &event.date_words }{ " " }<code>{ event.date.to_string() }</code></td>
            <th scope="row">{ title(event) }</th>
            <td>
                { for event.evidence.iter().map(|evidence| reason(evidence, edition)) }
                if let Some(conflict) = conflict {
                    <p class="conflict">{ &conflict.summary }{ " What could explain it:" }</p>
                    { readings(conflict) }
                }
            </td>
        </tr>
    }
}

/// The title, and the way to the event where the timeline shows it by itself.
fn title(event: &Event) -> Html {
    match event.scope {
        Scope::Text => {
            html! { <a id={["row-", &event.id].concat()} href={fragment(&event.id)}>{ &event.title }</a> }
        }
        Scope::Volume => html! { { &event.title } },
    }
}

fn reason(evidence: &Evidence, edition: &Edition) -> Html {
    let quotation = evidence
        .passage
        .as_ref()
        .map(|passage| edition.document.words_in(passage.quote));
    html! {
        <p>
            { certainty::shape(evidence.kind) }
            <strong>{ certainty::word(evidence.kind) }</strong>
            { ": " }
            if let Some(quotation) = quotation {
                <q>{ quotation }</q>
                { " " }
            }
            { &evidence.rule }
            if let Some(source) = &evidence.source {
                { " " }
                <span class="source">{ source }</span>
            }
        </p>
    }
}
