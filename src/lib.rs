//! Linimasa: articles in, a sourced timeline out.
//!
//! ```text
//! 9  main.rs                          arguments in, exit code out
//! 8  app/     cli/                    own the state, clock, disk, threads; carry out Intents
//! 7  ui/      export/      store/     egui | bytes from a Scene or a Timeline | files
//! 6  layout/                          TimelineView + Viewport + Metrics -> Scene        (pure)
//! 5  timeline/                        Events + Decisions -> Timeline -> TimelineView    (pure)
//! 4  events/                          Readings -> Claims -> Events                      (pure)
//! 3  temporal/                        Article -> Timex -> Reading                       (pure)
//! 2  documents/                       bytes -> Article                                  (pure)
//! 1  lang/    calendars/   words/     data -> words by class, rules | days of other reckonings | words for people  (pure)
//! 0  text_span  message  diagnostic  edtf  embedded     imported by all
//! ```
//! An import points only down; a test holds every file against it.

#[cfg(feature = "app")]
pub mod app;
pub mod calendars;
pub mod cli;
pub mod diagnostic;
pub mod documents;
pub mod edtf;
mod embedded;
pub mod events;
pub mod export;
pub mod lang;
pub mod layout;
pub mod message;
pub mod store;
pub mod temporal;
pub mod text_span;
pub mod timeline;
#[cfg(feature = "app")]
pub mod ui;
pub mod words;
