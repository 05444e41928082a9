//! Sentences in, claims out: one for each happening that a sentence dates, and one for each that it only tells of.

use super::DatedArticle;
use super::claim_draft::ClaimDraft;
use super::event::Undated;
use super::headline::title_by_headline;
use super::memory::Memory;
use super::run::Run;
use super::sentence_claims::SentenceReader;
use super::sentence_map::SentenceMap;
use super::tokens::ClaimTokens;
use crate::documents::{Sentence, Zone};
use crate::temporal::Reading;
use crate::text_span::TextSpan;
use std::ops::Range;

/// A sentence that names a happening of a lens without dating it.
#[derive(Clone, Debug)]
pub struct Undatable {
    pub claim: ClaimDraft,
    /// `no-date` or `unresolved`.
    pub reason: &'static str,
}

/// A sentence that was read and gave no claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Index into the articles that were given.
    pub article: usize,
    pub quote: TextSpan,
    /// `chrome`, `language`, `wish`, `state`, `report`, `no-happening`.
    pub reason: &'static str,
}

/// What one article tells.
#[derive(Debug, Default)]
pub struct ArticleClaims {
    pub claims: Vec<ClaimDraft>,
    pub undated: Vec<Undatable>,
    pub skipped: Vec<Skipped>,
}

/// All claims of the article at `index`.
pub fn extract(run: &Run<'_>, index: usize, dated: &DatedArticle) -> ArticleClaims {
    let mut found = ArticleClaims::default();
    let mut memory = Memory::default();
    for sentence in &dated.article.sentences {
        let skip = |reason| Skipped { article: index, quote: sentence.span, reason };
        match sentence.zone {
            Zone::Body | Zone::Headline | Zone::Caption => {}
            Zone::Chrome => {
                found.skipped.push(skip("chrome"));
                continue;
            }
            Zone::Byline | Zone::Source => continue,
        }
        let (claims, undated) = (found.claims.len(), found.undated.len());
        let reason = read_sentence(run, index, dated, sentence, &mut memory, &mut found);
        if (claims, undated) == (found.claims.len(), found.undated.len()) {
            found.skipped.push(skip(reason));
        }
    }
    title_by_headline(run, dated, &mut found);
    found
}

/// Reads one sentence; the reason counts only where nothing was found.
fn read_sentence(
    run: &Run<'_>,
    article: usize,
    dated: &DatedArticle,
    sentence: &Sentence,
    memory: &mut Memory,
    found: &mut ArticleClaims,
) -> &'static str {
    let inside = readings_in(&dated.dating.readings, sentence.span);
    // Where nothing else tells the language of a short text, its dates do.
    let language = sentence.language.or(dated.article.language).or_else(|| inside.first()?.language);
    let Some(words) = run.words_of(language) else { return "language" };
    let tokens = ClaimTokens::new(&dated.article.text, sentence.span, words);
    let readings: Vec<&Reading> = inside.iter().collect();
    let dates: Vec<Range<usize>> = readings.iter().map(|reading| tokens.tokens_of(reading.span)).collect();
    let fits = |id: &str, tokens: &ClaimTokens<'_>| run.concept(id).is_some_and(|concept| run.looks_at(concept, article, tokens));
    let fitting: Vec<&'static str> =
        tokens.all_in_any(words.classes.concept).into_iter().map(|lexeme| lexeme.sense.value).filter(|id| fits(id, &tokens)).collect();
    let is_procedure = |id: &str| run.concept(id).is_some_and(|concept| concept.procedure);
    let map = SentenceMap::new(tokens, dates, |id| fitting.contains(&id), is_procedure);
    SentenceReader { run, article, dated, sentence, map, readings }.read(memory, found)
}

/// The readings inside a sentence; all are in the order of the text.
fn readings_in(readings: &[Reading], sentence: TextSpan) -> &[Reading] {
    let first = readings.partition_point(|reading| reading.span.start < sentence.start);
    let last = readings.partition_point(|reading| reading.span.end <= sentence.end);
    readings.get(first..last).unwrap_or_default()
}

/// The undated entry of a sentence.
pub fn undated_entry(undatable: Undatable) -> Undated {
    let Undatable { claim, reason } = undatable;
    Undated { article: claim.article, quote: claim.quote, title: claim.title, concept: claim.concept, reason }
}
