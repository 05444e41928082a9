//! Day before month or month before day: what a page's own numbers say of "03/04/2015".

use super::fields::{Fields, Meaning, Timex};
use chrono::{Datelike, NaiveDate};

/// What the page has shown of its order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageOrder {
    day_first: bool,
    month_first: bool,
}

impl PageOrder {
    /// Reads the order from the full numeric dates of a page that can be read one way only: "25/12/2015", a weekday that fits one order,
    /// the publication day itself.
    pub fn of<'a>(timexes: impl Iterator<Item = &'a Timex>, published: Option<NaiveDate>) -> Self {
        let mut order = Self::default();
        for timex in timexes.filter(|timex| timex.is_numeric) {
            let Meaning::Date(fields) = &timex.meaning else { continue };
            let is_day_first = if timex.order_open {
                match (fits(fields, published), fits(&swapped(fields), published)) {
                    (true, false) => !timex.month_first,
                    (false, true) => timex.month_first,
                    _ => continue,
                }
            } else if fields.day == fields.month {
                continue;
            } else {
                !timex.month_first
            };
            order.day_first |= is_day_first;
            order.month_first |= !is_day_first;
        }
        order
    }

    /// Reads an open date in the order of the page, if the page has one and keeps to it.
    pub fn settle(self, timex: &mut Timex) {
        if !timex.order_open || self.day_first == self.month_first {
            return;
        }
        timex.order_open = false;
        if let Meaning::Date(fields) = &mut timex.meaning
            && timex.month_first == self.day_first
        {
            *fields = swapped(fields);
        }
    }
}

fn swapped(fields: &Fields) -> Fields {
    Fields { day: fields.month, month: fields.day, ..fields.clone() }
}

/// Whether something else says that this is the day: its weekday, or that it is the day of publication.
fn fits(fields: &Fields, published: Option<NaiveDate>) -> bool {
    let day = fields.year.zip(fields.month).zip(fields.day);
    let day = day.and_then(|((year, month), day)| NaiveDate::from_ymd_opt(year, month.into(), day.into()));
    let Some(day) = day else { return false };
    match fields.weekday {
        Some(weekday) => day.weekday().number_from_monday() == u32::from(weekday),
        None => published == Some(day),
    }
}
