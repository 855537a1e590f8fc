//! The reading view: the document as the volume prints it.

use frus::edition::Edition;
use yew::prelude::*;

use super::{Page, addition, drawn::as_it_stands};
use crate::route::Text;

/// The sheet: the document, as it was submitted or as it was decided upon, and its notes below it.
pub fn sheet(edition: &Edition, page: &Page) -> Html {
    html! {
        <div class="sheet">
            <article id="document" class="document" aria-labelledby="heading">
                { as_it_stands(&page.drawn.head) }
                { for body(edition, page) }
            </article>
            { as_it_stands(&page.drawn.notes) }
        </div>
    }
}

/// The blocks below the head, with what was added by hand after the block where it was written.
fn body(edition: &Edition, page: &Page) -> impl Iterator<Item = Html> {
    // The switch stands where the first addition does.
    let mut body = vec![page.drawn.stretch(0), addition::switch(edition, page)];
    for (addition, number) in edition.additions().iter().zip(1..) {
        // The place stays where it is empty, so that what stands after it is not drawn anew.
        body.push(match page.state.settings.text {
            Text::Decided => addition::added(addition, edition, page.words),
            Text::Submitted => Html::default(),
        });
        body.push(page.drawn.stretch(number));
    }
    body.into_iter()
}
