//! Project files as bytes: nothing is lost by loading and saving, and nothing in one can do harm.

use super::decisions::{STORY, at, dated, decided, time};
use super::program::{run, stderr};
use linimasa::store::{Project, StoreError, StoredArticle, View, load_project, parse_project, project_json};
use linimasa::timeline::{Act, Extracted, Log, SourceRank, Step, Timeline};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// The story with a decision of every kind, one of them taken back.
pub fn project() -> Project {
    let dated = dated(STORY);
    let base = decided(&dated, &[]);
    let event = |words: &str| base.event_ref(at(&base, words)).expect("there");
    let day = |text: &str| text.parse().expect("EDTF");
    let acts = vec![
        Act::Accept { event: event("Lima") },
        Act::Unsure { event: event("Pemungutan") },
        Act::Retime { event: event("Jembatan"), edtf: day("2031-08"), words: "Agustus 2031".to_owned() },
        Act::Retitle { event: event("Jembatan"), title: "Orsa bridge opens".to_owned() },
        Act::Tag { event: event("Jembatan"), tag: "infrastructure".to_owned() },
        Act::Note { event: event("Jembatan"), text: "Ask Bagas.\nHe was there.".to_owned() },
        Act::SetPublished { article: base.articles[2].article.hash.clone(), edtf: day("2031-05-13") },
        Act::SetRank { publisher: "The Melk Courier".to_owned(), rank: SourceRank::Official },
        Act::Dismiss { event: event("Sidang") },
    ];
    let mut log = Log::default();
    for act in acts {
        let decision = log.decision("Ani", time(), act);
        log.take(Step::Decide(Box::new(decision)));
    }
    log.take(Step::Undo);
    let articles = dated.iter().map(|dated| StoredArticle::of(&dated.article)).collect();
    let views = vec![View { name: "Poster".to_owned(), settings: Map::from_iter([("theme".to_owned(), json!("dark"))]) }];
    Project::new(articles, log, views)
}

fn parsed(bytes: &[u8]) -> linimasa::store::Parsed {
    parse_project(bytes, Path::new("x.linimasa")).expect("a project")
}

fn timeline_of(project: &Project) -> Timeline {
    let articles = project.articles.iter().map(StoredArticle::article).collect();
    let dated = Timeline::date(articles, super::decisions::knowledge(), |_, _| true).expect("nobody cancels");
    let decisions = project.log.in_force();
    Timeline::new(&Extracted::new(dated, &decisions, super::decisions::knowledge()), &decisions)
}

#[test]
fn a_project_comes_back_as_it_was_and_tells_the_same_timeline() {
    let project = project();
    let bytes = project_json(&project);
    let back = parsed(&bytes);
    assert_eq!(back.diagnostics, []);
    assert_eq!(back.project, project);
    assert_eq!(project_json(&back.project), bytes, "the same project, the same bytes");
    let direct = decided(&dated(STORY), &project.log.in_force());
    assert_eq!(format!("{:?}", timeline_of(&back.project).events), format!("{:?}", direct.events));
    assert!(direct.events.iter().any(|event| event.title == "Orsa bridge opens"));
}

