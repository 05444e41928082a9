//! The drawing as data: nothing overlaps, everything is counted, the milestones are in sight.

use linimasa::documents;
use linimasa::layout::{
    self, BundledFont, Grouping, Index, Metrics, PictureRequest, Role, Scene, Shape, Target, Theme, ThemeName, Viewport, fit_all,
};
use linimasa::store;
use linimasa::timeline::{Knowledge, Timeline};
use linimasa::words::Words;
use proptest::prelude::*;
use std::sync::OnceLock;

/// The bundled corpus, read once.
pub fn bundled() -> &'static Timeline {
    static TIMELINE: OnceLock<Timeline> = OnceLock::new();
    TIMELINE.get_or_init(|| {
        let articles = store::bundled().into_iter().map(documents::read).collect();
        Timeline::read(articles, &Knowledge::embedded(), |_, _| true).expect("nobody cancels")
    })
}

fn words() -> Words {
    Words::new("en").expect("English")
}

fn arrange(port: &Viewport, metrics: &Metrics) -> Scene {
    layout::arrange_once(&bundled().view(), port, metrics, &words(), BundledFont::shared())
}

fn assert_labels_apart(scene: &Scene) {
    let labels: Vec<_> = scene.nodes.iter().filter_map(|node| Some((node.label?, &node.name))).collect();
    for (index, (first, name)) in labels.iter().enumerate() {
        for (second, other) in labels.iter().skip(index + 1) {
            assert!(!first.intersects(*second), "{name} {first:?} lies on {other} {second:?}");
        }
    }
}

fn assert_counts_add_up(scene: &Scene) {
    let counts = scene.counts;
    assert_eq!(counts.glyphs + counts.clustered + counts.outside, bundled().events.len(), "{counts:?}");
    assert_eq!(counts.labels + counts.unlabelled, counts.glyphs, "{counts:?}");
}

#[test]
fn the_start_view_shows_every_milestone_with_its_label() {
    for (width, height) in [(720.0, 560.0), (840.0, 560.0), (1280.0, 800.0)] {
        let scene = arrange(&fit_all(&Index::new(&bundled().view(), Grouping::Concept), width, height), &Metrics::default());
        assert_labels_apart(&scene);
        assert_counts_add_up(&scene);
        for concept in ["treaty.mandate", "treaty.adoption", "treaty.signature", "treaty.entry-into-force"] {
            let is_shown = scene.nodes.iter().any(|node| match node.target {
                Target::Event(index) => bundled().events[index].concept == Some(concept) && node.label.is_some(),
                Target::Pile(_) => false,
            });
            assert!(is_shown, "{concept} has no label at {width}×{height}");
        }
    }
}

#[test]
fn what_was_forecast_is_never_drawn_as_what_happened() {
    let scene = arrange(&fit_all(&Index::new(&bundled().view(), Grouping::Concept), 1280.0, 800.0), &Metrics::default());
    let forecast = bundled().events.iter().position(|event| event.concept == Some("treaty.entry-into-force")).expect("a forecast");
    let node = scene.nodes.iter().find(|node| node.target == Target::Event(forecast)).expect("its node");
    let filled = scene.shapes.iter().any(|shape| match shape {
        Shape::Rect { rect, fill: Some(Role::Happened), .. } => rect.intersects(node.rect) && rect.y > node.rect.y,
        _ => false,
    });
    assert!(!filled);
    assert!(node.name.contains("projected"), "{}", node.name);
}

#[test]
fn a_picture_has_title_legend_and_every_source_and_is_the_same_twice() {
    let request = PictureRequest { width: 3840, height: 2160, ..PictureRequest::default() };
    let draw = || layout::picture(&bundled().view(), &request, &words(), BundledFont::shared());
    let (first, second) = (draw(), draw());
    assert_eq!(first.scene, second.scene);
    assert_labels_apart(&first.scene);
    let theme = Theme::named(ThemeName::Light);
    let svg = linimasa::export::svg(&first.scene, &theme, false);
    for (index, dated) in bundled().articles.iter().enumerate() {
        let publisher = dated.article.publisher.as_deref().expect("a publisher");
        let line = format!("{}. Brief by Linimasa after {publisher}", index + 1);
        assert!(svg.contains(&line), "{line} is not among the sources");
    }
    assert!(linimasa::export::missing_characters(&first.scene).is_empty());
}

#[test]
fn what_waits_without_a_date_stands_in_the_gutter_at_every_zoom() {
    let text = "Perjanjian Lima diadopsi pada 3 Maret 2011 di kota itu.\n\nPerjanjian Lima akan mulai berlaku 60 hari setelah 55 negara meratifikasinya.\n";
    let input = documents::Input { id: "lima.txt".to_owned(), bytes: text.as_bytes().to_vec(), given: documents::GivenFields::default() };
    let timeline = Timeline::read(vec![documents::read(input)], &Knowledge::embedded(), |_, _| true).expect("nobody cancels");
    for (first_day, last_day) in [(15_000.0, 15_100.0), (0.0, 40_000.0)] {
        let port = Viewport { first_day, last_day, width: 900.0, height: 500.0, scroll_points: 0.0 };
        let scene = layout::arrange_once(&timeline.view(), &port, &Metrics::default(), &words(), BundledFont::shared());
        let node = scene.nodes.iter().find(|node| node.name.contains("conditional")).expect("the treaty that waits");
        assert!(node.rect.right() > 880.0, "{:?}", node.rect);
        assert!(node.name.contains("60 days after Ratification no. 55"), "{}", node.name);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn labels_stay_apart_at_every_zoom(middle in 10_000.0..23_000.0_f64, days in 0.05..40_000.0_f64, width in 300.0..2000.0_f32, selected in 0..9_usize) {
        let port = Viewport { first_day: middle - days / 2.0, last_day: middle + days / 2.0, width, height: 600.0, scroll_points: 0.0 };
        let scene = arrange(&port, &Metrics { selected: Some(selected), ..Metrics::default() });
        assert_labels_apart(&scene);
        assert_counts_add_up(&scene);
    }
}
