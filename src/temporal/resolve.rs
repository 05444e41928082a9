//! From what a phrase says to its [`Reading`]: placed on the calendar, narrowed, with anchor, alternatives and steps.

use super::fields::{Fields, Length, Meaning, Place, Timex, Unit, UnitOffset};
use super::other_calendar::how_found;
use super::place::{Basis, Mention, Placement, Surroundings, is_floating, place, place_minute, shift};
use super::reading::{Alternative, Anchor, AnchorKind, Granularity, Modifier, TimexType};
use super::reason;
use super::stretch::{Extent, Stretch};
use super::value::{clock_value, length_value, unresolved_value};
use crate::edtf::{Bounds, CalendarDate, Edtf, Qualifier};
use crate::message::Message;
use chrono::{Datelike, NaiveDate, Timelike};

/// All that resolving adds to a [`Timex`].
#[derive(Clone, Debug)]
pub struct Resolved {
    pub timex_type: TimexType,
    pub value: String,
    pub edtf: Option<Edtf>,
    pub bounds: Bounds,
    pub granularity: Option<Granularity>,
    pub anchor: Option<Anchor>,
    pub alternatives: Vec<Alternative>,
    pub steps: Vec<Message>,
    /// Where it lies, for phrases that count from it.
    pub extent: Option<Extent>,
    /// Hour and minute, where it names them.
    pub clock: Option<(u8, u8)>,
    /// The year came with the phrase itself.
    pub states_year: bool,
}

/// Puts `timex` on the calendar. What cannot be known stays unknown: the value has X in its place and there are no bounds.
pub fn resolve(timex: &Timex, around: &Surroundings) -> Resolved {
    let mut resolved = match &timex.meaning {
        Meaning::Date(fields) => resolve_date(timex, fields, around),
        Meaning::Range(start, end) => resolve_range(start, end, around),
        Meaning::Duration(length) => resolve_length(*length, around),
        Meaning::Set(value) => without_place(TimexType::Set, value.clone(), "step-set"),
        Meaning::Vague(value) => without_place(TimexType::Date, (*value).to_owned(), "step-vague"),
        Meaning::SamePeriod { years, unit, year } => resolve_same_period(*years, *unit, *year, around),
    };
    narrow(timex, around, &mut resolved);
    hide_floating_year(&mut resolved);
    if timex.approximate {
        resolved.edtf = resolved.edtf.map(|edtf| edtf.qualified(Some(Qualifier::Approximate)));
        resolved.steps.push(Message::new("step-approximate"));
    }
    resolved.steps.extend(reason::result(resolved.edtf.filter(|_| resolved.bounds.is_located()).or_else(|| days(resolved.bounds))));
    resolved
}

/// What is left of a narrowed period, for people to read; it is no value of its own.
fn days(bounds: Bounds) -> Option<Edtf> {
    let (first, last) = bounds.earliest.zip(bounds.latest)?;
    Some(Edtf::interval(CalendarDate::Day(first), CalendarDate::Day(last)))
}

/// Writes X for a year that nobody knows. The extent stays: later phrases count from it.
fn hide_floating_year(resolved: &mut Resolved) {
    let earliest = resolved.extent.and_then(|extent| extent.bounds()?.earliest);
    if earliest.is_some_and(|day| is_floating(day.year())) {
        let parts = resolved.value.split('/').map(|part| part.get(4..).map_or_else(|| "XXXX".to_owned(), |rest| format!("XXXX{rest}")));
        resolved.value = parts.collect::<Vec<_>>().join("/");
        resolved.edtf = None;
        resolved.bounds = Bounds::default();
        resolved.anchor = None;
        resolved.alternatives.clear();
        resolved.steps = vec![Message::new("step-no-year")];
    }
}

fn without_place(timex_type: TimexType, value: String, step: &'static str) -> Resolved {
    Resolved {
        timex_type,
        value,
        edtf: None,
        bounds: Bounds::default(),
        granularity: None,
        anchor: None,
        alternatives: Vec::new(),
        steps: vec![Message::new(step)],
        extent: None,
        clock: None,
        states_year: false,
    }
}

