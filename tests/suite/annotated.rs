//! Articles with their annotation: `tests/articles/<set>/<language>/NN_slug.{txt,html,md}` and `NN_slug.gold.tsv`.
//!
//! ```text
//! published  2024-03-14  header
//! core       ⟦Kamis (14/3/2024)⟧  DATE  2024-03-14  -  2024-03-14  2024-03-14  certain  body  [value=… span=… earliest=… latest=…]
//! vague | free  phrase ...         may be found or not
//! trap       Pasal 12 ayat 3      law article number
//! ```
//! Phrases stand in the order of the text; ⟦ ⟧ marks the phrase inside words that find its place.
//!
//! A found expression and one of the gold match where they overlap, each once, same spans first. It is right in value where type and value agree.

use linimasa::documents::{Article, GivenFields, Input, Zone, read};
use linimasa::temporal::{DateEngine, Dating, Reading};
use linimasa::text_span::TextSpan;
use std::path::{Path, PathBuf};

/// An expression that must be found.
pub struct Core {
    pub span: TextSpan,
    pub phrase: String,
    pub timex_type: String,
    pub values: Vec<String>,
    pub earliest: Vec<String>,
    pub latest: Vec<String>,
    pub certainty: String,
}

/// One article with what is to be found in it.
pub struct Annotated {
    pub name: String,
    pub article: Article,
    pub published: Option<String>,
    pub core: Vec<Core>,
    /// May be found or not.
    pub open: Vec<TextSpan>,
    pub traps: Vec<(TextSpan, String)>,
    /// Phrases that do not stand in the text as it was read.
    pub lost: Vec<String>,
}

/// Counts over one or more articles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Score {
    pub articles: usize,
    pub gold: usize,
    pub found: usize,
    pub matched: usize,
    pub same_value: usize,
    pub same_days: usize,
    /// Of those that match: the certainty word is the same.
    pub same_certainty: usize,
    pub traps: usize,
    pub traps_taken: usize,
    pub published_right: usize,
}

impl Score {
    pub fn add(&mut self, other: &Self) {
        self.articles += other.articles;
        self.gold += other.gold;
        self.found += other.found;
        self.matched += other.matched;
        self.same_value += other.same_value;
        self.same_days += other.same_days;
        self.same_certainty += other.same_certainty;
        self.traps += other.traps;
        self.traps_taken += other.traps_taken;
        self.published_right += other.published_right;
    }

    /// In percent, as all that follow.
    pub fn relaxed_f1(&self) -> f64 {
        percent(2 * self.matched, self.gold + self.found)
    }

    /// Relaxed F1 times the share of matches with the right value.
    pub fn value_f1(&self) -> f64 {
        percent(2 * self.same_value, self.gold + self.found)
    }

    pub fn days_f1(&self) -> f64 {
        percent(2 * self.same_days, self.gold + self.found)
    }

    /// Of the expressions that match.
    pub fn certainty(&self) -> f64 {
        percent(self.same_certainty, self.matched)
    }

    pub fn line(&self) -> String {
        format!(
            "articles {:3}  gold {:4}  found {:4}  relaxed F1 {:5.1}  value F1 {:5.1}  days F1 {:5.1}  certainty {:5.1}  traps taken {}/{}  published {}/{}",
            self.articles,
            self.gold,
            self.found,
            self.relaxed_f1(),
            self.value_f1(),
            self.days_f1(),
            self.certainty(),
            self.traps_taken,
            self.traps,
            self.published_right,
            self.articles
        )
    }
}

pub fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { 100.0 * part as f64 / whole as f64 }
}

/// All annotated articles below `tests/articles/<set>/<language>`, in name order.
pub fn annotated(set: &str, language: &str) -> Vec<Annotated> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles").join(set).join(language);
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    files.sort();
    files.iter().filter_map(|file| load(file)).collect()
}

fn load(gold: &Path) -> Option<Annotated> {
    let stem = gold.file_name()?.to_str()?.strip_suffix(".gold.tsv")?;
    let source = ["txt", "html", "md"].iter().map(|ending| gold.with_file_name(format!("{stem}.{ending}"))).find(|path| path.exists())?;
    let bytes = std::fs::read(&source).ok()?;
    let name = source.file_name()?.to_string_lossy().into_owned();
    let article = read(Input { id: name.clone(), bytes, given: GivenFields::default() });
    let mut annotated =
        Annotated { name, article, published: None, core: Vec::new(), open: Vec::new(), traps: Vec::new(), lost: Vec::new() };
    let mut at = 0;
    for line in std::fs::read_to_string(gold).ok()?.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        annotated.take_row(&line.split('\t').collect::<Vec<_>>(), &mut at);
    }
    Some(annotated)
}

