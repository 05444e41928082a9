//! Claims that tell of one happening put together. Each join has a reason, and so has each near miss.
//!
//! ```text
//! claims --same dates--> groups --coarser dates join the one group they fit--> groups --other dates of the same--> events
//! ```
//! Only claims of one concept (or of none) are compared, so the work grows with the size of such blocks.

use super::claim_draft::ClaimDraft;
use super::event::Relation;
use super::run::Run;
use crate::edtf::Bounds;
use crate::message::Message;
use std::collections::BTreeMap;

/// Share of common words from which two claims without a concept are one.
const SAME_TEXT: f64 = 0.35;
/// Share of common words that links two claims of one concept.
const LINKED_TEXT: f64 = 0.15;
/// Share of common words from which two claims with different dates contradict each other.
const SAME_STORY: f64 = 0.6;
/// Days beyond which two dates are two happenings rather than one that is disputed.
const DISPUTED_DAYS: i64 = 10;

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

/// Two groups that were nearly one.
#[derive(Clone, Debug)]
pub struct NearMissPair {
    pub first: usize,
    pub second: usize,
    pub reason: Message,
}

/// Groups the claims. Their order must not depend on the order of the articles: the caller sorts them.
pub fn merge(run: &Run<'_>, claims: &[ClaimDraft]) -> (Vec<Group>, Vec<NearMissPair>) {
    let mut groups: Vec<Group> = Vec::new();
    for block in blocks(run, claims).into_values() {
        let merged = merge_block(run, claims, &block);
        groups.extend(merged);
    }
    join_gatherings(run, claims, &mut groups);
    let misses = near_misses(run, claims, &groups);
    (groups, misses)
}

