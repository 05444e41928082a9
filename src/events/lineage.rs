//! Which articles are of one source: the same text reprinted, paged, updated or translated. A reprint is not a confirmation.
//!
//! ```text
//! address without page, protocol and mobile form --the same------------------> one family
//! runs of four words                             --half of the shorter text--> one family
//! numbers and names, of one day in two languages --nearly all-----------------> one family
//! ```
//! Texts are compared only where they share rare runs of words or numbers, so the work grows with their length.

use super::DatedArticle;
use super::cast::Cast;
use super::fingerprint::Term;
use super::plain::plain;
use crate::documents::Zone;
use crate::lang::{FoldedHash, tokenize};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Words of a run.
const RUN: usize = 4;
/// The least hashes of a text, by which it is found.
const SKETCH: usize = 48;
/// Share of the shorter text's runs that a reprint has.
const REPRINT: f64 = 0.5;
/// Fewer runs than this are no text that could be told from another.
const SHORTEST: usize = 12;
/// Articles that one run or number is looked up in.
const MOST: usize = 24;
/// Shares of numbers and names that a translation has of what either text holds.
const TRANSLATED_NUMBERS: f64 = 0.6;
const TRANSLATED_NAMES: f64 = 0.5;
/// Numbers of a text that can be told for a translation.
const LEAST_NUMBERS: usize = 4;
/// Days between a text and its translation.
const TRANSLATED_DAYS: i64 = 1;

/// The family of each article: the index of its first article.
pub fn families(articles: &[DatedArticle], casts: &[Cast]) -> Vec<usize> {
    let mut families = Families { parent: (0..articles.len()).collect() };
    families.join_addresses(articles);
    families.join_reprints(articles);
    families.join_translations(articles, casts);
    (0..articles.len()).map(|index| families.root(index)).collect()
}

struct Families {
    parent: Vec<usize>,
}

