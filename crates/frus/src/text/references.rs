//! Which digits of the text refer to which note.
//!
//! Every candidate, digits that could be the number of a note, gets a weight (see
//! [`glued_digits`](super::glued_digits)); then those candidates are chosen whose numbers ascend through the text and
//! whose weights have the greatest sum. That is the heaviest increasing subsequence, found in one pass with a Fenwick
//! tree over the numbers, in n log n for n candidates.

use super::{
    candidates::{Beside, Candidate, Candidates},
    glued_digits::{STRONG, WEAK},
    log::Log,
    notes::{label_span, numbered},
    scan::Scan,
};
use crate::{DiagnosticKind, Span, document::Note};

/// A note's number in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reference {
    pub(super) span: Span,
    pub(super) number: u32,
}

/// The numbers of the notes, ascending, each once.
fn numbers(notes: &[Note]) -> Vec<u32> {
    let mut numbers: Vec<_> = numbered(notes).map(|(number, _)| number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Finds the references, in text order, and reports notes without a reference and references without a note.
pub(super) fn resolve(text: &str, scan: &Scan, notes: &[Note], log: &mut Log) -> Vec<Reference> {
    let numbers = numbers(notes);
    let Candidates {
        found: candidates,
        strays,
        ..
    } = Candidates::weigh(text, scan, &numbers);
    let mut chosen = heaviest_chain(candidates, numbers.len());
    part_pairs(&mut chosen);
    let mut found = vec![false; numbers.len()];
    let mut references = Vec::new();
    for candidate in chosen.iter().filter(|candidate| candidate.before.is_some()) {
        let Some(number) = numbers.get(candidate.rank) else {
            continue;
        };
        if let Some(found) = found.get_mut(candidate.rank) {
            *found = true;
        }
        references.push(Reference {
            span: candidate.span,
            number: *number,
        });
        if candidate.weight <= WEAK {
            log.push(
                DiagnosticKind::UncertainReference { number: *number },
                candidate.span,
            );
        }
    }
    repeat(&chosen, &numbers, &mut found, &mut references, log);
    missing(&strays, &references, log);
    for (number, note) in numbered(notes) {
        if let Ok(rank) = numbers.binary_search(&number)
            && let Some(found @ false) = found.get_mut(rank)
        {
            // Of two notes with one number only the first is reported here; the second is a duplicate.
            *found = true;
            log.push(
                DiagnosticKind::NoteWithoutReference { number },
                label_span(note),
            );
        }
    }
    references
}

/// Selects the heaviest chain: sets `before` for the candidates in it (to themselves), and to `None` for all others.
fn heaviest_chain(mut candidates: Vec<Candidate>, ranks: usize) -> Vec<Candidate> {
    let mut tree = Maxima::new(ranks);
    let mut at = 0;
    while let Some(first) = candidates.get(at) {
        // Candidates in one run of digits exclude each other, so all are looked up before any is entered.
        let end = first.span.end;
        let alike = candidates
            .iter()
            .skip(at)
            .take_while(|candidate| candidate.span.end == end)
            .count();
        let mut entries = [(0, 0, 0); 16];
        for ((entry, candidate), index) in entries
            .iter_mut()
            .zip(candidates.iter_mut().skip(at).take(alike))
            .zip(at..)
        {
            let (score, before) = tree.below(candidate.rank);
            candidate.before = before;
            *entry = (candidate.rank, score + u64::from(candidate.weight), index);
        }
        for (rank, score, index) in entries.iter().take(alike) {
            tree.enter(*rank, *score, *index);
        }
        at += alike;
    }
    let (_, mut last) = tree.below(ranks);
    let mut on_chain = Vec::new();
    while let Some(index) = last {
        on_chain.push(index);
        last = candidates.get(index).and_then(|candidate| candidate.before);
    }
    on_chain.sort_unstable();
    let mut on_chain = on_chain.into_iter().peekable();
    for (index, candidate) in candidates.iter_mut().enumerate() {
        candidate.before = on_chain.next_if_eq(&index);
    }
    candidates
}

/// Takes from the chain what counts only together with another candidate that is not in it.
fn part_pairs(candidates: &mut [Candidate]) {
    let mut at = 1;
    while let Some([first, second]) = candidates.get_mut(at - 1..=at) {
        match (second.beside, first.before, second.before) {
            (Beside::Glued, Some(_), None) => first.before = None,
            (Beside::Glued | Beside::Spaced, None, Some(_)) => second.before = None,
            _ => {}
        }
        at += 1;
    }
}

/// The heaviest chain that ends below a rank: a Fenwick tree of prefix maxima.
struct Maxima(Vec<(u64, Option<usize>)>);

impl Maxima {
    fn new(ranks: usize) -> Self {
        Self(vec![(0, None); ranks + 1])
    }

    fn below(&self, rank: usize) -> (u64, Option<usize>) {
        let mut best = (0, None);
        let mut node = rank;
        while let Some(entry) = self.0.get(node).filter(|_| node > 0) {
            if entry.0 > best.0 {
                best = *entry;
            }
            node &= node - 1;
        }
        best
    }

    fn enter(&mut self, rank: usize, score: u64, index: usize) {
        let mut node = rank + 1;
        while let Some(entry) = self.0.get_mut(node) {
            // Of equal chains the one found first stays, so that the result does not depend on what follows.
            if score > entry.0 {
                *entry = (score, Some(index));
            }
            node += node & node.wrapping_neg();
        }
    }
}

/// Adds the sure candidates that the chain left out: a second reference to a note, or one out of turn.
fn repeat(
    chosen: &[Candidate],
    numbers: &[u32],
    found: &mut [bool],
    references: &mut Vec<Reference>,
    log: &mut Log,
) {
    let mut reached = None;
    // Runs of digits that have a reference already.
    let mut taken = references.clone().into_iter().peekable();
    for (candidate, next) in chosen
        .iter()
        .zip(chosen.iter().skip(1).map(Some).chain([None]))
    {
        if candidate.before.is_some() {
            reached = Some(candidate.rank);
            continue;
        }
        while taken
            .next_if(|reference| reference.span.end < candidate.span.end)
            .is_some()
        {}
        let is_taken = taken
            .peek()
            .is_some_and(|reference| reference.span.end == candidate.span.end);
        let is_part = candidate.beside != Beside::Nothing
            || next.is_some_and(|next| next.beside == Beside::Glued);
        if is_taken || is_part || candidate.weight < STRONG {
            continue;
        }
        let (Some(number), Some(found)) =
            (numbers.get(candidate.rank), found.get_mut(candidate.rank))
        else {
            continue;
        };
        let repeats = reached.is_some_and(|reached| candidate.rank <= reached);
        if *found && !repeats {
            // The number of a later note, which has its own reference: here it is something else.
            continue;
        }
        if !*found {
            *found = true;
            log.push(
                DiagnosticKind::ReferenceOutOfSequence { number: *number },
                candidate.span,
            );
        }
        references.push(Reference {
            span: candidate.span,
            number: *number,
        });
    }
    references.sort_unstable_by_key(|reference| reference.span);
}

/// Reports the numbers that only a missing note explains: each follows the number before it in the text.
fn missing(strays: &[Reference], references: &[Reference], log: &mut Log) {
    let mut references = references.iter().peekable();
    let mut last = 0;
    for stray in strays {
        while let Some(reference) =
            references.next_if(|reference| reference.span.start < stray.span.start)
        {
            last = last.max(reference.number);
        }
        if stray.number == last + 1 {
            last = stray.number;
            log.push(
                DiagnosticKind::ReferenceWithoutNote {
                    number: stray.number,
                },
                stray.span,
            );
        }
    }
}
