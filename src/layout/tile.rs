//! Where the events of a stretch of a lane stand: rows, labels, and what has no room. A stretch ("tile") is packed once per zoom and
//! kept, so that nothing moves while the canvas is panned.
//!
//! Long events live in longer tiles and are packed first. Tiles of one length are packed in two turns: those of an even number by
//! themselves, those of an odd number around what their neighbours let reach into them. No label reaches further than that.

use super::labels::LabelText;
use super::rows::{Rows, Stretch};
use super::span::Span;
use std::sync::Arc;

/// Points of the shortest tile, at the scale of the packing.
pub const TILE: f64 = 1536.0;
/// Points of the longest event of the shortest tiles: with a label at each side it stays clear of the tile after next.
pub const LONGEST: f64 = TILE / 3.0;
/// Events of a tile that are looked at for a place, the most important first.
pub const MOST_CANDIDATES: usize = 160;
/// Points between a glyph and its label, and between neighbours.
pub const GAP: f64 = 7.0;
/// Parts of a tile that a count of its own stands for.
pub const CLUSTERS: usize = 24;
/// Columns of a tile's density, of four points each; sixteen of them have one pile.
pub const COLUMNS: usize = 384;
/// Events of a cluster that are listed by name.
pub const MOST_MEMBERS: usize = 200;

/// Where a label stands by its glyph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Right,
    Left,
    /// Under its bar, within the bar's ends.
    Under,
}

/// An event with a place.
#[derive(Clone, Debug)]
pub struct Item {
    /// Index into `Timeline::events`.
    pub event: usize,
    pub span: Span,
    pub row: usize,
    pub label: Option<(Side, Arc<LabelText>)>,
}

/// Events that had no place of their own, near one another.
#[derive(Clone, Debug, PartialEq)]
pub struct Pile {
    pub count: usize,
    /// Days since 1970-01-01 of the first and the last that begins here.
    pub first_day: f64,
    pub last_day: f64,
    /// Indices into `Timeline::events`, in time order; no more than [`MOST_MEMBERS`].
    pub members: Vec<usize>,
}

/// What a tile holds.
#[derive(Clone, Debug, Default)]
pub struct Tile {
    pub items: Vec<Item>,
    /// What the items take of their rows: (row, stretch) in points from the axis's origin.
    pub taken: Vec<(usize, Stretch)>,
    /// Only the shortest tiles have piles and densities, of events of all lengths that begin in them.
    pub piles: Vec<Pile>,
    /// Events that begin in each column.
    pub columns: Vec<u32>,
}

/// An event that looks for a place, in order of importance.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    pub event: usize,
    pub span: Span,
    /// The row it had before the zoom changed.
    pub row_before: Option<usize>,
}

/// What a tile is packed with.
pub struct Packing<'a> {
    pub points_per_day: f64,
    /// The day at the axis's origin.
    pub origin: f64,
    pub most_rows: usize,
    /// Points of the axis where the last event ends: labels do not reach further if they can stand left.
    pub last_point: f64,
    /// The label is written in two lines, title and date.
    pub is_tall: bool,
    /// The words of an event, whole or short.
    pub label: &'a mut dyn FnMut(usize, bool) -> Arc<LabelText>,
}

/// Places the candidates around what is taken already.
pub fn pack(candidates: &[Candidate], taken: impl Iterator<Item = (usize, Stretch)>, packing: &mut Packing<'_>) -> Tile {
    let mut rows = Rows::new(packing.most_rows);
    taken.for_each(|(row, stretch)| rows.take(row, stretch));
    let mut tile = Tile::default();
    for candidate in candidates {
        if let Some((row, stretch, label)) = place(candidate, &rows, packing) {
            rows.take(row, stretch);
            tile.taken.push((row, stretch));
            tile.items.push(Item { event: candidate.event, span: candidate.span, row, label });
        }
    }
    tile
}

type Place = (usize, Stretch, Option<(Side, Arc<LabelText>)>);

/// A place for glyph and label; else for the glyph and a short label; else for the glyph.
fn place(candidate: &Candidate, rows: &Rows, packing: &mut Packing<'_>) -> Option<Place> {
    let glyph = candidate.span.points(packing.points_per_day, packing.origin);
    let bare = Stretch { start: glyph.0 - 1.5, end: glyph.1 + 1.5 };
    let find = |stretch: Stretch| rows.find(stretch, packing.most_rows, candidate.row_before);
    let bare_row = find(bare)?;
    // No label is shorter than this; asking first spares cutting and measuring words that have no room anyway.
    let least = GAP + 30.0;
    let has_room = find(Stretch { end: glyph.1 + least, ..bare }).or_else(|| find(Stretch { start: glyph.0 - least, ..bare })).is_some();
    if has_room || glyph.1 - glyph.0 > least {
        let mut is_short = false;
        loop {
            let label = (packing.label)(candidate.event, is_short);
            if let Some((row, stretch, side)) = place_label(glyph, &label, candidate, rows, packing) {
                return Some((row, stretch, Some((side, label))));
            }
            if is_short || !label.is_cut && label.title_width <= super::labels::SHORT_LABEL {
                break;
            }
            is_short = true;
        }
    }
    Some((bare_row, bare, None))
}

fn place_label(
    glyph: (f64, f64),
    label: &LabelText,
    candidate: &Candidate,
    rows: &Rows,
    packing: &Packing<'_>,
) -> Option<(usize, Stretch, Side)> {
    let width = f64::from(if packing.is_tall { label.width_of_two_lines() } else { label.width_of_one_line() });
    let under = f64::from(label.width_of_one_line()) + 4.0;
    let (left, right) = glyph;
    let at_right = (Side::Right, Stretch { start: left - 3.0, end: right + width + 2.0 * GAP });
    let at_left = (Side::Left, Stretch { start: left - width - 2.0 * GAP, end: right + 3.0 });
    let within = (Side::Under, Stretch { start: left - 3.0, end: right + 3.0 });
    let (first, second) = if right + GAP + width > packing.last_point { (at_left, at_right) } else { (at_right, at_left) };
    let fits_under = (right - left >= under).then_some(within);
    let sides = fits_under.into_iter().chain([first, second]);
    let mut places =
        sides.filter_map(|(side, stretch)| Some((rows.find(stretch, packing.most_rows, candidate.row_before)?, stretch, side)));
    places.next()
}
