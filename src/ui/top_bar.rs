//! Open, project, undo, picture; lanes, theme, language.

use super::curate::undated_count;
use super::curation_form::CurationForm;
use super::source_forms::undated_rows;
use super::{DataForm, Desk, ExportForm, Intent, Sample, ThemeChoice};
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
        let table = egui::Button::selectable(desk.state.shows_table, desk.words.text("button-table"));
        if ui.add_enabled(has_events, table).on_hover_text("T").clicked() {
            intents.push(Intent::ShowTable(!desk.state.shows_table));
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
        ui.separator();
        let mut entry = |key: &str, intent: Intent| {
            if ui.button(desk.words.text(key)).clicked() {
                intents.push(intent);
                ui.close();
            }
        };
        entry("menu-sample-briefs", Intent::ShowSample(Sample::Briefs));
        entry("menu-sample-fiction", Intent::ShowSample(Sample::Fiction));
        recent_ui(ui, desk, intents);
    });
    project_ui(ui, desk, intents);
}

fn recent_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    if desk.state.recent.is_empty() {
        return;
    }
    ui.separator();
    ui.label(desk.palette.weak(desk.words.text("menu-recent")));
    for path in &desk.state.recent {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if ui.button(name).on_hover_text(path.display().to_string()).clicked() {
            intents.push(Intent::OpenPaths(vec![path.clone()]));
            ui.close();
        }
    }
}

/// Saving, adding, what concerns all articles, and the way back.
fn project_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let Some(timeline) = desk.state.timeline.as_deref() else { return };
    ui.menu_button(desk.words.text("menu-project"), |ui| {
        let mut entry = |ui: &mut egui::Ui, name: String, is_enabled: bool, intent: Intent| {
            if ui.add_enabled(is_enabled, egui::Button::new(name)).clicked() {
                intents.push(intent);
                ui.close();
            }
        };
        entry(ui, desk.words.text("menu-save"), true, Intent::Save);
        entry(ui, desk.words.text("menu-save-as"), true, Intent::SaveAs);
        ui.separator();
        entry(ui, desk.words.text("menu-add-files"), true, Intent::AddFiles);
        entry(ui, desk.words.text("menu-add-folder"), true, Intent::AddFolder);
        ui.separator();
        let undated = undated_count(timeline);
        let grid = Intent::EditCuration(Some(CurationForm::Published(undated_rows(timeline))));
        entry(ui, desk.words.count("menu-published", undated), undated > 0, grid);
        entry(ui, desk.words.text("menu-ranks"), true, Intent::EditCuration(Some(CurationForm::Ranks)));
        ui.separator();
        let has_events = !timeline.events.is_empty();
        entry(ui, desk.words.text("menu-export-data"), has_events, Intent::EditData(Some(DataForm::default())));
    });
    let mut step = |ui: &mut egui::Ui, name: &str, shortcut: &str, is_enabled: bool, intent: Intent| {
        if ui.add_enabled(is_enabled, egui::Button::new(desk.words.text(name))).on_hover_text(shortcut).clicked() {
            intents.push(intent);
        }
    };
    step(ui, "button-undo", "Ctrl+Z", desk.state.project.can_undo, Intent::Undo);
    step(ui, "button-redo", "Ctrl+Shift+Z", desk.state.project.can_redo, Intent::Redo);
    let name = desk.state.project.path.as_ref().and_then(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned());
    let name = name.unwrap_or_else(|| desk.words.text("project-unnamed"));
    let is_worth_naming = desk.state.project.path.is_some() || desk.state.project.has_unsaved;
    if is_worth_naming {
        let mark = if desk.state.project.has_unsaved { "• " } else { "" };
        let key = if desk.state.project.has_unsaved { "project-unsaved" } else { "project-saved" };
        ui.label(desk.palette.weak(format!("{mark}{name}"))).on_hover_text(desk.words.text(key));
    }
}

fn lanes_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let all = [
        (Grouping::Concept, "lanes-concept"),
        (Grouping::Status, "lanes-status"),
        (Grouping::Source, "lanes-source"),
        (Grouping::Language, "lanes-language"),
        (Grouping::Subject, "lanes-subject"),
        (Grouping::Actor, "lanes-actor"),
        (Grouping::Together, "lanes-together"),
    ];
    let named = all.map(|(grouping, key)| (grouping, desk.words.text(key)));
    intents.extend(choice_ui(ui, &desk.words.text("choice-lanes"), desk.state.grouping, &named).map(Intent::SetGrouping));
}

fn theme_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let all = [
        (ThemeChoice::System, "theme-system"),
        (ThemeChoice::Light, "theme-light"),
        (ThemeChoice::Dark, "theme-dark"),
        (ThemeChoice::Contrast, "theme-contrast"),
    ];
    let named = all.map(|(choice, key)| (choice, desk.words.text(key)));
    intents.extend(choice_ui(ui, &desk.words.text("choice-theme"), desk.state.theme, &named).map(Intent::SetTheme));
}

fn language_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let named: Vec<(&'static str, String)> =
        ui_languages().into_iter().map(|language| (language, desk.words.text(&format!("own-name-{language}")))).collect();
    intents.extend(choice_ui(ui, &desk.words.text("choice-language"), desk.words.language(), &named).map(Intent::SetLanguage));
}

/// One of several, with a name for screen readers; what was chosen in this frame.
fn choice_ui<T: Copy + PartialEq>(ui: &mut egui::Ui, name: &str, current: T, all: &[(T, String)]) -> Option<T> {
    let shown = all.iter().find(|(value, _)| *value == current).map_or("", |(_, text)| text);
    let mut chosen = None;
    let combo = egui::ComboBox::from_id_salt(name).selected_text(shown).show_ui(ui, |ui| {
        for (value, text) in all {
            if ui.selectable_label(*value == current, text).clicked() {
                chosen = Some(*value);
            }
        }
    });
    combo.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, format!("{name}: {shown}")));
    combo.response.on_hover_text(name);
    chosen
}
