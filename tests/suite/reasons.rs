//! Why a date is what it is: each kind of step comes from a sentence of the table, and reads as a sentence in every language of the window.

use linimasa::documents::{self, Basis, GivenFields, Input, Published};
use linimasa::lang::LanguageTag;
use linimasa::message::{Arg, Message};
use linimasa::temporal::{DateEngine, Reading};
use linimasa::words::{Words, ui_languages};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

static ENGINE: LazyLock<DateEngine> = LazyLock::new(DateEngine::embedded);

/// Keys of `data/ui` that tell why a date is what it is.
const FAMILIES: [&str; 3] = ["step-", "anchor-", "alternative-"];

struct Row {
    published: String,
    basis: Basis,
    language: &'static str,
    text: String,
    keys: String,
}

fn table() -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/reasons.tsv");
    let table = fs::read_to_string(path).unwrap();
    table.lines().filter(|line| !line.starts_with('#')).map(row).collect()
}

fn row(line: &str) -> Row {
    let [published, basis, language, text, keys] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("not five columns: {line}") };
    let basis = match basis {
        "url" => Basis::Url,
        "header" => Basis::Header,
        "metadata" => Basis::Metadata,
        "given" => Basis::Given,
        other => panic!("no basis: {other}"),
    };
    let language = LanguageTag::find(language).unwrap().as_str();
    Row { published: published.to_owned(), basis, language, text: text.to_owned(), keys: keys.to_owned() }
}

fn readings(row: &Row) -> Vec<Reading> {
    let given = GivenFields { language: LanguageTag::find(row.language), ..GivenFields::default() };
    let bytes = format!("{}\n", row.text).into_bytes();
    let mut article = documents::read(Input { id: "a.txt".to_owned(), bytes, given });
    article.published = row.published.parse().ok().map(|edtf| Published { edtf, time: None, basis: row.basis, span: None });
    ENGINE.date_article(&article).readings
}

fn messages(reading: &Reading) -> impl Iterator<Item = &Message> {
    reading.steps.iter().chain(reading.alternatives.iter().map(|other| &other.why))
}

fn keys_of(message: &Message, keys: &mut BTreeSet<String>) {
    keys.insert(message.key.to_owned());
    for (_, arg) in &message.args {
        if let Arg::Nested(inner) = arg {
            keys_of(inner, keys);
        }
    }
}

#[test]
fn every_row_tells_its_steps() {
    let mut wrong = String::new();
    for row in table() {
        let told: Vec<String> =
            readings(&row).iter().map(|reading| messages(reading).map(|message| message.key).collect::<Vec<_>>().join(" ")).collect();
        let told = told.join(" | ");
        if told != row.keys {
            let Row { published, language, text, keys, .. } = &row;
            writeln!(wrong, "{published} {language} {text}\n  expected {keys}\n  got      {told}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_kind_of_step_has_a_row() {
    let mut told = BTreeSet::new();
    table().iter().flat_map(readings).for_each(|reading| messages(&reading).for_each(|message| keys_of(message, &mut told)));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let words = fs::read_to_string(root.join("data/ui/en.ftl")).unwrap();
    let known: BTreeSet<String> = words
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key.to_owned())
        .filter(|key| FAMILIES.iter().any(|family| key.starts_with(family)))
        .collect();
    assert_eq!(told, known, "left: told by the rows; right: in data/ui/en.ftl");
}

#[test]
fn every_step_is_a_sentence_in_every_language_of_the_window() {
    let mut told = String::new();
    let words: Vec<Words> = ui_languages().into_iter().map(|language| Words::new(language).unwrap()).collect();
    for row in table() {
        writeln!(told, "{} {}: {}", row.published, row.language, row.text).unwrap();
        let readings = readings(&row);
        for words in &words {
            for reading in &readings {
                let sentences: Vec<String> = messages(reading).map(|message| words.say(message)).collect();
                writeln!(told, "  {}  {}", words.language(), sentences.join(" ")).unwrap();
            }
        }
    }
    insta::assert_snapshot!("reasons", told);
}

#[test]
fn every_unit_is_counted_in_every_language_of_the_window() {
    let units =
        ["second", "minute", "hour", "day", "weekend", "week", "fortnight", "month", "quarter", "half", "year", "decade", "century"];
    let parts = ["day", "weekend", "week", "month", "quarter", "season", "half", "year"];
    let mut told = String::new();
    for language in ui_languages() {
        let words = Words::new(language).unwrap();
        let message = |key| Message::new(key).text("phrase", "—").text("anchor", "…");
        for unit in units {
            for (key, count) in [("step-length-until", 1), ("step-length-until", 4), ("step-periods-before", 1), ("step-periods-after", 4)]
            {
                writeln!(told, "{language} {}", words.say(&message(key).text("unit", unit).count("count", count))).unwrap();
            }
        }
        for part in parts {
            writeln!(
                told,
                "{language} {}",
                words.say(&message("step-part-after").text("part", part).text("unit", "year").count("count", 1))
            )
            .unwrap();
        }
    }
    insta::assert_snapshot!("units_of_reasons", told);
}
