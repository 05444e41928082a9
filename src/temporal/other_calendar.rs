//! What a match says of other calendars: holidays, lunar and Hijri days, fiscal years; and how such a day was found, in words.

use super::build::{Slots, slot};
use super::fields::{Fields, Meaning, Timex};
use super::place::is_floating;
use super::stretch::Stretch;
use crate::calendars::{Days, Holidays, Named, Occasion, Reckoning, fiscal_shift, fiscal_shift_of_end};
use crate::lang::{ClassId, SlotName, TokenizedSentence};
use crate::message::Message;
use chrono::Datelike;

/// The holiday or day of another calendar that the slots name; the outer `None` refuses a match that names a day which cannot be.
#[allow(clippy::option_option)]
pub fn occasion(slots: &Slots<'_>) -> Option<Option<Occasion>> {
    /// Hijri years that news tell of: 1785 to 2174.
    const HIJRI_YEARS: std::ops::RangeInclusive<i32> = 1200..=1600;
    let Some(named) = named(slots)? else { return Some(None) };
    let hijri_year: Option<i32> = slots.small(slot!("hijri_year"));
    if hijri_year.is_some_and(|year| !HIJRI_YEARS.contains(&year)) {
        return None;
    }
    let cycle = match (slots.small(slot!("stem")), slots.small(slot!("branch"))) {
        (Some(stem), Some(branch)) => Some(place_in_cycle(stem, branch)?),
        _ => None,
    };
    let sign: i32 = slots.small(slot!("occasion_sign")).unwrap_or(1);
    let days = slots.small::<i32>(slot!("occasion_days")).unwrap_or(0).checked_mul(sign)?;
    Some(Some(Occasion { named, days, cycle, hijri_year }))
}

#[allow(clippy::option_option)]
fn named(slots: &Slots<'_>) -> Option<Option<Named>> {
    /// Days of a lunar and of a Hijri month.
    const MOST_DAYS: u8 = 30;
    let day_of = |name: SlotName| match slots.small::<u8>(name) {
        Some(day) => (1..=MOST_DAYS).contains(&day).then_some(Some(day)),
        None => Some(None),
    };
    let month_of = |name: SlotName| slots.small::<u8>(name).filter(|month| (1..=12).contains(month));
    if let Some(id) = slots.text(slot!("holiday")) {
        return Holidays::embedded().knows(id).then_some(Some(Named::Holiday(id)));
    }
    if let Some(day) = day_of(slot!("new_year_day"))? {
        // Up to the tenth they are days of the first month, from the twentieth on of the last.
        return match day {
            1..=10 => Some(Some(Named::Lunar { month: 1, day: Some(day), is_leap: false })),
            20.. => Some(Some(Named::BeforeNewYear { day })),
            _ => None,
        };
    }
    if slots.is_set(slot!("lunar_month")) {
        return Some(Some(Named::Lunar {
            month: month_of(slot!("lunar_month"))?,
            day: day_of(slot!("lunar_day"))?,
            is_leap: slots.is_set(slot!("leap")),
        }));
    }
    if slots.is_set(slot!("hijri_month")) {
        return Some(Some(Named::Hijri { month: month_of(slot!("hijri_month"))?, day: day_of(slot!("hijri_day"))? }));
    }
    Some(slots.is_set(slot!("lunar_year")).then_some(Named::LunarYear))
}

/// The place of a stem (1 to 10) and a branch (1 to 12) among the sixty pairs, from 0; `None` if they never stand together.
fn place_in_cycle(stem: u8, branch: u8) -> Option<u8> {
    (0..60).find(|place| place % 10 + 1 == stem && place % 12 + 1 == branch)
}

/// Whether a fiscal year or quarter is named, and by how many months its year begins after January: as the phrase says itself. The outer
/// `None` refuses two years that do not follow each other: "the 2018-25 financial year".
#[allow(clippy::option_option)]
pub fn fiscal(slots: &Slots<'_>, year: Option<i32>) -> Option<Option<i8>> {
    if !slots.is_set(slot!("fiscal")) {
        return Some(None);
    }
    let begin_year: Option<i32> = slots.small(slot!("fiscal_begin_year"));
    let begin: Option<i8> = slots.small(slot!("fiscal_begin"));
    if begin.is_none() && begin_year.zip(year).is_some_and(|(begin, year)| begin + 1 != year) {
        return None;
    }
    let by_country = slots.text(slot!("fiscal_country")).and_then(fiscal_shift);
    let by_begin = || {
        // Where the year of the first day is not told, the fiscal year is called by the year of its end.
        let years = begin_year.zip(year).map_or_else(|| if begin > Some(1) { -1 } else { 0 }, |(begin, year)| begin - year);
        begin?.checked_sub(1)?.checked_add(i8::try_from(years.checked_mul(12)?).ok()?)
    };
    let by_end = || {
        let month: u8 = slots.small(slot!("fiscal_end"))?;
        let quarters_left = 4_u8.checked_sub(slots.small(slot!("quarter")).unwrap_or(4))?;
        fiscal_shift_of_end((month + 3 * quarters_left - 1) % 12 + 1)
    };
    Some(Some(by_country.or_else(by_begin).or_else(by_end).unwrap_or(0)))
}

