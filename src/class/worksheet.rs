//! The worksheet beside the document: what it is about, its questions, what becomes of the answers, and the ways to hand in.

use lesson::{
    answers::KeptError,
    assignment::{Assignment, Part},
    link::{Lesson, LinkError},
    worksheet::Worksheet,
};
use yew::prelude::*;

use super::{
    asked::Asked,
    hand_in::{HandedIn, hand_in},
    question::{place_name, question},
    state::{Action, Class, Keeping, Said},
};
use crate::{
    browser::{focus, links},
    edition::Shared,
    languages::ORIGINAL,
    view::words::Words,
};

/// The id of the worksheet.
pub const WORKSHEET: &str = "worksheet";

/// The id of the button that clears all answers, and of the one that does not, when it is asked.
const CLEAR: &str = "worksheet-clear";
const KEEP: &str = "worksheet-clear-not";

/// The worksheet of a lesson, which asks this assignment.
pub fn worksheet(
    assignment: &Assignment<'_>,
    handed_in: &HandedIn,
    class: &UseReducerHandle<Class>,
    edition: &Shared,
    words: Words,
) -> Html {
    let asked = &handed_in.asked;
    html! {
        <aside id={WORKSHEET} class="worksheet" aria-labelledby="worksheet-title">
            <h2 id="worksheet-title">{ words.class.title }</h2>
            <p>{ words.class.about }</p>
            if asked.is_free() {
                { choice(asked, class, &handed_in.worksheets, words) }
            }
            { passage(&asked.lesson, edition, words) }
            if !assignment.unknown.is_empty() {
                <p class="worksheet-unknown">{ (words.class.unknown)(&assignment.unknown.join(", ")) }</p>
            }
            if asked.lesson.supports.vocabulary {
                { vocabulary(edition, words) }
            }
            <p class="worksheet-how">{ words.class.how_to_quote }</p>
            { for assignment.parts.iter().map(|asked| part(asked, class, edition, words)) }
            { answers(class, words) }
            { hand_in(handed_in, class, edition, words) }
        </aside>
    }
}

/// Why the address holds no lesson, in its place.
pub fn refusal(error: LinkError, words: Words) -> Html {
    let reason = match error {
        LinkError::Damaged => words.class.damaged,
        LinkError::OtherVersion(_) => words.class.other_version,
        _ => words.class.not_a_lesson,
    };
    html! { <p class="notice" role="alert">{ reason }</p> }
}

/// The worksheets to choose from.
fn choice(
    asked: &Asked,
    class: &UseReducerHandle<Class>,
    worksheets: &[Worksheet],
    words: Words,
) -> Html {
    let state = class.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        let (_, id) = links::control_at(&event);
        state.dispatch(Action::ChoseWorksheet(id));
    });
    let chosen = asked.lesson.worksheets.first();
    let chosen = chosen.map_or("", |chosen| &chosen.worksheet);
    let options = worksheets.iter().map(|worksheet| {
        let selected = worksheet.id == chosen;
        html! { <option key={worksheet.id.as_str()} value={worksheet.id.clone()} {selected}>{ &worksheet.title }</option> }
    });
    html! {
        <p class="worksheet-choice">
            <label for="worksheet-choice">{ words.class.choose }</label>
            <select id="worksheet-choice" autocomplete="off" {onchange}>{ for options }</select>
        </p>
    }
}

/// Which part of the document a lesson is about.
fn passage(lesson: &Lesson, edition: &Shared, words: Words) -> Html {
    let Some(passage) = &lesson.passage else {
        return Html::default();
    };
    let name = |id: &str| place_name(id, edition, words);
    let about = (words.class.passage)(&name(&passage.first), &name(&passage.last));
    html! { <p><a href={["#", &passage.first].concat()}>{ about }</a></p> }
}

/// Names and abbreviations with what they mean.
fn vocabulary(edition: &Shared, words: Words) -> Html {
    let entries = edition.entries().map(|entry| {
        html! {
            <div key={entry.id}>
                <dt lang={ORIGINAL}>{ entry.name }</dt>
                <dd>{ &entry.fact.text }{ " " }<small>{ &entry.fact.source }</small></dd>
            </div>
        }
    });
    html! {
        <details class="worksheet-vocabulary" open={true}>
            <summary>{ words.class.vocabulary }</summary>
            <dl>{ for entries }</dl>
        </details>
    }
}

/// A worksheet, or the teacher's own questions.
fn part(part: &Part<'_>, class: &UseReducerHandle<Class>, edition: &Shared, words: Words) -> Html {
    let title = part.worksheet.map(|worksheet| &*worksheet.title);
    let title = title.unwrap_or(words.hand_in.own_questions);
    let sections = part.sections.iter().enumerate().map(|(place, section)| {
        html! {
            <section key={place} class="worksheet-section">
                if let Some(title) = section.title {
                    <h4>{ title }</h4>
                }
                { for section.questions.iter().map(|asked| question(asked, class, edition, words)) }
            </section>
        }
    });
    html! {
        <section key={title} class="worksheet-part">
            <h3>{ title }</h3>
            if let Some(worksheet) = part.worksheet {
                <p class="worksheet-about">{ (words.class.practises)(&worksheet.practises, worksheet.minutes) }</p>
            }
            { for sections }
            if let Some(worksheet) = part.worksheet {
                <p class="worksheet-about">{ &worksheet.source }</p>
            }
        </section>
    }
}

/// What becomes of the answers: whether the device keeps them, and how they are cleared.
fn answers(class: &UseReducerHandle<Class>, words: Words) -> Html {
    // What was pressed goes away, and the focus goes on to what takes its place.
    let act = |action: Action, next: &'static str| {
        let state = class.dispatcher();
        Callback::from(move |_: MouseEvent| {
            state.dispatch(action.clone());
            focus::once_drawn(next);
        })
    };
    let is_kept = class.keeping != Keeping::InMemory;
    let onchange = {
        let state = class.dispatcher();
        Callback::from(move |_: Event| state.dispatch(Action::Keep(!is_kept)))
    };
    let state = match (class.keeping, class.unread) {
        _ if class.said == Some(Said::Cleared) => words.class.cleared,
        (Keeping::OnDevice, _) => words.class.kept,
        (Keeping::Refused, _) => words.class.not_kept,
        (_, Some(KeptError::OtherVersion(_))) => words.class.kept_other,
        (_, Some(_)) => words.class.kept_damaged,
        (Keeping::InMemory, None) => "",
    };
    html! {
        <section class="worksheet-answers" aria-labelledby="worksheet-answers">
            <h3 id="worksheet-answers">{ words.class.answers }</h3>
            <p><label><input type="checkbox" checked={is_kept} aria-describedby="worksheet-keep" {onchange} />{ " " }{ words.class.keep }</label></p>
            <p id="worksheet-keep">{ words.class.keep_about }</p>
            <p role="status">{ state }</p>
            if class.is_clearing {
                <p class="worksheet-clear" role="alert">
                    { words.class.clear_question }
                    <button type="button" onclick={act(Action::Cleared, CLEAR)}>{ words.class.clear_yes }</button>
                    <button id={KEEP} type="button" onclick={act(Action::ClearAsked(false), CLEAR)}>{ words.class.clear_no }</button>
                </p>
            } else {
                <p class="worksheet-clear"><button id={CLEAR} type="button" onclick={act(Action::ClearAsked(true), KEEP)}>{ words.class.clear }</button></p>
            }
        </section>
    }
}
