//! The window's timeline for other programs.

use super::App;
use crate::export::{DataFormat, Public, Scope, data, leaving};
use crate::message::Message;
use crate::ui::{DataForm, PathPurpose};
use std::fs;
use std::path::Path;

impl App {
    /// Opens the dialog or follows what was chosen in it: what leaves is said anew.
    pub(super) fn edit_data(&mut self, form: Option<DataForm>) {
        self.state.data = form.and_then(|form| {
            let timeline = self.state.timeline.as_deref()?;
            let format = DataFormat::named(form.format).unwrap_or(DataFormat::Csv);
            let leaving = leaving(&Public::new(timeline, scope(&form)), format);
            let skipped = (leaving.skipped > 0)
                .then(|| Message::new("leaves-skipped").count("count", i64::try_from(leaving.skipped).unwrap_or(i64::MAX)));
            let leaves = leaving.leaves.into_iter().chain(skipped).collect();
            Some(DataForm { format: format.name(), formats: DataFormat::ALL.map(DataFormat::name).to_vec(), leaves, ..form })
        });
    }

    /// Asks where to save.
    pub(super) fn export_data(&mut self, form: DataForm) {
        self.state.data = None;
        self.jobs.choose(PathPurpose::SaveData(form), false);
    }

    pub(super) fn write_data(&mut self, form: &DataForm, path: &Path) {
        let (Some(timeline), Some(format)) = (self.state.timeline.as_deref(), DataFormat::named(form.format)) else { return };
        let bytes = data(&Public::new(timeline, scope(form)), format, &self.words);
        let path_text = path.display().to_string();
        self.state.notice = Some(match fs::write(path, bytes) {
            Ok(()) => Message::new("notice-written").text("path", path_text),
            Err(error) => Message::new("notice-not-written").text("path", path_text).text("why", error.to_string()),
        });
    }
}

const fn scope(form: &DataForm) -> Scope {
    Scope { with_texts: form.with_texts, with_bom: form.with_bom }
}

/// The name that a dialog suggests.
pub fn file_name(form: &DataForm) -> String {
    let ending = DataFormat::named(form.format).map_or("json", DataFormat::ending);
    format!("timeline.{ending}")
}
