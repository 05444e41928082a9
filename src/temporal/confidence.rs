//! How far a reading can be relied on, by rules that can be named: the first that holds decides.
//!
//! High is meant to be right, value and days, in at least 97 of 100 readings of text that nobody tuned for; `tests/articles/README.md` has the
//! table of how often each rule was right.

use super::reading::{AnchorKind, Granularity, Reading, TimexType};
use crate::documents::Zone;
use serde::Serialize;

/// Three steps, for readings and for events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    Low,
    #[default]
    Medium,
    High,
}

/// One reason for trust or doubt.
#[derive(Clone, Copy, Debug)]
pub struct ConfidenceRule {
    pub name: &'static str,
    pub confidence: Confidence,
    holds: fn(&Reading) -> bool,
}

/// In the order in which they are asked; the last holds of everything.
pub const CONFIDENCE_RULES: [ConfidenceRule; 20] = [
    rule("another reading is possible", Confidence::Low, |reading| !reading.alternatives.is_empty()),
    rule("too vague, or not enough said", Confidence::Low, |reading| told(reading, &["step-vague", "step-unresolved"])),
    rule("a clock time whose day is told elsewhere", Confidence::Low, |reading| told(reading, &["step-from-day", "step-clock"])),
    rule("belongs to a story of another time", Confidence::Low, |reading| told(reading, &["step-from-story"])),
    rule("counted from publication inside a quotation of unknown day", Confidence::Low, |reading| told(reading, &["step-in-quotation"])),
    rule("counted from publication in a headline", Confidence::Low, |reading| is_counted(reading) && reading.zone == Zone::Headline),
    rule("a weekday that tense does not place", Confidence::Low, |reading| is_bare_weekday(reading) && !has_tense(reading)),
    rule("a weekday placed by tense", Confidence::Medium, is_bare_weekday),
    rule("something that repeats", Confidence::Medium, |reading| reading.timex_type == TimexType::Set),
    rule("a length with a place of its own", Confidence::Medium, |reading| is_length(reading) && reading.is_located()),
    rule("a length without a place", Confidence::Medium, is_length),
    rule("its year or its anchor is unknown", Confidence::Medium, |reading| !reading.is_located()),
    rule("counted from a date told before", Confidence::Medium, |reading| anchor(reading) == Some(AnchorKind::Mention)),
    rule("a year, a month or longer whose year or month is not said", Confidence::Medium, |reading| is_open(reading) && !is_day(reading)),
    rule("a day without its year", Confidence::Medium, is_open),
    rule("a year alone", Confidence::Medium, |reading| is_stated(reading) && is_plain_year(reading)),
    rule("a quarter or longer counted from publication", Confidence::Medium, |reading| is_counted(reading) && is_long(reading)),
    rule("counted from publication", Confidence::High, is_counted),
    rule("names its date itself", Confidence::High, is_stated),
    rule("anything else", Confidence::Medium, |_| true),
];

const fn rule(name: &'static str, confidence: Confidence, holds: fn(&Reading) -> bool) -> ConfidenceRule {
    ConfidenceRule { name, confidence, holds }
}

/// The rule that decides how far a reading can be relied on.
pub fn confidence_rule(reading: &Reading) -> ConfidenceRule {
    let [.., anything] = CONFIDENCE_RULES;
    CONFIDENCE_RULES.into_iter().find(|rule| (rule.holds)(reading)).unwrap_or(anything)
}

fn told(reading: &Reading, keys: &[&str]) -> bool {
    reading.steps.iter().any(|step| keys.contains(&step.key))
}

fn anchor(reading: &Reading) -> Option<AnchorKind> {
    reading.anchor.map(|anchor| anchor.kind)
}

fn is_counted(reading: &Reading) -> bool {
    anchor(reading) == Some(AnchorKind::Published)
}

fn is_bare_weekday(reading: &Reading) -> bool {
    told(reading, &["step-weekday-before", "step-weekday-same", "step-weekday-after"])
}

fn has_tense(reading: &Reading) -> bool {
    told(reading, &["step-tense-past", "step-tense-future"])
}

fn is_length(reading: &Reading) -> bool {
    reading.timex_type == TimexType::Duration
}

/// Its year, or its month, is found and not said.
fn is_open(reading: &Reading) -> bool {
    told(reading, &["step-no-year-said", "step-no-year-number", "step-no-month", "step-range"])
}

fn is_day(reading: &Reading) -> bool {
    reading.granularity.is_some_and(|granularity| granularity <= Granularity::Day)
}

/// Figures compare years and quarters with those of other years, and stories tell of "the next year".
fn is_long(reading: &Reading) -> bool {
    reading.granularity.is_some_and(|granularity| granularity >= Granularity::Quarter)
}

fn is_stated(reading: &Reading) -> bool {
    told(reading, &["step-stated", "step-from-sentence", "step-url-stamp"])
}

/// A number of four digits is a year in most places, and something else in some; a fiscal year begins when its company says.
fn is_plain_year(reading: &Reading) -> bool {
    reading.granularity == Some(Granularity::Year) && !told(reading, &["step-narrowed", "step-fiscal", "step-approximate"])
}
