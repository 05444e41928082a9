//! Rows for `tests/cases`, filled in with what is found today, to be read and judged before they are kept:
//! `cargo run --example rows -- LANGUAGE < LINES`, where a line is `anchor<TAB>text`.

use linimasa::documents::{Article, Basis, Published, Sentence, Zone};
use linimasa::lang::LanguageTag;
use linimasa::temporal::{DateEngine, Reading};
use linimasa::text_span::TextSpan;
use std::io::BufRead;

fn main() {
    let language = std::env::args().nth(1).and_then(|tag| LanguageTag::find(&tag));
    let Some(language) = language else {
        eprintln!("Which language? As in: rows id < lines.tsv");
        std::process::exit(2);
    };
    let engine = DateEngine::embedded();
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let Some((anchor, text)) = line.split_once('\t').filter(|_| !line.starts_with('#')) else {
            println!("{line}");
            continue;
        };
        let text = text.split('\t').next().unwrap_or_default();
        let dating = engine.date_article(&article(text, language, anchor));
        let class = dating.refusals.first().map_or("-", |refusal| refusal.class);
        if dating.readings.is_empty() {
            println!("{anchor}\t{text}\t-\t-\t-\t-\t-\t{class}");
        } else {
            println!("{anchor}\t{text}\t{}", columns(&dating.readings, text));
        }
    }
}

/// An article of one sentence; an anchor that is no date is none.
fn article(text: &str, language: LanguageTag, anchor: &str) -> Article {
    let published = anchor.parse().ok().map(|edtf| Published { edtf, time: None, basis: Basis::Given, span: None });
    let sentence = Sentence { span: TextSpan::new(0, text.len()), zone: Zone::Body, language: Some(language), paragraph: 0 };
    Article { text: text.to_owned(), language: Some(language), published, sentences: vec![sentence], ..Article::default() }
}

fn columns(readings: &[Reading], text: &str) -> String {
    let name = |value: serde_json::Value| value.as_str().unwrap_or("-").to_owned();
    let days = |reading: &Reading| {
        let bounds = reading.bounds;
        bounds.earliest.zip(bounds.latest).map_or_else(|| "-".to_owned(), |(first, last)| format!("{first}/{last}"))
    };
    let column = |cell: &dyn Fn(&Reading) -> String| readings.iter().map(cell).collect::<Vec<_>>().join(" | ");
    [
        column(&|reading| reading.span.of(text).to_owned()),
        column(&|reading| name(serde_json::json!(reading.timex_type))),
        column(&|reading| reading.value.clone()),
        column(&|reading| name(serde_json::json!(reading.modifier))),
        column(&days),
        column(&|reading| reading.rule.to_owned()),
    ]
    .join("\t")
}
