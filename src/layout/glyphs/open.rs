//! An open side: a bar that fades out and ends in an arrow, since nobody says where it ends.

use super::Look;
use crate::layout::scene::{Dash, Point, Rect, Shape, Stroke};

/// `points_left` for what has no start.
pub(super) fn draw(look: Look, rect: Rect, points_left: bool, shapes: &mut Vec<Shape>) {
    let middle = rect.y + rect.height / 2.0;
    let (known, open, back) = if points_left { (rect.right(), rect.x, 1.0) } else { (rect.x, rect.right(), -1.0) };
    let bar = Rect { y: middle - rect.height / 4.0, height: rect.height / 2.0, ..rect };
    shapes.push(Shape::Fade { rect: bar, role: look.role, rising: points_left });
    let stroke = Stroke { role: look.role, width: 1.8, dash: Dash::Solid };
    let end = [Point { x: known, y: rect.y - 1.5 }, Point { x: known, y: rect.bottom() + 1.5 }];
    shapes.push(Shape::Path { points: end.to_vec(), closed: false, fill: None, stroke: Some(stroke) });
    let wing = rect.height / 2.0 - 1.0;
    let head = vec![
        Point { x: open + back * wing, y: middle - wing },
        Point { x: open, y: middle },
        Point { x: open + back * wing, y: middle + wing },
    ];
    shapes.push(Shape::Path { points: head, closed: false, fill: None, stroke: Some(Stroke { width: 1.6, ..stroke }) });
}
