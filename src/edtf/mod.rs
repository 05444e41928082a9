//! EDTF (ISO 8601-2:2019), level 1 and some of level 2: calendar values with their doubt. Text in, text out, and what can be counted with them.
//!
//! ```text
//! "2025-10/2026-02~"  --parse-->  Edtf  --bounds-->   first and last possible day
//!                                  |---before, overlaps, within another-->  Judgement: yes, no or maybe, and the doubt it rests on
//!                                  |---shifted by a Duration-->  Edtf
//!                                  |---write-->  the same text
//! ```
//! Depends on nothing else of this crate, and on `chrono` and `serde` only. Years are astronomical: 0000 is the year before 0001.
//!
//! | level | feature | example | here |
//! |---|---|---|---|
//! | 0 | day, month, year | `1985-04-12` | yes |
//! | 0 | date and time; UTC, hours, hours and minutes | `1985-04-12T23:20:30+04:30` | yes, a [`Moment`]; no 24:00:00, no second 60, no `-00:00` (ISO 8601-1 has no negative zero) |
//! | 0 | interval, ends of different precision | `2004-02-01/2005` | yes; an end that lies wholly before the start is refused |
//! | 1 | year of more than four digits | `Y-170000002` | yes, up to ±2,147,483,647; no `Y` before four digits. Bounds end with the calendar of `chrono` (±262,000), relations do not |
//! | 1 | negative year | `-1985` | yes; `-0000` is refused: it is 0000 |
//! | 1 | season | `2001-21` | yes, as northern meteorological seasons; winter begins in December of its year |
//! | 1 | whole date uncertain, approximate or both | `2004-06-11%` | yes |
//! | 1 | digits unspecified from the right | `201X` `20XX` `2004-XX` `1985-04-XX` `1985-XX-XX` | yes, also below zero but for `-000X` and `-00XX`: half of them would be the year -0000 |
//! | 1 | open or unknown end of an interval | `1985/..` `/2004-06` | yes; one end at least is a date |
//! | 2 | quarter, quadrimester, half year | `2001-33` `2001-37` `2001-40` | yes |
//! | 2 | unspecified day in an interval | `2004-06-XX/2004-07-03` | yes |
//! | 2 | one of a set, all of a set | `[1667,1670..1672]` `{..1984}` | read, bounded, written ([`EdtfSet`]); members are level-1 dates |
//! | 2 | season of a hemisphere | `2001-29` | refused: 21 to 24 say all that is drawn |
//! | 2 | qualified parts of a date | `2004-06~-11` `?2004-06` | refused: a value has one [`Qualifier`] |
//! | 2 | unspecified digits anywhere | `156X-12-25` `XXXX-12` | refused: no bounds, or bounds with holes |
//! | 2 | exponential year, significant digits | `Y-17E7` `1950S2` | refused: news has no use for them |
//! | - | draft of 2012 | `156u` `unknown/open` `2004?~` `y17000` | refused: replaced by the standard |
//! | - | basic format, ordinal day, week, duration in an interval | `19850412` `1985-W15` `1985/P3M` | refused: not in EDTF |

mod bounds;
mod duration;
mod judgement;
mod months;
mod parse;
mod serde_text;
mod set;
mod shift;
#[cfg(test)]
mod tests;
mod value;
mod write;

pub use bounds::Bounds;
pub use duration::Duration;
pub use judgement::{Judgement, Truth};
pub use parse::ParseError;
pub use set::{EdtfSet, Member, SetKind};
pub use value::{CalendarDate, Edtf, IntervalEnd, Moment, Point, Qualifier, Season, Zone};
