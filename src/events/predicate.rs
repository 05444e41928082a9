//! The words of a sentence that something happens by: event nouns and verbs of the lenses, other verbs, and verbs that govern what is told.
//!
//! ```text
//! Prosecutors accused | him of | taking | bribes
//! governs (alleged)            a verb    what the lens calls an act
//! ```

use super::tokens::ClaimTokens;
use crate::lang::{Lexeme, TokenKind, fold};
use std::ops::Range;

/// Letters of the shortest verb, and of the shortest stem that a verb's ending or prefix leaves.
const SHORTEST_VERB: usize = 3;

/// How a verb colours what stands under it: "said that", "accused of", "denied", "hoped that".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Governor {
    Speech,
    Alleged,
    /// An adverb or auxiliary of doubt, which takes no date of its own: "allegedly", "diduga".
    Hedged,
    /// A noun of accusation: "allegations", "dugaan".
    Suspicion,
    Denied,
    Wish,
}

/// A word or two by which something happens, or is said to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Predicate {
    pub tokens: Range<usize>,
    /// The concept of a lens that names it.
    pub concept: Option<&'static str>,
    pub governor: Option<Governor>,
    /// A verb rather than the noun of a happening.
    pub is_verb: bool,
    /// Tells how things are or how numbers move ("is", "rose"), not what happened.
    pub is_state: bool,
    /// Says only that something takes place, begins or ends: what it is stands in its subject.
    pub is_light: bool,
    /// Written as part of a name, which may be called after what does not happen here: "Hai Long Dredging".
    pub is_in_name: bool,
}

/// All predicates of a sentence, in order and disjoint. `fits` says which concepts are looked for, `is_date` which tokens are dates.
pub fn predicates(tokens: &ClaimTokens<'_>, fits: impl Fn(&str) -> bool, is_date: impl Fn(usize) -> bool) -> Vec<Predicate> {
    let (in_body, in_name) = names(tokens);
    let mut found: Vec<Predicate> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let is_free = !is_date(at) && !in_body.get(at).copied().unwrap_or(false);
        match predicate_at(tokens, at, &fits).filter(|_| is_free) {
            Some(predicate) => {
                let is_in_name = !predicate.is_verb && in_name.get(at).copied().unwrap_or(false);
                at = predicate.tokens.end;
                found.push(Predicate { is_in_name, ..predicate });
            }
            None => at += longest_other(tokens, at).max(1),
        }
    }
    found
}

/// Tokens inside the names of bodies (what is called "Election Commission" elects nobody), and tokens inside any name of several words.
fn names(tokens: &ClaimTokens<'_>) -> (Vec<bool>, Vec<bool>) {
    let (mut bodies, mut all) = (vec![false; tokens.len()], vec![false; tokens.len()]);
    if tokens.is_title_case {
        return (bodies, all);
    }
    for run in super::names::capitalised_runs(tokens, 0..tokens.len()).into_iter().filter(|run| run.len() > 1) {
        let is_body = run.clone().any(|at| tokens.at(at, tokens.words.classes.body).is_some());
        let flags = if is_body { &mut bodies } else { &mut all };
        flags.iter_mut().take(run.end).skip(run.start).for_each(|flag| *flag = true);
    }
    (bodies, all)
}

/// Tokens of the longest entry at `at` that is no happening: it hides the shorter entries inside it ("theo kế hoạch" is no "theo").
fn longest_other(tokens: &ClaimTokens<'_>, at: usize) -> usize {
    let classes = &tokens.words.classes;
    let other = [classes.modality, classes.function, classes.clause, classes.verb, classes.party, classes.stance, classes.attitude];
    other.iter().filter_map(|class| tokens.at(at, *class)).map(|lexeme| lexeme.tokens).max().unwrap_or(0)
}

