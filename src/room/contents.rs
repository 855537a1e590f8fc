//! The contents of a volume: a tree of its parts and documents, a filter, and an order by date.

use std::rc::Rc;

use frus::edition::EvidenceKind;
use reading_room::{
    volume::{Dated, Entry},
    worker::Contents as Volume,
};
use yew::prelude::*;

use super::{
    app::{Hall, TITLE},
    chronology::Chronology,
    place::Place,
    state::named,
    tree::{Arrangement, Moved, Row, RowKind, beginning, moved},
};
use crate::{
    browser::{focus, links, room as browser_room, tree as browser_tree},
    languages::ORIGINAL,
    view::words::Words,
};

/// Id of the field that filters.
const FILTER: &str = "room-filter";

/// Id of what can be typed into it.
const HELP: &str = "room-filter-help";

/// How many rows are drawn at once: the rest comes while the reader looks at these.
const AT_ONCE: usize = 40;

/// What the contents are given.
#[derive(Clone, PartialEq, Properties)]
pub struct ContentsProps {
    /// What all views share.
    pub hall: Hall,
    /// The volume.
    pub volume: Rc<Volume>,
}

/// The contents of a volume.
#[component]
pub fn Contents(props: &ContentsProps) -> Html {
    let ContentsProps { hall, volume } = props;
    let room = hall.words.room();
    let arrangement = use_state(Arrangement::default);
    let current = use_state(|| 0_usize);
    let drawn = use_state(|| AT_ONCE);
    let rows = {
        let words = hall.words;
        let deps = (volume.clone(), (*arrangement).clone());
        use_memo(deps, move |(volume, arrangement)| {
            let left = arrangement.left(volume, |level| (words.room().marking)(level));
            arrangement.rows(volume, &left)
        })
    };
    {
        let drawn = drawn.clone();
        let deps = (rows.len(), *drawn);
        use_effect_with(deps, move |(rows, so_far)| {
            if so_far < rows {
                let next = so_far + 2 * AT_ONCE;
                browser_room::once_drawn(move || drawn.set(next));
            }
        });
    }
    let at = (*current).min(rows.len().saturating_sub(1));
    let onkeydown = onkeydown(&rows, volume, at, &arrangement, &current, &drawn);
    let onfocusin = {
        let current = current.clone();
        Callback::from(move |event: FocusEvent| {
            if let Some(at) = browser_tree::row_at(&event) {
                current.set(at);
            }
        })
    };
    let onclick = {
        let (rows, arrangement) = (rows.clone(), arrangement.clone());
        Callback::from(move |event: MouseEvent| {
            let row = browser_tree::row_at(&event).and_then(|at| rows.get(at));
            if let Some(RowKind::Part { part, .. }) = row.map(|row| row.kind) {
                toggle(&arrangement, part);
            }
        })
    };
    // What nobody looks at is not drawn.
    let is_timeline_open = use_state(|| false);
    let ontoggle = {
        let is_open = is_timeline_open.clone();
        Callback::from(move |event: Event| is_open.set(browser_tree::is_open(&event)))
    };
    let documents = rows
        .iter()
        .filter(|row| matches!(row.kind, RowKind::Document(_)))
        .count();
    let is_filtered = !arrangement.filter.trim().is_empty();
    html! {
        <main class="room-contents">
            <h1 id={TITLE} tabindex="-1" lang={ORIGINAL}>{ named(volume) }</h1>
            { tools(hall, volume, &arrangement) }
            if volume.is_read {
                <details class="room-timeline" ontoggle={ontoggle}>
                    <summary>{ room.timeline }</summary>
                    if *is_timeline_open {
                        <Chronology hall={hall.clone()} volume={volume.clone()} />
                    }
                </details>
            }
            <p role="status" class="room-quiet">
                if is_filtered && documents == 0 {
                    { room.nothing_left }
                } else if is_filtered {
                    { (room.filtered)(documents, volume.entries.len()) }
                } else {
                    { (room.documents)(volume.entries.len()) }
                }
            </p>
            <div role="tree" class="room-tree" aria-label={room.contents} {onkeydown} {onfocusin} {onclick}>
                <Rows rows={rows} drawn={*drawn} current={at} volume={volume.clone()} rest={hall.room.rest.clone()} words={hall.words} />
            </div>
        </main>
    }
}

