//! The page in a class: the page as everybody has it, with the worksheet as a part more.

use std::rc::Rc;

use frus::quote::Quotation;
use lesson::{answers::Quoted, assignment::Assignment, worksheet::Worksheet};
use yew::prelude::*;

use super::{
    arrange,
    asked::Asked,
    hand_in::{self, HandedIn},
    keep,
    state::{Action, Class},
    worksheet::{refusal, worksheet},
};
use crate::{
    app::{AppProps, page_parts, use_page},
    browser::{class as device, page as browser_page},
    edition::{self, Shared},
    view::{Answering, Page, words::Words},
};

/// All that runs in a class. The worksheet comes once the page runs, so that the first render is that of the page.
#[component]
pub fn ClassApp(props: &AppProps) -> Html {
    let edition = &props.edition;
    let class = use_reducer_eq(Class::default);
    let worksheets = use_memo((), |()| edition::worksheets());
    let asked = class.asked.as_ref();
    let assignment = asked.map(|asked| Assignment::of(&asked.lesson, &worksheets, edition));
    let answering = assignment
        .as_ref()
        .and_then(|assignment| answering(&class, assignment, edition, props.words));
    let page = use_page(props, answering);
    use_lesson(&class, &worksheets, edition, &page);
    keep::use_keeping(&class, edition);
    let handed_in = HandedIn::of(&class, &worksheets);
    hand_in::use_printing(handed_in.clone(), edition, props.words);
    let text = page.state.settings.text;
    arrange::use_marks(asked.cloned(), &worksheets, text, edition, props.words);
    // Each of these is always one child, shown or not: the text stands in the page's own markup alone, and would be lost where the
    // page were drawn anew for want of a place.
    html! {
        <>
            { page_parts(edition, &page) }
            if let Some(error) = class.refused {
                { refusal(error, props.words) }
            }
            if let (Some(assignment), Some(handed_in)) = (assignment, handed_in) {
                { worksheet(&assignment, &handed_in, &class, edition, props.words) }
            }
        </>
    }
}

/// The answer that takes the words that are selected: that to the current question, or to the first.
fn answering(
    class: &UseReducerHandle<Class>,
    assignment: &Assignment<'_>,
    edition: &Shared,
    words: Words,
) -> Option<Answering> {
    let current = class.current.as_ref();
    let mut questions = assignment.questions();
    let question = questions
        .find(|asked| Some(&asked.key) == current)
        .or_else(|| assignment.questions().next())?;
    let (state, key) = (class.dispatcher(), question.key.clone());
    let edition = edition.clone();
    Some(Answering {
        put: (words.class.put)(question.number).into(),
        was_put: (words.class.was_put)(question.number).into(),
        take: Callback::from(move |quotation: Rc<Quotation>| {
            let quoted = Quoted::of(&edition.document, &quotation);
            state.dispatch(Action::Quoted(key.clone(), quoted));
        }),
    })
}

/// Reads the lesson from the address, and the answers to it from the device, once the page runs.
#[hook]
fn use_lesson(
    class: &UseReducerHandle<Class>,
    worksheets: &Rc<Vec<Worksheet>>,
    edition: &Shared,
    page: &Page,
) {
    let (class, state) = (class.dispatcher(), page.state.dispatcher());
    let (worksheets, edition) = (worksheets.clone(), edition.clone());
    use_effect_with((), move |()| {
        let asked = Asked::of(&browser_page::asked(), &worksheets);
        let mut kept = None;
        match &asked {
            Ok(asked) => {
                kept = keep::kept(&keep::key(&edition, &asked.value));
                arrange::lesson(&asked.lesson, &edition, &state);
            }
            Err(_) => device::leave_mode(),
        }
        class.dispatch(Action::Started(asked, kept));
    });
}
