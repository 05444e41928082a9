//! A field for a path, where the system opens no dialog.

use super::{Desk, Intent, PathPurpose};
use std::path::PathBuf;

pub(super) fn path_dialog_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let Some(field) = &desk.state.path_field else { return };
    let key = match field.purpose {
        PathPurpose::Open | PathPurpose::Add => "path-open",
        PathPurpose::Save(_) | PathPurpose::SaveData(_) | PathPurpose::SaveProject => "path-save",
    };
    let mut text = field.text.clone();
    let (mut is_open, mut is_done) = (true, false);
    egui::Window::new(desk.words.text(key))
        .collapsible(false)
        .resizable(false)
        .open(&mut is_open)
        .anchor(egui::Align2::CENTER_CENTER, [0.0, 0.0])
        .show(ui.ctx(), |ui| {
            let hint = ui.label(desk.palette.weak(desk.words.text("path-hint"))).id;
            let edit = ui.add(egui::TextEdit::singleline(&mut text).desired_width(420.0)).labelled_by(hint);
            // Asked before the field takes the focus again, or Enter would never be seen.
            let entered = edit.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            if ui.memory(|memory| memory.focused().is_none()) {
                edit.request_focus();
            }
            is_done = ui.button(desk.words.text("button-ok")).clicked() || entered;
        });
    if is_done && !text.trim().is_empty() {
        intents.push(Intent::TakePath(PathBuf::from(text.trim())));
    } else if !is_open || ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        intents.push(Intent::EditPath(None));
    } else if text != field.text {
        intents.push(Intent::EditPath(Some(text)));
    }
}
