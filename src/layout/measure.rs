//! How wide text is in the font that all painters use.

use super::TextMeasure;
use super::scene::FontWeight;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};
use unicode_normalization::UnicodeNormalization;

/// Be Vietnam Pro, regular.
pub static FONT_REGULAR: &[u8] = include_bytes!("../../assets/fonts/BeVietnamPro-Regular.ttf");
/// Be Vietnam Pro, bold.
pub static FONT_BOLD: &[u8] = include_bytes!("../../assets/fonts/BeVietnamPro-Bold.ttf");
/// The family's name, as painters ask for it.
pub const FONT_FAMILY: &str = "Be Vietnam Pro";

/// Advance widths of the bundled font.
pub struct BundledFont {
    regular: Option<FontRef<'static>>,
    bold: Option<FontRef<'static>>,
}

impl Default for BundledFont {
    fn default() -> Self {
        Self { regular: FontRef::new(FONT_REGULAR).ok(), bold: FontRef::new(FONT_BOLD).ok() }
    }
}

impl BundledFont {
    const fn face(&self, weight: FontWeight) -> Option<&FontRef<'static>> {
        match weight {
            FontWeight::Regular => self.regular.as_ref(),
            FontWeight::Bold => self.bold.as_ref(),
        }
    }

    /// Whether the font has a glyph for every character; those it lacks, each once, in order.
    pub fn missing(&self, text: &str) -> Vec<char> {
        let Some(face) = self.face(FontWeight::Regular) else { return Vec::new() };
        let charmap = face.charmap();
        let mut missing: Vec<char> = text.nfc().filter(|c| !c.is_control() && !c.is_whitespace() && charmap.map(*c).is_none()).collect();
        missing.sort_unstable();
        missing.dedup();
        missing
    }
}

impl TextMeasure for BundledFont {
    fn width(&self, text: &str, size: f32, weight: FontWeight) -> f32 {
        let Some(face) = self.face(weight) else { return text.chars().count() as f32 * size * 0.55 };
        let metrics: GlyphMetrics<'_> = face.glyph_metrics(Size::new(size), LocationRef::default());
        let charmap = face.charmap();
        let advance = |c: char| charmap.map(c).and_then(|glyph| metrics.advance_width(glyph)).unwrap_or(size * 0.6);
        text.nfc().map(advance).sum()
    }
}
