//! The program: it is told of time and of use, draws the parts, and measures what it has drawn.

use std::rc::Rc;

use frus::{Span, edition::Edition, html};
use yew::prelude::*;

use super::{
    apply::Action,
    attract::attract,
    controls::controls,
    counts::{Counts, Tally},
    question,
    settings::Settings,
    spoken::Spoken,
    staff,
    stage::{self, stage},
    state::{State, Subject},
    visit::Visit,
};
use crate::{
    browser::{
        focus, marks, page,
        screen::{self, Named},
        words,
    },
    state::FoundHit,
};

/// What the program is given.
#[derive(Clone, PartialEq, Properties)]
pub struct ScreenProps {
    /// The edition in each language.
    pub editions: Rc<[Spoken]>,
}

/// What the parts of the screen share.
#[derive(Clone)]
pub(super) struct View {
    pub(super) state: UseReducerHandle<State>,
    /// The edition in the language that the visitor chose.
    pub(super) spoken: Spoken,
    /// The edition in each language.
    pub(super) editions: Rc<[Spoken]>,
}

impl View {
    /// Reports what the visitor did.
    pub(super) fn report(&self, action: Action) {
        self.state.dispatch(action);
    }

    /// A callback that reports this.
    pub(super) fn on(&self, action: Action) -> Callback<MouseEvent> {
        let state = self.state.dispatcher();
        Callback::from(move |_| state.dispatch(action.clone()))
    }
}

/// The whole screen.
#[component]
pub fn Screen(props: &ScreenProps) -> Html {
    let editions = props.editions.clone();
    let state = use_reducer_eq(|| {
        let settings = Settings::from_query(&page::asked());
        let language = screen::language();
        let is_its = |spoken: &Spoken| spoken.words().lang == language;
        let first = editions.iter().position(is_its).unwrap_or_default();
        State::new(settings, first, screen::now())
    });
    use_time(&state);
    let Some(spoken) = editions.get(state.language).cloned() else {
        return html! { <div /> };
    };
    let view = View {
        state,
        spoken,
        editions: editions.clone(),
    };
    use_shown(&view);
    use_counts(&view);
    use_measure(&view);
    use_focus(&view);

    let state = &*view.state;
    let (edition, words) = (view.spoken.edition(), view.spoken.words());
    let is_asked = question::asks(state);
    html! {
        <div class="museum">
            <div class="museum-banner" onpointerdown={staff_press(&view)}>{ Html::from_html_unchecked(html::banner(edition, words).into()) }</div>
            if let Visit::None { line, .. } = state.visit {
                { attract(line, &view) }
            } else {
                <main class="museum-visit" inert={is_asked}>
                    { stage(&view) }
                    { controls(&view) }
                </main>
                { question::question(&view) }
            }
            { staff::staff(&view) }
        </div>
    }
}

/// Tells the state of time, and of every use of the screen.
#[hook]
fn use_time(state: &UseReducerHandle<State>) {
    let state = state.dispatcher();
    use_effect_with((), move |()| {
        let ticks = {
            let state = state.clone();
            screen::on_tick(move || state.dispatch(Action::Ticked(screen::now())))
        };
        let uses = screen::on_use(move || state.dispatch(Action::Used(screen::now())));
        move || drop((ticks, uses))
    });
}

/// Shows in the document element what the style sheet, and the script that watches over the program, have to know.
#[hook]
fn use_shown(view: &View) {
    let state = &*view.state;
    let visit = match state.visit {
        Visit::None { .. } => "none",
        Visit::Used { .. } => "used",
        Visit::Asking { .. } => "asking",
    };
    use_effect_with(visit, move |visit| screen::show_visit(visit));
    let choices = (state.larger, view.spoken.words().lang);
    use_effect_with(choices, move |(larger, language)| {
        screen::show_choices(*larger, language);
    });
}

/// Opens the counts for whoever keeps a finger on the banner.
fn staff_press(view: &View) -> Callback<PointerEvent> {
    let state = view.state.dispatcher();
    let counts = view.state.settings.counts;
    Callback::from(move |_| {
        let state = state.clone();
        if counts {
            screen::on_long_press(move || state.dispatch(Action::ShowedCounts(true)));
        }
    })
}

/// Counts a visit when it has ended, where the address does not ask to leave that.
#[hook]
fn use_counts(view: &View) {
    let settings = view.state.settings;
    let before = use_mut_ref(|| None::<Tally>);
    use_effect_with(view.state.tally(), move |tally| {
        let ended = before.replace(*tally).filter(|_| tally.is_none());
        if let (Some(visit), true) = (ended, settings.counts) {
            let mut counts = Counts::from_kept(&screen::kept_counts());
            counts.add(&screen::today(), visit);
            screen::keep_counts(&counts.to_kept());
        }
    });
}

