//! Scene shapes as egui shapes, at a place of the window.

use crate::layout::{self, Dash, FontWeight, Shape as SceneShape};
use crate::ui::palette::{Palette, bold};
use egui::{Color32, FontId, Mesh, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

/// Paints `shapes`, whose origin is `origin` in the window.
pub fn paint(painter: &Painter, origin: Pos2, shapes: &[SceneShape], palette: &Palette) {
    for shape in shapes {
        paint_one(painter, origin, shape, palette);
    }
}

fn paint_one(painter: &Painter, origin: Pos2, shape: &SceneShape, palette: &Palette) {
    match shape {
        SceneShape::Rect { rect, radius, fill, stroke } => {
            let rect = placed(*rect, origin);
            let fill = fill.map_or(Color32::TRANSPARENT, |role| palette.color(role));
            painter.rect(rect, *radius, fill, Stroke::NONE, StrokeKind::Middle);
            if let Some(stroke) = stroke {
                let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
                match stroke.dash {
                    Dash::Solid => {
                        painter.rect_stroke(rect, *radius, line(*stroke, palette), StrokeKind::Middle);
                    }
                    _ => dashed(painter, &corners, *stroke, palette),
                }
            }
        }
        SceneShape::Path { points, closed, fill, stroke } => {
            let mut points: Vec<Pos2> = points.iter().map(|point| pos2(origin.x + point.x, origin.y + point.y)).collect();
            if let Some(role) = fill {
                painter.add(Shape::convex_polygon(points.clone(), palette.color(*role), Stroke::NONE));
            }
            if *closed {
                points.extend(points.first().copied());
            }
            if let Some(stroke) = stroke {
                dashed(painter, &points, *stroke, palette);
            }
        }
        SceneShape::Bars { rects, fill } => {
            let mut mesh = Mesh::default();
            rects.iter().for_each(|rect| mesh.add_colored_rect(placed(*rect, origin), palette.color(*fill)));
            painter.add(Shape::mesh(mesh));
        }
        SceneShape::Lines { lines, stroke } => {
            let line = line(*stroke, palette);
            painter.extend(lines.iter().map(|(from, to)| {
                Shape::line_segment([pos2(origin.x + from.x, origin.y + from.y), pos2(origin.x + to.x, origin.y + to.y)], line)
            }));
        }
        SceneShape::Fade { rect, role, rising } => fade(painter, placed(*rect, origin), palette.color(*role), *rising),
        SceneShape::Text { origin: at, text, size, weight, role } => {
            let font = if *weight == FontWeight::Bold { bold(*size) } else { FontId::proportional(*size) };
            let galley = painter.layout_no_wrap(text.clone(), font, palette.color(*role));
            // The scene places the base line; egui the top of the row.
            let ascent = galley.rows.first().and_then(|row| row.glyphs.first()).map_or(*size, |glyph| glyph.pos.y);
            painter.galley(pos2(origin.x + at.x, origin.y + at.y - ascent), galley, palette.color(*role));
        }
    }
}

fn placed(rect: layout::Rect, origin: Pos2) -> Rect {
    Rect::from_min_size(pos2(origin.x + rect.x, origin.y + rect.y), vec2(rect.width, rect.height))
}

fn line(stroke: layout::Stroke, palette: &Palette) -> Stroke {
    Stroke::new(stroke.width, palette.color(stroke.role))
}

fn dashed(painter: &Painter, points: &[Pos2], stroke: layout::Stroke, palette: &Palette) {
    let line = line(stroke, palette);
    match stroke.dash {
        Dash::Solid => {
            painter.add(Shape::line(points.to_vec(), line));
        }
        Dash::Dashed => {
            painter.extend(Shape::dashed_line(points, line, 5.0, 3.5));
        }
        Dash::Dotted => {
            painter.extend(Shape::dashed_line(points, line, 1.8, 2.6));
        }
    }
}

/// A rectangle from nothing to a colour, left to right or the other way round.
fn fade(painter: &Painter, rect: Rect, color: Color32, rising: bool) {
    let (left, right) = if rising { (Color32::TRANSPARENT, color) } else { (color, Color32::TRANSPARENT) };
    let mut mesh = Mesh::default();
    mesh.colored_vertex(rect.left_top(), left);
    mesh.colored_vertex(rect.right_top(), right);
    mesh.colored_vertex(rect.right_bottom(), right);
    mesh.colored_vertex(rect.left_bottom(), left);
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(0, 2, 3);
    painter.add(Shape::mesh(mesh));
}
