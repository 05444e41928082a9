//! A claim on its way: what one sentence says of one happening, before it is joined with others.

use super::event::{Condition, Figure, Modality, Stance};
use super::fingerprint::Fingerprint;
use super::title::TitleRank;
use crate::edtf::{Bounds, Edtf};
use crate::lang::LanguageTag;
use crate::text_span::TextSpan;
use std::collections::BTreeSet;

/// One happening that one sentence dates, with all that merging compares.
#[derive(Clone, Debug)]
pub struct ClaimDraft {
    /// Index into the articles that were given.
    pub article: usize,
    pub quote: TextSpan,
    /// The clause of the quote that tells of this happening.
    pub focus: TextSpan,
    pub timex: Option<TextSpan>,
    pub edtf: Option<Edtf>,
    pub bounds: Bounds,
    pub modality: Modality,
    pub stance: Stance,
    pub speaker: Option<TextSpan>,
    pub reported: Option<Edtf>,
    pub figures: Vec<Figure>,
    pub concept: Option<&'static str>,
    /// What the sentence says it happened in the frame of.
    pub context: Option<&'static str>,
    pub title: String,
    /// How much the title tells by itself; the lower the better.
    pub title_rank: TitleRank,
    pub language: Option<LanguageTag>,
    /// The treaty, company or case, by its full name.
    pub subject: Option<String>,
    pub names: BTreeSet<String>,
    pub places: BTreeSet<String>,
    pub condition: Option<Condition>,
    /// The date follows from a rule ("until the end of ..."), not from a statement.
    pub is_derived: bool,
    pub is_postponed: bool,
    /// The date that a plan was moved from.
    pub is_superseded: bool,
    pub is_headline: bool,
    /// Told beside a picture.
    pub is_caption: bool,
    /// Whether the reading states its date in full or roughly.
    pub is_approximate: bool,
    /// What merging compares; empty until all articles are read.
    pub print: Fingerprint,
    /// Minutes after midnight, where the text gives a clock time.
    pub minute: Option<u16>,
}

impl ClaimDraft {
    /// Number of days that the date leaves open; a large number where a side is open.
    pub fn day_count(&self) -> i64 {
        self.bounds.day_count().unwrap_or(i64::MAX)
    }
}
