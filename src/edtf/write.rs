//! The value as a string. Writing and parsing are inverse.

use super::value::{CalendarDate, Edtf, IntervalEnd, Point, Qualifier, Season};
use serde::{Serialize, Serializer};
use std::fmt;

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Point(point) => point.fmt(f),
            Self::Interval(start, end) => write!(f, "{start}/{end}"),
        }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date.fmt(f)?;
        f.write_str(match self.qualifier {
            None => "",
            Some(Qualifier::Approximate) => "~",
            Some(Qualifier::Uncertain) => "?",
            Some(Qualifier::Both) => "%",
        })
    }
}

impl fmt::Display for IntervalEnd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => Ok(()),
            Self::At(point) => point.fmt(f),
            Self::Open => f.write_str(".."),
        }
    }
}

impl fmt::Display for CalendarDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Century(century) => write!(f, "{century:02}XX"),
            Self::Decade(decade) => write!(f, "{decade:03}X"),
            Self::Year(year) => write_year(f, year),
            Self::Season(year, season) => write_year(f, year).and_then(|()| write!(f, "-{}", season.code())),
            Self::Month(year, month) => write_year(f, year).and_then(|()| write!(f, "-{month:02}")),
            Self::Day(day) => write!(f, "{}", day.format("%Y-%m-%d")),
            Self::DayOfMonthUnknown(year, month) => write_year(f, year).and_then(|()| write!(f, "-{month:02}-XX")),
            Self::MonthOfYearUnknown(year) => write_year(f, year).and_then(|()| f.write_str("-XX")),
            Self::DayOfYearUnknown(year) => write_year(f, year).and_then(|()| f.write_str("-XX-XX")),
        }
    }
}

/// Four digits, a sign before years of the remote past, `Y` before five digits and more.
fn write_year(f: &mut fmt::Formatter<'_>, year: i32) -> fmt::Result {
    let sign = if year < 0 { "-" } else { "" };
    let digits = year.unsigned_abs();
    if digits > 9999 { write!(f, "Y{sign}{digits}") } else { write!(f, "{sign}{digits:04}") }
}

impl Season {
    /// The number that stands in a month's place: 21 to 24.
    pub const fn code(self) -> u8 {
        match self {
            Self::Spring => 21,
            Self::Summer => 22,
            Self::Autumn => 23,
            Self::Winter => 24,
        }
    }
}

impl Serialize for Edtf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
