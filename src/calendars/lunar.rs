//! The lunisolar calendar of Vietnam, and that of China, which differs from it by the meridian only.
//!
//! A month begins on the day of the new moon. The month with the winter solstice is the eleventh; where thirteen months lie between two
//! such, the first of them without a major solar term is a leap month. Days are those of the meridian: UTC+7 for Vietnam, UTC+8 for China.
//!
//! Source: Hồ Ngọc Đức, Thuật toán tính âm lịch (rules); Decision 121-CP of 8 August 1967 (UTC+7 from 1968). Vietnam is reckoned at UTC+7
//! throughout, as Vietnamese papers and tables do today. Until 1967 in the North, and until 1975 in the South, calendars were those of UTC+8:
//! where the two differ before 1976, the day is in doubt ([`is_doubtful`]).

use super::moon_and_sun::{FIRST_NEW_MOON, SYNODIC_MONTH_DAYS, new_moon, sun_longitude};
use chrono::{Datelike, NaiveDate, TimeDelta};
use std::sync::OnceLock;

/// Lunar years for which the clock of the earth is known, or foreseen, well enough.
const YEARS: std::ops::RangeInclusive<i32> = 1801..=2199;
/// The first year in which all of Vietnam reckoned at UTC+7.
const ONE_RECKONING: i32 = 1976;
/// The Julian day number of the day before 1 January of the year 1.
const JULIAN_DAY_OF_EPOCH: i32 = 1_721_425;

/// Whose midnight divides the days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meridian {
    /// UTC+7.
    Hanoi,
    /// UTC+8.
    Beijing,
}

impl Meridian {
    const fn days_east(self) -> f64 {
        match self {
            Self::Hanoi => 7.0 / 24.0,
            Self::Beijing => 8.0 / 24.0,
        }
    }
}

/// The day of a lunar date, `month` 1 to 12 and `day` 1 to 30 of the lunar year that begins in the Gregorian year `year`.
///
/// `None` for a 30th that the month has not, a leap month that the year has not, and years outside 1801 to 2199.
pub fn lunar_day(year: i32, month: u8, is_leap: bool, day: u8, meridian: Meridian) -> Option<NaiveDate> {
    let (first, last) = lunar_month(year, month, is_leap, meridian)?;
    let found = first.checked_add_signed(TimeDelta::days(i64::from(day) - 1))?;
    (day > 0 && found <= last).then_some(found)
}

/// First and last day of a lunar month; limits as for [`lunar_day`].
pub fn lunar_month(year: i32, month: u8, is_leap: bool, meridian: Meridian) -> Option<(NaiveDate, NaiveDate)> {
    if !YEARS.contains(&year) || !(1..=12).contains(&month) {
        return None;
    }
    // The eleventh month begins the run of months from solstice to solstice; the first ten belong to the run of the year before.
    let run = Run::of(if month >= 11 { year } else { year - 1 }, meridian)?;
    let place = usize::from(month) + 1;
    let month = run.place(if place > 11 { place - 12 } else { place }, is_leap)?;
    Some((date(*run.first_days.get(month)?)?, date(run.first_days.get(month + 1)? - 1)?))
}

/// The first day of a lunar year.
pub fn new_year(year: i32, meridian: Meridian) -> Option<NaiveDate> {
    lunar_day(year, 1, false, 1, meridian)
}

/// Whether people in Vietnam may have kept another day than this one: before 1976, where UTC+8 gives another.
pub fn is_doubtful(year: i32, month: u8, is_leap: bool, day: u8) -> bool {
    let by = |meridian| lunar_day(year, month, is_leap, day, meridian);
    by(Meridian::Hanoi).is_some_and(|found| found.year() < ONE_RECKONING && by(Meridian::Beijing) != Some(found))
}

/// The months from one eleventh month to the next.
#[derive(Clone, Copy, Debug)]
struct Run {
    /// The Julian day numbers of the first days of its months and, in a run of twelve, of the two behind it.
    first_days: [i32; 14],
    /// The place among the months of the run that is a leap month, where one is.
    leap: Option<usize>,
}

/// The runs from the solstices of [`YEARS`] and of the year before, each reckoned once: the sun and the moon take long.
static RUNS: [[OnceLock<Run>; RUN_COUNT]; 2] = [const { [const { OnceLock::new() }; RUN_COUNT] }; 2];
const RUN_COUNT: usize = (*YEARS.end() - *YEARS.start() + 2) as usize;

impl Run {
    /// The run that begins with the month of the solstice of a year.
    fn of(year: i32, meridian: Meridian) -> Option<&'static Self> {
        let index = usize::try_from(year - (YEARS.start() - 1)).ok()?;
        let run = RUNS.get(meridian as usize)?.get(index)?;
        Some(run.get_or_init(|| Self::from_solstice_of(year, Sky { meridian })))
    }

    fn from_solstice_of(year: i32, sky: Sky) -> Self {
        let first = sky.eleventh_month(year);
        let has_thirteen = sky.eleventh_month(year + 1) - first == 13;
        let is_leap = |(_, lunation): &(usize, i32)| !sky.has_major_term(*lunation);
        let leap = has_thirteen.then(|| (1..13).zip(first + 1..).find(is_leap)).flatten();
        Self { first_days: std::array::from_fn(|place| sky.first_day(first + place as i32)), leap: leap.map(|(place, _)| place) }
    }

    /// The place in the run of the month at a place that counts no leap month.
    fn place(&self, place: usize, is_leap: bool) -> Option<usize> {
        match self.leap {
            Some(leap) if is_leap => (leap == place + 1).then_some(leap),
            None if is_leap => None,
            Some(leap) if leap <= place => Some(place + 1),
            _ => Some(place),
        }
    }
}

/// Sun and moon as seen from a meridian.
#[derive(Clone, Copy)]
struct Sky {
    meridian: Meridian,
}

impl Sky {
    /// The month that holds the winter solstice: the last new moon of the year, or the one before it if the sun was past 270° that midnight.
    fn eleventh_month(self, year: i32) -> i32 {
        const SOLSTICE_DEGREES: f64 = 270.0;
        let new_year_eve = (f64::from(year + 1) - 2000.0) * 365.2425 + 2_451_543.5;
        let mut lunation = ((new_year_eve - FIRST_NEW_MOON) / SYNODIC_MONTH_DAYS).ceil() as i32;
        while f64::from(self.first_day(lunation)) > new_year_eve || self.longitude_at_midnight(lunation) >= SOLSTICE_DEGREES {
            lunation -= 1;
        }
        lunation
    }

    /// The Julian day number of the day of a new moon.
    fn first_day(self, lunation: i32) -> i32 {
        (new_moon(lunation) + 0.5 + self.meridian.days_east()).floor() as i32
    }

    /// Where the sun stands when the first day of a month begins.
    fn longitude_at_midnight(self, lunation: i32) -> f64 {
        sun_longitude(f64::from(self.first_day(lunation)) - 0.5 - self.meridian.days_east())
    }

    /// Whether the sun passes a multiple of 30° in the month.
    fn has_major_term(self, lunation: i32) -> bool {
        let sign = |lunation| (self.longitude_at_midnight(lunation) / 30.0).floor() as i32;
        sign(lunation) != sign(lunation + 1)
    }
}

fn date(julian_day: i32) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(julian_day - JULIAN_DAY_OF_EPOCH)
}
