//! What is made of the choices: the link, its QR code, a preview, the snippets for other pages, and the page in a single file.

use std::rc::Rc;

use lesson::link::{Lesson, LimitError, SHORT_ADDRESS};
use yew::prelude::*;

use super::{
    address::{self, Reach},
    app::Form,
    apply::{Action, Field},
    parts,
    state::{File, Mode, Text},
};
use crate::{
    browser::{files as browser_files, timer},
    embedding::Embedding,
    files,
    view::qr_code::Square,
};

/// How long the link has to stay as it is before it is drawn as a square, in milliseconds: that is not done with every key.
const PAUSE: u32 = 300;

/// From how many modules on a square is so dense that a phone may not read it from a screen.
const DENSE: usize = 120;

/// How many pixels a module is wide.
const MODULE: usize = 4;

/// What the result is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct MadeProps {
    pub(super) form: Form,
}

/// What is made of the choices.
#[component]
pub(super) fn Made(props: &MadeProps) -> Html {
    let form = &props.form;
    let words = &form.words.launcher;
    let made = form.state.query();
    let wrong = made.as_ref().err().map(|error| said(error, form));
    let content = made.map(|query| {
        let page = address::page(&form.address, form.state.language);
        let link = [&*page, &query].concat();
        html! {
            <>
                { link_field(form, &link) }
                <Code link={link.clone()} form={form.clone()} />
                { preview(form, &link) }
                { file(form) }
                { snippets(form, &link) }
            </>
        }
    });
    html! {
        <section class="launcher-made" aria-labelledby="launcher-made">
            <h2 id="launcher-made">{ words.result }</h2>
            <p class="launcher-wrong" role="status">
                if let Some(wrong) = wrong {
                    { words.no_link }{ " " }{ wrong }
                }
            </p>
            { content.unwrap_or_default() }
        </section>
    }
}

/// What is wrong with the choices, in words.
fn said(error: &LimitError, form: &Form) -> String {
    let words = &form.words.launcher;
    match error {
        LimitError::Worksheets(most) => (words.too_many_worksheets)(*most),
        LimitError::OwnQuestions(most) => (words.too_many_questions)(*most),
        LimitError::Ids(most) => (words.too_many_ids)(*most),
        LimitError::TooLong { question, most } => (words.too_long)(*question, *most),
        LimitError::ControlCharacter(question) => (words.control_character)(*question),
        LimitError::Whole => words.too_much.to_owned(),
        // None of the others can come of this form.
        other => (words.other)(&other.to_string()),
    }
}

fn link_field(form: &Form, link: &str) -> Html {
    let words = &form.words.launcher;
    let length = link.chars().count();
    let reach = match address::reach(link) {
        Reach::Web => None,
        Reach::ThisComputer => Some(words.this_computer),
        Reach::Disk => Some(words.from_disk),
    };
    let lesson = form.state.class.lesson();
    let asks = !(lesson.worksheets.is_empty() && lesson.own.is_empty());
    let unasked = match form.state.mode {
        Mode::Class if lesson == Lesson::default() => Some(words.free),
        Mode::Class if !asks => Some(words.no_questions),
        Mode::Class | Mode::Museum => None,
    };
    html! {
        <div class="launcher-link">
            <h3>{ words.link }</h3>
            <textarea readonly={true} rows="4" aria-label={words.link} value={link.to_owned()} spellcheck="false" />
            { parts::copy(form, Text::Link, words.copy_link, link) }
            <p class="launcher-help">{ (words.length)(length) }</p>
            <div role="status">
                if length > SHORT_ADDRESS {
                    <p class="launcher-caution">{ (words.too_long_link)(SHORT_ADDRESS) }</p>
                }
                if let Some(unasked) = unasked {
                    <p class="launcher-caution">{ unasked }</p>
                }
            </div>
            if let Some(reach) = reach {
                <p class="launcher-caution">{ reach }</p>
            }
        </div>
    }
}

/// What the square is made of.
#[derive(Clone, PartialEq, Properties)]
struct CodeProps {
    link: String,
    form: Form,
}

/// The link as a square for the camera of a phone, once it stays as it is for a moment.
#[component]
fn Code(props: &CodeProps) -> Html {
    let words = &props.form.words.launcher;
    let settled = use_state(|| props.link.clone());
    {
        let settled = settled.setter();
        use_effect_with(props.link.clone(), move |link| {
            let link = link.clone();
            let timer = timer::after(PAUSE, move || settled.set(link));
            move || drop(timer)
        });
    }
    let square = use_memo((*settled).clone(), |link| {
        let square = Square::of(link);
        square.map(|square| (square.side > DENSE, draw(&square, words.code_name)))
    });
    html! {
        <div class="launcher-code">
            <h3>{ words.code }</h3>
            if let Some((is_dense, drawn)) = &*square {
                { drawn.clone() }
                if *is_dense {
                    <p class="launcher-caution">{ words.code_dense }</p>
                }
            } else {
                <p class="launcher-caution">{ words.code_too_long }</p>
            }
        </div>
    }
}

