//! Lengths of time whose place another expression tells: "selama dua hari pada 25–26 Oktober".

use super::clause::ClauseClasses;
use super::fields::{Length, Meaning, Place, Timex, Unit, UnitOffset};
use super::place::{Basis, shift};
use super::reading::{Anchor, AnchorKind, Granularity, Reading, TimexType};
use super::reason;
use crate::edtf::{Bounds, CalendarDate, Edtf};
use crate::lang::TokenizedSentence;

/// Places each length that stands beside a date of just that length. `readings` and `timexes` are those of one sentence, in the same order.
pub fn locate_beside(readings: &mut [Reading], timexes: &[Timex], tokens: &TokenizedSentence<'_>, clause: &ClauseClasses) {
    for (at, timex) in timexes.iter().enumerate() {
        let Some(days) = unplaced_days(timex) else { continue };
        for other in [at + 1, at.wrapping_sub(1)] {
            let Some(neighbour) = timexes.get(other) else { continue };
            let (first, second) = if other > at { (timex, neighbour) } else { (neighbour, timex) };
            if other > at
                && let Some(first_day) =
                    clause.is_start_link(tokens, timex.tokens.end..neighbour.tokens.start).then(|| readings.get(other)).flatten()
            {
                let first_day = first_day.clone();
                if let (Some(reading), Some(length)) = (readings.get_mut(at), unplaced(timex)) {
                    start_at(reading, &first_day, length);
                }
                break;
            }
            let is_beside = clause.only_prepositions(tokens, first.tokens.end..second.tokens.start);
            let place =
                readings.get(other).filter(|place| place.timex_type == TimexType::Date && place.bounds.day_count() == Some(days)).cloned();
            if is_beside && let (Some(place), Some(length)) = (place, readings.get_mut(at)) {
                place_at(length, &place);
                break;
            }
        }
    }
}

/// A length in days said again, without a place of its own, means the days told before: "dua hari upacara itu".
pub fn repeat(readings: &mut [Reading]) {
    for at in 0..readings.len() {
        let (before, rest) = readings.split_at_mut(at);
        let Some(length) = rest.first_mut().filter(|reading| is_repeatable(reading)) else { continue };
        let place = before
            .iter()
            .rev()
            .find(|earlier| earlier.value == length.value && earlier.timex_type == TimexType::Duration && earlier.is_located());
        if let Some(place) = place {
            place_at(length, place);
        }
    }
}

/// A whole number of units that nothing has placed yet.
fn unplaced(timex: &Timex) -> Option<Length> {
    let Meaning::Duration(length) = &timex.meaning else { return None };
    (length.place == Place::Unplaced && timex.modifier.is_none() && length.thousandths == 0 && length.rest.is_none()).then_some(*length)
}

/// Number of days of an unplaced length in days or weeks.
fn unplaced_days(timex: &Timex) -> Option<i64> {
    let Meaning::Duration(length) = &timex.meaning else { return None };
    let days = match length.unit {
        Unit::Day => 1,
        Unit::Week => 7,
        _ => return None,
    };
    (length.place == Place::Unplaced && timex.modifier.is_none()).then(|| length.amount?.checked_mul(days)).flatten()
}

/// Exact, in days, more than one, and without a place: one day is said too often to mean the same one.
fn is_repeatable(reading: &Reading) -> bool {
    let days = reading.value.strip_prefix('P').and_then(|rest| rest.strip_suffix('D')).and_then(|days| days.parse::<u32>().ok());
    reading.timex_type == TimexType::Duration
        && !reading.is_located()
        && reading.anchor.is_none()
        && reading.modifier.is_none()
        && days.is_some_and(|days| days > 1)
}

/// "tiga hari mulai Rabu", "10 tahun mulai 2001": so many units, the first of which is told no more coarsely.
fn start_at(reading: &mut Reading, first: &Reading, length: Length) {
    let is_fine = first.granularity.is_some_and(|granularity| granularity <= length.unit.granularity().max(Granularity::Day));
    let end = || {
        let amount = i32::try_from(length.amount?).ok()?;
        shift(first.bounds.earliest?, UnitOffset { unit: length.unit, amount })?.pred_opt()
    };
    let (Some(start), Some(last)) = (first.bounds.earliest.filter(|_| is_fine), end()) else { return };
    reading.bounds = Bounds::new(start, last);
    reading.edtf = Some(Edtf::interval(CalendarDate::Day(start), CalendarDate::Day(last)));
    reading.anchor = Some(Anchor { kind: AnchorKind::Mention, edtf: first.edtf, span: Some(first.span) });
    reading.steps = [reason::of_length_from(length, first)].into_iter().chain(reason::result(reading.edtf)).collect();
}

fn place_at(length: &mut Reading, place: &Reading) {
    length.bounds = place.bounds;
    length.edtf = place.edtf;
    length.anchor = Some(Anchor { kind: AnchorKind::Mention, edtf: place.edtf, span: Some(place.span) });
    length.steps = vec![reason::from_anchor("step-same-days", Basis::FromMention, length.anchor)];
    length.steps.extend(reason::result(length.edtf));
}
