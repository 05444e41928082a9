//! Structures of real pages: `tests/cases/pages.tsv` says of each file in `tests/cases/pages` when it was published, what says so, and
//! what is its headline and its main text.

use linimasa::documents::{self, GivenFields, Input, Zone};
use linimasa::events::DatedArticle;
use linimasa::temporal::DateEngine;
use std::fmt::Debug;
use std::fs;
use std::path::Path;

struct Row<'t> {
    file: &'t str,
    published: &'t str,
    basis: &'t str,
    title: &'t str,
    body: &'t str,
    never: &'t str,
}

fn row(line: &str) -> Row<'_> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [file, published, basis, title, body, never] = cells[..] else { panic!("six columns are wanted: {line}") };
    Row { file, published, basis, title, body, never }
}

/// What is wrong with the article of a row, one line each.
fn complaints(row: &Row<'_>, dated: &DatedArticle) -> Vec<String> {
    let article = &dated.article;
    let published = dated.dating.published.as_ref();
    let or_none = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
    let mut found = Vec::new();
    let mut hold = |what: &str, expected: &str, got: String| {
        if expected != got {
            found.push(format!("{}: {what} should be {expected}, is {got}", row.file));
        }
    };
    hold("published", row.published, or_none(published.map(|published| published.edtf.to_string())));
    hold("basis", row.basis, or_none(published.map(|published| format!("{:?}", published.basis).to_lowercase())));
    if row.title != "*" {
        hold("title", row.title, or_none(article.title.clone()));
    }
    let body = body_of(dated);
    let missing = row.body != "-" && !body.contains(row.body);
    let wrong: Vec<&str> = row.never.split('|').filter(|text| *text != "-" && body.contains(text)).collect();
    if missing || !wrong.is_empty() {
        found.push(format!("{}: missing {missing} {:?}, wrong {wrong:?}, in\n{}", row.file, row.body, outline(dated)));
    }
    let has_span = published.is_some_and(|published| published.span.is_some());
    let may_have_span = ["header", "url"].contains(&row.basis);
    if has_span && !may_have_span || row.basis == "header" && !has_span {
        found.push(format!("{}: span {:?}", row.file, published.and_then(|published| published.span)));
    }
    found
}

fn body_of(dated: &DatedArticle) -> String {
    let article = &dated.article;
    let body = article.sentences.iter().filter(|sentence| sentence.zone == Zone::Body);
    body.map(|sentence| sentence.span.of(&article.text)).collect::<Vec<_>>().join(" ")
}

fn outline(dated: &DatedArticle) -> String {
    let shown = |text: &str| text.chars().take(90).collect::<String>();
    let lines = dated.article.sentences.iter().map(|sentence| (sentence.zone, shown(sentence.span.of(&dated.article.text))));
    lines.map(|(zone, text)| format!("    {zone:?}: {text}")).collect::<Vec<_>>().join("\n")
}

#[test]
fn each_structure_gives_its_day_its_headline_and_its_text() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let table = fs::read_to_string(cases.join("pages.tsv")).unwrap();
    let engine = DateEngine::embedded();
    let rows: Vec<Row<'_>> = table.lines().filter(|line| !line.starts_with('#')).map(row).collect();
    let mut wrong = Vec::new();
    for row in &rows {
        let bytes = fs::read(cases.join("pages").join(row.file)).unwrap();
        let article = documents::read(Input { id: row.file.to_owned(), bytes, given: GivenFields::default() });
        let dating = engine.date_article(&article);
        wrong.extend(complaints(row, &DatedArticle { article, dating }));
    }
    assert_no(&wrong, rows.len());
}

fn assert_no(wrong: &[impl Debug + AsRef<str>], of: usize) {
    let lines: Vec<&str> = wrong.iter().map(AsRef::as_ref).collect();
    assert!(wrong.is_empty(), "{} complaints on {of} pages\n{}", wrong.len(), lines.join("\n"));
}

#[test]
fn a_language_that_nobody_taught_is_none() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/pages/unknown-language.txt");
    let article = documents::read(Input { id: "x.txt".to_owned(), bytes: fs::read(path).unwrap(), given: GivenFields::default() });
    assert_eq!(article.language.map(|tag| tag.to_string()), None);
}
