//! What one frame leaves for the next: packed tiles, measured labels, the heights of lanes. Nothing here changes what is drawn at a
//! fresh start; it keeps rows where they are while the canvas is panned, and lets a frame look at its pixels only.
//!
//! Tiles are packed at one scale and hold until the zoom has grown by [`HYSTERESIS`], or has shrunk: what stands apart at a scale stands
//! apart at every greater one.

use super::index::{Index, IndexedLane};
use super::labels::{LabelCache, LabelStyle, WIDEST_LABEL};
use super::lanes::lane_name;
use super::rank_tree::most_important;
use super::rows::Stretch;
use super::tile::{CLUSTERS, COLUMNS, Candidate, LONGEST, MOST_CANDIDATES, MOST_MEMBERS, Packing, Pile, TILE, Tile, pack};
use super::{Setting, Viewport};
use std::collections::HashMap;
use std::sync::Arc;

/// The zoom may grow by this before rows are packed anew.
pub const HYSTERESIS: f64 = 1.15;
/// Up to so many events every tile is packed, so that lanes are just as high as they need to be.
const MOST_PACKED_AT_ONCE: usize = 1500;
/// Tiles that are kept; with more the cache packs anew what it is asked for.
const MOST_TILES: usize = 6000;
/// Rows of one lane, at most; a single lane may have more.
const MOST_ROWS: usize = 6;
const MOST_ROWS_ALONE: usize = 18;
/// Rows of a lane for what waits for a condition.
const MOST_WAITING: usize = 3;
/// Points of a column of density at the scale of the packing.
const COLUMN: f64 = TILE / COLUMNS as f64;
/// Decimal places lost when a viewport is panned.
const ROUNDING: f64 = 1.0 - 1e-6;

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct LayoutCache {
    signature: Option<Signature>,
    pub(super) plan: Plan,
    tiles: HashMap<TileKey, Arc<Tile>>,
    pub(super) labels: LabelCache,
    pub(super) names: HashMap<usize, Arc<str>>,
    /// Rows of events at the zoom before.
    rows_before: HashMap<usize, usize>,
    /// Lanes whose hidden events are drawn as a density.
    pub(super) dense_lanes: Vec<bool>,
}

/// What the kept work was done for.
#[derive(Clone, Debug, PartialEq)]
struct Signature {
    fingerprint: u64,
    language: &'static str,
    font_bits: u32,
    widest_bits: u32,
    height_bits: u32,
}

/// Scale and heights while the zoom stays about the same.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    pub points_per_day: f64,
    /// The date stands below the title, not behind it.
    pub is_tall: bool,
    pub lanes: Vec<LanePlan>,
    /// Points.
    pub content_height: f32,
}

/// Heights of one lane.
#[derive(Clone, Debug)]
pub struct LanePlan {
    pub name: String,
    /// Points below the axis.
    pub top: f32,
    pub height: f32,
    /// Rows that time runs along; those for waiting events come below.
    pub rows: usize,
    pub waiting_rows: usize,
    /// There is a band for what has no place of its own.
    pub has_band: bool,
}

/// Points of a lane's heading, of the band below it, and below its last row.
pub const HEADING: f32 = 19.0;
pub const BAND: f32 = 17.0;
pub const LANE_GAP: f32 = 5.0;
/// Points of a row with a date under the title, and of one with the date behind it.
pub const TALL_ROW: f32 = 36.0;
pub const LOW_ROW: f32 = 25.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct TileKey {
    lane: usize,
    /// The tile is `TILE << level` points long.
    level: u32,
    number: i64,
}

impl Plan {
    pub const fn row_points(&self) -> f32 {
        if self.is_tall { TALL_ROW } else { LOW_ROW }
    }
}

