//! What each class of traps and each pass earns: it is left out, and the annotated articles are read again.
//!
//! `cargo bench --bench ablation` prints a line for each with the change of value F1 and of the traps taken, in points; a minus sign
//! before a change of F1 is what leaving it out costs.

#[path = "../tests/suite/annotated.rs"]
#[allow(dead_code, clippy::indexing_slicing)]
mod annotated;

use annotated::{Annotated, Score, annotated};
use linimasa::temporal::{DateEngine, Pass, Without};

fn main() {
    let sets = ["dev", "blind"];
    let articles: Vec<Annotated> =
        sets.iter().flat_map(|set| ["id", "vi", "en"].map(|language| annotated(set, language))).flatten().collect();
    let whole = score(&articles, &DateEngine::embedded());
    println!("{:24} {}", "nothing left out", whole.line());
    let passes = Pass::ALL.map(|pass| (format!("pass {pass:?}"), Without::pass(pass)));
    let classes = DateEngine::embedded().trap_classes();
    let traps = classes.into_iter().map(|class| (format!("trap {class}"), Without::trap_class(class)));
    for (name, without) in passes.into_iter().chain(traps) {
        let less = score(&articles, &DateEngine::embedded_without(without));
        println!(
            "{name:24} value F1 {:+6.2}  relaxed F1 {:+6.2}  days F1 {:+6.2}  traps taken {:+3}",
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
