//! A title from the words of a claim: who did what, in about sixty characters, nothing cut off inside a phrase.
//!
//! ```text
//! On 25 May the minister, who had ..., signed the pact at a ceremony in Rome   -->  The minister signed the pact
//! ... the bridge | which opened in 1994                                        -->  The bridge opened
//! ```

use super::clause::{Clause, Opener};
use super::sentence_map::{SentenceMap, Target};
use super::tokens::ClaimTokens;
use std::ops::Range;

/// Characters of the longest title.
const LONGEST: usize = 72;
/// A title is not cut back to less than this.
const SHORTEST: usize = 26;
/// Words of a subject that is taken from another clause.
const LONGEST_SUBJECT: usize = 9;

/// A title with how much it tells: the lower the rank the better.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Title {
    pub text: String,
    pub rank: TitleRank,
}

/// How much a title tells by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TitleRank {
    /// An editor's own words.
    Headline,
    /// Who did what.
    Clause,
    /// Without a subject, or with one that only points back.
    #[default]
    Fragment,
}

/// The title of what `target` tells. `dates` are left out of it; `last_named` stands in for a subject that only points back.
pub fn title(map: &SentenceMap<'_>, target: &Target, dates: &[Range<usize>], last_named: Option<&str>) -> Title {
    let tokens = &map.tokens;
    let Some(clause) = map.clause(target.clause) else { return Title::default() };
    let (front, needs_subject) = subject_tokens(map, target, clause);
    let body = kept_tokens(tokens, &target.scope, dates);
    let mut all: Vec<usize> = governing_tokens(map, clause, dates);
    all.extend(front.iter().filter(|at| !dates.iter().any(|date| date.contains(at))));
    all.extend(body);
    all.dedup();
    let all = trim_function_words(tokens, &all);
    let all = without_numbers_in_brackets(tokens, all);
    let kept = shorten(tokens, &all, target, map);
    let mut rank = if needs_subject { TitleRank::Fragment } else { TitleRank::Clause };
    let mut text = write(tokens, trim_function_words(tokens, &kept));
    if let Some(pronoun) = kept.first().filter(|at| tokens.is_pronoun(**at)) {
        let length = tokens.pronoun_length(*pronoun);
        let rest: Vec<usize> = kept.iter().skip(length).copied().collect();
        match last_named {
            Some(name) => text = format!("{name} {}", write(tokens, trim_function_words(tokens, &rest))),
            None => rank = TitleRank::Fragment,
        }
    } else if let Some(name) = last_named.filter(|_| {
        needs_subject
            && all.first().is_some_and(|at| map.predicates.iter().any(|predicate| predicate.is_verb && predicate.tokens.start == *at))
    }) {
        text = format!("{name} {text}");
        rank = TitleRank::Clause;
    }
    Title { text: capitalise(&text), rank }
}

/// The words of the clause that accuses or denies: without them the title would tell the act as a fact.
fn governing_tokens(map: &SentenceMap<'_>, clause: &Clause, dates: &[Range<usize>]) -> Vec<usize> {
    use super::predicate::Governor::{Alleged, Denied};
    let governing = clause.governors.iter().find(|governing| matches!(governing.kind, Alleged | Denied));
    let Some(governor) = governing.and_then(|governing| map.clause(governing.clause)) else { return Vec::new() };
    let mut own = kept_tokens(&map.tokens, &governor.tokens, dates);
    if governor.opener == Opener::Relative {
        let mut front = antecedent(map, governor);
        front.extend(own);
        own = front;
    }
    if clause.opener == Opener::That && clause.tokens.start > 0 {
        own.extend(governor.tokens.end..clause.tokens.start);
    }
    own
}

/// The subject, where it stands outside the scope; and whether none was found.
fn subject_tokens(map: &SentenceMap<'_>, target: &Target, clause: &Clause) -> (Vec<usize>, bool) {
    let tokens = &map.tokens;
    let inside = || map.own_predicates(target.clause).filter(|(_, predicate)| target.scope.contains(&predicate.tokens.start));
    let first_verb =
        inside().find(|(_, predicate)| predicate.is_verb).or_else(|| inside().find(|(index, _)| target.predicate == Some(*index)));
    let Some((_, verb)) = first_verb else { return (Vec::new(), false) };
    let is_word = |at: &usize| tokens.is_word(*at) && !tokens.is_function_word(*at) && !map.dates.iter().any(|date| date.contains(at));
    let has_own = (target.scope.start..verb.tokens.start).any(|at| is_word(&at));
    if has_own {
        return (lead_in(map, target), false);
    }
    if clause.opener == Opener::Content {
        return (Vec::new(), false);
    }
    let found = match clause.opener {
        Opener::Relative | Opener::When => antecedent(map, clause),
        _ => earlier_subject(map, target.clause),
    };
    let is_missing = found.is_empty();
    (found, is_missing)
}

