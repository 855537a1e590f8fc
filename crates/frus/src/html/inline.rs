//! Running text: words with what is known of them, references to notes, and page breaks.

use super::{
    Context, Surface, file_number,
    links::{Link, link, linked},
    lookup, margin,
    markup::{Markup, Tag},
    notes::card_id,
};
use crate::{
    document::{Block, Inline, InlineKind, Mark, PageBreak, Style, words_of},
    edition::{Edition, Term},
};

/// Fills an element with running text.
pub(super) fn running_text(tag: Tag<'_>, content: &[Inline], context: Context<'_>) {
    within(tag, content, &mut Vec::new(), context);
}

/// Fills an element with text that stands inside the marks `open`. Where the text is one piece without a mark, the
/// element itself says where it is from.
fn within<'a>(tag: Tag<'_>, content: &'a [Inline], open: &mut Vec<&'a Mark>, context: Context<'_>) {
    let is_plain = plain_length(content, open, context) == content.len();
    let has_margin = |piece: &Inline| !in_button(open) && margin::has_people(piece, context);
    if let Some(first) = content.first()
        && is_plain
        && !content.iter().any(has_margin)
    {
        return tag.from(first.span.start).words(&words_of(content));
    }
    tag.fill(|html| pieces(content, open, context, html));
}

/// Draws the text inside the marks `open`, and opens those that begin here. Marks may overlap: the longer one encloses
/// the shorter, and one that outlasts the mark around it goes on in a second piece, without a second id.
fn pieces<'a>(
    content: &'a [Inline],
    open: &mut Vec<&'a Mark>,
    context: Context<'_>,
    html: &mut Markup,
) {
    let mut rest = content;
    // How many bytes of what comes next are drawn already, since they stay on the line of a name.
    let mut drawn = 0;
    while let Some(first) = rest.first() {
        // A button holds no anchor and no other button, so it goes inside all else that is drawn around its words.
        let outermost = enclosing(first, context.edition)
            .filter(|mark| can_open(mark, open))
            .map(|mark| (mark, length_of(rest, mark)))
            .max_by_key(|(mark, length)| (!is_button(mark), *length));
        let Some((mark, length)) = outermost else {
            let plain = plain_length(rest, open, context);
            if let Some((words, after)) = rest.split_at_checked(plain).filter(|_| plain > 0) {
                let joined = words_of(words);
                let left = joined.get(drawn..).unwrap_or_default();
                if !left.is_empty() {
                    let before = u32::try_from(drawn).unwrap_or_default();
                    let start = first.span.start.saturating_add(before);
                    html.tag("span").from(start).words(left);
                }
                drawn = 0;
                if let Some(last) = words.last().filter(|_| !in_button(open)) {
                    margin::people(last, context, html);
                }
                rest = after;
                continue;
            }
            piece(first, in_button(open), context, html);
            rest = rest.get(1..).unwrap_or_default();
            continue;
        };
        let (inside, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        open.push(mark);
        match mark {
            Mark::Passage(id) => within(passage(id, first, context, html), inside, open, context),
            Mark::FileNumber(id) => html.tag("span").class("filed").fill(|html| {
                within(
                    file_number::button(id, context, html),
                    inside,
                    open,
                    context,
                );
            }),
            Mark::Handwriting => match context.lang() {
                None => within(hand(context, html), inside, open, context),
                // Its name is in the language of the page, and the words in it are not.
                lang => hand(context, html).fill(|html| {
                    within(html.tag("span").maybe("lang", lang), inside, open, context);
                }),
            },
            name => {
                if let Some(entry) = context.edition.entry(name) {
                    let start = first.span.start;
                    // A browser may break the line at any button, also before a full stop or behind a bracket.
                    let sign = sign_before(after, open, context);
                    let class = if lookup::follows_sign(content, first) {
                        "filed"
                    } else {
                        "named"
                    };
                    html.tag("span").class(class).fill(|html| {
                        let button = lookup::button(name, entry, start, context, html);
                        within(button, inside, open, context);
                        if let Some(next) = after.first().filter(|_| !sign.is_empty()) {
                            html.tag("span").from(next.span.start).words(&sign);
                        }
                    });
                    drawn = sign.len();
                }
            }
        }
        open.pop();
        if is_button(mark) {
            for piece in inside {
                margin::people(piece, context, html);
            }
        }
        rest = after;
    }
}

/// What stands before the first space of the words that come next, where nothing is drawn around these: `.`, `’s`.
fn sign_before(content: &[Inline], open: &[&Mark], context: Context<'_>) -> String {
    let first = content
        .first()
        .filter(|_| plain_length(content, open, context) > 0);
    let words = first.and_then(Inline::words).unwrap_or_default();
    let sign = words.split(char::is_whitespace).next();
    sign.unwrap_or_default().to_owned()
}

/// Whether a mark is drawn as a button: a file number, or a name.
fn is_button(mark: &Mark) -> bool {
    matches!(mark, Mark::FileNumber(_) | Mark::Person(_) | Mark::Term(_))
}

/// Whether a mark is still to be drawn, inside those that are open.
fn can_open(mark: &Mark, open: &[&Mark]) -> bool {
    !(open.contains(&mark) || is_button(mark) && in_button(open))
}

fn in_button(open: &[&Mark]) -> bool {
    open.iter().any(|mark| is_button(mark))
}

/// How many pieces, from the first on, are words that follow each other in the source, and around which nothing is
/// drawn; up to the first that has something in the margin.
fn plain_length(content: &[Inline], open: &[&Mark], context: Context<'_>) -> usize {
    let (mut end, mut has_margin) = (None, false);
    let plain = content.iter().take_while(|inline| {
        let InlineKind::Text { marks, .. } = &inline.kind else {
            return false;
        };
        let drawn = marks.iter().any(|mark| {
            let encloses = enclosing(inline, context.edition).any(|other| other == mark)
                && can_open(mark, open);
            encloses
                || *mark == Mark::LineBreak
                || around(mark, context.edition).is_some()
                || link(mark, context).is_some() && !in_button(open)
        });
        let follows = end.is_none_or(|end| end == inline.span.start) && !has_margin;
        end = Some(inline.span.end);
        has_margin = !in_button(open) && margin::has_people(inline, context);
        !drawn && follows
    });
    plain.count()
}

/// The marks of a piece of text that are drawn around all they cover, and not piece by piece.
fn enclosing<'a>(inline: &'a Inline, edition: &Edition) -> impl Iterator<Item = &'a Mark> {
    let marks = match &inline.kind {
        InlineKind::Text { marks, .. } => marks.as_slice(),
        _ => &[],
    };
    marks.iter().filter(|mark| match mark {
        Mark::Passage(_) | Mark::FileNumber(_) | Mark::Handwriting => true,
        _ => edition.entry(mark).is_some(),
    })
}

