//! A temporal phrase put on the calendar.

use crate::documents::Zone;
use crate::edtf::{Bounds, Edtf};
use crate::lang::LanguageTag;
use crate::message::Message;
use crate::text_span::TextSpan;
use serde::Serialize;

/// A phrase, its value, and where the value came from. Values follow TIMEX3; see `data/README.md` for the conventions.
#[derive(Clone, Debug)]
pub struct Reading {
    pub span: TextSpan,
    pub timex_type: TimexType,
    /// TIMEX3 value: `2025-10-25TAF`, `P2D`, `2025-W43`, `XXXX-10-25` where something is unknown.
    pub value: String,
    pub modifier: Option<Modifier>,
    /// `None` for sets, vague references, durations without a place, and narrowed periods (then the bounds carry it).
    pub edtf: Option<Edtf>,
    pub bounds: Bounds,
    /// The finest unit stated; `None` for durations, sets and vague references.
    pub granularity: Option<Granularity>,
    pub certainty: Certainty,
    pub zone: Zone,
    /// `None` where the pattern belongs to no language.
    pub language: Option<LanguageTag>,
    /// `id.date.day_month`; stable, never reused.
    pub rule: &'static str,
    pub anchor: Option<Anchor>,
    pub alternatives: Vec<Alternative>,
    /// From phrase to result, in order.
    pub steps: Vec<Message>,
}

impl Reading {
    /// Whether it names days that can stand on a timeline.
    pub fn is_located(&self) -> bool {
        self.bounds.is_located()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum TimexType {
    Date,
    Time,
    Duration,
    Set,
}

/// TIMEX3 `mod`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Modifier {
    Start,
    Mid,
    End,
    Approx,
    Before,
    After,
    LessThan,
    MoreThan,
    EqualOrLess,
}

/// The finest unit that a date states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Granularity {
    Time,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century,
}

/// How sure the text itself is, in rising doubt; the last that applies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    #[default]
    Certain,
    Approximate,
    Projected,
    Conditional,
}

/// The day a relative phrase counts from, and how that day is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor {
    pub kind: AnchorKind,
    /// `None` for an event that has no date of its own.
    pub edtf: Option<Edtf>,
    /// Where the anchor stands in the text, if it does.
    pub span: Option<TextSpan>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnchorKind {
    /// The publication day.
    Published,
    /// Another expression of the text.
    Mention,
    /// Something that has to happen first.
    Event,
}

/// Another reading of the same phrase, less likely than the main one.
#[derive(Clone, Debug)]
pub struct Alternative {
    pub value: String,
    pub edtf: Option<Edtf>,
    pub bounds: Bounds,
    pub why: Message,
}
