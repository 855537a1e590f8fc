//! For whom it is, in which language and colours, and what the screen of a museum is to do.

use yew::prelude::*;

use super::{
    app::Form,
    apply::{Action, Field},
    parts,
    state::Mode,
};
use crate::{browser::links, languages, route::Theme};

/// For whom it is.
pub(super) fn audience(form: &Form) -> Html {
    let words = &form.words.launcher;
    let mode = |mode: Mode, explained| {
        let (chosen, chose) = (form.state.mode == mode, form.on(Action::Chose(mode)));
        parts::choice("radio", "mode", chosen, chose, parts::explained(explained))
    };
    let content =
        html! { <>{ mode(Mode::Class, words.class) }{ mode(Mode::Museum, words.museum) }</> };
    parts::group("audience", words.audience, None, content)
}

/// Language and colours.
pub(super) fn common(form: &Form) -> Html {
    let (words, embed, state) = (&form.words.launcher, &form.words.embed, &form.state);
    let spoke = {
        let form = form.clone();
        Callback::from(move |event: Event| {
            let (_, value) = links::control_at(&event);
            if let Some((tag, _)) = languages::ALL.iter().find(|(tag, _)| *tag == value) {
                form.report(Action::Spoke(tag));
            }
        })
    };
    let painted = {
        let form = form.clone();
        Callback::from(move |event: Event| {
            let (_, value) = links::control_at(&event);
            if let Some(theme) = Theme::of(&value) {
                form.report(Action::Painted(theme));
            }
        })
    };
    let option = |value: &'static str, words: &'static str, selected: bool| html! { <option key={value} {value} {selected}>{ words }</option> };
    let languages = languages::ALL.iter();
    let languages: Html = languages
        .map(|(tag, name)| option(tag, name, *tag == state.language))
        .collect();
    let themes = [
        (Theme::System, embed.system),
        (Theme::Light, embed.light),
        (Theme::Dark, embed.dark),
    ];
    let themes = themes.into_iter();
    let themes: Html = themes
        .map(|(theme, words)| option(theme.word(), words, theme == state.theme))
        .collect();
    let content = html! {
        <div class="launcher-row">
            if !languages::ALL.is_empty() {
                { parts::select("launcher-language".to_owned(), embed.language, languages, spoke) }
            }
            { parts::select("launcher-theme".to_owned(), embed.theme, themes, painted) }
        </div>
    };
    parts::group("common", words.common, None, content)
}

/// The screen of a museum.
pub(super) fn screen(form: &Form) -> Html {
    let (words, screen) = (&form.words.launcher, &form.state.screen);
    let (idle, scale) = (&screen.idle, &screen.scale);
    let counted = form.on(Action::Counted(!screen.counts));
    let explained = parts::explained((words.counts, words.counts_help));
    let said = |words: fn(u32, u32) -> String, number: &super::state::Number| {
        words(number.least, number.most)
    };
    let wrong = |number: &super::state::Number| {
        (words.out_of_range)(number.least, number.most, number.value)
    };
    let idle_words = [
        said(words.idle, idle),
        words.idle_help.to_owned(),
        wrong(idle),
    ];
    let scale_words = [
        said(words.scale, scale),
        words.scale_help.to_owned(),
        wrong(scale),
    ];
    let content = html! {
        <>
            { parts::number(form, Field::Idle, idle, idle_words) }
            { parts::number(form, Field::Scale, scale, scale_words) }
            { parts::choice("checkbox", "counts", screen.counts, counted, explained) }
        </>
    };
    parts::group("screen", words.screen, None, content)
}
