//! What was decided about one event: by whom, when, and how to take it back.

use super::{Desk, Intent};
use crate::edtf::Edtf;
use crate::timeline::{Act, Curation, Decision};

pub(super) fn history_ui(ui: &mut egui::Ui, desk: &Desk<'_>, curation: &Curation, intents: &mut Vec<Intent>) {
    if curation.history.is_empty() {
        return;
    }
    let title = desk.words.count("history-title", curation.history.len());
    egui::CollapsingHeader::new(title).id_salt("history").default_open(false).show(ui, |ui| {
        for id in curation.history.iter().rev() {
            let Some(decision) = desk.state.log.done().iter().find(|decision| decision.id == *id) else { continue };
            decision_ui(ui, desk, decision, intents);
        }
    });
}

fn decision_ui(ui: &mut egui::Ui, desk: &Desk<'_>, decision: &Decision, intents: &mut Vec<Intent>) {
    ui.horizontal_wrapped(|ui| {
        ui.label(desk.palette.strong(desk.words.text(decision.act.key())));
        if let Some(detail) = detail(&decision.act, desk) {
            ui.label(detail);
        }
        let day = desk.words.date(Edtf::from(decision.time.date_naive()));
        ui.label(desk.palette.weak(format!("{} · {day}, {} UTC", decision.author, decision.time.format("%H:%M"))));
        let revert = ui.button(desk.words.text("history-revert"));
        if revert.clicked() {
            intents.push(Intent::Decide(Act::Revert { decision: decision.id.clone() }));
        }
    });
}

/// What was given.
fn detail(act: &Act, desk: &Desk<'_>) -> Option<String> {
    match act {
        Act::Retime { edtf, words, .. } | Act::DatePrerequisite { edtf, words, .. } => {
            Some(format!("“{words}” → {}", desk.words.date(*edtf)))
        }
        Act::Retitle { title, .. } | Act::Add { title, .. } => Some(format!("“{title}”")),
        Act::Tag { tag, .. } => Some(format!("#{tag}")),
        _ => None,
    }
}
