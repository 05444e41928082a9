//! Long work on threads: reading articles, asking for paths, writing pictures. Results come back through a channel.

use super::shown::{self, Finder, Wanted};
use super::{data, picture};
use crate::documents::{self, Article, GivenFields, Input};
use crate::events::DatedArticle;
use crate::message::Message;
use crate::store::{self, Opened, Session, StoredArticle, UniqueIds};
use crate::timeline::{Decision, Extracted, Knowledge, Timeline};
use crate::ui::{Loading, PathPurpose, Sample, Shown};
use chrono::NaiveDate;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// A dialog that is gone sooner than this was never there: without a portal the call returns at once.
const NO_DIALOG_WITHIN: Duration = Duration::from_millis(500);

/// The name that is suggested for a project.
pub const PROJECT_NAME: &str = "timeline.linimasa";

/// What a thread has done.
pub enum Finished {
    Read(Box<Reading>),
    /// The same articles with other publication days.
    Extracted(Arc<Extracted>),
    /// A view that was filtered, searched and sorted.
    Shown(Box<(Wanted, Arc<Finder>, Shown)>),
    /// What could be known on a day.
    AsOf(NaiveDate, Arc<Timeline>),
    Cancelled,
    Chosen(PathPurpose, Vec<PathBuf>),
    NoDialog(PathPurpose),
    /// The user closed a dialog.
    Dismissed,
    Written(PathBuf),
    Failed(Message),
}

/// Articles that were read, and what they tell.
pub struct Reading {
    /// As they state their dates themselves.
    pub read: Arc<Vec<DatedArticle>>,
    pub extracted: Arc<Extracted>,
    pub timeline: Arc<Timeline>,
    /// The project file that they are from.
    pub opened: Option<Opened>,
    /// They were added to those that were there.
    pub is_addition: bool,
}

/// What is to be read, before it is dated.
#[derive(Default)]
struct Raw {
    /// Already dated.
    before: Vec<DatedArticle>,
    articles: Vec<Article>,
    decisions: Vec<Decision>,
    opened: Option<Opened>,
    is_addition: bool,
}

/// The threads' end of progress and cancel.
#[derive(Default)]
struct Progress {
    done: AtomicUsize,
    all: AtomicUsize,
    is_cancelled: AtomicBool,
}

/// All running work.
pub struct Jobs {
    ctx: egui::Context,
    sender: Sender<Finished>,
    receiver: Mutex<Receiver<Finished>>,
    reading: Option<Arc<Progress>>,
}

impl Jobs {
    pub fn new(ctx: egui::Context) -> Self {
        let (sender, receiver) = channel();
        Self { ctx, sender, receiver: Mutex::new(receiver), reading: None }
    }

    /// How far reading has come; `None` while nothing is read.
    pub fn progress(&self) -> Option<Loading> {
        let progress = self.reading.as_ref()?;
        Some(Loading { done: progress.done.load(Ordering::Relaxed), all: progress.all.load(Ordering::Relaxed) })
    }

    pub fn finished(&mut self) -> Vec<Finished> {
        let finished: Vec<Finished> = self.receiver.lock().map(|receiver| receiver.try_iter().collect()).unwrap_or_default();
        if finished.iter().any(|finished| matches!(finished, Finished::Read(_) | Finished::Cancelled | Finished::Failed(_))) {
            self.reading = None;
        }
        finished
    }

    pub fn cancel(&self) {
        if let Some(progress) = &self.reading {
            progress.is_cancelled.store(true, Ordering::Relaxed);
        }
    }

    pub fn read_paths(&mut self, paths: Vec<PathBuf>, knowledge: Arc<Knowledge>) {
        self.read(knowledge, move |progress| match paths.as_slice() {
            [path] if store::is_project_name(path) => open_project(path),
            _ => Ok(Raw { articles: articles_at(&paths, progress), ..Raw::default() }),
        });
    }

    /// Reads more articles beside those that are there.
    pub fn add_paths(&mut self, paths: Vec<PathBuf>, read: Arc<Vec<DatedArticle>>, decisions: Vec<Decision>, knowledge: Arc<Knowledge>) {
        self.read(knowledge, move |progress| {
            let mut ids = UniqueIds::default();
            read.iter().for_each(|dated| drop(ids.name(&dated.article.id)));
            let is_new =
                |article: &Article| !read.iter().any(|dated| dated.article.hash == article.hash && dated.article.url == article.url);
            let new = articles_at(&paths, progress).into_iter().filter(is_new);
            let articles = new.map(|article| Article { id: ids.name(&article.id), ..article }).collect();
            Ok(Raw { before: read.to_vec(), articles, decisions, opened: None, is_addition: true })
        });
    }

    pub fn read_sample(&mut self, sample: Sample, knowledge: Arc<Knowledge>) {
        self.read(knowledge, move |_| {
            let inputs: Vec<Input> = match sample {
                Sample::Briefs => store::bundled(),
                Sample::Fiction => store::fictional(),
            };
            Ok(Raw { articles: inputs.into_iter().map(documents::read).collect(), ..Raw::default() })
        });
    }

