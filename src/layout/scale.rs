//! Days to points and back, in `f64`: in `f32`, days since 1970 come in steps of minutes.

use super::Viewport;
use chrono::NaiveDate;

/// A linear scale between the days of a viewport and the points of a stretch of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    first_day: f64,
    points_per_day: f64,
    left: f64,
}

impl Scale {
    /// The viewport's days over the points from `left`, `width` wide.
    pub fn new(port: &Viewport, left: f32, width: f32) -> Self {
        let days = (port.last_day - port.first_day).max(f64::MIN_POSITIVE);
        Self { first_day: port.first_day, points_per_day: f64::from(width) / days, left: f64::from(left) }
    }

    /// Points from the page's left edge. Far outside the page the result is clamped, so that shapes stay paintable.
    pub fn x_from_day(&self, day: f64) -> f32 {
        const FAR: f64 = 100_000.0;
        (self.left + (day - self.first_day) * self.points_per_day).clamp(-FAR, FAR) as f32
    }

    pub fn day_from_x(&self, x: f32) -> f64 {
        self.first_day + (f64::from(x) - self.left) / self.points_per_day
    }

    pub const fn points_per_day(&self) -> f64 {
        self.points_per_day
    }
}

/// Days since 1970-01-01.
pub fn day_number(day: NaiveDate) -> f64 {
    f64::from(day.to_epoch_days())
}

/// The date of a day number; clamped to the calendar.
pub fn date_of(day: f64) -> NaiveDate {
    let number = day.floor().clamp(-1e8, 1e8) as i32;
    NaiveDate::from_epoch_days(number).unwrap_or(if number < 0 { NaiveDate::MIN } else { NaiveDate::MAX })
}
