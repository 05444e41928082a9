//! Bytes from a finished drawing: SVG, and PNG from the SVG; from an article with its dates: TimeML.

mod error;
mod png;
mod svg;
mod timex3;

pub use error::ExportError;
pub use png::{PngOptions, png};
pub use svg::{missing_characters, svg};
pub use timex3::timex3;
