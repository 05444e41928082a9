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
/// Tokens of a phrase that only frames what follows.
const LONGEST_FRAME: usize = 14;
/// Words of the shortest title that tells something by itself.
const SHORTEST_WORDS: usize = 2;

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
    let told = told_in_next_clause(map, target);
    let target = told.as_ref().unwrap_or(target);
    let tokens = &map.tokens;
    let Some(clause) = map.clause(target.clause) else { return Title::default() };
    let (front, needs_subject) = subject_tokens(map, target, clause);
    let mut all: Vec<usize> = governing_tokens(map, clause, dates);
    all.extend(front.iter().filter(|at| !dates.iter().any(|date| date.contains(at))));
    all.extend(kept_tokens(map, &target.scope, dates));
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|at| seen.insert(*at));
    let all = trim_function_words(map, &all);
    let kept = shorten(map, all, target);
    let kept = trim_function_words(map, &kept);
    let text = write(tokens, kept);
    let (text, rank) = match kept.first() {
        Some(first) if tokens.is_pronoun(*first) => {
            let rest: Vec<usize> = kept.iter().skip(tokens.pronoun_length(*first)).copied().collect();
            named(last_named, &write(tokens, trim_function_words(map, &rest)), text)
        }
        Some(_) if needs_subject => named(last_named, &text, text.clone()),
        _ => (text, if needs_subject { TitleRank::Fragment } else { TitleRank::Clause }),
    };
    let is_short = text.split_whitespace().count() < SHORTEST_WORDS;
    Title { text: capitalise(&text), rank: if is_short { TitleRank::Fragment } else { rank } }
}

/// The last named subject in front of a title that has none.
fn named(last_named: Option<&str>, rest: &str, whole: String) -> (String, TitleRank) {
    match last_named.filter(|name| !rest.is_empty() && !rest.contains(name)) {
        Some(name) => (format!("{name} {rest}"), TitleRank::Clause),
        None => (whole, TitleRank::Fragment),
    }
}

/// "In a statement on Monday, | the company said | ...": where the dated phrase only frames what follows, that is the title.
fn told_in_next_clause(map: &SentenceMap<'_>, target: &Target) -> Option<Target> {
    let clause = map.clause(target.clause)?;
    let is_frame = map.tokens.is_preposition(clause.tokens.start) && clause.tokens.len() <= LONGEST_FRAME;
    let has_verb = map.own_predicates(target.clause).any(|(_, predicate)| predicate.is_verb && !predicate.is_light);
    let next = map.clause(target.clause + 1).filter(|next| is_frame && next.is_behind_mark && next.opener == Opener::Mark)?;
    if has_verb && !next.is_attribution {
        return None;
    }
    let predicate = map.main_predicate(target.clause + 1)?;
    let governed = (target.clause + 2..map.clauses.len()).map_while(|index| {
        let content = map.clause(index)?;
        (!content.is_attribution && content.governors.iter().any(|governing| governing.clause == target.clause + 1))
            .then_some(content.tokens.end)
    });
    let end = governed.take(2).last().unwrap_or(next.tokens.end);
    Some(Target { clause: target.clause + 1, predicate: Some(predicate), scope: next.tokens.start..end, is_bracketed: false })
}