/// The filter and the order.
fn tools(hall: &Hall, volume: &Volume, arrangement: &UseStateHandle<Arrangement>) -> Html {
    let room = hall.words.room();
    let oninput = {
        let arrangement = arrangement.clone();
        Callback::from(move |event: InputEvent| {
            let (_, filter) = links::control_at(&event);
            arrangement.set(Arrangement {
                filter,
                ..(*arrangement).clone()
            });
        })
    };
    let onchange = {
        let arrangement = arrangement.clone();
        Callback::from(move |event: Event| {
            let (_, order) = links::control_at(&event);
            arrangement.set(Arrangement {
                by_date: order == "date",
                ..(*arrangement).clone()
            });
        })
    };
    let order = |value: &'static str, words: &'static str, is_chosen: bool| {
        html! {
            <label class="room-choice">
                <input type="radio" name="order" {value} checked={is_chosen} />
                { words }
            </label>
        }
    };
    html! {
        <div class="room-tools">
            <div class="room-filter">
                <label for={FILTER}>{ room.filter }</label>
                <input id={FILTER} type="search" aria-describedby={HELP} autocomplete="off" spellcheck="false" {oninput} />
                <p id={HELP} class="room-quiet">{ room.filter_help }</p>
            </div>
            if volume.is_read {
                <fieldset class="room-order" {onchange}>
                    <legend>{ room.order }</legend>
                    { order("volume", room.in_order, !arrangement.by_date) }
                    { order("date", room.by_date, arrangement.by_date) }
                </fieldset>
            }
        </div>
    }
}

fn onkeydown(
    rows: &Rc<Vec<Row>>,
    volume: &Rc<Volume>,
    at: usize,
    arrangement: &UseStateHandle<Arrangement>,
    current: &UseStateHandle<usize>,
    drawn: &UseStateHandle<usize>,
) -> Callback<KeyboardEvent> {
    let (rows, volume) = (rows.clone(), volume.clone());
    let (arrangement, current, drawn) = (arrangement.clone(), current.clone(), drawn.clone());
    Callback::from(move |event: KeyboardEvent| {
        let go = |to: usize| {
            event.prevent_default();
            if to >= *drawn {
                drawn.set(to + AT_ONCE);
            }
            current.set(to);
            focus::once_drawn(&row_id(to));
        };
        if let Some(key) = browser_tree::key(&event) {
            match moved(key, &rows, at) {
                Some(Moved::To(to)) => go(to),
                Some(Moved::Toggled(part)) => {
                    event.prevent_default();
                    toggle(&arrangement, part);
                }
                None => event.prevent_default(),
            }
        } else if browser_tree::is_activation(&event)
            && let Some(RowKind::Part { part, .. }) = rows.get(at).map(|row| row.kind)
        {
            event.prevent_default();
            toggle(&arrangement, part);
        } else if let Some(typed) = browser_tree::typed(&event)
            && let Some(to) = beginning(&typed, &rows, &volume, at)
        {
            go(to);
        }
    })
}

fn toggle(arrangement: &UseStateHandle<Arrangement>, part: u32) {
    let mut changed = (**arrangement).clone();
    if !changed.closed.remove(&part) {
        changed.closed.insert(part);
    }
    arrangement.set(changed);
}

fn row_id(number: usize) -> String {
    format!("{}{number}", browser_tree::ROW)
}

#[derive(Clone, PartialEq, Properties)]
struct RowsProps {
    rows: Rc<Vec<Row>>,
    /// How many of them are drawn by now.
    drawn: usize,
    /// The number of the one that Tab leads to.
    current: usize,
    volume: Rc<Volume>,
    /// What the address asks of the page besides the view.
    rest: String,
    words: Words,
}

