//! The program as a script sees it: its real binary, its output, its exit codes.

use super::program::{folder_with, json_lines, linimasa, run, run_with_input, stderr};
use std::io::Write;
use std::process::Stdio;

#[test]
fn wrong_usage_ends_with_2_and_says_what_was_meant() {
    let folder = folder_with(&[]);
    let cases: &[&[&str]] = &[
        &["extract", "--published", "tomorrow"],
        &["extract", "--lang", "tlh"],
        &["extract", "--ui-lang", "xx"],
        &["extract", "--jobs", "0"],
        &["extract", "-", "a.txt"],
        &["-"],
        &["events", "--as-of", "2025-10"],
        &["render", "-o", "a.gif"],
        &["render", "-o", "a.png", "--size", "12"],
        &["render", "-o", "a.png", "--dpi", "1"],
        &["render", "-o", "a.png", "--theme", "pink"],
        &["render", "-o", "a.png", "--from", "2025-10-26", "--to", "2025-10-01"],
    ];
    let mut told = String::new();
    for case in cases {
        let output = run(folder.path(), case);
        assert_eq!(output.status.code(), Some(2), "{case:?}: {}", stderr(&output));
        assert!(output.stdout.is_empty());
        told += &format!("> linimasa {}\n{}", case.join(" "), stderr(&output));
    }
    insta::assert_snapshot!("wrong_usage", told);
}

#[test]
fn help_says_what_there_is() {
    let folder = folder_with(&[]);
    let help: Vec<String> = [&["--help"][..], &["extract", "--help"], &["events", "--help"], &["render", "--help"]]
        .iter()
        .map(|args| {
            let output = run(folder.path(), args);
            assert_eq!(output.status.code(), Some(0));
            String::from_utf8(output.stdout).unwrap()
        })
        .collect();
    insta::assert_snapshot!("help", help.join("\n----\n"));
}

#[test]
fn a_missing_path_is_named_and_the_others_go_on() {
    let folder = folder_with(&[("a.txt", "The treaty was signed on 4 March 2020.\n")]);
    let some = run(folder.path(), &["extract", "gone.txt", "a.txt"]);
    assert_eq!(some.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&some.stdout).lines().count(), 1);
    let none = run(folder.path(), &["extract", "gone.txt"]);
    assert_eq!(none.status.code(), Some(3));
    assert!(none.stdout.is_empty());
    insta::assert_snapshot!("missing_path", stderr(&none));
    let quiet = run(folder.path(), &["extract", "--quiet", "gone.txt"]);
    assert_eq!(stderr(&quiet), stderr(&none), "errors are told even when quiet");
}

#[test]
fn without_a_window_the_program_says_so_and_points_to_render() {
    let folder = folder_with(&[]);
    let output = run(folder.path(), &[]);
    assert_eq!(output.status.code(), Some(3));
    let sentence = stderr(&output);
    assert!(sentence.contains("linimasa render"), "{sentence}");
    assert_eq!(sentence.lines().count(), 2, "one sentence and what to do instead: {sentence}");
}

#[test]
fn a_word_that_is_neither_command_nor_path_opens_no_window() {
    let folder = folder_with(&[]);
    let output = run(folder.path(), &["exprot"]);
    assert_eq!(output.status.code(), Some(3));
    insta::assert_snapshot!("neither_command_nor_path", stderr(&output));
}

#[test]
fn a_reader_that_stops_early_is_no_failure() {
    let folder = folder_with(&[]);
    let line = "{\"text\":\"The treaty was signed on 4 March 2020.\"}\n";
    let mut child =
        linimasa(folder.path(), &["extract", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut pipe = child.stdin.take().unwrap();
    for _ in 0..2000 {
        if pipe.write_all(line.as_bytes()).is_err() {
            break;
        }
    }
    drop(pipe);
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""));
}

#[test]
fn stdin_gives_one_line_each_in_order_with_unique_ids() {
    let folder = folder_with(&[]);
    let input = b"{\"id\":\"a\",\"text\":\"x\"}\n\n{\"text\":\"y\"}\n{\"id\":\"a\",\"text\":\"z\"}\n";
    let output = run_with_input(folder.path(), &["extract", "-", "--jobs", "3", "--quiet"], input);
    let lines = json_lines(&output);
    let ids: Vec<&str> = lines.iter().map(|line| line["article"]["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["a", "3", "a~2"]);
}
