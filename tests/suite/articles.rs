//! Our own annotated articles: what is found in them, and that it gets no worse.

use super::annotated::{Score, judged_sets, percent, score_set};
use linimasa::temporal::{CONFIDENCE_RULES, Confidence, DateEngine, confidence_rule};

/// The least that must hold: set, language, relaxed F1, value F1, days F1, and the most traps taken.
const FLOORS: [(&str, &str, f64, f64, f64, usize); 24] = [
    ("dev", "id", 99.0, 97.0, 97.0, 0),
    ("dev", "vi", 99.0, 96.5, 95.5, 0),
    ("dev", "en", 98.5, 91.5, 91.5, 1),
    ("blind", "id", 98.0, 92.0, 91.5, 0),
    ("blind", "vi", 98.0, 92.0, 92.0, 2),
    ("blind", "en", 97.0, 88.0, 87.0, 3),
    ("blind2", "id", 96.0, 91.0, 90.0, 3),
    ("blind2", "vi", 96.0, 92.5, 92.0, 2),
    ("blind2", "en", 96.0, 86.0, 85.0, 2),
    ("blind3", "id", 98.0, 88.5, 87.5, 3),
    ("blind3", "vi", 97.0, 90.0, 90.5, 2),
    ("blind3", "en", 95.0, 91.0, 87.5, 1),
    ("blind4", "id", 98.0, 93.0, 92.0, 1),
    ("blind4", "vi", 97.0, 91.0, 91.0, 0),
    ("blind4", "en", 98.5, 87.0, 87.0, 0),
    ("blind5", "id", 98.5, 96.5, 98.0, 0),
    ("blind5", "vi", 99.5, 96.0, 94.0, 0),
    ("blind5", "en", 97.0, 88.0, 86.5, 1),
    ("blind6", "id", 99.5, 91.5, 91.5, 0),
    ("blind6", "vi", 98.0, 90.0, 89.0, 1),
    ("blind6", "en", 97.5, 93.0, 93.5, 3),
    ("blind7", "id", 98.0, 95.0, 95.0, 2),
    ("blind7", "vi", 97.0, 93.5, 93.5, 1),
    ("blind7", "en", 97.0, 86.0, 86.0, 2),
];

#[test]
fn annotated_articles_are_read_as_well_as_before() {
    let engine = DateEngine::embedded();
    let mut below = Vec::new();
    for (set, language, relaxed, value, days, traps) in FLOORS {
        let mut lines = Vec::new();
        let score: Score = score_set(&engine, set, language, &mut |line| lines.push(line));
        println!("{set}/{language}  {}\n{}", score.line(), lines.join("\n"));
        let fits = score.relaxed_f1() >= relaxed && score.value_f1() >= value && score.days_f1() >= days && score.traps_taken <= traps;
        if !fits {
            below.push(format!("{set}/{language}: {}", score.line()));
        }
    }
    assert!(below.is_empty(), "below the floor:\n{}", below.join("\n"));
}

/// What is called high must be right so often, in percent, and be called so often that it is of use.
const HIGH_IS_RIGHT: f64 = 97.0;
const HIGH_IS_SAID: f64 = 25.0;

#[test]
fn high_confidence_is_right_in_97_of_100_and_low_is_less_so_than_medium() {
    let engine = DateEngine::embedded();
    let mut judged = Vec::new();
    judged_sets(&engine, &mut |_, reading, is_right| judged.push((confidence_rule(reading), is_right)));
    let right = |confidence: Confidence| {
        let of: Vec<bool> = judged.iter().filter(|(rule, _)| rule.confidence == confidence).map(|(_, is_right)| *is_right).collect();
        (percent(of.iter().filter(|is_right| **is_right).count(), of.len()), percent(of.len(), judged.len()))
    };
    let [(high, said), (medium, _), (low, _)] = [Confidence::High, Confidence::Medium, Confidence::Low].map(right);
    println!("high {high:.1} of {said:.1} percent of all, medium {medium:.1}, low {low:.1}");
    assert!(high >= HIGH_IS_RIGHT && said >= HIGH_IS_SAID, "high: {high:.1} percent right, said of {said:.1} percent");
    assert!(high > medium && medium > low, "high {high:.1}, medium {medium:.1}, low {low:.1}");
    for rule in CONFIDENCE_RULES.split_last().unwrap().1 {
        assert!(judged.iter().any(|(other, _)| other.name == rule.name), "no reading for the rule {:?}", rule.name);
    }
}
