//! The timeline under hand and eye: egui_plot hosts it, `layout` draws it, this room paints the scene and listens.

mod input;
mod motion;
mod nodes;
mod paint;
mod range;

pub use input::{centered, zoom};

use super::{Desk, Intent, minimap};
use crate::layout::{self, BundledFont, Index, LayoutCache, Scene, Setting, Viewport, fit_all};
use crate::timeline::Timeline;
use egui::Vec2;
use egui_plot::{Plot, PlotBounds};
use std::sync::{Arc, Mutex};

/// Points kept free for the legend below the canvas.
const LEGEND_POINTS: f32 = 46.0;

pub(super) fn canvas_ui(ui: &mut egui::Ui, desk: &Desk<'_>, timeline: &Timeline, intents: &mut Vec<Intent>) {
    let size = Vec2::new(ui.available_width(), (ui.available_height() - LEGEND_POINTS - minimap::HEIGHT - 8.0).max(120.0));
    let index = &desk.state.shown.index;
    let full = fit_all(index, size.x, size.y);
    let port = desk.state.viewport.map_or(full, |port| Viewport { width: size.x, height: size.y, ..port });
    if desk.state.viewport.is_none() && index.count > 0 {
        intents.push(Intent::SetViewport(port));
    }
    let response = host(ui, &port, size);
    let frame = response.rect;
    let metrics = desk.state.metrics();
    let setting = Setting { timeline, index, metrics: &metrics, words: desk.words, measure: BundledFont::shared() };
    let scene = arrange_kept(ui, &setting, &port);
    paint::paint(&ui.painter().with_clip_rect(frame), frame.min, &scene.shapes, desk.palette);
    nodes::nodes_ui(ui, desk, timeline, &scene, frame, intents);
    input::listen(ui, &input::Ground { response: &response, port: &port, full: &full, scene: &scene }, intents);
    range::range_ui(ui, desk, &port, &response, intents);
    minimap::minimap_ui(ui, desk, &port, intents);
    legend_ui(ui, desk, index);
}

/// The drawing, with what the last frame left for this one.
fn arrange_kept(ui: &egui::Ui, setting: &Setting<'_>, port: &Viewport) -> Scene {
    let id = ui.scope_id().with("layout cache");
    let cache = ui.data_mut(|data| Arc::clone(data.get_temp_mut_or_default::<Arc<Mutex<LayoutCache>>>(id)));
    match cache.lock() {
        Ok(mut cache) => layout::arrange(setting, port, &mut cache),
        Err(_) => layout::arrange(setting, port, &mut LayoutCache::default()),
    }
}

/// The plot that carries the canvas: its bounds are ours each frame, its own axes, grid and gestures are off.
fn host(ui: &mut egui::Ui, port: &Viewport, size: Vec2) -> egui::Response {
    let (first, last, height) = (port.first_day, port.last_day, f64::from(port.height));
    let plot = Plot::new("timeline canvas")
        .width(size.x)
        .height(size.y)
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .set_margin_fraction(Vec2::ZERO);
    let shown = plot.show(ui, |plot| plot.set_plot_bounds(PlotBounds::from_min_max([first, 0.0], [last, height])));
    shown.response
}

fn legend_ui(ui: &mut egui::Ui, desk: &Desk<'_>, index: &Index) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), LEGEND_POINTS), egui::Sense::hover());
    let entries = layout::entries(index, desk.words);
    let mut scene = Scene::default();
    layout::draw_legend(&entries, 12.0, 3.0, rect.width() - 24.0, BundledFont::shared(), &mut scene.shapes);
    paint::paint(&ui.painter().with_clip_rect(rect), rect.min, &scene.shapes, desk.palette);
}
