//! From a matched rule to what the phrase means: slots become the parts of a date, a length, or a refusal.

use super::fields::{Direction, Fields, Length, Meaning, Origin, Place, Timex, Unit, UnitOffset};
use super::matcher::{Match, Slot};
use super::other_calendar::{fiscal, occasion};
use super::reading::Modifier;
use super::refusal::TokenRefusal;
use crate::lang::{RuleHead, RuleKind, SlotName};

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

/// The number of the slot that `data/lang` calls so.
macro_rules! slot {
    ($name:literal) => {
        const { crate::lang::SlotName::known($name) }
    };
}
pub(super) use slot;

/// One end of a range; what is no range has only the start.
#[derive(Clone, Copy, PartialEq, Eq)]
enum RangeEnd {
    Start,
    End,
}

impl RangeEnd {
    /// The slot of this end.
    const fn of(self, name: SlotName) -> SlotName {
        match self {
            Self::Start => name,
            Self::End => name.of_end(),
        }
    }
}

/// The slots of a match and the constants of its rule, by name.
pub(super) struct Slots<'a> {
    caught: &'a [Slot],
    rule: &'a RuleHead,
}

impl Slots<'_> {
    fn caught(&self, name: SlotName) -> Option<&Slot> {
        self.caught.iter().find(|slot| slot.name == name)
    }

    pub(super) fn text(&self, name: SlotName) -> Option<&'static str> {
        let caught = self.caught.iter().find(|slot| slot.name == name && !slot.value.is_empty());
        caught.map(|slot| slot.value).or_else(|| self.rule.set_to(name).map(|set| set.value))
    }

    pub(super) fn number(&self, name: SlotName) -> Option<i64> {
        self.caught(name).map(|slot| slot.number).or_else(|| self.rule.set_to(name)?.number)
    }

    pub(super) fn small<T: TryFrom<i64>>(&self, name: SlotName) -> Option<T> {
        self.number(name).and_then(|number| T::try_from(number).ok())
    }

    pub(super) fn unit(&self) -> Option<Unit> {
        self.text(slot!("unit")).and_then(Unit::named)
    }

    pub(super) fn is_set(&self, name: SlotName) -> bool {
        self.caught(name).is_some() || self.rule.set_to(name).is_some()
    }

    /// Where the slot stands among those of the match.
    fn position(&self, name: SlotName) -> Option<usize> {
        self.caught.iter().position(|slot| slot.name == name)
    }

    /// Day, month and year all in digits.
    fn is_numeric_date(&self) -> bool {
        [slot!("day"), slot!("month"), slot!("year")].into_iter().all(|name| self.digits(name) > 0)
    }

    fn digits(&self, name: SlotName) -> usize {
        self.caught(name).map_or(0, |slot| slot.digits)
    }
}

/// The meaning of a match; `None` if its numbers make no date ("31 Februari", "kuartal 7").
pub fn build(found: &Match, caught: &[Slot], rule: &RuleHead) -> Option<Built> {
    let slots = Slots { caught, rule };
    let meaning = match rule.kind {
        RuleKind::Trap => return Some(Built::Refused(refusal(found, rule))),
        RuleKind::Date => Meaning::Date(fields(&slots, RangeEnd::Start)?),
        RuleKind::Range => range(&slots)?,
        RuleKind::Duration => Meaning::Duration(length(&slots)?),
        RuleKind::Set => Meaning::Set(set_value(&slots)?),
        RuleKind::Vague => Meaning::Vague(slots.text(slot!("value"))?),
        RuleKind::SamePeriod => {
            Meaning::SamePeriod { years: slots.small(slot!("amount")).unwrap_or(-1), unit: slots.unit(), year: slots.small(slot!("year")) }
        }
    };
    Some(Built::Timex(Timex {
        tokens: found.tokens.clone(),
        span: crate::text_span::TextSpan::default(),
        rule: rule.id,
        meaning,
        modifier: slots.text(slot!("modifier")).and_then(modifier_named),
        approximate: slots.is_set(slot!("approximate")),
        order_open: slots.is_set(slot!("order_open")) && order_is_open(&slots),
        so_far: slots.is_set(slot!("so_far")),
        needs_style: slots.is_set(slot!("house_style")),
        is_numeric: slots.is_numeric_date(),
        month_first: slots.position(slot!("month")) < slots.position(slot!("day")),
    }))
}

