//! Which lane each event belongs to, and what the lane is called.

use super::Grouping;
use crate::events::{Event, Modality};
use crate::timeline::{Timeline, TimelineView};
use crate::words::Words;

/// One lane: its name and its events, as indices into `Timeline::events`, in time order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    pub name: String,
    pub events: Vec<usize>,
}

/// The lanes of a view, ordered by their first event.
pub fn lanes(view: &TimelineView<'_>, grouping: Grouping, words: &Words) -> Vec<Lane> {
    let mut lanes: Vec<Lane> = Vec::new();
    for &index in &view.shown {
        let Some(event) = view.timeline.events.get(index) else { continue };
        let name = lane_name(event, view.timeline, grouping, words);
        match lanes.iter_mut().find(|lane| lane.name == name) {
            Some(lane) => lane.events.push(index),
            None => lanes.push(Lane { name, events: vec![index] }),
        }
    }
    lanes
}

fn lane_name(event: &Event, timeline: &Timeline, grouping: Grouping, words: &Words) -> String {
    match grouping {
        Grouping::Together => String::new(),
        Grouping::Concept => concept_name(event.concept, words),
        Grouping::Status => words.text(status_key(event.modality)),
        Grouping::Language => event.language.map_or_else(|| words.text("lane-unknown"), |tag| words.text(&format!("language-{tag}"))),
        Grouping::Source => {
            let article = event.claims.first().and_then(|claim| timeline.articles.get(claim.article)).map(|dated| &dated.article);
            article.and_then(|article| article.publisher.clone()).or_else(|| article.map(|article| article.id.clone())).unwrap_or_default()
        }
    }
}

/// The concept in the reader's language; a concept without words of its own shows the last part of its name.
pub fn concept_name(concept: Option<&str>, words: &Words) -> String {
    let Some(concept) = concept else { return words.text("concept-none") };
    let key = format!("concept-{}", concept.replace('.', "-"));
    let name = words.text(&key);
    if name == key { concept.rsplit('.').next().unwrap_or(concept).replace('-', " ") } else { name }
}

/// Key of a modality's name.
pub const fn status_key(modality: Modality) -> &'static str {
    match modality {
        Modality::Happened => "status-happened",
        Modality::Planned => "status-planned",
        Modality::Projected => "status-projected",
        Modality::Conditional => "status-conditional",
        Modality::Cancelled => "status-cancelled",
    }
}
