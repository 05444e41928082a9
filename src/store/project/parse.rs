//! The bytes of a project file as a [`Project`], with all that is wrong with them. Whatever can be read is read; the rest is kept.

use super::clean::clean;
use super::error::StoreError;
use super::format::{FORMAT, Project, StoredArticle, Unread, VERSION, View};
use crate::diagnostic::{Diagnostic, Severity};
use crate::documents::is_web_address;
use crate::message::Message;
use crate::store::{PlacedDiagnostic, UniqueIds};
use crate::timeline::{Act, Decision, Log};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The largest project file that is read: 256 MiB, some fifty thousand articles.
pub const MAX_PROJECT_BYTES: u64 = 256 * 1024 * 1024;
/// The longest texts that people write into a project, in bytes.
const MAX_NOTE_BYTES: usize = 64 * 1024;
const MAX_TITLE_BYTES: usize = 1024;

/// A project and what is wrong with its file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parsed {
    pub project: Project,
    /// Each at its place in the document: `decisions[3]`.
    pub diagnostics: Vec<PlacedDiagnostic>,
}

/// Reads a project file.
///
/// # Errors
///
/// [`StoreError`] if there is no project to be read from it.
pub fn load_project(path: &Path) -> Result<Parsed, StoreError> {
    parse_project(&project_bytes(path)?, path)
}

/// The bytes of a project file, within the limit.
pub(super) fn project_bytes(path: &Path) -> Result<Vec<u8>, StoreError> {
    let mut bytes = Vec::new();
    let opened = File::open(path).and_then(|open| open.take(MAX_PROJECT_BYTES + 1).read_to_end(&mut bytes));
    opened.map_err(|error| StoreError::reading(path, &error))?;
    if bytes.len() as u64 > MAX_PROJECT_BYTES {
        return Err(StoreError::TooLarge { path: path.to_owned(), limit: MAX_PROJECT_BYTES });
    }
    Ok(bytes)
}

/// Reads the bytes of a project file; `path` only names it in errors.
///
/// # Errors
///
/// [`StoreError`] if they are no JSON, nested deeper than any project, not a project, or one of a later version.
pub fn parse_project(bytes: &[u8], path: &Path) -> Result<Parsed, StoreError> {
    let document: Value = serde_json::from_slice(bytes).map_err(|error| StoreError::NotJson {
        path: path.to_owned(),
        line: error.line(),
        column: error.column(),
        why: error.to_string(),
    })?;
    let not_a_project = || StoreError::NotAProject(path.to_owned());
    let Value::Object(mut document) = document else { return Err(not_a_project()) };
    if document.remove("format").as_ref().and_then(Value::as_str) != Some(FORMAT) {
        return Err(not_a_project());
    }
    match document.remove("version").as_ref().and_then(Value::as_u64) {
        Some(version) if version > VERSION => return Err(StoreError::Newer { path: path.to_owned(), version }),
        Some(_) => {}
        None => return Err(not_a_project()),
    }
    Ok(Parser::default().parse(document))
}

#[derive(Default)]
struct Parser {
    parsed: Parsed,
    ids: UniqueIds,
}

impl Parser {
    fn parse(mut self, mut document: Map<String, Value>) -> Parsed {
        let articles: Vec<(usize, StoredArticle)> = self.list(&mut document, "articles");
        let articles = articles.into_iter().map(|(place, article)| self.article(place, article)).collect();
        let done = self.decisions(&mut document, "decisions");
        let undone = self.decisions(&mut document, "undone");
        let views: Vec<(usize, View)> = self.list(&mut document, "views");
        self.parsed.project.articles = articles;
        self.parsed.project.log = Log::new(done, undone);
        self.parsed.project.views = views.into_iter().map(|(_, view)| view).collect();
        self.parsed.project.other = document;
        self.tell_dangling();
        self.parsed
    }

    /// The entries of a list that can be read, each with its place; the others are kept as they are.
    fn list<T: DeserializeOwned>(&mut self, document: &mut Map<String, Value>, name: &'static str) -> Vec<(usize, T)> {
        let entries = match document.remove(name) {
            Some(Value::Array(entries)) => entries,
            None => return Vec::new(),
            Some(other) => {
                self.say(name, Severity::Error, Message::new("diagnostic-project-no-list"));
                document.insert(format!("{name} (unread)"), other);
                return Vec::new();
            }
        };
        let mut read = Vec::with_capacity(entries.len());
        for (place, value) in entries.into_iter().enumerate() {
            match T::deserialize(&value) {
                Ok(entry) => read.push((place, entry)),
                Err(error) => self.keep(name, place, value, &error.to_string()),
            }
        }
        read
    }

    fn keep(&mut self, list: &'static str, place: usize, value: Value, why: &str) {
        let message = Message::new("diagnostic-project-unread").text("why", clean(why, false));
        self.say(&format!("{list}[{place}]"), Severity::Error, message);
        self.parsed.project.unread.push(Unread { list, place, value });
    }

