//! The legend: one row for each glyph that is present, and none for others.

use super::glyphs::{BAR, Form, Look, RADIUS};
use super::scene::{FontWeight, Point, Rect, Role, Shape};
use super::{Index, TextMeasure};
use crate::words::Words;

const SIZE: f32 = 11.5;
/// Points of a legend line.
pub const LINE: f32 = 20.0;

/// An entry: the glyph and its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub look: Look,
    pub text: String,
}

/// The looks of the events in view, each once.
pub fn entries(index: &Index, words: &Words) -> Vec<Entry> {
    index.looks.iter().map(|look| Entry { look: *look, text: words.text(look.legend_key()) }).collect()
}

/// Draws the entries in lines of at most `width` points, from `top`; returns the height.
pub fn draw_legend(entries: &[Entry], left: f32, top: f32, width: f32, measure: &dyn TextMeasure, shapes: &mut Vec<Shape>) -> f32 {
    let (mut x, mut y) = (left, top);
    for entry in entries {
        let text_width = measure.width(&entry.text, SIZE, FontWeight::Regular);
        let glyph_width = if entry.look.form == Form::Day { 2.0 * RADIUS } else { 34.0 };
        if x > left && x + glyph_width + 7.0 + text_width > left + width {
            (x, y) = (left, y + LINE);
        }
        let height = if entry.look.form == Form::Day { 2.0 * RADIUS } else { BAR };
        let rect = Rect { x, y: y + (LINE - height) / 2.0, width: glyph_width, height };
        entry.look.draw(rect, shapes);
        let origin = Point { x: x + glyph_width + 7.0, y: y + LINE / 2.0 + SIZE * 0.36 };
        shapes.push(Shape::Text { origin, text: entry.text.clone(), size: SIZE, weight: FontWeight::Regular, role: Role::TextWeak });
        x += glyph_width + 7.0 + text_width + 22.0;
    }
    y + LINE - top
}
