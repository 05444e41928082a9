//! A title from the words of a claim: who did what, in about eighty characters, nothing cut off inside a word.

use super::tokens::ClaimTokens;
use std::ops::Range;

/// Characters of the longest title.
const LONGEST: usize = 84;
/// A title is not cut back to less than this.
const SHORTEST: usize = 40;

/// The title of the happening told in `scope`, of a concept if one is known; `dates` are left out of it.
pub fn title(tokens: &ClaimTokens<'_>, scope: &Range<usize>, dates: &[Range<usize>], concept: Option<&str>) -> String {
    let all = kept_tokens(tokens, scope, dates);
    let all = trim_function_words(tokens, &all);
    let mut kept = shorten(tokens, all);
    // A title that was cut before it came to the happening begins with the happening.
    if let Some(begin) = concept.and_then(|concept| concept_start(tokens, all, concept)).filter(|begin| *begin >= kept.len()) {
        kept = shorten(tokens, all.get(begin..).unwrap_or(all));
    }
    capitalise(&write(tokens, trim_function_words(tokens, kept)))
}

/// Where in `kept` the first word of the concept stands.
fn concept_start(tokens: &ClaimTokens<'_>, kept: &[usize], concept: &str) -> Option<usize> {
    let class = tokens.words.classes.concept;
    kept.iter().position(|at| tokens.at(*at, class).is_some_and(|lexeme| lexeme.sense.value == concept))
}

/// The tokens of the scope without dates, the prepositions before them, brackets and leading connectives.
fn kept_tokens(tokens: &ClaimTokens<'_>, scope: &Range<usize>, dates: &[Range<usize>]) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::new();
    let mut depth = 0_usize;
    let mut at = skip_connectives(tokens, scope);
    while at < scope.end {
        if let Some(date) = dates.iter().find(|date| date.contains(&at)) {
            pop_function_words(tokens, &mut kept);
            at = date.end;
            continue;
        }
        match tokens.text(at) {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(at),
            _ => {}
        }
        at += 1;
    }
    kept
}

/// Takes off the prepositions that led to a date: "on", "paling lambat", "đến hết".
fn pop_function_words(tokens: &ClaimTokens<'_>, kept: &mut Vec<usize>) {
    let Some(class) = tokens.words.classes.function else { return };
    while let Some(last) = kept.last() {
        let before = tokens.sentence.lexeme_before(last + 1, class);
        let Some((start, _)) = before.filter(|(_, lexeme)| matches!(lexeme.sense.value, "preposition" | "until" | "from")) else { break };
        kept.retain(|at| *at < start);
    }
}

fn skip_connectives(tokens: &ClaimTokens<'_>, scope: &Range<usize>) -> usize {
    let mut at = scope.start;
    while at < scope.end {
        match tokens.at(at, tokens.words.classes.function) {
            Some(lexeme) if lexeme.sense.value == "connective" => at += lexeme.tokens,
            _ if tokens.is_word(at) || tokens.text(at).starts_with(|c: char| c.is_ascii_digit()) => break,
            _ => at += 1,
        }
    }
    at
}

fn is_function(tokens: &ClaimTokens<'_>, at: usize, kinds: &[&str]) -> bool {
    tokens.at(at, tokens.words.classes.function).is_some_and(|lexeme| lexeme.tokens == 1 && kinds.contains(&lexeme.sense.value))
}

/// Without linking words at the beginning, and without any at the end.
fn trim_function_words<'k>(tokens: &ClaimTokens<'_>, kept: &'k [usize]) -> &'k [usize] {
    let is_loose = |at: &usize| {
        let is_mark = !tokens.is_word(*at) && !tokens.text(*at).starts_with(|c: char| c.is_ascii_digit());
        is_mark || is_function(tokens, *at, &["preposition", "linking", "until", "after", "from"])
    };
    let is_link = |at: &usize| {
        !tokens.is_word(*at) && !tokens.text(*at).starts_with(|c: char| c.is_ascii_digit()) || is_function(tokens, *at, &["linking"])
    };
    let start = kept.iter().position(|at| !is_link(at)).unwrap_or(kept.len());
    let end = kept.iter().rposition(|at| !is_loose(at)).map_or(start, |at| at + 1);
    kept.get(start..end.max(start)).unwrap_or_default()
}

/// Cuts at the last mark, linking word or preposition that leaves a title of a good length, else at a word.
fn shorten<'k>(tokens: &ClaimTokens<'_>, kept: &'k [usize]) -> &'k [usize] {
    // No title is longer than this many tokens; measuring more of a runaway sentence would be wasted.
    let kept = kept.get(..kept.len().min(LONGEST)).unwrap_or(kept);
    if write(tokens, kept).chars().count() <= LONGEST {
        return kept;
    }
    let lengths: Vec<usize> = (0..=kept.len()).map(|end| write(tokens, kept.get(..end).unwrap_or_default()).chars().count()).collect();
    let fits = |end: usize| lengths.get(end).is_some_and(|length| (SHORTEST..=LONGEST).contains(length));
    let parts = |end: usize, kinds: &[&str]| {
        kept.get(end).is_some_and(|at| is_function(tokens, *at, kinds) || kinds.is_empty() && tokens.is_break(*at))
    };
    let candidates: Vec<usize> = (1..kept.len()).filter(|end| fits(*end)).collect();
    let last = |kinds: &[&str]| candidates.iter().rev().find(|end| parts(**end, kinds)).copied();
    let end = last(&[])
        .or_else(|| last(&["linking"]))
        .or_else(|| last(&["preposition", "until", "after", "from"]))
        .or_else(|| candidates.last().copied());
    kept.get(..end.unwrap_or(kept.len())).unwrap_or(kept)
}

/// The words as they stand in the text, with single spaces where there was a gap.
fn write(tokens: &ClaimTokens<'_>, kept: &[usize]) -> String {
    let mut text = String::new();
    for (index, at) in kept.iter().enumerate() {
        let Some(token) = tokens.sentence.token(*at) else { continue };
        let is_next = index.checked_sub(1).and_then(|before| kept.get(before)).is_some_and(|before| before + 1 == *at);
        let is_mark = matches!(tokens.text(*at), "," | ";" | ":" | "." | ")" | "!" | "?");
        if !text.is_empty() && (token.space_before || !is_next) && !is_mark {
            text.push(' ');
        }
        text.push_str(token.span.of(tokens.sentence.text));
    }
    text
}

fn capitalise(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
