//! From a matched rule to what the phrase means: slots become the parts of a date, a length, or a refusal.

use super::fields::{Direction, Fields, Length, Meaning, Origin, Place, Timex, Unit, UnitOffset};
use super::matcher::{Match, Slot};
use super::other_calendar::{fiscal, occasion};
use super::reading::Modifier;
use super::refusal::TokenRefusal;
use crate::lang::Rule;

/// What a match turns out to be.
#[derive(Debug)]
pub enum Built {
    Timex(Timex),
    /// A phrase that looks like a date and is none.
    Refused(TokenRefusal),
}

impl Built {
    pub const fn tokens(&self) -> &std::ops::Range<usize> {
        match self {
            Self::Timex(timex) => &timex.tokens,
            Self::Refused(refusal) => &refusal.tokens,
        }
    }
}

/// The slots of a match and the constants of its rule, by name.
pub(super) struct Slots<'a> {
    caught: &'a [Slot],
    rule: &'a Rule,
}

impl Slots<'_> {
    pub(super) fn text(&self, name: &str) -> Option<&'static str> {
        let caught = self.caught.iter().find(|slot| slot.name == name && !slot.value.is_empty());
        caught.map(|slot| slot.value).or_else(|| self.rule.set.get(name).copied())
    }

    pub(super) fn number(&self, name: &str) -> Option<i64> {
        let caught = self.caught.iter().find(|slot| slot.name == name);
        caught.map(|slot| slot.number).or_else(|| self.rule.set.get(name)?.parse().ok())
    }

    pub(super) fn small<T: TryFrom<i64>>(&self, name: &str) -> Option<T> {
        self.number(name).and_then(|number| T::try_from(number).ok())
    }

    pub(super) fn unit(&self) -> Option<Unit> {
        self.text("unit").and_then(Unit::named)
    }

    pub(super) fn is_set(&self, name: &str) -> bool {
        self.text(name).is_some() || self.caught.iter().any(|slot| slot.name == name)
    }

    /// Where the slot stands among those of the match.
    fn position(&self, name: &str) -> Option<usize> {
        self.caught.iter().position(|slot| slot.name == name)
    }

    /// Day, month and year all in digits.
    fn is_numeric_date(&self) -> bool {
        ["day", "month", "year"].iter().all(|name| self.digits(name) > 0)
    }

    fn digits(&self, name: &str) -> usize {
        self.caught.iter().find(|slot| slot.name == name).map_or(0, |slot| slot.digits)
    }
}

/// The meaning of a match; `None` if its numbers make no date ("31 Februari", "kuartal 7").
pub fn build(found: &Match, rule: &Rule) -> Option<Built> {
    let slots = Slots { caught: &found.slots, rule };
    let meaning = match rule.kind {
        "trap" => return Some(Built::Refused(refusal(found, rule))),
        "date" => Meaning::Date(fields(&slots, "")?),
        "range" => range(&slots)?,
        "duration" => Meaning::Duration(length(&slots)?),
        "set" => Meaning::Set(set_value(&slots)?),
        "vague" => Meaning::Vague(slots.text("value")?),
        "same_period" => Meaning::SamePeriod { years: slots.small("amount").unwrap_or(-1), unit: slots.unit(), year: slots.small("year") },
        _ => return None,
    };
    Some(Built::Timex(Timex {
        tokens: found.tokens.clone(),
        span: crate::text_span::TextSpan::default(),
        rule: rule.id,
        meaning,
        modifier: slots.text("modifier").and_then(modifier_named),
        approximate: slots.is_set("approximate"),
        order_open: slots.is_set("order_open") && order_is_open(&slots),
        so_far: slots.is_set("so_far"),
        needs_style: slots.is_set("house_style"),
        is_numeric: slots.is_numeric_date(),
        month_first: slots.position("month") < slots.position("day"),
    }))
}

fn refusal(found: &Match, rule: &Rule) -> TokenRefusal {
    TokenRefusal { tokens: found.tokens.clone(), class: rule.set.get("class").copied().unwrap_or("other"), rule: rule.id }
}

pub fn modifier_named(name: &str) -> Option<Modifier> {
    Some(match name {
        "START" => Modifier::Start,
        "MID" => Modifier::Mid,
        "END" => Modifier::End,
        "APPROX" => Modifier::Approx,
        "BEFORE" => Modifier::Before,
        "AFTER" => Modifier::After,
        "LESS_THAN" => Modifier::LessThan,
        "MORE_THAN" => Modifier::MoreThan,
        "EQUAL_OR_LESS" => Modifier::EqualOrLess,
        _ => return None,
    })
}

/// "03/04" can be read both ways, "03/03" and "13/04" cannot.
fn order_is_open(slots: &Slots<'_>) -> bool {
    let (day, month) = (slots.number("day"), slots.number("month"));
    day != month && day.is_some_and(|day| day <= 12)
}

