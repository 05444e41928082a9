//! Wheel, trackpad, drag, double click and what keeps moving after a drag.

use super::motion;
use crate::layout::{Point, Scale, Scene, Viewport, day_number};
use crate::ui::Intent;
use egui::{Event, MouseWheelUnit, Response, Vec2};

/// One notch of a wheel.
const NOTCH: f64 = 1.2;
/// The shortest stretch on the screen: an hour.
const SHORTEST_DAYS: f64 = 1.0 / 24.0;
/// The longest, as a multiple of all events.
const LONGEST: f64 = 4.0;

/// What gestures are read on.
pub struct Ground<'a> {
    pub response: &'a Response,
    pub port: &'a Viewport,
    /// All events.
    pub full: &'a Viewport,
    pub scene: &'a Scene,
}

/// Reads the gestures of this frame.
pub fn listen(ui: &egui::Ui, ground: &Ground<'_>, intents: &mut Vec<Intent>) {
    let response = ground.response;
    let mut next = *ground.port;
    if ui.input(|input| input.modifiers.shift) && (response.drag_started() || response.dragged()) {
        select_range(ui, ground, intents);
    } else {
        if response.drag_started() {
            intents.push(Intent::KeepView);
        }
        if response.dragged() {
            next = pan(&next, response.drag_delta(), ground);
        }
        let glide = motion::glide(ui, response);
        next = pan(&next, glide, ground);
    }
    if let Some(pointer) = response.hover_pos().or_else(|| ui.ctx().pointer_hover_pos().filter(|at| response.rect.contains(*at))) {
        let x = pointer.x - response.rect.min.x;
        let zoomed = wheel(ui, &next, x, ground);
        if zoomed != next && motion::is_new_gesture(ui) {
            intents.push(Intent::KeepView);
        }
        next = zoomed;
        if response.double_clicked() && !is_on_node(ground) {
            intents.push(Intent::KeepView);
            next = zoom(&next, 2.0, x, ground.full);
        }
    }
    if response.clicked() && !is_on_node(ground) {
        intents.push(Intent::ClearSelection);
    }
    if next != *ground.port {
        intents.push(Intent::SetViewport(next));
    }
}

/// A wheel comes in lines and zooms; a trackpad comes in points and pans; with Ctrl, or pinched, both zoom.
fn wheel(ui: &egui::Ui, port: &Viewport, x: f32, ground: &Ground<'_>) -> Viewport {
    let mut next = *port;
    let (events, pinch) = ui.input(|input| (input.events.clone(), f64::from(input.zoom_delta())));
    let mut has_wheel_zoom = false;
    for event in events {
        let Event::MouseWheel { unit, delta, modifiers, .. } = event else { continue };
        if modifiers.ctrl || modifiers.command {
            continue;
        }
        match unit {
            MouseWheelUnit::Point if modifiers.shift => next = pan(&next, Vec2::new(delta.y, delta.x), ground),
            MouseWheelUnit::Point => next = pan(&next, delta, ground),
            MouseWheelUnit::Line | MouseWheelUnit::Page => {
                has_wheel_zoom = true;
                next = zoom(&next, NOTCH.powf(f64::from(delta.y)), x, ground.full);
            }
        }
    }
    if !has_wheel_zoom && (pinch - 1.0).abs() > f64::EPSILON {
        next = zoom(&next, pinch, x, ground.full);
    }
    next
}

/// Shift and drag mark a stretch of time.
fn select_range(ui: &egui::Ui, ground: &Ground<'_>, intents: &mut Vec<Intent>) {
    let (origin, pointer) = ui.input(|input| (input.pointer.press_origin(), input.pointer.latest_pos()));
    let (Some(origin), Some(pointer)) = (origin, pointer) else { return };
    let scale = Scale::new(ground.port, 0.0, ground.port.width);
    let day = |x: f32| scale.day_from_x(x - ground.response.rect.min.x);
    let (a, b) = (day(origin.x), day(pointer.x));
    intents.push(Intent::SetRange(Some((a.min(b), a.max(b)))));
}

