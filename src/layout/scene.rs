//! A finished drawing as data. It can be dumped, compared, counted and hit-tested without a window.

use serde::Serialize;

/// All there is to paint, in painting order, and all there is to point at.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Scene {
    /// Points; the origin is the top left corner, y runs down.
    pub width: f32,
    pub height: f32,
    /// Points that axis and lanes need in all; more than `height` where the rest is reached by scrolling.
    pub content_height: f32,
    pub shapes: Vec<Shape>,
    /// Events and piles in time order: what can be clicked, focused and read out.
    pub nodes: Vec<Node>,
    pub counts: SceneCounts,
}

/// `glyphs + clustered + outside` is the number of events in the view; `labels + unlabelled` is the number of glyphs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SceneCounts {
    /// Events drawn with a glyph of their own.
    pub glyphs: usize,
    /// Events without a glyph of their own: counted in a pile, a density or a heading.
    pub clustered: usize,
    /// Events that lie outside the viewport, in time or below its lower edge.
    pub outside: usize,
    /// Glyphs with their label.
    pub labels: usize,
    /// Glyphs whose label had no room; each is counted in a "+n".
    pub unlabelled: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Point {
    pub x: f32,
    pub y: f32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Rect {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

impl Rect {
    pub const fn right(self) -> f32 {
        self.x + self.width
    }

    pub const fn bottom(self) -> f32 {
        self.y + self.height
    }

    /// Whether the two share an area; touching edges do not count.
    pub fn intersects(self, other: Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    pub fn contains(self, point: Point) -> bool {
        (self.x..self.right()).contains(&point.x) && (self.y..self.bottom()).contains(&point.y)
    }
}

/// One thing to paint.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "shape", rename_all = "kebab-case")]
pub enum Shape {
    Rect {
        rect: Rect,
        radius: f32,
        fill: Option<Role>,
        stroke: Option<Stroke>,
    },
    /// A line through `points`, or the area they enclose.
    Path {
        points: Vec<Point>,
        closed: bool,
        fill: Option<Role>,
        stroke: Option<Stroke>,
    },
    /// Many upright rectangles of one colour, without edges.
    Bars {
        rects: Vec<Rect>,
        fill: Role,
    },
    /// Many lines that do not touch one another: from, to.
    Lines {
        lines: Vec<(Point, Point)>,
        stroke: Stroke,
    },
    /// Fills `rect` from nothing to `role` (left to right), or the other way round.
    Fade {
        rect: Rect,
        role: Role,
        rising: bool,
    },
    /// `origin` is the left end of the base line.
    Text {
        origin: Point,
        text: String,
        size: f32,
        weight: FontWeight,
        role: Role,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Stroke {
    pub role: Role,
    pub width: f32,
    pub dash: Dash,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dash {
    #[default]
    Solid,
    Dashed,
    Dotted,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FontWeight {
    #[default]
    Regular,
    Bold,
}

/// What a thing is, not how it looks: `assets/theme` gives each role its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    Background,
    Panel,
    LaneEven,
    LaneOdd,
    /// Time that is still to come.
    Future,
    Grid,
    GridMajor,
    Text,
    TextWeak,
    Today,
    Happened,
    Planned,
    Projected,
    Conditional,
    Cancelled,
    /// Alleged or denied: only ever an outline.
    Disputed,
    Conflict,
    Cluster,
    /// Does not match the filter.
    Dimmed,
    Selection,
    /// Behind a phrase in the reader.
    Mark,
    Link,
}

/// Something that can be pointed at.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Node {
    pub target: Target,
    /// At least 24 points each way, so that it can be hit.
    pub rect: Rect,
    /// Title, date in words, status: what a screen reader says.
    pub name: String,
    /// The label, where it had room.
    pub label: Option<Rect>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// Index into `Timeline::events`.
    Event(usize),
    /// Events near one another that have no glyph of their own.
    Pile(PileTarget),
}

/// What a pile stands for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PileTarget {
    pub count: usize,
    /// Days since 1970-01-01 of the first and the last that begins in it.
    pub first_day: f64,
    pub last_day: f64,
    /// Indices into `Timeline::events`, in time order; the first two hundred.
    pub members: Vec<usize>,
}
