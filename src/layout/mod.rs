//! A view of the timeline as a finished drawing: positions, roles and words, no colours, no window. Pure.
//!
//! ```text
//! TimelineView --Index--\
//! Viewport + Metrics + Words --arrange (keeps work in a LayoutCache)--> Scene --> ui::canvas | export::svg
//! ```

mod arrange;
mod axis;
mod cache;
mod draw;
mod glyphs;
mod index;
mod labels;
mod lanes;
mod legend;
mod measure;
mod picture;
mod rank_tree;
mod rows;
mod scale;
mod scene;
mod sight;
mod span;
mod theme;
mod ticks;
mod tile;

pub use arrange::{Setting, arrange, arrange_once};
pub use cache::LayoutCache;
pub use draw::event_name;
pub use glyphs::Look;
pub use index::{Index, IndexedLane};
pub use labels::date_words;
pub use lanes::{LaneKey, concept_name, lane_name, status_key};
pub use legend::{Entry, draw_legend, entries};
pub use measure::{BundledFont, FONT_BOLD, FONT_FAMILY, FONT_REGULAR};
pub use picture::{Picture, PictureRequest, picture, source_line};
pub use scale::{Scale, date_of, day_number};
pub use scene::{Dash, FontWeight, Node, PileTarget, Point, Rect, Role, Scene, SceneCounts, Shape, Stroke, Target};
pub use theme::{Theme, ThemeName};

use crate::events::{Condition, Offset};
use crate::message::Message;
use crate::words::Words;
use chrono::NaiveDate;

/// What part of time is looked at, and how big the picture of it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// Days since 1970-01-01 at the left edge of the canvas; fractions are parts of a day. `f64`: `f32` is a minute off today.
    pub first_day: f64,
    /// Days since 1970-01-01 at the right edge; greater than `first_day`.
    pub last_day: f64,
    /// Points.
    pub width: f32,
    /// Points. What does not fit below is reached by `scroll_points`.
    pub height: f32,
    /// How far the lanes are moved up, in points; 0 shows the first lane.
    pub scroll_points: f32,
}

/// How it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Metrics {
    pub grouping: Grouping,
    /// Where the today line stands; none is drawn without it.
    pub today: Option<NaiveDate>,
    /// The event whose label has priority; index into `Timeline::events`.
    pub selected: Option<usize>,
    /// What the search found; sorted indices into `Timeline::events`.
    pub hits: Vec<usize>,
    /// Size of labels in points; everything else follows from it.
    pub font_points: f32,
}

impl Default for Metrics {
    fn default() -> Self {
        Self { grouping: Grouping::Concept, today: None, selected: None, hits: Vec::new(), font_points: 13.0 }
    }
}

/// What one lane holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// One lane for all.
    Together,
    #[default]
    Concept,
    Status,
    Source,
    Language,
    Subject,
    Actor,
}

/// How wide text is in the font that all painters use.
pub trait TextMeasure {
    /// Width in points of `text` at `size` points.
    fn width(&self, text: &str, size: f32, weight: FontWeight) -> f32;
}

/// The viewport that shows all events with a margin, for a canvas of that size.
pub fn fit_all(index: &Index, width: f32, height: f32) -> Viewport {
    let (first, last) = index.extent.unwrap_or((0.0, 365.0));
    fit(first, last, width, height)
}

/// The viewport that shows the days from `first` to `last` with a margin.
pub fn fit(first: f64, last: f64, width: f32, height: f32) -> Viewport {
    let margin = ((last - first) * 0.03).max(1.5);
    Viewport { first_day: first - margin, last_day: last + margin, width, height, scroll_points: 0.0 }
}

/// "90 days after ratification number 40".
pub fn condition_words(condition: &Condition, words: &Words) -> String {
    let (key, count) = match condition.offset {
        Offset::Days(days) => ("condition-days", days),
        Offset::Months(months) => ("condition-months", months),
        Offset::FirstOfMonthAfterMonths(months) => ("condition-first-of-month", months),
    };
    let prerequisite = lanes::concept_name(Some(condition.prerequisite), words);
    words.say(&Message::new(key).count("count", count.into()).text("prerequisite", prerequisite).count("number", condition.count.into()))
}
