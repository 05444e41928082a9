//! Timelines too full for the page: labels stay apart and whole, everything is counted, nothing jumps.

use super::crowd::{Dice, crowd};
use linimasa::layout::{
    BundledFont, FontWeight, Grouping, Index, LayoutCache, Metrics, Rect, Scene, Setting, Target, TextMeasure, Viewport, arrange,
    date_words, fit_all,
};
use linimasa::timeline::Timeline;
use linimasa::words::Words;
use std::collections::BTreeMap;

/// A timeline with what is needed to draw it.
struct Case {
    timeline: Timeline,
    index: Index,
    metrics: Metrics,
    words: Words,
}

impl Case {
    fn new(timeline: Timeline, grouping: Grouping) -> Self {
        let index = Index::new(&timeline.view(), grouping);
        let metrics = Metrics { grouping, ..Metrics::default() };
        Self { timeline, index, metrics, words: Words::new("vi").expect("Vietnamese") }
    }

    fn arrange(&self, port: &Viewport, cache: &mut LayoutCache) -> Scene {
        let (timeline, index, metrics, words) = (&self.timeline, &self.index, &self.metrics, &self.words);
        arrange(&Setting { timeline, index, metrics, words, measure: BundledFont::shared() }, port, cache)
    }
}

fn assert_sound(case: &Case, scene: &Scene, port: &Viewport, what: &str) {
    let mut labels: Vec<Rect> = scene.nodes.iter().filter_map(|node| node.label).collect();
    labels.sort_by(|a, b| a.x.total_cmp(&b.x));
    for (at, label) in labels.iter().enumerate() {
        assert!(label.x >= 0.0 && label.right() <= port.width, "{what}: {label:?} is cut");
        let near = labels.iter().skip(at + 1).take_while(|other| other.x < label.right());
        for other in near {
            assert!(!label.intersects(*other), "{what}: {label:?} lies on {other:?}");
        }
    }
    let counts = scene.counts;
    assert_eq!(counts.glyphs + counts.clustered + counts.outside, case.timeline.events.len(), "{what}: {counts:?}");
    assert_eq!(counts.labels + counts.unlabelled, counts.glyphs, "{what}: {counts:?}");
}

/// The height at which each event stands, but for those whose label hangs under a bar: they stand where their bar is.
fn heights(scene: &Scene) -> BTreeMap<usize, i64> {
    let height = |node: &linimasa::layout::Node| match node.target {
        Target::Event(index) => Some((index, (node.rect.y * 8.0) as i64)),
        Target::Pile(_) => None,
    };
    scene.nodes.iter().filter_map(height).collect()
}

#[test]
fn a_thousand_views_of_crowds_are_sound_and_do_not_jump() {
    let mut dice = Dice::new(7);
    let groupings = [Grouping::Concept, Grouping::Together, Grouping::Status];
    for number in 0..50 {
        let count = [3, 40, 300, 2500][number % 4];
        let case = Case::new(crowd(count, 1 + dice.below(120) as u32, 1 + dice.below(8), number as u64), groupings[number % 3]);
        let (width, height) = (300.0 + 1900.0 * dice.share() as f32, 300.0 + 3000.0 * dice.share() as f32);
        let mut port = fit_all(&case.index, width, height);
        let mut cache = LayoutCache::default();
        for step in 0..20 {
            let what = format!("crowd {number}, step {step}");
            let scene = case.arrange(&port, &mut cache);
            assert_sound(&case, &scene, &port, &what);
            if step % 2 == 0 {
                let days = (port.last_day - port.first_day) * (dice.share() - 0.5) * 0.5;
                let panned = Viewport { first_day: port.first_day + days, last_day: port.last_day + days, ..port };
                let after = case.arrange(&panned, &mut cache);
                assert_sound(&case, &after, &panned, &what);
                assert_eq!(after.content_height, scene.content_height, "{what}: the height jumps");
                let (before, after) = (heights(&scene), heights(&after));
                for (event, height) in &after {
                    assert!(
                        before.get(event).is_none_or(|before| (before - height).abs() < 8 * 12),
                        "{what}: event {event} jumps to another row"
                    );
                }
                port = panned;
            }
            let factor = (dice.share() * 6.0 - 3.0).exp2();
            let (middle, half) = (f64::midpoint(port.first_day, port.last_day), (port.last_day - port.first_day) / 2.0);
            let half = (half * factor).clamp(0.02, 60_000.0);
            port = Viewport { first_day: middle - half, last_day: middle + half, ..port };
        }
    }
}

