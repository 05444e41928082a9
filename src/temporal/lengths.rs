//! Lengths of time whose place another expression tells: "selama dua hari pada 25–26 Oktober".

use super::clause::ClauseClasses;
use super::fields::{Meaning, Place, Timex, Unit};
use super::reading::{Anchor, AnchorKind, Reading, TimexType};
use crate::lang::TokenizedSentence;
use crate::message::Message;

/// Places each length that stands beside a date of just that length. `readings` and `timexes` are those of one sentence, in the same order.
pub fn locate_beside(readings: &mut [Reading], timexes: &[Timex], tokens: &TokenizedSentence<'_>, clause: &ClauseClasses) {
    for (at, timex) in timexes.iter().enumerate() {
        let Some(days) = unplaced_days(timex) else { continue };
        for other in [at + 1, at.wrapping_sub(1)] {
            let Some(neighbour) = timexes.get(other) else { continue };
            let (first, second) = if other > at { (timex, neighbour) } else { (neighbour, timex) };
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

fn place_at(length: &mut Reading, place: &Reading) {
    length.bounds = place.bounds;
    length.edtf = place.edtf;
    length.anchor = Some(Anchor { kind: AnchorKind::Mention, edtf: place.edtf, span: Some(place.span) });
    length.steps = place.edtf.map(|edtf| Message::new("step-same-days").date("date", edtf)).into_iter().collect();
}
