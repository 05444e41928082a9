//! The project as a value, and its JSON.

use crate::documents::{ArticleKind, Basis, Zone};
use crate::edtf::Edtf;
use crate::text_span::TextSpan;
use crate::timeline::Log;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// What `format` says in every project file.
pub const FORMAT: &str = "linimasa-project";
/// The number of the form; another form is another number.
pub const VERSION: u64 = 1;

/// All that is kept of a day's work.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Project {
    pub articles: Vec<StoredArticle>,
    pub log: Log,
    pub views: Vec<View>,
    /// Fields of the document that this version does not know.
    pub other: Map<String, Value>,
    /// Entries that this version cannot read, each with its list and its place there: they are written back where they were.
    pub(super) unread: Vec<Unread>,
}

impl Project {
    pub fn new(articles: Vec<StoredArticle>, log: Log, views: Vec<View>) -> Self {
        Self { articles, log, views, ..Self::default() }
    }
}

/// An entry kept as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Unread {
    pub list: &'static str,
    pub place: usize,
    pub value: Value,
}

/// An article with all that reading its file has found; the file itself is not needed again.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoredArticle {
    pub id: String,
    #[serde(default)]
    pub kind: ArticleKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<StoredDay>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub header_days: Vec<StoredDay>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url_span: Option<TextSpan>,
    /// `[start, end, zone, language, paragraph]`; without them the text is read anew.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sentences: Vec<StoredSentence>,
    #[serde(default)]
    pub hash: String,
    pub text: String,
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// A sentence: start and end in bytes of the text, zone, language, number of its paragraph.
pub type StoredSentence = (usize, usize, Zone, Option<String>, usize);

/// A publication day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoredDay {
    pub edtf: Edtf,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    pub basis: Basis,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<TextSpan>,
}

/// A named way to look at the timeline. What is in it is for the window to know.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct View {
    pub name: String,
    #[serde(flatten)]
    pub settings: Map<String, Value>,
}

/// The bytes of the file: the same project, the same bytes.
pub fn project_json(project: &Project) -> Vec<u8> {
    let list = |name: &'static str, entries: Vec<Value>| {
        let mut entries = entries;
        let mut unread: Vec<&Unread> = project.unread.iter().filter(|unread| unread.list == name).collect();
        unread.sort_by_key(|unread| unread.place);
        for unread in unread {
            entries.insert(unread.place.min(entries.len()), unread.value.clone());
        }
        Value::Array(entries)
    };
    let mut document = project.other.clone();
    document.insert("format".to_owned(), json!(FORMAT));
    document.insert("version".to_owned(), json!(VERSION));
    document.insert("articles".to_owned(), list("articles", values(&project.articles)));
    document.insert("decisions".to_owned(), list("decisions", values(project.log.done())));
    document.insert("undone".to_owned(), list("undone", values(project.log.undone())));
    document.insert("views".to_owned(), list("views", values(&project.views)));
    let mut bytes = serde_json::to_vec_pretty(&document).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn values<T: Serialize>(entries: &[T]) -> Vec<Value> {
    // Maps with text keys and plain values: there is nothing in them that JSON could not say.
    entries.iter().filter_map(|entry| serde_json::to_value(entry).ok()).collect()
}
