//! Keeps what is shown in step with the timeline, the filter, the search and the day it is seen from. Small timelines are prepared at
//! once, large ones on a thread; until that is done the last picture stays.

use super::App;
use super::jobs::Finished;
use crate::layout::{Grouping, Index};
use crate::timeline::{Appearance, Facets, Filter, Haystack, Hits, Matches, Timeline, TimelineView, appearance, changes};
use crate::ui::Shown;
use chrono::NaiveDate;
use std::sync::Arc;

/// Up to so many events and bytes of text are prepared between two frames.
const FEW_EVENTS: usize = 5_000;
const FEW_BYTES: usize = 2_000_000;

/// What was last prepared, and from what.
#[derive(Default)]
pub struct Kept {
    /// All that is known, where the window shows an earlier day.
    whole: Option<Arc<Timeline>>,
    /// What the window was given last.
    given: Option<Arc<Timeline>>,
    as_of: Option<NaiveDate>,
    finder: Option<Arc<Finder>>,
    wanted: Option<Wanted>,
}

/// What can be looked up in one timeline.
pub struct Finder {
    facets: Facets,
    haystack: Haystack,
}

/// What is to be prepared.
#[derive(Clone)]
pub struct Wanted {
    timeline: Arc<Timeline>,
    filter: Filter,
    grouping: Grouping,
    query: String,
}

impl PartialEq for Wanted {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.timeline, &other.timeline)
            && (&self.filter, self.grouping, &self.query) == (&other.filter, other.grouping, &other.query)
    }
}

impl App {
    /// Called once in each frame.
    pub(super) fn keep_shown(&mut self) {
        self.keep_day();
        let Some(timeline) = self.state.timeline.clone() else { return };
        let state = &self.state;
        let wanted = Wanted { timeline, filter: state.filter.clone(), grouping: state.grouping, query: state.query.clone() };
        if self.kept.wanted.as_ref() == Some(&wanted) {
            return;
        }
        let is_other = self.kept.wanted.as_ref().is_none_or(|before| !Arc::ptr_eq(&before.timeline, &wanted.timeline));
        let finder = self.kept.finder.clone().filter(|_| !is_other);
        self.kept.wanted = Some(wanted.clone());
        if is_few(&wanted.timeline) {
            let (finder, shown) = prepare(&wanted, finder);
            self.take_shown(&wanted, finder, shown);
        } else {
            if is_other {
                self.state.shown = Arc::default();
            }
            self.jobs.prepare(wanted, finder);
        }
    }

    pub(super) fn take_shown(&mut self, wanted: &Wanted, finder: Arc<Finder>, shown: Shown) {
        if self.kept.wanted.as_ref() == Some(wanted) {
            self.kept.finder = Some(finder);
            self.state.shown = Arc::new(shown);
        }
    }

    /// Shows the timeline of the day that was asked for.
    fn keep_day(&mut self) {
        let is_same = |a: &Option<Arc<Timeline>>, b: &Option<Arc<Timeline>>| match (a, b) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        let is_new = !is_same(&self.state.timeline, &self.kept.given);
        if is_new {
            self.kept.whole.clone_from(&self.state.timeline);
            self.kept.given.clone_from(&self.state.timeline);
            self.kept.as_of = None;
            self.state.publication_days = self.kept.whole.as_deref().map(Timeline::publication_days).unwrap_or_default();
            self.state.as_of = self.state.as_of.filter(|_| !self.state.publication_days.is_empty());
        }
        if self.state.as_of == self.kept.as_of {
            return;
        }
        self.kept.as_of = self.state.as_of;
        let Some(whole) = self.kept.whole.clone() else { return };
        match self.state.as_of {
            None => self.show_timeline(whole),
            Some(day) => self.jobs.as_of(whole, day, self.project.log.in_force(), Arc::clone(&self.knowledge)),
        }
    }

    pub(super) fn take_as_of(&mut self, day: NaiveDate, timeline: Arc<Timeline>) {
        let Some(whole) = self.kept.whole.clone().filter(|_| self.state.as_of == Some(day)) else { return };
        self.state.changes = changes(&timeline, &whole);
        self.state.as_of_unknown = whole.articles.iter().filter(|dated| appearance(dated, day) == Appearance::Unknown).count();
        self.show_timeline(timeline);
    }

    /// Shows another state of knowledge; the selected event stays selected where it is known.
    fn show_timeline(&mut self, timeline: Arc<Timeline>) {
        let before = self.state.selected.and_then(|index| quote_of(self.state.timeline.as_deref()?, index));
        let find = |quote: &(String, usize)| (0..timeline.events.len()).find(|index| quote_of(&timeline, *index).as_ref() == Some(quote));
        self.state.selected = before.as_ref().and_then(find);
        self.state.pile.clear();
        self.kept.given = Some(Arc::clone(&timeline));
        self.state.timeline = Some(timeline);
    }
}

/// The sentence that an event is taken from: article and place.
fn quote_of(timeline: &Timeline, index: usize) -> Option<(String, usize)> {
    let lead = timeline.events.get(index)?.claims.first()?;
    Some((timeline.articles.get(lead.article)?.article.id.clone(), lead.quote.start))
}

fn is_few(timeline: &Timeline) -> bool {
    let bytes: usize = timeline.articles.iter().map(|dated| dated.article.text.len()).sum();
    timeline.events.len() <= FEW_EVENTS && bytes <= FEW_BYTES
}

/// Filters, searches and sorts for drawing.
pub fn prepare(wanted: &Wanted, finder: Option<Arc<Finder>>) -> (Arc<Finder>, Shown) {
    let timeline = &*wanted.timeline;
    let finder = finder.unwrap_or_else(|| Arc::new(Finder { facets: Facets::new(timeline), haystack: Haystack::new(timeline) }));
    let matches: Matches = finder.facets.apply(&wanted.filter);
    let hits: Hits = finder.haystack.find(&wanted.query, timeline);
    let view = TimelineView::filtered(timeline, &wanted.filter, &matches);
    let index = Index::new(&view, wanted.grouping);
    (finder, Shown { index, events: view.shown, matches, hits })
}

/// What a thread has prepared.
pub fn prepared(wanted: Wanted, finder: Option<Arc<Finder>>) -> Finished {
    let (finder, shown) = prepare(&wanted, finder);
    Finished::Shown(Box::new((wanted, finder, shown)))
}