impl Families {
    fn root(&self, index: usize) -> usize {
        let mut at = index;
        while let Some(next) = self.parent.get(at).copied().filter(|next| *next != at) {
            at = next;
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (first, second) = (self.root(a), self.root(b));
        if let Some(parent) = self.parent.get_mut(first.max(second)) {
            *parent = first.min(second);
        }
    }

    fn join_addresses(&mut self, articles: &[DatedArticle]) {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for (index, dated) in articles.iter().enumerate() {
            let Some(address) = dated.article.url.as_deref().map(plain_address).filter(|address| address.contains('/')) else { continue };
            match seen.get(&address) {
                Some(first) => self.join(*first, index),
                None => {
                    seen.insert(address, index);
                }
            }
        }
    }

    fn join_reprints(&mut self, articles: &[DatedArticle]) {
        let runs: Vec<BTreeSet<u64>> = articles.iter().map(runs_of).collect();
        for (a, b) in sharing(runs.iter().map(|runs| runs.iter().take(SKETCH).copied().collect::<Vec<_>>()), 2) {
            let Some((first, second)) = runs.get(a).zip(runs.get(b)) else { continue };
            let least = first.len().min(second.len());
            if least >= SHORTEST && first.intersection(second).count() as f64 >= REPRINT * least as f64 {
                self.join(a, b);
            }
        }
    }

    fn join_translations(&mut self, articles: &[DatedArticle], casts: &[Cast]) {
        let all: Vec<BTreeSet<&Term>> = casts.iter().map(numbers_of).collect();
        for (a, b) in sharing(all.iter().map(|numbers| numbers.iter().copied().collect::<Vec<_>>()), LEAST_NUMBERS) {
            let pair = articles.get(a).zip(articles.get(b)).zip(casts.get(a).zip(casts.get(b)));
            let Some(((first, second), (one, other))) = pair else { continue };
            let is_near = day(first).zip(day(second)).is_some_and(|(a, b)| (a - b).num_days().abs() <= TRANSLATED_DAYS);
            let names = |cast: &Cast| cast.terms(Term::is_name).into_iter().cloned().collect::<BTreeSet<Term>>();
            let have_common_numbers = all.get(a).zip(all.get(b)).is_some_and(|(a, b)| in_common(a, b) >= TRANSLATED_NUMBERS);
            if first.article.language != second.article.language
                && is_near
                && have_common_numbers
                && in_common(&names(one), &names(other)) >= TRANSLATED_NAMES
            {
                self.join(a, b);
            }
        }
    }
}

fn numbers_of(cast: &Cast) -> BTreeSet<&Term> {
    cast.terms(|term| matches!(term, Term::Number(digits) if digits.len() > 1))
}

fn day(dated: &DatedArticle) -> Option<NaiveDate> {
    dated.dating.published.as_ref()?.edtf.single_day()
}

/// Share of what both hold of what either holds.
fn in_common<T: Ord>(a: &BTreeSet<T>, b: &BTreeSet<T>) -> f64 {
    let common = a.intersection(b).count();
    common as f64 / (a.len() + b.len() - common).max(1) as f64
}

/// Pairs of lists that share at least `least` keys, in order; what very many hold is looked up in the first of them only.
fn sharing<K: Ord>(lists: impl Iterator<Item = Vec<K>>, least: usize) -> Vec<(usize, usize)> {
    let mut holders: BTreeMap<K, Vec<usize>> = BTreeMap::new();
    let mut counts: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (index, keys) in lists.enumerate() {
        for key in keys {
            let known = holders.entry(key).or_default();
            for other in known.iter() {
                *counts.entry((*other, index)).or_default() += 1;
            }
            if known.len() < MOST {
                known.push(index);
            }
        }
    }
    counts.into_iter().filter(|(_, count)| *count >= least).map(|(pair, _)| pair).collect()
}

/// Hashes of the runs of words in headline and text.
fn runs_of(dated: &DatedArticle) -> BTreeSet<u64> {
    let mut runs = BTreeSet::new();
    let told = dated.article.sentences.iter().filter(|sentence| matches!(sentence.zone, Zone::Body | Zone::Headline | Zone::Caption));
    for sentence in told {
        let words: Vec<FoldedHash> = tokenize(sentence.span.of(&dated.article.text)).iter().map(|token| token.hash).collect();
        runs.extend(words.windows(RUN).map(|run| run.iter().fold(0, |sum, hash| mix(sum, hash.bits()))));
    }
    runs
}

/// SplitMix64's finisher: runs that differ in one word get hashes far apart, so that the least of them are a fair sample.
const fn mix(sum: u64, hash: u64) -> u64 {
    let mut z = sum.rotate_left(7) ^ hash;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// An address without what names only a form of the same page: protocol, `www.`, `m.`, `amp`, page number, fragment and tracking.
fn plain_address(url: &str) -> String {
    let url = plain(url);
    let url = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
    let url = url.split(['#', '?']).next().unwrap_or_default();
    let url = ["www.", "m.", "amp.", "mobile."].iter().fold(url, |url, prefix| url.strip_prefix(prefix).unwrap_or(url));
    let parts = url.split('/').filter(|part| !part.is_empty() && *part != "amp" && *part != "all");
    let parts: Vec<&str> = parts.map(|part| part.strip_suffix(".amp").unwrap_or(part)).collect();
    match parts.split_last() {
        // "/story/2" and "/story/page-2" are pages of "/story".
        Some((last, before)) if before.len() > 1 && is_page(last) => before.join("/"),
        _ => parts.join("/"),
    }
}

fn is_page(part: &str) -> bool {
    let number = part.strip_prefix("page-").or_else(|| part.strip_prefix("page")).unwrap_or(part);
    number.len() <= 2 && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::plain_address;

    #[test]
    fn forms_of_one_page_have_one_address() {
        let table = [
            ("https://www.koran.id/berita/12/gempa-di-laut", "koran.id/berita/12/gempa-di-laut"),
            ("http://m.koran.id/berita/12/gempa-di-laut/amp", "koran.id/berita/12/gempa-di-laut"),
            ("https://koran.id/berita/12/gempa-di-laut?page=2", "koran.id/berita/12/gempa-di-laut"),
            ("https://koran.id/berita/12/gempa-di-laut/2", "koran.id/berita/12/gempa-di-laut"),
            ("https://koran.id/berita/12/gempa-di-laut#komentar", "koran.id/berita/12/gempa-di-laut"),
            ("https://koran.id/berita/13/gempa-di-laut", "koran.id/berita/13/gempa-di-laut"),
            ("https://koran.id/2", "koran.id/2"),
            ("", ""),
        ];
        for (url, expected) in table {
            assert_eq!(plain_address(url), expected, "{url}");
        }
    }
}
