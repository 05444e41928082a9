//! Which events a person may want to put together with one: near misses first, then what is alike in kind and time.

use super::Timeline;
use crate::events::Event;

/// Indices of the other events, the likeliest first.
pub fn merge_candidates(timeline: &Timeline, index: usize) -> Vec<usize> {
    let Some(event) = timeline.events.get(index) else { return Vec::new() };
    let mut others: Vec<usize> = (0..timeline.events.len()).filter(|other| *other != index).collect();
    others.sort_by_cached_key(|other| timeline.events.get(*other).map(|candidate| distance(event, candidate)));
    others
}

/// Smaller is likelier.
fn distance(event: &Event, other: &Event) -> impl Ord + use<> {
    let is_near_miss = event.near_misses.iter().any(|miss| miss.event == other.id);
    let is_same_kind = event.concept.is_some() && event.concept == other.concept;
    let shares_actor = event.actors.iter().any(|actor| other.actors.contains(actor));
    let days = event.bounds.earliest.zip(other.bounds.earliest).map_or(i64::MAX, |(a, b)| (a - b).num_days().abs());
    (!is_near_miss, !event.bounds.overlaps(other.bounds), !(is_same_kind || shares_actor), days, other.bounds)
}
