//! Decisions: recorded, kept on the disk, shown.

use super::{App, clock};

use crate::message::Message;
use crate::timeline::{Act, Extracted, Step, Timeline, read_typed, review_queue};
use crate::ui::CurationForm;
use std::sync::Arc;

impl App {
    pub(super) fn decide(&mut self, acts: Vec<Act>) {
        let Some(time) = clock::now() else { return };
        let goes_on = acts.iter().any(is_review);
        let moves = acts.iter().any(|act| matches!(act, Act::Retime { .. } | Act::DatePrerequisite { .. }));
        for act in acts {
            let decision = self.project.log.decision(&self.author, time, act);
            self.take(Step::Decide(Box::new(decision)));
        }
        self.state.form = None;
        self.show_decided();
        if goes_on {
            self.select_next_in_review();
        } else if let Some(index) = self.state.selected.filter(|_| moves) {
            // It may stand outside of what is shown now.
            self.select(index);
        }
    }

    /// Back or forward in the log; the event that it was about is selected, or after a review that is done again the next one.
    pub(super) fn step_in_log(&mut self, step: Step) {
        let decision = match step {
            Step::Redo => self.project.log.undone().last(),
            _ => self.project.log.done().last(),
        };
        let event = decision.and_then(|decision| decision.act.events().first().cloned());
        let said = decision.map(|decision| decision.act.key());
        let is_review = decision.is_some_and(|decision| is_review(&decision.act));
        let goes_on = step == Step::Redo && is_review;
        let key = if step == Step::Redo { "notice-redone" } else { "notice-undone" };
        if !self.take(step) {
            return;
        }
        self.state.notice = said.map(|act| Message::new(key).nested("act", Message::new(act)));
        self.show_decided();
        let found = event.and_then(|event| self.state.timeline.as_deref()?.find(&event));
        if goes_on {
            self.select_next_in_review();
        } else if found.is_some() {
            self.state.selected = found;
        }
    }

    /// Whether there was such a step. Where it cannot be kept on the disk, that is said.
    fn take(&mut self, step: Step) -> bool {
        if !self.project.log.take(step.clone()) {
            return false;
        }
        if let Some(session) = &mut self.session
            && let Err(error) = session.record(&step)
        {
            self.state.notice = Some(error.message());
        }
        true
    }

    /// Shows the timeline with the decisions in force. If articles have to be read again, that goes on beside the window.
    pub(super) fn show_decided(&mut self) {
        let decisions = self.project.log.in_force();
        let Some(extracted) = &self.extracted else { return };
        if extracted.holds_for(&decisions) {
            let timeline = Timeline::new(extracted, &decisions);
            self.show(Arc::new(timeline));
        } else {
            self.jobs.extract(Arc::clone(&self.read), decisions, Arc::clone(&self.knowledge));
        }
        self.tell_project();
    }

    pub(super) fn take_extracted(&mut self, extracted: Arc<Extracted>) {
        self.extracted = Some(extracted);
        self.show_decided();
    }

    /// Puts a timeline in the place of another: what is selected stays so, where it still is.
    pub(super) fn show(&mut self, timeline: Arc<Timeline>) {
        let selected = self.state.selected.and_then(|index| Some((index, self.state.timeline.as_ref()?.event_ref(index)?)));
        self.state.selected = selected.and_then(|(index, event)| {
            let last = timeline.events.len().checked_sub(1)?;
            timeline.find(&event).or(Some(index.min(last)))
        });
        self.state.pile.clear();
        self.state.timeline = Some(timeline);
    }

    fn select_next_in_review(&mut self) {
        let Some(timeline) = self.state.timeline.as_deref() else { return };
        let next = review_queue(timeline).first().copied();
        if let Some(index) = next {
            self.select(index);
        }
    }

    /// What the window says of the project.
    pub(super) fn tell_project(&mut self) {
        let project = &mut self.state.project;
        project.path = self.session.as_ref().map(|session| session.path().to_owned());
        project.has_unsaved = match &self.session {
            Some(session) => session.has_unsaved(),
            None => !self.project.log.done().is_empty() || !self.project.log.undone().is_empty(),
        };
        project.can_undo = !self.project.log.done().is_empty();
        project.can_redo = !self.project.log.undone().is_empty();
        self.state.log = Arc::new(self.project.log.clone());
    }

    /// Opens a form, with its words read as dates.
    pub(super) fn edit_form(&mut self, form: Option<CurationForm>) {
        let typed = |words: &str| read_typed(words, self.state.today, self.words.language(), &self.knowledge);
        self.state.form = form.map(|form| match form {
            CurationForm::Date { is_prerequisite, words, .. } => CurationForm::Date { is_prerequisite, read: typed(&words), words },
            CurationForm::Add { title, words, .. } => CurationForm::Add { title, read: typed(&words), words },
            CurationForm::Published(mut rows) => {
                rows.iter_mut().for_each(|row| row.read = typed(&row.words));
                CurationForm::Published(rows)
            }
            other => other,
        });
    }
}

const fn is_review(act: &Act) -> bool {
    matches!(act, Act::Accept { .. } | Act::Dismiss { .. } | Act::Unsure { .. })
}
