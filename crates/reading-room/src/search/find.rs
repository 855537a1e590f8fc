//! Finding documents, the best first.

use core::ops::Range;

use frus::search::{Counts, Hit, Hits, InDocument};

use super::{
    asked::{Asked, Clause, Condition, Within},
    counts, filter,
    found::{Found, Match, Missing, Page, Snippet},
    rank,
};
use crate::volume::Volume;

/// How many words a snippet has on either side of what was found.
const AROUND: usize = 12;

/// How many snippets a document has among others.
const SNIPPETS: usize = 3;

/// How many words are suggested for one that occurs nowhere.
const SUGGESTIONS: usize = 3;

/// A document that meets the query.
struct Candidate {
    volume: usize,
    document: usize,
    /// What was found in it; `None` where no word was asked for.
    found: Option<InDocument>,
    score: f32,
}

/// Finds the documents that meet a query.
#[must_use]
pub fn find(volumes: &[&Volume], asked: &Asked, page: Page) -> Found {
    let hits: Vec<Hits<'_>> = volumes
        .iter()
        .map(|volume| volume.index().find(&asked.query))
        .collect();
    let words: Vec<(&Clause, Option<Within>)> = asked.of_words().collect();
    let mut having = vec![0_usize; words.len()];
    let mut candidates = Vec::new();
    for (number, (volume, hits)) in volumes.iter().zip(&hits).enumerate() {
        let meeting = filter::meeting(volume, asked);
        let mut found = hits.by_document().into_iter().peekable();
        for (document, meets) in meeting.into_iter().enumerate() {
            let found = found.next_if(|found| found.document as usize == document);
            for (at, (_, within)) in words.iter().enumerate() {
                if let Some(having) = having.get_mut(at)
                    && occurrences(found.as_ref(), at, *within) > 0
                {
                    *having += 1;
                }
            }
            if meets && has_words(found.as_ref(), &words) {
                candidates.push(Candidate {
                    volume: number,
                    document,
                    found,
                    score: 0.0,
                });
            }
        }
    }
    rank(&mut candidates, volumes, &words, &having);
    order(
        &mut candidates,
        volumes,
        page.by_date || !wants_words(&words),
    );

    let total = |found: &InDocument| hits_in(found, &words);
    let all_hits = candidates.iter().filter_map(|found| found.found.as_ref());
    let named = |candidate: &Candidate| -> u32 {
        let volume = volumes.get(candidate.volume);
        let times = |id| volume.map_or(0, |it| it.times_named(id, candidate.document));
        asked.named().map(times).sum()
    };
    let results = candidates.iter().skip(page.first).take(page.most);
    let results = results.filter_map(|candidate| {
        let entry = volumes
            .get(candidate.volume)?
            .entries()
            .get(candidate.document)?;
        let found = candidate.found.as_ref();
        let picked = found.zip(hits.get(candidate.volume));
        let picked = picked.map(|(found, hits)| pick(hits, found.hits.clone(), &words, &having));
        Some(Match {
            volume: candidate.volume as u32,
            document: entry.id.clone(),
            hits: found.map(total).unwrap_or_default(),
            named: named(candidate),
            snippets: picked.unwrap_or_default(),
        })
    });
    Found {
        documents: candidates.len() as u32,
        hits: all_hits
            .map(total)
            .chain(candidates.iter().map(named))
            .sum(),
        results: results.collect(),
        counts: counts::count(
            volumes,
            candidates
                .iter()
                .map(|found| (found.volume, found.document)),
        ),
        missing: missing(volumes, asked, &hits, &having),
    }
}

