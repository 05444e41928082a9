//! The slider of what was known when: collapsed to one line until it is asked for.

use super::{Desk, Intent};
use crate::layout::Role;
use crate::message::Message;
use crate::timeline::Change;
use chrono::NaiveDate;
use egui::RichText;

/// Changes that are listed at once.
const MOST_CHANGES: usize = 100;

pub(super) fn as_of_bar_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let days = &desk.state.publication_days;
    if days.len() < 2 {
        return;
    }
    let title = match desk.state.as_of {
        Some(day) => desk.words.say(&Message::new("as-of-day").date("day", day.into())),
        None => desk.words.text("as-of-now"),
    };
    egui::CollapsingHeader::new(RichText::new(title).size(12.5)).id_salt("as of").default_open(false).show(ui, |ui| {
        slider_ui(ui, desk, days, intents);
        if desk.state.as_of.is_some() {
            unknown_ui(ui, desk);
            changes_ui(ui, desk, intents);
        }
    });
}

/// The slider has one place for each day that articles appeared on, and one behind them for all that is known.
fn slider_ui(ui: &mut egui::Ui, desk: &Desk<'_>, days: &[NaiveDate], intents: &mut Vec<Intent>) {
    let place = desk.state.as_of.map_or(days.len(), |day| days.partition_point(|known| *known <= day).saturating_sub(1));
    let mut chosen = place;
    ui.horizontal(|ui| {
        for (sign, key, places) in [("[", "as-of-earlier", -1), ("]", "as-of-later", 1)] {
            if ui.button(sign).on_hover_text(desk.words.text(key)).clicked() {
                intents.push(Intent::StepAsOf(places));
            }
        }
        ui.spacing_mut().slider_width = (ui.available_width() - 40.0).clamp(80.0, 600.0);
        let slider = ui.add(egui::Slider::new(&mut chosen, 0..=days.len()).show_value(false));
        slider.widget_info(|| egui::WidgetInfo::slider(true, place as f64, desk.words.text("as-of-name")));
    });
    if chosen != place {
        intents.push(Intent::SetAsOf(days.get(chosen).copied()));
    }
}

fn unknown_ui(ui: &mut egui::Ui, desk: &Desk<'_>) {
    if desk.state.as_of_unknown > 0 {
        ui.label(desk.palette.weak(desk.words.count("as-of-unknown", desk.state.as_of_unknown)));
    }
}

/// What is told otherwise by now.
fn changes_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let changes = &desk.state.changes;
    ui.label(desk.palette.strong(desk.words.count("as-of-changes", changes.len())));
    egui::ScrollArea::vertical().id_salt("changes").max_height(110.0).auto_shrink([false, true]).show(ui, |ui| {
        for change in changes.iter().take(MOST_CHANGES) {
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(&change.title).size(12.5));
                ui.label(RichText::new(change_words(desk, change)).size(12.0).color(desk.palette.color(Role::TextWeak)));
            });
        }
        if ui.link(desk.words.text("as-of-back")).clicked() {
            intents.push(Intent::SetAsOf(None));
        }
    });
}

fn change_words(desk: &Desk<'_>, change: &Change) -> String {
    let date = |edtf: Option<crate::edtf::Edtf>| edtf.map_or_else(|| desk.words.text("date-unknown"), |edtf| desk.words.date(edtf));
    let status = |modality| desk.words.text(crate::layout::status_key(modality));
    let now = format!("{}, {}", date(change.now.0), status(change.now.1));
    match change.then {
        None => format!("{}: {now}", desk.words.text("as-of-new")),
        Some((edtf, modality)) => format!("{}, {} › {now}", date(edtf), status(modality)),
    }
}
