//! A view of the timeline as a finished drawing: positions, roles and words, no colours, no window. Pure.
//!
//! ```text
//! TimelineView + Viewport + Metrics + Words + TextMeasure --arrange--> Scene --> ui::canvas | export::svg
//! ```

mod scene;

pub use scene::{Dash, FontWeight, Node, Point, Rect, Role, Scene, SceneCounts, Shape, Stroke, Target};

use crate::timeline::TimelineView;
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
    /// Size of labels in points; everything else follows from it.
    pub font_points: f32,
}

impl Default for Metrics {
    fn default() -> Self {
        Self { grouping: Grouping::Concept, today: None, selected: None, font_points: 13.0 }
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
}

/// How wide text is in the font that all painters use.
pub trait TextMeasure {
    /// Width in points of `text` at `size` points.
    fn width(&self, text: &str, size: f32, weight: FontWeight) -> f32;
}

/// The canvas: axis, lanes, glyphs, labels. The legend, title and source list of a picture are `page`'s.
pub fn arrange(view: &TimelineView<'_>, port: &Viewport, metrics: &Metrics, words: &Words, measure: &dyn TextMeasure) -> Scene {
    let _ = (view, metrics, words, measure);
    Scene { width: port.width, height: port.height, ..Scene::default() }
}

/// The viewport that shows all events with a margin, for a canvas of that size.
pub fn fit_all(view: &TimelineView<'_>, width: f32, height: f32) -> Viewport {
    let _ = view;
    Viewport { first_day: 0.0, last_day: 1.0, width, height, scroll_points: 0.0 }
}
