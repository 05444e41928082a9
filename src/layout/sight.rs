//! The events of one lane as they stand in the viewport: glyphs cut to the page, labels that are whole.

use super::cache::LayoutCache;
use super::labels::LabelText;
use super::rows::{Rows, Stretch};
use super::span::Span;
use super::tile::{GAP, Item, Side, Tile};
use super::{Setting, Viewport};
use std::sync::Arc;

/// How far outside the page glyphs are still drawn, in points.
const OUTSIDE: f64 = 20.0;
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
    let mut seen: Vec<(Seen, &Item)> = items.map(|item| (page.seen(item), item)).collect();
    give_cut_labels_the_other_side(&mut seen, &page, cache.plan.lanes.get(lane).map_or(1, |plan| plan.rows));
    let mut seen: Vec<Seen> = seen.into_iter().map(|(seen, _)| seen).collect();
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

/// A label that the page's edge would cut stands at the other side of its glyph where its row is free there.
fn give_cut_labels_the_other_side(seen: &mut [(Seen, &Item)], page: &Page, rows: usize) {
    if seen.iter().all(|(seen, item)| seen.label.is_some() == item.label.is_some()) {
        return;
    }
    let mut taken = Rows::new(rows);
    for (seen, _) in seen.iter() {
        taken.take(seen.row, extent(seen));
    }
    for (seen, item) in seen.iter_mut().filter(|(seen, _)| seen.label.is_none()) {
        let Some((side, text)) = &item.label else { continue };
        let other = if *side == Side::Right { Side::Left } else { Side::Right };
        let glyph = (f64::from(seen.glyph.0), f64::from(seen.glyph.1));
        let Some(label) = page.label(glyph, other, text) else { continue };
        let stretch = Stretch { start: f64::from(label.x) - 3.0, end: f64::from(label.x + label.width) + 3.0 };
        if taken.is_free(seen.row, stretch) {
            taken.take(seen.row, stretch);
            seen.label = Some(label);
        }
    }
}

fn extent(seen: &Seen) -> Stretch {
    let label = seen.label.as_ref().map(|label| (label.x, label.x + label.width));
    let (left, right) = label.map_or(seen.glyph, |(left, right)| (seen.glyph.0.min(left), seen.glyph.1.max(right)));
    Stretch { start: f64::from(left), end: f64::from(right) }
}
