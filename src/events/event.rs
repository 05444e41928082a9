//! Claims and the events they tell of.

use crate::edtf::{Bounds, Edtf};
use crate::lang::LanguageTag;
use crate::message::Message;
use crate::temporal::Confidence;
use crate::text_span::TextSpan;
use serde::{Deserialize, Serialize};

/// One happening, with everybody who tells of it.
#[derive(Clone, Debug)]
pub struct Event {
    /// Stable for the same set of articles.
    pub id: String,
    /// In the words of the lead claim.
    pub title: String,
    pub language: Option<LanguageTag>,
    /// `<lens>.<concept>`, as in `treaty.adoption`.
    pub concept: Option<&'static str>,
    pub modality: Modality,
    pub basis: DateBasis,
    /// `None` only for a conditional event without a forecast, and for narrowed periods (then the bounds carry it).
    pub edtf: Option<Edtf>,
    pub bounds: Bounds,
    /// 0 to 1.
    pub significance: f64,
    pub confidence: Confidence,
    pub actors: Vec<String>,
    pub places: Vec<String>,
    pub subject: Option<String>,
    /// The id of the event that this is part of.
    pub parent: Option<String>,
    /// Number of independent source families.
    pub sources: usize,
    /// The lead first, then by reported day, article, offset.
    pub claims: Vec<Claim>,
    /// Figures of one unit that grow with time.
    pub series: Vec<SeriesPoint>,
    pub condition: Option<Condition>,
    pub near_misses: Vec<NearMiss>,
}

/// One article says that one thing happens at one time.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Index into the articles that were given.
    pub article: usize,
    /// What the event would be called if this claim stood alone.
    pub title: String,
    /// At most one sentence; contains `timex`.
    pub quote: TextSpan,
    /// The date expression, where the claim states one.
    pub timex: Option<TextSpan>,
    pub edtf: Option<Edtf>,
    pub bounds: Bounds,
    pub modality: Modality,
    pub stance: Stance,
    /// Who says so, for an attributed, alleged or denied claim.
    pub speaker: Option<TextSpan>,
    /// When the article appeared.
    pub reported: Option<Edtf>,
    pub relation: Relation,
    /// Why it belongs to this event.
    pub reason: Message,
    pub figures: Vec<Figure>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Modality {
    #[default]
    Happened,
    /// Announced by those who hold it.
    Planned,
    /// Somebody's forecast.
    Projected,
    /// Depends on something not yet true.
    Conditional,
    Cancelled,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// The outlet's own voice.
    #[default]
    Stated,
    /// Somebody says so.
    Attributed,
    Alleged,
    Denied,
}

/// How the event's date is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateBasis {
    #[default]
    Stated,
    /// From several claims, or from a rule.
    Derived,
    /// By the user.
    Given,
}

/// What a claim is to the lead claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    #[default]
    Lead,
    Same,
    /// A day inside the lead's month, or the other way round.
    Refines,
    /// A later report of a changed plan.
    Supersedes,
    Timezone,
    Conflicts,
    /// Tells the same happening without a date.
    Mention,
}

/// A number with what it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub value: f64,
    /// A word of the lens: `state`, `delegate`, `chapter`.
    pub unit: Option<&'static str>,
    pub qualifier: FigureQualifier,
    pub span: TextSpan,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FigureQualifier {
    #[default]
    Exact,
    About,
    Almost,
    Over,
    AtLeast,
    AtMost,
}

/// One value of a figure that grows.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesPoint {
    pub value: f64,
    pub unit: Option<&'static str>,
    pub edtf: Option<Edtf>,
    /// Index into the articles that were given.
    pub article: usize,
}

/// "N days after the Mth ratification".
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// Concept of what must happen first, as in `treaty.ratification`.
    pub prerequisite: &'static str,
    /// How many of it.
    pub count: u32,
    /// The id of the event of the prerequisite, if it is on the timeline.
    pub event: Option<String>,
    pub offset: Offset,
    /// The forecast that an article gives for the outcome.
    pub stated: Option<Edtf>,
    /// When the prerequisite must happen for the forecast to hold.
    pub implied: Option<Edtf>,
}

/// What lies between the prerequisite and the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offset {
    Days(u32),
    Months(u32),
    /// The first day of the month after that many months.
    FirstOfMonthAfterMonths(u32),
}

/// An event that was nearly joined to this one.
#[derive(Clone, Debug, PartialEq)]
pub struct NearMiss {
    pub event: String,
    pub reason: Message,
}

/// A sentence that tells of a happening nobody dated, or was scanned and gave no event.
#[derive(Clone, Debug)]
pub struct Undated {
    /// Index into the articles that were given.
    pub article: usize,
    pub quote: TextSpan,
    pub title: String,
    pub concept: Option<&'static str>,
    /// `no-date`, `unresolved`, `condition`.
    pub reason: &'static str,
}
