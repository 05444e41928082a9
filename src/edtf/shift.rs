//! A value moved along the calendar: "90 days after 2027", as exactly as the two allow.

use super::duration::Duration;
use super::value::{CalendarDate, Edtf, IntervalEnd, Moment, Point};
use chrono::{Months, NaiveDate, TimeDelta};

impl Edtf {
    /// The value so much later, or with a negative duration earlier: first its months, then its days.
    ///
    /// The precision is kept where the duration is a multiple of it: a quarter and `P6M` is a quarter. Else the value becomes an interval
    /// with the shifted bounds, in years, months or days: a year and `P3M` is `2027-04/2028-03`. A day that the month has not is its last:
    /// `2024-01-31` and `P1M` is `2024-02-29`. Qualifiers, open and unknown ends, times and zones stay as they are.
    ///
    /// `None` if the result cannot be written: beyond the year 9999 with a month, or beyond the calendar.
    pub fn shifted(self, by: Duration) -> Option<Self> {
        match self {
            Self::Point(point) => {
                let (start, end) = point.shifted(by)?;
                Some(if start == end { Self::Point(start) } else { Self::Interval(IntervalEnd::At(start), IntervalEnd::At(end)) })
            }
            Self::Interval(start, end) => Some(Self::Interval(start.shifted(by, |(start, _)| start)?, end.shifted(by, |(_, end)| end)?)),
            Self::Moment(moment) => day_by_months(moment.day, by.months)
                .and_then(|day| day_by_days(day, by.days))
                .map(|day| Self::Moment(Moment { day, ..moment })),
        }
    }
}

impl IntervalEnd {
    /// `side` chooses between the first and the last of the shifted dates.
    fn shifted(self, by: Duration, side: fn((Point, Point)) -> Point) -> Option<Self> {
        match self {
            Self::At(point) => point.shifted(by).map(|ends| Self::At(side(ends))),
            Self::Unknown | Self::Open => Some(self),
        }
    }
}

impl Point {
    /// First and last date of the shifted stretch, the same if it still is one date.
    fn shifted(self, by: Duration) -> Option<(Self, Self)> {
        let (first, last) = self.date.by_months(by.months)?;
        let (first, last) = if by.days == 0 {
            (first, last)
        } else {
            let (first, last) = (first.bounds()?.earliest?, last.bounds()?.latest?);
            (CalendarDate::Day(day_by_days(first, by.days)?), CalendarDate::Day(day_by_days(last, by.days)?))
        };
        Some((Self { date: first, ..self }, Self { date: last, ..self }))
    }
}

impl CalendarDate {
    fn by_months(self, by: i64) -> Option<(Self, Self)> {
        if by == 0 {
            return Some((self, self));
        }
        if let Self::Day(day) = self {
            return day_by_months(day, by).map(|day| (Self::Day(day), Self::Day(day)));
        }
        let months = self.months()?;
        let first = months.first.checked_add(by)?;
        if by % months.count == 0
            && let Some(date) = self.beginning_with(first)
        {
            return Some((date, date));
        }
        let (kind, length) = if months.count > 12 && by % 12 == 0 { (Self::Year(0), 12) } else { (Self::Month(0, 1), 1) };
        Some((kind.beginning_with(first)?, kind.beginning_with(first.checked_add(months.count - length)?)?))
    }
}

fn day_by_months(day: NaiveDate, by: i64) -> Option<NaiveDate> {
    let months = Months::new(u32::try_from(by.unsigned_abs()).ok()?);
    let shifted = if by < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) };
    shifted.filter(|day| CalendarDate::Day(*day).is_writable())
}

fn day_by_days(day: NaiveDate, by: i64) -> Option<NaiveDate> {
    day.checked_add_signed(TimeDelta::try_days(by)?).filter(|day| CalendarDate::Day(*day).is_writable())
}
