//! A stretch of the calendar that has a name: a day, a week, a quarter ... and what it is as EDTF, as bounds, as TIMEX3.

use super::reading::{Granularity, Modifier};
use super::value::{week_value, year_value};
use crate::edtf::{Bounds, CalendarDate, Edtf, IntervalEnd, Point, Season};
use chrono::{Datelike, Days, Months, NaiveDate};

/// One named stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch {
    Day(NaiveDate),
    /// The Saturday of the weekend.
    Weekend(NaiveDate),
    /// The Monday of the ISO week.
    Week(NaiveDate),
    Month(i32, u8),
    Season(i32, &'static str),
    Quarter(i32, u8),
    Half(i32, u8),
    Year(i32),
    /// The fiscal year called by that year, and by how many months it begins after January.
    FiscalYear(i32, i8),
    FiscalQuarter(i32, u8, i8),
    /// A month or year of another calendar, from its first day to its last.
    Days(NaiveDate, NaiveDate),
    Decade(i32),
    Century(i32),
}

impl Stretch {
    /// The TIMEX3 value.
    pub fn value(self) -> String {
        match self {
            Self::Day(day) => format!("{}-{:02}-{:02}", year_value(day.year()), day.month(), day.day()),
            Self::Weekend(saturday) => format!("{}-WE", week_value(saturday)),
            Self::Week(monday) => week_value(monday),
            Self::Month(year, month) => format!("{}-{month:02}", year_value(year)),
            Self::Season(year, season) => format!("{}-{season}", year_value(year)),
            Self::Quarter(year, quarter) => format!("{}-Q{quarter}", year_value(year)),
            Self::Half(year, half) => format!("{}-H{half}", year_value(year)),
            Self::Year(year) => year_value(year),
            Self::FiscalYear(year, _) => format!("FY{year:04}"),
            Self::FiscalQuarter(year, quarter, _) => format!("FY{year:04}-Q{quarter}"),
            Self::Days(first, last) => format!("{}/{}", Self::Day(first).value(), Self::Day(last).value()),
            Self::Decade(decade) => format!("{decade:03}"),
            Self::Century(century) if century < 0 => format!("BC{:02}", -1 - century),
            Self::Century(century) => format!("{century:02}"),
        }
    }

    /// First and last day; `None` beyond the calendar.
    pub fn bounds(self) -> Option<Bounds> {
        match self {
            Self::Weekend(saturday) => days_from(saturday, 2),
            Self::Week(monday) => days_from(monday, 7),
            Self::Quarter(year, quarter) => months_from(year, quarter.checked_mul(3)?.checked_sub(2)?, 3),
            Self::FiscalQuarter(year, quarter, shift) => fiscal_months(year, shift, quarter.checked_sub(1)?.checked_mul(3)?, 3),
            Self::FiscalYear(year, shift) => fiscal_months(year, shift, 0, 12),
            Self::Days(first, last) => Some(Bounds::new(first, last)),
            Self::Half(year, half) => months_from(year, half.checked_mul(6)?.checked_sub(5)?, 6),
            // The 4th century before our era ends in 301 BC, which is the astronomical year -300.
            Self::Century(century) if century < 0 => months_from(century.checked_mul(100)?.checked_add(1)?, 1, 1200),
            other => other.calendar_date()?.bounds(),
        }
    }

    /// The EDTF value; quarters, halves, weeks and weekends are intervals.
    pub fn edtf(self) -> Option<Edtf> {
        if let Some(date) = self.calendar_date() {
            return Some(date.into());
        }
        Some(Edtf::interval(self.first()?, self.last()?))
    }

    /// The date that begins an interval from here.
    pub fn first(self) -> Option<CalendarDate> {
        match self {
            Self::Quarter(..) | Self::Half(..) | Self::FiscalQuarter(..) | Self::FiscalYear(..) => month_of(self.bounds()?.earliest?),
            Self::Century(century) if century < 0 => self.bounds()?.earliest.map(|day| CalendarDate::Year(day.year())),
            Self::Weekend(day) | Self::Week(day) | Self::Days(day, _) => Some(CalendarDate::Day(day)),
            _ => self.calendar_date(),
        }
    }

