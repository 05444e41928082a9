//! Going through the events by keyboard, the riskiest first: A accept, X dismiss, U later, M merge.

use super::curation_form::CurationForm;
use super::{Desk, Intent, WindowState};
use crate::layout::Role;
use crate::message::Message;
use crate::timeline::{Act, Curated, EventRef, Timeline, review_progress, review_queue};
use egui::{Key, Modifiers, RichText};

/// The keys of review and of the log. Called only while no text is being written.
pub(super) fn review_keys(ui: &egui::Ui, state: &WindowState, intents: &mut Vec<Intent>) {
    let pressed = |modifiers: Modifiers, key: Key| ui.ctx().input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND | Modifiers::SHIFT, Key::S) {
        intents.push(Intent::SaveAs);
    } else if pressed(Modifiers::COMMAND, Key::S) {
        intents.push(Intent::Save);
    }
    if pressed(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z) || pressed(Modifiers::COMMAND, Key::Y) {
        intents.push(Intent::Redo);
    } else if pressed(Modifiers::COMMAND, Key::Z) {
        intents.push(Intent::Undo);
    }
    let Some(event) = selected_event(state) else { return };
    if pressed(Modifiers::NONE, Key::A) {
        intents.push(Intent::Decide(Act::Accept { event }));
    } else if pressed(Modifiers::NONE, Key::X) {
        intents.push(Intent::Decide(Act::Dismiss { event }));
    } else if pressed(Modifiers::NONE, Key::U) {
        intents.push(Intent::Decide(Act::Unsure { event }));
    } else if pressed(Modifiers::NONE, Key::M) {
        intents.push(Intent::EditCuration(Some(CurationForm::Merge)));
    }
}

/// The selected event as a decision names it.
pub(super) fn selected_event(state: &WindowState) -> Option<EventRef> {
    state.timeline.as_deref()?.event_ref(state.selected?)
}

/// How far the review is, and on to the next event.
pub(super) fn review_ui(ui: &mut egui::Ui, desk: &Desk<'_>, timeline: &Timeline, intents: &mut Vec<Intent>) {
    let progress = review_progress(timeline);
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let said = desk.words.say(&Message::new("review-progress").count("done", count(progress.done)).count("all", count(progress.all)));
    ui.horizontal_wrapped(|ui| {
        ui.label(desk.palette.strong(&said));
        let queue = review_queue(timeline);
        let next = queue.iter().copied().find(|index| Some(*index) != desk.state.selected);
        let name = desk.words.text("review-next");
        if ui.add_enabled(next.is_some(), egui::Button::new(name)).on_hover_text(desk.words.text("review-keys")).clicked() {
            intents.extend(next.map(Intent::Select));
        }
    });
    let share = if progress.all == 0 { 1.0 } else { progress.done as f32 / progress.all as f32 };
    let bar = ui.add(egui::ProgressBar::new(share).desired_height(6.0));
    bar.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, &said));
    conflicts_ui(ui, desk, timeline, intents);
    dismissed_ui(ui, desk, timeline, intents);
}

/// Decisions that no longer fit: what is wrong, where, and how to take them back.
fn conflicts_ui(ui: &mut egui::Ui, desk: &Desk<'_>, timeline: &Timeline, intents: &mut Vec<Intent>) {
    if timeline.conflicts.is_empty() {
        return;
    }
    let title = RichText::new(desk.words.count("review-conflicts", timeline.conflicts.len())).color(desk.palette.color(Role::Conflict));
    egui::CollapsingHeader::new(title).id_salt("conflicts").default_open(true).show(ui, |ui| {
        for conflict in &timeline.conflicts {
            ui.label(desk.words.say(&conflict.message));
            if let Some(hint) = desk.words.hint(&conflict.message) {
                ui.label(desk.palette.weak(hint));
            }
            ui.horizontal_wrapped(|ui| {
                let index = conflict.event.as_ref().and_then(|id| timeline.events.iter().position(|event| event.id == *id));
                if let Some(index) = index
                    && ui.button(desk.words.text("review-show")).clicked()
                {
                    intents.push(Intent::Select(index));
                }
                if ui.button(desk.words.text("history-revert")).clicked() {
                    intents.push(Intent::Decide(Act::Revert { decision: conflict.decision.clone() }));
                }
            });
            ui.add_space(4.0);
        }
    });
}

fn dismissed_ui(ui: &mut egui::Ui, desk: &Desk<'_>, timeline: &Timeline, intents: &mut Vec<Intent>) {
    if timeline.dismissed.is_empty() {
        return;
    }
    let title = desk.words.count("review-dismissed", timeline.dismissed.len());
    egui::CollapsingHeader::new(title).id_salt("dismissed").default_open(false).show(ui, |ui| {
        for curated in timeline.dismissed.iter().take(MOST_DISMISSED) {
            ui.horizontal_wrapped(|ui| {
                ui.label(&curated.0.title);
                if let Some(decision) = dismissal(desk, curated)
                    && ui.button(desk.words.text("review-restore")).clicked()
                {
                    intents.push(Intent::Decide(Act::Revert { decision }));
                }
            });
        }
    });
}

/// More are not listed; undo brings them back too.
const MOST_DISMISSED: usize = 100;

/// The decision that dismissed the event.
fn dismissal(desk: &Desk<'_>, (_, curation): &Curated) -> Option<String> {
    let is_dismissal = |id: &&String| {
        let done = desk.state.log.done().iter();
        done.into_iter().any(|decision| decision.id == **id && matches!(decision.act, Act::Dismiss { .. }))
    };
    curation.history.iter().rev().find(is_dismissal).cloned()
}
