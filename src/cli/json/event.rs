//! The merged timeline.

use super::{ArticleJson, DiagnosticJson, SCHEMA};
use crate::edtf::Edtf;
use crate::events::{
    Claim, Condition, Confidence, DateBasis, Event, Figure, FigureQualifier, Modality, Offset, Relation, SeriesPoint, Stance, Undated,
};
use crate::lang::LanguageTag;
use crate::text_span::TextSpan;
use crate::timeline::Timeline;
use crate::words::Words;
use chrono::NaiveDate;
use serde::{Serialize, Serializer};

/// The whole document of `events`.
#[derive(Debug, Serialize)]
pub struct EventsJson {
    schema: u32,
    as_of: Option<NaiveDate>,
    articles: Vec<ArticleJson>,
    events: Vec<EventJson>,
    undated: Vec<UndatedJson>,
    diagnostics: Vec<DiagnosticJson>,
}

#[derive(Debug, Serialize)]
struct EventJson {
    id: String,
    title: String,
    language: Option<LanguageTag>,
    concept: Option<&'static str>,
    modality: Modality,
    basis: DateBasis,
    edtf: Option<Edtf>,
    earliest: Option<NaiveDate>,
    latest: Option<NaiveDate>,
    significance: f64,
    confidence: Confidence,
    actors: Vec<String>,
    places: Vec<String>,
    subject: Option<String>,
    parent: Option<String>,
    sources: usize,
    claims: Vec<ClaimJson>,
    series: Vec<SeriesPointJson>,
    condition: Option<ConditionJson>,
    near_misses: Vec<NearMissJson>,
}

#[derive(Debug, Serialize)]
struct ClaimJson {
    article: String,
    quote: TextSpan,
    timex: Option<TextSpan>,
    edtf: Option<Edtf>,
    modality: Modality,
    stance: Stance,
    speaker: Option<TextSpan>,
    reported: Option<Edtf>,
    relation: Relation,
    reason: String,
    figures: Vec<FigureJson>,
}

#[derive(Debug, Serialize)]
struct FigureJson {
    value: Number,
    unit: Option<&'static str>,
    qualifier: FigureQualifier,
    span: TextSpan,
}

#[derive(Debug, Serialize)]
struct SeriesPointJson {
    value: Number,
    unit: Option<&'static str>,
    edtf: Option<Edtf>,
    article: String,
}

#[derive(Debug, Serialize)]
struct ConditionJson {
    prerequisite: PrerequisiteJson,
    /// What it waits for once more, by how many of it: the name that readers of earlier drafts of the form know.
    after: AfterJson,
    offset: OffsetJson,
    stated: Option<Edtf>,
    implies: Option<ImpliedJson>,
}

#[derive(Debug, Serialize)]
struct PrerequisiteJson {
    concept: &'static str,
    count: u32,
    event: Option<String>,
}

#[derive(Debug, Serialize)]
struct AfterJson {
    concept: &'static str,
    count: u32,
}

/// An ISO 8601 duration under the name of how it is counted.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
enum OffsetJson {
    After(String),
    FirstOfMonthAfter(String),
}

#[derive(Debug, Serialize)]
struct ImpliedJson {
    of: &'static str,
    edtf: Edtf,
}

#[derive(Debug, Serialize)]
struct NearMissJson {
    event: String,
    reason: String,
}

#[derive(Debug, Serialize)]
struct UndatedJson {
    article: String,
    quote: TextSpan,
    title: String,
    concept: Option<&'static str>,
    reason: &'static str,
}

impl EventsJson {
    pub fn new(timeline: &Timeline, as_of: Option<NaiveDate>, with_text: bool, diagnostics: Vec<DiagnosticJson>, words: &Words) -> Self {
        let names = Names { timeline };
        Self {
            schema: SCHEMA,
            as_of,
            articles: timeline.articles.iter().map(|dated| ArticleJson::new(dated, with_text)).collect(),
            events: timeline.events.iter().map(|event| EventJson::new(event, names, words)).collect(),
            undated: timeline.undated.iter().map(|undated| UndatedJson::new(undated, names)).collect(),
            diagnostics,
        }
    }
}