/// The words of the clause that accuses or denies: without them the title would tell the act as a fact.
fn governing_tokens(map: &SentenceMap<'_>, clause: &Clause, dates: &[Range<usize>]) -> Vec<usize> {
    use super::predicate::Governor::{Alleged, Denied};
    let governing = clause.governors.iter().find(|governing| matches!(governing.kind, Alleged | Denied));
    let Some(governor) = governing.and_then(|governing| map.clause(governing.clause)) else { return Vec::new() };
    let mut own = kept_tokens(map, &governor.tokens, dates);
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

/// The subject, where it stands outside the scope; and whether one is missing.
fn subject_tokens(map: &SentenceMap<'_>, target: &Target, clause: &Clause) -> (Vec<usize>, bool) {
    if !begins_without_subject(map, target) {
        return (lead_in(map, target), false);
    }
    let found = match clause.opener {
        Opener::Relative | Opener::When => antecedent(map, clause),
        Opener::Content => governing_subject(map, clause),
        Opener::That if clause.governors.is_empty() && !follows_verb(map, target.clause) => antecedent(map, clause),
        Opener::That => before_object_clause(map, target.clause),
        _ => earlier_subject(map, target.clause),
    };
    let is_missing = found.is_empty() && clause.opener != Opener::That;
    (found, is_missing)
}

/// Whether the scope begins with its verb, or with what belongs to it: "was signed", "will open", "sẽ nộp".
fn begins_without_subject(map: &SentenceMap<'_>, target: &Target) -> bool {
    let tokens = &map.tokens;
    let is_date = |at: &usize| map.dates.iter().any(|date| date.contains(at));
    let is_lead = |at: &usize| !is_date(at) && tokens.is_word(*at) && !tokens.is_preposition(*at) && !tokens.is_connective(*at);
    let Some(first) = target.scope.clone().find(is_lead) else { return false };
    let is_verb = map.predicates.iter().any(|predicate| predicate.is_verb && predicate.tokens.contains(&first));
    let is_plan = tokens.at(first, tokens.words.classes.modality).is_some();
    is_verb && !target.scope.is_empty() && !is_sentence_noun(map, first) || is_plan || tokens.is_auxiliary(first)
}

/// The first word of a sentence with a capital may be a noun that looks like a verb; a verb has its subject behind it.
fn is_sentence_noun(map: &SentenceMap<'_>, first: usize) -> bool {
    let is_first = map.clauses.first().is_some_and(|clause| clause.tokens.start == first);
    is_first && map.predicates.iter().filter(|predicate| predicate.is_verb).count() > 1
}

/// The subject of the verb that governs: "the ministry said it will", "Bộ cho biết sẽ".
fn governing_subject(map: &SentenceMap<'_>, clause: &Clause) -> Vec<usize> {
    let governor = clause.governors.iter().find(|governing| governing.kind == super::predicate::Governor::Speech);
    let Some((own, verb)) = governor.and_then(|governing| Some((map.clause(governing.clause)?, governing.verb.start))) else {
        return Vec::new();
    };
    let kept = kept_tokens(map, &(own.tokens.start..verb.max(own.tokens.start)), &map.dates);
    trim_function_words(map, &kept).to_vec()
}

/// Whether the clause before ends with its verb or the verb's date, so that this one is its object.
fn follows_verb(map: &SentenceMap<'_>, clause: usize) -> bool {
    let before = clause.checked_sub(1).and_then(|before| Some((map.clause(before)?, map.own_predicates(before).next_back()?.1)));
    before.is_some_and(|(before, last)| {
        last.is_verb && super::clause::content_words(&map.tokens, last.tokens.end..before.tokens.end, &map.dates) == 0
    })
}

/// The words before "việc ...", which is the object of their verb.
fn before_object_clause(map: &SentenceMap<'_>, clause: usize) -> Vec<usize> {
    let Some(before) = clause.checked_sub(1).and_then(|before| map.clause(before)) else { return Vec::new() };
    let opener = before.tokens.end..map.clause(clause).map_or(before.tokens.end, |clause| clause.tokens.start);
    let mut kept = kept_tokens(map, &before.tokens, &map.dates);
    kept.extend(opener);
    kept
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
    let kept = kept_tokens(map, &range, &map.dates);
    trim_function_words(map, &kept).to_vec()
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
        let kept = kept_tokens(map, &range, &map.dates);
        let kept = trim_function_words(map, &kept);
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
fn kept_tokens(map: &SentenceMap<'_>, scope: &Range<usize>, dates: &[Range<usize>]) -> Vec<usize> {
    let tokens = &map.tokens;
    let mut kept: Vec<usize> = Vec::new();
    let mut depth = 0_usize;
    let mut at = skip_connectives(tokens, scope);
    while at < scope.end {
        if let Some(date) = dates.iter().find(|date| date.contains(&at)) {
            pop_function_words(map, &mut kept);
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
fn pop_function_words(map: &SentenceMap<'_>, kept: &mut Vec<usize>) {
    let tokens = &map.tokens;
    let Some(class) = tokens.words.classes.function else { return };
    while let Some(last) = kept.last().copied().filter(|last| !is_solid(map, *last)) {
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
fn trim_function_words<'k>(map: &SentenceMap<'_>, kept: &'k [usize]) -> &'k [usize] {
    let tokens = &map.tokens;
    let is_mark =
        |at: &usize| !tokens.is_word(*at) && !starts_with_digit(tokens, *at) && !matches!(tokens.text(*at), "%" | "$" | "€" | "£");
    let is_loose = |at: &usize| {
        let is_function = is_function(tokens, *at, &["preposition", "article", "linking", "until", "after", "from", "before", "since"]);
        is_mark(at) || !is_solid(map, *at) && (is_function || tokens.is_auxiliary(*at))
    };
    let is_link = |at: &usize| is_mark(at) || is_function(tokens, *at, &["linking"]);
    let start = kept.iter().position(|at| !is_link(at)).unwrap_or(kept.len());
    let mut end = kept.iter().rposition(|at| !is_loose(at)).map_or(start, |at| at + 1);
    // "đối với", "terkait dengan": a preposition of several words goes as one.
    while let Some(last) = end.checked_sub(1).and_then(|last| kept.get(last)).filter(|last| !is_solid(map, **last)) {
        let longer = (1..=2).find(|back| {
            let first = last.checked_sub(*back - 1);
            first.is_some_and(|first| tokens.function_length(first) > *back)
        });
        match longer {
            Some(back) if end >= back && end - back > start => end -= back,
            _ => break,
        }
    }
    kept.get(start..end.max(start)).unwrap_or_default()
}

/// Whether a token is part of a predicate, which is never taken off a title.
fn is_solid(map: &SentenceMap<'_>, at: usize) -> bool {
    let after = map.predicates.partition_point(|predicate| predicate.tokens.start <= at);
    let predicate = after.checked_sub(1).and_then(|index| map.predicates.get(index));
    predicate.is_some_and(|predicate| predicate.tokens.contains(&at) && map.tokens.function_length(predicate.tokens.start) == 0)
}

/// Cuts at the last mark, linking word or preposition that leaves a title of a good length and its predicate in it, else at a word.
fn shorten(map: &SentenceMap<'_>, kept: &[usize], target: &Target) -> Vec<usize> {
    let tokens = &map.tokens;
    // No title is longer than this many tokens; measuring more of a runaway sentence would be wasted.
    let kept = kept.get(..kept.len().min(3 * LONGEST)).unwrap_or(kept);
    if write(tokens, kept).chars().count() <= LONGEST {
        return kept.to_vec();
    }
    let verb = target.predicate.and_then(|index| map.predicates.get(index)).map_or(0, |predicate| predicate.tokens.end);
    let predicate_at = kept.iter().position(|at| *at + 1 >= verb).unwrap_or(0);
    let lengths: Vec<usize> = (0..=kept.len()).map(|end| write(tokens, kept.get(..end).unwrap_or_default()).chars().count()).collect();
    if lengths.get(predicate_at + 1).is_some_and(|length| *length > LONGEST) {
        // A title that was cut before it came to the happening begins nearer to it.
        let front = phrase_start(tokens, kept, predicate_at);
        if front > 0 {
            return shorten(map, kept.get(front..).unwrap_or(kept), target);
        }
    }
    let fits = |end: usize| lengths.get(end).is_some_and(|length| (SHORTEST..=LONGEST).contains(length));
    let candidates: Vec<usize> = (predicate_at + 1..kept.len()).filter(|end| fits(*end) && is_good_end(map, kept, *end, target)).collect();
    let parts = |end: usize, kinds: &[&str]| {
        kept.get(end).is_some_and(|at| is_function(tokens, *at, kinds) || kinds.is_empty() && tokens.is_break(*at))
    };
    let last = |kinds: &[&str]| candidates.iter().rev().find(|end| parts(**end, kinds)).copied();
    let end = last(&[])
        .or_else(|| last(&["linking", "preposition", "until", "after", "from", "before", "since"]))
        .or_else(|| candidates.last().copied());
    kept.get(..end.unwrap_or(kept.len())).unwrap_or(kept).to_vec()
}

/// Whether a title may end before `end`: not inside a name or a compound, not behind a number, not behind a verb that waits for more.
fn is_good_end(map: &SentenceMap<'_>, kept: &[usize], end: usize, target: &Target) -> bool {
    let tokens = &map.tokens;
    let Some((last, next)) = end.checked_sub(1).and_then(|last| Some((*kept.get(last)?, *kept.get(end)?))) else { return false };
    let is_glued = tokens.sentence.token(next).is_some_and(|token| !token.space_before) && tokens.text(next) != ",";
    let own = target.predicate.and_then(|index| map.predicates.get(index));
    let waits = map
        .predicates
        .iter()
        .any(|predicate| predicate.is_verb && predicate.tokens.contains(&last) && own.is_none_or(|own| own.tokens != predicate.tokens));
    !is_glued && !starts_with_digit(tokens, last) && !is_inside_name(tokens, kept, end) && !waits
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