fn draw(square: &Square, name: &str) -> Html {
    square.draw("launcher-square", name, Some(square.side * MODULE))
}

/// The page as the link opens it, which is loaded when it is asked for: with every key would be too often.
fn preview(form: &Form, link: &str) -> Html {
    let (words, embed) = (&form.words.launcher, &form.words.embed);
    let shown = form.state.preview.as_deref();
    let is_old = shown.is_some_and(|shown| shown != link);
    let show = form.on(Action::Previewed(link.into()));
    let button = match shown {
        None => words.show_preview,
        Some(_) => words.show_again,
    };
    html! {
        <div class="launcher-preview">
            <h3>{ embed.preview }</h3>
            <p class="launcher-ways">
                <button type="button" onclick={show}>{ button }</button>
                { " " }
                <span role="status">{ if is_old { words.preview_old } else { "" } }</span>
            </p>
            if let Some(shown) = shown {
                // A frame of its own for each address: another address in the same would be a step for Back.
                <div key={shown.to_owned()} class="launcher-frame">
                    <iframe src={shown.to_owned()} title={embed.preview_name} />
                </div>
            }
        </div>
    }
}

/// The page in a single file, with the choices inside.
fn file(form: &Form) -> Html {
    let words = &form.words.launcher;
    let Ok(query) = form.state.query_inside() else {
        return html! { <div /> };
    };
    let name: Rc<str> = files::single_file_in_mode(&form.edition, form.state.mode.word()).into();
    let asked = File {
        name: name.clone(),
        query: query.into(),
        saved: None,
    };
    let is_asked = |file: &&File| file.name == asked.name && file.query == asked.query;
    let said = match form.state.file.as_ref().filter(is_asked) {
        None => String::new(),
        Some(file) => match file.saved {
            None => words.saving.to_owned(),
            Some(true) => words.saved.to_owned(),
            Some(false) => (words.not_saved)(&name),
        },
    };
    let save = {
        let form = form.clone();
        Callback::from(move |_| save(&form, asked.clone()))
    };
    html! {
        <div class="launcher-file">
            <h3>{ words.file }</h3>
            <p class="launcher-help">{ words.file_help }</p>
            <p class="launcher-ways">
                <button type="button" onclick={save}>{ (words.save)(&name) }</button>
                { " " }
                <span role="status">{ said }</span>
            </p>
        </div>
    }
}

/// Fetches the page in a single file, puts the choices in, and gives it to the browser to save.
fn save(form: &Form, mut asked: File) {
    form.report(Action::Filed(asked.clone()));
    let address = address::beside(&form.address, form.state.language, &asked.name);
    let (form, theme) = (form.clone(), form.state.theme);
    browser_files::fetch(&address, move |page| {
        let page = page.and_then(|page| address::with_query(&page, &asked.query, theme));
        let saved = page.is_some_and(|page| browser_files::save(&asked.name, "text/html", &page));
        asked.saved = Some(saved);
        form.report(Action::Filed(asked));
    });
}

/// The snippets for other pages. A screen of a museum has no height of its own, so there is no element for it.
fn snippets(form: &Form, link: &str) -> Html {
    let (words, embed, state) = (&form.words.launcher, &form.words.embed, &form.state);
    let height = &state.height;
    let (least, most) = (height.least, height.most);
    let asked = Embedding {
        theme: state.theme,
        height: height.value,
        ..Embedding::default()
    };
    let name = form.edition.heading();
    let snippet = |what, title: &'static str, button, text: String| {
        html! {
            <div class="launcher-snippet">
                <h4>{ title }</h4>
                <textarea readonly={true} rows="4" aria-label={title} value={text.clone()} spellcheck="false" />
                { parts::copy(form, what, button, &text) }
            </div>
        }
    };
    let content = if address::reach(link) == Reach::Disk {
        html! { <p>{ embed.from_disk }</p> }
    } else {
        let frame = match state.mode {
            Mode::Class => asked.frame(link, &name),
            Mode::Museum => asked.frame_of(link, link, &name),
        };
        let said = [
            (embed.height)(least, most),
            String::new(),
            (embed.height_wrong)(least, most, height.value),
        ];
        html! {
            <>
                { parts::number(form, Field::Height, height, said) }
                { snippet(Text::Frame, embed.frame, embed.copy_frame, frame) }
                if state.mode == Mode::Class {
                    { snippet(Text::Element, embed.element, embed.copy_element, Embedding::default().element(link, &name)) }
                }
            </>
        }
    };
    html! {
        <div class="launcher-embed">
            <h3>{ words.embed }</h3>
            { content }
        </div>
    }
}