/// The articles' ids by their index.
#[derive(Clone, Copy)]
struct Names<'a> {
    timeline: &'a Timeline,
}

impl Names<'_> {
    fn id(self, article: usize) -> String {
        self.timeline.articles.get(article).map(|dated| dated.article.id.clone()).unwrap_or_default()
    }
}

impl EventJson {
    fn new(event: &Event, names: Names<'_>, words: &Words) -> Self {
        let near_miss = |miss: &crate::events::NearMiss| NearMissJson { event: miss.event.clone(), reason: words.say(&miss.reason) };
        Self {
            id: event.id.clone(),
            title: event.title.clone(),
            language: event.language,
            concept: event.concept,
            modality: event.modality,
            basis: event.basis,
            edtf: event.edtf,
            earliest: event.bounds.earliest,
            latest: event.bounds.latest,
            significance: to_thousandths(event.significance),
            confidence: event.confidence,
            actors: event.actors.clone(),
            places: event.places.clone(),
            subject: event.subject.clone(),
            parent: event.parent.clone(),
            sources: event.sources,
            claims: event.claims.iter().map(|claim| ClaimJson::new(claim, names, words)).collect(),
            series: event.series.iter().map(|point| SeriesPointJson::new(point, names)).collect(),
            condition: event.condition.as_ref().map(ConditionJson::new),
            near_misses: event.near_misses.iter().map(near_miss).collect(),
        }
    }
}

impl ClaimJson {
    fn new(claim: &Claim, names: Names<'_>, words: &Words) -> Self {
        Self {
            article: names.id(claim.article),
            quote: claim.quote,
            timex: claim.timex,
            edtf: claim.edtf,
            modality: claim.modality,
            stance: claim.stance,
            speaker: claim.speaker,
            reported: claim.reported,
            relation: claim.relation,
            reason: words.say(&claim.reason),
            figures: claim.figures.iter().map(FigureJson::new).collect(),
        }
    }
}

impl FigureJson {
    const fn new(figure: &Figure) -> Self {
        Self { value: Number(figure.value), unit: figure.unit, qualifier: figure.qualifier, span: figure.span }
    }
}

impl SeriesPointJson {
    fn new(point: &SeriesPoint, names: Names<'_>) -> Self {
        Self { value: Number(point.value), unit: point.unit, edtf: point.edtf, article: names.id(point.article) }
    }
}

impl ConditionJson {
    fn new(condition: &Condition) -> Self {
        Self {
            prerequisite: PrerequisiteJson { concept: condition.prerequisite, count: condition.count, event: condition.event.clone() },
            after: AfterJson { concept: condition.prerequisite, count: condition.count },
            offset: match condition.offset {
                Offset::Days(days) => OffsetJson::After(format!("P{days}D")),
                Offset::Months(months) => OffsetJson::After(format!("P{months}M")),
                Offset::FirstOfMonthAfterMonths(months) => OffsetJson::FirstOfMonthAfter(format!("P{months}M")),
            },
            stated: condition.stated,
            implies: condition.implied.map(|edtf| ImpliedJson { of: "prerequisite", edtf }),
        }
    }
}

impl UndatedJson {
    fn new(undated: &Undated, names: Names<'_>) -> Self {
        Self {
            article: names.id(undated.article),
            quote: undated.quote,
            title: undated.title.clone(),
            concept: undated.concept,
            reason: undated.reason,
        }
    }
}

/// Three digits are more than the value means, and the same on every machine.
fn to_thousandths(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

/// A whole number is written without a fraction: 80, not 80.0.
#[derive(Clone, Copy, Debug)]
struct Number(f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // 2^53: up to here every whole number is exact.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if self.0.fract() == 0.0 && self.0.abs() <= EXACT {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}
