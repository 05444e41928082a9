//! The names of facet values.

use crate::layout::concept_name;
use crate::timeline::Facet;
use crate::words::Words;

/// A value as people read it; the empty value is "none".
pub fn value_name(facet: Facet, value: &str, words: &Words) -> String {
    if value.is_empty() {
        return words.text("facet-none");
    }
    match facet {
        Facet::Source | Facet::Subject | Facet::Actor => value.to_owned(),
        Facet::Language => words.text(&format!("language-{value}")),
        Facet::Status => words.text(&format!("status-{value}")),
        Facet::Concept => concept_name(Some(value), words),
        Facet::Stance => words.text(&format!("facet-stance-{value}")),
        Facet::Confidence => words.text(&format!("facet-confidence-{value}")),
    }
}
