//! The rules of one language: `data/lang/<tag>/rules.toml`, or `data/lang/shared.toml` for what belongs to no language.

use super::pattern::{Item, expand};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A rule is its pattern, its meaning, its examples and its counter-examples, in one place.
#[derive(Debug)]
pub struct Rule {
    /// `id.deictic.yesterday`: language, family, name. Stored with every reading, so never reused.
    pub id: &'static str,
    /// The spelled-out patterns.
    pub sequences: Vec<Vec<Item>>,
    /// What the temporal floor makes of a match: `date`, `shift`, `duration`, `trap` ...
    pub kind: &'static str,
    /// Slots that the rule sets by itself, as in `unit = "day"`.
    pub set: BTreeMap<&'static str, &'static str>,
    /// Letters may touch it on the left: only for full numeric dates, which scraped text glues to the outlet's name.
    pub glued: bool,
    /// The expression must begin with a capital letter: "Minggu" the day, "minggu" the week.
    pub capital: bool,
    /// Decides between matches of the same length; higher wins.
    pub priority: i32,
    pub source: String,
    pub examples: Vec<Example>,
    /// Texts in which the rule must find nothing.
    pub never: Vec<String>,
}

/// A text, the publication day it is read with, and what must come out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    pub text: String,
    /// EDTF; nothing is known of the publication day without it.
    pub anchor: Option<String>,
    /// The TIMEX3 value.
    pub value: String,
    /// The phrase, where it is not the whole text.
    pub phrase: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    rule: Vec<RuleTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleTable {
    id: String,
    pattern: Patterns,
    kind: String,
    #[serde(default)]
    set: BTreeMap<String, String>,
    #[serde(default)]
    glued: bool,
    #[serde(default)]
    capital: bool,
    #[serde(default)]
    priority: i32,
    source: String,
    #[serde(default)]
    examples: Vec<Example>,
    #[serde(default)]
    never: Vec<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Patterns {
    One(String),
    Many(Vec<String>),
}

/// All rules of a file, in its order.
///
/// # Errors
///
/// A sentence that names the rule and what is wrong with it.
pub fn parse_rules(toml: &str) -> Result<Vec<Rule>, String> {
    let file: RuleFile = toml::from_str(toml).map_err(|error| error.to_string())?;
    file.rule.into_iter().map(rule).collect()
}

/// The same of the array of rules alone.
pub(super) fn rules_of(array: toml::Value) -> Result<Vec<Rule>, String> {
    let tables: Vec<RuleTable> = array.try_into().map_err(|error: toml::de::Error| error.to_string())?;
    tables.into_iter().map(rule).collect()
}

fn rule(table: RuleTable) -> Result<Rule, String> {
    let patterns = match table.pattern {
        Patterns::One(pattern) => vec![pattern],
        Patterns::Many(patterns) => patterns,
    };
    let mut sequences = Vec::new();
    for pattern in &patterns {
        sequences.extend(expand(pattern).map_err(|error| format!("rule `{}`: {error}", table.id))?);
    }
    if table.source.trim().is_empty() {
        return Err(format!("rule `{}` names no source", table.id));
    }
    Ok(Rule {
        id: table.id.leak(),
        sequences,
        kind: table.kind.leak(),
        set: table.set.into_iter().map(|(slot, value)| (&*slot.leak(), &*value.leak())).collect(),
        glued: table.glued,
        capital: table.capital,
        priority: table.priority,
        source: table.source,
        examples: table.examples,
        never: table.never,
    })
}
