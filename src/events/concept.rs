//! Which concept of a lens names what a date is of.

use super::clause::Opener;
use super::modality::DateRole;
use super::predicate::Predicate;
use super::run::Run;
use super::sentence_map::{SentenceMap, Target};
use crate::lang::Concept;
use std::ops::Range;

/// Weight that a concept loses with each token between it and the predicate, up to [`FARTHEST`].
const LOSS_PER_TOKEN: f64 = 0.03;
const FARTHEST: usize = 10;
/// What a verb of a lens gains over the nouns around it.
const VERB_GAIN: f64 = 0.3;
/// What a word loses that is part of a name.
const NAME_LOSS: f64 = 0.3;
/// What a verb loses that only says of a happening that it takes place or takes effect: "the ceasefire took effect".
const LIGHT_LOSS: f64 = 0.05;

/// The concept that names what `target` tells: its predicate's own, else the heaviest near it in the scope, else what its subject or its
/// object names.
pub fn concept_of<'r>(
    run: &'r Run<'_>,
    map: &SentenceMap<'_>,
    target: &Target,
    date: &Range<usize>,
    role: DateRole,
) -> Option<&'r Concept> {
    let predicate = target.predicate.and_then(|index| map.predicates.get(index));
    let centre = predicate.map_or(date.start, |predicate| predicate.tokens.start);
    let fits = |concept: &Concept| match role {
        DateRole::Act => concept.moves,
        _ => !concept.moves,
    };
    let inside = best(run, map, &target.scope, centre, target.predicate, fits);
    let is_light = role != DateRole::Act
        && predicate.is_none_or(|predicate| {
            predicate.is_light || predicate.concept.is_none_or(|id| run.concept(id).is_some_and(|concept| concept.moves))
        });
    inside
        .map(|(_, concept)| concept)
        .or_else(|| if is_light { of_subject(run, map, target).or_else(|| of_object(run, map, target)) } else { None })
        .or_else(|| best(run, map, &target.scope, centre, target.predicate, |_| true).map(|(_, concept)| concept))
}

/// The happening that a clause tells without a date.
pub struct Told<'r> {
    pub predicate: usize,
    pub concept: &'r Concept,
    /// By a verb, or by a noun of which the clause says that it takes place; else the clause only speaks of it.
    pub is_named: bool,
}

/// What a clause without a date tells.
pub fn concept_of_clause<'r>(run: &'r Run<'_>, map: &SentenceMap<'_>, clause: usize) -> Option<Told<'r>> {
    let own = map.clause(clause)?;
    let scope = own.tokens.clone();
    let main = map.main_predicate(clause)?;
    let centre = map.predicates.get(main).map_or(scope.start, |predicate| predicate.tokens.start);
    let (index, concept) = best(run, map, &scope, centre, Some(main), |_| true)?;
    let predicate = map.predicates.get(index)?;
    let main = map.predicates.get(main)?;
    let is_named = predicate.is_verb || main.is_light || own.opener == Opener::Side || map.clauses.len() == 1;
    let is_told = !predicate.is_in_name && !main.is_state;
    is_told.then_some(Told { predicate: index, concept, is_named })
}

/// The best concept of a range, with its predicate.
fn best<'r>(
    run: &'r Run<'_>,
    map: &SentenceMap<'_>,
    scope: &Range<usize>,
    centre: usize,
    main: Option<usize>,
    fits: impl Fn(&Concept) -> bool,
) -> Option<(usize, &'r Concept)> {
    let inside = map.predicates.iter().enumerate().filter(|(_, predicate)| scope.contains(&predicate.tokens.start));
    let scored = inside.filter_map(|(index, predicate)| {
        let concept = run.concept(predicate.concept?).filter(|concept| fits(concept) && !is_only_named_after(map, concept, predicate))?;
        let loss = LOSS_PER_TOKEN * predicate.tokens.start.abs_diff(centre).min(FARTHEST) as f64;
        let is_main_verb = main == Some(index) && predicate.is_verb && !predicate.is_light;
        Some((index, concept, weight(concept, predicate) - loss + if is_main_verb { VERB_GAIN } else { 0.0 }))
    });
    scored.max_by(|(.., a), (.., b)| a.total_cmp(b)).map(|(index, concept, _)| (index, concept))
}

/// "The Convention against Corruption", "Konvensi PBB melawan Korupsi": a wrong in a name is what the name is about. Wrongs are no names
/// themselves, so a capital inside a sentence is enough, whatever stands between it and the rest of the name.
fn is_only_named_after(map: &SentenceMap<'_>, concept: &Concept, predicate: &Predicate) -> bool {
    let at = predicate.tokens.start;
    let has_capital = at > 0 && !map.tokens.is_title_case && map.tokens.text(at).starts_with(char::is_uppercase);
    concept.wrongdoing && !predicate.is_verb && (predicate.is_in_name || has_capital)
}

fn weight(concept: &Concept, predicate: &Predicate) -> f64 {
    let by_name = if predicate.is_in_name { NAME_LOSS } else { 0.0 };
    let by_lightness = if predicate.is_light { LIGHT_LOSS } else { 0.0 };
    concept.weight - by_name - by_lightness
}

/// "The hearing, which ..., began on 5 May", "the match that was held on 5 May": the concept stands in the subject outside the scope.
fn of_subject<'r>(run: &'r Run<'_>, map: &SentenceMap<'_>, target: &Target) -> Option<&'r Concept> {
    let clause = map.clause(target.clause)?;
    let own_start = target.scope.start;
    let first_word = target.predicate.and_then(|index| map.predicates.get(index)).map_or(own_start, |predicate| predicate.tokens.start);
    let has_subject =
        (own_start..first_word).any(|at| map.tokens.is_word(at) && !map.tokens.is_function_word(at) && !map.tokens.is_pronoun(at));
    let is_light = target.predicate.and_then(|index| map.predicates.get(index)).is_none_or(|predicate| predicate.is_light);
    if has_subject || matches!(clause.opener, Opener::That | Opener::Start) || !is_light && clause.opener != Opener::Relative {
        return None;
    }
    let before = (0..target.clause).rev().filter(|index| map.clause(*index).is_some_and(|clause| !clause.is_attribution));
    before.into_iter().find_map(|index| heaviest(run, map, index))
}

/// "The court put off to 12 March the reading of its ruling": the concept stands in what follows.
fn of_object<'r>(run: &'r Run<'_>, map: &SentenceMap<'_>, target: &Target) -> Option<&'r Concept> {
    let next = target.clause + 1;
    let follows = map.clause(next).is_some_and(|clause| matches!(clause.opener, Opener::That | Opener::Content) && !clause.is_behind_mark);
    if follows { heaviest(run, map, next) } else { None }
}

fn heaviest<'r>(run: &'r Run<'_>, map: &SentenceMap<'_>, clause: usize) -> Option<&'r Concept> {
    let named = map.own_predicates(clause).filter_map(|(_, predicate)| Some((predicate, run.concept(predicate.concept?)?)));
    let named = named.filter(|(predicate, concept)| !concept.moves && !is_only_named_after(map, concept, predicate));
    named.max_by(|(first, a), (second, b)| weight(a, first).total_cmp(&weight(b, second))).map(|(_, concept)| concept)
}
