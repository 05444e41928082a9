//! The JSON-LD of a page: which of its objects is the article, also where the JSON is broken.

use serde_json::{Map, Value, json};

/// Objects of one page that are looked at.
const MOST_OBJECTS: usize = 500;

/// What the scripts say of the article, and of the page around it.
#[derive(Debug, Default)]
pub struct JsonLd {
    /// The first object of an article's type; without one, an object without type that has a headline.
    pub article: Option<Value>,
    /// The first object of a page's type: what it says of a day may be said of the page alone.
    pub page: Option<Value>,
}

/// Reads the contents of all JSON-LD scripts of a page.
pub fn read_json_ld<'s>(scripts: impl Iterator<Item = &'s str>) -> JsonLd {
    let mut found = JsonLd::default();
    let mut untyped = None;
    for object in scripts.flat_map(|script| objects(parse(script))).take(MOST_OBJECTS) {
        let types = types_of(&object);
        if types.iter().any(|name| is_article_type(name)) {
            found.article.get_or_insert(object);
        } else if types.iter().any(|name| name.ends_with("Page")) {
            found.page.get_or_insert(object);
        } else if types.is_empty() && object.get("headline").is_some() {
            untyped.get_or_insert(object);
        }
    }
    found.article = found.article.or(untyped);
    found
}

fn is_article_type(name: &str) -> bool {
    name.ends_with("Article") || name.ends_with("Posting") || name == "Report"
}

/// The names in `@type`, without the address of the vocabulary.
fn types_of(object: &Value) -> Vec<String> {
    let name = |value: &Value| Some(value.as_str()?.rsplit(['/', '#', ':']).next()?.to_owned());
    match object.get("@type") {
        Some(Value::Array(names)) => names.iter().filter_map(name).collect(),
        Some(one) => name(one).into_iter().collect(),
        None => Vec::new(),
    }
}

/// All objects at the top, in lists and in graphs, in order.
fn objects(value: Value) -> Vec<Value> {
    let mut waiting = vec![value];
    let mut found = Vec::new();
    while let Some(value) = waiting.pop() {
        match value {
            Value::Array(values) => waiting.extend(values.into_iter().rev()),
            Value::Object(mut object) => {
                waiting.extend(object.remove("mainEntity").filter(Value::is_object));
                waiting.extend(object.remove("@graph"));
                found.push(Value::Object(object));
            }
            _ => {}
        }
    }
    found
}

/// The script as JSON: as it stands, then without what is often wrong with it, then only the fields that can be picked out.
fn parse(script: &str) -> Value {
    let parsed = serde_json::from_str(script.trim()).or_else(|_| serde_json::from_str(&repaired(script)));
    parsed.unwrap_or_else(|_| picked(script))
}

/// Without comment lines around it, raw control characters in strings and commas before closing brackets.
fn repaired(script: &str) -> String {
    let inner = script.find(['{', '[']).zip(script.rfind(['}', ']'])).and_then(|(first, last)| script.get(first..=last)).unwrap_or(script);
    let mut json = String::with_capacity(inner.len());
    let mut comma = None;
    for c in inner.chars().map(|c| if c.is_control() { ' ' } else { c }) {
        if matches!(c, '}' | ']')
            && let Some(at) = comma
        {
            json.truncate(at);
        }
        if c == ',' {
            comma = Some(json.len());
        } else if !c.is_whitespace() {
            comma = None;
        }
        json.push(c);
    }
    json
}

/// The fields that matter, from a script that is no JSON.
fn picked(script: &str) -> Value {
    let mut object = Map::new();
    for key in ["@type", "headline", "datePublished", "inLanguage", "url"] {
        if let Some(text) = string_behind(script, key) {
            object.insert(key.to_owned(), json!(text));
        }
    }
    Value::Object(object)
}

/// The string behind `"key":`, to the next quotation mark on its line.
fn string_behind<'s>(script: &'s str, key: &str) -> Option<&'s str> {
    let (_, behind) = script.split_once(&format!("\"{key}\""))?;
    let value = behind.trim_start().strip_prefix(':')?.trim_start().trim_start_matches('[').trim_start().strip_prefix('"')?;
    value.split(['"', '\n']).next().filter(|text| !text.is_empty())
}
