//! How alike two claims are apart from their dates, and what it rests on.
//!
//! Each piece of evidence adds to the score or takes from it; the weights were set on the development stories. A score of 0 is as good a
//! guess for as against; what a join asks for beyond that depends on how much the dates say.

use super::claim_draft::ClaimDraft;
use super::fingerprint::{Place, Term};
use super::run::Run;
use crate::message::Message;

/// The two are named by one concept.
const ONE_CONCEPT: f64 = 1.3;
/// They have words of one concept in them.
const SHARED_CONCEPT: f64 = 0.5;
/// Both are named by concepts, and these are different.
const OTHER_CONCEPT: f64 = -1.2;
/// Both say what is done, and it is not the same.
const OTHER_ACTS: f64 = -1.2;
/// Both name somebody in the clause, and it is nobody in common.
const OTHER_NAMES: f64 = -0.7;
/// All that one tells stands in the other too; from the second share on it speaks for one happening.
const ALL_TERMS: f64 = 5.0;
const NEUTRAL_SHARE: f64 = 0.25;
/// The most that common terms take away.
const MOST_AGAINST: f64 = -0.6;
/// A claim that tells less than this is measured as if it told as much.
const LEAST_TOLD: f64 = 1.5;
/// Told by articles that tell different stories.
const OTHER_STORY: f64 = -2.0;

/// A score and what speaks for it.
#[derive(Clone, Debug, Default)]
pub struct Likeness {
    pub score: f64,
    /// Names, as one of the two writes them.
    pub names: Vec<String>,
    pub numbers: Vec<String>,
    pub is_one_concept: bool,
    /// Both clauses say that the same is done.
    pub is_one_act: bool,
    /// Share of what the shorter tells that the other tells too, 0 to 1.
    pub share: f64,
}

impl Likeness {
    /// What it rests on, for people: the strongest evidence.
    pub fn evidence(&self) -> Message {
        const MUCH: f64 = 0.6;
        if self.share >= MUCH {
            Message::new("likeness-words")
        } else if !self.numbers.is_empty() {
            Message::new("likeness-numbers").text("numbers", self.numbers.join(", "))
        } else if !self.names.is_empty() {
            Message::new("likeness-names").text("names", self.names.join(", "))
        } else if self.is_one_concept {
            Message::new("likeness-concept")
        } else {
            Message::new("likeness-story")
        }
    }
}

/// How alike two claims are.
pub fn likeness(run: &Run<'_>, a: &ClaimDraft, b: &ClaimDraft) -> Likeness {
    let mut found = Likeness::default();
    found.score += by_concept(run, a, b, &mut found.is_one_concept);
    found.score += by_terms(run, a, b, &mut found);
    if !run.are_of_one_story(a.article, b.article) {
        found.score += OTHER_STORY;
    }
    found
}

fn by_concept(run: &Run<'_>, a: &ClaimDraft, b: &ClaimDraft, is_one: &mut bool) -> f64 {
    let counted = |claim: &ClaimDraft| claim.concept.map(|id| run.counts_as(id));
    let (first, second) = (counted(a), counted(b));
    *is_one = first.is_some() && first == second;
    let has = |claim: &ClaimDraft, concept: &str| claim.print.concepts.iter().any(|other| run.counts_as(other) == concept);
    let is_shared = first.is_some_and(|concept| has(b, concept)) || second.is_some_and(|concept| has(a, concept));
    match (first, second) {
        _ if *is_one => ONE_CONCEPT,
        (Some(_), Some(_)) if is_shared => OTHER_CONCEPT + SHARED_CONCEPT,
        (Some(_), Some(_)) => OTHER_CONCEPT,
        _ if is_shared => SHARED_CONCEPT,
        _ => 0.0,
    }
}

fn by_terms(run: &Run<'_>, a: &ClaimDraft, b: &ClaimDraft, found: &mut Likeness) -> f64 {
    let is_one_language = a.language == b.language;
    let tells = |term: &Term| match term {
        Term::Word(_) => is_one_language,
        Term::Stem(_) => !is_one_language,
        _ => true,
    };
    let weigh = |term: &Term| term.weight() * (run.cast(a.article).telling(term) + run.cast(b.article).telling(term)) / 2.0;
    let sum = |claim: &ClaimDraft| -> f64 {
        claim.print.terms.iter().filter(|(term, place)| tells(term) && place.is_in_focus).map(|(term, _)| weigh(term)).sum()
    };
    let mut common = 0.0;
    let own = a.print.terms.iter().filter(|(term, _)| b.print.has(term)).map(|(term, place)| (term, place, b.print.terms.get(term)));
    let joined = b.print.terms.iter().filter(|(term, _)| a.print.joined.contains(term)).map(|(term, place)| (term, place, None));
    for (term, place, other) in own.chain(joined).filter(|(term, ..)| tells(term)) {
        common += weigh(term) * in_common(place, other);
        match term {
            Term::Name(_) | Term::Body(_) => found.names.push(place.written.clone()),
            Term::Number(_) => found.numbers.push(place.written.clone()),
            Term::Act(_) => found.is_one_act |= place.is_in_focus && other.is_some_and(|other| other.is_in_focus),
            _ => {}
        }
    }
    let least = sum(a).min(sum(b)).max(LEAST_TOLD);
    found.share = (common / least).min(1.0);
    let acts = if found.is_one_act || a.print.acts().next().is_none() || b.print.acts().next().is_none() { 0.0 } else { OTHER_ACTS };
    let names_somebody = |claim: &ClaimDraft| claim.print.terms.iter().any(|(term, place)| term.is_name() && place.is_in_focus);
    let names = if found.names.is_empty() && names_somebody(a) && names_somebody(b) { OTHER_NAMES } else { 0.0 };
    (ALL_TERMS * (found.share - NEUTRAL_SHARE)).max(MOST_AGAINST) + acts + names
}

/// How much a common term counts: fully in both clauses, less beside one, little beside both.
fn in_common(place: &Place, other: Option<&Place>) -> f64 {
    match (place.is_in_focus, other.is_none_or(|other| other.is_in_focus)) {
        (true, true) => 1.0,
        (false, false) => 0.2,
        _ => 0.5,
    }
}

/// Whether the two are of one sentence: two claims of one sentence tell of two happenings.
pub fn are_of_one_sentence(a: &ClaimDraft, b: &ClaimDraft) -> bool {
    a.article == b.article && a.quote == b.quote
}

/// Whether both name what they are about, and it is not the same.
pub fn are_of_other_subjects(run: &Run<'_>, a: &ClaimDraft, b: &ClaimDraft) -> bool {
    match (&a.subject, &b.subject) {
        (Some(first), Some(second)) => a.language == b.language && first != second && !run.are_names_of_one(first, second),
        _ => false,
    }
}