/// The parts of a date whose slots begin with `prefix`.
fn fields(slots: &Slots<'_>, prefix: &str) -> Option<Fields> {
    let name = |field: &str| format!("{prefix}{field}");
    let fields = Fields {
        century: century(slots, prefix),
        decade: decade(slots, prefix),
        year: year(slots, prefix),
        fiscal: fiscal(slots, year(slots, prefix))?,
        occasion: occasion(slots)?,
        half: within(slots.small(&name("half")), 1, 2)?,
        quarter: within(slots.small(&name("quarter")), 1, 4)?,
        season: slots.text(&name("season")),
        month: within(slots.small(&name("month")), 1, 12)?,
        weekend: slots.is_set(&name("weekend")),
        whole_week: slots.text("whole") == Some("week"),
        day: within(slots.small(&name("day")), 1, 31)?,
        weekday: within(slots.small(&name("weekday")), 1, 7)?,
        part: slots.text(&name("part")),
        hour: hour(slots, prefix)?,
        minute: within(slots.small(&name("minute")).or_else(|| Some((slots.small::<u16>(&name("clock4"))? % 100) as u8)), 0, 59)?,
        second: within(slots.small(&name("second")), 0, 59)?,
        zone: slots.text("zone"),
        offset: offset(slots)?,
        direction: direction(slots),
        origin: match slots.text("origin") {
            Some("mention") => Origin::Mention,
            Some("mention_else_published") => Origin::MentionElsePublished,
            Some("context") => Origin::Context,
            _ => Origin::Published,
        },
    };
    day_exists(&fields).then_some(fields)
}

/// The value if it lies within the limits, nothing if there is none; the outer `None` refuses the match.
#[allow(clippy::option_option)]
fn within(value: Option<u8>, low: u8, high: u8) -> Option<Option<u8>> {
    match value {
        Some(value) => (low..=high).contains(&value).then_some(Some(value)),
        None => Some(None),
    }
}

fn day_exists(fields: &Fields) -> bool {
    let (Some(month), Some(day)) = (fields.month, fields.day) else { return true };
    // Without a year the 29th of February may be one.
    let year = fields.year.unwrap_or(2000);
    chrono::NaiveDate::from_ymd_opt(year, month.into(), day.into()).is_some()
}

/// Two-digit years are taken for 1930 to 2029, as the POSIX and spreadsheet windows do within a year or so; 1 BC is the year 0.
fn year(slots: &Slots<'_>, prefix: &str) -> Option<i32> {
    let name = format!("{prefix}year");
    let year: i32 = slots.small(&name)?;
    match slots.text("era") {
        Some("bc") => return Some(1 - year),
        Some(_) => return Some(year),
        None => {}
    }
    match slots.digits(&name) {
        2 if year < 30 => Some(2000 + year),
        2 => Some(1900 + year),
        _ => Some(year),
    }
}

/// "1990-an" by its first year; "90-an" by its last two digits.
fn decade(slots: &Slots<'_>, prefix: &str) -> Option<i32> {
    let year: i32 = slots.small(&format!("{prefix}decade_year"))?;
    Some(if year < 100 { if year < 30 { 200 + year / 10 } else { 190 + year / 10 } } else { year / 10 })
}

/// The 21st century, and the one numbered 20, begin in 2000.
fn century(slots: &Slots<'_>, prefix: &str) -> Option<i32> {
    let ordinal: Option<i32> = slots.small(&format!("{prefix}ordinal_century"));
    if slots.text("era") == Some("bc") {
        return ordinal.filter(|ordinal| (1..=40).contains(ordinal)).map(|ordinal| -ordinal);
    }
    ordinal.filter(|ordinal| (1..=40).contains(ordinal)).map(|ordinal| ordinal - 1).or_else(|| slots.small(&format!("{prefix}century")))
}

/// The hour of 24; "half day" words of the language ("pm", "chiều") come as the slot `half_day`.
#[allow(clippy::option_option)]
fn hour(slots: &Slots<'_>, prefix: &str) -> Option<Option<u8>> {
    if let Some(clock) = slots.small::<u16>(&format!("{prefix}clock4")) {
        return u8::try_from(clock / 100).ok().map(Some);
    }
    let Some(hour) = slots.small::<u8>(&format!("{prefix}hour")) else { return Some(None) };
    match slots.text(&format!("{prefix}half_day")) {
        Some(half) => in_half_day(hour, half).map(Some),
        None => (hour <= 24).then_some(Some(hour)),
    }
}

/// 9 in the half "pm" is 21, in the "night" too, 1 at "noon" is 13; an hour above 12 is said in full already.
fn in_half_day(hour: u8, half: &str) -> Option<u8> {
    Some(match (half, hour) {
        (_, 13..=24) => hour,
        ("am" | "night", 12) => 0,
        ("pm", 1..=11) | ("night", 7..=11) | ("noon", 1..=2) => hour + 12,
        (_, 1..=12) => hour,
        _ => return None,
    })
}

