//! The words that people read: complete in each language, and all that the program asks for are there.

use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_word_file_parses_and_has_the_keys_and_arguments_of_english() {
    let files = word_files();
    let english = entries(&files["en"]);
    for (language, source) in &files {
        let own = entries(source);
        for (key, arguments) in &english {
            let Some(own_arguments) = own.get(key) else { panic!("{language}.ftl lacks {key}") };
            assert_eq!(own_arguments, arguments, "{language}.ftl: arguments of {key}");
        }
        let beyond: Vec<&String> = own.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(beyond.is_empty(), "{language}.ftl has keys that English lacks: {beyond:?}");
    }
}

#[test]
fn every_key_that_the_program_asks_for_has_words() {
    let english = entries(&word_files()["en"]);
    let asked = keys_in_source();
    assert!(asked.len() > 20, "the keys were not found in src: {asked:?}");
    let missing: Vec<_> = asked.iter().filter(|(key, _)| !english.contains_key(*key)).collect();
    assert!(missing.is_empty(), "keys without words: {missing:#?}");
}

#[test]
fn no_key_stands_twice_in_a_file() {
    for (language, source) in word_files() {
        let mut seen = BTreeSet::new();
        for key in source.lines().filter_map(key_of_line) {
            assert!(seen.insert(key), "{language}.ftl: {key} stands twice");
        }
    }
}

fn word_files() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/ui");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = paths.filter(|path| path.extension().is_some_and(|ending| ending == "ftl"));
    files.map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap())).collect()
}

/// Keys (`key` and `key.attribute`) with the arguments that their words name.
fn entries(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
        panic!("broken word file: {errors:?}");
    }
    let mut entries: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut key, mut message) = (String::new(), String::new());
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some(name) = key_of_line(line) {
            message = name.to_owned();
            key.clone_from(&message);
        } else if let Some(attribute) = line.trim_start().strip_prefix('.').and_then(|rest| rest.split_once('=')) {
            key = format!("{message}.{}", attribute.0.trim());
        }
        if !key.is_empty() {
            entries.entry(key.clone()).or_default().extend(arguments(line));
        }
    }
    entries
}

fn key_of_line(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    (key.starts_with(|letter: char| letter.is_ascii_alphabetic()) && !key.contains(char::is_whitespace)).then_some(key)
}

fn arguments(line: &str) -> Vec<String> {
    let named = |part: &str| part.chars().take_while(|letter| letter.is_ascii_alphanumeric() || "-_".contains(*letter)).collect();
    line.split('$').skip(1).map(named).collect()
}

/// Literal keys in calls of `Message::new`, `words.text` and `words.count`, each with the file that asks.
fn keys_in_source() -> BTreeMap<String, String> {
    let mut keys = BTreeMap::new();
    let mut folders: Vec<PathBuf> = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = fs::read_to_string(&path).unwrap();
            let code = source.split("#[cfg(test)]").next().unwrap_or_default();
            for call in ["Message::new(", "words.text(", "words.count("] {
                for (at, _) in code.match_indices(call) {
                    let rest = code[at + call.len()..].trim_start();
                    if let Some((key, _)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
                        keys.insert(key.to_owned(), path.display().to_string());
                    }
                }
            }
        }
    }
    keys
}
