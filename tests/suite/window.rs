//! The window by pointer and keys alone, without a display: nodes are found by what a screen reader says.

use super::scene::bundled;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use linimasa::app::{App, Opening};
use linimasa::ui::Sample;
use linimasa::words::Words;
use std::time::{Duration, Instant};

/// A window over the bundled corpus, once it is read.
pub fn window(language: &str) -> Harness<'static, Option<App>> {
    let words = Words::new(language).expect("words");
    let mut words = Some(words);
    let mut harness = Harness::builder().with_size([1280.0, 800.0]).with_step_dt(1.0 / 60.0).with_max_steps(60).build_ui_state(
        move |ui, app: &mut Option<App>| {
            let ctx = ui.ctx().clone();
            let app = app.get_or_insert_with(|| App::new(&ctx, Opening::Sample(Sample::Briefs), words.take().expect("once")));
            app.frame(ui);
        },
        None,
    );
    let begun = Instant::now();
    while harness.state().as_ref().is_none_or(|app| app.state.timeline.is_none()) {
        assert!(begun.elapsed() < Duration::from_secs(60), "the corpus is not read");
        harness.step();
        std::thread::sleep(Duration::from_millis(20));
    }
    harness.run_ok();
    harness.run_ok();
    harness
}

pub fn event_name(concept: &str) -> (usize, String) {
    let index = bundled().events.iter().position(|event| event.concept == Some(concept)).expect(concept);
    (index, bundled().events[index].title.clone())
}

pub fn selected(harness: &Harness<'static, Option<App>>) -> Option<usize> {
    harness.state().as_ref().and_then(|app| app.state.selected)
}

#[test]
fn an_event_is_found_by_its_name_and_a_click_shows_why() {
    let mut harness = window("en");
    let (index, title) = event_name("treaty.adoption");
    harness.get_by_label_contains(&format!("{title}, December 2024")).click();
    harness.run_ok();
    assert_eq!(selected(&harness), Some(index));
    harness.get_by_label("Why this date");
    assert!(harness.query_all_by_label_contains("Desember 2024").next().is_some());
    assert!(harness.query_all_by_label_contains("Brief by Linimasa after").next().is_some());
}

#[test]
fn the_keyboard_alone_selects_reads_and_exports() {
    let mut harness = window("en");
    harness.key_press(egui::Key::ArrowRight);
    harness.run_ok();
    assert_eq!(selected(&harness), Some(0));
    harness.key_press(egui::Key::End);
    harness.run_ok();
    assert_eq!(selected(&harness), Some(bundled().events.len() - 1));
    harness.key_press(egui::Key::R);
    harness.run_ok();
    harness.get_by_label_contains("Back to the event");
    harness.key_press(egui::Key::Escape);
    harness.run_ok();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::E);
    harness.run_ok();
    assert!(harness.state().as_ref().is_some_and(|app| app.state.export.is_some()));
    harness.get_by_label_contains("Save");
}

#[test]
fn the_window_speaks_vietnamese_with_every_letter() {
    // A glyph that the font lacks would panic here.
    let mut harness = window("vi");
    harness.key_press(egui::Key::Home);
    harness.run_ok();
    harness.get_by_label("Vì sao là ngày này");
}
