//! Sentences without a date that tell of a happening which another sentence dates.

use super::claim_draft::ClaimDraft;
use super::event::Relation;
use super::extract::Undatable;
use super::merge::{Group, Member};
use super::run::Run;
use crate::message::Message;
use std::collections::BTreeMap;

/// Lighter concepts are told of too often to be one event each time.
const LIGHTEST: f64 = 0.8;
/// Mentions of one article that an event takes up.
const MOST_PER_ARTICLE: usize = 3;

/// Joins each undated claim to the one event it can belong to; returns those that stay undated.
pub fn join_mentions(run: &Run<'_>, claims: &mut Vec<ClaimDraft>, groups: &mut [Group], undated: Vec<Undatable>) -> Vec<Undatable> {
    let mut left = Vec::new();
    let mut taken: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for undatable in undated {
        let target = the_one_group(run, claims, groups, &undatable.claim).filter(|_| undatable.reason == "no-date");
        let Some(index) = target else {
            left.push(undatable);
            continue;
        };
        let count = taken.entry((index, undatable.claim.article)).or_default();
        *count += 1;
        if *count > MOST_PER_ARTICLE {
            continue;
        }
        if let Some(group) = groups.get_mut(index) {
            group.members.push(Member { claim: claims.len(), relation: Relation::Mention, reason: Message::new("join-mention") });
            claims.push(undatable.claim);
        }
    }
    left
}

/// The only group of the claim's concept in its story; `None` if there are several or none.
fn the_one_group(run: &Run<'_>, claims: &[ClaimDraft], groups: &[Group], claim: &ClaimDraft) -> Option<usize> {
    let concept = claim.concept.filter(|_| run.weight(claim) >= LIGHTEST)?;
    let mut fitting = groups.iter().enumerate().filter(|(_, group)| {
        let lead = group.members.first().and_then(|member| claims.get(member.claim));
        lead.is_some_and(|lead| {
            let is_same = lead.concept.is_some_and(|other| run.counts_as(other) == run.counts_as(concept));
            let is_other = matches!((&lead.subject, &claim.subject), (Some(a), Some(b)) if a != b && !run.are_names_of_one(a, b));
            is_same && !is_other && run.share_topic(lead.article, claim.article)
        })
    });
    let (index, _) = fitting.next()?;
    fitting.next().is_none().then_some(index)
}