impl LayoutCache {
    /// Makes the plan fit for `port`, and keeps it while the zoom stays about the same.
    pub(super) fn prepare(&mut self, setting: &Setting<'_>, port: &Viewport, room: f32) {
        let signature = Signature {
            fingerprint: setting.index.fingerprint,
            language: setting.words.language(),
            font_bits: setting.metrics.font_points.to_bits(),
            widest_bits: widest(port).to_bits(),
            height_bits: room.to_bits(),
        };
        let scale = f64::from(port.width) / (port.last_day - port.first_day).max(f64::MIN_POSITIVE);
        let is_same = self.signature.as_ref() == Some(&signature);
        let holds = scale >= self.plan.points_per_day * ROUNDING && scale * ROUNDING <= self.plan.points_per_day * HYSTERESIS;
        if is_same && holds {
            return;
        }
        if is_same {
            self.rows_before = self.tiles.values().flat_map(|tile| tile.items.iter().map(|item| (item.event, item.row))).collect();
        } else {
            let keeps_words = signature.has_same_words(self.signature.as_ref());
            let words = keeps_words.then(|| (std::mem::take(&mut self.names), std::mem::take(&mut self.labels)));
            *self = Self::default();
            (self.names, self.labels) = words.unwrap_or_default();
        }
        let is_closer = scale >= self.plan.points_per_day;
        self.plan.points_per_day = if is_closer || self.signature.is_none() { scale } else { scale / HYSTERESIS };
        let was_tall = self.signature.is_none() || self.plan.is_tall;
        self.signature = Some(signature);
        self.dense_lanes.resize(setting.index.lanes.len(), false);
        self.plan_lanes(setting, port, true);
        // Going back to tall rows needs some room to spare: else the height would flicker about a limit.
        let most_height = if was_tall { room } else { room / HYSTERESIS as f32 };
        if self.plan.content_height > most_height {
            self.plan_lanes(setting, port, false);
        }
    }

    fn plan_lanes(&mut self, setting: &Setting<'_>, port: &Viewport, is_tall: bool) {
        self.tiles.clear();
        self.plan.is_tall = is_tall;
        let is_exact = setting.index.count <= MOST_PACKED_AT_ONCE;
        let row_points = self.plan.row_points();
        let (mut lanes, mut top) = (Vec::with_capacity(setting.index.lanes.len()), 0.0);
        for (number, lane) in setting.index.lanes.iter().enumerate() {
            let (rows, has_band) =
                if is_exact { self.pack_all(setting, port, number, lane) } else { (most_rows(setting.index).min(lane.count), true) };
            let waiting_rows = lane.waiting.len().min(MOST_WAITING);
            let band = if has_band { BAND } else { 0.0 };
            let height = HEADING + band + (rows + waiting_rows) as f32 * row_points + LANE_GAP;
            lanes.push(LanePlan { name: lane_name(&lane.key, setting.words), top, height, rows, waiting_rows, has_band });
            top += height;
        }
        self.plan.lanes = lanes;
        self.plan.content_height = top;
    }

    /// Rows of a lane over all of time, and whether something has no place of its own.
    fn pack_all(&mut self, setting: &Setting<'_>, port: &Viewport, number: usize, lane: &IndexedLane) -> (usize, bool) {
        let (mut rows, mut has_piles) = (0, false);
        for class in &lane.classes {
            for level in [0, self.level_of(class.longest_days)] {
                let mut last = None;
                for span in &class.spans {
                    let tile = self.tile_number(setting.index, level, span.start);
                    if last.replace(tile) != Some(tile) {
                        let tile = self.tile(setting, port, TileKey { lane: number, level, number: tile });
                        rows = tile.items.iter().map(|item| item.row + 1).max().unwrap_or(0).max(rows);
                        has_piles |= !tile.piles.is_empty();
                    }
                }
            }
        }
        (rows, has_piles)
    }

    /// The tiles of a lane that reach into the viewport, long ones first; the shortest carry piles and densities.
    pub(super) fn tiles_in_sight(&mut self, setting: &Setting<'_>, port: &Viewport, lane_number: usize) -> Vec<(u32, i64, Arc<Tile>)> {
        let Some(lane) = setting.index.lanes.get(lane_number) else { return Vec::new() };
        if self.tiles.len() > MOST_TILES {
            self.tiles.clear();
        }
        let mut found = Vec::new();
        for level in self.levels(lane) {
            let first = self.tile_number(setting.index, level, port.first_day) - 1;
            let last = self.tile_number(setting.index, level, port.last_day) + 1;
            for number in first..=last {
                let tile = self.tile(setting, port, TileKey { lane: lane_number, level, number });
                if !tile.items.is_empty() || !tile.piles.is_empty() || !tile.columns.is_empty() {
                    found.push((level, number, tile));
                }
            }
        }
        found
    }

    /// The day at the left edge of a column; columns are counted from the axis's origin.
    pub(super) fn day_of_column(&self, index: &Index, column: i64) -> f64 {
        origin(index) + column as f64 * COLUMN / self.plan.points_per_day
    }

    /// Levels of tiles that a lane has, the longest first; always the shortest too.
    fn levels(&self, lane: &IndexedLane) -> Vec<u32> {
        let mut levels: Vec<u32> = lane.classes.iter().map(|class| self.level_of(class.longest_days)).chain([0]).collect();
        levels.sort_unstable_by(|a, b| b.cmp(a));
        levels.dedup();
        levels
    }

    fn level_of(&self, longest_days: f64) -> u32 {
        (longest_days * self.plan.points_per_day / LONGEST).log2().ceil().max(0.0) as u32
    }

