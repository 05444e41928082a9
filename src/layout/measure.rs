//! How wide text is in the font that all painters use.

use super::TextMeasure;
use super::scene::FontWeight;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};
use std::sync::OnceLock;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Be Vietnam Pro, regular.
pub static FONT_REGULAR: &[u8] = include_bytes!("../../assets/fonts/BeVietnamPro-Regular.ttf");
/// Be Vietnam Pro, bold.
pub static FONT_BOLD: &[u8] = include_bytes!("../../assets/fonts/BeVietnamPro-Bold.ttf");
/// The family's name, as painters ask for it.
pub const FONT_FAMILY: &str = "Be Vietnam Pro";

/// Letters whose widths are looked up once: Latin with all of Vietnamese.
const KNOWN_LETTERS: u32 = 0x1F00;
/// Width of a character that the font lacks, in units of the size.
const UNKNOWN: f32 = 0.6;

/// Advance widths of the bundled font.
#[derive(Default)]
pub struct BundledFont {
    regular: Option<Face>,
    bold: Option<Face>,
}

struct Face {
    font: FontRef<'static>,
    /// Width of each of the [`KNOWN_LETTERS`], in units of the size.
    widths: Vec<f32>,
}

impl Face {
    fn new(data: &'static [u8]) -> Option<Self> {
        let mut face = Self { font: FontRef::new(data).ok()?, widths: Vec::new() };
        face.widths = (0..KNOWN_LETTERS).map(|code| char::from_u32(code).map_or(UNKNOWN, |letter| face.look_up(letter))).collect();
        Some(face)
    }

    fn look_up(&self, letter: char) -> f32 {
        let metrics: GlyphMetrics<'_> = self.font.glyph_metrics(Size::new(1.0), LocationRef::default());
        self.font.charmap().map(letter).and_then(|glyph| metrics.advance_width(glyph)).unwrap_or(UNKNOWN)
    }

    fn width(&self, letter: char) -> f32 {
        self.widths.get(letter as usize).copied().unwrap_or_else(|| self.look_up(letter))
    }
}

impl BundledFont {
    /// The one font, read at its first use.
    pub fn shared() -> &'static Self {
        static FONT: OnceLock<BundledFont> = OnceLock::new();
        FONT.get_or_init(|| Self { regular: Face::new(FONT_REGULAR), bold: Face::new(FONT_BOLD) })
    }

    const fn face(&self, weight: FontWeight) -> Option<&Face> {
        match weight {
            FontWeight::Regular => self.regular.as_ref(),
            FontWeight::Bold => self.bold.as_ref(),
        }
    }

    /// Whether the font has a glyph for every character; those it lacks, each once, in order.
    pub fn missing(&self, text: &str) -> Vec<char> {
        let Some(face) = self.face(FontWeight::Regular) else { return Vec::new() };
        let charmap = face.font.charmap();
        let mut missing: Vec<char> = text.nfc().filter(|c| !c.is_control() && !c.is_whitespace() && charmap.map(*c).is_none()).collect();
        missing.sort_unstable();
        missing.dedup();
        missing
    }
}

impl TextMeasure for BundledFont {
    fn width(&self, text: &str, size: f32, weight: FontWeight) -> f32 {
        let Some(face) = self.face(weight) else { return text.chars().count() as f32 * size * UNKNOWN };
        let units: f32 = if is_nfc_quick(text.chars()) == IsNormalized::Yes {
            text.chars().map(|letter| face.width(letter)).sum()
        } else {
            text.nfc().map(|letter| face.width(letter)).sum()
        };
        units * size
    }
}