/// What two claims must have in common to be compared: the concept that they count as, or without one the date.
type BlockKey = (Option<&'static str>, Option<Bounds>);

fn blocks(run: &Run<'_>, claims: &[ClaimDraft]) -> BTreeMap<BlockKey, Vec<usize>> {
    let mut blocks: BTreeMap<BlockKey, Vec<usize>> = BTreeMap::new();
    for (index, claim) in claims.iter().enumerate() {
        let concept = claim.concept.map(|concept| run.counts_as(concept));
        let key = (concept, if concept.is_none() { Some(claim.bounds) } else { None });
        blocks.entry(key).or_default().push(index);
    }
    blocks
}

fn merge_block(run: &Run<'_>, claims: &[ClaimDraft], block: &[usize]) -> Vec<Group> {
    let mut order = block.to_vec();
    // The finest dates first: a coarse claim then finds what it can belong to.
    order.sort_by_key(|&index| claims.get(index).map(|claim| (claim.day_count(), claim.bounds, index)));
    let mut groups: Vec<Group> = Vec::new();
    for index in order {
        let Some(claim) = claims.get(index) else { continue };
        match best_group(run, claims, &groups, claim) {
            Some((group, relation, reason)) => {
                if let Some(group) = groups.get_mut(group) {
                    group.members.push(Member { claim: index, relation, reason });
                }
            }
            None => {
                groups.push(Group { members: vec![Member { claim: index, relation: Relation::Lead, reason: Message::new("join-lead") }] })
            }
        }
    }
    groups
}

/// The group that a claim belongs to, if there is exactly one best.
fn best_group(run: &Run<'_>, claims: &[ClaimDraft], groups: &[Group], claim: &ClaimDraft) -> Option<(usize, Relation, Message)> {
    let joins = groups.iter().enumerate().filter_map(|(index, group)| {
        let lead = claims.get(group.members.first()?.claim)?;
        let (relation, reason) = join(run, lead, claim)?;
        let closeness = (relation == Relation::Same, lead.similarity(claim) + lead.shared_names(claim) as f64 / 10.0);
        Some((index, relation, reason, closeness))
    });
    let best = joins.max_by(|(.., a), (.., b)| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    best.map(|(index, relation, reason, _)| (index, relation, reason))
}

/// How `claim` tells of the same happening as `lead`, if it does.
fn join(run: &Run<'_>, lead: &ClaimDraft, claim: &ClaimDraft) -> Option<(Relation, Message)> {
    if lead.condition.is_some() != claim.condition.is_some() && lead.bounds != claim.bounds {
        return None;
    }
    if !lead.bounds.is_located() || !claim.bounds.is_located() {
        return None;
    }
    if are_other_subjects(run, lead, claim) {
        return None;
    }
    if lead.bounds == claim.bounds {
        return joins_on_same_dates(run, lead, claim).map(|reason| (Relation::Same, reason));
    }
    if claim.bounds.contains(lead.bounds) && claim.day_count() <= 366 && lead.concept.is_some() && are_linked(run, lead, claim) {
        return Some((Relation::Refines, Message::new("join-refines")));
    }
    contradiction(run, lead, claim)
}

fn joins_on_same_dates(run: &Run<'_>, lead: &ClaimDraft, claim: &ClaimDraft) -> Option<Message> {
    if lead.concept.is_none() {
        return (lead.similarity(claim) >= SAME_TEXT).then(|| Message::new("join-same-words"));
    }
    are_linked(run, lead, claim).then(|| Message::new("join-same-dates"))
}

/// Whether something beside concept and date says that two claims are of one story.
fn are_linked(run: &Run<'_>, a: &ClaimDraft, b: &ClaimDraft) -> bool {
    let is_same_subject = a.subject.is_some() && a.subject == b.subject;
    is_same_subject
        || a.article == b.article
        || a.shared_names(b) > 0
        || a.similarity(b) >= LINKED_TEXT
        || run.share_topic(a.article, b.article)
}

/// Whether both name what they are about, and it is not the same.
fn are_other_subjects(run: &Run<'_>, a: &ClaimDraft, b: &ClaimDraft) -> bool {
    match (&a.subject, &b.subject) {
        (Some(first), Some(second)) => first != second && !run.are_names_of_one(first, second),
        _ => false,
    }
}

/// The same story with another date: a plan that slipped, or a contradiction.
fn contradiction(run: &Run<'_>, lead: &ClaimDraft, claim: &ClaimDraft) -> Option<(Relation, Message)> {
    let is_day = |claim: &ClaimDraft| claim.day_count() <= 7;
    if lead.concept.is_none() || !is_day(lead) || !is_day(claim) || lead.bounds.overlaps(claim.bounds) {
        return None;
    }
    let is_one_move = lead.quote == claim.quote && lead.article == claim.article && lead.is_superseded != claim.is_superseded;
    if is_one_move {
        return Some((Relation::Supersedes, Message::new("join-supersedes")));
    }
    let are_near = lead.bounds.earliest.zip(claim.bounds.earliest).is_some_and(|(a, b)| (a - b).num_days().abs() <= DISPUTED_DAYS);
    let is_same_story = lead.article != claim.article && are_near && lead.similarity(claim) >= SAME_STORY && are_linked(run, lead, claim);
    if !is_same_story {
        return None;
    }
    let is_plan_that_moved = lead.is_postponed || claim.is_postponed;
    Some(if is_plan_that_moved {
        (Relation::Supersedes, Message::new("join-supersedes"))
    } else {
        (Relation::Conflicts, Message::new("join-conflicts"))
    })
}

/// What happens on just the same several days as a gathering, in the same story, is part of it.
fn join_gatherings(run: &Run<'_>, claims: &[ClaimDraft], groups: &mut Vec<Group>) {
    let lead_of = |group: &Group| group.members.first().and_then(|member| claims.get(member.claim));
    let mut hosts: BTreeMap<Bounds, Vec<usize>> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        let Some(lead) = lead_of(group) else { continue };
        let is_several_days = (2..=10).contains(&lead.day_count());
        if is_several_days && run.is_gathering(lead) {
            hosts.entry(lead.bounds).or_default().push(index);
        }
    }
    let mut moved: Vec<(usize, usize)> = Vec::new();
    for same_days in hosts.values() {
        let weight = |index: &usize| groups.get(*index).and_then(lead_of).map_or(0.0, |lead| run.weight(lead));
        let Some(host) = same_days.iter().copied().max_by(|a, b| weight(a).total_cmp(&weight(b)).then(b.cmp(a))) else { continue };
        for guest in same_days.iter().copied().filter(|guest| *guest != host) {
            let pair = groups.get(host).and_then(lead_of).zip(groups.get(guest).and_then(lead_of));
            if pair.is_some_and(|(host, guest)| !are_other_subjects(run, host, guest) && are_linked(run, host, guest)) {
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
fn near_misses(run: &Run<'_>, claims: &[ClaimDraft], groups: &[Group]) -> Vec<NearMissPair> {
    let mut by_concept: BTreeMap<&'static str, Vec<(usize, &ClaimDraft)>> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        let lead = group.members.first().and_then(|member| claims.get(member.claim));
        if let Some((lead, concept)) = lead.and_then(|lead| Some((lead, lead.concept?))) {
            by_concept.entry(run.counts_as(concept)).or_default().push((index, lead));
        }
    }
    let mut pairs = Vec::new();
    for same_concept in by_concept.values_mut() {
        same_concept.sort_by_key(|(index, lead)| (lead.bounds, *index));
        for pair in same_concept.windows(2) {
            let [(first, a), (second, b)] = pair else { continue };
            if a.bounds.is_located() && b.bounds.is_located() && a.bounds.overlaps(b.bounds) {
                let key = if are_other_subjects(run, a, b) { "apart-subject" } else { "apart-unlinked" };
                pairs.push(NearMissPair { first: *first, second: *second, reason: Message::new(key) });
            }
        }
    }
    pairs
}
