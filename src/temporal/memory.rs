//! What has been told so far, and which of it a phrase counts from.
//!
//! ```text
//! "sehari kemudian"       the day told last                       Memory::fine_enough
//! "pada Agustus"          the year of the story, not of the paper   Memory::context
//! "cùng kỳ năm ngoái"     the period reported on                  Memory::period
//! ```

use super::fields::{Fields, Meaning, Origin};
use super::place::Mention;
use super::reading::Granularity;
use super::story::Context;
use crate::text_span::TextSpan;
use chrono::{Datelike, NaiveDate};

/// Anaphoric phrases reach back over so many paragraphs.
const REACH_PARAGRAPHS: usize = 2;
/// A narrative names at least so many years that are over, and this many times as often as the present.
const NARRATIVE_YEARS: usize = 4;
const NARRATIVE_RATIO: usize = 2;

/// A date that was told, with its place.
#[derive(Clone, Copy, Debug)]
struct Told {
    mention: Mention,
    paragraph: usize,
    sentence: TextSpan,
    /// Its place is a year, a month or a day of that time, not the present of the article.
    is_story: bool,
    /// A year of background, told in passing: "a veteran of the rising of 1848". The story does not go there.
    is_passing: bool,
}

/// The dates told so far in one article.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    told: Vec<Told>,
    period: Option<Mention>,
    /// The article as a whole tells of years gone by.
    is_narrative: bool,
    /// It tells of years gone by inside a frame of news.
    is_mixed: bool,
}

impl Memory {
    /// `years` are those that the article names, `presents` the number of phrases that count from publication.
    pub fn new(years: &[i32], presents: usize, published: Option<NaiveDate>) -> Self {
        let past = years.iter().filter(|year| published.is_none_or(|day| **year < day.year() - 1)).count();
        let present = years.len() - past + presents;
        let names_many = past >= NARRATIVE_YEARS;
        Self { is_narrative: names_many && past > present * NARRATIVE_RATIO, is_mixed: names_many && past > present, ..Self::default() }
    }

    /// The day that a narrative has come to, told last and in this paragraph.
    pub fn day_of_story(&self, paragraph: usize) -> Option<Mention> {
        let last = self.told.last().filter(|told| self.is_narrative && told.is_story && told.paragraph == paragraph)?;
        last.mention.single_day().map(|_| last.mention)
    }

    /// Remembers a date; `published` tells whether it belongs to the present of the article.
    pub fn tell(&mut self, mention: Mention, meaning: &Meaning, sentence: TextSpan, paragraph: usize, published: Option<NaiveDate>) {
        // What is compared with the period that is reported on does not take its place.
        if mention.extent.granularity() > Granularity::Week && is_reported(meaning) {
            self.period = Some(mention);
        }
        let year = mention.first_day().map(|day| day.year());
        let is_story = year.zip(published).is_none_or(|(year, published)| year < published.year());
        let is_passing = self.is_passing(mention, sentence);
        self.told.push(Told { mention, paragraph, sentence, is_story, is_passing });
    }

    /// Whether a date coarser than a month, inside a sentence, lies in a year before the one that the story has come to. At the beginning of
    /// a sentence, "In 1848 ...", the story goes back.
    fn is_passing(&self, mention: Mention, sentence: TextSpan) -> bool {
        const LEAD_BYTES: usize = 12;
        let begins = mention.span.start <= sentence.start + LEAD_BYTES;
        let clock = self.back().find(|told| told.is_story && !told.is_passing);
        let year_of = |mention: Mention| mention.first_day().map(|day| day.year());
        let is_before = clock.and_then(|told| year_of(told.mention)).zip(year_of(mention)).is_some_and(|(clock, year)| year < clock);
        mention.extent.granularity() > Granularity::Month && !begins && is_before
    }

    /// The day told last, if it is this day of a year: what an introduction told is told again.
    pub fn told_again(&self, fields: &Fields) -> Option<Mention> {
        let last = self.back().map(|told| told.mention).find(|mention| mention.single_day().is_some())?;
        let day = last.single_day()?;
        let is_same = fields.month.map(u32::from) == Some(day.month()) && fields.day.map(u32::from) == Some(day.day());
        (is_same && fields.year.is_none()).then_some(last)
    }

