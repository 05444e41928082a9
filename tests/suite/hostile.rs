//! Inputs that mean harm, or were harmed: a diagnostic, never a panic, and never more than linear time.

use super::program::{json_lines, run, stderr};
use linimasa::documents::{self, GivenFields, Input};
use linimasa::events::DatedArticle;
use linimasa::store;
use linimasa::timeline::{Knowledge, Timeline};
use std::fmt::Write as _;
use std::fs;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const INPUTS: usize = 1000;

#[test]
fn a_thousand_hostile_inputs_give_diagnostics_and_no_panic() {
    let knowledge = Knowledge::embedded();
    for batch in inputs().chunks(20) {
        let dated: Vec<DatedArticle> = batch.iter().map(|(name, bytes)| dated(name, bytes, &knowledge)).collect();
        let timeline = Timeline::merge(dated, &knowledge);
        for event in &timeline.events {
            assert!(!event.claims.is_empty(), "an event without a claim: {event:?}");
            for claim in &event.claims {
                let text = &timeline.articles[claim.article].article.text;
                assert!(
                    text.get(claim.quote.start..claim.quote.end).is_some(),
                    "{}: {claim:?}",
                    timeline.articles[claim.article].article.id
                );
            }
        }
    }
}

/// Reads one input and holds what came out against what is promised of every article.
fn dated(name: &str, bytes: &[u8], knowledge: &Knowledge) -> DatedArticle {
    let article = documents::read(Input { id: name.to_owned(), bytes: bytes.to_vec(), given: GivenFields::default() });
    let dating = knowledge.dates.date_article(&article);
    let mut last_end = 0;
    for reading in &dating.readings {
        assert!(last_end <= reading.span.start && !reading.span.is_empty(), "{name}: not in order: {reading:?}");
        assert!(article.text.get(reading.span.start..reading.span.end).is_some(), "{name}: not in the text: {reading:?}");
        assert!(reading.bounds.earliest.zip(reading.bounds.latest).is_none_or(|(first, last)| first <= last), "{name}: {reading:?}");
        last_end = reading.span.end;
    }
    for sentence in &article.sentences {
        assert!(article.text.get(sentence.span.start..sentence.span.end).is_some(), "{name}: {sentence:?}");
    }
    if article.text.is_empty() && !bytes.is_empty() {
        assert!(!article.diagnostics.is_empty(), "{name}: nothing was read of {} bytes, and nothing said", bytes.len());
    }
    DatedArticle { article, dating }
}

