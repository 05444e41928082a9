//! What is filtered, as chips above the canvas; where nothing is left, which chip to drop.

use super::facet_words::value_name;
use super::{Desk, Intent};
use crate::message::Message;
use egui::Button;

pub(super) fn chips_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    if desk.state.filter.is_empty() {
        return;
    }
    egui::Frame::new().inner_margin(egui::Margin::symmetric(8, 5)).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (facet, values) in desk.state.filter.chosen() {
                for value in values {
                    let text = format!("{}: {}  ×", desk.words.text(facet.key()), value_name(facet, value, desk.words));
                    if ui.add(Button::new(text).corner_radius(12.0)).on_hover_text(desk.words.text("filter-drop")).clicked() {
                        intents.push(Intent::ToggleFacet(facet, value.clone()));
                    }
                }
            }
            if ui.link(desk.words.text("filter-clear")).clicked() {
                intents.push(Intent::ClearFilter);
            }
        });
        if desk.state.shown.matches.count == 0 {
            empty_ui(ui, desk, intents);
        }
    });
}

/// "Nothing matches. Without Source there would be 12."
fn empty_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    ui.horizontal_wrapped(|ui| {
        ui.label(desk.palette.strong(desk.words.text("filter-empty")));
        let without: Vec<_> = desk.state.shown.matches.without.iter().filter(|(_, count)| *count > 0).collect();
        if without.is_empty() {
            ui.label(desk.palette.weak(desk.words.text("filter-empty-all")));
        }
        for (facet, count) in without {
            let message = Message::new("filter-without")
                .text("facet", desk.words.text(facet.key()))
                .count("count", i64::try_from(*count).unwrap_or(i64::MAX));
            if ui.button(desk.words.say(&message)).clicked() {
                intents.push(Intent::DropFacet(*facet));
            }
        }
    });
}
