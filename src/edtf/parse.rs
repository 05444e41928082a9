//! A string as a value. Strict: what is not known here is refused with the part that was not understood.

use super::value::{CalendarDate, Edtf, IntervalEnd, Moment, Point, Qualifier, Season, Zone};
use chrono::{NaiveDate, NaiveTime};
use std::str::FromStr;

/// Why a string is no EDTF value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseError {
    /// No such date, or not written as level 1 writes it; holds the part.
    NotADate(String),
    /// An interval of nothing but unknown or open ends.
    NoEnds,
    /// An interval or a range of a set, the end of which lies wholly before its start.
    EndsBeforeStart,
    /// Not in the brackets of a set, or a member that stands in the wrong place; holds the part.
    NotASet(String),
    /// Not written as `P1Y6M10D`, or too long to count; holds all of it.
    NotADuration(String),
}

impl FromStr for Edtf {
    type Err = ParseError;

    /// # Errors
    ///
    /// [`ParseError`] if the string is not wholly a date, an interval or a date with time that the table of this module has.
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let Some((start, end)) = text.split_once('/') else {
            return parse_moment(text).map_or_else(|| parse_point(text).map(Self::Point), |moment| Ok(Self::Moment(moment)));
        };
        match (parse_end(start)?, parse_end(end)?) {
            (IntervalEnd::At(start), IntervalEnd::At(end)) if is_reversed(start, end) => Err(ParseError::EndsBeforeStart),
            (start @ IntervalEnd::At(_), end) | (start, end @ IntervalEnd::At(_)) => Ok(Self::Interval(start, end)),
            _ => Err(ParseError::NoEnds),
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

/// Whether the last day of `end` is before the first of `start`.
pub(super) fn is_reversed(start: Point, end: Point) -> bool {
    start.date.edges().zip(end.date.edges()).is_some_and(|((first, _), (_, last))| last < first)
}

pub(super) fn parse_point(text: &str) -> Result<Point, ParseError> {
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
    let year = parts.next().filter(|year| year.len() == 4)?;
    let (month, day, more) = (parts.next(), parts.next(), parts.next());
    if more.is_some() {
        return None;
    }
    let signed = |text| digits(text).filter(|number: &i32| sign == 1 || *number > 0).map(|number| sign * number);
    let Some(month) = month else {
        let block = |unknown, kind: fn(i32) -> CalendarDate| signed(year.strip_suffix(unknown)?).map(kind);
        return block("XX", CalendarDate::Century)
            .or_else(|| block("X", CalendarDate::Decade))
            .or_else(|| signed(year).map(CalendarDate::Year));
    };
    let year = signed(year)?;
    match (month, day) {
        ("XX", None) => Some(CalendarDate::MonthOfYearUnknown(year)),
        ("XX", Some("XX")) => Some(CalendarDate::DayOfYearUnknown(year)),
        (month, None) => numbered(year, two_digits(month)?),
        (month, Some("XX")) => {
            two_digits(month).filter(|month| (1..=12).contains(month)).map(|month| CalendarDate::DayOfMonthUnknown(year, month))
        }
        (month, Some(day)) => NaiveDate::from_ymd_opt(year, two_digits(month)?.into(), two_digits(day)?.into()).map(CalendarDate::Day),
    }
}

/// What the number in a month's place says.
const fn numbered(year: i32, number: u8) -> Option<CalendarDate> {
    Some(match number {
        1..=12 => CalendarDate::Month(year, number),
        21 => CalendarDate::Season(year, Season::Spring),
        22 => CalendarDate::Season(year, Season::Summer),
        23 => CalendarDate::Season(year, Season::Autumn),
        24 => CalendarDate::Season(year, Season::Winter),
        33..=36 => CalendarDate::Quarter(year, number - 32),
        37..=39 => CalendarDate::Quadrimester(year, number - 36),
        40..=41 => CalendarDate::Half(year, number - 39),
        _ => return None,
    })
}

fn parse_moment(text: &str) -> Option<Moment> {
    let (date, clock) = text.split_once('T')?;
    let CalendarDate::Day(day) = parse_date(date)? else { return None };
    let (time, zone) = clock.split_at_checked(8)?;
    let zone = match zone {
        "" => None,
        "Z" => Some(Zone::Utc),
        _ => Some(parse_zone(zone)?),
    };
    Some(Moment { day, time: parse_time(time)?, zone })
}

/// `hh:mm:ss`
fn parse_time(text: &str) -> Option<NaiveTime> {
    let (hour, rest) = text.split_once(':')?;
    let (minute, second) = rest.split_once(':')?;
    NaiveTime::from_hms_opt(two_digits(hour)?.into(), two_digits(minute)?.into(), two_digits(second)?.into())
}

/// `+hh` or `+hh:mm`
fn parse_zone(text: &str) -> Option<Zone> {
    let (sign, offset) = text.strip_prefix('+').map(|rest| (1, rest)).or_else(|| Some((-1, text.strip_prefix('-')?)))?;
    let (hours, minutes) = offset.split_once(':').map_or((offset, None), |(hours, minutes)| (hours, Some(minutes)));
    let hours = i8::try_from(two_digits(hours)?).ok().filter(|hours| *hours < 24)?;
    let minutes = match minutes {
        Some(minutes) => Some(i16::from(two_digits(minutes).filter(|minutes| *minutes < 60)?)),
        None => None,
    };
    if sign == -1 && hours == 0 && minutes.unwrap_or(0) == 0 {
        return None;
    }
    Some(minutes.map_or(Zone::Hours(sign * hours), |minutes| Zone::Minutes(i16::from(sign) * (i16::from(hours) * 60 + minutes))))
}

/// Nothing but ASCII digits, at least one, and no more than the number holds.
pub(super) fn digits<Number: FromStr>(text: &str) -> Option<Number> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

fn two_digits(text: &str) -> Option<u8> {
    digits(text).filter(|_| text.len() == 2)
}
