//! Groups of different dates that tell of one happening: a plan that was moved, a day that two zones name differently, a contradiction.
//!
//! ```text
//! old plan  --some claim says it was moved, or it is a forecast that a later report changes--> supersedes
//! day       --the day before or behind, told far east or west------------------------------> timezone
//! day       --another day close by, both told as facts, in much the same words-------------> conflicts
//! ```

use super::candidates::Candidates;
use super::claim_draft::ClaimDraft;
use super::event::{Modality, Relation, Stance};
use super::likeness::Likeness;
use super::merge::{Group, Member, group_likeness};
use super::run::Run;
use crate::message::Message;
use chrono::NaiveDate;

/// Days that a plan may be moved by.
const FARTHEST_MOVE: u64 = 400;
/// Days beyond which two dates are two happenings rather than one that is disputed.
const DISPUTED_DAYS: i64 = 3;
/// What a plan that is said to be moved must have in common with its new date.
const MOVED: f64 = 0.8;
/// A forecast that another report changes silently.
const FORECAST_CHANGED: f64 = 1.5;
/// Two facts that contradict each other.
const CONTRADICTED: f64 = 2.0;

/// How two groups of different dates are one.
struct Link {
    /// The group that gives up its date.
    from: usize,
    to: usize,
    relation: Relation,
    reason: Message,
    score: f64,
}

/// Joins each group to the one that it was moved to, or is told of with another date.
pub fn join_moved(run: &Run<'_>, claims: &[ClaimDraft], groups: &mut Vec<Group>) {
    let candidates = Candidates::of(run, claims, groups);
    let mut links: Vec<Link> = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        let Some(lead) = group.lead(claims).filter(|lead| lead.bounds.is_located()) else { continue };
        let near = candidates.near(run, group, claims, lead.bounds, FARTHEST_MOVE);
        links.extend(near.into_iter().filter(|other| *other != index).filter_map(|other| link(run, claims, groups, index, other)));
    }
    links.sort_by(|a, b| b.score.total_cmp(&a.score).then((a.from, a.to).cmp(&(b.from, b.to))));
    let mut is_taken = vec![false; groups.len()];
    for link in links {
        // A group that gave up its date, or took another in, stays as it is: no chains.
        let are_free = [link.from, link.to].iter().all(|index| is_taken.get(*index) == Some(&false));
        if !are_free {
            continue;
        }
        if let Some(taken) = is_taken.get_mut(link.from) {
            *taken = true;
        }
        let moved = groups.get_mut(link.from).map(|group| std::mem::take(&mut group.members)).unwrap_or_default();
        if let Some(target) = groups.get_mut(link.to) {
            let (relation, reason) = (link.relation, link.reason);
            target.members.extend(moved.into_iter().map(|member| Member { relation, reason: reason.clone(), ..member }));
        }
    }
    groups.retain(|group| !group.members.is_empty());
}

/// How `from` gives up its date for that of `to`, if it does.
fn link(run: &Run<'_>, claims: &[ClaimDraft], groups: &[Group], from: usize, to: usize) -> Option<Link> {
    let (old, new) = (groups.get(from)?, groups.get(to)?);
    let (old_lead, new_lead) = (old.lead(claims)?, new.lead(claims)?);
    if old_lead.bounds.overlaps(new_lead.bounds) || new_lead.condition.is_some() != old_lead.condition.is_some() {
        return None;
    }
    let (best, average) = moved_likeness(run, claims, old, new)?;
    let score = (best.score + average) / 2.0;
    let kind = supersedes(claims, old, new, score).or_else(|| contradicts(claims, old, new, score));
    let (relation, key) = kind?;
    Some(Link { from, to, relation, reason: Message::new(key).nested("evidence", best.evidence()), score })
}

/// Claims of one sentence may be of one happening where it tells of a move.
fn moved_likeness(run: &Run<'_>, claims: &[ClaimDraft], old: &Group, new: &Group) -> Option<(Likeness, f64)> {
    let is_one_move = |a: &ClaimDraft, b: &ClaimDraft| a.article == b.article && a.quote == b.quote && a.is_superseded != b.is_superseded;
    let has_move = old.claims(claims).any(|a| new.claims(claims).any(|b| is_one_move(a, b)));
    if has_move {
        return Some((Likeness { score: 9.0, share: 1.0, ..Likeness::default() }, 9.0));
    }
    let found = group_likeness(run, claims, old, new)?;
    let says_the_same = found.0.is_one_concept || found.0.is_one_act;
    says_the_same.then_some(found)
}

fn supersedes(claims: &[ClaimDraft], old: &Group, new: &Group, score: f64) -> Option<(Relation, &'static str)> {
    let is_plan = |claim: &ClaimDraft| claim.is_superseded || claim.modality != Modality::Happened;
    if !old.claims(claims).all(is_plan) || new.claims(claims).any(|claim| claim.is_superseded) {
        return None;
    }
    let is_said_to_move =
        old.claims(claims).any(|claim| claim.is_superseded) || old.claims(claims).chain(new.claims(claims)).any(|claim| claim.is_postponed);
    let is_forecast = |group: &Group| group.claims(claims).all(|claim| claim.modality == Modality::Projected);
    let is_later = reported(claims, old).zip(reported(claims, new)).is_some_and(|(old, new)| old < new);
    // What happened before the plan was told of is not what came of it.
    let is_before_plan =
        new.lead(claims).and_then(|lead| lead.bounds.latest).zip(first_report(claims, old)).is_some_and(|(day, told)| day < told);
    if is_before_plan {
        return None;
    }
    let is_moved = is_said_to_move && (is_later || old.claims(claims).any(|claim| claim.is_superseded)) && score >= MOVED;
    let is_changed = is_forecast(old) && is_later && score >= FORECAST_CHANGED;
    (is_moved || is_changed).then_some((Relation::Supersedes, "join-supersedes"))
}

/// The day of the latest report of a group.
fn reported(claims: &[ClaimDraft], group: &Group) -> Option<NaiveDate> {
    group.claims(claims).filter_map(|claim| claim.reported?.bounds().latest).max()
}

fn first_report(claims: &[ClaimDraft], group: &Group) -> Option<NaiveDate> {
    group.claims(claims).filter_map(|claim| claim.reported?.bounds().earliest).min()
}

fn contradicts(claims: &[ClaimDraft], old: &Group, new: &Group, score: f64) -> Option<(Relation, &'static str)> {
    let day = |group: &Group| group.lead(claims).filter(|lead| lead.day_count() == 1).and_then(|lead| lead.bounds.earliest);
    let is_fact = |group: &Group| {
        group.claims(claims).any(|claim| claim.modality == Modality::Happened && !matches!(claim.stance, Stance::Alleged | Stance::Denied))
    };
    let days = (day(old)? - day(new)?).num_days().abs();
    let other_articles = old.claims(claims).any(|a| new.claims(claims).all(|b| a.article != b.article));
    // The date that fewer claims give is the disputed one.
    let is_weaker = (old.members.len(), day(new)) <= (new.members.len(), day(old));
    let holds = days <= DISPUTED_DAYS && is_fact(old) && is_fact(new) && other_articles && is_weaker && score >= CONTRADICTED;
    holds.then_some((Relation::Conflicts, "join-conflicts"))
}
