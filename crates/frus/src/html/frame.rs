//! What stands above and below everything: the banner, the masthead, and the line that says that the program is not
//! running.

use strings::{Role, Strings};

use super::{Context, cite::CITE, colophon::section, markup::Markup, tools::toolbar};
use crate::{
    cite::Work,
    edition::{Edition, Marking},
};

/// The id of the Embed dialog.
pub const DIALOG: &str = "embed";

/// The id of the section about what can be done with the page.
const USE: &str = "use";

/// Which banner.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    /// Above everything; it leads to the explanation.
    Head,
    /// Below everything.
    Foot,
    /// Above a view that leads nowhere else.
    Alone,
}

/// Another page of the site: the volume of the document, or the same page in another language.
#[derive(Clone, Copy, Debug)]
pub struct Elsewhere<'a> {
    /// The tag of its language (BCP 47), where that is another.
    pub lang: Option<&'a str>,
    /// What it is called: a language by its name in itself.
    pub name: &'a str,
    /// The page's address.
    pub href: &'a str,
}

/// Above the document: the way past everything, the banner, and the masthead, with the ways to other
/// pages of the site.
#[must_use]
pub fn page_head(edition: &Edition, strings: &Strings, elsewhere: &[Elsewhere<'_>]) -> String {
    let context = Context::on_page(edition, strings);
    let mut html = Markup::default();
    let skip = html.tag("a").class("skip").at("href", "#document");
    skip.words(strings.page.skip);
    draw_banner(Edge::Head, context, &mut html);
    masthead(context, elsewhere, &mut html);
    html.finish()
}

/// The banner of a view that leads nowhere else, so without its link to the explanation.
///
/// ```
/// # use frus::{Document, edition::Edition, html};
/// let document = Document::parse("No. 1\nEditorial Note\n\nThe talks began.")?;
/// let banner = html::banner(&Edition::by_rule(document, &strings::EN), &strings::EN);
/// assert!(banner.contains("unclassified") && !banner.contains("href"));
/// # Ok::<(), frus::ParseError>(())
/// ```
#[must_use]
pub fn banner(edition: &Edition, strings: &Strings) -> String {
    let mut html = Markup::default();
    draw_banner(Edge::Alone, Context::on_page(edition, strings), &mut html);
    html.finish()
}

/// Below everything: the banner again.
#[must_use]
pub fn page_foot(edition: &Edition, strings: &Strings) -> String {
    let mut html = Markup::default();
    draw_banner(Edge::Foot, Context::on_page(edition, strings), &mut html);
    html.finish()
}

/// A file that stands beside the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedFile<'a> {
    /// What it is called: `Plain text`.
    pub name: &'a str,
    /// What it is good for, behind its name.
    pub what: &'a str,
    /// Its address.
    pub address: String,
}

/// What can be done with the page: the evidence as a table, the files that hold the document and those that hold its
/// dates, and the button for the Embed dialog, which waits for the program.
///
/// ```
/// use frus::html::{OfferedFile, usage};
/// let text = OfferedFile { name: "Plain text", what: "its words", address: "d1.txt".to_owned() };
/// let drawn = usage(&[text], &[], &strings::EN);
/// assert!(drawn.contains("<a href=\"d1.txt\" download=\"\">Plain text</a> <span>its words</span>"));
/// ```
#[must_use]
pub fn usage(document: &[OfferedFile<'_>], dates: &[OfferedFile<'_>], strings: &Strings) -> String {
    let words = &strings.usage;
    let mut html = Markup::default();
    section(USE, words.title, &mut html, |html| {
        html.tag("p")
            .fill(|html| html.link("evidence-table", words.as_table));
        to_save("save-document", words.save_document, document, html);
        to_save("save-dates", words.save_dates, dates, html);
        html.tag("p").class("to-embed").fill(|html| {
            let button = html.tag("button").at("type", "button");
            button.at("popovertarget", DIALOG).words(words.embed);
        });
    });
    html.finish()
}

