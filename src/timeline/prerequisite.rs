//! When a conditional event comes, once it is known when that happened which it waits for.

use crate::edtf::{Bounds, CalendarDate, Edtf};
use crate::events::Offset;
use chrono::{Datelike, Days, Months, NaiveDate};

/// The days of the outcome, counted from those of the prerequisite; `None` where the prerequisite has an open side or the calendar ends.
pub fn outcome(prerequisite: Bounds, offset: Offset) -> Option<Edtf> {
    let first = behind(prerequisite.earliest?, offset)?;
    let last = behind(prerequisite.latest?, offset)?;
    Some(Edtf::interval(CalendarDate::Day(first), CalendarDate::Day(last)))
}

fn behind(day: NaiveDate, offset: Offset) -> Option<NaiveDate> {
    match offset {
        Offset::Days(days) => day.checked_add_days(Days::new(days.into())),
        Offset::Months(months) => day.checked_add_months(Months::new(months)),
        Offset::FirstOfMonthAfterMonths(months) => {
            day.checked_add_months(Months::new(months))?.checked_add_months(Months::new(1))?.with_day(1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::outcome;
    use crate::edtf::Edtf;
    use crate::events::Offset;

    #[test]
    fn the_outcome_is_as_exact_as_its_prerequisite() {
        let table = [
            ("2026-03-10", Offset::Days(90), "2026-06-08"),
            ("2026-03", Offset::Days(90), "2026-05-30/2026-06-29"),
            ("2025-11-30", Offset::Months(3), "2026-02-28"),
            ("2026-03-10", Offset::FirstOfMonthAfterMonths(3), "2026-07-01"),
            ("2025-11-30", Offset::FirstOfMonthAfterMonths(3), "2026-03-01"),
        ];
        for (given, offset, expected) in table {
            let bounds = given.parse::<Edtf>().map(Edtf::bounds).unwrap_or_default();
            assert_eq!(outcome(bounds, offset).map(|edtf| edtf.to_string()).as_deref(), Some(expected), "{given} {offset:?}");
        }
    }

    #[test]
    fn an_open_prerequisite_has_no_outcome() {
        let open = "2026-03-10/..".parse::<Edtf>().map(Edtf::bounds).unwrap_or_default();
        assert_eq!(outcome(open, Offset::Days(90)), None);
    }
}