    /// The tile that a day lies in. Edges are those of columns, so that no event falls between two tiles.
    fn tile_number(&self, index: &Index, level: u32, day: f64) -> i64 {
        let columns = ((day - origin(index)) * self.plan.points_per_day / COLUMN).clamp(-1e15, 1e15);
        let guess = columns.floor() as i64;
        // Rounding may be one column off.
        let column = [guess + 1, guess].into_iter().find(|column| self.day_of_column(index, *column) <= day).unwrap_or(guess - 1);
        column.div_euclid(tile_columns(level))
    }

    fn tile(&mut self, setting: &Setting<'_>, port: &Viewport, key: TileKey) -> Arc<Tile> {
        if let Some(tile) = self.tiles.get(&key) {
            return Arc::clone(tile);
        }
        let tile = Arc::new(self.make_tile(setting, port, key));
        self.tiles.insert(key, Arc::clone(&tile));
        tile
    }

    fn make_tile(&mut self, setting: &Setting<'_>, port: &Viewport, key: TileKey) -> Tile {
        let Some(lane) = setting.index.lanes.get(key.lane) else { return Tile::default() };
        let candidates = self.candidates(setting, lane, key);
        let (first_day, last_day) = self.days_of_tile(setting.index, key);
        let is_shortest = key.level == 0;
        let has_any = |class: &super::index::Class| !class.starting(first_day, last_day).is_empty();
        if candidates.is_empty() && !(is_shortest && lane.classes.iter().any(has_any)) {
            return Tile::default();
        }
        let around = self.around(setting, port, lane, key);
        let size = TILE * f64::from(key.level).exp2();
        let (left, right) = (key.number as f64 * size - size, key.number as f64 * size + 2.0 * size);
        let taken = around
            .iter()
            .flat_map(|tile| tile.taken.iter().copied())
            .filter(|(_, stretch)| stretch.overlaps(Stretch { start: left, end: right }));
        let all_rows = most_rows(setting.index);
        let (timeline, labels) = (setting.timeline, &mut self.labels);
        let style = label_style(setting, port);
        let mut label = |event: usize, is_short: bool| match timeline.events.get(event) {
            Some(found) => labels.label(event, found, is_short, style),
            None => Arc::default(),
        };
        let points_per_day = self.plan.points_per_day;
        let mut packing = Packing {
            points_per_day,
            origin: origin(setting.index),
            // Long events leave rows for short ones.
            most_rows: if is_shortest { all_rows } else { all_rows.div_ceil(2) },
            last_point: setting.index.extent.map_or(0.0, |(first, last)| (last - first) * points_per_day) + 40.0,
            is_tall: self.plan.is_tall,
            label: &mut label,
        };
        let mut tile = pack(&candidates, taken, &mut packing);
        if is_shortest {
            self.count_hidden(setting.index, lane, key, &around, &mut tile);
        }
        tile
    }

    fn candidates(&self, setting: &Setting<'_>, lane: &IndexedLane, key: TileKey) -> Vec<Candidate> {
        let (first_day, last_day) = self.days_of_tile(setting.index, key);
        let classes: Vec<_> = lane.classes.iter().filter(|class| self.level_of(class.longest_days) == key.level).collect();
        let trees: Vec<_> = classes.iter().map(|class| (&class.ranks, class.starting(first_day, last_day))).collect();
        let found = most_important(&trees, MOST_CANDIDATES);
        let candidate = |(class, at): (usize, u32)| {
            let class = classes.get(class)?;
            let event = *class.events.get(at as usize)? as usize;
            let row_before = self.rows_before.get(&event).copied();
            Some(Candidate { event, span: *class.spans.get(at as usize)?, row_before })
        };
        found.into_iter().filter_map(candidate).collect()
    }

    /// The tiles that are packed before this one and may reach into it.
    fn around(&mut self, setting: &Setting<'_>, port: &Viewport, lane: &IndexedLane, key: TileKey) -> Vec<Arc<Tile>> {
        let (first_day, last_day) = self.days_of_tile(setting.index, key);
        let mut found = Vec::new();
        for level in self.levels(lane).into_iter().filter(|level| *level > key.level) {
            // What reaches out of this tile by its own length may meet what reaches out of a longer one.
            let reach = last_day - first_day;
            let first = self.tile_number(setting.index, level, first_day - reach) - 1;
            let last = self.tile_number(setting.index, level, last_day + reach) + 1;
            found.extend((first..=last).map(|number| self.tile(setting, port, TileKey { level, number, ..key })));
        }
        if key.number.rem_euclid(2) == 1 {
            for number in [key.number - 1, key.number + 1] {
                found.push(self.tile(setting, port, TileKey { number, ..key }));
            }
        }
        found
    }

