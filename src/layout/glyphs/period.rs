//! A period: a bar over all of it. Closed ends say that it is known, faded ends that it is not.

use super::Look;
use crate::layout::scene::{Dash, Point, Rect, Role, Shape, Stroke};

/// Points between the lines of a hatching.
const HATCH: f32 = 6.0;
/// Hatching lines of one bar, at most: a bar may reach far beyond the page.
const MOST_LINES: f32 = 400.0;

pub(super) fn draw(look: Look, rect: Rect, shapes: &mut Vec<Shape>) {
    if look.is_approximate {
        faded(look, rect, shapes);
        return;
    }
    let fill = if look.is_filled() { look.role } else { Role::Background };
    shapes.push(Shape::Rect { rect, radius: 2.5, fill: Some(fill), stroke: Some(look.stroke()) });
    if matches!(look.role, Role::Projected | Role::Conditional) {
        hatch(look.role, rect, shapes);
    }
    brackets(look.role, rect, shapes);
    if look.role == Role::Cancelled {
        let middle = rect.y + rect.height / 2.0;
        line(look.role, Point { x: rect.x, y: middle }, Point { x: rect.right(), y: middle }, 1.8, shapes);
    }
}

fn faded(look: Look, rect: Rect, shapes: &mut Vec<Shape>) {
    let third = rect.width / 3.0;
    shapes.push(Shape::Fade { rect: Rect { width: third, ..rect }, role: look.role, rising: true });
    let middle = Rect { x: rect.x + third, width: third, ..rect };
    shapes.push(Shape::Rect { rect: middle, radius: 0.0, fill: Some(look.role), stroke: None });
    shapes.push(Shape::Fade { rect: Rect { x: rect.x + 2.0 * third, width: third, ..rect }, role: look.role, rising: false });
}

fn hatch(role: Role, rect: Rect, shapes: &mut Vec<Shape>) {
    let count = ((rect.width - rect.height) / HATCH).clamp(0.0, MOST_LINES);
    let line = |number: usize| {
        let x = rect.x + HATCH * (number as f32 + 0.5);
        (Point { x, y: rect.bottom() - 1.5 }, Point { x: x + rect.height, y: rect.y + 1.5 })
    };
    let stroke = Stroke { role, width: 0.9, dash: Dash::Solid };
    shapes.push(Shape::Lines { lines: (0..count as usize).map(line).collect(), stroke });
}

/// The ends reach out above and below the bar.
fn brackets(role: Role, rect: Rect, shapes: &mut Vec<Shape>) {
    let (top, bottom) = (rect.y - 2.5, rect.bottom() + 2.5);
    for x in [rect.x, rect.right()] {
        line(role, Point { x, y: top }, Point { x, y: bottom }, 1.8, shapes);
    }
}

fn line(role: Role, from: Point, to: Point, width: f32, shapes: &mut Vec<Shape>) {
    let stroke = Stroke { role, width, dash: Dash::Solid };
    shapes.push(Shape::Path { points: vec![from, to], closed: false, fill: None, stroke: Some(stroke) });
}
