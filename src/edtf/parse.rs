//! A string as a value. Strict: what level 1 does not know is refused with the part that was not understood.

use super::value::{CalendarDate, Edtf, IntervalEnd, Point, Qualifier, Season};
use chrono::NaiveDate;
use std::str::FromStr;

/// Why a string is no EDTF level-1 value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseError {
    /// No such date, or not written as level 1 writes it; holds the part.
    NotADate(String),
    /// An interval of nothing but unknown or open ends.
    NoEnds,
}

impl FromStr for Edtf {
    type Err = ParseError;

    /// # Errors
    ///
    /// [`ParseError`] if the string is not wholly an EDTF level-1 date or interval. Times of day are not part of the value.
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let Some((start, end)) = text.split_once('/') else {
            return parse_point(text).map(Self::Point);
        };
        let (start, end) = (parse_end(start)?, parse_end(end)?);
        if matches!((start, end), (IntervalEnd::At(_), _) | (_, IntervalEnd::At(_))) {
            Ok(Self::Interval(start, end))
        } else {
            Err(ParseError::NoEnds)
        }
    }
}

fn parse_end(text: &str) -> Result<IntervalEnd, ParseError> {
    match text {
        "" => Ok(IntervalEnd::Unknown),
        ".." => Ok(IntervalEnd::Open),
        _ => parse_point(text).map(IntervalEnd::At),
    }
}

fn parse_point(text: &str) -> Result<Point, ParseError> {
    let qualifiers = [('~', Qualifier::Approximate), ('?', Qualifier::Uncertain), ('%', Qualifier::Both)];
    let found = qualifiers.iter().find_map(|&(sign, qualifier)| Some((text.strip_suffix(sign)?, qualifier)));
    let (date, qualifier) = found.map_or((text, None), |(date, qualifier)| (date, Some(qualifier)));
    let date = parse_date(date).ok_or_else(|| ParseError::NotADate(text.to_owned()))?;
    Ok(Point { date, qualifier })
}

fn parse_date(text: &str) -> Option<CalendarDate> {
    if let Some(year) = text.strip_prefix('Y') {
        let value: i32 = year.parse().ok()?;
        let canonical = value.unsigned_abs() > 9999 && value.to_string() == year;
        return canonical.then_some(CalendarDate::Year(value));
    }
    let (sign, rest) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let mut parts = rest.split('-');
    let year_text = parts.next()?;
    let (month, day, more) = (parts.next(), parts.next(), parts.next());
    if more.is_some() || year_text.len() != 4 {
        return None;
    }
    if month.is_none() && sign == 1 {
        if let Some(century) = year_text.strip_suffix("XX") {
            return digits(century).map(CalendarDate::Century);
        }
        if let Some(decade) = year_text.strip_suffix('X') {
            return digits(decade).map(CalendarDate::Decade);
        }
    }
    let year = sign * digits(year_text)?;
    if sign < 0 && year == 0 {
        return None;
    }
    match (month, day) {
        (None, _) => Some(CalendarDate::Year(year)),
        (Some("XX"), None) => Some(CalendarDate::MonthOfYearUnknown(year)),
        (Some("XX"), Some("XX")) => Some(CalendarDate::DayOfYearUnknown(year)),
        (Some(month), None) => month_or_season(year, two_digits(month)?),
        (Some(month), Some("XX")) => match month_or_season(year, two_digits(month)?)? {
            CalendarDate::Month(year, month) => Some(CalendarDate::DayOfMonthUnknown(year, month)),
            _ => None,
        },
        (Some(month), Some(day)) => {
            NaiveDate::from_ymd_opt(year, two_digits(month)?.into(), two_digits(day)?.into()).map(CalendarDate::Day)
        }
    }
}

fn month_or_season(year: i32, number: u8) -> Option<CalendarDate> {
    let seasons = [Season::Spring, Season::Summer, Season::Autumn, Season::Winter];
    match number {
        1..=12 => Some(CalendarDate::Month(year, number)),
        21..=24 => seasons.get(usize::from(number - 21)).map(|&season| CalendarDate::Season(year, season)),
        _ => None,
    }
}

fn digits(text: &str) -> Option<i32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

fn two_digits(text: &str) -> Option<u8> {
    (text.len() == 2).then(|| digits(text)).flatten().and_then(|number| u8::try_from(number).ok())
}
