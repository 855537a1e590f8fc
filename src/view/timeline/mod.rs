//! The timeline: an ordered list of what the text dates, laid along the days of the axis where there is room.

use frus::{
    date::Day,
    edition::{Edition, Event},
};
use yew::prelude::*;

use self::layout::{Place, Seat, Side};
use super::Page;
use crate::{browser, edition::Shared, route::View, state::Action};

pub mod certainty;
pub mod layout;

/// The timeline with its legend.
pub fn timeline(edition: &Shared, view: View) -> Html {
    let days = layout::days(edition.axis);
    let events: Vec<&Event> = edition.events_of_text().collect();
    let seats = layout::seats(&events, &days);
    let lanes = seats
        .iter()
        .filter(|seat| matches!(seat.place, Place::Day(_)))
        .map(|seat| seat.lane)
        .max();
    // Alone, it is what the page is about.
    let level = if view == View::Timeline { "h1" } else { "h2" };

    html! {
        <section id="timeline" class="timeline" aria-labelledby="timeline-title">
            <@{level} id="timeline-title">{ title(edition) }</@>
            <div class={format!("timeline-frame lanes-{}", lanes.unwrap_or(1))}>
                <Events edition={edition.clone()} {seats} />
                <ol class="timeline-days" role="list" aria-label="Days of the timeline">
                    { for days.iter().enumerate().map(|(place, day)| day_mark(place, *day)) }
                </ol>
            </div>
            <ul class="timeline-legend" role="list" aria-label="How sure each date is">
                { for certainty::KINDS.iter().filter(|kind| events.iter().any(|event| event.certainty() == **kind)).map(|kind| html! {
                    <li key={certainty::word(*kind)}>
                        { certainty::shape(*kind) }
                        <span><strong>{ certainty::word(*kind) }</strong>{ ": " }{ certainty::meaning(*kind) }</span>
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// `Timeline, June 30 to July 15, 1953`.
fn title(edition: &Edition) -> String {
    match (edition.axis.earliest(), edition.axis.latest()) {
        (Some(first), Some(last)) => {
            format!(
                "Timeline, {} {} to {} {}, {}",
                first.month_name(),
                first.day(),
                last.month_name(),
                last.day(),
                last.year()
            )
        }
        _ => "Timeline".to_owned(),
    }
}

fn day_mark(place: usize, day: Day) -> Html {
    let weekday: String = day.weekday().name().chars().take(3).collect();
    let begins = place == 0 || day.day() == 1;
    html! {
        <li key={place} class={classes!(format!("from-{place}"), weekday.starts_with('S').then_some("day-off"))}>
            <time datetime={day.to_string()}>
                <span class="day-number">{ day.day() }</span>
                { " " }
                <span class="day-name">{ weekday }</span>
                { " " }
                <span class={if begins { "day-month" } else { "heard" }}>{ day.month_name() }</span>
            </time>
        </li>
    }
}

/// What the list of events takes.
#[derive(Clone, PartialEq, Properties)]
struct EventsProps {
    edition: Shared,
    seats: Vec<Seat>,
}

/// The events, each a link to the passage that dates it. Arrows move between them.
#[component]
fn Events(props: &EventsProps) -> Html {
    let events: Vec<&Event> = props.edition.events_of_text().collect();
    let Some(page) = use_context::<Page>() else {
        return html! { <ol class="timeline-events" /> };
    };
    let ids: Vec<String> = events.iter().map(|event| event.id.clone()).collect();
    let current = page.state.event;
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let Some(next) = browser::keys::step(&event, current, ids.len()) else {
            return;
        };
        event.prevent_default();
        if let Some(id) = ids.get(next) {
            browser::focus::by_id(id);
        }
    });
    html! {
        <ol class="timeline-events" role="list" {onkeydown}>
            { for events.iter().zip(&props.seats).enumerate().map(|(place, (event, seat))| {
                let stop = page.state.live.then_some(if place == current { "0" } else { "-1" });
                let report = { let page = page.clone(); Callback::from(move |_| page.report(Action::EventFocused(place))) };
                event_link(event, *seat, stop, report)
            }) }
        </ol>
    }
}

fn event_link(
    event: &Event,
    seat: Seat,
    tabindex: Option<&'static str>,
    onfocus: Callback<FocusEvent>,
) -> Html {
    let kind = event.certainty();
    let place = match seat.place {
        Place::Before => classes!("event-before"),
        Place::After => classes!("event-after"),
        Place::Day(day) => classes!(
            format!("from-{day}"),
            format!("lane-{}", seat.lane),
            if seat.side == Side::Left {
                "runs-left"
            } else {
                "runs-right"
            },
            (seat.same_day > 0).then(|| format!("same-day-{}", seat.same_day)),
        ),
        Place::Days(first, last) => classes!(
            "event-bar",
            format!("from-{first}"),
            format!("to-{last}"),
            format!("bar-{}", seat.lane)
        ),
    };
    let passage = event.passage().map(|passage| format!("#{}", passage.id));
    html! {
        <li key={event.id.clone()} class={place}>
            <a class="event" id={event.id.clone()} href={passage} {tabindex} {onfocus}>
                { certainty::shape(kind) }
                <span class="event-label">
                    <span class="event-title">{ &event.title }</span>
                    { " " }
                    <span class="event-when">
                        <time datetime={event.date.to_string()}>{ short_date(event, seat.place) }</time>
                        { " " }
                        <span class="event-sure">{ certainty::word(kind) }</span>
                    </span>
                </span>
            </a>
        </li>
    }
}

/// The date as a label has room for it: without the year where the axis gives it.
fn short_date(event: &Event, place: Place) -> String {
    match (place, event.date.exact_day()) {
        (Place::Day(_), Some(day)) => format!("{} {}", day.month_name(), day.day()),
        _ => event.date_words.clone(),
    }
}
