//! What the articles say before anybody decides about events: read, dated with the publication days that people gave, merged.

use super::Knowledge;
use super::decision::Decision;
use super::decision_apply::{published_days, with_published};
use crate::edtf::Edtf;
use crate::events::{DatedArticle, Extraction};
use crate::temporal::DateEngine;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Articles and the events that they tell. Only publication days among the decisions have a part in it.
#[derive(Clone, Debug, Default)]
pub struct Extracted {
    /// By id.
    pub articles: Arc<Vec<DatedArticle>>,
    pub extraction: Extraction,
    /// By hash, for articles with a decided day: the day that they state themselves.
    pub(super) stated: BTreeMap<String, Edtf>,
    /// By hash: the days that were decided.
    days: BTreeMap<String, Edtf>,
}

impl Extracted {
    /// Merges articles that were dated as they are, in any order. Those whose day was decided are dated anew.
    pub fn new(mut dated: Vec<DatedArticle>, decisions: &[Decision], knowledge: &Knowledge) -> Self {
        dated.sort_by(|a, b| a.article.id.cmp(&b.article.id));
        let days = published_days(decisions);
        let mut stated = BTreeMap::new();
        if !days.is_empty() {
            for dated in &mut dated {
                let Some(edtf) = days.get(dated.article.hash.as_str()) else { continue };
                let own = dated.dating.published.as_ref();
                stated.extend(own.map(|published| (dated.article.hash.clone(), published.edtf)));
                *dated = redated(dated, *edtf, &knowledge.dates);
            }
        }
        let extraction = knowledge.events.extract(&dated);
        let days = days.into_iter().map(|(hash, edtf)| (hash.to_owned(), edtf)).collect();
        Self { articles: Arc::new(dated), extraction, stated, days }
    }

    /// Whether these decisions give the same publication days: then nothing has to be read again.
    pub fn holds_for(&self, decisions: &[Decision]) -> bool {
        let days = published_days(decisions);
        days.len() == self.days.len() && days.iter().all(|(hash, edtf)| self.days.get(*hash) == Some(edtf))
    }
}

/// The article as if it had stated that day.
pub fn redated(dated: &DatedArticle, edtf: Edtf, dates: &DateEngine) -> DatedArticle {
    let article = with_published(dated.article.clone(), edtf);
    let dating = dates.date_article(&article);
    DatedArticle { article, dating }
}
