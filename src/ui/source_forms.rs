//! Forms about articles rather than events: publication days of those that have none, ranks of publishers.

use super::claim_card::outlet;
use super::curate_forms::reading_ui;
use super::curation_form::{CurationForm, PublishedRow, published_acts};
use super::{Desk, Intent};
use crate::timeline::{Act, SourceRank, Timeline};
use std::collections::BTreeSet;

/// The grid or the list that is open, if one is.
pub(super) fn source_forms_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let (title, is_grid) = match &desk.state.form {
        Some(CurationForm::Published(_)) => ("published-title", true),
        Some(CurationForm::Ranks) => ("ranks-title", false),
        _ => return,
    };
    let mut is_open = true;
    egui::Window::new(desk.words.text(title))
        .collapsible(false)
        .open(&mut is_open)
        .default_width(560.0)
        .anchor(egui::Align2::CENTER_CENTER, [0.0, 0.0])
        .show(ui.ctx(), |ui| match &desk.state.form {
            Some(CurationForm::Published(rows)) if is_grid => published_ui(ui, desk, rows, intents),
            _ => ranks_ui(ui, desk, intents),
        });
    if !is_open || ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        intents.push(Intent::EditCuration(None));
    }
}

fn published_ui(ui: &mut egui::Ui, desk: &Desk<'_>, rows: &[PublishedRow], intents: &mut Vec<Intent>) {
    ui.set_width(520.0);
    ui.label(desk.palette.weak(desk.words.text("published-hint")));
    ui.label(desk.palette.weak(desk.words.text("curate-date-hint")));
    ui.add_space(6.0);
    let mut edited = rows.to_vec();
    egui::ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
        for row in &mut edited {
            let name = ui.add(egui::Label::new(desk.palette.strong(&row.name)).wrap()).id;
            let before = row.words.clone();
            ui.add(egui::TextEdit::singleline(&mut row.words).desired_width(260.0)).labelled_by(name);
            reading_ui(ui, desk, &before, row.read.as_ref());
            ui.add_space(8.0);
        }
    });
    ui.add_space(8.0);
    let acts = published_acts(rows);
    ui.horizontal(|ui| {
        if ui.add_enabled(!acts.is_empty(), egui::Button::new(desk.words.count("published-set", acts.len()))).clicked() {
            intents.push(Intent::DecideAll(acts));
        }
        if ui.button(desk.words.text("button-cancel")).clicked() {
            intents.push(Intent::EditCuration(None));
        }
    });
    if edited.iter().zip(rows).any(|(new, old)| new.words != old.words) {
        intents.push(Intent::EditCuration(Some(CurationForm::Published(edited))));
    }
}

fn ranks_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    ui.label(desk.palette.weak(desk.words.text("ranks-hint")));
    let Some(timeline) = desk.state.timeline.as_deref() else { return };
    egui::ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
        egui::Grid::new("ranks").num_columns(2).spacing([12.0, 6.0]).show(ui, |ui| {
            for publisher in publishers(timeline) {
                ui.label(publisher);
                rank_ui(ui, desk, publisher, intents);
                ui.end_row();
            }
        });
    });
}

fn rank_ui(ui: &mut egui::Ui, desk: &Desk<'_>, publisher: &str, intents: &mut Vec<Intent>) {
    let set = desk.state.log.in_force().iter().rev().find_map(|decision| match &decision.act {
        Act::SetRank { publisher: named, rank } if named == publisher => Some(*rank),
        _ => None,
    });
    let current = set.unwrap_or_default();
    ui.horizontal(|ui| {
        for (rank, key) in [
            (SourceRank::Official, "rank-official"),
            (SourceRank::Wire, "rank-wire"),
            (SourceRank::Outlet, "rank-outlet"),
            (SourceRank::Other, "rank-other"),
        ] {
            if ui.selectable_label(rank == current, desk.words.text(key)).clicked() && rank != current {
                intents.push(Intent::Decide(Act::SetRank { publisher: publisher.to_owned(), rank }));
            }
        }
    });
}

fn publishers(timeline: &Timeline) -> BTreeSet<&str> {
    timeline.articles.iter().filter_map(|dated| dated.article.publisher.as_deref()).collect()
}

/// A row for each article that states no publication day.
pub(super) fn undated_rows(timeline: &Timeline) -> Vec<PublishedRow> {
    let undated = timeline.articles.iter().filter(|dated| dated.dating.published.is_none());
    let row = |dated: &crate::events::DatedArticle| PublishedRow {
        article: dated.article.hash.clone(),
        name: named(dated),
        words: String::new(),
        read: None,
    };
    undated.map(row).collect()
}

/// Outlet and title; the article's own name where neither is known.
fn named(dated: &crate::events::DatedArticle) -> String {
    let title = dated.article.title.as_ref().map(|title| format!(" · {title}")).unwrap_or_default();
    format!("{}{title}", outlet(dated))
}
