//! Whether what a claim tells has happened, is planned or expected, depends on something, or is off; and what a date is to a plan that moved.
//!
//! ```text
//! On Monday (act) the court moved the hearing from 5 March (from) to 12 March (to)
//! ```

use super::event::Modality;
use super::predicate::{Governor, Predicate};
use super::sentence_map::{SentenceMap, Target};
use super::stance::is_negated;
use crate::edtf::Bounds;
use crate::temporal::{Certainty, Granularity, Reading};
use chrono::NaiveDate;
use std::ops::Range;

/// Tokens behind a predicate among which a word of plan or doubt still colours it.
const REACH_BEHIND: usize = 4;

/// What a date is to a plan that was moved or called off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateRole {
    Plain,
    /// The date that does not hold any more.
    From,
    To,
    /// The day on which it was moved or called off.
    Act,
}

/// Where a date lies, seen from the publication day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Over,
    /// Begun and not yet over: the publication day itself, the current month.
    Current,
    Ahead,
    Unknown,
}

pub fn side(bounds: Bounds, published: Option<NaiveDate>) -> Side {
    let Some((published, earliest)) = published.zip(bounds.earliest) else { return Side::Unknown };
    let latest = bounds.latest.unwrap_or(earliest);
    if latest < published {
        Side::Over
    } else if earliest > published {
        Side::Ahead
    } else {
        Side::Current
    }
}

/// How real what `target` tells is on the date of `reading`.
pub fn modality(map: &SentenceMap<'_>, target: &Target, date: &Range<usize>, reading: &Reading, side: Side, role: DateRole) -> Modality {
    let says = |kind: &str| says(map, target, date, kind);
    match role {
        DateRole::From => return Modality::Cancelled,
        DateRole::Act => return Modality::Happened,
        DateRole::To if side != Side::Over => return if says("projected") { Modality::Projected } else { Modality::Planned },
        DateRole::To | DateRole::Plain => {}
    }
    let is_light = predicate_of(map, target).is_some_and(|predicate| predicate.is_light);
    // Somebody says that it never took place: that denies it, and calls nothing off.
    let is_disputed = map
        .clause(target.clause)
        .is_some_and(|clause| clause.governors.iter().any(|governing| matches!(governing.kind, Governor::Speech | Governor::Denied)));
    let is_denied = is_light && !is_disputed && target.predicate.is_some_and(|predicate| is_negated(map, target.clause, predicate));
    if is_denied || says("cancelled") {
        return Modality::Cancelled;
    }
    let is_future = says("planned") || says("tentative") || says("projected");
    match side {
        Side::Over => return Modality::Happened,
        Side::Current if !is_future => return Modality::Happened,
        Side::Unknown if !is_future => return of_certainty(reading.certainty),
        _ => {}
    }
    let is_day = reading.granularity.is_some_and(|granularity| granularity <= Granularity::Week);
    let is_expected = says("projected") || says("tentative") && !is_day || reading.certainty == Certainty::Projected && !says("tentative");
    match reading.certainty {
        Certainty::Conditional => Modality::Conditional,
        _ if is_expected => Modality::Projected,
        _ => Modality::Planned,
    }
}

fn of_certainty(certainty: Certainty) -> Modality {
    match certainty {
        Certainty::Conditional => Modality::Conditional,
        Certainty::Projected => Modality::Projected,
        Certainty::Certain | Certainty::Approximate => Modality::Happened,
    }
}

fn predicate_of<'m>(map: &'m SentenceMap<'_>, target: &Target) -> Option<&'m Predicate> {
    target.predicate.and_then(|index| map.predicates.get(index))
}

/// Whether a word of modality colours the predicate: before it in its clause, right behind it, or beside the date.
fn says(map: &SentenceMap<'_>, target: &Target, date: &Range<usize>, kind: &str) -> bool {
    let class = map.tokens.words.classes.modality;
    let Some(predicate) = predicate_of(map, target) else {
        return map.tokens.has(target.scope.clone(), class, kind);
    };
    let end = (predicate.tokens.end + REACH_BEHIND).min(target.scope.end.max(predicate.tokens.end));
    let around = target.scope.start..end.max(date.start.min(target.scope.end));
    let beside = date.end..(date.end + 2).min(map.tokens.len());
    if kind == "cancelled" {
        return map.tokens.has(target.scope.clone(), class, kind);
    }
    map.tokens.has(around, class, kind) || map.tokens.has(beside, class, kind)
}