/// Turns to the leaf that the state asks for, and measures what is there.
#[hook]
fn use_measure(view: &View) {
    let resized = use_state(|| 0_u32);
    {
        let resized = resized.clone();
        let count = use_mut_ref(|| 0_u32);
        use_effect_with((), move |()| {
            let listeners = screen::on_resized(move || {
                let mut count = count.borrow_mut();
                *count = count.wrapping_add(1);
                resized.set(*count);
            });
            move || drop(listeners)
        });
    }
    let state = view.state.clone();
    let edition = view.spoken.edition().clone();
    let is_visit = !matches!(state.visit, Visit::None { .. });
    let shown = (is_visit, state.part, state.over.clone(), state.shown_leaf());
    let looks = (state.language, state.larger, *resized);
    let sought_before = use_mut_ref(|| (None::<usize>, None::<usize>));
    let is_marked_before = use_mut_ref(|| false);
    let sought = (state.lit, state.finding.at);
    let typed = state.finding.typed.clone();
    use_effect_with((shown, looks, sought, typed), move |_| {
        let lit = state.lit.and_then(|event| edition.events.get(event));
        marks::light(lit.map(|event| event.id.as_str()));
        let place = state.finding.place();
        let spans = |hit: &FoundHit| hit.spans.clone();
        let marked: Vec<Span> = match place {
            Some(_) => state.finding.places.iter().flat_map(spans).collect(),
            None => Vec::new(),
        };
        // Marks are not cheap to set, not even none.
        let is_marked = !marked.is_empty();
        if is_marked_before.replace(is_marked) || is_marked {
            words::light("found", &marked);
        }
        if !is_visit {
            sought_before.replace(Default::default());
            return;
        }
        let leaves = screen::leaves(stage::LEAVES);
        let is_new = sought_before.replace(sought) != sought;
        let sought = || match (lit, place) {
            (Some(event), _) => {
                let words = ["[data-about=\"", &event.id, "\"]"].concat();
                screen::leaf_with(stage::LEAVES, &words)
            }
            (None, Some(place)) => screen::leaf_at(stage::LEAVES, place.spans.first()?.start),
            (None, None) => None,
        };
        let sought = if is_new { sought() } else { None };
        let leaf = sought.unwrap_or(state.shown_leaf());
        let leaf = leaf.min(leaves.saturating_sub(1));
        screen::turn_to(stage::LEAVES, leaf);
        let named = subjects(&screen::named_on_leaf(stage::LEAVES), &edition);
        state.dispatch(Action::Measured {
            leaves,
            leaf,
            named: named.into(),
        });
    });
}

/// Moves the focus to what a listener should hear next: what is newly shown, or a question.
#[hook]
fn use_focus(view: &View) {
    let state = &*view.state;
    let is_asked = question::asks(state);
    let is_visit = !matches!(state.visit, Visit::None { .. });
    let shown = (is_visit, state.part, state.over.clone(), is_asked);
    let shows_counts = state.shows_counts;
    use_effect_with(
        (shown, shows_counts),
        |((is_visit, .., is_asked), shows)| {
            if *shows {
                focus::by_id(staff::CLOSE);
            } else if *is_asked {
                focus::by_id(question::ANSWER);
            } else if *is_visit {
                focus::by_id(stage::LEAVES);
            }
        },
    );
}

/// What a visitor can ask about among what is named, each once: notes and dates before names, and addresses last.
pub(super) fn subjects(named: &[Named], edition: &Edition) -> Vec<Subject> {
    let mut found = Vec::new();
    for named in named {
        if let Some(subject) = subject(named, edition)
            && !found.contains(&subject)
        {
            found.push(subject);
        }
    }
    found.sort_by_key(|subject| match subject {
        Subject::Words | Subject::Note(_) => 0,
        Subject::Event(_) => 1,
        Subject::Entry(_) => 2,
        Subject::Address { .. } => 3,
    });
    found
}

/// What a visitor can ask about where something is named; `None` where the screen has nothing to say of it.
pub(super) fn subject(named: &Named, edition: &Edition) -> Option<Subject> {
    if let Some(note) = &named.note {
        return Some(Subject::Note(note.as_str().into()));
    }
    if let Some(card) = &named.card {
        let mut entries = edition.entries();
        let entry = entries.find(|entry| html::entry_card_id(entry.id) == *card)?;
        return Some(Subject::Entry(entry.id.into()));
    }
    let href = named.address.as_deref()?;
    if let Some(id) = href.strip_prefix('#') {
        let event = edition.events.iter().position(|event| event.id == id)?;
        return Some(Subject::Event(event));
    }
    Some(Subject::Address {
        href: href.into(),
        words: named.words.as_str().into(),
    })
}
