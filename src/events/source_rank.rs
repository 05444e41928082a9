//! How far a source stands from what it tells; the nearest leads an event.

use crate::documents::Article;
use crate::embedded;
use crate::lang::fold;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The nearer to what happened, the earlier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceRank {
    /// A record of those who act: a ministry, a court, a treaty collection.
    Official,
    /// An agency that others reprint.
    Wire,
    #[default]
    Outlet,
    /// Anybody.
    Other,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RankTable {
    source: String,
    publishers: Vec<String>,
    addresses: Vec<String>,
}

/// Ranks by publisher and address: those of `data/sources.toml`, and what a person has said.
#[derive(Clone, Debug, Default)]
pub struct SourceRanks {
    /// Words of publishers' names, folded.
    publishers: Vec<(String, SourceRank)>,
    addresses: Vec<(String, SourceRank)>,
    /// Folded names of publishers that a person has ranked.
    given: BTreeMap<String, SourceRank>,
}

impl SourceRanks {
    /// From the data carried inside the program. A file that cannot be read ranks nobody; a test holds it.
    pub fn embedded() -> Self {
        Self::parse(embedded::file("sources.toml").unwrap_or_default()).unwrap_or_default()
    }

    /// # Errors
    ///
    /// What is wrong with the file, for whoever edits it.
    pub fn parse(content: &str) -> Result<Self, String> {
        let tables: BTreeMap<SourceRank, RankTable> = toml::from_str(content).map_err(|error| format!("data/sources.toml: {error}"))?;
        let mut ranks = Self::default();
        for (rank, table) in tables {
            if table.source.trim().is_empty() {
                return Err(format!("data/sources.toml: {rank:?} names no source"));
            }
            ranks.publishers.extend(table.publishers.iter().map(|name| (fold(name), rank)));
            ranks.addresses.extend(table.addresses.into_iter().map(|address| (address, rank)));
        }
        Ok(ranks)
    }

    /// Gives a publisher another rank.
    pub fn give(&mut self, publisher: &str, rank: SourceRank) {
        self.given.insert(fold(publisher), rank);
    }

    /// What a person has said of the publisher; else the nearest rank that its name or its site's tells.
    pub fn of(&self, article: &Article) -> SourceRank {
        let publisher = article.publisher.as_deref().map(fold);
        if let Some(given) = publisher.as_ref().and_then(|name| self.given.get(name)) {
            return *given;
        }
        let by_name = publisher.iter().flat_map(|name| self.publishers.iter().filter(|(words, _)| has_words(name, words)));
        let site = article.url.as_deref().and_then(site_of);
        let by_site = site.iter().flat_map(|site| self.addresses.iter().filter(|(address, _)| is_site(site, address)));
        by_name.chain(by_site).map(|(_, rank)| *rank).min().unwrap_or_default()
    }
}

/// Whether whole words of `name` are `words`: "AP" stands in "AP Newsroom", not in "Kapuas Pos".
fn has_words(name: &str, words: &str) -> bool {
    let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    name.match_indices(words).any(|(at, _)| {
        let before = name.get(..at).and_then(|before| before.chars().next_back());
        let behind = name.get(at + words.len()..).and_then(|behind| behind.chars().next());
        is_edge(before) && is_edge(behind)
    })
}

fn site_of(url: &str) -> Option<String> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#', ':']).next().filter(|site| site.contains('.')).map(str::to_lowercase)
}

/// Whether a site is `address`, or below it; an address with a point before it is an ending.
fn is_site(site: &str, address: &str) -> bool {
    let ends = |ending: &str| site.strip_suffix(ending).is_some_and(|before| before.is_empty() || before.ends_with('.'));
    if address.starts_with('.') { site.ends_with(address) } else { ends(address) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rank_is_told_by_the_name_or_the_site() {
        let table = [
            (Some("Kementerian Luar Negeri"), None, SourceRank::Official),
            (None, Some("https://www.setneg.go.id/berita/1"), SourceRank::Official),
            (Some("ANTARA News"), None, SourceRank::Wire),
            (Some("AP Newsroom"), None, SourceRank::Wire),
            (Some("Kapuas Pos"), Some("https://kapuaspos.co.id/ap/1"), SourceRank::Outlet),
            (None, Some("https://seorang.blogspot.com/2020/01/x.html"), SourceRank::Other),
            (None, Some("https://notx.com/a"), SourceRank::Outlet),
            (None, None, SourceRank::Outlet),
        ];
        let ranks = SourceRanks::embedded();
        for (publisher, url, expected) in table {
            let article = Article { publisher: publisher.map(str::to_owned), url: url.map(str::to_owned), ..Article::default() };
            assert_eq!(ranks.of(&article), expected, "{publisher:?} {url:?}");
        }
    }

    #[test]
    fn what_a_person_says_of_a_publisher_holds() {
        let mut ranks = SourceRanks::embedded();
        let article = Article { publisher: Some("Warta Kota".to_owned()), ..Article::default() };
        assert_eq!(ranks.of(&article), SourceRank::Outlet);
        ranks.give("warta kota", SourceRank::Other);
        assert_eq!(ranks.of(&article), SourceRank::Other);
    }

    #[test]
    fn the_file_keeps_to_its_form() {
        assert!(SourceRanks::parse(embedded::file("sources.toml").expect("sources.toml")).is_ok());
    }
}
