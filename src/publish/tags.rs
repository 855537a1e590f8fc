//! What the head of the page says of the document to programs that read it: a search engine, a site that shows a link
//! (Open Graph), a program that keeps references (Highwire and Dublin Core); and, at the end of the page, the same as data
//! (JSON-LD).
//!
//! The tags are those that the library writes for any page of a document ([`frus::html::tags`]).

use frus::{
    cite::{Name, Party, Work, Written},
    edition::Edition,
    html::{self, Described},
};
use serde_json::{Map, Value, json};

use super::Particulars;

/// The picture of the page, for sites that show a link to it.
const PICTURE: &str = "icon-192.png";

/// The tags for the head of the page.
///
/// The picture needs a whole address, so that it is only named where the address of the site is known.
///
/// ```
/// use frus_explorer::{edition, publish};
/// let edition = edition::embedded().ok_or("damaged")?;
/// let at_home = publish::Particulars::of(&edition, Some("https://example.org/660"), &strings::EN);
/// let tags = publish::tags(&edition, &at_home);
/// assert!(tags.contains(r#"<meta property="og:image" content="https://example.org/660/icon-192.png">"#));
/// assert!(tags.contains(r#"<meta name="DC.type" content="bookSection">"#));
/// let anywhere = publish::Particulars::of(&edition, None, &strings::EN);
/// assert!(!publish::tags(&edition, &anywhere).contains("og:image"));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn tags(edition: &Edition, particulars: &Particulars) -> String {
    let address = particulars.address.as_deref();
    let picture = address.map(|address| [address, PICTURE].concat());
    html::tags(
        edition,
        &Described {
            title: &particulars.title,
            about: &particulars.about,
            series: &particulars.series,
            address,
            picture: picture.as_deref(),
        },
    )
}

/// What the page is about, as data for search engines (schema.org in JSON-LD), in an element that no browser runs; nothing
/// where the volume is not known.
///
/// ```
/// use frus_explorer::{edition, publish};
/// let edition = edition::embedded().ok_or("damaged")?;
/// let data = publish::data(&edition);
/// let json = data.strip_prefix("<script type=\"application/ld+json\">").ok_or("no element")?;
/// let json: serde_json::Value = serde_json::from_str(json.trim_end_matches("</script>"))?;
/// assert_eq!(json["@type"], "Chapter");
/// assert_eq!(json["isPartOf"]["datePublished"], "1985");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn data(edition: &Edition) -> String {
    let Some(work) = Work::of(edition) else {
        return String::new();
    };
    let book = &work.book;
    let editors: Vec<Value> = book.editors.iter().map(person).collect();
    let mut volume = json!({
        "@type": "Book",
        "name": book.whole_title(),
        "volumeNumber": book.designation(),
        "editor": editors,
        "publisher": { "@type": "Organization", "name": book.publisher },
        "datePublished": book.year.to_string(),
        "isPartOf": { "@type": "BookSeries", "name": book.series },
    });
    let mut document = json!({
        "@context": "https://schema.org",
        "@type": "Chapter",
        "name": work.heading,
        "genre": work.kind,
        "author": work.sender.as_ref().map(party),
        "mentions": work.recipient.as_ref().map(party),
        "locationCreated": work.place,
        "dateCreated": match &work.date {
            Some(Written::On(day)) => Some(day.to_string()),
            _ => None,
        },
        "pageStart": work.pages.as_ref().map(|pages| &pages.first),
        "pageEnd": work.pages.as_ref().map(|pages| &pages.last),
        "inLanguage": "en",
        "url": work.url,
    });
    for value in [&mut volume, &mut document] {
        if let Value::Object(members) = value {
            without_nothing(members);
        }
    }
    if let Value::Object(members) = &mut document {
        members.insert("isPartOf".to_owned(), volume);
    }
    // Inside the element nothing may look like its end.
    let json = document.to_string().replace('<', "\\u003c");
    ["<script type=\"application/ld+json\">", &json, "</script>"].concat()
}

fn person(name: &Name) -> Value {
    json!({ "@type": "Person", "name": name.natural() })
}

fn party(party: &Party) -> Value {
    match (&party.name, &party.office) {
        (Some(name), _) => person(name),
        (None, office) => json!({ "@type": "Organization", "name": office }),
    }
}

/// Leaves out what is not known.
fn without_nothing(members: &mut Map<String, Value>) {
    members
        .retain(|_, value| !value.is_null() && value.as_str() != Some("") && value != &json!([]));
}
