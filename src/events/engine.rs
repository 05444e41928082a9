//! The compiled lenses and claim words, and the way from dated articles to events.

use super::assemble::{Sources, events_of};
use super::claim_draft::ClaimDraft;
use super::derived::{derive_dates, derive_pictures};
use super::extract::{Undatable, extract, undated_entry};
use super::mentions::join_mentions;
use super::merge::{merge, near_misses};
use super::run::Run;
use super::{DatedArticle, Extraction, SourceRank, SourceRanks};
use crate::lang::{ClaimWords, LanguageTag, Lenses};

/// The compiled lenses and the words that tell claims apart.
#[derive(Debug)]
pub struct EventEngine {
    pub(super) lenses: Lenses,
    words: Vec<ClaimWords>,
    ranks: SourceRanks,
}

impl EventEngine {
    /// Compiles the embedded lenses and language data. A language whose file is broken is left out; a test holds all of them.
    pub fn embedded() -> Self {
        let lenses = Lenses::embedded();
        let words = LanguageTag::all().filter_map(|tag| ClaimWords::embedded(tag, &lenses).ok()).collect();
        Self { lenses, words, ranks: SourceRanks::embedded() }
    }

    /// The claim words of a language; `None` for a language without them.
    pub(super) fn words_of(&self, language: Option<LanguageTag>) -> Option<&ClaimWords> {
        self.words.iter().find(|words| Some(words.tag) == language)
    }

    /// Extracts the claims of all articles and merges them.
    pub fn extract(&self, articles: &[DatedArticle]) -> Extraction {
        let run = Run::new(self, articles);
        let (mut claims, mut undated): (Vec<ClaimDraft>, Vec<Undatable>) = (Vec::new(), Vec::new());
        for (index, dated) in articles.iter().enumerate() {
            let found = extract(&run, index, dated);
            claims.extend(found.claims);
            undated.extend(found.undated);
        }
        for claim in claims.iter_mut().chain(undated.iter_mut().map(|undatable| &mut undatable.claim)) {
            if let Some(dated) = articles.get(claim.article) {
                claim.print = run.fingerprint(claim, dated);
            }
        }
        let mut groups = merge(&run, &claims);
        let left = derive_dates(&run, &mut claims, &mut groups, undated);
        let left = join_mentions(&run, &mut claims, &mut groups, left);
        let left = derive_pictures(&run, &mut claims, &mut groups, left);
        let misses = near_misses(&run, &claims, &groups);
        let hashes: Vec<&str> = articles.iter().map(|dated| dated.article.hash.as_str()).collect();
        let families = run.families(articles);
        let ranks: Vec<SourceRank> = articles.iter().map(|dated| self.ranks.of(&dated.article)).collect();
        let sources = Sources { hashes: &hashes, families: &families, ranks: &ranks };
        let events = events_of(&run, &claims, &groups, &misses, sources);
        Extraction { events, undated: left.into_iter().map(undated_entry).collect(), families, ranks }
    }
}
