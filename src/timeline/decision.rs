//! What a person decided, as a value that can be stored: it changes nothing by itself.
//!
//! ```text
//! Extraction + [Decision] --Timeline::new--> Timeline        (leave one out, and it is undone)
//! ```
//! A decision names its claims by what they stand on: the hash of the article's text, the bytes of the phrase and the rule that read
//! it. That holds when articles are added, removed or read again by a later version.

use crate::edtf::Edtf;
pub use crate::events::SourceRank;
use crate::events::{Claim, DatedArticle, Event, Modality};
use crate::text_span::TextSpan;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One recorded choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// Unique in its log: `d1`, `d2` ...
    pub id: String,
    pub author: String,
    /// When it was made. The core has no clock: whoever makes the decision says.
    pub time: DateTime<Utc>,
    pub act: Act,
    /// Fields that this version does not know; they are written back as they were.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

impl Decision {
    pub fn new(id: impl Into<String>, author: impl Into<String>, time: DateTime<Utc>, act: Act) -> Self {
        Self { id: id.into(), author: author.into(), time, act, other: Map::new() }
    }
}

/// What was decided. A field that this version does not know may change the meaning, so such an act is not read at all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Act {
    /// It is as the timeline says.
    Accept {
        event: EventRef,
    },
    /// It does not belong on the timeline.
    Dismiss {
        event: EventRef,
    },
    /// It was looked at, and cannot be told yet.
    Unsure {
        event: EventRef,
    },
    /// They are one happening.
    Merge {
        events: Vec<EventRef>,
    },
    /// These claims of the event tell of another happening.
    Split {
        event: EventRef,
        claims: Vec<ClaimRef>,
    },
    /// It was at another time. `words` are those that were typed.
    Retime {
        event: EventRef,
        edtf: Edtf,
        words: String,
    },
    Retitle {
        event: EventRef,
        title: String,
    },
    Tag {
        event: EventRef,
        tag: String,
    },
    Note {
        event: EventRef,
        text: String,
    },
    /// A happening that was not found: the passage that tells of it, and when it was.
    Add {
        article: String,
        quote: TextSpan,
        title: String,
        edtf: Edtf,
        modality: Modality,
    },
    /// The day an article appeared: its relative phrases are read anew.
    SetPublished {
        article: String,
        edtf: Edtf,
    },
    /// How near to the facts a publisher is; the nearest leads an event.
    SetRank {
        publisher: String,
        rank: SourceRank,
    },
    /// When that which a conditional event waits for happened.
    DatePrerequisite {
        event: EventRef,
        edtf: Edtf,
        words: String,
    },
    /// An earlier decision no longer holds.
    Revert {
        decision: String,
    },
}

impl Act {
    /// The events that it is about.
    pub fn events(&self) -> &[EventRef] {
        match self {
            Self::Accept { event }
            | Self::Dismiss { event }
            | Self::Unsure { event }
            | Self::Split { event, .. }
            | Self::Retime { event, .. }
            | Self::Retitle { event, .. }
            | Self::Tag { event, .. }
            | Self::Note { event, .. }
            | Self::DatePrerequisite { event, .. } => std::slice::from_ref(event),
            Self::Merge { events } => events,
            Self::Add { .. } | Self::SetPublished { .. } | Self::SetRank { .. } | Self::Revert { .. } => &[],
        }
    }

    /// Whether articles have to be read again before it shows.
    pub const fn changes_reading(&self) -> bool {
        matches!(self, Self::SetPublished { .. })
    }

    /// Its name in `data/ui`: `act-accept`.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Accept { .. } => "act-accept",
            Self::Dismiss { .. } => "act-dismiss",
            Self::Unsure { .. } => "act-unsure",
            Self::Merge { .. } => "act-merge",
            Self::Split { .. } => "act-split",
            Self::Retime { .. } => "act-retime",
            Self::Retitle { .. } => "act-retitle",
            Self::Tag { .. } => "act-tag",
            Self::Note { .. } => "act-note",
            Self::Add { .. } => "act-add",
            Self::SetPublished { .. } => "act-set-published",
            Self::SetRank { .. } => "act-set-rank",
            Self::DatePrerequisite { .. } => "act-date-prerequisite",
            Self::Revert { .. } => "act-revert",
        }
    }
}

/// An event as it was when somebody decided about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventRef {
    /// All claims of it, the lead first. Claims that are not here are new evidence.
    pub claims: Vec<ClaimRef>,
    /// Its concept: of two events that stand on one phrase, the one of this concept is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concept: Option<String>,
    /// What the articles said of its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edtf: Option<Edtf>,
}

/// A claim by what it stands on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimRef {
    /// Hash of the article's text, `sha256:` and 64 digits.
    pub article: String,
    /// The date phrase; for a claim without one, the sentence.
    pub span: TextSpan,
    /// The rule that read the phrase; none for a claim without a phrase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
}

impl EventRef {
    /// `extracted` is what the articles say of the date where a decision changed it.
    pub fn of(event: &Event, extracted: Option<Edtf>, articles: &[DatedArticle]) -> Self {
        Self {
            claims: event.claims.iter().filter_map(|claim| ClaimRef::of(claim, articles)).collect(),
            concept: event.concept.map(str::to_owned),
            edtf: extracted.or(event.edtf),
        }
    }
}

impl ClaimRef {
    /// `None` if the claim is of none of these articles.
    pub fn of(claim: &Claim, articles: &[DatedArticle]) -> Option<Self> {
        let dated = articles.get(claim.article)?;
        let reading = dated.dating.readings.iter().find(|reading| Some(reading.span) == claim.timex);
        Some(Self { article: dated.article.hash.clone(), span: place_of(claim), rule: reading.map(|reading| reading.rule.to_owned()) })
    }
}

/// The bytes that a claim is known by.
pub(super) fn place_of(claim: &Claim) -> TextSpan {
    claim.timex.unwrap_or(claim.quote)
}