/// What is taken of a row: stretches of points.
type Taken = Vec<(f32, f32)>;

/// What greedy placement alone would label: each in order of importance, right of its glyph or left, in the first row with room.
fn greedy_labels(case: &Case, port: &Viewport, rows: usize, two_lines: bool) -> usize {
    let scale = f64::from(port.width) / (port.last_day - port.first_day);
    let x = |day: f64| ((day - port.first_day) * scale) as f32;
    let day = |day: chrono::NaiveDate| f64::from(day.to_epoch_days());
    let font = BundledFont::shared();
    let mut order: Vec<&linimasa::events::Event> = case.timeline.events.iter().collect();
    order.sort_by(|a, b| b.significance.total_cmp(&a.significance));
    let mut taken: BTreeMap<Option<&str>, Vec<Taken>> = BTreeMap::new();
    let mut labels = 0;
    for event in order {
        let (Some(first), Some(last)) = (event.bounds.earliest.map(day), event.bounds.latest.map(day)) else { continue };
        if last + 1.0 < port.first_day || first > port.last_day {
            continue;
        }
        let middle = (x(first) + x(last + 1.0)) / 2.0;
        let half = ((x(last + 1.0) - x(first)) / 2.0).max(7.0);
        let (left, right) = if first == last { (middle - 7.0, middle + 7.0) } else { (middle - half, middle + half) };
        let weight = if event.significance >= 0.6 { FontWeight::Bold } else { FontWeight::Regular };
        let title = font.width(&event.title, 13.0, weight).min(440.0_f32.min(port.width * 0.46));
        let date = font.width(&date_words(event, &case.words), 13.0 * 0.85, FontWeight::Regular);
        let width = if two_lines { title.max(date) } else { title + 7.0 + date };
        let lane = taken.entry(event.concept).or_insert_with(|| vec![Vec::new(); rows]);
        let places = [(left, right + 7.0 + width, right + 7.0), (left - 7.0 - width, right, left - 7.0 - width)];
        let free = places.into_iter().find_map(|(start, end, text)| {
            let is_whole = text >= 4.0 && text + width <= port.width - 4.0;
            let row = lane.iter().position(|row| row.iter().all(|(from, to)| *to <= start - 4.0 || end + 4.0 <= *from))?;
            is_whole.then_some((row, start, end))
        });
        let bare = lane.iter().position(|row| row.iter().all(|(from, to)| *to <= left - 1.0 || right + 1.0 <= *from));
        if let Some((row, start, end)) = free {
            lane[row].push((start, end));
            labels += 1;
        } else if let Some(row) = bare {
            lane[row].push((left, right));
        }
    }
    labels
}

#[test]
fn no_less_than_nine_tenths_of_what_greedy_placement_fits_is_labelled() {
    let mut dice = Dice::new(11);
    let (mut shown, mut fitted) = (0, 0);
    for number in 0..60 {
        let case =
            Case::new(crowd([20, 120, 900, 4000][number % 4], 10 + dice.below(90) as u32, 6, 100 + number as u64), Grouping::Concept);
        let all = fit_all(&case.index, 800.0 + 1100.0 * dice.share() as f32, 3000.0);
        let share = dice.share().powi(2).max(0.01);
        let from = all.first_day + (all.last_day - all.first_day) * (1.0 - share) * dice.share();
        let port = Viewport { first_day: from, last_day: from + (all.last_day - all.first_day) * share, ..all };
        let scene = case.arrange(&port, &mut LayoutCache::default());
        shown += scene.counts.labels;
        fitted += greedy_labels(&case, &port, 6, true);
    }
    assert!(shown * 10 >= fitted * 9, "{shown} labels of {fitted}");
    println!("{shown} labels, greedy {fitted}");
}