impl Annotated {
    fn take_row(&mut self, cells: &[&str], at: &mut usize) {
        match *cells {
            ["published", day, ..] => self.published = (day != "-").then(|| day.to_owned()),
            ["trap", phrase, why, ..] => {
                let found = locate(&self.article.text, phrase, 0);
                self.traps.extend(found.map(|span| (span, why.to_owned())));
            }
            ["core", phrase, timex_type, value, _, earliest, latest, certainty, zone, ..] => match self.place(phrase, at) {
                Some(span) => {
                    let more = cells.get(9..).unwrap_or_default();
                    self.core.push(core(span, phrase, timex_type, value, (earliest, latest), more));
                    self.core.last_mut().into_iter().for_each(|core| core.certainty = certainty.to_owned());
                }
                // The header line of a page need not be part of the text that is read from it.
                None if zone == "byline" => {}
                None => self.lost.push(phrase.to_owned()),
            },
            ["vague" | "free", phrase, ..] => match self.place(phrase, at) {
                Some(span) => self.open.push(span),
                None => self.lost.push(phrase.to_owned()),
            },
            _ => self.lost.push(cells.join(" ")),
        }
    }

    /// Where the phrase stands behind the one before it; where a page puts it earlier, there.
    fn place(&self, phrase: &str, at: &mut usize) -> Option<TextSpan> {
        let text = &self.article.text;
        if let Some(span) = locate(text, phrase, *at) {
            *at = span.start + 1;
            return Some(span);
        }
        locate(text, phrase, 0).filter(|span| !self.core.iter().any(|core| core.span.overlaps(*span)))
    }

    /// Whether the phrase counts for nothing, found or not.
    fn is_open(&self, span: TextSpan) -> bool {
        self.open.iter().any(|open| open.overlaps(span))
    }

    /// Holds what was found against the gold; `say` gets a line for each difference.
    pub fn score(&self, dating: &Dating, say: &mut dyn FnMut(String)) -> Score {
        let text = &self.article.text;
        let (pairs, extra) = pair(&self.core, &dating.readings);
        let extra: Vec<&Reading> =
            extra.into_iter().filter(|reading| reading.zone != Zone::Chrome && !self.is_open(reading.span)).collect();
        let mut score = Score {
            articles: 1,
            gold: self.core.len() + self.lost.len(),
            found: extra.len() + pairs.iter().filter(|(_, reading)| reading.is_some()).count(),
            traps: self.traps.len(),
            ..Score::default()
        };
        for (core, reading) in pairs {
            let Some(reading) = reading else {
                say(format!("{}: missed {:?} {} {:?}", self.name, core.phrase, core.timex_type, core.values));
                continue;
            };
            score.matched += 1;
            let same_value = core.values.contains(&reading.value);
            let of_day = |day: Option<chrono::NaiveDate>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
            let same_days =
                core.earliest.contains(&of_day(reading.bounds.earliest)) && core.latest.contains(&of_day(reading.bounds.latest));
            score.same_value += usize::from(same_value);
            score.same_days += usize::from(same_days);
            let certainty = serde_json::json!(reading.certainty);
            score.same_certainty += usize::from(certainty == core.certainty.as_str());
            if certainty != core.certainty.as_str() {
                say(format!("{}: certainty of {:?} is {certainty}, should be {:?}", self.name, core.phrase, core.certainty));
            }
            if !same_value || !same_days {
                let days = format!("{}..{}", of_day(reading.bounds.earliest), of_day(reading.bounds.latest));
                let wanted = format!("{}..{}", core.earliest.join("|"), core.latest.join("|"));
                let what = if same_value { "days" } else { "value" };
                say(format!(
                    "{}: {what} of {:?} is {} {days} by {} ({:?}), should be {:?} {wanted}",
                    self.name,
                    core.phrase,
                    reading.value,
                    reading.rule,
                    reading.span.of(text),
                    core.values
                ));
            }
        }
        for (span, why) in &self.traps {
            let is_taken = |reading: &&Reading| {
                reading.is_located()
                    && reading.zone != Zone::Chrome
                    && reading.span.overlaps(*span)
                    && !self.core.iter().any(|core| core.span.overlaps(reading.span))
            };
            if let Some(taken) = dating.readings.iter().find(is_taken) {
                score.traps_taken += 1;
                say(format!("{}: trap {:?} taken for {} by {} ({why})", self.name, span.of(text), taken.value, taken.rule));
            }
        }
        for reading in extra {
            say(format!("{}: extra {:?} {} by {} in {:?}", self.name, reading.span.of(text), reading.value, reading.rule, reading.zone));
        }
        let published = dating.published.as_ref().map(|published| published.edtf.to_string());
        score.published_right = usize::from(published == self.published);
        if published != self.published {
            say(format!("{}: published {published:?}, should be {:?}", self.name, self.published));
        }
        for lost in &self.lost {
            say(format!("{}: {lost:?} does not stand in the text as it was read", self.name));
        }
        score
    }
}

