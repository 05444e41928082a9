//! What was seen, looks like a date, and was dropped on purpose.

use crate::text_span::TextSpan;
use std::ops::Range;

/// A phrase that a trap took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub span: TextSpan,
    /// The kind of trap: `law-number`, `score`, `price` ...
    pub class: &'static str,
    pub rule: &'static str,
}

/// The same while the sentence is still tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenRefusal {
    pub tokens: Range<usize>,
    pub class: &'static str,
    pub rule: &'static str,
}
