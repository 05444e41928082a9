//! Events as one timeline: what is shown, what is hidden and why, what has no date. Pure.
//!
//! ```text
//! DatedArticles + Extraction --Timeline::new--> Timeline --view(&Filter, as_of)--> TimelineView
//! ```

use crate::documents::Article;
use crate::events::DatedArticle;
use crate::events::{Event, EventEngine, Extraction, Undated};
use crate::temporal::DateEngine;

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

/// Articles and what they tell.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// By id.
    pub articles: Vec<DatedArticle>,
    pub events: Vec<Event>,
    pub undated: Vec<Undated>,
}

impl Timeline {
    /// Dates and merges `articles`. Before each article `go_on(done, all)` is asked; `None` if it said no.
    pub fn read(articles: Vec<Article>, knowledge: &Knowledge, mut go_on: impl FnMut(usize, usize) -> bool) -> Option<Self> {
        let all = articles.len();
        let mut dated = Vec::with_capacity(all);
        for (done, article) in articles.into_iter().enumerate() {
            if !go_on(done, all) {
                return None;
            }
            let dating = knowledge.dates.date_article(&article);
            dated.push(DatedArticle { article, dating });
        }
        Some(Self::merge(dated, knowledge))
    }

    /// Merges articles that were dated elsewhere, in any order.
    pub fn merge(mut dated: Vec<DatedArticle>, knowledge: &Knowledge) -> Self {
        dated.sort_by(|a, b| a.article.id.cmp(&b.article.id));
        let Extraction { events, undated } = knowledge.events.extract(&dated);
        Self { articles: dated, events, undated }
    }

    /// The events to draw, in time order. This first form has no filter.
    pub fn view(&self) -> TimelineView<'_> {
        TimelineView { timeline: self, shown: (0..self.events.len()).collect() }
    }
}

/// A question's answer: which events are shown.
#[derive(Clone, Debug)]
pub struct TimelineView<'a> {
    pub timeline: &'a Timeline,
    /// Indices into `Timeline::events`, in time order.
    pub shown: Vec<usize>,
}
