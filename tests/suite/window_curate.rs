//! Every act of curation in the window, by keys and by the names that a screen reader says, and its undo.

use super::decisions::STORY;
use super::program::folder_with;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use linimasa::app::{App, Opening};
use linimasa::events::Event;
use linimasa::store::load_project;
use linimasa::timeline::{Review, Timeline};
use linimasa::words::Words;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A window over the story, and what it is asked.
struct Desk {
    harness: Harness<'static, Option<App>>,
    words: Words,
    folder: TempDir,
}

impl Desk {
    fn new(language: &str) -> Self {
        let folder = folder_with(STORY);
        Self::opening(language, vec![folder.path().to_owned()], folder)
    }

    fn opening(language: &str, paths: Vec<PathBuf>, folder: TempDir) -> Self {
        let new_words = || Words::new(language).expect("words");
        let mut words = Some(new_words());
        let harness = Harness::builder().with_size([1280.0, 1000.0]).build_ui_state(
            move |ui, app: &mut Option<App>| {
                let ctx = ui.ctx().clone();
                let app = app.get_or_insert_with(|| App::new(&ctx, Opening::Paths(paths.clone()), words.take().expect("once")));
                app.frame(ui);
            },
            None,
        );
        let mut desk = Self { harness, words: new_words(), folder };
        desk.wait(|app| app.state.timeline.is_some());
        desk
    }

    fn wait(&mut self, is_there: impl Fn(&App) -> bool) {
        let begun = Instant::now();
        while !self.harness.state().as_ref().is_some_and(&is_there) {
            assert!(begun.elapsed() < Duration::from_secs(60), "it never came");
            self.harness.step();
            std::thread::sleep(Duration::from_millis(10));
        }
        self.harness.run_ok();
        self.harness.run_ok();
    }

    fn app(&self) -> &App {
        self.harness.state().as_ref().expect("a window")
    }

    fn timeline(&self) -> &Timeline {
        self.app().state.timeline.as_deref().expect("a timeline")
    }

    fn key(&mut self, key: egui::Key) {
        self.harness.key_press(key);
        self.harness.run_ok();
    }

    fn command(&mut self, modifiers: egui::Modifiers, key: egui::Key) {
        self.harness.key_press_modifiers(egui::Modifiers::COMMAND | modifiers, key);
        self.harness.run_ok();
    }

    fn undo(&mut self) {
        self.command(egui::Modifiers::NONE, egui::Key::Z);
    }

    fn redo(&mut self) {
        self.command(egui::Modifiers::SHIFT, egui::Key::Z);
    }

    fn press(&mut self, key: &str) {
        let name = self.words.text(key);
        self.harness.get_by_role_and_label(egui::accesskit::Role::Button, &name).click();
        self.harness.run_ok();
    }

    fn write(&mut self, key: &str, text: &str) {
        let name = self.words.text(key);
        self.harness.get_by_role_and_label(egui::accesskit::Role::TextInput, &name).type_text(text);
        self.harness.run_ok();
        self.harness.run_ok();
    }

    /// Selects the event whose title holds `words`, by going through all.
    fn select(&mut self, words: &str) {
        let index = self.at(words);
        self.key(egui::Key::Home);
        (0..index).for_each(|_| self.key(egui::Key::ArrowRight));
        assert_eq!(self.app().state.selected, Some(index));
    }

    fn at(&self, words: &str) -> usize {
        self.timeline()
            .events
            .iter()
            .position(|event| event.title.contains(words))
            .unwrap_or_else(|| panic!("{words}: {:?}", self.titles()))
    }

    fn event(&self, words: &str) -> &Event {
        &self.timeline().events[self.at(words)]
    }

    fn titles(&self) -> Vec<String> {
        self.timeline().events.iter().map(|event| event.title.clone()).collect()
    }

