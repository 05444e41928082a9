//! The values themselves.

use chrono::{NaiveDate, NaiveTime};

/// A value: one point of a stated precision, an interval between two, or a day with its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edtf {
    Point(Point),
    /// `start/end`, both ends included.
    Interval(IntervalEnd, IntervalEnd),
    Moment(Moment),
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
    /// Some year of a century. 2000 to 2099 is 20, `20XX`; -199 to -100 is -1, `-01XX`.
    Century(i32),
    /// Some year of a decade. 1990 to 1999 is 199, `199X`; -19 to -10 is -1, `-001X`.
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
    /// Year and quarter 1..=4: `2001-33`.
    Quarter(i32, u8),
    /// Year and third of it 1..=3: `2001-37`.
    Quadrimester(i32, u8),
    /// Year and half 1..=2: `2001-40`.
    Half(i32, u8),
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

impl Qualifier {
    /// What is doubted when both are.
    pub fn and(self, other: Self) -> Self {
        if self == other { self } else { Self::Both }
    }
}

/// A day and a time of it to the second, as written where it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    pub day: NaiveDate,
    pub time: NaiveTime,
    /// `None` is local time of a place that is not said.
    pub zone: Option<Zone>,
}

/// How far local time is ahead of UTC, and how that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zone {
    /// `Z`
    Utc,
    /// `+07`: -23..=23.
    Hours(i8),
    /// `-04:30`: minutes in all, -1439..=1439.
    Minutes(i16),
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

    /// The same value with `qualifier` set on its point, or on both ends of an interval; a moment has none.
    pub fn qualified(self, qualifier: Option<Qualifier>) -> Self {
        let qualify_end = |end| match end {
            IntervalEnd::At(point) => IntervalEnd::At(Point { qualifier, ..point }),
            other => other,
        };
        match self {
            Self::Point(point) => Self::Point(Point { qualifier, ..point }),
            Self::Interval(start, end) => Self::Interval(qualify_end(start), qualify_end(end)),
            Self::Moment(_) => self,
        }
    }

    /// The qualifier of the point, or the first one that an end of the interval has.
    pub fn qualifier(self) -> Option<Qualifier> {
        let (start, end) = self.qualifiers();
        start.or(end)
    }

    pub(super) fn qualifiers(self) -> (Option<Qualifier>, Option<Qualifier>) {
        let of_end = |end| match end {
            IntervalEnd::At(point) => point.qualifier,
            _ => None,
        };
        match self {
            Self::Point(point) => (point.qualifier, None),
            Self::Interval(start, end) => (of_end(start), of_end(end)),
            Self::Moment(_) => (None, None),
        }
    }

    /// The day, if the value is exactly one day, qualified or not, or a time of one.
    pub fn single_day(self) -> Option<NaiveDate> {
        match self {
            Self::Point(Point { date: CalendarDate::Day(day), .. }) | Self::Moment(Moment { day, .. }) => Some(day),
            _ => None,
        }
    }

    /// The same, but of a moment only its day, as written in its zone.
    pub fn without_time(self) -> Self {
        match self {
            Self::Moment(moment) => moment.day.into(),
            other => other,
        }
    }
}
