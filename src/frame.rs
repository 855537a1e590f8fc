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

/// What the line about a program that does not run takes.
#[derive(Clone, PartialEq, Properties)]
pub struct FaultProps {
    /// The page that is a single file, where it stands beside this one.
    pub alone: Option<String>,
}

/// The one line that is shown where the program can not start, or broke down.
#[component]
pub fn Fault(props: &FaultProps) -> Html {
    html! {
        <p class="fault" role="status">
            { "The interactive parts are not running. Everything can still be read. " }
            <a href="">{ "Try again" }</a>
            if let Some(alone) = &props.alone {
                { ", or open " }
                <a href={alone.clone()}>{ "the single-file version" }</a>
            }
            { "." }
        </p>
    }
}

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
