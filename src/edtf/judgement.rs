//! How two values lie to each other, with what is not known kept apart from what is doubted.

use super::months::Edge;
use super::value::{CalendarDate, Edtf, IntervalEnd, Qualifier};

/// An answer about two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// By the dates as they are written.
    pub truth: Truth,
    /// What the sources doubt of these dates: the answer is no better than they are.
    pub qualifier: Option<Qualifier>,
}

/// `Maybe` where the answer hangs on what a value leaves open: an `X`, an unknown end, the day on which an interval begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    Yes,
    No,
    Maybe,
}

impl Edtf {
    /// Whether every day of this comes before every day of `other`.
    pub fn before(self, other: Self) -> Judgement {
        let (a, b) = (Extent::of(self), Extent::of(other));
        self.judge(other, a.last.1 < b.first.0, a.last.0 >= b.first.1)
    }

    /// Whether the two have a day in common.
    pub fn overlaps(self, other: Self) -> Judgement {
        let (a, b) = (Extent::of(self), Extent::of(other));
        let surely = a.first.1 <= b.last.0 && b.first.1 <= a.last.0;
        self.judge(other, surely, a.last.1 < b.first.0 || b.last.1 < a.first.0)
    }

    /// Whether every day of this is a day of `other`. `Maybe` also where only the lengths of the two would tell.
    pub fn within(self, other: Self) -> Judgement {
        let (a, b) = (Extent::of(self), Extent::of(other));
        let surely = b.first.1 <= a.first.0 && a.last.1 <= b.last.0;
        self.judge(other, surely, a.first.1 < b.first.0 || b.last.1 < a.last.0)
    }

    fn judge(self, other: Self, surely: bool, surely_not: bool) -> Judgement {
        let truth = match (surely, surely_not) {
            (true, _) => Truth::Yes,
            (false, true) => Truth::No,
            (false, false) => Truth::Maybe,
        };
        let (a, b) = (self.qualifiers(), other.qualifiers());
        Judgement { truth, qualifier: [a.0, a.1, b.0, b.1].into_iter().flatten().reduce(Qualifier::and) }
    }
}

/// Between which days a value begins, and between which it ends; all included.
///
/// A date is the whole stretch that it names. An `X` is one day, month or year of the stretch. An interval begins some day of its start and
/// ends some day of its end.
struct Extent {
    first: (Edge, Edge),
    last: (Edge, Edge),
}

const ANYWHERE: (Edge, Edge) = (Edge::BEFORE_ALL, Edge::AFTER_ALL);

impl Extent {
    fn of(value: Edtf) -> Self {
        match value {
            Edtf::Point(point) => Self::of_date(point.date),
            Edtf::Moment(moment) => Self::of_date(CalendarDate::Day(moment.day)),
            Edtf::Interval(start, end) => {
                let (first, last) = (edges(start, Edge::BEFORE_ALL), edges(end, Edge::AFTER_ALL));
                // What is unknown of one end is limited by the other.
                Self { first: (first.0, first.1.min(last.1)), last: (last.0.max(first.0), last.1) }
            }
        }
    }

    fn of_date(date: CalendarDate) -> Self {
        let Some((first, last)) = date.edges() else { return Self { first: ANYWHERE, last: ANYWHERE } };
        let (latest_first, earliest_last) = match date {
            CalendarDate::Century(_) | CalendarDate::Decade(_) => (Edge::first_of(last.month - 11), Edge::last_of(first.month + 11)),
            CalendarDate::MonthOfYearUnknown(_) => (Edge::first_of(last.month), Edge::last_of(first.month)),
            CalendarDate::DayOfMonthUnknown(..) | CalendarDate::DayOfYearUnknown(_) => (last, first),
            _ => (first, last),
        };
        Self { first: (first, latest_first), last: (earliest_last, last) }
    }
}

fn edges(end: IntervalEnd, open: Edge) -> (Edge, Edge) {
    match end {
        IntervalEnd::At(point) => point.date.edges().unwrap_or(ANYWHERE),
        IntervalEnd::Unknown => ANYWHERE,
        IntervalEnd::Open => (open, open),
    }
}
