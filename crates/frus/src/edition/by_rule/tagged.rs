//! The dates that the encoding of a volume gives to words, beside those that the rules find in them.

use super::own_day::day_of;
use crate::{
    date::{Edtf, Mention},
    document::{DateKey, Mark, TaggedDate},
    edition::{Edition, EvidenceKind},
};

/// Puts the date of the encoding in the place of another that the rules found in the same words, and adds those that they
/// missed. Where both agree, what is found stands: it names the words that say so.
pub(super) fn correct(edition: &Edition, mentions: &mut Vec<Mention>) {
    let tagged = edition.marked(|mark| match mark {
        Mark::Tagged(date) if !date.is_time => date_of(date),
        _ => None,
    });
    for (place, date) in tagged {
        let overlaps = |mention: &Mention| mention.span.overlaps(place.span);
        let alike = |mention: &Mention| {
            (mention.date.earliest(), mention.date.latest()) == (date.earliest(), date.latest())
        };
        if mentions
            .iter()
            .any(|mention| overlaps(mention) && alike(mention))
        {
            continue;
        }
        mentions.retain(|mention| !overlaps(mention));
        mentions.push(Mention {
            span: place.span,
            date,
            kind: EvidenceKind::Edition,
        });
    }
    mentions.sort_by_key(|mention| mention.span);
}

/// The date that a tag gives, to the day; `None` where it says nothing that is a date of our calendar.
pub(super) fn date_of(tagged: &TaggedDate) -> Option<Edtf> {
    let value = |key| tagged.value(key);
    let plain = |value: &str| {
        let day = day_of(value).map(Edtf::from);
        day.or_else(|| value.parse().ok())
    };
    if let Some(date) = value(DateKey::When).and_then(plain) {
        return Some(date);
    }
    let ends = |first, last| {
        let (first, last) = (day_of(value(first)?)?, day_of(value(last)?)?);
        if first == last {
            return Some(first.into());
        }
        format!("{first}/{last}").parse().ok()
    };
    ends(DateKey::From, DateKey::To).or_else(|| ends(DateKey::NotBefore, DateKey::NotAfter))
}