    fn days_of_tile(&self, index: &Index, key: TileKey) -> (f64, f64) {
        let columns = tile_columns(key.level);
        let first = key.number.saturating_mul(columns);
        (self.day_of_column(index, first), self.day_of_column(index, first.saturating_add(columns)))
    }

    /// What begins in the tile and has no place of its own, by piles; how many begin in each column.
    fn count_hidden(&self, index: &Index, lane: &IndexedLane, key: TileKey, around: &[Arc<Tile>], tile: &mut Tile) {
        let (first_day, last_day) = self.days_of_tile(index, key);
        let longer = around.iter().flat_map(|tile| &tile.items);
        let mut shown: Vec<(f64, usize)> = tile
            .items
            .iter()
            .chain(longer)
            .filter(|item| (first_day..last_day).contains(&item.span.start))
            .map(|item| (item.span.start, item.event))
            .collect();
        shown.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        shown.dedup();
        let first_column = key.number.saturating_mul(COLUMNS as i64);
        let mut cursors: Vec<usize> = lane.classes.iter().map(|class| class.starting(first_day, first_day).start).collect();
        let all: usize = lane.classes.iter().map(|class| class.starting(first_day, last_day).len()).sum();
        if all == shown.len() {
            return;
        }
        let step = COLUMNS / CLUSTERS;
        for pile in 0..CLUSTERS {
            let from = first_column.saturating_add((pile * step) as i64);
            let begun: Vec<usize> = cursors.clone();
            for column in 0..step {
                let end = self.day_of_column(index, from.saturating_add(column as i64 + 1));
                let mut count = 0;
                for (cursor, class) in cursors.iter_mut().zip(&lane.classes) {
                    let next = class.next_from(*cursor, end);
                    count += next - *cursor;
                    *cursor = next;
                }
                tile.columns.push(count as u32);
            }
            let last = self.day_of_column(index, from.saturating_add(step as i64));
            let passed = shown.partition_point(|(start, _)| *start < last);
            let mut shown_here: Vec<usize> = shown.drain(..passed).map(|(_, event)| event).collect();
            shown_here.sort_unstable();
            tile.piles.extend(pile_of(lane, &begun, &cursors, &shown_here));
        }
    }
}

impl Signature {
    fn has_same_words(&self, other: Option<&Self>) -> bool {
        other.is_some_and(|other| {
            (self.language, self.font_bits, self.widest_bits, self.fingerprint)
                == (other.language, other.font_bits, other.widest_bits, other.fingerprint)
        })
    }
}

/// The events from `begun` to `ended` of each class, but for those that are shown; `None` if none is left.
fn pile_of(lane: &IndexedLane, begun: &[usize], ended: &[usize], shown: &[usize]) -> Option<Pile> {
    let ranges = lane.classes.iter().zip(begun.iter().zip(ended));
    let count = ranges.clone().map(|(_, (begun, ended))| ended - begun).sum::<usize>().saturating_sub(shown.len());
    if count == 0 {
        return None;
    }
    let (mut members, mut first_day, mut last_day) = (Vec::new(), f64::INFINITY, f64::NEG_INFINITY);
    for (class, (begun, ended)) in ranges {
        let spans = class.spans.get(*begun..*ended).unwrap_or_default();
        first_day = spans.first().map_or(first_day, |span| first_day.min(span.start));
        last_day = spans.last().map_or(last_day, |span| last_day.max(span.start));
        let events = class.events.get(*begun..*ended).unwrap_or_default().iter().map(|event| *event as usize);
        members.extend(events.filter(|event| shown.binary_search(event).is_err()).take(MOST_MEMBERS));
    }
    members.sort_unstable();
    members.truncate(MOST_MEMBERS);
    Some(Pile { count, first_day, last_day, members })
}

const fn tile_columns(level: u32) -> i64 {
    (COLUMNS as i64) << (if level > 40 { 40 } else { level })
}

fn origin(index: &Index) -> f64 {
    index.extent.map_or(0.0, |(first, _)| first)
}

fn most_rows(index: &Index) -> usize {
    if index.lanes.len() == 1 { MOST_ROWS_ALONE } else { MOST_ROWS }
}

/// How labels are written on a canvas.
pub fn label_style<'a>(setting: &Setting<'a>, port: &Viewport) -> LabelStyle<'a> {
    LabelStyle { words: setting.words, measure: setting.measure, font: setting.metrics.font_points, widest: widest(port) }
}

/// Points of the widest label on a canvas of that width.
fn widest(port: &Viewport) -> f32 {
    WIDEST_LABEL.min(port.width * 0.46).max(40.0)
}
