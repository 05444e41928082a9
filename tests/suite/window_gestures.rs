//! Every row of the tables of pointer and keys, by pointer and key events alone.

use super::scene::bundled;
use super::window::{event_name, selected, window};
use egui::{Event, Key, Modifiers, MouseWheelUnit, PointerButton, Pos2, TouchPhase, Vec2, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use linimasa::app::App;
use linimasa::layout::{Scale, Viewport};

type Window = Harness<'static, Option<App>>;

fn state(harness: &Window) -> &linimasa::ui::WindowState {
    &harness.state().as_ref().expect("a window").state
}

fn port(harness: &Window) -> Viewport {
    state(harness).viewport.expect("a view")
}

fn days(port: &Viewport) -> f64 {
    port.last_day - port.first_day
}

/// Where an event is drawn.
fn place_of(harness: &Window, concept: &str) -> Pos2 {
    let (_, title) = event_name(concept);
    harness.get_by_label_contains(&format!("{title}, ")).rect().center()
}

/// A place on the canvas where no event is: on the axis.
fn ground(harness: &Window) -> Pos2 {
    let mut top = f32::INFINITY;
    for event in &bundled().events {
        let name = format!("{}, ", event.title);
        let nodes = harness.query_all_by_label_contains(&name);
        top = nodes.map(|node| node.rect().top()).fold(top, f32::min);
    }
    pos2(560.0, top - 30.0)
}

/// Left edge of the canvas: where an event is drawn, less where the scale says it is.
fn left_edge(harness: &Window) -> f32 {
    let _ = harness;
    harness.get_by_label("Overview of all time").rect().left()
}

fn wheel(harness: &mut Window, at: Pos2, unit: MouseWheelUnit, delta: Vec2, modifiers: Modifiers) {
    harness.event(Event::PointerMoved(at));
    harness.run_ok();
    harness.event_modifiers(
        Event::MouseWheel { unit, delta, phase: TouchPhase::Move, source: egui::MouseWheelSource::Unknown, modifiers },
        modifiers,
    );
    harness.run_ok();
}

fn press(harness: &Window, at: Pos2, pressed: bool, modifiers: Modifiers) {
    harness.event_modifiers(Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers }, modifiers);
}

fn click(harness: &mut Window, at: Pos2) {
    harness.event(Event::PointerMoved(at));
    harness.step();
    press(harness, at, true, Modifiers::NONE);
    harness.step();
    press(harness, at, false, Modifiers::NONE);
    harness.step();
}

/// Presses, moves in steps, stands still, lets go: nothing is thrown.
fn drag(harness: &mut Window, from: Pos2, by: Vec2, modifiers: Modifiers) {
    harness.event(Event::PointerMoved(from));
    harness.step();
    press(harness, from, true, modifiers);
    harness.step();
    for part in 1..=8 {
        harness.event_modifiers(Event::PointerMoved(from + by * (part as f32 / 8.0)), modifiers);
        harness.step();
    }
    for _ in 0..12 {
        harness.step();
    }
    press(harness, from + by, false, modifiers);
    harness.step();
    harness.run_ok();
}

fn key(harness: &mut Window, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run_ok();
}

#[test]
fn a_wheel_zooms_around_the_cursor_by_a_fifth() {
    let mut harness = window("en");
    let at = ground(&harness) + vec2(90.0, 0.0);
    let before = port(&harness);
    let x = at.x - left_edge(&harness);
    let day = Scale::new(&before, 0.0, before.width).day_from_x(x);
    wheel(&mut harness, at, MouseWheelUnit::Line, vec2(0.0, 1.0), Modifiers::NONE);
    let after = port(&harness);
    assert!((days(&before) / days(&after) - 1.2).abs() < 1e-6, "{}", days(&before) / days(&after));
    let moved = Scale::new(&after, 0.0, after.width).x_from_day(day);
    assert!((moved - x).abs() < 0.5, "{x} became {moved}");
}

#[test]
fn two_fingers_pan_and_never_zoom_and_shift_swaps() {
    let mut harness = window("en");
    let at = ground(&harness);
    let before = port(&harness);
    wheel(&mut harness, at, MouseWheelUnit::Point, vec2(-80.0, 0.0), Modifiers::NONE);
    let panned = port(&harness);
    assert!((days(&before) - days(&panned)).abs() < 1e-6);
    let points = (panned.first_day - before.first_day) / days(&before) * f64::from(before.width);
    assert!((points - 80.0).abs() < 0.5, "{points}");
    wheel(&mut harness, at, MouseWheelUnit::Point, vec2(0.0, -40.0), Modifiers::SHIFT);
    let swapped = port(&harness);
    assert!(swapped.first_day > panned.first_day && (days(&swapped) - days(&panned)).abs() < 1e-6);
}

