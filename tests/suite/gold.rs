//! The agreed annotation of the seed articles, and how our output is held against it.
//!
//! The articles belong to their publishers and are no part of the project: `$LINIMASA_SEEDS` names their folder and
//! `$LINIMASA_GOLD` that of the annotation. A complaint names offsets and values; it quotes expressions, never sentences.

use super::program::{json_lines, run};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use tempfile::TempDir;

/// Articles with what is right about them.
#[derive(Clone)]
pub struct Gold {
    /// By file name.
    pub texts: BTreeMap<String, String>,
    /// One per article: `id`, `published`, `core`, `vague`, `traps`.
    pub timexes: Vec<Value>,
    /// `event_id`, `date`, `status`, `mentions` with their evidence.
    pub events: Vec<Value>,
}

/// What the program prints about the articles.
pub struct Ours {
    pub articles: BTreeMap<String, Value>,
    pub events: Value,
}

/// The seeds with their gold; `None`, and a word about it, where the environment names none.
pub fn seeds() -> Option<Gold> {
    let folder = |name: &str| std::env::var_os(name).map(PathBuf::from);
    let (Some(seeds), Some(gold)) = (folder("LINIMASA_SEEDS"), folder("LINIMASA_GOLD")) else {
        // Past the test harness, which keeps what a passing test prints to itself.
        let _ = writeln!(std::io::stderr(), "skipped: LINIMASA_SEEDS and LINIMASA_GOLD name no folders");
        return None;
    };
    let timexes = fs::read_to_string(gold.join("seeds_timex.jsonl")).unwrap();
    let timexes: Vec<Value> = timexes.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let events: Value = serde_json::from_str(&fs::read_to_string(gold.join("seeds_events.json")).unwrap()).unwrap();
    let text = |doc: &Value| {
        let name = string(&doc["id"]);
        let text = fs::read_to_string(seeds.join(&name)).unwrap();
        (name, text)
    };
    Some(Gold { texts: timexes.iter().map(text).collect(), events: list(&events["events"]).to_vec(), timexes })
}

impl Gold {
    /// What the program prints about these texts.
    pub fn run(&self) -> Ours {
        let folder = TempDir::new().unwrap();
        for (name, text) in &self.texts {
            fs::write(folder.path().join(name), text).unwrap();
        }
        let lines = json_lines(&run(folder.path(), &["extract", "."]));
        let articles = lines.into_iter().map(|line| (string(&line["article"]["id"]), line)).collect();
        let events = json_lines(&run(folder.path(), &["events", "."])).remove(0);
        Ours { articles, events }
    }

    /// Publication days, core expressions, traps and inventions: all that is wrong, and how many core expressions are right.
    pub fn hold_timexes(&self, ours: &Ours) -> (usize, Vec<String>) {
        let (mut right_count, mut wrong) = (0, Vec::new());
        for doc in &self.timexes {
            let id = string(&doc["id"]);
            let Some(line) = ours.articles.get(&id) else {
                wrong.push(format!("{id}: not printed"));
                continue;
            };
            let (text, found) = (&self.texts[&id], list(&line["timexes"]));
            if line["article"]["published"]["edtf"] != doc["published"] {
                wrong.push(format!("{id}: published {}, should be {}", line["article"]["published"]["edtf"], doc["published"]));
            }
            for want in list(&doc["core"]) {
                let near: Vec<&Value> = found.iter().filter(|got| overlaps(want, got)).collect();
                if near.iter().any(|got| is_right(text, want, got)) {
                    right_count += 1;
                } else {
                    let got: Vec<String> = near.iter().map(|got| brief(got)).collect();
                    wrong.push(format!("{id}: should be {}, got {got:?}", brief(want)));
                }
            }
            let known: Vec<&Value> = list(&doc["core"]).iter().chain(list(&doc["vague"])).collect();
            let invented = |got: &&Value| !got["earliest"].is_null() && !known.iter().any(|known| overlaps(known, got));
            wrong.extend(found.iter().filter(invented).map(|got| format!("{id}: no date, taken for one: {}", brief(got))));
        }
        (right_count, wrong)
    }

    pub fn core_count(&self) -> usize {
        self.timexes.iter().map(|doc| list(&doc["core"]).len()).sum()
    }

