//! Projects: opened with what was not saved, saved, left.

use super::App;
use super::jobs::Reading;
use crate::message::Message;
use crate::store::{Opened, Project, Session, StoreError, StoredArticle, is_project_name};
use crate::timeline::{Log, Step};
use crate::ui::{LeaveChoice, Leaving, PathPurpose, Sample};
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl App {
    /// Opens what was asked for, once it is said what becomes of unsaved changes.
    pub(super) fn open(&mut self, paths: Vec<PathBuf>) {
        if self.state.project.has_unsaved {
            self.state.leaving = Some(Leaving::Open(paths));
        } else {
            self.read_paths(paths);
        }
    }

    pub(super) fn open_sample(&mut self, sample: Sample) {
        if self.state.project.has_unsaved {
            self.state.leaving = Some(Leaving::Sample(sample));
        } else {
            self.read_sample(sample);
        }
    }

    /// What was read becomes the project; a project file brings its own.
    pub(super) fn take_read(&mut self, reading: Reading) {
        let Reading { read, extracted, timeline, opened, is_addition } = reading;
        let stored = |project: &Project| {
            let mut articles = project.articles.clone();
            let new = read.iter().filter(|dated| !articles.iter().any(|stored| stored.id == dated.article.id));
            let new: Vec<StoredArticle> = new.map(|dated| StoredArticle::of(&dated.article)).collect();
            articles.extend(new.iter().cloned());
            (articles, new)
        };
        if is_addition {
            let (articles, new) = stored(&self.project);
            self.project.articles = articles;
            self.record_articles(&new);
            self.state.notice = Some(difference(self.state.timeline.as_deref(), &timeline, new.len()));
        } else {
            self.leave_session();
            self.project = Project::new(Vec::new(), Log::default(), Vec::new());
            if let Some(Opened { project, session, recovered, diagnostics }) = opened {
                self.state.recovered = recovered.iter().map(step_key).collect();
                self.state.notice = diagnostics.first().map(|placed| placed.diagnostic.message.clone());
                if !session.is_journalled() {
                    self.state.notice = Some(Message::new("notice-no-journal"));
                }
                self.remember_recent(session.path());
                self.project = project;
                self.session = Some(session);
            } else {
                (self.project.articles, _) = stored(&self.project);
            }
            self.state.viewport = None;
            self.state.selected = None;
            self.state.reading = None;
            self.state.form = None;
        }
        (self.read, self.extracted) = (read, Some(extracted));
        self.show(timeline);
        self.tell_project();
    }

    fn record_articles(&mut self, new: &[StoredArticle]) {
        let Some(session) = &mut self.session else { return };
        if let Some(error) = new.iter().find_map(|article| session.record_article(article).err()) {
            self.state.notice = Some(error.message());
        }
    }

    /// Saves where the project lies; asks for a place if it has none.
    pub(super) fn save(&mut self) {
        match &mut self.session {
            Some(session) => {
                let saved = session.save(&self.project);
                self.take_saved(saved);
            }
            None => self.jobs.choose(PathPurpose::SaveProject, false),
        }
    }

    pub(super) fn save_as(&mut self, path: &Path) {
        let path = if is_project_name(path) { path.to_owned() } else { with_ending(path) };
        if self.session.as_ref().is_some_and(|session| session.path() == path) {
            return self.save();
        }
        let saved = Session::create(&path, &self.project).map(|session| {
            if let Some(old) = self.session.replace(session) {
                old.close();
            }
        });
        self.take_saved(saved);
    }

    fn take_saved(&mut self, saved: Result<(), StoreError>) {
        self.tell_project();
        match saved {
            Ok(()) => {
                if let Some(path) = self.state.project.path.clone() {
                    self.remember_recent(&path);
                    self.state.notice = Some(Message::new("notice-saved").text("path", path.display().to_string()));
                }
                self.state.project.has_unsaved = false;
                if let Some(leaving) = self.state.leaving.take() {
                    self.go(leaving);
                }
            }
            Err(error) => {
                self.state.notice = Some(error.message());
                self.state.leaving = None;
            }
        }
    }

    pub(super) fn leave(&mut self, choice: LeaveChoice) {
        match choice {
            LeaveChoice::Save => self.save(),
            LeaveChoice::Stay => self.state.leaving = None,
            LeaveChoice::Discard => {
                if let Some(session) = self.session.take() {
                    session.discard();
                }
                self.project.log = Log::default();
                self.state.project.has_unsaved = false;
                if let Some(leaving) = self.state.leaving.take() {
                    self.go(leaving);
                }
            }
        }
    }

    fn go(&mut self, leaving: Leaving) {
        match leaving {
            Leaving::Close => self.is_closing = true,
            Leaving::Open(paths) => self.read_paths(paths),
            Leaving::Sample(sample) => self.read_sample(sample),
        }
    }

    /// A window that is closed with unsaved changes stays until it is said what becomes of them.
    pub(super) fn hold_window(&mut self, ctx: &egui::Context) {
        if self.is_closing {
            self.leave_session();
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        } else if ctx.input(|input| input.viewport().close_requested()) && self.state.project.has_unsaved {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.state.leaving = Some(Leaving::Close);
        }
    }

    pub(super) fn leave_session(&mut self) {
        if let Some(session) = self.session.take() {
            session.close();
        }
    }

    /// Keeps what was brought back after a crash, or takes it out again.
    pub(super) fn keep_recovered(&mut self, keeps: bool) {
        self.state.recovered.clear();
        let path = self.session.as_ref().map(|session| session.path().to_owned());
        if let Some(path) = path.filter(|_| !keeps) {
            if let Some(session) = self.session.take() {
                session.discard();
            }
            self.state.project.has_unsaved = false;
            self.read_paths(vec![path]);
        }
    }

    fn remember_recent(&mut self, path: &Path) {
        self.state.recent = self.recent.add(path);
    }
}

impl Drop for App {
    /// The journal stays where something was not saved, and lets the next start bring it back.
    fn drop(&mut self) {
        self.leave_session();
    }
}

fn with_ending(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".linimasa");
    PathBuf::from(name)
}

/// The name of a step in `data/ui`.
fn step_key(step: &Step) -> &'static str {
    match step {
        Step::Decide(decision) => decision.act.key(),
        Step::Undo => "button-undo",
        Step::Redo => "button-redo",
    }
}

/// What added articles changed.
fn difference(old: Option<&crate::timeline::Timeline>, new: &Arc<crate::timeline::Timeline>, articles: usize) -> Message {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let known = |event: &&crate::events::Event| {
        old.and_then(|old| old.events.iter().find(|other| other.id == event.id))
            .is_some_and(|other| other.claims.len() == event.claims.len())
    };
    let is_new = |event: &&crate::events::Event| old.is_none_or(|old| old.events.iter().all(|other| other.id != event.id));
    let fresh = new.events.iter().filter(is_new).count();
    let unchanged = new.events.iter().filter(known).count();
    let changed = new.events.len() - fresh - unchanged;
    Message::new("notice-added").count("articles", count(articles)).count("new", count(fresh)).count("changed", count(changed))
}
