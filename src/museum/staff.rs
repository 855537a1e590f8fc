//! What only those who look after the screen see, behind a long press on the banner: how it was used.

use yew::prelude::*;

use super::{app::View, apply::Action, counts::Counts};
use crate::browser::screen;

/// Id of the button that closes it, which has the focus.
pub(super) const CLOSE: &str = "museum-staff-close";

/// The counts, with the way to take them along and to begin anew; nothing while they are not asked for.
pub(super) fn staff(view: &View) -> Html {
    if !view.state.shows_counts {
        return Html::default();
    }
    let words = view.spoken.words();
    let said = words.museum;
    let counts = Counts::from_kept(&screen::kept_counts());
    let names = [
        said.day,
        said.visits,
        said.median_stay,
        said.notes_opened,
        said.events_opened,
    ];
    let save = {
        let csv = counts.to_csv(names);
        Callback::from(move |_: MouseEvent| screen::save("counts.csv", &csv))
    };
    let erase = {
        let view = view.clone();
        Callback::from(move |_: MouseEvent| {
            screen::keep_counts("");
            view.report(Action::ShowedCounts(false));
        })
    };
    // As many as there is room for, the latest first; the table to save has all.
    const SHOWN: usize = 7;
    let mut days: Vec<_> = counts.days().collect();
    days.reverse();
    days.truncate(SHOWN);
    html! {
        <div class="museum-question museum-staff" role="dialog" aria-modal="true" aria-labelledby="museum-counts">
            <h2 id="museum-counts">{ said.counts }</h2>
            <p>{ said.counts_what }</p>
            <table>
                <thead><tr>{ for names.iter().map(|name| html! { <th key={*name} scope="col">{ *name }</th> }) }</tr></thead>
                <tbody>
                    { for days.iter().map(|(date, numbers)| html! {
                        <tr key={(*date).to_owned()}>
                            <th scope="row">{ *date }</th>
                            { for numbers.iter().enumerate().map(|(place, number)| html! { <td key={place}>{ *number }</td> }) }
                        </tr>
                    }) }
                </tbody>
            </table>
            <p class="museum-choices">
                <button type="button" id={CLOSE} class="museum-button" onclick={view.on(Action::ShowedCounts(false))}>{ words.page.close }</button>
                <button type="button" class="museum-button" onclick={save}>{ said.save_counts }</button>
                <button type="button" class="museum-button" onclick={erase}>{ said.erase_counts }</button>
            </p>
        </div>
    }
}