/// Parts of an enumeration in front of the clause: "A, B and C signed".
fn lead_in(map: &SentenceMap<'_>, target: &Target) -> Vec<usize> {
    let is_listed = map.clause(target.clause).is_some_and(|clause| clause.opener == Opener::List);
    let Some(before) = target.clause.checked_sub(1).filter(|_| is_listed) else { return Vec::new() };
    let is_plain = map.clause(before).is_some_and(|clause| {
        map.own_predicates(before).next().is_none() && clause.opener == Opener::Start && clause.tokens.len() <= LONGEST_SUBJECT
    });
    let is_dated = |clause: &Clause| map.dates.iter().any(|date| clause.tokens.contains(&date.start));
    let start = map.clause(before).filter(|clause| is_plain && !is_dated(clause)).map(|clause| clause.tokens.start);
    start.map_or_else(Vec::new, |start| (start..target.scope.start).collect())
}

/// What a relative clause hangs on: the words before it, back to a verb or a mark.
fn antecedent(map: &SentenceMap<'_>, clause: &Clause) -> Vec<usize> {
    let index = map.clauses.iter().position(|other| other.tokens == clause.tokens);
    let Some(before) = index.and_then(|index| index.checked_sub(1)).and_then(|before| map.clause(before)) else { return Vec::new() };
    let predicates = map.predicates.get(before.predicates.clone()).unwrap_or_default();
    let verb = predicates.iter().rev().find(|predicate| predicate.is_verb).map(|predicate| predicate.tokens.end);
    let start = verb.unwrap_or(before.tokens.start).max(before.tokens.end.saturating_sub(LONGEST_SUBJECT));
    let range = start..before.tokens.end;
    let kept = kept_tokens(&map.tokens, &range, &map.dates);
    trim_function_words(&map.tokens, &kept).to_vec()
}

/// The subject of the nearest earlier clause that has a verb, else the words of an earlier clause without one.
fn earlier_subject(map: &SentenceMap<'_>, clause: usize) -> Vec<usize> {
    let mut fallback = Vec::new();
    for before in (0..clause).rev() {
        let Some(other) = map.clause(before) else { continue };
        if other.is_attribution || matches!(other.opener, Opener::Relative | Opener::Context | Opener::Side | Opener::When) {
            continue;
        }
        let verb = map.own_predicates(before).find(|(_, predicate)| predicate.is_verb).map(|(_, predicate)| predicate.tokens.start);
        let range = other.tokens.start..verb.unwrap_or(other.tokens.end);
        let kept = kept_tokens(&map.tokens, &range, &map.dates);
        let kept = trim_function_words(&map.tokens, &kept);
        let is_phrase_of_place = map.tokens.is_preposition(other.tokens.start);
        if verb.is_some() && !kept.is_empty() {
            return kept.iter().take(LONGEST_SUBJECT).copied().collect();
        }
        if !kept.is_empty() && !is_phrase_of_place {
            fallback = kept.iter().take(LONGEST_SUBJECT).copied().collect();
        }
    }
    fallback
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
            "\"" | "“" | "”" => {}
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
    while let Some(last) = kept.last().copied() {
        let before = tokens.sentence.lexeme_before(last + 1, class);
        let leads = matches!(before.map(|(_, lexeme)| lexeme.sense.value), Some("preposition" | "until" | "from" | "after" | "before"));
        let is_opening_mark = matches!(tokens.text(last), "," | "(");
        let start = match before {
            Some((start, _)) if leads => start,
            _ if is_opening_mark => last,
            _ => break,
        };
        kept.retain(|at| *at < start);
    }
}

fn skip_connectives(tokens: &ClaimTokens<'_>, scope: &Range<usize>) -> usize {
    let mut at = scope.start;
    while at < scope.end {
        match tokens.at(at, tokens.words.classes.function) {
            Some(lexeme) if lexeme.sense.value == "connective" => at += lexeme.tokens,
            _ if tokens.is_word(at) || starts_with_digit(tokens, at) => break,
            _ => at += 1,
        }
    }
    at
}

fn starts_with_digit(tokens: &ClaimTokens<'_>, at: usize) -> bool {
    tokens.text(at).starts_with(|c: char| c.is_ascii_digit())
}

fn is_function(tokens: &ClaimTokens<'_>, at: usize, kinds: &[&str]) -> bool {
    tokens.at(at, tokens.words.classes.function).is_some_and(|lexeme| lexeme.tokens == 1 && kinds.contains(&lexeme.sense.value))
}

