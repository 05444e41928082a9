//! The desktop program: owns the state, the clock, the threads and the disk, and carries out what the window asks for.
//!
//! ```text
//! ui::window_ui --Intent--> apply --> WindowState
//!                              \--> jobs (reading, dialogs, pictures) on threads --Finished--> WindowState
//! ```

mod apply;
mod clock;
mod jobs;
mod picture;
mod start;

pub use start::{StartError, run};

use crate::layout::Index;
use crate::message::Message;
use crate::timeline::Knowledge;
use crate::ui::{self, Loading, PathField, PathPurpose, WindowState};
use crate::words::Words;
use jobs::{Finished, Jobs};
use std::path::PathBuf;
use std::sync::Arc;

/// What the window shows first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    Sample(ui::Sample),
    Paths(Vec<PathBuf>),
}

/// The program while its window is open.
pub struct App {
    pub state: WindowState,
    pub words: Words,
    knowledge: Arc<Knowledge>,
    jobs: Jobs,
}

impl App {
    /// A window that begins with `opening`.
    pub fn new(ctx: &egui::Context, opening: Opening, words: Words) -> Self {
        ui::install_fonts(ctx);
        let state = WindowState { today: clock::today(), ..WindowState::default() };
        let mut app = Self { state, words, knowledge: Arc::new(Knowledge::embedded()), jobs: Jobs::new(ctx.clone()) };
        match opening {
            Opening::Sample(sample) => app.read_sample(sample),
            Opening::Paths(paths) => app.read_paths(paths),
        }
        app
    }

    /// One frame.
    pub fn frame(&mut self, ui: &mut egui::Ui) {
        self.take_dropped_files(ui.ctx());
        self.take_results();
        for intent in ui::window_ui(ui, &self.state, &self.words) {
            self.apply(ui.ctx(), intent);
        }
    }

    fn take_dropped_files(&mut self, ctx: &egui::Context) {
        let paths: Vec<PathBuf> = ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect());
        if !paths.is_empty() {
            self.read_paths(paths);
        }
    }

    fn take_results(&mut self) {
        if let Some(progress) = self.jobs.progress() {
            self.state.loading = Some(progress);
        }
        for finished in self.jobs.finished() {
            self.take_result(finished);
        }
    }

    fn take_result(&mut self, finished: Finished) {
        match finished {
            Finished::Timeline(timeline) => {
                let has_text = timeline.articles.iter().any(|dated| !dated.article.text.is_empty());
                let notice = (!has_text).then(|| Message::new("notice-nothing-read"));
                let index = Arc::new(Index::new(&timeline.view(), self.state.grouping));
                self.state = WindowState {
                    timeline: Some(timeline),
                    index,
                    loading: None,
                    viewport: None,
                    selected: None,
                    pile: Vec::new(),
                    reading: None,
                    notice,
                    ..self.state.clone()
                };
            }
            Finished::Cancelled => {
                self.state.loading = None;
                self.state.notice = Some(Message::new("notice-cancelled"));
            }
            Finished::Chosen(purpose, paths) => self.take_chosen(purpose, paths),
            Finished::NoDialog(purpose) => {
                let text = if matches!(purpose, PathPurpose::Save(_)) { "timeline.png" } else { "" };
                self.state.path_field = Some(PathField { text: text.to_owned(), purpose });
            }
            Finished::Dismissed => {}
            Finished::Written(path) => self.state.notice = Some(Message::new("notice-written").text("path", path.display().to_string())),
            Finished::Failed(message) => self.state.notice = Some(message),
        }
    }

    fn take_chosen(&mut self, purpose: PathPurpose, paths: Vec<PathBuf>) {
        match purpose {
            PathPurpose::Open => self.read_paths(paths),
            PathPurpose::Save(form) => {
                if let (Some(path), Some(timeline)) = (paths.into_iter().next(), self.state.timeline.clone()) {
                    let request = picture::Request {
                        form,
                        timeline,
                        viewport: self.state.viewport,
                        today: self.state.today,
                        grouping: self.state.grouping,
                    };
                    self.jobs.write_picture(request, path, self.words.language());
                }
            }
        }
    }

    fn read_paths(&mut self, paths: Vec<PathBuf>) {
        self.state.loading = Some(Loading::default());
        self.jobs.read_paths(paths, Arc::clone(&self.knowledge));
    }

    fn read_sample(&mut self, sample: ui::Sample) {
        self.state.loading = Some(Loading::default());
        self.jobs.read_sample(sample, Arc::clone(&self.knowledge));
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }
}
