//! Which events are shown: facets with live counts, "and" across facets, "or" inside one.
//!
//! ```text
//! Timeline --Facets::new--> Facets + Filter --apply--> Matches (which events, how many each further choice would leave)
//! ```

use super::Timeline;
use crate::events::{Confidence, Event, Modality, Stance};
use std::collections::{BTreeMap, BTreeSet};

/// What events can be told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    Source,
    Language,
    Status,
    Concept,
    Subject,
    Actor,
    Stance,
    Confidence,
}

impl Facet {
    pub const ALL: [Self; 8] =
        [Self::Source, Self::Language, Self::Status, Self::Concept, Self::Subject, Self::Actor, Self::Stance, Self::Confidence];

    /// Key of its name in `data/ui`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Source => "facet-source",
            Self::Language => "facet-language",
            Self::Status => "facet-status",
            Self::Concept => "facet-concept",
            Self::Subject => "facet-subject",
            Self::Actor => "facet-actor",
            Self::Stance => "facet-stance",
            Self::Confidence => "facet-confidence",
        }
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// What becomes of events that do not match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rest {
    #[default]
    Hidden,
    Dimmed,
}

/// The values that were chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    chosen: BTreeMap<Facet, BTreeSet<String>>,
    pub rest: Rest,
}

impl Filter {
    /// Chooses a value, or takes the choice back.
    pub fn toggle(&mut self, facet: Facet, value: &str) {
        let values = self.chosen.entry(facet).or_default();
        if !values.remove(value) {
            values.insert(value.to_owned());
        }
        self.chosen.retain(|_, values| !values.is_empty());
    }

    pub fn drop_facet(&mut self, facet: Facet) {
        self.chosen.remove(&facet);
    }

    pub fn clear(&mut self) {
        self.chosen.clear();
    }

    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty()
    }

    /// Facets with what was chosen of each.
    pub fn chosen(&self) -> impl Iterator<Item = (Facet, &BTreeSet<String>)> {
        self.chosen.iter().map(|(facet, values)| (*facet, values))
    }

    fn has(&self, facet: Facet, value: &str) -> bool {
        self.chosen.get(&facet).is_some_and(|values| values.contains(value))
    }
}

/// The values that each event has, sorted once for a timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    columns: Vec<Column>,
    count: usize,
}

/// One facet of all events.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Column {
    facet: Facet,
    /// By how many events have them, most first.
    values: Vec<String>,
    /// Where the values of each event begin in `members`; one more than there are events.
    starts: Vec<u32>,
    /// Indices into `values`.
    members: Vec<u32>,
}

/// A value, how many events choosing it would show, and whether it is chosen. The value is empty for "none".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCount {
    pub value: String,
    pub count: usize,
    pub is_chosen: bool,
}

/// What a filter leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    /// For each event of the timeline.
    pub is_match: Vec<bool>,
    pub count: usize,
    pub counts: Vec<(Facet, Vec<FacetCount>)>,
    /// Facets with a choice, and how many events there would be without it.
    pub without: Vec<(Facet, usize)>,
}

impl Facets {
    pub fn new(timeline: &Timeline) -> Self {
        let columns = Facet::ALL.into_iter().map(|facet| Column::new(facet, timeline)).collect();
        Self { columns, count: timeline.events.len() }
    }

    /// One walk over the events. An event that fails in one facet only counts for the values of that facet.
    pub fn apply(&self, filter: &Filter) -> Matches {
        let chosen: Vec<Option<Vec<bool>>> = self.columns.iter().map(|column| column.chosen(filter)).collect();
        let mut counts: Vec<Vec<usize>> = self.columns.iter().map(|column| vec![0; column.values.len()]).collect();
        let mut without: BTreeMap<Facet, usize> = filter.chosen().map(|(facet, _)| (facet, 0)).collect();
        let mut matches = Matches { is_match: Vec::with_capacity(self.count), ..Matches::default() };
        for event in 0..self.count {
            let failed = self.failed(event, &chosen);
            matches.is_match.push(failed == 0);
            matches.count += usize::from(failed == 0);
            for (column, counts) in self.columns.iter().zip(&mut counts) {
                if failed & !column.facet.bit() == 0 {
                    for value in column.of(event) {
                        counts.get_mut(*value as usize).into_iter().for_each(|count| *count += 1);
                    }
                    without.get_mut(&column.facet).into_iter().for_each(|count| *count += 1);
                }
            }
        }
        let named = |(column, counts): (&Column, Vec<usize>)| {
            let values = column.values.iter().zip(counts);
            let counts =
                values.map(|(value, count)| FacetCount { value: value.clone(), count, is_chosen: filter.has(column.facet, value) });
            (column.facet, counts.collect())
        };
        matches.counts = self.columns.iter().zip(counts).map(named).collect();
        matches.without = without.into_iter().collect();
        matches
    }

