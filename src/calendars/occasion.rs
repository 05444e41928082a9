//! A day or a month that a text names by another calendar, before its year is known.

use super::hijri::{hijri_day, hijri_month, hijri_years_in};
use super::holidays::{HolidayDay, Holidays, Reckoning};
use super::lunar::{Meridian, is_doubtful, lunar_day, lunar_month, new_year};
use chrono::{Datelike, NaiveDate, TimeDelta};

/// What is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// By its id in `data/calendar`.
    Holiday(&'static str),
    /// A day of the lunar calendar of Vietnam, or the whole month.
    Lunar { month: u8, day: Option<u8>, is_leap: bool },
    /// A day of the last lunar month, told by the New Year that follows: "30 Tết". The 30th of a month of 29 days is its last.
    BeforeNewYear { day: u8 },
    /// A whole lunar year.
    LunarYear,
    /// A day of the Hijri calendar, or the whole month.
    Hijri { month: u8, day: Option<u8> },
}

/// What is named, with all that the phrase adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occasion {
    pub named: Named,
    /// Days after it: -3 in "H-3 Lebaran".
    pub days: i32,
    /// The place of its year in the cycle of sixty, 0 to 59: 0 is Giáp Tý, the year 4.
    pub cycle: Option<u8>,
    /// The Hijri year that the phrase names: "Idulfitri 1445 H".
    pub hijri_year: Option<i32>,
}

/// Where an occasion lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    pub first: NaiveDate,
    /// The same as the first for a day.
    pub last: NaiveDate,
    pub reckoning: Reckoning,
    /// Reckonings differ by a day.
    pub is_doubtful: bool,
}

impl Occasion {
    pub const fn of(named: Named) -> Self {
        Self { named, days: 0, cycle: None, hijri_year: None }
    }

    /// Whether it is one day; else a month or a year.
    pub const fn is_day(&self) -> bool {
        !matches!(self.named, Named::LunarYear | Named::Lunar { day: None, .. } | Named::Hijri { day: None, .. })
    }

    /// Whether it is a whole year.
    pub const fn is_year(&self) -> bool {
        matches!(self.named, Named::LunarYear)
    }

    /// Where it lies in the Hijri year that the phrase names; `None` if it names none.
    pub fn in_stated_year(&self) -> Option<Days> {
        let year = self.hijri_year?;
        let days = match self.named {
            Named::Hijri { month, day } => hijri(year, month, day)?,
            Named::Holiday(id) => holiday_in_hijri_year(id, year)?,
            _ => return None,
        };
        self.moved(days)
    }

    /// Where it lies in a year, in order; empty where that is not known.
    ///
    /// For holidays and Hijri days it is the Gregorian year in which they fall, for lunar days the lunar year that begins in that year.
    pub fn days_in(&self, year: i32) -> Vec<Days> {
        if self.hijri_year.is_some() {
            return self.in_stated_year().into_iter().collect();
        }
        if self.cycle.is_some_and(|cycle| (year - 4).rem_euclid(60) != i32::from(cycle)) {
            return Vec::new();
        }
        let found: Vec<Days> = match self.named {
            Named::Holiday(id) => Holidays::embedded().days_in(id, year).into_iter().map(Days::from).collect(),
            Named::Lunar { month, day, is_leap } => lunar(year, month, day, is_leap).into_iter().collect(),
            Named::BeforeNewYear { day } => before_new_year(year, day).into_iter().collect(),
            Named::LunarYear => lunar_year(year).into_iter().collect(),
            Named::Hijri { month, day } => hijri_years_in(year)
                .filter_map(|hijri_year| hijri(hijri_year, month, day))
                .filter(|days| days.first.year() == year)
                .collect(),
        };
        found.into_iter().filter_map(|days| self.moved(days)).collect()
    }

    /// Where it lies, of the years around one: for phrases that name no year. A year of the cycle of sixty is the latest that has begun, or begins next.
    pub fn days_near(&self, year: i32) -> Vec<Days> {
        if let Some(days) = self.in_stated_year() {
            return vec![days];
        }
        match self.cycle {
            Some(_) => (year - 58..=year + 1).flat_map(|year| self.days_in(year)).collect(),
            None => (year - 2..=year + 1).flat_map(|year| self.days_in(year)).collect(),
        }
    }

    /// Whether it has its place in a year that nobody knows: Christmas has, Easter has not.
    pub fn is_fixed(&self) -> bool {
        matches!(self.named, Named::Holiday(id) if Holidays::embedded().is_fixed(id))
    }

    fn moved(&self, days: Days) -> Option<Days> {
        let shift = TimeDelta::days(self.days.into());
        Some(Days { first: days.first.checked_add_signed(shift)?, last: days.last.checked_add_signed(shift)?, ..days })
    }
}

impl From<HolidayDay> for Days {
    fn from(holiday: HolidayDay) -> Self {
        Self { first: holiday.day, last: holiday.day, reckoning: holiday.reckoning, is_doubtful: holiday.is_doubtful }
    }
}

fn lunar(year: i32, month: u8, day: Option<u8>, is_leap: bool) -> Option<Days> {
    let (first, last) = match day {
        Some(day) => {
            let found = lunar_day(year, month, is_leap, day, Meridian::Hanoi)?;
            (found, found)
        }
        None => lunar_month(year, month, is_leap, Meridian::Hanoi)?,
    };
    let is_doubtful = is_doubtful(year, month, is_leap, day.unwrap_or(1));
    Some(Days { first, last, reckoning: Reckoning::Lunar, is_doubtful })
}

fn before_new_year(year: i32, day: u8) -> Option<Days> {
    let of = |day| lunar(year - 1, 12, Some(day), false);
    of(day).or_else(|| of(29).filter(|_| day == 30))
}

fn lunar_year(year: i32) -> Option<Days> {
    let (first, next) = (new_year(year, Meridian::Hanoi)?, new_year(year + 1, Meridian::Hanoi)?);
    Some(Days { first, last: next.pred_opt()?, reckoning: Reckoning::Lunar, is_doubtful: is_doubtful(year, 1, false, 1) })
}

/// The day of a feast whose own rule is Hijri, proclaimed days among them: proclaimed and reckoned days are never far apart.
fn holiday_in_hijri_year(id: &str, year: i32) -> Option<Days> {
    let (first, last) = (hijri_day(year, 1, 1)?, hijri_month(year, 12)?.1);
    let near = TimeDelta::days(2);
    let of_years = (first.year()..=last.year()).flat_map(|year| Holidays::embedded().days_in(id, year));
    let found = of_years.filter(|found| matches!(found.reckoning, Reckoning::Hijri | Reckoning::Proclaimed));
    found.into_iter().find(|found| found.day >= first - near && found.day <= last + near).map(Days::from)
}

fn hijri(year: i32, month: u8, day: Option<u8>) -> Option<Days> {
    let (first, last) = match day {
        Some(day) => {
            let found = hijri_day(year, month, day)?;
            (found, found)
        }
        None => hijri_month(year, month)?,
    };
    Some(Days { first, last, reckoning: Reckoning::Hijri, is_doubtful: true })
}
