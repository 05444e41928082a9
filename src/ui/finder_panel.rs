//! The left panel: search, facets with live counts, what has no date, what was read.

use super::facet_words::value_name;
use super::{Desk, Intent, Reading, sources};
use crate::layout::Role;
use crate::message::Message;
use crate::timeline::{Facet, FacetCount, Hit, Rest, Timeline};
use egui::{Key, RichText};

/// Values of a facet that are shown before one asks for more.
const FEW: usize = 8;
/// Sentences without a date that are listed at once.
const MOST_UNDATED: usize = 200;

pub(super) fn finder_panel_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let Some(timeline) = desk.state.timeline.as_deref() else { return };
    ui.add_space(8.0);
    search_ui(ui, desk, intents);
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.add_space(6.0);
        facets_ui(ui, desk, intents);
        undated_ui(ui, desk, timeline, intents);
        sources::sources_ui(ui, desk, intents);
    });
}

/// Where the search field's focus is asked for by Ctrl+F.
pub(super) fn search_id() -> egui::Id {
    egui::Id::unique("search field")
}

fn search_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let mut query = desk.state.query.clone();
    let name = desk.words.text("search-hint");
    let edit = egui::TextEdit::singleline(&mut query).id(search_id()).hint_text(&name).desired_width(f32::INFINITY);
    let response = ui.add(edit);
    response.widget_info(|| egui::WidgetInfo::text_edit(true, &desk.state.query, &query, &name));
    if query != desk.state.query {
        intents.push(Intent::Find(query));
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entered {
        intents.push(Intent::StepHit(if ui.input(|input| input.modifiers.shift) { -1 } else { 1 }));
        response.request_focus();
    }
    if !desk.state.query.trim().is_empty() {
        hits_ui(ui, desk, intents);
    }
}

fn hits_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let hits = &desk.state.shown.hits;
    let events = hits.hits.iter().filter(|hit| matches!(hit, Hit::Event(_))).count();
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    ui.horizontal(|ui| {
        let message = Message::new("search-found").count("events", count(events)).count("passages", count(hits.hits.len() - events));
        ui.label(desk.palette.weak(desk.words.say(&message)));
        for (sign, key, places) in [("‹", "search-previous", -1), ("›", "search-next", 1)] {
            let button = ui.add_enabled(!hits.hits.is_empty(), egui::Button::new(sign)).on_hover_text(desk.words.text(key));
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, desk.words.text(key)));
            if button.clicked() {
                intents.push(Intent::StepHit(places));
            }
        }
    });
}

fn facets_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let mut dims = desk.state.filter.rest == Rest::Dimmed;
    for (facet, counts) in &desk.state.shown.matches.counts {
        // A facet that says the same of every event is no choice.
        if counts.len() < 2 && desk.state.filter.chosen().all(|(chosen, _)| chosen != *facet) {
            continue;
        }
        let title = desk.palette.strong(desk.words.text(facet.key()));
        egui::CollapsingHeader::new(title).id_salt(facet.key()).default_open(matches!(facet, Facet::Source | Facet::Status)).show(
            ui,
            |ui| {
                facet_ui(ui, desk, *facet, counts, intents);
            },
        );
    }
    if ui.checkbox(&mut dims, desk.words.text("filter-dim")).changed() {
        intents.push(Intent::SetRest(if dims { Rest::Dimmed } else { Rest::Hidden }));
    }
    ui.add_space(6.0);
}

fn facet_ui(ui: &mut egui::Ui, desk: &Desk<'_>, facet: Facet, counts: &[FacetCount], intents: &mut Vec<Intent>) {
    let id = ui.scope_id().with(("all values", facet.key()));
    let shows_all = ui.data(|data| data.get_temp::<bool>(id).unwrap_or_default());
    let most = if shows_all { usize::MAX } else { FEW };
    for (_, count) in counts.iter().enumerate().filter(|(place, count)| *place < most || count.is_chosen) {
        let mut is_chosen = count.is_chosen;
        let name = value_name(facet, &count.value, desk.words);
        let text = RichText::new(format!("{name}  {}", count.count)).size(12.5);
        let text = if count.count == 0 { text.color(desk.palette.color(Role::TextWeak)) } else { text };
        if ui.checkbox(&mut is_chosen, text).changed() {
            intents.push(Intent::ToggleFacet(facet, count.value.clone()));
        }
    }
    if !shows_all && counts.len() > FEW && ui.link(desk.words.count("filter-more", counts.len() - FEW)).clicked() {
        ui.data_mut(|data| data.insert_temp(id, true));
    }
}

/// What nobody dated, in a drawer with its count.
fn undated_ui(ui: &mut egui::Ui, desk: &Desk<'_>, timeline: &Timeline, intents: &mut Vec<Intent>) {
    if timeline.undated.is_empty() {
        return;
    }
    let title = desk.palette.strong(desk.words.count("evidence-undated", timeline.undated.len()));
    egui::CollapsingHeader::new(title).id_salt("undated").default_open(false).show(ui, |ui| {
        for undated in timeline.undated.iter().take(MOST_UNDATED) {
            let text = RichText::new(&undated.title).size(12.5);
            if ui.add(egui::Label::new(text).wrap().sense(egui::Sense::click())).on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
                intents.push(Intent::Read(Reading { article: undated.article, quote: Some(undated.quote) }));
            }
            ui.add_space(4.0);
        }
        let rest = timeline.undated.len().saturating_sub(MOST_UNDATED);
        if rest > 0 {
            ui.label(desk.palette.weak(format!("+{rest}")));
        }
    });
}
