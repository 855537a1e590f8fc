//! What stands: parts inside the program's place that answer the reader but never change, such as the document's words.
//!
//! The build machine draws them. The program takes them as they stand, and carries neither the code that draws them nor
//! what they are drawn from; what changes of them, it marks ([`browser::marks`](crate::browser::marks)).

use frus::edition::Edition;
use yew::prelude::*;

/// A part that the program takes as it stands; only the build machine calls `draw`.
#[cfg(not(feature = "ssr"))]
pub fn standing(_: &Edition, _: impl FnOnce(&Edition) -> Html + Send + 'static) -> Html {
    // Over what is drawn already this draws nothing; and since it never differs, it is never drawn again.
    Html::from_html_unchecked(AttrValue::Static(""))
}

/// A part that the program takes as it stands, drawn.
#[cfg(feature = "ssr")]
pub fn standing(edition: &Edition, draw: impl FnOnce(&Edition) -> Html + Send + 'static) -> Html {
    let edition = edition.clone();
    // Yew draws one thing at a time on a thread, and this one is busy with the page that the part belongs to.
    let drawing = std::thread::spawn(move || {
        let props = StillProps {
            drawn: draw(&edition),
        };
        let renderer = yew::LocalServerRenderer::<Still>::with_props(props);
        futures::executor::block_on(renderer.hydratable(false).render())
    });
    match drawing.join() {
        Ok(markup) => Html::from_html_unchecked(markup.into()),
        // A part that can not be drawn fails the build; a page without it would look whole.
        Err(failure) => std::panic::resume_unwind(failure),
    }
}

#[cfg(feature = "ssr")]
#[derive(PartialEq, Properties)]
struct StillProps {
    drawn: Html,
}

#[cfg(feature = "ssr")]
#[component]
fn Still(props: &StillProps) -> Html {
    props.drawn.clone()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::panic,
        reason = "a test may stop where what it needs is missing"
    )]
    use super::*;

    #[test]
    #[should_panic = "no such block"]
    fn a_part_that_can_not_be_drawn_is_not_left_out() {
        let edition = crate::edition::embedded().unwrap();
        let _never = standing(&edition, |_| panic!("no such block"));
    }
}
