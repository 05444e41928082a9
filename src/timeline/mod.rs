//! Events as one timeline: what is shown, what is hidden and why, what has no date. Pure.
//!
//! ```text
//! articles --Extracted::new--> Extracted + [Decision] --Timeline::new--> Timeline --view(&Filter, as_of)--> TimelineView
//!    Log of decisions --in_force--------^
//! ```

mod as_of;
mod curation;
mod decision;
mod decision_apply;
mod decision_desk;
mod extracted;
mod filter;
mod log;
mod merge_candidates;
mod prerequisite;
mod regroup;
mod review_queue;
mod search;
mod typed_date;

pub use as_of::{Appearance, Change, appearance, changes};
pub use curation::{Curated, Curation, DecisionConflict, Review};
pub use decision::{Act, ClaimRef, Decision, EventRef, SourceRank};
pub use decision_apply::{published_days, with_published};
pub use extracted::{Extracted, redated};
pub use filter::{Facet, FacetCount, Facets, Filter, Matches, Rest};
pub use log::{Log, Step};
pub use merge_candidates::merge_candidates;
pub use review_queue::{ReviewProgress, review_progress, review_queue};
pub use search::{Haystack, Hit, Hits, fold};
pub use typed_date::{TypedDate, read_typed};

use crate::documents::Article;
use crate::events::DatedArticle;
use crate::events::{Event, EventEngine, Undated};
use crate::temporal::DateEngine;
use std::sync::Arc;

/// Everything that reading needs to know, loaded once.
#[derive(Debug)]
pub struct Knowledge {
    pub dates: DateEngine,
    pub events: EventEngine,
}

impl Knowledge {
    /// From the data carried inside the program.
    pub fn embedded() -> Self {
        Self { dates: DateEngine::embedded(), events: EventEngine::embedded() }
    }
}

/// Articles and what they tell, as people have decided about it.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// By id.
    pub articles: Arc<Vec<DatedArticle>>,
    /// Without the dismissed.
    pub events: Vec<Event>,
    /// What people made of each event, in the order of `events`.
    pub curation: Vec<Curation>,
    pub undated: Vec<Undated>,
    pub dismissed: Vec<Curated>,
    /// Decisions that no longer fit what the articles say.
    pub conflicts: Vec<DecisionConflict>,
}

impl Timeline {
    /// Dates `articles`. Before each article `go_on(done, all)` is asked; `None` if it said no.
    pub fn date(articles: Vec<Article>, knowledge: &Knowledge, mut go_on: impl FnMut(usize, usize) -> bool) -> Option<Vec<DatedArticle>> {
        let all = articles.len();
        let mut dated = Vec::with_capacity(all);
        for (done, article) in articles.into_iter().enumerate() {
            if !go_on(done, all) {
                return None;
            }
            let dating = knowledge.dates.date_article(&article);
            dated.push(DatedArticle { article, dating });
        }
        Some(dated)
    }

    /// Dates and merges `articles`, about which nobody has decided anything.
    pub fn read(articles: Vec<Article>, knowledge: &Knowledge, go_on: impl FnMut(usize, usize) -> bool) -> Option<Self> {
        Some(Self::merge(Self::date(articles, knowledge, go_on)?, knowledge))
    }

    /// Merges articles that were dated elsewhere, in any order, about which nobody has decided anything.
    pub fn merge(dated: Vec<DatedArticle>, knowledge: &Knowledge) -> Self {
        Self::new(&Extracted::new(dated, &[], knowledge), &[])
    }

    /// `decisions` are those in force, in the order they were made. `extracted` must have been read with the same publication days.
    pub fn new(extracted: &Extracted, decisions: &[Decision]) -> Self {
        let articles = Arc::clone(&extracted.articles);
        let decided = decision_apply::apply(&articles, extracted.extraction.events.clone(), decisions);
        let (events, curation) = decided.events.into_iter().unzip();
        let mut conflicts = decision_apply::published_conflicts(&articles, &extracted.stated, decisions);
        conflicts.extend(decided.conflicts);
        Self { articles, events, curation, undated: extracted.extraction.undated.clone(), dismissed: decided.dismissed, conflicts }
    }

    /// Whether somebody has looked at the event.
    pub fn review(&self, index: usize) -> Review {
        self.curation.get(index).map_or(Review::Open, |curation| curation.review)
    }

    /// The index of the event that a decision names.
    pub fn find(&self, event: &EventRef) -> Option<usize> {
        decision_desk::Desk::new(&self.articles, self.events.clone()).find(event).map(|found| found.slot)
    }

    /// The event at `index` as a decision names it.
    pub fn event_ref(&self, index: usize) -> Option<EventRef> {
        let extracted = self.curation.get(index).and_then(|curation| curation.extracted_edtf);
        self.events.get(index).map(|event| EventRef::of(event, extracted, &self.articles))
    }

    /// All events, in time order.
    pub fn view(&self) -> TimelineView<'_> {
        TimelineView { timeline: self, shown: (0..self.events.len()).collect(), dimmed: Vec::new() }
    }
}

/// A question's answer: which events are shown.
#[derive(Clone, Debug)]
pub struct TimelineView<'a> {
    pub timeline: &'a Timeline,
    /// Indices into `Timeline::events`, in time order.
    pub shown: Vec<usize>,
    /// Those of `shown` that do not match the filter, in time order: drawn, but weakly.
    pub dimmed: Vec<usize>,
}

impl<'a> TimelineView<'a> {
    /// What a filter leaves of a timeline.
    pub fn filtered(timeline: &'a Timeline, filter: &Filter, matches: &Matches) -> Self {
        let chosen =
            |wanted: bool| (0..timeline.events.len()).filter(move |index| matches.is_match.get(*index).copied().unwrap_or(true) == wanted);
        match filter.rest {
            Rest::Hidden => Self { timeline, shown: chosen(true).collect(), dimmed: Vec::new() },
            Rest::Dimmed => Self { timeline, shown: (0..timeline.events.len()).collect(), dimmed: chosen(false).collect() },
        }
    }
}
