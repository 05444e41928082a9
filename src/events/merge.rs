//! Claims that tell of one happening put together. Each join has a reason, and so has each near miss.
//!
//! ```text
//! claims --same dates--> groups --coarse dates find the finer ones they tell of--> groups --days of one gathering--> groups
//! ```
//! Claims are compared within blocks of one date, and groups of coarse dates with what lies inside them and shares a name or a concept, so
//! the work grows with the number of claims.

use super::candidates::{Candidates, pairs_within};
use super::claim_draft::ClaimDraft;
use super::cluster::cluster;
use super::event::{Relation, Stance};
use super::likeness::{Likeness, are_of_one_sentence, are_of_other_subjects, likeness};
use super::moved::join_moved;
use super::run::Run;
use crate::edtf::{Bounds, Edtf};
use crate::message::Message;
use std::collections::BTreeMap;

/// A pair of one date joins from this score on, and two clusters of it on average.
const LEAST: f64 = 0.3;
const LEAST_ON_AVERAGE: f64 = 0.3;
/// A stated fact and what is alleged or denied, on one date.
const ACT_AND_CHARGE: f64 = -0.6;
/// The same claim of two copies.
const SAME_WORDS: f64 = 20.0;
/// The day on which one of the two appeared: much happens on it.
const NEWS_DAY: f64 = -0.25;
/// How much better the best finer date must be than the next for a coarse one to join it.
const MARGIN: f64 = 0.3;
/// Claims of a group that are compared with another group.
const MOST_COMPARED: usize = 6;

/// A claim in its group: how it relates to the others and why it is there.
#[derive(Clone, Debug)]
pub struct Member {
    pub claim: usize,
    pub relation: Relation,
    pub reason: Message,
}

/// The claims of one happening.
#[derive(Clone, Debug)]
pub struct Group {
    /// The first is the one that the others were joined to.
    pub members: Vec<Member>,
}

impl Group {
    pub fn lead<'c>(&self, claims: &'c [ClaimDraft]) -> Option<&'c ClaimDraft> {
        claims.get(self.members.first()?.claim)
    }

    pub fn claims<'c>(&self, claims: &'c [ClaimDraft]) -> impl Iterator<Item = &'c ClaimDraft> {
        self.members.iter().filter_map(|member| claims.get(member.claim))
    }
}

/// Two groups that were nearly one.
#[derive(Clone, Debug)]
pub struct NearMissPair {
    pub first: usize,
    pub second: usize,
    pub reason: Message,
}

/// Groups the claims. Their order must not depend on the order of the articles: the caller sorts them.
pub fn merge(run: &Run<'_>, claims: &[ClaimDraft]) -> Vec<Group> {
    let mut groups: Vec<Group> = blocks(claims).into_values().flat_map(|block| merge_block(run, claims, &block)).collect();
    join_coarse(run, claims, &mut groups);
    join_moved(run, claims, &mut groups);
    join_gatherings(run, claims, &mut groups);
    groups
}

/// The claims of each date. A condition without a date stands alone.
fn blocks(claims: &[ClaimDraft]) -> BTreeMap<Bounds, Vec<usize>> {
    let mut blocks: BTreeMap<Bounds, Vec<usize>> = BTreeMap::new();
    for (index, claim) in claims.iter().enumerate() {
        blocks.entry(claim.bounds).or_default().push(index);
    }
    blocks
}

/// The groups of claims that give one date.
pub fn merge_block(run: &Run<'_>, claims: &[ClaimDraft], block: &[usize]) -> Vec<Group> {
    let pairs = pairs_within(run, claims, block);
    let score = |a: usize, b: usize| same_date_score(run, claims.get(a)?, claims.get(b)?);
    let clusters = cluster(block, &pairs, score, LEAST, LEAST_ON_AVERAGE);
    clusters.into_iter().map(|members| group_of(run, claims, &members)).collect()
}

/// How far two claims of one date are of one happening.
fn same_date_score(run: &Run<'_>, a: &ClaimDraft, b: &ClaimDraft) -> Option<f64> {
    let are_apart = are_of_one_sentence(a, b)
        || are_of_other_subjects(run, a, b)
        || a.condition.is_some() != b.condition.is_some() && !a.bounds.is_located();
    if are_apart {
        return None;
    }
    if are_the_same_words(a, b) {
        return Some(SAME_WORDS);
    }
    let is_charged = |claim: &ClaimDraft| matches!(claim.stance, Stance::Alleged | Stance::Denied);
    let stances = if is_charged(a) == is_charged(b) || a.stance == Stance::Attributed || b.stance == Stance::Attributed {
        0.0
    } else {
        ACT_AND_CHARGE
    };
    let is_news_day = [a, b].iter().any(|claim| claim.reported.is_some_and(|reported| reported.bounds() == claim.bounds));
    Some(likeness(run, a, b).score + date_says(a.bounds) + stances + if is_news_day { NEWS_DAY } else { 0.0 })
}