    /// The field of the form that is open; the field for finding stands before it.
    fn form_field(&self) -> egui_kittest::Node<'_> {
        self.harness.get_all_by_role(egui::accesskit::Role::TextInput).last().expect("a field")
    }

    /// All that can be seen of the decisions.
    fn seen(&self) -> String {
        let timeline = self.timeline();
        format!("{:?}{:?}{:?}", timeline.events, timeline.curation, timeline.dismissed)
    }

    /// The last act changed something; undo takes it back, redo brings it again.
    fn check_undo(&mut self, before: &str) {
        let after = self.seen();
        assert_ne!(after, before, "the act changed nothing");
        self.undo();
        self.wait_for_seen(before);
        self.redo();
        self.wait_for_seen(&after);
    }

    /// Articles may have to be read again.
    fn wait_for_seen(&mut self, expected: &str) {
        let begun = Instant::now();
        while self.seen() != expected {
            assert!(begun.elapsed() < Duration::from_secs(20), "expected {expected}\n\ngot {}", self.seen());
            self.harness.step();
            std::thread::sleep(Duration::from_millis(10));
        }
        self.harness.run_ok();
    }
}

#[test]
fn reviewing_by_keys_goes_on_to_the_next_and_can_be_undone_in_every_language() {
    for language in ["en", "id", "vi"] {
        let mut desk = Desk::new(language);
        desk.key(egui::Key::ArrowRight);
        for (key, review) in [(egui::Key::A, Review::Accepted), (egui::Key::U, Review::Unsure), (egui::Key::X, Review::Dismissed)] {
            let before = desk.seen();
            let index = desk.app().state.selected.expect("one is selected");
            let id = desk.timeline().events[index].id.clone();
            desk.key(key);
            let now = desk.timeline().events.iter().position(|event| event.id == id);
            let found = now.map_or(Review::Dismissed, |index| desk.timeline().review(index));
            assert_eq!(found, review, "{language}");
            assert_ne!(desk.app().state.selected, now, "{language}: on to the next");
            desk.check_undo(&before);
        }
        let all = desk.timeline().events.len() + desk.timeline().dismissed.len();
        let said = desk.words.say(&linimasa::message::Message::new("review-progress").count("done", 3).count("all", all as i64));
        assert!(desk.harness.query_all_by_label_contains(&said).next().is_some(), "{language}: {said}");
    }
}

#[test]
fn a_date_is_typed_in_words_and_read_while_it_is_typed() {
    for language in ["en", "id", "vi"] {
        let mut desk = Desk::new(language);
        desk.select("Jembatan");
        let before = desk.seen();
        desk.press("curate-date");
        desk.write("curate-date", "akhir 2026");
        let read = desk.harness.query_all_by_label_contains("2026-1").next().is_some();
        assert!(read, "{language}: the reading is shown before it is taken");
        desk.key(egui::Key::Enter);
        assert!(desk.event("Jembatan").bounds.latest.is_some_and(|day| day.to_string() == "2026-12-31"), "{language}");
        desk.check_undo(&before);
    }
}

#[test]
fn what_is_no_date_cannot_be_taken() {
    let mut desk = Desk::new("en");
    desk.select("Jembatan");
    desk.press("curate-date");
    desk.write("curate-date", "someday");
    desk.harness.get_by_label("Not understood as a date.");
    desk.key(egui::Key::Enter);
    assert!(desk.app().state.log.done().is_empty());
    desk.key(egui::Key::Escape);
    assert!(desk.app().state.form.is_none());
}

#[test]
fn titles_tags_and_notes_are_written_and_letters_are_no_commands_meanwhile() {
    let mut desk = Desk::new("en");
    for (button, text) in [("curate-title", " AXUM bridge"), ("curate-tag", "axum"), ("curate-note", "Ask Max about U.")] {
        desk.select("Jembatan");
        let before = desk.seen();
        let count = desk.app().state.log.done().len();
        desk.press(button);
        desk.write(button, text);
        desk.press("button-ok");
        assert_eq!(desk.app().state.log.done().len(), count + 1, "{button}: one decision, whatever letters were typed");
        desk.check_undo(&before);
    }
    let curation = &desk.timeline().curation[desk.at("AXUM bridge")];
    assert_eq!((curation.tags.as_slice(), curation.notes.as_slice()), (&["axum".to_owned()][..], &["Ask Max about U.".to_owned()][..]));
    desk.harness.get_by_label_contains("#axum");
}

