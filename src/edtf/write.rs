//! The value as a string. Writing and parsing are inverse.

use super::value::{CalendarDate, Edtf, IntervalEnd, Moment, Point, Qualifier, Season, Zone};
use chrono::Datelike;
use std::fmt;

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Point(point) => point.fmt(f),
            Self::Interval(start, end) => write!(f, "{start}/{end}"),
            Self::Moment(moment) => moment.fmt(f),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{}", CalendarDate::Day(self.day), self.time.format("%H:%M:%S"))?;
        match self.zone {
            None => Ok(()),
            Some(Zone::Utc) => f.write_str("Z"),
            Some(Zone::Hours(hours)) => write!(f, "{hours:+03}"),
            Some(Zone::Minutes(minutes)) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
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
            Self::Century(century) => write_digits(f, century, 2).and_then(|()| f.write_str("XX")),
            Self::Decade(decade) => write_digits(f, decade, 3).and_then(|()| f.write_str("X")),
            Self::Year(year) => write_year(f, year),
            Self::Season(year, season) => write_numbered(f, year, season.code()),
            Self::Month(year, month) => write_numbered(f, year, month),
            Self::Day(day) => write_numbered(f, day.year(), day.month() as u8).and_then(|()| write_behind(f, day.day() as u8)),
            Self::DayOfMonthUnknown(year, month) => write_numbered(f, year, month).and_then(|()| f.write_str("-XX")),
            Self::MonthOfYearUnknown(year) => write_year(f, year).and_then(|()| f.write_str("-XX")),
            Self::DayOfYearUnknown(year) => write_year(f, year).and_then(|()| f.write_str("-XX-XX")),
            Self::Quarter(year, number) => write_numbered(f, year, number.saturating_add(32)),
            Self::Quadrimester(year, number) => write_numbered(f, year, number.saturating_add(36)),
            Self::Half(year, number) => write_numbered(f, year, number.saturating_add(39)),
        }
    }
}

/// A year and the number that stands in a month's place.
fn write_numbered(f: &mut fmt::Formatter<'_>, year: i32, number: u8) -> fmt::Result {
    write_year(f, year)?;
    write_behind(f, number)
}

/// A number of two digits behind its hyphen.
fn write_behind(f: &mut fmt::Formatter<'_>, number: u8) -> fmt::Result {
    f.write_str("-")?;
    write_digits(f, number.into(), 2)
}

/// Four digits, a sign before years of the remote past, `Y` before five digits and more.
fn write_year(f: &mut fmt::Formatter<'_>, year: i32) -> fmt::Result {
    if year.unsigned_abs() > 9999 { write!(f, "Y{year}") } else { write_digits(f, year, 4) }
}

fn write_digits(f: &mut fmt::Formatter<'_>, number: i32, width: usize) -> fmt::Result {
    if number < 0 {
        f.write_str("-")?;
    }
    // Dates are written by the million: no more is asked of the formatter than to take the digits.
    let mut digits = [b'0'; 10];
    let (mut rest, mut length) = (number.unsigned_abs(), 0);
    for digit in digits.iter_mut().rev() {
        if rest == 0 && length >= width {
            break;
        }
        *digit = b'0' + (rest % 10) as u8;
        rest /= 10;
        length += 1;
    }
    f.write_str(digits.get(digits.len() - length..).and_then(|digits| std::str::from_utf8(digits).ok()).unwrap_or_default())
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
