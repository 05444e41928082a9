//! What can be done with the selected event, above its evidence: the buttons, the open form, tags, notes and history.

use super::curate_forms::form_ui;
use super::curation_form::CurationForm;
use super::history::history_ui;
use super::review::review_ui;
use super::{Desk, Intent};
use crate::events::Event;
use crate::layout::Role;
use crate::message::Message;
use crate::timeline::{Act, Curation, EventRef, Review, Timeline};
use egui::RichText;

/// The head of the side panel.
pub(super) fn curate_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let Some(timeline) = desk.state.timeline.as_deref().filter(|timeline| !timeline.events.is_empty() || !timeline.dismissed.is_empty())
    else {
        return;
    };
    ui.add_space(6.0);
    review_ui(ui, desk, timeline, intents);
    let selected = desk
        .state
        .selected
        .and_then(|index| Some((timeline.event_ref(index)?, timeline.events.get(index)?, timeline.curation.get(index)?)));
    if let Some((event_ref, event, curation)) = selected {
        ui.separator();
        state_ui(ui, desk, curation);
        acts_ui(ui, desk, event, event_ref, intents);
        form_ui(ui, desk, timeline, intents);
        notes_ui(ui, desk, curation);
        history_ui(ui, desk, curation, intents);
    }
    ui.separator();
}

/// Reviewed or not, its tags, and what the articles said where a decision says otherwise.
fn state_ui(ui: &mut egui::Ui, desk: &Desk<'_>, curation: &Curation) {
    let (key, role) = match curation.review {
        Review::Open => ("review-open", Role::TextWeak),
        Review::Accepted => ("act-accept", Role::Happened),
        Review::Unsure => ("act-unsure", Role::Planned),
        Review::Dismissed => ("act-dismiss", Role::Cancelled),
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(desk.words.text(key)).size(12.5).strong().color(desk.palette.color(role)));
        for tag in &curation.tags {
            ui.label(desk.palette.weak(format!("#{tag}")));
        }
    });
    if let Some(edtf) = curation.extracted_edtf {
        ui.label(desk.palette.weak(desk.words.say(&Message::new("curate-articles-say").date("date", edtf))));
    }
    if let Some(title) = &curation.extracted_title {
        ui.label(desk.palette.weak(desk.words.say(&Message::new("curate-was-called").text("title", title))));
    }
}

fn acts_ui(ui: &mut egui::Ui, desk: &Desk<'_>, event: &Event, event_ref: EventRef, intents: &mut Vec<Intent>) {
    let mut act = |ui: &mut egui::Ui, key: &str, shortcut: &str, intent: Intent| {
        if ui.button(desk.words.text(key)).on_hover_text(shortcut).clicked() {
            intents.push(intent);
        }
    };
    let form = |form: CurationForm| Intent::EditCuration(Some(form));
    ui.horizontal_wrapped(|ui| {
        act(ui, "curate-accept", "A", Intent::Decide(Act::Accept { event: event_ref.clone() }));
        act(ui, "curate-dismiss", "X", Intent::Decide(Act::Dismiss { event: event_ref.clone() }));
        act(ui, "curate-unsure", "U", Intent::Decide(Act::Unsure { event: event_ref }));
        act(ui, "curate-merge", "M", form(CurationForm::Merge));
        if event.claims.len() > 1 {
            act(ui, "curate-split", "", form(CurationForm::Split(Default::default())));
        }
    });
    ui.horizontal_wrapped(|ui| {
        act(ui, "curate-date", "", form(CurationForm::date(false)));
        if event.condition.is_some() {
            act(ui, "curate-prerequisite", "", form(CurationForm::date(true)));
        }
        act(ui, "curate-title", "", form(CurationForm::Title(event.title.clone())));
        act(ui, "curate-tag", "", form(CurationForm::Tag(String::new())));
        act(ui, "curate-note", "", form(CurationForm::Note(String::new())));
    });
}

fn notes_ui(ui: &mut egui::Ui, desk: &Desk<'_>, curation: &Curation) {
    for note in &curation.notes {
        let frame = egui::Frame::new().stroke(egui::Stroke::new(1.0, desk.palette.color(Role::Grid))).corner_radius(4.0).inner_margin(6.0);
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(note);
        });
    }
}

/// How many articles have no publication day, for the menu.
pub(super) fn undated_count(timeline: &Timeline) -> usize {
    timeline.articles.iter().filter(|dated| dated.dating.published.is_none()).count()
}
