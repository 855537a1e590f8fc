//! The timeline: an ordered list of what the text dates, laid along the days of the axis where there is room.

use std::ops::Deref;

use frus::{
    date::{Day, Edtf, Precision},
    edition::{Edition, Event, EvidenceKind, Scope},
    html::{meaning, shape_class, word},
};
use strings::{Role, Strings};
use yew::prelude::*;

use self::{
    layout::{Place, Seat, Side},
    scale::Column,
    window::Window,
};
use super::{
    Page, fragment,
    words::{Words, common, heard, sentence},
};
use crate::{browser, edition::Shared, state::Action};

pub mod layout;
pub mod picture;
pub mod scale;
pub mod tools;
pub mod window;

/// The timeline with its legend and its tools.
pub fn timeline(edition: &Shared, page: &Page) -> Html {
    let (state, words) = (&*page.state, page.words);
    let window = Window::of(edition, state);
    let events: Vec<&Event> = window.events.iter().map(|(_, event)| *event).collect();
    let seats = layout::seats(&events, &window.columns);
    let [lanes, unders] = lanes(&events, &seats);
    let fits = layout::hold(&events, &seats) && !window.columns.is_empty();
    let frame = if fits {
        format!("timeline-frame lanes-{lanes} unders-{unders}")
    } else {
        "timeline-frame".to_owned()
    };
    html! {
        <section id="timeline" class="timeline" aria-labelledby="timeline-title">
            <div class="timeline-head">
                <h2 id="timeline-title">{ title(edition, words) }</h2>
                { tools::tools(edition, page) }
            </div>
            if !window.is_whole() {
                { tools::stretch(edition, page, &window) }
            }
            <div class={frame}>
                { list(&window, &seats, fits, edition, page) }
                if fits {
                    <ol class="timeline-days" role="list" aria-label={words.timeline.days}>
                        { for window.columns.iter().enumerate().map(|(place, column)| day_mark(place, *column, words)) }
                    </ol>
                }
            </div>
            { legend(&events, words) }
        </section>
    }
}

/// What the shapes mean: a word each, and all of them explained on demand. How the keys move, for whom it concerns.
fn legend(events: &[&Event], words: Words) -> Html {
    let kinds = EvidenceKind::ALL.iter().copied();
    let shown = kinds.filter(|kind| events.iter().any(|event| event.certainty() == *kind));
    let kinds: Vec<EvidenceKind> = shown.collect();
    html! {
        <div class="timeline-foot">
            <ul class="timeline-legend" role="list" aria-label={words.timeline.legend}>
                { for kinds.iter().map(|kind| html! {
                    <li key={word(*kind, words.certainty)}>{ shape(*kind) }{ " " }{ word(*kind, words.certainty) }</li>
                }) }
            </ul>
            <details class="timeline-words">
                <summary>{ words.timeline.explain }</summary>
                <ul role="list">
                    { for kinds.iter().map(|kind| html! {
                        <li key={word(*kind, words.certainty)}>{ sentence(&(words.certainty.explained)(word(*kind, words.certainty), meaning(*kind, words.certainty)), common(String::new())) }</li>
                    }) }
                </ul>
            </details>
            <p class="timeline-keys">{ words.timeline.keys }</p>
        </div>
    }
}

/// How many lanes the words of an event take that stands beyond the axis.
const BEYOND: usize = 5;

/// How many lanes are needed above the axis, and below it.
fn lanes(events: &[&Event], seats: &[Seat]) -> [usize; 2] {
    let most = |scope: Scope| {
        let seated = events
            .iter()
            .zip(seats)
            .filter(|(event, seat)| event.scope == scope && matches!(seat.place, Place::Day(_)));
        seated.map(|(_, seat)| seat.lane).max().unwrap_or_default()
    };
    // The style sheet counts from one lane, which stays empty where all that is shown stands below. What stands beyond the axis
    // has many short lines.
    let beyond = |seat: &Seat| matches!(seat.place, Place::Before | Place::After);
    let least = if seats.iter().any(beyond) { BEYOND } else { 1 };
    [most(Scope::Text).max(least), most(Scope::Volume)]
}

/// The shape that stands for how sure a date is. It says nothing to a listener, to whom the word is said.
pub fn shape(kind: EvidenceKind) -> Html {
    html! { <span class={shape_class(kind)} aria-hidden="true" /> }
}

