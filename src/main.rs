//! Arguments in, exit code out.

use linimasa::cli::{self, Config, ExitCode, Outcome};
#[cfg(not(feature = "app"))]
use linimasa::message::Message;

fn main() -> std::process::ExitCode {
    let code = match cli::run(std::env::args_os()) {
        Outcome::Exit(code) => code,
        Outcome::Window(config) => open_window(&config),
    };
    code.into()
}

#[cfg(feature = "app")]
fn open_window(config: &Config) -> ExitCode {
    match linimasa::app::run(config.window_paths(), config.ui_language) {
        Ok(()) => ExitCode::Done,
        Err(error) => cli::complain(&error.message(), ExitCode::Nothing, config.ui_language),
    }
}

/// Without the feature `app` there is no window in the program.
#[cfg(not(feature = "app"))]
fn open_window(config: &Config) -> ExitCode {
    cli::complain(&Message::new("cli-no-window-built"), ExitCode::Nothing, config.ui_language)
}
