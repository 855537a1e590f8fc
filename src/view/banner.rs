//! The classification banner, at the head and the foot of the page and of every printed sheet.
//!
//! The marking is history. It is struck out for the eye, and called cancelled for the ear, before anything else is said.

use frus::{date::Edtf, edition::Edition};
use yew::prelude::*;

use super::aside;

/// Which banner.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// Above everything; it leads to the explanation.
    Head,
    /// Below everything.
    Foot,
}

/// The banner.
pub fn banner(edge: Edge, edition: &Edition) -> Html {
    let (place, label) = match edge {
        Edge::Head => ("banner banner-head", "Marking, head of the page"),
        Edge::Foot => ("banner banner-foot", "Marking, foot of the page"),
    };
    html! {
        <aside class={place} aria-label={label}>
            <p>
                <span class="banner-part">
                    { aside("Cancelled marking: ") }
                    <s class="banner-marking">{ edition.apparatus.marking.text.clone() }</s>
                    { aside(", no longer in force:") }
                    { format!(" historical marking of {}", month(edition.imprint.date).unwrap_or_default()) }
                </span>
                <span class="banner-dot" aria-hidden="true">{ " · " }</span>
                <span class="banner-part">
                    { format!("Published by the Department of State, {}", edition.volume.year) }
                    <span class="banner-dot" aria-hidden="true">{ " · " }</span>
                    <strong>{ "this page is unclassified" }</strong>
                </span>
                if edge == Edge::Head {
                    <a class="banner-more" href="#marking">{ "About this marking" }</a>
                }
            </p>
        </aside>
    }
}

/// The month of a day, which is as much as a banner has room for: `July 1953`.
fn month(date: Edtf) -> Option<String> {
    let day = date.exact_day()?;
    Some(format!("{} {}", day.month_name(), day.year()))
}
