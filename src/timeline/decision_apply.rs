//! Decisions on top of extraction.
//!
//! ```text
//! events --added--> --merged, split--> --ranked--> --dated, titled--> --reviewed, tagged, noted--> events in time order
//! ```
//! Within a step the log decides the order; between steps it does not matter. What a decision no longer fits is a [`DecisionConflict`].

use super::curation::{Curated, Curation, DecisionConflict, Review};
use super::decision::{Act, Decision, EventRef, SourceRank};
use super::decision_desk::{Desk, Found};
use super::prerequisite::outcome;
use super::regroup::id_from;
use crate::documents::{Article, Basis};
use crate::edtf::Edtf;
use crate::events::{Claim, Confidence, DateBasis, DatedArticle, Event, Modality, Relation, Stance};
use crate::message::Message;
use crate::text_span::TextSpan;
use std::collections::BTreeMap;

/// What became of the events of an extraction.
#[derive(Debug, Default)]
pub struct Decided {
    pub events: Vec<Curated>,
    pub dismissed: Vec<Curated>,
    pub conflicts: Vec<DecisionConflict>,
}

/// `decisions` are those in force, in the order they were made.
pub fn apply(articles: &[DatedArticle], events: Vec<Event>, decisions: &[Decision]) -> Decided {
    let mut hand = Hand { desk: Desk::new(articles, events), conflicts: Vec::new() };
    decisions.iter().for_each(|decision| hand.add(decision));
    decisions.iter().for_each(|decision| hand.regroup(decision));
    hand.rank(decisions);
    decisions.iter().for_each(|decision| hand.state(decision));
    decisions.iter().for_each(|decision| hand.judge(decision));
    let (events, dismissed) = hand.desk.cleared();
    Decided { events, dismissed, conflicts: hand.conflicts }
}

/// The articles with the days that people gave them; each hash with the day that was decided last.
pub fn published_days(decisions: &[Decision]) -> BTreeMap<&str, Edtf> {
    let day = |decision| match decision {
        &Decision { act: Act::SetPublished { ref article, edtf }, .. } => Some((article.as_str(), edtf)),
        _ => None,
    };
    decisions.iter().filter_map(day).collect()
}

/// Decides one after another.
struct Hand<'a> {
    desk: Desk<'a>,
    conflicts: Vec<DecisionConflict>,
}

