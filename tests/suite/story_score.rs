//! A story's events against its gold.
//!
//! ```text
//! gold mention --same article, quotes overlap, same date--> claim of ours      (at most one)
//! gold event   --a claim in common, same bounds-----------> event of ours      (each once, most claims in common first)
//! ```

use super::story::{GoldEvent, GoldMention, Story, modality_name, stance_name};
use linimasa::edtf::Bounds;
use linimasa::events::{Claim, Confidence, Event, Modality, Relation, Stance};
use std::collections::{BTreeMap, BTreeSet};

/// A part of a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub part: usize,
    pub whole: usize,
}

impl Share {
    pub const fn count(&mut self, is_part: bool) {
        self.whole += 1;
        self.part += is_part as usize;
    }

    const fn add(&mut self, other: Self) {
        self.part += other.part;
        self.whole += other.whole;
    }

    /// In percent; all of nothing is 100.
    pub fn percent(self) -> f64 {
        if self.whole == 0 { 100.0 } else { 100.0 * self.part as f64 / self.whole as f64 }
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{:.0}% {}/{}", self.percent(), self.part, self.whole)
    }
}

/// Counts over one or more stories.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoryScore {
    /// Main events that were found.
    pub recall: Share,
    /// Dated events of ours that are in the gold.
    pub precision: Share,
    /// Pairs of our claims in one event that belong together.
    pub pair_precision: Share,
    /// Pairs of mentions of one event, both found as claims, that are in one event of ours.
    pub pair_recall: Share,
    /// Mentions of matched events that are claims of the matching event.
    pub gathered: Share,
    pub modality: Share,
    pub stance: Share,
    /// Events that are only alleged, or denied, and are drawn as plainly happened.
    pub unvouched_drawn: usize,
    pub conflicts_found: Share,
    pub conflicts_false: usize,
    pub high: Share,
    /// Sentences that tell of nothing and gave an event.
    pub from_nothing: Share,
    pub twin_titles: usize,
    /// Pairs of articles of one family that are told as one, and that are one.
    pub family_recall: Share,
    pub family_precision: Share,
}

impl StoryScore {
    pub fn add(&mut self, other: &Self) {
        let shares = [
            (&mut self.recall, other.recall),
            (&mut self.precision, other.precision),
            (&mut self.pair_precision, other.pair_precision),
            (&mut self.pair_recall, other.pair_recall),
            (&mut self.gathered, other.gathered),
            (&mut self.modality, other.modality),
            (&mut self.stance, other.stance),
            (&mut self.conflicts_found, other.conflicts_found),
            (&mut self.high, other.high),
            (&mut self.family_recall, other.family_recall),
            (&mut self.family_precision, other.family_precision),
            (&mut self.from_nothing, other.from_nothing),
        ];
        for (own, other) in shares {
            own.add(other);
        }
        self.unvouched_drawn += other.unvouched_drawn;
        self.conflicts_false += other.conflicts_false;
        self.twin_titles += other.twin_titles;
    }

    pub fn lines(&self) -> String {
        format!(
            "events: recall {}, precision {}; high right {}; from nothing {}\n  pairs: precision {}, recall {}; gathered {}\n  modality {}, stance {}, unvouched drawn {}; conflicts {}, false {}; twin titles {}; families: precision {}, recall {}",
            self.recall,
            self.precision,
            self.high,
            self.from_nothing,
            self.pair_precision,
            self.pair_recall,
            self.gathered,
            self.modality,
            self.stance,
            self.unvouched_drawn,
            self.conflicts_found,
            self.conflicts_false,
            self.twin_titles,
            self.family_precision,
            self.family_recall
        )
    }
}

/// A claim of ours: index of its event, index in it.
type ClaimAt = (usize, usize);

/// Our events beside the gold's.
struct Comparison<'a> {
    story: &'a Story,
    /// The claim of each gold mention: (gold event, mention).
    claims: BTreeMap<(usize, usize), ClaimAt>,
    /// Our event of each gold event.
    matches: BTreeMap<usize, usize>,
}

/// Scores a story; `tell` gets a line for each difference.
pub fn score(story: &Story, tell: &mut dyn FnMut(String)) -> StoryScore {
    let comparison = Comparison::of(story);
    let mut score = StoryScore::default();
    comparison.score_events(&mut score, tell);
    comparison.score_pairs(&mut score, tell);
    comparison.score_mentions(&mut score, tell);
    comparison.score_conflicts(&mut score, tell);
    comparison.score_nothing(&mut score, tell);
    comparison.score_families(&mut score, tell);
    for line in story.unpublished.iter().chain(&story.lost) {
        tell(format!("GOLD?    {line}"));
    }
    score
}