/// Whether two articles hold the same claim at the same place, as copies do.
fn are_the_same_words(a: &ClaimDraft, b: &ClaimDraft) -> bool {
    a.quote == b.quote && a.focus == b.focus && a.timex == b.timex && a.title == b.title
}

/// How much it speaks for one happening that two claims of a story give one date: a day much, a year little.
fn date_says(bounds: Bounds) -> f64 {
    match bounds.day_count().unwrap_or(i64::MAX) {
        0..=1 => 0.9,
        2..=10 => 0.6,
        11..=31 => 0.2,
        32..=92 => -0.2,
        93..=366 => -0.9,
        _ => -1.5,
    }
}

/// A group with the reason of each member: what it has in common with the member before that it is most like.
fn group_of(run: &Run<'_>, claims: &[ClaimDraft], members: &[usize]) -> Group {
    let joined = members.iter().enumerate().map(|(at, &claim)| {
        let before = members.get(..at).unwrap_or_default();
        match best_likeness(run, claims, claim, before) {
            Some(found) => {
                Member { claim, relation: Relation::Same, reason: Message::new("join-same-dates").nested("evidence", found.evidence()) }
            }
            None => Member { claim, relation: Relation::Lead, reason: Message::new("join-lead") },
        }
    });
    Group { members: joined.collect() }
}

fn best_likeness(run: &Run<'_>, claims: &[ClaimDraft], claim: usize, others: &[usize]) -> Option<Likeness> {
    let claim = claims.get(claim)?;
    let found = others.iter().take(MOST_COMPARED).filter_map(|other| Some(likeness(run, claim, claims.get(*other)?)));
    found.max_by(|a, b| a.score.total_cmp(&b.score))
}

/// The best and the average likeness of two groups; `None` if one pair of them cannot be one happening.
pub fn group_likeness(run: &Run<'_>, claims: &[ClaimDraft], a: &Group, b: &Group) -> Option<(Likeness, f64)> {
    let (mut best, mut sum, mut count) = (None::<Likeness>, 0.0, 0_usize);
    for first in a.claims(claims).take(MOST_COMPARED) {
        for second in b.claims(claims).take(MOST_COMPARED) {
            if are_of_one_sentence(first, second) || are_of_other_subjects(run, first, second) {
                return None;
            }
            let found = likeness(run, first, second);
            sum += found.score;
            count += 1;
            if best.as_ref().is_none_or(|best| found.score > best.score) {
                best = Some(found);
            }
        }
    }
    best.map(|best| (best, sum / count.max(1) as f64))
}

/// What a coarse date asks for to be one with a date inside it.
fn least_for_coarse(claim: &ClaimDraft) -> Option<f64> {
    // "On 25 and 26 May" is as exact as a day: what happened on one of the days is another happening.
    let is_stretch = matches!(claim.edtf, Some(Edtf::Interval(..))) && !claim.is_approximate;
    match claim.day_count() {
        2..=10 if is_stretch => Some(3.0),
        2..=10 => Some(0.8),
        11..=31 => Some(1.2),
        32..=92 => Some(1.5),
        93..=366 => Some(2.0),
        _ => None,
    }
}

/// A group of a coarse date joins the one group inside it that it fits best.
fn join_coarse(run: &Run<'_>, claims: &[ClaimDraft], groups: &mut Vec<Group>) {
    let mut order: Vec<usize> = (0..groups.len()).collect();
    let days = |group: &Group| group.lead(claims).map_or(i64::MAX, ClaimDraft::day_count);
    order.sort_by_key(|index| groups.get(*index).map(|group| (days(group), *index)));
    let candidates = Candidates::of(run, claims, groups);
    for coarse in order {
        let Some((fine, reason)) = finer_group(run, claims, groups, &candidates, coarse) else { continue };
        let moved = groups.get_mut(coarse).map(|group| std::mem::take(&mut group.members)).unwrap_or_default();
        if let Some(target) = groups.get_mut(fine) {
            target.members.extend(moved.into_iter().map(|member| Member { relation: Relation::Refines, reason: reason.clone(), ..member }));
        }
    }
    groups.retain(|group| !group.members.is_empty());
}

