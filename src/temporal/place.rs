//! Puts the parts that a phrase names on the calendar, counted from the anchor where they need one.

use super::fields::{Direction, Fields, Origin, Unit, UnitOffset};
use super::other_calendar::{occasion_in_year, stretch_of};
use super::story::{Context, day_in_story, leaves_the_present, place_beside, place_in_story};
use super::stretch::Stretch;
use crate::text_span::TextSpan;
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, TimeDelta, Weekday};

/// What a phrase can count from, at its place in the text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Surroundings {
    /// The day the article appeared.
    pub published: Option<NaiveDate>,
    /// The day on which the quotation around the phrase was said.
    pub said: Option<Mention>,
    /// It stands in a quotation, and nothing tells on which day that was said.
    pub is_quoted: bool,
    /// The date told last that is fine enough to count from.
    pub mention: Option<Mention>,
    /// The date told last, where it belongs to a story of another time than the article's.
    pub context: Option<Context>,
    /// First and last day of what was told right before, close to publication.
    pub near: Option<(NaiveDate, NaiveDate)>,
    /// The day that a clock time beside it belongs to.
    pub day: Option<Mention>,
    /// The month, quarter, year or other period told last: what figures are compared with.
    pub period: Option<Mention>,
    /// A year said in the same sentence.
    pub sentence_year: Option<i32>,
    /// Where tense and modal words of the clause point.
    pub tense: Option<Tense>,
}

/// Where the tense of a clause points, and whether the word that says so stands in the phrase's own clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tense {
    pub direction: Direction,
    pub is_close: bool,
}

/// A date that later phrases can count from.
#[derive(Clone, Copy, Debug)]
pub struct Mention {
    pub extent: super::stretch::Extent,
    pub span: TextSpan,
    /// Hour and minute, where it names them.
    pub clock: Option<(u8, u8)>,
}

impl Mention {
    /// The minute that it names.
    pub fn minute(self) -> Option<NaiveDateTime> {
        let (hour, minute) = self.clock?;
        self.single_day()?.and_hms_opt(hour.into(), minute.into(), 0)
    }

    /// Its last day, from which "later" counts.
    pub fn day(self) -> Option<NaiveDate> {
        self.extent.bounds()?.latest
    }

    pub fn first_day(self) -> Option<NaiveDate> {
        self.extent.bounds()?.earliest
    }

    /// The day, if it is exactly one.
    pub fn single_day(self) -> Option<NaiveDate> {
        let bounds = self.extent.bounds()?;
        bounds.earliest.filter(|day| Some(*day) == bounds.latest)
    }
}

/// How the phrase came to its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// It names all of its parts.
    Stated,
    FromPublished,
    /// The day on which the quotation was said.
    FromQuotation,
    FromMention,
    /// The date told last, in a story of another time.
    FromContext,
    /// The day of the clock time, told beside it.
    FromDay,
    /// A period that is compared with another.
    FromPeriod,
    /// The year stands elsewhere in the sentence.
    FromSentence,
    /// Nothing says which year: it lies in [`FLOATING_YEAR`].
    Floating,
}

/// The year of dates whose year nobody knows, so that others can count from them: "15 Oktober ... dua hari kemudian" is 17 October of the same
/// year. It never leaves this floor: [`super::resolve`] writes X in its place. A leap year, as the unknown one may be.
pub const FLOATING_YEAR: i32 = 9996;

/// Whether a year stands for an unknown one.
pub const fn is_floating(year: i32) -> bool {
    year >= FLOATING_YEAR - 1
}

/// Where a phrase was put, and by what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    pub stretch: Stretch,
    pub basis: Basis,
}

