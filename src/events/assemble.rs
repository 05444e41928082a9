//! Groups of claims as events: lead, date, status, sources, significance, confidence.

use super::claim_draft::ClaimDraft;
use super::event::{Claim, Condition, DateBasis, Event, Modality, NearMiss, Relation, SeriesPoint, Stance};
use super::merge::{Group, Member, NearMissPair};
use super::run::Run;
use super::source_rank::SourceRank;
use crate::edtf::Edtf;
use crate::message::Message;
use crate::temporal::Confidence;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// What is known of the articles beside their claims, by their index.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    pub hashes: &'a [&'a str],
    pub families: &'a [usize],
    pub ranks: &'a [SourceRank],
}

/// Sources beyond this many add nothing to an event's significance.
const MANY_SOURCES: usize = 4;

/// All events, ordered by earliest day (open starts first), then latest, then id.
pub fn events_of(run: &Run<'_>, claims: &[ClaimDraft], groups: &[Group], misses: &[NearMissPair], sources: Sources<'_>) -> Vec<Event> {
    let mut events: Vec<Event> = groups.iter().filter_map(|group| event_of(run, claims, group, sources)).collect();
    add_near_misses(&mut events, misses);
    add_parents(run, claims, groups, &mut events);
    link_conditions(run, &mut events);
    tell_titles_apart(&mut events);
    events.sort_by(|a, b| (a.bounds, &a.id).cmp(&(b.bounds, &b.id)));
    events
}

fn event_of(run: &Run<'_>, claims: &[ClaimDraft], group: &Group, sources: Sources<'_>) -> Option<Event> {
    let mut members: Vec<(&Member, &ClaimDraft)> =
        group.members.iter().filter_map(|member| Some((member, claims.get(member.claim)?))).collect();
    members.sort_by_key(|(member, claim)| lead_order(member, claim, sources));
    let (_, lead) = *members.first()?;
    let (_, rest) = members.split_first_mut()?;
    rest.sort_by_key(|(_, claim)| (claim.reported.map(|edtf| edtf.bounds().earliest), claim.article, claim.quote));
    let told: Vec<&ClaimDraft> = members.iter().map(|(_, claim)| *claim).collect();
    let families = source_count(&told, sources);
    let is_stated = members.iter().any(|(member, claim)| member.relation != Relation::Mention && !claim.is_derived);
    Some(Event {
        id: id_of(lead, sources),
        title: lead.title.clone(),
        language: lead.language,
        concept: lead.concept,
        modality: modality_of(&told),
        basis: if is_stated { DateBasis::Stated } else { DateBasis::Derived },
        edtf: lead.edtf,
        bounds: lead.bounds,
        significance: significance(run, lead, &told, families),
        confidence: confidence(lead, &members, families),
        actors: lead.names.iter().cloned().collect(),
        places: lead.places.iter().cloned().collect(),
        subject: lead.subject.clone().or_else(|| told.iter().find_map(|claim| claim.subject.clone())),
        parent: None,
        sources: families,
        series: series_of(&told),
        condition: told.iter().find_map(|claim| claim.condition.clone()),
        near_misses: Vec::new(),
        claims: members.iter().enumerate().map(|(index, (member, claim))| finished(member, claim, index == 0, lead)).collect(),
    })
}

/// The lead states a date, and of these is the most precise, then the earliest reported.
fn lead_order(member: &Member, claim: &ClaimDraft, sources: Sources<'_>) -> impl Ord + use<> {
    let reported = claim.reported.and_then(|edtf| edtf.bounds().earliest);
    let is_mention = member.relation == Relation::Mention;
    let is_disputed = matches!(claim.stance, Stance::Denied | Stance::Alleged);
    let gives_way = claim.is_superseded
        || matches!(member.relation, Relation::Supersedes | Relation::Conflicts | Relation::Timezone | Relation::Refines);
    let doubts = (is_mention, gives_way, is_disputed);
    let rank = sources.ranks.get(claim.article).copied().unwrap_or_default();
    (doubts, rank, claim.day_count(), claim.is_approximate, reported.is_none(), reported, claim.article, claim.quote)
}

