//! The house of `src/lib.rs`, held against every import: an import points only down, and what touches the world stays at the top.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The floor of each room and file right under `src`.
const FLOORS: &[(&str, u8)] = &[
    ("main", 9),
    ("lib", 9),
    ("app", 8),
    ("cli", 8),
    ("ui", 7),
    ("export", 7),
    ("store", 7),
    ("layout", 6),
    ("timeline", 5),
    ("events", 4),
    ("temporal", 3),
    ("documents", 2),
    ("lang", 1),
    ("calendars", 1),
    ("words", 1),
    ("text_span", 0),
    ("message", 0),
    ("diagnostic", 0),
    ("edtf", 0),
    ("embedded", 0),
    // Runs before there is a program.
    ("build", 9),
];

/// What touches the world or draws, and the rooms that may.
const CONFINED: &[(&str, &[&str])] = &[
    ("egui", &["ui", "app"]),
    ("egui_plot", &["ui", "app"]),
    ("egui_extras", &["ui", "app"]),
    ("eframe", &["ui", "app"]),
    ("rfd", &["ui", "app"]),
    ("resvg", &["export"]),
    ("usvg", &["export"]),
    ("tiny_skia", &["export"]),
    ("clap", &["cli"]),
    ("std::fs", WORLDLY),
    ("std::net", WORLDLY),
    ("std::thread", WORLDLY),
    ("std::process", WORLDLY),
    ("std::env", WORLDLY),
    ("SystemTime::now", WORLDLY),
    ("Instant::now", WORLDLY),
    ("Utc::now", WORLDLY),
    ("Local::now", WORLDLY),
];
const WORLDLY: &[&str] = &["store", "app", "cli", "main", "build"];

const MAX_LINES: usize = 600;

#[test]
fn every_import_points_down_and_the_world_stays_on_the_top_floors() {
    let complaints: Vec<String> = sources().iter().flat_map(|(path, source)| complaints(path, source)).collect();
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn bad_files_are_found() {
    let cases = [
        ("lang/x.rs", "use crate::documents::Article;", "points up"),
        ("lang/x.rs", "fn f() -> crate::events::Event { todo() }", "points up"),
        ("ui/x.rs", "use crate::export::svg;", "sideways"),
        ("export/x.rs", "use crate::{message::Message, store::gather};", "sideways"),
        ("layout/x.rs", "use egui::Ui;", "egui"),
        ("export/x.rs", "fn f(ui: &mut egui::Ui) {}", "egui"),
        ("layout/x.rs", "use resvg::tiny_skia;", "resvg"),
        ("temporal/x.rs", "let today = chrono::Utc::now();", "Utc::now"),
        ("events/x.rs", "std::thread::spawn(run);", "std::thread"),
        ("documents/x.rs", "use std::{fs, io};", "std::fs"),
        ("events/x.rs", "if language.as_str() == \"vi\" {}", "language tag"),
        ("events/x.rs", "if lang == \"id\" {}", "language tag"),
        ("events/x.rs", "match tag { \"id\" => 1, _ => 2 }", "language tag"),
        ("words/x.rs", "let first = list.first().unwrap();", "unwrap"),
        ("nowhere/x.rs", "", "no floor"),
    ];
    for (path, source, expected) in cases {
        let found = complaints(path, source).join("; ");
        assert!(found.contains(expected), "{path}: {source}\n  expected a complaint of {expected:?}, got {found:?}");
    }
    let long = "\n".repeat(MAX_LINES + 1);
    assert!(complaints("lang/x.rs", &long).join("").contains("lines"));
}

#[test]
fn good_files_are_left_alone() {
    let cases = [
        ("store/x.rs", "use crate::documents::Input;\nuse std::{fs, io};"),
        ("ui/x.rs", "use crate::layout::Scene;\nuse egui::Ui;"),
        ("lang/x.rs", "//! Used by crate::events, with egui far away.\n/// if lang == \"vi\" is never written\nfn f() {}"),
        ("events/x.rs", "fn f() { list.unwrap_or_default(); }\n#[cfg(test)]\nmod tests { fn f() { x.unwrap(); if lang == \"id\" {} } }"),
        ("lang/x.rs", "let text = \"use crate::events\";"),
        ("words/x.rs", "if language != FALLBACK {}"),
        ("main.rs", "use linimasa::cli;\nstd::env::args_os();"),
    ];
    for (path, source) in cases {
        assert_eq!(complaints(path, source), Vec::<String>::new(), "{path}: {source}");
    }
}

/// Path below `src` with `/`, and content, in name order.
fn sources() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = BTreeMap::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                sources.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    assert!(sources.len() > 20, "the sources were not found");
    sources
}

/// What is wrong with one file. `path` is below `src`.
fn complaints(path: &str, source: &str) -> Vec<String> {
    let room = path.split('/').next().unwrap_or_default().trim_end_matches(".rs");
    let Some(floor) = floor_of(room) else { return vec![format!("{path}: the room {room:?} has no floor in tests/suite/floors.rs")] };
    let mut found = Vec::new();
    let line_count = source.lines().count();
    if line_count > MAX_LINES {
        found.push(format!("{path}: {line_count} lines; split it at {MAX_LINES}"));
    }
    let code = code_only(source);
    // `lib.rs` names the rooms, it does not use them.
    if room != "lib" {
        found.extend(wrong_imports(path, room, floor, &code));
    }
    found.extend(strangers(path, room, &code));
    found.extend(language_comparisons(path, source));
    if code.contains(".unwrap()") || code.contains(".expect(") {
        found.push(format!("{path}: unwrap or expect outside tests"));
    }
    found
}

