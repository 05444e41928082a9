//! Lanes as shapes and nodes: headings, glyphs, labels, piles, densities.

use super::Viewport;
use super::arrange::{Setting, node_order};
use super::axis::AXIS_POINTS;
use super::cache::{LanePlan, LayoutCache};
use super::glyphs::{BAR, Form, Look, RADIUS, THIN_BAR};
use super::labels::{DATE_GAP, DATE_SIZE, LabelStyle, title_weight};
use super::lanes::status_key;
use super::scene::{Dash, FontWeight, Node, PileTarget, Point, Rect, Role, Scene, Shape, Stroke, Target};
use super::sight::{Seen, SeenLabel, Sight};
use super::tile::{COLUMNS, Pile, Side};
use crate::events::{Event, Stance};
use crate::message::Message;

/// The smallest target that can be hit.
const TARGET: f32 = 24.0;
/// More hidden events on so many points of a lane are drawn as a density, not as counts.
const DENSE: f64 = 1.0 / 12.0;
/// Nodes that get a full name: a screen reader gains nothing from more.
pub const MOST_NAMED: usize = 300;
/// Points of the gutter at the right edge for what has no date yet, and from it to the edge.
const GUTTER: f32 = 26.0;
const GUTTER_END: f32 = 8.0;

/// The scene while it is drawn.
pub struct Canvas<'a> {
    pub scene: Scene,
    pub setting: &'a Setting<'a>,
    pub port: &'a Viewport,
    pub cache: &'a mut LayoutCache,
    named: usize,
}

impl<'a> Canvas<'a> {
    pub const fn new(scene: Scene, setting: &'a Setting<'a>, port: &'a Viewport, cache: &'a mut LayoutCache) -> Self {
        Self { scene, setting, port, cache, named: 0 }
    }

    pub fn finish(mut self) -> Scene {
        self.scene.nodes.sort_by_key(|node| node_order(&node.target));
        let counts = &mut self.scene.counts;
        counts.outside = self.setting.index.count.saturating_sub(counts.glyphs + counts.clustered);
        self.scene
    }

    pub fn draw_heading(&mut self, plan: &LanePlan, without_label: usize, top: f32) {
        // The heading stays in sight while its lane is scrolled past.
        let y = (top + 13.0).max(AXIS_POINTS + 13.0).min(top + plan.height - 6.0);
        if y < AXIS_POINTS + 9.0 || plan.name.is_empty() && without_label == 0 {
            return;
        }
        let text = match without_label {
            0 => plan.name.clone(),
            count => format!("{}  +{count}", plan.name).trim_start().to_owned(),
        };
        self.text(Point { x: 8.0, y }, text, 11.0, FontWeight::Bold, Role::TextWeak);
    }

    fn text(&mut self, origin: Point, text: String, size: f32, weight: FontWeight, role: Role) {
        self.scene.shapes.push(Shape::Text { origin, text, size, weight, role });
    }

    pub fn draw_event(&mut self, seen: &Seen, row_top: f32) {
        let Some(event) = self.setting.timeline.events.get(seen.event) else { return };
        let is_under = seen.label.as_ref().is_some_and(|label| label.side == Side::Under);
        let plan = &self.cache.plan;
        let (middle, is_tall, row_points) = match (plan.is_tall, is_under) {
            (true, _) => (row_top + 13.0, true, plan.row_points()),
            (false, true) => (row_top + 6.0, false, plan.row_points()),
            (false, false) => (row_top + plan.row_points() / 2.0, false, plan.row_points()),
        };
        if middle < AXIS_POINTS + RADIUS || middle > self.scene.height + RADIUS {
            return;
        }
        let is_dimmed = self.setting.index.is_dimmed(seen.event);
        let look = if is_dimmed { Look::of(event).dimmed() } else { Look::of(event) };
        let rect = glyph_rect(look, seen.glyph, middle, is_under && !is_tall);
        if self.setting.metrics.selected == Some(seen.event) {
            self.draw_selection(rect);
        }
        let scale = super::Scale::new(self.port, 0.0, self.port.width);
        let ghost =
            self.setting.timeline.curation.get(seen.event).and_then(|curation| curation.extracted_edtf).map(crate::edtf::Edtf::bounds);
        let own = super::glyphs::draw_others(event, ghost, look, rect, &scale, &mut self.scene.shapes);
        look.draw(own, &mut self.scene.shapes);
        if self.setting.metrics.hits.binary_search(&seen.event).is_ok() {
            self.draw_hit(rect);
        }
        let label = seen.label.as_ref().map(|label| {
            let base = if is_under { if is_tall { middle + 19.0 } else { middle + 14.5 } } else { middle + self.font() * 0.36 };
            self.draw_label(event, look, label, base, is_tall && !is_under);
            let (top, height) = if is_under { (base - self.font(), self.font() * 1.3) } else { (middle - 11.0, row_points - 3.0) };
            Rect { x: label.x, y: top, width: label.width, height }
        });
        let name = self.name_of(seen.event, event);
        self.scene.nodes.push(Node { target: Target::Event(seen.event), rect: target_rect(rect, label), name, label });
    }

