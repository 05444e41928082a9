//! TIMEX3 values: how a date, a length or what is unknown of one is written.

use super::fields::{Fields, Length, Unit};
use chrono::{Datelike, NaiveDate};

/// `P3Y`, `PT24H`, `P1Y6M`, `P1.5Y`; a decade is `P10Y`, several years `PXY`.
pub fn length_value(length: &Length) -> String {
    let mut value = if length.thousandths == 0 {
        count_value(length.amount, length.unit)
    } else {
        let (clock, scale, letter) = unit_letter(length.unit);
        let thousandths = (length.amount.unwrap_or(0).saturating_mul(1000) + length.thousandths).saturating_mul(scale);
        let part = format!("{:03}", thousandths % 1000);
        let part = part.trim_end_matches('0');
        format!("P{clock}{}{}{part}{letter}", thousandths / 1000, if part.is_empty() { "" } else { "." })
    };
    if let Some((amount, unit)) = length.rest {
        let (clock, scale, letter) = unit_letter(unit);
        let clock = if value.contains('T') { "" } else { clock };
        value.push_str(&format!("{clock}{}{letter}", amount.saturating_mul(scale)));
    }
    value
}

/// A whole number of one unit.
pub fn count_value(amount: Option<i64>, unit: Unit) -> String {
    let (clock, scale, letter) = unit_letter(unit);
    amount.map_or_else(|| format!("P{clock}X{letter}"), |amount| format!("P{clock}{}{letter}", amount.saturating_mul(scale)))
}

/// How a unit is written: with `T` before it, by how many of which letter.
const fn unit_letter(unit: Unit) -> (&'static str, i64, &'static str) {
    match unit {
        Unit::Second => ("T", 1, "S"),
        Unit::Minute => ("T", 1, "M"),
        Unit::Hour => ("T", 1, "H"),
        Unit::Day => ("", 1, "D"),
        Unit::Weekend => ("", 1, "WE"),
        Unit::Week => ("", 1, "W"),
        Unit::Fortnight => ("", 2, "W"),
        Unit::Month => ("", 1, "M"),
        Unit::Quarter => ("", 3, "M"),
        Unit::Half => ("", 6, "M"),
        Unit::Year => ("", 1, "Y"),
        Unit::Decade => ("", 10, "Y"),
        Unit::Century => ("", 100, "Y"),
    }
}

/// `2025`; the years before our era are counted from 1: `BC0044` is the astronomical year -43.
pub fn year_value(year: i32) -> String {
    if year > 0 { format!("{year:04}") } else { format!("BC{:04}", 1 - i64::from(year)) }
}

/// `2025-W43` of the ISO week that `day` lies in.
pub fn week_value(day: NaiveDate) -> String {
    let week = day.iso_week();
    format!("{:04}-W{:02}", week.year(), week.week())
}

/// The clock or part of day as a value has it behind the day: `T14:08`, `TMO`; empty if there is none.
pub fn clock_value(fields: &Fields) -> String {
    let Some(hour) = fields.hour else { return fields.part.map_or_else(String::new, |part| format!("T{part}")) };
    let mut value = format!("T{hour:02}:{:02}", fields.minute.unwrap_or(0));
    if let Some(second) = fields.second {
        value.push_str(&format!(":{second:02}"));
    }
    value.push_str(fields.zone.unwrap_or(""));
    value
}

/// The value of fields that cannot be put on the calendar: X for what is unknown.
pub fn unresolved_value(fields: &Fields) -> String {
    let year = fields.year.map_or_else(|| "XXXX".to_owned(), year_value);
    let clock = clock_value(fields);
    if let Some(occasion) = fields.occasion.filter(|occasion| !occasion.is_year()) {
        return if occasion.is_day() { format!("{year}-XX-XX{clock}") } else { format!("{year}-XX") };
    }
    if let Some(weekday) = fields.weekday.filter(|_| fields.day.is_none()) {
        return format!("{year}-WXX-{weekday}{clock}");
    }
    if let (Some(month), Some(day)) = (fields.month, fields.day) {
        return format!("{year}-{month:02}-{day:02}{clock}");
    }
    if let Some(month) = fields.month {
        return format!("{year}-{month:02}{}", if clock.is_empty() { String::new() } else { format!("-XX{clock}") });
    }
    if let Some(day) = fields.day {
        return format!("{year}-XX-{day:02}{clock}");
    }
    if let Some(quarter) = fields.quarter {
        return format!("{year}-Q{quarter}");
    }
    if let Some(half) = fields.half {
        return format!("{year}-H{half}");
    }
    if let Some(season) = fields.season {
        return format!("{year}-{season}");
    }
    if !clock.is_empty() {
        return format!("{year}-XX-XX{clock}");
    }
    match fields.offset.map(|offset| offset.unit) {
        Some(Unit::Day) => "XXXX-XX-XX".to_owned(),
        Some(Unit::Weekend) => "XXXX-WXX-WE".to_owned(),
        Some(Unit::Week | Unit::Fortnight) => "XXXX-WXX".to_owned(),
        Some(Unit::Month) => "XXXX-XX".to_owned(),
        Some(Unit::Quarter) => "XXXX-QX".to_owned(),
        Some(Unit::Half) => "XXXX-HX".to_owned(),
        Some(Unit::Hour | Unit::Minute | Unit::Second) => "XXXX-XX-XXTXX:XX".to_owned(),
        Some(Unit::Decade) => "XXX".to_owned(),
        Some(Unit::Century) => "XX".to_owned(),
        Some(Unit::Year) | None => year,
    }
}
