//! Bytes from a finished drawing: SVG, and PNG from the SVG.

mod error;
mod png;
mod svg;

pub use error::ExportError;
pub use png::{PngOptions, png};
pub use svg::{missing_characters, svg};
