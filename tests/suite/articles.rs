//! Our own annotated articles: what is found in them, and that it gets no worse.

use super::annotated::{Score, score_set};
use linimasa::temporal::DateEngine;

/// The least that must hold: set, language, relaxed F1, value F1, days F1.
const FLOORS: [(&str, &str, f64, f64, f64); 0] = [];

#[test]
fn annotated_articles_are_read_as_well_as_before() {
    let engine = DateEngine::embedded();
    let mut below = Vec::new();
    for (set, language, relaxed, value, days) in FLOORS {
        let mut lines = Vec::new();
        let score: Score = score_set(&engine, set, language, &mut |line| lines.push(line));
        println!("{set}/{language}  {}\n{}", score.line(), lines.join("\n"));
        let fits = score.relaxed_f1() >= relaxed && score.value_f1() >= value && score.days_f1() >= days;
        if !fits {
            below.push(format!("{set}/{language}: {}", score.line()));
        }
    }
    assert!(below.is_empty(), "below the floor:\n{}", below.join("\n"));
}
