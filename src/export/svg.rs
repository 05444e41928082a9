//! The scene as SVG: the same marks, colours by role.

use crate::layout::{BundledFont, Dash, FONT_FAMILY, FontWeight, Rect, Role, Scene, Shape, Stroke, Theme};
use std::fmt::Write as _;
use unicode_normalization::UnicodeNormalization;

/// The whole drawing, one point to a user unit. Without a background where `is_transparent`.
pub fn svg(scene: &Scene, theme: &Theme, is_transparent: bool) -> String {
    let mut out = String::with_capacity(scene.shapes.len() * 120 + 400);
    let (width, height) = (scene.width, scene.height);
    let _ = writeln!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="{FONT_FAMILY}">"#
    );
    for (index, shape) in scene.shapes.iter().enumerate() {
        if !(is_transparent && is_ground(shape, scene)) {
            write_shape(&mut out, shape, theme, index);
        }
    }
    out.push_str("</svg>\n");
    out
}

/// Characters of the drawing that the font has no glyph for, each once, in order.
pub fn missing_characters(scene: &Scene) -> Vec<char> {
    let font = BundledFont::shared();
    let mut missing: Vec<char> = Vec::new();
    for shape in &scene.shapes {
        if let Shape::Text { text, .. } = shape {
            missing.extend(font.missing(text));
        }
    }
    missing.sort_unstable();
    missing.dedup();
    missing
}

/// The rectangle behind everything.
fn is_ground(shape: &Shape, scene: &Scene) -> bool {
    matches!(shape, Shape::Rect { rect, fill: Some(Role::Background), stroke: None, .. } if rect.width >= scene.width - 61.0 && rect.height > 100.0)
}

fn write_shape(out: &mut String, shape: &Shape, theme: &Theme, index: usize) {
    let _ = match shape {
        Shape::Rect { rect, radius, fill, stroke } => {
            let Rect { x, y, width, height } = rect;
            let paint = paint(*fill, *stroke, theme);
            writeln!(out, r#"<rect x="{x:.2}" y="{y:.2}" width="{width:.2}" height="{height:.2}" rx="{radius}"{paint}/>"#)
        }
        Shape::Path { points, closed, fill, stroke } => {
            let mut data = String::new();
            for (at, point) in points.iter().enumerate() {
                let _ = write!(data, "{}{:.2} {:.2}", if at == 0 { "M" } else { "L" }, point.x, point.y);
            }
            if *closed {
                data.push('Z');
            }
            writeln!(out, r#"<path d="{data}"{}/>"#, paint(*fill, *stroke, theme))
        }
        Shape::Bars { rects, fill } => {
            let mut data = String::new();
            for Rect { x, y, width, height } in rects {
                let _ = write!(data, "M{x:.2} {y:.2}h{width:.2}v{height:.2}h-{width:.2}Z");
            }
            writeln!(out, r#"<path d="{data}"{}/>"#, paint(Some(*fill), None, theme))
        }
        Shape::Lines { lines, stroke } => {
            let mut data = String::new();
            for (from, to) in lines {
                let _ = write!(data, "M{:.2} {:.2}L{:.2} {:.2}", from.x, from.y, to.x, to.y);
            }
            writeln!(out, r#"<path d="{data}"{}/>"#, paint(None, Some(*stroke), theme))
        }
        Shape::Fade { rect, role, rising } => write_fade(out, *rect, *role, *rising, theme, index),
        Shape::Text { origin, text, size, weight, role } => {
            let bold = if *weight == FontWeight::Bold { r#" font-weight="700""# } else { "" };
            let (x, y, fill, text) = (origin.x, origin.y, hex(theme, *role), escape(text));
            writeln!(out, r#"<text x="{x:.2}" y="{y:.2}" font-size="{size}"{bold} fill="{fill}" xml:space="preserve">{text}</text>"#)
        }
    };
}

fn write_fade(out: &mut String, rect: Rect, role: Role, rising: bool, theme: &Theme, index: usize) -> std::fmt::Result {
    let Rect { x, y, width, height } = rect;
    let (colour, id) = (hex(theme, role), format!("fade{index}"));
    let (from, to) = if rising { (0, 1) } else { (1, 0) };
    writeln!(
        out,
        r#"<linearGradient id="{id}"><stop offset="0" stop-color="{colour}" stop-opacity="{from}"/><stop offset="1" stop-color="{colour}" stop-opacity="{to}"/></linearGradient><rect x="{x:.2}" y="{y:.2}" width="{width:.2}" height="{height:.2}" fill="url(#{id})"/>"#
    )
}

fn paint(fill: Option<Role>, stroke: Option<Stroke>, theme: &Theme) -> String {
    let mut paint = fill.map_or_else(|| r#" fill="none""#.to_owned(), |role| format!(r#" fill="{}""#, hex(theme, role)));
    if let Some(Stroke { role, width, dash }) = stroke {
        let _ = write!(paint, r#" stroke="{}" stroke-width="{width}""#, hex(theme, role));
        paint.push_str(match dash {
            Dash::Solid => "",
            Dash::Dashed => r#" stroke-dasharray="5 3.5""#,
            Dash::Dotted => r#" stroke-dasharray="1.8 2.6""#,
        });
    }
    paint
}

fn hex(theme: &Theme, role: Role) -> String {
    let [red, green, blue] = theme.rgb(role);
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Text as XML, in normal form C as the font's glyphs are; characters that XML does not allow are left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.nfc() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            c if (c as u32) < 0x20 || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn text_is_escaped_and_freed_of_control_characters() {
        assert_eq!(escape("a<b>&\"c\"\u{1}\n"), "a&lt;b&gt;&amp;&quot;c&quot; ");
        assert_eq!(escape("Ha\u{300} No\u{323}\u{302}i"), "Hà Nội");
    }
}
