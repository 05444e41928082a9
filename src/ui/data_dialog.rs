//! The timeline for other programs: which format, and what leaves with it, before anything is written.

use super::{Desk, Intent};
use crate::message::Message;

/// What is to be written, as the dialog has it. `app` says which formats there are and what leaves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DataForm {
    /// As the command line names it.
    pub format: &'static str,
    pub formats: Vec<&'static str>,
    pub with_texts: bool,
    pub with_bom: bool,
    /// One sentence each.
    pub leaves: Vec<Message>,
}

pub(super) fn data_dialog_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let Some(form) = &desk.state.data else { return };
    let mut edited = form.clone();
    let (mut is_open, mut is_done) = (true, false);
    egui::Window::new(desk.words.text("data-title"))
        .collapsible(false)
        .resizable(false)
        .open(&mut is_open)
        .anchor(egui::Align2::CENTER_CENTER, [0.0, 0.0])
        .show(ui.ctx(), |ui| {
            ui.set_max_width(460.0);
            ui.label(desk.palette.strong(desk.words.text("data-format")));
            ui.horizontal_wrapped(|ui| {
                for format in &form.formats {
                    ui.radio_value(&mut edited.format, *format, *format);
                }
            });
            ui.add_enabled(form.format == "json", egui::Checkbox::new(&mut edited.with_texts, desk.words.text("data-texts")));
            ui.add_enabled(form.format == "csv", egui::Checkbox::new(&mut edited.with_bom, desk.words.text("data-bom")));
            ui.add_space(6.0);
            ui.label(desk.palette.strong(desk.words.text("data-leaves")));
            for message in &form.leaves {
                ui.label(desk.words.say(message));
            }
            ui.add_space(8.0);
            is_done = ui.button(desk.words.text("button-save")).clicked();
        });
    if is_done {
        intents.push(Intent::ExportData(edited));
    } else if !is_open || ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        intents.push(Intent::EditData(None));
    } else if edited != *form {
        intents.push(Intent::EditData(Some(edited)));
    }
}