fn refusal(found: &Match, rule: &RuleHead) -> TokenRefusal {
    TokenRefusal { tokens: found.tokens.clone(), class: rule.set_to(slot!("class")).map_or("other", |class| class.value), rule: rule.id }
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
    let (day, month) = (slots.number(slot!("day")), slots.number(slot!("month")));
    day != month && day.is_some_and(|day| day <= 12)
}

/// The parts of a date of one end.
fn fields(slots: &Slots<'_>, end: RangeEnd) -> Option<Fields> {
    let name = |slot: SlotName| end.of(slot);
    let fields = Fields {
        century: century(slots, end),
        decade: decade(slots, end),
        year: year(slots, end),
        fiscal: fiscal(slots, year(slots, end))?,
        occasion: occasion(slots)?,
        half: within(slots.small(name(slot!("half"))), 1, 2)?,
        quarter: within(slots.small(name(slot!("quarter"))), 1, 4)?,
        season: slots.text(name(slot!("season"))),
        month: within(slots.small(name(slot!("month"))), 1, 12)?,
        weekend: slots.is_set(name(slot!("weekend"))),
        whole_week: slots.text(slot!("whole")) == Some("week"),
        day: within(slots.small(name(slot!("day"))), 1, 31)?,
        weekday: within(slots.small(name(slot!("weekday"))), 1, 7)?,
        part: slots.text(name(slot!("part"))),
        hour: hour(slots, end)?,
        minute: within(
            slots.small(name(slot!("minute"))).or_else(|| Some((slots.small::<u16>(name(slot!("clock4")))? % 100) as u8)),
            0,
            59,
        )?,
        second: within(slots.small(name(slot!("second"))), 0, 59)?,
        zone: slots.text(slot!("zone")),
        offset: offset(slots)?,
        direction: direction(slots),
        origin: match slots.text(slot!("origin")) {
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
fn year(slots: &Slots<'_>, end: RangeEnd) -> Option<i32> {
    let name = end.of(slot!("year"));
    let year: i32 = slots.small(name)?;
    match slots.text(slot!("era")) {
        Some("bc") => return Some(1 - year),
        Some(_) => return Some(year),
        None => {}
    }
    match slots.digits(name) {
        2 if year < 30 => Some(2000 + year),
        2 => Some(1900 + year),
        _ => Some(year),
    }
}

/// "1990-an" by its first year; "90-an" by its last two digits.
fn decade(slots: &Slots<'_>, end: RangeEnd) -> Option<i32> {
    let year: i32 = slots.small(end.of(slot!("decade_year")))?;
    Some(if year < 100 { if year < 30 { 200 + year / 10 } else { 190 + year / 10 } } else { year / 10 })
}

/// The 21st century, and the one numbered 20, begin in 2000.
fn century(slots: &Slots<'_>, end: RangeEnd) -> Option<i32> {
    let ordinal: Option<i32> = slots.small(end.of(slot!("ordinal_century")));
    if slots.text(slot!("era")) == Some("bc") {
        return ordinal.filter(|ordinal| (1..=40).contains(ordinal)).map(|ordinal| -ordinal);
    }
    ordinal.filter(|ordinal| (1..=40).contains(ordinal)).map(|ordinal| ordinal - 1).or_else(|| slots.small(end.of(slot!("century"))))
}

/// The hour of 24; "half day" words of the language ("pm", "chiều") come as the slot `half_day`.
#[allow(clippy::option_option)]
fn hour(slots: &Slots<'_>, end: RangeEnd) -> Option<Option<u8>> {
    if let Some(clock) = slots.small::<u16>(end.of(slot!("clock4"))) {
        return u8::try_from(clock / 100).ok().map(Some);
    }
    let Some(hour) = slots.small::<u8>(end.of(slot!("hour"))) else { return Some(None) };
    match slots.text(end.of(slot!("half_day"))) {
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
    let Some(amount) = slots.number(slot!("amount")) else { return Some(None) };
    let sign: i64 = slots.number(slot!("sign")).unwrap_or(1);
    let unit = slots.unit()?;
    let amount = i32::try_from(amount.checked_mul(sign)?).ok()?;
    Some(Some(if unit == Unit::Fortnight { UnitOffset { unit: Unit::Week, amount: amount * 2 } } else { UnitOffset { unit, amount } }))
}

fn direction(slots: &Slots<'_>) -> Option<Direction> {
    match slots.text(slot!("direction"))? {
        "past" => Some(Direction::Past),
        "past_or_today" => Some(Direction::UpToToday),
        "future" => Some(Direction::Future),
        _ => None,
    }
}

/// What one end leaves unsaid, the other says: "12–13 Maret 2017", "Januari–Maret 2015".
fn range(slots: &Slots<'_>) -> Option<Meaning> {
    let mut start = fields(slots, RangeEnd::Start)?;
    let mut end = fields(slots, RangeEnd::End)?;
    if end.month.is_none() && end.day.is_some() {
        end.month = start.month;
    }
    if slots.digits(slot!("year").of_end()) == 2 && slots.digits(slot!("year")) == 4 {
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
    if let Some(half) = slots.text(slot!("half_day").of_end()) {
        let taken_over = in_half_day(start.hour?, half).filter(|hour| (Some(*hour), start.minute) < (end.hour, end.minute));
        if slots.text(slot!("half_day")).is_none() {
            start.hour = taken_over.or(start.hour);
        }
    }
    start.zone = start.zone.or(end.zone);
    end.zone = end.zone.or(start.zone);
    end.hour.map(|_| Meaning::Range(Box::new(start), Box::new(end)))
}

fn length(slots: &Slots<'_>) -> Option<Length> {
    let unit = slots.unit()?;
    let (amount, thousandths) = match slots.number(slot!("decimal")) {
        Some(decimal) => (Some(decimal / 1000), decimal % 1000),
        None if slots.is_set(slot!("indefinite")) => (None, 0),
        None => {
            let amount = slots.number(slot!("amount"))?.checked_mul(slots.number(slot!("times")).unwrap_or(1))?;
            (Some(amount), slots.number(slot!("thousandths")).unwrap_or(0))
        }
    };
    if amount == Some(0) && thousandths == 0 {
        return None;
    }
    let rest = slots.number(slot!("rest")).zip(slots.text(slot!("rest_unit")).and_then(Unit::named));
    if rest.is_some_and(|(_, smaller)| smaller >= unit) {
        return None;
    }
    let place = match slots.text(slot!("place")) {
        Some("until_anchor") => Place::UntilAnchor,
        Some("from_anchor") => Place::FromAnchor,
        Some("after_event") => Place::AfterEvent,
        _ => Place::Unplaced,
    };
    Some(Length { amount, thousandths, unit, rest, place })
}

/// "P1D" for every day; a weekday is the weekday of any week.
fn set_value(slots: &Slots<'_>) -> Option<String> {
    let part = slots.text(slot!("part")).map_or_else(String::new, |part| format!("T{part}"));
    if let Some(weekday) = slots.number(slot!("weekday")) {
        return Some(format!("XXXX-WXX-{weekday}{part}"));
    }
    if let Some(season) = slots.text(slot!("season")) {
        return Some(format!("XXXX-{season}"));
    }
    match (slots.number(slot!("month")), slots.number(slot!("day"))) {
        (Some(month), Some(day)) => return Some(format!("XXXX-{month:02}-{day:02}")),
        (Some(month), None) => return Some(format!("XXXX-{month:02}")),
        (None, Some(day)) => return Some(format!("XXXX-XX-{day:02}")),
        (None, None) => {}
    }
    if let Some(part) = slots.text(slot!("part")) {
        return Some(format!("XXXX-XX-XXT{part}"));
    }
    let amount = slots.number(slot!("amount")).unwrap_or(1);
    Some(super::value::count_value(Some(amount), slots.unit()?))
}
