//! The values themselves.

use chrono::NaiveDate;

/// An EDTF level-1 value: one point of a stated precision, or an interval between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edtf {
    Point(Point),
    /// `start/end`, both ends included.
    Interval(IntervalEnd, IntervalEnd),
}

/// A date of some precision, with its doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    pub date: CalendarDate,
    pub qualifier: Option<Qualifier>,
}

/// A stretch of the calendar named at the precision that was stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CalendarDate {
    /// `2000..=2099` is century 20: `20XX`.
    Century(i32),
    /// `1990..=1999` is decade 199: `199X`.
    Decade(i32),
    Year(i32),
    Season(i32, Season),
    /// Year and month 1..=12.
    Month(i32, u8),
    Day(NaiveDate),
    /// A day of a known month, which day unknown: `1985-04-XX`.
    DayOfMonthUnknown(i32, u8),
    /// A month of a known year, which month unknown: `2004-XX`.
    MonthOfYearUnknown(i32),
    /// A day of a known year, nothing more: `1985-XX-XX`.
    DayOfYearUnknown(i32),
}

/// Northern meteorological seasons, `-21` to `-24`; winter begins in December of its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// `~` approximate (an estimate), `?` uncertain (the source is doubted), `%` both. Never merged into one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Qualifier {
    Approximate,
    Uncertain,
    Both,
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IntervalEnd {
    /// Nothing is known: `/2026` or `2026/`.
    Unknown,
    At(Point),
    /// There is no end in sight: `..`.
    Open,
}

impl From<CalendarDate> for Edtf {
    fn from(date: CalendarDate) -> Self {
        Self::Point(Point { date, qualifier: None })
    }
}

impl From<NaiveDate> for Edtf {
    fn from(day: NaiveDate) -> Self {
        CalendarDate::Day(day).into()
    }
}

impl Edtf {
    /// `start/end` of two unqualified dates; a single date if they are the same.
    pub fn interval(start: CalendarDate, end: CalendarDate) -> Self {
        if start == end {
            return start.into();
        }
        let end_at = |date| IntervalEnd::At(Point { date, qualifier: None });
        Self::Interval(end_at(start), end_at(end))
    }

    /// The same value with `qualifier` set on its point, or on both ends of an interval.
    pub fn qualified(self, qualifier: Option<Qualifier>) -> Self {
        let qualify_end = |end| match end {
            IntervalEnd::At(point) => IntervalEnd::At(Point { qualifier, ..point }),
            other => other,
        };
        match self {
            Self::Point(point) => Self::Point(Point { qualifier, ..point }),
            Self::Interval(start, end) => Self::Interval(qualify_end(start), qualify_end(end)),
        }
    }

    /// The qualifier of the point, or the first one that an end of the interval has.
    pub fn qualifier(self) -> Option<Qualifier> {
        let of_end = |end| match end {
            IntervalEnd::At(point) => point.qualifier,
            _ => None,
        };
        match self {
            Self::Point(point) => point.qualifier,
            Self::Interval(start, end) => of_end(start).or(of_end(end)),
        }
    }

    /// The day, if the value is exactly one unqualified or qualified day.
    pub fn single_day(self) -> Option<NaiveDate> {
        match self {
            Self::Point(Point { date: CalendarDate::Day(day), .. }) => Some(day),
            _ => None,
        }
    }
}