/// A fiscal year whose sentence names just one country, before it or behind: "Australia's emissions rose in the 2018-19 financial year".
pub fn settle_by_country(timexes: &mut [Timex], sentence: &TokenizedSentence<'_>, countries: Option<ClassId>) {
    let Some(class) = countries else { return };
    let is_open = |timex: &Timex| matches!(&timex.meaning, Meaning::Date(Fields { fiscal: Some(0), .. }));
    if !timexes.iter().any(is_open) {
        return;
    }
    let mut named = (0..sentence.tokens.len()).filter_map(|at| sentence.lexeme_of(at, class)).map(|lexeme| lexeme.sense.value);
    let Some(country) = named.next().filter(|first| named.all(|other| other == *first)) else { return };
    let years = FiscalYears { shift: fiscal_shift(country) };
    timexes.iter_mut().for_each(|timex| years.settle(timex));
}

/// When the fiscal years of an article begin, where one of its phrases says so and no other says differently.
#[derive(Clone, Copy, Debug, Default)]
pub struct FiscalYears {
    shift: Option<i8>,
}

impl FiscalYears {
    pub fn of<'a>(timexes: impl Iterator<Item = &'a Timex>) -> Self {
        let mut stated = timexes.filter_map(|timex| match &timex.meaning {
            Meaning::Date(fields) => fields.fiscal.filter(|shift| *shift != 0),
            _ => None,
        });
        let first = stated.next();
        Self { shift: first.filter(|first| stated.all(|other| other == *first)) }
    }

    /// Gives the fiscal years of the article to a phrase that does not say when its own begins.
    pub fn settle(self, timex: &mut Timex) {
        if let Meaning::Date(Fields { fiscal: Some(shift @ 0), .. }) = &mut timex.meaning {
            *shift = self.shift.unwrap_or(0);
        }
    }
}

/// The stretch of an occasion: a day, or a month or year of another calendar.
pub fn stretch_of(days: Days) -> Stretch {
    if days.first == days.last { Stretch::Day(days.first) } else { Stretch::Days(days.first, days.last) }
}

/// Where an occasion lies in a year. Of two days in a year (Hijri feasts) the first. In a year that nobody knows only fixed days have their place.
pub fn occasion_in_year(occasion: Occasion, year: i32) -> Option<Stretch> {
    occasion.days_in(year).first().filter(|_| !is_floating(year) || occasion.is_fixed()).map(|days| stretch_of(*days))
}

/// Whether a date is one that a holiday is sure to have: in its year, or in every year.
pub fn falls_on(feast: &Fields, date: &Fields) -> bool {
    /// Any year serves for a holiday that is on the same day in all of them; this one is leap.
    const ANY_YEAR: i32 = 2000;
    let (Some(occasion), Some(month), Some(day)) = (feast.occasion, date.month, date.day) else { return false };
    let year = date.year.or_else(|| occasion.is_fixed().then_some(ANY_YEAR));
    let is_day = |days: &Days| days.first.month() == u32::from(month) && days.first.day() == u32::from(day);
    year.is_some_and(|year| occasion.days_in(year).iter().any(is_day))
}

/// How the days of `fields` were found, and whether reckonings of them differ.
pub fn how_found(fields: &Fields, stretch: Stretch) -> Option<(Message, bool)> {
    if fields.fiscal.is_some_and(|shift| shift != 0) {
        return Some((Message::new("step-fiscal"), false));
    }
    let first = stretch.bounds()?.earliest?;
    let occasion = fields.occasion?;
    let days = (first.year() - 1..=first.year() + 1).flat_map(|year| occasion.days_in(year)).find(|days| days.first == first)?;
    Some((Message::new(step(days)), days.is_doubtful))
}

const fn step(days: Days) -> &'static str {
    match (days.reckoning, days.is_doubtful) {
        (Reckoning::Solar, _) => "step-holiday",
        (Reckoning::Easter, _) => "step-easter",
        (Reckoning::Lunar, false) => "step-lunar",
        (Reckoning::Lunar, true) => "step-lunar-doubt",
        (Reckoning::Chinese, _) => "step-chinese",
        (Reckoning::Hijri, _) => "step-hijri",
        (Reckoning::Proclaimed, _) => "step-proclaimed",
    }
}
