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
fn window(config: &Config) -> Result<(), Message> {
    use linimasa::app::{Opening, run};
    use linimasa::cli::{Sample, Source};
    let opening = match &config.source {
        Source::Paths(paths) => Opening::Paths(paths.clone()),
        Source::Sample(Sample::Fiction) => Opening::Sample(linimasa::ui::Sample::Fiction),
        Source::Sample(Sample::Briefs) | Source::Stdin => Opening::Sample(linimasa::ui::Sample::Briefs),
    };
    run(opening, config.ui_language).map_err(|error| error.message())
}

/// Without the feature `app` there is no window in the program.
#[cfg(not(feature = "app"))]
fn window(_config: &Config) -> Result<(), Message> {
    Err(Message::new("cli-no-window-built"))
}
