//! The evidence of the selected event: what, when, why this date, and everybody who says so.

use super::claim_card::claim_ui;
use super::{Desk, Intent};
use crate::events::{Condition, Confidence, DateBasis, Event, Stance};
use crate::layout::{Role, concept_name, condition_words, status_key};
use crate::message::Message;
use crate::timeline::Timeline;
use egui::RichText;

pub(super) fn evidence_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let Some(timeline) = desk.state.timeline.as_deref() else { return };
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.add_space(8.0);
        if !desk.state.pile.is_empty() {
            pile_ui(ui, desk, timeline, intents);
            return;
        }
        match desk.state.selected.and_then(|index| timeline.events.get(index)) {
            Some(event) => event_ui(ui, desk, timeline, event, intents),
            None => nothing_ui(ui, desk),
        }
    });
}

fn event_ui(ui: &mut egui::Ui, desk: &Desk<'_>, timeline: &Timeline, event: &Event, intents: &mut Vec<Intent>) {
    ui.label(desk.palette.weak(concept_name(event.concept, desk.words)));
    ui.label(desk.palette.heading(&event.title));
    date_ui(ui, desk, event);
    ui.add_space(6.0);
    if let Some(condition) = &event.condition {
        condition_ui(ui, desk, condition);
    }
    why_ui(ui, desk, timeline, event);
    if let Some(parent) = event.parent.as_ref().and_then(|id| timeline.events.iter().position(|other| other.id == *id)) {
        parent_ui(ui, desk, timeline, parent, intents);
    }
    ui.add_space(8.0);
    ui.label(desk.palette.strong(desk.words.count("evidence-claims", event.claims.len())));
    ui.add_space(4.0);
    for claim in &event.claims {
        if let Some(dated) = timeline.articles.get(claim.article) {
            claim_ui(ui, desk, dated, claim, intents);
        }
    }
}

fn date_ui(ui: &mut egui::Ui, desk: &Desk<'_>, event: &Event) {
    let date = event.edtf.map_or_else(|| desk.words.text("date-unknown"), |edtf| desk.words.date(edtf));
    ui.label(RichText::new(date).size(15.0).color(desk.palette.color(Role::Text)));
    ui.horizontal_wrapped(|ui| {
        if let Some(edtf) = event.edtf {
            ui.label(RichText::new(edtf.to_string()).monospace().size(11.5).color(desk.palette.color(Role::TextWeak)))
                .on_hover_text("EDTF");
        }
        let (key, role) = status(event);
        ui.label(RichText::new(desk.words.text(key)).size(12.0).strong().color(desk.palette.color(role)));
        let confidence = match event.confidence {
            Confidence::High => "confidence-high",
            Confidence::Medium => "confidence-medium",
            Confidence::Low => "confidence-low",
        };
        ui.label(desk.palette.weak(desk.words.text(confidence)));
    });
}

fn status(event: &Event) -> (&'static str, Role) {
    let is_vouched = event.claims.iter().any(|claim| matches!(claim.stance, Stance::Stated | Stance::Attributed));
    if !is_vouched {
        return ("status-disputed", Role::Disputed);
    }
    use crate::events::Modality;
    let role = match event.modality {
        Modality::Happened => Role::Happened,
        Modality::Planned => Role::Planned,
        Modality::Projected => Role::Projected,
        Modality::Conditional => Role::Conditional,
        Modality::Cancelled => Role::Cancelled,
    };
    (status_key(event.modality), role)
}

/// "90 days after the 40th ratification; stated 2027; so the 40th falls between ... and ...".
fn condition_ui(ui: &mut egui::Ui, desk: &Desk<'_>, condition: &Condition) {
    let frame =
        egui::Frame::new().stroke(egui::Stroke::new(1.0, desk.palette.color(Role::Conditional))).corner_radius(6.0).inner_margin(8.0);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(desk.palette.strong(condition_words(condition, desk.words)));
        if let (Some(stated), Some(implied)) = (condition.stated, condition.implied) {
            ui.label(desk.words.say(
                &Message::new("condition-implies").date("stated", stated).date("implied", implied).count("number", condition.count.into()),
            ));
        }
    });
    ui.add_space(6.0);
}

/// The steps from the phrase to the date.
fn why_ui(ui: &mut egui::Ui, desk: &Desk<'_>, timeline: &Timeline, event: &Event) {
    let Some(lead) = event.claims.first() else { return };
    let Some(dated) = timeline.articles.get(lead.article) else { return };
    let Some(reading) = dated.dating.readings.iter().find(|reading| Some(reading.span) == lead.timex) else { return };
    let key = if event.basis == DateBasis::Stated { "evidence-why" } else { "evidence-why-articles" };
    ui.label(desk.palette.strong(desk.words.text(key)));
    let phrase = Message::new("why-phrase").text("phrase", reading.span.of(&dated.article.text));
    ui.label(desk.words.say(&phrase));
    for step in &reading.steps {
        ui.label(format!("› {}", desk.words.say(step)));
    }
    for other in &reading.alternatives {
        ui.label(RichText::new(format!("? {}", desk.words.say(&other.why))).color(desk.palette.color(Role::Conflict)));
    }
    ui.label(desk.palette.weak(reading.rule));
}

fn parent_ui(ui: &mut egui::Ui, desk: &Desk<'_>, timeline: &Timeline, parent: usize, intents: &mut Vec<Intent>) {
    let Some(event) = timeline.events.get(parent) else { return };
    ui.add_space(4.0);
    ui.label(desk.palette.weak(desk.words.text("evidence-part-of")));
    if ui.link(&event.title).clicked() {
        intents.push(Intent::Select(parent));
    }
}

/// Events that lie on one another.
fn pile_ui(ui: &mut egui::Ui, desk: &Desk<'_>, timeline: &Timeline, intents: &mut Vec<Intent>) {
    ui.label(desk.palette.heading(desk.words.count("evidence-pile", desk.state.pile.len())));
    for &index in &desk.state.pile {
        event_link_ui(ui, desk, timeline, index, intents);
    }
}

fn event_link_ui(ui: &mut egui::Ui, desk: &Desk<'_>, timeline: &Timeline, index: usize, intents: &mut Vec<Intent>) {
    let Some(event) = timeline.events.get(index) else { return };
    ui.add_space(4.0);
    if ui.link(&event.title).clicked() {
        intents.push(Intent::Select(index));
    }
    ui.label(desk.palette.weak(crate::layout::date_words(event, desk.words)));
}

/// Nothing is selected: how to go on.
fn nothing_ui(ui: &mut egui::Ui, desk: &Desk<'_>) {
    ui.label(desk.palette.heading(desk.words.text("evidence-empty")));
    ui.label(desk.palette.weak(desk.words.text("evidence-empty-hint")));
}