    /// The facets in which an event has none of the chosen values, one bit each.
    fn failed(&self, event: usize, chosen: &[Option<Vec<bool>>]) -> u8 {
        let fails = |(column, chosen): (&Column, &Option<Vec<bool>>)| {
            let chosen = chosen.as_ref()?;
            let has_one = column.of(event).iter().any(|value| chosen.get(*value as usize).copied().unwrap_or_default());
            (!has_one).then_some(column.facet.bit())
        };
        self.columns.iter().zip(chosen).filter_map(fails).fold(0, |all, bit| all | bit)
    }
}

impl Column {
    fn new(facet: Facet, timeline: &Timeline) -> Self {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let of_events: Vec<BTreeSet<String>> = timeline.events.iter().map(|event| values(facet, event, timeline)).collect();
        for value in of_events.iter().flatten() {
            *counts.entry(value.clone()).or_default() += 1;
        }
        let mut order: Vec<(String, usize)> = counts.into_iter().collect();
        order.sort_by(|(a, first), (b, second)| second.cmp(first).then(a.cmp(b)));
        let places: BTreeMap<&str, u32> = order.iter().enumerate().map(|(place, (value, _))| (value.as_str(), place as u32)).collect();
        let (mut starts, mut members) = (vec![0], Vec::new());
        for values in &of_events {
            members.extend(values.iter().filter_map(|value| places.get(value.as_str())));
            starts.push(members.len() as u32);
        }
        Self { facet, values: order.into_iter().map(|(value, _)| value).collect(), starts, members }
    }

    fn of(&self, event: usize) -> &[u32] {
        let (start, end) = (self.starts.get(event), self.starts.get(event + 1));
        let range = start.zip(end).map(|(start, end)| *start as usize..*end as usize);
        range.and_then(|range| self.members.get(range)).unwrap_or_default()
    }

    /// Whether each value is chosen; `None` if the facet has no choice.
    fn chosen(&self, filter: &Filter) -> Option<Vec<bool>> {
        let chosen = filter.chosen.get(&self.facet)?;
        Some(self.values.iter().map(|value| chosen.contains(value)).collect())
    }
}

/// An event's values of a facet; never none: what is missing is the empty value.
fn values(facet: Facet, event: &Event, timeline: &Timeline) -> BTreeSet<String> {
    let articles = || event.claims.iter().filter_map(|claim| timeline.articles.get(claim.article)).map(|dated| &dated.article);
    let mut values: BTreeSet<String> = match facet {
        Facet::Source => articles().map(|article| article.publisher.clone().unwrap_or_else(|| article.id.clone())).collect(),
        Facet::Language => articles().filter_map(|article| article.language).map(|language| language.to_string()).collect(),
        Facet::Status => BTreeSet::from([status_value(event.modality).to_owned()]),
        Facet::Concept => event.concept.iter().map(|concept| (*concept).to_owned()).collect(),
        Facet::Subject => event.subject.iter().cloned().collect(),
        Facet::Actor => event.actors.iter().cloned().collect(),
        Facet::Stance => event.claims.iter().map(|claim| stance_value(claim.stance).to_owned()).collect(),
        Facet::Confidence => BTreeSet::from([confidence_value(event.confidence).to_owned()]),
    };
    if values.is_empty() {
        values.insert(String::new());
    }
    values
}

const fn status_value(modality: Modality) -> &'static str {
    match modality {
        Modality::Happened => "happened",
        Modality::Planned => "planned",
        Modality::Projected => "projected",
        Modality::Conditional => "conditional",
        Modality::Cancelled => "cancelled",
    }
}

const fn stance_value(stance: Stance) -> &'static str {
    match stance {
        Stance::Stated => "stated",
        Stance::Attributed => "attributed",
        Stance::Alleged => "alleged",
        Stance::Denied => "denied",
    }
}

const fn confidence_value(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "high",
        Confidence::Medium => "medium",
        Confidence::Low => "low",
    }
}
