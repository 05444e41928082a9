//! Our own annotated stories: what is told of them, and that it gets no worse.

use super::story::{Story, folders};
use super::story_score::{StoryScore, score};
use linimasa::timeline::Knowledge;

/// The least that must hold of a set.
struct Floor {
    set: &'static str,
    /// Percent: recall, precision, pairs precision, pairs recall, gathered, modality, stance.
    percent: [f64; 7],
    most_unvouched_drawn: usize,
}

const FLOORS: [Floor; 1] = [Floor { set: "dev", percent: [85.0, 80.0, 70.0, 70.0, 58.0, 90.0, 88.0], most_unvouched_drawn: 2 }];

#[test]
fn annotated_stories_are_told_as_well_as_before() {
    let knowledge = Knowledge::embedded();
    for floor in FLOORS {
        let mut all = StoryScore::default();
        let mut lines = Vec::new();
        for folder in folders(floor.set) {
            let story = Story::read(&folder, &knowledge);
            all.add(&score(&story, &mut |line| lines.push(format!("{}: {line}", story.gold.story))));
        }
        let shares = [all.recall, all.precision, all.pair_precision, all.pair_recall, all.gathered, all.modality, all.stance];
        let holds = shares.iter().zip(floor.percent).all(|(share, least)| share.percent() >= least);
        assert!(holds && all.unvouched_drawn <= floor.most_unvouched_drawn, "{}\n{}\n{}", floor.set, lines.join("\n"), all.lines());
    }
}
