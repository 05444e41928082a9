//! A phrase that looks like a date and was dropped.

use crate::temporal::Refusal;
use serde::Serialize;

#[derive(Debug, Serialize)]
pub struct RefusalJson {
    start: usize,
    end: usize,
    text: String,
    /// The kind of trap.
    class: &'static str,
    rule: &'static str,
}

impl RefusalJson {
    /// `text` is the article's.
    pub fn new(refusal: &Refusal, text: &str) -> Self {
        let span = refusal.span;
        Self { start: span.start, end: span.end, text: span.of(text).to_owned(), class: refusal.class, rule: refusal.rule }
    }
}
