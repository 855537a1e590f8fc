//! The files of a document, as the page of a single one offers them: written when the reader asks for one.

use yew::prelude::*;

use super::app::Hall;
use crate::{
    browser::files::save,
    edition::Shared,
    files::{self, Form},
};

/// What the files are given.
#[derive(Clone, PartialEq, Properties)]
pub struct FilesProps {
    /// What all views share.
    pub hall: Hall,
    /// The document.
    pub edition: Shared,
}

/// The files of a document: its forms, its dates, its citation.
#[component]
pub fn FilesOfDocument(props: &FilesProps) -> Html {
    let FilesProps { hall, edition } = props;
    let words = hall.words;
    let usage = words.usage;
    let is_refused = use_state(|| false);
    let [bibtex, ris, csl] = [words.cite.bibtex, words.cite.ris, words.cite.csl];
    let group = |id: &'static str, title: &'static str, forms: Vec<(Form, &str, &str)>| {
        let file = |(form, name, what): (Form, &str, &str)| {
            let (edition, is_refused) = (edition.clone(), is_refused.clone());
            let onclick = Callback::from(move |_: MouseEvent| {
                let (ending, kind) = form.file();
                let written = form.write(&edition, &words);
                let saved = written.map(|text| save(&files::name(&edition, ending), kind, &text));
                is_refused.set(saved != Some(true));
            });
            html! { <li><button type="button" {onclick}>{ name.to_owned() }</button>{ " " }<span>{ what.to_owned() }</span></li> }
        };
        html! {
            <div class="save" role="group" aria-labelledby={id}>
                <p {id}>{ title }</p>
                <ul>{ for forms.into_iter().map(file) }</ul>
            </div>
        }
    };
    let described = |forms: &[Form], named: &[(&'static str, &'static str)]| {
        let forms = forms.iter().zip(named);
        forms
            .map(|(form, (name, what))| (*form, *name, *what))
            .collect::<Vec<_>>()
    };
    let records = Form::RECORDS.into_iter().zip([bibtex, ris, csl]);
    let records: Vec<_> = records.map(|(form, name)| (form, name, "")).collect();
    html! {
        <section id="use" aria-labelledby="use-title">
            <h2 id="use-title">{ usage.title }</h2>
            { group("save-document", usage.save_document, described(&Form::DOCUMENT, &usage.document_files)) }
            { group("save-dates", usage.save_dates, described(&Form::DATES, &usage.dates_files)) }
            if edition.imprint.is_some() {
                { group("save-records", words.cite.save, records) }
            }
            <p role="status">
                if *is_refused { { words.room().collection_not_saved } }
            </p>
        </section>
    }
}
