//! A day: a diamond.

use super::Look;
use crate::layout::scene::{Dash, Point, Rect, Role, Shape, Stroke};

pub(super) fn draw(look: Look, rect: Rect, shapes: &mut Vec<Shape>) {
    let (x, y) = (rect.x + rect.width / 2.0, rect.y + rect.height / 2.0);
    let reach = rect.height / 2.0;
    let points = vec![Point { x, y: y - reach }, Point { x: x + reach, y }, Point { x, y: y + reach }, Point { x: x - reach, y }];
    let fill = if look.is_filled() { look.role } else { Role::Background };
    shapes.push(Shape::Path { points, closed: true, fill: Some(fill), stroke: Some(look.stroke()) });
    if look.role == Role::Cancelled {
        let points = vec![Point { x: x - reach, y: y + reach }, Point { x: x + reach, y: y - reach }];
        let stroke = Stroke { role: look.role, width: 1.8, dash: Dash::Solid };
        shapes.push(Shape::Path { points, closed: false, fill: None, stroke: Some(stroke) });
    }
}
