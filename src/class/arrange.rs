//! What a lesson shows of the page: its passage, its notes and events, what helps to read, and where its questions point.

use std::rc::Rc;

use frus::html::{ALOUD, card_id};
use lesson::{assignment::Assignment, link::Lesson, place, worksheet::Worksheet};
use yew::prelude::*;

use super::{asked::Asked, question};
use crate::{
    browser::{class as page, popover},
    edition::Shared,
    route::Text,
    state::{self, State},
    view::words::Words,
};

/// The attribute of the document element for larger letters, with its value, and those for more space and for the ruler
/// (web/early.js).
const LARGER: (&str, &str) = ("data-size", "150");
const SPACED: (&str, &str) = ("data-spacing", "wide");
const RULER: (&str, &str) = ("data-ruler", "on");

/// Shows of the page what a lesson wants of it, once it is known; nothing changes where the student chooses among the worksheets.
pub fn lesson(lesson: &Lesson, edition: &Shared, state: &UseReducerDispatcher<State>) {
    let supports = lesson.supports;
    for (wanted, (attribute, value)) in [
        (supports.larger_text, LARGER),
        (supports.spacing, SPACED),
        (supports.line_focus, RULER),
    ] {
        if wanted {
            page::support(attribute, value);
        }
    }
    if supports.read_aloud {
        popover::set_open(ALOUD, true);
    }
    let events = edition.events.iter();
    let shown = events.enumerate();
    let shown = shown.filter(|(_, event)| lesson.events.has(&event.id));
    let shown: Vec<usize> = shown.map(|(place, _)| place).collect();
    if shown.len() < edition.events.len() {
        state.dispatch(state::Action::Limited(shown.into()));
    }
}

/// Marks the page as a lesson has it, as often as a part of the text is drawn anew.
#[hook]
pub fn use_marks(
    asked: Option<Rc<Asked>>,
    worksheets: &Rc<Vec<Worksheet>>,
    text: Text,
    edition: &Shared,
    words: Words,
) {
    let (worksheets, edition) = (worksheets.clone(), edition.clone());
    use_effect_with((asked, text), move |(asked, _)| {
        page::point_to_no_question();
        let Some(lesson) = asked.as_ref().map(|asked| &asked.lesson) else {
            return;
        };
        if let Some(passage) = &lesson.passage {
            let blocks = place::between(&edition.document, &passage.first, &passage.last);
            let blocks = blocks.unwrap_or_default();
            page::mark_passage(blocks.iter().map(|block| &*block.id));
        }
        let notes = edition.document.notes.iter();
        for note in notes.filter(|note| !lesson.notes.has(&note.id)) {
            page::leave_out(&note.id, &card_id(&note.id));
        }
        let events = edition.events.iter();
        for event in events.filter(|event| !lesson.events.has(&event.id)) {
            page::leave_out(&event.id, &event.id);
        }
        for asked in Assignment::of(lesson, &worksheets, &edition).questions() {
            for block in &asked.anchors {
                let name = (words.class.question)(asked.number);
                page::point_to_question(block, &question::id(asked.number), &name);
            }
        }
    });
}
