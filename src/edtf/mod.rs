//! EDTF (ISO 8601-2:2019, level 1): a calendar value with its doubt.
//!
//! ```text
//! "2025-10-25/2025-10-26"  --parse-->  Edtf  --bounds-->  first and last possible day
//!                                       |--write-->  the same string
//! ```
//! Depends on nothing else of this crate.

mod bounds;
mod parse;
#[cfg(test)]
mod tests;
mod value;
mod write;

pub use bounds::Bounds;
pub use parse::ParseError;
pub use value::{CalendarDate, Edtf, IntervalEnd, Point, Qualifier, Season};