impl<'a> Comparison<'a> {
    fn of(story: &'a Story) -> Self {
        let mut comparison = Self { story, claims: BTreeMap::new(), matches: BTreeMap::new() };
        comparison.match_events();
        comparison.place_mentions();
        comparison
    }

    fn ours(&self) -> &'a [Event] {
        &self.story.timeline.events
    }

    fn gold(&self) -> impl Iterator<Item = (usize, &'a GoldEvent)> + use<'a> {
        self.story.gold.events.iter().enumerate()
    }

    fn mention(&self, at: (usize, usize)) -> &'a GoldMention {
        &self.story.gold.events[at.0].mentions[at.1]
    }

    /// Whether a claim can be what a mention says: they overlap, and no date of theirs differs.
    fn is_of(&self, claim: &Claim, mention: &GoldMention) -> bool {
        let Some(span) = self.story.span(&mention.article, &mention.quote) else { return false };
        let is_same_date = mention.bounds().is_none_or(|bounds| claim.timex.is_none() || are_same(claim.bounds, bounds));
        self.story.article_index(&mention.article) == Some(claim.article) && claim.quote.overlaps(span) && is_same_date
    }

    fn claims_of<'b>(&'b self, mention: &'b GoldMention) -> impl Iterator<Item = ClaimAt> + 'b {
        let all = self.ours().iter().enumerate().flat_map(|(event, ours)| (0..ours.claims.len()).map(move |claim| (event, claim)));
        all.filter(|(event, claim)| self.is_of(&self.ours()[*event].claims[*claim], mention))
    }

    /// Matches events of one date that have claims in common, those with the most first.
    fn match_events(&mut self) {
        let mut pairs = Vec::new();
        for (index, gold) in self.gold() {
            let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
            for mention in &gold.mentions {
                for event in self.claims_of(mention).map(|(event, _)| event).collect::<BTreeSet<_>>() {
                    *shared.entry(event).or_default() += 1;
                }
            }
            pairs.extend(
                shared.into_iter().filter(|(event, _)| is_dated_as(&self.ours()[*event], gold)).map(|(event, count)| (count, index, event)),
            );
        }
        pairs.sort_by_key(|(count, index, event)| {
            let union = self.ours()[*event].claims.len() + self.story.gold.events[*index].mentions.len()
                - count.min(&self.ours()[*event].claims.len());
            (std::cmp::Reverse(1000 * count / union.max(1)), *index, *event)
        });
        let mut taken = BTreeSet::new();
        for (_, index, event) in pairs {
            if !self.matches.contains_key(&index) && taken.insert(event) {
                self.matches.insert(index, event);
            }
        }
    }

    /// The claim of each mention: one of the matched event first, then one of the same date.
    fn place_mentions(&mut self) {
        for (index, gold) in self.gold() {
            let home = self.matches.get(&index).copied();
            for (at, mention) in gold.mentions.iter().enumerate() {
                let rank = |(event, claim): &ClaimAt| {
                    let claim = &self.ours()[*event].claims[*claim];
                    let is_same = is_dated_alike(mention, claim);
                    let is_others = self.matches.iter().any(|(other, ours)| ours == event && *other != index);
                    (Some(*event) != home, !is_same, is_others, *event)
                };
                let best = self.claims_of(mention).min_by_key(rank);
                if let Some(best) = best {
                    self.claims.insert((index, at), best);
                }
            }
        }
        self.leave_each_claim_to_one_event();
    }

    /// A claim that mentions of two events overlap is that of the one whose date it gives; what the sentence tells beside is not found.
    fn leave_each_claim_to_one_event(&mut self) {
        let mut owners: BTreeMap<ClaimAt, ((bool, bool, usize), usize)> = BTreeMap::new();
        for (&(index, at), &claim) in &self.claims {
            let is_same = is_dated_alike(self.mention((index, at)), &self.ours()[claim.0].claims[claim.1]);
            let rank = (!is_same, self.matches.get(&index) != Some(&claim.0), index);
            let owner = owners.entry(claim).or_insert((rank, index));
            *owner = (*owner).min((rank, index));
        }
        self.claims.retain(|(index, _), claim| owners[claim].1 == *index);
    }

    fn score_events(&self, score: &mut StoryScore, tell: &mut dyn FnMut(String)) {
        for (index, gold) in self.gold() {
            let found = self.matches.get(&index);
            if gold.is_main() {
                score.recall.count(found.is_some());
            }
            match found {
                Some(event) => {
                    let ours = &self.ours()[*event];
                    let is_right = modality_name(ours.modality) == gold.modality;
                    score.modality.count(is_right);
                    if !is_right {
                        tell(format!("MODALITY {} {}: {} for {}", gold.key, gold.title, modality_name(ours.modality), gold.modality));
                    }
                }
                None => tell(format!(
                    "MISSED   {} [{}] {} {}; ours: {}",
                    gold.key,
                    gold.tier,
                    written(gold.bounds()),
                    gold.title,
                    self.near(index)
                )),
            }
            self.score_vouched(index, gold, score, tell);
        }
        let taken: BTreeSet<usize> = self.matches.values().copied().collect();
        let mut titles = BTreeSet::new();
        for (index, event) in self.ours().iter().enumerate() {
            let is_right = taken.contains(&index);
            if event.bounds.is_located() {
                score.precision.count(is_right);
            }
            if event.confidence == Confidence::High {
                let gold = self.matches.iter().find(|(_, ours)| **ours == index).map(|(gold, _)| &self.story.gold.events[*gold]);
                let is_sure = gold.is_some_and(|gold| gold.modality == modality_name(event.modality) && gold.vouched);
                score.high.count(is_sure);
                if !is_sure {
                    tell(format!("HIGH     {}", self.line(index)));
                }
            }
            if !is_right && event.bounds.is_located() {
                tell(format!("BEYOND   {}", self.line(index)));
            }
            score.twin_titles += usize::from(!titles.insert(event.title.clone()));
        }
    }

    /// Our events that hold claims of a missed event.
    fn near(&self, gold: usize) -> String {
        let claims: BTreeSet<usize> = self.claims.iter().filter(|((index, _), _)| *index == gold).map(|(_, (event, _))| *event).collect();
        let lines: Vec<String> = claims.into_iter().map(|event| self.line(event)).collect();
        if lines.is_empty() { "nothing".to_owned() } else { lines.join(" | ") }
    }

    fn line(&self, event: usize) -> String {
        let ours = &self.ours()[event];
        let title: String = ours.title.chars().take(60).collect();
        format!("{} {} {} «{title}»", written(ours.bounds), ours.concept.unwrap_or("-"), modality_name(ours.modality))
    }

    /// An act that nobody vouches for must not be drawn as a fact.
    fn score_vouched(&self, index: usize, gold: &GoldEvent, score: &mut StoryScore, tell: &mut dyn FnMut(String)) {
        if gold.vouched {
            return;
        }
        let of = |wanted: usize| self.claims.iter().filter(move |((gold, _), _)| *gold == wanted).map(|(_, (event, _))| *event);
        let mut events: BTreeSet<usize> = of(index).collect();
        events.extend(self.matches.get(&index));
        let vouched = |event: &usize| self.gold().any(|(other, gold)| gold.vouched && of(other).any(|found| found == *event));
        for event in events.iter().filter(|event| Some(*event) == self.matches.get(&index) || !vouched(event)) {
            let ours = &self.ours()[*event];
            let has = |stance: Stance| ours.claims.iter().any(|claim| claim.stance == stance);
            if ours.modality == Modality::Happened && !has(Stance::Denied) && (has(Stance::Stated) || has(Stance::Attributed)) {
                score.unvouched_drawn += 1;
                tell(format!("DRAWN    {} {}: {}", gold.key, gold.title, self.line(*event)));
            }
        }
    }

    fn score_pairs(&self, score: &mut StoryScore, tell: &mut dyn FnMut(String)) {
        let placed: Vec<((usize, usize), ClaimAt)> = self.claims.iter().map(|(mention, claim)| (*mention, *claim)).collect();
        for (at, (first, first_claim)) in placed.iter().enumerate() {
            for (second, second_claim) in &placed[at + 1..] {
                let (is_gold, is_ours) = (first.0 == second.0, first_claim.0 == second_claim.0);
                // Two mentions that one claim stands for are no pair of ours.
                if first_claim == second_claim {
                    continue;
                }
                if is_gold {
                    score.pair_recall.count(is_ours);
                }
                if is_ours {
                    score.pair_precision.count(is_gold);
                }
                if is_gold != is_ours {
                    let kind = if is_ours { "JOINED  " } else { "SPLIT   " };
                    tell(format!("{kind} {} {} | {} {}", self.key(*first), self.short(*first), self.key(*second), self.short(*second)));
                }
            }
        }
    }

    fn key(&self, mention: (usize, usize)) -> &str {
        &self.story.gold.events[mention.0].key
    }

    fn short(&self, mention: (usize, usize)) -> String {
        let gold = self.mention(mention);
        let quote: String = gold.quote.chars().take(70).collect();
        format!("{} «{quote}»", gold.article)
    }

    fn score_mentions(&self, score: &mut StoryScore, tell: &mut dyn FnMut(String)) {
        for (index, gold) in self.gold() {
            for (at, mention) in gold.mentions.iter().enumerate() {
                let claim = self.claims.get(&(index, at));
                if let Some(home) = self.matches.get(&index) {
                    let is_gathered = claim.is_some_and(|(event, _)| event == home);
                    score.gathered.count(is_gathered);
                    if !is_gathered {
                        let date = mention.bounds().map_or_else(|| "undated".to_owned(), written);
                        tell(format!("LEFT     {} {date} {}", gold.key, self.short((index, at))));
                    }
                }
                let Some((event, at_claim)) = claim else { continue };
                let stance = stance_name(self.ours()[*event].claims[*at_claim].stance);
                score.stance.count(stance == mention.stance);
                if stance != mention.stance {
                    tell(format!("STANCE   {} {}: {stance} for {}", gold.key, self.short((index, at)), mention.stance));
                }
            }
        }
    }

    fn score_conflicts(&self, score: &mut StoryScore, tell: &mut dyn FnMut(String)) {
        let ours = |event: &Event| event.claims.iter().any(|claim| claim.relation == Relation::Conflicts);
        let mut wanted = BTreeSet::new();
        for conflict in &self.story.gold.conflicts {
            let gold = self.gold().find(|(_, gold)| gold.key == conflict.event).map(|(index, _)| index).expect("an event of the gold");
            let events: BTreeSet<usize> =
                self.claims.iter().filter(|((index, _), _)| *index == gold).map(|(_, (event, _))| *event).collect();
            let found = events.iter().find(|event| ours(&self.ours()[**event])).copied();
            score.conflicts_found.count(found.is_some());
            wanted.extend(found);
            if found.is_none() {
                tell(format!("CONFLICT {} of {} is not seen", conflict.event, conflict.articles.join(", ")));
            }
        }
        for (index, _) in self.ours().iter().enumerate().filter(|(index, event)| ours(event) && !wanted.contains(index)) {
            score.conflicts_false += 1;
            tell(format!("CONFLICT false: {}", self.line(index)));
        }
    }

    fn score_families(&self, score: &mut StoryScore, tell: &mut dyn FnMut(String)) {
        let family = |name: &str| self.story.article_index(name).map(|index| self.story.families[index]);
        let all: Vec<_> = self.story.gold.articles.iter().collect();
        for (at, (first, gold)) in all.iter().enumerate() {
            for (second, other) in &all[at + 1..] {
                let (is_gold, is_ours) = (gold.family == other.family, family(first) == family(second));
                if is_gold {
                    score.family_recall.count(is_ours);
                }
                if is_ours {
                    score.family_precision.count(is_gold);
                }
                if is_gold != is_ours {
                    tell(format!("FAMILY   {first} {second}: gold {} {}, ours {is_ours}", gold.family, other.family));
                }
            }
        }
    }

    fn score_nothing(&self, score: &mut StoryScore, tell: &mut dyn FnMut(String)) {
        for nothing in &self.story.gold.nothing {
            let Some(span) = self.story.span(&nothing.article, &nothing.quote) else { continue };
            let article = self.story.article_index(&nothing.article);
            let told = self.ours().iter().enumerate().find(|(_, event)| {
                let dated = event.claims.iter().filter(|claim| claim.relation != Relation::Mention);
                dated.into_iter().any(|claim| Some(claim.article) == article && claim.quote.overlaps(span))
            });
            score.from_nothing.count(told.is_some());
            if let Some((event, _)) = told {
                tell(format!("NOTHING  ({}) «{}»: {}", nothing.why, nothing.quote.chars().take(70).collect::<String>(), self.line(event)));
            }
        }
    }
}