/// Moves the view by points.
fn pan(port: &Viewport, by: Vec2, ground: &Ground<'_>) -> Viewport {
    if by == Vec2::ZERO {
        return *port;
    }
    let span = port.last_day - port.first_day;
    let days = f64::from(by.x) * span / f64::from(port.width.max(1.0));
    // Something of what there is always stays in sight.
    let first_day = (port.first_day - days)
        .clamp(ground.full.first_day - span * 0.9, (ground.full.last_day - span * 0.1).max(ground.full.first_day - span * 0.9));
    let most_scroll = (ground.scene.content_height - port.height).max(0.0);
    Viewport { first_day, last_day: first_day + span, scroll_points: (port.scroll_points - by.y).clamp(0.0, most_scroll), ..*port }
}

/// Zooms so that the day at `x` stays where it is. At a limit nothing moves.
pub fn zoom(port: &Viewport, factor: f64, x: f32, full: &Viewport) -> Viewport {
    let days = port.last_day - port.first_day;
    let longest = (full.last_day - full.first_day) * LONGEST;
    let wanted = (days / factor).clamp(SHORTEST_DAYS, longest.max(SHORTEST_DAYS));
    if !wanted.is_finite() || (wanted - days).abs() < f64::EPSILON {
        return *port;
    }
    let at = Scale::new(port, 0.0, port.width).day_from_x(x);
    let share = f64::from(x) / f64::from(port.width.max(1.0));
    let first_day = at - wanted * share;
    Viewport { first_day, last_day: first_day + wanted, ..*port }
}

fn is_on_node(ground: &Ground<'_>) -> bool {
    let Some(pointer) = ground.response.interact_pointer_pos() else { return false };
    let local = Point { x: pointer.x - ground.response.rect.min.x, y: pointer.y - ground.response.rect.min.y };
    ground.scene.nodes.iter().any(|node| node.rect.contains(local))
}

/// The viewport with the days of `bounds` in the middle, at the same zoom.
pub fn centered(port: &Viewport, bounds: crate::edtf::Bounds) -> Viewport {
    let days = [bounds.earliest, bounds.latest].into_iter().flatten().map(day_number);
    let (count, sum) = days.fold((0_u32, 0.0), |(count, sum), day| (count + 1, sum + day));
    if count == 0 {
        return *port;
    }
    let (middle, half) = (sum / f64::from(count) + 0.5, (port.last_day - port.first_day) / 2.0);
    Viewport { first_day: middle - half, last_day: middle + half, ..*port }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FULL: Viewport = Viewport { first_day: 10_000.0, last_day: 22_000.0, width: 900.0, height: 500.0, scroll_points: 0.0 };

    #[test]
    fn the_day_under_the_cursor_stays_there() {
        for factor in [NOTCH, 1.0 / NOTCH, 2.0, 37.0, 0.3] {
            for x in [0.0, 1.0, 333.3, 899.0] {
                let day = Scale::new(&FULL, 0.0, FULL.width).day_from_x(x);
                let zoomed = zoom(&FULL, factor, x, &FULL);
                let moved = Scale::new(&zoomed, 0.0, zoomed.width).x_from_day(day);
                assert!((moved - x).abs() < 0.5, "{factor} at {x}: {moved}");
            }
        }
    }

    #[test]
    fn zoom_ends_at_an_hour_and_at_four_times_everything() {
        let close = zoom(&FULL, 1e12, 450.0, &FULL);
        assert!((close.last_day - close.first_day - SHORTEST_DAYS).abs() < 1e-9);
        assert_eq!(zoom(&close, 2.0, 100.0, &FULL), close);
        let far = zoom(&FULL, 1e-12, 450.0, &FULL);
        assert!((far.last_day - far.first_day - 48_000.0).abs() < 1e-6);
        assert_eq!(zoom(&FULL, f64::NAN, 450.0, &FULL), FULL);
    }
}