    fn article(&mut self, place: usize, mut article: StoredArticle) -> StoredArticle {
        let place = format!("articles[{place}]");
        let id = self.cleaned(&place, &article.id, false).into_owned();
        article.id = self.ids.name(&id);
        for written in [&mut article.title, &mut article.publisher, &mut article.after].into_iter().flatten() {
            *written = self.cleaned(&place, written, false).into_owned();
        }
        if let Some(url) = article.url.take_if(|url| !is_web_address(url)) {
            let message = Message::new("diagnostic-project-url").text("url", clean(&url, false));
            self.say(&format!("{place}.url"), Severity::Warning, message);
        }
        let hash = hash_of(&article.text);
        if article.hash != hash {
            if !article.hash.is_empty() {
                self.say(&place, Severity::Warning, Message::new("diagnostic-project-hash"));
                article.sentences.clear();
            }
            article.hash = hash;
        }
        if !article.sentences.is_empty() && article.sentences_of_text().is_none() {
            self.say(&place, Severity::Warning, Message::new("diagnostic-project-sentences"));
            article.sentences.clear();
        }
        article
    }

    fn decisions(&mut self, document: &mut Map<String, Value>, list: &'static str) -> Vec<Decision> {
        let read: Vec<(usize, Decision)> = self.list(document, list);
        let mut decisions = Vec::with_capacity(read.len());
        for (place, decision) in read {
            if let Some(limit) = too_long(&decision) {
                let value = serde_json::to_value(&decision).unwrap_or_default();
                let message = Message::new("diagnostic-project-long").count("limit", i64::try_from(limit).unwrap_or(i64::MAX));
                self.say(&format!("{list}[{place}]"), Severity::Error, message);
                self.parsed.project.unread.push(Unread { list, place, value });
            } else {
                decisions.push(self.cleaned_decision(&format!("{list}[{place}]"), decision));
            }
        }
        decisions
    }

    fn cleaned_decision(&mut self, place: &str, mut decision: Decision) -> Decision {
        decision.author = self.cleaned(place, &decision.author, false).into_owned();
        let (text, keeps_lines) = match &mut decision.act {
            Act::Retitle { title, .. } | Act::Add { title, .. } => (title, false),
            Act::Tag { tag, .. } => (tag, false),
            Act::Note { text, .. } => (text, true),
            Act::Retime { words, .. } | Act::DatePrerequisite { words, .. } => (words, false),
            _ => return decision,
        };
        *text = self.cleaned(place, text, keeps_lines).into_owned();
        decision
    }

    fn cleaned<'t>(&mut self, place: &str, text: &'t str, keeps_lines: bool) -> Cow<'t, str> {
        let cleaned = clean(text, keeps_lines);
        if matches!(cleaned, Cow::Owned(_)) {
            self.say(place, Severity::Note, Message::new("diagnostic-project-cleaned"));
        }
        cleaned
    }

    /// Decisions about articles that are not in the project.
    fn tell_dangling(&mut self) {
        let known: BTreeSet<&str> = self.parsed.project.articles.iter().map(|article| article.hash.as_str()).collect();
        let is_dangling = |decision: &&Decision| {
            let claims = decision.act.events().iter().flat_map(|event| &event.claims);
            let mut named = claims.map(|claim| claim.article.as_str()).chain(named_article(&decision.act)).peekable();
            named.peek().is_some() && named.all(|hash| !known.contains(hash))
        };
        let dangling: Vec<String> = self.parsed.project.log.done().iter().filter(is_dangling).map(|decision| decision.id.clone()).collect();
        for id in dangling {
            self.say("decisions", Severity::Warning, Message::new("diagnostic-project-dangling").text("id", clean(&id, false)));
        }
    }

    fn say(&mut self, place: &str, severity: Severity, message: Message) {
        self.parsed.diagnostics.push(PlacedDiagnostic { place: place.to_owned(), diagnostic: Diagnostic::new(severity, message) });
    }
}

fn named_article(act: &Act) -> Option<&str> {
    match act {
        Act::Add { article, .. } | Act::SetPublished { article, .. } => Some(article),
        _ => None,
    }
}

/// The limit that a text of the decision goes beyond.
fn too_long(decision: &Decision) -> Option<usize> {
    let (text, limit) = match &decision.act {
        Act::Retitle { title, .. } | Act::Add { title, .. } => (title, MAX_TITLE_BYTES),
        Act::Tag { tag, .. } => (tag, MAX_TITLE_BYTES),
        Act::Retime { words, .. } | Act::DatePrerequisite { words, .. } => (words, MAX_TITLE_BYTES),
        Act::Note { text, .. } => (text, MAX_NOTE_BYTES),
        _ => (&decision.author, MAX_TITLE_BYTES),
    };
    (text.len() > limit || decision.author.len() > MAX_TITLE_BYTES).then_some(limit)
}

/// `sha256:` and the digest, as articles have it.
fn hash_of(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold("sha256:".to_owned(), |hash, byte| hash + &format!("{byte:02x}"))
}
