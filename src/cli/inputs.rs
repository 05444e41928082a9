//! The articles of a run, one after another, and the lines of a stream.

use super::config::{Config, Source};
use super::opts::Sample;
use crate::diagnostic::{Diagnostic, Severity};
use crate::documents::{self, Article, Basis, GivenFields, Input, Published};
use crate::edtf::Edtf;
use crate::events::DatedArticle;
use crate::lang::LanguageTag;
use crate::message::Message;
use crate::store::{self, PlacedDiagnostic, SourceFile};
use crate::temporal::{DateEngine, Dating};
use crate::timeline::{Decision, published_days, with_published};
use std::collections::BTreeMap;
use std::io::{self, BufRead, Read};
use std::panic;
use std::path::PathBuf;

/// Something that will be an article.
pub enum Item {
    File(SourceFile),
    Sample(Input),
    /// An article of a project file.
    Stored(Box<Article>),
    /// A line of a stream; `None` where it is longer than the limit.
    Line {
        number: usize,
        bytes: Option<Vec<u8>>,
    },
}

impl Item {
    fn name(&self) -> String {
        match self {
            Self::File(file) => file.id.clone(),
            Self::Sample(input) => input.id.clone(),
            Self::Stored(article) => article.id.clone(),
            Self::Line { number, .. } => number.to_string(),
        }
    }
}

/// What a run reads.
pub struct Inputs {
    pub items: Box<dyn Iterator<Item = Item> + Send>,
    /// What is wrong with the paths themselves.
    pub notes: Vec<PlacedDiagnostic>,
    /// Those in force in the project files among the paths.
    pub decisions: Vec<Decision>,
}

impl Inputs {
    fn undecided(items: impl Iterator<Item = Item> + Send + 'static) -> Self {
        Self { items: Box::new(items), notes: Vec::new(), decisions: Vec::new() }
    }

    /// The items, stored articles with the publication days that people gave them.
    pub fn with_decided_days(self) -> Self {
        let days: BTreeMap<String, Edtf> = published_days(&self.decisions).into_iter().map(|(hash, day)| (hash.to_owned(), day)).collect();
        let with_day = move |item| match item {
            Item::Stored(article) => Item::Stored(match days.get(&article.hash) {
                Some(day) => Box::new(with_published(*article, *day)),
                None => article,
            }),
            other => other,
        };
        Self { items: Box::new(self.items.map(with_day)), ..self }
    }
}

/// All items of a run.
pub fn inputs(source: &Source) -> Inputs {
    match source {
        Source::Sample(Sample::Briefs) => Inputs::undecided(store::bundled().into_iter().map(Item::Sample)),
        Source::Sample(Sample::Fiction) => Inputs::undecided(store::fictional().into_iter().map(Item::Sample)),
        Source::Paths(paths) => of_paths(paths),
        Source::Stdin => Inputs::undecided(Lines { input: io::BufReader::new(io::stdin()), number: 0 }),
    }
}

/// Project files first, then the others, each in the order they were given.
fn of_paths(paths: &[PathBuf]) -> Inputs {
    let (projects, others): (Vec<PathBuf>, Vec<PathBuf>) = paths.iter().cloned().partition(|path| store::is_project_name(path));
    let gathered = store::gather(&others);
    let (mut stored, mut notes, mut decisions) = (Vec::new(), Vec::new(), Vec::new());
    for path in projects {
        let name = path.display().to_string();
        match store::load_project(&path) {
            Ok(parsed) => {
                stored.extend(parsed.project.articles.iter().map(|article| Item::Stored(Box::new(article.article()))));
                decisions.extend(parsed.project.log.in_force());
                let at = |placed: PlacedDiagnostic| PlacedDiagnostic { place: format!("{name}: {}", placed.place), ..placed };
                notes.extend(parsed.diagnostics.into_iter().map(at));
            }
            Err(error) => notes.push(PlacedDiagnostic { place: name, diagnostic: Diagnostic::new(Severity::Error, error.message()) }),
        }
    }
    notes.extend(gathered.diagnostics);
    Inputs { items: Box::new(stored.into_iter().chain(gathered.files.into_iter().map(Item::File))), notes, decisions }
}

/// How items are read: what the command line says about all of them.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    language: Option<LanguageTag>,
    published: Option<Edtf>,
}

impl Reading {
    pub const fn new(config: &Config) -> Self {
        Self { language: config.language, published: config.published }
    }

    /// The item as an article with its dates. An article that the program breaks on is one that says so; the others go on.
    pub fn read(self, item: Item, dates: &DateEngine) -> DatedArticle {
        let name = item.name();
        panic::catch_unwind(|| self.read_unguarded(item, dates)).unwrap_or_else(|_| {
            let broken = Diagnostic::new(Severity::Error, Message::new("diagnostic-internal"));
            DatedArticle { article: store::refused(&name, broken), dating: Dating::default() }
        })
    }

    fn read_unguarded(self, item: Item, dates: &DateEngine) -> DatedArticle {
        let article = self.article(item);
        let dating = dates.date_article(&article);
        self.with_given_date(DatedArticle { article, dating }, dates)
    }

    fn article(self, item: Item) -> Article {
        let given = GivenFields { language: self.language, ..GivenFields::default() };
        match item {
            Item::File(file) => store::read_article(&file, given),
            Item::Sample(input) => documents::read(Input { given, ..input }),
            Item::Stored(article) => *article,
            Item::Line { number, bytes: None } => store::refused(&number.to_string(), store::too_large()),
            Item::Line { number, bytes: Some(bytes) } => documents::read_json_line(&String::from_utf8_lossy(&bytes), number, self.language),
        }
    }

    /// `--published` is for articles that state no day themselves, so it is known only after a first look.
    fn with_given_date(self, dated: DatedArticle, dates: &DateEngine) -> DatedArticle {
        let Some(edtf) = self.published.filter(|_| dated.dating.published.is_none()) else { return dated };
        let published = Some(Published { edtf, time: None, basis: Basis::Given, span: None });
        let article = Article { published, ..dated.article };
        let dating: Dating = dates.date_article(&article);
        DatedArticle { article, dating }
    }
}

/// The lines of a stream, numbered from 1; empty ones are counted and passed over.
struct Lines<R> {
    input: R,
    number: usize,
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        loop {
            let mut bytes = Vec::new();
            let length = (&mut self.input).take(store::MAX_BYTES + 1).read_until(b'\n', &mut bytes).ok()?;
            if length == 0 {
                return None;
            }
            self.number += 1;
            if length as u64 > store::MAX_BYTES && bytes.last() != Some(&b'\n') {
                self.skip_rest_of_line()?;
                return Some(Item::Line { number: self.number, bytes: None });
            }
            if !bytes.trim_ascii().is_empty() {
                return Some(Item::Line { number: self.number, bytes: Some(bytes) });
            }
        }
    }
}

impl<R: BufRead> Lines<R> {
    fn skip_rest_of_line(&mut self) -> Option<()> {
        self.input.skip_until(b'\n').ok().map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::{Item, Lines};

    #[test]
    fn lines_keep_their_numbers_over_empty_ones_and_a_missing_end() {
        let input: &[u8] = b"{\"a\":1}\n\n  \r\n{\"b\":2}";
        let seen: Vec<(usize, bool)> = Lines { input, number: 0 }
            .map(|item| match item {
                Item::Line { number, bytes } => (number, bytes.is_some()),
                _ => (0, false),
            })
            .collect();
        assert_eq!(seen, [(1, true), (4, true)]);
    }
}