fn is_dated_as(ours: &Event, gold: &GoldEvent) -> bool {
    are_same(ours.bounds, gold.bounds())
}

/// Both give the same date, or both give none.
fn is_dated_alike(mention: &GoldMention, claim: &Claim) -> bool {
    match (mention.bounds(), claim.timex.map(|_| claim.bounds)) {
        (Some(gold), Some(ours)) => are_same(gold, ours),
        (gold, ours) => gold == ours,
    }
}

/// The same days; of vague windows ("early 2027") also such that share one end and most of their days.
fn are_same(a: Bounds, b: Bounds) -> bool {
    const VAGUE_DAYS: i64 = 7;
    let days = |bounds: Bounds| bounds.day_count().unwrap_or(0);
    let shares_an_end = a.earliest.is_some() && a.earliest == b.earliest || a.latest.is_some() && a.latest == b.latest;
    let (short, long) = (days(a).min(days(b)), days(a).max(days(b)));
    a == b || shares_an_end && short > VAGUE_DAYS && 5 * short >= 3 * long
}

/// A day, or the first and the last.
pub fn written(bounds: Bounds) -> String {
    match (bounds.earliest, bounds.latest) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (first, last) => {
            format!("{}..{}", first.map_or_else(String::new, |day| day.to_string()), last.map_or_else(String::new, |day| day.to_string()))
        }
    }
}
