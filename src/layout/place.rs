//! Where each event of a lane stands: its row, its glyph, its label. Labels never share a point with anything else of the lane.

use super::glyphs::{Form, Look, RADIUS};
use super::rows::{Rows, Stretch};
use super::scale::{Scale, day_number};
use super::scene::FontWeight;
use super::{Metrics, TextMeasure};
use crate::events::Event;
use crate::words::Words;

/// Points between a glyph and its label, and between neighbours.
const GAP: f32 = 7.0;
/// Size of a label's date, as a share of its title's.
pub const DATE_SIZE: f32 = 0.85;
/// Points of the widest label.
const WIDEST_LABEL: f32 = 470.0;
/// Points of the gutter at the right edge for what has no date yet, and from it to the edge.
const GUTTER: f32 = 26.0;
const GUTTER_END: f32 = 8.0;
/// Points of a glyph's stretch at least, so that neighbours stay apart.
const LEAST_GLYPH: f32 = 2.0 * RADIUS;

/// An event with its place.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Index into `Timeline::events`.
    pub event: usize,
    pub look: Look,
    pub row: usize,
    /// Points: left and right end of the glyph.
    pub glyph: (f32, f32),
    pub label: Option<Label>,
}

/// A label that has room.
#[derive(Clone, Debug)]
pub struct Label {
    pub x: f32,
    pub width: f32,
    /// Points of the title alone.
    pub title_width: f32,
    pub title: String,
    pub date: String,
}

/// The placed events of a lane, and those that had no room even for a glyph.
#[derive(Clone, Debug, Default)]
pub struct PlacedLane {
    pub placed: Vec<Placed>,
    /// Events that lie upon others: (x, index), in time order.
    pub piled: Vec<(f32, usize)>,
    pub rows: usize,
    pub outside: usize,
}

/// What placing needs to know of the page.
pub struct Page<'a> {
    pub scale: &'a Scale,
    pub width: f32,
    pub metrics: &'a Metrics,
    pub words: &'a Words,
    pub measure: &'a dyn TextMeasure,
    pub most_rows: usize,
    /// The date stands below the title, not behind it.
    pub is_tall: bool,
}

/// Places the events of a lane; the more significant choose first.
pub fn place_lane(events: &[Event], lane: &[usize], page: &Page<'_>) -> PlacedLane {
    let mut result = PlacedLane::default();
    let mut waiting: Vec<(usize, &Event, (f32, f32))> = Vec::new();
    for &index in lane {
        let Some(event) = events.get(index) else { continue };
        match glyph_extent(event, page) {
            Some(extent) => waiting.push((index, event, extent)),
            None => result.outside += 1,
        }
    }
    waiting.sort_by(|(a, first, _), (b, second, _)| {
        let is_selected = |index: usize| page.metrics.selected == Some(index);
        is_selected(*b).cmp(&is_selected(*a)).then(second.significance.total_cmp(&first.significance)).then(a.cmp(b))
    });
    let mut rows = Rows::new(page.most_rows);
    for (index, event, glyph) in waiting {
        let label = label_of(event, page);
        match take_place(&mut rows, glyph, &label, page) {
            Some((row, label)) => result.placed.push(Placed { event: index, look: Look::of(event), row, glyph, label }),
            None => result.piled.push((f32::midpoint(glyph.0, glyph.1), index)),
        }
    }
    result.placed.sort_by_key(|placed| placed.event);
    result.piled.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    result.rows = rows.count();
    result
}

/// Left and right end of an event's glyph, cut off a little outside the page; `None` if it lies outside.
fn glyph_extent(event: &Event, page: &Page<'_>) -> Option<(f32, f32)> {
    let first = event.bounds.earliest.map(day_number);
    let last = event.bounds.latest.map(|day| day_number(day) + 1.0);
    let (left, right) = match (first, last) {
        (Some(first), Some(last)) => (page.scale.x_from_day(first), page.scale.x_from_day(last)),
        (Some(first), None) => (page.scale.x_from_day(first), page.width + 20.0),
        (None, Some(last)) => (-20.0, page.scale.x_from_day(last)),
        // What waits for a condition and has no forecast stands at the right edge, at no date.
        (None, None) if event.condition.is_some() => (page.width - GUTTER_END - GUTTER, page.width - GUTTER_END),
        (None, None) => return None,
    };
    if right < 0.0 || left > page.width {
        return None;
    }
    let (left, right) = (left.max(-20.0), right.min(page.width + 20.0));
    let is_day = Look::of(event).form == Form::Day;
    let middle = f32::midpoint(left, right);
    if is_day || right - left < LEAST_GLYPH {
        // A day is a point in time at every zoom; a short period never looks like one.
        let half = if is_day { RADIUS } else { LEAST_GLYPH / 2.0 };
        return Some((middle - half, middle + half));
    }
    Some((left, right))
}

fn label_of(event: &Event, page: &Page<'_>) -> Label {
    let size = page.metrics.font_points;
    let title = elide(&event.title, WIDEST_LABEL.min(page.width * 0.46), size, page.measure);
    let date = date_words(event, page.words);
    let title_width = page.measure.width(&title, size, FontWeight::Bold);
    let date_width = page.measure.width(&date, size * DATE_SIZE, FontWeight::Regular);
    let width = if page.is_tall { title_width.max(date_width) } else { title_width + GAP + date_width };
    Label { x: 0.0, width, title_width, title, date }
}

/// The event's date as its label shows it.
pub fn date_words(event: &Event, words: &Words) -> String {
    let date = event.edtf.map(|edtf| words.date(edtf));
    let condition = event.condition.as_ref().map(|condition| super::condition_words(condition, words));
    let parts: Vec<String> = date.into_iter().chain(condition).collect();
    if parts.is_empty() { words.text("date-unknown") } else { parts.join(" · ") }
}

/// The label right of its glyph, else left of it, else none; then at least the glyph.
fn take_place(rows: &mut Rows, glyph: (f32, f32), label: &Label, page: &Page<'_>) -> Option<(usize, Option<Label>)> {
    let (left, right) = glyph;
    let right_label = right.min(page.width) + GAP;
    let left_label = left.max(0.0) - GAP - label.width;
    let mut try_at = |x: f32, start: f32, end: f32| {
        let is_on_page = x >= 2.0 && x + label.width <= page.width - 2.0;
        let row = is_on_page.then(|| rows.take(Stretch { start: start - GAP, end: end + GAP })).flatten()?;
        Some((row, Some(Label { x, ..label.clone() })))
    };
    let beside = try_at(right_label, left, right_label + label.width).or_else(|| try_at(left_label, left_label, right));
    beside.or_else(|| rows.take(Stretch { start: left - 1.0, end: right + 1.0 }).map(|row| (row, None)))
}

/// The text cut at a word so that it fits, with an ellipsis.
fn elide(text: &str, width: f32, size: f32, measure: &dyn TextMeasure) -> String {
    if measure.width(text, size, FontWeight::Bold) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    for word in text.split_inclusive(' ') {
        let next = format!("{kept}{word}");
        if measure.width(&format!("{}…", next.trim_end()), size, FontWeight::Bold) > width {
            break;
        }
        kept = next;
    }
    format!("{}…", kept.trim_end_matches([' ', ',', ';', ':']))
}
