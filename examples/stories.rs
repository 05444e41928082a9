//! How well the annotated stories are told: `cargo run --example stories -- SET [STORY...] [--told]` prints each difference and the
//! figures; with `--told` also our events with their claims.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // As in the suite that the two modules belong to.

#[path = "../tests/suite/story.rs"]
mod story;
#[path = "../tests/suite/story_score.rs"]
mod story_score;

use linimasa::timeline::Knowledge;
use story::{Story, folders, modality_name, stance_name};
use story_score::{StoryScore, score, written};

fn main() {
    let (flags, arguments): (Vec<String>, Vec<String>) = std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let Some((set, stories)) = arguments.split_first() else {
        eprintln!("Which set of tests/stories, and which stories of it? As in: stories dev");
        std::process::exit(2);
    };
    let knowledge = Knowledge::embedded();
    let mut all = StoryScore::default();
    for folder in folders(set) {
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if !stories.is_empty() && !stories.contains(&name) {
            continue;
        }
        let story = Story::read(&folder, &knowledge);
        println!("{set}/{name}: {}", story.gold.story);
        if flags.iter().any(|flag| flag == "--told") {
            print!("{}", told(&story));
        }
        let score = score(&story, &mut |line| println!("  {line}"));
        println!("{set}/{name}\n  {}", score.lines());
        all.add(&score);
    }
    println!("{set}, all\n  {}", all.lines());
}

/// Our events with their claims, for whoever reads along.
fn told(story: &Story) -> String {
    let mut text = String::new();
    for event in &story.timeline.events {
        text += &format!(
            "  {} {} {} {:?} x{} «{}»\n",
            written(event.bounds),
            event.concept.unwrap_or("-"),
            modality_name(event.modality),
            event.confidence,
            event.sources,
            event.title
        );
        for claim in &event.claims {
            let dated = &story.timeline.articles[claim.article].article;
            let quote: String = claim.quote.of(&dated.text).chars().take(140).collect();
            text += &format!("      {} {:?} {} {} «{quote}»\n", dated.id, claim.relation, written(claim.bounds), stance_name(claim.stance));
        }
    }
    text
}