/// How many pieces, from the first on, a mark covers: to the last text that bears it without a gap of text.
fn length_of(content: &[Inline], mark: &Mark) -> usize {
    let mut length = 0;
    for (at, inline) in content.iter().enumerate() {
        if bears(inline, mark) {
            length = at + 1;
        } else if matches!(inline.kind, InlineKind::Text { .. }) {
            break;
        }
    }
    length
}

/// Whether a piece of text bears a mark.
pub(super) fn bears(inline: &Inline, mark: &Mark) -> bool {
    matches!(&inline.kind, InlineKind::Text { marks, .. } if marks.contains(mark))
}

/// Words that support an event, or disagree with it. They are lit while its evidence is shown, and say by an attribute
/// which event it is.
fn passage<'m>(id: &str, first: &Inline, context: Context<'_>, html: &'m mut Markup) -> Tag<'m> {
    let known = context.edition.passage_of(id);
    // Not where the quotation does: that may begin with a page break, which is no part of its words.
    let mark = Mark::Passage(id.to_owned());
    let blocks = context.edition.document.blocks_with_notes();
    let mut inlines = blocks.flat_map(Block::inlines);
    let begins = known.is_some() && inlines.find(|inline| bears(inline, &mark)) == Some(first);
    let event = known.map(|(event, _)| event.id.as_str());
    let anchor = context.id(id).filter(|_| begins);
    let tag = html.tag("span").class("passage").maybe("id", anchor);
    tag.maybe("data-about", event)
        .maybe("tabindex", anchor.map(|_| "-1"))
}

/// Words that were written by hand, set apart for the eye and for the ear.
pub(super) fn hand<'m>(context: Context<'_>, html: &'m mut Markup) -> Tag<'m> {
    let tag = html.tag("span").class("hand").at("role", "group");
    let tag = tag.maybe("lang", context.own_lang());
    tag.at("aria-label", context.strings.document.by_hand)
}

