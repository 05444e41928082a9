//! Opens the window, or says in one sentence what is missing.

use super::{App, Opening, User};
use crate::message::Message;
use crate::store::Recent;
use crate::words::Words;
use std::env;
use std::panic;

/// Why there is no window.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StartError {
    /// Neither an X nor a Wayland display is named.
    NoDisplay,
    /// The window system refused; holds what it says.
    Window(String),
    /// A library of the system could not be loaded; holds what is known of it.
    Library(String),
}

impl StartError {
    pub fn message(&self) -> Message {
        match self {
            Self::NoDisplay => Message::new("cli-no-display"),
            Self::Window(why) => Message::new("start-window").text("why", why.clone()),
            Self::Library(why) => Message::new("start-library").text("why", why.clone()),
        }
    }
}

/// Shows the timeline of `opening` until the window is closed.
///
/// # Errors
///
/// [`StartError`] if no window can be opened here.
pub fn run(opening: Opening, language: &str) -> Result<(), StartError> {
    if cfg!(all(unix, not(target_os = "macos"))) && !has_display() {
        return Err(StartError::NoDisplay);
    }
    let words = Words::new(language).or_else(|| Words::new("en")).ok_or_else(|| StartError::Window("no words".to_owned()))?;
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_inner_size([1280.0, 800.0])
            .with_min_inner_size([640.0, 420.0])
            .with_title("Linimasa"),
        ..eframe::NativeOptions::default()
    };
    // A library that cannot be loaded ends in a panic inside the window crate; its message is ours to tell.
    panic::set_hook(Box::new(|_| {}));
    let open = move || {
        eframe::run_native(
            "linimasa",
            options,
            Box::new(move |creation| {
                let _ = panic::take_hook();
                Ok(Box::new(App::for_user(&creation.egui_ctx, opening, words, user())))
            }),
        )
    };
    let opened = panic::catch_unwind(panic::AssertUnwindSafe(open));
    match opened {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(StartError::Window(error.to_string())),
        Err(panic) => Err(StartError::Library(text_of(&*panic))),
    }
}

fn user() -> User {
    let name = ["USER", "USERNAME"].iter().find_map(|name| env::var(name).ok()).unwrap_or_default();
    User { name, recent: Recent::of_user() }
}

fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"].iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn text_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("the window system").lines().next().unwrap_or_default().to_owned()
}
