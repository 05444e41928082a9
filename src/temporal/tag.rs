//! Finds the temporal phrases of a sentence: leftmost, longest, disjoint.

use super::build::{Built, build};
use super::fields::Timex;
use super::matcher::Matcher;
use crate::lang::TokenizedSentence;
use std::ops::Range;

/// A phrase that looked like a date and was left alone.
#[derive(Clone, Debug)]
pub struct Refusal {
    pub tokens: Range<usize>,
    /// Rule id of the trap.
    pub rule: &'static str,
    /// Class of the trap: `law-number`, `score`.
    pub class: &'static str,
}

/// What one pass over a sentence finds.
#[derive(Debug, Default)]
pub struct Tagged {
    pub timexes: Vec<Timex>,
    pub refusals: Vec<Refusal>,
}

/// Applies the rules of `matcher` from the first token to the last.
pub fn tag(sentence: &TokenizedSentence<'_>, matcher: &Matcher, opaque: &[Range<usize>]) -> Tagged {
    let mut tagged = Tagged::default();
    let mut at = 0;
    while at < sentence.tokens.len() {
        if let Some(code) = opaque.iter().find(|range| range.contains(&at)) {
            at = code.end;
            continue;
        }
        at = tag_one(sentence, matcher, at, &mut tagged).filter(|end| *end > at).unwrap_or(at + 1);
    }
    tagged
}

/// Takes the best match at a token; returns where to go on.
fn tag_one(sentence: &TokenizedSentence<'_>, matcher: &Matcher, at: usize, tagged: &mut Tagged) -> Option<usize> {
    for found in matcher.matches_at(sentence, at) {
        let rule = matcher.rules.get(found.rule)?;
        match build(&found, rule) {
            Some(Built::Timex(timex)) => {
                let end = timex.tokens.end;
                tagged.timexes.push(timex);
                return Some(end);
            }
            Some(Built::Refused(class)) => {
                tagged.refusals.push(Refusal { tokens: found.tokens.clone(), rule: rule.id, class });
                return Some(found.tokens.end);
            }
            None => {}
        }
    }
    None
}
