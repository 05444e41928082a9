//! The words beside a glyph, cut and measured once per event and kept.

use super::glyphs::date_count;
use super::scene::FontWeight;
use super::{TextMeasure, condition_words};
use crate::edtf::Edtf;
use crate::events::{Claim, Event, Relation, Stance};
use crate::words::Words;
use std::collections::HashMap;
use std::sync::Arc;

/// Size of a label's date, as a share of its title's.
pub const DATE_SIZE: f32 = 0.85;
/// Points between a title and a date behind it.
pub const DATE_GAP: f32 = 7.0;
/// Points of the widest label. Tiles rely on it: a label reaches no further than into the next tile.
pub const WIDEST_LABEL: f32 = 440.0;
/// Points of the label that is tried where the whole title has no room.
pub const SHORT_LABEL: f32 = 190.0;
/// The least significance of an event whose title is bold.
const BOLD_FROM: f64 = 0.6;
/// Labels that are kept; with more the cache starts anew.
const MOST_KEPT: usize = 60_000;

/// A title and a date, measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LabelText {
    pub title: String,
    pub date: Arc<str>,
    /// Points.
    pub title_width: f32,
    pub date_width: f32,
    /// The title is cut.
    pub is_cut: bool,
}

impl LabelText {
    /// Width with the date below the title.
    pub fn width_of_two_lines(&self) -> f32 {
        self.title_width.max(self.date_width)
    }

    /// Width with the date behind the title.
    pub fn width_of_one_line(&self) -> f32 {
        self.title_width + DATE_GAP + self.date_width
    }
}

/// How labels are written.
#[derive(Clone, Copy)]
pub struct LabelStyle<'a> {
    pub words: &'a Words,
    pub measure: &'a dyn TextMeasure,
    /// Points.
    pub font: f32,
    /// Points.
    pub widest: f32,
}

/// Labels by event and by length, dates by value.
#[derive(Clone, Debug, Default)]
pub struct LabelCache {
    labels: HashMap<(usize, bool), Arc<LabelText>>,
    dates: HashMap<Edtf, (Arc<str>, f32)>,
}

impl LabelCache {
    /// The label of an event: the whole one, or the short one for less room.
    pub fn label(&mut self, index: usize, event: &Event, is_short: bool, style: LabelStyle<'_>) -> Arc<LabelText> {
        if let Some(known) = self.labels.get(&(index, is_short)) {
            return Arc::clone(known);
        }
        if self.labels.len() >= MOST_KEPT {
            self.labels.clear();
        }
        let widest = if is_short { style.widest.min(SHORT_LABEL) } else { style.widest };
        let label = Arc::new(self.write(event, widest, style));
        self.labels.insert((index, is_short), Arc::clone(&label));
        label
    }

    fn write(&mut self, event: &Event, widest: f32, style: LabelStyle<'_>) -> LabelText {
        let (title, title_width, is_cut) = elide(&event.title, widest, style.font, title_weight(event), style.measure);
        let (date, date_width) = self.date(event, style);
        LabelText { title, date, title_width, date_width, is_cut }
    }

    fn date(&mut self, event: &Event, style: LabelStyle<'_>) -> (Arc<str>, f32) {
        let known = event.edtf.filter(|_| event.condition.is_none() && event.claims.iter().all(is_plain));
        if let Some((text, width)) = known.and_then(|edtf| self.dates.get(&edtf)) {
            return (Arc::clone(text), *width);
        }
        let text: Arc<str> = date_words(event, style.words).into();
        let width = style.measure.width(&text, style.font * DATE_SIZE, FontWeight::Regular);
        if let Some(edtf) = known.filter(|_| self.dates.len() < MOST_KEPT) {
            self.dates.insert(edtf, (Arc::clone(&text), width));
        }
        (text, width)
    }
}

/// Whether a claim adds nothing to the date's own words.
fn is_plain(claim: &Claim) -> bool {
    matches!(claim.stance, Stance::Stated | Stance::Attributed) && claim.relation != Relation::Conflicts
}

/// The event's date as its label shows it.
pub fn date_words(event: &Event, words: &Words) -> String {
    let date = event.edtf.map(|edtf| words.date(edtf));
    let condition = event.condition.as_ref().map(|condition| condition_words(condition, words));
    let parts: Vec<String> = date.into_iter().chain(condition).collect();
    let doubts = doubt_words(event, words);
    let date = if parts.is_empty() { words.text("date-unknown") } else { parts.join(" · ") };
    std::iter::once(date).chain(doubts).collect::<Vec<_>>().join(" · ")
}

/// "2 dates", "denied": what must not be overlooked.
fn doubt_words(event: &Event, words: &Words) -> Vec<String> {
    let dates = date_count(event);
    let has = |stance: Stance| event.claims.iter().any(|claim| claim.stance == stance);
    let is_vouched = has(Stance::Stated) || has(Stance::Attributed);
    let badge = (dates > 1).then(|| words.count("badge-dates", dates));
    let denied = has(Stance::Denied).then(|| words.text("badge-denied"));
    let alleged = (!is_vouched && has(Stance::Alleged)).then(|| words.text("badge-alleged"));
    badge.into_iter().chain(denied).chain(alleged).collect()
}

/// The text cut at a word so that it fits, with an ellipsis; its width, and whether it was cut.
fn elide(text: &str, widest: f32, size: f32, weight: FontWeight, measure: &dyn TextMeasure) -> (String, f32, bool) {
    let width_of = |text: &str| measure.width(text, size, weight);
    let whole = width_of(text);
    if whole <= widest {
        return (text.to_owned(), whole, false);
    }
    let room = widest - width_of("…");
    let (mut kept, mut width) = (0, 0.0);
    for word in text.split_inclusive(' ') {
        let next = width + width_of(word);
        // The space behind a word that ends the label is not drawn.
        if width + width_of(word.trim_end()) > room {
            break;
        }
        (kept, width) = (kept + word.len(), next);
    }
    let cut = text.get(..kept).unwrap_or_default().trim_end_matches([' ', ',', ';', ':']);
    // A single word that is too long is cut inside.
    let cut = if cut.is_empty() { letters_that_fit(text, room, &width_of) } else { cut.to_owned() };
    let title = format!("{cut}…");
    let width = width_of(&title);
    (title, width, true)
}

fn letters_that_fit(text: &str, room: f32, width_of: &dyn Fn(&str) -> f32) -> String {
    let mut width = 0.0;
    let fits = |letter: &char| {
        width += width_of(letter.encode_utf8(&mut [0; 4]));
        width <= room
    };
    text.chars().take_while(fits).collect()
}

/// Important events are written in bold.
pub fn title_weight(event: &Event) -> FontWeight {
    if event.significance >= BOLD_FROM { FontWeight::Bold } else { FontWeight::Regular }
}
