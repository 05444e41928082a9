//! Holidays as data: `data/calendar/*.toml` gives each a rule, and here the rule gives the day of a year.

use super::easter::easter_sunday;
use super::hijri::{hijri_day, hijri_years_in};
use super::lunar::{Meridian, is_doubtful, lunar_day};
use crate::embedded;
use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta, Weekday};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Rules that stand on other holidays go no deeper than this.
const DEEPEST: u8 = 4;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HolidayFile {
    holiday: Vec<HolidayTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HolidayTable {
    id: String,
    source: String,
    /// Month and day of the calendar named: `12-25`.
    date: Option<String>,
    lunar: Option<String>,
    chinese: Option<String>,
    hijri: Option<String>,
    /// Days after Easter Sunday.
    easter: Option<i64>,
    nth: Option<NthTable>,
    /// Another holiday, and days after it.
    of: Option<String>,
    days: Option<i64>,
    /// Reckonings differ by a day.
    #[serde(default)]
    doubt: bool,
    /// Days that an authority proclaimed, by year: these go before the rule.
    #[serde(default)]
    proclaimed: BTreeMap<String, String>,
    /// Countries keep it on different days, so it has no day of its own.
    #[serde(default)]
    open: bool,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct NthTable {
    /// 1 is Monday.
    weekday: u8,
    month: u8,
    /// 1 is the first of the month, -1 the last.
    nth: i8,
}

/// By what a day is known; each has its sentence in `data/ui`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reckoning {
    /// A fixed day, or a weekday of a month.
    Solar,
    Easter,
    /// The lunisolar calendar of Vietnam.
    Lunar,
    /// That of China.
    Chinese,
    Hijri,
    /// As proclaimed for that year.
    Proclaimed,
}

#[derive(Clone, Debug)]
enum Rule {
    Fixed { month: u8, day: u8 },
    Nth(NthTable),
    Easter(i64),
    Lunar { month: u8, day: u8, meridian: Meridian },
    Hijri { month: u8, day: u8 },
    After { of: String, days: i64 },
    Open,
}

#[derive(Clone, Debug)]
struct Holiday {
    rule: Rule,
    doubt: bool,
    proclaimed: Vec<NaiveDate>,
}

/// A day of a holiday, and what is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HolidayDay {
    pub day: NaiveDate,
    pub reckoning: Reckoning,
    /// Reckonings or countries differ by a day.
    pub is_doubtful: bool,
}

/// All holidays by id.
#[derive(Debug, Default)]
pub struct Holidays {
    by_id: BTreeMap<String, Holiday>,
}

static EMBEDDED: LazyLock<Holidays> = LazyLock::new(|| {
    let mut holidays = Holidays::default();
    // A broken file adds nothing; a test holds all of them.
    embedded::under("calendar/").for_each(|(path, content)| drop(holidays.add(path, content)));
    holidays
});

impl Holidays {
    /// The holidays of `data/calendar`.
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Holds the files of `data/calendar` against their format.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong, as a sentence for whoever edits the data.
    pub fn check() -> Result<(), String> {
        let mut holidays = Self::default();
        embedded::under("calendar/").try_for_each(|(path, content)| holidays.add(path, content))?;
        let missing = holidays.by_id.iter().find_map(|(id, holiday)| match &holiday.rule {
            Rule::After { of, .. } if !holidays.knows(of) => Some(format!("holiday `{id}`: no holiday `{of}`")),
            _ => None,
        });
        missing.map_or(Ok(()), Err)
    }

    fn add(&mut self, path: &str, content: &str) -> Result<(), String> {
        if path.ends_with("fiscal.toml") {
            return Ok(());
        }
        let file: HolidayFile = toml::from_str(content).map_err(|error| format!("data/{path}: {error}"))?;
        for table in file.holiday {
            let id = table.id.clone();
            let holiday =
                holiday(table).ok_or_else(|| format!("data/{path}: holiday `{id}` needs a source and one rule that can be read"))?;
            if self.by_id.insert(id.clone(), holiday).is_some() {
                return Err(format!("data/{path}: holiday `{id}` stands twice"));
            }
        }
        Ok(())
    }

    pub fn knows(&self, id: &str) -> bool {
        self.by_id.contains_key(id)
    }

    /// The days on which a holiday falls in a Gregorian year, in order: one, none, or two where its calendar has the shorter year.
    pub fn days_in(&self, id: &str, year: i32) -> Vec<HolidayDay> {
        let mut days = self.days_at_depth(id, year, DEEPEST);
        days.sort_by_key(|found| found.day);
        days
    }

