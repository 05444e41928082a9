//! Claims of one event put with those of another, or taken out: lead, date, title and sources follow.

use super::decision::{SourceRank, place_of};
use super::decision_desk::Slot;
use crate::edtf::Bounds;
use crate::events::{Claim, Confidence, DatedArticle, Event, Modality, Relation, Stance};
use crate::message::Message;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// Which of several events the whole is called after: the most precise, then the earliest. The same for every order of them.
pub fn precedence(event: &Event) -> impl Ord + use<> {
    (!event.bounds.is_located(), event.bounds.day_count().unwrap_or(i64::MAX), event.bounds, event.id.clone())
}

/// Takes in the claims of `guest` and what people made of it. Sources are counted afterwards.
pub fn absorb(host: &mut Slot, guest: Slot) {
    let lead = host.event.bounds;
    let moved = guest.event.claims.into_iter().map(|claim| Claim {
        relation: relation_to(lead, &claim),
        reason: Message::new("join-by-hand"),
        ..claim
    });
    host.event.claims.extend(moved);
    order_behind_lead(&mut host.event.claims);
    host.event.actors = union(&host.event.actors, &guest.event.actors);
    host.event.places = union(&host.event.places, &guest.event.places);
    host.event.subject = host.event.subject.take().or(guest.event.subject);
    host.event.condition = host.event.condition.take().or(guest.event.condition);
    host.event.near_misses.extend(guest.event.near_misses);
    host.event.significance = host.event.significance.max(guest.event.significance);
    if guest.event.modality == Modality::Happened {
        host.event.modality = Modality::Happened;
    }
    if host.event.claims.iter().any(|claim| claim.relation == Relation::Conflicts) {
        host.event.confidence = Confidence::Low;
    }
    host.source_sum += guest.source_sum;
    host.curation.tags = union(&host.curation.tags, &guest.curation.tags);
    host.curation.history.extend(guest.curation.history);
}

/// What a claim is to a lead with these bounds.
fn relation_to(lead: Bounds, claim: &Claim) -> Relation {
    match claim.relation {
        Relation::Mention | Relation::Supersedes => claim.relation,
        _ if !claim.bounds.is_located() => Relation::Mention,
        _ if claim.bounds == lead => Relation::Same,
        _ if claim.bounds.contains(lead) || lead.contains(claim.bounds) => Relation::Refines,
        _ if claim.bounds.overlaps(lead) => Relation::Refines,
        _ => Relation::Conflicts,
    }
}

/// Independent sources: never more than there are texts, and a reprint that was known as one stays one.
pub fn count_sources(slot: &mut Slot, articles: &[DatedArticle]) {
    let hash = |claim: &Claim| articles.get(claim.article).map(|dated| dated.article.hash.as_str());
    let texts: BTreeSet<&str> = slot.event.claims.iter().filter_map(hash).collect();
    slot.event.sources = slot.source_sum.min(texts.len()).max(1);
}

/// An event of its own from claims of another.
pub fn part_of(event: &Event, claims: Vec<Claim>, articles: &[DatedArticle]) -> Event {
    let mut part = Event { parent: None, near_misses: Vec::new(), series: Vec::new(), condition: None, ..event.clone() };
    replace_claims(&mut part, claims);
    if let Some(lead) = part.claims.first() {
        part.title.clone_from(&lead.title);
        part.id = id_of_part(lead, articles);
    }
    let texts: BTreeSet<usize> = part.claims.iter().map(|claim| claim.article).collect();
    part.sources = texts.len().max(1);
    part
}

/// Gives an event other claims; if its lead is not among them, another one leads and names it.
pub fn replace_claims(event: &mut Event, claims: Vec<Claim>) {
    let old_lead = event.claims.first().map(|claim| (claim.article, place_of(claim)));
    event.claims = claims;
    choose_lead(event, |_| SourceRank::default());
    let new_lead = event.claims.first().map(|claim| (claim.article, place_of(claim)));
    if new_lead != old_lead {
        follow_lead(event);
    }
    if !event.claims.iter().any(|claim| claim.modality == event.modality)
        && let Some(lead) = event.claims.first()
    {
        event.modality = lead.modality;
    }
}

/// Puts the claim of the best rank first, and names and dates the event by it.
pub fn lead_by_rank(event: &mut Event, rank: impl Fn(&Claim) -> SourceRank) {
    let old_lead = event.claims.first().map(|claim| (claim.article, place_of(claim)));
    choose_lead(event, rank);
    if event.claims.first().map(|claim| (claim.article, place_of(claim))) != old_lead {
        follow_lead(event);
    }
}

fn choose_lead(event: &mut Event, rank: impl Fn(&Claim) -> SourceRank) {
    let order = |claim: &Claim| {
        let doubts = (
            !claim.bounds.is_located(),
            matches!(claim.relation, Relation::Supersedes | Relation::Mention),
            matches!(claim.stance, Stance::Alleged | Stance::Denied),
        );
        let reported = claim.reported.and_then(|edtf| edtf.bounds().earliest);
        let is_lead = claim.relation == Relation::Lead;
        (
            doubts,
            rank(claim),
            !is_lead,
            claim.bounds.day_count().unwrap_or(i64::MAX),
            reported.is_none(),
            reported,
            claim.article,
            claim.quote,
        )
    };
    let best = event.claims.iter().enumerate().min_by_key(|(_, claim)| order(claim)).map(|(index, _)| index);
    if let Some(best) = best {
        let lead = event.claims.remove(best);
        event.claims.insert(0, lead);
        order_behind_lead(&mut event.claims);
    }
}

fn follow_lead(event: &mut Event) {
    let Some(lead) = event.claims.first_mut() else { return };
    lead.relation = Relation::Lead;
    lead.reason = Message::new("join-lead");
    let bounds = lead.bounds;
    (event.edtf, event.bounds) = (lead.edtf, bounds);
    event.title.clone_from(&lead.title);
    for claim in event.claims.iter_mut().skip(1) {
        claim.relation = relation_to(bounds, claim);
    }
}

/// The claims behind the lead stand by reported day, article, offset.
fn order_behind_lead(claims: &mut [Claim]) {
    if let Some((_, rest)) = claims.split_first_mut() {
        rest.sort_by_key(|claim| (claim.reported.map(|edtf| edtf.bounds().earliest), claim.article, claim.quote));
    }
}

/// Stable for the same articles and the same split.
fn id_of_part(lead: &Claim, articles: &[DatedArticle]) -> String {
    let hash = articles.get(lead.article).map_or("", |dated| dated.article.hash.as_str());
    let place = place_of(lead);
    id_from(&format!("{hash}|{}|{}|part", place.start, place.end))
}

/// The id of an event by what makes it one.
pub fn id_from(key: &str) -> String {
    Sha256::digest(key.as_bytes()).iter().take(6).fold("e".to_owned(), |id, byte| id + &format!("{byte:02x}"))
}

/// All names of both, each once, in the order of the alphabet: the same whichever came first.
fn union(first: &[String], second: &[String]) -> Vec<String> {
    first.iter().chain(second).cloned().collect::<BTreeSet<String>>().into_iter().collect()
}
