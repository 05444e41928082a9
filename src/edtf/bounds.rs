//! First and last possible day of a value.

use super::value::{CalendarDate, Edtf, IntervalEnd, Season};
use chrono::NaiveDate;

/// The first and the last possible day, both included. `None` is an open or unknown side.
///
/// A qualifier does not widen the bounds: `2019~` is still 2019-01-01 to 2019-12-31.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
        let (first, last) = self.edges()?;
        Some(Bounds::new(first.day()?, last.day()?))
    }
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
    /// First and last possible day. Both sides are `None` where the value lies beyond the calendar. A moment has the day that is written.
    pub fn bounds(self) -> Bounds {
        match self {
            Self::Point(point) => point.date.bounds().unwrap_or_default(),
            Self::Interval(start, end) => Bounds { earliest: start.bounds().earliest, latest: end.bounds().latest },
            Self::Moment(moment) => Bounds::new(moment.day, moment.day),
        }
    }
}

impl IntervalEnd {
    fn bounds(self) -> Bounds {
        match self {
            Self::At(point) => point.date.bounds().unwrap_or_default(),
            Self::Unknown | Self::Open => Bounds::default(),
        }
    }
}
