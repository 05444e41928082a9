//! The command line: arguments in, results on standard output, diagnostics on standard error, an exit code out.
//!
//! ```text
//! arguments --opts--> Opts --config--> Config --extract | events | render | export | check--> ExitCode
//!                                         \--> Outcome::Window, which `main` opens
//! ```

mod check;
mod config;
mod events;
mod exit_code;
mod export;
mod extract;
mod in_order;
mod inputs;
mod json;
mod opts;
mod output;
mod render;
mod report;
mod run;
mod timex3;

pub use config::{Command, Config, Extraction, Picture, PictureFormat, Source};
pub use exit_code::ExitCode;
pub use opts::{ExtractFormat, Opts, Sample};

use crate::message::Message;
use crate::store;
use crate::words::Words;
use clap::Parser;
use std::ffi::OsString;

/// What is left to do for the caller.
#[derive(Debug)]
pub enum Outcome {
    /// Nothing: this was it.
    Exit(ExitCode),
    /// To open the window as the configuration says.
    Window(Box<Config>),
}

/// Does what the command line says. `args` begins with the program's name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Outcome {
    let opts = match Opts::try_parse_from(args) {
        Ok(opts) => opts,
        Err(error) => {
            // Help and version come this way too; they end well.
            let _ = error.print();
            return Outcome::Exit(if error.use_stderr() { ExitCode::Usage } else { ExitCode::Done });
        }
    };
    match Config::new(opts) {
        Ok(config) if config.command == Command::Window => window(config),
        Ok(config) => Outcome::Exit(carry_out(&config)),
        Err(message) => Outcome::Exit(complain(&message, ExitCode::Usage, "en")),
    }
}

/// The window opens if it has anything to show.
fn window(config: Config) -> Outcome {
    let Source::Paths(paths) = &config.source else { return Outcome::Window(Box::new(config)) };
    let missing: Vec<_> = paths.iter().filter(|path| !store::exists(path)).collect();
    if missing.len() < paths.len() {
        return Outcome::Window(Box::new(config));
    }
    for path in missing {
        complain(&Message::new("cli-no-such-path").text("given", path.to_string_lossy()), ExitCode::Nothing, config.ui_language);
    }
    Outcome::Exit(ExitCode::Nothing)
}

/// Prints the sentence in one of the languages of `data/ui` and hands back `code`.
pub fn complain(message: &Message, code: ExitCode, ui_language: &str) -> ExitCode {
    report::print_sentence(message, &Words::or_english(ui_language));
    code
}

fn carry_out(config: &Config) -> ExitCode {
    let words = Words::or_english(config.ui_language);
    match &config.command {
        Command::Extract(what) => match what.format {
            ExtractFormat::Json => extract::extract(config, what, &words),
            ExtractFormat::Timex3 => timex3::timex3(config, what.output.as_deref(), &words),
        },
        Command::Events { as_of } => events::events(config, *as_of, &words),
        Command::Render { as_of, picture } => render::render(config, picture, *as_of, &words),
        Command::Export { as_of, file } => export::export(config, file, *as_of, &words),
        Command::Check => check::check(config, &words),
        Command::Window => ExitCode::Done,
    }
}
