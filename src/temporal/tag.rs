//! Finds the temporal phrases of a sentence: leftmost, longest, disjoint.

use super::build::{Built, build};
use super::fields::Timex;
use super::matcher::{Matcher, Walk};
use super::refusal::TokenRefusal;
use crate::lang::TokenizedSentence;
use std::ops::Range;

/// What the rules make of a sentence.
#[derive(Debug, Default)]
pub struct Tagged {
    pub timexes: Vec<Timex>,
    /// What looks like a date and is none.
    pub refusals: Vec<TokenRefusal>,
}

impl Tagged {
    pub const fn is_empty(&self) -> bool {
        self.timexes.is_empty() && self.refusals.is_empty()
    }
}

/// Applies the rules of `matcher` from the first token to the last; `opaque` stretches are passed over.
///
/// A trap (a phrase that looks like a date and is none) takes its tokens away from all shorter matches.
pub fn tag(sentence: &TokenizedSentence<'_>, matcher: &Matcher, opaque: &[Range<usize>]) -> Tagged {
    let mut tagged = Tagged::default();
    let mut walk = matcher.walk(sentence);
    let mut codes = opaque.iter().peekable();
    let mut at = 0;
    while at < sentence.tokens.len() {
        while codes.next_if(|code| code.end <= at).is_some() {}
        if let Some(code) = codes.peek().filter(|code| code.contains(&at)) {
            at = code.end;
            continue;
        }
        at = tag_one(&mut walk, matcher, at, &mut tagged).filter(|end| *end > at).unwrap_or(at + 1);
    }
    tagged
}

/// Takes the best match at a token; returns where to go on.
fn tag_one(walk: &mut Walk<'_, '_>, matcher: &Matcher, at: usize, tagged: &mut Tagged) -> Option<usize> {
    let (mut best, priority) = best_at(walk, matcher, at)?;
    // What only had to stand before the expression must not shut out a longer one that begins with it: "by | March 31".
    if best.tokens().start > at
        && let Some((longer, its_priority)) = best_at(walk, matcher, best.tokens().start)
        && longer.tokens().end > best.tokens().end
        && its_priority >= priority
    {
        best = longer;
    }
    let end = best.tokens().end;
    match best {
        Built::Timex(timex) => tagged.timexes.push(timex),
        Built::Refused(refusal) => tagged.refusals.push(refusal),
    }
    Some(end)
}

/// The best match that makes sense, with the priority of its rule: the longest, then that of the highest priority.
fn best_at(walk: &mut Walk<'_, '_>, matcher: &Matcher, at: usize) -> Option<(Built, i32)> {
    walk.find_at(at);
    walk.found().iter().find_map(|found| {
        let rule = matcher.rules.get(found.rule)?;
        build(found, walk.slots(found), rule).map(|built| (built, rule.priority))
    })
}
