//! The five seed articles: every core expression, the publication days, no trap, and the main events.

use super::gold::{list, seeds, string};
use serde_json::{Value, json};

pub const MAIN_EVENTS: [&str; 6] = ["E01", "E03", "E08", "E11", "E24", "E27"];

#[test]
fn all_core_expressions_are_right_and_nothing_is_invented() {
    let Some(gold) = seeds() else { return };
    let (right, wrong) = gold.hold_timexes(&gold.run());
    assert!(wrong.is_empty() && right == gold.core_count(), "{right} of {} right\n{}", gold.core_count(), wrong.join("\n"));
}

#[test]
fn the_main_events_are_there_with_their_condition() {
    let Some(gold) = seeds() else { return };
    let ours = gold.run();
    let wrong = gold.hold_events(&ours, &MAIN_EVENTS);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(gold.events_beyond(&ours) <= 10, "{} events tell of nothing that the gold knows", gold.events_beyond(&ours));
    let matched = gold.matched(&ours);
    assert!(articles_that_date(matched["E08"]).len() >= 2, "the signing is dated by {:?} alone", articles_that_date(matched["E08"]));
    assert_condition(matched["E24"], 40, "P90D", "2027", "2026-10-03/2027-10-02");
}

/// "N days after the Mth ratification" with the stated year and what it implies.
pub fn assert_condition(event: &Value, count: u32, after: &str, stated: &str, implied: &str) {
    let condition = &event["condition"];
    assert_eq!(condition["prerequisite"]["count"], count, "{condition:#}");
    assert_eq!(condition["offset"], json!({"after": after}));
    assert_eq!(condition["stated"], stated);
    assert_eq!(condition["implies"], json!({"of": "prerequisite", "edtf": implied}));
}

/// The articles with a claim that states a date of its own.
pub fn articles_that_date(event: &Value) -> std::collections::BTreeSet<String> {
    list(&event["claims"]).iter().filter(|claim| !claim["timex"].is_null()).map(|claim| string(&claim["article"])).collect()
}
