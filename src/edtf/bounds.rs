//! First and last possible day of a value.

use super::value::{CalendarDate, Edtf, IntervalEnd, Season};
use chrono::{Days, Months, NaiveDate};
use serde::Serialize;

/// The first and the last possible day, both included. `None` is an open or unknown side.
///
/// A qualifier does not widen the bounds: `2019~` is still 2019-01-01 to 2019-12-31.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Bounds {
    pub earliest: Option<NaiveDate>,
    pub latest: Option<NaiveDate>,
}

impl Bounds {
    pub const fn new(earliest: NaiveDate, latest: NaiveDate) -> Self {
        Self { earliest: Some(earliest), latest: Some(latest) }
    }

    /// Whether at least one side is known: only then can it stand on a timeline.
    pub const fn is_located(self) -> bool {
        self.earliest.is_some() || self.latest.is_some()
    }

    /// Whether the two can be the same day.
    pub fn overlaps(self, other: Self) -> bool {
        let begins_after = |a: Self, b: Self| a.earliest.zip(b.latest).is_some_and(|(start, end)| start > end);
        !begins_after(self, other) && !begins_after(other, self)
    }

    /// Whether every day of `other` is a day of this; open sides count as endless.
    pub fn contains(self, other: Self) -> bool {
        let starts_no_later = self.earliest.is_none_or(|start| other.earliest.is_some_and(|day| start <= day));
        let ends_no_sooner = self.latest.is_none_or(|end| other.latest.is_some_and(|day| day <= end));
        starts_no_later && ends_no_sooner
    }

    /// Number of days from first to last, both counted; `None` if a side is open.
    pub fn day_count(self) -> Option<i64> {
        self.earliest.zip(self.latest).map(|(start, end)| (end - start).num_days() + 1)
    }
}

impl CalendarDate {
    /// First and last day of the stretch; `None` beyond the calendar of the `chrono` crate (about ±262,000 years).
    pub fn bounds(self) -> Option<Bounds> {
        let years = |first: i32, count: i32| {
            let end = NaiveDate::from_ymd_opt(first.checked_add(count - 1)?, 12, 31)?;
            Some(Bounds::new(NaiveDate::from_ymd_opt(first, 1, 1)?, end))
        };
        match self {
            Self::Century(century) => years(century.checked_mul(100)?, 100),
            Self::Decade(decade) => years(decade.checked_mul(10)?, 10),
            Self::Year(year) | Self::MonthOfYearUnknown(year) | Self::DayOfYearUnknown(year) => years(year, 1),
            Self::Season(year, season) => months(year, season.first_month(), 3),
            Self::Month(year, month) | Self::DayOfMonthUnknown(year, month) => months(year, month, 1),
            Self::Day(day) => Some(Bounds::new(day, day)),
        }
    }
}

fn months(year: i32, first_month: u8, count: u32) -> Option<Bounds> {
    let start = NaiveDate::from_ymd_opt(year, first_month.into(), 1)?;
    let end = start.checked_add_months(Months::new(count))?.checked_sub_days(Days::new(1))?;
    Some(Bounds::new(start, end))
}

impl Season {
    pub const fn first_month(self) -> u8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}

impl Edtf {
    /// First and last possible day. Both sides are `None` where the value lies beyond the calendar.
    pub fn bounds(self) -> Bounds {
        match self {
            Self::Point(point) => point.date.bounds().unwrap_or_default(),
            Self::Interval(start, end) => Bounds { earliest: end_bounds(start).earliest, latest: end_bounds(end).latest },
        }
    }
}

fn end_bounds(end: IntervalEnd) -> Bounds {
    match end {
        IntervalEnd::At(point) => point.date.bounds().unwrap_or_default(),
        IntervalEnd::Unknown | IntervalEnd::Open => Bounds::default(),
    }
}
