//! In which order a person looks at events: what is prominent and doubtful comes first.

use super::{Review, Timeline};
use crate::events::{Confidence, Event, Relation, Stance};

/// How far a review has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReviewProgress {
    /// Accepted, dismissed or left for later.
    pub done: usize,
    pub all: usize,
}

/// Indices of the events that nobody has looked at, the riskiest first; then those that were left for later.
pub fn review_queue(timeline: &Timeline) -> Vec<usize> {
    let open = |index: &usize| matches!(timeline.review(*index), Review::Open | Review::Unsure);
    let mut queue: Vec<usize> = (0..timeline.events.len()).filter(open).collect();
    queue.sort_by_cached_key(|index| {
        let risk = timeline.events.get(*index).map_or(0.0, risk);
        // Thousandths: a finer difference is none, and time decides.
        (timeline.review(*index) == Review::Unsure, std::cmp::Reverse((risk * 1000.0) as u64), *index)
    });
    queue
}

pub fn review_progress(timeline: &Timeline) -> ReviewProgress {
    let all = timeline.events.len() + timeline.dismissed.len();
    let open = (0..timeline.events.len()).filter(|index| timeline.review(*index) == Review::Open).count();
    ReviewProgress { done: all - open, all }
}

/// What a mistake in this event would cost: how prominent it is, times how doubtful.
fn risk(event: &Event) -> f64 {
    let has = |relation: Relation| event.claims.iter().any(|claim| claim.relation == relation);
    let is_disputed = event.claims.iter().any(|claim| matches!(claim.stance, Stance::Alleged | Stance::Denied));
    let by_confidence = match event.confidence {
        Confidence::Low => 0.6,
        Confidence::Medium => 0.35,
        Confidence::High => 0.1,
    };
    let doubts = [(has(Relation::Conflicts), 0.4), (is_disputed, 0.2), (!event.near_misses.is_empty(), 0.1), (event.sources < 2, 0.05)];
    let doubt: f64 = by_confidence + doubts.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum::<f64>();
    (0.2 + event.significance) * doubt
}