fn resolve_date(timex: &Timex, fields: &Fields, around: &Surroundings) -> Resolved {
    let timex_type = if fields.granularity() == Some(Granularity::Time) { TimexType::Time } else { TimexType::Date };
    if let Some(minute) = place_minute(fields, around) {
        let mut resolved = located(TimexType::Time, Extent::One(Stretch::Day(minute.date())), Basis::FromMention, around);
        resolved.value = minute.format("%Y-%m-%dT%H:%M").to_string();
        resolved.granularity = Some(Granularity::Time);
        resolved.clock = Some((u8::try_from(minute.hour()).unwrap_or_default(), u8::try_from(minute.minute()).unwrap_or_default()));
        resolved.steps = fields.offset.map(|offset| reason::of_minutes(offset, resolved.anchor)).into_iter().collect();
        return resolved;
    }
    let Some(placement) = place(fields, around) else {
        let step = if around.published.is_none() { "step-no-anchor" } else { "step-unresolved" };
        return Resolved { granularity: fields.granularity(), ..without_place(timex_type, unresolved_value(fields), step) };
    };
    let mut resolved = located(timex_type, Extent::One(placement.stretch), placement.basis, around);
    resolved.steps = reason::of_date(fields, placement, resolved.anchor, around);
    resolved.value.push_str(&clock_value(fields));
    resolved.clock = fields.hour.map(|hour| (hour, fields.minute.unwrap_or(0)));
    resolved.granularity = fields.granularity().or(resolved.granularity);
    resolved.states_year = fields.year.is_some();
    if let Some((step, is_doubtful)) = how_found(fields, placement.stretch) {
        resolved.steps.push(step);
        resolved.edtf = resolved.edtf.map(|edtf| if is_doubtful { edtf.qualified(Some(Qualifier::Approximate)) } else { edtf });
    }
    resolved.alternatives.extend(other_weekday(fields, placement.stretch));
    if timex.order_open {
        resolved.alternatives.extend(other_order(fields, around));
    }
    resolved
}

fn located(timex_type: TimexType, extent: Extent, basis: Basis, around: &Surroundings) -> Resolved {
    let anchor = anchor_of(basis, around);
    Resolved {
        timex_type,
        value: extent.value(),
        edtf: extent.edtf(),
        bounds: extent.bounds().unwrap_or_default(),
        granularity: Some(extent.granularity()),
        steps: vec![reason::of_basis(basis, anchor)],
        anchor,
        alternatives: Vec::new(),
        extent: Some(extent),
        clock: None,
        states_year: false,
    }
}

fn anchor_of(basis: Basis, around: &Surroundings) -> Option<Anchor> {
    match basis {
        Basis::Stated | Basis::FromSentence | Basis::Floating => None,
        Basis::FromPublished => Some(Anchor { kind: AnchorKind::Published, edtf: around.published.map(Edtf::from), span: None }),
        Basis::FromQuotation => around.said.map(mention_anchor),
        Basis::FromMention => around.mention.map(mention_anchor),
        Basis::FromContext => around.context.map(|context| mention_anchor(context.mention)),
        Basis::FromDay => around.day.map(mention_anchor),
        Basis::FromPeriod => around.period.map(mention_anchor),
    }
}

fn mention_anchor(mention: Mention) -> Anchor {
    Anchor { kind: AnchorKind::Mention, edtf: mention.extent.edtf(), span: Some(mention.span) }
}

/// The same week's day of the weekday that is said, where the date is another weekday.
fn other_weekday(fields: &Fields, stretch: Stretch) -> Option<Alternative> {
    let (Stretch::Day(day), Some(weekday), Some(_)) = (stretch, fields.weekday, fields.day) else { return None };
    let is = i64::from(day.weekday().number_from_monday());
    if is == i64::from(weekday) {
        return None;
    }
    // The nearest such weekday: at most three days away.
    let ahead = (i64::from(weekday) - is).rem_euclid(7);
    let days = if ahead > 3 { ahead - 7 } else { ahead };
    let other = day.checked_add_signed(chrono::TimeDelta::days(days))?;
    Some(alternative(Stretch::Day(other), Message::new("alternative-weekday").date("date", other.into())))
}

