//! Long work on threads: reading articles, asking for paths, writing pictures. Results come back through a channel.

use super::picture;
use crate::documents::{self, Article, GivenFields, Input};
use crate::message::Message;
use crate::store;
use crate::timeline::{Knowledge, Timeline};
use crate::ui::{Loading, PathPurpose, Sample};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// A dialog that is gone sooner than this was never there: without a portal the call returns at once.
const NO_DIALOG_WITHIN: Duration = Duration::from_millis(100);

/// What a thread has done.
pub enum Finished {
    Timeline(Arc<Timeline>),
    Cancelled,
    Chosen(PathPurpose, Vec<PathBuf>),
    NoDialog(PathPurpose),
    /// The user closed a dialog.
    Dismissed,
    Written(PathBuf),
    Failed(Message),
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
        if finished.iter().any(|finished| matches!(finished, Finished::Timeline(_) | Finished::Cancelled)) {
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
        self.read(knowledge, move |progress| {
            let gathered = store::gather(&paths);
            progress.all.store(gathered.files.len(), Ordering::Relaxed);
            let is_on = |_: &_| !progress.is_cancelled.load(Ordering::Relaxed);
            gathered.files.iter().take_while(is_on).map(|file| store::read_article(file, GivenFields::default())).collect()
        });
    }

    pub fn read_sample(&mut self, sample: Sample, knowledge: Arc<Knowledge>) {
        self.read(knowledge, move |_| {
            let inputs: Vec<Input> = match sample {
                Sample::Briefs => store::bundled(),
                Sample::Fiction => store::fictional(),
            };
            inputs.into_iter().map(documents::read).collect()
        });
    }

    /// Reads on a thread. What was being read before is cancelled.
    fn read(&mut self, knowledge: Arc<Knowledge>, articles: impl FnOnce(&Progress) -> Vec<Article> + Send + 'static) {
        self.cancel();
        let progress = Arc::new(Progress::default());
        self.reading = Some(Arc::clone(&progress));
        self.spawn(move |ctx| {
            let articles = articles(&progress);
            let timeline = Timeline::read(articles, &knowledge, |done, all| {
                progress.done.store(done, Ordering::Relaxed);
                progress.all.store(all, Ordering::Relaxed);
                ctx.request_repaint();
                !progress.is_cancelled.load(Ordering::Relaxed)
            });
            timeline.map_or(Finished::Cancelled, |timeline| Finished::Timeline(Arc::new(timeline)))
        });
    }

    /// Asks the system for paths.
    pub fn choose(&self, purpose: PathPurpose, wants_folder: bool) {
        self.spawn(move |_| {
            let begun = Instant::now();
            let dialog = rfd::FileDialog::new();
            let chosen = match &purpose {
                PathPurpose::Save(form) => dialog.set_file_name(picture::file_name(form)).save_file().map(|path| vec![path]),
                PathPurpose::Open if wants_folder => dialog.pick_folder().map(|path| vec![path]),
                PathPurpose::Open => dialog.pick_files(),
            };
            match chosen {
                Some(paths) => Finished::Chosen(purpose, paths),
                None if begun.elapsed() < NO_DIALOG_WITHIN => Finished::NoDialog(purpose),
                None => Finished::Dismissed,
            }
        });
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
