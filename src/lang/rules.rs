//! The rules of one language: `data/lang/<tag>/rules.toml`, or `data/lang/shared.toml` for what belongs to no language.

use super::pattern::{Item, expand};
use super::slot_name::SlotName;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A rule is its pattern, its meaning, its examples and its counter-examples, in one place.
#[derive(Debug)]
pub struct Rule {
    /// That of its head.
    pub id: &'static str,
    /// The spelled-out patterns.
    pub sequences: Vec<Vec<Item>>,
    /// What a match needs of it.
    pub head: RuleHead,
    pub source: String,
    pub examples: Vec<Example>,
    /// Texts in which the rule must find nothing.
    pub never: Vec<String>,
}

/// The part of a rule that is needed once its patterns are compiled.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RuleHead {
    /// `id.deictic.yesterday`: language, family, name. Stored with every reading, so never reused.
    pub id: &'static str,
    pub kind: RuleKind,
    /// Slots that the rule sets by itself, as in `unit = "day"`.
    pub set: Vec<SetSlot>,
    /// Letters may touch it on the left: only for full numeric dates, which scraped text glues to the outlet's name.
    pub glued: bool,
    /// The expression must begin with a capital letter: "Minggu" the day, "minggu" the week.
    pub capital: bool,
    /// Decides between matches of the same length; higher wins.
    pub priority: i32,
}

impl RuleHead {
    /// What the rule sets a slot to.
    pub fn set_to(&self, name: SlotName) -> Option<&SetSlot> {
        self.set.iter().find(|slot| slot.name == name)
    }
}

/// What a match is made to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleKind {
    Date,
    Range,
    Duration,
    Set,
    Vague,
    SamePeriod,
    /// It looks like a date and is none.
    Trap,
}

/// A slot that a rule sets by itself.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct SetSlot {
    pub name: SlotName,
    pub value: &'static str,
    /// The value as a number, where it is one.
    pub number: Option<i64>,
}

impl SetSlot {
    fn new(name: &str, value: String) -> Self {
        Self { name: SlotName::named(name), number: value.parse().ok(), value: value.leak() }
    }
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
    kind: RuleKind,
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
    let id = table.id.leak();
    let head = RuleHead {
        id,
        kind: table.kind,
        set: table.set.into_iter().map(|(name, value)| SetSlot::new(&name, value)).collect(),
        glued: table.glued,
        capital: table.capital,
        priority: table.priority,
    };
    Ok(Rule { id, sequences, head, source: table.source, examples: table.examples, never: table.never })
}
