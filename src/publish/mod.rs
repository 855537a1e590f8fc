//! What other programs ask about the page: a site that is to embed it (oEmbed), a device that is to keep it (a web
//! application manifest), a program that keeps references, a search engine, a site that shows a link to it (tags in the
//! head of the page, and one block of data), and a course that is to hold it (packages).
//! Beside them stand the page of the form that makes links of it (launcher), that of the reading room (room), and what a
//! teacher is told, in a file apart ([`teacher`]). The build machine writes all of it.

mod launcher;
mod packages;
mod room;
mod tags;
pub mod teacher;
mod volume_at_hand;

pub use launcher::launcher;
pub use packages::{Package, packages};
pub use room::room;
pub use tags::{data, tags};
pub use volume_at_hand::VolumeAtHand;

use frus::edition::Edition;
use serde_json::{Value, json};
use strings::Strings;

use crate::{embedding::Embedding, languages};

/// Links to the page of this name in the other languages.
fn in_other_languages(page: &str) -> String {
    let languages = languages::elsewhere().into_iter();
    let link = |(tag, name, way): (&str, &str, String)| {
        format!("<a href=\"{way}{page}\" hreflang=\"{tag}\" lang=\"{tag}\">{name}</a>")
    };
    languages.map(link).collect()
}

/// What the page says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Particulars {
    /// `No. 660. Memorandum by …`.
    pub title: String,
    /// Series, volume, title and dateline.
    pub about: String,
    /// `FRUS 660`: what a device has room for under an icon.
    pub short: String,
    /// The series.
    pub series: String,
    /// The language of the page.
    pub lang: &'static str,
    /// Where the page stands, with a slash at its end, if that is known.
    pub address: Option<String>,
}

/// The width that a site gets told which insists on one, in CSS pixels; the frame itself is as wide as there is room.
pub const FRAME_WIDTH: u32 = 800;

impl Particulars {
    /// Those of an edition, whose site will stand at `address`, if that is known.
    #[must_use]
    pub fn of(edition: &Edition, address: Option<&str>, strings: &Strings) -> Self {
        let title = edition.title(strings);
        let number = edition.document.number();
        let series = edition.volume.as_ref().map(|volume| volume.series.clone());
        Self {
            about: frus::html::about(edition, strings),
            short: number.map_or_else(|| "FRUS".to_owned(), |number| format!("FRUS {number}")),
            series: series.unwrap_or_default(),
            lang: strings.lang,
            address: address.map(|site| languages::of_site(site, strings.lang)),
            title,
        }
    }
}

/// What a site learns that asks how to embed the page (oEmbed 1.0, <https://oembed.com>): a frame, where the site knows
/// its own address; else only what it is about, since a frame needs a whole address.
///
/// ```
/// use frus_explorer::{edition, publish};
/// let edition = edition::embedded().ok_or("damaged")?;
/// let at_home = publish::Particulars::of(&edition, Some("https://example.org/660"), &strings::EN);
/// assert!(publish::oembed(&at_home).contains(r#""type": "rich""#));
/// assert!(publish::oembed(&at_home).contains("https://example.org/660/?embed=1"));
/// let anywhere = publish::Particulars::of(&edition, None, &strings::EN);
/// assert!(publish::oembed(&anywhere).contains(r#""type": "link""#));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn oembed(particulars: &Particulars) -> String {
    let Particulars { title, series, .. } = particulars;
    pretty(&match &particulars.address {
        None => {
            json!({ "version": "1.0", "type": "link", "title": title, "provider_name": series })
        }
        Some(address) => {
            let embedding = Embedding::default();
            json!({
                "version": "1.0",
                "type": "rich",
                "title": title,
                "provider_name": series,
                "provider_url": address,
                "width": FRAME_WIDTH,
                "height": embedding.height,
                "html": embedding.frame(address, title),
            })
        }
    })
}

/// What a device learns that is to keep the page (W3C, Web Application Manifest).
#[must_use]
pub fn manifest(particulars: &Particulars) -> String {
    // The drawing keeps what matters in the middle, so that it may be cut to any shape.
    let icon = |file: &str, sizes: &str, kind: &str| json!({ "src": file, "sizes": sizes, "type": kind, "purpose": "any maskable" });
    pretty(&json!({
        "name": particulars.title,
        "short_name": particulars.short,
        "lang": particulars.lang,
        "start_url": "./",
        // The page in another language belongs to the same application.
        "scope": languages::to_site(),
        "display": "standalone",
        "background_color": "#ece8de",
        "theme_color": "#ece8de",
        "icons": [
            icon("icon.svg", "any", "image/svg+xml"),
            icon("icon-192.png", "192x192", "image/png"),
        ],
    }))
}

/// In lines, since a site owner may open it.
fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
