//! `tests/cases/<language>.tsv`: a sentence a row, with all that must be found in it, or nothing.
//!
//! ```text
//! # anchor     text              phrase   type  value       mod  days                    rule
//! 2015-03-20   He left on 4 March. 4 March DATE 2015-03-04  -    2015-03-04/2015-03-04   en.date.day_month
//! 2015-03-20   Law 12/2011       -        -     -           -    -                       law-number
//! ```
//! Several expressions in a sentence stand in each column with ` | ` between them. A row that finds nothing names in the last column the
//! class of the trap that refused it, or `-` where nothing was even near a rule. Vague references count as found.

use super::language_rules::article;
use linimasa::lang::{LanguageTag, Lexicon, TokenizedSentence};
use linimasa::temporal::{DateEngine, Dating, Reading};
use linimasa::text_span::TextSpan;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const LANGUAGES: [&str; 4] = ["id", "vi", "en", "es"];
/// Rows a rule may have: more would be the same row again.
const MOST_ROWS_OF_RULE: usize = 10;

/// The least rows of a language's table: fewer where the language was added as data alone.
fn least_rows(language: &str) -> usize {
    if language == "es" { 150 } else { 400 }
}

pub struct Row {
    line: usize,
    anchor: Option<String>,
    text: String,
    phrases: Vec<String>,
    types: Vec<String>,
    values: Vec<String>,
    modifiers: Vec<String>,
    days: Vec<String>,
    rules: Vec<String>,
}

impl Row {
    pub fn finds_nothing(&self) -> bool {
        self.phrases.is_empty()
    }
}

fn rows(language: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(format!("{language}.tsv"));
    let content = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let lines = content.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    lines.map(|(index, line)| row(language, index + 1, line)).collect()
}

/// One line of a table; `language` names the table in complaints.
pub fn row(language: &str, line: usize, content: &str) -> Row {
    let cells: Vec<&str> = content.split('\t').collect();
    let [anchor, text, phrases, types, values, modifiers, days, rules] = cells[..] else {
        panic!("{language}.tsv:{line}: {} columns, not 8: {content}", cells.len());
    };
    let list = |cell: &str| cell.split(" | ").map(|part| part.trim().to_owned()).collect::<Vec<_>>();
    Row {
        line,
        anchor: (anchor != "-").then(|| anchor.to_owned()),
        text: text.to_owned(),
        phrases: if phrases == "-" { Vec::new() } else { list(phrases) },
        types: list(types),
        values: list(values),
        modifiers: list(modifiers),
        days: list(days),
        rules: list(rules),
    }
}

/// One expression as a row writes it: phrase, type, value, mod, days, rule.
fn written(reading: &Reading, text: &str) -> [String; 6] {
    let name = |value: serde_json::Value| value.as_str().unwrap_or("-").to_owned();
    let bounds = reading.bounds;
    let days = bounds.earliest.zip(bounds.latest).map_or_else(|| "-".to_owned(), |(first, last)| format!("{first}/{last}"));
    [
        reading.span.of(text).to_owned(),
        name(serde_json::json!(reading.timex_type)),
        reading.value.clone(),
        name(serde_json::json!(reading.modifier)),
        days,
        reading.rule.to_owned(),
    ]
}

fn wanted(row: &Row) -> Vec<[String; 6]> {
    let at = |list: &[String], index: usize| list.get(index).cloned().unwrap_or_else(|| "(missing)".to_owned());
    let one = |(index, phrase): (usize, &String)| {
        let columns = [&row.types, &row.values, &row.modifiers, &row.days, &row.rules];
        let [kind, value, modifier, days, rule] = columns.map(|list| at(list, index));
        [phrase.clone(), kind, value, modifier, days, rule]
    };
    row.phrases.iter().enumerate().map(one).collect()
}

/// What is wrong with what was found, if it is not what the row has.
fn hold(row: &Row, dating: &Dating) -> Option<String> {
    let found: Vec<[String; 6]> = dating.readings.iter().map(|reading| written(reading, &row.text)).collect();
    let refused: BTreeSet<&str> = dating.refusals.iter().map(|refusal| refusal.class).collect();
    let expected = wanted(row);
    if found != expected {
        return Some(format!(
            "line {}: {:?}\n    should be {expected:?}\n    is        {found:?}  refused {refused:?}",
            row.line, row.text
        ));
    }
    let class = row.rules.first().map_or("-", String::as_str);
    let is_refused = !row.finds_nothing() || class == "-" || refused.contains(class);
    (!is_refused).then(|| format!("line {}: {:?}: refused as {refused:?}, should be {class}", row.line, row.text))
}

