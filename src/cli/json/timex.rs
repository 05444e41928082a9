//! A date expression.

use crate::documents::Zone;
use crate::edtf::Edtf;
use crate::lang::LanguageTag;
use crate::temporal::{Alternative, Anchor, AnchorKind, Certainty, Confidence, Granularity, Modifier, Reading, TimexType, confidence_rule};
use crate::text_span::TextSpan;
use crate::words::Words;
use chrono::NaiveDate;
use serde::Serialize;

#[derive(Debug, Serialize)]
pub struct TimexJson<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    #[serde(rename = "type")]
    timex_type: TimexType,
    value: &'a str,
    #[serde(rename = "mod")]
    modifier: Option<Modifier>,
    edtf: Option<Edtf>,
    earliest: Option<Edtf>,
    latest: Option<Edtf>,
    granularity: Option<Granularity>,
    certainty: Certainty,
    confidence: Confidence,
    zone: Zone,
    language: Option<LanguageTag>,
    rule: &'static str,
    anchor: Option<AnchorJson>,
    alternatives: Vec<AlternativeJson>,
    steps: Vec<String>,
}

#[derive(Debug, Serialize)]
struct AnchorJson {
    kind: AnchorKind,
    edtf: Option<Edtf>,
    span: Option<TextSpan>,
}

#[derive(Debug, Serialize)]
struct AlternativeJson {
    value: String,
    edtf: Option<Edtf>,
    earliest: Option<NaiveDate>,
    latest: Option<NaiveDate>,
    why: String,
}

impl<'a> TimexJson<'a> {
    /// `text` is the article's.
    pub fn new(reading: &'a Reading, text: &'a str, words: &Words) -> Self {
        Self {
            start: reading.span.start,
            end: reading.span.end,
            text: reading.span.of(text),
            timex_type: reading.timex_type,
            value: &reading.value,
            modifier: reading.modifier,
            edtf: reading.edtf,
            earliest: reading.bounds.earliest.map(Edtf::from),
            latest: reading.bounds.latest.map(Edtf::from),
            granularity: reading.granularity,
            certainty: reading.certainty,
            confidence: confidence_rule(reading).confidence,
            zone: reading.zone,
            language: reading.language,
            rule: reading.rule,
            anchor: reading.anchor.map(|Anchor { kind, edtf, span }| AnchorJson { kind, edtf, span }),
            alternatives: reading.alternatives.iter().map(|alternative| AlternativeJson::new(alternative, words)).collect(),
            steps: reading.steps.iter().map(|step| words.say(step)).collect(),
        }
    }
}

impl AlternativeJson {
    fn new(alternative: &Alternative, words: &Words) -> Self {
        Self {
            value: alternative.value.clone(),
            edtf: alternative.edtf,
            earliest: alternative.bounds.earliest,
            latest: alternative.bounds.latest,
            why: words.say(&alternative.why),
        }
    }
}
