//! The SVG as PNG, with its resolution.

use super::error::ExportError;
use super::svg::svg;
use crate::layout::{FONT_BOLD, FONT_REGULAR, Scene, Theme};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg;
use std::sync::Arc;

/// Pixels on a side, at most: 100 megapixels of a square are 400 MB.
pub const MOST_PIXELS: u32 = 16_384;
const INCHES_PER_METRE: f64 = 39.370_078_74;

/// How the drawing becomes pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PngOptions {
    /// Pixels.
    pub width: u32,
    pub height: u32,
    /// Pixels per point of the scene.
    pub scale: f32,
    /// Dots per inch, written into the file.
    pub dpi: f64,
    pub is_transparent: bool,
}

/// The drawing as a PNG file. The same scene gives the same bytes.
///
/// # Errors
///
/// [`ExportError::Size`] for no pixels or more than [`MOST_PIXELS`] on a side; [`ExportError::Render`] if the renderer refuses the drawing.
pub fn png(scene: &Scene, theme: &Theme, options: &PngOptions) -> Result<Vec<u8>, ExportError> {
    let PngOptions { width, height, scale, .. } = *options;
    let is_drawable = |side: u32| (1..=MOST_PIXELS).contains(&side);
    if !is_drawable(width) || !is_drawable(height) {
        return Err(ExportError::Size { width, height });
    }
    let source = svg(scene, theme, options.is_transparent);
    let tree = usvg::Tree::from_str(&source, &renderer_options()).map_err(|error| ExportError::Render(error.to_string()))?;
    let mut pixels = Pixmap::new(width, height).ok_or(ExportError::Size { width, height })?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    encode(&pixels, options.dpi)
}

/// Only the bundled font: fonts of the machine would make the picture differ from place to place.
fn renderer_options() -> usvg::Options<'static> {
    let mut options = usvg::Options::default();
    let fonts = options.fontdb_mut();
    for font in [FONT_REGULAR, FONT_BOLD] {
        fonts.load_font_source(usvg::fontdb::Source::Binary(Arc::new(font)));
    }
    options
}

fn encode(pixels: &Pixmap, dpi: f64) -> Result<Vec<u8>, ExportError> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let per_metre = (dpi.clamp(1.0, 100_000.0) * INCHES_PER_METRE).round() as u32;
    encoder.set_pixel_dims(Some(png::PixelDimensions { xppu: per_metre, yppu: per_metre, unit: png::Unit::Meter }));
    let straight: Vec<u8> = pixels.pixels().iter().flat_map(|pixel| straight_alpha(*pixel)).collect();
    let write = |encoder: png::Encoder<'_, &mut Vec<u8>>| encoder.write_header()?.write_image_data(&straight);
    write(encoder).map_err(|error| ExportError::Render(error.to_string()))?;
    Ok(file)
}

/// PNG has colours that are not multiplied by their opacity.
fn straight_alpha(pixel: PremultipliedColorU8) -> [u8; 4] {
    let colour = pixel.demultiply();
    [colour.red(), colour.green(), colour.blue(), colour.alpha()]
}