/// Day and month the other way round.
fn other_order(fields: &Fields, around: &Surroundings) -> Option<Alternative> {
    let swapped = Fields { day: fields.month, month: fields.day, ..fields.clone() };
    let Placement { stretch, .. } = place(&swapped, around)?;
    Some(alternative(stretch, Message::new("alternative-order").date("date", stretch.edtf()?)))
}

fn alternative(stretch: Stretch, why: Message) -> Alternative {
    Alternative { value: stretch.value(), edtf: stretch.edtf(), bounds: stretch.bounds().unwrap_or_default(), why }
}

fn resolve_range(start: &Fields, end: &Fields, around: &Surroundings) -> Resolved {
    let states_year = end.year.is_some();
    let timex_type = if start.hour.is_some() && end.hour.is_some() { TimexType::Time } else { TimexType::Date };
    let Some((first, last, basis)) = place_range(start, end, around) else {
        let value = format!("{}/{}", unresolved_value(start), unresolved_value(end));
        return Resolved { granularity: start.granularity(), ..without_place(timex_type, value, "step-no-anchor") };
    };
    let mut resolved = Resolved { states_year, ..located(timex_type, Extent::FromTo(first, last), basis, around) };
    if timex_type == TimexType::Time {
        resolved.value = format!("{}{}/{}{}", first.value(), clock_value(start), last.value(), clock_value(end));
        resolved.granularity = Some(Granularity::Time);
        if first == last {
            resolved.edtf = first.edtf();
        }
    }
    resolved
}

/// Both ends of a range. What one end does not say follows from the other.
fn place_range(start: &Fields, end: &Fields, around: &Surroundings) -> Option<(Stretch, Stretch, Basis)> {
    let names_year = |fields: &Fields| fields.year.is_some() || fields.offset.is_some();
    if start.month.is_some() && end.month.is_some() && !names_year(start) && !names_year(end) {
        // The end lies as near as the tense allows, the start is the latest before it.
        let last = place(end, around)?;
        let first = [0, -1].into_iter().filter_map(|years| place(start, around)?.stretch.same_in_year_of(last.stretch)?.in_years(years));
        let ends = last.stretch.bounds()?.latest?;
        let first =
            first.into_iter().find(|first| first.bounds().and_then(|bounds| bounds.earliest).is_some_and(|begins| begins <= ends))?;
        return Some((first, last.stretch, last.basis));
    }
    let (first, last) = (place(start, around)?, place(end, around)?);
    let last_stretch = match (first.stretch, last.stretch) {
        (Stretch::Day(begins), Stretch::Day(ends)) if end.is_weekday_only() => {
            Stretch::Day(begins + chrono::TimeDelta::days((ends - begins).num_days().rem_euclid(7)))
        }
        (Stretch::Day(begins), Stretch::Day(ends)) if begins == ends && (end.hour, end.minute) < (start.hour, start.minute) => {
            Stretch::Day(ends.succ_opt()?)
        }
        (first, last) => follow(first, last),
    };
    Some((first.stretch, last_stretch, last.basis))
}

/// The end of a range never lies before its start: "November–Februari" ends in the next year.
fn follow(first: Stretch, last: Stretch) -> Stretch {
    let begins = first.bounds().and_then(|bounds| bounds.earliest);
    let ends = last.bounds().and_then(|bounds| bounds.latest);
    if begins.zip(ends).is_some_and(|(begins, ends)| ends < begins) { last.in_years(1).unwrap_or(last) } else { last }
}

fn resolve_length(length: Length, around: &Surroundings) -> Resolved {
    let value = length_value(&length);
    let step = if length.place == Place::AfterEvent { "step-after-event" } else { "step-length" };
    let mut resolved = without_place(TimexType::Duration, value, step);
    if length.place == Place::AfterEvent {
        resolved.anchor = Some(Anchor { kind: AnchorKind::Event, edtf: None, span: None });
    }
    if let Some((first, last)) = length_days(length, around.published).filter(|_| !is_told_of_the_past(length, around)) {
        resolved.bounds = Bounds::new(first, last);
        resolved.edtf = Some(Edtf::interval(CalendarDate::Day(first), CalendarDate::Day(last)));
        resolved.anchor = anchor_of(Basis::FromPublished, around);
        resolved.steps = vec![reason::of_length(length, resolved.anchor)];
        resolved.extent = Some(Extent::FromTo(Stretch::Day(first), Stretch::Day(last)));
    }
    resolved
}

