//! What can be clicked, focused and read out: one node for each event and pile that the scene shows.

use crate::layout::{Node, Scene, Target, date_words};
use crate::timeline::Timeline;
use crate::ui::{Desk, Intent};
use egui::{Rect, Role, Sense, StrokeKind, WidgetInfo, pos2, vec2};

/// Nodes of one frame, at most: a screen reader gains nothing from more.
const MOST_NODES: usize = 300;

pub fn nodes_ui(ui: &mut egui::Ui, desk: &Desk<'_>, timeline: &Timeline, scene: &Scene, frame: Rect, intents: &mut Vec<Intent>) {
    for node in scene.nodes.iter().take(MOST_NODES) {
        let rect = Rect::from_min_size(pos2(frame.min.x + node.rect.x, frame.min.y + node.rect.y), vec2(node.rect.width, node.rect.height));
        let rect = rect.intersect(frame);
        if rect.is_positive() {
            node_ui(ui, desk, timeline, node, rect, intents);
        }
    }
}

fn node_ui(ui: &mut egui::Ui, desk: &Desk<'_>, timeline: &Timeline, node: &Node, rect: Rect, intents: &mut Vec<Intent>) {
    let (id, is_selected, intent) = match &node.target {
        Target::Event(index) => (ui.scope_id().with(("event", *index)), desk.state.selected == Some(*index), Intent::Select(*index)),
        Target::Pile(pile) => (ui.scope_id().with(("pile", pile.members.first())), false, Intent::ShowPile(pile.members.clone())),
    };
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_selected, &node.name));
    if response.double_clicked() {
        intents.push(match &node.target {
            Target::Event(index) => Intent::FitEvent(*index),
            Target::Pile(pile) => Intent::FitDays(pile.first_day, pile.last_day),
        });
    } else if response.clicked() {
        intents.push(intent);
    }
    if response.has_focus() {
        let ring = egui::Stroke::new(2.0, desk.palette.color(crate::layout::Role::Selection));
        ui.painter().rect_stroke(rect.expand(2.0), 4.0, ring, StrokeKind::Outside);
    }
    if let Target::Event(index) = node.target {
        response.on_hover_ui(|ui| tip_ui(ui, desk, timeline, index));
    }
}

fn tip_ui(ui: &mut egui::Ui, desk: &Desk<'_>, timeline: &Timeline, index: usize) {
    let Some(event) = timeline.events.get(index) else { return };
    ui.set_max_width(320.0);
    ui.label(desk.palette.strong(&event.title));
    ui.label(desk.palette.weak(date_words(event, desk.words)));
    ui.label(desk.palette.weak(desk.words.count("tip-sources", event.sources)));
}
