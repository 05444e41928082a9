//! The canvas: axis, lanes, glyphs, labels, clusters.
//!
//! ```text
//! view --lanes--> lanes --place_lane--> rows and labels --draw--> shapes and nodes
//! ```

use super::axis::{AXIS_POINTS, draw_axis, draw_today};
use super::glyphs::{BAR, Form, Look, RADIUS};
use super::lanes::{Lane, lanes, status_key};
use super::place::{DATE_SIZE, Page, Placed, PlacedLane, date_words, place_lane};
use super::scale::Scale;
use super::scene::{Dash, FontWeight, Node, Point, Rect, Role, Scene, Shape, Stroke, Target};
use super::{Metrics, TextMeasure, Viewport};
use crate::events::{Event, Stance};
use crate::message::Message;
use crate::timeline::TimelineView;
use crate::words::Words;

/// Points of a lane's heading.
const HEADING: f32 = 17.0;
/// Points of a row with a title and a date, and of one with a title only.
const TALL_ROW: f32 = 36.0;
const LOW_ROW: f32 = 23.0;
/// Points below a lane's last row.
const LANE_GAP: f32 = 5.0;
/// Rows of one lane, at most.
const MOST_ROWS: usize = 6;
/// Points within which piled events are one cluster.
const CLUSTER_REACH: f32 = 22.0;
/// The smallest target that can be hit.
const TARGET: f32 = 24.0;

/// Draws the whole canvas.
pub fn arrange(view: &TimelineView<'_>, port: &Viewport, metrics: &Metrics, words: &Words, measure: &dyn TextMeasure) -> Scene {
    let scale = Scale::new(port, 0.0, port.width);
    let events = &view.timeline.events;
    let found = lanes(view, metrics.grouping, words);
    let place = |is_tall: bool| -> Vec<PlacedLane> {
        let most_rows = if found.len() == 1 { MOST_ROWS * 3 } else { MOST_ROWS };
        let page = Page { scale: &scale, width: port.width, metrics, words, measure, most_rows, is_tall };
        found.iter().map(|lane| place_lane(events, &lane.events, &page)).collect()
    };
    // The date below the title where there is room for it, else behind the title.
    let tall = place(true);
    let is_tall = content_height(&tall, TALL_ROW) <= port.height - AXIS_POINTS;
    let placed = if is_tall { tall } else { place(false) };
    let row_points = if is_tall { TALL_ROW } else { LOW_ROW };
    let content = AXIS_POINTS + content_height(&placed, row_points);
    let mut scene = Scene { width: port.width, height: port.height, content_height: content, ..Scene::default() };
    let ground = Rect { x: 0.0, y: 0.0, width: port.width, height: port.height };
    scene.shapes.push(Shape::Rect { rect: ground, radius: 0.0, fill: Some(Role::Background), stroke: None });
    let mut canvas = Canvas { scene, events, words, measure, metrics, row_points, shows_date: is_tall };
    let tops = lane_tops(&placed, row_points, AXIS_POINTS - port.scroll_points);
    canvas.draw_grounds(&placed, &tops);
    draw_axis(&mut canvas.scene, port, &scale, metrics, words, measure);
    draw_today(&mut canvas.scene, &scale, metrics, words, measure);
    for ((lane, placed), top) in found.iter().zip(&placed).zip(&tops) {
        canvas.draw_lane(lane, placed, *top);
    }
    canvas.scene.nodes.sort_by_key(|node| node_order(&node.target));
    canvas.scene
}

fn content_height(placed: &[PlacedLane], row_points: f32) -> f32 {
    placed.iter().map(|lane| lane_height(lane, row_points)).sum()
}

fn lane_height(lane: &PlacedLane, row_points: f32) -> f32 {
    if lane.placed.is_empty() && lane.piled.is_empty() { 0.0 } else { HEADING + lane.rows as f32 * row_points + LANE_GAP }
}

fn lane_tops(placed: &[PlacedLane], row_points: f32, from: f32) -> Vec<f32> {
    let mut top = from;
    let mut tops = Vec::with_capacity(placed.len());
    for lane in placed {
        tops.push(top);
        top += lane_height(lane, row_points);
    }
    tops
}

fn node_order(target: &Target) -> usize {
    match target {
        Target::Event(index) => *index,
        Target::Cluster(indices) => indices.first().copied().unwrap_or(usize::MAX),
    }
}

/// The scene while it is drawn.
struct Canvas<'a> {
    scene: Scene,
    events: &'a [Event],
    words: &'a Words,
    measure: &'a dyn TextMeasure,
    metrics: &'a Metrics,
    row_points: f32,
    shows_date: bool,
}

