//! Where the marks of the time axis stand: two levels, never closer than a label is wide, at whatever zoom.

use super::scale::{Scale, date_of, day_number};
use crate::words::Words;
use chrono::{Datelike, Months, NaiveDate};

/// Points between two ticks of the lower level, at least.
const LEAST_POINTS: f64 = 62.0;
/// No axis has more ticks than this.
const MOST_TICKS: usize = 400;

/// The distance between ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Hours(u32),
    Days(u32),
    Months(u32),
    Years(i32),
}

const STEPS: [Step; 20] = [
    Step::Hours(1),
    Step::Hours(3),
    Step::Hours(6),
    Step::Hours(12),
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Days(14),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
    Step::Years(50),
    Step::Years(100),
    Step::Years(500),
    Step::Years(1000),
];

/// A tick with its label.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Points from the page's left edge.
    pub x: f32,
    pub label: String,
}

/// The two levels of an axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ticks {
    /// Years, or the days above hours. The first may lie left of the page: its label is then pinned to the edge.
    pub major: Vec<Tick>,
    /// Months, days or hours; empty where years are the finest.
    pub minor: Vec<Tick>,
}

/// The ticks between two days.
pub fn ticks(scale: &Scale, first_day: f64, last_day: f64, words: &Words) -> Ticks {
    let least_days = LEAST_POINTS / scale.points_per_day();
    let step = STEPS.into_iter().find(|step| step.days() >= least_days).unwrap_or(Step::Years(1000));
    let tick = |(day, label): (f64, String)| Tick { x: scale.x_from_day(day), label };
    match step {
        Step::Years(years) => Ticks { major: year_starts(first_day, last_day, years).map(tick).collect(), minor: Vec::new() },
        Step::Hours(hours) => Ticks {
            major: day_starts(first_day - 1.0, last_day, 1, words, true).into_iter().map(tick).collect(),
            minor: hour_starts(first_day, last_day, hours).map(tick).collect(),
        },
        Step::Days(days) => Ticks {
            major: month_starts(first_day, last_day, 1, words, true).into_iter().map(tick).collect(),
            minor: day_starts(first_day, last_day, days, words, false).into_iter().map(tick).collect(),
        },
        Step::Months(months) => Ticks {
            major: year_starts(first_day, last_day, 1).map(tick).collect(),
            minor: month_starts(first_day, last_day, months, words, false).into_iter().map(tick).collect(),
        },
    }
}

impl Step {
    fn days(self) -> f64 {
        match self {
            Self::Hours(hours) => f64::from(hours) / 24.0,
            Self::Days(days) => f64::from(days),
            Self::Months(months) => f64::from(months) * 30.0,
            Self::Years(years) => f64::from(years) * 365.0,
        }
    }
}

/// The first may lie before `first_day`: it names the year at the left edge.
fn year_starts(first_day: f64, last_day: f64, step: i32) -> impl Iterator<Item = (f64, String)> {
    let first = date_of(first_day).year().div_euclid(step).saturating_mul(step);
    let last = date_of(last_day).year();
    let years =
        (0..MOST_TICKS as i32).map(move |index| first.saturating_add(index.saturating_mul(step))).take_while(move |year| *year <= last);
    years.filter_map(|year| Some((day_number(NaiveDate::from_ymd_opt(year, 1, 1)?), year.to_string())))
}

fn month_starts(first_day: f64, last_day: f64, step: u32, words: &Words, with_year: bool) -> Vec<(f64, String)> {
    let start = date_of(first_day);
    let month0 = start.month0() / step * step;
    let Some(first) = NaiveDate::from_ymd_opt(start.year(), month0 + 1, 1) else { return Vec::new() };
    let months = (0..MOST_TICKS as u32).map_while(|index| first.checked_add_months(Months::new(index * step)));
    let label = |month: NaiveDate| {
        let name = words.month_short(month.month() as u8);
        if with_year { format!("{name} {}", month.year()) } else { name }
    };
    months.take_while(|month| day_number(*month) <= last_day).map(|month| (day_number(month), label(month))).collect()
}

fn day_starts(first_day: f64, last_day: f64, step: u32, words: &Words, with_month: bool) -> Vec<(f64, String)> {
    let step = f64::from(step);
    // Weeks begin on Monday; 1970-01-05 was one.
    let origin = if step >= 7.0 { 4.0 } else { 0.0 };
    let first = ((first_day - origin) / step).ceil() * step + origin;
    let days = (0..MOST_TICKS).map(|index| first + index as f64 * step).take_while(|day| *day <= last_day);
    let label = |day: f64| {
        let date = date_of(day);
        if with_month {
            format!("{} {} {}", date.day(), words.month_short(date.month() as u8), date.year())
        } else {
            date.day().to_string()
        }
    };
    days.map(|day| (day, label(day))).collect()
}

fn hour_starts(first_day: f64, last_day: f64, step: u32) -> impl Iterator<Item = (f64, String)> {
    let step = f64::from(step) / 24.0;
    let first = (first_day / step).ceil();
    let hours = (0..MOST_TICKS).map(move |index| (first + index as f64) * step).take_while(move |day| *day <= last_day);
    hours.map(|day| (day, format!("{:02}:00", ((day - day.floor()) * 24.0).round() as u32 % 24)))
}