/// What the date is to a plan that the sentence moves or calls off.
pub fn date_role(map: &SentenceMap<'_>, target: &Target, date: &Range<usize>, side: Side) -> DateRole {
    let class = map.tokens.words.classes.modality;
    if is_original(map, date) {
        return DateRole::From;
    }
    let find = |kind: &str, range: Range<usize>| {
        let found = map.tokens.all_in(range, class).into_iter().find(|(_, lexeme)| lexeme.sense.value == kind);
        found.map(|(at, lexeme)| at..at + lexeme.tokens)
    };
    let own = clause_tokens(map, date);
    if let Some(verb) = find("postponed", target.scope.clone()) {
        return role_beside(map, target, date, &verb, side, DateRole::From);
    }
    if let Some(verb) = find("cancelled", target.scope.clone()) {
        // What was called off keeps its date: it is cancelled, not moved.
        return match role_beside(map, target, date, &verb, side, DateRole::Plain) {
            DateRole::Act => DateRole::Act,
            _ => DateRole::Plain,
        };
    }
    let is_plan = map.tokens.has(own.clone(), class, "planned") || map.tokens.has(own, class, "tentative");
    let is_moved_elsewhere = find("postponed", 0..map.tokens.len()).is_some();
    if is_plan && is_moved_elsewhere && side != Side::Ahead { DateRole::From } else { DateRole::Plain }
}

/// Where the date stands to the verb that moves: led to by "from" or "to", between the event and the verb, or the day of the act.
fn role_beside(
    map: &SentenceMap<'_>,
    target: &Target,
    date: &Range<usize>,
    verb: &Range<usize>,
    side: Side,
    between: DateRole,
) -> DateRole {
    let classes = &map.tokens.words.classes;
    let lead =
        classes.function.and_then(|class| map.tokens.sentence.lexeme_before(date.start, class)).map(|(_, lexeme)| lexeme.sense.value);
    let is_past = matches!(side, Side::Over | Side::Current);
    if date.start >= verb.start {
        return match lead {
            Some("from") => DateRole::From,
            Some("until") => DateRole::To,
            _ if date.start < verb.end || !is_past => DateRole::To,
            _ => DateRole::Act,
        };
    }
    let event_before = map.predicates.iter().any(|predicate| {
        predicate.tokens.end <= date.start
            && (target.scope.contains(&predicate.tokens.start) || predicate.tokens.end <= target.scope.start)
            && !predicate.is_verb
    });
    let is_plan = map.tokens.has(target.scope.start..date.start, classes.modality, "planned");
    if event_before || is_plan || !is_past { between } else { DateRole::Act }
}

/// "Originally set for 5 March": in the clause of the date, or in a phrase before it in which nothing happens.
fn is_original(map: &SentenceMap<'_>, date: &Range<usize>) -> bool {
    let class = map.tokens.words.classes.modality;
    let Some(own) = map.clause_of(date.start) else { return false };
    let is_dated = |clause: usize| map.dates.iter().any(|date| map.clause_of(date.start) == Some(clause));
    let is_bare = |clause: &usize| map.own_predicates(*clause).next().is_none() && !is_dated(*clause);
    let start = (0..own).rev().take_while(is_bare).last().unwrap_or(own);
    let start = map.clause(start).map_or(date.start, |clause| clause.tokens.start);
    // The opener of the clause counts too: "thay vì ngày 5/3".
    map.tokens.has(start.saturating_sub(2)..date.start, class, "original")
}

fn clause_tokens(map: &SentenceMap<'_>, date: &Range<usize>) -> Range<usize> {
    map.clause_of(date.start).and_then(|clause| map.clause(clause)).map_or(0..0, |clause| clause.tokens.clone())
}
