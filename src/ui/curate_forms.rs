//! The forms of curation: a date or a title in words, an event to merge with, claims to split off.

use super::claim_card::outlet;
use super::curation_form::{CurationForm, marked_claims};
use super::{Desk, Intent, Reading};
use crate::events::{Event, Modality};
use crate::layout::{Role, date_words};
use crate::message::Message;
use crate::timeline::{Act, EventRef, Timeline, TypedDate, merge_candidates};
use egui::RichText;
use std::collections::BTreeSet;

/// Events offered to be merged with.
const MOST_CANDIDATES: usize = 8;

/// The open form about the selected event.
pub(super) fn form_ui(ui: &mut egui::Ui, desk: &Desk<'_>, timeline: &Timeline, intents: &mut Vec<Intent>) {
    let is_of_event = |form: &&CurationForm| !matches!(form, CurationForm::Add { .. } | CurationForm::Published(_) | CurationForm::Ranks);
    let Some(form) = desk.state.form.as_ref().filter(is_of_event) else { return };
    let Some((index, event)) = desk.state.selected.and_then(|index| Some((index, timeline.events.get(index)?))) else { return };
    let Some(event_ref) = timeline.event_ref(index) else { return };
    let frame = egui::Frame::new().fill(desk.palette.color(Role::LaneOdd)).corner_radius(6.0).inner_margin(8.0);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        match form {
            CurationForm::Date { is_prerequisite, words, read } => {
                date_form_ui(ui, desk, event_ref, *is_prerequisite, words, read.as_ref(), intents);
            }
            CurationForm::Title(title) => {
                line_form_ui(
                    ui,
                    desk,
                    "curate-title",
                    title,
                    CurationForm::Title,
                    |title| Act::Retitle { event: event_ref, title },
                    intents,
                );
            }
            CurationForm::Tag(tag) => {
                line_form_ui(ui, desk, "curate-tag", tag, CurationForm::Tag, |tag| Act::Tag { event: event_ref, tag }, intents);
            }
            CurationForm::Note(text) => {
                line_form_ui(ui, desk, "curate-note", text, CurationForm::Note, |text| Act::Note { event: event_ref, text }, intents);
            }
            CurationForm::Merge => merge_form_ui(ui, desk, timeline, index, &event_ref, intents),
            CurationForm::Split(marked) => split_form_ui(ui, desk, timeline, event, event_ref, marked, intents),
            CurationForm::Add { .. } | CurationForm::Published(_) | CurationForm::Ranks => {}
        }
    });
    if ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        intents.push(Intent::EditCuration(None));
    }
}

/// One line of text with a name; whether Enter or the button was pressed.
pub(super) fn line_ui(ui: &mut egui::Ui, desk: &Desk<'_>, name: &str, text: &mut String) -> bool {
    let label = ui.label(desk.palette.strong(desk.words.text(name))).id;
    let edit = ui.add(egui::TextEdit::singleline(text).desired_width(f32::INFINITY)).labelled_by(label);
    // Asked before the field takes the focus again, or Enter would never be seen.
    let is_entered = edit.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if ui.memory(|memory| memory.focused().is_none()) {
        edit.request_focus();
    }
    is_entered
}

/// OK and Cancel; whether OK was pressed.
fn buttons_ui(ui: &mut egui::Ui, desk: &Desk<'_>, is_ready: bool, intents: &mut Vec<Intent>) -> bool {
    let mut is_done = false;
    ui.horizontal(|ui| {
        is_done = ui.add_enabled(is_ready, egui::Button::new(desk.words.text("button-ok"))).clicked();
        if ui.button(desk.words.text("button-cancel")).clicked() {
            intents.push(Intent::EditCuration(None));
        }
    });
    is_done
}

fn line_form_ui(
    ui: &mut egui::Ui,
    desk: &Desk<'_>,
    name: &str,
    text: &str,
    form: impl FnOnce(String) -> CurationForm,
    act: impl FnOnce(String) -> Act,
    intents: &mut Vec<Intent>,
) {
    let mut edited = text.to_owned();
    let entered = line_ui(ui, desk, name, &mut edited);
    let is_ready = !edited.trim().is_empty();
    if buttons_ui(ui, desk, is_ready, intents) || entered && is_ready {
        intents.push(Intent::Decide(act(edited.trim().to_owned())));
    } else if edited != text {
        intents.push(Intent::EditCuration(Some(form(edited))));
    }
}

/// A date in words, with what is understood of them as they are typed.
fn date_form_ui(
    ui: &mut egui::Ui,
    desk: &Desk<'_>,
    event: EventRef,
    is_prerequisite: bool,
    words: &str,
    read: Option<&TypedDate>,
    intents: &mut Vec<Intent>,
) {
    let mut edited = words.to_owned();
    let entered = line_ui(ui, desk, if is_prerequisite { "curate-prerequisite" } else { "curate-date" }, &mut edited);
    if words.trim().is_empty() {
        ui.label(desk.palette.weak(desk.words.text("curate-date-hint")));
    }
    reading_ui(ui, desk, words, read);
    let is_done = buttons_ui(ui, desk, read.is_some(), intents) || entered;
    if let Some(typed) = read.filter(|_| is_done && edited == words) {
        let (edtf, words) = (typed.edtf, words.trim().to_owned());
        let act = if is_prerequisite { Act::DatePrerequisite { event, edtf, words } } else { Act::Retime { event, edtf, words } };
        intents.push(Intent::Decide(act));
    } else if edited != words {
        intents.push(Intent::EditCuration(Some(CurationForm::Date { is_prerequisite, words: edited, read: None })));
    }
}

