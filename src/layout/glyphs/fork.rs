//! More than one date: where sources disagree a stem forks to each date that was told; a date that was given up stays as a ghost, with
//! an arrow to the one that took its place.

use super::{BAR, Form, Look, RADIUS};
use crate::edtf::Bounds;
use crate::events::{Event, Relation};
use crate::layout::scale::Scale;
use crate::layout::scene::{Dash, Point, Rect, Role, Shape, Stroke};
use crate::layout::span::{Span, form_of};

/// Points of a wing of the arrow.
const WING: f32 = 4.0;

/// Dates of claims that differ from the event's own, each once.
fn others(event: &Event, relation: Relation, ghost: Option<Bounds>) -> Vec<Bounds> {
    let told = event.claims.iter().filter(|claim| claim.relation == relation).map(|claim| claim.bounds);
    let mut bounds: Vec<Bounds> = told.chain(ghost).filter(|bounds| bounds.is_located() && *bounds != event.bounds).collect();
    bounds.sort();
    bounds.dedup();
    bounds
}

/// How many dates are told for one event; 1 where all agree.
pub fn date_count(event: &Event) -> usize {
    1 + others(event, Relation::Conflicts, None).len()
}

/// Draws the other dates of an event, and returns where its own glyph stands in the span `all`.
/// `ghost` is the date that a person replaced.
pub fn draw_others(event: &Event, ghost: Option<Bounds>, look: Look, all: Rect, scale: &Scale, shapes: &mut Vec<Shape>) -> Rect {
    let (conflicts, ghosts) = (others(event, Relation::Conflicts, None), others(event, Relation::Supersedes, ghost));
    if conflicts.is_empty() && ghosts.is_empty() {
        return all;
    }
    let own = place(event.bounds, look.form, all, scale);
    for bounds in conflicts {
        let other = place(bounds, form_of(bounds), all, scale);
        stem(own, other, Stroke { role: Role::Conflict, width: 1.6, dash: Dash::Solid }, shapes);
        let ghost = Look { form: form_of(bounds), role: Role::Conflict, is_approximate: false, is_uncertain: true };
        ghost.draw(other, shapes);
    }
    for bounds in ghosts {
        let other = place(bounds, form_of(bounds), all, scale);
        stem(other, own, Stroke { role: Role::Cancelled, width: 1.4, dash: Dash::Dotted }, shapes);
        arrow_head(other, own, shapes);
        let ghost = Look { form: form_of(bounds), role: Role::Cancelled, is_approximate: false, is_uncertain: true };
        ghost.draw(other, shapes);
    }
    own
}

fn place(bounds: Bounds, form: Form, all: Rect, scale: &Scale) -> Rect {
    let (left, right) = Span::of_bounds(bounds, form).map_or((all.x, all.right()), |span| {
        let (left, right) = span.points(scale.points_per_day(), scale.day_from_x(0.0));
        ((left as f32).max(all.x), (right as f32).min(all.right()))
    });
    let height = if form == Form::Day { 2.0 * RADIUS } else { BAR };
    Rect { x: left, y: all.y + (all.height - height) / 2.0, width: (right - left).max(0.0), height }
}

/// A line between the near ends of two glyphs.
fn stem(from: Rect, to: Rect, stroke: Stroke, shapes: &mut Vec<Shape>) {
    let y = from.y + from.height / 2.0;
    let (left, right) = if from.x <= to.x { (from.right(), to.x) } else { (to.right(), from.x) };
    if right > left {
        let points = vec![Point { x: left, y }, Point { x: right, y }];
        shapes.push(Shape::Path { points, closed: false, fill: None, stroke: Some(stroke) });
    }
}

fn arrow_head(from: Rect, to: Rect, shapes: &mut Vec<Shape>) {
    let y = from.y + from.height / 2.0;
    let (tip, back) = if from.x <= to.x { (to.x - 1.0, -WING) } else { (to.right() + 1.0, WING) };
    let points = vec![Point { x: tip + back, y: y - WING }, Point { x: tip, y }, Point { x: tip + back, y: y + WING }];
    shapes.push(Shape::Path {
        points,
        closed: false,
        fill: None,
        stroke: Some(Stroke { role: Role::Cancelled, width: 1.4, dash: Dash::Solid }),
    });
}
