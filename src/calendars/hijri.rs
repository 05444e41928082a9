//! The Hijri calendar as reckoned in Mecca (Umm al-Qura). Countries that sight the moon may begin a month a day earlier or later.

use chrono::NaiveDate;
use icu_calendar::Date;
use icu_calendar::cal::hijri::UmmAlQura;
use icu_calendar::cal::{Hijri, Iso};

/// Years of the Umm al-Qura tables: 1882 to 2174.
const YEARS: std::ops::RangeInclusive<i32> = 1300..=1600;

/// The day of a Hijri date, `month` 1 to 12; `None` if the month has no such day, and outside the years 1300 to 1600.
pub fn hijri_day(year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    let date = YEARS.contains(&year).then(|| Date::try_new_hijri_with_calendar(year, month, day, Hijri::<UmmAlQura>::new_umm_al_qura()))?;
    let iso = date.ok()?.to_calendar(Iso);
    NaiveDate::from_ymd_opt(iso.year().extended_year(), iso.month().ordinal.into(), iso.day_of_month().0.into())
}

/// First and last day of a Hijri month.
pub fn hijri_month(year: i32, month: u8) -> Option<(NaiveDate, NaiveDate)> {
    let last = [30, 29].into_iter().find_map(|day| hijri_day(year, month, day))?;
    Some((hijri_day(year, month, 1)?, last))
}

/// The Hijri years that have days in a Gregorian year: two, at times three.
pub fn hijri_years_in(year: i32) -> impl Iterator<Item = i32> {
    // 33 Gregorian years are 34 Hijri years, within a day or so.
    let first = (year - 622) * 34 / 33;
    (first - 1..=first + 2).filter(|hijri| YEARS.contains(hijri))
}