impl Canvas<'_> {
    fn draw_grounds(&mut self, placed: &[PlacedLane], tops: &[f32]) {
        for (index, (lane, top)) in placed.iter().zip(tops).enumerate() {
            let height = lane_height(lane, self.row_points);
            let is_in_sight = top + height > AXIS_POINTS && *top < self.scene.height;
            if index % 2 == 1 && height > 0.0 && is_in_sight {
                let y = top.max(AXIS_POINTS);
                let rect = Rect { x: 0.0, y, width: self.scene.width, height: top + height - y };
                self.scene.shapes.push(Shape::Rect { rect, radius: 0.0, fill: Some(Role::LaneOdd), stroke: None });
            }
        }
    }

    fn draw_lane(&mut self, lane: &Lane, placed: &PlacedLane, top: f32) {
        self.scene.counts.outside += placed.outside;
        let unlabelled = placed.placed.iter().filter(|placed| placed.label.is_none()).count();
        self.scene.counts.glyphs += placed.placed.len();
        self.scene.counts.unlabelled += unlabelled;
        self.scene.counts.labels += placed.placed.len() - unlabelled;
        self.scene.counts.clustered += placed.piled.len();
        let is_in_sight = top + lane_height(placed, self.row_points) > AXIS_POINTS && top < self.scene.height;
        if !is_in_sight || placed.placed.is_empty() && placed.piled.is_empty() {
            return;
        }
        self.draw_heading(&lane.name, unlabelled, top);
        for event in &placed.placed {
            self.draw_event(event, top + HEADING + event.row as f32 * self.row_points);
        }
        self.draw_clusters(&placed.piled, top + HEADING);
    }

    fn draw_heading(&mut self, name: &str, unlabelled: usize, top: f32) {
        let y = top + 13.0;
        if y < AXIS_POINTS + 4.0 {
            return;
        }
        let text = match unlabelled {
            0 => name.to_owned(),
            count => format!("{name}  +{count}").trim_start().to_owned(),
        };
        self.scene.shapes.push(Shape::Text {
            origin: Point { x: 8.0, y },
            text,
            size: 11.0,
            weight: FontWeight::Bold,
            role: Role::TextWeak,
        });
    }

    fn draw_event(&mut self, placed: &Placed, row_top: f32) {
        let Some(event) = self.events.get(placed.event) else { return };
        let middle = row_top + if self.shows_date { 13.0 } else { self.row_points / 2.0 };
        if middle < AXIS_POINTS + RADIUS || middle > self.scene.height + RADIUS {
            return;
        }
        let (left, right) = placed.glyph;
        let rect = match placed.look.form {
            Form::Day => Rect { x: left, y: middle - RADIUS, width: right - left, height: 2.0 * RADIUS },
            Form::Period => Rect { x: left, y: middle - BAR / 2.0, width: right - left, height: BAR },
        };
        let is_selected = self.metrics.selected == Some(placed.event);
        if is_selected {
            self.draw_selection(rect);
        }
        placed.look.draw(rect, &mut self.scene.shapes);
        let label = placed.label.as_ref().map(|label| {
            self.draw_label(event, placed.look, label, middle);
            let height = if self.shows_date { self.row_points - 4.0 } else { self.row_points - 3.0 };
            Rect { x: label.x, y: middle - 11.0, width: label.width, height: height.min(self.row_points) }
        });
        let name = self.accessible_name(event);
        self.scene.nodes.push(Node { target: Target::Event(placed.event), rect: target_rect(rect, label), name, label });
    }

    fn draw_selection(&mut self, rect: Rect) {
        let ring = Rect { x: rect.x - 4.0, y: rect.y - 4.0, width: rect.width + 8.0, height: rect.height + 8.0 };
        let stroke = Stroke { role: Role::Selection, width: 2.0, dash: Dash::Solid };
        self.scene.shapes.push(Shape::Rect { rect: ring, radius: 6.0, fill: None, stroke: Some(stroke) });
    }

    fn draw_label(&mut self, event: &Event, look: Look, label: &super::place::Label, middle: f32) {
        let size = self.metrics.font_points;
        let origin = Point { x: label.x, y: middle + size * 0.36 };
        let weight = if event.significance >= 0.6 { FontWeight::Bold } else { FontWeight::Regular };
        self.scene.shapes.push(Shape::Text { origin, text: label.title.clone(), size, weight, role: Role::Text });
        let small = size * DATE_SIZE;
        let role = if look.role == Role::Happened { Role::TextWeak } else { look.role };
        let origin = if self.shows_date {
            Point { x: label.x, y: middle + size * 0.36 + small + 3.0 }
        } else {
            Point { x: label.x + label.title_width + 7.0, y: middle + size * 0.36 }
        };
        self.scene.shapes.push(Shape::Text { origin, text: label.date.clone(), size: small, weight: FontWeight::Regular, role });
    }

    /// Piled events as counted discs: neighbours within reach are one.
    fn draw_clusters(&mut self, piled: &[(f32, usize)], row_top: f32) {
        let mut rest = piled;
        while let Some((&(first_x, _), _)) = rest.split_first() {
            let count = rest.iter().take_while(|(x, _)| x - first_x < CLUSTER_REACH).count();
            let (together, behind) = rest.split_at(count);
            rest = behind;
            let x = together.iter().map(|(x, _)| x).sum::<f32>() / count as f32;
            self.draw_cluster(x, row_top - 4.0, together.iter().map(|(_, index)| *index).collect());
        }
    }

    fn draw_cluster(&mut self, x: f32, y: f32, events: Vec<usize>) {
        let text = format!("+{}", events.len());
        let width = self.measure.width(&text, 11.0, FontWeight::Bold) + 10.0;
        let rect = Rect { x: x - width / 2.0, y: y - 8.0, width, height: 16.0 };
        self.scene.shapes.push(Shape::Rect { rect, radius: 8.0, fill: Some(Role::Cluster), stroke: None });
        let origin = Point { x: rect.x + 5.0, y: y + 4.0 };
        self.scene.shapes.push(Shape::Text { origin, text, size: 11.0, weight: FontWeight::Bold, role: Role::Background });
        let name = self.words.count("node-cluster", events.len());
        self.scene.nodes.push(Node { target: Target::Cluster(events), rect: target_rect(rect, None), name, label: None });
    }

    /// "Title, date in words, status, number of sources".
    fn accessible_name(&self, event: &Event) -> String {
        let is_vouched = event.claims.iter().any(|claim| matches!(claim.stance, Stance::Stated | Stance::Attributed));
        let status = if is_vouched { status_key(event.modality) } else { "status-disputed" };
        let message = Message::new("node-event")
            .text("title", event.title.clone())
            .text("date", date_words(event, self.words))
            .text("status", self.words.text(status))
            .count("count", i64::try_from(event.sources).unwrap_or(i64::MAX));
        self.words.say(&message)
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
