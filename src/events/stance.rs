//! How a claim is made: as a fact, a plan, a forecast; in the outlet's own voice, by somebody, as an allegation.

use super::event::{Modality, Stance};
use super::names::capitalised_runs;
use super::tokens::ClaimTokens;
use crate::edtf::Bounds;
use crate::temporal::{Certainty, Reading};
use crate::text_span::TextSpan;
use chrono::NaiveDate;
use std::ops::Range;

/// The modality of a happening on `bounds`, told in an article of `published`.
pub fn modality(tokens: &ClaimTokens<'_>, scope: &Range<usize>, reading: &Reading, published: Option<NaiveDate>) -> Modality {
    let class = tokens.words.classes.modality;
    let whole = 0..tokens.len();
    let says = |kind: &str| tokens.has(scope.clone(), class, kind);
    if says("cancelled") {
        return Modality::Cancelled;
    }
    let is_over = is_over(reading.bounds, published);
    match reading.certainty {
        Certainty::Conditional => return Modality::Conditional,
        Certainty::Projected => return Modality::Projected,
        _ if is_over == Some(true) => return Modality::Happened,
        _ => {}
    }
    if is_over == Some(false) || tokens.has(whole, class, "planned") {
        if says("projected") { Modality::Projected } else { Modality::Planned }
    } else {
        Modality::Happened
    }
}

/// Whether the date had begun when the article appeared; `None` where that cannot be known.
fn is_over(bounds: Bounds, published: Option<NaiveDate>) -> Option<bool> {
    let (published, earliest) = (published?, bounds.earliest?);
    let latest = bounds.latest.unwrap_or(earliest);
    if latest <= published {
        Some(true)
    } else if earliest > published {
        Some(false)
    } else {
        None
    }
}

/// Who answers for the claim that `date` is of. A date before a denial is the day of the denial, which nobody denies.
pub fn stance(tokens: &ClaimTokens<'_>, date: Option<&Range<usize>>) -> (Stance, Option<TextSpan>) {
    let found = tokens.all_in(0..tokens.len(), tokens.words.classes.stance);
    let first = |kind: &str| found.iter().find(|(_, lexeme)| lexeme.sense.value == kind).map(|(at, lexeme)| *at..*at + lexeme.tokens);
    let ranked = [("denied", Stance::Denied), ("alleged", Stance::Alleged), ("attributed", Stance::Attributed)];
    for (kind, stance) in ranked {
        let is_of_denial = |verb: &Range<usize>| stance == Stance::Denied && date.is_some_and(|date| date.end <= verb.start);
        if let Some(verb) = first(kind).filter(|verb| !is_of_denial(verb)) {
            return (stance, speaker(tokens, &verb));
        }
    }
    // "Menegaskan peran X" affirms a role; "menegaskan bahwa ..." reports what somebody says.
    let reports = |verb: &Range<usize>| {
        (verb.end..verb.end + 2).any(|at| tokens.is_clause_word(at, "that") || matches!(tokens.text(at), ":" | "\"" | "“" | ","))
    };
    let speech = found.iter().filter(|(_, lexeme)| lexeme.sense.value == "speech").map(|(at, lexeme)| *at..*at + lexeme.tokens);
    speech.into_iter().find(reports).map_or((Stance::Stated, None), |verb| (Stance::Attributed, speaker(tokens, &verb)))
}

/// The name nearest before the verb of speech, else the first behind it.
fn speaker(tokens: &ClaimTokens<'_>, verb: &Range<usize>) -> Option<TextSpan> {
    let names = capitalised_runs(tokens, 0..tokens.len());
    let before = names.iter().rev().find(|name| name.end <= verb.start);
    before.or_else(|| names.iter().find(|name| name.start >= verb.end)).map(|name| tokens.span(name))
}
