//! Why a picture could not be made.

use crate::message::Message;

/// Facts; `data/ui` has the words.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExportError {
    /// Nothing, or more pixels on a side than [`super::png::MOST_PIXELS`].
    Size { width: u32, height: u32 },
    /// The drawing could not be turned into pixels; holds what the renderer says.
    Render(String),
}

impl ExportError {
    pub fn message(&self) -> Message {
        match self {
            Self::Size { width, height } => Message::new("export-size").text("width", width.to_string()).text("height", height.to_string()),
            Self::Render(why) => Message::new("export-render").text("why", why.clone()),
        }
    }
}
