//! How fast articles are read: each phase over the annotated articles, in megabytes a second of one core, beside one pass of an
//! Aho-Corasick automaton over the same bytes with all temporal words of our languages; and texts that could make a reader slow, beside news.
//!
//! `cargo bench --bench speed`. The figure of a phase is its fastest of several rounds: machines are shared and noisy.

#![allow(clippy::expect_used)] // A bench without its files has nothing to measure.

use aho_corasick::AhoCorasick;
use linimasa::documents::{Article, GivenFields, Input, read};
use linimasa::lang::{LanguageTag, Lexicon};
use linimasa::temporal::DateEngine;
use std::path::Path;
use std::time::{Duration, Instant};

const ROUNDS: usize = 7;
const BYTES: usize = 2_000_000;

/// Bytes of a text without end.
const ENDLESS_BYTES: usize = 10_000_000;
/// An endless text takes long enough to be timed this often.
const ENDLESS_ROUNDS: usize = 2;

fn main() {
    let texts = corpus();
    let engine = DateEngine::embedded();
    let news = phases(&texts, &engine);
    println!();
    for (name, text) in endless(&texts) {
        let time = fastest(ENDLESS_ROUNDS, || read_and_date(&text, &engine)).as_secs_f64();
        let of_news = time / text.len() as f64 / news;
        println!("{name:24} {:8.1} MB/s  {of_news:6.2} times the time of news text", text.len() as f64 / 1e6 / time);
    }
}

/// Prints the phases beside one pass of the automaton, and returns the seconds a byte of news takes.
fn phases(texts: &[Vec<u8>], engine: &DateEngine) -> f64 {
    let bytes: usize = texts.iter().map(Vec::len).sum();
    let automaton = AhoCorasick::builder().ascii_case_insensitive(true).build(words()).expect("an automaton");
    let pass = fastest(ROUNDS, || texts.iter().map(|text| automaton.find_iter(text).count()).sum());
    let documents = fastest(ROUNDS, || articles(texts).iter().map(|article| article.sentences.len()).sum());
    let articles = articles(texts);
    let dates = fastest(ROUNDS, || articles.iter().map(|article| engine.date_article(article).readings.len()).sum());
    let start = fastest(ROUNDS, || DateEngine::embedded().trap_classes().len());
    println!("{:.1} MB of text, {} articles", bytes as f64 / 1e6, texts.len());
    for (name, time) in
        [("one Aho-Corasick pass", pass), ("documents", documents), ("dates", dates), ("documents and dates", documents + dates)]
    {
        let speed = bytes as f64 / 1e6 / time.as_secs_f64();
        println!("{name:24} {speed:8.1} MB/s  {:6.2} passes", time.as_secs_f64() / pass.as_secs_f64());
    }
    println!("{:24} {:8.1} ms", "all languages taken up", start.as_secs_f64() * 1e3);
    (documents + dates).as_secs_f64() / bytes as f64
}

fn read_and_date(text: &[u8], engine: &DateEngine) -> usize {
    let input = Input { id: "endless.txt".to_owned(), bytes: text.to_vec(), given: GivenFields::default() };
    engine.date_article(&read(input)).readings.len()
}

/// Texts that could make a reader slow, each of one line.
fn endless(texts: &[Vec<u8>]) -> Vec<(&'static str, Vec<u8>)> {
    let repeated = |unit: &str| unit.bytes().cycle().take(ENDLESS_BYTES).collect();
    let one_line = texts.concat().into_iter().map(|byte| if byte == b'\n' { b' ' } else { byte });
    vec![
        ("digits", repeated("1234567890")),
        ("slashes", repeated("/")),
        ("digits and slashes", repeated("1/")),
        ("\"yang lalu\"", repeated("yang lalu ")),
        ("months", repeated("Januari Februari Maret April Mei Juni Juli ")),
        ("numbers in words", repeated("dua puluh lima ratus ")),
        ("capitals", repeated("Abc Def ")),
        ("opening quotes", repeated("\"Kemarin ")),
        ("all news on one line", one_line.cycle().take(ENDLESS_BYTES).collect()),
    ]
}

/// The shortest of several rounds.
fn fastest(rounds: usize, mut round: impl FnMut() -> usize) -> Duration {
    let rounds = (0..rounds).map(|_| {
        let start = Instant::now();
        std::hint::black_box(round());
        start.elapsed()
    });
    rounds.min().unwrap_or_default()
}

fn articles(texts: &[Vec<u8>]) -> Vec<Article> {
    let input = |(index, text): (usize, &Vec<u8>)| Input { id: format!("{index}.txt"), bytes: text.clone(), given: GivenFields::default() };
    texts.iter().enumerate().map(input).map(read).collect()
}

/// The plain texts among the annotated articles, over and over.
fn corpus() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles/dev");
    let mut files: Vec<_> =
        ["en", "id", "vi"].iter().flat_map(|language| std::fs::read_dir(folder.join(language)).expect("articles")).collect();
    files.sort_by_key(|file| file.as_ref().map(std::fs::DirEntry::path).ok());
    let is_plain = |path: &Path| path.extension().is_some_and(|ending| ending == "txt" || ending == "md");
    let paths = files.into_iter().flatten().map(|file| file.path()).filter(|path| is_plain(path));
    let texts: Vec<Vec<u8>> = paths.map(|path| std::fs::read(path).expect("an article")).collect();
    let mut length = 0;
    let is_short = |text: &&Vec<u8>| {
        length += text.len();
        length < BYTES
    };
    texts.iter().cycle().take_while(is_short).cloned().collect()
}

/// All temporal words of all languages.
fn words() -> Vec<&'static str> {
    let mut words = Vec::new();
    for tag in LanguageTag::all() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("data/lang/{tag}/words.toml"));
        let lexicon = Lexicon::parse(&std::fs::read_to_string(path).expect("words.toml")).expect("a lexicon");
        words.extend(
            ["month", "weekday", "unit", "part", "edge", "pointer", "number"].iter().flat_map(|class| lexicon.entries(class).to_vec()),
        );
    }
    words.sort();
    words.dedup();
    words
}