fn predicate_at(tokens: &ClaimTokens<'_>, at: usize, fits: &impl Fn(&str) -> bool) -> Option<Predicate> {
    let classes = &tokens.words.classes;
    let hidden_by = longest_other(tokens, at);
    let is_open = |lexeme: &Lexeme| lexeme.tokens >= hidden_by;
    let concept = tokens.all_at(at, classes.concept).filter(|lexeme| fits(lexeme.sense.value)).max_by_key(|lexeme| lexeme.tokens);
    let concept = concept.filter(is_open);
    let stance = tokens.at(at, classes.stance).filter(is_open);
    let attitude = tokens.at(at, classes.attitude).filter(is_open);
    let governor = stance.and_then(|lexeme| governor_of(tokens, at, lexeme)).or_else(|| attitude.map(|_| Governor::Wish));
    let verb = tokens.at(at, classes.verb).filter(is_open);
    let kind = verb.map_or("", |lexeme| lexeme.sense.value);
    let is_reporting = stance.is_some_and(|lexeme| lexeme.sense.value == "reports");
    let is_listed = matches!(kind, "happening" | "light" | "state") || is_reporting;
    let is_known = concept.is_some() || governor.is_some() || is_listed;
    let is_verb = kind != "none" && (is_listed || is_verb_form(tokens, at) || concept.is_some() && is_unmarked_verb(tokens, at));
    // Auxiliaries and words of plan are no happening by themselves.
    if !is_known && (!is_verb || hidden_by > 0) {
        return None;
    }
    let lengths = [concept, stance.filter(|_| governor.is_some() || is_reporting), attitude, verb.filter(|_| is_listed)];
    let length = lengths.iter().flatten().map(|lexeme| lexeme.tokens).max().unwrap_or(1);
    Some(Predicate {
        tokens: at..at + length,
        concept: concept.map(|lexeme| lexeme.sense.value),
        governor,
        is_verb: is_verb || governor.is_some_and(|governor| governor != Governor::Suspicion),
        is_state: kind == "state" && concept.is_none(),
        is_light: kind == "light",
        is_in_name: false,
    })
}

fn governor_of(tokens: &ClaimTokens<'_>, at: usize, lexeme: Lexeme) -> Option<Governor> {
    match lexeme.sense.value {
        "speech" => Some(Governor::Speech),
        // "Menyampaikan bahwa" says, "menyampaikan surat" hands over.
        "reports" => {
            let behind = at + lexeme.tokens;
            (tokens.is_clause_word(behind, "that") || tokens.is_break(behind) || behind >= tokens.len()).then_some(Governor::Speech)
        }
        "alleged" => Some(Governor::Alleged),
        "hedged" => Some(Governor::Hedged),
        "suspicion" => Some(Governor::Suspicion),
        "denied" => Some(Governor::Denied),
        _ => None,
    }
}

/// Whether a word has the form of a verb, or stands behind one that makes it a verb: "di-", "-ed", "sẽ", "will".
fn is_verb_form(tokens: &ClaimTokens<'_>, at: usize) -> bool {
    let words = tokens.words;
    let word = tokens.text(at);
    let is_word = tokens.sentence.token(at).is_some_and(|token| token.kind == TokenKind::Word);
    let is_capital = word.starts_with(char::is_uppercase);
    if !is_word || word.chars().count() < SHORTEST_VERB || is_capital && at > 0 && !tokens.is_title_case {
        return false;
    }
    let folded = fold(word);
    let leaves_stem = |form: &&str| folded.len() >= form.len() + SHORTEST_VERB;
    let has_prefix = words.verb_prefixes().iter().any(|form| leaves_stem(form) && folded.starts_with(form));
    let has_ending = words.verb_endings().iter().any(|form| leaves_stem(form) && folded.ends_with(form));
    let before = words.classes.verb.and_then(|class| tokens.sentence.lexeme_before(at, class));
    let is_infinitive = before.is_some_and(|(at, lexeme)| lexeme.sense.value == "infinitive" && is_plan_before(tokens, at));
    let is_behind_auxiliary = is_infinitive || before.is_some_and(|(_, lexeme)| lexeme.sense.value == "auxiliary");
    has_prefix || has_ending || is_behind_auxiliary && (!is_capital || tokens.is_title_case)
}

/// "Expected to take": a word of plan or forecast in front of the particle of an infinitive.
fn is_plan_before(tokens: &ClaimTokens<'_>, particle: usize) -> bool {
    let before = tokens.words.classes.modality.and_then(|class| tokens.sentence.lexeme_before(particle, class));
    before.is_some_and(|(_, lexeme)| matches!(lexeme.sense.value, "planned" | "projected" | "tentative"))
}

/// Whether the happening of a lens is told by a verb, in a language that marks its nouns: "ký kết", and not "lễ ký kết".
fn is_unmarked_verb(tokens: &ClaimTokens<'_>, at: usize) -> bool {
    let Some(class) = tokens.words.classes.noun_head else { return false };
    tokens.sentence.lexeme_of(at, class).is_none() && tokens.sentence.lexeme_before(at, class).is_none()
}