#[test]
fn every_project_keeps_to_its_schema() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/schema/project.schema.json");
    let schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let schema = jsonschema::draft202012::new(&schema).unwrap();
    let document: Value = serde_json::from_slice(&project_json(&project())).unwrap();
    let errors: Vec<String> = schema.iter_errors(&document).map(|error| format!("{error} at {}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let mut wrong = document;
    wrong["decisions"][0]["act"]["kind"] = json!("burn");
    assert!(!schema.is_valid(&wrong));
}

#[test]
fn what_this_version_does_not_know_survives() {
    let mut document: Value = serde_json::from_slice(&project_json(&project())).unwrap();
    document["mood"] = json!({"calm": [1, 2, {"deep": true}]});
    document["articles"][1]["archive"] = json!("https://archive.example/1");
    document["decisions"][0]["reason"] = json!("two sources");
    document["views"][0]["camera"] = json!([1.5, 2]);
    let later = json!({"id": "d90", "author": "Ani", "time": "2031-07-01T08:00:00Z", "act": {"kind": "braid", "strands": 3}});
    document["decisions"].as_array_mut().unwrap().insert(2, later.clone());
    document["articles"].as_array_mut().unwrap().push(json!({"id": 7}));
    let read = parsed(&serde_json::to_vec(&document).unwrap());
    let places: Vec<&str> = read.diagnostics.iter().map(|placed| placed.place.as_str()).collect();
    assert_eq!(places, ["articles[3]", "decisions[2]"]);
    let written: Value = serde_json::from_slice(&project_json(&read.project)).unwrap();
    assert_eq!(written, document);
}

#[test]
fn an_article_by_hand_needs_an_id_and_a_text_alone() {
    let text = "Jembatan Orsa dibuka pada 12 Mei 2031.";
    let document = json!({"format": "linimasa-project", "version": 1, "articles": [{"id": "a.html", "text": text}]});
    let read = parsed(document.to_string().as_bytes());
    assert_eq!(read.diagnostics, []);
    let article = read.project.articles[0].article();
    assert_eq!((article.text.as_str(), article.sentences.len()), (text, 1));
    assert_eq!(timeline_of(&read.project).events.len(), 1);
}

#[test]
fn what_is_no_project_is_refused_in_one_sentence() {
    let deep = format!(r#"{{"format":"linimasa-project","version":1,"x":{}{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    let newer = r#"{"format":"linimasa-project","version":2}"#;
    let table: [(&[u8], &str); 7] = [
        (b"", "store-not-json"),
        (b"{\"format\":\"linimasa-project\"", "store-not-json"),
        (b"\xff\xfe\x00", "store-not-json"),
        (b"[]", "store-not-a-project"),
        (b"{\"format\":\"other\",\"version\":1}", "store-not-a-project"),
        (newer.as_bytes(), "store-newer"),
        (deep.as_bytes(), "store-not-json"),
    ];
    for (bytes, expected) in table {
        let error = parse_project(bytes, Path::new("x.linimasa")).expect_err(expected);
        assert_eq!(error.message().key, expected);
    }
}

#[test]
fn a_gigabyte_of_notes_is_refused_before_it_is_read() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("big.linimasa");
    // A file with a hole: a gigabyte by its length, nothing on the disk.
    fs::File::create(&path).unwrap().set_len(1 << 30).unwrap();
    assert!(matches!(load_project(&path), Err(StoreError::TooLarge { .. })));
    let long = json!({"format": "linimasa-project", "version": 1, "decisions": [{"id": "d1", "author": "Ani", "time": "2031-07-01T08:00:00Z",
        "act": {"kind": "note", "event": {"claims": []}, "text": "x".repeat(1 << 20)}}]});
    let read = parsed(long.to_string().as_bytes());
    assert_eq!(read.diagnostics[0].diagnostic.code, "project-long");
    assert!(read.project.log.done().is_empty());
    let written: Value = serde_json::from_slice(&project_json(&read.project)).unwrap();
    assert_eq!(written["decisions"], long["decisions"], "kept as it was");
}

#[test]
fn a_hostile_project_steers_nothing() {
    let mut document: Value = serde_json::from_slice(&project_json(&project())).unwrap();
    document["articles"][0]["url"] = json!("javascript:alert(1)");
    document["articles"][1]["url"] = json!("file:///etc/passwd");
    document["articles"][0]["id"] = json!("../../../etc/passwd");
    document["articles"][1]["id"] = json!("../../../etc/passwd");
    document["articles"][2]["publisher"] = json!("Kota\u{202E}moc.elpmaxe\u{1b}]0;x\u{7}");
    document["decisions"][3]["act"]["title"] = json!("Orsa\u{202E} bridge\u{0} opens");
    document["articles"][2]["sentences"] = json!([[5, 3, "body", null, 0], [0, 99_999_999, "body", "xx", 0]]);
    let read = parsed(&serde_json::to_vec(&document).unwrap());
    let codes: Vec<&str> = read.diagnostics.iter().map(|placed| placed.diagnostic.code).collect();
    assert_eq!(codes, ["project-url", "project-url", "project-cleaned", "project-sentences", "project-cleaned"]);
    assert!(read.project.articles.iter().all(|article| article.url.is_none()));
    let timeline = timeline_of(&read.project);
    assert!(timeline.events.iter().any(|event| event.title == "Orsa bridge opens"));
    let ids: Vec<&str> = timeline.articles.iter().map(|dated| dated.article.id.as_str()).collect();
    assert_eq!(ids.len(), 3);
    assert_ne!(ids[0], ids[1], "two articles of one id are two");
}

#[test]
fn a_changed_text_is_told_and_its_decisions_too() {
    let mut document: Value = serde_json::from_slice(&project_json(&project())).unwrap();
    let text = document["articles"][2]["text"].as_str().unwrap().replace("12 Mei", "14 Mei");
    document["articles"][2]["text"] = json!(text);
    let read = parsed(&serde_json::to_vec(&document).unwrap());
    let codes: Vec<&str> = read.diagnostics.iter().map(|placed| placed.diagnostic.code).collect();
    assert!(codes.contains(&"project-hash") && codes.contains(&"project-dangling"), "{codes:?}");
    assert!(timeline_of(&read.project).conflicts.iter().any(|conflict| conflict.message.key == "conflict-event-gone"));
}

#[test]
fn the_command_line_reads_a_project_with_its_decisions() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("x.linimasa"), project_json(&project())).unwrap();
    let output = run(folder.path(), &["events", "x.linimasa"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    let titles: Vec<&str> = document["events"].as_array().unwrap().iter().filter_map(|event| event["title"].as_str()).collect();
    assert!(titles.contains(&"Orsa bridge opens"), "{titles:?}");
    assert!(titles.iter().any(|title| title.contains("Gempa")), "a decided publication day dates \"kemarin\": {titles:?}");
    let extracted = run(folder.path(), &["extract", "x.linimasa"]);
    assert!(String::from_utf8_lossy(&extracted.stdout).contains("2031-05-12"));
    let picture = run(folder.path(), &["render", "x.linimasa", "-o", "x.svg"]);
    assert_eq!(picture.status.code(), Some(0), "{}", stderr(&picture));
    assert!(fs::read_to_string(folder.path().join("x.svg")).unwrap().contains("Orsa bridge"));
    let early = run(folder.path(), &["events", "x.linimasa", "--as-of", "2031-05-20"]);
    let document: Value = serde_json::from_slice(&early.stdout).unwrap();
    assert_eq!(document["articles"].as_array().unwrap().len(), 1, "only the article whose day was decided was out");
}

#[test]
fn check_names_what_is_wrong_and_where() {
    let folder = TempDir::new().unwrap();
    let mut document: Value = serde_json::from_slice(&project_json(&project())).unwrap();
    fs::write(folder.path().join("fine.linimasa"), document.to_string()).unwrap();
    document["articles"][0]["url"] = json!("javascript:alert(1)");
    document["decisions"][3] = json!({"id": "d4", "act": {"kind": "retitle"}});
    fs::write(folder.path().join("bad.linimasa"), document.to_string()).unwrap();
    fs::write(folder.path().join("torn.linimasa"), &document.to_string()[..500]).unwrap();
    let said = |args: &[&str]| {
        let output = run(folder.path(), args);
        format!("$ linimasa {}\n{}exit {}\n", args.join(" "), stderr(&output), output.status.code().unwrap())
    };
    let runs: [&[&str]; 3] = [
        &["check", "fine.linimasa"],
        &["check", "bad.linimasa", "torn.linimasa", "none.linimasa", "notes.txt"],
        &["check", "--ui-lang", "vi", "torn.linimasa"],
    ];
    insta::assert_snapshot!(runs.map(said).concat());
}