    /// The date that ends an interval up to here.
    pub fn last(self) -> Option<CalendarDate> {
        match self {
            Self::Quarter(..) | Self::Half(..) | Self::FiscalQuarter(..) | Self::FiscalYear(..) => month_of(self.bounds()?.latest?),
            Self::Century(century) if century < 0 => self.bounds()?.latest.map(|day| CalendarDate::Year(day.year())),
            Self::Weekend(_) | Self::Week(_) | Self::Days(..) => self.bounds()?.latest.map(CalendarDate::Day),
            _ => self.calendar_date(),
        }
    }

    pub fn granularity(self) -> Granularity {
        match self {
            Self::Days(first, last) if (last - first).num_days() > 31 => Granularity::Year,
            Self::Days(..) => Granularity::Month,
            Self::Day(_) => Granularity::Day,
            Self::Weekend(_) => Granularity::Weekend,
            Self::Week(_) => Granularity::Week,
            Self::Month(..) => Granularity::Month,
            Self::Season(..) => Granularity::Season,
            Self::Quarter(..) | Self::FiscalQuarter(..) => Granularity::Quarter,
            Self::Half(..) => Granularity::Half,
            Self::Year(_) | Self::FiscalYear(..) => Granularity::Year,
            Self::Decade(_) => Granularity::Decade,
            Self::Century(_) => Granularity::Century,
        }
    }

    /// The same stretch in the year in which another ends.
    pub fn same_in_year_of(self, other: Self) -> Option<Self> {
        let year = other.bounds()?.latest?.year();
        self.in_years(year - self.bounds()?.latest?.year())
    }

    /// The same stretch so many years on.
    pub fn in_years(self, years: i32) -> Option<Self> {
        let months = Months::new(years.unsigned_abs().checked_mul(12)?);
        let shift = |day: NaiveDate| if years < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) };
        Some(match self {
            Self::Day(day) => Self::Day(shift(day)?),
            Self::Weekend(_) | Self::Week(_) | Self::Days(..) => return None,
            Self::Month(year, month) => Self::Month(year.checked_add(years)?, month),
            Self::Season(year, season) => Self::Season(year.checked_add(years)?, season),
            Self::Quarter(year, quarter) => Self::Quarter(year.checked_add(years)?, quarter),
            Self::Half(year, half) => Self::Half(year.checked_add(years)?, half),
            Self::Year(year) => Self::Year(year.checked_add(years)?),
            Self::FiscalYear(year, shift) => Self::FiscalYear(year.checked_add(years)?, shift),
            Self::FiscalQuarter(year, quarter, shift) => Self::FiscalQuarter(year.checked_add(years)?, quarter, shift),
            Self::Decade(_) | Self::Century(_) => return None,
        })
    }

    /// The part of the stretch that "early", "mid" or "late" leaves; `None` where nothing is narrowed.
    pub fn window(self, modifier: Modifier) -> Option<Bounds> {
        let index = match modifier {
            Modifier::Start => 0,
            Modifier::Mid => 1,
            Modifier::End => 2,
            _ => return None,
        };
        let (start, days) = (self.bounds()?.earliest?, self.bounds()?.day_count()?);
        let by_day = |limits: [(u64, u64); 3]| {
            let (first, last) = *limits.get(index)?;
            Some(Bounds::new(start.checked_add_days(Days::new(first))?, start.checked_add_days(Days::new(last))?))
        };
        let by_month = |limits: [(u32, u32); 3]| {
            let (first, count) = *limits.get(index)?;
            let begin = start.checked_add_months(Months::new(first))?;
            Some(Bounds::new(begin, begin.checked_add_months(Months::new(count))?.pred_opt()?))
        };
        match self {
            Self::Day(_) | Self::Weekend(_) => None,
            Self::Days(..) if days > 31 => None,
            Self::Week(_) => by_day([(0, 1), (2, 3), (4, 6)]),
            Self::Month(..) | Self::Days(..) => by_day([(0, 9), (10, 19), (20, u64::try_from(days - 1).ok()?)]),
            Self::Quarter(..) | Self::FiscalQuarter(..) | Self::Season(..) => by_month([(0, 1), (1, 1), (2, 1)]),
            Self::Half(..) => by_month([(0, 2), (2, 2), (4, 2)]),
            Self::Year(_) | Self::FiscalYear(..) => by_month([(0, 3), (4, 4), (9, 3)]),
            Self::Decade(_) => by_month([(0, 48), (48, 36), (84, 36)]),
            Self::Century(_) => by_month([(0, 34 * 12), (34 * 12, 33 * 12), (67 * 12, 33 * 12)]),
        }
    }

    const fn calendar_date(self) -> Option<CalendarDate> {
        match self {
            Self::Day(day) => Some(CalendarDate::Day(day)),
            Self::Month(year, month) => Some(CalendarDate::Month(year, month)),
            Self::Season(year, name) => Some(CalendarDate::Season(year, season(name))),
            Self::Year(year) | Self::FiscalYear(year, 0) => Some(CalendarDate::Year(year)),
            Self::Decade(decade) => Some(CalendarDate::Decade(decade)),
            Self::Century(century) if century >= 0 => Some(CalendarDate::Century(century)),
            Self::Century(_) => None,
            Self::Weekend(_) | Self::Week(_) | Self::Quarter(..) | Self::Half(..) => None,
            Self::FiscalYear(..) | Self::FiscalQuarter(..) | Self::Days(..) => None,
        }
    }
}

