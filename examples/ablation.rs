//! What each class of traps and each pass earns: it is left out, and the annotated articles are read again.
//!
//! `cargo run --example ablation` prints a line for each with the change of value F1 and of the traps taken, in points; a minus sign
//! before a change of F1 is what leaving it out costs. The last column counts the rows of `tests/cases` whose values change: what earns
//! nothing there and nothing in the articles is to be removed.

#[path = "../tests/suite/annotated.rs"]
#[allow(dead_code, clippy::indexing_slicing)] // As in the suite that it belongs to.
mod annotated;

use annotated::{Annotated, Score, annotated};
use linimasa::documents::{Article, Basis, Published, Sentence, Zone};
use linimasa::lang::LanguageTag;
use linimasa::temporal::{DateEngine, Pass, Without};
use linimasa::text_span::TextSpan;
use std::path::Path;

fn main() {
    let sets = ["dev", "blind", "blind2", "blind3", "blind4", "blind5", "blind6", "blind7"];
    let articles: Vec<Annotated> =
        sets.iter().flat_map(|set| ["id", "vi", "en"].map(|language| annotated(set, language))).flatten().collect();
    let rows = rows();
    let whole = score(&articles, &DateEngine::embedded());
    println!("{:24} {}", "nothing left out", whole.line());
    let passes = Pass::ALL.map(|pass| (format!("pass {pass:?}"), Without::pass(pass)));
    let classes = DateEngine::embedded().trap_classes();
    let traps = classes.into_iter().map(|class| (format!("trap {class}"), Without::trap_class(class)));
    for (name, without) in passes.into_iter().chain(traps) {
        let engine = DateEngine::embedded_without(without);
        let less = score(&articles, &engine);
        let changed = rows.iter().filter(|(article, values)| values_in(article, &engine) != *values).count();
        println!(
            "{name:24} value F1 {:+6.2}  relaxed F1 {:+6.2}  days F1 {:+6.2}  traps taken {:+3}  rows {changed}",
            less.value_f1() - whole.value_f1(),
            less.relaxed_f1() - whole.relaxed_f1(),
            less.days_f1() - whole.days_f1(),
            less.traps_taken as i64 - whole.traps_taken as i64
        );
    }
}

fn score(articles: &[Annotated], engine: &DateEngine) -> Score {
    let mut all = Score::default();
    for article in articles {
        all.add(&article.score(&engine.date_article(&article.article), &mut |_| {}));
    }
    all
}

/// The sentences of the tables, each with the values that must be found in it.
fn rows() -> Vec<(Article, Vec<String>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut rows = Vec::new();
    for language in LanguageTag::all() {
        let table = std::fs::read_to_string(folder.join(format!("{language}.tsv"))).unwrap_or_default();
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            if let [anchor, text, phrases, _, values, ..] = line.split('\t').collect::<Vec<_>>()[..] {
                let values = if phrases == "-" { Vec::new() } else { values.split(" | ").map(str::to_owned).collect() };
                rows.push((sentence(text, language, anchor), values));
            }
        }
    }
    rows
}

fn sentence(text: &str, language: LanguageTag, anchor: &str) -> Article {
    let published = anchor.parse().ok().map(|edtf| Published { edtf, time: None, basis: Basis::Given, span: None });
    let sentence = Sentence { span: TextSpan::new(0, text.len()), zone: Zone::Body, language: Some(language), paragraph: 0 };
    Article { text: text.to_owned(), language: Some(language), published, sentences: vec![sentence], ..Article::default() }
}

fn values_in(article: &Article, engine: &DateEngine) -> Vec<String> {
    engine.date_article(article).readings.into_iter().map(|reading| reading.value).collect()
}
