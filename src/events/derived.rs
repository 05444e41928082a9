//! Dates that no sentence states and that several together give. An event of such a date says what it was derived from.
//!
//! ```text
//! closing session  + the days of the one gathering of its story ------> the last of these days
//! negotiation      + the dated mandate + the dated adoption ----------> from the one to the other
//! what a picture shows, of an article of a known day -----------------> about that day
//! ```

use super::claim_draft::ClaimDraft;
use super::event::{Modality, Relation};
use super::extract::Undatable;
use super::likeness::are_of_other_subjects;
use super::merge::{Group, Member};
use super::run::Run;
use crate::edtf::{Bounds, CalendarDate, Edtf, Qualifier};
use crate::lang::{Concept, DayOfGathering};
use crate::message::Message;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Days of the longest gathering whose sessions are dated by it.
const LONGEST_GATHERING: i64 = 10;

/// A date with what gives it.
#[derive(Clone, Debug)]
struct Derived {
    edtf: Edtf,
    bounds: Bounds,
    reason: Message,
}

/// What the undated claims of one concept in one story are dated by; kept by the date, so that all of them become one event.
type Dates = BTreeMap<(&'static str, Bounds), (Derived, Vec<ClaimDraft>)>;

/// Makes events of undated claims that other events date; returns those that stay undated.
pub fn derive_dates(run: &Run<'_>, claims: &mut Vec<ClaimDraft>, groups: &mut Vec<Group>, undated: Vec<Undatable>) -> Vec<Undatable> {
    let mut dates: Dates = BTreeMap::new();
    let mut left = Vec::new();
    for undatable in undated {
        let concept = undatable.claim.concept.and_then(|id| run.concept(id));
        let derived =
            concept.and_then(|concept| derive(run, claims, groups, concept, &undatable.claim).map(|derived| (concept.id, derived)));
        match derived {
            Some((concept, derived)) => {
                let (_, told) = dates.entry((concept, derived.bounds)).or_insert_with(|| (derived, Vec::new()));
                told.push(undatable.claim);
            }
            None => left.push(undatable),
        }
    }
    for (derived, told) in dates.into_values() {
        add_event(claims, groups, &derived, told);
    }
    left
}

fn derive(run: &Run<'_>, claims: &[ClaimDraft], groups: &[Group], concept: &Concept, claim: &ClaimDraft) -> Option<Derived> {
    let by_gathering = || concept.day_of_gathering.and_then(|day| day_of_gathering(run, claims, groups, day, claim));
    by_gathering().or_else(|| between(run, claims, groups, concept, claim))
}

/// The first or last day of the only gathering of some days in the claim's story.
fn day_of_gathering(run: &Run<'_>, claims: &[ClaimDraft], groups: &[Group], day: DayOfGathering, claim: &ClaimDraft) -> Option<Derived> {
    let gathering =
        the_one(run, claims, groups, claim, |lead| (2..=LONGEST_GATHERING).contains(&lead.day_count()) && run.is_gathering(lead))?;
    let (first, last) = gathering.bounds.earliest.zip(gathering.bounds.latest)?;
    let (date, key) = match day {
        DayOfGathering::First => (first, "derived-first-day"),
        DayOfGathering::Last => (last, "derived-last-day"),
    };
    let is_over = claim.reported.and_then(|edtf| edtf.bounds().latest).is_none_or(|reported| reported >= date);
    let reason = Message::new(key).text("gathering", gathering.title.clone()).date("days", gathering.edtf?);
    is_over.then(|| Derived { edtf: date.into(), bounds: Bounds::new(date, date), reason })
}

/// From the only dated happening that begins such a claim's to the only one that ends it.
fn between(run: &Run<'_>, claims: &[ClaimDraft], groups: &[Group], concept: &Concept, claim: &ClaimDraft) -> Option<Derived> {
    let (begins, ends) = (concept.begins_with?, concept.ends_with?);
    let of = |concept: &'static str| the_one(run, claims, groups, claim, move |lead| lead.concept == Some(concept));
    let (first, last) = (of(begins)?, of(ends)?);
    let (start, end) = (first.bounds.earliest?, last.bounds.latest?);
    let edtf = Edtf::interval(date_of(first.edtf?)?, date_of(last.edtf?)?);
    let reason = Message::new("derived-between").text("first", first.title.clone()).text("last", last.title.clone());
    (start < end).then(|| Derived { edtf, bounds: Bounds::new(start, end), reason })
}

fn date_of(edtf: Edtf) -> Option<CalendarDate> {
    match edtf {
        Edtf::Point(point) => Some(point.date),
        _ => None,
    }
}

/// The lead of the only group in the claim's story that is wanted.
fn the_one<'c>(
    run: &Run<'_>,
    claims: &'c [ClaimDraft],
    groups: &[Group],
    claim: &ClaimDraft,
    is_wanted: impl Fn(&ClaimDraft) -> bool,
) -> Option<&'c ClaimDraft> {
    let leads = groups.iter().filter_map(|group| group.lead(claims));
    let mut fitting = leads
        .filter(|lead| is_wanted(lead) && run.are_of_one_story(lead.article, claim.article) && !are_of_other_subjects(run, lead, claim));
    let found = fitting.next()?;
    fitting.next().is_none().then_some(found)
}

