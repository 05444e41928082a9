//! Carries out intents.

use super::App;
use super::view;
use crate::documents::is_web_address;
use crate::message::Message;
use crate::timeline::Step;
use crate::ui::{Intent, PathPurpose, WindowState};
use crate::words::Words;

impl App {
    /// Carries out one intent. A form that closes with it takes no more keys: letters are commands again.
    pub(super) fn apply(&mut self, ctx: &egui::Context, intent: Intent) {
        let had_form = self.is_writing();
        self.carry_out(ctx, intent);
        if had_form && !self.is_writing() {
            ctx.memory_mut(|memory| {
                if let Some(field) = memory.focused() {
                    memory.surrender_focus(field);
                }
            });
        }
    }

    const fn is_writing(&self) -> bool {
        self.state.form.is_some() || self.state.path_field.is_some() || self.state.export.is_some()
    }

    fn carry_out(&mut self, ctx: &egui::Context, intent: Intent) {
        match intent {
            Intent::OpenLink(url) => self.open_link(ctx, &url),
            Intent::Copy(text) => {
                ctx.copy_text(text);
                self.state.notice = Some(Message::new("notice-copied"));
            }
            Intent::SetLanguage(language) => {
                if let Some(words) = Words::new(language) {
                    self.words = words;
                }
            }
            Intent::ChooseFiles => self.jobs.choose(PathPurpose::Open, false),
            Intent::ChooseFolder => self.jobs.choose(PathPurpose::Open, true),
            Intent::OpenPaths(paths) => self.open(paths),
            Intent::ShowSample(sample) => self.open_sample(sample),
            Intent::AddFiles => self.jobs.choose(PathPurpose::Add, false),
            Intent::AddFolder => self.jobs.choose(PathPurpose::Add, true),
            Intent::Decide(act) => self.decide(vec![act]),
            Intent::DecideAll(acts) => self.decide(acts),
            Intent::Undo => self.step_in_log(Step::Undo),
            Intent::Redo => self.step_in_log(Step::Redo),
            Intent::EditCuration(form) => self.edit_form(form),
            Intent::EditData(form) => self.edit_data(form),
            Intent::ExportData(form) => self.export_data(form),
            Intent::Save => self.save(),
            Intent::SaveAs => self.jobs.choose(PathPurpose::SaveProject, false),
            Intent::Leave(choice) => self.leave(choice),
            Intent::KeepRecovered(keeps) => self.keep_recovered(keeps),
            Intent::CancelLoading => self.jobs.cancel(),
            Intent::Export(form) => {
                self.state.export = None;
                self.jobs.choose(PathPurpose::Save(form), false);
            }
            Intent::TakePath(path) => {
                if let Some(field) = self.state.path_field.take() {
                    self.take_chosen(field.purpose, vec![path]);
                }
            }
            other => self.apply_to_view(other),
        }
    }

    pub(super) fn select(&mut self, index: usize) {
        select(&mut self.state, index);
    }

    /// The system's browser, for http and https only: an article's address is somebody else's text.
    fn open_link(&mut self, ctx: &egui::Context, url: &str) {
        if is_web_address(url) {
            ctx.open_url(egui::OpenUrl::new_tab(url));
        } else {
            self.state.notice = Some(Message::new("notice-link-refused").text("url", url));
        }
    }
}

/// What only changes what is shown.
pub(super) fn apply_to_state(state: &mut WindowState, intent: Intent) {
    match intent {
        Intent::Select(index) => select(state, index),
        Intent::ClearSelection => {
            state.selected = None;
            state.pile.clear();
        }
        Intent::Step(places) => step(state, places),
        Intent::First => select_place(state, 0),
        Intent::Last => select_place(state, usize::MAX),
        Intent::ShowPile(events) => {
            state.pile = events;
            state.reading = None;
        }
        Intent::SetGrouping(grouping) => state.grouping = grouping,
        Intent::SetTheme(theme) => state.theme = theme,
        Intent::Read(reading) => state.reading = Some(reading),
        Intent::CloseReader => state.reading = None,
        Intent::EditExport(form) => state.export = form,
        Intent::EditPath(text) => {
            let field = state.path_field.take();
            state.path_field = field.zip(text).map(|(field, text)| crate::ui::PathField { text, ..field });
        }
        Intent::DismissNotice => state.notice = None,
        _ => {}
    }
}

fn event_count(state: &WindowState) -> usize {
    state.timeline.as_ref().map_or(0, |timeline| timeline.events.len())
}

pub(super) fn select(state: &mut WindowState, index: usize) {
    if index < event_count(state) {
        state.selected = Some(index);
        state.pile.clear();
        state.reading = None;
        state.form = None;
        bring_into_view(state);
    }
}

/// The event that many places on, among those that are shown.
fn step(state: &mut WindowState, places: isize) {
    let at = state.selected.map(|index| state.shown.events.partition_point(|shown| *shown < index));
    select_place(state, at.map_or(0, |at| at.saturating_add_signed(places)));
}

fn select_place(state: &mut WindowState, place: usize) {
    let last = state.shown.events.len().saturating_sub(1);
    if let Some(index) = state.shown.events.get(place.min(last)).copied() {
        select(state, index);
    }
}

/// Moves the view only if the selected event lies outside.
fn bring_into_view(state: &mut WindowState) {
    let Some(viewport) = state.viewport else { return };
    let bounds = state.selected.and_then(|index| Some(state.timeline.as_ref()?.events.get(index)?.bounds));
    let is_outside = bounds.is_some_and(|bounds| {
        let day = |day: chrono::NaiveDate| crate::layout::day_number(day);
        bounds.latest.is_some_and(|latest| day(latest) < viewport.first_day)
            || bounds.earliest.is_some_and(|earliest| day(earliest) > viewport.last_day)
    });
    if is_outside {
        view::center(state);
    }
}
