//! Every rule of every language against the examples and counter-examples that stand beside it.

use linimasa::documents::{Article, Basis, Published, Sentence, Zone};
use linimasa::lang::{LanguageTag, Lexicon, Rule, parse_rules};
use linimasa::temporal::{DateEngine, Reading};
use linimasa::text_span::TextSpan;

/// An article of one sentence.
pub fn article(text: &str, language: LanguageTag, published: Option<&str>) -> Article {
    let published = published.map(|day| Published { edtf: day.parse().expect("EDTF"), time: None, basis: Basis::Given, span: None });
    let sentence = Sentence { span: TextSpan::new(0, text.len()), zone: Zone::Body, language: Some(language), paragraph: 0 };
    Article { text: text.to_owned(), language: Some(language), published, sentences: vec![sentence], ..Article::default() }
}

fn found(readings: &[Reading], text: &str) -> String {
    let one = |reading: &Reading| format!("{:?}={} by {}", reading.span.of(text), reading.value, reading.rule);
    readings.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn rules_of(path: &str) -> Vec<Rule> {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/lang").join(path);
    let is_calendar = path.ends_with("calendar.toml");
    if is_calendar && !file.exists() {
        return Vec::new();
    }
    let content = std::fs::read_to_string(&file).expect(path);
    let rules = if is_calendar { Lexicon::empty().add_classes_beside_rules(&content) } else { parse_rules(&content) };
    rules.unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn hold_rules_against_examples(path: &str, tag: LanguageTag) -> Vec<String> {
    let engine = DateEngine::embedded();
    let mut wrong = Vec::new();
    for rule in rules_of(path) {
        for example in &rule.examples {
            let readings = engine.date_article(&article(&example.text, tag, example.anchor.as_deref())).readings;
            let phrase = example.phrase.as_deref().unwrap_or(&example.text);
            let is_right = |reading: &&Reading| reading.value == example.value && reading.span.of(&example.text).contains(phrase);
            if !readings.iter().any(|reading| is_right(&reading)) {
                wrong.push(format!(
                    "{}: {:?} should be {:?}, got {}",
                    rule.id,
                    example.text,
                    example.value,
                    found(&readings, &example.text)
                ));
            }
        }
        for text in &rule.never {
            let readings = engine.date_article(&article(text, tag, Some("2020-06-10"))).readings;
            if readings.iter().any(|reading| reading.rule == rule.id) {
                wrong.push(format!("{}: must find nothing in {text:?}, got {}", rule.id, found(&readings, text)));
            }
        }
    }
    wrong
}

#[test]
fn every_rule_keeps_its_examples_and_counter_examples() {
    let mut wrong = Vec::new();
    for tag in LanguageTag::all() {
        wrong.extend(hold_rules_against_examples(&format!("{tag}/rules.toml"), tag));
        wrong.extend(hold_rules_against_examples(&format!("{tag}/calendar.toml"), tag));
        wrong.extend(hold_rules_against_examples("shared.toml", tag));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rule_ids_are_unique_and_begin_with_their_language() {
    let mut seen = std::collections::BTreeSet::new();
    for tag in LanguageTag::all() {
        let files = ["rules.toml", "calendar.toml"].map(|file| rules_of(&format!("{tag}/{file}")));
        for rule in files.into_iter().flatten() {
            assert!(rule.id.starts_with(&format!("{tag}.")), "{}", rule.id);
            assert!(seen.insert(rule.id), "{} stands twice", rule.id);
        }
    }
}