#[allow(clippy::option_option)]
fn offset(slots: &Slots<'_>) -> Option<Option<UnitOffset>> {
    let Some(amount) = slots.number("amount") else { return Some(None) };
    let sign: i64 = slots.number("sign").unwrap_or(1);
    let unit = slots.unit()?;
    let amount = i32::try_from(amount.checked_mul(sign)?).ok()?;
    Some(Some(if unit == Unit::Fortnight { UnitOffset { unit: Unit::Week, amount: amount * 2 } } else { UnitOffset { unit, amount } }))
}

fn direction(slots: &Slots<'_>) -> Option<Direction> {
    match slots.text("direction")? {
        "past" => Some(Direction::Past),
        "past_or_today" => Some(Direction::UpToToday),
        "future" => Some(Direction::Future),
        _ => None,
    }
}

/// What one end leaves unsaid, the other says: "12–13 Maret 2017", "Januari–Maret 2015".
fn range(slots: &Slots<'_>) -> Option<Meaning> {
    let mut start = fields(slots, "")?;
    let mut end = fields(slots, "end_")?;
    if end.month.is_none() && end.day.is_some() {
        end.month = start.month;
    }
    if slots.digits("end_year") == 2 && slots.digits("year") == 4 {
        end.year = start.year.zip(end.year).map(|(start, end)| start - start.rem_euclid(100) + end.rem_euclid(100));
    }
    start.year = start.year.or(end.year);
    end.year = end.year.or(start.year);
    if start.day.is_some() == end.day.is_some() {
        start.month = start.month.or(end.month);
    }
    if start.hour.is_some() && end.hour.is_some() {
        return clock_range(start, end, slots);
    }
    if start.is_weekday_only() && end.is_weekday_only() {
        return (start.weekday != end.weekday).then(|| Meaning::Range(Box::new(start), Box::new(end)));
    }
    let is_ordered = match (start.year, end.year) {
        (Some(first), Some(last)) if first > last => false,
        _ if start.century.is_some() || start.decade.is_some() => (start.century, start.decade) < (end.century, end.decade),
        (Some(first), Some(last)) if first == last => (start.month, start.day) < (end.month, end.day) || start.quarter < end.quarter,
        (None, None) => start.month != end.month || start.day < end.day,
        _ => true,
    };
    (is_ordered && day_exists(&start) && day_exists(&end)).then(|| Meaning::Range(Box::new(start), Box::new(end)))
}

/// "8–10.15pm": the half of the day is said once, and holds for both ends where the order stays right.
fn clock_range(mut start: Fields, mut end: Fields, slots: &Slots<'_>) -> Option<Meaning> {
    if let Some(half) = slots.text("end_half_day") {
        let taken_over = in_half_day(start.hour?, half).filter(|hour| (Some(*hour), start.minute) < (end.hour, end.minute));
        if slots.text("half_day").is_none() {
            start.hour = taken_over.or(start.hour);
        }
    }
    start.zone = start.zone.or(end.zone);
    end.zone = end.zone.or(start.zone);
    end.hour.map(|_| Meaning::Range(Box::new(start), Box::new(end)))
}

fn length(slots: &Slots<'_>) -> Option<Length> {
    let unit = slots.unit()?;
    let (amount, thousandths) = match slots.number("decimal") {
        Some(decimal) => (Some(decimal / 1000), decimal % 1000),
        None if slots.is_set("indefinite") => (None, 0),
        None => (Some(slots.number("amount")?), slots.number("thousandths").unwrap_or(0)),
    };
    if amount == Some(0) && thousandths == 0 {
        return None;
    }
    let rest = slots.number("rest").zip(slots.text("rest_unit").and_then(Unit::named));
    if rest.is_some_and(|(_, smaller)| smaller >= unit) {
        return None;
    }
    let place = match slots.text("place") {
        Some("until_anchor") => Place::UntilAnchor,
        Some("from_anchor") => Place::FromAnchor,
        Some("after_event") => Place::AfterEvent,
        _ => Place::Unplaced,
    };
    Some(Length { amount, thousandths, unit, rest, place })
}

/// "P1D" for every day; a weekday is the weekday of any week.
fn set_value(slots: &Slots<'_>) -> Option<String> {
    let part = slots.text("part").map_or_else(String::new, |part| format!("T{part}"));
    if let Some(weekday) = slots.number("weekday") {
        return Some(format!("XXXX-WXX-{weekday}{part}"));
    }
    if let Some(season) = slots.text("season") {
        return Some(format!("XXXX-{season}"));
    }
    match (slots.number("month"), slots.number("day")) {
        (Some(month), Some(day)) => return Some(format!("XXXX-{month:02}-{day:02}")),
        (Some(month), None) => return Some(format!("XXXX-{month:02}")),
        (None, Some(day)) => return Some(format!("XXXX-XX-{day:02}")),
        (None, None) => {}
    }
    if let Some(part) = slots.text("part") {
        return Some(format!("XXXX-XX-XXT{part}"));
    }
    let amount = slots.number("amount").unwrap_or(1);
    Some(super::value::count_value(Some(amount), slots.unit()?))
}
