//! A whole page for export: title, canvas, legend, numbered sources.

use super::legend::{draw_legend, entries};
use super::scene::{FontWeight, Point, Rect, Role, Scene, Shape};
use super::{Index, LayoutCache, Metrics, Setting, TextMeasure, Viewport, arrange, fit_all};
use crate::documents::{Article, ArticleKind};
use crate::edtf::Edtf;
use crate::message::Message;
use crate::timeline::TimelineView;
use crate::words::Words;

const MARGIN: f32 = 30.0;
const TITLE: f32 = 24.0;
const SOURCE: f32 = 11.0;
const SOURCE_LINE: f32 = 17.0;
/// Points of a page's width at which text has its designed size.
const DESIGN_WIDTH: f32 = 1280.0;
/// Steps in which a page that is too full is drawn smaller.
const SMALLER: [f32; 6] = [1.0, 1.15, 1.3, 1.5, 1.75, 2.0];

/// What is to be on the page.
#[derive(Clone, Debug, Default)]
pub struct PictureRequest {
    /// Pixels.
    pub width: u32,
    pub height: u32,
    pub title: Option<String>,
    /// Days since 1970-01-01; the whole timeline where a side is not given.
    pub from: Option<f64>,
    pub to: Option<f64>,
    pub metrics: Metrics,
    /// What else is to be known of the picture: its filter, the day it is seen from.
    pub remarks: Vec<String>,
}

/// A page, and how many pixels one of its points is.
#[derive(Clone, Debug)]
pub struct Picture {
    pub scene: Scene,
    pub scale: f32,
}

/// Draws the page. What does not fit at the designed size is drawn smaller, down to half.
pub fn picture(view: &TimelineView<'_>, request: &PictureRequest, words: &Words, measure: &dyn TextMeasure) -> Picture {
    let index = Index::new(view, request.metrics.grouping);
    let setting = Setting { timeline: view.timeline, index: &index, metrics: &request.metrics, words, measure };
    let mut last = None;
    for smaller in SMALLER {
        let scale = request.width as f32 / (DESIGN_WIDTH * smaller);
        let (width, height) = (request.width as f32 / scale, request.height as f32 / scale);
        let (scene, fits) = page(view, &setting, request, width, height);
        last = Some(Picture { scene, scale });
        if fits {
            break;
        }
    }
    last.unwrap_or_else(|| Picture { scene: Scene::default(), scale: 1.0 })
}

/// The page in points, and whether all lanes fit.
fn page(view: &TimelineView<'_>, setting: &Setting<'_>, request: &PictureRequest, width: f32, height: f32) -> (Scene, bool) {
    let Setting { words, measure, .. } = *setting;
    let inner = width - 2.0 * MARGIN;
    let mut scene = Scene { width, height, ..Scene::default() };
    let ground = Rect { x: 0.0, y: 0.0, width, height };
    scene.shapes.push(Shape::Rect { rect: ground, radius: 0.0, fill: Some(Role::Background), stroke: None });
    let top = draw_title(view, request, words, &mut scene);
    let mut below = Vec::new();
    let legend_height = draw_legend(&entries(setting.index, words), MARGIN, 0.0, inner, measure, &mut below);
    let sources_height = draw_sources(view, legend_height + 10.0, inner, words, measure, &mut below);
    let canvas_height = (height - top - legend_height - sources_height - 34.0 - MARGIN).max(160.0);
    let port = viewport(setting.index, request, inner, canvas_height);
    let canvas = arrange(setting, &port, &mut LayoutCache::default());
    let fits = canvas.content_height <= canvas_height + 0.5;
    put(&mut scene, canvas, MARGIN, top);
    let below_top = top + canvas_height + 14.0;
    scene.shapes.extend(below.into_iter().map(|shape| moved(shape, 0.0, below_top)));
    draw_footer(words, measure, &mut scene);
    scene.content_height = height;
    (scene, fits)
}

fn viewport(index: &Index, request: &PictureRequest, width: f32, height: f32) -> Viewport {
    let all = fit_all(index, width, height);
    let first_day = request.from.unwrap_or(all.first_day);
    let last_day = request.to.unwrap_or(all.last_day).max(first_day + 1.0 / 24.0);
    Viewport { first_day, last_day, ..all }
}

fn draw_title(view: &TimelineView<'_>, request: &PictureRequest, words: &Words, scene: &mut Scene) -> f32 {
    let title = request.title.clone().unwrap_or_else(|| default_title(view, words));
    scene.shapes.push(Shape::Text {
        origin: Point { x: MARGIN, y: MARGIN + 18.0 },
        text: title,
        size: TITLE,
        weight: FontWeight::Bold,
        role: Role::Text,
    });
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let message =
        Message::new("picture-summary").count("events", count(view.shown.len())).count("articles", count(view.timeline.articles.len()));
    let summary = std::iter::once(words.say(&message)).chain(request.remarks.iter().cloned()).collect::<Vec<_>>().join(" · ");
    let origin = Point { x: MARGIN, y: MARGIN + 40.0 };
    scene.shapes.push(Shape::Text { origin, text: summary, size: 12.5, weight: FontWeight::Regular, role: Role::TextWeak });
    MARGIN + 54.0
}