/// "Within two weeks he was dead" does not count from publication.
fn is_told_of_the_past(length: Length, around: &Surroundings) -> bool {
    length.place == Place::FromAnchor && around.context.is_some()
}

/// First and last day of a length that is said to end or begin at the publication day.
fn length_days(length: Length, published: Option<NaiveDate>) -> Option<(NaiveDate, NaiveDate)> {
    let anchor = published?;
    let amount = i32::try_from(length.amount?).ok()?;
    let offset = match length.unit {
        Unit::Hour => UnitOffset { unit: Unit::Day, amount: amount.checked_add(23)? / 24 },
        Unit::Second | Unit::Minute => return None,
        unit => UnitOffset { unit, amount },
    };
    match length.place {
        Place::UntilAnchor => {
            let back = shift(anchor, UnitOffset { amount: -offset.amount, ..offset })?;
            // Days and weeks are counted with the publication day; months and years reach back to the same day.
            let first = if matches!(length.unit, Unit::Day | Unit::Week | Unit::Fortnight) { back.succ_opt()? } else { back };
            Some((first, anchor))
        }
        Place::FromAnchor => Some((anchor.succ_opt()?, shift(anchor, offset)?)),
        Place::Unplaced | Place::AfterEvent => None,
    }
}

/// The period told last, so many years on. Where none was told: the unit before publication that is over, or the year.
fn resolve_same_period(years: i32, unit: Option<Unit>, year: Option<i32>, around: &Surroundings) -> Resolved {
    let is_meant = |extent: Extent| unit.is_none_or(|unit| extent.granularity() == unit.granularity());
    let told = around.period.map(|period| period.extent).filter(|extent| is_meant(*extent));
    let told_year = told.and_then(|extent| extent.bounds()?.earliest).map(|day| day.year());
    let years = year.zip(told_year).map_or(years, |(year, told)| year - told);
    if let Some(extent) = told.and_then(|extent| extent.in_years(years)) {
        return located(TimexType::Date, extent, Basis::FromPeriod, around);
    }
    if let Some(year) = year {
        return located(TimexType::Date, Extent::One(Stretch::Year(year)), Basis::Stated, around);
    }
    let offset = unit.map_or(UnitOffset { unit: Unit::Year, amount: years }, |unit| UnitOffset { unit, amount: -1 });
    let fields = Fields { offset: Some(offset), ..Fields::default() };
    match place(&fields, around) {
        Some(placement) => located(TimexType::Date, Extent::One(placement.stretch), placement.basis, around),
        None => without_place(TimexType::Date, "XXXX".to_owned(), "step-unresolved"),
    }
}

/// "Early", "mid" and "late" keep the value and narrow the bounds.
fn narrow(timex: &Timex, around: &Surroundings, resolved: &mut Resolved) {
    let Some(modifier) = timex.modifier else { return };
    if !matches!(modifier, Modifier::Start | Modifier::Mid | Modifier::End) {
        return;
    }
    let Some(Extent::One(stretch)) = resolved.extent else { return };
    let so_far = || {
        let (first, last) = (stretch.bounds()?.earliest?, around.published?.pred_opt()?);
        (timex.so_far && first <= last).then(|| Bounds::new(first, last))
    };
    if let Some(window) = so_far().or_else(|| stretch.window(modifier)) {
        resolved.bounds = window;
        if !timex.approximate {
            resolved.edtf = None;
        }
        resolved.steps.push(Message::new("step-narrowed").text("part", narrowed_to(modifier, so_far().is_some())));
    }
}

const fn narrowed_to(modifier: Modifier, is_so_far: bool) -> &'static str {
    match modifier {
        _ if is_so_far => "so-far",
        Modifier::Start => "start",
        Modifier::Mid => "mid",
        _ => "end",
    }
}
