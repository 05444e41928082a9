//! Keys that work anywhere in the window, but for text fields and dialogs.

use super::{ExportForm, Intent, WindowState};
use crate::documents::is_web_address;
use crate::words::Words;
use egui::{Key, Modifiers};

pub(super) fn keys(ui: &egui::Ui, state: &WindowState, words: &Words, intents: &mut Vec<Intent>) {
    if state.export.is_some() || state.path_field.is_some() {
        return;
    }
    let pressed = |modifiers: Modifiers, key: Key| ui.ctx().input_mut(|input| input.consume_key(modifiers, key));
    let mut on = |modifiers: Modifiers, key: Key, intent: Intent| {
        if pressed(modifiers, key) {
            intents.push(intent);
        }
    };
    on(Modifiers::COMMAND, Key::O, Intent::ChooseFiles);
    if state.timeline.is_none() {
        return;
    }
    on(Modifiers::COMMAND, Key::E, Intent::EditExport(Some(ExportForm::default())));
    on(Modifiers::NONE, Key::ArrowUp, Intent::StepLane(-1));
    on(Modifiers::NONE, Key::ArrowDown, Intent::StepLane(1));
    on(Modifiers::NONE, Key::PageUp, Intent::Turn(-1.0));
    on(Modifiers::NONE, Key::PageDown, Intent::Turn(1.0));
    on(Modifiers::NONE, Key::Backspace, Intent::PreviousView);
    on(Modifiers::NONE, Key::G, Intent::EditGoTo(Some(String::new())));
    on(Modifiers::NONE, Key::T, Intent::ShowTable(!state.shows_table));
    on(Modifiers::SHIFT, Key::N, Intent::StepHit(-1));
    on(Modifiers::NONE, Key::N, Intent::StepHit(1));
    on(Modifiers::NONE, Key::OpenBracket, Intent::StepAsOf(-1));
    on(Modifiers::NONE, Key::CloseBracket, Intent::StepAsOf(1));
    on(Modifiers::SHIFT, Key::Questionmark, Intent::ShowKeys(!state.shows_keys));
    on(Modifiers::NONE, Key::Questionmark, Intent::ShowKeys(!state.shows_keys));
    on(Modifiers::NONE, Key::ArrowRight, Intent::Step(1));
    on(Modifiers::NONE, Key::ArrowLeft, Intent::Step(-1));
    on(Modifiers::NONE, Key::Home, Intent::First);
    on(Modifiers::NONE, Key::End, Intent::Last);
    on(Modifiers::NONE, Key::Plus, Intent::Zoom(1.5));
    on(Modifiers::NONE, Key::Equals, Intent::Zoom(1.5));
    on(Modifiers::NONE, Key::Minus, Intent::Zoom(1.0 / 1.5));
    on(Modifiers::NONE, Key::Num0, Intent::FitAll);
    on(Modifiers::NONE, Key::F, Intent::Center);
    on(Modifiers::NONE, Key::Escape, escape(state));
    on(Modifiers::NONE, Key::Enter, Intent::CloseReader);
    if pressed(Modifiers::COMMAND, Key::F) {
        ui.memory_mut(|memory| memory.request_focus(super::finder_panel::search_id()));
    }
    if pressed(Modifiers::NONE, Key::C) {
        intents.extend(selected_citation(state, words).map(Intent::Copy));
    }
    if pressed(Modifiers::NONE, Key::O) {
        intents.extend(selected_link(state).map(Intent::OpenLink));
    }
    if pressed(Modifiers::NONE, Key::R) {
        intents.extend(selected_reading(state).map(Intent::Read));
    }
}

/// What was opened last is closed first.
const fn escape(state: &WindowState) -> Intent {
    if state.shows_keys {
        Intent::ShowKeys(false)
    } else if state.range.is_some() {
        Intent::SetRange(None)
    } else if state.reading.is_some() {
        Intent::CloseReader
    } else {
        Intent::ClearSelection
    }
}

fn selected_citation(state: &WindowState, words: &Words) -> Option<String> {
    let timeline = state.timeline.as_ref()?;
    let lead = timeline.events.get(state.selected?)?.claims.first()?;
    Some(super::citation(timeline.articles.get(lead.article)?, lead, words))
}

/// The address of the article that the selected event's date is taken from.
fn selected_link(state: &WindowState) -> Option<String> {
    let reading = selected_reading(state)?;
    let article = &state.timeline.as_ref()?.articles.get(reading.article)?.article;
    article.url.clone().filter(|url| is_web_address(url))
}

fn selected_reading(state: &WindowState) -> Option<super::Reading> {
    let event = state.timeline.as_ref()?.events.get(state.selected?)?;
    let lead = event.claims.first()?;
    Some(super::Reading { article: lead.article, quote: Some(lead.quote) })
}
