//! The stretch of time that was marked with Shift and drag: how many events it holds, and what to do with it.

use crate::layout::{Role, Scale, Viewport};
use crate::ui::{Desk, Intent};
use egui::{Rect, Stroke, StrokeKind, pos2};

pub fn range_ui(ui: &mut egui::Ui, desk: &Desk<'_>, port: &Viewport, canvas: &egui::Response, intents: &mut Vec<Intent>) {
    let frame = canvas.rect;
    let Some((first, last)) = desk.state.range else { return };
    let scale = Scale::new(port, 0.0, port.width);
    let x = |day: f64| (frame.min.x + scale.x_from_day(day)).clamp(frame.min.x, frame.max.x);
    let rect = Rect::from_min_max(pos2(x(first), frame.min.y), pos2(x(last), frame.max.y));
    let color = desk.palette.color(Role::Selection);
    ui.painter().with_clip_rect(frame).rect(rect, 0.0, color.gamma_multiply(0.10), Stroke::new(1.0, color), StrokeKind::Inside);
    if canvas.dragged() || rect.width() < 1.0 {
        return;
    }
    let count = desk.state.shown.index.count_between(first, last);
    let place = pos2(rect.center().x.clamp(frame.min.x + 150.0, (frame.max.x - 150.0).max(frame.min.x + 150.0)), frame.min.y + 60.0);
    egui::Area::new(egui::Id::unique("range")).fixed_pos(place).pivot(egui::Align2::CENTER_TOP).show(ui.ctx(), |ui| {
        egui::Frame::popup(ui.style()).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.label(desk.palette.strong(desk.words.count("range-events", count)));
                if ui.button(desk.words.text("range-zoom")).clicked() {
                    intents.extend([Intent::FitDays(first, last), Intent::SetRange(None)]);
                }
                if ui.button(desk.words.text("range-export")).clicked() {
                    let form = crate::ui::ExportForm { extent: crate::ui::ExportExtent::CurrentView, ..Default::default() };
                    intents.extend([Intent::FitDays(first, last), Intent::SetRange(None), Intent::EditExport(Some(form))]);
                }
                if ui.button("×").on_hover_text(desk.words.text("button-dismiss")).clicked() {
                    intents.push(Intent::SetRange(None));
                }
            });
        });
    });
}