#[test]
fn control_and_wheel_zoom_too() {
    let mut harness = window("en");
    let at = ground(&harness);
    let before = port(&harness);
    wheel(&mut harness, at, MouseWheelUnit::Line, vec2(0.0, 1.0), Modifiers::CTRL);
    assert!(days(&port(&harness)) < days(&before));
}

#[test]
fn a_drag_pans_wherever_it_begins_and_selects_nothing() {
    let mut harness = window("en");
    for from in [ground(&harness), place_of(&harness, "treaty.adoption")] {
        let before = port(&harness);
        drag(&mut harness, from, vec2(-60.0, 0.0), Modifiers::NONE);
        let after = port(&harness);
        let points = (after.first_day - before.first_day) / days(&before) * f64::from(before.width);
        assert!((points - 60.0).abs() < 8.0, "{points}");
        assert_eq!(selected(&harness), None);
        assert!(harness.output().platform_output.commands.is_empty(), "a link was opened");
    }
}

#[test]
fn a_click_within_six_points_selects_and_moves_no_camera() {
    let mut harness = window("en");
    let at = place_of(&harness, "treaty.adoption");
    let before = port(&harness);
    harness.event(Event::PointerMoved(at));
    harness.step();
    press(&harness, at, true, Modifiers::NONE);
    harness.step();
    harness.event(Event::PointerMoved(at + vec2(4.0, 1.0)));
    harness.step();
    press(&harness, at + vec2(4.0, 1.0), false, Modifiers::NONE);
    harness.run_ok();
    assert_eq!(selected(&harness), Some(event_name("treaty.adoption").0));
    assert_eq!(port(&harness), before);
}

#[test]
fn a_double_click_fits_an_event_and_doubles_the_ground() {
    let mut harness = window("en");
    let at = ground(&harness);
    let before = port(&harness);
    click(&mut harness, at);
    click(&mut harness, at);
    harness.run_ok();
    assert!((days(&before) / days(&port(&harness)) - 2.0).abs() < 1e-6);
    key(&mut harness, Modifiers::NONE, Key::Num0);
    // Long enough that the next two clicks are a pair of their own.
    harness.run_steps(60);
    let at = place_of(&harness, "treaty.adoption");
    let before = port(&harness);
    click(&mut harness, at);
    click(&mut harness, at);
    harness.run_ok();
    let (after, adoption) = (port(&harness), &bundled().events[event_name("treaty.adoption").0]);
    assert!(days(&after) < days(&before));
    let day = linimasa::layout::day_number(adoption.bounds.earliest.expect("a day"));
    assert!(after.first_day < day && day < after.last_day);
}

#[test]
fn shift_and_drag_mark_days_and_offer_to_zoom() {
    let mut harness = window("en");
    let from = ground(&harness);
    let before = port(&harness);
    drag(&mut harness, from, vec2(120.0, 0.0), Modifiers::SHIFT);
    assert_eq!(port(&harness), before);
    let (first, last) = state(&harness).range.expect("a range");
    let points = (last - first) / days(&before) * f64::from(before.width);
    assert!((points - 120.0).abs() < 8.0, "{points}");
    harness.get_by_label("Zoom here").click();
    harness.run_ok();
    let after = port(&harness);
    assert!(after.first_day <= first && after.last_day >= last && days(&after) < days(&before));
    assert_eq!(state(&harness).range, None);
}

#[test]
fn a_thrown_canvas_glides_and_comes_to_rest() {
    let mut harness = window("en");
    // The harness asks for no motion unless it is told otherwise.
    harness.ctx.all_styles_mut(|style| style.animation_time = 0.1);
    let from = ground(&harness);
    harness.event(Event::PointerMoved(from));
    harness.step();
    press(&harness, from, true, Modifiers::NONE);
    for part in 1..=6 {
        harness.event(Event::PointerMoved(from + vec2(-20.0, 0.0) * part as f32));
        harness.step();
    }
    press(&harness, from + vec2(-120.0, 0.0), false, Modifiers::NONE);
    harness.step();
    let thrown = port(&harness);
    harness.run_steps(3);
    let gliding = port(&harness);
    assert!(gliding.first_day > thrown.first_day, "it stands still at once");
    harness.run_steps(400);
    let rest = port(&harness);
    harness.run_steps(5);
    assert_eq!(port(&harness), rest);
    assert!(harness.run_ok().is_some_and(|steps| steps < 3), "it goes on repainting");
}

