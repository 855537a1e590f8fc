//! Handing in: questions, answers and quotations as one sheet, printed, saved or copied. Nothing is sent.

use std::rc::Rc;

use frus::edition::Edition;
use lesson::{
    answers::Answers,
    assignment::Assignment,
    hand_in::{Sheet, html as rich, text as plain},
    worksheet::Worksheet,
};
use yew::prelude::*;

use super::{
    asked::Asked,
    state::{Action, Class, Said},
};
use crate::{browser::class as device, edition::Shared, files, view::words::Words};

/// The id of the element that holds the sheet while it is printed.
const SHEET: &str = "hand-in-sheet";

/// What is handed in: answers to a lesson that is made of these worksheets.
#[derive(Clone, PartialEq)]
pub struct HandedIn {
    /// The lesson.
    pub asked: Rc<Asked>,
    /// All worksheets that a lesson may name.
    pub worksheets: Rc<Vec<Worksheet>>,
    /// The answers.
    pub answers: Rc<Answers>,
}

impl HandedIn {
    /// What a student hands in now; nothing where there is no lesson.
    #[must_use]
    pub fn of(class: &Class, worksheets: &Rc<Vec<Worksheet>>) -> Option<Self> {
        Some(Self {
            asked: class.asked.clone()?,
            worksheets: worksheets.clone(),
            answers: class.answers.clone(),
        })
    }

    /// Calls `use_it` with the sheet.
    fn with_sheet<T>(
        &self,
        edition: &Edition,
        words: Words,
        use_it: impl FnOnce(&Sheet<'_>) -> T,
    ) -> T {
        let assignment = Assignment::of(&self.asked.lesson, &self.worksheets, edition);
        use_it(&Sheet::of(&assignment, &self.answers, edition, &words))
    }
}

/// A way to hand in.
#[derive(Clone, Copy)]
enum Way {
    Print,
    Word,
    Text,
    Copy,
}

impl Way {
    const ALL: [Self; 4] = [Self::Print, Self::Word, Self::Text, Self::Copy];

    fn name(self, words: Words) -> &'static str {
        let words = words.class;
        match self {
            Self::Print => words.print,
            Self::Word => words.word,
            Self::Text => words.text,
            Self::Copy => words.copy,
        }
    }

    /// Hands a sheet in.
    fn hand_in(self, sheet: &Sheet<'_>, edition: &Edition, state: UseReducerDispatcher<Class>) {
        let say = move |said| state.dispatch(Action::Said(said));
        match self {
            Self::Print => device::print(),
            Self::Word => {
                let name = files::name(edition, "docx");
                device::save_word(&name, &sheet.to_bytes(), move |done| {
                    say(if done { Said::Saved } else { Said::WordFailed });
                });
            }
            Self::Text => {
                device::save(&files::name(edition, "answers.txt"), &plain(sheet));
                say(Said::Saved);
            }
            Self::Copy => device::copy(&rich(sheet), &plain(sheet), move |done| {
                say(if done {
                    Said::Copied
                } else {
                    Said::CopyRefused
                });
            }),
        }
    }
}

/// What is said of it.
fn said(said: Option<Said>, words: Words) -> &'static str {
    let words = words.class;
    match said {
        None | Some(Said::Cleared) => "",
        Some(Said::Copied) => words.copied,
        Some(Said::CopyRefused) => words.copy_refused,
        Some(Said::Saved) => words.saved,
        Some(Said::WordFailed) => words.word_failed,
    }
}

/// The ways to hand in; where the page may be forbidden to print and to save, a box to copy from. The sheet
/// itself comes when it is printed ([`use_printing`]).
pub fn hand_in(
    handed_in: &HandedIn,
    class: &UseReducerHandle<Class>,
    edition: &Shared,
    words: Words,
) -> Html {
    let way = |way: &Way| {
        let (way, state) = (*way, class.dispatcher());
        let (handed_in, edition) = (handed_in.clone(), edition.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let state = state.clone();
            handed_in.with_sheet(&edition, words, |sheet| {
                way.hand_in(sheet, &edition, state);
            });
        });
        html! { <button key={way.name(words)} type="button" {onclick}>{ way.name(words) }</button> }
    };
    let is_sandboxed = device::is_sandboxed();
    let is_boxed = is_sandboxed
        || matches!(
            class.said,
            Some(Said::CopyRefused | Said::Saved | Said::WordFailed)
        );
    let text = is_boxed.then(|| handed_in.with_sheet(edition, words, plain));
    html! {
        <section class="hand-in" aria-labelledby="hand-in">
            <h3 id="hand-in">{ words.class.hand_in }</h3>
            <p>{ words.class.hand_in_about }</p>
            <p class="hand-in-ways">{ for Way::ALL.iter().map(way) }</p>
            <p role="status">{ said(class.said, words) }</p>
            if let Some(text) = text {
                <>
                    if is_sandboxed {
                        <p id="hand-in-why">{ words.class.boxed }</p>
                    }
                    <textarea class="hand-in-box" readonly={true} rows="8" aria-label={words.class.by_hand} value={text} />
                </>
            }
            <div id={SHEET} class="hand-in-sheet" />
        </section>
    }
}

/// Puts the sheet on paper, whoever asks the browser to print.
#[hook]
pub fn use_printing(handed_in: Option<HandedIn>, edition: &Shared, words: Words) {
    let edition = edition.clone();
    use_effect_with(handed_in, move |handed_in| {
        let listeners = handed_in.clone().and_then(|handed_in| {
            // The library has escaped every word of it.
            device::on_print(SHEET, move || handed_in.with_sheet(&edition, words, rich))
        });
        move || drop(listeners)
    });
}