    fn days_at_depth(&self, id: &str, year: i32, depth: u8) -> Vec<HolidayDay> {
        let Some(holiday) = self.by_id.get(id).filter(|_| depth > 0) else { return Vec::new() };
        let proclaimed: Vec<HolidayDay> = holiday
            .proclaimed
            .iter()
            .filter(|day| day.year() == year)
            .map(|&day| HolidayDay { day, reckoning: Reckoning::Proclaimed, is_doubtful: holiday.doubt })
            .collect();
        if !proclaimed.is_empty() {
            return proclaimed;
        }
        let solar = |day: Option<NaiveDate>, reckoning| -> Vec<HolidayDay> {
            day.into_iter().map(|day| HolidayDay { day, reckoning, is_doubtful: holiday.doubt }).collect()
        };
        match &holiday.rule {
            Rule::Fixed { month, day } => solar(NaiveDate::from_ymd_opt(year, (*month).into(), (*day).into()), Reckoning::Solar),
            Rule::Nth(nth) => solar(nth_weekday(*nth, year), Reckoning::Solar),
            Rule::Easter(days) => {
                solar(easter_sunday(year).and_then(|day| day.checked_add_signed(TimeDelta::days(*days))), Reckoning::Easter)
            }
            Rule::Lunar { month, day, meridian } => lunar_days(*month, *day, *meridian, year, holiday.doubt),
            Rule::Hijri { month, day } => hijri_years_in(year)
                .filter_map(|hijri| hijri_day(hijri, *month, *day))
                .filter(|day| day.year() == year)
                .map(|day| HolidayDay { day, reckoning: Reckoning::Hijri, is_doubtful: true })
                .collect(),
            Rule::After { of, days } => self.days_after(of, *days, year, depth - 1),
            Rule::Open => Vec::new(),
        }
    }

    /// The day before New Year lies in the year before: the years around are looked at as well.
    fn days_after(&self, of: &str, days: i64, year: i32, depth: u8) -> Vec<HolidayDay> {
        let around = (year - 1..=year + 1).flat_map(|year| self.days_at_depth(of, year, depth));
        let moved = around.filter_map(|found| Some(HolidayDay { day: found.day.checked_add_signed(TimeDelta::days(days))?, ..found }));
        moved.filter(|found| found.day.year() == year).collect()
    }

    /// Whether it is on the same month and day every year: such a day is known even where the year is not.
    pub fn is_fixed(&self, id: &str) -> bool {
        self.by_id.get(id).is_some_and(|holiday| matches!(holiday.rule, Rule::Fixed { .. }))
    }
}

fn holiday(table: HolidayTable) -> Option<Holiday> {
    let lunar = |text: &str, meridian| month_day(text).map(|(month, day)| Rule::Lunar { month, day, meridian });
    let rules = [
        table.date.as_deref().map(|text| month_day(text).map(|(month, day)| Rule::Fixed { month, day })),
        table.lunar.as_deref().map(|text| lunar(text, Meridian::Hanoi)),
        table.chinese.as_deref().map(|text| lunar(text, Meridian::Beijing)),
        table.hijri.as_deref().map(|text| month_day(text).map(|(month, day)| Rule::Hijri { month, day })),
        table.easter.map(|days| Some(Rule::Easter(days))),
        table.nth.map(|nth| Some(Rule::Nth(nth))),
        table.of.map(|of| table.days.map(|days| Rule::After { of, days })),
        table.open.then_some(Some(Rule::Open)),
    ];
    let mut given = rules.into_iter().flatten();
    let rule = given.next()??;
    let is_alone = given.next().is_none() && !table.source.trim().is_empty();
    let proclaimed = table.proclaimed.iter().map(|(year, day)| format!("{year}-{day}").parse().ok()).collect::<Option<Vec<NaiveDate>>>()?;
    is_alone.then_some(Holiday { rule, doubt: table.doubt, proclaimed })
}

/// "12-25" as (12, 25).
fn month_day(text: &str) -> Option<(u8, u8)> {
    let (month, day) = text.split_once('-')?;
    let parts: (u8, u8) = (month.parse().ok()?, day.parse().ok()?);
    ((1..=12).contains(&parts.0) && (1..=31).contains(&parts.1)).then_some(parts)
}

/// A lunar day of the months that end a lunar year can lie in the next Gregorian year.
fn lunar_days(month: u8, day: u8, meridian: Meridian, year: i32, doubt: bool) -> Vec<HolidayDay> {
    let of = |lunar_year: i32| {
        let found = lunar_day(lunar_year, month, false, day, meridian).filter(|found| found.year() == year)?;
        let (reckoning, differs) = match meridian {
            Meridian::Hanoi => (Reckoning::Lunar, is_doubtful(lunar_year, month, false, day)),
            Meridian::Beijing => (Reckoning::Chinese, false),
        };
        Some(HolidayDay { day: found, reckoning, is_doubtful: doubt || differs })
    };
    [year - 1, year].into_iter().filter_map(of).collect()
}

fn nth_weekday(nth: NthTable, year: i32) -> Option<NaiveDate> {
    let weekday = Weekday::try_from(nth.weekday.checked_sub(1)?).ok()?;
    if nth.nth > 0 {
        return NaiveDate::from_weekday_of_month_opt(year, nth.month.into(), weekday, nth.nth.unsigned_abs());
    }
    let last = NaiveDate::from_ymd_opt(year, nth.month.into(), 1)?.checked_add_months(Months::new(1))?.pred_opt()?;
    let back = (last.weekday().num_days_from_monday() + 7 - weekday.num_days_from_monday()) % 7;
    last.checked_sub_days(Days::new(back.into()))
}
