//! Finds the temporal phrases of a sentence: leftmost, longest, disjoint.

use super::build::{Built, build};
use super::fields::Timex;
use super::matcher::Matcher;
use crate::lang::TokenizedSentence;
use std::ops::Range;

/// Applies the rules of `matcher` from the first token to the last; `opaque` stretches are passed over.
///
/// A trap (a phrase that looks like a date and is none) takes its tokens away from all shorter matches.
pub fn tag(sentence: &TokenizedSentence<'_>, matcher: &Matcher, opaque: &[Range<usize>]) -> Vec<Timex> {
    let mut timexes = Vec::new();
    let mut codes = opaque.iter().peekable();
    let mut at = 0;
    while at < sentence.tokens.len() {
        while codes.next_if(|code| code.end <= at).is_some() {}
        if let Some(code) = codes.peek().filter(|code| code.contains(&at)) {
            at = code.end;
            continue;
        }
        at = tag_one(sentence, matcher, at, &mut timexes).filter(|end| *end > at).unwrap_or(at + 1);
    }
    timexes
}

/// Takes the best match at a token; returns where to go on.
fn tag_one(sentence: &TokenizedSentence<'_>, matcher: &Matcher, at: usize, timexes: &mut Vec<Timex>) -> Option<usize> {
    for found in matcher.matches_at(sentence, at) {
        match build(&found, matcher.rules.get(found.rule)?) {
            Some(Built::Timex(timex)) => {
                let end = timex.tokens.end;
                timexes.push(timex);
                return Some(end);
            }
            Some(Built::Refused) => return Some(found.tokens.end),
            None => {}
        }
    }
    None
}