    /// Dates and merges articles with other publication days.
    pub fn extract(&self, read: Arc<Vec<DatedArticle>>, decisions: Vec<Decision>, knowledge: Arc<Knowledge>) {
        self.spawn(move |_| Finished::Extracted(Arc::new(Extracted::new(read.to_vec(), &decisions, &knowledge))));
    }

    /// Reads on a thread. What was being read before is cancelled.
    fn read(&mut self, knowledge: Arc<Knowledge>, raw: impl FnOnce(&Progress) -> Result<Raw, Message> + Send + 'static) {
        self.cancel();
        let progress = Arc::new(Progress::default());
        self.reading = Some(Arc::clone(&progress));
        self.spawn(move |ctx| match raw(&progress) {
            Ok(raw) => reading(raw, &knowledge, &progress, ctx).map_or(Finished::Cancelled, |reading| Finished::Read(Box::new(reading))),
            Err(message) => Finished::Failed(message),
        });
    }

    /// Asks the system for paths.
    pub fn choose(&self, purpose: PathPurpose, wants_folder: bool) {
        self.spawn(move |_| {
            let begun = Instant::now();
            let dialog = rfd::FileDialog::new();
            let chosen = match &purpose {
                PathPurpose::Save(form) => dialog.set_file_name(picture::file_name(form)).save_file().map(|path| vec![path]),
                PathPurpose::SaveData(form) => dialog.set_file_name(data::file_name(form)).save_file().map(|path| vec![path]),
                PathPurpose::SaveProject => dialog.set_file_name(PROJECT_NAME).save_file().map(|path| vec![path]),
                PathPurpose::Open | PathPurpose::Add if wants_folder => dialog.pick_folder().map(|path| vec![path]),
                PathPurpose::Open | PathPurpose::Add => dialog.pick_files(),
            };
            match chosen {
                Some(paths) => Finished::Chosen(purpose, paths),
                None if begun.elapsed() < NO_DIALOG_WITHIN => Finished::NoDialog(purpose),
                None => Finished::Dismissed,
            }
        });
    }

    pub fn prepare(&self, wanted: Wanted, finder: Option<Arc<Finder>>) {
        self.spawn(move |_| shown::prepared(wanted, finder));
    }

    pub fn as_of(&self, whole: Arc<Timeline>, day: NaiveDate, decisions: Vec<Decision>, knowledge: Arc<Knowledge>) {
        self.spawn(move |_| Finished::AsOf(day, Arc::new(whole.as_of(day, &decisions, &knowledge))));
    }

    pub fn write_picture(&self, request: picture::Request, path: PathBuf, language: &'static str) {
        self.spawn(move |_| match picture::write(&request, &path, language) {
            Ok(()) => Finished::Written(path),
            Err(message) => Finished::Failed(message),
        });
    }

    fn spawn(&self, work: impl FnOnce(&egui::Context) -> Finished + Send + 'static) {
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        thread::spawn(move || {
            // A window that was closed in the meantime wants no result.
            let _ = sender.send(work(&ctx));
            ctx.request_repaint();
        });
    }
}

fn articles_at(paths: &[PathBuf], progress: &Progress) -> Vec<Article> {
    let gathered = store::gather(paths);
    progress.all.store(gathered.files.len(), Ordering::Relaxed);
    let is_on = |_: &_| !progress.is_cancelled.load(Ordering::Relaxed);
    gathered.files.iter().take_while(is_on).map(|file| store::read_article(file, GivenFields::default())).collect()
}

fn open_project(path: &Path) -> Result<Raw, Message> {
    let opened = Session::open(path).map_err(|error| error.message())?;
    let articles = opened.project.articles.iter().map(StoredArticle::article).collect();
    let decisions = opened.project.log.in_force();
    Ok(Raw { articles, decisions, opened: Some(opened), ..Raw::default() })
}

/// `None` if it was cancelled.
fn reading(raw: Raw, knowledge: &Knowledge, progress: &Progress, ctx: &egui::Context) -> Option<Reading> {
    let mut read = raw.before;
    read.extend(Timeline::date(raw.articles, knowledge, |done, all| {
        progress.done.store(done, Ordering::Relaxed);
        progress.all.store(all, Ordering::Relaxed);
        ctx.request_repaint();
        !progress.is_cancelled.load(Ordering::Relaxed)
    })?);
    let extracted = Extracted::new(read.clone(), &raw.decisions, knowledge);
    let timeline = Timeline::new(&extracted, &raw.decisions);
    let (extracted, timeline) = (Arc::new(extracted), Arc::new(timeline));
    Some(Reading { read: Arc::new(read), extracted, timeline, opened: raw.opened, is_addition: raw.is_addition })
}