/// The stretch that `fields` names; `None` if it cannot be known.
pub fn place(fields: &Fields, around: &Surroundings) -> Option<Placement> {
    if let Some(offset) = fields.offset {
        return place_relative(fields, offset, around);
    }
    if fields.whole_week {
        let day = place(&Fields { whole_week: false, ..fields.clone() }, around)?;
        let Stretch::Day(date) = day.stretch else { return None };
        return Some(Placement { stretch: Stretch::Week(monday_of(date)?), ..day });
    }
    if let Some(days) = fields.occasion.and_then(|occasion| occasion.in_stated_year()) {
        return Some(Placement { stretch: stretch_of(days), basis: Basis::Stated });
    }
    if let Some(year) = fields.year {
        return stretch_in_year(fields, year).map(|stretch| Placement { stretch, basis: Basis::Stated });
    }
    if let Some(decade) = fields.decade {
        return Some(Placement { stretch: Stretch::Decade(decade), basis: Basis::Stated });
    }
    if let Some(century) = fields.century {
        return Some(Placement { stretch: Stretch::Century(century), basis: Basis::Stated });
    }
    place_without_year(fields, around)
}

/// "Dua jam kemudian": the minute told last, moved.
pub fn place_minute(fields: &Fields, around: &Surroundings) -> Option<NaiveDateTime> {
    let offset = fields.offset.filter(|_| fields.origin == Origin::Mention)?;
    let amount = offset.amount.into();
    let moved = match offset.unit {
        Unit::Hour => TimeDelta::try_hours(amount)?,
        Unit::Minute => TimeDelta::try_minutes(amount)?,
        _ => return None,
    };
    around.mention?.minute()?.checked_add_signed(moved)
}

/// The day that deictic phrases count from.
fn present(around: &Surroundings) -> Option<(NaiveDate, Basis)> {
    let said = around.said.and_then(Mention::single_day).map(|day| (day, Basis::FromQuotation));
    said.or_else(|| around.published.map(|day| (day, Basis::FromPublished)))
}

/// "later" counts from the last day of what was told, "earlier" from its first.
fn told(mention: Mention, offset: UnitOffset) -> Option<NaiveDate> {
    if offset.amount < 0 { mention.first_day() } else { mention.day() }
}

/// "tahun lalu", "Senin pekan depan", "Maret tahun lalu", "kemarin malam".
fn place_relative(fields: &Fields, offset: UnitOffset, around: &Surroundings) -> Option<Placement> {
    let (anchor, basis) = match (fields.origin, around.context) {
        (Origin::Mention, _) => (told(around.mention?, offset)?, Basis::FromMention),
        (Origin::MentionElsePublished, _) => match around.mention {
            Some(mention) => (told(mention, offset)?, Basis::FromMention),
            None => present(around)?,
        },
        (Origin::Context, Some(context)) => (told(context.mention, offset)?, Basis::FromContext),
        (Origin::Published | Origin::Context, _) => present(around)?,
    };
    let shifted = shift(anchor, offset)?;
    // Weeks and weekdays of an unknown year are unknown.
    if is_floating(anchor.year()) && !matches!(offset.unit, Unit::Day | Unit::Month) {
        return None;
    }
    let stretch = match offset.unit {
        Unit::Day => Stretch::Day(shifted),
        Unit::Weekend => weekend_of(shifted, anchor, offset.amount, around.tense.map(|tense| tense.direction))?,
        Unit::Week | Unit::Fortnight => in_week(fields, monday_of(shifted)?)?,
        Unit::Month => in_month(fields, shifted)?,
        Unit::Quarter => Stretch::Quarter(shifted.year(), quarter_of(shifted)),
        Unit::Half => Stretch::Half(shifted.year(), if shifted.month() <= 6 { 1 } else { 2 }),
        Unit::Year => stretch_in_year(fields, year_around(fields, shifted)?)?,
        Unit::Decade => Stretch::Decade(shifted.year().div_euclid(10)),
        Unit::Century => Stretch::Century(shifted.year().div_euclid(100)),
        Unit::Hour | Unit::Minute | Unit::Second => return None,
    };
    Some(Placement { stretch, basis })
}

/// The year of a day; for a phrase of fiscal years, the fiscal year that it lies in.
fn year_around(fields: &Fields, day: NaiveDate) -> Option<i32> {
    let shift = fields.fiscal.unwrap_or(0);
    let months = Months::new(shift.unsigned_abs().into());
    Some(if shift < 0 { day.checked_add_months(months)? } else { day.checked_sub_months(months)? }.year())
}

