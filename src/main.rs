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

/// Without the feature `app` there is no window in the program.
fn open_window(config: &Config) -> ExitCode {
    cli::complain(&Message::new("cli-no-window-built"), ExitCode::Nothing, config.ui_language)
}
