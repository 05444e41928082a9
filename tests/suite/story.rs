//! Stories with their gold: `tests/stories/<set>/<story>/NN-lang.txt` and `gold.json`, whose form `tests/stories/README.md` explains.

use linimasa::documents::{Article, GivenFields, Input, read};
use linimasa::edtf::Bounds;
use linimasa::events::{Modality, Stance};
use linimasa::text_span::TextSpan;
use linimasa::timeline::{Knowledge, Timeline};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
pub struct Gold {
    pub story: String,
    pub articles: BTreeMap<String, GoldArticle>,
    pub events: Vec<GoldEvent>,
    #[serde(default)]
    pub conflicts: Vec<GoldConflict>,
    #[serde(default)]
    pub nothing: Vec<GoldNothing>,
}

#[derive(Deserialize)]
pub struct GoldArticle {
    pub published: Option<String>,
    #[serde(default)]
    pub family: String,
}

#[derive(Deserialize)]
pub struct GoldEvent {
    pub key: String,
    pub title: String,
    pub tier: String,
    pub earliest: Option<String>,
    pub latest: Option<String>,
    pub modality: String,
    pub vouched: bool,
    pub mentions: Vec<GoldMention>,
}

impl GoldEvent {
    pub fn is_main(&self) -> bool {
        self.tier == "main"
    }

    pub fn bounds(&self) -> Bounds {
        bounds(self.earliest.as_deref(), self.latest.as_deref())
    }
}

#[derive(Deserialize)]
pub struct GoldMention {
    pub article: String,
    pub quote: String,
    pub date: Option<(String, String)>,
    pub stance: String,
}

impl GoldMention {
    /// What this sentence says of the date; `None` if nothing.
    pub fn bounds(&self) -> Option<Bounds> {
        self.date.as_ref().map(|(earliest, latest)| bounds(Some(earliest), Some(latest)))
    }
}

#[derive(Deserialize)]
pub struct GoldConflict {
    pub event: String,
    pub articles: Vec<String>,
}

#[derive(Deserialize)]
pub struct GoldNothing {
    pub article: String,
    pub quote: String,
    pub why: String,
}

/// One story as it was read, with what should have been found.
pub struct Story {
    pub gold: Gold,
    pub timeline: Timeline,
    /// Of each article, the first one of its family.
    pub families: Vec<usize>,
    /// Articles whose publication day is another than the gold's.
    pub unpublished: Vec<String>,
    /// Quotes of the gold that do not stand in their article.
    pub lost: Vec<String>,
}

impl Story {
    pub fn read(folder: &Path, knowledge: &Knowledge) -> Self {
        let gold = std::fs::read_to_string(folder.join("gold.json")).expect("gold.json");
        let gold: Gold = serde_json::from_str(&gold).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let articles: Vec<Article> = gold.articles.keys().map(|name| article(folder, name)).collect();
        let dated = Timeline::date(articles, knowledge, |_, _| true).expect("nobody cancels");
        let families = knowledge.events.extract(&dated).families;
        let timeline = Timeline::merge(dated, knowledge);
        let mut story = Self { gold, timeline, families, unpublished: Vec::new(), lost: Vec::new() };
        story.unpublished = story.gold.articles.iter().filter_map(|(name, gold)| story.wrong_day(name, gold)).collect();
        story.lost =
            story.quotes().filter(|(article, quote)| story.span(article, quote).is_none()).map(|(_, quote)| quote.clone()).collect();
        story
    }

    fn quotes(&self) -> impl Iterator<Item = (&String, &String)> {
        let mentions = self.gold.events.iter().flat_map(|event| &event.mentions).map(|mention| (&mention.article, &mention.quote));
        mentions.chain(self.gold.nothing.iter().map(|nothing| (&nothing.article, &nothing.quote)))
    }

    fn wrong_day(&self, name: &str, gold: &GoldArticle) -> Option<String> {
        let dated = &self.timeline.articles[self.article_index(name)?];
        let found = dated.dating.published.as_ref().map(|published| published.edtf.to_string());
        (found != gold.published).then(|| format!("{name} published {found:?}, gold {:?}", gold.published))
    }

    pub fn article_index(&self, name: &str) -> Option<usize> {
        self.timeline.articles.iter().position(|dated| dated.article.id == name)
    }

    /// Where a quote stands in its article.
    pub fn span(&self, article: &str, quote: &str) -> Option<TextSpan> {
        let text = &self.timeline.articles[self.article_index(article)?].article.text;
        text.find(quote).map(|start| TextSpan::new(start, start + quote.len()))
    }
}

fn article(folder: &Path, name: &str) -> Article {
    let bytes = std::fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    read(Input { id: name.to_owned(), bytes, given: GivenFields::default() })
}

fn bounds(earliest: Option<&str>, latest: Option<&str>) -> Bounds {
    let day = |day: Option<&str>| day.map(|day| day.parse().unwrap_or_else(|_| panic!("no day: {day}")));
    Bounds { earliest: day(earliest), latest: day(latest) }
}

/// The name of a modality or stance in JSON.
pub fn modality_name(modality: Modality) -> String {
    serde_json::to_value(modality).expect("a name").as_str().unwrap_or_default().to_owned()
}

pub fn stance_name(stance: Stance) -> String {
    serde_json::to_value(stance).expect("a name").as_str().unwrap_or_default().to_owned()
}

/// The folders of a set, in name order.
pub fn folders(set: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories").join(set);
    let entries = std::fs::read_dir(&root).unwrap_or_else(|error| panic!("{}: {error}", root.display()));
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}