fn piece(inline: &Inline, in_button: bool, context: Context<'_>, html: &mut Markup) {
    match &inline.kind {
        InlineKind::Text { .. } if inline.is_line_break() => {
            html.tag("br").empty();
        }
        InlineKind::Text { text, marks } => {
            // A link holds no other link, and a button none: the first that the words have is drawn.
            let mut links = marks.iter().filter_map(|mark| link(mark, context));
            let link = links.next().filter(|_| !in_button).map(Around::Link);
            let known = marks
                .iter()
                .filter_map(|mark| around(mark, context.edition));
            let all: Vec<Around<'_>> = link.into_iter().chain(known).collect();
            wrapped(&all, text, inline.span.start, context, html);
        }
        InlineKind::NoteReference { id, note, label } => {
            let label = label.as_deref().unwrap_or_default();
            let reference = Reference {
                id,
                note: note.as_deref(),
                label,
                start: inline.span.start,
            };
            reference.draw(context, html);
        }
        InlineKind::Gap(_) => {}
        InlineKind::PageBreak(page) => page_break(page, context, html),
    }
}

/// What is drawn around a piece of words.
enum Around<'a> {
    Link(Link),
    Editorial,
    Term(&'a Term),
    Style(Style),
    Deleted,
}

/// What is drawn around words for what is known of them, save where they lead.
fn around<'a>(mark: &Mark, edition: &'a Edition) -> Option<Around<'a>> {
    match mark {
        Mark::Editorial => Some(Around::Editorial),
        Mark::Term(id) => edition.term(id).map(Around::Term),
        Mark::Style(style) => Some(Around::Style(*style)),
        Mark::Deleted => Some(Around::Deleted),
        _ => None,
    }
}

/// Words inside elements, of which the innermost says where they begin in the source.
fn wrapped(around: &[Around<'_>], text: &str, start: u32, context: Context<'_>, html: &mut Markup) {
    let Some((first, rest)) = around.split_first() else {
        return html.tag("span").from(start).words(text);
    };
    let tag = match first {
        Around::Link(link) => linked(link, start, context, html),
        Around::Editorial => html.tag("span").class("editorial"),
        Around::Style(style) => styled(*style, html),
        Around::Deleted => html.tag("del"),
        Around::Term(term) => {
            let tag = html.tag("abbr").class("term");
            let tag = tag.maybe("lang", context.own_lang());
            tag.at("title", &in_full(term, context))
        }
    };
    if rest.is_empty() {
        tag.from(start).words(text);
    } else {
        tag.fill(|html| wrapped(rest, text, start, context, html));
    }
}

fn styled(style: Style, html: &mut Markup) -> Tag<'_> {
    match style {
        Style::Italic => html.tag("i"),
        Style::Strong => html.tag("b"),
        Style::Underline => html.tag("u"),
        Style::Strikethrough => html.tag("s"),
        Style::Superscript => html.tag("sup"),
        Style::SmallCapitals => html.tag("span").class("small-capitals"),
        Style::Roman => html.tag("span").class("roman"),
    }
}

fn in_full(term: &Term, context: Context<'_>) -> String {
    match &term.caution {
        Some(caution) => (context.strings.document.term)(&term.expansion.text, caution),
        None => term.expansion.text.clone(),
    }
}

/// A reference to a note.
struct Reference<'a> {
    id: &'a str,
    /// The id of the note; a reference without one opens nothing.
    note: Option<&'a str>,
    label: &'a str,
    start: u32,
}

impl Reference<'_> {
    /// On the page a button that opens the note's card; on a card the label alone, since a card opens no other.
    fn draw(&self, context: Context<'_>, html: &mut Markup) {
        let note = self.note.filter(|_| context.surface == Surface::Page);
        let Some(note) = note else {
            let tag = html.tag("sup").maybe("id", context.id(self.id));
            return tag.from(self.start).words(self.label);
        };
        html.tag("sup").class("noteref").fill(|html| {
            let button = html.tag("button").at("id", self.id).at("type", "button");
            let button = button
                .at("popovertarget", &card_id(note))
                .at("data-note", note);
            let name = (context.strings.document.note)(self.label);
            let button = button.maybe("lang", context.own_lang());
            button
                .at("aria-label", &name)
                .from(self.start)
                .words(self.label);
        });
        margin::note(self.id, note, context, html);
    }
}

/// The folio of a page that begins here: a quiet number in the margin.
pub(super) fn page_break(page: &PageBreak, context: Context<'_>, html: &mut Markup) {
    let tag = html
        .tag("span")
        .class("folio")
        .maybe("id", context.id(&page.id));
    let name = (context.strings.document.page)(&page.page);
    let tag = tag.maybe("lang", context.own_lang());
    let tag = tag.at("role", "doc-pagebreak").at("title", &name);
    tag.fill(|html| html.tag("span").class("folio-number").words(&page.page));
}