    /// The first and the last day of the date told last in this paragraph, if it is near enough to publication to say where an open month lies:
    /// a day, a month, or the year itself.
    pub fn near(&self, paragraph: usize, published: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let last = self.told.last().filter(|told| told.paragraph == paragraph)?.mention;
        let (first, end) = (last.first_day()?, last.day()?);
        let is_this_year = first.year() == published.year() && last.extent.granularity() == Granularity::Year;
        // Figures of last year stand between those of this year.
        let is_fine = last.extent.granularity() <= Granularity::Month && (0..=1).contains(&(first.year() - published.year()));
        (is_fine || is_this_year).then_some((first, end))
    }

    /// What was told, the last first, as far back as anybody counts from it: an article of dates without end stays linear.
    fn back(&self) -> impl Iterator<Item = &Told> {
        const REACH_DATES: usize = 200;
        self.told.iter().rev().take(REACH_DATES)
    }

    /// The date told last.
    pub fn last(&self) -> Option<Mention> {
        self.told.last().map(|told| told.mention)
    }

    /// The period told last, longer than a week.
    pub fn period(&self) -> Option<Mention> {
        self.period
    }

    /// The last date told that is no coarser than `unit`, near enough to be meant.
    pub fn fine_enough(&self, unit: Granularity, paragraph: usize) -> Option<Mention> {
        let near = self.back().take_while(|told| told.paragraph + REACH_PARAGRAPHS >= paragraph || self.is_narrative);
        let is_fine = |mention: &Mention| match unit {
            Granularity::Time => mention.clock.is_some(),
            _ => mention.extent.granularity() <= unit,
        };
        near.map(|told| told.mention).find(is_fine)
    }

    /// The date that the story has come to: in a narrative the last one of another time, unless this paragraph has come back to the present;
    /// in news the date told last, if it is of another time, in the same sentence or, to the month, in the sentence before. In news a bare
    /// year moves the months of its own sentence only.
    pub fn context(&self, sentence: TextSpan, before: Option<TextSpan>, paragraph: usize) -> Option<Context> {
        let last = self.told.last()?;
        let granularity = last.mention.extent.granularity();
        let is_before = before == Some(last.sentence) && granularity < Granularity::Quarter;
        let is_near = last.is_story && (last.sentence == sentence || is_before);
        let of_story = |told: &&Told| told.is_story && told.mention.extent.granularity() <= Granularity::Year;
        let goes_on = |told: &&Told| !told.is_passing && of_story(told);
        let is_back = last.paragraph == paragraph && !last.is_story;
        let is_near = is_near || self.is_mixed && last.is_story;
        let told = if self.is_narrative && !is_back { self.back().find(goes_on) } else { Some(last).filter(|_| is_near) };
        told.filter(of_story).map(|told| Context { mention: told.mention, is_narrative: self.is_narrative, is_mixed: self.is_mixed })
    }

    /// The last day told in this paragraph or close before it or, in a narrative, anywhere.
    pub fn day(&self, paragraph: usize) -> Option<Mention> {
        let near = self.back().take_while(|told| told.paragraph + REACH_PARAGRAPHS >= paragraph || self.is_narrative);
        near.map(|told| told.mention).find(|mention| mention.single_day().is_some())
    }
}

fn is_reported(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Date(fields) => fields.origin == Origin::Published && fields.offset.is_none_or(|offset| offset.amount == 0),
        Meaning::Range(..) => true,
        _ => false,
    }
}

/// The years that phrases name, and how many phrases count from the day of publication.
pub fn years_and_presents<'a>(meanings: impl Iterator<Item = &'a Meaning>) -> (Vec<i32>, usize) {
    let (mut years, mut presents) = (Vec::new(), 0);
    for meaning in meanings {
        let fields: &[&Fields] = match meaning {
            Meaning::Date(fields) => &[fields],
            Meaning::Range(first, last) => &[first, last],
            _ => &[],
        };
        years.extend(fields.iter().filter_map(|fields| fields.year));
        let counts_from_now = |fields: &&&Fields| {
            let is_deictic = fields.offset.is_some() && fields.origin == Origin::Published;
            let is_weekday = fields.weekday.is_some() && fields.day.is_none() && fields.offset.is_none();
            is_deictic || is_weekday
        };
        presents += fields.iter().filter(counts_from_now).count();
    }
    (years, presents)
}
