//! Bytes from a finished drawing: SVG, and PNG from the SVG; from an article with its dates: TimeML; from a timeline the formats of other programs.

mod data;
mod error;
mod png;
mod svg;
mod timex3;

pub use data::{DataFormat, Leaving, Public, Scope, data, leaving};
pub use error::ExportError;
pub use png::{PngOptions, png};
pub use svg::{missing_characters, svg};
pub use timex3::timex3;
