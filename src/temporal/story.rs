//! Where months, days and weekdays of a story lie: not near publication, but near the date that the story has come to.

use super::fields::{Direction, Fields};
use super::place::{Basis, Mention, Placement, Surroundings, is_floating, names_month, stretch_in_year, weekday_misfit};
use super::reading::Granularity;
use super::stretch::Stretch;
use chrono::{Datelike, Months, TimeDelta};

/// The date that a story has come to.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    pub mention: Mention,
    /// The whole article is such a story.
    pub is_narrative: bool,
    /// The article is such a story, or holds one inside a frame of news.
    pub is_mixed: bool,
}

/// Whether a month goes with the story told before it and not with publication: in a narrative always; in news only where it would
/// otherwise lie far back, or ahead with no word of the future. News compare quarters with those of other years all the time, so
/// these never do.
pub(super) fn leaves_the_present(fields: &Fields, by_nearness: Option<Placement>, context: Context, around: &Surroundings) -> bool {
    const FAR_DAYS: i64 = 150;
    let (Some(published), Some(bounds)) = (around.published, by_nearness.and_then(|placement| placement.stretch.bounds())) else {
        return true;
    };
    let is_far = bounds.latest.is_some_and(|latest| (published - latest).num_days() > FAR_DAYS);
    let is_ahead = bounds.earliest.is_some_and(|earliest| earliest > published);
    let fits_weekday = fields.weekday.is_some() && bounds.earliest.is_some_and(|day| weekday_misfit(fields, day) == 0);
    if fits_weekday && fields.day.is_some() {
        return false;
    }
    let is_to_come = around.tense.is_some_and(|tense| tense.direction == Direction::Future);
    context.is_narrative || names_month(fields) && (context.is_mixed || is_far || is_ahead && !is_to_come)
}

/// A month told after December lies in the next year; told after March it lies in the same.
pub(super) fn place_in_story(fields: &Fields, context: Mention) -> Option<Placement> {
    const MONTHS_BACK: i32 = 6;
    let told = context.first_day()?;
    let same_year = stretch_in_year(fields, told.year())?;
    let first = same_year.bounds()?.earliest?;
    let is_long_before = told.month() as i32 - first.month() as i32 > MONTHS_BACK && context.extent.granularity() < Granularity::Half;
    let stretch = if is_long_before { stretch_in_year(fields, told.year() + 1)? } else { same_year };
    Some(Placement { stretch, basis: Basis::FromContext })
}

/// "On the 7th", "on Tuesday" in a story: of the month told last, or the next such day.
pub(super) fn day_in_story(fields: &Fields, context: Mention) -> Option<Stretch> {
    /// A day so much earlier in the month than the day told last belongs to the next month.
    const DAYS_BACK: i64 = 14;
    let told = context.day().filter(|_| context.extent.granularity() <= Granularity::Month)?;
    match (fields.day, fields.weekday) {
        (Some(day), _) => {
            let same_month = told.with_day(day.into())?;
            let is_long_before = context.single_day().is_some_and(|told| (told - same_month).num_days() > DAYS_BACK);
            let day = if is_long_before { told.with_day(1)?.checked_add_months(Months::new(1))?.with_day(day.into())? } else { same_month };
            Some(Stretch::Day(day))
        }
        (None, Some(weekday)) => {
            let told = context.single_day().filter(|told| !is_floating(told.year()))?;
            let ahead = (i64::from(weekday) - i64::from(told.weekday().number_from_monday())).rem_euclid(7);
            told.checked_add_signed(TimeDelta::days(ahead)).map(Stretch::Day)
        }
        (None, None) => None,
    }
}

/// "The following August", "the previous spring": the first behind the date told last, or the last before it.
pub(super) fn place_beside(fields: &Fields, told: Mention, direction: Direction) -> Option<Placement> {
    let (first, last) = (told.first_day()?, told.day()?);
    let years = |from: i32| (-1..=1).filter_map(move |years| stretch_in_year(fields, from.checked_add(years)?));
    let stretch = match direction {
        Direction::Future => years(last.year()).find(|stretch| begins(*stretch).is_some_and(|day| day > last)),
        Direction::Past | Direction::UpToToday => {
            years(first.year()).rfind(|stretch| stretch.bounds().and_then(|bounds| bounds.latest).is_some_and(|day| day < first))
        }
    };
    stretch.map(|stretch| Placement { stretch, basis: Basis::FromMention })
}

fn begins(stretch: Stretch) -> Option<chrono::NaiveDate> {
    stretch.bounds()?.earliest
}
