//! A hand that edits a project and is stopped at any moment: `edits FILE COUNT SAVE_EVERY`.
//!
//! Makes COUNT decisions, each kept in the journal, saves after every SAVE_EVERY, and prints each number once it is kept. The tests
//! kill it and then look for what it had printed.

use linimasa::store::{Opened, Session};
use linimasa::timeline::{Act, SourceRank, Step};
use std::io::Write;

fn main() {
    let mut args = std::env::args().skip(1);
    let path = args.next().unwrap_or_default();
    let mut number = || args.next().and_then(|text| text.parse::<usize>().ok()).unwrap_or(1);
    let (count, save_every) = (number(), number().max(1));
    let Opened { mut project, mut session, .. } = match Session::open(path.as_ref()) {
        Ok(opened) => opened,
        Err(error) => {
            eprintln!("{:?}", error.message());
            std::process::exit(3);
        }
    };
    for edit in 0..count {
        let act = Act::SetRank { publisher: format!("Publisher {edit}"), rank: SourceRank::Wire };
        let time = chrono::DateTime::from_timestamp(i64::try_from(edit).unwrap_or(0), 0).unwrap_or_default();
        let step = Step::Decide(Box::new(project.log.decision("hand", time, act)));
        let is_kept = session.record(&step).is_ok();
        project.log.take(step);
        if is_kept {
            println!("{edit}");
            let _ = std::io::stdout().flush();
        }
        if (edit + 1) % save_every == 0 {
            let _ = session.save(&project);
        }
    }
    // Waits to be killed: an orderly end is not what is tested.
    std::thread::sleep(std::time::Duration::from_secs(60));
}