    /// Our event for each of the gold's, by its id: where they tell of the same sentences and agree in their bounds.
    pub fn matched<'a>(&self, ours: &'a Ours) -> BTreeMap<String, &'a Value> {
        let our_events = list(&ours.events["events"]);
        let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
        for (i, want) in self.events.iter().enumerate() {
            for (j, event) in our_events.iter().enumerate() {
                let shared = shared_bytes(event, want);
                let same_bounds = ["earliest", "latest"].iter().all(|side| event[side] == want["date"][side]);
                if shared > 0 && same_bounds {
                    let all = quoted_bytes(event) + evidence(want).map(|(_, span)| span.1 - span.0).sum::<usize>();
                    pairs.push((shared as f64 / (all - shared + 1) as f64, i, j));
                }
            }
        }
        pairs.sort_by(|a, b| b.partial_cmp(a).unwrap());
        let (mut matched, mut taken) = (BTreeMap::new(), Vec::new());
        for (_, i, j) in pairs {
            let id = string(&self.events[i]["event_id"]);
            if !matched.contains_key(&id) && !taken.contains(&j) {
                matched.insert(id, &our_events[j]);
                taken.push(j);
            }
        }
        matched
    }

    /// Which of these events are not there, or with another status.
    pub fn hold_events(&self, ours: &Ours, ids: &[&str]) -> Vec<String> {
        let matched = self.matched(ours);
        let mut wrong = Vec::new();
        for want in self.events.iter().filter(|want| ids.contains(&want["event_id"].as_str().unwrap())) {
            let id = string(&want["event_id"]);
            let status = match want["status"].as_str().unwrap() {
                "past" => "happened",
                "scheduled" => "planned",
                other => other,
            };
            match matched.get(&id) {
                None => wrong.push(format!("{id}: no event at {}..{}", want["date"]["earliest"], want["date"]["latest"])),
                Some(event) if event["modality"] != status => wrong.push(format!("{id}: {} and not {status}", event["modality"])),
                Some(_) => {}
            }
        }
        wrong
    }

    /// How many of our events tell of nothing that the gold knows.
    pub fn events_beyond(&self, ours: &Ours) -> usize {
        let known = |event: &&Value| !self.events.iter().any(|want| shared_bytes(event, want) > 0);
        list(&ours.events["events"]).iter().filter(known).count()
    }
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

pub fn string(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

pub fn span(start: &Value, end: &Value) -> (usize, usize) {
    (start.as_u64().unwrap() as usize, end.as_u64().unwrap() as usize)
}

fn own_span(value: &Value) -> (usize, usize) {
    span(&value["start"], &value["end"])
}

fn overlaps(a: &Value, b: &Value) -> bool {
    overlap(own_span(a), own_span(b)) > 0
}

fn overlap(a: (usize, usize), b: (usize, usize)) -> usize {
    a.1.min(b.1).saturating_sub(a.0.max(b.0))
}

fn brief(timex: &Value) -> String {
    let fields = ["start", "end", "type", "value", "earliest", "latest", "certainty"].map(|field| timex[field].to_string());
    fields.join(" ").replace('"', "")
}

fn is_right(text: &str, want: &Value, got: &Value) -> bool {
    let one_of = |field: &str, also: &str| got[field] == want[field] || list(&want[also]).contains(&got[field]);
    let doubt = |certainty: &Value| *certainty == "projected" || *certainty == "conditional";
    let also = list(&want["also_spans"]).iter().map(|also| span(&also[0], &also[1]));
    let mut spans = also.chain([own_span(want)]).map(|span| bare(text, span));
    got["type"] == want["type"]
        && one_of("value", "also_values")
        && one_of("earliest", "also_earliest")
        && got["latest"] == want["latest"]
        && (got["certainty"] == want["certainty"] || !doubt(&want["certainty"]))
        && spans.any(|wanted| wanted == bare(text, own_span(got)))
}

/// The span without prepositions, head nouns, blanks and brackets at its edges: those are a matter of taste.
fn bare(text: &str, (mut start, end): (usize, usize)) -> (usize, usize) {
    const EDGE: &[&str] = &[
        "pada",
        "tanggal",
        "hari",
        "tahun",
        "bulan",
        "dalam",
        "sejak",
        "hingga",
        "sampai",
        "selama",
        "menjelang",
        "per",
        "periode",
        "setelah",
        "sekitar",
    ];
    let opening = |letter: char| letter.is_whitespace() || "(\"“".contains(letter);
    loop {
        let rest = &text[start..end];
        let word = rest.trim_start_matches(opening);
        let after = word.trim_start_matches(|letter: char| letter.is_alphanumeric() || letter == '_');
        let first = &word[..word.len() - after.len()];
        let next = after.trim_start();
        if next.len() == after.len() || next.is_empty() || !EDGE.contains(&first.to_lowercase().as_str()) {
            break;
        }
        start += rest.len() - next.len();
    }
    let rest = &text[start..end];
    let lead = rest.len() - rest.trim_start_matches([' ', '(', '"', '“']).len();
    (start + lead, start + rest.trim_end_matches([' ', ')', ',', '.', '"', '”']).len())
}

/// The sentences that tell of an event of the gold: file and span.
fn evidence(want: &Value) -> impl Iterator<Item = (&str, (usize, usize))> {
    let evidence = list(&want["mentions"]).iter().flat_map(|mention| list(&mention["evidence"]));
    let sentences = evidence.filter(|evidence| evidence["role"] == "sentence");
    sentences.map(|evidence| (evidence["file"].as_str().unwrap(), own_span(evidence)))
}

fn quotes(event: &Value) -> impl Iterator<Item = (&str, (usize, usize))> {
    list(&event["claims"]).iter().map(|claim| (claim["article"].as_str().unwrap(), span(&claim["quote"][0], &claim["quote"][1])))
}

fn shared_bytes(event: &Value, want: &Value) -> usize {
    let pairs = evidence(want).flat_map(|evidence| quotes(event).map(move |quote| (evidence, quote)));
    pairs.filter(|(evidence, quote)| evidence.0 == quote.0).map(|(evidence, quote)| overlap(evidence.1, quote.1)).sum()
}

fn quoted_bytes(event: &Value) -> usize {
    quotes(event).map(|(_, span)| span.1 - span.0).sum()
}
