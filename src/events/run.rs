//! One run over a set of articles: the engine, and what these articles are about.

use super::cast::Cast;
use super::claim_draft::ClaimDraft;
use super::fingerprint::Fingerprint;
use super::lineage::families;
use super::tokens::ClaimTokens;
use super::topic::Topics;
use super::{DatedArticle, EventEngine};
use crate::lang::{ClaimWords, Concept, LanguageTag};
use crate::temporal::Reading;
use crate::text_span::TextSpan;

/// What extracting and merging ask of the lenses and the articles.
#[derive(Debug)]
pub struct Run<'e> {
    engine: &'e EventEngine,
    topics: Topics,
    /// Per article.
    casts: Vec<Cast>,
    /// Of an article that is not there.
    nobody: Cast,
}

impl<'e> Run<'e> {
    pub fn new(engine: &'e EventEngine, articles: &[DatedArticle]) -> Self {
        let casts = articles.iter().map(|dated| Cast::of(dated, |language| engine.words_of(language))).collect();
        Self { engine, topics: Topics::of(articles, |language| engine.words_of(language)), casts, nobody: Cast::default() }
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

    /// Whether a picture of such a happening was taken about the day of the article.
    pub fn is_of_the_day(&self, concept: &str) -> bool {
        self.concept(concept).is_some_and(|concept| concept.of_the_day)
    }

    pub fn is_gathering(&self, claim: &ClaimDraft) -> bool {
        claim.concept.and_then(|concept| self.concept(concept)).is_some_and(|concept| concept.gathering)
    }

    /// The family of each article.
    pub fn families(&self, articles: &[DatedArticle]) -> Vec<usize> {
        families(articles, &self.casts)
    }

    /// The names of an article.
    pub fn cast(&self, article: usize) -> &Cast {
        self.casts.get(article).unwrap_or(&self.nobody)
    }

    pub fn are_of_one_story(&self, first: usize, second: usize) -> bool {
        self.share_topic(first, second) || self.cast(first).is_of_one_story(self.cast(second))
    }

    /// What of a claim of `dated` can be compared with others.
    pub fn fingerprint(&self, claim: &ClaimDraft, dated: &DatedArticle) -> Fingerprint {
        let Some(words) = self.words_of(claim.language) else { return Fingerprint::default() };
        let tokens = ClaimTokens::new(&dated.article.text, claim.quote, words);
        let inside = |reading: &&Reading| claim.quote.contains(reading.span);
        let dates: Vec<TextSpan> = dated.dating.readings.iter().filter(inside).map(|reading| reading.span).collect();
        Fingerprint::of(&tokens, self.cast(claim.article), claim.focus, &dates)
    }

    pub fn share_topic(&self, first: usize, second: usize) -> bool {
        first == second || self.topics.share_subject(first, second)
    }

    pub fn are_names_of_one(&self, first: &str, second: &str) -> bool {
        self.topics.are_names_of_one(first, second)
    }
}
