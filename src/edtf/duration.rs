//! A length of calendar time, `P1Y6M10D`: months and days, which have no common measure.

use super::parse::{ParseError, digits};
use std::fmt;
use std::ops::Neg;
use std::str::FromStr;

/// So many months and so many days, forth, or with a minus back. A year is 12 months, a week 7 days. Times of day are not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Duration {
    /// Both forth or both back, 32 bits and a sign each.
    pub(super) months: i64,
    pub(super) days: i64,
}

impl Duration {
    /// Forth; negate it for back.
    pub fn new(months: u32, days: u32) -> Self {
        Self { months: months.into(), days: days.into() }
    }
}

impl Neg for Duration {
    type Output = Self;

    fn neg(self) -> Self {
        Self { months: -self.months, days: -self.days }
    }
}

/// Letters in their order, the months and the days of each.
const UNITS: [(char, u32, u32); 4] = [('Y', 12, 0), ('M', 1, 0), ('W', 0, 7), ('D', 0, 1)];

impl FromStr for Duration {
    type Err = ParseError;

    /// # Errors
    ///
    /// [`ParseError::NotADuration`]: not `P` and whole numbers of `Y`, `M`, `W`, `D` in this order, at least one; or more months or
    /// days in all than 32 bits hold.
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let forth = text.strip_prefix('-').unwrap_or(text);
        let length = forth.strip_prefix('P').and_then(parts).ok_or_else(|| ParseError::NotADuration(text.to_owned()))?;
        Ok(if forth.len() < text.len() { -length } else { length })
    }
}

fn parts(text: &str) -> Option<Duration> {
    let (mut rest, mut months, mut days) = (text, 0_u32, 0_u32);
    for (letter, months_each, days_each) in UNITS {
        if let Some((number, behind)) = rest.split_once(letter) {
            let number: u32 = digits(number)?;
            months = number.checked_mul(months_each)?.checked_add(months)?;
            days = number.checked_mul(days_each)?.checked_add(days)?;
            rest = behind;
        }
    }
    (rest.is_empty() && !text.is_empty()).then(|| Duration::new(months, days))
}

/// The shortest way: `P18M` is written `P1Y6M`, `P2W` is written `P14D`.
impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.months < 0 || self.days < 0 { "-P" } else { "P" })?;
        let (months, days) = (self.months.unsigned_abs(), self.days.unsigned_abs());
        for (number, letter) in [(months / 12, 'Y'), (months % 12, 'M'), (days, 'D')] {
            if number > 0 {
                write!(f, "{number}{letter}")?;
            }
        }
        if months == 0 && days == 0 { f.write_str("0D") } else { Ok(()) }
    }
}
