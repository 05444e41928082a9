//! The time axis, the today line and the tint of what is still to come.

use super::scale::{Scale, day_number};
use super::scene::{Dash, FontWeight, Point, Rect, Role, Scene, Shape, Stroke};
use super::ticks::{Tick, ticks};
use super::{Metrics, TextMeasure, Viewport};
use crate::words::Words;

/// Points of the axis's height.
pub const AXIS_POINTS: f32 = 44.0;
const LABEL_SIZE: f32 = 12.0;

/// Draws grid, axis labels, future and today behind everything else.
pub fn draw_axis(scene: &mut Scene, port: &Viewport, scale: &Scale, metrics: &Metrics, words: &Words, measure: &dyn TextMeasure) {
    let found = ticks(scale, port.first_day, port.last_day, words);
    if let Some(today) = metrics.today {
        draw_future(scene, scale.x_from_day(day_number(today)));
    }
    let in_sight = |tick: &&Tick| tick.x >= 0.0 && tick.x <= scene.width;
    let lines = |ticks: &[Tick], role: Role, top: f32, bottom: f32| -> Vec<Shape> {
        ticks.iter().filter(in_sight).map(|tick| vertical(tick.x, top, bottom, role, 1.0, Dash::Solid)).collect()
    };
    let has_two_levels = !found.minor.is_empty();
    let minor = lines(&found.minor, Role::Grid, AXIS_POINTS - 14.0, scene.height);
    let major = lines(&found.major, Role::GridMajor, if has_two_levels { 2.0 } else { 18.0 }, scene.height);
    scene.shapes.extend(minor);
    scene.shapes.extend(major);
    let weight = FontWeight::Bold;
    let major_y = if has_two_levels { 16.0 } else { 34.0 };
    draw_labels(scene, &found.major, major_y, weight, Role::Text, measure);
    draw_labels(scene, &found.minor, 37.0, FontWeight::Regular, Role::TextWeak, measure);
    let bottom = AXIS_POINTS - 0.5;
    let stroke = Stroke { role: Role::GridMajor, width: 1.0, dash: Dash::Solid };
    let points = vec![Point { x: 0.0, y: bottom }, Point { x: scene.width, y: bottom }];
    scene.shapes.push(Shape::Path { points, closed: false, fill: None, stroke: Some(stroke) });
}

/// The line of the present day, over the lanes but under the glyphs.
pub fn draw_today(scene: &mut Scene, scale: &Scale, metrics: &Metrics, words: &Words, measure: &dyn TextMeasure) {
    let Some(x) = metrics.today.map(|today| scale.x_from_day(day_number(today))).filter(|x| (0.0..scene.width).contains(x)) else { return };
    scene.shapes.push(vertical(x, AXIS_POINTS, scene.height, Role::Today, 1.4, Dash::Dashed));
    let text = words.text("axis-today");
    let width = measure.width(&text, 10.5, FontWeight::Bold);
    let left = (x - width / 2.0).clamp(2.0, (scene.width - width - 2.0).max(2.0));
    let ground = Rect { x: left - 3.0, y: scene.height - 16.0, width: width + 6.0, height: 14.0 };
    scene.shapes.push(Shape::Rect { rect: ground, radius: 3.0, fill: Some(Role::Background), stroke: None });
    let origin = Point { x: left, y: scene.height - 5.0 };
    scene.shapes.push(Shape::Text { origin, text, size: 10.5, weight: FontWeight::Bold, role: Role::Today });
}

fn draw_future(scene: &mut Scene, from: f32) {
    let from = from.max(0.0);
    if from < scene.width {
        let rect = Rect { x: from, y: AXIS_POINTS, width: scene.width - from, height: scene.height - AXIS_POINTS };
        scene.shapes.push(Shape::Rect { rect, radius: 0.0, fill: Some(Role::Future), stroke: None });
    }
}

/// Labels right of their ticks. One whose tick lies left of the page is pinned to the edge, so that the year is always in sight; one
/// that would run into the next is left out.
fn draw_labels(scene: &mut Scene, ticks: &[Tick], y: f32, weight: FontWeight, role: Role, measure: &dyn TextMeasure) {
    let mut free_from = f32::NEG_INFINITY;
    for (index, tick) in ticks.iter().enumerate() {
        let width = measure.width(&tick.label, LABEL_SIZE, weight);
        let x = (tick.x + 4.0).max(4.0);
        let next = ticks.get(index + 1).map_or(f32::INFINITY, |next| next.x);
        let fits = x >= free_from && x + width <= scene.width && (tick.x >= 0.0 || x + width < next);
        if fits {
            scene.shapes.push(Shape::Text { origin: Point { x, y }, text: tick.label.clone(), size: LABEL_SIZE, weight, role });
            free_from = x + width + 8.0;
        }
    }
}

fn vertical(x: f32, top: f32, bottom: f32, role: Role, width: f32, dash: Dash) -> Shape {
    let points = vec![Point { x, y: top }, Point { x, y: bottom }];
    Shape::Path { points, closed: false, fill: None, stroke: Some(Stroke { role, width, dash }) }
}