/// `Timeline, June 30 to July 15, 1953`.
pub(crate) fn title(edition: &Edition, words: impl Deref<Target = Strings> + Copy) -> String {
    match axis(edition) {
        (Some(first), Some(last)) => (words.timeline.title_of)(&period(first, last, words)),
        _ => words.timeline.title.to_owned(),
    }
}

/// `June 30 to July 15, 1953`.
fn period(first: Day, last: Day, words: impl Deref<Target = Strings>) -> String {
    (words.dates.period)(first.ymd(), last.ymd())
}

/// The first day of the axis that the edition gives, and the last, as far as they are known.
pub(crate) fn axis(edition: &Edition) -> (Option<Day>, Option<Day>) {
    let axis = edition.axis;
    (axis.and_then(Edtf::earliest), axis.and_then(Edtf::latest))
}

fn day_mark(place: usize, column: Column, words: Words) -> Html {
    let [name, second, third] = column.names(words);
    let begins = place == 0 || column.first.day() == 1;
    let off = if column.is_day_off() { " day-off" } else { "" };
    html! {
        <li key={place} class={format!("from-{place}{off}")}>
            <time datetime={column.first.to_string()}>
                <span class="day-number">{ name }</span>
                { " " }
                <span class="day-name">{ second }</span>
                { " " }
                <span class={if begins { "day-month" } else { "heard" }}>{ third }</span>
            </time>
        </li>
    }
}

/// The events, each a link: to its evidence, and before the page runs to the passage that dates it. Arrows move between
/// them.
fn list(window: &Window<'_>, seats: &[Seat], fits: bool, edition: &Shared, page: &Page) -> Html {
    let stop = window
        .events
        .iter()
        .position(|(event, _)| *event == page.state.event)
        .unwrap_or_default();
    let onkeydown = {
        let (page, edition) = (page.clone(), edition.clone());
        let (current, count) = (window.before.saturating_add(stop), window.of);
        Callback::from(move |key: KeyboardEvent| {
            let next = browser::keys::step(&key, current, count);
            let next = next.and_then(|next| page.state.events_shown(&edition).nth(next));
            if let Some((index, event)) = next {
                key.prevent_default();
                // It may be in a stretch that is not shown yet.
                page.report(Action::EventFocused(index));
                browser::focus::once_drawn(&event.id);
            }
        })
    };
    html! {
        <ol class={if fits { "timeline-events" } else { "timeline-list" }} role="list" {onkeydown}>
            { for window.events.iter().zip(seats).enumerate().map(|(place, ((index, event), seat))| {
                let link = EventLink {
                    event,
                    seat: *seat,
                    fits,
                    columns: &window.columns,
                    live: page.state.live,
                    stop: place == stop,
                    chosen: page.state.chosen.is_some_and(|chosen| chosen.event == *index),
                    distance: distance(event, *seat, edition, page.words),
                    words: page.words,
                };
                let (page, index) = (page.clone(), *index);
                link.draw(Callback::from(move |_| page.report(Action::EventFocused(index))))
            }) }
        </ol>
    }
}

/// An event as the timeline shows it.
struct EventLink<'a> {
    event: &'a Event,
    seat: Seat,
    /// Whether it stands on an axis, or in a list.
    fits: bool,
    /// The axis it is seated on.
    columns: &'a [Column],
    live: bool,
    /// Whether it is the one that Tab stops at.
    stop: bool,
    /// Whether its evidence is shown.
    chosen: bool,
    /// How far beyond the axis it lies.
    distance: Option<String>,
    words: Words,
}