/// A group of files, each a link that saves it.
fn to_save(id: &str, title: &str, files: &[OfferedFile<'_>], html: &mut Markup) {
    let group = html.tag("div").class("save").at("role", "group");
    group.at("aria-labelledby", id).fill(|html| {
        html.tag("p").at("id", id).words(title);
        html.tag("ul").at("role", "list").fill(|html| {
            for file in files {
                html.tag("li").fill(|html| {
                    let link = html.tag("a").at("href", &file.address);
                    link.at("download", "").words(file.name);
                    html.words(" ");
                    html.tag("span").words(file.what);
                });
            }
        });
    });
}

/// The one line that is shown where the program can not start, or broke down; with the way to the page that is a
/// single file, where it stands beside this one.
///
/// ```
/// let line = frus::html::unavailable(Some("document-1.html"), &strings::EN);
/// assert!(line.contains("<a href=\"document-1.html\">the single-file version</a>"));
/// assert!(!frus::html::unavailable(None, &strings::EN).contains("single-file"));
/// ```
#[must_use]
pub fn unavailable(single_file: Option<&str>, strings: &Strings) -> String {
    let parts = (strings.page.fault)(single_file.is_some());
    let mut html = Markup::default();
    html.tag("p")
        .class("fault")
        .at("role", "status")
        .fill(|html| {
            html.sentence(&parts, |html, part| {
                let to = match part.role {
                    Role::OtherLink => single_file.unwrap_or_default(),
                    _ => "",
                };
                html.tag("a").at("href", to).words(&part.words);
            });
        });
    html.finish()
}

/// What the scripts beside the program may have to say, for them to find: an element that shows nothing, with an
/// attribute for each notice.
#[must_use]
pub fn notices(strings: &Strings) -> String {
    let words = &strings.notices;
    let mut html = Markup::default();
    let notices = html.tag("template").at("id", "notices");
    notices
        .at("data-kept", words.kept)
        .at("data-removed", words.removed)
        .at("data-not-kept", words.not_kept)
        .at("data-not-removed", words.not_removed)
        .at("data-not-saved", words.not_saved)
        .words("");
    html.finish()
}

/// The classification banner. The marking is history: it is struck out for the eye, and called cancelled for the ear,
/// before anything else is said.
fn draw_banner(edge: Edge, context: Context<'_>, html: &mut Markup) {
    let (edition, words) = (context.edition, &context.strings.banner);
    let (class, label) = match edge {
        Edge::Head | Edge::Alone => ("banner banner-head", words.head),
        Edge::Foot => ("banner banner-foot", words.foot),
    };
    let aside = html.tag("aside").class(class).at("aria-label", label);
    aside.fill(|html| {
        html.tag("p").fill(|html| {
            html.tag("span").class("banner-part").fill(|html| {
                draw_marking(edition.marking.as_ref(), context, html);
            });
            html.seen("banner-dot", " · ");
            html.tag("span").class("banner-part").fill(|html| {
                if let Some(year) = edition.year() {
                    html.tag("span")
                        .class("wide")
                        .words(&(words.published)(year));
                    html.seen("banner-dot", " · ");
                }
                html.tag("strong").words(words.unclassified);
            });
            if edge == Edge::Head {
                let more = html.tag("a").class("banner-more").at("href", "#marking");
                more.fill(|html| {
                    html.sentence(&(words.more)(), |html, part| html.words(&part.words))
                });
            }
        });
    });
}

/// The marking itself: struck out where it was cancelled; else as it was, or that there is none.
fn draw_marking(marking: Option<&Marking>, context: Context<'_>, html: &mut Markup) {
    let words = &context.strings.banner;
    let Some(marking) = marking else {
        html.words(words.unmarked);
        return;
    };
    let (element, parts) = if marking.is_closed {
        ("s", (words.marking)(&marking.words, &month(context)))
    } else {
        ("b", (words.open)(&marking.words, &month(context)))
    };
    html.sentence(&parts, |html, part| {
        let tag = html.tag(element).class("banner-marking");
        tag.maybe("lang", context.lang()).words(&part.words);
    });
}

/// The month of the document, which is as much as a banner has room for; nothing where its day is not known.
fn month(context: Context<'_>) -> String {
    let day = context.edition.own_day;
    day.map_or_else(String::new, |day| {
        (context.strings.dates.month)(day.year(), day.month())
    })
}

/// Series, volume, and the parts of the page. The links are plain anchors, and work before the page runs.
fn masthead(context: Context<'_>, elsewhere: &[Elsewhere<'_>], html: &mut Markup) {
    let words = &context.strings.page;
    html.tag("header").class("masthead").fill(|html| {
        if let Some(volume) = &context.edition.volume {
            html.tag("p").class("masthead-title").fill(|html| {
                match context.lang() {
                    None => html.words(&volume.series),
                    lang => html.tag("span").maybe("lang", lang).words(&volume.series),
                }
                html.words(" ");
                let part = volume.part.as_deref();
                let in_series = (words.volume)(&volume.subseries, &volume.number, part);
                html.tag("span").class("masthead-volume").words(&in_series);
            });
        }
        html.tag("nav").at("aria-label", words.nav).fill(|html| {
            html.link("timeline", words.to_timeline);
            html.link("document", words.to_document);
            html.link("notes", words.to_notes);
            if Work::of(context.edition).is_some() {
                html.link(CITE, words.to_citations);
            }
            if !context.edition.people.is_empty() {
                html.link("people", words.to_names);
            }
            html.link("marking", words.to_marking);
            html.link(USE, words.to_use);
            for page in elsewhere {
                let link = html.tag("a").at("href", page.href);
                let link = link.maybe("lang", page.lang).maybe("hreflang", page.lang);
                link.words(page.name);
            }
        });
        toolbar(context.strings, html);
    });
}
