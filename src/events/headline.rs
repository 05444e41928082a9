//! A headline is the best title: it goes to the claim of its article that tells the same happening.

use super::DatedArticle;
use super::claim_draft::ClaimDraft;
use super::extract::ArticleClaims;
use super::run::Run;
use super::title::TitleRank;
use crate::text_span::TextSpan;
use chrono::NaiveDate;

/// Characters of the longest headline that is taken as a title.
const LONGEST: usize = 100;
/// Days between publication and what its headline tells.
const NEWS_DAYS: i64 = 3;

/// Gives the headline to the first claim of the body that tells the same: one concept, and its date is news.
pub fn title_by_headline(run: &Run<'_>, dated: &DatedArticle, found: &mut ArticleClaims) {
    let text = &dated.article.text;
    let told: Vec<(TextSpan, Option<&'static str>, bool)> = found
        .undated
        .iter()
        .map(|undated| &undated.claim)
        .chain(&found.claims)
        .filter(|claim| claim.is_headline)
        .map(|claim| (claim.quote, claim.concept, claim.timex.is_some()))
        .collect();
    let Some((quote, _, _)) = told.first().copied() else { return };
    let headline = headline_text(quote.of(text));
    if headline.chars().count() > LONGEST || told.iter().any(|(_, _, is_dated)| *is_dated) {
        return;
    }
    let published = dated.dating.published.as_ref().and_then(|published| published.edtf.bounds().latest);
    let tells = |claim: &ClaimDraft| {
        let is_same =
            told.iter().any(|(_, concept, _)| concept.zip(claim.concept).is_some_and(|(a, b)| run.counts_as(a) == run.counts_as(b)));
        !claim.is_headline && !claim.is_superseded && is_same && is_news(claim, published)
    };
    if let Some(claim) = found.claims.iter_mut().find(|claim| tells(claim)) {
        claim.title = headline;
        claim.title_rank = TitleRank::Headline;
    }
}

/// Whether a claim tells what a paper of that day brings.
fn is_news(claim: &ClaimDraft, published: Option<NaiveDate>) -> bool {
    let Some((published, earliest)) = published.zip(claim.bounds.earliest) else { return false };
    let is_fine = claim.day_count() <= NEWS_DAYS;
    let days = (published - earliest).num_days();
    is_fine && (days < 0 || days <= NEWS_DAYS)
}

/// A headline without the outlet behind a bar.
fn headline_text(line: &str) -> String {
    let line = line.split(" | ").next().unwrap_or(line).trim();
    line.trim_end_matches(['.', ' ']).to_owned()
}
