//! Easter of the Western churches.

use chrono::NaiveDate;

/// Easter Sunday of a year of the Gregorian calendar; `None` before 1583, when that calendar was not in use.
///
/// Source: the anonymous Gregorian computus, as in Meeus, Astronomical Algorithms, chapter 8.
pub fn easter_sunday(year: i32) -> Option<NaiveDate> {
    if year < 1583 {
        return None;
    }
    let golden = year % 19;
    let (century, rest) = (year / 100, year % 100);
    let skipped = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - skipped + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let correction = (golden + 11 * epact + 22 * to_sunday) / 451;
    let sum = epact + to_sunday - 7 * correction + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(sum / 31).ok()?, u32::try_from(sum % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_almanacs_have_it() {
        // The first and the last possible day among them.
        for (year, day) in
            [(1818, "03-22"), (1943, "04-25"), (2000, "04-23"), (2008, "03-23"), (2016, "03-27"), (2024, "03-31"), (2038, "04-25")]
        {
            assert_eq!(easter_sunday(year).map(|day| day.to_string()), Some(format!("{year}-{day}")));
        }
        assert_eq!(easter_sunday(1500), None);
    }
}
