//! The window's panels: state in, [`Intent`]s out. Nothing here changes the timeline, opens a file or knows the time.
//!
//! ```text
//! WindowState + Timeline --window_ui--> egui
//!                                \----> Vec<Intent> --> app::apply
//! ```

mod as_of_bar;
mod canvas;
mod chips;
mod citation;
mod claim_card;
mod curate;
mod curate_forms;
mod curation_form;
mod data_dialog;
mod evidence;
mod export_dialog;
mod facet_words;
mod finder_panel;
mod go_to;
mod history;
mod intent;
mod keys;
mod keys_help;
mod leave_dialog;
mod minimap;
mod palette;
mod path_dialog;
mod reader;
mod review;
mod source_forms;
mod sources;
mod state;
mod status;
mod table;
mod top_bar;
mod welcome;

pub use canvas::{centered, zoom};
pub use citation::citation;
pub use curation_form::{CurationForm, LeaveChoice, Leaving, ProjectState, PublishedRow};
pub use data_dialog::DataForm;
pub use facet_words::value_name;
pub use intent::{ExportExtent, ExportForm, ImageKind, Intent, PathPurpose, Sample};
pub use palette::{Palette, install_fonts};
pub use state::{Loading, PathField, Reading, Shown, ThemeChoice, WindowState};

use crate::words::Words;

/// Draws the whole window and returns what the user wants.
pub fn window_ui(ui: &mut egui::Ui, state: &WindowState, words: &Words) -> Vec<Intent> {
    let mut intents = Vec::new();
    let palette = Palette::new(state.theme_name(ui.ctx()));
    palette.apply(ui.ctx());
    let desk = Desk { state, words, palette: &palette };
    let is_asking = state.leaving.is_some() || state.data.is_some() || !state.recovered.is_empty();
    // Single letters are commands only while nobody writes.
    if !is_asking && !ui.ctx().text_edit_focused() {
        if state.form.is_none() {
            keys::keys(ui, state, words, &mut intents);
        }
        review::review_keys(ui, state, &mut intents);
    }
    egui::Panel::top("top bar").show(ui, |ui| top_bar::top_bar_ui(ui, &desk, &mut intents));
    egui::Panel::bottom("status").show(ui, |ui| status::status_ui(ui, &desk, &mut intents));
    if state.timeline.is_some() {
        egui::Panel::bottom("as of").show(ui, |ui| as_of_bar::as_of_bar_ui(ui, &desk, &mut intents));
        egui::Panel::left("finder").default_size(215.0).show(ui, |ui| finder_panel::finder_panel_ui(ui, &desk, &mut intents));
        egui::Panel::right("evidence").default_size(370.0).show(ui, |ui| side_ui(ui, &desk, &mut intents));
    }
    let frame = egui::Frame::new().fill(palette.background());
    egui::CentralPanel::default().frame(frame).show(ui, |ui| center_ui(ui, &desk, &mut intents));
    export_dialog::export_dialog_ui(ui, &desk, &mut intents);
    keys_help::keys_help_ui(ui, &desk, &mut intents);
    go_to::go_to_ui(ui, &desk, &mut intents);
    path_dialog::path_dialog_ui(ui, &desk, &mut intents);
    source_forms::source_forms_ui(ui, &desk, &mut intents);
    data_dialog::data_dialog_ui(ui, &desk, &mut intents);
    leave_dialog::recovery_ui(ui, &desk, &mut intents);
    leave_dialog::leave_dialog_ui(ui, &desk, &mut intents);
    intents
}

/// The canvas alone, for a window of one's own.
pub fn timeline_ui(ui: &mut egui::Ui, state: &WindowState, words: &Words) -> Vec<Intent> {
    let mut intents = Vec::new();
    let palette = Palette::new(state.theme_name(ui.ctx()));
    if let Some(timeline) = state.timeline.as_deref() {
        canvas::canvas_ui(ui, &Desk { state, words, palette: &palette }, timeline, &mut intents);
    }
    intents
}

/// What every panel reads.
struct Desk<'a> {
    state: &'a WindowState,
    words: &'a Words,
    palette: &'a Palette,
}

fn center_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    if desk.state.loading.is_some() {
        welcome::loading_ui(ui, desk, intents);
    } else if let Some(timeline) = desk.state.timeline.as_deref().filter(|timeline| !timeline.events.is_empty()) {
        chips::chips_ui(ui, desk, intents);
        if desk.state.shows_table {
            table::table_ui(ui, desk, timeline, intents);
        } else {
            canvas::canvas_ui(ui, desk, timeline, intents);
        }
    } else {
        welcome::welcome_ui(ui, desk, intents);
    }
}

/// The evidence of an event, or the article it was read in.
fn side_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    match desk.state.reading {
        Some(reading) => {
            curate_forms::add_form_ui(ui, desk, reading, intents);
            reader::reader_ui(ui, desk, reading, intents);
        }
        None => {
            curate::curate_ui(ui, desk, intents);
            evidence::evidence_ui(ui, desk, intents);
        }
    }
}
