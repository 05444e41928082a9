//! What `extract` and `events` print, held against `data/schema` and against what a schema cannot say.

use super::program::{folder_with, json_lines, run, run_with_input};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// Articles of several kinds: dated and undated, in three languages, a page, a reprint, an empty one and one that is no text.
fn varied() -> TempDir {
    folder_with(&[
        (
            "a/berita.txt",
            "Kompas, 12 Maret 2019\n\nPresiden menandatangani perjanjian itu kemarin. Perjanjian berlaku 60 hari setelah 20 negara meratifikasinya.\n",
        ),
        ("a/tin.txt", "Báo Tuổi Trẻ12/03/2019\n\nHội nghị sẽ diễn ra vào ngày mai, 13/3. Khoảng 300 đại biểu tham dự.\n"),
        (
            "b/news.md",
            "# Ministers meet\n\nPublished: 4 May 2017\n\nThe ministers met on Monday and agreed to sign the treaty by June 2018.\n",
        ),
        (
            "b/page.html",
            "<html><head><title>Vote</title><meta property=\"article:published_time\" content=\"2016-02-03T10:00:00Z\"></head>\
             <body><nav>Home 1 January 2001</nav><article><h1>Vote</h1><p>The vote took place on 2 February 2016, the agency said.</p>\
             <p>A second round is expected in 2018. About 40 delegates came from 12 states to the first.</p></article></body></html>",
        ),
        ("b/page_files/ad.txt", "Not an article, 1 May 2020."),
        ("b/picture.jpg", "no"),
        ("c/empty.txt", ""),
        (
            "c/reprint.txt",
            "Kompas, 12 Maret 2019\n\nPresiden menandatangani perjanjian itu kemarin. Perjanjian berlaku 60 hari setelah 20 negara meratifikasinya.\n",
        ),
        ("c/zeros.txt", "\0\0\0\u{1}\u{2}"),
    ])
}

fn schema(name: &str) -> jsonschema::Validator {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("data/schema/{name}.schema.json"));
    let schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