/// "The weekend" told of in the past is the one that is over.
fn weekend_of(shifted: NaiveDate, anchor: NaiveDate, amount: i32, tense: Option<Direction>) -> Option<Stretch> {
    let saturday = monday_of(shifted)?.checked_add_days(Days::new(5))?;
    let is_told = amount == 0 && tense == Some(Direction::Past) && saturday > anchor;
    Some(Stretch::Weekend(if is_told { saturday.checked_sub_days(Days::new(7))? } else { saturday }))
}

fn in_week(fields: &Fields, monday: NaiveDate) -> Option<Stretch> {
    Some(match fields.weekday {
        Some(weekday) => Stretch::Day(monday.checked_add_days(Days::new(u64::from(weekday) - 1))?),
        None if fields.weekend => Stretch::Weekend(monday.checked_add_days(Days::new(5))?),
        None => Stretch::Week(monday),
    })
}

fn in_month(fields: &Fields, day_in_month: NaiveDate) -> Option<Stretch> {
    Some(match fields.day {
        Some(day) => Stretch::Day(day_in_month.with_day(day.into())?),
        None => Stretch::Month(day_in_month.year(), u8::try_from(day_in_month.month()).ok()?),
    })
}

pub(super) fn stretch_in_year(fields: &Fields, year: i32) -> Option<Stretch> {
    if let Some(occasion) = fields.occasion {
        return occasion_in_year(occasion, year);
    }
    Some(match (fields.month, fields.day) {
        (Some(month), Some(day)) => Stretch::Day(NaiveDate::from_ymd_opt(year, month.into(), day.into())?),
        (Some(month), None) => Stretch::Month(year, month),
        _ => match (fields.season, fields.quarter, fields.half) {
            (Some(season), ..) => Stretch::Season(year, season),
            (None, Some(quarter), _) => {
                fields.fiscal.map_or(Stretch::Quarter(year, quarter), |shift| Stretch::FiscalQuarter(year, quarter, shift))
            }
            (None, None, Some(half)) => Stretch::Half(year, half),
            _ => fields.fiscal.map_or(Stretch::Year(year), |shift| Stretch::FiscalYear(year, shift)),
        },
    })
}

/// Whether the phrase has a place in the year of its own, to the month or finer.
pub(super) fn names_month(fields: &Fields) -> bool {
    fields.month.is_some() || fields.occasion.is_some()
}

/// A weekday, a day, a month or a quarter without its year.
fn place_without_year(fields: &Fields, around: &Surroundings) -> Option<Placement> {
    if fields.is_clock_only() {
        return place_clock(around);
    }
    let is_beside = fields.origin == Origin::Mention && (fields.month.is_some() || fields.season.is_some());
    if let Some(direction) = fields.direction.filter(|_| is_beside) {
        return place_beside(fields, around.mention?, direction);
    }
    if names_month(fields) || fields.season.is_some() || fields.quarter.is_some() || fields.half.is_some() {
        if let Some(year) = around.sentence_year.filter(|_| fields.direction.is_none()) {
            return stretch_in_year(fields, year).map(|stretch| Placement { stretch, basis: Basis::FromSentence });
        }
        let by_nearness = place_by_nearness(fields, around);
        let in_story =
            around.context.filter(|context| fields.direction.is_none() && leaves_the_present(fields, by_nearness, *context, around));
        return in_story.and_then(|context| place_in_story(fields, context.mention)).or(by_nearness);
    }
    if let (Origin::Mention, Some(weekday), Some(direction)) = (fields.origin, fields.weekday, fields.direction) {
        let told = around.mention.and_then(Mention::single_day)?;
        let stretch = weekday_beside(weekday, told, direction)?;
        return Some(Placement { stretch, basis: Basis::FromMention });
    }
    let in_story = around.context.filter(|context| fields.direction.is_none() && context.is_narrative);
    if let Some(stretch) = in_story.and_then(|context| day_in_story(fields, context.mention)) {
        return Some(Placement { stretch, basis: Basis::FromContext });
    }
    let (anchor, basis) = present(around)?;
    let tense = around.tense.map(|tense| tense.direction);
    let stretch = match (fields.day, fields.weekday) {
        (Some(day), _) => day_of_month(day, anchor, fields.direction.or(tense))?,
        (None, Some(weekday)) => weekday_near(weekday, anchor, fields.direction, tense)?,
        (None, None) => return None,
    };
    Some(Placement { stretch, basis })
}

