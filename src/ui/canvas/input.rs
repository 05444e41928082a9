//! Wheel, trackpad, drag and double click on the canvas.

use crate::layout::{Scale, Scene, Target, Viewport, day_number};
use crate::ui::Intent;
use egui::{Event, MouseWheelUnit, Pos2, Response};

/// One notch of a wheel.
const NOTCH: f64 = 1.2;
/// The shortest stretch on the screen: an hour.
const SHORTEST_DAYS: f64 = 1.0 / 24.0;
/// The longest, as a multiple of all events.
const LONGEST: f64 = 4.0;

/// Reads the gestures of this frame.
pub fn listen(ui: &egui::Ui, response: &Response, port: &Viewport, full: &Viewport, scene: &Scene, intents: &mut Vec<Intent>) {
    let mut next = *port;
    if response.dragged() {
        let delta = response.drag_delta();
        next = pan(&next, delta.x, delta.y, scene);
    }
    if let Some(pointer) = response.hover_pos().or_else(|| ui.ctx().pointer_hover_pos().filter(|at| response.rect.contains(*at))) {
        next = wheel(ui, &next, pointer.x - response.rect.min.x, full, scene);
        if response.double_clicked() {
            next = zoom(&next, 2.0, pointer.x - response.rect.min.x, full);
        }
    }
    if response.clicked() && !is_on_node(response, scene) {
        intents.push(Intent::ClearSelection);
    }
    if next != *port {
        intents.push(Intent::SetViewport(next));
    }
}

/// A wheel comes in lines and zooms; a trackpad comes in points and pans; with Ctrl, or pinched, both zoom.
fn wheel(ui: &egui::Ui, port: &Viewport, x: f32, full: &Viewport, scene: &Scene) -> Viewport {
    let mut next = *port;
    let (events, pinch) = ui.input(|input| (input.events.clone(), f64::from(input.zoom_delta())));
    let mut has_wheel_zoom = false;
    for event in events {
        let Event::MouseWheel { unit, delta, modifiers, .. } = event else { continue };
        if modifiers.ctrl || modifiers.command {
            continue;
        }
        match unit {
            MouseWheelUnit::Point if modifiers.shift => next = pan(&next, delta.y, delta.x, scene),
            MouseWheelUnit::Point => next = pan(&next, delta.x, delta.y, scene),
            MouseWheelUnit::Line | MouseWheelUnit::Page => {
                has_wheel_zoom = true;
                next = zoom(&next, NOTCH.powf(f64::from(delta.y)), x, full);
            }
        }
    }
    if !has_wheel_zoom && (pinch - 1.0).abs() > f64::EPSILON {
        next = zoom(&next, pinch, x, full);
    }
    next
}

/// Moves the view by points.
fn pan(port: &Viewport, dx: f32, dy: f32, scene: &Scene) -> Viewport {
    let days = f64::from(dx) * (port.last_day - port.first_day) / f64::from(port.width.max(1.0));
    let most_scroll = (scene.content_height - port.height).max(0.0);
    Viewport {
        first_day: port.first_day - days,
        last_day: port.last_day - days,
        scroll_points: (port.scroll_points - dy).clamp(0.0, most_scroll),
        ..*port
    }
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

fn is_on_node(response: &Response, scene: &Scene) -> bool {
    let Some(pointer) = response.interact_pointer_pos() else { return false };
    let local = Pos2::new(pointer.x - response.rect.min.x, pointer.y - response.rect.min.y);
    scene.nodes.iter().any(|node| {
        matches!(node.target, Target::Event(_) | Target::Pile(_)) && node.rect.contains(crate::layout::Point { x: local.x, y: local.y })
    })
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