    const fn font(&self) -> f32 {
        self.setting.metrics.font_points
    }

    fn draw_selection(&mut self, rect: Rect) {
        let ring = Rect { x: rect.x - 4.0, y: rect.y - 4.0, width: rect.width + 8.0, height: rect.height + 8.0 };
        let stroke = Stroke { role: Role::Selection, width: 2.0, dash: Dash::Solid };
        self.scene.shapes.push(Shape::Rect { rect: ring, radius: 6.0, fill: None, stroke: Some(stroke) });
    }

    /// A line under what the search found.
    fn draw_hit(&mut self, rect: Rect) {
        let bar = Rect { x: rect.x, y: rect.bottom() + 1.5, width: rect.width, height: 2.5 };
        self.scene.shapes.push(Shape::Rect { rect: bar, radius: 1.0, fill: Some(Role::Selection), stroke: None });
    }

    fn draw_label(&mut self, event: &Event, look: Look, label: &SeenLabel, base: f32, is_tall: bool) {
        let size = self.font();
        let weight = title_weight(event);
        let role = if look.role == Role::Dimmed { Role::Dimmed } else { Role::Text };
        self.text(Point { x: label.x, y: base }, label.text.title.clone(), size, weight, role);
        let small = size * DATE_SIZE;
        let role = if look.role == Role::Happened { Role::TextWeak } else { look.role };
        let origin = if is_tall {
            Point { x: label.x, y: base + small + 3.0 }
        } else {
            Point { x: label.x + label.text.title_width + DATE_GAP, y: base }
        };
        self.text(origin, label.text.date.to_string(), small, FontWeight::Regular, role);
    }

    /// What waits for a condition stands at the right edge, at no date, its words left of it.
    pub fn draw_waiting(&mut self, waiting: &[usize], plan: &LanePlan, top: f32) {
        let right = self.port.width - GUTTER_END;
        let row_points = self.cache.plan.row_points();
        for (row, &index) in waiting.iter().take(plan.waiting_rows).enumerate() {
            let Some(event) = self.setting.timeline.events.get(index) else { continue };
            let style = LabelStyle {
                words: self.setting.words,
                measure: self.setting.measure,
                font: self.font(),
                widest: (self.port.width * 0.46).max(40.0),
            };
            let text = self.cache.labels.label(index, event, false, style);
            let width = if self.cache.plan.is_tall { text.width_of_two_lines() } else { text.width_of_one_line() };
            let x = right - GUTTER - 7.0 - width;
            let label = (x >= 2.0).then_some(SeenLabel { x, width, side: Side::Left, text });
            self.scene.counts.glyphs += 1;
            self.scene.counts.labels += usize::from(label.is_some());
            self.scene.counts.unlabelled += usize::from(label.is_none());
            let seen = Seen { event: index, row, glyph: (right - GUTTER, right), label };
            self.draw_event(&seen, top + row as f32 * row_points);
        }
        self.scene.counts.clustered += waiting.len() - waiting.len().min(plan.waiting_rows);
    }

    /// Counts of what has no place of its own; a density where there are too many to count apart.
    pub fn draw_hidden(&mut self, lane: usize, sight: &Sight, in_sight: usize, top: f32, height: f32) {
        let hidden = in_sight.saturating_sub(sight.seen.len());
        let density = hidden as f64 / f64::from(self.port.width.max(1.0));
        let was_dense = self.cache.dense_lanes.get(lane).copied().unwrap_or_default();
        let limit = if was_dense { DENSE / super::cache::HYSTERESIS } else { DENSE * super::cache::HYSTERESIS };
        let is_dense = density > limit;
        if let Some(dense) = self.cache.dense_lanes.get_mut(lane) {
            *dense = is_dense;
        }
        let bottom = top + height;
        if bottom < AXIS_POINTS + 4.0 || top > self.scene.height {
            return;
        }
        if is_dense {
            self.draw_density(sight, top.max(AXIS_POINTS), bottom);
        }
        for (_, tile) in &sight.tiles {
            for pile in &tile.piles {
                self.draw_pile(pile, top + height / 2.0, is_dense);
            }
        }
    }