impl Hand<'_> {
    fn add(&mut self, decision: &Decision) {
        let Act::Add { article: hash, quote, title, edtf, modality } = &decision.act else { return };
        let Some(&article) = self.desk.articles_of(hash).first() else {
            return self.report(decision, Message::new("conflict-article-gone"), None);
        };
        let text = self.desk.articles.get(article).map_or("", |dated| dated.article.text.as_str());
        if quote.of(text).trim().is_empty() {
            return self.report(decision, Message::new("conflict-passage-gone"), None);
        }
        if !edtf.bounds().is_located() {
            return self.report(decision, Message::new("conflict-no-date"), None);
        }
        let told = self.told_by_articles(article, *quote, *edtf);
        let event = added_event(&self.desk, article, hash, *quote, title, *edtf, *modality);
        let id = event.id.clone();
        let curation = Curation { review: Review::Accepted, history: vec![decision.id.clone()], ..Curation::default() };
        self.desk.lay(event, curation);
        if let Some(title) = told {
            self.report(decision, Message::new("conflict-now-found").text("title", title), Some(id));
        }
    }

    /// The title of an event that the articles tell at the place and time of an added one.
    fn told_by_articles(&self, article: usize, quote: TextSpan, edtf: Edtf) -> Option<String> {
        let is_there = |claim: &Claim| claim.article == article && claim.quote.overlaps(quote) && claim.bounds == edtf.bounds();
        self.desk.slots.iter().flatten().find(|slot| slot.event.claims.iter().any(is_there)).map(|slot| slot.event.title.clone())
    }

    fn regroup(&mut self, decision: &Decision) {
        match &decision.act {
            Act::Merge { events } => {
                let mut slots: Vec<usize> = events.iter().filter_map(|event| Some(self.found(decision, event)?.slot)).collect();
                slots.sort_unstable();
                slots.dedup();
                if let Some(slot) = self.desk.merge(&slots).filter(|_| !slots.is_empty()) {
                    self.remember(slot, decision);
                }
            }
            Act::Split { event, claims } => {
                let Some(found) = self.found(decision, event) else { return };
                match self.desk.split(found.slot, claims) {
                    Some(part) => {
                        self.remember(found.slot, decision);
                        self.remember(part, decision);
                    }
                    None if self.are_apart(found.slot, claims) => self.remember(found.slot, decision),
                    None => self.report_at(decision, Message::new("conflict-nothing-to-split"), found.slot),
                }
            }
            _ => {}
        }
    }

    /// Whether the claims already stand outside the event.
    fn are_apart(&self, slot: usize, claims: &[super::ClaimRef]) -> bool {
        let elsewhere = |claim: &super::ClaimRef| {
            let one = EventRef { claims: vec![claim.clone()], concept: None, edtf: None };
            self.desk.find(&one).is_some_and(|found| found.slot != slot)
        };
        !claims.is_empty() && claims.iter().all(elsewhere)
    }

    fn rank(&mut self, decisions: &[Decision]) {
        let mut ranks: BTreeMap<&str, (SourceRank, &Decision)> = BTreeMap::new();
        for decision in decisions {
            if let Act::SetRank { publisher, rank } = &decision.act {
                ranks.insert(publisher, (*rank, decision));
            }
        }
        for (publisher, (_, decision)) in &ranks {
            let is_its = |dated: &DatedArticle| dated.article.publisher.as_deref() == Some(publisher);
            if !self.desk.articles.iter().any(is_its) {
                self.report(decision, Message::new("conflict-publisher-gone").text("publisher", *publisher), None);
            }
        }
        if !ranks.is_empty() {
            self.desk.rank(|dated| dated.article.publisher.as_deref().and_then(|publisher| ranks.get(publisher)).map(|(rank, _)| *rank));
        }
    }

    /// Date and title: the last decision holds.
    fn state(&mut self, decision: &Decision) {
        match &decision.act {
            Act::Retime { event, edtf, .. } => {
                let Some(found) = self.found(decision, event) else { return };
                if !edtf.bounds().is_located() {
                    return self.report_at(decision, Message::new("conflict-no-date"), found.slot);
                }
                self.report_moved_date(decision, event, &found, Some(*edtf));
                self.date(found.slot, *edtf, DateBasis::Given);
                self.remember(found.slot, decision);
            }
            Act::DatePrerequisite { event, edtf, .. } => self.date_prerequisite(decision, event, *edtf),
            Act::Retitle { event, title } => {
                let Some(found) = self.found(decision, event) else { return };
                if let Some(slot) = self.desk.slot_mut(found.slot) {
                    let old = std::mem::replace(&mut slot.event.title, title.clone());
                    slot.curation.extracted_title.get_or_insert(old);
                }
                self.remember(found.slot, decision);
            }
            _ => {}
        }
    }

    fn date_prerequisite(&mut self, decision: &Decision, event: &EventRef, edtf: Edtf) {
        let Some(found) = self.found(decision, event) else { return };
        let offset = self.desk.slot(found.slot).and_then(|slot| slot.event.condition.as_ref()).map(|condition| condition.offset);
        let Some(offset) = offset else { return self.report_at(decision, Message::new("conflict-no-condition"), found.slot) };
        let Some(outcome) = outcome(edtf.bounds(), offset) else {
            return self.report_at(decision, Message::new("conflict-no-date"), found.slot);
        };
        self.date(found.slot, outcome, DateBasis::Derived);
        if let Some(slot) = self.desk.slot_mut(found.slot) {
            // What it waited for has come: it is no longer somebody's forecast. Whether it happened is for articles to say.
            if matches!(slot.event.modality, Modality::Conditional | Modality::Projected) {
                slot.event.modality = Modality::Planned;
            }
        }
        self.remember(found.slot, decision);
    }

    fn date(&mut self, slot: usize, edtf: Edtf, basis: DateBasis) {
        let Some(slot) = self.desk.slot_mut(slot) else { return };
        if slot.curation.extracted_edtf.is_none() {
            slot.curation.extracted_edtf = slot.event.edtf;
        }
        slot.event.edtf = Some(edtf);
        slot.event.bounds = edtf.bounds();
        slot.event.basis = basis;
    }

    fn judge(&mut self, decision: &Decision) {
        let (Act::Accept { event } | Act::Unsure { event } | Act::Dismiss { event } | Act::Tag { event, .. } | Act::Note { event, .. }) =
            &decision.act
        else {
            return;
        };
        let Some(found) = self.found(decision, event) else { return };
        match &decision.act {
            Act::Accept { .. } => {
                self.report_moved_date(decision, event, &found, None);
                self.review(&found, Review::Accepted);
            }
            Act::Unsure { .. } => self.review(&found, Review::Unsure),
            Act::Dismiss { .. } => {
                if found.has_new_claims {
                    self.report_at(decision, Message::new("conflict-dismissed-told-again"), found.slot);
                }
                self.review(&found, Review::Dismissed);
            }
            Act::Tag { tag, .. } => {
                if let Some(slot) = self.desk.slot_mut(found.slot).filter(|slot| !slot.curation.tags.contains(tag)) {
                    slot.curation.tags.push(tag.clone());
                }
            }
            Act::Note { text, .. } => {
                if let Some(slot) = self.desk.slot_mut(found.slot) {
                    slot.curation.notes.push(text.clone());
                }
            }
            _ => {}
        }
        self.remember(found.slot, decision);
    }

    fn review(&mut self, found: &Found, review: Review) {
        if let Some(slot) = self.desk.slot_mut(found.slot) {
            slot.curation.review = review;
        }
    }

    /// The event of a decision; what is wrong with it is told.
    fn found(&mut self, decision: &Decision, event: &EventRef) -> Option<Found> {
        let found = self.desk.find(event);
        match &found {
            None => self.report(decision, Message::new("conflict-event-gone"), None),
            Some(found) if found.is_scattered => self.report_at(decision, Message::new("conflict-event-in-pieces"), found.slot),
            Some(_) => {}
        }
        found
    }

    /// The articles now say another date than when this was decided, and it does not fit what was decided.
    fn report_moved_date(&mut self, decision: &Decision, event: &EventRef, found: &Found, given: Option<Edtf>) {
        let Some(slot) = self.desk.slot(found.slot) else { return };
        let now = slot.curation.extracted_edtf.or(slot.event.edtf);
        let (Some(was), Some(now)) = (event.edtf, now) else { return };
        let fits = given.is_some_and(|given| given.bounds().overlaps(now.bounds()));
        if was != now && !fits {
            self.report_at(decision, Message::new("conflict-date-moved").date("was", was).date("now", now), found.slot);
        }
    }

    fn remember(&mut self, slot: usize, decision: &Decision) {
        if let Some(slot) = self.desk.slot_mut(slot) {
            slot.curation.history.push(decision.id.clone());
        }
    }

    fn report_at(&mut self, decision: &Decision, message: Message, slot: usize) {
        let event = self.desk.slot(slot).map(|slot| slot.event.id.clone());
        self.report(decision, message, event);
    }

    fn report(&mut self, decision: &Decision, message: Message, event: Option<String>) {
        self.conflicts.push(DecisionConflict { decision: decision.id.clone(), message, event });
    }
}

