//! What is made of the files of one language when the program is built: words, heads of rules, and the trie of all patterns.

use super::lexicon::Lexicon;
use super::pattern_trie::PatternTrie;
use super::rules::{RuleHead, parse_rules};
use serde::{Deserialize, Serialize};

/// The rules of one language and of those that belong to none, ready to be matched.
#[derive(Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct CompiledRules {
    pub lexicon: Lexicon,
    /// In the order of the files.
    pub rules: Vec<RuleHead>,
    pub trie: PatternTrie,
}

/// The contents of the files that [`CompiledRules`] are made of.
#[derive(Clone, Copy, Debug)]
pub struct RuleSources<'a> {
    pub words: &'a str,
    pub rules: &'a str,
    /// A language can do without holidays.
    pub calendar: Option<&'a str>,
    /// `data/lang/shared.toml`.
    pub shared: &'a str,
}

impl CompiledRules {
    /// # Errors
    ///
    /// A sentence that names the file and what is wrong with it.
    pub fn of(sources: &RuleSources<'_>) -> Result<Self, String> {
        let in_file = |name: &'static str| move |error: String| format!("{name}: {error}");
        let mut lexicon = Lexicon::parse(sources.words).map_err(in_file("words.toml"))?;
        let mut rules = parse_rules(sources.rules).map_err(in_file("rules.toml"))?;
        if let Some(calendar) = sources.calendar {
            rules.extend(lexicon.add_classes_beside_rules(calendar).map_err(in_file("calendar.toml"))?);
        }
        rules.extend(parse_rules(sources.shared).map_err(in_file("shared.toml"))?);
        let trie = PatternTrie::of(&rules, &mut lexicon).map_err(in_file("rules.toml"))?;
        Ok(Self { lexicon, rules: rules.into_iter().map(|rule| rule.head).collect(), trie })
    }
}
