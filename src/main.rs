//! Arguments in, exit code out.

use linimasa::cli::{self, Config, ExitCode, Outcome};
use linimasa::message::Message;

fn main() -> std::process::ExitCode {
    let code = match cli::run(std::env::args_os()) {
        Outcome::Exit(code) => code,
        Outcome::Window(config) => open_window(&config),
    };
    code.into()
}

fn open_window(config: &Config) -> ExitCode {
    match window(config) {
        Ok(()) => ExitCode::Done,
        Err(why) => cli::complain(&why, ExitCode::Nothing, config.ui_language),
    }
}

/// Shows the window until it is closed, or says why there is none.
#[cfg(feature = "app")]
fn window(_config: &Config) -> Result<(), Message> {
    if has_no_display() {
        return Err(Message::new("cli-no-display"));
    }
    Err(Message::new("cli-no-window-built"))
}

/// Without the feature `app` there is no window in the program.
#[cfg(not(feature = "app"))]
fn window(_config: &Config) -> Result<(), Message> {
    Err(Message::new("cli-no-window-built"))
}

/// On X11 and Wayland the environment names the display; elsewhere there always is one.
#[cfg(feature = "app")]
fn has_no_display() -> bool {
    let names_none = |name| std::env::var_os(name).is_none_or(|value| value.is_empty());
    cfg!(all(unix, not(target_os = "macos"))) && names_none("DISPLAY") && names_none("WAYLAND_DISPLAY")
}