    /// One bar for each column; its height follows the logarithm, so that one event is still seen beside a thousand.
    fn draw_density(&mut self, sight: &Sight, top: f32, bottom: f32) {
        let mut rects = Vec::new();
        for (number, tile) in &sight.tiles {
            let first = number * COLUMNS as i64;
            for (column, count) in tile.columns.iter().enumerate().filter(|(_, count)| **count > 0) {
                let column = first + column as i64;
                let x = self.x_of(self.cache.day_of_column(self.setting.index, column));
                let end = self.x_of(self.cache.day_of_column(self.setting.index, column + 1));
                if end > 0.0 && x < self.port.width {
                    let height = (2.0 + (*count as f32).log2() * 1.7).min(bottom - top - 1.0);
                    rects.push(Rect { x, y: bottom - height, width: end - x, height });
                }
            }
        }
        self.scene.shapes.push(Shape::Bars { rects, fill: Role::Cluster });
    }

    fn x_of(&self, day: f64) -> f32 {
        super::Scale::new(self.port, 0.0, self.port.width).x_from_day(day)
    }

    fn draw_pile(&mut self, pile: &Pile, middle: f32, is_dense: bool) {
        let x = self.x_of(f64::midpoint(pile.first_day, pile.last_day));
        let text = count_text(pile.count);
        let width = self.setting.measure.width(&text, 10.5, FontWeight::Bold) + 9.0;
        let rect = Rect { x: x - width / 2.0, y: middle - 7.5, width, height: 15.0 };
        if rect.right() < 0.0 || rect.x > self.port.width {
            return;
        }
        if !is_dense {
            self.scene.shapes.push(Shape::Rect { rect, radius: 7.5, fill: Some(Role::Cluster), stroke: None });
            self.text(Point { x: rect.x + 4.5, y: middle + 3.8 }, text, 10.5, FontWeight::Bold, Role::Background);
        }
        let name = self.pile_name(pile);
        let target = PileTarget { count: pile.count, first_day: pile.first_day, last_day: pile.last_day, members: pile.members.clone() };
        self.scene.nodes.push(Node { target: Target::Pile(target), rect: target_rect(rect, None), name, label: None });
    }

    fn pile_name(&mut self, pile: &Pile) -> String {
        self.named += 1;
        if self.named > MOST_NAMED {
            return count_text(pile.count);
        }
        self.setting.words.count("node-cluster", pile.count)
    }

    /// "Title, date in words, status, number of sources"; only the title beyond [`MOST_NAMED`].
    fn name_of(&mut self, index: usize, event: &Event) -> String {
        if let Some(name) = self.cache.names.get(&index) {
            return name.to_string();
        }
        self.named += 1;
        if self.named > MOST_NAMED {
            return event.title.clone();
        }
        let name = event_name(event, self.setting.words);
        self.cache.names.insert(index, name.as_str().into());
        name
    }
}

/// What a screen reader says of an event.
pub fn event_name(event: &Event, words: &crate::words::Words) -> String {
    let is_vouched = event.claims.iter().any(|claim| matches!(claim.stance, Stance::Stated | Stance::Attributed));
    let status = if is_vouched { status_key(event.modality) } else { "status-disputed" };
    let message = Message::new("node-event")
        .text("title", event.title.clone())
        .text("date", super::date_words(event, words))
        .text("status", words.text(status))
        .count("count", i64::try_from(event.sources).unwrap_or(i64::MAX));
    words.say(&message)
}

/// "+7", "+12k".
fn count_text(count: usize) -> String {
    match count {
        0..1_000 => format!("+{count}"),
        1_000..1_000_000 => format!("+{}k", count / 1_000),
        _ => format!("+{}M", count / 1_000_000),
    }
}

fn glyph_rect(look: Look, (left, right): (f32, f32), middle: f32, is_thin: bool) -> Rect {
    match look.form {
        Form::Day => Rect { x: left, y: middle - RADIUS, width: right - left, height: 2.0 * RADIUS },
        _ => {
            let bar = if is_thin { THIN_BAR } else { BAR };
            Rect { x: left, y: middle - bar / 2.0, width: right - left, height: bar }
        }
    }
}

/// Glyph and label together, grown to a size that can be hit.
fn target_rect(glyph: Rect, label: Option<Rect>) -> Rect {
    let all = label.map_or(glyph, |label| {
        let (x, y) = (glyph.x.min(label.x), glyph.y.min(label.y));
        Rect { x, y, width: glyph.right().max(label.right()) - x, height: glyph.bottom().max(label.bottom()) - y }
    });
    let (grow_x, grow_y) = (((TARGET - all.width) / 2.0).max(0.0), ((TARGET - all.height) / 2.0).max(0.0));
    Rect { x: all.x - grow_x, y: all.y - grow_y, width: all.width + 2.0 * grow_x, height: all.height + 2.0 * grow_y }
}
