//! The timeline as it could be known on a day: what the articles tell that had appeared by then, and what changed since.

use super::{Decision, Extracted, Knowledge, Timeline};
use crate::edtf::Edtf;
use crate::events::{DatedArticle, Event, Modality};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Whether an article had surely appeared by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appearance {
    ByThen,
    Later,
    /// Nobody knows: it is left out, and told.
    Unknown,
}

/// Whether `article` had appeared by `day`: the last day that its publication date allows counts.
pub fn appearance(article: &DatedArticle, day: NaiveDate) -> Appearance {
    match article.dating.published.as_ref().and_then(|published| published.edtf.bounds().latest) {
        Some(latest) if latest <= day => Appearance::ByThen,
        Some(_) => Appearance::Later,
        None => Appearance::Unknown,
    }
}

impl Timeline {
    /// What could be known on `day`: extracted anew from only the articles that had appeared by then.
    pub fn as_of(&self, day: NaiveDate, decisions: &[Decision], knowledge: &Knowledge) -> Self {
        let known: Vec<DatedArticle> = self.articles.iter().filter(|dated| appearance(dated, day) == Appearance::ByThen).cloned().collect();
        Self::new(&Extracted::new(known, decisions, knowledge), decisions)
    }

    /// The days on which articles appeared, each once, in order.
    pub fn publication_days(&self) -> Vec<NaiveDate> {
        let days = self.articles.iter().filter_map(|dated| dated.dating.published.as_ref()?.edtf.bounds().latest);
        days.collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// What an event is now, and what was known of it then.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub title: String,
    /// Index into the events of the later timeline.
    pub event: usize,
    /// `None` if nobody had told of it.
    pub then: Option<(Option<Edtf>, Modality)>,
    pub now: (Option<Edtf>, Modality),
}

/// Events of the later timeline that were unknown or told otherwise in `then`, in time order. Two are the same that share a sentence of an article.
pub fn changes(then: &Timeline, now_timeline: &Timeline) -> Vec<Change> {
    let mut told: BTreeMap<(&str, usize), Vec<&Event>> = BTreeMap::new();
    for event in &then.events {
        for sentence in sentences(event, then) {
            told.entry(sentence).or_default().push(event);
        }
    }
    let change = |(index, event): (usize, &Event)| {
        let now = (event.edtf, event.modality);
        // One sentence can tell of several events: one that says the same is the same.
        let mut before =
            sentences(event, now_timeline).filter_map(|sentence| told.get(&sentence)).flatten().map(|event| (event.edtf, event.modality));
        let first = before.next();
        let then = if before.any(|before| before == now) { Some(now) } else { first };
        (then != Some(now)).then(|| Change { title: event.title.clone(), event: index, then, now })
    };
    now_timeline.events.iter().enumerate().filter_map(change).collect()
}

fn sentences<'a>(event: &'a Event, timeline: &'a Timeline) -> impl Iterator<Item = (&'a str, usize)> {
    event.claims.iter().filter_map(|claim| Some((timeline.articles.get(claim.article)?.article.id.as_str(), claim.quote.start)))
}
