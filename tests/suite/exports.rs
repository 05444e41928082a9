//! The formats of other programs, as their bytes; and what must not leave in any of them.

use super::decisions::{STORY, at, dated, decided, time};
use super::program::{folder_with, run, stderr};
use linimasa::export::{DataFormat, Public, Scope, data, leaving};
use linimasa::timeline::{Act, Decision, Timeline};
use linimasa::words::Words;
use serde_json::Value;
use std::fs;

/// The story and an article of hostile words, with a note, a tag and a dismissed event.
fn timeline() -> Timeline {
    let hostile = (
        "/home/ani/secret/4-formula.txt",
        "---\npublisher: =cmd|' /C calc'!A0\ntitle: \"{\\\\input{x}} & <script>alert(1)</script>\"\nurl: https://melk.example/a?b={c}%20d\n\
         published: 2031-06-12\n---\nShareholders of <b>Quill</b> & \"Works\" approved the merger on 11 June 2031.\n",
    );
    let mut stories = STORY.to_vec();
    stories.push(hostile);
    let dated = dated(&stories);
    let base = decided(&dated, &[]);
    let event = |words: &str| base.event_ref(at(&base, words)).expect("there");
    let acts = [
        Act::Dismiss { event: event("Pemungutan") },
        Act::Note { event: event("Jembatan"), text: "SECRET NOTE".to_owned() },
        Act::Tag { event: event("Jembatan"), tag: "big bridge".to_owned() },
    ];
    let decisions: Vec<Decision> = acts.into_iter().map(|act| Decision::new("d1", "Ani", time(), act)).collect();
    decided(&dated, &decisions)
}

fn written(format: DataFormat, scope: Scope) -> String {
    let words = Words::new("en").expect("words");
    String::from_utf8(data(&Public::new(&timeline(), scope), format, &words)).expect("UTF-8")
}

#[test]
fn every_format_is_as_it_was_read() {
    for format in DataFormat::ALL {
        insta::assert_snapshot!(format!("export_{}", format.name()), written(format, Scope::default()));
    }
}

#[test]
fn nothing_leaves_that_stays_at_home() {
    for format in DataFormat::ALL {
        for with_texts in [false, true] {
            let text = written(format, Scope { with_texts, with_bom: true });
            for secret in ["SECRET NOTE", "Ani", "/home/ani", "4-formula", "1-plan.txt"] {
                assert!(!text.contains(secret), "{}: {secret} leaves", format.name());
            }
            let is_whole = with_texts && format == DataFormat::Json;
            assert_eq!(text.contains("Pemungutan suara"), is_whole, "{}: a dismissed event, or a text nobody asked for", format.name());
        }
    }
}

#[test]
fn json_is_json_and_a_table_has_one_width() {
    for format in DataFormat::ALL.into_iter().filter(|format| matches!(format.ending(), "json" | "jsonld")) {
        serde_json::from_str::<Value>(&written(format, Scope::default())).unwrap_or_else(|error| panic!("{}: {error}", format.name()));
    }
    let table = written(DataFormat::Csv, Scope { with_bom: true, ..Scope::default() });
    assert!(table.starts_with('\u{feff}'));
    assert!(table.contains("'=cmd"), "a formula is words");
    let ics = written(DataFormat::Ics, Scope::default());
    assert!(ics.lines().all(|line| line.len() <= 75), "lines are folded");
    assert_eq!(ics.matches("BEGIN:VEVENT").count(), ics.matches("END:VEVENT").count());
    assert!(!written(DataFormat::TimelineJs, Scope::default()).contains("<script"));
    assert!(!written(DataFormat::Vis, Scope::default()).contains("<b>"));
}

#[test]
fn what_leaves_is_listed_and_what_has_no_place_is_counted() {
    let mut timeline = timeline();
    timeline.events[0].bounds = Default::default();
    let public = Public::new(&timeline, Scope::default());
    let words = Words::new("en").expect("words");
    let all: Vec<String> = DataFormat::ALL
        .into_iter()
        .map(|format| {
            let leaving = leaving(&public, format);
            let said: Vec<String> = leaving.leaves.iter().map(|message| words.say(message)).collect();
            format!("{}: {} [{} skipped]", format.name(), said.join(" "), leaving.skipped)
        })
        .collect();
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn the_command_line_exports_by_ending_or_by_name_and_says_what_leaves() {
    let folder = folder_with(STORY);
    let good: [&[&str]; 4] = [
        &["export", ".", "-o", "out.ics"],
        &["export", ".", "-o", "out.CSV", "--bom", "--quiet"],
        &["export", ".", "-o", "out.json", "--format", "timelinejs"],
        &["export", ".", "-o", "out.bib", "--ui-lang", "vi"],
    ];
    let bad: [&[&str]; 3] =
        [&["export", ".", "-o", "out.doc"], &["export", ".", "-o", "x", "--format", "docx"], &["export", ".", "-o", "none/x.csv"]];
    let said = |args: &&[&str]| {
        let output = run(folder.path(), args);
        format!("$ linimasa {}\n{}exit {}\n", args.join(" "), stderr(&output), output.status.code().unwrap())
    };
    let all: String = good.iter().chain(&bad).map(said).collect();
    insta::assert_snapshot!(all);
    assert!(fs::read(folder.path().join("out.CSV")).unwrap().starts_with("\u{feff}event".as_bytes()));
    assert!(fs::read_to_string(folder.path().join("out.json")).unwrap().contains("start_date"));
    if fs::metadata("/dev/full").is_ok() {
        let full = run(folder.path(), &["export", ".", "--format", "csv", "-o", "/dev/full"]);
        assert_eq!(full.status.code(), Some(3), "{}", stderr(&full));
    }
}