/// The places of a document that have a word or a phrase of the query, in reading order: how many there are, and those from the
/// number `first` on, no more than `most`. Words that stand near each other are one place.
#[must_use]
pub fn snippets(
    volume: &Volume,
    asked: &Asked,
    document: &str,
    first: usize,
    most: usize,
) -> (usize, Vec<Snippet>) {
    let hits = volume.index().find(&asked.query);
    let words: Vec<_> = asked.of_words().collect();
    let is_it = |found: &InDocument| {
        let entry = volume.entries().get(found.document as usize);
        entry.is_some_and(|entry| entry.id == document)
    };
    let Some(found) = hits.by_document().into_iter().find(is_it) else {
        return (0, Vec::new());
    };
    let shown = shown(&hits, found.hits, &words);
    let mut apart: Vec<Hit<'_>> = Vec::new();
    for hit in &shown {
        if apart.last().is_none_or(|last| !last.is_near(hit, AROUND)) {
            apart.push(*hit);
        }
    }
    let wanted = apart.iter().skip(first).take(most);
    let wanted = wanted.map(|hit| snippet(hit, &shown)).collect();
    (apart.len(), wanted)
}

fn occurrences(found: Option<&InDocument>, part: usize, within: Option<Within>) -> u32 {
    let counts = found.and_then(|found| found.counts.get(part));
    counts.map_or(0, |counts| rank::occurrences(counts, within))
}

/// Whether a document has the words that are asked for, and none of those that are excluded.
fn has_words(found: Option<&InDocument>, words: &[(&Clause, Option<Within>)]) -> bool {
    words
        .iter()
        .enumerate()
        .all(|(part, (clause, within))| (occurrences(found, part, *within) > 0) != clause.excluded)
}

fn wants_words(words: &[(&Clause, Option<Within>)]) -> bool {
    words.iter().any(|(clause, _)| !clause.excluded)
}

fn hits_in(found: &InDocument, words: &[(&Clause, Option<Within>)]) -> u32 {
    let counts = found.counts.iter().zip(words);
    let counts = counts.filter(|(_, (clause, _))| !clause.excluded);
    counts
        .map(|(counts, (_, within))| rank::occurrences(counts, *within))
        .sum()
}

fn rank(
    candidates: &mut [Candidate],
    volumes: &[&Volume],
    words: &[(&Clause, Option<Within>)],
    having: &[usize],
) {
    let lengths = volumes.iter().map(|volume| volume.lengths());
    let documents: usize = lengths.clone().map(<[u32]>::len).sum();
    let all: u64 = lengths.flatten().map(|length| u64::from(*length)).sum();
    let average = (all as f32 / documents.max(1) as f32).max(1.0);
    let rarities: Vec<f32> = having
        .iter()
        .map(|having| rank::rarity(documents, *having))
        .collect();
    for candidate in candidates {
        let Some(found) = &candidate.found else {
            continue;
        };
        let lengths = volumes.get(candidate.volume).map(|volume| volume.lengths());
        let length = lengths.and_then(|lengths| lengths.get(candidate.document));
        let length = length.copied().unwrap_or_default() as f32 / average;
        let parts = words.iter().zip(&found.counts).zip(&rarities);
        let scores = parts.map(
            |(((clause, within), counts), rarity)| match clause.excluded {
                true => 0.0,
                false => rank::score(counts, *within, *rarity, length),
            },
        );
        candidate.score = scores.sum();
    }
}

/// The best first, or the earliest; what is alike in that stays in the order of the volumes.
fn order(candidates: &mut [Candidate], volumes: &[&Volume], by_date: bool) {
    if !by_date {
        candidates.sort_by(|one, other| other.score.total_cmp(&one.score));
        return;
    }
    let dated = |candidate: &Candidate| {
        let entries = volumes.get(candidate.volume).map(|volume| volume.entries());
        let dated = entries.and_then(|entries| entries.get(candidate.document)?.dated);
        // Those of which nothing is known come last.
        (dated.is_none(), dated)
    };
    candidates.sort_by_key(dated);
}

