//! "N days after the Mth ratification": a happening that waits for another, and what a forecast for it implies.

use super::event::{Condition, Offset};
use super::tokens::ClaimTokens;
use crate::edtf::{Bounds, CalendarDate, Edtf};
use crate::lang::TokenKind;
use crate::temporal::{AnchorKind, Reading};
use chrono::{Days, Months, NaiveDate};
use std::ops::Range;

/// How far behind the length its prerequisite may stand, in tokens.
const REACH: usize = 14;

/// Whether a length counts from something that has to happen first.
pub fn is_offset(reading: &Reading) -> bool {
    reading.anchor.is_some_and(|anchor| anchor.kind == AnchorKind::Event) && offset_of(&reading.value).is_some()
}

/// The condition that begins with the length at `length`; `None` if no counted happening follows it.
pub fn condition(tokens: &ClaimTokens<'_>, reading: &Reading, length: &Range<usize>, stated: Option<(Edtf, Bounds)>) -> Option<Condition> {
    let offset = offset_of(&reading.value)?;
    let behind = length.end..tokens.len().min(length.end + REACH);
    let (at, prerequisite) = tokens.all_in(behind.clone(), tokens.words.classes.concept).into_iter().next()?;
    let count = count_near(tokens, behind.start, at, at + prerequisite.tokens)?;
    let implied = stated.and_then(|(_, bounds)| implied_window(bounds, offset));
    Some(Condition { prerequisite: prerequisite.sense.value, count, event: None, offset, stated: stated.map(|(edtf, _)| edtf), implied })
}

/// `P90D` and `P3M` are offsets.
fn offset_of(value: &str) -> Option<Offset> {
    let rest = value.strip_prefix('P')?;
    let number = |unit: char| rest.strip_suffix(unit).and_then(|digits| digits.parse::<u32>().ok());
    number('D').map(Offset::Days).or_else(|| number('M').map(Offset::Months)).or_else(|| number('W').map(|weeks| Offset::Days(weeks * 7)))
}

/// A number word beside another is part of a longer number ("twenty-fifth"), which is not read here: no count is better than a wrong one.
fn is_part_of_number(tokens: &ClaimTokens<'_>, at: usize) -> bool {
    let is_number_word = |at: usize| tokens.at(at, tokens.words.classes.number).is_some();
    let beside = |step: fn(usize) -> Option<usize>| {
        let next = step(at)?;
        if tokens.text(next) == "-" { step(next) } else { Some(next) }
    };
    let before = beside(|at| at.checked_sub(1));
    let behind = beside(|at| at.checked_add(1));
    before.into_iter().chain(behind).any(is_number_word)
}

/// The number before the prerequisite ("40 negara meratifikasi", "the fortieth ratification") or right behind it ("ratifikasi ke-40").
fn count_near(tokens: &ClaimTokens<'_>, from: usize, concept: usize, concept_end: usize) -> Option<u32> {
    let is_number = |at: &usize| {
        tokens.at(*at, tokens.words.classes.number).is_some()
            || tokens.sentence.token(*at).is_some_and(|token| token.kind == TokenKind::Digits)
    };
    let nearest = (from..concept).rev().find(is_number).or_else(|| (concept_end..concept_end + 5).find(is_number));
    nearest.and_then(|at| number_at(tokens, at))
}

fn number_at(tokens: &ClaimTokens<'_>, at: usize) -> Option<u32> {
    let token = tokens.sentence.token(at)?;
    if token.kind == TokenKind::Digits {
        return tokens.text(at).parse().ok().filter(|count| *count < 1000);
    }
    tokens
        .at(at, tokens.words.classes.number)
        .filter(|_| !is_part_of_number(tokens, at))
        .and_then(|lexeme| u32::try_from(lexeme.sense.number).ok())
}

/// The days on which the prerequisite must fall for the outcome to fall on `forecast`.
fn implied_window(forecast: Bounds, offset: Offset) -> Option<Edtf> {
    let back = |day: NaiveDate| match offset {
        Offset::Days(days) => day.checked_sub_days(Days::new(days.into())),
        Offset::Months(months) | Offset::FirstOfMonthAfterMonths(months) => day.checked_sub_months(Months::new(months)),
    };
    let (first, last) = (back(forecast.earliest?)?, back(forecast.latest?)?);
    Some(Edtf::interval(CalendarDate::Day(first), CalendarDate::Day(last)))
}