/// Without linking words at the beginning, and without any at the end.
fn trim_function_words<'k>(tokens: &ClaimTokens<'_>, kept: &'k [usize]) -> &'k [usize] {
    let is_mark =
        |at: &usize| !tokens.is_word(*at) && !starts_with_digit(tokens, *at) && !matches!(tokens.text(*at), "%" | "$" | "€" | "£");
    let is_loose = |at: &usize| {
        is_mark(at) || is_function(tokens, *at, &["preposition", "linking", "until", "after", "from", "before"]) || tokens.is_auxiliary(*at)
    };
    let is_link = |at: &usize| is_mark(at) || is_function(tokens, *at, &["linking"]);
    let start = kept.iter().position(|at| !is_link(at)).unwrap_or(kept.len());
    let end = kept.iter().rposition(|at| !is_loose(at)).map_or(start, |at| at + 1);
    kept.get(start..end.max(start)).unwrap_or_default()
}

/// Ages and short forms in brackets are gone already; a comma left before the verb goes with them.
fn without_numbers_in_brackets(tokens: &ClaimTokens<'_>, kept: &[usize]) -> Vec<usize> {
    let mut all: Vec<usize> = kept.to_vec();
    while matches!(all.last().map(|at| tokens.text(*at)), Some("," | ";" | ":" | "-" | "–")) {
        all.pop();
    }
    all
}

/// Cuts at the last mark, linking word or preposition that leaves a title of a good length and its predicate in it, else at a word.
fn shorten(tokens: &ClaimTokens<'_>, kept: &[usize], target: &Target, map: &SentenceMap<'_>) -> Vec<usize> {
    // No title is longer than this many tokens; measuring more of a runaway sentence would be wasted.
    let kept = kept.get(..kept.len().min(3 * LONGEST)).unwrap_or(kept);
    if write(tokens, kept).chars().count() <= LONGEST {
        return kept.to_vec();
    }
    let verb = target.predicate.and_then(|index| map.predicates.get(index)).map_or(0, |predicate| predicate.tokens.end);
    let predicate_at = kept.iter().position(|at| *at + 1 >= verb).unwrap_or(0);
    let lengths: Vec<usize> = (0..=kept.len()).map(|end| write(tokens, kept.get(..end).unwrap_or_default()).chars().count()).collect();
    let fits = |end: usize| lengths.get(end).is_some_and(|length| (SHORTEST..=LONGEST).contains(length));
    if lengths.get(predicate_at + 1).is_some_and(|length| *length > LONGEST) {
        // A title that was cut before it came to the happening begins nearer to it.
        let front = phrase_start(tokens, kept, predicate_at);
        if front > 0 {
            return shorten(tokens, kept.get(front..).unwrap_or(kept), target, map);
        }
    }
    let parts = |end: usize, kinds: &[&str]| {
        kept.get(end).is_some_and(|at| is_function(tokens, *at, kinds) || kinds.is_empty() && tokens.is_break(*at))
    };
    let candidates: Vec<usize> = (predicate_at + 1..kept.len()).filter(|end| fits(*end)).collect();
    let last = |kinds: &[&str]| candidates.iter().rev().find(|end| parts(**end, kinds)).copied();
    let end = last(&[])
        .or_else(|| last(&["linking"]))
        .or_else(|| last(&["preposition", "until", "after", "from", "before"]))
        .or_else(|| candidates.iter().rev().find(|end| !is_inside_name(tokens, kept, **end)).copied());
    kept.get(..end.unwrap_or(kept.len())).unwrap_or(kept).to_vec()
}

/// Where the phrase that leads to the predicate begins: behind the last mark or preposition before it.
fn phrase_start(tokens: &ClaimTokens<'_>, kept: &[usize], predicate: usize) -> usize {
    let begins =
        |at: &usize| kept.get(*at).is_some_and(|token| tokens.is_break(*token) || is_function(tokens, *token, &["preposition", "linking"]));
    (1..predicate).rev().filter(|at| predicate - at >= 3).find(begins).map_or(predicate, |at| at + 1)
}

/// Between two capitalised words: a name is not cut.
fn is_inside_name(tokens: &ClaimTokens<'_>, kept: &[usize], end: usize) -> bool {
    let is_capital = |index: usize| kept.get(index).is_some_and(|at| tokens.text(*at).starts_with(char::is_uppercase));
    end > 0 && is_capital(end - 1) && is_capital(end)
}

/// The words as they stand in the text, with single spaces where there was a gap.
pub fn write(tokens: &ClaimTokens<'_>, kept: &[usize]) -> String {
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

pub fn capitalise(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