#[test]
fn two_events_are_merged_by_m_and_taken_apart_again() {
    let mut desk = Desk::new("en");
    desk.select("Pemungutan");
    let before = desk.seen();
    let (count, other) = (desk.timeline().events.len(), desk.event("Sidang").title.clone());
    desk.key(egui::Key::M);
    desk.harness.get_by_label_contains(&format!("{other} · ")).click();
    desk.harness.run_ok();
    assert_eq!(desk.timeline().events.len(), count - 1);
    desk.check_undo(&before);
    let before = desk.seen();
    desk.press("curate-split");
    desk.harness.get_by_label_contains(" · Sidang").click();
    desk.harness.run_ok();
    desk.harness.run_ok();
    desk.press("button-ok");
    assert_eq!(desk.timeline().events.len(), count, "{:?}", desk.titles());
    desk.check_undo(&before);
}

#[test]
fn a_condition_moves_with_its_prerequisite_and_the_forecast_stays_in_sight() {
    let mut desk = Desk::new("en");
    let title = desk.timeline().events.iter().find(|event| event.condition.is_some()).expect("a condition").title.clone();
    desk.select(&title);
    let before = desk.seen();
    desk.press("curate-prerequisite");
    desk.write("curate-prerequisite", "1 March 2032");
    desk.press("button-ok");
    assert_eq!(desk.event(&title).edtf.map(|edtf| edtf.to_string()).as_deref(), Some("2032-04-30"));
    desk.harness.get_by_label_contains("The articles say 2034");
    desk.check_undo(&before);
}

#[test]
fn missing_publication_dates_are_set_in_one_grid() {
    let mut desk = Desk::new("en");
    let (before, count) = (desk.seen(), desk.timeline().events.len());
    desk.press("menu-project");
    desk.harness.get_by_label_contains("one missing").click();
    desk.harness.run_ok();
    desk.form_field().focus();
    desk.harness.run_ok();
    desk.form_field().type_text("13 Mei 2031");
    desk.harness.run_ok();
    desk.harness.run_ok();
    desk.harness.get_by_label("Set one date").click();
    desk.harness.run_ok();
    desk.wait(|app| app.state.timeline.as_ref().is_some_and(|timeline| timeline.events.len() == count + 1));
    assert_eq!(desk.event("Gempa").edtf.map(|edtf| edtf.to_string()).as_deref(), Some("2031-05-12"));
    desk.check_undo(&before);
}

#[test]
fn the_rank_of_a_source_is_set_and_undone() {
    let mut desk = Desk::new("en");
    desk.press("menu-project");
    desk.press("menu-ranks");
    desk.harness.query_all_by_label("Official record").next().expect("a publisher").click();
    desk.harness.run_ok();
    assert_eq!(desk.app().state.log.done().len(), 1);
    desk.undo();
    assert_eq!((desk.app().state.log.done().len(), desk.app().state.log.undone().len()), (0, 1));
}

#[test]
fn history_says_who_and_when_and_one_decision_alone_can_be_taken_back() {
    let mut desk = Desk::new("en");
    desk.select("Jembatan");
    let before = desk.event("Jembatan").clone();
    desk.press("curate-title");
    desk.write("curate-title", " of Orsa");
    desk.press("button-ok");
    desk.select("Jembatan");
    desk.press("curate-tag");
    desk.write("curate-tag", "bridge");
    desk.press("button-ok");
    desk.harness.get_by_label_contains("History: 2 decisions").click();
    desk.harness.run_ok();
    desk.harness.run_ok();
    assert_eq!(desk.harness.query_all_by_label_contains("UTC").count(), 2);
    let all: Vec<_> = desk.harness.query_all_by_label("Take back").collect();
    assert_eq!(all.len(), 2);
    all[1].click();
    drop(all);
    desk.harness.run_ok();
    assert_eq!(desk.event("Jembatan").title, before.title);
    assert_eq!(desk.timeline().curation[desk.at("Jembatan")].tags, ["bridge"]);
}