impl EventLink<'_> {
    fn draw(&self, onfocus: Callback<FocusEvent>) -> Html {
        let event = self.event;
        let kind = event.certainty();
        // Before the page runs nothing can show the evidence, and the words that date the event are the next best.
        let href = if self.live {
            Some(fragment(&event.id))
        } else {
            event.passage().map(|passage| fragment(&passage.id))
        };
        let tabindex = self.live.then_some(if self.stop { "0" } else { "-1" });
        let current = self.chosen.then_some("true");
        let axis = if self.fits { self.columns } else { &[] };
        let words = self.words;
        let (when, year) = short_date(event, self.seat.place, axis, words);
        let line = (words.timeline.event)(
            &when,
            year,
            self.distance.as_deref(),
            word(kind, words.certainty),
        );
        html! {
            <li key={event.id.clone()} class={self.fits.then(|| class(self.seat, event.scope))}>
                <a class="event" id={event.id.clone()} data-follow="next" {href} {tabindex} {onfocus} aria-current={current}>
                    { shape(kind) }
                    <span class="event-label">
                        <span class="event-title">{ &event.title }</span>
                        { heard(words.timeline.after_title) }
                        { " " }
                        <span class="event-when">
                            { sentence(&line, |part| {
                                let words = part.words.to_string();
                                match part.role {
                                    Role::When => time(event.date, words),
                                    Role::Distance => html! { <span class="event-distance">{ words }</span> },
                                    _ => html! { <span class="event-sure">{ words }</span> },
                                }
                            }) }
                        </span>
                    </span>
                </a>
            </li>
        }
    }
}

/// The words for a date; for other programs too, where HTML can write it.
fn time(date: Edtf, words: String) -> Html {
    match html_date(date) {
        Some(datetime) => html! { <time {datetime}>{ words }</time> },
        None => html! { <span>{ words }</span> },
    }
}

/// A day, a month or a year as HTML writes it, which knows no doubt; intervals, seasons and digits left open it does not
/// know.
fn html_date(date: Edtf) -> Option<String> {
    let Edtf::Date(date) = date else {
        return None;
    };
    let day = date.earliest().to_string();
    let length = match (date.precision(), date.unspecified()) {
        (Precision::Day, None) => "YYYY-MM-DD".len(),
        (Precision::Month, None) => "YYYY-MM".len(),
        (Precision::Year, None) => "YYYY".len(),
        _ => return None,
    };
    day.get(..length).map(str::to_owned)
}

/// How far an event lies beyond the axis, in words.
fn distance(event: &Event, seat: Seat, edition: &Edition, words: Words) -> Option<String> {
    let end = match seat.place {
        Place::Before => axis(edition).0,
        Place::After => axis(edition).1,
        _ => None,
    };
    Some(frus::date::distance::to(event.date, end?)?.words(words.dates))
}

/// The classes of an event: its place, which the style sheet knows, and whether the text speaks of it.
fn class(seat: Seat, scope: Scope) -> String {
    let lane = seat.lane;
    let below = scope == Scope::Volume;
    let runs = if seat.side == Side::Left {
        "left"
    } else {
        "right"
    };
    let mut class = match seat.place {
        Place::Before => "event-before".to_owned(),
        Place::After => "event-after".to_owned(),
        Place::Day(day) => {
            let side = if below { "under" } else { "lane" };
            format!("from-{day} {side}-{lane} runs-{runs}")
        }
        Place::Days(first, last) => {
            format!("event-bar from-{first} to-{last} bar-{lane} runs-{runs}")
        }
    };
    if seat.same_day > 0 && matches!(seat.place, Place::Day(_)) {
        class.push_str(&format!(" same-day-{}", seat.same_day));
    }
    if below {
        class.push_str(" event-volume");
    }
    class
}

/// The date as a label has room for it, and the year that a listener is told besides, where the axis is of days.
fn short_date(
    event: &Event,
    place: Place,
    columns: &[Column],
    words: Words,
) -> (String, Option<u16>) {
    let of_days = !columns.is_empty() && columns.iter().all(|column| column.first == column.last);
    match (place, event.date.exact_day()) {
        (Place::Day(_), Some(day)) if of_days => {
            let day_words = (words.dates.month_day)(day.month(), day.day());
            (day_words, Some(day.year()))
        }
        _ => (event.date_words.clone(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_dates_that_html_knows_are_written_for_it() -> Result<(), frus::date::EdtfError> {
        for (date, html) in [
            ("1953-07-10", Some("1953-07-10")),
            ("1953-07-10?", Some("1953-07-10")),
            ("1953-08~", Some("1953-08")),
            ("1953", Some("1953")),
            ("1953-07-10/1953-07-14", None),
            ("1953-07-10/..", None),
            ("1953-22", None),
            ("195X", None),
            ("1953-07-XX", None),
        ] {
            assert_eq!(html_date(date.parse()?).as_deref(), html, "{date}");
        }
        Ok(())
    }
}
