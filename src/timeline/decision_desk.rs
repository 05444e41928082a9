//! Events laid out to be decided about: found by their claims, put together, taken apart.

use super::curation::{Curated, Curation, Review};
use super::decision::{ClaimRef, EventRef, SourceRank, place_of};
use super::regroup::{self, absorb};
use crate::events::{Claim, DatedArticle, Event};
use crate::text_span::TextSpan;
use std::collections::{BTreeMap, BTreeSet};

/// One event and what became of it.
#[derive(Clone, Debug)]
pub struct Slot {
    pub event: Event,
    pub curation: Curation,
    /// Sum of the independent sources of the events that were put together here.
    pub source_sum: usize,
}

/// All events, each claim leading to the one that holds it.
#[derive(Debug)]
pub struct Desk<'a> {
    pub articles: &'a [DatedArticle],
    /// `None` where an event was put into another.
    pub slots: Vec<Option<Slot>>,
    /// Article and place of each claim, with the slots that hold one there.
    places: BTreeMap<(usize, TextSpan), Vec<usize>>,
    /// Articles by the hash of their text: reprints share one.
    by_hash: BTreeMap<&'a str, Vec<usize>>,
    /// Ids of events that were put into others, with those of the others.
    renamed: BTreeMap<String, String>,
}

/// Where a decision found its event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub slot: usize,
    /// Claims of the event as it was lie in several events now.
    pub is_scattered: bool,
    /// The event has claims that the decision did not know.
    pub has_new_claims: bool,
}