/// Types a path where the system opens no dialog.
fn type_path(desk: &mut Desk, path: &std::path::Path) {
    desk.wait(|app| app.state.path_field.is_some());
    let field = desk.form_field();
    field.focus();
    desk.harness.run_ok();
    desk.command(egui::Modifiers::NONE, egui::Key::A);
    desk.form_field().type_text(&path.display().to_string());
    desk.harness.run_ok();
    desk.press("button-ok");
}

#[test]
fn a_project_is_saved_closed_and_there_again() {
    let mut desk = Desk::new("en");
    desk.select("Jembatan");
    desk.press("curate-title");
    desk.write("curate-title", " of Orsa");
    desk.press("button-ok");
    assert!(desk.app().state.project.has_unsaved);
    desk.command(egui::Modifiers::NONE, egui::Key::S);
    let path = desk.folder.path().join("work.linimasa");
    type_path(&mut desk, &path);
    assert!(!desk.app().state.project.has_unsaved, "{:?}", desk.app().state.notice);
    // One more act, kept by the journal alone.
    desk.select("Jembatan");
    desk.key(egui::Key::A);
    assert!(desk.app().state.project.has_unsaved);
    let seen = desk.seen();
    assert_eq!(load_project(&path).expect("a project").project.log.done().len(), 1);
    let Desk { harness, folder, .. } = desk;
    drop(harness);

    let mut desk = Desk::opening("en", vec![path.clone()], folder);
    assert_eq!(desk.seen(), seen);
    assert_eq!(desk.app().state.recovered.len(), 1);
    desk.harness.get_by_label_contains("before one step was saved");
    desk.press("recovery-keep");
    assert!(desk.app().state.recovered.is_empty());
    desk.command(egui::Modifiers::NONE, egui::Key::S);
    assert!(!desk.app().state.project.has_unsaved);
    assert_eq!(load_project(&path).expect("a project").project.log.done().len(), 2);
}

#[test]
fn unsaved_changes_are_asked_about_before_something_else_is_opened() {
    let mut desk = Desk::new("en");
    desk.select("Jembatan");
    desk.key(egui::Key::A);
    let seen = desk.seen();
    desk.press("menu-open");
    desk.press("menu-sample-fiction");
    desk.harness.get_by_label("Save the changes?");
    desk.press("button-cancel");
    assert_eq!(desk.seen(), seen);
    desk.press("menu-open");
    desk.press("menu-sample-fiction");
    desk.press("leave-discard");
    desk.wait(|app| app.state.loading.is_none() && app.state.log.done().is_empty());
    assert_ne!(desk.seen(), seen);
}

#[test]
fn data_is_exported_after_it_is_said_what_leaves() {
    let mut desk = Desk::new("en");
    desk.press("menu-project");
    desk.press("menu-export-data");
    desk.harness.get_by_label_contains("events leave with title");
    desk.harness.get_by_label("ics").click();
    desk.harness.run_ok();
    desk.harness.run_ok();
    desk.press("button-save");
    let path = desk.folder.path().join("out.ics");
    type_path(&mut desk, &path);
    assert!(std::fs::read_to_string(&path).expect("written").contains("BEGIN:VEVENT"));
}

#[test]
fn added_articles_are_counted_and_decisions_stay() {
    let mut desk = Desk::new("en");
    desk.select("Jembatan");
    desk.key(egui::Key::A);
    let more = folder_with(&[(
        "9-more.txt",
        "---\npublisher: Orsa Post\npublished: 2030-01-03\n---\nShareholders of Quill Works approved the merger on 2 January 2030.\n",
    )]);
    desk.press("menu-project");
    desk.press("menu-add-folder");
    type_path(&mut desk, more.path());
    desk.wait(|app| app.state.loading.is_none() && app.state.timeline.as_ref().is_some_and(|timeline| timeline.articles.len() == 4));
    desk.at("Quill");
    assert_eq!(desk.timeline().review(desk.at("Jembatan")), Review::Accepted);
    desk.harness.get_by_label_contains("One article added: 1 new events");
}