/// The rows, drawn anew only where one of them is another: much else happens while volumes are read.
#[component]
fn Rows(props: &RowsProps) -> Html {
    let rows = props.rows.iter().take(props.drawn).enumerate();
    rows.map(|(number, row)| self::row(row, number, props))
        .collect()
}

fn row(row: &Row, number: usize, props: &RowsProps) -> Html {
    let RowsProps { volume, words, .. } = props;
    let room = words.room();
    let is_current = number == props.current;
    let id = row_id(number);
    let tabindex = if is_current { "0" } else { "-1" };
    let (level, position, of) = (
        row.level.to_string(),
        row.position.to_string(),
        row.of.to_string(),
    );
    match row.kind {
        RowKind::Part { part, is_open } => {
            let Some(part) = volume.parts.get(part as usize) else {
                return Html::default();
            };
            html! {
                <div
                    key={part.id.clone()}
                    {id}
                    role="treeitem"
                    class={classes!("room-part", depth(row.level))}
                    aria-level={level}
                    aria-posinset={position}
                    aria-setsize={of}
                    aria-expanded={is_open.to_string()}
                    {tabindex}
                >
                    <span lang={ORIGINAL}>{ part.title.clone() }</span>
                    { " " }
                    <small>{ (room.documents)(part.documents.len()) }</small>
                </div>
            }
        }
        RowKind::Document(at) => {
            let Some(entry) = volume.entries.get(at as usize) else {
                return Html::default();
            };
            let place = Place::document(&volume.id, &entry.id);
            html! {
                <a
                    key={entry.id.clone()}
                    {id}
                    role="treeitem"
                    class={classes!("room-document", depth(row.level))}
                    aria-level={level}
                    aria-posinset={position}
                    aria-setsize={of}
                    {tabindex}
                    href={place.address(&props.rest, "", "")}
                >
                    <span class="room-number">{ entry.number.clone().unwrap_or_default() }</span>
                    { " " }
                    <span class="room-entry" lang={ORIGINAL}>{ entry.title.clone() }</span>
                    { " " }
                    <span class="room-facts">
                        <span class="room-date">{ date(entry.dated, *words) }</span>
                        { " " }
                        { party("room-from", room.from, &entry.from) }
                        { party("room-to", room.to, &entry.to) }
                        <span class="room-marking">{ marking(entry, volume.is_read, *words) }</span>
                        { " " }
                        <span class="room-page">{ entry.first_page.as_deref().map(room.page) }</span>
                    </span>
                </a>
            }
        }
    }
}

/// Who sent a document, or received it. The title says it, too, so that a listener needs not hear it again.
fn party(class: &'static str, label: fn(&str) -> String, name: &Option<String>) -> Html {
    let said = name.as_deref().map(label);
    html! { <span {class} aria-hidden="true">{ said }</span> }
}

fn depth(level: u32) -> String {
    format!("level-{}", level.min(4))
}

/// A date in words.
pub fn date_in_words(dated: Dated, words: Words) -> String {
    let day = |day: frus::date::Day| (words.dates.day)(day.year(), day.month(), day.day());
    if dated.first == dated.last {
        day(dated.first)
    } else {
        (words.room().between)(&day(dated.first), &day(dated.last))
    }
}

/// When a document was written, as far as it is known.
pub fn date(dated: Option<Dated>, words: Words) -> Html {
    let room = words.room();
    let Some(dated) = dated else {
        return html! { <span class="room-quiet">{ room.undated }</span> };
    };
    let said = date_in_words(dated, words);
    html! {
        <>
            { said }
            if dated.kind == EvidenceKind::FileNumber {
                { " " }
                <small>{ room.inferred }</small>
            }
        </>
    }
}

/// How a document was marked; nothing as long as that is not read.
pub fn marking(entry: &Entry, is_read: bool, words: Words) -> Html {
    let room = words.room();
    match entry.marking.as_deref() {
        Some(level) => html! { { (room.marking)(level) } },
        None if is_read => html! { <span class="room-quiet">{ room.unmarked }</span> },
        None => Html::default(),
    }
}
