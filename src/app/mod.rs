//! The desktop program: owns the state, the clock, the threads and the disk, and carries out what the window asks for.
//!
//! ```text
//! ui::window_ui --Intent--> apply --> WindowState
//!                              \--> jobs (reading, dialogs, pictures) on threads --Finished--> WindowState
//! ```

mod apply;
mod clock;
mod data;
mod decide;
mod jobs;
mod picture;
mod project;
mod shown;
mod start;
mod view;

pub use start::{StartError, run};

use crate::events::DatedArticle;
use crate::message::Message;
use crate::store::{Project, Recent, Session};
use crate::timeline::{Extracted, Knowledge};
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

/// Who sits at the desk.
#[derive(Clone, Debug, Default)]
pub struct User {
    /// As it stands with each decision; empty if the system names nobody.
    pub name: String,
    pub recent: Recent,
}

/// The program while its window is open.
pub struct App {
    pub state: WindowState,
    pub words: Words,
    knowledge: Arc<Knowledge>,
    jobs: Jobs,
    /// As the articles state their dates themselves.
    read: Arc<Vec<DatedArticle>>,
    /// With the publication days that were decided.
    extracted: Option<Arc<Extracted>>,
    project: Project,
    /// The file that the project lies in, once it was saved.
    session: Option<Session>,
    recent: Recent,
    /// Who decides, as the system names the user.
    author: String,
    /// It was said what becomes of unsaved changes.
    is_closing: bool,
    kept: shown::Kept,
}

impl App {
    /// A window that begins with `opening`.
    pub fn new(ctx: &egui::Context, opening: Opening, words: Words) -> Self {
        Self::for_user(ctx, opening, words, User::default())
    }

    /// The same for a user, with the projects that were open last.
    pub fn for_user(ctx: &egui::Context, opening: Opening, words: Words, user: User) -> Self {
        ui::install_fonts(ctx);
        let state = WindowState { today: clock::today(), recent: user.recent.paths(), ..WindowState::default() };
        let mut app = Self {
            state,
            words,
            knowledge: Arc::new(Knowledge::embedded()),
            jobs: Jobs::new(ctx.clone()),
            read: Arc::default(),
            extracted: None,
            project: Project::default(),
            session: None,
            recent: user.recent,
            author: user.name,
            is_closing: false,
            kept: shown::Kept::default(),
        };
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
        self.hold_window(ui.ctx());
        self.keep_shown();
        for intent in ui::window_ui(ui, &self.state, &self.words) {
            self.apply(ui.ctx(), intent);
        }
    }

    fn take_dropped_files(&mut self, ctx: &egui::Context) {
        let paths: Vec<PathBuf> = ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect());
        if !paths.is_empty() {
            self.open(paths);
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
            Finished::Read(reading) => {
                let has_text = reading.read.iter().any(|dated| !dated.article.text.is_empty());
                self.state.loading = None;
                self.state.notice = (!has_text).then(|| Message::new("notice-nothing-read"));
                self.take_read(*reading);
            }
            Finished::Extracted(extracted) => self.take_extracted(extracted),
            Finished::Shown(prepared) => {
                let (wanted, finder, shown) = *prepared;
                self.take_shown(&wanted, finder, shown);
            }
            Finished::AsOf(day, timeline) => self.take_as_of(day, timeline),
            Finished::Cancelled => {
                self.state.loading = None;
                self.state.notice = Some(Message::new("notice-cancelled"));
            }
            Finished::Chosen(purpose, paths) => self.take_chosen(purpose, paths),
            Finished::NoDialog(purpose) => {
                let text = match &purpose {
                    PathPurpose::Save(_) => "timeline.png".to_owned(),
                    PathPurpose::SaveData(form) => data::file_name(form),
                    PathPurpose::SaveProject => jobs::PROJECT_NAME.to_owned(),
                    PathPurpose::Open | PathPurpose::Add => String::new(),
                };
                self.state.path_field = Some(PathField { text, purpose });
            }
            Finished::Dismissed => {}
            Finished::Written(path) => self.state.notice = Some(Message::new("notice-written").text("path", path.display().to_string())),
            Finished::Failed(message) => {
                self.state.loading = None;
                self.state.notice = Some(message);
            }
        }
    }

    fn take_chosen(&mut self, purpose: PathPurpose, paths: Vec<PathBuf>) {
        match purpose {
            PathPurpose::Open => self.open(paths),
            PathPurpose::Add => self.add_paths(paths),
            PathPurpose::SaveData(form) => {
                if let Some(path) = paths.first() {
                    self.write_data(&form, path);
                }
            }
            PathPurpose::SaveProject => {
                if let Some(path) = paths.first() {
                    self.save_as(path);
                }
            }
            PathPurpose::Save(form) => {
                if let (Some(path), Some(timeline)) = (paths.into_iter().next(), self.state.timeline.clone()) {
                    let request = picture::Request {
                        form,
                        timeline,
                        viewport: self.state.viewport,
                        today: self.state.today,
                        grouping: self.state.grouping,
                        filter: self.state.filter.clone(),
                        as_of: self.state.as_of,
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

    fn add_paths(&mut self, paths: Vec<PathBuf>) {
        self.state.loading = Some(Loading::default());
        let decisions = self.project.log.in_force();
        self.jobs.add_paths(paths, Arc::clone(&self.read), decisions, Arc::clone(&self.knowledge));
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
