//! The line at the bottom: how much there is, and the last notice.

use super::{Desk, Intent};
use crate::message::Message;

pub(super) fn status_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    ui.horizontal_wrapped(|ui| {
        if let Some(notice) = &desk.state.notice {
            ui.label(desk.palette.strong(desk.words.say(notice)));
            if let Some(hint) = desk.words.hint(notice) {
                ui.label(desk.palette.weak(hint));
            }
            if ui.button("×").on_hover_text(desk.words.text("button-dismiss")).clicked() {
                intents.push(Intent::DismissNotice);
            }
            return;
        }
        let Some(timeline) = desk.state.timeline.as_deref() else {
            ui.label(desk.palette.weak(desk.words.text("status-empty")));
            return;
        };
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let summary =
            Message::new("picture-summary").count("events", count(timeline.events.len())).count("articles", count(timeline.articles.len()));
        ui.label(desk.palette.weak(desk.words.say(&summary)));
        let diagnostics = timeline.articles.iter().map(|dated| dated.article.diagnostics.len() + dated.dating.diagnostics.len()).sum();
        if diagnostics > 0 {
            ui.label(desk.palette.weak(format!("· {}", desk.words.count("status-diagnostics", diagnostics))));
        }
        ui.label(desk.palette.weak(format!("· {}", desk.words.text("status-keys"))));
    });
}
