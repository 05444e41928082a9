//! Before the window is closed or shows something else: what becomes of unsaved changes. And after a crash: what was brought back.

use super::curation_form::LeaveChoice;
use super::{Desk, Intent};

pub(super) fn leave_dialog_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    if desk.state.leaving.is_none() {
        return;
    }
    egui::Window::new(desk.words.text("leave-title"))
        .collapsible(false)
        .resizable(false)
        .anchor(egui::Align2::CENTER_CENTER, [0.0, 0.0])
        .show(ui.ctx(), |ui| {
            ui.label(desk.words.text("leave-hint"));
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                let choices =
                    [("leave-save", LeaveChoice::Save), ("leave-discard", LeaveChoice::Discard), ("button-cancel", LeaveChoice::Stay)];
                for (key, choice) in choices {
                    if ui.button(desk.words.text(key)).clicked() {
                        intents.push(Intent::Leave(choice));
                    }
                }
            });
        });
    if ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        intents.push(Intent::Leave(LeaveChoice::Stay));
    }
}

/// What was not saved when the program ended last time.
pub(super) fn recovery_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    if desk.state.recovered.is_empty() {
        return;
    }
    egui::Window::new(desk.words.text("recovery-title"))
        .collapsible(false)
        .resizable(false)
        .anchor(egui::Align2::CENTER_CENTER, [0.0, 0.0])
        .show(ui.ctx(), |ui| {
            ui.label(desk.words.count("recovery-hint", desk.state.recovered.len()));
            egui::ScrollArea::vertical().max_height(220.0).show(ui, |ui| {
                for key in desk.state.recovered.iter().rev().take(MOST_LISTED) {
                    ui.label(format!("· {}", desk.words.text(key)));
                }
            });
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                if ui.button(desk.words.text("recovery-keep")).clicked() {
                    intents.push(Intent::KeepRecovered(true));
                }
                if ui.button(desk.words.text("recovery-drop")).clicked() {
                    intents.push(Intent::KeepRecovered(false));
                }
            });
        });
}

/// Steps that are listed by name.
const MOST_LISTED: usize = 50;
