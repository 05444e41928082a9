//! Dates in text: an [`Article`] in, [`Reading`]s out, each with the rule, the anchor and the steps that led to its value.
//!
//! ```text
//! Article --tag--> Timex (phrase, slots) --refine--> Timex --resolve(anchor)--> Reading
//! ```

mod build;
mod clause;
mod confidence;
mod engine;
mod fields;
mod house_style;
mod lengths;
mod matcher;
mod memory;
mod name_signs;
mod names;
mod numbers;
mod opaque;
mod order;
mod other_calendar;
mod place;
mod publication;
mod quotes;
mod reader;
mod reading;
mod reason;
mod refine;
mod refusal;
mod resolve;
mod story;
mod stretch;
mod tag;
mod url_stamp;
mod value;
mod without;

pub use confidence::{CONFIDENCE_RULES, Confidence, ConfidenceRule, confidence_rule};
pub use engine::DateEngine;
pub use reading::{Alternative, Anchor, AnchorKind, Certainty, Granularity, Modifier, Reading, TimexType};
pub use refusal::Refusal;
pub use without::{Pass, Without};

use crate::diagnostic::Diagnostic;
use crate::documents::Published;

/// All that is known of the dates of one article.
#[derive(Clone, Debug, Default)]
pub struct Dating {
    /// The publication day: given, from metadata, from the header line or from a stamp in the URL.
    pub published: Option<Published>,
    /// In the order of the text, disjoint.
    pub readings: Vec<Reading>,
    /// What looks like a date and was dropped, in the order of the text.
    pub refusals: Vec<Refusal>,
    pub diagnostics: Vec<Diagnostic>,
}