/// Some of the hits in a document: the first of each word or phrase, then others, of the rarest first; those in its title last.
fn pick(
    hits: &Hits<'_>,
    range: Range<usize>,
    words: &[(&Clause, Option<Within>)],
    having: &[usize],
) -> Vec<Snippet> {
    let shown = shown(hits, range, words);
    let mut met = vec![false; words.len()];
    let mut best = Vec::with_capacity(shown.len());
    for (at, hit) in shown.iter().enumerate() {
        let is_title = is_title(hit);
        let met = met.get_mut(hit.part()).filter(|_| !is_title);
        let is_first = met.is_some_and(|met| !std::mem::replace(met, true));
        best.push((is_title, !is_first, having.get(hit.part()), at));
    }
    best.sort_unstable();
    let mut picked: Vec<usize> = Vec::new();
    for (_, _, _, at) in best {
        let near = |other: &usize| {
            let (one, other) = (shown.get(at), shown.get(*other));
            one.zip(other)
                .is_some_and(|(one, other)| other.is_near(one, AROUND))
        };
        if picked.len() < SNIPPETS && !picked.iter().any(near) {
            picked.push(at);
        }
    }
    picked.sort_unstable();
    let picked = picked.into_iter().filter_map(|at| shown.get(at));
    picked.map(|hit| snippet(hit, &shown)).collect()
}

/// The hits that were asked for.
fn shown<'a>(
    hits: &Hits<'a>,
    range: Range<usize>,
    words: &[(&Clause, Option<Within>)],
) -> Vec<Hit<'a>> {
    let hits = range.filter_map(|number| hits.get(number));
    hits.filter(|hit| is_shown(hit, words)).collect()
}

fn is_title(hit: &Hit<'_>) -> bool {
    rank::of(hit.place()) == Within::Title
}

/// Whether a hit is one that was asked for.
fn is_shown(hit: &Hit<'_>, words: &[(&Clause, Option<Within>)]) -> bool {
    words
        .get(hit.part())
        .is_some_and(|(clause, within)| !clause.excluded && rank::is_within(hit.place(), *within))
}

fn snippet(hit: &Hit<'_>, hits: &[Hit<'_>]) -> Snippet {
    let around = hit.passage(hits, AROUND);
    Snippet {
        within: rank::of(hit.place()),
        id: hit.id().to_owned(),
        text: around.text,
        hits: around.hits,
        cut_before: around.cut_before,
        cut_after: around.cut_after,
    }
}

/// The words that are wanted and occur nowhere, with the nearest that occur.
fn missing(
    volumes: &[&Volume],
    asked: &Asked,
    hits: &[Hits<'_>],
    having: &[usize],
) -> Vec<Missing> {
    let clauses = asked.clauses().iter().enumerate();
    let words = clauses.filter_map(|(number, clause)| match &clause.condition {
        Condition::Words { words, .. } => Some((number, clause, words)),
        _ => None,
    });
    let missing = words.zip(having).enumerate();
    let missing = missing.filter(|(_, ((_, clause, _), having))| !clause.excluded && **having == 0);
    missing
        .map(|(part, ((number, _, words), _))| {
            let counts = hits.iter().filter_map(|hits| hits.counts().get(part));
            let is_elsewhere = counts.map(Counts::total).sum::<u32>() > 0;
            Missing {
                clause: number as u32,
                is_elsewhere,
                suggestions: match is_elsewhere {
                    true => Vec::new(),
                    false => nearest(volumes, words),
                },
            }
        })
        .collect()
}

/// The words nearest to one that occurs nowhere, of all volumes.
fn nearest(volumes: &[&Volume], word: &str) -> Vec<String> {
    let mut nearest: Vec<(usize, u32, String)> = Vec::new();
    for volume in volumes {
        for suggestion in volume.index().suggest(word, SUGGESTIONS) {
            let mut known = nearest.iter_mut();
            match known.find(|(_, _, word)| *word == suggestion.word) {
                Some((_, count, _)) => *count += suggestion.count,
                None => nearest.push((suggestion.distance, suggestion.count, suggestion.word)),
            }
        }
    }
    nearest.sort_by(|one, other| one.0.cmp(&other.0).then(other.1.cmp(&one.1)));
    let nearest = nearest.into_iter().take(SUGGESTIONS);
    nearest.map(|(_, _, word)| word).collect()
}
