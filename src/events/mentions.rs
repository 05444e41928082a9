//! Sentences without a date that tell of a happening which another sentence dates.

use super::candidates::Candidates;
use super::claim_draft::ClaimDraft;
use super::event::Relation;
use super::extract::Undatable;
use super::likeness::{Likeness, are_of_one_sentence, are_of_other_subjects, likeness};
use super::merge::{Group, Member};
use super::run::Run;
use crate::message::Message;
use std::collections::BTreeMap;

/// What a mention must have in common with a happening that its own article dates.
const LEAST_IN_ARTICLE: f64 = 4.0;
/// With one that only other articles date.
const LEAST_BEYOND: f64 = 6.0;
/// A headline tells of what its article tells of.
const LEAST_OF_HEADLINE: f64 = 2.1;
/// Lighter concepts are told of too often to be one event each time.
const WEIGHTY: f64 = 0.9;
/// How much better the best happening must be than the next.
const MARGIN: f64 = 0.45;
/// Mentions of one article that an event takes up.
const MOST_PER_ARTICLE: usize = 4;
/// Dated claims of a group that are compared.
const MOST_COMPARED: usize = 8;

/// Joins each undated claim to the one event that it fits; returns those that stay undated.
pub fn join_mentions(run: &Run<'_>, claims: &mut Vec<ClaimDraft>, groups: &mut [Group], undated: Vec<Undatable>) -> Vec<Undatable> {
    let targets: Vec<Option<(usize, Message)>> = {
        let candidates = Candidates::of(run, claims, groups);
        undated.iter().map(|undatable| target(run, claims, groups, &candidates, undatable)).collect()
    };
    let mut left = Vec::new();
    let mut taken: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (undatable, target) in undated.into_iter().zip(targets) {
        let Some((index, reason)) = target else {
            left.push(undatable);
            continue;
        };
        let count = taken.entry((index, undatable.claim.article)).or_default();
        *count += 1;
        if *count > MOST_PER_ARTICLE {
            continue;
        }
        if let Some(group) = groups.get_mut(index) {
            group.members.push(Member { claim: claims.len(), relation: Relation::Mention, reason });
            claims.push(undatable.claim);
        }
    }
    left
}

/// The happening that an undated claim tells of, if one fits clearly better than all others.
fn target(
    run: &Run<'_>,
    claims: &[ClaimDraft],
    groups: &[Group],
    candidates: &Candidates<'_>,
    undatable: &Undatable,
) -> Option<(usize, Message)> {
    if undatable.reason == "unresolved" {
        return None;
    }
    let claim = &undatable.claim;
    let mut found: Vec<(f64, usize, Likeness)> = candidates
        .sharing(run, claim)
        .into_iter()
        .filter_map(|index| {
            let (score, best, least) = fit(run, claims, groups.get(index)?, claim)?;
            (score >= least).then_some((score, index, best))
        })
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let Some((score, index, best)) = found.first() else { return the_only_one(run, claims, groups, claim) };
    let is_clear = found.get(1).is_none_or(|(next, ..)| score - next >= MARGIN);
    is_clear.then(|| (*index, Message::new("join-mention").nested("evidence", best.evidence())))
}

/// The only group of a weighty concept in its story: "the signing" is then that one, whatever else the sentence says.
fn the_only_one(run: &Run<'_>, claims: &[ClaimDraft], groups: &[Group], claim: &ClaimDraft) -> Option<(usize, Message)> {
    let concept = claim.concept.filter(|_| run.weight(claim) >= WEIGHTY).map(|concept| run.counts_as(concept))?;
    let is_its = |lead: &ClaimDraft| {
        lead.concept.is_some_and(|other| run.counts_as(other) == concept) && run.are_of_one_story(lead.article, claim.article)
    };
    let mut its = groups.iter().enumerate().filter(|(_, group)| group.lead(claims).is_some_and(is_its));
    let (index, group) = its.next()?;
    let fits = its.next().is_none()
        && group.claims(claims).all(|other| !are_of_one_sentence(other, claim) && !are_of_other_subjects(run, other, claim));
    fits.then(|| (index, Message::new("join-mention").nested("evidence", Message::new("likeness-concept"))))
}

/// How well a claim fits a group, and how well it would have to.
fn fit(run: &Run<'_>, claims: &[ClaimDraft], group: &Group, claim: &ClaimDraft) -> Option<(f64, Likeness, f64)> {
    let dated = group.claims(claims).take(MOST_COMPARED);
    let (mut best, mut is_in_article) = (None::<Likeness>, false);
    for other in dated {
        if are_of_one_sentence(other, claim) || are_of_other_subjects(run, other, claim) {
            return None;
        }
        is_in_article |= other.article == claim.article;
        let found = likeness(run, other, claim);
        if best.as_ref().is_none_or(|best| found.score > best.score) {
            best = Some(found);
        }
    }
    let best = best.filter(|best| best.is_one_concept || best.is_one_act || claim.is_headline)?;
    let least = match (is_in_article, claim.is_headline) {
        (true, true) => LEAST_OF_HEADLINE,
        (true, false) => LEAST_IN_ARTICLE,
        (false, _) => LEAST_BEYOND,
    };
    // The happening of the article itself before one that only others date.
    Some((best.score + if is_in_article { 0.5 } else { 0.0 }, best, least))
}
