//! What a drawing asks of the events, sorted once: per lane and per length of event, so that a frame looks at its pixels and not at all
//! events. Built in `n log n` for a view of the timeline; a frame only reads it.
//!
//! ```text
//! TimelineView --Index::new--> lanes --> classes by length: sorted starts, sorted ends, ranks
//! ```

use super::Grouping;
use super::glyphs::Look;
use super::lanes::{LaneKey, lane_key};
use super::rank_tree::RankTree;
use super::span::Span;
use crate::edtf::Edtf;
use crate::timeline::TimelineView;
use std::collections::BTreeMap;
use std::ops::Range;

/// Parts of the extent in [`Index::overview`].
const OVERVIEW: usize = 240;

/// The events of a view, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    /// Ordered by their first event.
    pub lanes: Vec<IndexedLane>,
    /// First and last day of all that has a date; `None` without such an event.
    pub extent: Option<(f64, f64)>,
    /// The looks that are present, each once.
    pub looks: Vec<Look>,
    /// Events that do not match the filter, sorted: drawn weakly, and labelled last.
    pub dimmed: Vec<usize>,
    /// How many events begin in each of [`OVERVIEW`] equal parts of the extent.
    pub overview: Vec<u32>,
    /// Events of the view, those without a place included.
    pub count: usize,
    /// Tells this index from others: a number from its events and lanes.
    pub fingerprint: u64,
}

/// The events of one lane.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexedLane {
    pub key: LaneKey,
    pub count: usize,
    /// By length, short ones first.
    pub classes: Vec<Class>,
    /// What waits for a condition and has no forecast: it stands at the right edge, at no date.
    pub waiting: Vec<usize>,
}

/// Events of about the same length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Class {
    /// Days of the longest event, at most.
    pub longest_days: f64,
    /// By start, then in time order.
    pub spans: Vec<Span>,
    /// Indices into `Timeline::events`, beside `spans`.
    pub events: Vec<u32>,
    /// Sorted by themselves.
    ends: Vec<f64>,
    pub ranks: RankTree,
}

impl Index {
    /// Sorts the events of `view` into lanes.
    pub fn new(view: &TimelineView<'_>, grouping: Grouping) -> Self {
        let ranks = ranks(view);
        let mut index = Self { count: view.shown.len(), dimmed: view.dimmed.clone(), ..Self::default() };
        let mut drafts: Vec<(LaneKey, LaneDraft)> = Vec::new();
        let mut places: BTreeMap<LaneKey, usize> = BTreeMap::new();
        let (mut looks, mut extent) = (BTreeMap::new(), (f64::INFINITY, f64::NEG_INFINITY));
        let mut hash = Fnv::default();
        for (&event_index, rank) in view.shown.iter().zip(ranks) {
            let Some(event) = view.timeline.events.get(event_index) else { continue };
            let key = lane_key(event, view.timeline, grouping);
            let lane = *places.entry(key).or_insert_with_key(|key| {
                drafts.push((key.clone(), LaneDraft::default()));
                drafts.len() - 1
            });
            let look = Look::of(event);
            looks.entry(look.legend_key()).or_insert(look);
            let ghost = view.timeline.curation.get(event_index).and_then(|curation| curation.extracted_edtf).map(Edtf::bounds);
            let span = Span::of(event, ghost);
            hash.add(event_index as u64);
            hash.add(lane as u64 ^ u64::from(index.is_dimmed(event_index)) << 40);
            if let Some(span) = span {
                extent = (f64::min(extent.0, span.start), f64::max(extent.1, span.end));
                hash.add(span.start.to_bits() ^ span.end.to_bits().rotate_left(17));
            }
            if let Some((_, draft)) = drafts.get_mut(lane) {
                draft.add(event_index, span, rank, event.condition.is_some());
            }
        }
        index.lanes = drafts.into_iter().map(|(key, draft)| draft.finish(key)).collect();
        index.extent = (extent.0 <= extent.1).then_some(extent);
        index.looks = looks.into_values().collect();
        index.looks.sort();
        index.fingerprint = hash.0;
        index.overview = index.count_by_parts();
        index
    }

    /// Whether an event does not match the filter.
    pub fn is_dimmed(&self, event: usize) -> bool {
        self.dimmed.binary_search(&event).is_ok()
    }

    fn count_by_parts(&self) -> Vec<u32> {
        let Some((first, last)) = self.extent else { return Vec::new() };
        let mut parts = vec![0_u32; OVERVIEW];
        for span in self.lanes.iter().flat_map(|lane| &lane.classes).flat_map(|class| &class.spans) {
            let part = (span.start - first) / (last - first).max(1.0) * OVERVIEW as f64;
            parts.get_mut((part as usize).min(OVERVIEW - 1)).into_iter().for_each(|count| *count += 1);
        }
        parts
    }

    /// Events of at least one shown day between two days.
    pub fn count_between(&self, first_day: f64, last_day: f64) -> usize {
        self.lanes.iter().map(|lane| lane.count_between(first_day, last_day)).sum()
    }
}

impl IndexedLane {
    /// Whether the event is one of this lane.
    pub fn has(&self, event: usize) -> bool {
        self.classes.iter().any(|class| class.events.contains(&(event as u32))) || self.waiting.contains(&event)
    }

    /// The event that begins nearest to a day.
    pub fn nearest(&self, day: f64) -> Option<usize> {
        let near = self.classes.iter().flat_map(|class| {
            let at = class.spans.partition_point(|span| span.start < day);
            [at.checked_sub(1), Some(at)].into_iter().flatten().filter_map(|at| Some((class.spans.get(at)?.start, *class.events.get(at)?)))
        });
        let nearest = near.min_by(|(a, first), (b, second)| (a - day).abs().total_cmp(&(b - day).abs()).then(first.cmp(second)));
        nearest.map(|(_, event)| event as usize).or_else(|| self.waiting.first().copied())
    }

