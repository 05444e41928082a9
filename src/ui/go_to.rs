//! A field for a date to go to, typed as people write dates in any of the languages.

use super::{Desk, Intent};
use egui::Key;

pub(super) fn go_to_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let Some(typed) = &desk.state.go_to else { return };
    let (mut text, mut is_open, mut is_entered) = (typed.clone(), true, false);
    let window = egui::Window::new(desk.words.text("go-to-title")).collapsible(false).resizable(false).open(&mut is_open);
    window.anchor(egui::Align2::CENTER_TOP, [0.0, 90.0]).show(ui.ctx(), |ui| {
        let hint = ui.label(desk.palette.weak(desk.words.text("go-to-hint"))).id;
        let edit = ui.add(egui::TextEdit::singleline(&mut text).desired_width(260.0)).labelled_by(hint);
        // Asked before the field takes the focus again, or Enter would never be seen.
        is_entered = edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if ui.memory(|memory| memory.focused().is_none()) {
            edit.request_focus();
        }
    });
    if is_entered {
        intents.push(Intent::GoTo(text));
    } else if !is_open || ui.input(|input| input.key_pressed(Key::Escape)) {
        intents.push(Intent::EditGoTo(None));
    } else if text != *typed {
        intents.push(Intent::EditGoTo(Some(text)));
    }
}