/// An event of the first claim, which takes the date; the others mention it.
fn add_event(claims: &mut Vec<ClaimDraft>, groups: &mut Vec<Group>, derived: &Derived, told: Vec<ClaimDraft>) {
    let mut members = Vec::new();
    for (at, mut claim) in told.into_iter().enumerate() {
        let relation = if at == 0 { Relation::Lead } else { Relation::Mention };
        if at == 0 {
            claim.edtf = Some(derived.edtf);
            claim.bounds = derived.bounds;
            claim.modality = Modality::Happened;
            claim.is_derived = true;
        }
        members.push(Member { claim: claims.len(), relation, reason: derived.reason.clone() });
        claims.push(claim);
    }
    groups.push(Group { members });
}

/// Undated claims of pictures: what one shows was about the day on which its article appeared. It is one with what is told of that day.
pub fn derive_pictures(run: &Run<'_>, claims: &mut Vec<ClaimDraft>, groups: &mut Vec<Group>, undated: Vec<Undatable>) -> Vec<Undatable> {
    let mut left = Vec::new();
    for mut undatable in undated {
        let Some((concept, day)) = pictured(run, &undatable.claim) else {
            left.push(undatable);
            continue;
        };
        undatable.claim.concept = Some(concept);
        let reason = Message::new("derived-picture").date("day", day.into());
        let bounds = Bounds::new(day, day);
        let is_known = |group: &Group| {
            group.lead(claims).is_some_and(|lead| {
                lead.concept == Some(concept) && lead.bounds == bounds && run.are_of_one_story(lead.article, undatable.claim.article)
            })
        };
        match groups.iter().position(is_known) {
            Some(known) => {
                if let Some(group) = groups.get_mut(known) {
                    group.members.push(Member { claim: claims.len(), relation: Relation::Mention, reason });
                    claims.push(undatable.claim);
                }
            }
            None => {
                let edtf = Edtf::from(day).qualified(Some(Qualifier::Approximate));
                add_event(claims, groups, &Derived { edtf, bounds, reason }, vec![undatable.claim]);
            }
        }
    }
    left
}

/// What a picture shows that was on the day of its article, and that day.
fn pictured(run: &Run<'_>, claim: &ClaimDraft) -> Option<(&'static str, NaiveDate)> {
    let day = claim.reported.filter(|_| claim.is_caption)?.single_day()?;
    let concept = claim.concept.into_iter().chain(claim.print.concepts.iter().copied()).find(|concept| run.is_of_the_day(concept))?;
    Some((concept, day))
}