    pub fn count_between(&self, first_day: f64, last_day: f64) -> usize {
        self.classes.iter().map(|class| class.count_between(first_day, last_day)).sum()
    }
}

impl Class {
    /// Positions of the events that start from `first_day` to before `last_day`.
    pub fn starting(&self, first_day: f64, last_day: f64) -> Range<usize> {
        let first = self.spans.partition_point(|span| span.start < first_day);
        first..self.next_from(first, last_day)
    }

    /// The first position from `from` on that starts at `day` or later. Galloping: it looks at twice the logarithm of the way.
    pub fn next_from(&self, from: usize, day: f64) -> usize {
        let mut step = 1;
        while self.spans.get(from + step - 1).is_some_and(|span| span.start < day) {
            step *= 2;
        }
        let (low, high) = (from + step / 2, (from + step).min(self.spans.len()));
        let rest = self.spans.get(low.min(high)..high).unwrap_or_default();
        low.min(high) + rest.partition_point(|span| span.start < day)
    }

    fn count_between(&self, first_day: f64, last_day: f64) -> usize {
        let begun = self.spans.partition_point(|span| span.start <= last_day);
        begun - self.ends.partition_point(|end| *end < first_day).min(begun)
    }
}

/// For each shown event its place in order of importance; 0 is the most important.
fn ranks(view: &TimelineView<'_>) -> Vec<u32> {
    let importance = |index: &usize| {
        let event = view.timeline.events.get(*index);
        let is_dimmed = view.dimmed.binary_search(index).is_ok();
        event.map_or((0.0, 0), |event| (event.significance - if is_dimmed { 1.0 } else { 0.0 }, event.sources))
    };
    let mut order: Vec<(usize, (f64, usize))> = view.shown.iter().map(importance).enumerate().collect();
    order
        .sort_by(|(at, (first, sources)), (other, (second, others))| second.total_cmp(first).then(others.cmp(sources)).then(at.cmp(other)));
    let mut ranks = vec![0; order.len()];
    for (rank, (at, _)) in order.into_iter().enumerate() {
        if let Some(place) = ranks.get_mut(at) {
            *place = rank as u32;
        }
    }
    ranks
}

/// A lane while events are added.
#[derive(Default)]
struct LaneDraft {
    count: usize,
    /// By the binary order of the length.
    classes: BTreeMap<u32, Vec<(Span, u32, u32)>>,
    waiting: Vec<usize>,
}

impl LaneDraft {
    fn add(&mut self, event: usize, span: Option<Span>, rank: u32, has_condition: bool) {
        self.count += 1;
        match span {
            Some(span) => self.classes.entry(order_of(span)).or_default().push((span, event as u32, rank)),
            None if has_condition => self.waiting.push(event),
            None => {}
        }
    }

    fn finish(self, key: LaneKey) -> IndexedLane {
        let class = |(order, mut members): (u32, Vec<(Span, u32, u32)>)| {
            members.sort_by(|(a, first, _), (b, second, _)| a.start.total_cmp(&b.start).then(first.cmp(second)));
            let mut ends: Vec<f64> = members.iter().map(|(span, ..)| span.end).collect();
            ends.sort_by(f64::total_cmp);
            Class {
                longest_days: f64::from(order).exp2(),
                spans: members.iter().map(|(span, ..)| *span).collect(),
                events: members.iter().map(|(_, event, _)| *event).collect(),
                ends,
                ranks: RankTree::new(members.iter().map(|(.., rank)| *rank).collect()),
            }
        };
        IndexedLane { key, count: self.count, classes: self.classes.into_iter().map(class).collect(), waiting: self.waiting }
    }
}

/// The binary order of a span's length: 3 for more than four days up to eight.
fn order_of(span: Span) -> u32 {
    (span.end - span.start).max(1.0).log2().ceil() as u32
}

/// The hash of Fowler, Noll and Vo over whole numbers.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    const fn add(&mut self, number: u64) {
        self.0 = (self.0 ^ number).wrapping_mul(0x0100_0000_01b3);
    }
}

#[cfg(test)]
mod tests {
    use super::super::glyphs::Form;
    use super::*;

    fn class(starts: &[f64]) -> Class {
        let span = |start: &f64| Span { start: *start, end: *start + 2.0, form: Form::Period };
        Class {
            longest_days: 2.0,
            spans: starts.iter().map(span).collect(),
            ends: starts.iter().map(|start| start + 2.0).collect(),
            ..Class::default()
        }
    }

    #[test]
    fn galloping_finds_what_a_search_finds() {
        for count in 0..50 {
            let starts: Vec<f64> = (0..count).map(|index| f64::from(index / 3)).collect();
            let class = class(&starts);
            for from in 0..=starts.len() {
                for day in 0..20 {
                    let searched = starts.partition_point(|start| *start < f64::from(day)).max(from);
                    assert_eq!(class.next_from(from, f64::from(day)), searched, "{count} {from} {day}");
                }
            }
        }
    }

    #[test]
    fn events_between_two_days_are_counted_without_looking_at_them() {
        let class = class(&[0.0, 1.0, 1.0, 5.0]);
        let cases = [((0.0, 9.0), 4), ((2.5, 4.0), 2), ((3.5, 4.0), 0), ((-5.0, -1.0), 0), ((7.0, 8.0), 1), ((8.0, 9.0), 0)];
        for ((first, last), count) in cases {
            assert_eq!(class.count_between(first, last), count, "{first}..{last}");
        }
    }
}