/// "31 December 2026 · 2026-12-31", and the steps that led to it.
pub(super) fn reading_ui(ui: &mut egui::Ui, desk: &Desk<'_>, words: &str, read: Option<&TypedDate>) {
    match read {
        Some(typed) => {
            let date = format!("{} · {}", desk.words.date(typed.edtf), typed.edtf);
            ui.label(RichText::new(date).color(desk.palette.color(Role::Happened)).strong());
            if typed.phrase != words.trim() {
                ui.label(desk.palette.weak(desk.words.say(&Message::new("curate-read-from").text("phrase", &typed.phrase))));
            }
            for step in &typed.steps {
                ui.label(desk.palette.weak(format!("› {}", desk.words.say(step))));
            }
        }
        None if words.trim().is_empty() => {}
        None => drop(ui.label(RichText::new(desk.words.text("curate-not-a-date")).color(desk.palette.color(Role::Conflict)))),
    }
}

/// The likeliest others, each a button.
fn merge_form_ui(ui: &mut egui::Ui, desk: &Desk<'_>, timeline: &Timeline, index: usize, event: &EventRef, intents: &mut Vec<Intent>) {
    ui.label(desk.palette.strong(desk.words.text("curate-merge-with")));
    for other in merge_candidates(timeline, index).into_iter().take(MOST_CANDIDATES) {
        let Some((candidate, candidate_ref)) = timeline.events.get(other).zip(timeline.event_ref(other)) else { continue };
        let name = format!("{} · {}", candidate.title, date_words(candidate, desk.words));
        let button = ui.add(egui::Button::new(name).wrap());
        if button.clicked() {
            intents.push(Intent::Decide(Act::Merge { events: vec![event.clone(), candidate_ref] }));
        }
    }
    if ui.button(desk.words.text("button-cancel")).clicked() {
        intents.push(Intent::EditCuration(None));
    }
}

/// The claims of the event, each to stay or to leave.
fn split_form_ui(
    ui: &mut egui::Ui,
    desk: &Desk<'_>,
    timeline: &Timeline,
    event: &Event,
    event_ref: EventRef,
    marked: &BTreeSet<usize>,
    intents: &mut Vec<Intent>,
) {
    ui.label(desk.palette.strong(desk.words.text("curate-split-which")));
    let mut edited = marked.clone();
    for (place, claim) in event.claims.iter().enumerate() {
        let Some(dated) = timeline.articles.get(claim.article) else { continue };
        let date = claim.edtf.map_or_else(|| desk.words.text("date-unknown"), |edtf| desk.words.date(edtf));
        let mut is_marked = marked.contains(&place);
        if ui.checkbox(&mut is_marked, format!("{} · {date} · {}", outlet(dated), claim.title)).changed() {
            if is_marked {
                edited.insert(place)
            } else {
                edited.remove(&place)
            };
        }
    }
    let is_ready = !marked.is_empty() && marked.len() < event.claims.len();
    if buttons_ui(ui, desk, is_ready, intents) {
        let claims = marked_claims(&event_ref.claims, marked);
        intents.push(Intent::Decide(Act::Split { event: event_ref, claims }));
    } else if edited != *marked {
        intents.push(Intent::EditCuration(Some(CurationForm::Split(edited))));
    }
}

/// The marked sentence of the open article as an event of its own.
pub(super) fn add_form_ui(ui: &mut egui::Ui, desk: &Desk<'_>, reading: Reading, intents: &mut Vec<Intent>) {
    let dated = desk.state.timeline.as_deref().and_then(|timeline| timeline.articles.get(reading.article));
    let Some((dated, quote)) = dated.zip(reading.quote) else { return };
    let Some(CurationForm::Add { title, words, read }) = &desk.state.form else {
        ui.add_space(6.0);
        if ui.button(desk.words.text("curate-add")).clicked() {
            let form = CurationForm::Add { title: String::new(), words: String::new(), read: None };
            intents.push(Intent::EditCuration(Some(form)));
        }
        return;
    };
    let (mut new_title, mut new_words) = (title.clone(), words.clone());
    line_ui(ui, desk, "curate-title", &mut new_title);
    let entered = line_ui(ui, desk, "curate-date", &mut new_words);
    reading_ui(ui, desk, words, read.as_ref());
    let is_ready = read.is_some() && !title.trim().is_empty();
    let is_done = buttons_ui(ui, desk, is_ready, intents) || entered && is_ready;
    if let Some(typed) = read.as_ref().filter(|_| is_done) {
        let published = dated.dating.published.as_ref().and_then(|published| published.edtf.bounds().latest);
        let is_ahead = typed.edtf.bounds().earliest.zip(published).is_some_and(|(day, published)| day > published);
        let modality = if is_ahead { Modality::Planned } else { Modality::Happened };
        let title = title.trim().to_owned();
        intents.push(Intent::Decide(Act::Add { article: dated.article.hash.clone(), quote, title, edtf: typed.edtf, modality }));
    } else if new_title != *title || new_words != *words {
        intents.push(Intent::EditCuration(Some(CurationForm::Add { title: new_title, words: new_words, read: None })));
    }
}
