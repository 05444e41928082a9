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
    /// Events and clusters in time order: what can be clicked, focused and read out.
    pub nodes: Vec<Node>,
    pub counts: SceneCounts,
}

/// `glyphs + clustered + outside` is the number of events in the view; `labels + unlabelled` is the number of glyphs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SceneCounts {
    /// Events drawn with a glyph of their own.
    pub glyphs: usize,
    /// Events drawn together with others as one cluster.
    pub clustered: usize,
    /// Events that lie outside the viewport.
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

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// Index into `Timeline::events`.
    Event(usize),
    /// Indices into `Timeline::events`, in time order.
    Cluster(Vec<usize>),
}
