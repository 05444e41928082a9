//! The kinds of numbers that patterns ask for: `<day>`, `<year4>`, `<count>`.

use serde::{Deserialize, Serialize};

/// A kind of number that a pattern can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NumberKind {
    /// One or two digits, 1 to 31.
    Day,
    /// One or two digits, 1 to 12.
    MonthNumber,
    /// Four digits, 1000 to 2999.
    Year4,
    /// Four digits, 1900 to 2099: a year in a place where any other number could stand.
    YearNear,
    /// Three digits, 100 to 999.
    Year3,
    /// Two digits.
    Year2,
    Hour,
    /// Two digits, 0 to 59; also for seconds.
    Minute,
    /// Up to three digits, or spelled out: four digits beside a unit are a year ("the 1988 quarter").
    Count,
    /// Digits of any length.
    Digits,
    /// Four digits, an hour and a minute: "0842".
    Clock4,
    /// A year in words: "nineteen ninety-six", "two thousand eight".
    YearWords,
    /// Digits in groups of three: "30.000".
    Grouped,
    /// Digits, a point or comma, one to three digits: in thousandths.
    Decimal,
    /// A Roman numeral in capitals, 1 to 39.
    Roman,
    /// Any token at all.
    Any,
    /// A word that begins with a capital letter.
    Capitalised,
    /// A word that does not.
    Lowercase,
}

impl NumberKind {
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "day" => Self::Day,
            "month_number" => Self::MonthNumber,
            "year4" => Self::Year4,
            "year_near" => Self::YearNear,
            "year3" => Self::Year3,
            "year2" => Self::Year2,
            "hour" => Self::Hour,
            "minute" => Self::Minute,
            "count" => Self::Count,
            "digits" => Self::Digits,
            "clock4" => Self::Clock4,
            "year_words" => Self::YearWords,
            "grouped" => Self::Grouped,
            "decimal" => Self::Decimal,
            "roman" => Self::Roman,
            "any" => Self::Any,
            "capitalised" => Self::Capitalised,
            "lowercase" => Self::Lowercase,
            _ => return None,
        })
    }
}

impl NumberKind {
    /// Whether a token in digits can be one.
    pub const fn reads_digits(self) -> bool {
        !matches!(self, Self::YearWords | Self::Roman | Self::Capitalised | Self::Lowercase)
    }

    /// Whether a word can be one.
    pub const fn reads_words(self) -> bool {
        matches!(self, Self::Count | Self::YearWords | Self::Any | Self::Roman | Self::Capitalised | Self::Lowercase)
    }

    /// Whether it can be put together from words for numbers.
    pub const fn is_spelled(self) -> bool {
        matches!(self, Self::Count | Self::YearWords)
    }
}

/// A set of kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct KindSet(u32);

impl KindSet {
    pub const fn with(self, kind: NumberKind) -> Self {
        Self(self.0 | 1 << kind as u32)
    }

    pub const fn of(kinds: &[NumberKind]) -> Self {
        let mut set = Self(0);
        let mut rest = kinds;
        while let [first, behind @ ..] = rest {
            set = set.with(*first);
            rest = behind;
        }
        set
    }

    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub const fn has(self, kind: NumberKind) -> bool {
        self.0 & 1 << kind as u32 != 0
    }

    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
