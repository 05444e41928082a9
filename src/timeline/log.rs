//! The decisions of a project in the order they were made, with undo and redo without end.

use super::decision::{Act, Decision};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One thing that happened to a log; a journal is a list of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    Decide(Box<Decision>),
    Undo,
    Redo,
}

/// What was decided, and what was taken back and can come again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Log {
    done: Vec<Decision>,
    /// The last one taken back is the last.
    undone: Vec<Decision>,
}

impl Log {
    pub const fn new(done: Vec<Decision>, undone: Vec<Decision>) -> Self {
        Self { done, undone }
    }

    /// All that was decided and not taken back, the oldest first.
    pub fn done(&self) -> &[Decision] {
        &self.done
    }

    pub fn undone(&self) -> &[Decision] {
        &self.undone
    }

    /// A decision with a new id. It is not recorded yet.
    pub fn decision(&self, author: &str, time: DateTime<Utc>, act: Act) -> Decision {
        let number = |decision: &Decision| decision.id.strip_prefix('d')?.parse::<u64>().ok();
        let last = self.done.iter().chain(&self.undone).filter_map(number).max().unwrap_or(0);
        Decision::new(format!("d{}", last.saturating_add(1)), author, time, act)
    }

    /// Carries out one step; `false` if there was nothing to take back or to bring again.
    pub fn take(&mut self, step: Step) -> bool {
        match step {
            Step::Decide(decision) => {
                self.undone.clear();
                self.done.push(*decision);
                true
            }
            Step::Undo => self.done.pop().map(|decision| self.undone.push(decision)).is_some(),
            Step::Redo => self.undone.pop().map(|decision| self.done.push(decision)).is_some(),
        }
    }

    /// The decisions that hold: those done, without the reverted and the reverting.
    pub fn in_force(&self) -> Vec<Decision> {
        let mut withdrawn: BTreeSet<&str> = BTreeSet::new();
        // The latest first: a revert that was itself reverted withdraws nothing.
        for decision in self.done.iter().rev() {
            if let Act::Revert { decision: id } = &decision.act
                && !withdrawn.contains(decision.id.as_str())
            {
                withdrawn.insert(id);
            }
        }
        let holds = |decision: &&Decision| !withdrawn.contains(decision.id.as_str()) && !matches!(decision.act, Act::Revert { .. });
        self.done.iter().filter(holds).cloned().collect()
    }
}