#[test]
fn arrows_go_through_time_and_lanes() {
    let mut harness = window("en");
    key(&mut harness, Modifiers::NONE, Key::End);
    let last = selected(&harness).expect("the last");
    key(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(selected(&harness), Some(last - 1));
    key(&mut harness, Modifiers::NONE, Key::Home);
    assert_eq!(selected(&harness), Some(0));
    let concept = |harness: &Window| bundled().events[selected(harness).expect("an event")].concept;
    let before = concept(&harness);
    key(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_ne!(concept(&harness), before);
    key(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(concept(&harness), before);
}

#[test]
fn keys_move_the_view_and_backspace_goes_back() {
    let mut harness = window("en");
    let all = port(&harness);
    key(&mut harness, Modifiers::NONE, Key::Plus);
    assert!(days(&port(&harness)) < days(&all));
    key(&mut harness, Modifiers::NONE, Key::Minus);
    assert!((days(&port(&harness)) - days(&all)).abs() < 1e-6);
    key(&mut harness, Modifiers::NONE, Key::PageDown);
    let turned = port(&harness);
    assert!(((turned.first_day - all.first_day) / days(&all) - 0.9).abs() < 1e-6);
    key(&mut harness, Modifiers::NONE, Key::PageUp);
    assert!((port(&harness).first_day - all.first_day).abs() < 1e-6);
    key(&mut harness, Modifiers::NONE, Key::PageDown);
    key(&mut harness, Modifiers::NONE, Key::Backspace);
    assert!((port(&harness).first_day - all.first_day).abs() < 1e-6);
    key(&mut harness, Modifiers::NONE, Key::PageDown);
    key(&mut harness, Modifiers::NONE, Key::Num0);
    assert!((days(&port(&harness)) - days(&all)).abs() < 1e-6);
}

#[test]
fn f_centers_and_then_fits() {
    let mut harness = window("en");
    key(&mut harness, Modifiers::NONE, Key::End);
    key(&mut harness, Modifiers::NONE, Key::F);
    let centered = port(&harness);
    let bounds = bundled().events[selected(&harness).expect("an event")].bounds;
    let middle = f64::midpoint(
        linimasa::layout::day_number(bounds.earliest.expect("a day")),
        linimasa::layout::day_number(bounds.latest.expect("a day")),
    );
    assert!((f64::midpoint(centered.first_day, centered.last_day) - middle).abs() < 2.0);
    key(&mut harness, Modifiers::NONE, Key::F);
    assert!(days(&port(&harness)) < days(&centered));
}

#[test]
fn letters_copy_and_tell_and_are_only_letters_in_a_field() {
    let mut harness = window("en");
    key(&mut harness, Modifiers::NONE, Key::End);
    harness.key_press(Key::C);
    harness.step();
    let has_copied = |harness: &Window| {
        harness.output().platform_output.commands.iter().any(|command| matches!(command, egui::OutputCommand::CopyText(_)))
    };
    let copied = has_copied(&harness);
    harness.step();
    assert!(copied || has_copied(&harness) || state(&harness).notice.is_some());
    key(&mut harness, Modifiers::NONE, Key::Questionmark);
    harness.get_by_label_contains("show all");
    key(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label_contains("show all").is_none());
    let before = port(&harness);
    key(&mut harness, Modifiers::COMMAND, Key::F);
    harness.event(Event::Text("f0".to_owned()));
    harness.key_press(Key::F);
    harness.key_press(Key::Num0);
    harness.run_ok();
    assert_eq!(state(&harness).query, "f0");
    assert_eq!(port(&harness), before);
}

#[test]
fn g_goes_to_a_date_typed_in_any_language() {
    for (typed, year) in [("12 March 2019", 2019), ("tháng 3/2012", 2012), ("akhir 2008", 2008)] {
        let mut harness = window("en");
        key(&mut harness, Modifiers::NONE, Key::G);
        harness.event(Event::Text(typed.to_owned()));
        harness.run_ok();
        key(&mut harness, Modifiers::NONE, Key::Enter);
        let view = port(&harness);
        let middle = linimasa::layout::date_of(f64::midpoint(view.first_day, view.last_day));
        assert_eq!(chrono::Datelike::year(&middle), year, "{typed}");
    }
}
