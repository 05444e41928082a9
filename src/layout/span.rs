//! Where an event stands on the axis, in days, and how its glyph grows with the zoom.

use super::glyphs::{Form, Look, RADIUS};
use super::scale::day_number;
use crate::edtf::Bounds;
use crate::events::{Event, Relation};

/// Points of a glyph's width at least, so that neighbours stay apart.
const LEAST_GLYPH: f64 = 2.0 * RADIUS as f64;
/// Points of the bar that says "since" or "until": it fades out and names no other end.
pub const OPEN_BAR: f64 = 64.0;

/// Days since 1970-01-01 that an event's glyph covers; both ends are finite.
///
/// A day is the point in its middle at every zoom. An open side ends in a bar of fixed length. Where sources disagree, the span
/// reaches over all dates that were told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    pub start: f64,
    pub end: f64,
    pub form: Form,
}

impl Span {
    /// `None` for an event without any date.
    ///
    /// `ghost` is the date that a person replaced.
    pub fn of(event: &Event, ghost: Option<Bounds>) -> Option<Self> {
        let own = Self::of_bounds(event.bounds, Look::of(event).form)?;
        let told = event.claims.iter().filter(|claim| matches!(claim.relation, Relation::Conflicts | Relation::Supersedes));
        let others = told.map(|claim| claim.bounds).chain(ghost).filter_map(|bounds| Self::of_bounds(bounds, form_of(bounds)));
        Some(others.fold(own, |all, other| Self { start: all.start.min(other.start), end: all.end.max(other.end), ..all }))
    }

    /// The span of one date.
    pub fn of_bounds(bounds: Bounds, form: Form) -> Option<Self> {
        let first = bounds.earliest.map(day_number);
        let last = bounds.latest.map(day_number);
        let (start, end) = match (first, last) {
            (Some(first), Some(last)) if first == last => (first + 0.5, first + 0.5),
            (Some(first), Some(last)) => (first, last + 1.0),
            (Some(first), None) => (first, first),
            (None, Some(last)) => (last + 1.0, last + 1.0),
            (None, None) => return None,
        };
        Some(Self { start, end, form })
    }

    /// Left and right end of the glyph in points, at a scale. Its ends move apart when the scale grows, never together.
    pub fn points(self, points_per_day: f64, first_day: f64) -> (f64, f64) {
        let (left, right) = ((self.start - first_day) * points_per_day, (self.end - first_day) * points_per_day);
        match self.form {
            Form::Since => (left, right.max(left + OPEN_BAR)),
            Form::Until => (left.min(right - OPEN_BAR), right),
            Form::Day => (left - LEAST_GLYPH / 2.0, right + LEAST_GLYPH / 2.0),
            Form::Period if right - left < LEAST_GLYPH => {
                let middle = f64::midpoint(left, right);
                (middle - LEAST_GLYPH / 2.0, middle + LEAST_GLYPH / 2.0)
            }
            Form::Period => (left, right),
        }
    }
}

/// The form of a date that stands alone.
pub fn form_of(bounds: Bounds) -> Form {
    match (bounds.earliest, bounds.latest) {
        (Some(first), Some(last)) if first == last => Form::Day,
        (Some(_), None) => Form::Since,
        (None, Some(_)) => Form::Until,
        _ => Form::Period,
    }
}
