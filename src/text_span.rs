//! Where something stands in an article's text.

use serde::{Deserialize, Serialize};

/// A half-open range of UTF-8 byte offsets into one article's text, base 0.
///
/// Both ends lie on character boundaries: "hôm qua" is `0..8`, seven characters in eight bytes.
/// Columns shown to people count characters, base 1. Serialized as `[start, end]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "(usize, usize)", from = "(usize, usize)")]
pub struct TextSpan {
    pub start: usize,
    pub end: usize,
}

impl TextSpan {
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Length in bytes; 0 for a span that is turned around.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly within this span.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// What stands there; empty if the span is not one of this text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

impl From<(usize, usize)> for TextSpan {
    fn from((start, end): (usize, usize)) -> Self {
        Self { start, end }
    }
}

impl From<TextSpan> for (usize, usize) {
    fn from(span: TextSpan) -> Self {
        (span.start, span.end)
    }
}
