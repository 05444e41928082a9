//! Where a date lies, counted in months: the one place that knows how long each kind is. Works for all years, beyond `chrono` too.

use super::value::{CalendarDate, Season};
use chrono::{Datelike, NaiveDate};

/// A run of whole months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Months {
    /// Counted from January of the year 0, which is 0.
    pub first: i64,
    pub count: i64,
}

/// A day by its month, counted as in [`Months`], and its number in it, base 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Edge {
    pub month: i64,
    pub day: u32,
}

impl Edge {
    /// Before all days, and after all.
    pub const BEFORE_ALL: Self = Self { month: i64::MIN, day: 0 };
    pub const AFTER_ALL: Self = Self { month: i64::MAX, day: 0 };

    pub const fn first_of(month: i64) -> Self {
        Self { month, day: 1 }
    }

    pub fn last_of(month: i64) -> Self {
        // The calendar repeats after 400 years.
        let (year, month_of_year) = (month.div_euclid(12).rem_euclid(400), month.rem_euclid(12) + 1);
        let first = i32::try_from(year).ok().zip(u32::try_from(month_of_year).ok());
        let first = first.and_then(|(year, month)| NaiveDate::from_ymd_opt(year, month, 1));
        Self { month, day: first.map_or(31, |day| day.num_days_in_month().into()) }
    }

    /// `None` beyond the calendar of `chrono`.
    pub fn day(self) -> Option<NaiveDate> {
        let year = i32::try_from(self.month.div_euclid(12)).ok()?;
        NaiveDate::from_ymd_opt(year, u32::try_from(self.month.rem_euclid(12)).ok()? + 1, self.day)
    }
}

impl From<NaiveDate> for Edge {
    fn from(day: NaiveDate) -> Self {
        Self { month: i64::from(day.year()) * 12 + i64::from(day.month0()), day: day.day() }
    }
}

impl CalendarDate {
    /// The months that the date lies in; `None` if it has a month, quarter ... that no year has.
    pub(super) fn months(self) -> Option<Months> {
        match self {
            Self::Century(number) => Some(years(number, 100)),
            Self::Decade(number) => Some(years(number, 10)),
            Self::Year(year) | Self::MonthOfYearUnknown(year) | Self::DayOfYearUnknown(year) => part_of_year(year, 1, 12),
            Self::Season(year, season) => Some(Months { first: i64::from(year) * 12 + i64::from(season.first_month()) - 1, count: 3 }),
            Self::Half(year, number) => part_of_year(year, number, 6),
            Self::Quadrimester(year, number) => part_of_year(year, number, 4),
            Self::Quarter(year, number) => part_of_year(year, number, 3),
            Self::Month(year, month) | Self::DayOfMonthUnknown(year, month) => part_of_year(year, month, 1),
            Self::Day(day) => Some(Months { first: Edge::from(day).month, count: 1 }),
        }
    }

    /// First and last day.
    pub(super) fn edges(self) -> Option<(Edge, Edge)> {
        if let Self::Day(day) = self {
            return Some((day.into(), day.into()));
        }
        let months = self.months()?;
        Some((Edge::first_of(months.first), Edge::last_of(months.first + months.count - 1)))
    }

    /// The date of the same kind that begins with another month; `None` if none does, or if level 1 cannot write it.
    pub(super) fn beginning_with(self, first: i64) -> Option<Self> {
        let year = i32::try_from(first.div_euclid(12)).ok()?;
        let number = |length: i64| u8::try_from(first.rem_euclid(12) / length + 1).ok();
        let date = match self {
            Self::Century(_) => Self::Century(year / 100),
            Self::Decade(_) => Self::Decade(year / 10),
            Self::Year(_) => Self::Year(year),
            Self::MonthOfYearUnknown(_) => Self::MonthOfYearUnknown(year),
            Self::DayOfYearUnknown(_) => Self::DayOfYearUnknown(year),
            Self::Season(..) => season_beginning_with(first)?,
            Self::Half(..) => Self::Half(year, number(6)?),
            Self::Quadrimester(..) => Self::Quadrimester(year, number(4)?),
            Self::Quarter(..) => Self::Quarter(year, number(3)?),
            Self::Month(..) => Self::Month(year, number(1)?),
            Self::DayOfMonthUnknown(..) => Self::DayOfMonthUnknown(year, number(1)?),
            Self::Day(_) => return None,
        };
        (date.months()?.first == first && date.is_writable()).then_some(date)
    }

    /// Only a year alone may have more than four digits.
    pub(super) fn is_writable(self) -> bool {
        matches!(self, Self::Year(_)) || self.months().is_some_and(|months| months.first.div_euclid(12).abs() <= 9999)
    }
}

/// Below zero the years of a block count away from it: -1 is the block that ends with -10 or -100.
fn years(number: i32, length: i64) -> Months {
    let number = i64::from(number);
    let first = if number < 0 { number * length - (length - 1) } else { number * length };
    Months { first: first * 12, count: length * 12 }
}

fn part_of_year(year: i32, number: u8, length: i64) -> Option<Months> {
    let number = i64::from(number);
    (1..=12 / length).contains(&number).then(|| Months { first: i64::from(year) * 12 + (number - 1) * length, count: length })
}

/// The first season of a year begins with March.
fn season_beginning_with(first: i64) -> Option<CalendarDate> {
    let since_march = first.checked_sub(2)?;
    let season = match since_march.rem_euclid(12) / 3 {
        0 => Season::Spring,
        1 => Season::Summer,
        2 => Season::Autumn,
        _ => Season::Winter,
    };
    Some(CalendarDate::Season(i32::try_from(since_march.div_euclid(12)).ok()?, season))
}
