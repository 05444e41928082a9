//! Who and what each article speaks of, and how often: a name that stands in every other sentence tells little of any of them.

use super::DatedArticle;
use super::fingerprint::{Fingerprint, Term};
use super::plain::plain;
use super::tokens::ClaimTokens;
use crate::documents::Zone;
use crate::lang::{ClaimWords, LanguageTag};
use crate::text_span::TextSpan;
use std::collections::{BTreeMap, BTreeSet};

/// A line with this share of capitalised words is set like a headline: its capitals tell no names.
const HEADLINE_CAPITALS: f64 = 0.6;
/// The least that a shared term tells.
const LEAST_TELLING: f64 = 0.1;
/// Sentences that every article is thought to have beside its own: in a short one a term that stands in all of them still tells.
const SMOOTHING: usize = 4;
/// Share of names in common from which two articles tell one story.
const ONE_STORY: f64 = 0.2;

/// The names of one article, and how often it speaks of what.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    /// Plain words of names.
    names: BTreeSet<String>,
    /// Share of the sentences that hold a term, 0 to 1.
    share: BTreeMap<Term, f64>,
}

impl Cast {
    /// Reads an article for its names (words with a capital inside a sentence that never stand without one), then for all terms.
    pub fn of<'w>(dated: &DatedArticle, words_of: impl Fn(Option<LanguageTag>) -> Option<&'w ClaimWords>) -> Self {
        let in_text = |sentence: &&crate::documents::Sentence| matches!(sentence.zone, Zone::Body | Zone::Caption);
        let sentences = dated.article.sentences.iter().filter(in_text);
        let read: Vec<ClaimTokens<'_>> = sentences
            .filter_map(|sentence| {
                let words = words_of(sentence.language.or(dated.article.language))?;
                Some(ClaimTokens::new(&dated.article.text, sentence.span, words))
            })
            .collect();
        let mut cast = Self { names: names_of(&read), share: BTreeMap::new() };
        let mut counts: BTreeMap<Term, usize> = BTreeMap::new();
        for tokens in &read {
            for term in Fingerprint::of(tokens, &cast, TextSpan::default(), &[]).terms.into_keys() {
                *counts.entry(term).or_default() += 1;
            }
        }
        cast.share = counts.into_iter().map(|(term, count)| (term, count as f64 / (read.len() + SMOOTHING) as f64)).collect();
        cast
    }

    /// The terms of one kind.
    pub fn terms(&self, is_wanted: impl Fn(&Term) -> bool) -> BTreeSet<&Term> {
        self.share.keys().filter(|term| is_wanted(term)).collect()
    }

    pub fn has_name(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// How much it tells that a sentence holds this term, 0 to 1: little if many do.
    pub fn telling(&self, term: &Term) -> f64 {
        /// A term of this share of the sentences tells nothing.
        const COMMON: f64 = 0.6;
        let share = self.share.get(term).copied().unwrap_or(0.0);
        (1.0 - share / COMMON).max(LEAST_TELLING)
    }

    /// Whether two articles name so much alike that they tell one story.
    pub fn is_of_one_story(&self, other: &Self) -> bool {
        let names = |cast: &Self| -> BTreeMap<Term, f64> {
            cast.share.iter().filter(|(term, _)| term.is_name()).map(|(term, share)| (term.clone(), *share)).collect()
        };
        let (own, others) = (names(self), names(other));
        let common: f64 = own.iter().filter_map(|(name, share)| others.get(name).map(|also| share.min(*also))).sum();
        let least = own.values().sum::<f64>().min(others.values().sum());
        least > 0.0 && common / least >= ONE_STORY
    }
}

fn names_of(sentences: &[ClaimTokens<'_>]) -> BTreeSet<String> {
    let (mut capital, mut small) = (BTreeSet::new(), BTreeSet::new());
    for tokens in sentences {
        small.extend((0..tokens.len()).filter(|at| is_small(tokens, *at)).map(|at| plain(tokens.text(at))));
        if !is_set_like_a_headline(tokens) {
            let inside = (0..tokens.len()).filter(|at| is_capital(tokens, *at) && !begins_sentence(tokens, *at));
            capital.extend(inside.map(|at| plain(tokens.text(at))));
        }
    }
    capital.into_iter().filter(|name| !small.contains(name) && name.chars().count() > 1).collect()
}

pub fn is_capital(tokens: &ClaimTokens<'_>, at: usize) -> bool {
    tokens.is_word(at) && tokens.text(at).starts_with(char::is_uppercase)
}

fn is_small(tokens: &ClaimTokens<'_>, at: usize) -> bool {
    tokens.is_word(at) && tokens.text(at).starts_with(char::is_lowercase)
}

/// The first word of a sentence, of a quotation, or behind a colon has its capital from there.
fn begins_sentence(tokens: &ClaimTokens<'_>, at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| matches!(tokens.text(before), "\"" | "“" | ":" | "‘" | "—" | "–"))
}

fn is_set_like_a_headline(tokens: &ClaimTokens<'_>) -> bool {
    let words = (0..tokens.len()).filter(|at| tokens.is_word(*at)).count();
    let capitals = (0..tokens.len()).filter(|at| is_capital(tokens, *at)).count();
    words > 3 && capitals as f64 >= HEADLINE_CAPITALS * words as f64
}