const fn season(name: &str) -> Season {
    match name.as_bytes() {
        b"SP" => Season::Spring,
        b"SU" => Season::Summer,
        b"FA" => Season::Autumn,
        _ => Season::Winter,
    }
}

fn month_of(day: NaiveDate) -> Option<CalendarDate> {
    Some(CalendarDate::Month(day.year(), u8::try_from(day.month()).ok()?))
}

fn days_from(day: NaiveDate, count: u64) -> Option<Bounds> {
    Some(Bounds::new(day, day.checked_add_days(Days::new(count - 1))?))
}

fn months_from(year: i32, month: u8, count: u32) -> Option<Bounds> {
    let start = NaiveDate::from_ymd_opt(year, month.into(), 1)?;
    Some(Bounds::new(start, start.checked_add_months(Months::new(count))?.pred_opt()?))
}

/// `count` months of a fiscal year, so many months after its beginning.
fn fiscal_months(year: i32, shift: i8, after: u8, count: u32) -> Option<Bounds> {
    let month0 = i32::from(shift) + i32::from(after);
    let month = u8::try_from(month0.rem_euclid(12) + 1).ok()?;
    months_from(year.checked_add(month0.div_euclid(12))?, month, count)
}

/// One stretch, or all from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    One(Stretch),
    FromTo(Stretch, Stretch),
}

impl Extent {
    pub fn value(self) -> String {
        match self {
            Self::One(stretch) => stretch.value(),
            Self::FromTo(first, last) => format!("{}/{}", first.value(), last.value()),
        }
    }

    pub fn bounds(self) -> Option<Bounds> {
        match self {
            Self::One(stretch) => stretch.bounds(),
            Self::FromTo(first, last) => Some(Bounds { earliest: first.bounds()?.earliest, latest: last.bounds()?.latest }),
        }
    }

    pub fn edtf(self) -> Option<Edtf> {
        match self {
            Self::One(stretch) => stretch.edtf(),
            Self::FromTo(first, last) => {
                let end_at = |date| IntervalEnd::At(Point { date, qualifier: None });
                Some(Edtf::Interval(end_at(first.first()?), end_at(last.last()?)))
            }
        }
    }

    pub fn granularity(self) -> Granularity {
        match self {
            Self::One(stretch) | Self::FromTo(stretch, _) => stretch.granularity(),
        }
    }

    pub fn in_years(self, years: i32) -> Option<Self> {
        Some(match self {
            Self::One(stretch) => Self::One(stretch.in_years(years)?),
            Self::FromTo(first, last) => Self::FromTo(first.in_years(years)?, last.in_years(years)?),
        })
    }
}
