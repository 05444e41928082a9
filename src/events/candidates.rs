//! Which claims and groups are worth comparing: those that share a name, a concept or an article. Not all with all.

use super::claim_draft::ClaimDraft;
use super::fingerprint::Term;
use super::merge::Group;
use super::run::Run;
use crate::edtf::Bounds;
use std::collections::{BTreeMap, BTreeSet};

/// Up to this many claims of one date all pairs are compared.
const FEW: usize = 40;
/// How many of those behind it in a list each claim of a larger block is compared with.
const REACH: usize = 8;
/// Groups that one group is compared with for each thing that it shares.
const MOST: usize = 48;

/// What two claims can have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Concept(&'static str),
    Term(&'a Term),
    Article(usize),
}

fn keys<'a>(run: &Run<'_>, claim: &'a ClaimDraft) -> Vec<Key<'a>> {
    let concept = claim.concept.map(|concept| Key::Concept(run.counts_as(concept)));
    let tells = |term: &&Term| match term {
        Term::Act(_) | Term::Body(_) | Term::Name(_) => true,
        Term::Number(digits) => digits.len() > 1,
        Term::Thing(_) | Term::Word(_) | Term::Stem(_) => false,
    };
    let terms = claim.print.terms.keys().chain(&claim.print.joined).filter(tells).map(Key::Term);
    concept.into_iter().chain(terms).chain([Key::Article(claim.article)]).collect()
}

/// The pairs of a block of one date that are worth comparing.
pub fn pairs_within(run: &Run<'_>, claims: &[ClaimDraft], block: &[usize]) -> Vec<(usize, usize)> {
    if block.len() <= FEW {
        let behind = |at: usize| block.get(at + 1..).unwrap_or_default();
        return block.iter().enumerate().flat_map(|(at, a)| behind(at).iter().map(move |b| (*a, *b))).collect();
    }
    let mut lists: BTreeMap<Key<'_>, Vec<usize>> = BTreeMap::new();
    for &index in block {
        for key in claims.get(index).map(|claim| keys(run, claim)).unwrap_or_default() {
            lists.entry(key).or_default().push(index);
        }
    }
    let mut pairs = BTreeSet::new();
    for list in lists.values() {
        for (at, a) in list.iter().enumerate() {
            pairs.extend(list.iter().skip(at + 1).take(REACH).map(|b| (*a, *b)));
        }
    }
    pairs.into_iter().collect()
}

/// Groups by what their claims hold, each list in order of time.
#[derive(Debug, Default)]
pub struct Candidates<'c> {
    lists: BTreeMap<Key<'c>, Vec<(Bounds, usize)>>,
}

impl<'c> Candidates<'c> {
    pub fn of(run: &Run<'_>, claims: &'c [ClaimDraft], groups: &[Group]) -> Self {
        let mut lists: BTreeMap<Key<'c>, Vec<(Bounds, usize)>> = BTreeMap::new();
        for (index, group) in groups.iter().enumerate() {
            let Some(lead) = group.lead(claims) else { continue };
            for key in group_keys(run, claims, group) {
                lists.entry(key).or_default().push((lead.bounds, index));
            }
        }
        lists.values_mut().for_each(|list| list.sort_unstable());
        Self { lists }
    }

    /// Groups whose dates lie inside `bounds` and that share something with `group`.
    pub fn inside(&self, run: &Run<'_>, group: &Group, claims: &'c [ClaimDraft], bounds: Bounds) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        for key in group_keys(run, claims, group) {
            let Some(list) = self.lists.get(&key) else { continue };
            let from = list.partition_point(|(other, _)| other.earliest < bounds.earliest);
            let until = list.partition_point(|(other, _)| other.earliest <= bounds.latest);
            let within = list.get(from..until).unwrap_or_default().iter().take(MOST);
            found.extend(within.filter(|(other, _)| *other != bounds && bounds.contains(*other)).map(|(_, index)| *index));
        }
        found
    }

    /// Groups that share something with a claim.
    pub fn sharing(&self, run: &Run<'_>, claim: &ClaimDraft) -> BTreeSet<usize> {
        let lists = keys(run, claim).into_iter().filter_map(|key| self.lists.get(&key));
        lists.flat_map(|list| list.iter().take(MOST).map(|(_, index)| *index)).collect()
    }

    /// Groups that begin at most `days` before or behind `bounds` and share something with `group`.
    pub fn near(&self, run: &Run<'_>, group: &Group, claims: &'c [ClaimDraft], bounds: Bounds, days: u64) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let Some(day) = bounds.earliest else { return found };
        let (first, last) = (day.checked_sub_days(chrono::Days::new(days)), day.checked_add_days(chrono::Days::new(days)));
        for key in group_keys(run, claims, group) {
            let Some(list) = self.lists.get(&key) else { continue };
            let from = list.partition_point(|(other, _)| other.earliest < first);
            let until = list.partition_point(|(other, _)| other.earliest <= last);
            found.extend(list.get(from..until).unwrap_or_default().iter().take(MOST).map(|(_, index)| *index));
        }
        found
    }
}

/// What a group's claims hold.
fn group_keys<'c>(run: &Run<'_>, claims: &'c [ClaimDraft], group: &Group) -> BTreeSet<Key<'c>> {
    /// Claims of a group that are asked.
    const ASKED: usize = 6;
    group.claims(claims).take(ASKED).flat_map(|claim| keys(run, claim)).collect()
}
