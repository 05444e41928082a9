//! All of time in one line: how many events each stretch has, and the window that the canvas shows. A press or drag moves the window.

use super::{Desk, Intent};
use crate::layout::{Role, Viewport};
use egui::{Rect, Stroke, StrokeKind, Vec2, pos2};
use egui_plot::{Bar, BarChart, Plot, PlotBounds};

/// Points.
pub(super) const HEIGHT: f32 = 44.0;

pub(super) fn minimap_ui(ui: &mut egui::Ui, desk: &Desk<'_>, port: &Viewport, intents: &mut Vec<Intent>) {
    let overview = &desk.state.shown.index.overview;
    let Some((first, last)) = desk.state.shown.index.extent.filter(|(first, last)| first < last) else {
        ui.allocate_space(Vec2::new(ui.available_width(), HEIGHT));
        return;
    };
    let most = overview.iter().copied().max().unwrap_or(1).max(1);
    let step = (last - first) / overview.len().max(1) as f64;
    let color = desk.palette.color(Role::Cluster);
    let bar = |(place, count): (usize, &u32)| {
        // The logarithm: a single event is seen beside a thousand.
        let height = f64::from(*count).ln_1p() / f64::from(most).ln_1p();
        Bar::new(first + (place as f64 + 0.5) * step, height).width(step).fill(color).stroke(Stroke::NONE)
    };
    let bars: Vec<Bar> = overview.iter().enumerate().filter(|(_, count)| **count > 0).map(bar).collect();
    let margin = (last - first) * 0.02;
    let plot = Plot::new("minimap")
        .height(HEIGHT)
        .show_axes(false)
        .show_grid(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .set_margin_fraction(Vec2::ZERO)
        .show(ui, |plot| {
            plot.set_plot_bounds(PlotBounds::from_min_max([first - margin, 0.0], [last + margin, 1.1]));
            plot.bar_chart(BarChart::new("events", bars).allow_hover(false));
        });
    let frame = plot.response.rect;
    let x_of = |day: f64| frame.min.x + ((day - first + margin) / (last - first + 2.0 * margin)) as f32 * frame.width();
    let (left, right) = (x_of(port.first_day).max(frame.min.x), x_of(port.last_day).min(frame.max.x));
    let window = Rect::from_min_max(pos2(left.min(right - 3.0), frame.min.y + 1.0), pos2(right, frame.max.y - 1.0));
    let edge = desk.palette.color(Role::Selection);
    ui.painter().with_clip_rect(frame).rect(window, 3.0, edge.gamma_multiply(0.12), Stroke::new(1.5, edge), StrokeKind::Inside);
    plot.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ScrollBar, true, desk.words.text("minimap-name")));
    let pressed = plot.response.clicked() || plot.response.dragged();
    if let Some(pointer) = plot.response.interact_pointer_pos().filter(|_| pressed) {
        let share = f64::from((pointer.x - frame.min.x) / frame.width().max(1.0));
        let (middle, half) = (first - margin + share * (last - first + 2.0 * margin), (port.last_day - port.first_day) / 2.0);
        intents.push(Intent::SetViewport(Viewport { first_day: middle - half, last_day: middle + half, ..*port }));
    }
}