/// The subject that most events are about; a plain word where none is named.
fn default_title(view: &TimelineView<'_>, words: &Words) -> String {
    let mut counts: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for event in view.shown.iter().filter_map(|index| view.timeline.events.get(*index)) {
        if let Some(subject) = &event.subject {
            *counts.entry(subject).or_default() += 1;
        }
    }
    let most = counts.into_iter().max_by_key(|(name, count)| (*count, std::cmp::Reverse(name.len()))).map(|(name, _)| name.to_owned());
    most.unwrap_or_else(|| words.text("picture-title"))
}

/// The articles, numbered, in as many columns as fit; returns the height.
fn draw_sources(view: &TimelineView<'_>, top: f32, width: f32, words: &Words, measure: &dyn TextMeasure, shapes: &mut Vec<Shape>) -> f32 {
    let articles = &view.timeline.articles;
    let columns: usize = if articles.len() > 12 {
        3
    } else if articles.len() > 5 {
        2
    } else {
        1
    };
    let rows = articles.len().div_ceil(columns).max(1);
    let column_width = width / columns as f32;
    let heading = Point { x: MARGIN, y: top + 12.0 };
    shapes.push(Shape::Text {
        origin: heading,
        text: words.text("picture-sources"),
        size: 12.0,
        weight: FontWeight::Bold,
        role: Role::Text,
    });
    for (index, dated) in articles.iter().enumerate() {
        let published = dated.dating.published.as_ref().map(|published| published.edtf);
        let line = format!("{}. {}", index + 1, source_line(&dated.article, published, words));
        let text = cut(&line, column_width - 14.0, measure);
        let origin =
            Point { x: MARGIN + (index / rows) as f32 * column_width, y: top + 12.0 + SOURCE_LINE * ((index % rows) as f32 + 1.0) };
        shapes.push(Shape::Text { origin, text, size: SOURCE, weight: FontWeight::Regular, role: Role::TextWeak });
    }
    12.0 + SOURCE_LINE * rows as f32 + 10.0
}

/// Publisher, title, date, address; a brief says that it is one.
pub fn source_line(article: &Article, published: Option<Edtf>, words: &Words) -> String {
    let date = published.map_or_else(|| words.text("source-undated"), |edtf| words.date(edtf));
    let host = article.url.as_deref().and_then(|url| url.split('/').nth(2)).map(|host| host.trim_start_matches("www.").to_owned());
    let publisher = article.publisher.clone().or(host).unwrap_or_else(|| article.id.clone());
    let publisher = match article.kind {
        ArticleKind::Original => publisher,
        ArticleKind::Brief => words.say(&Message::new("brief-after").text("publisher", publisher)),
    };
    // A brief has a headline of our own; what is cited is the article's.
    let title = article.after.clone().or_else(|| article.title.clone());
    let parts = [Some(publisher), title, Some(date), article.url.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn cut(text: &str, width: f32, measure: &dyn TextMeasure) -> String {
    if measure.width(text, SOURCE, FontWeight::Regular) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        kept.push(c);
        if measure.width(&kept, SOURCE, FontWeight::Regular) > width - 12.0 {
            break;
        }
    }
    kept + "…"
}

fn draw_footer(words: &Words, measure: &dyn TextMeasure, scene: &mut Scene) {
    let text = words.text("picture-footer");
    let width = measure.width(&text, 10.0, FontWeight::Regular);
    let origin = Point { x: scene.width - MARGIN - width, y: scene.height - 12.0 };
    scene.shapes.push(Shape::Text { origin, text, size: 10.0, weight: FontWeight::Regular, role: Role::TextWeak });
}

/// Puts a canvas at a place of the page.
fn put(scene: &mut Scene, canvas: Scene, x: f32, y: f32) {
    scene.shapes.extend(canvas.shapes.into_iter().map(|shape| moved(shape, x, y)));
    scene.nodes.extend(canvas.nodes.into_iter().map(|mut node| {
        node.rect = moved_rect(node.rect, x, y);
        node.label = node.label.map(|label| moved_rect(label, x, y));
        node
    }));
    scene.counts = canvas.counts;
}

const fn moved_rect(rect: Rect, x: f32, y: f32) -> Rect {
    Rect { x: rect.x + x, y: rect.y + y, ..rect }
}

fn moved(shape: Shape, x: f32, y: f32) -> Shape {
    let moved_point = |point: Point| Point { x: point.x + x, y: point.y + y };
    match shape {
        Shape::Rect { rect, radius, fill, stroke } => Shape::Rect { rect: moved_rect(rect, x, y), radius, fill, stroke },
        Shape::Path { points, closed, fill, stroke } => {
            Shape::Path { points: points.into_iter().map(moved_point).collect(), closed, fill, stroke }
        }
        Shape::Bars { rects, fill } => Shape::Bars { rects: rects.into_iter().map(|rect| moved_rect(rect, x, y)).collect(), fill },
        Shape::Lines { lines, stroke } => {
            let lines = lines.into_iter().map(|(from, to)| (moved_point(from), moved_point(to))).collect();
            Shape::Lines { lines, stroke }
        }
        Shape::Fade { rect, role, rising } => Shape::Fade { rect: moved_rect(rect, x, y), role, rising },
        Shape::Text { origin, text, size, weight, role } => Shape::Text { origin: moved_point(origin), text, size, weight, role },
    }
}