fn check(validator: &jsonschema::Validator, value: &Value) {
    let errors: Vec<String> = validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{}\nin {value:#}", errors.join("\n"));
}

/// Runs over every set of articles there is: name of the set, folder to run in, arguments.
fn for_each_set(mut test: impl FnMut(&str, &Path, &[&str])) {
    let folder = varied();
    for ui_language in ["en", "id", "vi"] {
        test("varied", folder.path(), &[".", "--ui-lang", ui_language]);
    }
    test("undated", folder.path(), &["--published", "2019-03", "a", "b/page.html", "b/page.html"]);
    test("briefs", folder.path(), &[]);
    test("fiction", folder.path(), &["--sample", "fiction"]);
    if let Some(seeds) = std::env::var_os("LINIMASA_SEEDS") {
        test("seeds", folder.path(), &[seeds.to_str().unwrap()]);
    }
}

fn with<'a>(verb: &'a str, args: &[&'a str]) -> Vec<&'a str> {
    [&[verb], args].concat()
}

fn with_text<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [&["extract", "--with-text"], args].concat()
}

#[test]
fn every_line_of_extract_keeps_to_its_schema() {
    let schema = schema("extract");
    for_each_set(|_, folder, args| {
        for args in [with("extract", args), with_text(args)] {
            json_lines(&run(folder, &args)).iter().for_each(|line| check(&schema, line));
        }
    });
}

#[test]
fn every_document_of_events_keeps_to_its_schema() {
    let schema = schema("events");
    for_each_set(|_, folder, args| {
        let documents = json_lines(&run(folder, &with("events", args)));
        assert_eq!(documents.len(), 1);
        check(&schema, &documents[0]);
    });
}

#[test]
fn the_schemas_refuse_what_the_contract_does_not_know() {
    let folder = varied();
    let line = json_lines(&run(folder.path(), &["extract", "a/berita.txt"])).remove(0);
    let schema = schema("extract");
    check(&schema, &line);
    type Damage = fn(&mut Value);
    let damages: [(&str, Damage); 5] = [
        ("another form", |line| line["schema"] = 2.into()),
        ("no articles", |line| drop(line.as_object_mut().unwrap().remove("article"))),
        ("a hash of nothing", |line| line["article"]["hash"] = "".into()),
        ("a kind of its own", |line| line["article"]["kind"] = "copy".into()),
        ("half a date expression", |line| line["timexes"] = serde_json::json!([{"start": 0, "end": 4}])),
    ];
    for (name, damage) in damages {
        let mut damaged = line.clone();
        damage(&mut damaged);
        assert!(!schema.is_valid(&damaged), "{name} was not refused");
    }
}

#[test]
fn date_expressions_are_sorted_disjoint_and_stand_where_they_say() {
    for_each_set(|set, folder, args| {
        for line in json_lines(&run(folder, &with_text(args))) {
            let text = line["article"]["text"].as_str().unwrap();
            let mut last_end = 0;
            for timex in line["timexes"].as_array().unwrap() {
                let (start, end) = (offset(&timex["start"]), offset(&timex["end"]));
                assert!(last_end <= start && start < end, "{set}: {timex:#}");
                assert_eq!(text.get(start..end), timex["text"].as_str(), "{set}: {timex:#}");
                last_end = end;
            }
        }
    });
}

fn offset(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

#[test]
fn quotes_hold_their_date_expression_and_lie_in_one_paragraph() {
    for_each_set(|set, folder, args| {
        let texts: BTreeMap<String, String> = json_lines(&run(folder, &with_text(args)))
            .iter()
            .map(|line| (line["article"]["id"].as_str().unwrap().to_owned(), line["article"]["text"].as_str().unwrap().to_owned()))
            .collect();
        let document = json_lines(&run(folder, &with("events", args))).remove(0);
        for event in document["events"].as_array().unwrap() {
            let claims = event["claims"].as_array().unwrap();
            assert!(claims.iter().filter(|claim| claim["relation"] == "lead").count() <= 1, "{set}: {event:#}");
            for claim in claims {
                let (start, end) = (offset(&claim["quote"][0]), offset(&claim["quote"][1]));
                let quote = texts[claim["article"].as_str().unwrap()].get(start..end);
                let quote = quote.unwrap_or_else(|| panic!("{set}: the quote is no part of the text: {claim:#}"));
                assert!(!quote.contains("\n\n"), "{set}: a quote over paragraphs: {quote}");
                if !claim["timex"].is_null() {
                    assert!(start <= offset(&claim["timex"][0]) && offset(&claim["timex"][1]) <= end, "{set}: {claim:#}");
                } else {
                    assert!(claim["relation"] == "mention" || event["basis"] == "derived", "{set}: {claim:#}");
                }
            }
        }
    });
}

#[test]
fn events_are_in_time_order_with_open_starts_first() {
    for_each_set(|set, folder, args| {
        let document = json_lines(&run(folder, &with("events", args))).remove(0);
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let late = |value: &Value| text(value).unwrap_or_else(|| "9999".to_owned());
        let keys: Vec<_> = document["events"]
            .as_array()
            .unwrap()
            .iter()
            .map(|event| (text(&event["earliest"]), late(&event["latest"]), text(&event["id"])))
            .collect();
        assert!(keys.is_sorted(), "{set}: {keys:#?}");
        let ids: std::collections::BTreeSet<_> = keys.iter().map(|key| &key.2).collect();
        assert_eq!(ids.len(), keys.len(), "{set}: two events of one id");
    });
}

#[test]
fn the_same_input_gives_the_same_bytes_with_any_number_of_threads() {
    for_each_set(|set, folder, args| {
        for verb in ["extract", "events"] {
            let first = run(folder, &[&[verb, "--jobs", "1"], args].concat());
            for jobs in ["1", "4"] {
                let again = run(folder, &[&[verb, "--jobs", jobs], args].concat());
                assert!(first.stdout == again.stdout && first.stderr == again.stderr, "{set}: {verb} --jobs {jobs}");
            }
        }
    });
}

#[test]
fn events_do_not_depend_on_the_order_of_the_articles() {
    let folder = varied();
    let forwards = run(folder.path(), &["events", "a/berita.txt", "a/tin.txt", "b/news.md", "b/page.html"]);
    let backwards = run(folder.path(), &["events", "b/page.html", "b/news.md", "a/tin.txt", "a/berita.txt"]);
    assert_eq!(json_lines(&forwards), json_lines(&backwards));
}

#[test]
fn as_of_is_the_same_as_giving_only_what_was_published_by_then() {
    let folder = varied();
    let mut all = json_lines(&run(folder.path(), &["events", "--as-of", "2017-12-31", "b/news.md", "b/page.html", "a/tin.txt"])).remove(0);
    let part = json_lines(&run(folder.path(), &["events", "b/news.md", "b/page.html"])).remove(0);
    assert_eq!(all["as_of"], "2017-12-31");
    all["as_of"] = Value::Null;
    assert_eq!(all, part);
    let undated = json_lines(&run(folder.path(), &["events", "--as-of", "2017-12-31", "c/empty.txt", "b/news.md"])).remove(0);
    let codes: Vec<_> = undated["diagnostics"].as_array().unwrap().iter().map(|found| (&found["article"], &found["code"])).collect();
    assert!(codes.iter().any(|(article, code)| *article == "empty.txt" && *code == "as-of-unknown-date"), "{codes:?}");
}

#[test]
fn folders_are_read_in_name_order_without_the_files_of_saved_pages() {
    let folder = varied();
    let ids = |args: &[&str]| -> Vec<String> {
        json_lines(&run(folder.path(), args)).iter().map(|line| line["article"]["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(
        ids(&["extract", "."]),
        ["a/berita.txt", "a/tin.txt", "b/news.md", "b/page.html", "c/empty.txt", "c/reprint.txt", "c/zeros.txt"]
    );
    assert_eq!(ids(&["extract", "b/news.md", "a", "b"]), ["news.md", "berita.txt", "tin.txt", "news.md~2", "page.html"]);
}

#[test]
fn given_fields_win_and_a_given_date_is_only_for_articles_without_one() {
    let folder = varied();
    let published = |args: &[&str]| json_lines(&run(folder.path(), args))[0]["article"]["published"].clone();
    assert_eq!(published(&["extract", "--published", "2001-02-03", "b/page.html"])["edtf"], "2016-02-03");
    let given = published(&["extract", "--published", "2001-02", "c/empty.txt"]);
    assert_eq!((&given["edtf"], &given["basis"], &given["span"]), (&"2001-02".into(), &"given".into(), &Value::Null));
    let line = br#"{"id": 7, "text": "Kompas, 12 Maret 2019\n\nRapat digelar kemarin.", "published": "2010-01-01", "title": "T", "publisher": "P", "url": "https://example.org/x"}"#;
    let article = json_lines(&run_with_input(folder.path(), &["extract", "-"], line)).remove(0)["article"].clone();
    for (field, value) in [("id", "7"), ("title", "T"), ("publisher", "P"), ("url", "https://example.org/x")] {
        assert_eq!(article[field], value);
    }
    assert_eq!((&article["published"]["edtf"], &article["published"]["basis"]), (&"2010-01-01".into(), &"given".into()));
}
