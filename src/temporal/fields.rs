//! What a date expression says, before it is put on the calendar: the parts it names, absolutely or relative to an anchor.

use super::reading::{Granularity, Modifier};
use crate::calendars::Occasion;

/// The parts of a date that a phrase states. Everything absent is absent in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    /// 20 is 2000 to 2099.
    pub century: Option<i32>,
    /// 199 is 1990 to 1999.
    pub decade: Option<i32>,
    pub year: Option<i32>,
    /// A fiscal year or quarter, and by how many months its year begins after the January of the year it is called by: 0 where nobody says.
    pub fiscal: Option<i8>,
    /// A holiday, or a day or month of another calendar.
    pub occasion: Option<Occasion>,
    /// 1 or 2.
    pub half: Option<u8>,
    /// 1 to 4.
    pub quarter: Option<u8>,
    /// `SP`, `SU`, `FA`, `WI`.
    pub season: Option<&'static str>,
    /// 1 to 12.
    pub month: Option<u8>,
    pub weekend: bool,
    /// The week in which the day lies is meant: "the week of March 6".
    pub whole_week: bool,
    /// 1 to 31.
    pub day: Option<u8>,
    /// 1 is Monday, 7 is Sunday.
    pub weekday: Option<u8>,
    /// `MO`, `MI`, `AF`, `EV`, `NI`.
    pub part: Option<&'static str>,
    pub hour: Option<u8>,
    pub minute: Option<u8>,
    pub second: Option<u8>,
    /// The zone as the value writes it: `+07:00`, `Z`.
    pub zone: Option<&'static str>,
    /// Units counted from the anchor: tomorrow is +1 day, last year -1 year.
    pub offset: Option<UnitOffset>,
    /// Where the phrase itself points: "25 Oktober lalu", "nanti".
    pub direction: Option<Direction>,
    pub origin: Origin,
}

/// A number of calendar units counted from the anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitOffset {
    pub unit: Unit,
    pub amount: i32,
}

/// What relative phrases count from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// The publication day, or the day a quotation was said.
    #[default]
    Published,
    /// The date just told: "sehari kemudian", "that day".
    Mention,
    /// The date just told, else the publication day: "bulan sebelumnya" in a first sentence.
    MentionElsePublished,
    /// The date just told in a story of another time, else the publication day: "năm sau".
    Context,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Past,
    /// The past, today included: the weekday of a dateline.
    UpToToday,
    Future,
}

/// Units of the calendar and the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

impl Unit {
    /// Its key in `words.toml`, `rules.toml` and `data/ui`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Weekend => "weekend",
            Self::Week => "week",
            Self::Fortnight => "fortnight",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Half => "half",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
        }
    }

    /// The unit of a key in `words.toml` or `rules.toml`.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "second" => Self::Second,
            "minute" => Self::Minute,
            "hour" => Self::Hour,
            "day" => Self::Day,
            "weekend" => Self::Weekend,
            "week" => Self::Week,
            "fortnight" => Self::Fortnight,
            "month" => Self::Month,
            "quarter" => Self::Quarter,
            "half" => Self::Half,
            "year" => Self::Year,
            "decade" => Self::Decade,
            "century" => Self::Century,
            _ => return None,
        })
    }
}

/// What a phrase means, not yet on the calendar.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    Date(Fields),
    /// Two ends, the year or month said once.
    Range(Box<Fields>, Box<Fields>),
    Duration(Length),
    /// Every unit, or a value of its own.
    Set(String),
    /// `PRESENT_REF` and its like.
    Vague(&'static str),
    /// The period told last, so many years on: "cùng kỳ năm ngoái"; `unit` is the kind of period that is meant, if the phrase says so.
    SamePeriod {
        years: i32,
        unit: Option<Unit>,
        /// The year itself, where the phrase names it: "periode yang sama 2016".
        year: Option<i32>,
    },
}

/// A length of time in the unit that was said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Length {
    /// `None` for "several".
    pub amount: Option<i64>,
    /// What stands behind the decimal mark: 500 in "1,5 tahun".
    pub thousandths: i64,
    pub unit: Unit,
    /// The smaller unit of "1 tahun 6 bulan".
    pub rest: Option<(i64, Unit)>,
    /// Where its place is, if the phrase says so.
    pub place: Place,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    #[default]
    Unplaced,
    /// The units up to the anchor day, that day included.
    UntilAnchor,
    /// The units that follow the anchor day.
    FromAnchor,
    /// Counted from something that has to happen first.
    AfterEvent,
}

/// A temporal phrase found in the text, not yet on the calendar.
#[derive(Clone, Debug)]
pub struct Timex {
    /// Tokens of the sentence, half-open.
    pub tokens: std::ops::Range<usize>,
    /// The same in the article; set once no pass moves the edges any more.
    pub span: crate::text_span::TextSpan,
    pub rule: &'static str,
    pub meaning: Meaning,
    pub modifier: Option<Modifier>,
    pub approximate: bool,
    /// Day and month could be the other way round: "03/04/2025".
    pub order_open: bool,
    /// Only the part of the period before publication is meant: "earlier this month".
    pub so_far: bool,
    /// Only a date where the page writes its dates so: "9.5".
    pub needs_style: bool,
    /// Day and month are both in digits, with the year.
    pub is_numeric: bool,
    /// Of a numeric date: the month stands before the day.
    pub month_first: bool,
}

