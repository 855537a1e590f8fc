//! The people whom the text names, and its abbreviations, as the volume's own lists have them.

use frus::edition::{Edition, Sourced};
use yew::prelude::*;

/// Both lists, each entry with its source and with what a careful reader should know besides.
pub fn names(edition: &Edition) -> Html {
    let people = edition.apparatus.people.iter().map(|person| {
        entry(
            &person.id,
            &person.name,
            &person.description,
            &person.caution,
        )
    });
    let terms = edition
        .terms
        .iter()
        .map(|term| entry(&term.id, &term.term, &term.expansion, &term.caution));
    html! {
        <>
            <section id="abbreviations" aria-labelledby="abbreviations-title">
                <h2 id="abbreviations-title">{ "Abbreviations" }</h2>
                <dl>{ for terms }</dl>
            </section>
            <section id="people" aria-labelledby="people-title">
                <h2 id="people-title">{ "People" }</h2>
                <dl>{ for people }</dl>
            </section>
        </>
    }
}

fn entry(id: &str, name: &str, fact: &Sourced, caution: &Option<String>) -> Html {
    html! {
        <div key={id.to_owned()} id={id.to_owned()}>
            <dt>{ name }</dt>
            <dd>
                { &fact.text }
                { " " }
                <span class="source">{ &fact.source }</span>
                if let Some(caution) = caution {
                    <span class="caution">{ caution }</span>
                }
            </dd>
        </div>
    }
}
