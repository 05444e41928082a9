//! Search, facets, table and the day that the timeline is seen from, in the window.

use super::scene::bundled;
use super::window::{event_name, selected, window};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;

#[test]
fn a_search_without_marks_finds_and_goes_on() {
    let mut harness = window("en");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run_ok();
    harness.event(Event::Text("KONVENSI ha\u{300}".to_owned()));
    harness.run_ok();
    let hits = harness.state().as_ref().expect("a window").state.shown.hits.clone();
    assert!(hits.has_event(event_name("treaty.entry-into-force").0), "{hits:?}");
    harness.key_press(Key::Enter);
    harness.run_ok();
    let first = selected(&harness).expect("the first hit");
    harness.key_press(Key::Enter);
    harness.run_ok();
    assert_ne!(selected(&harness), Some(first));
}

#[test]
fn a_facet_filters_a_chip_says_so_and_an_empty_result_says_what_to_drop() {
    let mut harness = window("en");
    let all = bundled().events.len();
    let shown = |harness: &egui_kittest::Harness<'static, Option<linimasa::app::App>>| {
        harness.state().as_ref().expect("a window").state.shown.clone()
    };
    harness.get_by_label_contains("projected  ").click();
    harness.run_ok();
    let projected = shown(&harness).events.len();
    assert!(projected > 0 && projected < all);
    harness.get_by_label_contains("Status: projected");
    harness.get_by_label_contains("Dim the rest").click();
    harness.run_ok();
    assert_eq!(shown(&harness).events.len(), all);
    assert_eq!(shown(&harness).index.dimmed.len(), all - projected);
    let app = harness.state_mut().as_mut().expect("a window");
    app.state.filter.toggle(linimasa::timeline::Facet::Concept, "treaty.mandate");
    harness.run_ok();
    assert_eq!(shown(&harness).matches.count, 0);
    harness.get_by_label_contains("Drop Status: 1").click();
    harness.run_ok();
    assert_eq!(shown(&harness).matches.count, 1);
    harness.get_by_label("Drop all").click();
    harness.run_ok();
    assert_eq!(shown(&harness).matches.count, all);
}

#[test]
fn the_table_shows_the_same_events_and_selects_them() {
    let mut harness = window("en");
    harness.key_press(Key::T);
    harness.run_ok();
    let (_, title) = event_name("treaty.mandate");
    assert!(harness.query_all_by_label(&title).next().is_some());
    harness.key_press(Key::End);
    harness.run_ok();
    let last = &bundled().events.last().expect("events").title;
    assert!(harness.query_all_by_label(last).next().is_some());
    harness.key_press(Key::T);
    harness.run_ok();
    assert!(harness.query_by_label("Overview of all time").is_some());
}

#[test]
fn brackets_step_through_publications() {
    let mut harness = window("en");
    let days = bundled().publication_days();
    harness.key_press(Key::OpenBracket);
    wait(&mut harness);
    let app = harness.state().as_ref().expect("a window");
    assert_eq!(app.state.as_of, days.last().copied());
    for _ in 0..days.len() {
        harness.key_press(Key::OpenBracket);
        wait(&mut harness);
    }
    let app = harness.state().as_ref().expect("a window");
    assert_eq!(app.state.as_of, days.first().copied());
    assert!(app.state.timeline.as_ref().expect("a timeline").articles.len() < bundled().articles.len());
    assert!(!app.state.changes.is_empty());
    for _ in 0..=days.len() {
        harness.key_press(Key::CloseBracket);
        wait(&mut harness);
    }
    let app = harness.state().as_ref().expect("a window");
    assert_eq!(app.state.as_of, None);
    assert_eq!(app.state.timeline.as_ref().expect("a timeline").events.len(), bundled().events.len());
}

/// Until the thread that reads again is done.
fn wait(harness: &mut egui_kittest::Harness<'static, Option<linimasa::app::App>>) {
    for _ in 0..40 {
        harness.step();
        std::thread::sleep(std::time::Duration::from_millis(15));
    }
}
