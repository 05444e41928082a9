//! The canvas: axis, lanes, glyphs, labels, and counts of what has no room.
//!
//! ```text
//! Index --LayoutCache--> tiles --look--> events in sight --draw--> shapes and nodes
//! ```

use super::axis::{AXIS_POINTS, draw_axis, draw_today};
use super::cache::{BAND, HEADING, LanePlan, LayoutCache};
use super::draw::Canvas;
use super::index::Index;
use super::scale::Scale;
use super::scene::{Rect, Role, Scene, Shape, Target};
use super::sight::look;
use super::{Metrics, TextMeasure, Viewport};
use crate::timeline::{Timeline, TimelineView};
use crate::words::Words;

/// What a drawing is made from and with.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    pub timeline: &'a Timeline,
    pub index: &'a Index,
    pub metrics: &'a Metrics,
    pub words: &'a Words,
    pub measure: &'a dyn TextMeasure,
}

/// Draws the whole canvas. `cache` spares work and keeps rows where they were; a fresh one gives a fresh packing.
pub fn arrange(setting: &Setting<'_>, port: &Viewport, cache: &mut LayoutCache) -> Scene {
    cache.prepare(setting, port, port.height - AXIS_POINTS);
    let scale = Scale::new(port, 0.0, port.width);
    let content_height = AXIS_POINTS + cache.plan.content_height;
    let mut scene = Scene { width: port.width, height: port.height, content_height, ..Scene::default() };
    let ground = Rect { x: 0.0, y: 0.0, width: port.width, height: port.height };
    scene.shapes.push(Shape::Rect { rect: ground, radius: 0.0, fill: Some(Role::Background), stroke: None });
    let top = AXIS_POINTS - port.scroll_points;
    let plans = cache.plan.lanes.clone();
    draw_grounds(&mut scene, &plans, top);
    draw_axis(&mut scene, port, &scale, setting.metrics, setting.words, setting.measure);
    draw_today(&mut scene, &scale, setting.metrics, setting.words, setting.measure);
    let mut canvas = Canvas::new(scene, setting, port, cache);
    for (number, plan) in plans.iter().enumerate() {
        let lane_top = top + plan.top;
        if lane_top + plan.height > AXIS_POINTS && lane_top < port.height {
            canvas.draw_lane(number, plan, lane_top);
        }
    }
    canvas.finish()
}

/// [`arrange`] for one picture: nothing is kept.
pub fn arrange_once(view: &TimelineView<'_>, port: &Viewport, metrics: &Metrics, words: &Words, measure: &dyn TextMeasure) -> Scene {
    let index = Index::new(view, metrics.grouping);
    let setting = Setting { timeline: view.timeline, index: &index, metrics, words, measure };
    arrange(&setting, port, &mut LayoutCache::default())
}

/// Every second lane has a ground of its own.
fn draw_grounds(scene: &mut Scene, plans: &[LanePlan], top: f32) {
    for plan in plans.iter().skip(1).step_by(2) {
        let (y, bottom) = ((top + plan.top).max(AXIS_POINTS), top + plan.top + plan.height);
        if bottom > y && y < scene.height {
            let rect = Rect { x: 0.0, y, width: scene.width, height: bottom - y };
            scene.shapes.push(Shape::Rect { rect, radius: 0.0, fill: Some(Role::LaneOdd), stroke: None });
        }
    }
}

impl Canvas<'_> {
    fn draw_lane(&mut self, number: usize, plan: &LanePlan, top: f32) {
        let sight = look(self.setting, self.port, self.cache, number);
        let Some(lane) = self.setting.index.lanes.get(number) else { return };
        let in_sight = lane.count_between(self.port.first_day, self.port.last_day);
        let counts = &mut self.scene.counts;
        counts.glyphs += sight.seen.len();
        counts.clustered += in_sight.saturating_sub(sight.seen.len());
        let labels = sight.seen.iter().filter(|seen| seen.label.is_some()).count();
        counts.labels += labels;
        counts.unlabelled += sight.seen.len() - labels;
        self.draw_heading(plan, in_sight - labels.min(in_sight), top);
        if plan.has_band {
            self.draw_hidden(number, &sight, in_sight, top + HEADING, BAND);
        }
        let rows_top = top + HEADING + if plan.has_band { BAND } else { 0.0 };
        let row_points = self.cache.plan.row_points();
        for seen in &sight.seen {
            self.draw_event(seen, rows_top + seen.row as f32 * row_points);
        }
        let waiting_top = rows_top + plan.rows as f32 * row_points;
        self.draw_waiting(&lane.waiting, plan, waiting_top);
    }
}

/// Events come before what follows them in time, piles at the place of their first event.
pub fn node_order(target: &Target) -> usize {
    match target {
        Target::Event(index) => *index,
        Target::Pile(pile) => pile.members.first().copied().unwrap_or(usize::MAX),
    }
}
