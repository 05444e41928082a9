//! Who answers for a claim: the outlet, somebody who says so, somebody who accuses; or it is denied.
//!
//! ```text
//! Prosecutors charged him on Monday | with taking bribes in 2021
//! an official act: stated             under "charged": alleged
//! ```

use super::clause::{Governing, Opener};
use super::event::Stance;
use super::names::capitalised_runs;
use super::predicate::Governor;
use super::sentence_map::SentenceMap;
use crate::lang::Concept;
use crate::text_span::TextSpan;
use std::ops::Range;

/// Words before a predicate among which a negation is its own.
const NEGATION_REACH: usize = 4;

/// Who answers for what a clause tells, and the span of who that is.
pub fn stance(map: &SentenceMap<'_>, clause: usize, predicate: Option<usize>, concept: Option<&Concept>) -> (Stance, Option<TextSpan>) {
    let Some(own) = map.clause(clause) else { return (Stance::Stated, None) };
    let governors = &own.governors;
    let is_procedure = concept.is_some_and(|concept| concept.procedure);
    let of = |kinds: &[Governor]| governors.iter().find(|governing| kinds.contains(&governing.kind));
    let speech = of(&[Governor::Speech]);
    let denied = of(&[Governor::Denied]).filter(|_| !is_procedure);
    let is_negated = predicate.is_some_and(|predicate| is_negated(map, clause, predicate));
    let is_plan = map.tokens.has(own.tokens.clone(), map.tokens.words.classes.modality, "planned");
    if let Some(governing) = denied.or_else(|| speech.filter(|_| is_negated && !is_procedure && !is_plan)) {
        return (Stance::Denied, speaker(map, governing));
    }
    let alleged = of(&[Governor::Alleged, Governor::Hedged, Governor::Suspicion]).filter(|_| !is_procedure);
    let accuser = speech.filter(|governing| !is_procedure && is_accuser(map, governing, concept));
    if let Some(governing) = alleged.or(accuser) {
        return (Stance::Alleged, speaker(map, governing));
    }
    if !is_procedure && (is_suspected(map, clause, predicate) || concept.is_some_and(|concept| concept.wrongdoing) && is_case(map)) {
        return (Stance::Alleged, speech.and_then(|governing| speaker(map, governing)));
    }
    speech.map_or((Stance::Stated, None), |governing| (Stance::Attributed, speaker(map, governing)))
}

/// Whether a word of negation stands close before a predicate, in its clause.
pub fn is_negated(map: &SentenceMap<'_>, clause: usize, predicate: usize) -> bool {
    let Some((own, predicate)) = map.clause(clause).zip(map.predicates.get(predicate)) else { return false };
    let from = predicate.tokens.start.saturating_sub(NEGATION_REACH).max(own.tokens.start);
    let class = map.tokens.words.classes.modality;
    let is_behind = map.tokens.at(predicate.tokens.end, class).is_some_and(|lexeme| lexeme.sense.value == "negated");
    map.tokens.has(from..predicate.tokens.start, class, "negated") || is_behind
}

/// "The alleged theft", "dugaan penyuapan": a noun of suspicion close before the predicate.
fn is_suspected(map: &SentenceMap<'_>, clause: usize, predicate: Option<usize>) -> bool {
    const REACH: usize = 6;
    let Some((own, predicate)) = map.clause(clause).zip(predicate.and_then(|index| map.predicates.get(index))) else { return false };
    let from = predicate.tokens.start.saturating_sub(REACH).max(own.tokens.start);
    let class = map.tokens.words.classes.stance;
    map.tokens.has(from..predicate.tokens.start, class, "suspicion") || map.tokens.has(from..predicate.tokens.start, class, "hedged")
}

/// Whether the sentence tells of a case: what was done is then what the case is about, and nobody has judged it.
fn is_case(map: &SentenceMap<'_>) -> bool {
    map.has_procedure
}

/// Whether those who say so accuse by their office, or tell of a wrong as police do.
fn is_accuser(map: &SentenceMap<'_>, governing: &Governing, concept: Option<&Concept>) -> bool {
    let Some(clause) = map.clause(governing.clause) else { return false };
    let class = map.tokens.words.classes.party;
    let is_police = map.tokens.has(clause.tokens.clone(), class, "police");
    map.tokens.has(clause.tokens.clone(), class, "accuser") || is_police && concept.is_some_and(|concept| concept.wrongdoing)
}

/// Who speaks: the words before the governing verb, or behind it where it opens its clause; the whole of a clause "according to X".
fn speaker(map: &SentenceMap<'_>, governing: &Governing) -> Option<TextSpan> {
    let clause = map.clause(governing.clause)?;
    let tokens = &map.tokens;
    if clause.opener == Opener::Source {
        return trimmed(map, clause.tokens.clone());
    }
    if matches!(governing.kind, Governor::Hedged | Governor::Suspicion) {
        return None;
    }
    let before = trimmed(map, clause.tokens.start..governing.verb.start);
    let behind = || trimmed(map, governing.verb.end..clause.tokens.end.min(governing.verb.end + 8));
    let name = || {
        let names = capitalised_runs(tokens, 0..governing.verb.start);
        names.last().map(|name| tokens.span(name))
    };
    before.or_else(|| if clause.is_attribution && governing.clause > 0 { behind() } else { None }).or_else(name).or_else(behind)
}

/// A range without dates, marks and function words at its ends; up to the first date.
fn trimmed(map: &SentenceMap<'_>, range: Range<usize>) -> Option<TextSpan> {
    let tokens = &map.tokens;
    let date = map.dates.iter().find(|date| date.start >= range.start && date.start < range.end).map(|date| date.start);
    let range = range.start..date.filter(|start| *start > range.start).unwrap_or(range.end);
    let is_date = |at: usize| map.dates.iter().any(|date| date.contains(&at));
    let is_kept = |at: &usize| tokens.is_word(*at) && !tokens.is_function_word(*at) && !is_date(*at);
    let start = range.clone().find(is_kept)?;
    let end = range.clone().rfind(is_kept)? + 1;
    Some(tokens.span(&(start..end)))
}
