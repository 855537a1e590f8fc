//! What stands above and below everything: the banner, the masthead, and the line that says that the program is not
//! running.

use strings::{Role, Strings};

use super::{Context, cite::CITE, colophon::section, markup::Markup};
use crate::{cite::Work, edition::Edition};

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
}

/// Above the document: the way past everything, the banner, and the masthead.
#[must_use]
pub fn page_head(edition: &Edition, strings: &Strings) -> String {
    let context = Context::on_page(edition, strings);
    let mut html = Markup::default();
    let skip = html.tag("a").class("skip").at("href", "#document");
    skip.words(strings.page.skip);
    banner(Edge::Head, context, &mut html);
    masthead(context, &mut html);
    html.finish()
}

/// Below everything: the banner again.
#[must_use]
pub fn page_foot(edition: &Edition, strings: &Strings) -> String {
    let mut html = Markup::default();
    banner(Edge::Foot, Context::on_page(edition, strings), &mut html);
    html.finish()
}

/// What can be done with the page: the evidence as a table, the files beside the page (each with what it is, and its
/// address), and the button for the Embed dialog, which waits for the program.
#[must_use]
pub fn usage(files: &[(&str, String)], strings: &Strings) -> String {
    let words = &strings.usage;
    let mut html = Markup::default();
    section(USE, words.title, &mut html, |html| {
        html.tag("p")
            .fill(|html| html.link("evidence-table", words.as_table));
        let save = html.tag("p").class("save").at("role", "group");
        save.at("aria-labelledby", "save").fill(|html| {
            html.tag("span").at("id", "save").words(words.save);
            html.words(" ");
            for (name, address) in files {
                let link = html.tag("a").at("href", address).at("download", "");
                link.words(name);
                html.words(" ");
            }
        });
        html.tag("p").class("to-embed").fill(|html| {
            let button = html.tag("button").at("type", "button");
            button.at("popovertarget", DIALOG).words(words.embed);
        });
    });
    html.finish()
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
fn banner(edge: Edge, context: Context<'_>, html: &mut Markup) {
    let (edition, words) = (context.edition, &context.strings.banner);
    let (class, label) = match edge {
        Edge::Head => ("banner banner-head", words.head),
        Edge::Foot => ("banner banner-foot", words.foot),
    };
    let aside = html.tag("aside").class(class).at("aria-label", label);
    aside.fill(|html| {
        html.tag("p").fill(|html| {
            if let Some(marking) = edition.marking() {
                let parts = (words.marking)(marking, &month(context));
                html.tag("span").class("banner-part").fill(|html| {
                    html.sentence(&parts, |html, part| {
                        html.tag("s").class("banner-marking").words(&part.words);
                    });
                });
                html.seen("banner-dot", " · ");
            }
            html.tag("span").class("banner-part").fill(|html| {
                if let Some(year) = edition.year() {
                    html.tag("span")
                        .class("wide")
                        .words(&(words.published)(year));
                    html.seen("banner-dot", " · ");
                }
                html.tag("strong").words(words.unclassified);
            });
            if edge == Edge::Head && edition.curation.is_some() {
                let more = html.tag("a").class("banner-more").at("href", "#marking");
                more.fill(|html| {
                    html.sentence(&(words.more)(), |html, part| html.words(&part.words))
                });
            }
        });
    });
}

/// The month of the document, which is as much as a banner has room for; nothing where its day is not known.
fn month(context: Context<'_>) -> String {
    let day = context.edition.own_day();
    day.map_or_else(String::new, |day| {
        (context.strings.dates.month)(day.year(), day.month())
    })
}

/// Series, volume, and the parts of the page. The links are plain anchors, and work before the page runs.
fn masthead(context: Context<'_>, html: &mut Markup) {
    let words = &context.strings.page;
    html.tag("header").class("masthead").fill(|html| {
        if let Some(volume) = &context.edition.volume {
            html.tag("p").class("masthead-title").fill(|html| {
                html.words(&volume.series);
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
            if context.edition.curation.is_some() {
                html.link("people", words.to_names);
                html.link("marking", words.to_marking);
            }
            html.link(USE, words.to_use);
        });
    });
}
