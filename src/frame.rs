//! The frame: what stands around the program and never changes. The build machine draws it, and no browser draws it
//! again, so nothing of it weighs in the program.

use yew::prelude::*;

use crate::{
    edition,
    view::{
        banner::{Edge, banner},
        file_number::anatomies,
        marking::marking,
        masthead::masthead,
        table::table,
    },
};

/// Above the program: the way past everything, the banner, and the masthead.
#[component]
pub fn Head() -> Html {
    let Some(edition) = edition::embedded() else {
        return Html::default();
    };
    html! {
        <>
            <a class="skip" href="#document">{ "Skip to the document" }</a>
            { banner(Edge::Head, &edition) }
            { masthead(&edition) }
        </>
    }
}

/// Below the program: the evidence as a table, the file numbers taken apart, the marking, and the imprint.
#[component]
pub fn Colophon() -> Html {
    let Some(edition) = edition::embedded() else {
        return Html::default();
    };
    html! {
        <>
            { table(&edition) }
            { anatomies(&edition) }
            { marking(&edition) }
        </>
    }
}

/// Below everything: the banner again.
#[component]
pub fn Foot() -> Html {
    edition::embedded().map_or_else(Html::default, |edition| banner(Edge::Foot, &edition))
}
