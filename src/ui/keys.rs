//! Keys that work anywhere in the window, but for text fields and dialogs.

use super::{ExportForm, Intent, WindowState};
use crate::documents::is_web_address;
use egui::{Key, Modifiers};

pub(super) fn keys(ui: &egui::Ui, state: &WindowState, intents: &mut Vec<Intent>) {
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
    on(Modifiers::NONE, Key::ArrowRight, Intent::Step(1));
    on(Modifiers::NONE, Key::ArrowLeft, Intent::Step(-1));
    on(Modifiers::NONE, Key::Home, Intent::First);
    on(Modifiers::NONE, Key::End, Intent::Last);
    on(Modifiers::NONE, Key::Plus, Intent::Zoom(1.5));
    on(Modifiers::NONE, Key::Equals, Intent::Zoom(1.5));
    on(Modifiers::NONE, Key::Minus, Intent::Zoom(1.0 / 1.5));
    on(Modifiers::NONE, Key::Num0, Intent::FitAll);
    on(Modifiers::NONE, Key::F, Intent::Center);
    on(Modifiers::NONE, Key::Escape, if state.reading.is_some() { Intent::CloseReader } else { Intent::ClearSelection });
    if pressed(Modifiers::NONE, Key::O) {
        intents.extend(selected_link(state).map(Intent::OpenLink));
    }
    if pressed(Modifiers::NONE, Key::R) {
        intents.extend(selected_reading(state).map(Intent::Read));
    }
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
