//! What goes on after the hand has left: a canvas that was thrown glides to a stop. Never for those who asked for less motion.

use egui::{Key, Response, Vec2};

/// Seconds in which the speed falls to 1/e.
const DECAY_SECS: f32 = 0.325;
/// Points a second below which it stands still.
const LEAST_SPEED: f32 = 10.0;
/// Seconds without a turn of the wheel after which the next one is a gesture of its own.
const GESTURE_SECS: f64 = 0.7;

/// Points to move in this frame, because the canvas was thrown.
pub fn glide(ui: &egui::Ui, response: &Response) -> Vec2 {
    let id = response.id.with("speed");
    let mut speed = ui.data(|data| data.get_temp::<Vec2>(id)).unwrap_or_default();
    // A style without animations is how less motion is asked for.
    let is_calm = ui.style().animation_time == 0.0;
    if response.drag_stopped() && !is_calm {
        speed = ui.input(|input| input.pointer.velocity());
    } else if speed == Vec2::ZERO {
        return Vec2::ZERO;
    }
    let (is_stopped, dt) = ui.input(|input| (input.pointer.any_down() || input.key_pressed(Key::Escape), input.stable_dt.min(0.1)));
    speed *= (-dt / DECAY_SECS).exp();
    if is_stopped || speed.length() < LEAST_SPEED {
        speed = Vec2::ZERO;
    }
    ui.data_mut(|data| data.insert_temp(id, speed));
    if speed != Vec2::ZERO {
        ui.ctx().request_repaint();
    }
    speed * dt
}

/// Whether the wheel was still for a while: then the view before is worth going back to.
pub fn is_new_gesture(ui: &egui::Ui) -> bool {
    let (id, now) = (egui::Id::unique("last turn of the wheel"), ui.input(|input| input.time));
    let before = ui.data(|data| data.get_temp::<f64>(id));
    ui.data_mut(|data| data.insert_temp(id, now));
    before.is_none_or(|before| now - before > GESTURE_SECS)
}
