//! When fiscal years begin: by country as data (`data/calendar/fiscal.toml`), or by the day on which an article says that one ends.

use crate::embedded;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FiscalTable {
    /// The month with whose first day the year begins, 1 to 12.
    begins: i8,
    /// Which calendar year it is called by.
    named_after: NamedAfter,
    source: String,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum NamedAfter {
    Start,
    End,
}

/// By how many months the fiscal years of a country begin after the January of the year they are called by: -3 for the government of the
/// United States. `None` for a country that the data does not know.
pub fn fiscal_shift(country: &str) -> Option<i8> {
    let tables: BTreeMap<String, FiscalTable> = toml::from_str(embedded::file("calendar/fiscal.toml")?).ok()?;
    tables.get(country).filter(|table| !table.source.trim().is_empty() && (1..=12).contains(&table.begins)).map(|table| {
        match table.named_after {
            NamedAfter::Start => table.begins - 1,
            NamedAfter::End if table.begins == 1 => 0,
            NamedAfter::End => table.begins - 13,
        }
    })
}

/// The same of a fiscal year that ends with a month, 1 to 12, and is called by the year in which it ends, as companies call theirs.
pub fn fiscal_shift_of_end(month: u8) -> Option<i8> {
    (1..=12).contains(&month).then(|| i8::try_from(month).ok()).flatten().map(|month| if month == 12 { 0 } else { month - 12 })
}
