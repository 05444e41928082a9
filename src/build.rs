//! Puts `data/` inside the program: a language, a lens or a brief is added without touching `src`.
//!
//! Writes to `$OUT_DIR`: the compiled words and rules of each language, and `embedded_files.rs`, sorted tables of
//! (path below `data/`, content) and of (name, compiled bytes). What is wrong with the words or rules of a language ends the build.

#[allow(dead_code)] // The program needs more of these modules than this file does.
mod lang {
    pub mod compiled;
    pub mod fold;
    pub mod lexicon;
    pub mod number_kind;
    pub mod pattern;
    pub mod pattern_trie;
    pub mod rules;
    pub mod slot_name;
    pub mod stamp_lexicon;
    pub mod text_words;
    pub mod token;
    pub mod word_table;
}
#[allow(dead_code)]
mod text_span;

use lang::compiled::{CompiledRules, RuleSources};
use lang::stamp_lexicon::stamp_lexicon;
use lang::text_words::{TextLists, TextWords};
use serde::Serialize;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Below `data/`.
const BASE_FOLDER: &str = "lang-base";

type Result<T> = std::result::Result<T, String>;

fn main() {
    let folder = |name: &str| PathBuf::from(env::var(name).unwrap_or_default());
    let (data, out) = (folder("CARGO_MANIFEST_DIR").join("data"), folder("OUT_DIR"));
    if let Err(error) = embed(&data, &out) {
        println!("cargo::error={}", error.replace('\n', " "));
    }
}

fn embed(data: &Path, out: &Path) -> Result<()> {
    let mut table = files(data)?;
    let (tags, base_tags) = (languages(data)?, base_languages(data)?);
    let _ = writeln!(table, "pub const LANGUAGES: [&str; {}] = {tags:?};", tags.len());
    let _ = writeln!(table, "pub const BASE_LANGUAGES: [&str; {}] = {base_tags:?};", base_tags.len());
    table.push_str("pub(super) static COMPILED: &[(&str, &[u8])] = &[\n");
    for (name, bytes) in compiled(data, &tags)?.into_iter().chain(compiled_base(data, &base_tags)?) {
        let path = out.join(format!("{name}.bin"));
        fs::write(&path, bytes).map_err(|error| error.to_string())?;
        let _ = writeln!(table, "    ({name:?}, include_bytes!({:?})),", path.display().to_string());
    }
    table.push_str("];\n");
    fs::write(out.join("embedded_files.rs"), table).map_err(|error| error.to_string())
}

/// The table of all files.
fn files(data: &Path) -> Result<String> {
    let mut paths = Vec::new();
    list(data, &mut paths)?;
    // Languages of base level are carried as tables alone.
    paths.retain(|path| !path.starts_with(data.join(BASE_FOLDER)));
    paths.sort();
    let mut table = String::from("pub(super) static FILES: &[(&str, &str)] = &[\n");
    for path in paths {
        let name = path.strip_prefix(data).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let _ = writeln!(table, "    ({name:?}, include_str!({:?})),", path.display().to_string());
    }
    table.push_str("];\n");
    Ok(table)
}

fn list(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    for path in entries(folder)? {
        if path.is_dir() {
            list(&path, paths)?;
        } else if path.extension().is_some_and(|ext| ["toml", "ftl", "txt", "html", "md", "json"].iter().any(|kind| ext == *kind)) {
            paths.push(path);
        }
    }
    Ok(())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let in_folder = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::read_dir(folder).map_err(in_folder)?.map(|entry| entry.map(|entry| entry.path()).map_err(in_folder)).collect()
}

/// The folders of `data/lang`, in name order.
fn languages(data: &Path) -> Result<Vec<String>> {
    let folders = entries(&data.join("lang"))?.into_iter().filter(|path| path.is_dir());
    let mut tags: Vec<String> = folders.filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned())).collect();
    tags.sort();
    Ok(tags)
}

/// The files of [`BASE_FOLDER`], in name order: the languages that know absolute dates and a few relative words.
fn base_languages(data: &Path) -> Result<Vec<String>> {
    let files = entries(&data.join(BASE_FOLDER))?.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
    let mut tags: Vec<String> = files.filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned())).collect();
    tags.sort();
    Ok(tags)
}

/// The compiled tables of the languages of base level. Words and rules of each stand in one file.
fn compiled_base(data: &Path, tags: &[String]) -> Result<Vec<(String, Vec<u8>)>> {
    let shared = read(&data.join("lang/shared.toml"))?;
    let of_one = |tag: &String| {
        let file = read(&data.join(BASE_FOLDER).join(format!("{tag}.toml")))?;
        let sources = RuleSources { words: "", rules: "rule = []", calendar: Some(&file), shared: &shared };
        let compiled = CompiledRules::of(&sources).map_err(|error| format!("data/{BASE_FOLDER}/{tag}.toml: {error}"))?;
        Ok((tag.clone(), bytes(&compiled)?))
    };
    tags.iter().map(of_one).collect()
}

/// The compiled tables, by name.
fn compiled(data: &Path, tags: &[String]) -> Result<Vec<(String, Vec<u8>)>> {
    let mut tables = Vec::new();
    let (mut words, mut lists) = (Vec::new(), Vec::new());
    let shared = read(&data.join("lang/shared.toml"))?;
    for tag in tags {
        let folder = data.join("lang").join(tag);
        let in_folder = |error: String| format!("data/lang/{tag}/{error}");
        let (its_words, rules) = (read(&folder.join("words.toml"))?, read(&folder.join("rules.toml"))?);
        let calendar = fs::read_to_string(folder.join("calendar.toml")).ok();
        let sources = RuleSources { words: &its_words, rules: &rules, calendar: calendar.as_deref(), shared: &shared };
        tables.push((tag.clone(), bytes(&CompiledRules::of(&sources).map_err(in_folder)?)?));
        lists.push(TextLists::parse(&read(&folder.join("text.toml"))?).map_err(|error| in_folder(format!("text.toml: {error}")))?);
        words.push(its_words);
    }
    let languages: Vec<(&str, &TextLists)> = words.iter().map(String::as_str).zip(&lists).collect();
    tables.push(("stamp_words".to_owned(), bytes(&stamp_lexicon(&languages)?)?));
    tables.push(("text_words".to_owned(), bytes(&TextWords::of(&lists))?));
    Ok(tables)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn bytes(table: &impl Serialize) -> Result<Vec<u8>> {
    postcard::to_allocvec(table).map_err(|error| error.to_string())
}
