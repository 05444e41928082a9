//! A sentence cut into clauses, each with what governs it.
//!
//! ```text
//! Police said on Monday | that two men, | who were arrested in May, | robbed a bank
//! attribution             governed: said   relative                   governed: said
//! ```
//! Cuts stand at commas and other marks, at the words that open a clause, and behind a verb that governs what follows it.

use super::predicate::{Governor, Predicate};
use super::tokens::ClaimTokens;
use std::ops::Range;

/// What a clause begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opener {
    Start,
    /// Only a mark: comma, semicolon, dash, quotation mark.
    Mark,
    That,
    Relative,
    When,
    List,
    /// "after", "because", "so that": a side clause.
    Side,
    /// "on the sidelines of", "as part of".
    Context,
    /// "according to".
    Source,
    /// "if": what only would happen.
    If,
    /// What a verb of saying or accusing governs, without a word between.
    Content,
}

/// What a clause stands under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Governing {
    pub kind: Governor,
    /// The clause of the governing verb.
    pub clause: usize,
    pub verb: Range<usize>,
}

/// One clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Without the word that opens it.
    pub tokens: Range<usize>,
    pub opener: Opener,
    pub is_behind_mark: bool,
    /// Indices of its predicates.
    pub predicates: Range<usize>,
    pub governors: Vec<Governing>,
    /// Says who says the rest.
    pub is_attribution: bool,
}

/// The clauses of a sentence, in order; `dates` are never cut.
pub fn clauses(tokens: &ClaimTokens<'_>, predicates: &[Predicate], dates: &[Range<usize>]) -> Vec<Clause> {
    let mut clauses = cut(tokens, dates);
    clauses.iter_mut().for_each(|clause| clause.predicates = inside(predicates, &clause.tokens));
    join_lists(predicates, &mut clauses);
    let mut clauses = split_governed(tokens, predicates, dates, clauses);
    mark_attributions(tokens, predicates, &mut clauses);
    govern(tokens, predicates, &mut clauses);
    clauses
}

/// Indices of the predicates in a range of tokens.
fn inside(predicates: &[Predicate], range: &Range<usize>) -> Range<usize> {
    let start = predicates.partition_point(|predicate| predicate.tokens.start < range.start);
    let end = predicates.partition_point(|predicate| predicate.tokens.start < range.end);
    start..end.max(start)
}

fn clause(tokens: Range<usize>, opener: Opener, is_behind_mark: bool) -> Clause {
    Clause { tokens, opener, is_behind_mark, predicates: 0..0, governors: Vec::new(), is_attribution: false }
}

