//! What the exported picture is to be like.

use super::{Desk, ExportExtent, ExportForm, ImageKind, Intent};
use egui::DragValue;

/// Sizes that people ask for, in pixels.
const PRESETS: [(u32, u32); 4] = [(1280, 800), (1920, 1200), (3840, 2160), (1080, 1350)];

pub(super) fn export_dialog_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let Some(form) = &desk.state.export else { return };
    let mut edited = form.clone();
    let mut is_open = true;
    let mut wants_save = false;
    egui::Window::new(desk.words.text("export-title"))
        .collapsible(false)
        .resizable(false)
        .open(&mut is_open)
        .anchor(egui::Align2::CENTER_CENTER, [0.0, 0.0])
        .show(ui.ctx(), |ui| {
            form_ui(ui, desk, &mut edited);
            ui.add_space(8.0);
            wants_save = ui.button(desk.words.text("button-save")).clicked();
        });
    if wants_save {
        intents.push(Intent::Export(edited));
    } else if !is_open || ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        intents.push(Intent::EditExport(None));
    } else if edited != *form {
        intents.push(Intent::EditExport(Some(edited)));
    }
}

fn form_ui(ui: &mut egui::Ui, desk: &Desk<'_>, form: &mut ExportForm) {
    egui::Grid::new("export form").num_columns(2).spacing([12.0, 8.0]).show(ui, |ui| {
        ui.label(desk.words.text("export-extent"));
        ui.horizontal(|ui| {
            ui.radio_value(&mut form.extent, ExportExtent::Whole, desk.words.text("export-whole"));
            ui.radio_value(&mut form.extent, ExportExtent::CurrentView, desk.words.text("export-view"));
        });
        ui.end_row();
        ui.label(desk.words.text("export-kind"));
        ui.horizontal(|ui| {
            ui.radio_value(&mut form.kind, ImageKind::Png, "PNG");
            ui.radio_value(&mut form.kind, ImageKind::Svg, "SVG");
        });
        ui.end_row();
        let pixels = ui.label(desk.words.text("export-pixels")).id;
        ui.horizontal(|ui| {
            ui.add(DragValue::new(&mut form.width).range(320..=16_384)).labelled_by(pixels);
            ui.label("×");
            ui.add(DragValue::new(&mut form.height).range(240..=16_384)).labelled_by(pixels);
            for (width, height) in PRESETS {
                if ui.small_button(format!("{width}×{height}")).clicked() {
                    (form.width, form.height) = (width, height);
                }
            }
        });
        ui.end_row();
        let dpi = ui.label("DPI").id;
        ui.add(DragValue::new(&mut form.dpi).range(36..=1200)).labelled_by(dpi);
        ui.end_row();
        ui.label(desk.words.text("export-theme"));
        ui.horizontal(|ui| {
            ui.radio_value(&mut form.is_dark, false, desk.words.text("theme-light"));
            ui.radio_value(&mut form.is_dark, true, desk.words.text("theme-dark"));
        });
        ui.end_row();
        let heading = ui.label(desk.words.text("export-heading")).id;
        let edit = egui::TextEdit::singleline(&mut form.title).hint_text(desk.words.text("export-heading-hint")).desired_width(300.0);
        ui.add(edit).labelled_by(heading);
        ui.end_row();
    });
}
