//! The events of one lane as they stand in the viewport: glyphs cut to the page, labels that are whole.

use super::cache::LayoutCache;
use super::cache::label_style;
use super::labels::LabelText;
use super::rows::{Rows, Stretch};
use super::span::Span;
use super::tile::{GAP, Item, Side, Tile};
use super::{Setting, Viewport};
use crate::timeline::Timeline;
use std::sync::Arc;

/// How far outside the page glyphs are still drawn, in points.
const OUTSIDE: f64 = 20.0;
/// Points beside a glyph below which no label is tried.
const LEAST_ROOM: f64 = GAP + 40.0;
/// Points kept free between a label and the page's edge.
const EDGE: f64 = 4.0;

/// An event in sight.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Index into `Timeline::events`.
    pub event: usize,
    pub row: usize,
    /// Points: left and right end of the span, cut a little outside the page.
    pub glyph: (f32, f32),
    pub label: Option<SeenLabel>,
}

/// A label that is whole on the page.
#[derive(Clone, Debug)]
pub struct SeenLabel {
    pub x: f32,
    pub width: f32,
    pub side: Side,
    pub text: Arc<LabelText>,
}

/// The tiles of a lane that are in sight, and the events in them.
pub struct Sight {
    pub seen: Vec<Seen>,
    /// The shortest tiles with their numbers: they know what is hidden.
    pub tiles: Vec<(i64, Arc<Tile>)>,
}

/// What a lane shows in `port`.
pub fn look(setting: &Setting<'_>, port: &Viewport, cache: &mut LayoutCache, lane: usize) -> Sight {
    let tiles = cache.tiles_in_sight(setting, port, lane);
    let points_per_day = f64::from(port.width) / (port.last_day - port.first_day).max(f64::MIN_POSITIVE);
    let page = Page { points_per_day, first_day: port.first_day, width: f64::from(port.width), is_tall: cache.plan.is_tall };
    let is_in_sight = |span: &Span| span.start <= port.last_day && span.end >= port.first_day;
    let items = tiles.iter().flat_map(|(_, _, tile)| &tile.items).filter(|item| is_in_sight(&item.span));
    let mut seen: Vec<Seen> = items.map(|item| page.seen(item)).collect();
    let rows = cache.plan.lanes.get(lane).map_or(1, |plan| plan.rows);
    let style = label_style(setting, port);
    label_what_has_room(
        &mut seen,
        &page,
        rows,
        |seen, is_short| setting.timeline.events.get(seen.event).map(|event| cache.labels.label(seen.event, event, is_short, style)),
        setting.timeline,
    );
    seen.sort_by_key(|seen| seen.event);
    let shortest = tiles.into_iter().filter(|(level, ..)| *level == 0).map(|(_, number, tile)| (number, tile)).collect();
    Sight { seen, tiles: shortest }
}

/// The page as labels see it.
struct Page {
    points_per_day: f64,
    first_day: f64,
    width: f64,
    is_tall: bool,
}

impl Page {
    fn seen(&self, item: &Item) -> Seen {
        let (left, right) = item.span.points(self.points_per_day, self.first_day);
        let label = item.label.as_ref().and_then(|(side, text)| self.label((left, right), *side, text));
        let glyph = (left.max(-OUTSIDE) as f32, right.min(self.width + OUTSIDE) as f32);
        Seen { event: item.event, row: item.row, glyph, label }
    }

    /// The label at that side; `None` if it is not whole on the page.
    fn label(&self, glyph: (f64, f64), side: Side, text: &Arc<LabelText>) -> Option<SeenLabel> {
        let width = f64::from(match side {
            Side::Under => text.width_of_one_line(),
            _ if self.is_tall => text.width_of_two_lines(),
            _ => text.width_of_one_line(),
        });
        let x = match side {
            Side::Right => glyph.1 + GAP,
            Side::Left => glyph.0 - GAP - width,
            // Under a bar that begins outside, the label keeps to the part in sight.
            Side::Under => glyph.0.max(EDGE),
        };
        let end = if side == Side::Under { glyph.1.min(self.width - EDGE) } else { self.width - EDGE };
        (x >= EDGE && x + width <= end).then(|| SeenLabel { x: x as f32, width: width as f32, side, text: Arc::clone(text) })
    }
}

/// What has no label, because the page's edge would cut it or it had no room at the scale of the packing, gets one in its row where
/// that is free here; the more important choose first.
fn label_what_has_room(
    seen: &mut [Seen],
    page: &Page,
    rows: usize,
    mut label: impl FnMut(&Seen, bool) -> Option<Arc<LabelText>>,
    timeline: &Timeline,
) {
    let mut taken = Rows::new(rows);
    seen.iter().for_each(|seen| taken.take(seen.row, extent(seen)));
    let mut bare: Vec<&mut Seen> = seen.iter_mut().filter(|seen| seen.label.is_none()).collect();
    let significance = |seen: &Seen| timeline.events.get(seen.event).map_or(0.0, |event| event.significance);
    bare.sort_by(|a, b| significance(b).total_cmp(&significance(a)).then(a.event.cmp(&b.event)));
    for seen in bare {
        let (left, right) = (f64::from(seen.glyph.0), f64::from(seen.glyph.1));
        let is_free = |start: f64, end: f64| taken.is_free(seen.row, Stretch { start, end });
        let sides = [(Side::Right, is_free(right + 1.0, right + LEAST_ROOM)), (Side::Left, is_free(left - LEAST_ROOM, left - 1.0))];
        if sides.iter().all(|(_, has_room)| !has_room) {
            continue;
        }
        let places = [false, true].into_iter().filter_map(|is_short| label(seen, is_short));
        let mut labels = places.flat_map(|text| sides.map(|(side, has_room)| has_room.then(|| page.label((left, right), side, &text))));
        let found = labels.find_map(|label| label.flatten().filter(|label| taken.is_free(seen.row, stretch_of(label))));
        if let Some(found) = found {
            taken.take(seen.row, stretch_of(&found));
            seen.label = Some(found);
        }
    }
}

fn stretch_of(label: &SeenLabel) -> Stretch {
    Stretch { start: f64::from(label.x) - 5.0, end: f64::from(label.x + label.width) + 5.0 }
}

fn extent(seen: &Seen) -> Stretch {
    let label = seen.label.as_ref().map(|label| (label.x, label.x + label.width));
    let (left, right) = label.map_or(seen.glyph, |(left, right)| (seen.glyph.0.min(left), seen.glyph.1.max(right)));
    Stretch { start: f64::from(left), end: f64::from(right) }
}