/// Independent sources: a text and its reprints, versions and translations are one.
fn source_count(told: &[&ClaimDraft], sources: Sources<'_>) -> usize {
    let family = |claim: &&ClaimDraft| sources.families.get(claim.article).copied().unwrap_or(claim.article);
    told.iter().map(family).collect::<BTreeSet<_>>().len().max(1)
}

fn finished(member: &Member, claim: &ClaimDraft, is_lead: bool, lead: &ClaimDraft) -> Claim {
    let relation = match member.relation {
        _ if is_lead => Relation::Lead,
        Relation::Mention => Relation::Mention,
        _ if claim.is_superseded => Relation::Supersedes,
        _ if claim.bounds == lead.bounds => Relation::Same,
        Relation::Lead => Relation::Refines,
        other => other,
    };
    let reason = if is_lead && !claim.is_derived { Message::new("join-lead") } else { member.reason.clone() };
    Claim {
        article: claim.article,
        title: claim.title.clone(),
        quote: claim.quote,
        timex: claim.timex,
        edtf: claim.edtf,
        bounds: claim.bounds,
        modality: claim.modality,
        stance: claim.stance,
        speaker: claim.speaker,
        reported: claim.reported,
        relation,
        reason,
        figures: claim.figures.clone(),
    }
}

/// Stable for the same set of articles: made of what the lead says, not of its place in a list.
fn id_of(lead: &ClaimDraft, sources: Sources<'_>) -> String {
    let hash = sources.hashes.get(lead.article).copied().unwrap_or_default();
    let timex = lead.timex.unwrap_or(lead.quote);
    let key = format!("{hash}|{}|{}|{}|{}", timex.start, timex.end, lead.focus.start, lead.concept.unwrap_or_default());
    let digest = Sha256::digest(key.as_bytes());
    digest.iter().take(6).fold("e".to_owned(), |id, byte| id + &format!("{byte:02x}"))
}

/// What somebody vouches for as happened has happened, whoever announced it before; else the latest report decides.
fn modality_of(told: &[&ClaimDraft]) -> Modality {
    let dated = || told.iter().filter(|claim| claim.timex.is_some() && !claim.is_superseded);
    let is_vouched =
        |claim: &&ClaimDraft| claim.modality == Modality::Happened && matches!(claim.stance, Stance::Stated | Stance::Attributed);
    if dated().any(is_vouched) {
        return Modality::Happened;
    }
    let latest = dated().max_by_key(|claim| claim.reported.and_then(|edtf| edtf.bounds().latest));
    latest.or(told.first()).map_or(Modality::Happened, |claim| claim.modality)
}

/// 0 to 1: half the concept's weight, a third by the number of sources, the rest by precision and by standing in a headline.
fn significance(run: &Run<'_>, lead: &ClaimDraft, told: &[&ClaimDraft], sources: usize) -> f64 {
    let by_sources = sources.min(MANY_SOURCES) as f64 / MANY_SOURCES as f64;
    let by_precision = if lead.day_count() <= 31 { 1.0 } else { 0.5 };
    let by_headline = if told.iter().any(|claim| claim.is_headline) { 1.0 } else { 0.0 };
    let sum = 0.5 * run.weight(lead) + 0.3 * by_sources + 0.12 * by_precision + 0.08 * by_headline;
    (sum * 100.0).round() / 100.0
}

/// Independent sources from which a happening is taken for sure.
const ENOUGH_SOURCES: usize = 2;