fn finer_group(
    run: &Run<'_>,
    claims: &[ClaimDraft],
    groups: &[Group],
    candidates: &Candidates<'_>,
    coarse: usize,
) -> Option<(usize, Message)> {
    let group = groups.get(coarse)?;
    let lead = group.lead(claims)?;
    let least = least_for_coarse(lead)?;
    if let Some(gathering) = the_gathering_inside(run, claims, groups, candidates, group) {
        return Some((gathering, Message::new("join-refines").nested("evidence", Message::new("likeness-concept"))));
    }
    let mut found: Vec<(f64, usize, Likeness)> = candidates
        .inside(run, group, claims, lead.bounds)
        .into_iter()
        .filter(|index| *index != coarse)
        .filter_map(|index| {
            let (best, average) = group_likeness(run, claims, group, groups.get(index)?)?;
            Some(((best.score + average) / 2.0, index, best))
        })
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let (score, fine, best) = found.first()?;
    let is_clear = found.get(1).is_none_or(|(next, ..)| score - next >= MARGIN);
    (*score >= least && is_clear).then(|| (*fine, Message::new("join-refines").nested("evidence", best.evidence())))
}

/// The only gathering of a kind within the coarse date of one of that kind: "at the end of October" is then when it was held.
fn the_gathering_inside(
    run: &Run<'_>,
    claims: &[ClaimDraft],
    groups: &[Group],
    candidates: &Candidates<'_>,
    coarse: &Group,
) -> Option<usize> {
    const LONGEST: i64 = 31;
    let lead = coarse.lead(claims).filter(|lead| run.is_gathering(lead) && lead.is_approximate && lead.day_count() <= LONGEST)?;
    let counted = |claim: &ClaimDraft| claim.concept.map(|concept| run.counts_as(concept));
    let is_its = |index: &usize| {
        groups.get(*index).and_then(|group| group.lead(claims)).is_some_and(|other| {
            run.is_gathering(other)
                && counted(other) == counted(lead)
                && run.are_of_one_story(other.article, lead.article)
                && !are_of_other_subjects(run, other, lead)
        })
    };
    let mut inside = candidates.inside(run, coarse, claims, lead.bounds).into_iter().filter(is_its);
    let found = inside.next()?;
    inside.next().is_none().then_some(found)
}

/// What happens on just the same several days as a gathering, in the same story, is part of it.
fn join_gatherings(run: &Run<'_>, claims: &[ClaimDraft], groups: &mut Vec<Group>) {
    let mut hosts: BTreeMap<Bounds, Vec<usize>> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        let Some(lead) = group.lead(claims) else { continue };
        if (2..=10).contains(&lead.day_count()) && run.is_gathering(lead) {
            hosts.entry(lead.bounds).or_default().push(index);
        }
    }
    let mut moved: Vec<(usize, usize)> = Vec::new();
    for same_days in hosts.values() {
        let weight = |index: &usize| groups.get(*index).and_then(|group| group.lead(claims)).map_or(0.0, |lead| run.weight(lead));
        let Some(host) = same_days.iter().copied().max_by(|a, b| weight(a).total_cmp(&weight(b)).then(b.cmp(a))) else { continue };
        for guest in same_days.iter().copied().filter(|guest| *guest != host) {
            let pair = groups.get(host).and_then(|group| group.lead(claims)).zip(groups.get(guest).and_then(|group| group.lead(claims)));
            if pair
                .is_some_and(|(host, guest)| !are_of_other_subjects(run, host, guest) && run.are_of_one_story(host.article, guest.article))
            {
                moved.push((guest, host));
            }
        }
    }
    for (guest, host) in &moved {
        let members: Vec<Member> = groups.get_mut(*guest).map(|group| std::mem::take(&mut group.members)).unwrap_or_default();
        let joined =
            members.into_iter().map(|member| Member { relation: Relation::Same, reason: Message::new("join-gathering"), ..member });
        if let Some(group) = groups.get_mut(*host) {
            group.members.extend(joined);
        }
    }
    groups.retain(|group| !group.members.is_empty());
}

/// Groups of one concept whose dates overlap and that were kept apart.
pub fn near_misses(run: &Run<'_>, claims: &[ClaimDraft], groups: &[Group]) -> Vec<NearMissPair> {
    let mut by_concept: BTreeMap<&'static str, Vec<(usize, &ClaimDraft)>> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        if let Some((lead, concept)) = group.lead(claims).and_then(|lead| Some((lead, lead.concept?))) {
            by_concept.entry(run.counts_as(concept)).or_default().push((index, lead));
        }
    }
    let mut pairs = Vec::new();
    for same_concept in by_concept.values_mut() {
        same_concept.sort_by_key(|(index, lead)| (lead.bounds, *index));
        for pair in same_concept.windows(2) {
            let [(first, a), (second, b)] = pair else { continue };
            if a.bounds.is_located() && b.bounds.is_located() && a.bounds.overlaps(b.bounds) {
                let key = if are_of_other_subjects(run, a, b) { "apart-subject" } else { "apart-unlinked" };
                pairs.push(NearMissPair { first: *first, second: *second, reason: Message::new(key) });
            }
        }
    }
    pairs
}