fn cut(tokens: &ClaimTokens<'_>, dates: &[Range<usize>]) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let start = dateline_end(tokens, dates);
    let (mut from, mut opener, mut is_behind_mark) = (start, Opener::Start, false);
    let (mut at, mut depth) = (start, 0_usize);
    while at < tokens.len() {
        if let Some(date) = dates.iter().find(|date| date.contains(&at)) {
            at = date.end;
            continue;
        }
        match tokens.text(at) {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
        let closes = opener == Opener::Relative && depth == 0 && at > from && is_close(tokens, at);
        if closes {
            clauses.push(clause(from..at + 1, opener, is_behind_mark));
            (from, opener, is_behind_mark) = (at + 1, Opener::Mark, false);
            at += 1;
            continue;
        }
        let is_mark = depth == 0 && tokens.is_break(at);
        let word = opener_at(tokens, at, dates).filter(|_| depth == 0);
        if is_mark || word.is_some() {
            if at > from {
                clauses.push(clause(from..at, opener, is_behind_mark));
                is_behind_mark = false;
            }
            let length = word.map_or(1, |(_, length)| length);
            opener = word
                .map_or(if is_mark && opener == Opener::Start && clauses.is_empty() { opener } else { Opener::Mark }, |(opener, _)| opener);
            is_behind_mark |= is_mark;
            at += length;
            from = at;
        } else {
            at += 1;
        }
    }
    if tokens.len() > from {
        clauses.push(clause(from..tokens.len(), opener, is_behind_mark));
    }
    clauses
}

/// Behind "HANOI, 5 March (Agency) -": names and dates in front of the first dash say where and when the report was written.
fn dateline_end(tokens: &ClaimTokens<'_>, dates: &[Range<usize>]) -> usize {
    const LONGEST: usize = 16;
    const SHORTEST_SHOUT: usize = 5;
    let is_dash = |at: usize| matches!(tokens.text(at), "—" | "–" | "-") && (tokens.is_break(at) || tokens.text(at) != "-");
    let is_shout = |at: usize| tokens.text(at).chars().count() >= SHORTEST_SHOUT && tokens.text(at).chars().all(char::is_uppercase);
    let ends = |at: &usize| is_dash(*at) || tokens.text(*at) == ":" && at.checked_sub(1).is_some_and(is_shout);
    let Some(mark) = (0..tokens.len().min(LONGEST)).find(ends) else { return 0 };
    let mut is_in_brackets = false;
    let is_plain = |at: usize| {
        match tokens.text(at) {
            "(" => is_in_brackets = true,
            ")" => is_in_brackets = false,
            _ => {}
        }
        let is_date = dates.iter().any(|date| date.contains(&at));
        is_in_brackets || is_date || !tokens.is_word(at) || tokens.text(at).starts_with(char::is_uppercase)
    };
    let is_dateline = (0..mark).all(is_plain) && mark + 1 < tokens.len() && !tokens.is_title_case;
    if is_dateline { mark + 1 } else { 0 }
}

/// A word that ends a noun with its relative clause: "menteri yang ... itu".
fn is_close(tokens: &ClaimTokens<'_>, at: usize) -> bool {
    tokens.at(at, tokens.words.classes.clause).is_some_and(|lexeme| lexeme.sense.value == "close" && lexeme.tokens >= tokens.longest_at(at))
}

/// The word that opens a clause at a token, with its length. Before a date such a word is a preposition: "after 5 May".
fn opener_at(tokens: &ClaimTokens<'_>, at: usize, dates: &[Range<usize>]) -> Option<(Opener, usize)> {
    let classes = &tokens.words.classes;
    if let Some(lexeme) = tokens.at(at, classes.stance).filter(|lexeme| lexeme.sense.value == "attributed") {
        return (tokens.longest_at(at) <= lexeme.tokens).then_some((Opener::Source, lexeme.tokens));
    }
    if let Some(lexeme) = tokens.at(at, classes.modality).filter(|lexeme| lexeme.sense.value == "conditional") {
        return Some((Opener::If, lexeme.tokens));
    }
    let lexeme = tokens.at(at, classes.clause)?;
    if tokens.longest_at(at) > lexeme.tokens {
        return None;
    }
    let behind = at + lexeme.tokens;
    let leads_to_date = || dates.iter().any(|date| date.start == behind || date.start == behind + 1 && tokens.is_preposition(behind));
    let opener = match lexeme.sense.value {
        "that" => Opener::That,
        "relative" => Opener::Relative,
        "when" if !leads_to_date() => Opener::When,
        "side" if !leads_to_date() => Opener::Side,
        "list" => Opener::List,
        "context" => Opener::Context,
        _ => return None,
    };
    Some((opener, lexeme.tokens))
}

/// "Signed and ratified" are two clauses, "ministers and governors" are none: a conjunction parts only what has a verb on both sides.
fn join_lists(predicates: &[Predicate], clauses: &mut Vec<Clause>) {
    let has_verb = |clause: &Clause| {
        let own = predicates.get(clause.predicates.clone()).unwrap_or_default();
        own.iter().any(|predicate| predicate.is_verb || predicate.is_state || predicate.is_light)
    };
    let mut at = 1;
    while at < clauses.len() {
        let Some((before, this)) = at.checked_sub(1).and_then(|before| Some((clauses.get(before)?, clauses.get(at)?))) else { break };
        let is_loose = matches!(this.opener, Opener::List | Opener::Mark) && !this.is_behind_mark;
        if !is_loose || has_verb(before) && has_verb(this) {
            at += 1;
            continue;
        }
        let joined = Clause {
            tokens: before.tokens.start..this.tokens.end,
            predicates: before.predicates.start.min(this.predicates.start)..this.predicates.end.max(before.predicates.end),
            ..before.clone()
        };
        clauses.splice(at - 1..=at, [joined]);
    }
}

/// Cuts behind verbs of saying, accusing, denying and wishing, where what they govern follows without a word between.
fn split_governed(tokens: &ClaimTokens<'_>, predicates: &[Predicate], dates: &[Range<usize>], clauses: Vec<Clause>) -> Vec<Clause> {
    let mut all: Vec<Clause> = Vec::new();
    let mut rest: Vec<Clause> = clauses.into_iter().rev().collect();
    while let Some(mut current) = rest.pop() {
        let has_that = rest.last().is_some_and(|next| next.opener == Opener::That && !next.is_behind_mark);
        let goes_on = rest.last().is_some_and(|next| !next.is_behind_mark);
        let is_verb =
            |clause: &Clause| predicates.get(clause.predicates.clone()).unwrap_or_default().iter().any(|predicate| predicate.is_verb);
        let has_said = all.iter().any(|before| before.opener != Opener::Relative && is_verb(before));
        let splits = current.predicates.clone().find_map(|index| {
            let start = complement(tokens, predicates, dates, &current, index, Around { has_said, goes_on })?;
            let is_last = index + 1 == current.predicates.end;
            (!(has_that && is_last)).then_some(start)
        });
        if let Some(start) = splits {
            let mut content = clause(start..current.tokens.end, Opener::Content, false);
            content.predicates = inside(predicates, &content.tokens);
            current.tokens.end = start;
            current.predicates.end = content.predicates.start;
            rest.push(content);
        }
        all.push(current);
    }
    all
}

/// What stands around a clause with a governing verb.
#[derive(Clone, Copy)]
struct Around {
    /// Something was told before it.
    has_said: bool,
    /// The next clause follows without a mark.
    goes_on: bool,
}

/// Where what the predicate governs begins, if it governs something in its own clause.
fn complement(
    tokens: &ClaimTokens<'_>,
    predicates: &[Predicate],
    dates: &[Range<usize>],
    own: &Clause,
    index: usize,
    around: Around,
) -> Option<usize> {
    let predicate = predicates.get(index)?;
    let governor = predicate.governor?;
    let start = skip_date(tokens, predicate.tokens.end, dates, own.tokens.end);
    let behind = predicates.get(index + 1..own.predicates.end).unwrap_or_default();
    let has_happening = behind.iter().any(|other| other.is_verb || other.concept.is_some());
    let governs = match governor {
        // "kata X", "said X": a name behind the verb is the speaker.
        Governor::Speech if around.has_said && is_trailing(own, predicate) => false,
        Governor::Speech => {
            behind.iter().any(|other| other.is_verb) || around.goes_on && content_words(tokens, start..own.tokens.end, dates) > 0
        }
        Governor::Suspicion => false,
        Governor::Hedged => {
            // A doubt that colours the whole clause needs no cut.
            let before = predicates.get(own.predicates.start..index).unwrap_or_default();
            before.iter().any(|other| other.is_verb && other.governor.is_none())
        }
        Governor::Alleged | Governor::Denied => has_happening || content_words(tokens, start..own.tokens.end, dates) >= 3,
        Governor::Wish => has_happening,
    };
    (governs && start < own.tokens.end).then_some(start)
}

/// ", said the minister": the verb of saying opens a clause that stands behind what was said.
fn is_trailing(own: &Clause, speech: &Predicate) -> bool {
    own.is_behind_mark && speech.tokens.start == own.tokens.start
}

/// Behind a date that stands right behind a verb, which is the verb's own: "said on Monday".
fn skip_date(tokens: &ClaimTokens<'_>, from: usize, dates: &[Range<usize>], end: usize) -> usize {
    let mut at = from;
    while at < end {
        if let Some(date) = dates.iter().find(|date| date.contains(&at)) {
            at = date.end;
        } else if tokens.is_preposition(at) && dates.iter().any(|date| date.start == at + 1) {
            at += 1;
        } else {
            break;
        }
    }
    at
}

/// Words that are neither function words nor parts of dates.
pub fn content_words(tokens: &ClaimTokens<'_>, range: Range<usize>, dates: &[Range<usize>]) -> usize {
    let is_content = |at: &usize| {
        let is_date = dates.iter().any(|date| date.contains(at));
        tokens.is_word(*at) && !is_date && !tokens.is_function_word(*at)
    };
    range.filter(is_content).count()
}

/// Clauses that only say who says the rest: "according to X", ", said the minister", "Police said that".
fn mark_attributions(tokens: &ClaimTokens<'_>, predicates: &[Predicate], clauses: &mut [Clause]) {
    let marks: Vec<bool> = clauses
        .iter()
        .enumerate()
        .map(|(index, clause)| {
            let own = predicates.get(clause.predicates.clone()).unwrap_or_default();
            let next = clauses.get(index + 1);
            let speech = own.iter().find(|predicate| predicate.governor == Some(Governor::Speech));
            let is_source = clause.opener == Opener::Source;
            let ends_with_speech =
                own.last().is_some_and(|last| last.governor == Some(Governor::Speech) && last.tokens.end == clause.tokens.end);
            let leads = next.is_some_and(|next| is_governed(tokens, next)) || index == 0 && ends_with_speech && clauses.len() > 1;
            let trails = index > 0 && clause.is_behind_mark && clause.opener == Opener::Mark;
            let is_only_speech = own.iter().all(|predicate| predicate.governor == Some(Governor::Speech) || !predicate.is_verb);
            is_source
                || speech.is_some() && (leads || trails && is_only_speech || trails && speech.is_some_and(|verb| is_trailing(clause, verb)))
        })
        .collect();
    for (clause, is_attribution) in clauses.iter_mut().zip(marks) {
        clause.is_attribution = is_attribution;
    }
}

/// Whether a clause stands under the verb right before it.
fn is_governed(tokens: &ClaimTokens<'_>, next: &Clause) -> bool {
    matches!(next.opener, Opener::That | Opener::Content) || opens_quote(tokens, next)
}

/// Whether a colon or an opening quotation mark stands right before a clause.
fn opens_quote(tokens: &ClaimTokens<'_>, clause: &Clause) -> bool {
    let before = clause.tokens.start.checked_sub(1).map(|at| tokens.text(at));
    clause.is_behind_mark && before.is_some_and(|mark| matches!(mark, ":" | "\"" | "“" | "«"))
}

/// Hands each governing verb to the clauses that stand under it.
fn govern(tokens: &ClaimTokens<'_>, predicates: &[Predicate], clauses: &mut [Clause]) {
    let mut governed: Vec<(usize, Governing)> = Vec::new();
    for (index, clause) in clauses.iter().enumerate() {
        if clause.opener == Opener::Source {
            let source = Governing { kind: Governor::Speech, clause: index, verb: clause.tokens.clone() };
            governed.extend((0..clauses.len()).filter(|other| *other != index).map(|other| (other, source.clone())));
            continue;
        }
        for predicate in predicates.get(clause.predicates.clone()).unwrap_or_default() {
            let Some(kind) = predicate.governor else { continue };
            let governing = Governing { kind, clause: index, verb: predicate.tokens.clone() };
            let is_split = clauses.get(index + 1).is_some_and(|next| is_governed(tokens, next));
            let is_last = predicates.get(clause.predicates.clone()).and_then(<[Predicate]>::last) == Some(predicate);
            let scope = match kind {
                Governor::Suspicion => index + 1..suspicion_end(clauses, index),
                Governor::Hedged if !(is_split && is_last && clauses.get(index + 1).is_some_and(|next| next.opener == Opener::Content)) => {
                    index..scope_end(predicates, clauses, index, kind)
                }
                // "The government, the minister said, will ...": what it interrupts goes on behind it.
                Governor::Speech if clause.is_attribution && index > 0 && !is_split => {
                    let interrupts = (0..index).all(|before| clauses.get(before).is_some_and(|before| before.predicates.is_empty()));
                    0..if interrupts { clauses.len() } else { index }
                }
                Governor::Speech if !clause.is_attribution => index..index,
                _ => index + 1..scope_end(predicates, clauses, index, kind),
            };
            let is_aside = |other: &usize| {
                kind == Governor::Speech
                    && clauses.get(*other).is_some_and(|other| other.opener == Opener::Relative && other.is_behind_mark)
            };
            governed.extend(
                scope
                    .filter(|other| *other != index || kind != Governor::Speech)
                    .filter(|other| !is_aside(other))
                    .map(|other| (other, governing.clone())),
            );
        }
    }
    for (index, governing) in governed {
        if let Some(clause) = clauses.get_mut(index) {
            clause.governors.push(governing);
        }
    }
}

/// A noun of suspicion colours what hangs on it: "allegations that ...", "dugaan suap yang ...".
fn suspicion_end(clauses: &[Clause], from: usize) -> usize {
    let hangs = |clause: &Clause| matches!(clause.opener, Opener::That | Opener::Relative) && !clause.is_behind_mark;
    from + 1 + clauses.get(from + 1..).unwrap_or_default().iter().take_while(|clause| hangs(clause)).count()
}

/// The first clause behind `from` that does not stand under its governing verb any more.
fn scope_end(predicates: &[Predicate], clauses: &[Clause], from: usize, kind: Governor) -> usize {
    let is_island = clauses.get(from).is_some_and(|clause| clause.opener == Opener::Relative && clause.is_behind_mark);
    let has_verb = |clause: &Clause| {
        predicates.get(clause.predicates.clone()).unwrap_or_default().iter().any(|predicate| predicate.is_verb && !predicate.is_state)
    };
    let ends = |(offset, clause): &(usize, &Clause)| {
        let leaves_island = is_island && clause.is_behind_mark;
        let leaves_wish = kind == Governor::Wish && clause.is_behind_mark && has_verb(clause);
        *offset > 0 && (clause.is_attribution || leaves_island || leaves_wish)
    };
    let behind = clauses.get(from + 1..).unwrap_or_default();
    behind.iter().enumerate().find(ends).map_or(clauses.len(), |(offset, _)| from + 1 + offset)
}
