//! Languages of base level: what they read, and that they leave texts in other languages alone.

use linimasa::documents::{self, Article, GivenFields, Input};
use linimasa::lang::LanguageTag;
use linimasa::temporal::DateEngine;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn article(text: &str, language: Option<LanguageTag>) -> Article {
    let given = GivenFields { language, published: "2015-03-04".parse().ok(), ..GivenFields::default() };
    documents::read(Input { id: "a.txt".to_owned(), bytes: text.as_bytes().to_vec(), given })
}

/// "phrase = value | phrase = value", or "-".
fn found(engine: &DateEngine, text: &str, language: LanguageTag) -> String {
    let article = article(text, Some(language));
    let readings = engine.date_article(&article).readings;
    let told: Vec<String> = readings.iter().map(|reading| format!("{} = {}", reading.span.of(&article.text), reading.value)).collect();
    if told.is_empty() { "-".to_owned() } else { told.join(" | ") }
}

#[test]
fn every_language_of_base_level_reads_its_rows() {
    let engine = DateEngine::embedded();
    let table = fs::read_to_string(root("tests/cases/base.tsv")).unwrap();
    let (mut wrong, mut languages) = (Vec::new(), BTreeSet::new());
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let [language, text, expected] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("not three columns: {line}") };
        let tag = LanguageTag::find(language).unwrap_or_else(|| panic!("no language {language}"));
        languages.insert(tag);
        let got = found(&engine, text, tag);
        if got != expected {
            wrong.push(format!("{language}: {text}\n  expected {expected}\n  got      {got}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(languages, LanguageTag::base().collect(), "each language has a row");
}

#[test]
fn every_rule_of_base_level_reads_its_examples() {
    let engine = DateEngine::embedded();
    let mut wrong = Vec::new();
    for tag in LanguageTag::base() {
        let file: toml::Table = fs::read_to_string(root(&format!("data/lang-base/{tag}.toml"))).unwrap().parse().unwrap();
        for rule in file["rule"].as_array().unwrap() {
            let id = rule["id"].as_str().unwrap();
            assert!(id.starts_with(&format!("{tag}.")), "{id}");
            for example in rule.get("examples").and_then(|examples| examples.as_array()).into_iter().flatten() {
                let (text, value) = (example["text"].as_str().unwrap(), example["value"].as_str().unwrap());
                let got = found(&engine, text, tag);
                if !got.ends_with(&format!(" = {value}")) || got.contains('|') {
                    wrong.push(format!("{id}: {text}: {got}, not {value}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_text_in_a_language_with_words_of_its_own_is_taken_for_one_of_base_level() {
    let mut texts: Vec<(String, String)> = Vec::new();
    for language in ["id", "vi", "en", "es"] {
        let table = fs::read_to_string(root(&format!("tests/cases/{language}.tsv"))).unwrap();
        let sentences: Vec<&str> = table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').nth(1)).collect();
        // Alone, and as paragraphs of a few.
        texts.extend(sentences.iter().map(|sentence| (language.to_owned(), (*sentence).to_owned())));
        texts.extend(sentences.chunks(4).map(|few| (language.to_owned(), few.join(" "))));
    }
    let taken: Vec<String> = texts
        .iter()
        .filter_map(|(language, text)| {
            let other = article(text, None).language.filter(|tag| tag.is_base())?;
            Some(format!("{language} taken for {other}: {text}"))
        })
        .collect();
    assert!(texts.len() > 2000);
    assert!(taken.is_empty(), "{} of {}:\n{}", taken.len(), texts.len(), taken.join("\n"));
}

#[test]
fn a_paragraph_tells_its_language_and_a_line_does_not() {
    let table = [
        (
            "de",
            "Die neue Brücke über den Fluss ist fertig, und die Leute der drei Dörfer gingen am Abend gemeinsam hinüber. Der Bürgermeister dankte allen, die an ihr gebaut hatten.",
        ),
        (
            "fr",
            "Le nouveau pont est enfin prêt, et les habitants des trois villages l'ont traversé ensemble hier soir. Le maire a remercié tous ceux qui y avaient travaillé pendant deux ans.",
        ),
        (
            "pl",
            "Nowy most nad rzeką jest gotowy, a mieszkańcy trzech wsi przeszli przez niego razem wczoraj wieczorem. Burmistrz podziękował wszystkim, którzy przy nim pracowali przez dwa lata.",
        ),
        (
            "el",
            "Η νέα γέφυρα πάνω από το ποτάμι είναι έτοιμη και οι κάτοικοι των τριών χωριών την πέρασαν μαζί χθες το βράδυ. Ο δήμαρχος ευχαρίστησε όλους όσοι δούλεψαν εκεί δύο χρόνια.",
        ),
        (
            "tr",
            "Irmağın üzerindeki yeni köprü hazır; üç köyün halkı dün akşam köprüden birlikte geçti. Belediye başkanı iki yıl boyunca köprüde çalışan herkese teşekkür etti ve onları şenliğe çağırdı.",
        ),
    ];
    for (language, text) in table {
        assert_eq!(article(text, None).language, LanguageTag::find(language), "{text}");
        let line: String = text.chars().take(40).collect();
        assert_eq!(article(&line, None).language, None, "{line}");
    }
}
