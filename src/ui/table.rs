//! The same events as a table, in step with the canvas: a click selects, the selected row is brought into sight.

use super::{Desk, Intent};
use crate::events::Event;
use crate::layout::{Role, concept_name, date_words, status_key};
use crate::timeline::Timeline;
use egui::{RichText, Sense};
use egui_extras::{Column, TableBuilder};

const ROW: f32 = 24.0;
const HEADINGS: [&str; 5] = ["table-date", "table-title", "table-status", "table-concept", "table-sources"];

pub(super) fn table_ui(ui: &mut egui::Ui, desk: &Desk<'_>, timeline: &Timeline, intents: &mut Vec<Intent>) {
    let shown = &desk.state.shown.events;
    let is_new = selection_is_new(desk, ui);
    let selected = desk.state.selected.and_then(|index| shown.binary_search(&index).ok());
    let mut table = TableBuilder::new(ui)
        .striped(true)
        .sense(Sense::click())
        .auto_shrink(false)
        .column(Column::initial(170.0).clip(true).resizable(true))
        .column(Column::remainder().at_least(200.0).clip(true))
        .column(Column::initial(100.0).clip(true).resizable(true))
        .column(Column::initial(130.0).clip(true).resizable(true))
        .column(Column::initial(70.0));
    if let Some(row) = selected.filter(|_| is_new) {
        table = table.scroll_to_row(row, None);
    }
    let table = table.header(ROW, |mut header| {
        for key in HEADINGS {
            header.col(|ui| {
                ui.label(desk.palette.strong(desk.words.text(key)));
            });
        }
    });
    table.body(|body| {
        body.rows(ROW, shown.len(), |mut row| {
            let Some((index, event)) = shown.get(row.index()).and_then(|index| Some((*index, timeline.events.get(*index)?))) else {
                return;
            };
            row.set_selected(desk.state.selected == Some(index));
            for text in cells(desk, event) {
                row.col(|ui| {
                    ui.add(
                        egui::Label::new(RichText::new(text).size(12.5).color(desk.palette.color(Role::Text))).selectable(false).truncate(),
                    );
                });
            }
            if row.response().clicked() {
                intents.push(Intent::Select(index));
            }
        });
    });
}

fn cells(desk: &Desk<'_>, event: &Event) -> [String; 5] {
    [
        date_words(event, desk.words),
        event.title.clone(),
        desk.words.text(status_key(event.modality)),
        concept_name(event.concept, desk.words),
        event.sources.to_string(),
    ]
}

/// Whether another event is selected than in the last frame: only then the table scrolls by itself.
fn selection_is_new(desk: &Desk<'_>, ui: &egui::Ui) -> bool {
    let id = ui.scope_id().with("selected row");
    let before = ui.data(|data| data.get_temp::<Option<usize>>(id).flatten());
    ui.data_mut(|data| data.insert_temp(id, desk.state.selected));
    before != desk.state.selected
}
