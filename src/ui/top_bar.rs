//! Open, samples, picture; lanes, theme, language.

use super::{Desk, ExportForm, Intent, Sample, ThemeChoice};
use crate::layout::Grouping;
use crate::words::ui_languages;

pub(super) fn top_bar_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.label(desk.palette.heading("Linimasa"));
        ui.add_space(8.0);
        open_ui(ui, desk, intents);
        let has_events = desk.state.timeline.as_deref().is_some_and(|timeline| !timeline.events.is_empty());
        if ui.add_enabled(has_events, egui::Button::new(desk.words.text("button-export"))).clicked() {
            intents.push(Intent::EditExport(Some(ExportForm::default())));
        }
        if ui.add_enabled(has_events, egui::Button::new(desk.words.text("button-fit"))).on_hover_text("0").clicked() {
            intents.push(Intent::FitAll);
        }
        ui.separator();
        lanes_ui(ui, desk, intents);
        theme_ui(ui, desk, intents);
        language_ui(ui, desk, intents);
    });
    ui.add_space(3.0);
}

fn open_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    ui.menu_button(desk.words.text("menu-open"), |ui| {
        let mut entry = |key: &str, intent: Intent| {
            if ui.button(desk.words.text(key)).clicked() {
                intents.push(intent);
                ui.close();
            }
        };
        entry("menu-open-files", Intent::ChooseFiles);
        entry("menu-open-folder", Intent::ChooseFolder);
        entry("menu-sample-briefs", Intent::ShowSample(Sample::Briefs));
        entry("menu-sample-fiction", Intent::ShowSample(Sample::Fiction));
    });
}

fn lanes_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let all = [
        (Grouping::Concept, "lanes-concept"),
        (Grouping::Status, "lanes-status"),
        (Grouping::Source, "lanes-source"),
        (Grouping::Language, "lanes-language"),
        (Grouping::Together, "lanes-together"),
    ];
    let current = all.iter().find(|(grouping, _)| *grouping == desk.state.grouping).map_or("", |(_, key)| key);
    egui::ComboBox::from_id_salt("lanes").selected_text(desk.words.text(current)).show_ui(ui, |ui| {
        for (grouping, key) in all {
            if ui.selectable_label(grouping == desk.state.grouping, desk.words.text(key)).clicked() {
                intents.push(Intent::SetGrouping(grouping));
            }
        }
    });
}

fn theme_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let all = [(ThemeChoice::System, "theme-system"), (ThemeChoice::Light, "theme-light"), (ThemeChoice::Dark, "theme-dark")];
    let current = all.iter().find(|(choice, _)| *choice == desk.state.theme).map_or("", |(_, key)| key);
    egui::ComboBox::from_id_salt("theme").selected_text(desk.words.text(current)).show_ui(ui, |ui| {
        for (choice, key) in all {
            if ui.selectable_label(choice == desk.state.theme, desk.words.text(key)).clicked() {
                intents.push(Intent::SetTheme(choice));
            }
        }
    });
}

fn language_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let name = |language: &str| desk.words.text(&format!("own-name-{language}"));
    egui::ComboBox::from_id_salt("language").selected_text(name(desk.words.language())).show_ui(ui, |ui| {
        for language in ui_languages() {
            if ui.selectable_label(language == desk.words.language(), name(language)).clicked() {
                intents.push(Intent::SetLanguage(language));
            }
        }
    });
}
