//! How well the annotated articles are read: `cargo run --example articles -- SET LANGUAGE...` prints each difference and the figures.

#[path = "../tests/suite/annotated.rs"]
#[allow(dead_code, clippy::indexing_slicing)] // As in the suite that it belongs to.
mod annotated;

use annotated::{Score, score_set};
use linimasa::temporal::DateEngine;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((set, languages)) = arguments.split_first().filter(|(_, languages)| !languages.is_empty()) else {
        eprintln!("Which set of tests/articles, and which languages of it? As in: articles dev id vi en");
        std::process::exit(2);
    };
    let engine = DateEngine::embedded();
    let mut all = Score::default();
    for language in languages {
        let score = score_set(&engine, set, language, &mut |line| println!("{line}"));
        println!("{set}/{language}  {}", score.line());
        all.add(&score);
    }
    println!("{set}/all {}", all.line());
}
