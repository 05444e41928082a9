//! One run over a set of articles: the engine, and what these articles are about.

use super::claim_draft::ClaimDraft;
use super::tokens::ClaimTokens;
use super::topic::Topics;
use super::{DatedArticle, EventEngine};
use crate::lang::{ClaimWords, Concept, LanguageTag};

/// What extracting and merging ask of the lenses and the articles.
#[derive(Debug)]
pub struct Run<'e> {
    engine: &'e EventEngine,
    topics: Topics,
}

impl<'e> Run<'e> {
    pub fn new(engine: &'e EventEngine, articles: &[DatedArticle]) -> Self {
        Self { engine, topics: Topics::of(articles, |language| engine.words_of(language)) }
    }

    pub fn words_of(&self, language: Option<LanguageTag>) -> Option<&'e ClaimWords> {
        self.engine.words_of(language)
    }

    pub fn concept(&self, id: &str) -> Option<&'e Concept> {
        self.engine.lenses.concept(id)
    }

    /// Whether a concept can be meant in this sentence: its lens looks at what the article speaks of.
    pub fn looks_at(&self, concept: &Concept, article: usize, tokens: &ClaimTokens<'_>) -> bool {
        concept.needs_subject.is_none_or(|lens| {
            let subjects = tokens.all_in(0..tokens.len(), tokens.words.classes.subject);
            self.topics.is_about(article, lens) || subjects.iter().any(|(_, lexeme)| lexeme.sense.value == lens)
        })
    }

    /// The concept that events are joined by.
    pub fn counts_as(&self, concept: &'static str) -> &'static str {
        self.concept(concept).and_then(|concept| concept.same_as).unwrap_or(concept)
    }

    pub fn weight(&self, claim: &ClaimDraft) -> f64 {
        claim.concept.and_then(|concept| self.concept(concept)).map_or(0.3, |concept| concept.weight)
    }

    pub fn is_gathering(&self, claim: &ClaimDraft) -> bool {
        claim.concept.and_then(|concept| self.concept(concept)).is_some_and(|concept| concept.gathering)
    }

    pub fn share_topic(&self, first: usize, second: usize) -> bool {
        first == second || self.topics.share_subject(first, second)
    }

    pub fn are_names_of_one(&self, first: &str, second: &str) -> bool {
        self.topics.are_names_of_one(first, second)
    }
}