impl Fields {
    /// The finest unit named; `None` if nothing is.
    pub fn granularity(&self) -> Option<Granularity> {
        if self.hour.is_some() || self.part.is_some() {
            return Some(Granularity::Time);
        }
        if self.whole_week {
            return Some(Granularity::Week);
        }
        if self.day.is_some() || self.weekday.is_some() || self.names_occasion_day() {
            return Some(Granularity::Day);
        }
        if self.weekend {
            return Some(Granularity::Weekend);
        }
        let stated = [
            (self.month.is_some() || self.occasion.is_some_and(|occasion| !occasion.is_year()), Granularity::Month),
            (self.season.is_some(), Granularity::Season),
            (self.quarter.is_some(), Granularity::Quarter),
            (self.half.is_some(), Granularity::Half),
        ];
        if let Some((_, granularity)) = stated.into_iter().find(|(is_stated, _)| *is_stated) {
            return Some(granularity);
        }
        if let Some(offset) = self.offset {
            return Some(offset.unit.granularity());
        }
        match (self.year, self.decade, self.century) {
            _ if self.occasion.is_some() => Some(Granularity::Year),
            (Some(_), ..) => Some(Granularity::Year),
            (None, Some(_), _) => Some(Granularity::Decade),
            (None, None, Some(_)) => Some(Granularity::Century),
            (None, None, None) => None,
        }
    }

    /// Whether a whole day is named without an anchor.
    pub const fn is_full_day(&self) -> bool {
        self.year.is_some() && self.month.is_some() && self.day.is_some() && self.offset.is_none()
    }

    /// Both together, if no part is named twice with different values.
    pub fn union(&self, other: &Self) -> Option<Self> {
        Some(Self {
            century: one_of(self.century, other.century)?,
            decade: one_of(self.decade, other.decade)?,
            year: one_of(self.year, other.year)?,
            fiscal: self.fiscal.or(other.fiscal),
            occasion: one_of(self.occasion, other.occasion)?,
            half: one_of(self.half, other.half)?,
            quarter: one_of(self.quarter, other.quarter)?,
            season: one_of(self.season, other.season)?,
            month: one_of(self.month, other.month)?,
            weekend: self.weekend || other.weekend,
            whole_week: self.whole_week || other.whole_week,
            day: one_of(self.day, other.day)?,
            weekday: one_of(self.weekday, other.weekday)?,
            part: one_of(self.part, other.part)?,
            hour: one_of(self.hour, other.hour)?,
            minute: one_of(self.minute, other.minute)?,
            second: one_of(self.second, other.second)?,
            zone: one_of(self.zone, other.zone)?,
            offset: one_of(self.offset, other.offset)?,
            direction: one_of(self.direction, other.direction)?,
            origin: if self.offset.is_some() { self.origin } else { other.origin },
        })
    }

    /// The same without clock and part of day.
    pub fn without_clock(&self) -> Self {
        Self { part: None, hour: None, minute: None, second: None, zone: None, ..self.clone() }
    }

    /// Whether a single day is named as a holiday or by another calendar.
    pub fn names_occasion_day(&self) -> bool {
        self.occasion.is_some_and(|occasion| occasion.is_day())
    }

    /// Whether only a weekday is named.
    pub fn is_weekday_only(&self) -> bool {
        self.weekday.is_some() && Self { weekday: None, ..self.clone() } == Self::default()
    }

    /// Whether only a clock time or a part of day is named.
    pub fn is_clock_only(&self) -> bool {
        (self.hour.is_some() || self.part.is_some()) && self.without_clock() == Self::default()
    }
}

/// The value that one of the two has; `None` where both have one and differ.
#[allow(clippy::option_option)] // The outer level is the failure, for `?`.
fn one_of<T: PartialEq>(a: Option<T>, b: Option<T>) -> Option<Option<T>> {
    match (a, b) {
        (Some(a), Some(b)) => (a == b).then_some(Some(a)),
        (a, b) => Some(a.or(b)),
    }
}

impl Unit {
    pub const fn granularity(self) -> Granularity {
        match self {
            Self::Second | Self::Minute | Self::Hour => Granularity::Time,
            Self::Day => Granularity::Day,
            Self::Weekend => Granularity::Weekend,
            Self::Week | Self::Fortnight => Granularity::Week,
            Self::Month => Granularity::Month,
            Self::Quarter => Granularity::Quarter,
            Self::Half => Granularity::Half,
            Self::Year => Granularity::Year,
            Self::Decade => Granularity::Decade,
            Self::Century => Granularity::Century,
        }
    }
}