/// The event of a passage that a person chose.
fn added_event(desk: &Desk<'_>, article: usize, hash: &str, quote: TextSpan, title: &str, edtf: Edtf, modality: Modality) -> Event {
    let dated = desk.articles.get(article);
    let claim = Claim {
        article,
        title: title.to_owned(),
        quote,
        timex: None,
        edtf: Some(edtf),
        bounds: edtf.bounds(),
        modality,
        stance: Stance::Stated,
        speaker: None,
        reported: dated.and_then(|dated| dated.dating.published.as_ref()).map(|published| published.edtf),
        relation: Relation::Lead,
        reason: Message::new("join-added"),
        figures: Vec::new(),
    };
    Event {
        id: id_from(&format!("{hash}|{}|{}|added", quote.start, quote.end)),
        title: title.to_owned(),
        language: dated.and_then(|dated| dated.article.language),
        concept: None,
        modality,
        basis: DateBasis::Given,
        edtf: Some(edtf),
        bounds: edtf.bounds(),
        significance: 0.5,
        confidence: Confidence::Medium,
        actors: Vec::new(),
        places: Vec::new(),
        subject: None,
        parent: None,
        sources: 1,
        claims: vec![claim],
        series: Vec::new(),
        condition: None,
        near_misses: Vec::new(),
    }
}

/// What is to be said of publication days that were set: the text is gone, or says another day itself.
pub fn published_conflicts(articles: &[DatedArticle], stated: &BTreeMap<String, Edtf>, decisions: &[Decision]) -> Vec<DecisionConflict> {
    let conflict = |decision: &Decision| {
        let Act::SetPublished { article, edtf } = &decision.act else { return None };
        let message = match stated.get(article) {
            _ if !articles.iter().any(|dated| dated.article.hash == *article) => Message::new("conflict-article-gone"),
            Some(own) if !own.bounds().overlaps(edtf.bounds()) => {
                Message::new("conflict-published-stated").date("was", *edtf).date("now", *own)
            }
            _ => return None,
        };
        Some(DecisionConflict { decision: decision.id.clone(), message, event: None })
    };
    decisions.iter().filter_map(conflict).collect()
}

/// The article with the day that a person gave it.
pub fn with_published(article: Article, edtf: Edtf) -> Article {
    let given = crate::documents::Published { edtf, time: None, basis: Basis::Given, span: None };
    Article { published: Some(given), ..article }
}
