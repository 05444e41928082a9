//! Which words of a sentence a date belongs to.
//!
//! ```text
//! the adoption of X (December 1994) and its signing ...   -->  the adoption of X
//! ... begun in 1994, when the assembly set up a committee -->  the assembly set up a committee
//! On 25 May, on the sidelines of A, B met C               -->  B met C, in the frame of A
//! ```

use super::tokens::ClaimTokens;
use std::ops::Range;

/// The words that tell what happened on a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    pub tokens: Range<usize>,
    /// The frame in which it happened: "dalam rangka ...".
    pub context: Option<Range<usize>>,
    /// The date stands in brackets behind a name.
    pub is_bracketed: bool,
}

/// The scope of the date at `date`; `others` are the other dates of the sentence.
pub fn scope(tokens: &ClaimTokens<'_>, date: &Range<usize>, others: &[Range<usize>]) -> Scope {
    if let Some(range) = bracketed(tokens, date) {
        return Scope { tokens: range, context: None, is_bracketed: true };
    }
    if let Some(range) = told_by_when(tokens, date, others) {
        return Scope { tokens: range, context: None, is_bracketed: false };
    }
    let start = behind_attribution(tokens, date.start);
    let segments = segments(tokens, start);
    let (range, context) = around(tokens, date, others, &segments);
    Scope { tokens: range, context, is_bracketed: false }
}

/// "the name (2000)": the words before the bracket, back to a comma, a conjunction or "such as".
fn bracketed(tokens: &ClaimTokens<'_>, date: &Range<usize>) -> Option<Range<usize>> {
    let open = date.start.checked_sub(1)?;
    let (bracket, inside) = if tokens.text(open) == "(" { (open, open + 1) } else { opening_before(tokens, open)? };
    let words_inside = (inside..date.start).filter(|at| tokens.is_word(*at)).count();
    if words_inside > 3 || tokens.text(date.end) != ")" {
        return None;
    }
    let begins = |at: usize| tokens.is_break(at) || tokens.text(at) == ")" || is_clause(tokens, at, &["list", "example"]);
    let start = (0..bracket).rfind(|&at| begins(at)).map_or(0, |at| at + clause_length(tokens, at));
    (bracket > start).then_some(start..bracket)
}

/// An abbreviation may stand in the bracket before the year: "(ABC, 2003)".
fn opening_before(tokens: &ClaimTokens<'_>, from: usize) -> Option<(usize, usize)> {
    let open = (from.saturating_sub(4)..from).rfind(|&at| tokens.text(at) == "(")?;
    Some((open, open + 1))
}

fn clause_length(tokens: &ClaimTokens<'_>, at: usize) -> usize {
    tokens.at(at, tokens.words.classes.clause).map_or(1, |lexeme| lexeme.tokens)
}

fn is_clause(tokens: &ClaimTokens<'_>, at: usize, kinds: &[&str]) -> bool {
    tokens.at(at, tokens.words.classes.clause).is_some_and(|lexeme| kinds.contains(&lexeme.sense.value))
}

/// "…, when X did Y": what follows tells what the date is of.
fn told_by_when(tokens: &ClaimTokens<'_>, date: &Range<usize>, others: &[Range<usize>]) -> Option<Range<usize>> {
    let after = if tokens.text(date.end) == "," { date.end + 1 } else { date.end };
    if !is_clause(tokens, after, &["when"]) {
        return None;
    }
    let start = after + clause_length(tokens, after);
    let next_date = others.iter().map(|other| other.start).filter(|at| *at > start).min().unwrap_or(tokens.len());
    let end = (start..next_date).find(|&at| tokens.text(at) == ";").unwrap_or(next_date);
    (end > start + 1).then_some(start..end)
}

/// Behind "X said that", where it stands before the date.
fn behind_attribution(tokens: &ClaimTokens<'_>, date: usize) -> usize {
    (0..date).rfind(|&at| is_clause(tokens, at, &["that"])).map_or(0, |at| at + 1)
}

/// The stretches between the marks that part clauses, brackets left out.
fn segments(tokens: &ClaimTokens<'_>, start: usize) -> Vec<Range<usize>> {
    let mut segments = Vec::new();
    let (mut from, mut depth) = (start, 0_usize);
    for at in start..tokens.len() {
        match tokens.text(at) {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && tokens.is_break(at) {
            if at > from {
                segments.push(from..at);
            }
            from = at + 1;
        }
    }
    if tokens.len() > from {
        segments.push(from..tokens.len());
    }
    segments
}

/// The date's own segment, or its neighbours where it holds little more than the date.
fn around(
    tokens: &ClaimTokens<'_>,
    date: &Range<usize>,
    others: &[Range<usize>],
    segments: &[Range<usize>],
) -> (Range<usize>, Option<Range<usize>>) {
    let Some(own) = segments.iter().position(|segment| segment.contains(&date.start)) else { return (0..tokens.len(), None) };
    let is_other_dated = |segment: &Range<usize>| others.iter().any(|other| segment.contains(&other.start));
    let is_context = |segment: &Range<usize>| is_clause(tokens, segment.start, &["context"]);
    let context = segments.iter().find(|segment| is_context(segment)).cloned();
    let behind = segments.iter().skip(own + 1).find(|segment| !is_context(segment));
    let ahead = segments.iter().take(own).rev().find(|segment| !is_context(segment) && !is_other_dated(segment));
    let range = match segments.get(own) {
        Some(segment) if is_context(segment) => behind.or(ahead).unwrap_or(segment).clone(),
        Some(segment) if tells_something(tokens, segment, date) => within(tokens, segment, date, others),
        Some(segment) => behind.filter(|next| !is_other_dated(next) && own == 0).or(ahead).or(behind).unwrap_or(segment).clone(),
        None => 0..tokens.len(),
    };
    (range, context)
}

/// The part of a segment up to a relative clause or a conjunction that leads to another date.
fn within(tokens: &ClaimTokens<'_>, segment: &Range<usize>, date: &Range<usize>, others: &[Range<usize>]) -> Range<usize> {
    let parts = |at: usize| is_clause(tokens, at, &["relative", "list", "that", "when"]);
    let next = others.iter().map(|other| other.start).filter(|at| segment.contains(at) && *at >= date.end).min();
    let last = others.iter().map(|other| other.end).filter(|at| segment.contains(at) && *at <= date.start).max();
    let end = next.map_or(segment.end, |next| (date.end..next).find(|&at| parts(at)).unwrap_or(next));
    let start = last.map_or(segment.start, |last| (last..date.start).rfind(|&at| parts(at)).map_or(last, |at| at + 1));
    start..end.max(start)
}

/// Whether a segment says more than the date: it names a happening, or has some words of its own.
fn tells_something(tokens: &ClaimTokens<'_>, segment: &Range<usize>, date: &Range<usize>) -> bool {
    !tokens.all_in(segment.clone(), tokens.words.classes.concept).is_empty() || content_words(tokens, segment, date) > 2
}

/// Words of a segment beside the date that are neither prepositions nor linking words.
fn content_words(tokens: &ClaimTokens<'_>, segment: &Range<usize>, date: &Range<usize>) -> usize {
    let is_content = |at: &usize| {
        let is_function =
            tokens.at(*at, tokens.words.classes.function).is_some() || tokens.at(*at, tokens.words.classes.modality).is_some();
        tokens.is_word(*at) && !date.contains(at) && !is_function
    };
    segment.clone().filter(is_content).count()
}
