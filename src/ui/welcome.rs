//! Before there is a timeline: what to open, how far reading has come, and what to do where nothing was found.

use super::{Desk, Intent, Sample};
use crate::message::Message;

pub(super) fn welcome_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.22);
        let is_empty = desk.state.timeline.is_some();
        let (title, hint) = if is_empty { ("welcome-none", "welcome-none-hint") } else { ("welcome-title", "welcome-hint") };
        ui.label(desk.palette.heading(desk.words.text(title)));
        ui.label(desk.palette.weak(desk.words.text(hint)));
        ui.add_space(16.0);
        let mut choice = |key: &str, intent: Intent| {
            if ui.add_sized([280.0, 32.0], egui::Button::new(desk.words.text(key))).clicked() {
                intents.push(intent);
            }
            ui.add_space(4.0);
        };
        choice("menu-open-files", Intent::ChooseFiles);
        choice("menu-open-folder", Intent::ChooseFolder);
        choice("menu-sample-briefs", Intent::ShowSample(Sample::Briefs));
        choice("menu-sample-fiction", Intent::ShowSample(Sample::Fiction));
    });
}

pub(super) fn loading_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let loading = desk.state.loading.unwrap_or_default();
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.35);
        ui.label(desk.palette.heading(desk.words.text("loading-title")));
        ui.add_space(8.0);
        let share = if loading.all == 0 { 0.0 } else { loading.done as f32 / loading.all as f32 };
        ui.add(egui::ProgressBar::new(share).desired_width(320.0));
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        ui.label(
            desk.palette
                .weak(desk.words.say(&Message::new("loading-count").count("done", count(loading.done)).count("all", count(loading.all)))),
        );
        ui.add_space(8.0);
        if ui.button(desk.words.text("button-cancel")).clicked() {
            intents.push(Intent::CancelLoading);
        }
    });
}