/// A clock time belongs to the day told beside it, else to the day of the quotation or of publication.
fn place_clock(around: &Surroundings) -> Option<Placement> {
    if let Some(day) = around.day.and_then(Mention::single_day) {
        return Some(Placement { stretch: Stretch::Day(day), basis: Basis::FromDay });
    }
    present(around).map(|(day, basis)| Placement { stretch: Stretch::Day(day), basis })
}

/// The year that fits tense and pointer words; without them, the one that lies nearest to publication.
fn place_by_nearness(fields: &Fields, around: &Surroundings) -> Option<Placement> {
    let Some(anchor) = around.published else {
        return stretch_in_year(fields, FLOATING_YEAR).map(|stretch| Placement { stretch, basis: Basis::Floating });
    };
    let candidates: Vec<Stretch> = match fields.occasion {
        Some(occasion) => occasion.days_near(anchor.year()).into_iter().map(stretch_of).collect(),
        None => [-1, 0, 1].into_iter().filter_map(|years| stretch_in_year(fields, anchor.year().checked_add(years)?)).collect(),
    };
    let located: Vec<(Stretch, NaiveDate, NaiveDate)> = candidates
        .into_iter()
        .filter_map(|stretch| {
            let bounds = stretch.bounds()?;
            Some((stretch, bounds.earliest?, bounds.latest?))
        })
        .collect();
    let chosen = match fields.direction {
        Some(Direction::Past) => located.iter().rfind(|(_, _, last)| *last < anchor),
        Some(Direction::UpToToday) => located.iter().rfind(|(_, first, _)| *first <= anchor),
        Some(Direction::Future) => located.iter().find(|(_, first, _)| *first > anchor),
        None if fields.day.is_some()
            && fields.weekday.is_none()
            && around.tense == Some(Tense { direction: Direction::Future, is_close: true }) =>
        {
            located
                .iter()
                .filter(|(_, _, last)| *last >= anchor)
                .min_by_key(|(_, first, _)| (*first - anchor).num_days() + weekday_misfit(fields, *first))
        }
        None => {
            // Figures of a quarter are reported, and forecast, close to it.
            let is_fine = names_month(fields);
            let tense = around.tense.map(|tense| Tense { is_close: tense.is_close && is_fine, ..tense });
            let near = around.near.filter(|_| is_fine);
            located.iter().min_by_key(|(_, first, last)| {
                distance_in_days((*first, *last), anchor, near, tense, fields.month.is_some()) + weekday_misfit(fields, *first)
            })
        }
    };
    chosen.map(|(stretch, ..)| Placement { stretch: *stretch, basis: Basis::FromPublished })
}

/// How far a stretch lies from what was told right before, or else from publication. Against the tense of the clause it counts as so much
/// farther: tense words lie near other verbs too, so they may tip the scale between two years but not push a date of last week into next
/// year. A month of the next year counts as farther where no tense tells; a feast does not.
fn distance_in_days(
    (first, last): (NaiveDate, NaiveDate),
    anchor: NaiveDate,
    near: Option<(NaiveDate, NaiveDate)>,
    tense: Option<Tense>,
    is_month: bool,
) -> i64 {
    const AGAINST_FAR_TENSE_DAYS: i64 = 100;
    const AGAINST_CLOSE_TENSE_DAYS: i64 = 200;
    // A paper that means the next year without a word of the future says so.
    const NEXT_YEAR_DAYS: i64 = 60;
    let (from, to) = near.filter(|_| tense.is_none_or(|tense| !tense.is_close)).unwrap_or((anchor, anchor));
    let days = if first > to { (first - to).num_days() } else { (from - last).num_days().max(0) };
    let (is_past, is_future) = (last < anchor, first > anchor);
    let direction = tense.map(|tense| tense.direction);
    let is_against = is_future && direction == Some(Direction::Past) || is_past && direction == Some(Direction::Future);
    match tense {
        None if is_month && first.year() > anchor.year() && near.is_none() => days + NEXT_YEAR_DAYS,
        Some(tense) if is_against && tense.is_close => days + AGAINST_CLOSE_TENSE_DAYS,
        Some(_) if is_against => days + AGAINST_FAR_TENSE_DAYS,
        _ => days,
    }
}

