//! The names of slots as numbers: `<month=end_month>` keeps its month in the slot `month` of the end of a range.

use serde::{Deserialize, Serialize};

/// The slots that meanings are made of. A pattern may keep more; nobody reads those.
const NAMES: [&str; 57] = [
    "amount",
    "approximate",
    "branch",
    "century",
    "class",
    "clock4",
    "day",
    "decade_year",
    "decimal",
    "direction",
    "era",
    "fiscal",
    "fiscal_begin",
    "fiscal_begin_year",
    "fiscal_country",
    "fiscal_end",
    "half",
    "half_day",
    "hijri_day",
    "hijri_month",
    "hijri_year",
    "holiday",
    "hour",
    "house_style",
    "indefinite",
    "leap",
    "lunar_day",
    "lunar_month",
    "lunar_year",
    "minute",
    "modifier",
    "month",
    "new_year_day",
    "occasion_days",
    "occasion_sign",
    "order_open",
    "ordinal_century",
    "origin",
    "part",
    "place",
    "quarter",
    "rest",
    "rest_unit",
    "season",
    "second",
    "sign",
    "so_far",
    "stem",
    "thousandths",
    "times",
    "unit",
    "value",
    "weekday",
    "weekend",
    "whole",
    "year",
    "zone",
];

/// Number of a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SlotName(u8);

impl SlotName {
    const OF_END: u8 = 0x80;
    const UNREAD: u8 = 0x7F;

    /// The slot of a name; all that nobody reads are one.
    pub fn named(name: &str) -> Self {
        let (bare, end) = name.strip_prefix("end_").map_or((name, 0), |bare| (bare, Self::OF_END));
        let number = NAMES.iter().position(|known| *known == bare).and_then(|index| u8::try_from(index).ok());
        number.map_or(Self(Self::UNREAD), |number| Self(number | end))
    }

    /// The same, for code: a name that does not exist does not compile.
    ///
    /// # Panics
    ///
    /// Where there is no such slot, while compiling.
    #[allow(clippy::indexing_slicing, clippy::panic, clippy::cast_possible_truncation)] // Evaluated by the compiler alone.
    pub const fn known(name: &str) -> Self {
        let mut index = 0;
        while index < NAMES.len() {
            if is_same(NAMES[index].as_bytes(), name.as_bytes()) {
                return Self(index as u8);
            }
            index += 1;
        }
        panic!("no such slot")
    }

    /// The slot of the same name of the end of a range.
    pub const fn of_end(self) -> Self {
        Self(self.0 | Self::OF_END)
    }
}

#[allow(clippy::indexing_slicing)] // Both lengths are checked.
const fn is_same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        if a[index] != b[index] {
            return false;
        }
        index += 1;
    }
    true
}