fn floor_of(room: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == room).map(|(_, floor)| *floor)
}

fn wrong_imports(path: &str, room: &str, floor: u8, code: &str) -> Vec<String> {
    let imported = named_after("crate::", code).into_iter().filter(|name| name != room);
    imported
        .filter_map(|name| {
            let other = floor_of(&name)?;
            // Floor 0 is one bottom: its files may stand on each other.
            let wrong = if floor == 0 { other > 0 } else { other >= floor };
            let way = if other == floor { "sideways" } else { "up" };
            wrong.then(|| format!("{path}: floor {floor} imports crate::{name} of floor {other}, which points {way}"))
        })
        .collect()
}

fn strangers(path: &str, room: &str, code: &str) -> Vec<String> {
    let of_std = named_after("std::", code);
    CONFINED
        .iter()
        .filter(|(_, rooms)| !rooms.contains(&room))
        .filter(|(name, _)| match name.strip_prefix("std::") {
            Some(module) => of_std.iter().any(|used| used == module),
            None if name.contains("::") => code.contains(name),
            None => uses_crate(code, name),
        })
        .map(|(name, rooms)| format!("{path}: {name} belongs to {}", rooms.join(", ")))
        .collect()
}

/// The names right after `prefix`, and those in the braces after it: `crate::{a::b, c}` gives a and c.
fn named_after(prefix: &str, code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices(prefix) {
        if code[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_') {
            continue;
        }
        let rest = &code[at + prefix.len()..];
        match rest.strip_prefix('{') {
            None => names.push(identifier(rest)),
            Some(group) => names.extend(top_level_parts(group).iter().map(|part| identifier(part))),
        }
    }
    names
}

fn identifier(text: &str) -> String {
    text.trim_start().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// The parts of a use group, up to its closing brace, divided by the commas that stand in no inner brace.
fn top_level_parts(group: &str) -> Vec<String> {
    let (mut parts, mut depth) = (vec![String::new()], 0);
    for letter in group.chars() {
        match letter {
            '}' if depth == 0 => break,
            ',' if depth == 0 => parts.push(String::new()),
            _ => {
                depth += i32::from(letter == '{') - i32::from(letter == '}');
                parts.last_mut().unwrap().push(letter);
            }
        }
    }
    parts
}

/// `name::` or `use name;` of a foreign crate; `crate::ui::name::` is none.
fn uses_crate(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = &code[..at];
        let free = !before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':');
        let after = &code[at + name.len()..];
        free && (after.starts_with("::") || (before.trim_end().ends_with("use") && after.starts_with([';', ' '])))
    })
}

/// A comparison with a literal that is a language tag, or a match on one: words and rules belong into data.
fn language_comparisons(path: &str, source: &str) -> Vec<String> {
    let code = without_comments(before_tests(source));
    let tags: Vec<String> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/lang"))
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().path().is_dir())
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    // English is the language that stands behind the words of every other; that one fact is code.
    let may = |tag: &str| path.starts_with("words/") && tag == "en";
    let mut found = Vec::new();
    for tag in tags.iter().filter(|tag| !may(tag)) {
        let literal = format!("\"{tag}\"");
        for line in code.lines().filter(|line| line.contains(&literal)) {
            let squeezed: String = line.split_whitespace().collect();
            let compared =
                [format!("=={literal}"), format!("!={literal}"), format!("{literal}=="), format!("{literal}=>"), format!("{literal}|")];
            let matched = squeezed.contains("matches!(") || compared.iter().any(|form| squeezed.contains(form.as_str()));
            if matched {
                found.push(format!("{path}: compares with the language tag {literal}: {}", line.trim()));
            }
        }
    }
    found
}

/// Code without comments, string contents and the tests at the end.
fn code_only(source: &str) -> String {
    without_strings(&without_comments(before_tests(source)))
}

fn before_tests(source: &str) -> &str {
    source.find("#[cfg(test)]").map_or(source, |at| &source[..at])
}

fn without_comments(source: &str) -> String {
    let without = |line: &str| {
        // A `//` inside a literal is one of an address: `https://`.
        let comment = line.match_indices("//").find(|(at, _)| !line[..*at].ends_with(':')).map(|(at, _)| at);
        comment.map_or(line, |at| &line[..at]).to_owned()
    };
    source.lines().map(without).collect::<Vec<_>>().join("\n")
}

fn without_strings(source: &str) -> String {
    let (mut code, mut inside, mut escaped) = (String::new(), false, false);
    let mut letters = source.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            // A quotation mark as a character literal opens no string.
            '\'' if !inside && letters.peek() == Some(&'"') => {
                letters.next();
            }
            '"' if !escaped => inside = !inside,
            _ if inside => {}
            _ => code.push(letter),
        }
        escaped = inside && letter == '\\' && !escaped;
    }
    code
}