#[test]
fn the_program_names_each_hostile_file_and_reads_the_others() {
    let folder = TempDir::new().unwrap();
    let inputs: Vec<_> = inputs().into_iter().step_by(7).collect();
    for (name, bytes) in &inputs {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let output = run(folder.path(), &["extract", "."]);
    assert!(matches!(output.status.code(), Some(0 | 1)), "{:?}\n{}", output.status, stderr(&output));
    assert!(!stderr(&output).contains("panicked"), "{}", stderr(&output));
    assert_eq!(json_lines(&output).len(), inputs.len());
    let output = run(folder.path(), &["events", "--quiet", "."]);
    assert!(matches!(output.status.code(), Some(0 | 1)), "{:?}\n{}", output.status, stderr(&output));
}

#[test]
fn hostile_lines_of_a_stream_are_answered_one_by_one() {
    let lines: [&[u8]; 9] = [
        b"{",
        b"null",
        b"[]",
        b"{\"text\":1}",
        b"{\"id\":{},\"text\":\"x\"}",
        b"{\"id\":\"a\"}",
        b"{\"text\":\"\\ud800 12 March 2019\"}",
        b"\xff\xfe{\"text\":\"x\"}",
        b"{\"text\":\"ok\",\"published\":\"2019-99\",\"lang\":\"tlh\",\"url\":5}",
    ];
    let folder = TempDir::new().unwrap();
    let output = super::program::run_with_input(folder.path(), &["extract", "-"], &lines.join(&b"\n"[..]));
    assert_eq!(json_lines(&output).len(), lines.len());
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert!(!stderr(&output).contains("panicked"), "{}", stderr(&output));
}

#[test]
fn time_grows_with_the_size_of_the_text_and_not_faster() {
    let knowledge = Knowledge::embedded();
    for (kind, unit) in long_texts() {
        let time_of = |bytes: usize| {
            let text = unit.repeat(bytes / unit.len() + 1);
            let start = Instant::now();
            dated("long.txt", &text.as_bytes()[..bytes], &knowledge);
            start.elapsed()
        };
        let (small, large) = (time_of(SMALL).max(Duration::from_millis(5)), time_of(SMALL * 16));
        let ratio = large.as_secs_f64() / small.as_secs_f64();
        // 16 is linear; 256 would be quadratic. Machines that do other things meanwhile need the room between.
        assert!(ratio < 48.0, "{kind}: 16 times the text took {ratio:.0} times as long ({small:?}, {large:?})");
    }
}

/// 1 MiB where the build is optimised; the same ratio on smaller texts where it is not.
const SMALL: usize = if cfg!(debug_assertions) { 16 * 1024 } else { 1024 * 1024 };

fn long_texts() -> [(&'static str, &'static str); 13] {
    [
        ("prose", "Para menteri bertemu di Jenewa pada 4 Mei 2017. Hội nghị diễn ra hôm qua. They met again on 5 June 2018, he said.\n\n"),
        ("one paragraph", "Rapat digelar kemarin. "),
        ("no full stop", "kemarin lusa besok "),
        ("dates only", "4/5/2017 "),
        ("digits", "12345678901234567890"),
        ("opening brackets", "(((("),
        ("one word", "abcdefghij"),
        ("slashes", "1/"),
        ("stops", "a."),
        ("ago", "yang lalu "),
        ("months", "Januari Februari Maret April "),
        ("numbers in words", "dua puluh lima ratus "),
        ("quotes", "\"Kemarin "),
    ]
}

/// Name and bytes: half are valid files with damage, half were never valid.
fn inputs() -> Vec<(String, Vec<u8>)> {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let valid = valid_files();
    (0..INPUTS)
        .map(|number| {
            if number % 2 == 0 {
                let (ending, bytes) = &valid[dice.below(valid.len())];
                (format!("{number:04}.{ending}"), damaged(bytes, &valid, &mut dice))
            } else {
                let ending = ["txt", "md", "html"][dice.below(3)];
                (format!("{number:04}.{ending}"), invented(&mut dice))
            }
        })
        .collect()
}

fn valid_files() -> Vec<(&'static str, Vec<u8>)> {
    let html = "<!doctype html><html lang=vi><head><meta charset=utf-8><title>Tin</title><meta name=\"article:published_time\" content=\"2019-03-12T08:00:00+07:00\">\
                <script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2019-03-12\"}</script></head><body><article><h1>Tin</h1>\
                <p>Hội nghị sẽ diễn ra vào ngày mai, 13/3.</p><p>Khoảng 300 đại biểu tham dự từ 12 nước.</p></article></body></html>";
    let text = "Kompas, 12 Maret 2019\n\nPresiden menandatangani perjanjian itu kemarin (11/3). Perjanjian berlaku 60 hari setelah 20 negara \
                meratifikasinya.\n\nSumber: https://example.org/2019/03/12/a-20190312081500.html\n";
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let mut files = vec![
        ("html", html.as_bytes().to_vec()),
        ("txt", text.as_bytes().to_vec()),
        ("md", b"# Vote\n\n*4 May 2017*\n\n- The vote was on Monday.\n- [More](https://example.org/x)\n".to_vec()),
        ("txt", utf16),
    ];
    let samples = store::bundled().into_iter().chain(store::fictional());
    files.extend(samples.map(|input| (if input.id.ends_with("html") { "html" } else { "txt" }, input.bytes)));
    files
}

fn damaged(bytes: &[u8], others: &[(&str, Vec<u8>)], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(6) {
        let at = dice.below(bytes.len() + 1);
        match dice.below(7) {
            0 => bytes.truncate(at),
            1 => bytes.iter_mut().skip(at).take(4).for_each(|byte| *byte ^= 1 << dice.below(8)),
            2 => bytes.splice(at..at, vec![0; dice.below(40)]).for_each(drop),
            3 => bytes.splice(at..at, "9".repeat(1 + dice.below(400)).into_bytes()).for_each(drop),
            4 => {
                let other = &others[dice.below(others.len())].1;
                let from = dice.below(other.len());
                bytes.splice(at..at, other[from..].iter().copied().take(300)).for_each(drop);
            }
            5 => bytes.splice(at..at, [0xff, 0xc0, 0xed, 0xa0, 0x80]).for_each(drop),
            _ => {
                let end = (at + dice.below(200)).min(bytes.len());
                let copy = bytes[at.min(end)..end].repeat(1 + dice.below(20));
                bytes.splice(at..at, copy).for_each(drop);
            }
        }
    }
    bytes
}

fn invented(dice: &mut Dice) -> Vec<u8> {
    let length = dice.below(4000);
    match dice.below(8) {
        0 => (0..length).map(|_| dice.below(256) as u8).collect(),
        1 => b"<div><p><table><tr><td>".repeat(dice.below(1500)),
        2 => vec![[0, b' ', b'\n', b'9', b'<', b'&', 0xff, b'/'][dice.below(8)]; length],
        3 => numbers(dice).into_bytes(),
        4 => words(dice).into_bytes(),
        5 => (0..length).map(|_| char::from_u32(dice.below(0x11_0000) as u32).unwrap_or('\u{FFFD}')).collect::<String>().into_bytes(),
        6 => format!("<html><head><meta name=date content=\"{}\"></head><body>{}", numbers(dice), words(dice)).into_bytes(),
        _ => format!("{}\u{202e}\u{feff}\u{300}{}", words(dice), numbers(dice)).into_bytes(),
    }
}

/// Something between a date and a mistake.
fn numbers(dice: &mut Dice) -> String {
    let mut text = String::new();
    for _ in 0..dice.below(60) {
        let number = [dice.below(32), dice.below(100), dice.below(3000), 0, 99_999, usize::MAX][dice.below(6)];
        let _ = write!(text, "{number}{}", ["/", "-", ".", " ", ":", "\n", "–", "T", "Z", "h", "~", "+"][dice.below(12)]);
    }
    text
}

/// Date words of three languages in any order.
fn words(dice: &mut Dice) -> String {
    const WORDS: &[&str] = &[
        "kemarin",
        "hôm",
        "nay",
        "tahun",
        "năm",
        "last",
        "Monday",
        "32",
        "31",
        "Februari",
        "tháng",
        "lalu",
        "sau",
        "0000",
        "9999",
        "abad",
        "ke-99",
        "thế kỷ",
        "hari",
        "setelah",
        "negara",
        "meratifikasinya",
        "hundred",
        "triệu",
        "juta",
        "999999999999999999999",
        "ago",
        "-",
        "sampai",
        "đến",
        "(",
        ")",
        ".",
        "\n\n",
        "Minggu",
        "thứ",
        "bảy",
        "dekade",
        "BC",
        "SM",
        "pukul",
        "25:61",
        "24/7",
        "30/2",
        "awal",
        "cuối",
        "mid-",
        "setiap",
        "berlaku",
        "signed",
        "ký",
        "kuartal",
        "Q5",
        "2020-13",
        "20200101000000",
        "akhir",
        "1/2/3/4",
    ];
    let count = dice.below(300);
    (0..count).map(|_| WORDS[dice.below(WORDS.len())]).collect::<Vec<_>>().join([" ", "", "\u{a0}"][dice.below(3)])
}

/// The same throws in every run.
struct Dice(u64);

impl Dice {
    /// 0 up to `limit`, without it.
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}