impl<'a> Desk<'a> {
    pub fn new(articles: &'a [DatedArticle], events: Vec<Event>) -> Self {
        let mut by_hash: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, dated) in articles.iter().enumerate() {
            by_hash.entry(&dated.article.hash).or_default().push(index);
        }
        let mut desk =
            Self { articles, slots: Vec::with_capacity(events.len()), places: BTreeMap::new(), by_hash, renamed: BTreeMap::new() };
        for event in events {
            desk.lay(event, Curation::default());
        }
        desk
    }

    /// Puts an event on the desk; its slot.
    pub fn lay(&mut self, event: Event, curation: Curation) -> usize {
        let slot = self.slots.len();
        for claim in &event.claims {
            let holders = self.places.entry((claim.article, place_of(claim))).or_default();
            if !holders.contains(&slot) {
                holders.push(slot);
            }
        }
        let source_sum = event.sources;
        self.slots.push(Some(Slot { event, curation, source_sum }));
        slot
    }

    pub fn slot_mut(&mut self, slot: usize) -> Option<&mut Slot> {
        self.slots.get_mut(slot).and_then(Option::as_mut)
    }

    pub fn slot(&self, slot: usize) -> Option<&Slot> {
        self.slots.get(slot).and_then(Option::as_ref)
    }

    /// The articles with a text of this hash.
    pub fn articles_of(&self, hash: &str) -> &[usize] {
        self.by_hash.get(hash).map(Vec::as_slice).unwrap_or_default()
    }

    /// The event that a decision means: the one that holds its lead, or else most of its claims. `None` if it is gone.
    pub fn find(&self, event: &EventRef) -> Option<Found> {
        let holders: Vec<BTreeSet<usize>> = event.claims.iter().map(|claim| self.holders(claim, event.concept.as_deref())).collect();
        let mut hits: BTreeMap<usize, usize> = BTreeMap::new();
        holders.iter().flatten().for_each(|slot| *hits.entry(*slot).or_default() += 1);
        let rank = |slot: usize, count: usize| {
            let has_lead = holders.first().is_some_and(|lead| lead.contains(&slot));
            let is_of_concept = self.slot(slot).is_some_and(|slot| slot.event.concept == event.concept.as_deref());
            (has_lead, is_of_concept, count, std::cmp::Reverse(slot))
        };
        let slot = hits.iter().max_by_key(|(slot, count)| rank(**slot, **count)).map(|(slot, _)| *slot)?;
        let is_scattered = holders.iter().any(|holders| !holders.is_empty() && !holders.contains(&slot));
        Some(Found { slot, is_scattered, has_new_claims: self.has_new_claims(slot, event) })
    }

    /// The slots with a claim on that phrase, or on one that overlaps it and tells of the same kind of happening.
    fn holders(&self, claim: &ClaimRef, concept: Option<&str>) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        for &article in self.articles_of(&claim.article) {
            match self.places.get(&(article, claim.span)) {
                Some(holders) => found.extend(holders),
                // A later version may read "Saturday, 25 October" where an earlier one read "25 October".
                None if claim.rule.is_some() => found.extend(self.overlapping(article, claim.span, concept)),
                None => {}
            }
        }
        found
    }

    fn overlapping(&self, article: usize, span: TextSpan, concept: Option<&str>) -> Vec<usize> {
        // Places of one article are disjoint but for a sentence and the phrases in it.
        const NEAREST: usize = 4;
        let before = self.places.range((article, TextSpan::default())..(article, TextSpan::new(span.end, 0))).rev().take(NEAREST);
        let touching = before.filter(|((_, place), _)| place.overlaps(span));
        let is_alike = |slot: &usize| {
            self.slot(*slot).is_some_and(|slot| {
                let stands_there = |claim: &Claim| claim.article == article && claim.timex.is_some_and(|timex| timex.overlaps(span));
                slot.event.concept == concept && slot.event.claims.iter().any(stands_there)
            })
        };
        touching.flat_map(|(_, holders)| holders.iter().copied()).filter(is_alike).collect()
    }

    fn has_new_claims(&self, slot: usize, event: &EventRef) -> bool {
        let known: BTreeSet<(&str, TextSpan)> = event.claims.iter().map(|claim| (claim.article.as_str(), claim.span)).collect();
        let articles: BTreeSet<&str> = event.claims.iter().map(|claim| claim.article.as_str()).collect();
        let is_new = |claim: &Claim| {
            let hash = self.articles.get(claim.article).map_or("", |dated| &dated.article.hash);
            // The same article read again is no new witness.
            !known.contains(&(hash, place_of(claim))) && !articles.contains(hash)
        };
        self.slot(slot).is_some_and(|slot| slot.event.claims.iter().any(is_new))
    }

    /// Puts the events of these slots together; the slot of the whole. The result does not depend on the order of the slots.
    pub fn merge(&mut self, slots: &[usize]) -> Option<usize> {
        let host = slots.iter().copied().min_by_key(|slot| self.slot(*slot).map(|slot| regroup::precedence(&slot.event)))?;
        for guest in slots.iter().copied().filter(|slot| *slot != host) {
            let Some(taken) = self.slots.get_mut(guest).and_then(Option::take) else { continue };
            self.move_places(&taken.event.claims, guest, host);
            if let Some(host) = self.slot_mut(host) {
                let id = host.event.id.clone();
                absorb(host, taken.clone());
                self.renamed.insert(taken.event.id, id);
            }
        }
        let articles = self.articles;
        if let Some(host) = self.slot_mut(host) {
            regroup::count_sources(host, articles);
        }
        Some(host)
    }

    fn move_places(&mut self, claims: &[Claim], from: usize, to: usize) {
        for claim in claims {
            let Some(holders) = self.places.get_mut(&(claim.article, place_of(claim))) else { continue };
            holders.retain(|slot| *slot != from && *slot != to);
            holders.push(to);
            holders.sort_unstable();
        }
    }

    /// Takes claims out of an event into one of their own; its slot. `None` if none of them is there, or nothing would be left.
    pub fn split(&mut self, slot: usize, claims: &[ClaimRef]) -> Option<usize> {
        let wanted: BTreeSet<(usize, TextSpan)> =
            claims.iter().flat_map(|claim| self.articles_of(&claim.article).iter().map(|article| (*article, claim.span))).collect();
        let articles = self.articles;
        let host = self.slot_mut(slot)?;
        let is_wanted = |claim: &Claim| wanted.contains(&(claim.article, place_of(claim)));
        let (out, rest): (Vec<Claim>, Vec<Claim>) = host.event.claims.iter().cloned().partition(is_wanted);
        let is_dated = |claims: &[Claim]| claims.iter().any(|claim| claim.bounds.is_located());
        if !is_dated(&out) || !is_dated(&rest) {
            return None;
        }
        let part = regroup::part_of(&host.event, out.clone(), articles);
        regroup::replace_claims(&mut host.event, rest);
        host.source_sum = host.event.claims.len();
        regroup::count_sources(host, articles);
        for claim in &out {
            if let Some(holders) = self.places.get_mut(&(claim.article, place_of(claim))) {
                holders.retain(|holder| *holder != slot);
            }
        }
        Some(self.lay(part, Curation::default()))
    }

    /// Lets the claims of the nearest source lead.
    pub fn rank(&mut self, rank_of: impl Fn(&DatedArticle) -> Option<SourceRank>) {
        let ranks: Vec<Option<SourceRank>> = self.articles.iter().map(rank_of).collect();
        let rank = |claim: &Claim| ranks.get(claim.article).copied().flatten();
        for slot in self.slots.iter_mut().flatten().filter(|slot| slot.event.claims.iter().any(|claim| rank(claim).is_some())) {
            regroup::lead_by_rank(&mut slot.event, |claim| rank(claim).unwrap_or_default());
        }
    }

    /// Events in time order with their curation, and those that were dismissed.
    pub fn cleared(self) -> (Vec<Curated>, Vec<Curated>) {
        let renamed = &self.renamed;
        let mut all: Vec<Curated> = self.slots.into_iter().flatten().map(|slot| (slot.event, slot.curation)).collect();
        let ids: BTreeSet<String> =
            all.iter().filter(|(_, curation)| curation.review != Review::Dismissed).map(|(event, _)| event.id.clone()).collect();
        for (event, _) in &mut all {
            point_to_what_is_there(event, renamed, &ids);
        }
        all.sort_by(|(a, _), (b, _)| (a.bounds, &a.id).cmp(&(b.bounds, &b.id)));
        all.into_iter().partition(|(_, curation)| curation.review != Review::Dismissed)
    }
}

/// Follows events that were put into others; what points to an event that is gone points nowhere.
fn point_to_what_is_there(event: &mut Event, renamed: &BTreeMap<String, String>, ids: &BTreeSet<String>) {
    let own = event.id.clone();
    let resolve = |id: &String| {
        let mut id = id;
        while let Some(next) = renamed.get(id) {
            id = next;
        }
        (ids.contains(id) && *id != own).then(|| id.clone())
    };
    event.parent = event.parent.as_ref().and_then(resolve);
    if let Some(condition) = &mut event.condition {
        condition.event = condition.event.as_ref().and_then(resolve);
    }
    event.near_misses.retain_mut(|miss| match resolve(&miss.event) {
        Some(id) => {
            miss.event = id;
            true
        }
        None => false,
    });
}
