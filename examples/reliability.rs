//! How often each rule of confidence was right in the annotated articles: `cargo run --example reliability` prints the tables of
//! `tests/articles/README.md`, and with `-- wrong` each reading that was not right although its confidence is high.

#[path = "../tests/suite/annotated.rs"]
#[allow(dead_code, clippy::indexing_slicing)] // As in the suite that it belongs to.
mod annotated;

use annotated::{judged_sets, percent};
use linimasa::temporal::{CONFIDENCE_RULES, Confidence, DateEngine, confidence_rule};

fn main() {
    let shows_wrong = std::env::args().nth(1).is_some_and(|argument| argument == "wrong");
    let engine = DateEngine::embedded();
    let mut judged = Vec::new();
    judged_sets(&engine, &mut |article, reading, is_right| {
        let rule = confidence_rule(reading);
        judged.push((rule, is_right));
        if shows_wrong && !is_right && rule.confidence == Confidence::High {
            println!(
                "{}: {:?} {} by {} ({})",
                article.name,
                reading.span.of(&article.article.text),
                reading.value,
                reading.rule,
                rule.name
            );
        }
    });
    println!("| confidence | right | of | percent |\n|---|---|---|---|");
    for confidence in [Confidence::High, Confidence::Medium, Confidence::Low] {
        print_row(&format!("{confidence:?}").to_lowercase(), judged.iter().filter(|(rule, _)| rule.confidence == confidence));
    }
    println!("\n| rule, the first that holds | confidence | right | of | percent |\n|---|---|---|---|---|");
    for rule in CONFIDENCE_RULES {
        let label = format!("{} | {}", rule.name, format!("{:?}", rule.confidence).to_lowercase());
        print_row(&label, judged.iter().filter(|(other, _)| other.name == rule.name));
    }
}

fn print_row<'a, T: 'a>(label: &str, judged: impl Iterator<Item = &'a (T, bool)>) {
    let (mut right, mut all) = (0, 0);
    for (_, is_right) in judged {
        right += usize::from(*is_right);
        all += 1;
    }
    println!("| {label} | {right} | {all} | {:.1} |", percent(right, all));
}