fn hold_language(language: &str) -> Vec<String> {
    let engine = DateEngine::embedded();
    let tag = LanguageTag::find(language).expect("a language");
    let wrong = |row: &Row| hold_row(row, tag, &engine);
    rows(language).iter().filter_map(wrong).collect()
}

/// [`hold`] of what the engine finds in the row.
pub fn hold_row(row: &Row, tag: LanguageTag, engine: &DateEngine) -> Option<String> {
    hold(row, &engine.date_article(&article(&row.text, tag, row.anchor.as_deref())))
}

fn assert_none(language: &str, wrong: &[String]) {
    assert!(wrong.is_empty(), "{language}.tsv: {} rows do not hold\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn indonesian_rows_hold() {
    assert_none("id", &hold_language("id"));
}

#[test]
fn vietnamese_rows_hold() {
    assert_none("vi", &hold_language("vi"));
}

#[test]
fn english_rows_hold() {
    assert_none("en", &hold_language("en"));
}

#[test]
fn spanish_rows_hold() {
    assert_none("es", &hold_language("es"));
}

/// Breadth: rules and trap classes that rows call upon, and rows that find nothing.
#[test]
fn tables_are_broad() {
    for language in LANGUAGES {
        let rows = rows(language);
        let (nothing, something): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| row.finds_nothing());
        let mut of_rule: BTreeMap<&str, usize> = BTreeMap::new();
        for row in &something {
            let rules: BTreeSet<&str> = row.rules.iter().map(String::as_str).collect();
            rules.into_iter().for_each(|rule| *of_rule.entry(rule).or_default() += 1);
        }
        let classes: BTreeSet<&str> =
            nothing.iter().filter_map(|row| row.rules.first()).map(String::as_str).filter(|class| *class != "-").collect();
        let crowded: Vec<_> = of_rule.iter().filter(|(_, count)| **count > MOST_ROWS_OF_RULE).collect();
        assert!(rows.len() >= least_rows(language), "{language}.tsv: {} rows", rows.len());
        assert!(nothing.len() * 3 >= rows.len(), "{language}.tsv: {} of {} rows find nothing", nothing.len(), rows.len());
        assert!(of_rule.len() >= 60, "{language}.tsv: rows for {} rules", of_rule.len());
        assert!(classes.len() >= 20, "{language}.tsv: rows for {} trap classes: {classes:?}", classes.len());
        assert!(crowded.is_empty(), "{language}.tsv: rules with more than {MOST_ROWS_OF_RULE} rows: {crowded:?}");
    }
}

/// A row that finds nothing must hold something that a rule could have taken: a digit or a temporal word.
#[test]
fn rows_that_find_nothing_hold_a_digit_or_a_temporal_word() {
    for language in LANGUAGES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/lang").join(language).join("words.toml");
        let lexicon = Lexicon::parse(&std::fs::read_to_string(path).expect("words.toml")).expect("a lexicon");
        let holds_one = |row: &Row| {
            let mut sentence = TokenizedSentence::new(&row.text);
            sentence.read(TextSpan::new(0, row.text.len()), &lexicon);
            row.text.contains(|c: char| c.is_ascii_digit()) || (0..sentence.tokens.len()).any(|at| !sentence.lexemes_at(at).is_empty())
        };
        let empty: Vec<usize> = rows(language).iter().filter(|row| row.finds_nothing() && !holds_one(row)).map(|row| row.line).collect();
        assert!(empty.is_empty(), "{language}.tsv: no digit and no temporal word in lines {empty:?}");
    }
}

#[test]
fn no_text_stands_twice_with_the_same_anchor() {
    for language in LANGUAGES {
        let mut seen = BTreeSet::new();
        for row in rows(language) {
            assert!(seen.insert((row.anchor.clone(), row.text.clone())), "{language}.tsv:{}: {:?} stands twice", row.line, row.text);
        }
    }
}
