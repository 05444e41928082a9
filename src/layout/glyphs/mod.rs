//! One glyph per claim shape: what is certain is solid, what is doubted is drawn as doubt.
//!
//! | claim | glyph |
//! |---|---|
//! | a day | diamond |
//! | a period | bar with closed ends over all of it, never a dot on its first day |
//! | approximate | bar with faded ends |
//! | planned | hollow |
//! | projected | hollow, dotted, hatched |
//! | conditional | the projected bar, or an open link |
//! | alleged, denied | outline only |
//! | since, until | bar that fades into an arrow |
//! | cancelled | struck through |

mod day;
mod fork;
mod open;
mod period;

use super::scene::{Dash, Rect, Role, Shape, Stroke};
use super::span::form_of;

use crate::edtf::Qualifier;
use crate::events::{Event, Modality, Stance};
pub use fork::{date_count, draw_others};

/// Points from the middle of a day's diamond to its corner.
pub const RADIUS: f32 = 7.0;
/// Points of the thickness of a bar.
pub const BAR: f32 = 12.0;
/// Points of the thickness of a bar with its label below it in a low row.
pub const THIN_BAR: f32 = 7.0;

/// The form of a glyph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    Day,
    Period,
    /// The end is open.
    Since,
    /// The start is open.
    Until,
}

/// How an event is drawn: its form, its status and its doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Look {
    pub form: Form,
    pub role: Role,
    pub is_approximate: bool,
    pub is_uncertain: bool,
}

impl Look {
    pub fn of(event: &Event) -> Self {
        let qualifier = event.edtf.and_then(crate::edtf::Edtf::qualifier);
        Self {
            form: form_of(event.bounds),
            role: role_of(event),
            is_approximate: matches!(qualifier, Some(Qualifier::Approximate | Qualifier::Both)),
            is_uncertain: matches!(qualifier, Some(Qualifier::Uncertain | Qualifier::Both)),
        }
    }

    /// The same look for what does not match the filter.
    pub const fn dimmed(self) -> Self {
        Self { role: Role::Dimmed, ..self }
    }

    /// Key of its row in the legend.
    pub const fn legend_key(self) -> &'static str {
        match (self.role, self.form) {
            (Role::Disputed, _) => "legend-disputed",
            (Role::Planned, Form::Day) => "legend-planned-day",
            (Role::Planned, _) => "legend-planned-period",
            (Role::Projected, _) => "legend-projected",
            (Role::Conditional, _) => "legend-conditional",
            (Role::Cancelled, _) => "legend-cancelled",
            (_, Form::Since | Form::Until) => "legend-open",
            (_, Form::Period) if self.is_approximate => "legend-approximate",
            (_, _) if self.is_uncertain => "legend-uncertain",
            (_, Form::Day) => "legend-day",
            (_, Form::Period) => "legend-period",
        }
    }

    /// What it looks like in `rect`, which is the period's extent, or a square around the day.
    pub fn draw(self, rect: Rect, shapes: &mut Vec<Shape>) {
        match self.form {
            Form::Day => day::draw(self, rect, shapes),
            Form::Period => period::draw(self, rect, shapes),
            Form::Since => open::draw(self, rect, false, shapes),
            Form::Until => open::draw(self, rect, true, shapes),
        }
    }

    /// Whether the glyph is filled: only for what happened and nobody disputes.
    const fn is_filled(self) -> bool {
        matches!(self.role, Role::Happened) && !self.is_uncertain
    }

    const fn stroke(self) -> Stroke {
        let dash = match self.role {
            Role::Projected | Role::Conditional => Dash::Dotted,
            _ if self.is_uncertain => Dash::Dashed,
            _ => Dash::Solid,
        };
        Stroke { role: self.role, width: 1.8, dash }
    }
}

/// An event that nobody vouches for is disputed, whatever else it is.
fn role_of(event: &Event) -> Role {
    let is_vouched = event.claims.iter().any(|claim| matches!(claim.stance, Stance::Stated | Stance::Attributed));
    let is_denied = event.claims.iter().any(|claim| claim.stance == Stance::Denied);
    if !is_vouched || is_denied {
        return Role::Disputed;
    }
    match event.modality {
        Modality::Happened => Role::Happened,
        Modality::Planned => Role::Planned,
        Modality::Projected => Role::Projected,
        Modality::Conditional => Role::Conditional,
        Modality::Cancelled => Role::Cancelled,
    }
}