/// Low: alleged, denied, contradicted, or without concept. High: a stated date of a known concept that nobody doubts and that independent
/// sources tell. Medium: the rest.
fn confidence(lead: &ClaimDraft, members: &[(&Member, &ClaimDraft)], sources: usize) -> Confidence {
    let is_disputed = members
        .iter()
        .any(|(member, claim)| member.relation == Relation::Conflicts || matches!(claim.stance, Stance::Alleged | Stance::Denied));
    if is_disputed || lead.concept.is_none() && members.len() == 1 {
        return Confidence::Low;
    }
    let is_sure = lead.concept.is_some() && !lead.is_approximate && !lead.is_derived && lead.modality == Modality::Happened;
    let is_sure = is_sure && sources >= ENOUGH_SOURCES;
    if is_sure { Confidence::High } else { Confidence::Medium }
}

/// Figures of one unit that several claims give with different values, in the order they were reported.
fn series_of(told: &[&ClaimDraft]) -> Vec<SeriesPoint> {
    let mut by_unit: BTreeMap<&str, Vec<SeriesPoint>> = BTreeMap::new();
    for claim in told {
        for figure in &claim.figures {
            let Some(unit) = figure.unit else { continue };
            let point = SeriesPoint { value: figure.value, unit: Some(unit), edtf: claim.reported, article: claim.article };
            by_unit.entry(unit).or_default().push(point);
        }
    }
    let mut series = Vec::new();
    for mut points in by_unit.into_values() {
        points.sort_by(|a, b| (a.edtf, a.article).cmp(&(b.edtf, b.article)).then(a.value.total_cmp(&b.value)));
        points.dedup_by(|later, earlier| later.value == earlier.value);
        let grows = points.windows(2).all(|pair| matches!(pair, [a, b] if a.value < b.value));
        if points.len() > 1 && grows {
            series.extend(points);
        }
    }
    series
}

fn add_near_misses(events: &mut [Event], misses: &[NearMissPair]) {
    let ids: Vec<String> = events.iter().map(|event| event.id.clone()).collect();
    for miss in misses {
        for (own, other) in [(miss.first, miss.second), (miss.second, miss.first)] {
            if let (Some(event), Some(other)) = (events.get_mut(own), ids.get(other)) {
                event.near_misses.push(NearMiss { event: other.clone(), reason: miss.reason.clone() });
            }
        }
    }
}

/// What happened in the frame of a gathering is part of it.
fn add_parents(run: &Run<'_>, claims: &[ClaimDraft], groups: &[Group], events: &mut [Event]) {
    let parents: Vec<Option<String>> = groups
        .iter()
        .zip(events.iter())
        .map(|(group, event)| {
            let context = group.members.iter().find_map(|member| claims.get(member.claim)?.context)?;
            let is_frame = |other: &&Event| {
                other.id != event.id
                    && other.bounds.overlaps(event.bounds)
                    && other.concept.is_some_and(|concept| run.counts_as(concept) == run.counts_as(context))
            };
            events.iter().find(is_frame).map(|frame| frame.id.clone())
        })
        .collect();
    for (event, parent) in events.iter_mut().zip(parents) {
        event.parent = parent;
    }
}

/// A condition points to the event of its prerequisite, where one is told.
fn link_conditions(run: &Run<'_>, events: &mut [Event]) {
    let by_concept: Vec<(String, Option<&'static str>)> = events.iter().map(|event| (event.id.clone(), event.concept)).collect();
    for event in events {
        let Some(condition) = &mut event.condition else { continue };
        let is_prerequisite =
            |concept: Option<&'static str>| concept.is_some_and(|concept| run.counts_as(concept) == condition.prerequisite);
        let found = by_concept.iter().find(|(id, concept)| *id != event.id && is_prerequisite(*concept)).map(|(id, _)| id.clone());
        *condition = Condition { event: found, ..condition.clone() };
    }
}

/// Two events with one title get their date behind it.
fn tell_titles_apart(events: &mut [Event]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for event in events.iter() {
        *seen.entry(event.title.clone()).or_default() += 1;
    }
    for event in events.iter_mut().filter(|event| seen.get(&event.title).is_some_and(|count| *count > 1)) {
        if let Some(edtf) = event.edtf {
            event.title = format!("{} ({})", event.title, written(edtf));
        }
    }
}

fn written(edtf: Edtf) -> String {
    edtf.to_string()
}