/// A day that is not the weekday beside it counts as so much farther: papers err, but more often the day is one of another year.
pub(super) fn weekday_misfit(fields: &Fields, day: NaiveDate) -> i64 {
    const MISFIT_DAYS: i64 = 250;
    let is_misfit = fields.weekday.is_some_and(|weekday| fields.day.is_some() && day.weekday().number_from_monday() != u32::from(weekday));
    if is_misfit { MISFIT_DAYS } else { 0 }
}

/// "tanggal 5" alone: of this month, or of the one before or after, as the tense has it.
fn day_of_month(day: u8, anchor: NaiveDate, direction: Option<Direction>) -> Option<Stretch> {
    let this_month = anchor.with_day(day.into());
    let first = anchor.with_day(1)?;
    let found = match direction {
        Some(Direction::Future) => {
            this_month.filter(|day| *day >= anchor).or_else(|| first.checked_add_months(Months::new(1))?.with_day(day.into()))
        }
        Some(Direction::Past | Direction::UpToToday) => {
            this_month.filter(|day| *day <= anchor).or_else(|| first.checked_sub_months(Months::new(1))?.with_day(day.into()))
        }
        None => this_month,
    };
    found.map(Stretch::Day)
}

/// "The following Monday", "the previous Friday": the nearest such day that is not the day told itself.
fn weekday_beside(weekday: u8, told: NaiveDate, direction: Direction) -> Option<Stretch> {
    let ahead = (i64::from(weekday) - i64::from(told.weekday().number_from_monday())).rem_euclid(7);
    let days = match direction {
        Direction::Future if ahead == 0 => 7,
        Direction::Future => ahead,
        Direction::Past | Direction::UpToToday => ahead - 7,
    };
    told.checked_add_signed(TimeDelta::days(days)).map(Stretch::Day)
}

/// In the past the latest up to the anchor day, in the future the next. News tell of the past where nothing says otherwise.
fn weekday_near(weekday: u8, anchor: NaiveDate, pointed: Option<Direction>, tense: Option<Direction>) -> Option<Stretch> {
    let today = i64::from(anchor.weekday().number_from_monday());
    let back = (today - i64::from(weekday)).rem_euclid(7);
    let days = match (pointed, tense) {
        (Some(Direction::UpToToday), _) => -back,
        (Some(Direction::Future), _) => 7 - back,
        // "Will vote Thursday", printed on a Thursday, means that day.
        (None, Some(Direction::Future)) => (7 - back) % 7,
        (Some(Direction::Past), _) if back == 0 => -7,
        _ => -back,
    };
    anchor.checked_add_signed(TimeDelta::days(days)).map(Stretch::Day)
}

/// The anchor moved by so many units; months clip to the length of the month.
pub fn shift(anchor: NaiveDate, offset: UnitOffset) -> Option<NaiveDate> {
    let amount = offset.amount;
    let months = |factor: i32| {
        let count = Months::new(amount.checked_mul(factor)?.unsigned_abs());
        if amount < 0 { anchor.checked_sub_months(count) } else { anchor.checked_add_months(count) }
    };
    match offset.unit {
        Unit::Day => anchor.checked_add_signed(TimeDelta::try_days(amount.into())?),
        Unit::Week | Unit::Weekend => anchor.checked_add_signed(TimeDelta::try_weeks(amount.into())?),
        Unit::Fortnight => anchor.checked_add_signed(TimeDelta::try_weeks(i64::from(amount) * 2)?),
        Unit::Month => months(1),
        Unit::Quarter => months(3),
        Unit::Half => months(6),
        Unit::Year => months(12),
        Unit::Decade => months(120),
        Unit::Century => months(1200),
        Unit::Hour | Unit::Minute | Unit::Second => None,
    }
}

pub fn monday_of(day: NaiveDate) -> Option<NaiveDate> {
    let week = day.iso_week();
    NaiveDate::from_isoywd_opt(week.year(), week.week(), Weekday::Mon)
}

fn quarter_of(day: NaiveDate) -> u8 {
    day.month0() as u8 / 3 + 1
}
