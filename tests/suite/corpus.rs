//! The bundled briefs say what their originals say, in words of our own; and stacks about other things are read as well.

use super::gold;
use linimasa::documents::{self, Article, Basis, GivenFields, Input};
use linimasa::store;
use linimasa::temporal::{DateEngine, Dating};
use linimasa::timeline::{Knowledge, Timeline};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn dated() -> Vec<(Article, Dating)> {
    let engine = DateEngine::embedded();
    let articles = store::bundled().into_iter().map(documents::read);
    articles.map(|article| (article.clone(), engine.date_article(&article))).collect()
}

#[test]
fn briefs_know_their_publication_day_and_how() {
    let known: Vec<Option<(String, Basis)>> =
        dated().into_iter().map(|(_, dating)| dating.published.map(|published| (published.edtf.to_string(), published.basis))).collect();
    let day = |day: &str, basis| Some((day.to_owned(), basis));
    let expected = [
        day("2025-10-26", Basis::Url),
        None,
        day("2025-10-26", Basis::Url),
        day("2025-10-25", Basis::Header),
        day("2025-11-08", Basis::Header),
    ];
    assert_eq!(known, expected);
}

#[test]
fn briefs_yield_the_core_values_of_their_originals() {
    let Some(gold) = gold::seeds() else { return };
    for ((article, dating), doc) in dated().iter().zip(&gold.timexes) {
        for want in doc["core"].as_array().expect("core") {
            let is_right = |reading: &&linimasa::temporal::Reading| {
                let first = reading.bounds.earliest.map(|day| day.to_string());
                reading.value == want["value"].as_str().unwrap_or_default() && first.as_deref() == want["earliest"].as_str()
            };
            let found: Vec<&str> = dating.readings.iter().map(|reading| reading.value.as_str()).collect();
            assert!(dating.readings.iter().any(|reading| is_right(&reading)), "{}: {} is not among {found:?}", article.id, want["value"]);
        }
    }
}

#[test]
fn briefs_share_no_twelve_words_with_their_originals() {
    let Some(seeds) = std::env::var_os("LINIMASA_SEEDS").map(PathBuf::from) else {
        return println!("skipped: LINIMASA_SEEDS names no folder");
    };
    let words = |text: &str| {
        text.to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let mut grams: BTreeSet<Vec<String>> = BTreeSet::new();
    for entry in std::fs::read_dir(seeds).expect("the folder") {
        let text = std::fs::read_to_string(entry.expect("an entry").path()).expect("text");
        let prose: String = text.lines().filter(|line| !line.contains("http")).collect::<Vec<_>>().join("\n");
        grams.extend(words(&prose).windows(12).map(<[String]>::to_vec));
    }
    for (article, _) in dated() {
        let prose: String = article.text.lines().filter(|line| !line.contains("http")).collect::<Vec<_>>().join("\n");
        let shared = words(&prose).windows(12).find(|window| grams.contains(*window)).map(|window| window.join(" "));
        assert_eq!(shared, None, "{}", article.id);
    }
}

/// Phrase, value: what must be found in a stack, and (without a value) what must give no date.
type Expected = (&'static str, Option<&'static str>);
const STACKS: &[(&str, &[Expected])] = &[
    (
        "election-id",
        &[
            ("Minggu (8/6/2031)", Some("2031-06-08")),
            ("1 Maret", Some("2031-03-01")),
            ("10 Maret 2031", Some("2031-03-10")),
            ("hari ini", Some("2031-06-08")),
            ("15 Juni 2031", Some("2031-06-15")),
            ("pekan depan", Some("2031-W25")),
            ("1 September 2031", Some("2031-09-01")),
            ("Nomor 7 Tahun 2029", None),
            ("412.500", None),
            ("1.140 tempat", None),
            ("84 miliar", None),
        ],
    ),
    (
        "quake-vi",
        &[
            ("Chiều cùng ngày", Some("2030-04-12TAF")),
            ("ngày 15/4", Some("2030-04-15")),
            ("tối 13/4", Some("2030-04-13TEV")),
            ("ngày 22/4/2030", Some("2030-04-22")),
            ("6,1 độ", None),
            ("230 ngôi nhà", None),
        ],
    ),
    (
        "merger-en",
        &[
            ("Monday", Some("2030-03-04")),
            ("the third quarter of 2030", Some("2030-Q3")),
            ("12 May 2030", Some("2030-05-12")),
            ("1987", Some("1987")),
            ("30 June 2030", Some("2030-06-30")),
            ("6,400 people", None),
            ("81 percent", None),
        ],
    ),
];

fn stack(name: &str) -> Timeline {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/stacks").join(name);
    let gathered = store::gather(&[folder]);
    let read = |file: &store::SourceFile| store::read_article(file, GivenFields::default());
    Timeline::read(gathered.files.iter().map(read).collect(), &Knowledge::embedded(), |_, _| true).expect("nobody cancels")
}

#[test]
fn stacks_about_other_things_are_dated() {
    for (name, table) in STACKS {
        let timeline = stack(name);
        for (phrase, value) in *table {
            let (dated, at) = timeline.articles.iter().find_map(|dated| Some((dated, dated.article.text.find(phrase)?))).expect(phrase);
            let found = dated
                .dating
                .readings
                .iter()
                .find(|reading| reading.span.start < at + phrase.len() && at < reading.span.end && reading.is_located());
            assert_eq!(found.map(|reading| reading.value.as_str()), *value, "{name}: {phrase}");
        }
    }
}

#[test]
fn the_fictional_story_keeps_allegation_denial_and_contradiction_apart() {
    use linimasa::events::{Relation, Stance};
    let articles = store::fictional().into_iter().map(|input: Input| documents::read(input)).collect();
    let timeline = Timeline::read(articles, &Knowledge::embedded(), |_, _| true).expect("nobody cancels");
    let claims = || timeline.events.iter().flat_map(|event| &event.claims);
    for stance in [Stance::Alleged, Stance::Denied] {
        assert!(claims().any(|claim| claim.stance == stance), "{stance:?}");
    }
    for relation in [Relation::Conflicts, Relation::Supersedes] {
        assert!(claims().any(|claim| claim.relation == relation), "{relation:?}");
    }
    // Two outlets with the same words are one source.
    let reprinted =
        timeline.events.iter().find(|event| event.claims.iter().any(|claim| claim.relation == Relation::Conflicts)).expect("a conflict");
    assert_eq!(reprinted.sources, 2);
}