impl Annotated {
    /// Each expression that counts, with whether it is right: one of the gold, with its value and its days.
    pub fn judged<'a>(&'a self, dating: &'a Dating) -> Vec<(&'a Reading, bool)> {
        let (pairs, extra) = pair(&self.core, &dating.readings);
        let found = pairs.into_iter().filter_map(|(core, reading)| reading.map(|reading| (reading, core.is_read_as(reading))));
        let extra = extra.into_iter().filter(|reading| reading.zone != Zone::Chrome && !self.is_open(reading.span));
        found.chain(extra.map(|reading| (reading, false))).collect()
    }
}

impl Core {
    fn is_read_as(&self, reading: &Reading) -> bool {
        let of_day = |day: Option<chrono::NaiveDate>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
        let (earliest, latest) = (of_day(reading.bounds.earliest), of_day(reading.bounds.latest));
        self.values.contains(&reading.value) && self.earliest.contains(&earliest) && self.latest.contains(&latest)
    }
}

fn core(span: TextSpan, phrase: &str, timex_type: &str, value: &str, days: (&str, &str), more: &[&str]) -> Core {
    let others = |key: &str, first: &str| {
        let named = more.iter().filter_map(|cell| cell.strip_prefix(key)?.strip_prefix('='));
        std::iter::once(first).chain(named).map(str::to_owned).collect::<Vec<_>>()
    };
    Core {
        span,
        phrase: phrase.to_owned(),
        timex_type: timex_type.to_owned(),
        values: others("value", value),
        earliest: others("earliest", days.0),
        latest: others("latest", days.1),
        certainty: String::new(),
    }
}

/// Where the marked phrase stands, looked for from `from` on.
fn locate(text: &str, cell: &str, from: usize) -> Option<TextSpan> {
    let (before, rest) = cell.split_once('⟦').unwrap_or(("", cell));
    let (phrase, behind) = rest.split_once('⟧').unwrap_or((rest, ""));
    let whole = format!("{before}{phrase}{behind}");
    let mut start = from.saturating_sub(before.len());
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let found = start + text.get(start..)?.find(&whole)?;
    Some(TextSpan::new(found + before.len(), found + before.len() + phrase.len()))
}

type Pairs<'a> = (Vec<(&'a Core, Option<&'a Reading>)>, Vec<&'a Reading>);

/// Each expression of the gold with the one found for it, and what is left over.
fn pair<'a>(core: &'a [Core], readings: &'a [Reading]) -> Pairs<'a> {
    let mut used = vec![false; readings.len()];
    let mut take = |fits: &dyn Fn(&Reading) -> bool| {
        let index = readings.iter().enumerate().position(|(index, reading)| !used[index] && fits(reading))?;
        used[index] = true;
        Some(index)
    };
    let same: Vec<Option<usize>> = core.iter().map(|core| take(&|reading: &Reading| reading.span == core.span)).collect();
    let pairs = core.iter().zip(same).map(|(core, same)| {
        let index = same.or_else(|| take(&|reading: &Reading| reading.span.overlaps(core.span)));
        (core, index.map(|index| &readings[index]))
    });
    let pairs: Vec<_> = pairs.collect();
    let rest = readings.iter().zip(&used).filter(|(_, used)| !**used).map(|(reading, _)| reading).collect();
    (pairs, rest)
}

/// Scores a whole set in one language.
pub fn score_set(engine: &DateEngine, set: &str, language: &str, say: &mut dyn FnMut(String)) -> Score {
    let mut all = Score::default();
    for article in annotated(set, language) {
        all.add(&article.score(&engine.date_article(&article.article), say));
    }
    all
}

/// Judges each expression that is found in the sets that rules of confidence are held against.
pub fn judged_sets(engine: &DateEngine, judge: &mut dyn FnMut(&Annotated, &Reading, bool)) {
    for set in ["dev", "blind", "blind2", "blind3", "blind4", "blind5", "blind6", "blind7"] {
        for article in ["id", "vi", "en"].into_iter().flat_map(|language| annotated(set, language)) {
            let dating = engine.date_article(&article.article);
            article.judged(&dating).into_iter().for_each(|(reading, is_right)| judge(&article, reading, is_right));
        }
    }
}
